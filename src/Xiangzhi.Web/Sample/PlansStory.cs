using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Plans of each year, from draft to end.</summary>
internal sealed class PlansStory(Script script, Setting setting)
{
    private sealed record Told(WorkPlanKind Kind, string Title, int From, int To, DateOnly Drafted, WorkPlanBody Body, string Number, string Meeting);

    private static readonly Told[] Plans =
    [
        new(WorkPlanKind.Publicity, "白土乡2023年度法治宣传教育规划", 2023, 2023, new(2023, 1, 16), WorkPlanBody.Both, "白土委发〔2023〕8号", "党委会议"),
        new(WorkPlanKind.Implementation, "白土乡2023年度法治政府建设落实方案", 2023, 2023, new(2023, 2, 6), WorkPlanBody.Government, "白土府发〔2023〕12号", "政府会议"),
        new(WorkPlanKind.MainPoints, "2023年依法治乡工作要点", 2023, 2023, new(2023, 2, 20), WorkPlanBody.PartyCommittee, "白土委办〔2023〕9号", "党委会议"),
        new(WorkPlanKind.Special, "白土乡山林土地纠纷集中排查方案", 2023, 2023, new(2023, 8, 14), WorkPlanBody.Government, "白土府办〔2023〕31号", "政府会议"),
        new(WorkPlanKind.Publicity, "白土乡2024年度法治宣传教育规划", 2024, 2024, new(2024, 1, 29), WorkPlanBody.Both, "白土委发〔2024〕6号", "党委会议"),
        new(WorkPlanKind.MainPoints, "2024年依法治乡工作要点", 2024, 2024, new(2024, 2, 26), WorkPlanBody.PartyCommittee, "白土委办〔2024〕7号", "党委会议"),
        new(WorkPlanKind.Special, "综合查一次实施办法", 2024, 2025, new(2024, 4, 15), WorkPlanBody.Government, "白土府办〔2024〕18号", "政府会议"),
        new(WorkPlanKind.PublicityDuties, "白土乡谁执法谁普法责任清单", 2024, 2025, new(2024, 5, 13), WorkPlanBody.LeadingGroup, "白土法组〔2024〕2号", "领导小组会议"),
        new(WorkPlanKind.MainPoints, "2025年依法治乡工作要点", 2025, 2025, new(2025, 2, 17), WorkPlanBody.PartyCommittee, "白土委办〔2025〕8号", "党委会议"),
        new(WorkPlanKind.Implementation, "白土乡2025年度法治政府建设落实方案", 2025, 2025, new(2025, 2, 24), WorkPlanBody.Government, "白土府发〔2025〕10号", "政府会议"),
        new(WorkPlanKind.Publicity, "重点人群普法行动方案（2025至2026年）", 2025, 2026, new(2025, 6, 9), WorkPlanBody.Both, "白土委发〔2025〕21号", "党委会议"),
        new(WorkPlanKind.LongTerm, "白土乡法治乡村建设三年安排", 2025, 2027, new(2025, 9, 15), WorkPlanBody.Both, "白土委发〔2025〕30号", "党政联席会议"),
    ];

    public void Tell()
    {
        var dice = script.Dice;
        foreach (var told in Plans)
        {
            var plan = new MatterScript(script, "plan", setting.Keeper.Number);
            plan.Open("draft", Setting.Working(told.Drafted), new DraftWorkPlan { Kind = told.Kind, Title = told.Title, FromYear = told.From, ToYear = told.To, Body = told.Body });
            var asked = Setting.Working(told.Drafted.AddDays(4));
            if (told.Kind is not WorkPlanKind.MainPoints)
                plan.Do("consult", asked, Opinions(dice.Between(4, 14)));
            var adopted = Setting.Working(told.Drafted.AddDays(dice.Between(12, 18)));
            plan.Do("adopt", adopted, new AdoptWorkPlan { Name = told.Meeting });
            plan.Do("issue", Setting.Working(adopted.AddDays(dice.Between(2, 6))), new IssueWorkPlan { Number = told.Number, SentTo = "各办站所、各村（社区）" }, slip: f => f with { Number = told.Number.Replace('〔', '[').Replace('〕', ']') }, reason: "文号的括号用错");
            if (told is { Kind: WorkPlanKind.Special, From: 2024 })
                plan.Do("adjust", new(2025, 3, 11), new AdjustWorkPlan { What = "检查前三天发通知，改为发通知并上传平台", Number = "白土府办〔2025〕6号" });
            plan.Do("assess", Setting.Working(new(told.From, 12, 15)), new AssessWorkPlan { Kind = told.To > told.From ? AssessmentKind.MidTerm : AssessmentKind.Yearly, Findings = dice.Of(["大部分按时完成，一项推迟", "措施落实，数据还要从台账核", "群众反映好，资料发放偏多、讲解偏少"]) });
            plan.Do("end", new(told.To + 1, 1, 4), new EndWorkPlan { Reason = WorkPlanEnd.Expired });
        }
        var given = new MatterScript(script, "plan", setting.Clerk.Number);
        given.Open("draft", new(2023, 9, 5), new DraftWorkPlan { Kind = WorkPlanKind.Special, Title = "法治夜校试点方案", FromYear = 2023, Body = WorkPlanBody.Government });
        given.Do("consult", new(2023, 9, 12), new ConsultOnWorkPlan { Whom = "各村（社区）", Opinions = 7, Taken = 0 });
        given.Do("give-up", new(2023, 9, 26), new GiveUpWorkPlan { Reason = "各村反映晚上来人少，改在院坝会里讲" });
    }

    private ConsultOnWorkPlan Opinions(int number) => new() { Whom = "各办站所、各村（社区）", Opinions = number, Taken = number - script.Dice.Between(1, 3) };
}
