namespace Xiangzhi.Registers;

/// <summary>Who somebody is on a day, by the staff register: own roles, appointments, and those of people on leave.</summary>
public static class Organisation
{
    /// <summary>Null where nobody of that staff number is in the office on the day.</summary>
    /// <param name="number">Staff number.</param>
    public static Actor? ActorOf(Roster roster, string number, DateOnly day)
    {
        List<(Matter Matter, StaffMember Member)> there = [.. roster.All<Staff>().Where(m => m.Register.InForce(m, day)).Select(m => (m, (StaffMember)m.State))];
        if (there.Find(p => p.Member.StaffNumber == number) is not ({ } self, { } own))
            return null;
        var substituted =
            from absent in there
            where absent.Member.Absences.Any(a => a.Substitute.Id == self.Id && a.IsOn(day))
            from grant in GrantsOf(absent.Member, day)
            select grant with { For = absent.Member.StaffNumber };
        return new(number, roster.Item(self.Id)?.Label ?? number, [.. GrantsOf(own, day), .. substituted.Where(g => g.For != number)]);
    }

    public static Recorder RecorderOf(Roster roster, Actor actor) =>
        new(actor.Person, roster.All<Staff>().FirstOrDefault(m => ((StaffMember)m.State).StaffNumber == actor.Person)?.Id);

    /// <summary>
    /// By what somebody would come to rights that only administrators give: the role of administrator, with the leave and the leaving of
    /// whoever holds it, what the recorder holds, and whom the recorder stands in for.
    /// </summary>
    internal static IEnumerable<string> Reserved(StaffMember member, Recorder recorder)
    {
        var isOwn = member.StaffNumber == recorder.Number;
        var roles = member.Roles.Where(IsReserved).Select(r => $"{r} {(isOwn ? $"{member.Village} {member.VillageGroup} {string.Join(' ', member.Lines)}" : "")}");
        var appointments = member.Appointments.Where(a => IsReserved(a.Role)).Select(a => $"{a} {string.Join(' ', a.Lines)}");
        var isAdministrator = member.Roles.Concat(member.Appointments.Select(a => a.Role)).Contains(Role.Administrator);
        var absences = member.Absences.Where(a => isAdministrator || a.Substitute.Id == recorder.Matter).Select(a => a.ToString());
        return from held in (IEnumerable<string>)[.. roles, .. appointments, .. absences, .. isAdministrator ? [$"left {member.Left?.Day}"] : (string[])[]]
               select $"{member.StaffNumber} {held}";

        bool IsReserved(Role role) => isOwn || role == Role.Administrator;
    }

    /// <summary>What somebody holds in the own right. A village cadre of no village holds nothing, nor does a supervisor without a line.</summary>
    private static IEnumerable<Grant> GrantsOf(StaffMember member, DateOnly day) =>
        member.Roles.Select(role => GrantOf(role, role == Role.VillageCadre ? member.Village : null, member.VillageGroup, member.Lines))
            .Concat(member.Appointments.Where(a => a.IsHeldOn(day)).Select(a => GrantOf(a.Role, a.Village, a.VillageGroup, a.Lines)))
            .OfType<Grant>().Distinct();

    private static Grant? GrantOf(Role role, Ref<Villages>? village, int? group, Items<SupervisionLine> lines) => role switch
    {
        Role.VillageCadre when village is null => null,
        Role.Supervisor when lines.Count == 0 => null,
        _ => new(role, village is { } there ? new(there.Id, group) : Place.Township) { Lines = role == Role.Supervisor ? lines : [] },
    };
}
