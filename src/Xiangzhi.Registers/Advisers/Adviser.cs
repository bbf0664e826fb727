namespace Xiangzhi.Registers;

public enum AdviserKind
{
    [Label("律师", English = "Lawyer")] Lawyer,
    [Label("基层法律服务工作者", English = "Basic-level legal worker")] LegalWorker,
    [Label("公职律师", English = "Public lawyer")] PublicLawyer,
    [Label("法学专家", English = "Legal scholar")] Scholar,
}

/// <summary>Who engages the adviser.</summary>
public enum Engager
{
    [Label("乡政府", English = "Township")] Township,
    [Label("村（社区）", English = "Village")] Village,
}

public enum AdviserStage
{
    [Label("聘用", English = "Engaged")] Engaged,
    [Label("回避中", English = "Conflict declared"), Aside] Conflicted,
    [Label("不再聘用", English = "No longer engaged")] Ended,
}

/// <summary>A legal adviser 法律顾问 of the township or of villages, one matter for one person.</summary>
public sealed record Adviser
{
    /// <summary>Shown while some contract is in force.</summary>
    public const string ServingFact = "serving";

    /// <summary>Shown while a conflict that was declared has not ended: the matters it concerns, or <see cref="AnyMatter"/>.</summary>
    public const string ConflictFact = "conflict";

    private const string AnyMatter = "yes";

    public Personal<string> Name { get; init; }
    public Personal<string> Firm { get; init; }
    public AdviserKind Kind { get; init; }
    public string LicenceNumber { get; init; } = "";
    public Items<Engagement> Engagements { get; init; } = [];
    public Items<Conflict> Conflicts { get; init; } = [];
    public Items<Mark> Reports { get; init; } = [];

    /// <summary>Each calendar year that a contract touches: what overlaps a year counts in it once.</summary>
    public IEnumerable<EngagedYear> Years => Engagements.SelectMany(e => Enumerable.Range(e.From.Day.Year, Math.Max(0, e.Last.Year - e.From.Day.Year + 1))
        .Where(_ => e.Last >= e.From.Day)
        .Select(year => new EngagedYear(year == e.From.Day.Year ? e.From : e.From with { Day = new(year, 1, 1) }, e.By)));

    /// <summary>Every village of every contract with one.</summary>
    public IEnumerable<ServedVillage> Villages => Engagements.Where(e => e.Last >= e.From.Day).SelectMany(e => e.Villages.Select(v => new ServedVillage(v, e.From, e.Until)));

    public DateOnly? Until => Engagements.Count == 0 ? null : Engagements.Max(e => e.Last);

    public bool ServesOn(DateOnly day) => Engagements.Any(e => e.From.Day <= day && day <= e.Last);

    public bool InConflictOn(DateOnly day) => ConflictsOn(day).Any();

    /// <summary>What <see cref="ConflictFact"/> shows on a day; null: no conflict.</summary>
    public string? ConflictShown(DateOnly day) => !InConflictOn(day) ? null
        : ConflictsOn(day).Any(c => c.Matter is null) ? AnyMatter : string.Join(' ', ConflictsOn(day).Select(c => c.Matter!.Value.Id.ToString("D")).Distinct());

    /// <summary>Whether a conflict as it was shown stands against a service: one in another matter does not.</summary>
    internal static bool Concerns(string shown, Guid? matter) => shown == AnyMatter || matter is not { } id || shown.Contains(id.ToString("D"), StringComparison.Ordinal);

    private IEnumerable<Conflict> ConflictsOn(DateOnly day) => Conflicts.Where(c => c.Declared.Day <= day && !(c.Ended?.Day <= day));
}

/// <summary>One contract.</summary>
/// <param name="To">Last day by the contract, inclusive.</param>
public sealed record Engagement(Mark From, Engager By, Items<Ref<Villages>> Villages, DateOnly To)
{
    /// <summary>First day on which it no longer holds, where it was ended early.</summary>
    public Mark? EndedEarly { get; init; }

    /// <summary>Last day on which it holds, inclusive.</summary>
    public DateOnly Last => EndedEarly is { } end && end.Day <= To ? end.Day.AddDays(-1) : To;

    /// <summary>First day on which it no longer holds.</summary>
    public Mark Until => EndedEarly is { } end && end.Day <= To ? end : From with { Day = To.AddDays(1) };
}

/// <param name="On">First day in that year.</param>
public sealed record EngagedYear(Mark On, Engager By);

public sealed record ServedVillage(Ref<Villages> Village, Mark From, Mark Until);

/// <summary>A conflict of interest 利益冲突 that the adviser declared, or the office found.</summary>
public sealed record Conflict(Mark Declared, Ref<Register>? Matter)
{
    public Mark? Ended { get; init; }
}
