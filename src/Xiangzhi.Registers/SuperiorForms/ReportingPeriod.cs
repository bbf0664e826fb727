using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>How often a superior asks for a form.</summary>
public enum ReportFrequency
{
    [Label("每月", English = "Every month")] Monthly,
    [Label("每季度", English = "Every quarter")] Quarterly,
    [Label("每半年", English = "Every half-year")] HalfYearly,
    [Label("每年", English = "Every year")] Yearly,
}

/// <summary>A reporting period 报表期: the month, quarter, half-year or year of which a filled form tells.</summary>
/// <param name="Number">From 1 within the year; a year is its own number 1.</param>
public readonly record struct ReportingPeriod(ReportFrequency Every, int Year, int Number)
{
    public const string Cure = "按月写 2026-03，按季写 2026-Q1，按半年写 2026-H1，按年写 2026";

    public DateOnly From => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    public ReportingPeriod Next => Containing(Every, To.AddDays(1));

    public ReportingPeriod Previous => Containing(Every, From.AddDays(-1));

    public ReportingPeriod LastYear => this with { Year = Year - 1 };

    private int Months => MonthsOf(Every);

    public static ReportingPeriod Containing(ReportFrequency every, DateOnly day) => new(every, day.Year, ((day.Month - 1) / MonthsOf(every)) + 1);

    /// <summary>As it is stored and stands in addresses: 2026-03, 2026-Q1, 2026-H1, 2026.</summary>
    public string Code => Every switch
    {
        ReportFrequency.Monthly => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:00}"),
        ReportFrequency.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}"),
        ReportFrequency.HalfYearly => string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Number}"),
        _ => Year.ToString(CultureInfo.InvariantCulture),
    };

    public Text Name => Every switch
    {
        ReportFrequency.Monthly => new(string.Create(CultureInfo.InvariantCulture, $"{Year}年{Number}月"), From.ToString("MMMM yyyy", CultureInfo.InvariantCulture)),
        ReportFrequency.Quarterly => new(string.Create(CultureInfo.InvariantCulture, $"{Year}年第{"一二三四"[Number - 1]}季度"), string.Create(CultureInfo.InvariantCulture, $"Quarter {Number} of {Year}")),
        ReportFrequency.HalfYearly => new(string.Create(CultureInfo.InvariantCulture, $"{Year}年{(Number == 1 ? "上" : "下")}半年"), string.Create(CultureInfo.InvariantCulture, $"Half-year {Number} of {Year}")),
        _ => new(string.Create(CultureInfo.InvariantCulture, $"{Year}年"), string.Create(CultureInfo.InvariantCulture, $"{Year}")),
    };

    /// <summary>Reads what <see cref="Code"/> writes; null where it is no period.</summary>
    public static ReportingPeriod? Read(string? code)
    {
        if (code is not { Length: >= 4 and <= 7 } || !int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 2199)
            return null;
        var (every, digits) = code.Length == 4 ? (ReportFrequency.Yearly, "1")
            : code[4] != '-' ? (ReportFrequency.Yearly, "")
            : code.Length == 7 && code[5] is 'Q' or 'H' ? (code[5] == 'Q' ? ReportFrequency.Quarterly : ReportFrequency.HalfYearly, code[6..])
            : (ReportFrequency.Monthly, code.Length == 7 ? code[5..] : "");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= 12 / MonthsOf(every)
            ? new(every, year, number) : null;
    }

    private static int MonthsOf(ReportFrequency every) => every switch { ReportFrequency.Monthly => 1, ReportFrequency.Quarterly => 3, ReportFrequency.HalfYearly => 6, _ => 12 };
}

/// <summary>Which days a cell of a form tells of, seen from the period of the form.</summary>
public enum CellSpan
{
    [Label("本期", English = "This period")] Period,
    [Label("本月", English = "This month")] Month,
    [Label("本季度", English = "This quarter")] Quarter,
    [Label("本半年", English = "This half-year")] HalfYear,

    /// <summary>From 1 January to the end of the form's period.</summary>
    [Label("本年累计", English = "This year to date")] Year,

    // Those that a form names, of its own year, whatever period it is filled for.
    [Label("上半年", English = "First half-year")] HalfYear1,
    [Label("下半年", English = "Second half-year")] HalfYear2,
    [Label("一季度", English = "First quarter")] Quarter1,
    [Label("二季度", English = "Second quarter")] Quarter2,
    [Label("三季度", English = "Third quarter")] Quarter3,
    [Label("四季度", English = "Fourth quarter")] Quarter4,
    [Label("1月", English = "January")] Month1,
    [Label("2月", English = "February")] Month2,
    [Label("3月", English = "March")] Month3,
    [Label("4月", English = "April")] Month4,
    [Label("5月", English = "May")] Month5,
    [Label("6月", English = "June")] Month6,
    [Label("7月", English = "July")] Month7,
    [Label("8月", English = "August")] Month8,
    [Label("9月", English = "September")] Month9,
    [Label("10月", English = "October")] Month10,
    [Label("11月", English = "November")] Month11,
    [Label("12月", English = "December")] Month12,
}

/// <summary>How far back a cell looks.</summary>
public enum CellBack
{
    [Label("本期", English = "Now")] None,
    [Label("上期", English = "The one before")] Previous,
    [Label("上年同期", English = "Same of last year")] LastYear,
}

/// <summary>The period of a cell 期间: 本月, 本年累计, 上年同期.</summary>
public readonly record struct CellPeriod(CellSpan Span, CellBack Back = CellBack.None)
{
    /// <summary>Whether the form names it, such as 一季度, rather than telling it from its own period.</summary>
    public bool IsNamed => Span >= CellSpan.HalfYear1;

    /// <summary>Its days, both inclusive, in a form of a period. All end with a month's last day; one that is named may begin after the form's.</summary>
    public (DateOnly From, DateOnly To) In(ReportingPeriod form)
    {
        var own = Span switch
        {
            CellSpan.Month => ReportingPeriod.Containing(ReportFrequency.Monthly, form.To),
            CellSpan.Quarter => ReportingPeriod.Containing(ReportFrequency.Quarterly, form.To),
            CellSpan.HalfYear => ReportingPeriod.Containing(ReportFrequency.HalfYearly, form.To),
            >= CellSpan.Month1 => new(ReportFrequency.Monthly, form.Year, Span - CellSpan.Month1 + 1),
            >= CellSpan.Quarter1 => new(ReportFrequency.Quarterly, form.Year, Span - CellSpan.Quarter1 + 1),
            >= CellSpan.HalfYear1 => new(ReportFrequency.HalfYearly, form.Year, Span - CellSpan.HalfYear1 + 1),
            _ => form,
        };
        var meant = Back switch { CellBack.Previous => own.Previous, CellBack.LastYear => own.LastYear, _ => own };
        var to = Back == CellBack.None && meant.To > form.To && meant.From <= form.To ? form.To : meant.To;
        return (Span == CellSpan.Year ? new(to.Year, 1, 1) : meant.From, to);
    }

    public Text Name => (Span, Back) switch
    {
        (_, CellBack.None) => Identifier.LabelOf(Span),
        (>= CellSpan.HalfYear1, _) => new($"上年{Identifier.LabelOf(Span).Zh}", $"{Identifier.LabelOf(Span).En} of last year"),
        (CellSpan.Period, _) => Identifier.LabelOf(Back),
        (CellSpan.Year, CellBack.LastYear) => new("上年同期累计", "Last year to the same day"),
        (CellSpan.Year, _) => new("上期累计", "Year to the end of the period before"),
        (CellSpan.Month, CellBack.Previous) => new("上月", "Last month"),
        (CellSpan.Quarter, CellBack.Previous) => new("上季度", "Last quarter"),
        (CellSpan.HalfYear, CellBack.Previous) => new("上半年（前一个）", "The half-year before"),
        (CellSpan.Month, _) => new("上年同月", "Same month of last year"),
        (CellSpan.Quarter, _) => new("上年同季度", "Same quarter of last year"),
        _ => new("上年同半年", "Same half-year of last year"),
    };
}
