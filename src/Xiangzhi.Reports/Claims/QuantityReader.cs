using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>Finds the words that say how much: numbers in any spelling, that all did, that none did.</summary>
internal static partial class QuantityReader
{
    /// <summary>Quantities in the order of the text; none overlaps another.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="narrow">The same with full-width signs made narrow, sign by sign.</param>
    /// <param name="parts">Its lines, of which some are rows of tables.</param>
    public static List<Quantity> Read(string text, string narrow, TextParts parts)
    {
        var notClaims = NotClaims.Of(narrow);
        var found = new List<Quantity>();
        foreach (var number in TableNumbers.Read(narrow, parts))
        {
            Array.Fill(notClaims, true, number.Start, number.Length);
            if (number.Quantity is { } quantity)
                found.Add(quantity);
        }
        foreach (var quantity in HeadedTables.Read(narrow, parts))
        {
            Array.Fill(notClaims, true, quantity.Start, quantity.Text.Length);
            found.Add(quantity);
        }
        foreach (Match match in Numbers().Matches(narrow))
        {
            if (!notClaims[match.Groups["n"].Index] && Number(text, narrow, match) is { } quantity)
                found.Add(quantity);
        }
        Words(AllDid(), ClaimKind.All, 100);
        Words(NoneDid(), ClaimKind.None, 0);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. found.Where((q, i) => i + 1 == found.Count || !IsLedInto(narrow, q, found[i + 1]))];

        void Words(Regex words, ClaimKind kind, decimal value)
        {
            foreach (Match match in words.Matches(narrow))
            {
                if (notClaims[match.Index] || found.Exists(q => q.Start < match.Index + match.Length && match.Index < q.End))
                    continue;
                var unit = kind == ClaimKind.All || narrow.AsSpan(0, match.Index).EndsWith("率为") ? "%" : match.Groups["u"] is { Success: true } measure ? measure.Value : null;
                found.Add(new(match.Index, text.Substring(match.Index, match.Length), kind, ClaimOperator.Equal, value, value, unit));
            }
        }
    }

    /// <summary>均达100% is told by its number, and 由6人增加到12人 by the second: the first words only lead there.</summary>
    private static bool IsLedInto(string narrow, Quantity first, Quantity next)
    {
        var between = narrow[first.End..next.Start];
        if (first.Kind == ClaimKind.All)
            return next.Kind == ClaimKind.Number && Reaching().IsMatch(between);
        var lead = narrow.AsSpan(Math.Max(0, first.Start - 14), Math.Min(14, first.Start));
        return first.Kind == ClaimKind.Number && ((Less().IsMatch(between) && Than().IsMatch(lead)) || (Change().IsMatch(between) && From().IsMatch(lead)));
    }

    private static Quantity? Number(string text, string narrow, Match match)
    {
        var (digits, chinese, percent) = (match.Groups["d"].Value, match.Groups["c"].Value, match.Groups["p"].Value);
        var tenths = match.Groups["t"].Value;
        var unit = match.Groups["u"] is { Success: true } found ? found.Value is "期" or "场" ? found.Value : found.Value + text.AsSpan(match.Groups["w"].Index, match.Groups["w"].Length).ToString() : percent.Length + tenths.Length > 0 ? "%" : null;
        var isMore = match.Groups["m"].Success;
        if (!IsCounted(narrow, match, unit, isMore) || ValueOf(digits, tenths.Length > 0 ? tenths : percent.Length > 0 ? percent : chinese) is not { } plain)
            return null;
        var limit = match.Groups["b"] is { Success: true } written ? written.Value : LimitBefore().Match(narrow, Math.Max(0, match.Index - 14), Math.Min(14, match.Index)).Groups["l"].Value;
        plain += match.Groups["h"] is { Success: true, Value: var half } ? half == "半" ? 0.5m : (ChineseNumber.Read(half) ?? 0) / 10 : 0;
        var factor = tenths.Length > 0 ? 10 : match.Groups["f"].Captures.SelectMany(c => c.Value).Aggregate(1m, (f, sign) => f * (ChineseNumber.UnitOf(sign) ?? 1));
        var value = plain * factor;
        var step = StepOf(digits, plain) * factor;
        var (low, high, op) = chinese is ['几' or '数', ..] ? (2 * value, 10 * value - 1, ClaimOperator.Equal)
            : ChineseNumber.ReadPair(chinese) is { } pair ? (pair.Low, pair.High, ClaimOperator.Equal)
            : ValueOf(match.Groups["to"].Value, "") is { } to && to * factor > value ? (value, to * factor, ClaimOperator.Equal)
            : Bounds(value, step, limit, match.Groups["a"].Value, isMore || chinese.Contains('几'), unit == "%");
        // 百分之九十 and 90% are one unit; a change in points keeps its own.
        return new(match.Index, text.Substring(match.Index, match.Length), ClaimKind.Number, op, low, high, unit)
        {
            IsMalformed = isMore && step < 10 && factor == 1,
        };
    }

    /// <summary>
    /// A number needs a measure word or a rate before it. 一个, 一次 before a noun are articles in Chinese; behind the noun, where the
    /// clause ends, they count: 召开会议一次.
    /// </summary>
    private static bool IsCounted(string narrow, Match match, string? unit, bool isMore)
    {
        if (match.Groups["p"].Success || match.Groups["t"].Success)
            return true;
        if (match.Groups["d"].Success)
            return unit is not null || Persons().IsMatch(narrow.AsSpan(match.Index + match.Length)) || (match.Groups["d"].Value == "0" && match.Index > 0 && narrow[match.Index - 1] is '为' or '是') || BareBefore().IsMatch(narrow.AsSpan(Math.Max(0, match.Index - 12), Math.Min(12, match.Index)));
        // 百名律师进百企, 两张清单 and 八项规定 are names; 几个 counts nothing.
        if (unit is null or "类" or "种" or "字" or "趟" || (unit is "张" && !isMore) || (!isMore && !match.Groups["b"].Success && match.Groups["c"].Value.AsSpan().TrimStart("百千万").IsEmpty && match.Groups["c"].Success) || IsQuoted(narrow, match.Index))
            return false;
        if (ChineseNumber.IsVague(match.Groups["c"].Value))
            return false;
        if (match.Groups["c"].Value != "一" || isMore)
            return true;
        var (before, after) = (match.Index == 0 ? '。' : narrow[match.Index - 1], match.Index + match.Length == narrow.Length ? '。' : narrow[match.Index + match.Length]);
        return char.IsLetter(before) && !char.IsLetter(after) && after is not ('”' or '“' or '》' or ' ') && before is not ('到' or '在' or '件' or '于');
    }

    private static bool IsQuoted(string narrow, int place) => place > 0 && narrow[place - 1] is '“' or '‘' or '「';

    private static decimal? ValueOf(string digits, string chinese) => digits.Length > 0
        ? decimal.TryParse(Bare(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null
        : chinese.Length == 0 ? null
        : decimal.TryParse(chinese, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) ? written
        : ChineseNumber.Read(chinese.Replace("几", "", StringComparison.Ordinal).Replace("数", "", StringComparison.Ordinal));

    private static string Bare(string digits) => string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c == '.'));

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

    private static (decimal? Low, decimal? High, ClaimOperator Operator) Bounds(decimal value, decimal step, string before, string after, bool isMore, bool isRate) => (before, after) switch
    {
        ("超过" or "超" or "逾" or "突破", _) when !isMore || step < 10 => (value, null, ClaimOperator.MoreThan),
        ("不少于" or "高于" or "至少" or "不低于" or "不下", _) or (_, "以上") => (value, null, ClaimOperator.AtLeast),
        ("不超过" or "不高于" or "低于" or "没有超过" or "未超过" or "最高" or "最多" or "至多" or "不到" or "不足", _) or (_, "以内" or "以下") => (null, value, ClaimOperator.AtMost),
        ("近" or "将近" or "接近", _) when isMore => (0.9m * value, value + step - 1, ClaimOperator.About),
        ("近" or "将近" or "接近", _) => (0.9m * value, isRate ? value : value - 1, ClaimOperator.LessThan),
        ("约" or "大约", _) or (_, "左右" or "上下") => (0.9m * value, 1.1m * value, ClaimOperator.About),
        _ when isMore => (value, step < 10 ? null : value + step - 1, ClaimOperator.Equal),
        _ => (value, value, ClaimOperator.Equal),
    };

    // What stands before (b), the number (n) in figures (d, to), as 百分之九十 or 七成 (p, t) or in numerals (c), 万 (f), 余 (m), measure word (u), 以上 (a).
    [GeneratedRegex("""
        (?<b>将近|接近|(?<![最附靠临邻新])近|大约|(?<![节公条契预签民])约|没有超过|未超过|(?<!不)超过|(?<![反商])超(?!市)|高于|低于|突破|逾|不少于|不低于|至少|不超过|不高于|最高|最多(?!跑)|至多|不到|不足|不下)?[ \t]*
        (?<n>百分之[ \t]*(?<p>百|[一二三四五六七八九十百零两点]+|\d+(\.\d+)?)
          |(?<t>[一二三四五六七八九两])成(?<h>[一二三四五六七八九半](?![一-龥]))?(?![为立长员果效都绩功就员品本分]|[一-龥]{0,2}率)
          |(?<d>(\d{1,3}([ \u00a0\u2009]\d{3})+|\d+(,\d{3})*)(?!\d)(\.\d+)?)([ \t]*[%万]?[ \t]*[至到\-—–~～]+[ \t]*(?<to>\d+(\.\d+)?)(?![ \t]*[年月日号\d]))?
          |(?<c>[数几][十百千万]+|[十百千]几|(?<!\p{L}第|第)[一二三四五六七八九十百千万两零〇]+几?))
        [ \t]*(?<f>[十百千万亿]{0,2})[ \t]*(?<m>[余多](?!种|样|元化|方|年|次(?!数)元))?[ \t]*(?<f>[万亿])?[ \t]*
        (?<u>个百分点|人次|件次|个次|票(?![据证面根])|辆次|台次|批次|场次|户次|家次|车次|处次|名次|条次|宗次|期次|人天|学时|课时|小时|分钟|天|元|件|起|宗|次(?![数品产])|场(?![所景地])|期(?![间限])|人(?![民大力均事才社])|名(?![单称义录])|位(?![于置])|份|册|本(?![乡镇地级年村])|副|单(?![位独元项一])|栋|张|套|幅|条(?![例款])|项(?!目(?!\d))|个|处(?![罚理置级])|家(?![庭属])|户(?![籍])|部(?!门|分|署|位|队|曲)|批(?![评准示])|篇|块|辆|例|桩|轮次|轮(?!车)|回|节|堂|讲|支|面|枚|则|所|座|台|架|间|封|趟|亩|吨|组(?!织)|队|班|卷|株|棵|头|只|对|款|门|桌|盘|种|类|句|页|顶|字(?![体号数])|公斤|平方米|㎡|立方米|米(?!以)|公里|分(?!别|工|类|析|解|为|管)|%|倍)?(?<w>[(（]次[)）])?
        (?<a>以上|以内|以下|左右|上下)?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Numbers();

    /// <summary>17万村民受益: people without a measure word.</summary>
    [GeneratedRegex("^(群众|村民|居民|师生)")]
    private static partial Regex Persons();

    [GeneratedRegex("^(达到?|为|在|有|是|超过|保持|实现|位于|[ \\t])*$")]
    private static partial Regex Reaching();

    [GeneratedRegex("(提高|提升|增加|增长|扩大|上升|下降|减少|降低|压缩|缩短|降|升|增|减|调整|变|发展|扩展)(了)?[至到为]|→|再到")]
    private static partial Regex Change();

    [GeneratedRegex("^[^，。；]{0,2}(减少|增加|下降|上升|增长|提高|降低)")]
    private static partial Regex Less();

    [GeneratedRegex("[较比](上年|去年|上一年|20\\d\\d年)?[^，。；、]{0,6}的$")]
    private static partial Regex Than();

    [GeneratedRegex("[由从](?!于)[^，。；、]{0,13}$")]
    private static partial Regex From();

    [GeneratedRegex("((率|面|比例|占比|覆盖|满意度|规范化)(均|都|分别|已)?(达到?|为|是|至|到)?|(平均分|得分)[ \\t]*|(数量?|件数|次数|人数|条数|份数|总数|合计)[ \\t]*[:：为是]|(件数|数量|次数|金额([（(单位[:：]万?元[)）])?)[ \\t]*)[ \\t]*$")]
    private static partial Regex BareBefore();

    [GeneratedRegex("(?<l>至少|不少于|不低于|不超过|最多(?!跑)|没有超过|高于)[^，。；、,\\d]{1,7}$|(?<l>约)占[^，。；、,\\d]{1,12}$")]
    private static partial Regex LimitBefore();

    [GeneratedRegex("(?<!占)全部(?!门|队)|(?<![“‘])(?<!(推进|推动|力争|确保)[^，。；]{0,14})全覆盖(?!.{0,2}(要求|目标|工作|机制|体系|格局))|(?<!组织|开展)全员(?!覆盖[^，。；]{0,6}(体系|机制|格局))(?=.{0,2}(通过|参(?!与[”\"])|持证|培训|合格|覆盖|述法))|无一遗漏|悉数|全面覆盖|(?<!平|人|户|年|月|场|日|不)均(?!位|安排|处|较|为|是|属|由|可|能|须|应|要|将|分|摊|衡|等|匀|值|价|高于|优于|低|未发生|未出现|规范|合法|列|位列|在(?!法定|规定|期限))(?=\\p{L})|都(?=按期|合格|通过|办结|聘请|配备)|百分百|[“\"]?双百[”\"]?(?!方针|工程|行动|活动)|双(?=100%)")]
    private static partial Regex AllDid();

    [GeneratedRegex("((没有|未|无)(因[^，。；]{1,14}?)?|(?<=(确保|力争)[^，。]{0,6})不)(再)?(发生|出现|收到|引发|产生|接到|造成)(过)?(?<r>一(?<u>[起件例人宗次项]))?|(无|没有)一(?<u>[起件例人宗次项名])?(?=\\p{L})|(?<![从归的百千万十一二三四五六七八九两〇零\\d])零(?![^，。；]{0,12}目标|[^，。；”\"]{0,6}(村|镇|社区|单位)[”\"]|距离|星|散|售|工|食|钱|容忍|门槛|跑腿|接触|碎|部件|件|点|下|基础|花|时|的|报告|担忧|[一二三四五六七八九〇零])(?=[\\p{IsCJKUnifiedIdeographs}”\"])|(?<=[为清双])零(?![一二三四五六七八九距容])|(无|没有)(?=[^，。；、无]{0,14}(败诉|复议|诉讼|民转刑|上访|越级|非访|进京|群体性|事故|投诉|违法执法|越权|违纪|违规|集体访|极端|重新犯罪|强制执行|重大矛盾|重大纠纷|新制定|转结|结转|刑事|自杀|械斗|激化|逾期|超期|积案|信访案|纠错|收费项目))|(无|没有)(?=[^，。；、]{0,24}(事件|事故|案件|问题)发生)|未有(?=[^，。；]{0,10}(复议|诉讼|投诉|案件|情况|事故|上访))|未发现(?=[^，。；]{0,6}(不合格|不规范|违法|违规))|没有(?=重新犯罪)|未(?=(制发|制定)[^，。；]{0,8}文件|向?[^，。；]{0,14}收取[^，。；]{0,12}费用?|受理[^，。；]{0,20}(复议|诉讼|申请))|杜绝了")]
    private static partial Regex NoneDid();
}
