using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A case in ordinary procedure, from filing as far as it has come.</summary>
internal sealed class OrdinaryTelling(Script script, Setting setting, PowersStory powers, MatterScript matter, Ledger.Source number, OrdinaryCase plan)
{
    private readonly Dice dice = script.Dice;
    private readonly Wording words = new(script.Dice);
    private DateOnly day = plan.Filed;

    private Items<PenaltyPart> Told => [plan.Fine is { } yuan ? new() { Kind = PenaltyKind.Fine, Amount = yuan } : new() { Kind = PenaltyKind.Warning }];

    /// <summary>After a hearing less was decided than had been told.</summary>
    private Items<PenaltyPart> Decided => plan.Course == CourseOfCase.Heard && plan.Fine is { } yuan ? [new() { Kind = PenaltyKind.Fine, Amount = yuan * 6 / 10 }] : Told;

    public void Tell()
    {
        var place = dice.Of(setting.Places);
        var officers = dice.Some(setting.Officers.Skip(1).ToList(), 2);
        matter.Open("file", day, new FileCase
        {
            Cause = words.Say(plan.Breach.Cause), Source = dice.Of([CaseSource.Inspection, CaseSource.Report, CaseSource.Patrol]) is var source && plan.Inspection is null ? source : CaseSource.Inspection,
            Inspection = plan.Inspection is { } inspection ? new(inspection) : null, Power = powers[plan.Breach.Power], Domain = new(plan.Breach.Domain), Village = place.Ref,
            Place = $"{place.Name}{dice.Between(1, place.Groups)}组", BreachEnded = day.AddDays(-1), Discovered = day.AddDays(-1), PartyKind = PartyKind.Citizen, PartyName = People.Name(dice),
            PartyIdNumber = People.IdNumber(dice), PartyPhone = People.Phone(dice), PartyAddress = $"{place.Name}{dice.Between(1, place.Groups)}组", Facts = words.Say(plan.Breach.Facts),
            Officers = [.. officers], Approver = setting.Leader.Ref, Opinion = "事实初步清楚，属本乡管辖，建议立案。",
        }, f => f with { PartyPhone = People.Phone(dice) }, "电话抄错", number, Ledger.Basis.Seen);
        Issue("penalty-filing");
        if (plan.Course == CourseOfCase.JustFiled)
            return;
        Investigate(officers, place);
        switch (plan.Course)
        {
            case CourseOfCase.EvidenceHeld:
                break;
            case CourseOfCase.InvestigationDone:
                day = new(2025, 12, 30);
                End(Proposal.Penalty);
                break;
            case CourseOfCase.Dropped:
                End(Proposal.Drop);
                Next(2, 4, () => Do("drop", new DropCase { Reason = "查明堆放的是抢修用料，手续齐全", Approver = setting.Leader.Ref }));
                Next(4, 9, () => Do("archive", new ArchiveCase { Number = $"{day.Year}-撤-{number.Number![^3..]}", Pages = 12, Retention = "10年" }));
                break;
            case CourseOfCase.NotPunished:
                NotPunish();
                break;
            default:
                Notify();
                if (plan.Course == CourseOfCase.HearingTold)
                    break;
                Decide();
                break;
        }
    }

    private void Investigate(IReadOnlyList<Ref<Officers>> officers, Place place)
    {
        Next(0, 2, () => Do("investigate", new Investigate
        {
            Kind = InvestigationKind.Examination, Officers = [.. officers], CardShown = true, Records = plan.Lapse == Lapse.NoRecord ? [] : [RecordKind.Written, RecordKind.Photograph, RecordKind.Video], Place = place.Name,
            From = new(9, 30), To = new(10, 20), Person = People.Name(dice), Relation = "在场人", Content = words.Say("[量了长宽，拍照六张|现场堆放约三方|棚长四米、宽两米五]，当事人在场签字。"),
        }));
        Next(1, 4, () => Do("investigate", new Investigate
        {
            Kind = InvestigationKind.Inquiry, Officers = [.. officers], CardShown = true, Records = [RecordKind.Written, RecordKind.Sound], Place = "执法大队", From = new(14, 40), To = new(15, 25), Person = People.Name(dice), Relation = "当事人",
            Content = words.Say("[承认没有报批|说以为是自家门口|说工期紧，没想那么多]，愿意改正。"),
        }));
        Do("order-correction", new OrderCorrection { Content = "清除占道物品或者拆除临时设施，恢复原状", Until = day.AddDays(10) });
        if (plan.Course == CourseOfCase.EvidenceHeld)
        {
            day = new(2025, 12, 29);
            Do("hold-evidence", new HoldEvidence { Items = [new() { Item = "切割机", Quantity = "一台", Place = "执法大队库房" }], Approver = setting.Leader.Ref, Officers = [.. officers], Records = [RecordKind.Written, RecordKind.Photograph] });
        }
    }

    private void End(Proposal proposal) =>
        Do("end-investigation", new EndInvestigation { Proposal = proposal, Complex = plan.Course == CourseOfCase.Heard, Report = "现场笔录、照片、询问笔录互相印证。" });

    private void NotPunish()
    {
        Next(2, 5, () => End(Proposal.NoPenalty));
        Next(1, 4, () => Do("decide-no-penalty", new DecideNoPenalty { Ground = dice.Of([NoPenaltyGround.Minor, NoPenaltyGround.First]), Educated = true, Basis = "行政处罚法第三十三条", Reasons = "初次违法，及时改正，没有危害后果。" }));
        Issue("penalty-none");
        Do("serve-paper", new ServePaper { Paper = "penalty-none", Method = ServiceMethod.Direct, Recipient = People.Name(dice) });
        Close(ClosingGround.NoPenalty);
    }

    private void Notify()
    {
        if (plan.Course == CourseOfCase.HearingTold)
            day = new(2025, 12, 24);
        Next(2, 5, () => End(Proposal.Penalty));
        if (plan.Course == CourseOfCase.HearingTold)
            day = new(2025, 12, 30);
        else
            Next(1, 3, () => { });
        if (plan.Lapse == Lapse.NoticeLate)
            return; // written down with the decision's papers, afterwards
        TellRights(day);
        switch (plan.Course)
        {
            case CourseOfCase.HearingTold:
                break;
            case CourseOfCase.Heard:
                Hear();
                break;
            default:
                Next(1, 3, () => Do("hear-defence", dice.OneIn(2)
                    ? new HearDefence { Kind = DefenceKind.Waived }
                    : new HearDefence { Kind = DefenceKind.Heard, Content = "说已经清理干净，请从轻。", Adoption = Adoption.Partly, Reasons = "已考虑改正情况。" }));
                break;
        }
    }

    private void TellRights(DateOnly on)
    {
        matter.Do("notify", on, new GivePriorNotice { Parts = Told, Basis = plan.Breach.Basis, Reasons = "影响通行和村容，证据确实。", HearingTold = plan.Fine >= 5000 });
        matter.Do("issue-paper", on, new IssuePaper { Paper = "penalty-prior-notice", Signer = setting.Leader.Ref, OfficialNumber = Letter("罚告"), Sealed = true });
        matter.Do("serve-paper", on, new ServePaper { Paper = "penalty-prior-notice", Method = ServiceMethod.Direct, Recipient = People.Name(dice) });
    }

    private void Hear()
    {
        Next(2, 4, () => Do("request-hearing", new RequestHearing { Way = "口头" }));
        var hearing = Steps.Later(day, 12);
        Next(1, 1, () => Do("notify-hearing", new NotifyHearing { HearingOn = hearing, HearingAt = new(9, 30), Place = "政府三楼会议室", Chair = setting.Justice.Ref }));
        day = hearing;
        Do("hold-hearing", new HoldHearing { Chair = setting.Justice.Ref, RecordSigned = true, Report = "当事人对事实无异议，认为数额偏高；建议酌减。" });
        Next(2, 3, () => Do("review", new ReviewLegality { Reviewer = setting.Justice.Ref, Result = ReviewResult.PassedAmended, Opinion = "事实清楚，程序合法，建议按较轻档次。" }));
        Next(1, 2, () => Do("discuss", new DiscussCase { Chair = setting.Leader.Ref, Present = [setting.Leader.Ref, setting.Commissioner.Ref, setting.Justice.Ref], Place = "政府三楼会议室", Conclusion = "同意按较轻档次处罚。" }));
    }

    private void Decide()
    {
        if (plan.Course == CourseOfCase.Payable)
            day = new(2025, 12, 25);
        else
            Next(2, 5, () => { });
        var decided = day;
        var handed = plan.Lapse != Lapse.ServedLate && plan.Course != CourseOfCase.Payable && dice.OneIn(2);
        Do("decide", new DecidePenalty
        {
            Parts = Decided, Basis = plan.Breach.Basis, Facts = "现场笔录、照片和询问笔录证实。", Grade = plan.Course == CourseOfCase.Heard ? DiscretionGrade.Lighter : DiscretionGrade.Standard, Reasons = "已改正，按裁量基准相应档次",
            OnHearingRecord = plan.Course == CourseOfCase.Heard, Approver = setting.Leader.Ref, PartyPresent = handed, Performance = "自收到之日起十五日内缴纳", Bank = $"农村商业银行{setting.Locality.ShortName}分理处",
        });
        Issue("penalty-decision");
        if (plan.Lapse == Lapse.NoticeLate)
        {
            matter.WrittenFrom = Steps.Later(decided, 2);
            TellRights(decided.AddDays(-6));
            matter.Do("hear-defence", decided.AddDays(-4), new HearDefence { Kind = DefenceKind.Waived });
        }
        var published = Steps.Later(decided, 3);
        var served = handed ? decided : Steps.Later(decided, plan.Lapse == Lapse.ServedLate ? 10 : 2);
        var steps = new Steps();
        if (!handed)
            steps.Add(served, () => matter.Do("serve-paper", served, new ServePaper { Paper = "penalty-decision", Method = plan.Lapse == Lapse.ServedLate ? ServiceMethod.Left : ServiceMethod.Direct, Recipient = People.Name(dice) }));
        steps.Add(published, () => matter.Do("publish", published, new PublishDecision { Where = "执法信息公示平台" }));
        steps.Write();
        day = served > published ? served : published;
        Perform(decided, served);
    }

    private void Perform(DateOnly decided, DateOnly served)
    {
        if (plan.Course == CourseOfCase.Payable)
            return;
        if (plan.Course == CourseOfCase.Revoked)
        {
            var by = matter.By;
            day = Steps.Later(decided, 14);
            matter.By = setting.Commissioner.Number;
            Do("revoke", new RevokeDecision { Reason = "复核发现占道物系他人堆放，认定主体有误" });
            matter.By = by;
            Next(1, 1, () => Do("unpublish", new UnpublishDecision { Reason = "决定已撤销" }));
            Close(ClosingGround.Revoked);
            return;
        }
        if (Decided[0].Amount is { } fine)
        {
            var due = Setting.Working(served.AddDays(15));
            var late = plan.Course == CourseOfCase.PaidLate ? 4 : 0;
            var paid = late > 0 ? due.AddDays(late) : served.AddDays(dice.Between(3, 13));
            day = paid > day ? paid : day;
            // Three in a hundred for each day after the last.
            Do("pay", new PayFine { Fine = fine, Surcharge = fine * 3 * late / 100, Way = PaymentWay.Bank, Receipt = $"渝财{dice.Between(10_000_000, 99_999_999)}" });
        }
        Do("check-correction", new CheckCorrection { Corrected = true, Findings = "已清理干净，恢复通行。" });
        Close(ClosingGround.Performed);
    }

    private void Close(ClosingGround ground)
    {
        Next(2, 5, () => Do("close", new CloseCase { Ground = ground, Performance = "见案卷", Approver = setting.Leader.Ref }));
        Issue("penalty-closing");
        Next(4, 12, () => Do("archive", new ArchiveCase { Number = $"{day.Year}-罚-{number.Number![^3..]}", Pages = dice.Between(18, 40), Retention = "30年" }));
    }

    private void Issue(string paper) => Do("issue-paper", new IssuePaper { Paper = paper, Signer = setting.Leader.Ref, OfficialNumber = Letter(paper == "penalty-filing" ? "罚立" : paper == "penalty-decision" ? "罚决" : "罚"), Sealed = true });

    private string Letter(string kind) => $"{setting.Locality.ShortName}{kind}〔{plan.Filed.Year}〕{number.Number![^3..]}号";

    private void Do<TForm>(string action, TForm form) where TForm : Form => matter.Do(action, day, form);

    /// <summary>So many working days later.</summary>
    private void Next(int least, int most, Action write)
    {
        day = Steps.Later(day, dice.Between(least, most));
        write();
    }
}
