using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Registers;

/// <summary>
/// What a cell of a superior's form means. It is stored as one written line, as a reference of the yearly report is: short, so that
/// a form of a thousand cells fits into a few entries, and readable in the journal.
/// </summary>
public abstract partial record CellMeaning
{
    private CellMeaning() { }

    /// <summary>A figure of the ledger, or a part of it, in a period: <c>F1a year kind=family /10000 ~</c>.</summary>
    /// <param name="Per">What one unit of the cell is in units of the figure: 10000 where 万元 is asked of 元, 100 where the cell's own format makes per cent.</param>
    /// <param name="TakesEstimate">An estimate may stand in the cell.</param>
    public sealed record Counted(string Figure, CellPeriod Period, Items<MeantCut> Cuts, decimal Per = 1, bool TakesEstimate = false) : CellMeaning
    {
        public override string Written => string.Join(' ', new[] { Figure }
            .Concat(Period == default ? [] : [PeriodCode(Period)])
            .Concat(Cuts.Select(c => $"{c.Slice}={string.Join('|', c.Values.Select(Uri.EscapeDataString))}"))
            .Concat(Per == 1 ? [] : [string.Create(CultureInfo.InvariantCulture, $"/{Per:0.####}")])
            .Concat(TakesEstimate ? ["~"] : []));
    }

    /// <summary>One fact of the n-th record that a figure counts, for forms that list records line by line: <c>E5#3:domain</c>.</summary>
    /// <param name="Place">From 1, the earliest record first.</param>
    /// <param name="Column">Key of a fact: <see cref="NumberColumn"/>, <see cref="DayColumn"/>, <see cref="PlaceColumn"/>, or the Chinese label of a column of the register's list.</param>
    public sealed record Listed(Counted Of, int Place, string Column) : CellMeaning
    {
        public const string NumberColumn = "@number";
        public const string DayColumn = "@day";
        public const string PlaceColumn = "@place";

        public override string Written
        {
            get
            {
                var of = Of.Written;
                var end = of.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank ? blank : of.Length;
                return string.Create(CultureInfo.InvariantCulture, $"{of[..end]}#{Place}:{Uri.EscapeDataString(Column)}{of[end..]}");
            }
        }
    }

    /// <summary>What the office is, or of when the form is: <c>@township</c>.</summary>
    public sealed record Own(OfficeText What) : CellMeaning
    {
        public override string Written => "@" + Identifier.Kebab(What.ToString());
    }

    /// <summary>The same text in every period, as the clerk typed it: <c>"无</c>.</summary>
    public sealed record Fixed(string Text) : CellMeaning
    {
        public override string Written => "\"" + Text;
    }

    /// <summary>Left blank on purpose: not ours to tell, or written by hand.</summary>
    public sealed record Blank : CellMeaning
    {
        public override string Written => "-";
    }

    /// <summary>As it is stored; <see cref="Read"/> gives it back.</summary>
    public abstract string Written { get; }

    /// <summary>Reads a written meaning; null where it is none.</summary>
    public static CellMeaning? Read(string written)
    {
        if (written == "-")
            return new Blank();
        if (written.StartsWith('"'))
            return new Fixed(written[1..]);
        if (written.StartsWith('@'))
            return Enum.GetValues<OfficeText>().Where(t => Identifier.Kebab(t.ToString()) == written[1..]).Select(t => new Own(t)).FirstOrDefault();
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Head().Match(words[0]) is not { Success: true } head)
            return null;
        var counted = new Counted(head.Groups[1].Value, default, []);
        foreach (var word in words.Skip(1))
        {
            if (word == "~")
                counted = counted with { TakesEstimate = true };
            else if (word[0] == '/' && decimal.TryParse(word.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var per) && per > 0)
                counted = counted with { Per = per };
            else if (word.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
                counted = counted with { Cuts = counted.Cuts.Add(new(word[..at], [.. word[(at + 1)..].Split('|').Select(Uri.UnescapeDataString)])) };
            else if (PeriodOf(word) is { } period)
                counted = counted with { Period = period };
            else
                return null;
        }
        return !head.Groups[2].Success ? counted
            : int.TryParse(head.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0
                ? new Listed(counted, place, Uri.UnescapeDataString(head.Groups[3].Value)) : null;
    }

    /// <summary>How a period is written: month, year-last-year.</summary>
    public static string PeriodCode(CellPeriod period) =>
        Identifier.Kebab(period.Span.ToString()) + (period.Back == CellBack.None ? "" : "-" + Identifier.Kebab(period.Back.ToString()));

    public static CellPeriod? PeriodOf(string code) => Periods.TryGetValue(code, out var period) ? period : null;

    /// <summary>Every period that a cell can have, those that look back last.</summary>
    public static IReadOnlyList<CellPeriod> AllPeriods { get; } =
        [.. Enum.GetValues<CellBack>().SelectMany(back => Enum.GetValues<CellSpan>().Select(span => new CellPeriod(span, back))).Where(p => !p.IsNamed || p.Back != CellBack.Previous)];

    private static readonly Dictionary<string, CellPeriod> Periods = AllPeriods.ToDictionary(PeriodCode);

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9]{0,9})(?:#([0-9]{1,4}):([^ ]{1,200}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}

/// <summary>A slice of a figure and the values that count in a cell, in stored form.</summary>
public sealed record MeantCut(string Slice, Items<string> Values);

/// <summary>What a form asks of the office itself rather than of its ledger.</summary>
public enum OfficeText
{
    [Label("本单位全称", English = "Full name of the office")] Township,
    [Label("上级（区县）名称", English = "Name of the district")] District,
    [Label("填表人", English = "Filled in by")] Filler,
    [Label("填表日期", English = "Date of filling in")] Date,
    [Label("报表期", English = "Reporting period")] Period,

    /// <summary>The cell holds words such as 填报单位：　年　月　日; what it asks is put behind each of them.</summary>
    [Label("在原有文字的空处填单位、日期、报表期", English = "Office, date and period into the gaps of the text")] Gaps,
}
