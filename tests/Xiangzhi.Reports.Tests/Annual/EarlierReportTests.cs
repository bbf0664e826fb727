using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xunit;

namespace Xiangzhi.Reports.Tests.Annual;

/// <summary>A paragraph that stands as last year is seen, whatever its numbers; one that tells something else is not.</summary>
public sealed class EarlierReportTests
{
    private const string Earlier = "坚持每月逢场开台说事，干部到台值守，群众当面说、当场记、当天交办。全年开台79场，接待群众612人次，当场答复388件。";

    private static readonly ReportSection Section = new(ReportChapter.Measures, 7, "把矛盾解在当地", "", default);

    private static IReadOnlyList<CopiedParagraph> In(string text, params CarriedOver[] marks) => [.. new EarlierReport(["今年没有别的事。", Earlier]).In(Section, [text], marks)];

    [Theory]
    [InlineData(Earlier)]
    [InlineData("坚持每月逢场开台说事，干部到台值守，群众当面说、当场记、当天交办。全年开台91场，接待群众702人次，当场答复401件。")]
    [InlineData("坚持每月逢场开台说事，干部到台值守，群众当面说、当场记、当天交办。全年开台91场，新设两处说事点。")]
    public void Last_years_words_with_this_years_numbers_are_last_years(string text)
    {
        var copied = Assert.Single(In(text));
        Assert.Equal((text, 1, Earlier, null), (copied.Text, copied.Place, copied.Earlier, copied.Mark));
    }

    [Theory]
    [InlineData("今年新设两处说事点，由驻村法律顾问轮流坐台，复杂的事转乡调委会，办结后回访，满意才销号。")]
    [InlineData("今年没有别的事。")]
    [InlineData("")]
    public void Other_words_and_short_formulas_are_not(string text) => Assert.Empty(In(text));

    [Fact]
    public void What_was_said_to_be_carried_over_bears_its_reason_and_keeps_it_when_the_numbers_change()
    {
        var mark = new CarriedOver(ReportChapter.Measures, 7, Earlier.Replace("79", "80", StringComparison.Ordinal), "做法没有变", default);
        Assert.Equal("做法没有变", Assert.Single(In(Earlier, mark)).Mark!.Reason);
        Assert.Null(Assert.Single(In(Earlier, mark with { Number = 2 })).Mark);
        Assert.Null(Assert.Single(In(Earlier, mark with { Earlier = "今年没有别的事。" })).Mark);
    }

    [Fact]
    public void A_place_that_is_not_there_has_no_paragraph() =>
        Assert.Equal([null, Earlier, null], new[] { -1, 1, 2 }.Select(new EarlierReport(["今年没有别的事。", Earlier]).At));

    [Fact]
    public void Versions_differ_by_section_and_not_by_when_they_were_written()
    {
        var before = new AnnualReport { Sections = [Section with { Text = "甲" }, Section with { Chapter = ReportChapter.NextYear, Text = "一样" }, Section with { Chapter = ReportChapter.Other, Text = "删去的" }] };
        var after = new AnnualReport { Sections = [Section with { Heading = "改了", Text = "甲" }, Section with { Chapter = ReportChapter.NextYear, Text = "一样", Written = new(new(2026, 1, 2), 9, new(2026, 1, 2)) }, Section with { Chapter = ReportChapter.Shortcomings, Text = "新写的" }] };
        Assert.Equal([(ReportChapter.Measures, true, true), (ReportChapter.Shortcomings, false, true), (ReportChapter.Other, true, false)],
            SectionDifference.Between(before, after).Select(d => (d.Chapter, d.Before is not null, d.After is not null)));
    }
}
