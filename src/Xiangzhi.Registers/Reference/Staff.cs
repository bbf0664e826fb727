namespace Xiangzhi.Registers;

/// <summary>Somebody who works for the office: staff, village cadre, mediator.</summary>
public sealed record StaffMember
{
    public const string NumberFact = "number";

    /// <summary>Shown of those who hold the role of an enforcement officer.</summary>
    public const string OfficerFact = "officer";

    public string StaffNumber { get; init; } = "";
    public Personal<string> Name { get; init; }
    public Code<Offices> Office { get; init; }
    public string Post { get; init; } = "";
    public Items<Role> Roles { get; init; } = [];
    public Ref<Villages>? Village { get; init; }

    /// <summary>Villagers' group of a cadre who works for one alone.</summary>
    public int? VillageGroup { get; init; }

    /// <summary>What a district supervisor looks at.</summary>
    public Items<SupervisionLine> Lines { get; init; } = [];

    /// <summary>Roles held beside these, each for its own place and time.</summary>
    public Items<Appointment> Appointments { get; init; } = [];

    public Items<StaffLeave> Absences { get; init; } = [];

    /// <summary>Spans as a cadre of the township or of a village, for coverage figures.</summary>
    public Items<CadreSpan> Cadre { get; init; } = [];

    public Mark? Joined { get; init; }
    public Mark? Left { get; init; }

    public Standing Standing => Cadre is [.., { Until: null }] ? Standing.Cadre : Standing.Other;

    internal StaffMember WithStanding(Standing standing, Mark mark) => (standing, Cadre) switch
    {
        (Standing.Cadre, [.., { Until: null }]) => this,
        (Standing.Cadre, _) => this with { Cadre = Cadre.Add(new(mark, null)) },
        _ => this with { Cadre = Ended(mark) },
    };

    internal Items<CadreSpan> Ended(Mark mark) =>
        Cadre is [.., { Until: null } open] ? Cadre.Replace(Cadre.Count - 1, open with { Until = mark }) : Cadre;
}

/// <param name="Until">First day on which it no longer held.</param>
public sealed record CadreSpan(Mark From, Mark? Until);

/// <summary>Whether somebody on the roster is a cadre; mediators and grid staff who are none stand on it too.</summary>
public enum Standing
{
    [Label("乡镇、村（社区）干部", English = "Township or village cadre")] Cadre,
    [Label("其他人员", English = "Other")] Other,
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
    [Label("所在村", English = "Village"), Also("村（社区）"), Hint("村干部看得到、记得上的只是本村的事，请填", English = "A village cadre sees and records what lies there only")] public Ref<Villages>? Village { get; init; }
    [Label("所在村民小组", English = "Villagers' group"), Hint("只管一个组的填组的序号", English = "Its number, if only for one group")] public int? VillageGroup { get; init; }
    [Label("条线", English = "Lines"), Hint("区级监督人员填，看得到的只是本条线的台账", English = "Of a district supervisor, who sees registers of these lines only")] public Items<SupervisionLine> Lines { get; init; } = [];
    [Label("身份", English = "Standing"), Hint("不填按干部算；不是干部的调解员、网格员等填“其他人员”", English = "A cadre if empty; mediators and grid workers who are none are 'Other'")] public Standing? Standing { get; init; }

    public override StaffMember Into(StaffMember s, At at) => (s with
    {
        StaffNumber = StaffNumber, Name = Name, Office = Office, Post = Post ?? "", Roles = Roles, Village = Village, VillageGroup = VillageGroup, Lines = Lines, Joined = at.Mark, Left = null,
    }).WithStanding(Standing ?? Registers.Standing.Cadre, at.Mark);
}

public sealed record ChangeDuties : Form<StaffMember>
{
    [Label("所在机构", English = "Office")] public required Code<Offices> Office { get; init; }
    [Label("职务", English = "Post")] public string? Post { get; init; }
    [Label("岗位角色", English = "Roles")] public Items<Role> Roles { get; init; } = [];
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("所在村民小组", English = "Villagers' group")] public int? VillageGroup { get; init; }
    [Label("条线", English = "Lines")] public Items<SupervisionLine> Lines { get; init; } = [];
    [Label("身份", English = "Standing")] public Standing? Standing { get; init; }

    public override StaffMember Into(StaffMember s, At at) =>
        (s with { Office = Office, Post = Post ?? "", Roles = Roles, Village = Village, VillageGroup = VillageGroup, Lines = Lines })
        .WithStanding(Standing ?? s.Standing, at.Mark);
}

public sealed record LeaveStaff : Form<StaffMember>
{
    [Label("去向或原因", English = "Reason")] public string? Reason { get; init; }

    public override StaffMember Into(StaffMember s, At at) => s with { Left = at.Mark, Cadre = s.Ended(at.Mark) };
}

public sealed partial class Staff : Register<StaffMember>
{
    protected override void Define(Definition<StaffMember> d)
    {
        d.Named("staff", "人员", number: "{township}员〔{year}〕{n}号", Area.Reference);
        d.Reference(byKey: s => s.StaffNumber, byLabel: (s, reveal) => s.Name.Place is { } place ? reveal(place) : null,
            when: (s, day) => s.Joined?.Day <= day && !(s.Left?.Day <= day));
        d.Shows(StaffMember.NumberFact, s => s.StaffNumber);
        d.Shows(StaffMember.OfficerFact, s => s.Roles.Contains(Role.Officer) ? "yes" : null);
        d.Title(s => $"{s.StaffNumber} {s.Post}".TrimEnd());
        d.People(s => [s.Name]);
        d.PersonalReadBy(Enum.GetValues<Role>());
        d.Reserves(Role.Administrator, new("管理员的角色、离岗和代理，以及登记人自己的角色和由自己代理", "the role of administrator with its leave and stand-in, and what gives a role to oneself"), Organisation.Reserved);

        d.Opens<JoinStaff>("join", "登记").By(Role.Administrator, Role.OfficeClerk).Day("到岗日期", "Joined on");
        d.Act<ChangeDuties>("change", "岗位变动").While(s => s.Left is null).By(Role.Administrator, Role.OfficeClerk)
            .Prefill(s => new() { Office = s.Office, Post = s.Post, Roles = s.Roles, Village = s.Village, VillageGroup = s.VillageGroup, Lines = s.Lines, Standing = s.Standing });
        DefineAppointments(d);
        d.Act<LeaveStaff>("leave", "离岗").While(s => s.Left is null).By(Role.Administrator, Role.OfficeClerk);

        d.Posts(StudySessions.RosterAccount).Each(s => s.Cadre).Span(c => c.From, c => c.Until).SubjectIsMatter();

        d.List("工号", s => s.StaffNumber, "Number").List("机构", s => s.Office, "Office").List("职务", s => s.Post, "Post");
        d.Sheet("join");
    }
}
