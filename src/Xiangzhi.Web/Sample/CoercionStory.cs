using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A few cases of coercion each year: seizures, clearings at the party's cost, an illegal building, one way through the court.</summary>
internal sealed class CoercionStory(Script script, Setting setting, PowersStory powers)
{
    private int onPlatform;

    private Dice Dice => script.Dice;

    public void Tell()
    {
        Seize(new(2023, 4, 11), "[涉嫌滥伐林木|涉嫌无证采伐杉木]", ["油锯一台", "杉木原木九根"], held: 22, SeizureEnd.Returned);
        Clear(new(2023, 7, 6), "暴雨后路面堆放的木料阻断通村公路", urgent: true);
        Clear(new(2023, 10, 24), "逾期不清除公路用地内堆放的砂石", urgent: false);
        Seize(new(2024, 3, 13), "[涉嫌在林区违规用火|涉嫌采伐防护林]", ["割灌机一台"], held: 26, SeizureEnd.ApprovedLate);
        Clear(new(2024, 6, 19), "逾期不清除侵占排水沟的弃土", urgent: false);
        Demolish(new(2024, 1, 15), "未取得乡村建设规划许可证加建房屋", pulledDown: new(2024, 6, 27));
        Seize(new(2025, 5, 14), "涉嫌非法运输木材", ["农用三轮车一辆", "松木板材两方"], held: 48, SeizureEnd.Extended);
        Pay(new(2025, 9, 2));
        Demolish(new(2025, 7, 8), "在集镇规划区违反许可加建三层", pulledDown: null);
        Seize(new(2025, 12, 17), "涉嫌无证采伐林木", ["油锯一台", "柏木原木四根"], held: null, SeizureEnd.Returned);
    }

    private enum SeizureEnd { Returned, Extended, ApprovedLate }

    private void Seize(DateOnly day, string cause, string[] things, int? held, SeizureEnd end)
    {
        var words = new Wording(Dice);
        var place = Dice.Of(setting.Places);
        var matter = Matter();
        var urgent = end == SeizureEnd.ApprovedLate;
        matter.Open("propose", day, new ProposeMeasure
        {
            Cause = words.Say(cause), Domain = new("forestry"), Power = powers["FQ08"], Village = place.Ref, Place = $"{place.Name}{Dice.Between(1, place.Groups)}组", PartyKind = PartyKind.Citizen, PartyName = People.Name(Dice),
            PartyIdNumber = People.IdNumber(Dice), PartyPhone = People.Phone(Dice), PartyAddress = $"{place.Name}{Dice.Between(1, place.Groups)}组", Kind = MeasureKind.Seize, Urgent = urgent, Basis = "森林法第六十七条",
            Reasons = words.Say("[工具和木材可能转移|现场正在装车]，[需要固定证据|来源说不清]。"),
        }, f => f with { PartyPhone = People.Phone(Dice) }, "电话抄错", Number(day), time: new(9, 20));
        if (!urgent)
            matter.Do("approve", day, new ApproveMeasure { Approver = setting.Leader.Ref }, time: new(10, 5));
        matter.Do("implement", day, new ImplementMeasure
        {
            Officers = [.. Dice.Some(setting.Officers, 2)], CardShown = true, Told = true, PartyPresent = true, RecordSigned = true, DecisionHanded = true, ListInTwo = true,
            Things = [.. things.Select(t => new ListedThing { What = t, State = "使用过", KeptAt = "执法大队库房" })], Statement = "说是自家林子里的，会把手续补来。", Content = "当场清点、拍照，当事人核对清单后签字。",
        }, time: new(11, 0));
        if (urgent)
            matter.Do("approve", Steps.Later(day, 2), new ApproveMeasure { Approver = setting.Leader.Ref, Remark = "现场正在装车，先行扣押" }, time: new(15, 0));
        if (held is not { } days)
            return;
        if (end == SeizureEnd.Extended)
            matter.Do("extend", day.AddDays(26), new ExtendMeasure { Days = 25, Reason = "木材来源要跨区核查", Approver = setting.Leader.Ref, Told = true });
        var last = Setting.Working(day.AddDays(days));
        if (end == SeizureEnd.Extended)
            matter.Do("dispose", last, new DisposeThings { Number = 2, How = ItemDisposal.Transferred, To = "区林业局" });
        matter.Do("dispose", last, new DisposeThings { How = ItemDisposal.Returned, SignedFor = true });
        Close(matter, last, CoercionEnd.Lifted);
    }

    private void Clear(DateOnly day, string cause, bool urgent)
    {
        var words = new Wording(Dice);
        var place = Dice.Of(setting.Places);
        var matter = Matter();
        matter.Open("start", day, new StartEnforcement
        {
            Cause = cause, Domain = new("road"), Power = powers[Breach.Stack], Village = place.Ref, Place = $"{place.Name}路段", PartyName = People.Name(Dice), PartyPhone = People.Phone(Dice),
            Enforcement = EnforcementKind.Substitute, DecisionNumber = urgent ? null : $"白土责改〔{day.Year}〕{Dice.Between(2, 9)}号", DecisionMade = urgent ? null : day.AddDays(-40), DecisionServed = urgent ? null : day.AddDays(-39),
        }, f => f with { PartyPhone = People.Phone(Dice) }, "电话抄错", Number(day));
        var done = day;
        if (!urgent)
        {
            matter.Do("urge", day, new UrgeParty { Until = day.AddDays(8), Way = "自行清除", RightsTold = true });
            matter.Do("serve-paper", day, new ServePaper { Paper = "coercion-urging", Method = ServiceMethod.Direct, Recipient = People.Name(Dice) });
            matter.Do("hear-statement", Steps.Later(day, 2), new HearStatement { Content = "说等车来拉，再宽限几天。", Adoption = Adoption.Partly });
            var decided = Setting.Working(day.AddDays(9));
            done = Steps.Later(decided, 4);
            matter.Do("decide", decided, new DecideEnforcement { Basis = "公路法第四十六条、行政强制法第五十条", Way = "由村里的清运队代为清运", When = done, Cost = 600, RightsTold = true, Approver = setting.Leader.Ref });
        }
        matter.Do("carry-out", done, new CarryOutEnforcement
        {
            Kind = EnforcementKind.Substitute, UrgentClearing = urgent, Officers = [.. Dice.Some(setting.Officers, 2)], Performer = "村清运队", StaffPresent = true, Cost = urgent ? 0 : Dice.Between(4, 6) * 100 - 20,
            Content = words.Say("[清运三车|清运两车半]，[恢复双向通行|沟底见水]。"), Witness = People.Name(Dice),
        }, time: new(10, 30));
        if (urgent)
            matter.Do("tell-party", done, new TellParty { Way = "电话和当面" });
        Close(matter, done, CoercionEnd.Enforced);
    }

    /// <summary>Built without permit: ordered, not corrected, ordered to be pulled down. Its owner pulls it down, or the time for remedies still runs.</summary>
    private void Demolish(DateOnly day, string cause, DateOnly? pulledDown)
    {
        var place = Dice.Of(setting.Places);
        var matter = Matter();
        matter.Open("start", day, new StartEnforcement
        {
            Cause = cause, Domain = new("building"), Power = powers["FD04"], Village = place.Ref, Place = $"{place.Name}{Dice.Between(1, place.Groups)}组", PartyName = People.Name(Dice), PartyPhone = People.Phone(Dice), Enforcement = EnforcementKind.Demolition,
        }, f => f with { PartyPhone = People.Phone(Dice) }, "电话抄错", Number(day));
        matter.Do("order-stop", day, new OrderStop { Content = "停止建设，拆除加建部分，恢复原状", Until = day.AddDays(15) });
        matter.Do("uncorrected", Setting.Working(day.AddDays(17)), new FindUncorrected { Findings = "加建部分还在，已经盖瓦。" });
        var ordered = Setting.Working(day.AddDays(30));
        matter.Do("order-demolition", ordered, new OrderDemolition { Until = ordered.AddDays(20), Basis = "城乡规划法第六十五条" });
        matter.Do("issue-paper", ordered, new IssuePaper { Paper = "coercion-demolition-order", Signer = setting.Leader.Ref, OfficialNumber = $"白土限拆〔{ordered.Year}〕{Dice.Between(1, 3)}号", Sealed = true });
        matter.Do("serve-paper", ordered, new ServePaper { Paper = "coercion-demolition-order", Method = ServiceMethod.Direct, Recipient = People.Name(Dice) });
        matter.Do("announce", Setting.Working(ordered.AddDays(22)), new AnnounceDemolition { Until = ordered.AddDays(45), Where = "现场和村务公开栏" });
        if (pulledDown is not { } done)
            return;
        matter.Do("performed", done, new PartyPerforms { Remark = "做了两次工作后自行拆除，砖瓦清运完毕" });
        Close(matter, done, CoercionEnd.Performed);
    }

    /// <summary>A fine that was not paid goes to the court.</summary>
    private void Pay(DateOnly day)
    {
        var matter = Matter();
        matter.Open("start", day, new StartEnforcement
        {
            Cause = "逾期不缴纳占道堆放的罚款", Domain = new("road"), Power = powers[Breach.Stack], Village = setting.Places[6].Ref, Place = "场镇", PartyName = People.Name(Dice), PartyPhone = People.Phone(Dice), Enforcement = EnforcementKind.Court,
            DecisionNumber = "白土罚决〔2024〕178号", DecisionMade = new(2025, 2, 12), DecisionServed = new(2025, 2, 14), Owed = 300,
        }, source: Number(day));
        matter.Do("urge", day, new UrgeParty { Until = day.AddDays(10), Way = "到银行缴纳", Payment = "罚款300元，农村商业银行白土分理处", RightsTold = true });
        var applied = Steps.Later(day, 12);
        matter.Do("apply-to-court", applied, new ApplyForExecution { Court = "区人民法院" });
        matter.Do("court-answer", Steps.Later(applied, 3), new CourtAnswers { Answer = CourtAnswer.Accepted });
        matter.Do("court-ruling", Steps.Later(applied, 8), new CourtRules { Ruling = CourtRuling.Granted, Number = "行审裁定一份" });
        matter.Do("court-executed", Steps.Later(applied, 30), new CourtExecutes { Result = "划拨到位" });
        Close(matter, Steps.Later(applied, 31), CoercionEnd.Court);
    }

    private void Close(MatterScript matter, DateOnly last, CoercionEnd how)
    {
        var closing = Steps.Later(last, Dice.Between(1, 3));
        matter.Do("close", closing, new CloseCoercion { How = how, Approver = setting.Leader.Ref });
        matter.Do("archive", Steps.Later(closing, Dice.Between(4, 10)), new ArchiveCoercion { Number = $"{closing.Year}-强-{onPlatform}", Pages = Dice.Between(15, 34) });
    }

    private MatterScript Matter() => new(script, "coercion", Dice.Of(setting.Squad).Number);

    private Ledger.Source Number(DateOnly day) => new(Ledger.SourceKind.Platform, "执法+监督", $"QZ{day.Year}{++onPlatform:000}");
}
