using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>What a cell may mean, found in its headings.</summary>
/// <param name="IsSure">Every word of the headings is accounted for, and no other meaning is as good: one press may take it over.</param>
/// <param name="Unread">Words that the meaning does not account for.</param>
public sealed record ProposedMeaning(CellMeaning Meaning, int Score, bool IsSure, IReadOnlyList<string> Unread);

/// <summary>
/// Turns the headings that cross in a cell into what the cell may mean. One direction names the figure, the other its parts; what
/// both leave unexplained keeps a proposal from being sure, since a number in the wrong cell is worse than none.
/// </summary>
public sealed class ProposedMeanings(Catalogue catalogue, Roster roster, DateOnly on, ReportFrequency every)
{
    private const int Most = 5;
    private const int Clear = 8;
    private const int Nearest = 8;

    /// <summary>Another unit weighs more than any name: 罚款 in 件 is no amount.</summary>
    private const int Foreign = 30;

    private readonly FormWordings wordings = new(catalogue);
    private readonly SliceWords slices = new(roster, on);
    private readonly Dictionary<string, IReadOnlyList<ProposedMeaning>> known = new(StringComparer.Ordinal);

    /// <returns>The best first; empty where the words of the form say nothing that the ledger knows.</returns>
    public IReadOnlyList<ProposedMeaning> For(AskedCell asked)
    {
        var key = $"{asked.Cell.IsPercent} {asked.Sheet.Name} {asked.Key} {string.Join('/', asked.Headings.Neighbours)}";
        return known.TryGetValue(key, out var found) ? found : known[key] = Find(asked);
    }

    private IReadOnlyList<ProposedMeaning> Find(AskedCell asked) => asked.Headings.Kind switch
    {
        AskedKind.Gaps => [new(new CellMeaning.Own(OfficeText.Gaps), 100, true, [])],
        AskedKind.Labelled or AskedKind.Crossing when asked.Headings.Rows.Count > 0 && OwnOf(asked.Headings.Rows[^1], asked.Headings.Kind) is { } own => [new(new CellMeaning.Own(own), 100, true, [])],
        AskedKind.Crossing when asked.Headings.Rows.Count == 0 && HeadingWords.Read(asked.Headings.Columns[^1]).Core is "单位名称" or "填报单位" or "填报单位名称" or "乡镇名称" or "乡镇" or "单位" => [new(new CellMeaning.Own(OfficeText.Township), 100, true, [])],
        _ when IsByHand(asked.Headings) => [new(new CellMeaning.Blank(), 100, true, [])],
        AskedKind.Line => ListOf(asked),
        _ => Figures(asked),
    };

    /// <summary>其中 above columns is a part of the column before it, or of the whole group where that column is one of its kinds.</summary>
    private IReadOnlyList<ProposedMeaning> Figures(AskedCell asked)
    {
        var columns = asked.Headings.Columns;
        var near = Reckoned(asked);
        var part = columns.TakeWhile(c => !c.StartsWith("其中", StringComparison.Ordinal)).Count();
        if (part == 0 || part == columns.Count || Reckoned(asked with { Headings = asked.Headings with { Columns = [.. columns.Take(part - 1), .. columns.Skip(part)] } }) is not [var other, ..] wide)
            return near;
        if (near.Count == 0 || near[0].Unread.Count > other.Unread.Count)
            return wide;
        // Behind 办理情况 a part may be one of what came in or of what was done.
        if (FillerWords.IsHandling(HeadingWords.Read(columns[part - 1]).Core))
            return [.. near.Concat(wide).DistinctBy(p => p.Meaning.Written).Take(Most).Select(p => p with { IsSure = false })];
        return near[0].Meaning is CellMeaning.Counted of && other.Meaning is CellMeaning.Counted all && of.Figure == all.Figure && of.Cuts.Count > all.Cuts.Count && other.Unread.Count == 0
            ? [near[0] with { IsSure = false }, other with { IsSure = false }, .. near.Skip(1).Take(Most - 2)] : near;
    }

    /// <summary>Remarks and the like: sentences, which no ledger writes.</summary>
    private static bool IsByHand(CellHeadings headings) =>
        headings.Columns.Concat(headings.Rows).Any(t => HeadingWords.Read(t).Core is "备注" or "说明" or "签字" or "签名" or "审核人" or "负责人" or "单位负责人" or "存在问题" or "问题和建议" or "问题及建议" or "意见建议" or "下一步打算" or "下步打算" or "典型案例" or "工作亮点" or "主要做法" or "联系电话" or "联系方式");

    private static OfficeText? OwnOf(string label, AskedKind kind) => kind == AskedKind.Crossing && !FormWords.Any(w => label.Contains(w, StringComparison.Ordinal)) ? null : OwnOf(label);

    private static readonly string[] FormWords = ["填报", "填表", "报送", "制表", "经办"];

    private static OfficeText? OwnOf(string label) => TextGaps.Has(label.TrimEnd() + (label.TrimEnd().EndsWith('：') || label.TrimEnd().EndsWith(':') ? "" : "：")) switch
    {
        true when label.Contains("日期", StringComparison.Ordinal) || (label.Contains("时间", StringComparison.Ordinal) && !label.Contains("统计", StringComparison.Ordinal)) => OfficeText.Date,
        true when label.Contains('人', StringComparison.Ordinal) => OfficeText.Filler,
        true when label.Contains("单位", StringComparison.Ordinal) || label.Contains("乡镇", StringComparison.Ordinal) || label.Contains("机关", StringComparison.Ordinal) => OfficeText.Township,
        true => OfficeText.Period,
        _ => null,
    };

    private IReadOnlyList<ProposedMeaning> Reckoned(AskedCell asked)
    {
        var headings = asked.Headings;
        var words = headings.Rows.Prepend(headings.Section).Concat(headings.Columns).Where(t => t.Length > 0).Select(t => (Written: t, Words: HeadingWords.Read(NamedYears.Relative(t, headings.Year)))).ToList();
        var about = string.Concat(headings.Titles) + headings.Section + string.Concat(words.Select(w => w.Written));
        var lines = headings.Titles.Select(HeadingWords.UnitLine).LastOrDefault(u => u.Count > 0) ?? [];
        var unit = words.Select(w => w.Words.Unit).LastOrDefault(u => u is not null) ?? (lines.Count == 1 ? lines[0] : null);
        // Of 单位：件、万元 only the latter can be that of an amount of money.
        string? UnitOf(Figure figure) => unit ?? (figure.Unit == "元" ? lines.FirstOrDefault(u => u.EndsWith('元')) : null);
        // Of two periods the nearer one counts, but 同期 beside 累计 is the same days of the year before.
        var periods = words.Select(w => w.Words.Period).OfType<CellPeriod>().ToList();
        var period = periods.Count == 0 ? default : Usual(periods.Exists(p => p.Span == CellSpan.Year) && periods.Find(p => p.Back == CellBack.LastYear) is { Back: CellBack.LastYear } ? new(CellSpan.Year, CellBack.LastYear) : periods[^1]);

        // No period of a cell is all of last year in a form of a month.
        if (every != ReportFrequency.Yearly && periods.Contains(HeadingWords.LastYear))
            return [];
        var rows = words.Count - headings.Columns.Count;
        var nearest = (Row: words.FindLastIndex(Math.Max(0, rows - 1), w => w.Words.Core.Length > 0), Column: words.FindLastIndex(w => w.Words.Core.Length > 0));
        var realm = FormWordings.RealmOf(string.Concat(headings.Titles));
        var candidates = words.SelectMany((w, i) => i != nearest.Row && i != nearest.Column && FillerWords.IsHandling(w.Words.Core) ? [] : wordings.Find(w.Words.Core, about).Select(f => (f.Figure, f.Score, Left: f.Rest, At: i)))
            .Where(c => realm.Count == 0 || realm.Contains(c.Figure.Code))
            // What the nearest heading names is meant rather than what a group is called.
            .Select(c => c with { Score = c.Score + (c.At == nearest.Row || c.At == nearest.Column ? Nearest : 0) })
            .GroupBy(c => c.Figure).Select(g => g.MaxBy(c => c.Score + c.At)!).ToList();
        if (candidates.Count == 0)
            candidates.AddRange(wordings.About(string.Concat(headings.Titles)).Where(f => realm.Count == 0 || realm.Contains(f.Code)).Take(Most).Select(f => (f, 1, "", -1)));
        var proposals = candidates.Select(c => Weigh(asked, words.ConvertAll(w => w.Words), rows, c.Figure, c.Score, c.Left, c.At, nearest, UnitOf(c.Figure), period, about))
            .Where(p => p.Unread.Count == 0 || p.Score > Clear)
            .OrderBy(p => p.Unread.Count).ThenByDescending(p => p.Score).DistinctBy(p => p.Meaning.Written).Take(Most).ToList();
        if (proposals.Count == 0)
            return [];
        var isAlone = proposals.Count == 1 || proposals[1].Unread.Count > 0 || proposals[0].Score - proposals[1].Score >= 2;
        if (IsEitherPeriod(headings, period) && proposals[0].Meaning is CellMeaning.Counted best)
            return [proposals[0] with { Meaning = best with { Period = new(CellSpan.Year, CellBack.LastYear) }, IsSure = false }, .. proposals.Take(Most - 1).Select(p => p with { IsSure = false })];
        return [proposals[0] with { IsSure = proposals[0].IsSure && isAlone }, .. proposals.Skip(1).Select(p => p with { IsSure = false })];
    }

    /// <summary>去年同期 beside 累计 may be last year's month or its days to date; no word tells which.</summary>
    private static bool IsEitherPeriod(CellHeadings headings, CellPeriod period) =>
        period == new CellPeriod(CellSpan.Period, CellBack.LastYear) && headings.Neighbours.Any(n => HeadingWords.Read(n) is { Period: { Span: CellSpan.Year, Back: CellBack.None } });

    private ProposedMeaning Weigh(AskedCell asked, List<HeadingWords> words, int rows, Figure figure, int score, string rest, int at, (int Row, int Column) nearest, string? unit, CellPeriod period, string about)
    {
        var (cuts, unread) = (new List<MeantCut>(), new List<string>());
        // The nearest headings take their slices first; what stands wider must not take them away.
        foreach (var (heading, i) in words.Select((w, i) => (i == at ? FillerWords.Bare(rest) : w.Core, i)).OrderBy(w => w.i == nearest.Row || w.i == nearest.Column ? 0 : 1))
        {
            if (slices.Committee(figure, words[i].Core) is { } committee && cuts.TrueForAll(c => c.Slice != committee.Slice))
            {
                cuts.Add(committee);
                continue;
            }
            var same = wordings.Find(heading, about).FirstOrDefault(f => f.Figure == figure);
            var core = same is null ? heading : FillerWords.Bare(same.Rest);
            if (core.Length == 0 || FillerWords.IsSaidAnyway(core))
                continue;
            var isGroup = i != at && i != nearest.Row && i != nearest.Column;
            if (isGroup && FillerWords.IsHandling(core))
                continue;
            var taken = cuts.ConvertAll(c => c.Slice);
            // What names another figure by itself cuts this one only under its very name: 排查 is no 主动排查.
            var mustEqual = (isGroup && (same is not null || FillerWords.IsTopic(core))) || wordings.Find(SliceWords.Bare(core), about).Any(f => f.Figure != figure && f.Rest.Length == 0);
            if ((slices.Find(figure, core, taken, asked.Headings.Neighbours, mustEqual) ?? (i == at ? slices.Find(figure, words[at].Core, taken, asked.Headings.Neighbours, mustEqual) : null)) is { } cut)
                cuts.Add(cut);
            // 劳动争议 above 拖欠工资: the wider of two kinds, of which the nearer one counts.
            else if (isGroup && slices.Find(figure, core, [], []) is { } wider && taken.Contains(wider.Slice))
                continue;
            else if (isGroup && asked.Headings.IsListedOnce && FillerWords.IsClass(core))
                continue;
            else if (!(isGroup && FillerWords.IsTopic(core)) && !SliceWords.IsSliceName(figure, core) && !(i != at && i != rows - 1 && (i != nearest.Row || (i == 0 && asked.Headings.Section.Length > 0)) && IsWiderName(figure, core, words, i)))
                unread.Add(core);
        }
        var (per, fits) = UnitWords.Of(figure, unit, asked.Cell.IsPercent);
        var meaning = new CellMeaning.Counted(figure.Code, period, [.. cuts.OrderBy(c => c.Slice, StringComparer.Ordinal)], per);
        var total = score + (3 * cuts.Count) + (fits ? 2 : -Foreign);
        return new(meaning, total, unread.Count == 0 && fits && score > Clear && at >= 0, unread);
    }

    /// <summary>A group of columns may name what its columns cut or count: 调解情况 above 受理 and 成功.</summary>
    private bool IsWiderName(Figure figure, string core, List<HeadingWords> words, int at) =>
        at < words.Count - 1 && wordings.Find(core, core).Any(f => catalogue.RegisterOfFigure(f.Figure.Code) == catalogue.RegisterOfFigure(figure.Code) || Family(f.Figure) == Family(figure));

    /// <summary>F5 of F5a, F5b and F5c, which count the same thing in several ways.</summary>
    private static string Family(Figure figure) => figure.Code.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);

    /// <summary>In a monthly form 本月 is its own period; what is written shortest is what is kept.</summary>
    private CellPeriod Usual(CellPeriod period)
    {
        var own = every switch { ReportFrequency.Monthly => CellSpan.Month, ReportFrequency.Quarterly => CellSpan.Quarter, ReportFrequency.HalfYearly => CellSpan.HalfYear, _ => CellSpan.Year };
        return period.Span == own ? period with { Span = CellSpan.Period } : period;
    }

    /// <summary>A form that lists records line by line: the title says which, the headings which facts of them.</summary>
    private IReadOnlyList<ProposedMeaning> ListOf(AskedCell asked)
    {
        var title = string.Concat(asked.Headings.Titles.Select(t => HeadingWords.Read(t).Core));
        var heading = HeadingWords.Read(asked.Headings.Columns[^1]).Core;
        var found = new List<ProposedMeaning>();
        foreach (var figure in wordings.About(title).Where(f => f.Kind is FigureKind.Flow or FigureKind.Sum or FigureKind.Stock).Take(Most))
        {
            var of = new CellMeaning.Counted(figure.Code, default, []);
            if (ColumnOf(catalogue.RegisterOfFigure(figure.Code), heading) is var (column, isCalledSo))
                found.Add(new(new CellMeaning.Listed(of, asked.Headings.Line, column), 20 + figure.Name.Zh.Length, IsSure: found.Count == 0 && isCalledSo && title.Contains(figure.Name.Zh, StringComparison.Ordinal), []));
        }
        return found;
    }

    /// <summary>The fact that a heading of a list names, and whether it is called just so: 处罚金额 may be 处罚 or 罚款.</summary>
    private static (string Column, bool IsCalledSo)? ColumnOf(Register register, string heading) => heading switch
    {
        "序号" or "编号" => (CellMeaning.Listed.PlaceColumn, true),
        _ when register.Columns.FirstOrDefault(c => c.Label.Zh == heading) is { } column => (column.Label.Zh, true),
        _ when heading.Length >= 2 && register.Columns.FirstOrDefault(c => c.Label.Zh.Contains(heading, StringComparison.Ordinal) || heading.Contains(c.Label.Zh, StringComparison.Ordinal)) is { } column => (column.Label.Zh, false),
        _ when heading.EndsWith("日期", StringComparison.Ordinal) || heading.EndsWith("时间", StringComparison.Ordinal) => (CellMeaning.Listed.DayColumn, false),
        "案号" or "文号" or "台账号" => (CellMeaning.Listed.NumberColumn, true),
        _ => null,
    };
}
