using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A decision on the spot and what follows: record, payment, publication, closing, archive.</summary>
internal sealed class SpotCase(Script script, Setting setting, PowersStory powers, MatterScript matter, Ledger.Source number)
{
    private readonly Dice dice = script.Dice;

    public void Tell(DateOnly day, Breach breach, decimal? fine, Lapse lapse)
    {
        var place = dice.Of(setting.Places);
        var words = new Wording(dice);
        var officers = dice.Some(setting.Officers, lapse == Lapse.OneOfficer ? 1 : 2);
        var lighter = breach.Domain == "forestry";
        if (lapse == Lapse.None && dice.OneIn(13))
            matter.WrittenFrom = Setting.Working(day.AddDays(dice.Between(4, 10)));
        matter.Open("punish-on-the-spot", day, new PunishOnTheSpot
        {
            Cause = words.Say(breach.Cause), Source = dice.Of([CaseSource.Patrol, CaseSource.Patrol, CaseSource.Inspection, CaseSource.Report]), Power = powers[breach.Power], Domain = new(breach.Domain),
            Village = place.Ref, Place = words.Say($"{place.Name}[岔路口|{dice.Between(1, place.Groups)}组路段|村口|桥头|场口]"), BreachEnded = day, Discovered = day,
            PartyKind = breach.Domain == "building" && dice.OneIn(4) ? PartyKind.IndividualBusiness : PartyKind.Citizen,
            PartyName = People.Name(dice), PartyIdNumber = People.IdNumber(dice), PartyPhone = People.Phone(dice), PartyAddress = $"{place.Name}{dice.Between(1, place.Groups)}组", PartyAge = dice.Between(19, 71),
            Facts = words.Say(breach.Facts), Officers = [.. officers], CardShown = lapse != Lapse.NoCard, RightsTold = true, Defence = words.Say("[没有意见|承认违法，愿意改正|请求从轻]"),
            Parts = [fine is { } yuan ? new() { Kind = PenaltyKind.Fine, Amount = yuan } : new() { Kind = PenaltyKind.Warning }], Basis = breach.Basis,
            Grade = lapse == Lapse.NoReasons ? null : lighter ? DiscretionGrade.Mitigated : fine is null ? DiscretionGrade.Lighter : DiscretionGrade.Standard,
            Reasons = lapse == Lapse.NoReasons ? null : lighter ? "主动扑灭，没有危害后果，减轻处罚" : fine is null ? "初次，当场改正" : words.Say("[劝导后再犯|影响通行，已改正|按基准一般档次]"),
            FormNumber = $"{setting.Locality.ShortName}当罚{day:yyyyMMdd}{dice.Between(1, 9)}",
        }, f => f with { FormNumber = f.FormNumber + "1" }, "文书编号多抄一位", number, Ledger.Basis.Seen, new TimeOnly(dice.Of([8, 9, 10, 11, 14, 15, 16]), dice.Between(0, 59)));

        var steps = new Steps();
        steps.Add(day, () => matter.Do("issue-paper", day, new IssuePaper { Paper = "penalty-on-the-spot", Signer = setting.Squad[0].Ref, OfficialNumber = $"{setting.Locality.ShortName}当罚〔{day.Year}〕{number.Number![^3..]}号", Sealed = true }));
        if (lapse != Lapse.NotRecorded)
        {
            var recorded = Steps.Later(day, dice.Between(1, 2));
            steps.Add(recorded, () => matter.Do("record-at-agency", recorded, new RecordAtAgency { Receiver = setting.Squad[0].Ref }));
        }
        var paid = fine is { } sum ? Pay(steps, day, sum) : day;
        var published = Steps.Later(day, lapse == Lapse.PublishedLate ? 12 : dice.Between(2, 6));
        steps.Add(published, () => matter.Do("publish", published, new PublishDecision { Where = "执法信息公示平台" }, f => f with { Where = "村务公开栏" }, "公示处勾错"));
        var closed = Steps.Later(paid > published ? paid : published, dice.Between(1, 4));
        steps.Add(closed, () => matter.Do("close", closed, new CloseCase { Ground = ClosingGround.Performed, Performance = fine is null ? "已警告，当场改正" : "罚款已缴", Approver = setting.Squad[0].Ref }, f => f with { Performance = "已执行" }, "执行情况写得不全"));
        var archived = Steps.Later(closed, dice.Between(3, 15));
        steps.Add(archived, () => matter.Do("archive", archived, new ArchiveCase { Number = $"{closed.Year}-罚-{number.Number![^3..]}", Pages = dice.Between(4, 9), Retention = "10年" }));
        steps.Write();
        if (lapse == Lapse.NoCard)
        {
            matter.By = setting.Commissioner.Number;
            matter.Do("accept-flag", Steps.Later(archived, 8), new AcceptFlag { Rule = "pen_show_card", Item = "decide", Reason = "执法记录仪录像里看得到出示证件，文书漏勾，已提醒" });
        }
    }

    /// <returns>Day on which the fine was paid.</returns>
    private DateOnly Pay(Steps steps, DateOnly day, decimal fine)
    {
        if (dice.OneIn(2))
        {
            var paid = day.AddDays(dice.Between(0, 12));
            steps.Add(paid, () => matter.Do("pay", paid, new PayFine { Fine = fine, Way = dice.OneIn(3) ? PaymentWay.Bank : PaymentWay.Electronic, Receipt = Receipt() }));
            return paid;
        }
        var handed = Steps.Later(day, dice.Between(0, 2));
        var banked = Steps.Later(handed, dice.Between(0, 2));
        steps.Add(day, () => matter.Do("collect-cash", day, new CollectCash { Amount = fine, Ground = CashGround.SmallFine, Receipt = Receipt() }));
        steps.Add(handed, () => matter.Do("hand-in-cash", handed, new HandInCash { Receiver = setting.Keeper.Ref }));
        steps.Add(banked, () => matter.Do("bank-cash", banked, new BankCash { Deposit = $"JK{banked:yyyyMMdd}{dice.Between(10, 99)}" }));
        return banked;
    }

    private string Receipt() => $"渝财{dice.Between(10_000_000, 99_999_999)}";
}
