namespace Xiangzhi.Registers;

public enum StationKind
{
    [Label("公共法律服务工作站", English = "Station of the township")] Station,
    [Label("公共法律服务工作室", English = "Room of a village")] Room,
    [Label("法律服务点", English = "Service point")] Point,
    [Label("法律援助联络点", English = "Legal-aid contact")] LegalAid,
}

public enum StationStage
{
    [Label("运行", English = "Open")] Open,
    [Label("暂停", English = "Suspended"), Aside] Suspended,
    [Label("撤销", English = "Closed")] Closed,
}

/// <summary>A public legal service station 公共法律服务工作站、室.</summary>
public sealed record LegalServiceStation
{
    public string Name { get; init; } = "";
    public StationKind Kind { get; init; }
    public Ref<Villages>? Village { get; init; }
    public string Place { get; init; } = "";
    public int People { get; init; }
    public string Hours { get; init; } = "";
    public Mark? Opened { get; init; }
    public Items<StationSpan> Spans { get; init; } = [];
    public Mark? Closed { get; init; }
    public bool Suspended => Closed is null && Spans is [.., { Until: not null }];
}

/// <param name="Until">First day on which it was no longer open.</param>
public sealed record StationSpan(Mark From, Mark? Until);

public sealed record OpenStation : Form<LegalServiceStation>
{
    [Label("名称", English = "Name")] public required string Name { get; init; }
    [Label("类别", English = "Kind")] public required StationKind Kind { get; init; }
    [Label("村（社区）", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("服务人员", English = "People"), Unit("人")] public int? People { get; init; }
    [Label("开放时间", English = "Hours"), Hint("例如 工作日和赶场日", English = "E.g. working and market days")] public string? Hours { get; init; }
    [Label("设备", English = "Equipment"), Hint("例如 自助机、视频终端", English = "E.g. terminal, video")] public string? Equipment { get; init; }

    public override LegalServiceStation Into(LegalServiceStation s, At at) => s with
    {
        Name = Name, Kind = Kind, Village = Village, Place = Place ?? "", People = People ?? 0, Hours = Hours ?? "", Opened = at.Mark, Spans = [new(at.Mark, null)],
    };
}

public sealed record ChangeStation : Form<LegalServiceStation>
{
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("服务人员", English = "People"), Unit("人")] public int? People { get; init; }
    [Label("开放时间", English = "Hours")] public string? Hours { get; init; }

    public override LegalServiceStation Into(LegalServiceStation s, At at) => s with { Place = Place ?? s.Place, People = People ?? s.People, Hours = Hours ?? s.Hours };
}

public sealed record SuspendStation : Form<LegalServiceStation>
{
    [Label("原因", English = "Reason"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LegalServiceStation Into(LegalServiceStation s, At at) => s with { Spans = Ended(s, at) };

    internal static Items<StationSpan> Ended(LegalServiceStation s, At at) =>
        s.Spans is [.., { Until: null } open] ? s.Spans.Replace(s.Spans.Count - 1, open with { Until = at.Mark }) : s.Spans;
}

public sealed record ResumeStation : Form<LegalServiceStation>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override LegalServiceStation Into(LegalServiceStation s, At at) => s.Spans is [.., { Until: null }] ? s : s with { Spans = s.Spans.Add(new(at.Mark, null)), Closed = null };
}

public sealed record CloseStation : Form<LegalServiceStation>
{
    [Label("原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override LegalServiceStation Into(LegalServiceStation s, At at) => s with { Closed = at.Mark, Spans = SuspendStation.Ended(s, at) };
}

public sealed class LegalServiceStations : Register<LegalServiceStation>
{
    protected override void Define(Definition<LegalServiceStation> d)
    {
        d.Named("legal-service-station", "公共法律服务站点", number: "{township}法站〔{year}〕{n}号", Area.Review, "Legal service stations");
        d.Reference(byKey: s => s.Name, byLabel: (s, _) => s.Name, when: (s, day) => s.Opened?.Day <= day && !(s.Closed?.Day <= day));
        d.Stage(s => s.Closed is not null ? StationStage.Closed : s.Suspended ? StationStage.Suspended : StationStage.Open);
        d.Title(s => s.Name);
        d.Village(s => s.Village);
        d.Closes(s => s.Closed, (s, at) => s with { Closed = null, Spans = s.Spans is [.., { Until: null }] ? s.Spans : s.Spans.Add(new(at.Mark, null)) });

        Role[] keeping = [Role.Handler, Role.OfficeClerk];
        d.Opens<OpenStation>("open", "设立").English("Open").By(keeping).Day("启用日期", "In use from")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Name), nameof(OpenStation.Name), "请写名称，例如 凉洞村公共法律服务工作室")
            .Refuse(f => f.People < 0, nameof(OpenStation.People), "人数不能小于0");
        d.Act<ChangeStation>("change", "变更").English("Change").Next(_ => false).By(keeping)
            .Prefill(s => new() { Place = s.Place, People = s.People, Hours = s.Hours })
            .Refuse(f => f.People < 0, nameof(ChangeStation.People), "人数不能小于0");
        d.Act<SuspendStation>("suspend", "暂停").English("Suspend").Next(_ => false).While(s => !s.Suspended).By(keeping);
        d.Act<ResumeStation>("resume", "恢复").English("Resume").While(s => s.Suspended).By(keeping);
        d.Act<CloseStation>("close", "撤销").English("Close").Next(_ => false).By(keeping);

        d.Stock("I1", "公共法律服务站点", "Legal service stations", "个").Each(s => s.Spans).Span(x => x.From, x => x.Until).Slice("kind", "类别", (_, s) => s.Kind).Slice("village", "村（社区）", (_, s) => s.Village)
            .Rule("截止日开放的公共法律服务工作站、室、点；暂停和撤销当日起不算。");

        d.List("类别", s => s.Kind, "Kind").List("地点", s => s.Place, "Place").List("服务人员", s => s.People, "People").List("开放时间", s => s.Hours, "Hours");
        d.Sheet("open");
    }
}
