using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

/// <summary>Which matters a list shows: those that meet every condition given, the newest first.</summary>
public sealed record MatterQuery
{
    /// <summary>Rows of a page where nothing is said.</summary>
    public const int DefaultFirst = 50;

    /// <summary>Most rows of a page, inclusive.</summary>
    public const int MostFirst = 1000;

    /// <summary>Code of a register.</summary>
    public string? Register { get; init; }

    /// <summary>Code of a stage.</summary>
    public string? Stage { get; init; }

    public Guid? Village { get; init; }

    /// <summary>What the reader may see; null: everything.</summary>
    public ReadScope? Scope { get; init; }

    /// <summary>Staff number.</summary>
    public string? Handler { get; init; }

    /// <summary>First legal day of opening, inclusive.</summary>
    public DateOnly? OpenedFrom { get; init; }

    /// <summary>Last legal day of opening, inclusive.</summary>
    public DateOnly? OpenedTo { get; init; }

    /// <summary>Only with flags that nobody accepted, or with a limit of the office that has run out.</summary>
    public bool Flagged { get; init; }

    /// <summary>Only where a clock runs out on or before the day.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>Neither closed nor struck out.</summary>
    public bool OpenOnly { get; init; }

    /// <summary>Only those closed on or before the day.</summary>
    public DateOnly? ClosedTo { get; init; }

    /// <summary>Only those of which something that was said of people is still kept.</summary>
    public bool HoldsPersonal { get; init; }

    /// <summary>Words divided by blanks; a matter has them all, in whichever of its entries.</summary>
    public string? Text { get; init; }

    /// <summary>Where the reader may search the words of people; null: nowhere, for a hit in a masked text would tell it.</summary>
    public ReadScope? PersonalScope { get; init; }

    /// <summary>Only these; however many, a statement takes no more than <see cref="MostFirst"/> of them.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>Rows of the page.</summary>
    public int First { get; init; } = DefaultFirst;

    /// <summary>Where the last page ended: its <see cref="MatterPage.Next"/>.</summary>
    public string? After { get; init; }
}

/// <summary>A page of a list.</summary>
/// <param name="Total">All that meet the conditions, exactly.</param>
/// <param name="Next">For the next page; null where this is the last.</param>
public sealed record MatterPage(IReadOnlyList<MatterListRow> Rows, long Total, string? Next)
{
    public static MatterPage Empty { get; } = new([], 0, null);
}

/// <summary>A matter in a list. Cells are in their stored form; the register's columns show them.</summary>
public sealed record MatterListRow(
    Guid Id, string Register, string Number, string Stage, Guid? Village, string? Handler, DateOnly Opened, DateOnly? Closed, bool IsVoid,
    DateOnly LastDay, long LastSeq, DateOnly? NextDue, int RedFlags, int AmberFlags, string Title, IReadOnlyList<string> Cells);

/// <summary>Which flags; the oldest first.</summary>
public sealed record FlagQuery
{
    public string? Rule { get; init; }
    public string? Register { get; init; }
    public string? Handler { get; init; }

    /// <summary>What the reader may see; null: everything.</summary>
    public ReadScope? Scope { get; init; }

    /// <summary>Also flags that a supervisor accepted.</summary>
    public bool WithAccepted { get; init; }

    public int? First { get; init; }
}

/// <summary>A flag and the matter on which it stands.</summary>
/// <param name="Handler">Staff number of the matter's handler.</param>
public sealed record FlagRow(Guid Matter, string Number, string Register, string Title, Guid? Village, string? Handler, Flag Flag);

/// <summary>Which clocks; the earliest due first, those without a due day last.</summary>
public sealed record ClockQuery
{
    /// <summary>Only clocks that still run and of which something is still asked.</summary>
    public bool OpenOnly { get; init; }

    public DateOnly? DueFrom { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? DueBy { get; init; }

    public string? Rule { get; init; }
    public string? Register { get; init; }
    public string? Handler { get; init; }

    /// <summary>Only those of these matters; null: of all.</summary>
    public IReadOnlyList<Guid>? Matters { get; init; }

    /// <summary>What the reader may see; null: everything.</summary>
    public ReadScope? Scope { get; init; }

    public int? First { get; init; }
}

/// <param name="Due">Null while it is suspended without a known end.</param>
/// <param name="Until">Day on which it was done; null while it runs.</param>
public sealed record ClockRow(Guid Matter, string Number, string Register, string Title, string Rule, string Key, DateOnly From, DateOnly? Due, DateOnly? Until);

/// <summary>A clock that a holiday notice moved.</summary>
public sealed record ClockMove(Guid Matter, string Number, string Rule, string Key, DateOnly? Was, DateOnly? Became);
