namespace Xiangzhi.Registers.Tests.SuperiorForms;

public sealed class CellMeaningTests
{
    [Theory]
    [InlineData("F1a")]
    [InlineData("E7 year-last-year domain=road|fire procedure=simple /10000")]
    [InlineData("C3 month-previous ~")]
    [InlineData("E5#3:%E6%A1%88%E7%94%B1 quarter domain=road")]
    [InlineData("@township")]
    [InlineData("\"无 此类")]
    [InlineData("-")]
    public void What_is_written_is_read_as_the_same(string written)
    {
        var meaning = CellMeaning.Read(written);
        Assert.Equal(written, meaning?.Written);
        Assert.Equal(meaning, CellMeaning.Read(meaning!.Written));
    }

    [Theory, InlineData(""), InlineData("F1a 每月"), InlineData("F1a /0"), InlineData("E5#0:案由"), InlineData("@"), InlineData("F1a kind")]
    public void What_is_no_meaning_is_told_apart(string written) => Assert.Null(CellMeaning.Read(written));

    [Theory]
    [InlineData("2026-03", "period", "2026-03-01..2026-03-31")]
    [InlineData("2026-03", "year", "2026-01-01..2026-03-31")]
    [InlineData("2026-03", "quarter", "2026-01-01..2026-03-31")]
    [InlineData("2026-02", "quarter", "2026-01-01..2026-02-28")]
    [InlineData("2026-03", "year-last-year", "2025-01-01..2025-03-31")]
    [InlineData("2024-02", "period-last-year", "2023-02-01..2023-02-28")]
    [InlineData("2026-01", "period-previous", "2025-12-01..2025-12-31")]
    [InlineData("2026-Q2", "month", "2026-06-01..2026-06-30")]
    [InlineData("2026-Q2", "period-previous", "2026-01-01..2026-03-31")]
    [InlineData("2026-H2", "period-last-year", "2025-07-01..2025-12-31")]
    [InlineData("2026", "period", "2026-01-01..2026-12-31")]
    public void A_period_of_a_cell_is_seen_from_the_period_of_its_form(string form, string period, string days)
    {
        var (from, to) = CellMeaning.PeriodOf(period)!.Value.In(ReportingPeriod.Read(form)!.Value);
        Assert.Equal(days, FormattableString.Invariant($"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}"));
    }

    [Theory, InlineData("2026-03"), InlineData("2026-Q4"), InlineData("2026-H1"), InlineData("2026")]
    public void A_period_is_written_as_it_is_read_and_follows_the_one_before(string code)
    {
        var period = ReportingPeriod.Read(code)!.Value;
        Assert.Equal((code, period), (period.Code, period.Next.Previous));
        Assert.Equal(period.To.AddDays(1), period.Next.From);
    }

    [Theory, InlineData("2026-00"), InlineData("2026-13"), InlineData("2026-Q5"), InlineData("2026-H3"), InlineData("26"), InlineData("2026/03"), InlineData("")]
    public void What_is_no_period_is_told_apart(string code) => Assert.Null(ReportingPeriod.Read(code));
}
