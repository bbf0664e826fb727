using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Who somebody is in a township: what the staff register says of them today.</summary>
public static class Actors
{
    /// <summary>Somebody who is on the roster in force; null where nobody is by that number, or is no more.</summary>
    public static Actor? Of(Township township, string staffNumber) => Organisation.ActorOf(township.Roster, staffNumber, township.Today);

    /// <summary>In a demonstration: the first who holds the role, with that role only. Where nobody does, the role acts by itself.</summary>
    public static Actor Playing(Township township, Role role) =>
        township.Roster.All<Staff>().OrderBy(m => m.Opening.Entry.Seq).Select(m => Of(township, ((StaffMember)m.State).StaffNumber)).FirstOrDefault(a => a?.Holds(role) == true) is { } holder
            ? holder with { Grants = [.. holder.Grants.Where(g => g.Role == role)] }
            : new("-", Identifier.Words(role.ToString()), [new(role) { Lines = role == Role.Supervisor ? [.. Enum.GetValues<SupervisionLine>()] : [] }]);
}
