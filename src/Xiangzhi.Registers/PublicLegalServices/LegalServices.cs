namespace Xiangzhi.Registers;

public enum LegalServiceKind
{
    [Label("法律咨询", English = "Advice")] Advice,
    [Label("法律援助引导", English = "Legal-aid referral")] LegalAid,
    [Label("公证引导", English = "Notary referral")] Notary,
    [Label("司法鉴定引导", English = "Forensic referral")] Forensic,
    [Label("人民调解引导", English = "Mediation")] Mediation,
    [Label("代写文书", English = "Document")] Document,
    [Label("仲裁、诉讼指引", English = "Way to court or arbitration")] Proceedings,
    [Label("智能终端自助服务", English = "Terminal")] Terminal,
}

/// <summary>Groups that are served first.</summary>
public enum ServedGroup
{
    [Label("一般群众", English = "General")] General,
    [Label("老年人", English = "Elderly")] Elderly,
    [Label("残疾人", English = "Disabled")] Disabled,
    [Label("未成年人", English = "Minor")] Minor,
    [Label("妇女", English = "Woman")] Woman,
    [Label("农民工", English = "Migrant worker")] MigrantWorker,
    [Label("退役军人军属", English = "Veteran or family")] Veteran,
    [Label("低收入家庭", English = "Low income")] LowIncome,
    [Label("企业和个体工商户", English = "Business")] Business,
}

public enum LegalServiceStage
{
    [Label("已提供", English = "Given")] Given,
    [Label("待跟进", English = "To be followed up")] FollowUp,
    [Label("已跟进", English = "Followed up")] Followed,
}

/// <summary>One use of a public legal service 公共法律服务.</summary>
public sealed record LegalService
{
    public LegalServiceKind Kind { get; init; }
    public string Subject { get; init; } = "";
    public Ref<LegalServiceStations>? Station { get; init; }
    public Ref<Villages>? Village { get; init; }
    public ServedGroup Group { get; init; }
    public int Persons { get; init; }
    public Personal<string> Name { get; init; }
    public bool NeedsFollowUp { get; init; }
    public Mark? Given { get; init; }
    public Mark? Followed { get; init; }
}

public sealed record GiveLegalService : Form<LegalService>
{
    [Label("服务类别", English = "Kind"), Also("类别")] public required LegalServiceKind Kind { get; init; }
    [Label("事由", English = "Subject"), Also("咨询事项"), Hint("不写姓名", English = "No names")] public required string Subject { get; init; }
    [Label("服务站点", English = "Station")] public Ref<LegalServiceStations>? Station { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("服务对象", English = "Group")] public ServedGroup Group { get; init; }
    [Label("人数", English = "Persons"), Unit("人"), Hint("同来几人填几人，不填按一人", English = "Those who came together; empty: one")] public int? Persons { get; init; }
    [Label("姓名", English = "Name")] public Personal<string> Name { get; init; }
    [Label("联系电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("内容和答复", English = "What was asked and answered"), Wide] public Personal<string> Words { get; init; }
    [Label("服务的法律顾问", English = "Adviser")] public Ref<Advisers>? Adviser { get; init; }
    [Label("转到的事项", English = "Became"), Hint("纠纷、法律援助等的台账号", English = "Number of the dispute or legal-aid matter")] public Ref<Register>? Became { get; init; }
    [Label("需要跟进", English = "To be followed up")] public bool NeedsFollowUp { get; init; }

    public override LegalService Into(LegalService s, At at) => s with
    {
        Kind = Kind, Subject = Subject, Station = Station, Village = Village, Group = Group, Persons = Persons ?? 1, Name = Name, NeedsFollowUp = NeedsFollowUp, Given = at.Mark,
    };
}

public sealed record FollowUpLegalService : Form<LegalService>
{
    [Label("结果", English = "Result"), Wide] public required Personal<string> Result { get; init; }
    [Label("满意", English = "Content")] public bool? Content { get; init; }

    public override LegalService Into(LegalService s, At at) => s with { Followed = at.Mark };
}

public sealed class LegalServices : Register<LegalService>
{
    protected override void Define(Definition<LegalService> d)
    {
        d.Named("legal-service", "公共法律服务", number: "{township}法服〔{year}〕{n}号", Area.Review, "Public legal services");
        d.Stage(s => s.Followed is not null ? LegalServiceStage.Followed : s.NeedsFollowUp ? LegalServiceStage.FollowUp : LegalServiceStage.Given);
        d.Title(s => s.Subject);
        d.Village(s => s.Village);
        d.People(s => [s.Name]);
        d.PersonalReadBy(Role.Handler, Role.DeskClerk, Role.Reviewer, Role.VillageCadre, Role.Leader);
        d.Closes(s => s.Followed, s => s with { Followed = null });

        Role[] serving = [Role.Handler, Role.DeskClerk, Role.VillageCadre];
        d.Opens<GiveLegalService>("serve", "登记服务").English("Record a service").By(serving).Day("服务日期", "Served on").WithTime()
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(GiveLegalService.Subject), "请写事由，例如 咨询遗产分割")
            .Refuse(f => f.Persons < 1, nameof(GiveLegalService.Persons), "人数至少是1");
        d.Act<FollowUpLegalService>("follow-up", "跟进").English("Follow up").Next(s => s.NeedsFollowUp).While(s => s.Followed is null).By(serving);

        d.Flow("I2", "公共法律服务", "Public legal services used", "人次").On(s => s.Given).Amount(s => s.Persons).Slice("kind", "服务类别", s => s.Kind).Slice("station", "站点", s => s.Station)
            .Slice("village", "村（社区）", s => s.Village).Slice("group", "服务对象", s => s.Group)
            .Rule("年内公共法律服务站点提供的服务，按人次计，同来几人计几人次；普法活动上的咨询另计，不重复登记。");

        d.List("服务类别", s => s.Kind, "Kind").List("站点", s => s.Station, "Station").List("服务对象", s => s.Group, "Group").List("人数", s => s.Persons, "Persons");
        d.Sheet("serve");
    }
}
