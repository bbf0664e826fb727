using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>The words around one quantity: its own clause, the sentence before it, the chapter that it stands in.</summary>
internal sealed partial class Clause
{
    private const string Stops = "。；;！？!?\n\r";
    private const string Breaks = "，,：:（）()〔〕\t|";

    private Clause(string text, TextLine line, Quantity quantity) => (Text, Line, Quantity) = (text, line, quantity);

    /// <summary>The whole text, narrow.</summary>
    public string Text { get; }

    public TextLine Line { get; }

    public Quantity Quantity { get; }

    /// <summary>The year of the report; null where its head does not say.</summary>
    public int? Year { get; private init; }

    public int SentenceStart { get; private init; }

    /// <summary>Where the quantity's own words begin: behind the last break or the quantity before.</summary>
    public int Start { get; private init; }

    /// <summary>Where its own words end: before the next break, or the words of the next quantity.</summary>
    public int End { get; private init; }

    /// <summary>From the start to the number.</summary>
    public string Before => Text[Start..Quantity.Start];

    /// <summary>From the measure word to the end.</summary>
    public string After => Text[Quantity.End..End];

    /// <summary>What the sentence says before its own words.</summary>
    public string Earlier => Text[SentenceStart..Start];

    /// <summary>The sentence up to the number.</summary>
    public string SentenceBefore => Text[SentenceStart..Quantity.Start];

    /// <summary>
    /// Up to the number from the last full stop: a time at its head holds for all that semicolons join, and for parts told in a sentence
    /// of their own (。其中，…).
    /// </summary>
    public string PointBefore => Text[PointBeforeStart..Quantity.Start];

    /// <summary>The clause between commas, whatever other quantities stand in it, up to the number.</summary>
    public string ClauseBefore => Text[ClauseStart..Quantity.Start];

    /// <summary>The clause between commas, with what stands behind the number.</summary>
    public string Whole => Text[ClauseStart..(Text.IndexOfAny([.. Stops, '，', ','], Quantity.End) is >= 0 and var end ? end : Text.Length)];

    /// <summary>From the measure word to the next comma, whatever quantities stand there.</summary>
    public string Behind => Whole[(Quantity.End - ClauseStart)..];

    private int ClauseStart => 1 + (Quantity.Start == 0 ? -1 : Text.LastIndexOfAny([.. Stops, '，', ','], Quantity.Start - 1));

    /// <summary>其中重大案件4件, 按依据分 at the head of a sentence: parts of what the sentence before told.</summary>
    public bool LeansOnSentenceBefore => SentenceStart > Line.Start && PartsAhead().IsMatch(SentenceBefore);

    /// <summary>Where what is joined by semicolons begins; one full stop further up where parts stand at its head.</summary>
    public int PointBeforeStart => PointStart(Quantity.Start) is var start && start > Line.Start + 1 && PartsAhead().IsMatch(Text.AsSpan(start)) ? PointStart(start - 1) : start;

    public int SentenceBeforeStart => SentenceStart < 2 ? 0 : 1 + Text.LastIndexOfAny([.. Stops], SentenceStart - 2);

    private int PointStart(int place) => 1 + (place == 0 ? -1 : Text.LastIndexOfAny(['。', '！', '？', '\n'], place - 1));

    /// <summary>Whether what stands between tells parts of that quantity: behind 其中, or in the bracket that follows it.</summary>
    public bool IsPartOf(Quantity whole)
    {
        if (whole.End > Start)
            return false;
        var between = Text[whole.End..(Before.StartsWith("包括", StringComparison.Ordinal) ? Start + 2 : Start)];
        return Bracket().IsMatch(between) ? !between.AsSpan().ContainsAny("）)") : Parts().IsMatch(between);
    }

    /// <summary>Where the colon stands behind which the parts of a whole are listed, also over semicolons (其中：A3件；B2件); null where none does.</summary>
    public int? ListColon
    {
        get
        {
            var point = PointStart(Quantity.Start);
            return ListLead().Match(Text, point, Start - point) is { Success: true } lead ? lead.Index + lead.Length - 1 : null;
        }
    }

    /// <summary>The words between the two commas before its own clause.</summary>
    public string SegmentBefore => Text[SentenceStart..Math.Max(SentenceStart, ClauseStart)].TrimEnd('，', ' ').Split('，', '：', '、')[^1];

    /// <summary>The paragraph before the sentence.</summary>
    public string Paragraph => Text[Line.Start..Math.Max(Line.Start, SentenceStart)];

    /// <summary>Who did it, where the sentence begins with an office, a body or a place.</summary>
    public string? Subject => SubjectPattern().Match(SentenceBefore) is { Success: true } found ? found.Groups["s"].Value : null;

    public static Clause Around(string text, TextParts parts, IReadOnlyList<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        var sentence = 1 + (quantity.Start == 0 ? -1 : text.LastIndexOfAny([.. Stops], quantity.Start - 1));
        var start = Math.Max(sentence, 1 + (quantity.Start == 0 ? -1 : text.LastIndexOfAny([.. Stops, .. Breaks], quantity.Start - 1)));
        var end = text.IndexOfAny([.. Stops, .. Breaks, '、'], quantity.End);
        // 行政许可（建房）36件 and 办结：12件 are named before the bracket or the colon.
        if (start > sentence && IsBare(text.AsSpan(start, quantity.Start - start)) && text[start - 1] is '）' or ')' or '：' or ':')
            start = Math.Max(sentence, 1 + text.LastIndexOfAny([.. Stops, '，', ','], start - 1));
        if (index > 0)
            start = Math.Max(start, quantities[index - 1].End);
        if (index + 1 < quantities.Count && (end < 0 || quantities[index + 1].Start < end))
            end = OwnEnd(text, quantity.End, quantities[index + 1].Start);
        return new(text, parts.At(quantity.Start), quantity)
        {
            Year = parts.Year,
            SentenceStart = sentence,
            Start = OwnStart(text, start, quantity.Start),
            End = end < 0 ? text.Length : end,
        };
    }

    /// <summary>Nothing but blanks, or the numbers of other columns of a table.</summary>
    private static bool IsBare(ReadOnlySpan<char> between) => between.Trim(" \t　0123456789.,+-%").IsEmpty;

    /// <summary>Leaves out what only leads on (、和其中共), time and whoever did it.</summary>
    private static int OwnStart(string text, int start, int to) => Leading().Match(text, start, to - start) is { Success: true, Length: var length } ? start + length : start;

    /// <summary>Words between two quantities without a comma: a noun right behind the first measure word is its own, a verb begins the next.</summary>
    private static int OwnEnd(string text, int from, int next)
    {
        var between = text[from..next];
        return NextVerb().Match(between) is { Success: true, Index: var verb } ? from + verb : next;
    }

    [GeneratedRegex(@"\G(\s|[、和与并]|及(?![格时])|其中(?=[^，]{2})|[一二三四五六七八九十]是|第[一二三]|共计?|累计|先后|已|20\d\d\s*年(度|以来)?|今年(以来)?|本年度?|全年|年内|\d{1,2}月(份|底)?|我([镇乡县]|街道)|全[镇乡县])*")]
    private static partial Regex Leading();

    [GeneratedRegex("^\\s*(其中|按[^，。划]{1,6}分|从[^，。；\\d]{1,8}[看分])")]
    private static partial Regex PartsAhead();

    [GeneratedRegex("(其中|按[^，。；：划]{1,6}分|从[^，。；：\\d]{1,8}[看分])[：:]", RegexOptions.RightToLeft)]
    private static partial Regex ListLead();

    [GeneratedRegex("^[^，。；\\d]{0,6}[（(]")]
    private static partial Regex Bracket();

    [GeneratedRegex("^[^，。；\\d]{0,6}[，。；]?(其中|按[^，。划]{1,6}分|从[^，。；\\d]{1,8}[看分]|(具体)?包括)")]
    private static partial Regex Parts();

    [GeneratedRegex("[、和及]|罚款|罚金|罚没|没收|调解|办结|化解|成功|受理|处理|发放|开展|组织|举办|召开|完成|实现|达到|覆盖|参与|参加|涉及|其中|合格|通过|整改|解决|查处|立案|收缴|共计?")]
    private static partial Regex NextVerb();

    [GeneratedRegex(@"^(\s|20\d\d\s*年(度|以来)?[，,]?|今年以来[，,]?|全年[，,]?|截至[^，]{1,12}[，,]|[一二三四五六七八九十]是)*(?<s>[^，。,\s]{0,16}?(乡镇|街道办事处|街道|[镇乡](党委、?(乡|镇)?政府|人民政府|党委|政府)?|大队|中队|司法所|派出所|综治中心|服务中心|平安办|党政办|委员会|村·社区·|各村|社区))")]
    private static partial Regex SubjectPattern();
}
