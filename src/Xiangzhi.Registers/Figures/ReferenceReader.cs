using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>
/// Reads a section's text into words and references. In braces stand, parted by spaces: one or more figures by code or name;
/// parts as 分项=值 (several values parted by |); a year as 2024 or 上年; and one word that says how it is put. 图 at the beginning makes a chart of it.
/// </summary>
public sealed class ReferenceReader(Catalogue catalogue)
{
    /// <summary>Longest reference, in characters: a brace that nobody closed does not swallow the page.</summary>
    private const int Longest = 200;

    private static readonly Dictionary<string, (Wording Wording, string Word)> Words = new()
    {
        ["数"] = (Wording.Number, ""), ["余"] = (Wording.More, ""), ["以上"] = (Wording.AtLeast, ""), ["近"] = (Wording.Nearly, ""),
        ["均达"] = (Wording.AllReach, "均达"), ["均为"] = (Wording.AllAre, "均为"), ["全部"] = (Wording.All, "全部"),
        ["没有发生"] = (Wording.None, "没有发生"), ["未发生"] = (Wording.None, "未发生"), ["无"] = (Wording.None, "无"), ["零"] = (Wording.None, "零"),
        ["同比"] = (Wording.Change, ""), ["同比%"] = (Wording.ChangeRate, ""), ["同比率"] = (Wording.ChangeRate, ""),
    };

    private const string ChartWord = "图";
    private const string TableWord = "表";
    private const string LastYear = "上年";
    public const string NoneWord = "没有发生";
    public const string MoreWord = "余";

    /// <summary>Each way to write a reference, with an example and its meaning.</summary>
    public static IReadOnlyList<(string Token, Text Meaning)> Ways { get; } =
    [
        ("{F1a}", new("数和单位：221件", "The figure with its unit")),
        ("{F1a 数}", new("只要数：221", "The number alone")),
        ("{C2 余}", new("往下取整：3000余份；余2 留两位", "Rounded down: 3000 and more")),
        ("{G2b 以上}", new("90%以上", "At least, rounded down")),
        ("{B8a B8b 均达}", new("都一样才写“均达100%”，否则分别写", "“All reach 100%” only where they agree, else each")),
        ("{F4 没有发生}", new("确是零、逐月确认过才这样写，否则写数或“0，未核”", "“None” only where it is zero and was confirmed month by month")),
        ("{F3a 全部}", new("百分之百才写“全部”", "“All” only at 100%")),
        ("{E5 领域=林业}", new("其中一部分；几个值用 | 隔开", "A part of it; several values parted by |")),
        ("{F2b 按级别}", new("逐项写：组79件、村81件", "By the values of a slice")),
        ("{F1a 上年}、{F1a 2024}", new("别的年份", "Another year")),
        ("{F1a 同比}、{F1a 同比%}", new("与上年比", "Against the year before")),
        ("{图 F1a 按月}", new("画成图，自成一行；也可以按分项 {图 F1a 按级别}、按年 {图 F1a 近5年}", "Drawn as bars, on a line of its own; also by a slice or over years")),
        ("{表 E1 E3 E5}", new("列成表，自成一行：指标、单位、本年、上年", "A table on a line of its own: figure, unit, this year, last year")),
        ("{表 E1=在编人员 E3}", new("行名照上级的表写", "A row under the name that a form prescribes")),
        ("{表 H1=行政复议 程序=简易程序}", new("行后面写要数的那一部分", "The part of the row's figure that counts")),
        ("{表 E5按程序 按领域}", new("竖着按一种分项、横着按另一种，末栏是总计", "Rows by one slice, columns by another, the total last")),
    ];

    /// <summary>The line that draws a figure by month.</summary>
    public static string ChartOf(string code) => $"\n{{{ChartWord} {code} 按月}}\n";

    public IReadOnlyList<Piece> Read(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.AsSpan(at).IndexOfAny("{｛}｝");
            if (open < 0)
                break;
            open += at;
            if (open > at)
                pieces.Add(new TextPiece(at, text[at..open]));
            var piece = Brace(text, open);
            pieces.Add(piece);
            at = open + piece.Text.Length;
        }
        if (at < text.Length)
            pieces.Add(new TextPiece(at, text[at..]));
        return pieces;
    }

    private Piece Brace(string text, int open)
    {
        if (text[open] is '}' or '｝')
            return new FaultPiece(open, text[open..(open + 1)], "多了一个右花括号，前面没有左花括号；去掉它，或补上“{”。");
        var length = text.AsSpan(open + 1).IndexOfAny("{｛}｝\n");
        if (length < 0 || text[open + 1 + length] is not ('}' or '｝') || length > Longest)
            return new FaultPiece(open, text[open..(open + 1)], "左花括号没有配上右花括号；写成 {F1a} 这样。");
        var written = text[open..(open + length + 2)];
        if (WordsOf(written[1..^1]) is [ChartWord, .. var words])
            return Chart(open, written, words);
        if (WordsOf(written[1..^1]) is [TableWord, .. var columns])
            return Table(open, written, columns);
        return Parse(written[1..^1]) switch
        {
            (Reference reference, _) => new ReferencePiece(open, written, reference),
            (_, var fault) => new FaultPiece(open, written, fault!),
        };
    }

    private static string[] WordsOf(string inside) => [.. inside.Split([' ', '\u3000', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => TextParsing.Narrow(w))];

    private Piece Chart(int open, string written, IReadOnlyList<string> words)
    {
        var along = words.Where(w => YearsIn(w) is not null || (w.Length > 1 && w[0] == '按' && catalogue.FindFigure(w) is null)).ToList();
        var (reference, fault) = Parse(string.Join(' ', words.Where(w => !along.Contains(w))));
        if (fault is not null)
            return new FaultPiece(open, written, fault);
        if (reference is not { Figures: [var ask], Wording: Wording.Plain } || along.Count > 1)
            return new FaultPiece(open, written, "一张图只画一个指标、一种分法：{图 F1a 按月}、{图 F1a 按级别} 或 {图 F1a 近5年}。");
        if (along is not [var way] || way == "按月")
            return new ChartPiece(open, written, ask, ChartAxis.Months, "", 0);
        if (YearsIn(way) is { } years)
            return new ChartPiece(open, written, ask, ChartAxis.Years, "", years);
        var figure = catalogue.FindFigure(ask.Code)!; // the reference was read
        return SliceOf(figure, way[1..]) is { } slice ? new ChartPiece(open, written, ask, ChartAxis.Slice, slice.Code, 0) : new FaultPiece(open, written, NoSlice(figure, way[1..]));
    }

    /// <summary>按 alone makes the columns, 按 behind a figure its rows, = behind it gives its row a name: {表 G3=本年新收 G3b按处理结果 按年报分类}.</summary>
    private Piece Table(int open, string written, IReadOnlyList<string> words)
    {
        var across = words.Where(w => w.Length > 1 && w[0] == '按' && catalogue.FindFigure(w) is null).ToList();
        var (items, columns) = (new List<TableItem>(), "");
        foreach (var row in words.Where(w => !across.Contains(w)))
        {
            var named = row.IndexOf('=', StringComparison.Ordinal);
            // act=information behind a figure is a part of it, as elsewhere.
            if (named > 0 && items.Count > 0 && Find(row[..named]) is null && SliceOf(catalogue.FindFigure(items[^1].Figure.Code)!, row[..named]) is { } part) // items were read
            {
                items[^1] = items[^1] with { Figure = items[^1].Figure with { Cuts = [.. items[^1].Figure.Cuts, new(part.Code, row[(named + 1)..].Split('|'))] } };
                continue;
            }
            var (word, name) = named > 0 ? (row[..named], row[(named + 1)..]) : (row, "");
            var by = word.IndexOf('按', StringComparison.Ordinal);
            var (reference, fault) = Parse((by > 0 ? word[..by] : word).Replace(LastYear, $" {LastYear}", StringComparison.Ordinal));
            if (fault is not null || reference is not { Figures: [var ask], Wording: Wording.Plain })
                return new FaultPiece(open, written, fault ?? "表里只写指标，一个一行：{表 E1 E3 E5}；按分项列的，写成 {表 E5按处罚种类}。");
            var figure = catalogue.FindFigure(ask.Code)!; // the reference was read
            if (by > 0 && name.Length > 0)
                return new FaultPiece(open, written, $"“{word}”一行一个分项，行名就是分项的名字；去掉“={name}”。");
            foreach (var slice in across.Select(w => w[1..]).Concat(by > 0 ? [word[(by + 1)..]] : []))
            {
                if (SliceOf(figure, slice) is null)
                    return new FaultPiece(open, written, NoSlice(figure, slice));
            }
            items.Add(new(ask, by > 0 ? SliceOf(figure, word[(by + 1)..])!.Code : "", name));
            columns = across.Count > 0 ? SliceOf(figure, across[0][1..])!.Code : "";
        }
        return items.Count == 0 ? new FaultPiece(open, written, "表里没有指标；写成 {表 E1 E3 E5}。")
            : across.Count > 1 ? new FaultPiece(open, written, "一张表只有一种分法横着排；竖着的写在指标后面：{表 E5按处罚种类 按领域}。")
            : new TablePiece(open, written, items, columns);
    }

    /// <summary>近5年: from 2 to 10.</summary>
    private static int? YearsIn(string word) =>
        word is ['近', .. var digits, '年'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 2 and <= 10 ? years : null;

    private (Reference? Reference, string? Fault) Parse(string inside)
    {
        var (figures, cuts) = (new List<Figure>(), new List<AskedCut>());
        (Wording Wording, string Word) wording = (Wording.Plain, "");
        var (digits, slice) = (1, "");
        int? year = null;
        var back = 0;
        foreach (var word in WordsOf(inside))
        {
            if (word.Contains('='))
            {
                var (name, values) = (word[..word.IndexOf('=')], word[(word.IndexOf('=') + 1)..]);
                if (values.Length == 0)
                    return (null, $"“{name}=”后面没有值；写成 {name}=值。");
                cuts.Add(new(name, values.Split('|')));
            }
            else if (Words.TryGetValue(word, out var found) || (word.Length == 2 && word[0] == '余' && word[1] is >= '1' and <= '6' && Words.TryGetValue("余", out found)))
            {
                if (wording.Wording != Wording.Plain)
                    return (null, $"一处只能有一种说法，“{word}”多了；去掉一个。");
                (wording, digits) = (found, word is ['余', var kept] ? kept - '0' : 1);
            }
            else if (word.Length > 1 && word[0] == '按' && catalogue.FindFigure(word) is null)
                (wording, slice) = ((Wording.By, ""), word[1..]);
            else if (word is LastYear or "去年")
                back = 1;
            else if (YearOf(word) is { } written)
                year = written;
            else if (Find(word) is { } figure)
                figures.Add(figure);
            else
                return (null, Unknown(word));
        }
        return Check(figures, cuts, wording.Wording, ref slice) is { } fault ? (null, fault)
            : (new([.. figures.Select(f => new FigureAsk(f.Code, cuts, year, back))], wording.Wording, digits, wording.Word, slice), null);
    }

    private static string? Check(List<Figure> figures, List<AskedCut> cuts, Wording wording, ref string slice)
    {
        if (figures.Count == 0)
            return "花括号里没有指标；写上指标的代码，例如 {F1a}。";
        if (figures.Count > 1 && wording is not (Wording.AllReach or Wording.AllAre))
            return $"几个指标写在一起，要说明怎么写：{{{string.Join(' ', figures.Select(f => f.Code))} 均达}}；否则分开写。";
        for (var i = 0; i < cuts.Count; i++)
        {
            if (figures.Select(f => SliceOf(f, cuts[i].Slice)).FirstOrDefault(s => s is not null) is not { } cut)
                return NoSlice(figures[0], cuts[i].Slice);
            cuts[i] = cuts[i] with { Slice = cut.Code };
        }
        if (wording != Wording.By)
            return null;
        var asked = slice;
        if (SliceOf(figures[0], asked) is not { } by)
            return NoSlice(figures[0], asked);
        slice = by.Code;
        return null;
    }

    private static string NoSlice(Figure figure, string slice) => figure.Slices.Count == 0 ? $"指标 {figure.Code} 不能再分；去掉“{slice}”。"
        : $"指标 {figure.Code} 不能按“{slice}”分，可用：{string.Join("、", figure.Slices.Select(s => $"{s.Code}（{s.Label.Zh}）"))}。";

    private static Slice? SliceOf(Figure figure, string name) => figure.Slices.FirstOrDefault(s => s.Code == name || s.Label.Zh == name);

    private Figure? Find(string word) => catalogue.FindFigure(word) ?? catalogue.Figures.FirstOrDefault(f => f.Name.Zh == word || string.Equals(f.Code, word, StringComparison.OrdinalIgnoreCase));

    private string Unknown(string word)
    {
        var near = catalogue.Figures.Where(f => word.Length > 0 && char.ToUpperInvariant(word[0]) == f.Code[0]).Select(f => f.Code).Take(24).ToList();
        return near.Count == 0 ? $"没有指标“{word}”；指标的代码见“指标”页。" : $"没有指标“{word}”；可用：{string.Join("、", near)}。";
    }

    private static int? YearOf(string word) =>
        word.TrimEnd('年') is { Length: 4 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null;
}
