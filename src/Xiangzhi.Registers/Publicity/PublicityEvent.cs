namespace Xiangzhi.Registers;

/// <summary>One publicity event 普法活动.</summary>
public sealed record PublicityEvent
{
    public PublicityKind Kind { get; init; }
    public string Topic { get; init; } = "";
    public LawInto? Into { get; init; }
    public Code<NodeDays> Node { get; init; }
    public Code<Channels> Channel { get; init; }
    public Code<LawTitles> MainLaw { get; init; }
    public Items<Code<LawTitles>> OtherLaws { get; init; } = [];
    public Ref<Villages>? Village { get; init; }
    public string Place { get; init; } = "";
    public string Host { get; init; } = "";
    public DateOnly? PlannedFor { get; init; }
    public Items<MaterialGiven> Materials { get; init; } = [];

    /// <summary>Banners 横幅, 幅.</summary>
    public int Banners { get; init; }

    /// <summary>Person-times 人次.</summary>
    public int Audience { get; init; }

    public Counted AudienceCounted { get; init; }

    /// <summary>All advice given at the event, single notes included; null where none was tallied.</summary>
    public ConsultationTally? Tally { get; init; }

    public Items<ConsultationNote> Notes { get; init; } = [];
    /// <summary>Law-savvy villagers who spoke.</summary>
    public Items<VillagerTalk> Talks { get; init; } = [];

    public Items<QuestionExplained> Questions { get; init; } = [];

    /// <summary>The township's profile showed a market day on the day of the event.</summary>
    public bool OnMarketDay { get; init; }

    public Items<Postponement> Postponed { get; init; } = [];
    public Mark? Planned { get; init; }
    public Mark? Held { get; init; }
    public Mark? Cancelled { get; init; }

    /// <summary>Held or given up; taking it up again keeps what was held.</summary>
    public Mark? Closed { get; init; }

    /// <summary>What figure C4 counts: the tally, or without one each single note; never both.</summary>
    public IEnumerable<ConsultationTally> Consultations =>
        Tally is { } tally ? [tally] : Notes.Select(n => new ConsultationTally(1, Counted.Count, n.On));

    public EventStage Stage =>
        Held is not null ? EventStage.Held : Cancelled is not null ? EventStage.Cancelled
        : Postponed.Count > 0 ? EventStage.Postponed : EventStage.Planned;
}

public sealed record MaterialGiven(Code<MaterialKinds> Kind, int Copies, Counted Counted, Mark On);

/// <param name="Persons">Person-times 人次.</param>
public sealed record ConsultationTally(int Persons, Counted Counted, Mark On);

public sealed record ConsultationNote(Code<LawTitles> Law, Mark On);

public sealed record VillagerTalk(Ref<LawVillagers> Villager, Mark On);

public sealed record QuestionExplained(string Question, Mark On);

/// <summary>Kinds of events; figure C5 counts one of them.</summary>
public enum PublicityKind
{
    [Label("集中宣传", English = "Public rally")] Rally,
    [Label("院坝会", English = "Courtyard meeting")] Courtyard,
    [Label("讲座、宣讲", English = "Talk")] Talk,
    [Label("入户宣传", English = "House visits")] HouseVisits,
    [Label("文艺、电影", English = "Show or film")] Show,
    [Label("以案释法、庭审旁听", English = "Case explained")] CaseExplained,
    [Label("广播", English = "Broadcast")] Broadcast,
    [Label("线上宣传", English = "Online")] Online,
    [Label("其他")] Other,
}

/// <summary>法律六进: where the law is taken; figure C8 counts one of them.</summary>
public enum LawInto
{
    [Label("进机关", English = "Offices")] Offices,
    [Label("进乡村", English = "Villages")] Villages,
    [Label("进社区", English = "Communities")] Communities,
    [Label("进学校", English = "Schools")] Schools,
    [Label("进企业", English = "Firms")] Firms,
    [Label("进单位", English = "Institutions")] Institutions,
}

/// <summary>Days and weeks of publicity 普法节点; an office adds its own.</summary>
public sealed class NodeDays : ICodeTable
{
    public static string Table => "publicity-day";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("12-04", "国家宪法日和宣传周", "Constitution day and week"), new("03-15", "消费者权益日", "Consumers' day"), new("04-15", "国家安全教育日", "National security day"),
        new("05-month", "民法典宣传月", "Civil code month"), new("06-26", "国际禁毒日", "Anti-drug day"), new("06-month", "安全生产月", "Work safety month"), new("other", "其他节点", "Other"),
    ];
}

public sealed class Channels : ICodeTable
{
    public static string Table => "publicity-channel";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("on-site", "现场"), new("loudspeaker", "村村响广播", "Village loudspeakers"), new("wechat", "微信群、公众号", "WeChat"), new("video", "短视频、直播", "Short video"),
        new("screen", "电子屏", "Display"), new("board", "宣传栏", "Notice board"), new("tour", "流动宣传车", "Loudspeaker car"), new("other", "其他"),
    ];
}

public sealed class MaterialKinds : ICodeTable
{
    public static string Table => "material";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("leaflet", "宣传单"), new("booklet", "宣传册、读本", "Booklet"), new("poster", "海报、挂图", "Poster"), new("letter", "一封信", "Open letter"),
        new("goods", "宣传品", "Give-aways"), new("other", "其他"),
    ];
}
