using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The agreement of one dispute and what follows it: performance, return visit, confirmation by the court, the file.</summary>
internal sealed class DisputeAftermath(Setting setting, MatterScript matter, DisputePlan plan, DisputeCast cast, Dice dice)
{
    private DateOnly performedBy;
    private bool performed;

    public void AgreeOrally(DateOnly on, bool performed)
    {
        this.performed = performed;
        performedBy = performed ? on : on.AddDays(dice.Between(3, 20));
        matter.Do("agree", on, new ReachAgreement { Manner = SpokenOrWritten.Oral, Facts = cast.Facts, Terms = cast.Plight.Terms, Way = cast.Way, Term = cast.Term, Sum = Agreed, PerformedAtOnce = performed },
            f => f with { Sum = f.Sum is { } sum ? sum + 100 : 100 }, "金额录错，照登记表改正");
    }

    public void AgreeInWriting(DateOnly on)
    {
        performed = plan.Turn is not (Turn.LeftAlone or Turn.Reneged) && dice.OneIn(3);
        var due = performed ? [] : Dues(on);
        performedBy = due.Count > 0 ? due[^1] : on;
        var sum = Agreed;
        var confirms = plan.Turn == Turn.Confirmed;
        matter.Do("agree", on, new ReachAgreement
        {
            Manner = SpokenOrWritten.Written, AgreementNumber = $"{setting.Locality.ShortName}调协{on:yyyyMMdd}{dice.Between(1, 99):00}", Facts = cast.Facts, Issues = cast.Issues, Responsibility = cast.Responsibility, Terms = cast.Plight.Terms,
            Way = cast.Way, PerformanceAt = plan.Turn == Turn.PlaceMissing ? default(Personal<string>) : cast.At, Term = cast.Term, Sum = sum, PerformedAtOnce = performed,
            Instalments = [.. due.Select((d, i) => new AgreedInstalment { DueOn = d, Sum = sum is { } whole ? decimal.Round(whole / due.Count) : null, What = $"第{i + 1}期" })],
            PartiesSigned = true, MediatorSigned = true, Sealed = plan.Turn != Turn.SealedLater, WantsConfirmation = confirms,
        }, f => f with { AgreementNumber = f.AgreementNumber + "重" }, "编号写重，照协议书改正");
        if (plan.Turn == Turn.SealedLater)
            matter.Do("sign", on.AddDays(3), new SignAgreement { PartiesSigned = true, MediatorSigned = true, Sealed = true });
        if (confirms)
            Confirm(on);
        if (plan.Turn == Turn.Reneged)
            matter.Do("renege", on.AddDays(6), new RenegeOnAgreement { Sides = [DisputeSide.Respondent], Reason = "说当时没听清。", Routes = [DisputeRoute.Lawsuit] });
        for (var i = 0; i < due.Count; i++)
            Perform(due[i], due.Count > 1 ? i + 1 : null);
    }

    /// <param name="takenIn">The take-in's act.</param>
    public void Follow(DateOnly on, Guid takenIn)
    {
        var after = performedBy > on ? performedBy : on;
        if (plan.Ending == Ending.Oral && !performed)
            matter.Do("perform", performedBy, new PerformAgreement());
        var filed = Setting.Working(after.AddDays(dice.Between(4, 25)));
        if (plan.Ending is Ending.Written or Ending.Oral && plan.Turn != Turn.LeftAlone && dice.Between(1, 10) <= (plan.Ending == Ending.Written ? 8 : 4))
        {
            var visited = after.AddDays(dice.Between(7, 30));
            filed = Setting.Working(visited.AddDays(dice.Between(1, 9)));
            matter.Do("visit", visited, new ReturnVisit { Way = dice.Of([VisitWay.AtHome, VisitWay.AtHome, VisitWay.ByPhone, VisitWay.AtOffice]), Content = !dice.OneIn(14), Findings = cast.Visit },
                f => f with { Way = f.Way == VisitWay.ByPhone ? VisitWay.AtHome : VisitWay.ByPhone }, "回访方式勾错");
        }
        if (plan.Turn == Turn.LeftAlone)
            filed = after.AddDays(32);
        matter.Do("file", filed, new FileDispute { Contents = Papers(), FileNumber = plan.Ending == Ending.Written ? $"调卷{filed:yyyyMM}-{dice.Between(1, 60):00}" : null, KeptAt = plan.Level < DisputeLevel.Township ? "村委会档案柜" : "司法所档案柜" });
        if (plan.Turn == Turn.Erased)
            matter.Erase(filed.AddDays(40), takenIn, "parties[0]", "录入时多写了本人的病情和身份证号，与本件无关");
    }

    private decimal? Agreed => cast.Plight.Sum is { } asked ? decimal.Round(asked * dice.Between(4, 9) / 10 / 10) * 10 : null;

    private List<DateOnly> Dues(DateOnly on)
    {
        var dues = new List<DateOnly>();
        var count = cast.Plight.Sum >= 2000 ? dice.Between(2, 3) : 1;
        for (var i = 0; i < count; i++)
            dues.Add((i == 0 ? on : dues[^1]).AddDays(dice.Between(7, 28)));
        return dues;
    }

    /// <summary>Mostly in time; late only after somebody urged it.</summary>
    private void Perform(DateOnly due, int? number)
    {
        if (plan.Turn == Turn.LeftAlone)
        {
            matter.Do("perform", due.AddDays(20), new PerformAgreement { Number = number });
            return;
        }
        var late = dice.OneIn(8);
        if (late)
            matter.Do("urge", due.AddDays(2), new UrgePerformance { Number = number, Words = "打电话问过，说手头紧，缓几天。" });
        var on = late ? due.AddDays(dice.Between(4, 12)) : due.AddDays(-dice.Between(0, 3));
        performedBy = on > performedBy ? on : performedBy;
        matter.Do("perform", on, new PerformAgreement { Number = number });
    }

    private void Confirm(DateOnly on)
    {
        const string court = "区人民法院";
        var applied = Setting.Working(on.AddDays(dice.Between(2, 9)));
        var received = Setting.Working(applied.AddDays(1));
        received = received > applied.AddDays(3) ? applied : received; // the court answers within three days, days off or not
        matter.Do("apply-confirmation", applied, new ApplyForConfirmation { Court = court, Jointly = true });
        matter.Do("receive-confirmation", received, new ReceiveConfirmation { CourtNumber = $"（{received.Year}）渝0114诉前调确{dice.Between(20, 900)}号" });
        matter.Do("decide-confirmation", Setting.Working(received.AddDays(dice.Between(4, 11))), new DecideConfirmation { Result = ConfirmationResult.Confirmed, RulingNumber = $"（{received.Year}）渝0114民特{dice.Between(20, 900)}号" });
    }

    private Items<DisputePaper> Papers() => plan.Ending switch
    {
        Ending.Written => [DisputePaper.Registration, DisputePaper.Notice, DisputePaper.Identity, DisputePaper.Record, DisputePaper.Agreement, DisputePaper.Performance],
        Ending.Oral => [DisputePaper.Registration, DisputePaper.Agreement],
        _ => [DisputePaper.Registration, DisputePaper.Identity, DisputePaper.Notice, DisputePaper.Record, DisputePaper.Termination],
    };
}
