using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>What time a claim speaks of: by its chapter, by the words before it, by what it counts.</summary>
internal static partial class ClaimScopes
{
    // What these figures count stands on a day, whatever the verb.
    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal) { "A4", "C10", "C11", "D10", "E1", "E2a", "F9", "G6", "I1", "I4" };

    /// <param name="previous">The claim before it in the same sentence; parts of it (其中…) are of its time.</param>
    /// <param name="whole">The claim whose parts are being told.</param>
    public static ClaimScope Of(Clause clause, string? code, Claim? previous, Claim? whole)
    {
        var (sentence, own) = (clause.SentenceBefore, clause.Quantity.Heads ?? (InAll().IsMatch(clause.ClauseBefore) ? clause.SegmentBefore : "") + clause.ClauseBefore);
        var isRate = clause.Quantity.Unit == "%";
        if (Aim().IsMatch(clause.Behind))
            return ClaimScope.Plan;
        if (clause.Line.Kind == PartKind.Plans && Reached().IsMatch(own))
            return ClaimScope.Year;
        if (clause.Line.Kind == PartKind.Plans || Measures().IsMatch(clause.Paragraph + sentence))
            return ClaimScope.Plan;
        if (Rule().IsMatch(own) && !Outcome().IsMatch(own))
            return ClaimScope.Norm;
        if (Achieved().IsMatch(own))
            return ClaimScope.Year;
        if (Plan().IsMatch(sentence) || (clause.Line.Kind == PartKind.Shortcomings && clause.Year is { } of && clause.Text[clause.Line.Start..clause.Quantity.Start].Contains($"{of + 1}年", StringComparison.Ordinal)))
            return ClaimScope.Plan;
        if (SinceYear().Match(sentence) is { Success: true } since && clause.Year is { } year && int.Parse(since.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) < year)
            return ClaimScope.Cumulative;
        if (isRate && Compared().IsMatch(own))
            return ClaimScope.Year;
        if (clause.Quantity.Kind != ClaimKind.All && (isRate ? SinceYears() : Since()).IsMatch(clause.PointBefore) && !ThisYear().IsMatch(clause.PointBefore))
            return !isRate && (Stock().IsMatch(own) || (code is not null && Standing.Contains(code) && Grown().IsMatch(own))) ? ClaimScope.Stock : ClaimScope.Cumulative;
        if (!isRate && (SetUp().IsMatch(own) || Equipped().IsMatch(clause.Behind)))
            return ClaimScope.Stock;
        if (isRate || New().IsMatch(own))
            return ClaimScope.Year;
        if (TookPart().IsMatch(clause.Behind))
            return ClaimScope.Year;
        if (whole is { Scope: ClaimScope.Stock } && FigureWordings.IsSameMeasure(whole.Quantity.Unit, clause.Quantity.Unit))
            return ClaimScope.Stock;
        if (whole is { Scope: ClaimScope.Year } && whole.Code == code && FigureWordings.IsSameMeasure(whole.Quantity.Unit, clause.Quantity.Unit) && !Stock().IsMatch(own))
            return ClaimScope.Year;
        if (previous is { Scope: ClaimScope.Stock } && previous.Quantity.End <= clause.Quantity.Start && Part().IsMatch(clause.Text[previous.Quantity.End..clause.Quantity.Start]))
            return ClaimScope.Stock;
        return (Stock().IsMatch(own) && clause.Quantity.Unit is not ("人次" or "件次" or "场次")) || (clause.Quantity.Unit is "名" or "人" or "台" or "辆" or "个" or "家" && Only().IsMatch(own)) || (clause.Quantity.Kind == ClaimKind.Number && code is not null && Standing.Contains(code)) ? ClaimScope.Stock : ClaimScope.Year;
    }

    [GeneratedRegex("力争|争取(?=实现|达到|全年)|(?<=(^|[，,。；：:年]|我们|我[镇乡]))计划(?=[一-龥]{2})(?!生育|中的|内的|确定|按|任务|指标)|年(工作|主要)?(打算|目标|思路)[:：]|拟(?=新|举办|开展|组织|新建|建|于|完成|培训|召开|投入|制定)|预计|目标(是|为|任务[:：是为])|要求到|明年|下一年|下一步|到20\\d\\d年底?，?(力争|实现|达到)|(我们|我[镇乡]|街道|20\\d\\d年[，,]?[^，。]{0,6})将(?![^，。]{0,12}(纳入|列入|作为|融入))")]
    private static partial Regex Plan();

    /// <summary>6万平方米的年度目标任务.</summary>
    [GeneratedRegex("^的?(年度)?(工作)?(目标|任务指标)")]
    private static partial Regex Aim();

    /// <summary>年初定下的12项任务均已完成, whatever the chapter is called.</summary>
    [GeneratedRegex("年初(定|确)|(均|全部)已?完成$")]
    private static partial Regex Reached();

    /// <summary>完成率103%: against a goal, but reached.</summary>
    [GeneratedRegex("完成率|达标率|^(，|,)?(并)?保持")]
    private static partial Regex Achieved();

    [GeneratedRegex("(下一步|下步|改进措施|整改措施|今后)[:：，,]")]
    private static partial Regex Measures();

    [GeneratedRegex("每(个?(年度?|月|周|季度?|半年|日|天|旬)|两个?月|两周|[一二三]个?(月|季度|周)|逢)(?![^，。；]*频次)|按(月|季|季度)")]
    private static partial Regex Rule();

    [GeneratedRegex("支付|均达|均为|都达|均在|均保持|全年|共|累计|已")]
    private static partial Regex Outcome();

    [GeneratedRegex("截[至止]到?(目前|现在)|(?<!年初|20\\d\\d年)至今|(?<!今年|年初|全年|一年|本年度?|[今本]年度|20\\d\\d年度?|入[春夏秋冬汛冬]|开年|[上下]半年|季度|月份?)以来|始于20\\d\\d年|年间|从20\\d\\d年[到至]|[两三四五六七八九十\\d]+年多?来|连续[两三四五六七八九十\\d]+年|五[”\"]?(普法|规划)?期间|近[两三五]年")]
    private static partial Regex Since();

    [GeneratedRegex("(20\\d\\d)年度?(以来|至今)")]
    private static partial Regex SinceYear();

    [GeneratedRegex("(?<!一)年来|连续[两三四五六七八九十\\d]+年")]
    private static partial Regex SinceYears();

    [GeneratedRegex("现有|(?<!截至|截止|到)目前(?!为止)|今年|全年|本年|当年|年内|年初以来|(?<![自从至到]|始于)20\\d\\d年(?!.{0,6}(以来|至今|起))")]
    private static partial Regex ThisYear();

    [GeneratedRegex("现有|现行|核定|下辖|招聘队员|目前只有|全部在用|借调|共有|实有|仅有|编制(?=内|共|\\d|人)|未结|总数(稳定|保持|达)|仍有|尚有|余下|在办|正在办|拥有|目前有|已有|配备|配有|配齐|设有|建有|持有|聘有|在册|在岗|在编|现聘|(?<!罚没|流转)入库|入驻|进驻|名册|现任|下设|保有|(?<!(拆除|整治|处置|化解|消化|清理)[^，。；]{0,4})存量|还有|编制(实际)?(仅)?为?$|设(有)?(局长|所长|站长|大队长|队长|主任)$|藏书|粉丝|用户|账号[（(]$|待考|待申领|在矫|具有|帮教对象|网格员|长期")]
    private static partial Regex Stock();

    [GeneratedRegex("净增|^(组织|出动|抽调|调集)|调离|离职|涌现|注销|退休(?!教师|干部|职工|老)|新(?!时代|型|发展|冠|媒体|时期|形势|要求|增长|入职待|兴|[^建增设聘开办选任招修][乡镇村街])|今年|培训|培[养育]|明确|制定(?!的)|评选|选出|遴选|年内|全年|建成|(?<!政府|法治|平安|社会)建设(?!领导|工作|规划)|打造|创建|创成|(?<!在)聘请|梳理|归并|编制(了|(?=[^，。；]{0,10}(事项|清单|指引|预案)))|参加|聘任|聘用|承接|报考|升级|选拔|指派|选派|派出|改造|聘(?=[“\"])")]
    private static partial Regex New();

    [GeneratedRegex("(发展|增加|壮大|扩大|增)[到至]")]
    private static partial Regex Grown();

    /// <summary>共有180多名调解员参加了培训: what they did, not how many there are.</summary>
    [GeneratedRegex("^[^，。；、\\d]{1,14}(参加|参训|报名|培训|(全部|均)(通过|完成))")]
    private static partial Regex TookPart();

    /// <summary>制定清单3张，共计298项: what was done stands before the comma.</summary>
    [GeneratedRegex("^(共计?|合计|总计)$")]
    private static partial Regex InAll();

    /// <summary>持证人员只有2名: so many there are.</summary>
    [GeneratedRegex("((只有|仅有)[^，。；、\\d]{0,10}|仅)$")]
    private static partial Regex Only();

    [GeneratedRegex("同比|环比|[降增]幅")]
    private static partial Regex Compared();

    /// <summary>全乡共建成便民服务站22个: what stands there by now.</summary>
    [GeneratedRegex("(全[乡镇]共|(?<!截[至止])目前已?)(建成|建立|设立|培植|发展|培植发展)[^，。]*$")]
    private static partial Regex SetUp();

    [GeneratedRegex("^[^，。；]{0,14}(配备|组成|正在|在用)")]
    private static partial Regex Equipped();

    [GeneratedRegex("其中|[（(]|包括|含|分别|、|^，[^，。；\\d]{1,7}(室|站|中心|点|顾问|员|长|队伍?)$")]
    private static partial Regex Part();
}
