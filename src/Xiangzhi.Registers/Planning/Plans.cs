namespace Xiangzhi.Registers;

/// <summary>规划·方案·要点, from draft to end. What a plan promises for a year stands in <see cref="Tasks"/>.</summary>
public sealed class Plans : Register<WorkPlan>
{
    protected override void Define(Definition<WorkPlan> d)
    {
        d.Named("plan", "规划·方案·要点", number: "{township}规划〔{year}〕{n}号", Area.Leadership, "Plans");
        d.Stage(s => s.Stage);
        d.Title(s => s.Title);
        d.Closes(s => s.Ended ?? s.GivenUp, s => s with { Ended = null, End = null, GivenUp = null });

        d.Opens<DraftWorkPlan>("draft", "起草").By(Role.OfficeClerk, Role.Handler).Day("起草日期", "Drafted on")
            .Refuse(f => f.FromYear is < 2000 or > 2099, nameof(DraftWorkPlan.FromYear), "年份应在 2000 到 2099 之间")
            .Refuse(f => f.ToYear is { } to && (to < f.FromYear || to > 2099), nameof(DraftWorkPlan.ToYear), "截止年份不能早于起始年份");
        d.Act<ConsultOnWorkPlan>("consult", "征求意见").English("Consult").While(s => s.Issued is null).By(Role.OfficeClerk, Role.Handler).Next(s => s.Adopted is null && s.Consulted is null)
            .Refuse(f => f.Opinions < 0 || f.Taken < 0 || f.Taken > (f.Opinions ?? 0), nameof(ConsultOnWorkPlan.Taken), "采纳的条数应在 0 和收到的条数之间");
        d.Act<AdoptWorkPlan>("adopt", "审议通过").English("Adopt").While(s => s.Adopted is null).By(Role.OfficeClerk, Role.Leader).Day("审议日期", "Adopted on");
        d.Act<IssueWorkPlan>("issue", "印发").While(s => s.Issued is null).By(Role.OfficeClerk).Day("印发日期", "Issued on");
        d.Act<AdjustWorkPlan>("adjust", "调整").While(s => s.Issued is not null).By(Role.OfficeClerk, Role.Leader).Next(_ => false)
            .Refuse((s, f, _) => f.ToYear < s.FromYear, nameof(AdjustWorkPlan.ToYear), "截止年份不能早于起始年份");
        d.Act<AssessWorkPlan>("assess", "评估").While(s => s.Issued is not null).By(Role.OfficeClerk, Role.Handler, Role.Leader).Day("评估日期", "Assessed on").EvenAfterClosing().Next(_ => false);
        d.Act<EndWorkPlan>("end", "终止").While(s => s.Issued is not null).By(Role.OfficeClerk, Role.Leader).Day("终止日期", "Ended on").Next(_ => false);
        d.Act<GiveUpWorkPlan>("give-up", "不再制定").English("Give up").While(s => s.Issued is null).By(Role.OfficeClerk, Role.Leader).Next(_ => false);

        d.Step("lead_plan_adopt", "审议通过", done: s => s.Adopted, before: s => s.Issued).Seeks("adopt");
        d.Flag("pub_plan", (s, law) => s is { Kind: WorkPlanKind.Publicity, TermSet: { } on, FromYear: > 0 } && law.Book["pub_plan"].At(new(s.FromYear, 1, 1))?.To?.Year < s.ToYear
            ? [new(on, "账上显示这个普法规划的年份跨出了全国普法规划期。")] : []).Reads("toYear");

        d.List("种类", s => s.Kind, "Kind").List("年份", s => s.FromYear == s.ToYear ? $"{s.FromYear}" : $"{s.FromYear}—{s.ToYear}", "Years").List("文号", s => s.Number, "Number")
            .List("印发日期", s => s.Issued?.Day, "Issued on").List("制定机关", s => s.Body, "Body");
        d.Sheet("draft", "adopt", "issue");
    }
}
