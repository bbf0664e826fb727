namespace Xiangzhi.Registers;

/// <summary>An item of a power or duty list 权责清单: what the township may or must do, on what basis, from when to when.</summary>
public sealed record Power
{
    public const string ListFact = "list";
    public const string FromFact = "from";
    public const string ToFact = "to";
    public const string DomainFact = "domain";

    public PowerList List { get; init; }
    public string ItemNumber { get; init; } = "";
    public string Name { get; init; } = "";
    public string Basis { get; init; } = "";
    public Code<Domains> Domain { get; init; }
    public PowerSource Source { get; init; }
    public string ListVersion { get; init; } = "";

    /// <summary>Last valid day, where the list names one.</summary>
    public DateOnly? ValidTo { get; init; }

    public Mark? Listed { get; init; }
    public Mark? TakenOff { get; init; }

    /// <summary>First day no longer in force: the day of taking off, or the day after the list's own end, whichever comes first.</summary>
    public Mark? Ended => ValidTo is not { } to || to == DateOnly.MaxValue ? TakenOff
        : TakenOff is { } off && off.Day <= to ? TakenOff : Listed is { } listed ? listed with { Day = to.AddDays(1) } : null;

    public bool InForce(DateOnly day) => Listed?.Day <= day && !(Ended?.Day <= day);
}

/// <summary>The lists of a township after the 2024 reform: own duties, shared duties, taken back, granted by the province, given by statute.</summary>
public enum PowerList
{
    [Label("基本履职", English = "Basic duties")] Basic,
    [Label("配合履职", English = "Shared duties")] Shared,
    [Label("上级收回", English = "Taken back")] TakenBack,
    [Label("赋权", English = "Granted powers")] Granted,
    [Label("法定执法", English = "Statutory powers")] Statutory,
}

public enum PowerSource
{
    [Label("国家", English = "National")] National,
    [Label("市（省）", English = "Provincial")] Provincial,
    [Label("区县", English = "District")] District,
    [Label("乡镇", English = "Township")] Township,
}

public sealed record ListPower : Form<Power>
{
    [Label("清单", English = "List"), Also("清单类别")] public required PowerList List { get; init; }
    [Label("事项编号", English = "Item number"), Also("序号", "编码")] public required string ItemNumber { get; init; }
    [Label("事项名称", English = "Item"), Also("事项", "名称")] public required string Name { get; init; }
    [Label("依据条款", English = "Basis"), Wide, Also("依据", "法律依据")] public string? Basis { get; init; }
    [Label("领域", English = "Domain"), Also("执法领域")] public Code<Domains> Domain { get; init; }
    [Label("来源层级", English = "Source level")] public PowerSource Source { get; init; } = PowerSource.Provincial;
    [Label("清单版本", English = "List version"), Hint("公布清单的文号和年份", English = "Number and year of the published list")] public string? ListVersion { get; init; }
    [Label("有效期止", English = "Valid to"), Hint("没有写明的空着", English = "Empty if none is named")] public DateOnly? ValidTo { get; init; }

    public override Power Into(Power s, At at) => s with
    {
        List = List, ItemNumber = ItemNumber, Name = Name, Basis = Basis ?? "", Domain = Domain, Source = Source,
        ListVersion = ListVersion ?? "", ValidTo = ValidTo, Listed = at.Mark, TakenOff = null,
    };
}

/// <summary>A new version of the list keeps the item with other words, basis or number. Another list is another item.</summary>
public sealed record RevisePower : Form<Power>
{
    [Label("事项编号", English = "Item number")] public required string ItemNumber { get; init; }
    [Label("事项名称", English = "Item")] public required string Name { get; init; }
    [Label("依据条款", English = "Basis"), Wide] public string? Basis { get; init; }
    [Label("领域", English = "Domain")] public Code<Domains> Domain { get; init; }
    [Label("清单版本", English = "List version")] public string? ListVersion { get; init; }
    [Label("有效期止", English = "Valid to")] public DateOnly? ValidTo { get; init; }

    public override Power Into(Power s, At at) => s with
    {
        ItemNumber = ItemNumber, Name = Name, Basis = Basis ?? "", Domain = Domain, ListVersion = ListVersion ?? "", ValidTo = ValidTo,
    };
}

public sealed record TakeOffPower : Form<Power>
{
    [Label("移出原因", English = "Reason"), Wide] public required string Reason { get; init; }
    [Label("收回到", English = "Taken back by"), Hint("收回的，写明以后由哪个机关办", English = "The authority that acts from now on")] public string? Successor { get; init; }

    public override Power Into(Power s, At at) => s with { TakenOff = at.Mark };
}

/// <summary>What an entry saw of a list item on its legal day.</summary>
/// <param name="InForce">The item was listed and in force that day.</param>
/// <param name="IsOwn">The list gives the township a power of its own.</param>
public sealed record PowerSeen(Ref<Powers> Power, bool InForce, bool IsOwn)
{
    public static PowerSeen Of(Ref<Powers> power, At at)
    {
        var list = at.Seen.Text(power, Registers.Power.ListFact);
        var from = at.Seen.Day(power, Registers.Power.FromFact);
        var until = at.Seen.Day(power, Registers.Power.ToFact);
        return new(power, from <= at.Day && !(until <= at.Day),
            list is not null && list != Identifier.Kebab(nameof(PowerList.Shared)) && list != Identifier.Kebab(nameof(PowerList.TakenBack)));
    }

    /// <summary>What a file lacks that must rest on a power of the township's own: the item, its being in force, or its being ours.</summary>
    /// <param name="on">The act that used the power.</param>
    /// <param name="power">The power in words, 处罚权.</param>
    internal static IEnumerable<Finding> Lacking(PowerSeen? seen, Mark on, string power) =>
        seen is null ? [new(on, "账上未见所依据的权力清单事项（超出清单）。")]
        : !seen.InForce ? [new(on, "账上显示所填事项当日不在有效清单内（超出清单）。")]
        : !seen.IsOwn ? [new(on, $"账上显示所填事项属配合履职或上级收回，不是本乡的{power}（超出清单）。")] : [];
}
