namespace Xiangzhi.Registers;

/// <summary>An item of the catalogue of services 服务事项目录: what may be asked for at the service centre, how, and by when it is promised.</summary>
public sealed record ServiceItem
{
    public const string NameFact = "name";
    public const string PromiseFact = "promise";

    public string ItemNumber { get; init; } = "";
    public string Name { get; init; } = "";
    public ServiceItemKind Kind { get; init; }
    public Code<Offices> Office { get; init; }
    public bool Online { get; init; }
    public bool OnTheSpot { get; init; }

    /// <summary>Statutory and promised time, working days; null where none is set.</summary>
    public int? StatutoryDays { get; init; }
    public int? PromisedDays { get; init; }

    /// <summary>Spells in force, each with its own online state: changing it ends one and begins the next.</summary>
    public Items<ItemSpan> Spans { get; init; } = [];

    public Mark? Ended => Spans is [.., { Until: { } until }] ? until : null;

    internal ServiceItem Begin(Mark at) => this with { Spans = [.. Close(at), new(Online, Kind, at, null)] };

    internal ServiceItem End(Mark at) => this with { Spans = Close(at) };

    private Items<ItemSpan> Close(Mark at) => Spans is [.., { Until: null } open] ? Spans.Replace(Spans.Count - 1, open with { Until = at }) : Spans;
}

/// <param name="Until">First day on which it was no longer so.</param>
public sealed record ItemSpan(bool Online, ServiceItemKind Kind, Mark From, Mark? Until);

public enum ServiceItemKind
{
    [Label("行政许可", English = "Licence")] Licence,
    [Label("行政确认", English = "Confirmation")] Confirmation,
    [Label("行政给付", English = "Benefit")] Benefit,
    [Label("公共服务", English = "Public service")] PublicService,
    [Label("其他行政权力", English = "Other power")] Other,
}

public enum ServiceItemStage
{
    [Label("在目录", English = "Listed")] Listed,
    [Label("已停用", English = "Ended")] Ended,
}

public sealed record ListServiceItem : Form<ServiceItem>
{
    [Label("事项编码", English = "Item number"), Also("编码", "序号")] public required string ItemNumber { get; init; }
    [Label("事项名称", English = "Item"), Also("事项", "名称")] public required string Name { get; init; }
    [Label("事项类型", English = "Kind"), Also("类型")] public required ServiceItemKind Kind { get; init; }
    [Label("承办机构", English = "Office"), Also("承办单位")] public Code<Offices> Office { get; init; }
    [Label("可网上办", English = "Online"), Also("网上办理")] public bool Online { get; init; }
    [Label("即办件", English = "Done on the spot"), Also("即办")] public bool OnTheSpot { get; init; }
    [Label("法定时限", English = "Statutory time"), Unit("个工作日")] public int? StatutoryDays { get; init; }
    [Label("承诺时限", English = "Promised time"), Unit("个工作日"), Also("承诺办结时限")] public int? PromisedDays { get; init; }
    [Label("办理材料", English = "Papers needed"), Wide] public string? Papers { get; init; }

    public override ServiceItem Into(ServiceItem s, At at) => (s with
    {
        ItemNumber = ItemNumber, Name = Name, Kind = Kind, Office = Office, Online = Online, OnTheSpot = OnTheSpot, StatutoryDays = StatutoryDays, PromisedDays = PromisedDays,
    }).Begin(at.Mark);
}

public sealed record ChangeServiceItem : Form<ServiceItem>
{
    [Label("事项名称", English = "Item")] public required string Name { get; init; }
    [Label("承办机构", English = "Office")] public Code<Offices> Office { get; init; }
    [Label("可网上办", English = "Online")] public bool Online { get; init; }
    [Label("即办件", English = "Done on the spot")] public bool OnTheSpot { get; init; }
    [Label("承诺时限", English = "Promised time"), Unit("个工作日")] public int? PromisedDays { get; init; }

    public override ServiceItem Into(ServiceItem s, At at) =>
        (s with { Name = Name, Office = Office, Online = Online, OnTheSpot = OnTheSpot, PromisedDays = PromisedDays }).Begin(at.Mark);
}

public sealed record EndServiceItem : Form<ServiceItem>
{
    [Label("停用原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override ServiceItem Into(ServiceItem s, At at) => s.End(at.Mark);
}
