using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>Numbers that only say where, with whom or of what size: 在9个村宣讲9次 claims nine talks and no villages.</summary>
internal static partial class PlaceNumbers
{
    public static bool Owns(Clause clause)
    {
        if (clause.Quantity.Kind != ClaimKind.Number)
            return false;
        var (before, after) = (clause.Before, clause.After);
        if (Views().IsMatch(before) || Order().IsMatch(clause.ClauseBefore) || Fine().IsMatch(clause.Whole) || (clause.Quantity.Unit is not "家" && Everybody().IsMatch(before)))
            return true;
        if (before.Length <= 4 && clause.Quantity.Unit is ("个" or "家" or "所" or "支") && SubjectOf().IsMatch(clause.Behind))
            return true;
        if (Among().IsMatch(clause.Behind) || (clause.Quantity.Unit is "个" or "名" or "人" or "位" && Together().IsMatch(clause.Behind) && !Exam().IsMatch(clause.Behind)) || (With().IsMatch(before) && Focus().IsMatch(clause.Whole)))
            return true;
        if (clause.Quantity.Unit is "个" && Places().IsMatch(after))
            return !Reached().IsMatch(before) || after.Contains("全覆盖", StringComparison.Ordinal);
        return Where().IsMatch(before) && Whereabouts().IsMatch(after);
    }

    /// <summary>What a law orders, and ways of working, are no outcomes.</summary>
    [GeneratedRegex("不得|应当|必须|[^事]须|处以|一式")]
    private static partial Regex Order();

    [GeneratedRegex("处(以)?[^，。；]{1,14}元以[上下]|元以[上下][^，。；]{0,12}罚款")]
    private static partial Regex Fine();

    [GeneratedRegex("(阅读量?|播放量?|满分|浏览量?|点击量?|访问量|占地(面积)?|总面积|共占地|可支配收入|森林覆盖率)[达约为近超突破过]*$")]
    private static partial Regex Views();

    /// <summary>15个代办点登记录入88条: who did it, and how many were done.</summary>
    [GeneratedRegex("^[^、，（(\\d]{4,24}\\d")]
    private static partial Regex SubjectOf();

    [GeneratedRegex("通过|考")]
    private static partial Regex Exam();

    [GeneratedRegex("^[^，。；]{0,14}(中|沿线|范围|之间|选址)$")]
    private static partial Regex Among();

    [GeneratedRegex("以[^，]{0,8}$|^、")]
    private static partial Regex With();

    [GeneratedRegex("以.*为(重点|主体|载体|依托|抓手|单位|中心)")]
    private static partial Regex Focus();

    [GeneratedRegex("(全体|全镇|全乡|前)$")]
    private static partial Regex Everybody();

    /// <summary>9名成员均建立档案: whoever all did it are named by their number only.</summary>
    [GeneratedRegex("^\\p{L}{1,12}?(均|全部|都|(人员|干部|队伍)中)(?!达)")]
    private static partial Regex Together();

    [GeneratedRegex("^\\s*(行政|自然|嘎查)?(嘎查|村(?!级)|社区|居委会|居民|村民|小组|网格|乡镇|镇街|街道|区县|部门|单位|科室|站所|办所|内设|领域|方面|部分|渠道|[一二三]?级?指标|包联|安置点|易地|主题|环节)")]
    private static partial Regex Places();

    [GeneratedRegex("(覆盖|走访|创建|建成|打造|评为|获评|命名|创成|建立|设立|培育|通报批评|表彰)[^，]{0,10}$")]
    private static partial Regex Reached();

    [GeneratedRegex("(在|由|从|向|联合|会同|牵头|协同)[^，]{0,6}$")]
    private static partial Regex Where();

    [GeneratedRegex("^\\s*(行政|自然)?(村|社区|小组|网格|部门|单位|科室|站所|人组成|镇|乡|街道|路段|点位)")]
    private static partial Regex Whereabouts();
}
