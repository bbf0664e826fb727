using System.Text.RegularExpressions;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>A figure that the words of a form may mean.</summary>
/// <param name="Score">Above 20 the words name the figure by themselves; below, only together with what the form is about.</param>
/// <param name="Rest">What the words say besides.</param>
public sealed record WordedFigure(Figure Figure, int Score, string Rest);

/// <summary>
/// How superiors call the figures in their forms. Names stand for a figure anywhere; short words, such as 受理, only in a form that is
/// about its matter.
/// </summary>
public sealed partial class FormWordings(Catalogue catalogue)
{
    private readonly IReadOnlyList<(Figure Figure, string[] Names, string[] Short, string[] Context)> all =
        [.. catalogue.Figures.Select(f => Lexicon.TryGetValue(f.Code, out var words) ? (f, Cores(words.Short.Contains(f.Name.Zh) ? words.Names : [.. words.Names, f.Name.Zh]), [.. words.Short.Union(Cores(words.Short, 1))], words.Context) : (f, new[] { f.Name.Zh }, Array.Empty<string>(), Array.Empty<string>()))];

    /// <param name="words">One heading, without unit and period.</param>
    /// <param name="about">Everything that the form says around it: title, section, other headings.</param>
    /// <returns>The best first.</returns>
    public IReadOnlyList<WordedFigure> Find(string words, string about)
    {
        if (words.Length == 0)
            return [];
        // 受理人民调解案件 takes in cases, those of people's mediation: the kind stands within the name.
        if (Kind().Match(words) is { Success: true } kind)
            return [.. Find(words.Remove(kind.Index, kind.Length), about).Select(f => f with { Rest = f.Rest + kind.Value + "调解" })];
        var found = new List<WordedFigure>();
        foreach (var (figure, names, shorts, context) in all)
        {
            var name = Longest(words, names);
            var brief = context.Any(c => about.Contains(c, StringComparison.Ordinal)) ? Longest(words, shorts) : null;
            if (name is not null && name.Length >= (brief?.Length ?? 0))
                found.Add(new(figure, 20 + (3 * name.Length) + (name == words ? 10 : 0), Without(words, name)));
            else if (brief is not null)
                found.Add(new(figure, 10 + (3 * brief.Length) + (brief == words ? 4 : 0), Without(words, brief)));
        }
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Rest.Length)];
    }

    /// <summary>Figures of which a form's title says that it is about them.</summary>
    public IReadOnlyList<Figure> About(string title) =>
        [.. all.Select(f => (f.Figure, Score: Longest(title, f.Names)?.Length ?? (f.Context.Any(c => title.Contains(c, StringComparison.Ordinal)) ? 1 : 0))).Where(f => f.Score > 0).OrderByDescending(f => f.Score).Select(f => f.Figure)];

    /// <summary>As headings are read, without 数 and the like at the end; what would then be too short to name anything stays as it is.</summary>
    private static string[] Cores(string[] names, int shortest = 3) => [.. names.Select(n => HeadingWords.Read(n).Core is { } core && core.Length >= shortest ? core : n).Distinct()];

    /// <summary>What is denied (未办结, 防止民转刑) names no figure.</summary>
    private static string? Longest(string words, IEnumerable<string> of) => of.Where(w => words.IndexOf(w, StringComparison.Ordinal) is >= 0 and var at && !Denied().IsMatch(words[..at])).MaxBy(w => w.Length);

    [GeneratedRegex("(未|非|不|防止|避免|拟)(曾|再|经|能|予)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    /// <summary>Figures that alone can be meant in a form of such a title: in one on legal advisers a lecture is a service of theirs. Empty: any.</summary>
    public static IReadOnlyCollection<string> RealmOf(string titles) => Realms.FirstOrDefault(r => titles.Contains(r.Word, StringComparison.Ordinal)).Codes ?? [];

    private static readonly (string Word, string[] Codes)[] Realms =
    [
        ("法律顾问", ["D5", "D6", "D7", "D7b"]), ("12345", ["F11"]), ("政务服务热线", ["F11"]),
    ];

    private static string Without(string words, string found) => words.Remove(words.IndexOf(found, StringComparison.Ordinal), found.Length);

    [GeneratedRegex("(?<=^(受理|办结|排查|登记))(人民|行政)(?=调解)", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    private static readonly string[] Mediation = ["调解", "纠纷", "矛盾"];
    private static readonly string[] Publicity = ["普法", "法治宣传", "法制宣传", "宣传教育", "宣传活动"];
    private static readonly string[] Enforcement = ["行政执法", "行政处罚", "执法案件", "处罚案件", "综合执法"];
    private static readonly string[] Petitioning = ["信访"];
    private static readonly string[] Training = ["培训", "学法", "考试"];
    private static readonly string[] LawTraining = ["法治", "法制", "普法", "学法", "法律", "执法", "依法"];
    private static readonly string[] Villagers = ["法律明白人"];
    private static readonly string[] Reviewing = ["合法性审查", "法制审核"];

    private static readonly Dictionary<string, (string[] Names, string[] Short, string[] Context)> Lexicon = new(StringComparer.Ordinal)
    {
        ["A1"] = (["法治专题会", "专题研究法治", "研究法治工作会议", "召开专题会议研究法治工作", "专题会议研究法治"], ["专题会议", "会议次数"], ["法治建设", "依法治"]),
        ["A2"] = (["研究解决问题", "解决法治问题", "解决重大问题"], ["解决问题"], ["法治建设", "依法治"]),
        ["A5"] = (["述法", "班子成员述法", "领导班子成员述法"], [], []),
        ["A6"] = (["法治督察", "法治督查"], [], []),
        ["A4"] = (["专职人员", "法治工作专职"], [], []),
        ["A7"] = (["法治经费", "法治建设经费", "普法经费", "投入法治经费", "法治经费投入", "投入普法经费"], ["经费"], ["法治", "普法"]),
        ["B1"] = (["中心组学法", "理论学习中心组学法", "党委中心组集体学法"], ["中心组"], Training),
        ["B2"] = (["会前学法", "机关学法", "干部学法", "集中学法", "集体学法", "领导干部集中学法"], [], []),
        ["B4"] = (["法治讲座", "法制讲座", "专题讲座"], ["讲座"], [.. Publicity, .. Training]),
        ["B5"] = (["法治培训", "法治专题培训", "法律培训", "法治业务培训"], ["培训", "培训班", "期数", "举办培训", "开展培训", "干部培训"], LawTraining),
        ["B6"] = (["法治培训人次"], ["培训人次", "受训人次", "参训人次", "参训", "人次"], LawTraining),
        ["B7"] = (["参加考试人数", "参考人数", "法治考试"], ["参考"], ["考试"]),
        ["B8a"] = (["参考率", "参学率"], [], []),
        ["B8b"] = (["考试合格率", "合格率"], [], []),
        ["B10"] = (["执法人员培训", "执法培训", "行政执法人员培训"], [], []),
        ["C1"] = (["普法活动", "法治宣传活动", "法制宣传活动", "开展宣传活动", "普法宣传活动", "法治宣传教育活动", "开展普法", "普法宣传场次", "普法宣传", "法治宣传"], ["活动场次", "场次", "活动", "开展活动", "开展场次", "次"], Publicity),
        ["C2"] = (["宣传资料", "发放资料", "发放宣传资料", "印发资料", "普法资料", "散发资料", "发放宣传单", "宣传品"], ["资料"], Publicity),
        ["C3"] = (["受众人次", "受教育人次", "受教育人数", "受众人数", "受益群众", "普法受众", "参与群众", "受众", "覆盖人次", "参加人次", "受教育群众", "惠及群众"], ["参加人数", "群众", "人次"], Publicity),
        ["C4"] = (["法律咨询", "现场咨询", "解答咨询", "接受咨询", "提供咨询", "群众法律咨询", "解答群众法律咨询"], ["咨询"], Publicity),
        ["C5"] = (["院坝会", "坝坝会"], [], []),
        ["C6"] = (["横幅", "悬挂横幅", "张贴标语横幅", "标语横幅", "横幅标语", "宣传标语"], [], []),
        ["C7"] = (["赶集日宣传", "赶场日宣传", "赶集日集中宣传", "赶场天集中宣传", "赶场天宣传", "赶集集中宣传", "赶场日集中宣传"], [], []),
        ["C8"] = (["进学校", "法治进校园", "法治进课堂"], ["校园"], Publicity),
        ["C10"] = (["法治文化阵地", "法治阵地"], [], []),
        ["C11"] = (["法律明白人", "“法律明白人”"], ["现有人"], Villagers),
        ["G5"] = ([], ["群众满意率", "满意率", "满意度", "好评率"], ["政务服务", "便民服务", "服务中心", "窗口", "办件"]),
        ["C12"] = (["法律明白人培训", "培训法律明白人"], ["培训"], Villagers),
        ["D1"] = (["合法性审查", "法制审核件数", "合法性审核"], ["审查", "审核", "出具审查意见", "出具合法性审查意见"], Reviewing),
        ["D3"] = (["合同审查", "合同合法性审查", "合同合法性审核", "审查合同", "合同审核"], ["合同"], Reviewing),
        ["D4"] = (["规范性文件", "行政规范性文件"], [], []),
        ["D5"] = (["聘请法律顾问", "法律顾问人数"], [], []),
        ["D6"] = (["法律顾问服务", "顾问服务"], ["服务总次数", "服务次数", "服务"], ["法律顾问"]),
        ["E1"] = (["行政执法人员", "执法人员", "在岗执法人员"], [], []),
        ["E2a"] = (["持证执法人员", "持证人员", "持有执法证", "持有行政执法证", "持证人数"], ["持证"], Enforcement),
        ["E2b"] = (["持证率", "持证上岗率", "执法人员持证率", "行政执法人员持证率"], [], []),
        ["E3"] = (["行政检查", "执法检查", "开展检查", "检查次数", "实施检查"], ["检查"], [.. Enforcement, "行政检查", "执法检查"]),
        ["E4"] = (["综合查一次"], [], []),
        ["E5"] = (["行政处罚", "处罚案件", "作出处罚", "处罚决定", "办结处罚", "查处案件", "实施处罚"], ["案件", "案件数", "处罚", "办案", "查处", "结案"], Enforcement),
        ["E7"] = (["罚款金额", "罚款", "罚款数额"], ["金额"], Enforcement),
        ["E7s"] = (["罚没金额", "罚没款", "罚没收入", "罚没数额"], [], []),
        ["E7c"] = (["没收金额", "没收违法所得", "没收财物"], ["没收"], Enforcement),
        ["E9a"] = (["申请许可", "许可申请", "申请行政许可", "行政许可申请"], ["申请"], ["许可"]),
        ["E9b"] = (["受理许可", "许可受理", "受理行政许可", "行政许可受理"], ["受理"], ["许可"]),
        ["E9c"] = (["准予许可", "许可决定", "办理许可", "行政许可", "准予行政许可"], ["准予", "办结", "许可"], ["许可"]),
        ["E9d"] = (["不予许可", "不予行政许可"], ["不予"], ["许可"]),
        ["E9e"] = (["撤销许可", "撤销行政许可"], ["撤销"], ["许可"]),
        ["E11"] = (["不予处罚", "不予行政处罚", "免予处罚"], [], []),
        ["E12"] = (["案卷评查"], ["评查"], Enforcement),
        ["E13"] = (["日常巡查", "巡查次数", "开展巡查"], ["巡查"], Enforcement),
        ["F1a"] = (["受理矛盾纠纷", "受理纠纷", "纠纷受理", "受理调解案件", "调解案件受理", "受理调解", "排查受理", "排查矛盾纠纷", "排查纠纷", "纠纷总", "登记纠纷", "调解案件", "调解纠纷", "调解矛盾纠纷"], ["受理", "受理案件", "排查", "纠纷", "案件", "调解", "新增"], Mediation),
        ["F1b"] = (["调解件次", "调解次数", "开展调解"], ["件次"], Mediation),
        ["F2a"] = (["办结纠纷", "纠纷办结", "调处纠纷", "调解纠纷", "调解矛盾纠纷", "调处矛盾纠纷", "化解矛盾纠纷", "调解案件"], ["办结", "调处", "调解", "办理"], Mediation),
        ["F2b"] = (["调解成功", "成功调解", "调处成功", "成功化解", "化解成功", "达成协议", "调成"], ["成功", "化解"], Mediation),
        ["F3a"] = (["纠纷办结率", "调处率"], ["办结率"], Mediation),
        ["F3b"] = (["调解成功率", "成功率", "化解率", "调成率"], [], []),
        ["F4"] = (["民转刑", "民间纠纷转化为刑事案件", "转化为刑事案件", "激化为刑事", "转为刑事案件", "转化刑事案件"], [], []),
        ["F5a"] = (["接访场次", "接访下访", "领导接访"], ["场次"], ["接访", "下访"]),
        ["F5b"] = (["接访批次", "接待批次", "来访批次"], ["批次"], ["接访", "接待", "下访"]),
        ["F5c"] = (["接访人次", "接待人次", "来访人次"], ["人次", "接待人数", "接访人数", "接待群众人数"], ["接访", "接待", "下访"]),
        ["F6"] = (["村级信访录入", "村级录入"], [], []),
        ["F7a"] = (["收到信访", "受理信访", "受理信访事项", "收到信访事项", "接收信访事项", "信访受理", "信访事项受理", "信访总量", "登记信访"], ["受理", "登记", "收到", "信访", "新增"], Petitioning),
        ["F7b"] = (["办理信访", "信访办结", "办结信访", "办理信访事项", "办结信访事项", "信访事项办结"], ["办结", "办理"], Petitioning),
        ["F8"] = (["按期办结率", "及时办结率", "信访办结率"], [], []),
        ["F9"] = (["人民调解员", "调解员"], ["调解员人数"], Mediation),
        ["F11"] = (["上级交办办结", "12345办结", "交办事项办结", "热线办结"], [], []),
        ["G1"] = (["信息公开", "公开信息", "主动公开"], ["公开"], ["政务公开", "信息公开"]),
        ["G3"] = (["依申请公开", "信息公开申请", "政府信息公开申请"], ["申请"], ["政府信息公开"]),
        ["G4"] = (["办件", "办件量", "办理服务事项"], [], []),
        ["H1"] = (["行政复议", "复议案件"], ["复议"], ["复议"]),
        ["H2"] = (["行政诉讼败诉", "败诉案件", "败诉"], [], []),
        ["I2"] = (["公共法律服务", "提供法律服务", "法律服务人次"], [], []),
        ["I1"] = (["公共法律服务站点", "公共法律服务"], [], []),
        ["D8"] = (["征求意见收到意见", "公开征求意见收到意见"], [], []),
        ["D9"] = (["专家论证", "专家咨询论证"], [], []),
        ["D12"] = (["司法所列席", "司法所负责人列席", "司法所负责人列席党政会议"], [], []),
        ["H3"] = (["行政应诉", "行政应诉案件", "行政诉讼应诉案件", "应诉案件", "行政诉讼案件"], [], []),
        ["I3"] = (["法治体检", "体检企业"], [], []),
        ["S1"] = (["来说事场次", "开展说事活动", "说事活动", "说事会"], ["场次"], ["来说事"]),
        ["S2"] = (["来说事人次", "接待说事群众", "说事群众", "来说事"], ["人次"], ["来说事"]),
        ["S3"] = (["当场答复"], ["当场"], ["来说事"]),
    };
}
