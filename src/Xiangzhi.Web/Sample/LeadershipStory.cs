using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The leading groups, the first responsible persons with their own acts, and the yearly duty reports.</summary>
internal sealed class LeadershipStory(Script script, Setting setting)
{
    private static readonly DutyRow[] SecretaryDuties =
    [
        new() { Text = "每季度主持研究一次法治建设工作", Times = 4 }, new() { Text = "听取执法、调解工作汇报", Times = 2 }, new() { Text = "带头参加法治学习", Times = 2 },
        new() { Text = "督促班子成员依法办事" }, new() { Text = "到村里检查法治建设落实情况", Times = 1 },
    ];

    private static readonly DutyRow[] HeadDuties =
    [
        new() { Text = "主持政府会议研究依法行政事项", Times = 3 }, new() { Text = "重大事项先审查后决定", Times = 2 }, new() { Text = "检查行政执法和案卷", Times = 2 }, new() { Text = "带头学法用法", Times = 2 }, new() { Text = "包案化解一件疑难纠纷", Times = 1 },
    ];

    private static readonly (OwnActKind Kind, int Duty, string What)[] SecretaryActs =
    [
        (OwnActKind.Attended, 1, "主持党委会议，听取一季度法治建设安排，定下责任书的签订时间"), (OwnActKind.Studied, 3, "参加党委中心组法治专题学习并谈体会"),
        (OwnActKind.Heard, 2, "听取平安法治办关于春季山林界址纠纷的汇报"), (OwnActKind.Attended, 1, "主持半年法治建设分析会"), (OwnActKind.Inspected, 5, "到马鞍村、石堡村看公开栏和调解室"),
        (OwnActKind.Attended, 1, "主持三季度法治专题会议，研究执法力量不足的问题"), (OwnActKind.Heard, 2, "听取综合行政执法大队案卷自查汇报"), (OwnActKind.Taught, 3, "给村支部书记讲村级事务怎样依法决策"),
    ];

    private static readonly (OwnActKind Kind, int Duty, string What)[] HeadActs =
    [
        (OwnActKind.Attended, 1, "主持政府会议，部署全年行政执法和审查工作"), (OwnActKind.Decided, 2, "召集合法性审查意见会商，决定场镇停车点的合同修改后再签"), (OwnActKind.Inspected, 3, "随机抽看五本处罚案卷，指出送达回证不齐"),
        (OwnActKind.Studied, 4, "参加行政处罚法专题讲座"), (OwnActKind.TookCase, 5, "包案协调凉洞村与施工队的道路损坏赔偿"), (OwnActKind.Attended, 1, "主持政府会议研究规范性文件清理"), (OwnActKind.Heard, 3, "听取司法所关于审查件办理时限的汇报"),
    ];

    public void TellGroups()
    {
        var main = new MatterScript(script, "leading-group", setting.Keeper.Number);
        main.Open("establish", Working(2023, 1, 9), new EstablishGroup
        {
            Name = "白土乡法治政府建设工作领导小组", Number = "白土委发〔2023〕3号", Office = "peace", Duties = "统筹全乡依法行政、普法、矛盾化解，按季度研究进展和问题",
            Members =
            [
                Member(0, GroupRole.Head, "总负责"), Member(1, GroupRole.Head, "总负责，分管政府依法行政"), Member(2, GroupRole.DeputyHead, "日常协调"), Member(3, GroupRole.OfficeHead, "合法性审查、普法"),
                Member(6, GroupRole.Member, "行政执法"), Member(12, GroupRole.Member, "学法和公开"), Member(14, GroupRole.Member, "便民服务"), new() { Outside = People.Name(script.Dice), Post = "派出所所长", Duty = "治安和联调" },
            ],
        });
        main.Do("adjust", Working(2024, 3, 12), new AdjustGroup
        {
            Number = "白土委发〔2024〕11号", Left = [new() { Post = "派出所所长", Reason = LeavingReason.Moved }], Joined = [new() { Outside = People.Name(script.Dice), Post = "派出所所长", Duty = "治安和联调" }],
        });
        main.Do("adjust", Working(2025, 2, 17), new AdjustGroup
        {
            Number = "白土委发〔2025〕7号", Left = [new() { Person = setting.Staff[1].Ref, Reason = LeavingReason.OtherDuties }],
            Joined = [Member(1, GroupRole.DeputyHead, "主持政府依法行政"), new() { Outside = People.Name(script.Dice), Post = "乡人大主席", Role = GroupRole.DeputyHead, Duty = "代表监督" }],
        });

        var publicity = new MatterScript(script, "leading-group", setting.Keeper.Number);
        publicity.Open("establish", Working(2023, 2, 14), new EstablishGroup
        {
            Name = "白土乡普法依法治理工作组", Office = "justice", Duties = "普法规划的落实和检查", Members = [Member(2, GroupRole.Head, "牵头"), Member(3, GroupRole.Member, "具体落实"), Member(5, GroupRole.Member, "院坝会组织")],
        });
        publicity.Do("duties", Working(2024, 4, 16), new ChangeGroupDuties { Duties = "普法规划的落实、法律明白人的培养", Office = "justice" });
        publicity.Do("dissolve", Working(2025, 3, 4), new DissolveGroup { Reason = "并入法治政府建设工作领导小组，避免多头" });
    }

    public void Tell(int year)
    {
        var lists = new List<(MatterScript List, Person Person, string Post)>
        {
            (Duties(year, setting.Staff[0], FirstPost.PartySecretary, SecretaryDuties, SecretaryActs), setting.Staff[0], "党委书记"),
            (Duties(year, setting.Staff[1], FirstPost.TownshipHead, HeadDuties, HeadActs), setting.Staff[1], "乡长"),
        };
        if (year == 2023)
            Duties(year, setting.Staff[2], FirstPost.OtherLeader, [new() { Text = "协助抓好法治建设日常工作" }], [(OwnActKind.Heard, 1, "听取各村调解委员会半年情况")])
                .Do("file", Working(2024, 1, 12), new FileDuties { Remark = "述法材料随班子一并报送，没有单独登记" });
        foreach (var (list, person, post) in lists)
        {
            Report(year, person, post, DutyReportMode.Meeting, list.Id);
            list.Do("file", Working(year + 1, 1, 15), new FileDuties { Remark = "对照清单逐条核对" });
        }
        (int Staff, string Post)[] others = year switch
        {
            2023 => [(2, "政法委员"), (6, "综合行政执法大队队长"), (3, "司法所所长")],
            2024 => [(2, "政法委员"), (6, "综合行政执法大队队长"), (12, "党政办主任"), (14, "便民服务中心主任")],
            _ => [(2, "政法委员"), (3, "司法所所长"), (6, "综合行政执法大队队长"), (12, "党政办主任")],
        };
        foreach (var (staff, post) in others)
            Report(year, setting.Staff[staff], post, DutyReportMode.Written, null);
    }

    private MatterScript Duties(int year, Person person, FirstPost post, IReadOnlyList<DutyRow> duties, IReadOnlyList<(OwnActKind Kind, int Duty, string What)> acts)
    {
        var dice = script.Dice;
        var list = new MatterScript(script, "first-duty", setting.Keeper.Number);
        list.Open("adopt", Working(year, 2, dice.Between(6, 20)), new AdoptDuties { Year = year, Person = person.Ref, Post = post, Number = $"白土委办〔{year}〕{dice.Between(4, 15)}号", Duties = [.. duties], ReportBy = new(year + 1, 1, 10) });
        for (var i = 0; i < acts.Count; i++)
        {
            if (i == 2 && dice.OneIn(3))
                continue;
            var (kind, duty, what) = acts[i];
            var on = Working(year, 2 + (i + 1) * 10 / (acts.Count + 1), dice.Between(21, 27));
            list.WrittenFrom = dice.OneIn(8) ? on.AddDays(dice.Between(5, 10)) : null;
            list.Do("act", on, new RecordOwnAct { Kind = kind, What = what, Duty = duty, Place = kind == OwnActKind.Inspected && post == FirstPost.PartySecretary ? "村里" : "乡政府" },
                slip: f => f with { Duty = null }, reason: "漏填对应的职责条目");
            list.WrittenFrom = null;
        }
        return list;
    }

    private void Report(int year, Person person, string post, DutyReportMode mode, Guid? list)
    {
        var dice = script.Dice;
        var report = new MatterScript(script, "duty-report", setting.Keeper.Number);
        var on = Working(year, 12, dice.Between(8, 17));
        report.Open("submit", on, new SubmitDutyReport { Year = year, Person = person.Ref, Post = post, Mode = mode, Receiver = mode == DutyReportMode.Meeting ? "乡党委（扩大）会议" : "乡党委", List = list is { } id ? new(id) : null });
        if (year == 2024 && post == "便民服务中心主任")
        {
            report.Do("return", Working(year, 12, 18), new ReturnDutyReport { Reason = "只写了成绩，没有写本中心办件超时的问题" });
            report.Do("resubmit", Working(year, 12, 24), new ResubmitDutyReport());
        }
        if (mode == DutyReportMode.Meeting)
            report.Do("deliver", Working(year, 12, 26), new DeliverDutyReport { Name = "年终述职述法会" });
        var reviewed = mode == DutyReportMode.Meeting ? Working(year, 12, 30) : Working(year + 1, 1, dice.Between(5, 9));
        var score = dice.Between(168, 192) / 2m;
        report.Do("review", reviewed, new ReviewDutyReport { Score = score, Result = score >= 90 ? DutyReportResult.Good : DutyReportResult.Fair, Opinion = "问题写得实在，措施还要再具体" });
        if (score < 90)
            report.Do("improve", reviewed.AddDays(40), new ImproveAfterReport { Measures = "补学两次，补齐所缺的案卷材料" });
    }

    private MemberRow Member(int staff, GroupRole role, string duty) => new() { Person = setting.Staff[staff].Ref, Role = role, Duty = duty };

    private static DateOnly Working(int year, int month, int day) => Setting.Working(new(year, month, day));
}
