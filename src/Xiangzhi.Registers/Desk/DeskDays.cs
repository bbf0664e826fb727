namespace Xiangzhi.Registers;

/// <summary>A day on which the desk 说事台 was open, or a market day on which it was not.</summary>
public sealed record DeskDay
{
    public DeskKind Kind { get; init; }
    public string Place { get; init; } = "";
    public string? Topic { get; init; }
    public Ref<Villages>? Village { get; init; }
    public Ref<Staff>? Leader { get; init; }
    public Items<Ref<Staff>> Staff { get; init; } = [];
    public bool OnMarketDay { get; init; }
    public Mark? Opened { get; init; }
    public Mark? Closed { get; init; }
    public Mark? Skipped { get; init; }

    public DeskStage Stage => Skipped is not null ? DeskStage.Skipped : Closed is not null ? DeskStage.Closed : DeskStage.Open;
}

public enum DeskKind
{
    [Label("固定场", English = "At its place")] Fixed,
    [Label("流动场", English = "On the move")] Mobile,
    [Label("专题场", English = "On one topic")] Topical,
}

public enum DeskStage
{
    [Label("已开台")] Open,
    [Label("已收台")] Closed,
    [Label("未开台", English = "Not opened"), Aside] Skipped,
}

[SeesOffice]
public sealed record OpenDesk : Form<DeskDay>
{
    [Label("场次类型", English = "Kind")] public DeskKind Kind { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("专题", English = "Topic"), Hint("专题场才填，例如 林地流转", English = "Only of a session on one topic")] public string? Topic { get; init; }
    [Label("值班领导", English = "Leader on duty")] public Ref<Staff>? Leader { get; init; }
    [Label("值班人员", English = "Staff on duty")] public Items<Ref<Staff>> Staff { get; init; } = [];

    public override DeskDay Into(DeskDay s, At at) => s with
    {
        Kind = Kind, Place = Place ?? "", Village = Village, Topic = Topic, Leader = Leader, Staff = Staff, Opened = at.Mark,
        OnMarketDay = at.Seen.Office(Profile.MarketDayFact) is not null,
    };
}

public sealed record CloseDesk : Form<DeskDay>
{
    [Label("当天的情况", English = "How the day went"), Wide, Hint("不写姓名，不写人次：人次由来访登记算出", English = "No names and no counts: the visits are counted by themselves")] public string? Remark { get; init; }

    public override DeskDay Into(DeskDay s, At at) => s with { Closed = at.Mark };
}

public enum DeskSkipGround
{
    [Label("放假", English = "Holiday")] Holiday,
    [Label("防汛、抢险", English = "Emergency")] Emergency,
    [Label("没有人员", English = "Nobody on duty")] Nobody,
    [Label("赶集停市", English = "No market")] NoMarket,
    [Label("其他")] Other,
}

[SeesOffice]
public sealed record SkipDesk : Form<DeskDay>
{
    [Label("没有开台的原因", English = "Why it was not open")] public required DeskSkipGround Ground { get; init; }
    [Label("告知群众的办法", English = "How people were told"), Hint("例如 门口贴了告示", English = "For example a note on the door")] public string? Told { get; init; }

    public override DeskDay Into(DeskDay s, At at) => s with { Skipped = at.Mark, OnMarketDay = at.Seen.Office(Profile.MarketDayFact) is not null };
}

/// <summary>说事台开台记录. Its sessions are S1; the visits of a day stand in their own register and are counted there.</summary>
public sealed class DeskDays : Register<DeskDay>
{
    private static readonly Role[] Keepers = [Role.DeskClerk, Role.Handler, Role.Leader];

    protected override void Define(Definition<DeskDay> d)
    {
        d.Named("desk-day", "说事台开台", number: "{township}台〔{year}〕{n}号", Area.Disputes, "Desk days");
        d.Stage(s => s.Stage);
        d.Title(s => s.Skipped is not null ? "未开台" : string.IsNullOrEmpty(s.Topic) ? $"说事台 {s.Place}".TrimEnd() : $"专题：{s.Topic}");
        d.Village(s => s.Village);
        d.Closes(s => s.Closed ?? s.Skipped, s => s with { Closed = null });

        d.Opens<OpenDesk>("open", "开台").By(Keepers).Day("开台日期", "Opened on").WithTime();
        d.Opens<SkipDesk>("skip", "没有开台").English("Not open").By(Keepers).Day("赶集日", "Market day");
        d.Act<CloseDesk>("close", "收台").While(s => s.Opened is not null && s.Closed is null).By(Keepers).WithTime();

        d.Flow("S1", "来说事场次", "Desk sessions", "场").On(s => s.Opened)
            .Slice("kind", "场次类型", s => s.Kind).Slice("market-day", "赶集日", s => (bool?)s.OnMarketDay).Slice("leader", "值班领导", s => s.Leader)
            .Rule("说事台开台一次算一场，记为没有开台的不算；是不是赶集日按当时的设置认定。");

        d.List("类型", s => s.Kind, "Kind").List("地点", s => s.Place, "Place").List("赶集日", s => (bool?)s.OnMarketDay, "Market day").List("值班领导", s => s.Leader, "Leader");
        d.Sheet("open");
        d.Sheet("skip");
    }
}
