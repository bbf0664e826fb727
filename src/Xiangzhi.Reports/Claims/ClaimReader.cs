using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Claims;

/// <summary>
/// Finds what a text claims: numbers in any spelling, that all did, that none did. The report's editor uses it to point out what
/// was typed, the auditor to check what others printed.
/// </summary>
public static partial class ClaimReader
{
    /// <summary>Stands for text that is not read; no claim reaches over it.</summary>
    public const char Masked = '\uFFFC';

    /// <summary>Claims in the order of the text; none overlaps another.</summary>
    public static IReadOnlyList<Claim> Read(string text)
    {
        var narrow = TextParsing.Narrow(text).Replace('﹪', '%');
        var notClaims = NotClaims.Of(narrow);
        var claims = new List<Claim>();
        foreach (Match match in Numbers().Matches(narrow))
        {
            if (!notClaims[match.Groups["n"].Index] && Number(text, narrow, match) is { } claim)
                claims.Add(claim);
        }
        Words(AllDid(), ClaimKind.All, 100);
        Words(NoneDid(), ClaimKind.None, 0);
        return [.. claims.OrderBy(c => c.Start)];

        void Words(Regex words, ClaimKind kind, decimal value)
        {
            foreach (Match match in words.Matches(narrow))
            {
                if (!notClaims[match.Index] && !claims.Exists(c => c.Start < match.Index + match.Length && match.Index < c.Start + c.Text.Length))
                    claims.Add(new(match.Index, text.Substring(match.Index, match.Length), kind, ClaimOperator.Equal, value, value, kind == ClaimKind.All ? "%" : null, ScopeOf(narrow, match.Index)));
            }
        }
    }

    private static Claim? Number(string text, string narrow, Match match)
    {
        var (digits, chinese, percent) = (match.Groups["d"].Value, match.Groups["c"].Value, match.Groups["p"].Value);
        var unit = match.Groups["u"] is { Success: true } found ? found.Value : percent.Length > 0 ? "%" : null;
        var isMore = match.Groups["m"].Success;
        // 一个, 一次 are articles in Chinese rather than counts, and a numeral without a measure word is part of another word.
        if (digits.Length == 0 && percent.Length == 0 && (unit is null || (chinese == "一" && !isMore)))
            return null;
        if (ValueOf(digits, percent.Length > 0 ? percent : chinese) is not { } plain)
            return null;
        var factor = match.Groups["f"].Value.Aggregate(1m, (f, sign) => f * (ChineseNumber.UnitOf(sign) ?? 1));
        var value = plain * factor;
        var step = StepOf(digits, plain) * factor;
        var (before, after) = (match.Groups["b"].Value, match.Groups["a"].Value);
        var (low, high, op) = chinese is ['几' or '数', ..] ? (2 * value, 10 * value - 1, ClaimOperator.Equal) : Bounds(value, step, before, after, isMore || chinese.Contains('几'));
        return new(match.Index, text.Substring(match.Index, match.Length), ClaimKind.Number, op, low, high, unit, ScopeOf(narrow, match.Index))
        {
            IsMalformed = isMore && step < 10,
        };
    }

    private static decimal? ValueOf(string digits, string chinese) => digits.Length > 0
        ? decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null
        : ChineseNumber.Read(chinese.Replace("几", "", StringComparison.Ordinal).Replace("数", "", StringComparison.Ordinal));

    /// <summary>The place of the last digit that is not zero: what 余 adds less than. 1 for 16, 1000 for 3000, 0.1 for 0.5.</summary>
    private static decimal StepOf(string digits, decimal value)
    {
        if (digits.Contains('.'))
            return digits.Split('.')[1].Aggregate(1m, (step, _) => step / 10);
        var place = 1m;
        while (value != 0 && value % (place * 10) == 0)
            place *= 10;
        return place;
    }

    private static (decimal? Low, decimal? High, ClaimOperator Operator) Bounds(decimal value, decimal step, string before, string after, bool isMore) => (before, after) switch
    {
        ("超过" or "逾" or "突破", _) => (value, null, ClaimOperator.MoreThan),
        ("不少于" or "至少" or "不低于", _) or (_, "以上") => (value, null, ClaimOperator.AtLeast),
        ("不超过" or "最高" or "最多" or "至多", _) or (_, "以内" or "以下") => (null, value, ClaimOperator.AtMost),
        ("近" or "将近" or "接近", _) => (0.9m * value, value, ClaimOperator.LessThan),
        ("约" or "大约", _) or (_, "左右") => (0.9m * value, 1.1m * value, ClaimOperator.About),
        _ when isMore => (value, step < 10 ? null : value + step - 1, ClaimOperator.Equal),
        _ => (value, value, ClaimOperator.Equal),
    };

    /// <summary>By the words of the same clause, and for sums over years of the same sentence.</summary>
    private static ClaimScope ScopeOf(string text, int place)
    {
        var clause = text[(place == 0 ? 0 : text.LastIndexOfAny(['，', '。', '；', '：', '、', ',', ';', '\n'], place - 1) + 1)..place];
        var sentence = text[(place == 0 ? 0 : text.LastIndexOfAny(['。', '；', '\n'], place - 1) + 1)..place];
        return Rule().IsMatch(clause) && !clause.Contains("均达", StringComparison.Ordinal) && !clause.Contains("均为", StringComparison.Ordinal) ? ClaimScope.Norm
            : Plan().IsMatch(sentence) ? ClaimScope.Plan
            : Sum().IsMatch(sentence) ? ClaimScope.Cumulative
            : ClaimScope.Year;
    }

    // What stands before, the number (n) in figures (d), as 百分之九十 (p) or in numerals (c), 万 (f), 余 (m), measure word (u), 以上 (a).
    [GeneratedRegex(@"(?<b>将近|接近|近|大约|约|超过|突破|逾|不少于|不低于|至少|不超过|最高|最多|至多)?\s?(?<n>百分之(?<p>[一二三四五六七八九十百零两点]+)|(?<d>\d+(,\d{3})*(\.\d+)?)|(?<c>[一二三四五六七八九十百千万两零〇]+几?|几[十百千万]|数[十百千万]+))\s?(?<f>[十百千万亿]{0,2})(?<m>[余多](?!种|样|元化|方|年|次(?!数)元))?\s?(?<f>[万亿])?(?<u>个百分点|人次|件次|台次|批次|场次|户次|学时|课时|万元|元|件|起|宗|次|场|期|人|名|位|份|册|本|张|套|幅|条|项|个|处|家|户|部(?!门|分|署|位|队)|批|篇|块|辆|分(?!别|工|类|析|解)|%|倍|亩)?(?<a>以上|以内|以下|左右)?")]
    private static partial Regex Numbers();

    [GeneratedRegex("全部(?!门|队)|全覆盖|全员(?=通过|参|持证|培训|合格|覆盖)|无一遗漏|悉数|(?<!平|人|户|年|月|场)均(?=达|为|已|按|未|实现|完成|取得|持|得到|合格|通过|及时|依法|在|没有|公开|办结|签|有)|都(?=达|已|按期|合格|通过|办结)")]
    private static partial Regex AllDid();

    [GeneratedRegex("(没有|未)(再)?(发生|出现|收到)(过)?(一[起件例人宗次])?|无一[起件例人宗次]|(?<![从归为的百千万十一二三四五六七八九两〇零\\d])零(?!距离|星|散|售|工|食|钱|容忍|门槛|跑腿|接触|碎|部件|件|点|下|基础|花|时|的|[一二三四五六七八九〇零])(?=\\p{IsCJKUnifiedIdeographs})|无(?=败诉|复议|诉讼|行政复议|行政诉讼|民转刑|上访|越级|进京|群体性|重大|较大|安全事故|事故|投诉|违法|违纪|违规|逾期|超期|积案)|杜绝了")]
    private static partial Regex NoneDid();

    [GeneratedRegex("每(年|月|周|季度?|半年|日|天|两个?月|逢|人每|场|次)")]
    private static partial Regex Rule();

    [GeneratedRegex("力争|计划|拟于|拟开展|预计|目标是|明年|下一年|下一步")]
    private static partial Regex Plan();

    [GeneratedRegex("累计|截至目前|年来|(?<!今年|年初|全年)以来|连续[两三四五]年|期间共")]
    private static partial Regex Sum();
}
