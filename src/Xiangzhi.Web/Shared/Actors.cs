using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Who somebody is in a township: what the staff register says of them today.</summary>
public static class Actors
{
    /// <summary>Somebody who is on the roster in force; null where nobody is by that number, or is no more.</summary>
    public static Actor? Of(Township township, string staffNumber) =>
        InForce(township).Where(p => p.Member.StaffNumber == staffNumber).Select(p => Of(township, p.Matter, p.Member, p.Member.Roles)).FirstOrDefault();

    /// <summary>In a demonstration: the first who holds the role, with that role only. Where nobody does, the role acts by itself.</summary>
    public static Actor Playing(Township township, Role role) =>
        InForce(township).Where(p => p.Member.Roles.Contains(role)).OrderBy(p => p.Matter.Opening.Entry.Seq).Select(p => Of(township, p.Matter, p.Member, [role])).FirstOrDefault()
        ?? new("-", Identifier.Words(role.ToString()), [role], []);

    private static IEnumerable<(Matter Matter, StaffMember Member)> InForce(Township township) =>
        township.Roster.All<Staff>().Where(m => !m.IsVoid && m.Register.InForce(m, township.Today)).Select(m => (m, (StaffMember)m.State));

    private static Actor Of(Township township, Matter matter, StaffMember member, Items<Role> roles)
    {
        var village = member.Village is { } v ? township.Roster.Item(v.Id)?.Key : null;
        var bound = village is not null && roles.Contains(Role.VillageCadre);
        return new(member.StaffNumber, township.Roster.Item(matter.Id)?.Label ?? member.StaffNumber, roles, bound ? [village!] : []);
    }
}
