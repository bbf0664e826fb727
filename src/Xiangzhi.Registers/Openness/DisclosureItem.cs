namespace Xiangzhi.Registers;

/// <summary>An item of a catalogue of what is made public 公开目录事项: what, by whom, how often. In force it owes a publication for each period.</summary>
public sealed record DisclosureItem
{
    public const string NameFact = "name";
    public const string LineFact = "line";
    public const string PeriodFact = "period";
    public const string VillageFact = "village";

    public OpennessLine Line { get; init; }

    /// <summary>The catalogue's own number of it.</summary>
    public string ItemNumber { get; init; } = "";

    public string Name { get; init; } = "";
    public string Basis { get; init; } = "";
    public Code<Offices> Office { get; init; }
    public Ref<Villages>? Village { get; init; }
    public DisclosurePeriod Period { get; init; }

    /// <summary>Days within which the catalogue itself asks for it; null: as the law says.</summary>
    public int? Days { get; init; }

    public Items<Code<DisclosureChannels>> Channels { get; init; } = [];
    public Items<Occurrence> Occurrences { get; init; } = [];
    public Items<Publication> Publications { get; init; } = [];
    public Mark? Listed { get; init; }
    public Mark? Ended { get; init; }

    /// <summary>Latest legal day of its entries: duties are reckoned from here, never from today.</summary>
    public DateOnly Touched { get; init; }

    public DisclosureItemStage Stage => Ended is null ? DisclosureItemStage.Listed : DisclosureItemStage.Ended;

    internal DisclosureItem At(Mark mark) => mark.Day > Touched ? this with { Touched = mark.Day } : this;
}

/// <summary>Something happened that must be made public at once, or a standing item changed.</summary>
public sealed record Occurrence(string What, Mark On);

/// <param name="Covers">A day of the period that was published, or the day of what happened.</param>
public sealed record Publication(DateOnly Covers, Mark On);

public sealed record ListDisclosureItem : Form<DisclosureItem>
{
    [Label("公开类别", English = "Line"), Also("类别")] public required OpennessLine Line { get; init; }
    [Label("事项编号", English = "Item number"), Also("序号", "编号"), Hint("目录上的编号，各村同名的事项靠它分清", English = "The catalogue's own; it tells items of one name apart")] public string? ItemNumber { get; init; }
    [Label("公开事项", English = "Item"), Also("事项名称", "事项")] public required string Name { get; init; }
    [Label("公开内容", English = "Content"), Wide, Also("内容")] public string? Content { get; init; }
    [Label("依据", English = "Basis"), Wide, Also("公开依据")] public string? Basis { get; init; }
    [Label("公开单位", English = "Office"), Also("责任单位")] public Code<Offices> Office { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）"), Hint("村务公开要填", English = "Needed for village affairs")] public Ref<Villages>? Village { get; init; }
    [Label("公开时限", English = "Period"), Also("周期", "公开周期")] public required DisclosurePeriod Period { get; init; }
    [Label("期满后几日内公开", English = "Days after the period"), Unit("日"), Hint("法律有规定的空着", English = "Empty where law sets it")] public int? Days { get; init; }
    [Label("公开渠道", English = "Channels"), Also("渠道", "公开方式")] public Items<Code<DisclosureChannels>> Channels { get; init; } = [];

    public override DisclosureItem Into(DisclosureItem s, At at) => (s with
    {
        Line = Line, ItemNumber = ItemNumber ?? "", Name = Name, Basis = Basis ?? "", Office = Office, Village = Village, Period = Period, Days = Days, Channels = Channels, Listed = at.Mark,
    }).At(at.Mark);
}

/// <summary>Other words, basis or channels. Another period is another item: end this one and list it anew.</summary>
public sealed record ReviseDisclosureItem : Form<DisclosureItem>
{
    [Label("公开事项", English = "Item")] public required string Name { get; init; }
    [Label("依据", English = "Basis"), Wide] public string? Basis { get; init; }
    [Label("公开单位", English = "Office")] public Code<Offices> Office { get; init; }
    [Label("公开渠道", English = "Channels")] public Items<Code<DisclosureChannels>> Channels { get; init; } = [];

    public override DisclosureItem Into(DisclosureItem s, At at) => (s with { Name = Name, Basis = Basis ?? "", Office = Office, Channels = Channels }).At(at.Mark);
}

public sealed record NoteOccurrence : Form<DisclosureItem>
{
    [Label("发生了什么", English = "What happened"), Wide, Hint("不写姓名", English = "No names")] public required string What { get; init; }

    public override DisclosureItem Into(DisclosureItem s, At at) => (s with { Occurrences = s.Occurrences.Add(new(What, at.Mark)) }).At(at.Mark);
}

/// <summary>Written by a publication, in the same transaction.</summary>
public sealed record RecordPublication : Form<DisclosureItem>
{
    [Label("所属日期", English = "Covers")] public required DateOnly Covers { get; init; }
    [Label("公开记录", English = "Publication")] public required Ref<Disclosures> Publication { get; init; }

    public override DisclosureItem Into(DisclosureItem s, At at) => (s with { Publications = s.Publications.Add(new(Covers, at.Mark)) }).At(at.Mark);
}

public sealed record EndDisclosureItem : Form<DisclosureItem>
{
    [Label("停用原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override DisclosureItem Into(DisclosureItem s, At at) => (s with { Ended = at.Mark }).At(at.Mark);
}
