namespace Xiangzhi.Registers;

/// <summary>村级信访录入: what a village hears and enters itself, settled there or passed on. Level is always the village.</summary>
public sealed record VillagePetition
{
    public Guid Self { get; init; }
    public string Subject { get; init; } = "";
    public Code<PetitionContents> Content { get; init; }
    public PetitionForm Form { get; init; }
    public PetitionPurpose Purpose { get; init; }
    public Ref<Villages>? Village { get; init; }
    public int? VillageGroup { get; init; }
    public int Persons { get; init; }
    public Personal<string> Petitioner { get; init; }
    public Personal<string> Phone { get; init; }
    public Personal<string> Words { get; init; }
    public Items<Concerned> About { get; init; } = [];
    public Mark? Entered { get; init; }
    public VillageResult? Result { get; init; }
    public Mark? Ended { get; init; }
    public Items<Mark> ReturnVisits { get; init; } = [];

    public VillagePetitionStage Stage => Result switch
    {
        null => VillagePetitionStage.Entered,
        VillageResult.Answered or VillageResult.Settled => VillagePetitionStage.Answered,
        VillageResult.Withdrawn => VillagePetitionStage.Withdrawn,
        _ => VillagePetitionStage.PassedOn,
    };

    internal VillagePetition End(VillageResult result, At at) => this with { Result = result, Ended = at.Mark };
}

public enum VillageResult
{
    [Label("村里答复", English = "Answered in the village")] Answered,
    [Label("村里办好", English = "Settled in the village")] Settled,
    [Label("报乡里", English = "Passed to the township")] PassedUp,
    [Label("转为矛盾纠纷", English = "Became a dispute")] Dispute,
    [Label("转为信访事项", English = "Became a petition")] Petition,
    [Label("撤回")] Withdrawn,
}

public enum VillagePetitionStage
{
    [Label("已录入")] Entered,
    [Label("已答复")] Answered,
    [Label("已转出", English = "Passed on")] PassedOn,
    [Label("已撤回"), Aside] Withdrawn,
}

public sealed record EnterVillagePetition : Form<VillagePetition>
{
    [Label("事由", English = "Subject"), Hint("一句话，不写姓名", English = "One sentence, without names"), Also("信访事项", "反映事项")] public required string Subject { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）", "录入村")] public required Ref<Villages> Village { get; init; }
    [Label("村民小组", English = "Villagers' group"), Hint("组的序号，例如 3", English = "Its number, e.g. 3")] public int? VillageGroup { get; init; }
    [Label("信访目的", English = "Purpose")] public PetitionPurpose Purpose { get; init; }
    [Label("信访形式", English = "Form")] public PetitionForm Form { get; init; }
    [Label("内容类别", English = "Content"), Also("内容分类")] public Code<PetitionContents> Content { get; init; }
    [Label("人数", English = "Persons"), Unit("人")] public int Persons { get; init; } = 1;
    [Label("信访人", English = "Petitioner"), Also("姓名")] public Personal<string> Petitioner { get; init; }
    [Label("电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("信访人的话", English = "In their own words"), Wide, Also("主要内容")] public Personal<string> Words { get; init; }
    [Label("当场答复", English = "Answered on the spot")] public bool Answered { get; init; }
    [Label("怎么答复的", English = "Answer"), Wide, Also("处理情况")] public Personal<string> Answer { get; init; }
    [Label("事情涉及的村干部", English = "Cadres whom it is about"), Group("事情涉及的人", English = "Staff concerned"), Hint("这些人看不到信访人", English = "They do not see who petitions")] public Items<Ref<Staff>> About { get; init; } = [];

    public override VillagePetition Into(VillagePetition s, At at)
    {
        var entered = s with
        {
            Self = at.Entry.Matter, Subject = Subject, Village = Village, VillageGroup = VillageGroup, Purpose = Purpose, Form = Form, Content = Content, Persons = Math.Max(1, Persons),
            Petitioner = Petitioner, Phone = Phone, Words = Words, Entered = at.Mark,
            About = Concerned.Of(About, at),
        };
        return Answered ? entered.End(VillageResult.Answered, at) : entered;
    }
}

public sealed record AnswerInVillage : Form<VillagePetition>
{
    [Label("已经办好", English = "Settled")] public bool Settled { get; init; }
    [Label("怎么答复、办理的", English = "Answer"), Wide, Also("处理情况")] public Personal<string> Answer { get; init; }

    public override VillagePetition Into(VillagePetition s, At at) => s.End(Settled ? VillageResult.Settled : VillageResult.Answered, at);
}

public sealed record PassVillagePetitionUp : Form<VillagePetition>
{
    [Label("报给乡里哪个机构", English = "Office"), Hint("例如 平安办、司法所", English = "For example the justice office")] public required string Office { get; init; }
    [Label("原因", English = "Reason"), Hint("不写姓名", English = "Without names")] public string? Reason { get; init; }

    public override VillagePetition Into(VillagePetition s, At at) => s.End(VillageResult.PassedUp, at);
}

public sealed record WithdrawVillagePetition : Form<VillagePetition>
{
    [Label("信访人怎么说", English = "What the petitioner said"), Wide] public Personal<string> Words { get; init; }

    public override VillagePetition Into(VillagePetition s, At at) => s.End(VillageResult.Withdrawn, at);
}

public sealed record RevisitInVillage : Form<VillagePetition>
{
    [Label("了解的情况", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override VillagePetition Into(VillagePetition s, At at) => s with { ReturnVisits = s.ReturnVisits.Add(at.Mark) };
}

public sealed record TurnVillagePetitionIntoDispute : IntoDispute<VillagePetition>
{
    public override VillagePetition Into(VillagePetition s, At at) => s.End(VillageResult.Dispute, at);
}

public sealed record TurnVillagePetitionIntoPetition : IntoPetition<VillagePetition>
{
    public override VillagePetition Into(VillagePetition s, At at) => s.End(VillageResult.Petition, at);
}

/// <summary>村级信访录入, F6: entered by the villages, apart from the petitions of the township.</summary>
public sealed class VillagePetitions : Register<VillagePetition>
{
    private static readonly Role[] Anyone = [Role.VillageCadre, Role.DeskClerk, Role.Handler];

    protected override void Define(Definition<VillagePetition> d)
    {
        d.Named("village-petition", "村级信访录入", number: "{township}村信〔{year}〕{n}号", Area.Disputes, "Village petition entries");
        d.Mirrors("国家信访信息系统");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village, s => s.VillageGroup);
        d.People(s => [s.Petitioner]);
        d.PersonalReadBy(Role.VillageCadre, Role.Handler, Role.Leader);
        d.SupervisedBy(SupervisionLine.Petitions);
        d.HiddenFrom(s => s.About.Select(p => p.Number));
        d.Closes(s => s.Ended, s => s with { Ended = null, Result = null });

        d.Opens<EnterVillagePetition>("enter", "录入").By(Anyone).Day("收到日期", "Received on")
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(EnterVillagePetition.Purpose), PetitionTerms.NoAccusation)
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(EnterVillagePetition.Subject), "请写事由，一句话，不写姓名");
        d.Act<AnswerInVillage>("answer", "答复办理").English("Answer").While(s => s.Ended is null).By(Anyone).Day("答复日期");
        d.Act<PassVillagePetitionUp>("pass-up", "报乡里").Next(_ => false).English("Pass to the township").While(s => s.Ended is null).By(Anyone);
        d.Act<TurnVillagePetitionIntoDispute>("to-dispute", "转为矛盾纠纷").Next(_ => false).English("Becomes a dispute").While(s => s.Ended is null).By(Anyone)
            .Refuse(f => f.LacksParties, nameof(TurnVillagePetitionIntoDispute.Parties), "请至少写一名当事人；不知道姓名的写称呼")
            .Prefill(s => new() { Kind = "", Cause = s.Subject, Level = DisputeLevel.Village, Words = s.Words, Parties = [new() { Side = DisputeSide.Applicant, Name = s.Petitioner, Phone = s.Phone }] })
            .Begins<Disputes>("take-in", (s, f, self) => f.Opening("petition", s.Village, self, s.VillageGroup));
        d.Act<TurnVillagePetitionIntoPetition>("to-petition", "转为信访事项").Next(_ => false).English("Becomes a petition").While(s => s.Ended is null).By(Role.Handler)
            .Refuse(f => f.Purpose == PetitionPurpose.Accusation, nameof(TurnVillagePetitionIntoPetition.Purpose), PetitionTerms.NoAccusation)
            .Prefill(s => new() { Purpose = s.Purpose, Subject = s.Subject, Content = s.Content, Petitioner = s.Petitioner, Phone = s.Phone, Persons = s.Persons })
            .Begins<Petitions>("register", (s, f, self) => f.Opening(s.Form, s.Village, self, s.About));
        d.Act<WithdrawVillagePetition>("withdraw", "撤回").Next(_ => false).While(s => s.Ended is null).By(Anyone);
        d.Act<RevisitInVillage>("revisit", "回访").Next(_ => false).English("Return visit").While(s => s.Ended is not null).By(Anyone).Day("回访日期").EvenAfterClosing();

        d.Flow("F6", "村级信访录入", "Village petition entries", "条").On(s => s.Entered)
            .Slice("village", "村（社区）", s => s.Village).Slice("content", "内容类别", s => s.Content).Slice("purpose", "目的", s => s.Purpose).Slice("form", "形式", s => s.Form)
            .Rule("各村录入的信访事项，一条一计；乡里登记的信访另算，在F7a。");

        d.List("事由", s => s.Subject, "Subject").List("内容", s => s.Content, "Content").List("形式", s => s.Form, "Form").List("结果", s => s.Result, "Result");
        d.Sheet("enter", "answer");
    }
}
