namespace Xiangzhi.Registers;

/// <summary>A thing that enforcement works with 执法装备: what it is, who has it since when, how it ended.</summary>
public sealed record Equipment
{
    public EquipmentKind Kind { get; init; }
    public string Name { get; init; } = "";
    public string Serial { get; init; } = "";
    public int Pieces { get; init; }

    /// <summary>Spans in which somebody had it in use.</summary>
    public Items<EquipmentUse> Uses { get; init; } = [];

    public Mark? Acquired { get; init; }
    public Mark? InRepair { get; init; }
    public int Repairs { get; init; }
    public Mark? Ended { get; init; }
    public EquipmentEnd? End { get; init; }

    public Ref<Staff>? Holder => Uses is [.., { Until: null } use] ? use.Person : null;

    public EquipmentStage Stage =>
        Ended is not null ? EquipmentStage.Ended
        : InRepair is not null ? EquipmentStage.InRepair
        : Uses is [.., { Until: null }] ? EquipmentStage.InUse : EquipmentStage.InStore;

    internal Equipment GivenBack(Mark at) =>
        Uses is [.., { Until: null } use] ? this with { Uses = Uses.Replace(Uses.Count - 1, use with { Until = at }) } : this;
}

/// <param name="Until">First day on which the person no longer had it.</param>
public sealed record EquipmentUse(Ref<Staff> Person, Mark From, Mark? Until);

public enum EquipmentKind
{
    [Label("制式服装和标志", English = "Uniforms and badges")] Uniform,
    [Label("执法记录仪", English = "Body camera")] BodyCamera,
    [Label("执法车辆", English = "Vehicle")] Vehicle,
    [Label("移动执法终端", English = "Mobile terminal")] Terminal,
    [Label("检测和测量器具", English = "Measuring device")] Measuring,
    [Label("防护用品", English = "Protective gear")] Protective,
    [Label("其他")] Other,
}

public enum EquipmentEnd
{
    [Label("报废", English = "Scrapped")] Scrapped,
    [Label("遗失", English = "Lost")] Lost,
    [Label("上交、调出", English = "Handed in")] HandedIn,
}

public enum EquipmentStage
{
    [Label("在库", English = "In store")] InStore,
    [Label("在用", English = "In use")] InUse,
    [Label("送修", English = "In repair"), Aside] InRepair,
    [Label("已退出", English = "Ended")] Ended,
}

public sealed record AcquireEquipment : Form<Equipment>
{
    [Label("种类", English = "Kind"), Also("类别")] public required EquipmentKind Kind { get; init; }
    [Label("名称和型号", English = "Name and model"), Also("名称")] public required string Name { get; init; }
    [Label("编号", English = "Serial number"), Also("资产编号")] public string? Serial { get; init; }
    [Label("数量", English = "Pieces"), Unit("件"), Hint("成套领用的写件数；不填按1件", English = "Pieces of one set; one if empty")] public int? Pieces { get; init; }
    [Label("从哪笔经费", English = "From which fund")] public Ref<Funds>? Fund { get; init; }

    public override Equipment Into(Equipment s, At at) => s with { Kind = Kind, Name = Name, Serial = Serial ?? "", Pieces = Pieces ?? 1, Acquired = at.Mark };
}

public sealed record HandOutEquipment : Form<Equipment>
{
    [Label("领用人", English = "Who has it"), Also("工号")] public required Ref<Staff> Person { get; init; }

    public override Equipment Into(Equipment s, At at)
    {
        var free = s.GivenBack(at.Mark);
        return free with { Uses = free.Uses.Add(new(Person, at.Mark, null)) };
    }
}

public sealed record GiveBackEquipment : Form<Equipment>
{
    [Label("退回时的状况", English = "Condition")] public string? Condition { get; init; }

    public override Equipment Into(Equipment s, At at) => s.GivenBack(at.Mark);
}

public sealed record SendToRepair : Form<Equipment>
{
    [Label("故障", English = "Fault"), Hint("不写姓名", English = "No names")] public required string Fault { get; init; }
    [Label("送到哪里", English = "Sent to")] public string? Where { get; init; }

    public override Equipment Into(Equipment s, At at) => s with { InRepair = at.Mark };
}

public sealed record TakeFromRepair : Form<Equipment>
{
    [Label("修好了", English = "Mended")] public bool Mended { get; init; }
    [Label("维修费", English = "Cost")] public decimal? Cost { get; init; }

    public override Equipment Into(Equipment s, At at) => s with { InRepair = null, Repairs = s.Repairs + 1 };
}

public sealed record EndEquipment : Form<Equipment>
{
    [Label("退出方式", English = "How")] public required EquipmentEnd How { get; init; }
    [Label("说明", English = "Remark"), Hint("遗失的写明经过和处理；不写姓名", English = "If lost: what happened and what followed; no names")] public string? Remark { get; init; }

    public override Equipment Into(Equipment s, At at) => s.GivenBack(at.Mark) with { Ended = at.Mark, End = How, InRepair = null };
}

/// <summary>执法保障, things: uniforms, cameras, vehicles, with their spans in use.</summary>
public sealed class EquipmentList : Register<Equipment>
{
    protected override void Define(Definition<Equipment> d)
    {
        d.Named("equipment", "执法装备", number: "{township}装〔{year}〕{n}号", Area.Leadership);
        d.Stage(s => s.Stage);
        d.Title(s => $"{s.Name} {s.Serial}".TrimEnd());
        d.Closes(s => s.Ended, s => s with { Ended = null, End = null });

        d.Opens<AcquireEquipment>("acquire", "入账").By(Role.OfficeClerk, Role.Handler).Day("购置或接收日期", "Acquired on")
            .Refuse(f => f.Pieces is <= 0, nameof(AcquireEquipment.Pieces), "数量应大于 0");
        d.Act<HandOutEquipment>("hand-out", "领用").While(s => s.InRepair is null).By(Role.OfficeClerk, Role.Handler).Day("领用日期", "Handed out on").Next(s => s.Holder is null && s.InRepair is null)
            .Refuse((s, f, _) => s.Holder == f.Person, nameof(HandOutEquipment.Person), "这个人正在用，不必再领");
        d.Act<GiveBackEquipment>("give-back", "退回").While(s => s.Holder is not null).By(Role.OfficeClerk, Role.Handler).Day("退回日期", "Given back on").Next(_ => false);
        d.Act<SendToRepair>("repair", "送修").English("Send to repair").While(s => s.InRepair is null).By(Role.OfficeClerk, Role.Handler, Role.Officer).Day("送修日期", "Sent on").Next(_ => false);
        d.Act<TakeFromRepair>("mended", "取回").English("Back from repair").While(s => s.InRepair is not null).By(Role.OfficeClerk, Role.Handler, Role.Officer).Day("取回日期", "Back on")
            .Refuse(f => f.Cost < 0, nameof(TakeFromRepair.Cost), "维修费不能是负数");
        d.Act<EndEquipment>("end", "退出").English("Take off the list").By(Role.OfficeClerk, Role.Handler).Day("退出日期", "Ended on").Next(_ => false);

        d.List("种类", s => s.Kind, "Kind").List("名称", s => s.Name, "Name").List("编号", s => s.Serial, "Serial number").List("数量", s => s.Pieces, "Pieces").List("领用人", s => s.Holder, "Holder").List("维修", s => s.Repairs, "Repairs");
        d.Sheet("acquire", "hand-out");
    }
}
