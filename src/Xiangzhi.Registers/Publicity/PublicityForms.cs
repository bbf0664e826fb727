namespace Xiangzhi.Registers;

public sealed record PlanPublicity : Form<PublicityEvent>
{
    [Label("活动形式", English = "Kind"), Also("类别", "形式", "类型")] public required PublicityKind Kind { get; init; }
    [Label("主题", English = "Topic"), Also("活动名称", "内容", "活动主题"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("法律六进", English = "Taken into"), Also("六进")] public LawInto? Target { get; init; }
    [Label("普法节点", English = "Publicity day"), Hint("不是为节点办的不填", English = "Empty if not held for such a day")] public Code<NodeDays> Node { get; init; }
    [Label("渠道", English = "Channel")] public Code<Channels> Channel { get; init; }
    [Label("主要讲的法律", English = "Main law"), Also("宣传的法律")] public Code<LawTitles> MainLaw { get; init; }
    [Label("还讲了的法律", English = "Other laws")] public Items<Code<LawTitles>> OtherLaws { get; init; } = [];
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）"), Hint("在场镇办的不填", English = "Empty in the town")] public Ref<Villages>? Village { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("主办单位", English = "Host"), Also("组织单位")] public string? Host { get; init; }
    [Label("预定日期", English = "Planned for")] public DateOnly? PlannedFor { get; init; }

    public override PublicityEvent Into(PublicityEvent s, At at) => s with
    {
        Kind = Kind, Topic = Topic, Into = Target, Node = Node, Channel = Channel, MainLaw = MainLaw, OtherLaws = OtherLaws,
        Village = Village, Place = Place ?? "", Host = Host ?? "", PlannedFor = PlannedFor, Planned = at.Mark,
    };
}

public sealed record PostponePublicity : Form<PublicityEvent>
{
    [Label("改到", English = "New day"), Hint("还没定的可以不填", English = "Empty if not yet set")] public DateOnly? PlannedFor { get; init; }
    [Label("延期原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override PublicityEvent Into(PublicityEvent s, At at) =>
        s with { Postponed = s.Postponed.Add(new(at.Mark, s.PlannedFor, PlannedFor)), PlannedFor = PlannedFor };
}

public sealed record CancelPublicity : Form<PublicityEvent>
{
    [Label("取消原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override PublicityEvent Into(PublicityEvent s, At at) => s with { Cancelled = at.Mark, Closed = at.Mark };
}

public sealed record MaterialRow
{
    [Label("资料种类", English = "Kind")] public required Code<MaterialKinds> Kind { get; init; }
    [Label("份数", English = "Copies"), Unit("份")] public required int Copies { get; init; }
    [Label("怎么得来的", English = "How counted")] public Counted Counted { get; init; }
    [Label("依据", English = "Basis"), Hint("例如 领用单、按捆估算", English = "E.g. issue slip, estimated by the bundle")] public string? Basis { get; init; }
}

public sealed record SpeakerRow
{
    [Label("本单位人员", English = "Staff")] public Ref<Staff>? Person { get; init; }
    [Label("法律明白人", English = "Law-savvy villager")] public Ref<LawVillagers>? Villager { get; init; }
    [Label("外请人员", English = "Outside speaker")] public Personal<string> Outside { get; init; }
    [Label("所在单位", English = "Of")] public string? Of { get; init; }
}

public sealed record QuestionRow
{
    [Label("热点问题", English = "Question"), Hint("不写姓名", English = "No names")] public required string Question { get; init; }
    [Label("涉及的法律", English = "Law")] public Code<LawTitles> Law { get; init; }
}

[SeesOffice]
public sealed record HoldPublicity : Form<PublicityEvent>
{
    [Label("受众人次", English = "Audience"), Unit("人次"), Also("受众", "参加人数", "受众人数")] public int? Audience { get; init; }
    [Label("受众怎么得来的", English = "How the audience was counted")] public Counted? AudienceCounted { get; init; }
    [Label("受众依据", English = "Basis of the audience"), Hint("例如 签到、分片估数", English = "E.g. sign-in, estimate by section")] public string? AudienceBasis { get; init; }
    [Label("发放资料", English = "Materials")] public Items<MaterialRow> Materials { get; init; } = [];
    [Label("横幅", English = "Banners"), Unit("幅")] public int? Banners { get; init; }
    [Label("咨询总人次", English = "All advice given"), Unit("人次"), Also("法律咨询", "咨询人次"), Hint("现场一共多少；逐条登记咨询的，这里不填，程序按条数算", English = "All at the event; leave empty where each consultation is noted singly, the program counts those")] public int? Consultations { get; init; }
    [Label("咨询人次怎么得来的", English = "How the advice was counted")] public Counted? ConsultationsCounted { get; init; }
    [Label("主讲人", English = "Speakers")] public Items<SpeakerRow> Speakers { get; init; } = [];
    [Label("解读的热点问题", English = "Questions explained")] public Items<QuestionRow> Questions { get; init; } = [];
    [Label("现场照片", English = "Photos")] public Items<AttachedFile> Photos { get; init; } = [];
    [Label("实际地点", English = "Actual place")] public string? Place { get; init; }

    public override PublicityEvent Into(PublicityEvent s, At at) => s with
    {
        Held = at.Mark,
        Closed = at.Mark,
        OnMarketDay = at.Seen.Office(Profile.MarketDayFact) is not null,
        Audience = Audience ?? 0,
        AudienceCounted = AudienceCounted ?? Counted.Count,
        Materials = [.. Materials.Select(m => new MaterialGiven(m.Kind, m.Copies, m.Counted, at.Mark))],
        Banners = Banners ?? 0,
        Tally = Consultations is { } persons ? new(persons, ConsultationsCounted ?? Counted.Count, at.Mark) : null,
        Talks = [.. Speakers.Select(p => p.Villager).OfType<Ref<LawVillagers>>().Distinct().Select(v => new VillagerTalk(v, at.Mark))],
        Questions = [.. Questions.Select(q => new QuestionExplained(q.Question, at.Mark))],
        Place = Place ?? s.Place,
    };
}

public sealed record Consult : Form<PublicityEvent>
{
    [Label("涉及的法律", English = "Law")] public Code<LawTitles> Law { get; init; }
    [Label("咨询人", English = "Who asked")] public Personal<string> Asker { get; init; }
    [Label("问的什么", English = "Question"), Wide] public Personal<string> Question { get; init; }
    [Label("怎么答的", English = "Answer"), Wide] public Personal<string> Answer { get; init; }
    [Label("解答人", English = "Answered by")] public Ref<Staff>? AnsweredBy { get; init; }

    public override PublicityEvent Into(PublicityEvent s, At at) => s with { Notes = s.Notes.Add(new(Law, at.Mark)) };
}
