using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>
/// The one place that answers who may do and see what: role × place × register × action. What a register says of itself
/// (<c>By</c>, <c>ReadBy</c>, <c>PersonalReadBy</c>, <c>HiddenFrom</c>) is asked here and nowhere else.
/// </summary>
public static class Rights
{
    /// <summary>Whether somebody of that role and place reads some matters of the register: whether it stands in the menus.</summary>
    public static bool MayRead(Actor actor, Register register) => actor.Grants.Any(g => Reads(g, register) && Reaches(g, register));

    /// <summary>
    /// Whether the matter's public part may be read. Those whom it is about read nothing of it, whatever they hold: what is known of a
    /// complaint is not passed to the person complained of, 信访工作条例 30. What is one's own is read wherever it lies.
    /// </summary>
    public static bool MayRead(Actor actor, Matter matter) =>
        !IsAbout(actor, matter) && (IsOwn(actor, matter) || (!matter.Register.IsForParticipants && actor.Grants.Any(g => Reads(g, matter.Register) && Covers(g, matter))));

    /// <summary>Whether every matter of the register may be read, but for those about the reader.</summary>
    public static bool ReadsAll(Actor actor, Register register) =>
        !register.IsForParticipants && actor.Grants.Any(g => Reads(g, register) && (g.Place.IsTownship || LiesEverywhere(register)));

    /// <summary>Whether names and words of people may be read in clear in some matters of the register.</summary>
    public static bool MayReadPersonal(Actor actor, Register register) => actor.Grants.Any(g => ReadsPersonal(g, register) && Reaches(g, register));

    /// <summary>Whether names and words of the people concerned may be read in clear.</summary>
    public static bool MayReadPersonal(Actor actor, Matter matter) =>
        MayRead(actor, matter) && (IsOwn(actor, matter) || actor.Grants.Any(g => ReadsPersonal(g, matter.Register) && Covers(g, matter)));

    /// <summary>
    /// Whether the people of one entry may be read in clear. Work secrets, minors, violence and health are for those who recorded or
    /// did it, for the matter's handler and for leaders.
    /// </summary>
    public static bool MayReadPersonal(Actor actor, Matter matter, Entry entry) =>
        MayReadPersonal(actor, matter)
        && (!IsRestricted(entry.Secrecy) || actor.Holds(Role.Leader) || IsOwn(actor, matter) || actor.StandsFor(entry.RecordedBy) || entry.DecidedBy.Any(actor.StandsFor));

    /// <summary>Whether the action may be recorded somewhere: whether a page offers to open a matter by it. Opening one does not ask to read others.</summary>
    public static bool MayRecord(Actor actor, Register register, ActionDefinition action) =>
        actor.Grants.Any(g => Records(g, register, action) && Reaches(g, register) && (action.Opens || Reads(g, register)));

    /// <summary>Whether the action may be recorded on the matter.</summary>
    public static bool MayRecord(Actor actor, Matter matter, ActionDefinition action) =>
        MayRead(actor, matter) && actor.Grants.Any(g => Records(g, matter.Register, action) && (Covers(g, matter) || IsOwn(actor, matter)));

    /// <summary>Whether a matter may be opened where it then lies.</summary>
    public static bool MayOpen(Actor actor, Matter opened, ActionDefinition action) => actor.Grants.Any(g => Records(g, opened.Register, action) && Covers(g, opened));

    /// <summary>What a list may show: the same answer as <see cref="MayRead(Actor, Matter)"/>, for all matters at once.</summary>
    public static ReadScope ScopeOf(Actor actor, Catalogue catalogue) => new(actor, catalogue, Reads);

    /// <summary>In which matters the words of people may be searched: a hit in a masked text would tell it.</summary>
    public static ReadScope PersonalScopeOf(Actor actor, Catalogue catalogue) => new(actor, catalogue, ReadsPersonal);

    /// <summary>Classes of content that are not for the whole office, and whose words no search finds.</summary>
    public static bool IsRestricted(Secrecy secrecy) => secrecy is not (Secrecy.Open or Secrecy.Internal);

    /// <summary>Whether the matter is about this person, who then sees nothing of it.</summary>
    public static bool IsAbout(Actor actor, Matter matter) => matter.Register.HiddenFrom(matter).Contains(actor.Person);

    /// <summary>Whether it is this person's own work: as its handler, as one who took part in it, or in the stead of such a one.</summary>
    public static bool IsOwn(Actor actor, Matter matter) => actor.StandsFor(matter.Common.Handler) || matter.Register.Participants(matter).Any(actor.StandsFor);

    /// <summary>In whose stead somebody reads a matter's names: of a person on leave; null where the own roles and work suffice.</summary>
    public static string? InSteadOf(Actor actor, Matter matter)
    {
        var self = actor with { Grants = [.. actor.Grants.Where(g => g.For is null)] };
        return IsOwn(self, matter) || (!IsOwn(actor, matter) && MayReadPersonal(self, matter)) ? null
            : new[] { matter.Common.Handler }.Concat(matter.Register.Participants(matter)).FirstOrDefault(p => p is not null && actor.StandsFor(p))
                ?? actor.Grants.FirstOrDefault(g => g.For is not null && ReadsPersonal(g, matter.Register) && Covers(g, matter))?.For;
    }

    /// <summary>Lists of reference that say nothing of a village are read wherever one works: forms refer to them.</summary>
    internal static bool LiesEverywhere(Register register) => !register.LiesInVillages && (register.IsReference || register.Area == Area.Reference);

    private static bool Reads(Grant grant, Register register) =>
        (register.Readers.Count == 0 || grant.Role == Role.Leader || register.Readers.Contains(grant.Role)) && IsInLine(grant, register);

    private static bool ReadsPersonal(Grant grant, Register register) => Reads(grant, register) && register.PersonalReaders.Contains(grant.Role);

    private static bool Records(Grant grant, Register register, ActionDefinition action) =>
        ((grant.Role == Role.Administrator && register.Area == Area.Reference) || action.Roles.Contains(grant.Role)) && IsInLine(grant, register);

    /// <summary>Supervisors see what belongs to their lines, and what belongs to none.</summary>
    private static bool IsInLine(Grant grant, Register register) =>
        grant.Role != Role.Supervisor || (grant.Lines.Count > 0 && (register.Line is not { } line || grant.Lines.Contains(line)));

    private static bool Reaches(Grant grant, Register register) => grant.Place.IsTownship || register.LiesInVillages || LiesEverywhere(register);

    private static bool Covers(Grant grant, Matter matter) => LiesEverywhere(matter.Register) || grant.Place.Covers(matter.Register.PlaceOf(matter));
}
