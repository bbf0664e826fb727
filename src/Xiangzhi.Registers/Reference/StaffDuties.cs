namespace Xiangzhi.Registers;

/// <summary>A role held beside one's own, for a place and a time.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="Until">Last day, inclusive; null: until it is ended.</param>
public sealed record Appointment(Role Role, Ref<Villages>? Village, int? VillageGroup, Items<SupervisionLine> Lines, DateOnly From, DateOnly? Until)
{
    public bool IsHeldOn(DateOnly day) => From <= day && !(Until < day);
}

/// <summary>Days of leave, and who stands in.</summary>
/// <param name="Until">Last day, inclusive.</param>
public sealed record StaffLeave(DateOnly From, DateOnly Until, Ref<Staff> Substitute)
{
    public bool IsOn(DateOnly day) => From <= day && day <= Until;
}

public sealed record Appoint : Form<StaffMember>
{
    [Label("角色", English = "Role")] public required Role Role { get; init; }
    [Label("所在村", English = "Village"), Hint("只在一个村担任的填村", English = "If held for one village only")] public Ref<Villages>? Village { get; init; }
    [Label("所在村民小组", English = "Villagers' group")] public int? VillageGroup { get; init; }
    [Label("条线", English = "Lines"), Hint("区级监督人员填", English = "Of a district supervisor")] public Items<SupervisionLine> Lines { get; init; } = [];
    [Label("到哪天为止", English = "Until"), Hint("含当天；没有期限的不填", English = "Inclusive; empty without an end")] public DateOnly? Until { get; init; }

    public override StaffMember Into(StaffMember s, At at) => s with { Appointments = s.Appointments.Add(new(Role, Village, VillageGroup, Lines, at.Mark.Day, Until)) };
}

public sealed record EndAppointment : Form<StaffMember>
{
    [Label("角色", English = "Role")] public required Role Role { get; init; }
    [Label("所在村", English = "Village"), Hint("不填的，这个角色的兼任全部免去", English = "Empty: wherever it is held")] public Ref<Villages>? Village { get; init; }

    // From this day on it is no longer held, so the day before was its last.
    public override StaffMember Into(StaffMember s, At at) => s with
    {
        Appointments = [.. s.Appointments.Select(a => a.Role == Role && (Village is null || Village == a.Village) && a.IsHeldOn(at.Mark.Day) ? a with { Until = at.Mark.Day.AddDays(-1) } : a)],
    };
}

public sealed record TakeLeave : Form<StaffMember>
{
    [Label("到哪天为止", English = "Until"), Hint("含当天", English = "Inclusive")] public required DateOnly Until { get; init; }
    [Label("由谁代理", English = "Substitute"), Hint("代理期间看得到、办得了请假人手上的事；没有写完的草稿不移交", English = "Sees and does the work meanwhile; unsent drafts stay with their writer")] public required Ref<Staff> Substitute { get; init; }

    public override StaffMember Into(StaffMember s, At at) => s with { Absences = s.Absences.Add(new(at.Mark.Day, Until, Substitute)) };
}

public sealed record ReturnFromLeave : Form<StaffMember>
{
    [Label("说明", English = "Remark")] public string? Remark { get; init; }

    public override StaffMember Into(StaffMember s, At at) => s with
    {
        Absences = [.. s.Absences.Select(a => a.IsOn(at.Mark.Day) ? a with { Until = at.Mark.Day.AddDays(-1) } : a)],
    };
}

public sealed partial class Staff
{
    private static readonly Role[] Keepers = [Role.Administrator, Role.OfficeClerk];

    private static void DefineAppointments(Definition<StaffMember> d)
    {
        d.Act<Appoint>("appoint", "兼任").Next(_ => false).While(s => s.Left is null).By(Keepers).Day("任职日期", "From")
            .Refuse(f => f.Role == Role.VillageCadre && f.Village is null, nameof(Appoint.Village), "村干部请写明是哪个村")
            .Refuse(f => f.VillageGroup is not null && f.Village is null, nameof(Appoint.Village), "请写明是哪个村的村民小组")
            .Refuse(f => f.Role == Role.Supervisor && f.Lines.Count == 0, nameof(Appoint.Lines), "区级监督人员请写明条线");
        d.Act<EndAppointment>("end-appointment", "免去兼任").English("End an appointment").Next(_ => false)
            .While(s => s.Left is null && s.Appointments.Count > 0).By(Keepers).Day("免职日期", "From");
        d.Act<TakeLeave>("take-leave", "请假").Next(_ => false).While(s => s.Left is null).By(Keepers).Day("请假首日", "First day");
        d.Act<ReturnFromLeave>("return", "销假").English("Return from leave").Next(_ => false).While(s => s.Left is null && s.Absences.Count > 0).By(Keepers).Day("到岗日期", "Back on");
    }
}
