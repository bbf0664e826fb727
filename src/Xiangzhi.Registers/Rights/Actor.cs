namespace Xiangzhi.Registers;

/// <summary>Where a matter lies, or a role holds: the whole township, a village, a villagers' group.</summary>
/// <param name="Village">Id of the village's own matter; null: the whole township, also what lies in no village.</param>
/// <param name="Group">Number of the villagers' group 村民小组 in its village, from 1; null: the whole village.</param>
public readonly record struct Place(Guid? Village, int? Group)
{
    public static Place Township => default;

    public bool IsTownship => Village is null;

    /// <summary>Whether what lies in another place lies here too.</summary>
    public bool Covers(Place other) => IsTownship || (Village == other.Village && (Group is null || Group == other.Group));
}

/// <summary>One role that somebody holds on a day, and where.</summary>
public sealed record Grant(Role Role, Place Place = default)
{
    /// <summary>What a district supervisor looks at; others have none.</summary>
    public Items<SupervisionLine> Lines { get; init; } = [];

    /// <summary>Staff number of the person on leave in whose stead it is held; null: it is one's own.</summary>
    public string? For { get; init; }
}

/// <summary>Who records an act, as the staff register knows them.</summary>
/// <param name="Number">Staff number.</param>
/// <param name="Matter">Id of the own matter in the staff register; null where there is none.</param>
public sealed record Recorder(string Number, Guid? Matter);

/// <summary>What of a register's matters only one role may change.</summary>
public sealed record Reservation(Role To, Text What);

/// <summary>Who acts, with what is held on the day: the same whether chosen in the demonstration or signed in.</summary>
/// <param name="Person">Staff number.</param>
public sealed record Actor(string Person, string Name, Items<Grant> Grants)
{
    public IEnumerable<Role> Roles => Grants.Select(g => g.Role).Distinct();

    public bool Holds(Role role) => Grants.Any(g => g.Role == role);

    /// <summary>Whether what is a person's own work is this one's: the same person, or one whose leave this one fills.</summary>
    public bool StandsFor(string? person) => person is not null && (person == Person || Grants.Any(g => g.For == person));
}
