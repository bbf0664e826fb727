namespace Xiangzhi.Registers;

/// <summary>Somebody who works for the office: staff, village cadre, mediator.</summary>
public sealed record StaffMember
{
    public const string NumberFact = "number";

    public string StaffNumber { get; init; } = "";
    public Personal<string> Name { get; init; }
    public Code<Offices> Office { get; init; }
    public string Post { get; init; } = "";
    public Items<Role> Roles { get; init; } = [];
    public Ref<Villages>? Village { get; init; }
    public Mark? Joined { get; init; }
    public Mark? Left { get; init; }
}

/// <summary>Offices of a township 办站所; each names its own.</summary>
public sealed class Offices : ICodeTable
{
    public static string Table => "office";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("party-office", "党政办公室"), new("peace", "平安法治办公室", "Safety and rule of law"), new("justice", "司法所", "Justice office"),
        new("enforcement", "综合行政执法大队", "Enforcement brigade"), new("service", "便民服务中心", "Service centre"),
        new("village", "村（社区）", "Village"), new("other", "其他"),
    ];
}

public sealed record JoinStaff : Form<StaffMember>
{
    [Label("工号", English = "Staff number"), Also("编号")] public required string StaffNumber { get; init; }
    [Label("姓名", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("所在机构", English = "Office"), Also("部门", "单位")] public required Code<Offices> Office { get; init; }
    [Label("职务", English = "Post")] public string? Post { get; init; }
    [Label("岗位角色", English = "Roles")] public Items<Role> Roles { get; init; } = [];
    [Label("所在村", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }

    public override StaffMember Into(StaffMember s, At at) => s with
    {
        StaffNumber = StaffNumber, Name = Name, Office = Office, Post = Post ?? "", Roles = Roles, Village = Village, Joined = at.Mark, Left = null,
    };
}

public sealed record ChangeDuties : Form<StaffMember>
{
    [Label("所在机构", English = "Office")] public required Code<Offices> Office { get; init; }
    [Label("职务", English = "Post")] public string? Post { get; init; }
    [Label("岗位角色", English = "Roles")] public Items<Role> Roles { get; init; } = [];
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }

    public override StaffMember Into(StaffMember s, At at) =>
        s with { Office = Office, Post = Post ?? "", Roles = Roles, Village = Village };
}

public sealed record LeaveStaff : Form<StaffMember>
{
    [Label("去向或原因", English = "Reason")] public string? Reason { get; init; }

    public override StaffMember Into(StaffMember s, At at) => s with { Left = at.Mark };
}

public sealed class Staff : Register<StaffMember>
{
    protected override void Define(Definition<StaffMember> d)
    {
        d.Named("staff", "人员", number: "{township}员〔{year}〕{n}号", Area.Reference);
        d.Reference(byKey: s => s.StaffNumber, byLabel: (s, reveal) => s.Name.Place is { } place ? reveal(place) : null,
            when: (s, day) => s.Joined?.Day <= day && !(s.Left?.Day <= day));
        d.Shows(StaffMember.NumberFact, s => s.StaffNumber);
        d.Title(s => $"{s.StaffNumber} {s.Post}".TrimEnd());
        d.People(s => [s.Name]);
        d.PersonalReadBy(Enum.GetValues<Role>());

        d.Opens<JoinStaff>("join", "登记").By(Role.Administrator, Role.OfficeClerk).Day("到岗日期", "Joined on");
        d.Act<ChangeDuties>("change", "岗位变动").While(s => s.Left is null).By(Role.Administrator, Role.OfficeClerk)
            .Prefill(s => new() { Office = s.Office, Post = s.Post, Roles = s.Roles, Village = s.Village });
        d.Act<LeaveStaff>("leave", "离岗").While(s => s.Left is null).By(Role.Administrator, Role.OfficeClerk);

        d.List("工号", s => s.StaffNumber, "Number").List("机构", s => s.Office, "Office").List("职务", s => s.Post, "Post");
        d.Sheet("join");
    }
}
