namespace Xiangzhi.Registers;

public enum SupervisionCommitteeStage
{
    [Label("履职", English = "In office")] InOffice,
    [Label("已换届", English = "Term over"), Aside] Ended,
}

/// <summary>The supervision committee of a village 村务监督委员会 in one term, and its half-yearly reports.</summary>
public sealed record SupervisionCommittee
{
    public Ref<Villages>? Village { get; init; }
    public string Term { get; init; } = "";
    public int Members { get; init; }
    public Mark? SetUp { get; init; }
    public Items<SupervisionReport> Reports { get; init; } = [];
    public Mark? Ended { get; init; }

    /// <summary>From its setting up and from each report on, to the next one or the end of the term.</summary>
    public IEnumerable<ReportPeriod> Periods
    {
        get
        {
            if (SetUp is not { } from)
                yield break;
            foreach (var report in Reports)
            {
                yield return new(from, report.On);
                from = report.On;
            }
            yield return new(from, Ended);
        }
    }
}

/// <param name="Problems">Problems found, and of these solved.</param>
public sealed record SupervisionReport(int Checked, int Problems, int Solved, Mark On);

public sealed record ReportPeriod(Mark From, Mark? Until);

public sealed record SetUpCommittee : Form<SupervisionCommittee>
{
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）")] public required Ref<Villages> Village { get; init; }
    [Label("届次", English = "Term")] public string? Term { get; init; }
    [Label("人数", English = "Members"), Unit("人")] public required int Members { get; init; }

    public override SupervisionCommittee Into(SupervisionCommittee s, At at) => s with { Village = Village, Term = Term ?? "", Members = Members, SetUp = at.Mark };
}

public sealed record ReportSupervision : Form<SupervisionCommittee>
{
    [Label("监督的事项", English = "Matters checked"), Unit("项")] public int? Checked { get; init; }
    [Label("发现的问题", English = "Problems found"), Unit("个")] public int? Problems { get; init; }
    [Label("已解决", English = "Solved"), Unit("个")] public int? Solved { get; init; }
    [Label("报告摘要", English = "Summary"), Wide, Hint("不写姓名", English = "No names")] public string? Summary { get; init; }
    [Label("报告的会议", English = "Meeting")] public Ref<VillageMeetings>? Meeting { get; init; }

    public override SupervisionCommittee Into(SupervisionCommittee s, At at) => s with { Reports = s.Reports.Add(new(Checked ?? 0, Problems ?? 0, Solved ?? 0, at.Mark)) };
}

public sealed record ChangeCommittee : Form<SupervisionCommittee>
{
    [Label("人数", English = "Members"), Unit("人")] public required int Members { get; init; }
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override SupervisionCommittee Into(SupervisionCommittee s, At at) => s with { Members = Members };
}

public sealed record EndCommittee : Form<SupervisionCommittee>
{
    [Label("原因", English = "Reason")] public string? Reason { get; init; }

    public override SupervisionCommittee Into(SupervisionCommittee s, At at) => s with { Ended = at.Mark };
}

public sealed class SupervisionCommittees : Register<SupervisionCommittee>
{
    protected override void Define(Definition<SupervisionCommittee> d)
    {
        d.Named("supervision-committee", "村务监督委员会", number: "{township}监〔{year}〕{n}号", Area.Openness, "Supervision committees");
        d.Stage(s => s.Ended is null ? SupervisionCommitteeStage.InOffice : SupervisionCommitteeStage.Ended);
        d.Title(s => s.Term.Length == 0 ? "村务监督委员会" : $"{s.Term}村务监督委员会");
        d.Village(s => s.Village);
        d.Closes(s => s.Ended, s => s with { Ended = null });

        d.Opens<SetUpCommittee>("set-up", "产生").English("Set up").By(Role.VillageCadre, Role.OfficeClerk).Day("产生日期", "Set up on")
            .Refuse(f => f.Members <= 0, nameof(SetUpCommittee.Members), "人数要大于0");
        d.Act<ReportSupervision>("report", "报告工作").English("Report").By(Role.VillageCadre, Role.OfficeClerk).Day("报告日期", "Reported on")
            .Refuse(f => f.Checked < 0, nameof(ReportSupervision.Checked), "数字不能是负数").Refuse(f => f.Problems < 0, nameof(ReportSupervision.Problems), "数字不能是负数")
            .Refuse(f => f.Solved < 0 || f.Solved > (f.Problems ?? 0), nameof(ReportSupervision.Solved), "已解决的在0和发现的问题数之间");
        d.Act<ChangeCommittee>("change", "成员变动").English("Members changed").By(Role.VillageCadre, Role.OfficeClerk).Refuse(f => f.Members <= 0, nameof(ChangeCommittee.Members), "人数要大于0");
        d.Act<EndCommittee>("end", "换届").English("End of term").By(Role.VillageCadre, Role.OfficeClerk);

        d.Clock("vil_supervise_report").Awaits("report").Each(s => s.Periods, p => p.From, p => p.Until, p => Licences.Key(p.From)).Named("半年报告", "Half-yearly report");

        d.List("届次", s => s.Term, "Term").List("人数", s => s.Members, "Members").List("报告次数", s => s.Reports.Count, "Reports")
            .List("最近报告", s => s.Reports is [.., var last] ? last.On.Day : (DateOnly?)null, "Last report");
        d.Sheet("set-up");
    }
}
