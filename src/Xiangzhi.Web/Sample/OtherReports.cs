using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// The yearly reports of the many townships, in words of our own: alike as neighbours' reports are, most in time and with figures as
/// references; some late, some with a number that somebody typed from memory, some with parts that do not add up.
/// </summary>
internal static class OtherReports
{
    private const int Clerk = 12, Justice = 3, Peace = 5, Squad = 6, Commissioner = 2;

    /// <summary>How far the report of a township came; null where none was begun.</summary>
    /// <param name="index">From 0: which township of the world.</param>
    public static ReportWay? WayOf(int index, int year) => (year == World.LastYear, index % 7) switch
    {
        (true, 6) => null,
        (true, _) => ReportWay.Waiting,
        (_, 3) => new(new(year + 1, 3, 12), new(year + 1, 4, 9)),
        (_, 5) => new(new(year + 1, 2, 20), null),
        _ => ReportWay.InTime(year),
    };

    public static IReadOnlyList<ReportPart> PartsOf(int index, int year) =>
    [
        new(ReportChapter.Opening, 1, "", Clerk, [$"按照法治政府建设年度报告制度，现将我乡{year}年法治政府建设情况报告如下。"]),
        new(ReportChapter.Measures, 1, "学法讲法", Justice,
        [
            "党委理论学习中心组专题学法{B1}，开法治讲座{B4}。",
            index % 4 == 1 ? "开展普法活动260场，发放资料{C2 余}，受众{C3 余}。" : "开展普法活动{C1}，其中院坝会{C5}；发放资料{C2 余}，受众{C3 余}。",
        ]),
        new(ReportChapter.Measures, 2, "解纷接访", Peace,
        [
            "受理矛盾纠纷{F1a}，办结{F2a}，调解成功{F2b}。",
            "领导接待来访群众{F5b}，上级交办和热线事项办结{F11}。",
            index % 3 == 2 && year < World.LastYear ? "组织网格员走访160户，其中老年户92户、低保户41户、其他户17户。" : Of(year, "网格员逐月走访老年户和低保户。", "村里每月清一次矛盾苗头。", "调解员每周进组一趟。"),
        ]),
        new(ReportChapter.Measures, 3, "执法许可", Squad, ["作出行政处罚决定{E5}，罚款{E7}；日常巡查{E13}。", "办理行政许可{E9c}。"]),
        new(ReportChapter.Shortcomings, 1, "", Commissioner, [Of(year, "案卷说理简单，有的公示迟了几天；原因是复核只在月底做一次。", "复杂纠纷办得慢，跨村的常要等人到齐；原因是牵头的人没有定死。", "讲法多在赶场天，外出务工的人听不到；原因是只排了日子，没有排人。")]),
        new(ReportChapter.FirstResponsible, 1, "", Clerk, [Of(year, "党委书记、乡长把法治建设列入年度任务，每季度听一次进展。", "乡长牵头审定执法检查计划，跨村纠纷包案到底。", "党政主要负责人带头讲法、带头接访，重大执法事项亲自过问。")]),
        new(ReportChapter.NextYear, 1, "", Clerk, [Of(year, "一是案卷逐件复核。\n二是跨村纠纷定人牵头。", "一是返乡时节集中讲法。\n二是执法记录当天归档。", "一是村里点题讲法。\n二是热线事项按周过堂。")]),
    ];

    /// <summary>An office writes other words each year.</summary>
    private static string Of(int year, params string[] words) => words[year % words.Length];
}
