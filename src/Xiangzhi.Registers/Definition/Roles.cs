namespace Xiangzhi.Registers;

/// <summary>What someone is in the office. A person may hold several, each for places and dates.</summary>
public enum Role
{
    [Label("窗口")] DeskClerk,
    [Label("村干部")] VillageCadre,
    [Label("承办人")] Handler,
    [Label("执法人员")] Officer,
    [Label("法制审核员", English = "Legal reviewer")] Reviewer,
    [Label("领导")] Leader,
    [Label("党政办", English = "Office clerk")] OfficeClerk,
    [Label("区级监督", English = "District supervisor")] Supervisor,
    [Label("管理员")] Administrator,
}

/// <summary>Business lines of the office, the order in which pages and the report follow.</summary>
public enum Area
{
    [Label("说事·解纷", English = "Disputes and petitions")] Disputes,
    [Label("执法", English = "Enforcement")] Enforcement,
    [Label("学法", English = "Law study")] Study,
    [Label("普法", English = "Publicity")] Publicity,
    [Label("公开", English = "Openness")] Openness,
    [Label("审查", English = "Legality review")] Review,
    [Label("组织领导", English = "Leadership")] Leadership,
    [Label("年报", English = "Annual report")] Annual,
    [Label("基础资料", English = "Reference data")] Reference,
}

/// <summary>Who acts: the same whether chosen in the sample or signed in.</summary>
/// <param name="Person">Staff number.</param>
/// <param name="Roles">Roles held on the day.</param>
/// <param name="Villages">Village codes to which a village role is bound; empty: the whole township.</param>
public sealed record Actor(string Person, string Name, Items<Role> Roles, Items<string> Villages)
{
    public bool Holds(Role role) => Roles.Contains(role);
}

/// <summary>The one place that answers who may do and see what.</summary>
public static class Rights
{
    public static bool MayRecord(Actor actor, Register register, ActionDefinition action, string? village) =>
        actor.Roles.Any(r => (r == Role.Administrator && register.Area == Area.Reference) || action.Roles.Contains(r)) && InPlace(actor, village);

    /// <summary>Whether the matter's public part may be read.</summary>
    public static bool MayRead(Actor actor, Register register, string? village) =>
        register.Readers.Count == 0 || actor.Roles.Any(r => register.Readers.Contains(r) || r is Role.Leader)
            ? InPlace(actor, village)
            : false;

    /// <summary>Whether names and words of the people concerned may be read in clear.</summary>
    public static bool MayReadPersonal(Actor actor, Register register, string? village) =>
        MayRead(actor, register, village) && actor.Roles.Any(r => register.PersonalReaders.Contains(r));

    /// <summary>
    /// Whether the people of one entry may be read in clear. Work secrets, minors, violence and health are for those who recorded or
    /// did it, for the matter's handler and for leaders. Those whom the matter is about read nobody, whatever they hold.
    /// </summary>
    public static bool MayReadPersonal(Actor actor, Matter matter, Ledger.Entry entry, string? village) =>
        MayReadPersonal(actor, matter.Register, village)
        && !matter.Register.HiddenFrom(matter).Contains(actor.Person)
        && (!IsRestricted(entry.Secrecy) || actor.Holds(Role.Leader) || entry.RecordedBy == actor.Person || entry.DecidedBy.Contains(actor.Person) || matter.Common.Handler == actor.Person);

    /// <summary>Classes of content that are not for the whole office, and whose words no search finds.</summary>
    public static bool IsRestricted(Ledger.Secrecy secrecy) => secrecy is not (Ledger.Secrecy.Open or Ledger.Secrecy.Internal);

    private static bool InPlace(Actor actor, string? village) =>
        actor.Villages.Count == 0 || (village is not null && actor.Villages.Contains(village));
}
