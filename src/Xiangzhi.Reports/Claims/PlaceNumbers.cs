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
        if (Views().IsMatch(before) || (clause.Quantity.Unit == "分" && before.EndsWith("满分", StringComparison.Ordinal)) || Order().IsMatch(clause.ClauseBefore) || Fine().IsMatch(clause.Whole) || (clause.Quantity.Unit is not "家" && Everybody().IsMatch(before) && !Exam().IsMatch(clause.Behind)) || (clause.Quantity.Unit is "米" or "平方米" or "㎡" or "亩" && !Worked().IsMatch(clause.SentenceBefore)) || (clause.Quantity.Unit == "%" && Peers().IsMatch(after)) || (clause.Quantity.Unit == "元" && WorthOf().IsMatch(after) && !Spent().IsMatch(before)))
            return true;
        if ((before.Length <= 4 || before[^1] is '及' or '和' or '与') && clause.Quantity.Unit is ("个" or "家" or "所" or "支") && !before.EndsWith('(') && !before.EndsWith('（') && !Reached().IsMatch(before) && !Standing().IsMatch(before) && SubjectOf().IsMatch(clause.Behind))
            return true;
        if (clause.Quantity.Unit is "条" or "户" or "个" or "家" or "所" or "处" or "座" && Land().IsMatch(clause.Text.AsSpan(clause.Line.Start, clause.Quantity.Start - clause.Line.Start)) && !Done().IsMatch(clause.ClauseBefore))
            return true;
        if (before.Length == 0 && clause.Quantity.Unit is "名" or "位" && DoneBy().IsMatch(clause.Behind))
            return true;
        if (Among().IsMatch(clause.Behind) || (clause.Quantity.Unit is "个" or "名" or "人" or "位" && Together().IsMatch(clause.Behind) && !Exam().IsMatch(clause.Behind)) || (With().IsMatch(before) && Focus().IsMatch(clause.Whole)))
            return true;
        if (clause.Quantity.Unit is "个" && Places().IsMatch(after))
            return !(Reached().IsMatch(before) || Standing().IsMatch(before) || Founded().IsMatch(clause.Behind)) || after.Contains("全覆盖", StringComparison.Ordinal);
        return Where().IsMatch(before) && Whereabouts().IsMatch(after);
    }

    /// <summary>What a law orders, and ways of working, are no outcomes.</summary>
    [GeneratedRegex("不得|应当|必须|[^事]须|处以|一式")]
    private static partial Regex Order();

    [GeneratedRegex("处(以)?[^，。；]{1,14}元以[上下]|元以[上下][^，。；]{0,12}罚款")]
    private static partial Regex Fine();

    [GeneratedRegex("(阅读量?|播放量?|浏览量?|点击量?|访问量|(?<!违法|违规|非法)占地(面积)?|总面积|可支配收入|森林覆盖率|去年仅?|占全[镇乡县]人口)[达约为近超突破过]*$")]
    private static partial Regex Views();

    /// <summary>15个代办点登记录入88条: who did it, and how many were done.</summary>
    [GeneratedRegex("^[^、，（(）)\\d]{4,24}\\d")]
    private static partial Regex SubjectOf();

    /// <summary>What a township is, told at the head of a paragraph: 辖11个社区，常住人口5.7万人，主次干路20条，商户2000余户.</summary>
    [GeneratedRegex("(常住人口|户籍人口|总人口|总面积)[^\\n]{0,80}$")]
    private static partial Regex Land();

    [GeneratedRegex("开展|组织|调解|化解|发放|受理|办理|检查|配备|建立|建成|设立|培训|打造|新增|成立|创建")]
    private static partial Regex Done();

    /// <summary>12名班子成员累计接待群众130批: who did it.</summary>
    [GeneratedRegex("^\\p{L}{2,8}(累计|先后|共)[^，。；]*\\d")]
    private static partial Regex DoneBy();

    [GeneratedRegex("通过|考|取得|持证|述法")]
    private static partial Regex Exam();

    [GeneratedRegex("^(?![^，。；]*正在)[^，。；]{0,14}(中|里|沿线|范围|之间|选址)$|^\\s*中(?=[^，。；]*\\d)|^\\s*里")]
    private static partial Regex Among();

    [GeneratedRegex("以[^，]{0,8}$|^、")]
    private static partial Regex With();

    [GeneratedRegex("以.*为(重点|主体|载体|依托|抓手|单位|中心)")]
    private static partial Regex Focus();

    [GeneratedRegex("(?<!(覆盖|走访|惠及|入户|组织)[^，]{0,4})(全体|全镇|全乡|前)$")]
    private static partial Regex Everybody();

    /// <summary>9名成员均建立档案: whoever all did it are named by their number only.</summary>
    [GeneratedRegex("^(?!事项|议题|重大|决策)\\p{L}{1,12}?(均|全部|都|(人员|干部|队伍)中)(?!达)")]
    private static partial Regex Together();

    [GeneratedRegex("^\\s*(行政|自然|嘎查)?(嘎查|村(?!级)|社区|居委会|居民|村民|小组|网格|乡镇|镇街|街道|区县|部门|单位|科室|站所|办所|内设|领域|方面|部分|渠道|[一二三]?级?指标|包联|安置点|易地|主题|环节)")]
    private static partial Regex Places();

    [GeneratedRegex("(覆盖|走访|创建|建成|完成|(重组|调整|划|分)为|打造|评为|获评|命名|创成|建立|设立|划成|划分|组建|培育|通报批评|表彰)[^，]{0,10}$")]
    private static partial Regex Reached();

    [GeneratedRegex("(建有|设有|下设|配有|拥有|现有|共有)$")]
    private static partial Regex Standing();

    /// <summary>推动剩余4个社区完成创建: what they reached stands behind.</summary>
    [GeneratedRegex("^\\s*(行政)?(村|社区)(·(社区|居)·)?[^，。；\\d]{0,4}(创建|创成|建成|达标|获评|被?评为|命名|入选|(配备|签订|聘请)[^，。；]{0,8}(顾问|合约))|^[^，。；]{1,20}述法(?!会)|^\\s*(单位|部门)[^，。；\\d]{0,8}(督察|督查|约谈)")]
    private static partial Regex Founded();

    /// <summary>753万元中心村项目 says how large it is.</summary>
    [GeneratedRegex("^[^，。；、]{0,8}(项目|攻坚|工程|总值|产值)")]
    private static partial Regex WorthOf();

    [GeneratedRegex("整治|清理|清除|拆除|复耕|复垦|治理|新建|建成|建设|改造|完成|修|绿化|疏浚|铺设|收回|盘活|处置|恢复|查处|面积")]
    private static partial Regex Worked();

    /// <summary>超过87%的乡镇街道 compares with others.</summary>
    [GeneratedRegex("^的?(乡镇|镇街|街道|同类)")]
    private static partial Regex Peers();

    [GeneratedRegex("投入|投资|争取|资金|经费|罚|拨付|落实")]
    private static partial Regex Spent();

    [GeneratedRegex("(在|由|从|向|联合|会同|牵头|协同)[^，]{0,6}$")]
    private static partial Regex Where();

    [GeneratedRegex("^\\s*(行政|自然)?(村|社区|小组|网格|部门|单位|科室|站所|人组成|镇|乡|街道|路段|点位)")]
    private static partial Regex Whereabouts();
}
