namespace Xiangzhi.Registers;

public enum AdviserServiceKind
{
    [Label("解答咨询", English = "Advice")] Advice,
    [Label("审查合同", English = "Contract")] Contract,
    [Label("出具法律意见", English = "Opinion")] Opinion,
    [Label("参与重大决策、文件论证", English = "Decision or document")] Decision,
    [Label("参与纠纷调处", English = "Dispute mediation")] Mediation,
    [Label("参与执法案件讨论", English = "Enforcement case")] Enforcement,
    [Label("法治讲座", English = "Lecture")] Lecture,
    [Label("坐班值班", English = "Desk day")] DeskDay,
    [Label("代理复议诉讼", English = "Remedy")] Remedy,
}

public enum AdviserServiceStage
{
    [Label("已服务", English = "Given")] Given,
    [Label("待反馈", English = "Answer awaited")] Awaited,
    [Label("已反馈", English = "Answered")] Answered,
}

/// <summary>One service of a legal adviser 法律顾问服务.</summary>
public sealed record AdviserService
{
    public Ref<Advisers> Adviser { get; init; }
    public AdviserServiceKind Kind { get; init; }
    public string Topic { get; init; } = "";
    public Code<Offices>? Office { get; init; }
    public Ref<Villages>? Village { get; init; }
    public Ref<Register>? Matter { get; init; }
    public int Persons { get; init; }
    public decimal Hours { get; init; }
    public bool WasServing { get; init; }
    public bool InConflict { get; init; }
    public Mark? Given { get; init; }
    public Mark? Answered { get; init; }
    public Adoption? Adopted { get; init; }
    public bool Explained { get; init; }

    /// <summary>An opinion on paper, of which the office says what it made.</summary>
    public bool IsOpinion => Kind is AdviserServiceKind.Contract or AdviserServiceKind.Opinion or AdviserServiceKind.Decision;
}

public sealed record GiveAdviserService : Form<AdviserService>
{
    [Label("法律顾问", English = "Adviser"), Also("顾问")] public required Ref<Advisers> Adviser { get; init; }
    [Label("服务类别", English = "Kind"), Also("类别")] public required AdviserServiceKind Kind { get; init; }
    [Label("事由", English = "Topic"), Also("服务内容"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("服务机构", English = "For the office")] public Code<Offices>? Office { get; init; }
    [Label("服务的村（社区）", English = "For the village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("相关事项", English = "Matter"), Hint("纠纷、审查、案件的台账号", English = "Number of the dispute, review or case")] public Ref<Register>? Matter { get; init; }
    [Label("服务人数", English = "Persons"), Unit("人")] public int? Persons { get; init; }
    [Label("时长", English = "Hours"), Unit("小时", 1)] public decimal? Hours { get; init; }
    [Label("意见要点", English = "What was said"), Wide] public Personal<string> Words { get; init; }

    public override AdviserService Into(AdviserService s, At at) => s with
    {
        Adviser = Adviser, Kind = Kind, Topic = Topic, Office = Office, Village = Village, Matter = Matter, Persons = Persons ?? 0, Hours = Hours ?? 0, Given = at.Mark,
        WasServing = at.Seen.Text(Adviser, Registers.Adviser.ServingFact) is not null, InConflict = at.Seen.Text(Adviser, Registers.Adviser.ConflictFact) is { } about && Registers.Adviser.Concerns(about, Matter?.Id),
    };
}

/// <summary>采纳与否和理由.</summary>
public sealed record AnswerAdviser : Form<AdviserService>
{
    [Label("采纳情况", English = "Adopted")] public required Adoption Adoption { get; init; }
    [Label("不采纳的理由", English = "Why not"), Wide, Hint("部分采纳或不采纳的填写；不写姓名", English = "If not adopted in full; no names")] public string? Reason { get; init; }

    public override AdviserService Into(AdviserService s, At at) => s with { Answered = at.Mark, Adopted = Adoption, Explained = Reason is not null };
}

/// <summary>法律顾问服务: each service is a matter of its own, linked to the matter that it served.</summary>
public sealed class AdviserServices : Register<AdviserService>
{
    protected override void Define(Definition<AdviserService> d)
    {
        d.Named("adviser-service", "法律顾问服务", number: "{township}顾服〔{year}〕{n}号", Area.Review, "Adviser services");
        d.Stage(s => s.Answered is not null ? AdviserServiceStage.Answered : s.IsOpinion ? AdviserServiceStage.Awaited : AdviserServiceStage.Given);
        d.Title(s => s.Topic);
        d.Village(s => s.Village);
        d.PersonalReadBy(Role.Handler, Role.OfficeClerk, Role.Reviewer, Role.VillageCadre, Role.Leader);
        d.Closes(s => s.Answered, s => s with { Answered = null, Adopted = null, Explained = false });

        d.Opens<GiveAdviserService>("serve", "登记服务").English("Record a service").By(Role.Handler, Role.OfficeClerk, Role.Reviewer, Role.VillageCadre).Day("服务日期", "Served on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Topic), nameof(GiveAdviserService.Topic), "请写事由，例如 审看场镇保洁服务合同")
            .Refuse(f => f.Persons < 0, nameof(GiveAdviserService.Persons), "人数不能小于0")
            .Refuse(f => f.Hours < 0, nameof(GiveAdviserService.Hours), "时长不能小于0");
        d.Act<AnswerAdviser>("answer", "意见采纳情况").English("What became of the opinion").Next(s => s.IsOpinion).While(s => s.Answered is null).By(Role.Handler, Role.OfficeClerk, Role.Reviewer);

        d.Flag("counsel_duty", s => s is { Given: { } given, WasServing: false } ? [new(given, "账上未见这名顾问当日在合同期内。", "serving")] : []).Reads("adviser");
        d.Flag("counsel_duty", s => s is { Given: { } given, InConflict: true } ? [new(given, "账上显示这名顾问申报了利益冲突，未见消除。", "conflict")] : []).Reads("adviser", "matter");
        d.Flag("counsel_duty", s => s is { Answered: { } answered, Adopted: Adoption.Partly or Adoption.Rejected, Explained: false }
            ? [new(answered, "顾问意见没有全部采纳，账上未见理由。", "adoption")] : []).Reads("reason");

        d.Flow("D6", "法律顾问服务", "Adviser services", "次").On(s => s.Given).Slice("kind", "服务类别", s => s.Kind).Slice("office", "服务机构", s => s.Office).Slice("village", "服务的村（社区）", s => s.Village)
            .Rule("年内法律顾问提供的服务，一次计一次，坐班一天计一次。");

        d.List("服务类别", s => s.Kind, "Kind").List("顾问", s => s.Adviser, "Adviser").List("人数", s => s.Persons, "Persons").List("采纳", s => s.Adopted, "Adopted");
        d.Sheet("serve");
    }
}
