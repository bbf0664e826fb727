using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A meeting to be told.</summary>
/// <param name="Problems">What was studied, by which office, and how many days later it was solved; null: it was not.</param>
internal sealed record MeetingPlan(
    DateOnly On, MeetingBody Body, string Name, (MeetingTopicKind Kind, string Topic, string Resolved)[] Topics, (string Problem, string Owner, int? SolvedAfter, string How)[] Problems);

/// <summary>The rule-of-law meetings: one a quarter at least, with minutes, problems and what became of them.</summary>
internal sealed class MeetingsStory(Script script, Setting setting)
{
    private static readonly MeetingPlan[] Meetings =
    [
        new(new(2023, 2, 28), MeetingBody.PartyCommittee, "2023年一季度法治建设专题会",
            [(MeetingTopicKind.LawBasedGovernment, "全年法治建设怎么抓", "按季度分析，责任书三月底前签完"), (MeetingTopicKind.PartyRules, "执规责任分工", "书记负总责，各支部对照清单自查")],
            [("村级调解记录格式不一", "justice", 45, "统一了记录本和编号，逐村讲了一遍"), ("来访登记漏登联系方式", "peace", 30, "接待台加了必填项，抽查两周没有再漏")]),
        new(new(2023, 5, 23), MeetingBody.Government, "2023年二季度依法行政分析会",
            [(MeetingTopicKind.Enforcement, "上半年执法案卷自查", "九月前补齐送达材料"), (MeetingTopicKind.Decisions, "合同审查范围", "五万元以上合同一律先审查")],
            [("送达回证缺签收日期", "enforcement", 60, "逐卷补说明，新案卷用统一回证"), ("合同审查没有台账", "justice", 25, "建了送审登记")]),
        new(new(2023, 8, 29), MeetingBody.PartyCommittee, "2023年三季度法治建设专题会",
            [(MeetingTopicKind.Disputes, "汛期山林土地纠纷", "马鞍村、石堡村逐组排查")],
            [("两个村山林界址图对不上", "peace", 88, "林业站到现场重新勾图，双方签了确认"), ("执法服装不齐", "enforcement", null, "预算在下年")]),
        new(new(2023, 11, 21), MeetingBody.Joint, "2023年四季度法治政府建设推进会",
            [(MeetingTopicKind.LawBasedGovernment, "年度任务收尾", "十二月中旬逐项核验"), (MeetingTopicKind.Publicity, "宪法宣传周", "四场活动分到各村")],
            [("公开栏更新不及时", "party-office", 20, "定了每月五日更新，专人拍照存档")]),
        new(new(2023, 7, 11), MeetingBody.Special, "防汛期间依法动员专题会", [(MeetingTopicKind.Other, "应急处置的法律边界", "转移群众要有书面告知")], []),

        new(new(2024, 3, 5), MeetingBody.PartyCommittee, "2024年一季度法治建设专题会",
            [(MeetingTopicKind.LawBasedGovernment, "上年报告里的问题逐条分工", "十一项任务定人定时"), (MeetingTopicKind.PartyRules, "党内规范性文件清理", "三份过时的文件废止")],
            [("典型案例没有人写", "justice", 70, "每村报一件，司法所改写"), ("广播设备坏了两处", "culture", 40, "换了功放")]),
        new(new(2024, 6, 18), MeetingBody.Government, "2024年二季度依法行政分析会",
            [(MeetingTopicKind.Enforcement, "综合查一次怎么并", "同一企业一次查完"), (MeetingTopicKind.Decisions, "审查时限", "五个工作日内出意见")],
            [("检查通知发得太晚", "enforcement", 55, "改为提前三天，系统里设了提醒"), ("流转合同版本太旧", "agriculture", 80, "换成新示范文本，农服中心逐户讲")]),
        new(new(2024, 9, 10), MeetingBody.LeadingGroup, "法治政府建设领导小组第三季度会议",
            [(MeetingTopicKind.Disputes, "回访发现的反复纠纷", "逐件定包案人")],
            [("三件调解协议没有履行", "peace", 62, "两件履行，一件引导起诉"), ("村居法律顾问来得少", "justice", null, "合同到期后重新约定")]),
        new(new(2024, 12, 3), MeetingBody.PartyCommittee, "2024年四季度法治建设专题会",
            [(MeetingTopicKind.LawBasedGovernment, "年度报告起草", "数字一律从台账出"), (MeetingTopicKind.Publicity, "宪法宣传周安排", "进学校两场")],
            [("述法材料雷同", "party-office", 24, "退回一份重写")]),

        new(new(2025, 3, 4), MeetingBody.PartyCommittee, "2025年一季度法治建设专题会",
            [(MeetingTopicKind.LawBasedGovernment, "三年问题回头看", "反复出现的单列"), (MeetingTopicKind.PartyRules, "执规责任清单更新", "增加村支部一级")],
            [("执法人员兼职太多", "enforcement", 150, "调整两人专职，其余明确时间"), ("来说事答复没有时限", "peace", 21, "当场答复或写明哪天答复")]),
        new(new(2025, 5, 27), MeetingBody.Government, "2025年二季度依法行政分析会",
            [(MeetingTopicKind.Enforcement, "平台检查任务积压", "每周五清一次"), (MeetingTopicKind.Decisions, "招商协议审查", "法律顾问出书面意见")],
            [("处罚决定公示晚了", "enforcement", 33, "指定一人当日上传"), ("招商协议缺违约条款", "economy", 18, "顾问补了三条")]),
        new(new(2025, 8, 26), MeetingBody.Joint, "2025年三季度法治建设推进会",
            [(MeetingTopicKind.Publicity, "群众问的和我们讲的对不对得上", "按需求表排四季度院坝会")],
            [("流转纠纷讲得少", "agriculture", 58, "三场院坝会专讲流转合同"), ("年轻人不来院坝会", "livelihood", null, "改用短视频，效果还在看")]),
        new(new(2025, 11, 18), MeetingBody.LeadingGroup, "法治政府建设领导小组第四季度会议",
            [(MeetingTopicKind.LawBasedGovernment, "年终核验", "没办成的写明原因，不凑数")],
            [("一处法治长廊破损", "culture", 30, "换板重新上墙"), ("专职审核员只有一人", "justice", null, "已报区里协调编制")]),
        new(new(2025, 6, 24), MeetingBody.Special, "林地流转依法推进专题会", [(MeetingTopicKind.Decisions, "流转程序和公示", "先表决、再公示、后签约")], [("两份流转表决票数不够", "agriculture", 40, "补开村民代表会议")]),
    ];

    public void Tell()
    {
        var dice = script.Dice;
        var number = 0;
        foreach (var plan in Meetings)
        {
            number = plan.On is { Month: <= 3 } ? 1 : number + 1;
            var meeting = new MatterScript(script, "meeting", setting.Keeper.Number);
            var chair = plan.Body == MeetingBody.Government ? setting.Staff[1] : setting.Staff[0];
            meeting.Open("call", Setting.Working(plan.On.AddDays(-6)), new CallMeeting
            {
                Body = plan.Body, Name = plan.Name, PlannedFor = plan.On, Place = "政府三楼会议室", Chair = chair.Ref, Topics = [.. plan.Topics.Select(t => new TopicRow { Kind = t.Kind, Topic = t.Topic })],
            });
            var present = setting.Staff.Take(7).Append(setting.Keeper).Append(setting.Staff[14]).ToList();
            var away = dice.OneIn(2) ? present[dice.Between(3, 6)] : null;
            meeting.WrittenFrom = dice.OneIn(7) ? plan.On.AddDays(dice.Between(5, 9)) : null;
            meeting.Do("hold", plan.On, new HoldMeeting
            {
                Chair = chair.Ref, Present = [.. present.Where(p => p != away).Select(p => p.Ref)], Absent = away is null ? [] : [new() { Person = away.Ref, Reason = dice.Of([AbsenceReason.Duty, AbsenceReason.OnCall, AbsenceReason.Leave]) }],
                Guests = plan.Body == MeetingBody.Special ? 0 : dice.Between(2, 7), Topics = [.. plan.Topics.Select(t => new TopicRow { Kind = t.Kind, Topic = t.Topic, Resolved = t.Resolved })],
                Problems = [.. plan.Problems.Select(p => new MeetingProblemRow { Problem = p.Problem, Owner = p.Owner, Due = plan.On.AddDays(p.SolvedAfter is > 60 ? 60 : 90) })], Place = "政府三楼会议室",
            }, slip: f => f with { Guests = f.Guests + 10 }, reason: "列席人数与签到表不符");
            meeting.WrittenFrom = null;
            // The minutes of one meeting were never written, so that it does not count.
            if (plan.Body != MeetingBody.Special || plan.On.Year != 2023)
                meeting.Do("minutes", Setting.Working(plan.On.AddDays(dice.Between(2, 8))), new IssueMinutes { Number = $"白土纪〔{plan.On.Year}〕{number * 3 + dice.Between(0, 2)}号", SentTo = "班子成员、各办站所、各村（社区）", Record = "按议题逐项发言，见会议记录本。" });
            Follow(meeting, plan);
        }
        OffTheWay();
    }

    private void Follow(MatterScript meeting, MeetingPlan plan)
    {
        var ordered = plan.Problems.Select((p, i) => (p, Number: i + 1)).OrderBy(x => x.p.SolvedAfter ?? 120);
        foreach (var ((_, _, after, how), n) in ordered)
        {
            if (after is { } days)
                meeting.Do("solve", Setting.Working(plan.On.AddDays(days)), new SolveProblem { Number = n, How = how });
            else
                meeting.Do("unsolved", Setting.Working(plan.On.AddDays(88)), new LeaveUnsolved { Number = n, Reason = how, Next = "列入下年任务" });
        }
        if (plan.On < new DateOnly(2025, 7, 1) && plan.Problems.Length > 0)
            meeting.Do("archive", Setting.Working(plan.On.AddDays(165)), new ArchiveMeeting { Outcome = plan.Problems.Any(p => p.SolvedAfter is null) ? "一项未解决，已转下年任务" : "全部办结" });
    }

    private void OffTheWay()
    {
        var put = new MatterScript(script, "meeting", setting.Keeper.Number);
        put.Open("call", new(2024, 7, 4), new CallMeeting { Body = MeetingBody.Special, Name = "执法案卷评查反馈会", PlannedFor = new(2024, 7, 9), Chair = setting.Leader.Ref });
        put.Do("postpone", new(2024, 7, 8), new PostponeMeeting { PlannedFor = new(2024, 7, 23), Reason = "暴雨红色预警，班子成员包村值守" });
        put.Do("hold", new(2024, 7, 23), new HoldMeeting
        {
            Chair = setting.Leader.Ref, Present = [.. setting.Staff.Skip(1).Take(6).Select(p => p.Ref)], Topics = [new() { Kind = MeetingTopicKind.Enforcement, Topic = "评查意见逐条反馈", Resolved = "一个月内整改" }],
            Problems = [new() { Problem = "询问笔录没有逐页签名", Owner = "enforcement", Due = new(2024, 8, 31) }],
        });
        put.Do("minutes", new(2024, 7, 29), new IssueMinutes { Number = "白土纪〔2024〕9号" });
        put.Do("solve", new(2024, 9, 12), new SolveProblem { Number = 1, How = "新笔录逐页签名，旧卷附说明" });
        var off = new MatterScript(script, "meeting", setting.Keeper.Number);
        off.Open("call", new(2025, 9, 22), new CallMeeting { Body = MeetingBody.Working, Name = "普法工作例会", PlannedFor = new(2025, 9, 26), Chair = setting.Commissioner.Ref });
        off.Do("cancel", new(2025, 9, 25), new CancelMeeting { Reason = "内容并入三季度推进会的督办" });
    }
}
