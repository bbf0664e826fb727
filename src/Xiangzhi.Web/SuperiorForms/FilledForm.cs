using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Spreadsheets;
using Xiangzhi.Reports.SuperiorForms;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.SuperiorForms;

/// <summary>What a cell of a filled form holds, and where it comes from.</summary>
/// <param name="Why">Why nothing stands in it; null where something does.</param>
/// <param name="Path">Path below the figures where just its records open; null where it counts none.</param>
public sealed record FilledCell(AskedCell Asked, CellMeaning? Meaning, CellValue Value, Text? Why, string? Path)
{
    /// <summary>Left blank without anybody having said that it should be.</summary>
    public bool IsMissing => Why is not null && Meaning is not CellMeaning.Blank;
}

/// <summary>A superior's form filled from the ledger for a period. What the ledger does not know stays blank and says why.</summary>
public sealed class FilledForm
{
    private readonly Township township;
    private readonly ReportingPeriod period;
    private readonly long? knownTo;
    private readonly Func<Guid, bool> mayRead;

    private FilledForm(Township township, OpenForm form, ReportingPeriod period, OfficeWords words, long? knownTo, Func<Guid, bool> mayRead)
    {
        (this.township, this.period, this.knownTo, this.mayRead) = (township, period, knownTo, mayRead);
        Form = form;
        var counted = form.Asked.Where(a => form.Said.GetValueOrDefault(a.Place) is CellMeaning.Counted meaning && Refused(meaning) is null)
            .Select(a => (a.Place, Ask: AskOf((CellMeaning.Counted)form.Said[a.Place]))).ToList();
        var rows = township.Figures([.. counted.Select(c => c.Ask)]).Zip(counted).ToDictionary(p => p.Second.Place, p => p.First);
        var lists = new Dictionary<string, IReadOnlyList<FigureRecord>>();
        Cells = [.. form.Asked.Select(a => Fill(a, form.Said.GetValueOrDefault(a.Place), rows.GetValueOrDefault(a.Place), lists, words))];
        ByPlace = Cells.ToDictionary(c => c.Asked.Place);
        Beyond = [.. lists.Select(l => (Records: l.Value.Count, Lines: form.Said.Values.OfType<CellMeaning.Listed>().Where(m => m.Of.Written == l.Key).Max(m => m.Place))).Where(l => l.Records > l.Lines)];
    }

    public OpenForm Form { get; }
    public IReadOnlyList<FilledCell> Cells { get; }
    public IReadOnlyDictionary<string, FilledCell> ByPlace { get; }

    /// <summary>Lists of which the form has fewer lines than the ledger has records.</summary>
    public IReadOnlyList<(int Records, int Lines)> Beyond { get; }

    /// <param name="knownTo">Last entry whose facts count; null: all.</param>
    /// <param name="mayRead">Whether a record may be told line by line to whoever fills the form; figures count for everybody.</param>
    public static FilledForm Of(Township township, OpenForm form, ReportingPeriod period, string filler, DateOnly on, long? knownTo, Func<Guid, bool> mayRead) =>
        new(township, form, period, new(township.Profile.Name, township.Profile.County, filler, on, period), knownTo, mayRead);

    /// <summary>The superior's own file with the values in it.</summary>
    public byte[] File() => FormFilling.Fill(Form.File, Cells.Where(c => c.Value.Kind != CellKind.Empty).ToDictionary(c => c.Asked.Place, c => c.Value));

    private FilledCell Fill(AskedCell asked, CellMeaning? meaning, FigureRow? row, Dictionary<string, IReadOnlyList<FigureRecord>> lists, OfficeWords words) => meaning switch
    {
        null => Empty(asked, null, new("还没有认这一格", "Nobody said what it means")),
        CellMeaning.Blank => Empty(asked, meaning, new("认定留空，由人手填", "Left to be filled by hand")),
        CellMeaning.Fixed fixedText => new(asked, meaning, Number(fixedText.Text), null, null),
        CellMeaning.Own { What: OfficeText.Gaps } => new(asked, meaning, TextGaps.Fill(asked.Cell.Text, words), null, null),
        CellMeaning.Own own => new(asked, meaning, words.Say(own.What), null, null),
        CellMeaning.Listed listed => Line(asked, listed, lists),
        CellMeaning.Counted counted => (OfAnotherYear(asked) ?? Refused(counted)) is { } why ? Empty(asked, meaning, why) : Value(asked, counted, row!), // every one that is not refused was asked
        _ => throw new InvalidOperationException($"No way to fill a {meaning.GetType().Name}."),
    };

    private static FilledCell Empty(AskedCell asked, CellMeaning? meaning, Text why) => new(asked, meaning, CellValue.Empty, why, null);

    // A constant that is a number stays one, so that formulas count it.
    private static CellValue Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;

    private FigureAsked AskOf(CellMeaning.Counted counted)
    {
        var (from, to) = counted.Period.In(period);
        return new(counted.Figure, new(from, to, knownTo), [.. counted.Cuts.Select(c => new FigureCut(c.Slice, c.Values))]);
    }

    /// <summary>A number of one year under the name of another is worse than none.</summary>
    private Text? OfAnotherYear(AskedCell asked) => asked.Headings.Year is { } year && year != period.Year
        ? new($"表头写的是{year}年，这一期是{period.Year}年：请在“认格子”里换上这一年的空表", $"Its heading says {year}, this return is of {period.Year}: upload the blank of this year") : null;

    /// <summary>Why the ledger cannot be asked at all.</summary>
    private Text? Refused(CellMeaning.Counted counted)
    {
        var (from, to) = counted.Period.In(period);
        var since = township.Profile.Since;
        return township.Catalogue.FindFigure(counted.Figure) is not { } figure || counted.Cuts.Any(c => figure.Slices.All(s => s.Code != c.Slice)) ? new("认定的指标已经没有了，请重新认", "The figure is no more; say it again")
            : from > period.To && counted.Period.Back == CellBack.None ? new("这一段在报表期之后", "Its days come after the form's period")
            : to > township.Today ? new($"这一段到{OfficeDay(to)}才满", $"Its days end only on {to:yyyy-MM-dd}")
            : to < since || (from < since && !figure.Accounts.All(figure.IsStock)) ? new($"账从{OfficeDay(since)}起，没有更早的数", $"The ledger begins on {since:yyyy-MM-dd}") : null;
    }

    private static string OfficeDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    private FilledCell Value(AskedCell asked, CellMeaning.Counted counted, FigureRow row)
    {
        var ask = AskOf(counted);
        var path = FigurePath.Of(ask.Code, ask.Within.From.Year, ask.Within, ask.Cuts);
        Text? why = row.Value.Value is null ? new("没有可算的记录（分母为零）", "Nothing to divide by")
            : row.Value.IsUnconfirmed(row.Scope) ? new("0，未核：这一段里有月份还没有人核实", "A zero that nobody confirmed")
            : row.Value.WeeksMissing(row.Scope) is > 0 and var weeks ? new($"有{weeks}周没有导入", $"{weeks} weeks were not brought in")
            : row.Value.Estimate && !counted.TakesEstimate ? new("账上是估计数，表上要实数；认这一格时可以改为“估计数也填”", "An estimate where a count is asked") : null;
        return new(asked, counted, why is null ? CellValue.Of(decimal.Round(row.Value.Value!.Value / counted.Per, 6)) : CellValue.Empty, why, path); // null was told above
    }

    /// <summary>One fact of one record of a list; lines beyond the last record stay blank, as they should.</summary>
    private FilledCell Line(AskedCell asked, CellMeaning.Listed listed, Dictionary<string, IReadOnlyList<FigureRecord>> lists)
    {
        if (Refused(listed.Of) is { } refused)
            return Empty(asked, listed, refused);
        var ask = AskOf(listed.Of);
        if (!lists.TryGetValue(listed.Of.Written, out var records))
            lists[listed.Of.Written] = records = township.Records(ask.Code, ask.Within.From.Year, null, ask.Cuts, first: null, within: ask.Within).Records.Records;
        if (listed.Place > records.Count)
            return new(asked, listed, CellValue.Empty, null, null);
        var record = records[listed.Place - 1];
        var path = FigurePath.Of(ask.Code, ask.Within.From.Year, ask.Within, ask.Cuts);
        if (!mayRead(record.Matter) || township.Matter(record.Matter) is not { } matter)
            return Empty(asked, listed, new("您的岗位看不到这条记录", "Your role does not show this record")) with { Path = path };
        return new(asked, listed, FactOf(matter, record, listed), null, path);
    }

    private CellValue FactOf(Matter matter, FigureRecord record, CellMeaning.Listed listed)
    {
        switch (listed.Column)
        {
            case CellMeaning.Listed.PlaceColumn: return listed.Place;
            case CellMeaning.Listed.NumberColumn: return matter.Number;
            case CellMeaning.Listed.DayColumn: return OfficeDay(record.On);
        }
        var (columns, cells) = (matter.Register.Columns, matter.Derive(township.Law).Cells);
        var at = columns.TakeWhile(c => c.Label.Zh != listed.Column).Count();
        return at >= cells.Count ? CellValue.Empty : columns[at].IsNumber ? Number(cells[at]) : columns[at].Show(cells[at], township.Roster, Language.Zh);
    }
}
