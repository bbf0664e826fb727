namespace Xiangzhi.Registers;

/// <summary>A village 行政村 or community 社区 of the township.</summary>
public sealed record Village
{
    public string VillageCode { get; init; } = "";
    public string Name { get; init; } = "";
    public bool Community { get; init; }
    public int Groups { get; init; }
    public Mark? Added { get; init; }
    public Mark? Ended { get; init; }
}

public sealed record AddVillage : Form<Village>
{
    [Label("村码", English = "Village code"), Also("编码", "代码")] public required string VillageCode { get; init; }
    [Label("名称", English = "Name"), Also("村名", "村（社区）")] public required string Name { get; init; }
    [Label("社区", English = "Community")] public bool Community { get; init; }
    [Label("村民小组数", English = "Villagers' groups"), Unit("个")] public int Groups { get; init; }

    public override Village Into(Village s, At at) =>
        s with { VillageCode = VillageCode, Name = Name, Community = Community, Groups = Groups, Added = at.Mark };
}

public sealed record EndVillage : Form<Village>
{
    [Label("原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override Village Into(Village s, At at) => s with { Ended = at.Mark };
}

public sealed class Villages : Register<Village>
{
    protected override void Define(Definition<Village> d)
    {
        d.Named("village", "村（社区）", number: "{township}村〔{year}〕{n}号", Area.Reference);
        d.Reference(byKey: s => s.VillageCode, byLabel: (s, _) => s.Name, when: (s, day) => s.Added?.Day <= day && !(s.Ended?.Day <= day));
        d.Title(s => s.Name);

        d.Opens<AddVillage>("add", "登记").By(Role.Administrator, Role.OfficeClerk).Day("设立或启用日期", "In use from");
        d.Act<EndVillage>("end", "撤并").While(s => s.Ended is null).By(Role.Administrator, Role.OfficeClerk);

        d.Posts(Advisers.VillageAccount).Span(s => s.Added, s => s.Ended).SubjectIsMatter();

        d.List("名称", s => s.Name, "Name").List("村民小组", s => s.Groups, "Groups");
        d.Sheet("add");
    }
}
