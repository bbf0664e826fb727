using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Tells one dispute from take-in to its conclusion; what follows is told by <see cref="DisputeAftermath"/>.</summary>
internal sealed class DisputeTelling(Script script, Setting setting, MediationBodies bodies, MatterScript matter, DisputePlan plan, DisputeCast cast, Place place)
{
    private readonly Dice dice = script.Dice;
    private DateOnly day = plan.Day;
    private Guid takenIn;
    private bool atTownship = plan.Level >= DisputeLevel.Township;

    private DisputeTrack Track { get; } = plan.Level < DisputeLevel.Township || plan.Turn != Turn.None || plan.Ending == Ending.Open ? DisputeTrack.People
        : plan.Level == DisputeLevel.District && script.Dice.OneIn(2) ? DisputeTrack.Judicial : script.Dice.OneIn(4) ? DisputeTrack.Administrative : DisputeTrack.People;

    private Ref<Committees> Committee => atTownship ? bodies.Township : bodies.Of(place);

    private Items<Ref<Mediators>> Mediators(DateOnly on) =>
        [.. atTownship ? dice.Some(bodies.TownshipMediators, dice.Between(1, 2)) : dice.Some(bodies.MediatorsOf(place, on), dice.Between(1, 2))];

    public void TakeIn((string Code, Source? Source) from)
    {
        var form = new TakeInDispute
        {
            Kind = new(cast.Plight.Kind), Cause = cast.Plight.Cause, Level = plan.Level, Source = new(Track == DisputeTrack.Judicial ? DisputeSources.Court : from.Code),
            Manner = plan.Ending == Ending.Written && dice.OneIn(2) ? SpokenOrWritten.Written : SpokenOrWritten.Oral,
            Gravity = plan.Level == DisputeLevel.District ? DisputeGravity.Complex : plan.Sessions > 2 ? DisputeGravity.Complex : plan.Turn == Turn.Risk ? DisputeGravity.Major : DisputeGravity.Ordinary,
            Village = place.Ref, VillageGroup = cast.GroupNumber, Sum = cast.Plight.Sum, Parties = cast.Parties, Words = cast.Plight.Words,
            AroseOn = cast.Plight.Kind is "wages" or "labour" or "land-contract" || dice.OneIn(4) ? plan.Day.AddDays(-dice.Between(2, 90)) : null,
        };
        var wrong = plan.Turn == Turn.WrongParty;
        takenIn = matter.Open("take-in", plan.Day, wrong ? form with { Parties = [form.Parties[0], cast.Stranger(), .. form.Parties.Skip(2)] } : form,
            wrong ? null : Slip, "电话抄错一位，照来电改正", from.Source, dice.OneIn(3) ? Basis.Seen : Basis.Told) ?? Guid.Empty;
        if (wrong)
        {
            matter.PutRight("take-in", plan.Day, takenIn, form, 3, "被申请人录错，同名不同户");
            matter.Erase(plan.Day.AddDays(4), takenIn, "parties[1]", "录入时认错人，此人与本件无关");
        }
    }

    public void Reject()
    {
        matter.By = setting.Justice.Number;
        var ground = dice.Of([RejectionGround.BeforeCourt, RejectionGround.NoConsent, RejectionGround.OtherOrgan, RejectionGround.DecidedAlready]);
        matter.Do("reject", Setting.Working(plan.Day.AddDays(dice.Between(1, 3))), new RejectDispute { Ground = ground, Explanation = "当面说明，来人表示明白。", Routes = [dice.Of([DisputeRoute.Lawsuit, DisputeRoute.Administrative])] });
    }

    public void Accept()
    {
        if (!dice.OneIn(5) && plan.Day.AddDays(4) < plan.EndBy && plan.Ending != Ending.Open && plan.LastSession is null)
            day = plan.Day;
        else if (plan.Ending != Ending.Open && plan.Day.AddDays(20) < plan.EndBy)
            day = plan.Day.AddDays(1);
        matter.Do("accept", day, new AcceptDispute { Track = Track, Committee = Track == DisputeTrack.People ? Committee : null, Mediators = Track == DisputeTrack.People ? Mediators(day) : [] });
        if (plan.Turn == Turn.TwinMerged)
            Twin();
        if (plan.Turn == Turn.Risk)
        {
            matter.Do("risk", day, new RecordRisk { Kinds = dice.OneIn(2) ? [RiskKind.PublicSecurity] : [RiskKind.Worse, RiskKind.PublicSecurity], Seen = "双方言语激烈，各叫了亲戚到场。", Measures = "当场隔开，分头劝回" });
            matter.Do("report", day, new ReportToPolice { Receiver = "派出所", Content = "电话报告，民警到场。" });
        }
    }

    public void Mediate()
    {
        if (plan.Sessions == 0)
            return;
        Notify();
        if (plan.Sessions > 1 && dice.OneIn(2))
            matter.Do("inquire", day, new InquireIntoDispute { Asked = People.Name(dice), Place = place.Name, Findings = cast.Inquiry });
        for (var i = 1; i <= plan.Sessions; i++)
        {
            var isLast = i == plan.Sessions;
            day = isLast && plan.LastSession is { } fixedDay ? fixedDay : SessionDay(i);
            var settled = plan.Ending is Ending.Written or Ending.Oral;
            if (i == 2 && plan.Turn == Turn.Reopened)
                Reopen();
            else if (i == 2 && !atTownship && settled && plan.Turn == Turn.None && plan.LastSession is null && dice.OneIn(3))
                Escalate();
            if (isLast && plan.Turn == Turn.RefusedThenCame)
                RefuseAndCome();
            var result = isLast && settled || (i == 1 && plan.Turn == Turn.Reopened) ? SessionResult.Agreed : isLast && plan.Ending != Ending.Open ? SessionResult.NotAgreed : SessionResult.Continued;
            Session(result);
            if (i == 1 && plan.Turn == Turn.Reopened)
                new DisputeAftermath(setting, matter, plan, cast, dice).AgreeOrally(day, performed: false);
            if (i == 1 && plan.Turn == Turn.Longer)
                matter.Do("extend", day, new ExtendMediation { Units = 1, Approver = "双方当事人", Reason = "要等测量结果" });
        }
    }

    public void Conclude()
    {
        var aftermath = new DisputeAftermath(setting, matter, plan, cast, dice);
        var soon = Setting.Working(day.AddDays(dice.Between(1, 6)));
        soon = soon > plan.EndBy ? day : soon;
        switch (plan.Ending)
        {
            case Ending.Written:
                aftermath.AgreeInWriting(day);
                break;
            case Ending.Oral:
                aftermath.AgreeOrally(day, performed: dice.Between(1, 10) <= 7);
                break;
            case Ending.Failed:
                matter.Do("fail", day, new FailMediation { Reason = dice.Of(["数额差距太大，双方都不让", "一方坚持到法院说", "界址各执一词，需要确权", "一方提出另行鉴定"]), Routes = plan.Turn == Turn.NoRoutes ? [] : [DisputeRoute.Lawsuit, .. dice.OneIn(3) ? [DisputeRoute.Administrative] : Array.Empty<DisputeRoute>()] });
                break;
            case Ending.Terminated:
                matter.Do("terminate", day, new TerminateMediation { Ground = dice.Of([TerminationGround.Refused, TerminationGround.AskedFor]), Explanation = "一方表示不再谈。", Routes = [DisputeRoute.Lawsuit] });
                break;
            case Ending.Withdrawn:
                matter.Do("withdraw", soon, new WithdrawDispute { Reason = dice.Of(["不想闹大了，算了。", "亲戚出面说好了。", "要外出打工，回来再说。"]) });
                break;
            case Ending.Themselves:
                matter.Do("settle", day, new SettleThemselves { Words = "回家路上自己说好了。" });
                break;
            case Ending.HandedOn:
                HandOn(soon);
                break;
            default:
                return;
        }
        aftermath.Follow(day > soon ? day : soon, takenIn);
    }

    private void Notify()
    {
        if (Track == DisputeTrack.People && plan.Turn != Turn.NoNotice)
            matter.Do("notify", day, new NotifyOfRights { Manner = plan.Ending == Ending.Written ? SpokenOrWritten.Written : SpokenOrWritten.Oral });
    }

    /// <summary>In the group at once, in the village within days, at the township within two weeks; never after the day set.</summary>
    private DateOnly SessionDay(int session)
    {
        var wait = session > 1 ? dice.Between(3, 9) : plan.LastSession is not null || plan.Ending == Ending.Open ? dice.Between(0, 2)
            : plan.Level switch { DisputeLevel.Group => dice.Between(0, 2), DisputeLevel.Village => dice.Between(0, 5), _ => dice.Between(2, 11) };
        var on = atTownship && plan.LastSession is null ? Setting.Working(day.AddDays(wait)) : day.AddDays(wait);
        return on > plan.EndBy ? plan.EndBy : on;
    }

    private void Session(SessionResult result)
    {
        var time = atTownship || !dice.OneIn(3) ? new TimeOnly(dice.Of([8, 9, 10, 14, 15, 16]), dice.Of([0, 10, 20, 30, 40])) : new TimeOnly(dice.Of([18, 19]), dice.Of([0, 30]));
        var room = atTownship ? dice.Of(["乡综治中心调解室", "司法所调解室", "乡政府接访室"]) : dice.Of([$"{place.Name}村委会", $"{place.Name}{cast.Group}院坝", "田边现场", $"{place.Name}便民服务室"]);
        matter.Do("mediate", day, new HoldMediation
        {
            Place = room, Attendance = dice.Weighted<SessionAttendance>([(SessionAttendance.All, 8), (SessionAttendance.Apart, 2)]), Mediators = Track == DisputeTrack.People ? Mediators(day) : [],
            Presided = Track == DisputeTrack.People ? default(Personal<string>) : setting.Justice.Name, Invited = dice.OneIn(4) ? People.Name(dice) : default(Personal<string>),
            Course = cast.Course(result), Result = result,
        }, f => f with { Place = dice.Of(["场镇", "乡政府", "组长家"]) }, "地点记错，照调解记录改正", time, Basis.Seen);
    }

    private void Escalate()
    {
        var to = plan.Level == DisputeLevel.Group ? DisputeLevel.Village : DisputeLevel.Township;
        atTownship = to == DisputeLevel.Township;
        matter.Do("escalate", day, new EscalateDispute { To = to, Committee = Committee, Reason = dice.Of(["在组里说了没说下来", "要看旧证和图，村里办不了", "涉及两个村", "数额较大，请上一级来调"]) });
        if (atTownship)
            matter.By = dice.Of(setting.Handlers).Number;
    }

    private void RefuseAndCome()
    {
        matter.Do("refuse", day.AddDays(-1) < plan.Day ? plan.Day : day.AddDays(-1), new RefuseMediation { Sides = [DisputeSide.Respondent], Words = "说没什么好谈的。" });
        matter.Do("consent", day, new ConsentToMediation { Words = "家里人劝过，愿意来坐一坐。" });
    }

    /// <summary>What was agreed did not hold: a leader has it taken up again.</summary>
    private void Reopen()
    {
        var by = matter.By;
        matter.Do("renege", day, new RenegeOnAgreement { Sides = [DisputeSide.Respondent], Reason = "说算错了账。", Routes = [DisputeRoute.Lawsuit] });
        matter.By = setting.Commissioner.Number;
        matter.Do("reopen", day, new Reopen { Reason = "口头协议没有履行，双方要求再调" });
        matter.By = by;
    }

    private void HandOn(DateOnly on)
    {
        matter.By = dice.Of(setting.Handlers).Number;
        var (to, receiver) = dice.Of([(HandedTo.Court, "人民法庭"), (HandedTo.Police, "派出所"), (HandedTo.District, "区矛盾纠纷调处中心"), (HandedTo.LandTitle, "区规划自然资源局")]);
        matter.Do("hand-on", on, new HandOnDispute { To = to, Receiver = receiver, LetterNumber = $"{setting.Locality.ShortName}移〔{on.Year}〕{dice.Between(1, 40)}号", Reason = dice.Of(["涉及确权，应由有权机关处理", "双方要求走诉讼", "可能涉及治安案件", "牵涉区外单位"]) });
    }

    /// <summary>The next day the other side came with the same story: taken in, accepted, then put to this one.</summary>
    private void Twin()
    {
        day = day.AddDays(1);
        var other = new MatterScript(script, "dispute", setting.Clerk.Number);
        var parties = cast.Parties.Count > 1 ? [cast.Parties[1] with { Side = DisputeSide.Applicant }, cast.Parties[0] with { Side = DisputeSide.Respondent }] : cast.Parties;
        other.Open("take-in", day, new TakeInDispute
        {
            Kind = new(cast.Plight.Kind), Cause = cast.Plight.Cause, Level = plan.Level, Source = new("application"), Village = place.Ref, Parties = parties, Words = "同一件事，另一方也来反映。",
        });
        other.Do("accept", day, new AcceptDispute { Track = DisputeTrack.People, Committee = Committee, Mediators = Mediators(day) });
        other.By = setting.Justice.Number;
        other.Do("merge", day, new MergeDispute { Other = new(matter.Id), Reason = "与已受理的一件是同一纠纷" });
    }

    private TakeInDispute Slip(TakeInDispute form) =>
        form with { Parties = [form.Parties[0] with { Phone = People.Phone(dice) }, .. form.Parties.Skip(1)] };
}
