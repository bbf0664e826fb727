using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>
/// One line of the journal: in this register, on this matter, somebody did this, on this legal day,
/// recorded at this instant, with this content. Never changed, never removed.
/// </summary>
public sealed record Entry
{
    /// <summary>Division code 行政区划代码 of the township, 9 or 12 digits.</summary>
    public required string Township { get; init; }

    /// <summary>Place in the township's journal, from 1 without gaps. The tree's leaf index is <c>Seq - 1</c>.</summary>
    public required long Seq { get; init; }

    /// <summary>The act, made by whoever acts. The same act sent again is the same act.</summary>
    public required Guid Act { get; init; }

    /// <summary>Place among the entries of one act, from 0.</summary>
    public int Part { get; init; }

    public required Guid Matter { get; init; }
    public required string Register { get; init; }
    public required string Action { get; init; }

    /// <summary>Version of the action's form, from 1; an old version keeps its record and its fold.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Legal day 法律日, Asia/Shanghai: the day on which it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Time of day, to the minute, where law or use asks for one.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>When it was written down: an instant in UTC, to the millisecond.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Staff number of the person who wrote it down.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Staff numbers of those who decided or acted.</summary>
    public ImmutableArray<string> DecidedBy { get; init; } = [];

    public Basis Basis { get; init; }
    public Source? Source { get; init; }

    /// <summary>Code of the village 村（社区） where it happened.</summary>
    public string? Village { get; init; }

    /// <summary>Code of the office 办站所 that answers for it.</summary>
    public string? Unit { get; init; }

    public Secrecy Secrecy { get; init; }

    /// <summary>Entry that this one puts right; its content replaces that entry's, at this entry's legal day.</summary>
    public long? Corrects { get; init; }

    /// <summary>Why it puts an earlier entry right; only where <see cref="Corrects"/> is set.</summary>
    public string? Reason { get; init; }

    /// <summary>Entry that this one strikes out.</summary>
    public long? Voids { get; init; }

    /// <summary>Ledger number 台账号, given to the entry that opens a matter.</summary>
    public string? Number { get; init; }

    /// <summary>What others' matters showed on the legal day: a canonical JSON object, key = matter id. Public facts only.</summary>
    public ReadOnlyMemory<byte> Seen { get; init; }

    /// <summary>The public part of the act's form: a canonical JSON object.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>One salted commitment per person whose data stand beside the entry.</summary>
    public ImmutableArray<Commitment> Personal { get; init; } = [];
}

/// <summary>A commitment to one person's data: SHA-256 over salt and canonical bytes.</summary>
/// <param name="Slot">Whose data within the form, e.g. <c>parties[0]</c>; the form's own is the empty string.</param>
/// <param name="Hash">32 bytes.</param>
public sealed record Commitment(string Slot, ReadOnlyMemory<byte> Hash);

/// <summary>Where the content of an entry comes from, and its number there.</summary>
public sealed record Source(SourceKind Kind, string Name, string? Number)
{
    /// <summary>
    /// Of brought-in history, what the source tells of: codes of acts and their fields, e.g. <c>decide.officers</c>, in ordinal order.
    /// Of what is not named here nothing is known. Empty where the source is not so limited.
    /// </summary>
    public ImmutableArray<string> Tells { get; init; } = [];

    /// <summary>Whether it tells nothing of one of these acts or fields.</summary>
    public bool IsSilentOn(IEnumerable<string> places) =>
        !Tells.IsDefaultOrEmpty && places.Any(place => !Tells.Any(told => told == place || told.StartsWith(place + ".", StringComparison.Ordinal)));
}

public enum SourceKind { Own, Platform, Paper }

/// <summary>On what the record rests: seen with own eyes, told, a paper with scan, a platform.</summary>
public enum Basis { Seen, Told, Paper, Platform }

/// <summary>Class of content 内容类别, chosen before any free text is written.</summary>
public enum Secrecy { Open, Internal, WorkSecret, Minor, Violence, Health, Accusation }
