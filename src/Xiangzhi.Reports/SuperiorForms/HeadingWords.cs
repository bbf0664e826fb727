using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>What a heading says beside the thing that it names: unit, period, that it is a total or a part.</summary>
/// <param name="Core">What remains of it.</param>
/// <param name="IsTotal">合计: everything in this direction.</param>
public sealed partial record HeadingWords(string Core, string? Unit, CellPeriod? Period, bool IsTotal)
{
    public static HeadingWords Read(string heading)
    {
        var text = Blank().Replace(TextParsing.Narrow(heading), "").Replace('（', '(').Replace('）', ')');
        string? unit = null;
        text = InBrackets().Replace(text, m => UnitOf(m.Groups[1].Value) is { } found && (unit ??= found) is not null ? "" : m.Value);
        if (UnitOf(text) is { } alone)
            return new("", alone, null, false);
        var period = PeriodIn(ref text);
        text = Number().Replace(text, "");
        text = Part().Replace(text, "").TrimEnd(':', '：');
        var core = Total().Replace(text, "");
        var isTotal = core != text;
        core = Counting().Replace(core, "");
        return new(core.Trim('、', '，', ',', '.', '-', '—'), unit, period, isTotal || core.Length == 0);
    }

    /// <summary>The units of a line such as 单位：件、万元; empty where it names none.</summary>
    public static IReadOnlyList<string> UnitLine(string line) => UnitLines().Match(TextParsing.Narrow(line)) is { Success: true } found
        ? [.. found.Groups[1].Value.Split(['、', '，', ',', '/', ' '], StringSplitOptions.RemoveEmptyEntries).Select(u => UnitOf(u.Trim())).OfType<string>()] : [];

    private static string? UnitOf(string text) => Units.Contains(text) ? text : text.StartsWith("单位", StringComparison.Ordinal) ? UnitOf(text[2..].TrimStart(':', '：')) : null;

    private static readonly HashSet<string> Units = ["件", "起", "宗", "例", "件次", "次", "场", "场次", "期", "批", "批次", "人", "名", "人次", "份", "幅", "个", "条", "项", "户", "家", "元", "百元", "千元", "万元", "亿元", "%", "天", "日", "学时", "分"];

    private static CellPeriod? PeriodIn(ref string text)
    {
        if (ToThisMonth().Match(text) is { Success: true } sinceJanuary)
        {
            text = text.Remove(sinceJanuary.Index, sinceJanuary.Length);
            return new(CellSpan.Year);
        }
        foreach (var (word, period) in PeriodWords)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                text = text.Remove(at, word.Length);
                return period;
            }
        }
        if (Named().Match(text) is { Success: true } named && NamedSpan(named) is { } span)
        {
            text = text.Remove(named.Index, named.Length);
            return new(span);
        }
        if (Months().Match(text) is { Success: true } found)
        {
            text = text.Remove(found.Index, found.Length);
            return new(CellSpan.Year);
        }
        return null;
    }

    /// <summary>The whole year before, which only a yearly form can mean.</summary>
    public static readonly CellPeriod LastYear = new(CellSpan.Year, CellBack.Previous);

    /// <summary>Longer words before those that they contain.</summary>
    private static readonly (string Word, CellPeriod Period)[] PeriodWords =
    [
        .. new[] { "上年同期累计", "去年同期累计", "上年累计", "去年累计", "累计上年同期", "累计去年同期" }.Select(w => (w, new CellPeriod(CellSpan.Year, CellBack.LastYear))),
        .. new[] { "上年同期", "去年同期", "上年同月", "去年同月", "同期数", "去年同季", "上年同季" }.Select(w => (w, new CellPeriod(CellSpan.Period, CellBack.LastYear))),
        .. new[] { "本年累计", "今年累计", "年度累计", "年内累计", "全年累计", "当年累计", "本年以来", "今年以来", "年初至今", "自年初累计", "本年度", "累计", "本年", "今年", "全年", "当年" }.Select(w => (w, new CellPeriod(CellSpan.Year))),
        .. new[] { "上年度", "上年", "去年" }.Select(w => (w, LastYear)),
        .. new[] { "上季度", "上季" }.Select(w => (w, new CellPeriod(CellSpan.Quarter, CellBack.Previous))),
        .. new[] { "上月" }.Select(w => (w, new CellPeriod(CellSpan.Month, CellBack.Previous))),
        .. new[] { "上期" }.Select(w => (w, new CellPeriod(CellSpan.Period, CellBack.Previous))),
        .. new[] { "本季度", "当季", "本季" }.Select(w => (w, new CellPeriod(CellSpan.Quarter))),
        .. new[] { "本半年" }.Select(w => (w, new CellPeriod(CellSpan.HalfYear))),
        .. new[] { "本月", "当月" }.Select(w => (w, new CellPeriod(CellSpan.Month))),
        .. new[] { "本期", "报告期" }.Select(w => (w, new CellPeriod(CellSpan.Period))),
    ];

    private static CellSpan? NamedSpan(Match named)
    {
        if (named.Groups["half"] is { Success: true, Value: var half })
            return half == "上" ? CellSpan.HalfYear1 : CellSpan.HalfYear2;
        var isMonth = named.Groups["month"].Success;
        var digits = (isMonth ? named.Groups["month"] : named.Groups["quarter"]).Value;
        var number = int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : Array.IndexOf(Numerals, digits) + 1;
        return number is < 1 || number > (isMonth ? 12 : 4) ? null : (isMonth ? CellSpan.Month1 : CellSpan.Quarter1) + number - 1;
    }

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    /// <summary>一季度, 第2季度, 上半年, or a whole heading that is a month: 3月份.</summary>
    [GeneratedRegex(@"第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|^(?<month>1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月份?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[(\[]([^()\[\]]{1,8})[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.)]|[①-⑳])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(其中[:：]?|#)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"(合计|总计|小计|共计|总数|总量|全乡|全镇|全部)", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    /// <summary>数, 件数, 数量 at the end only say that something is counted.</summary>
    [GeneratedRegex(@"(((?<![案文])件|起|场|次|个|项|份|户)?数量?|总?情况|数)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    /// <summary>1-本月, 1月至本月累计.</summary>
    [GeneratedRegex("1月?份?[-—~～至到]+本月份?(累计)?", RegexOptions.CultureInvariant)]
    private static partial Regex ToThisMonth();

    [GeneratedRegex(@"1[-—~至]\s*\d{0,2}_*月(份)?", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(@"(?:计量|金额|数据)?单位\s*[:：]\s*([^)）]+?)\s*[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitLines();
}
