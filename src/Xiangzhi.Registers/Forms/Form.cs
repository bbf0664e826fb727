namespace Xiangzhi.Registers;

/// <summary>What someone does, as a record: the stored content of its entry, with its own fold. It has no twin.</summary>
public abstract record Form;

/// <summary>An act on a matter with state <typeparamref name="TState"/>.</summary>
public abstract record Form<TState> : Form where TState : class
{
    /// <summary>Makes the act's facts known. Total: never throws, whatever came before.</summary>
    public abstract TState Into(TState s, At at);
}

/// <summary>An act that every register has: note, link, hand over, accept a flag.</summary>
public abstract record CommonForm : Form
{
    public abstract Common Into(Common c, At at);
}

/// <summary>A dated fact: its legal day, the entry that made it known, and the day on which it was written down.</summary>
public readonly record struct Mark(DateOnly Day, long Seq, DateOnly Recorded) : IComparable<Mark>
{
    public int CompareTo(Mark other) =>
        Day != other.Day ? Day.CompareTo(other.Day) : Seq.CompareTo(other.Seq);

    public static bool operator <(Mark left, Mark right) => left.CompareTo(right) < 0;
    public static bool operator >(Mark left, Mark right) => left.CompareTo(right) > 0;
    public static bool operator <=(Mark left, Mark right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Mark left, Mark right) => left.CompareTo(right) >= 0;

    /// <summary>The earliest of the facts that are known; null where none is.</summary>
    public static Mark? First(params ReadOnlySpan<Mark?> marks)
    {
        Mark? first = null;
        foreach (var mark in marks)
        {
            if (mark is { } given && !(first <= given))
                first = given;
        }
        return first;
    }
}

/// <summary>The circumstances of an entry, for its fold.</summary>
public sealed class At
{
    public required Mark Mark { get; init; }
    public required Ledger.Entry Entry { get; init; }
    public required SeenFacts Seen { get; init; }

    public DateOnly Day => Mark.Day;
    public TimeOnly? Time => Entry.At;
}

/// <summary>What other matters showed on the legal day, as stored in the entry. Public facts only.</summary>
public sealed class SeenFacts(IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>> facts)
{
    public static SeenFacts None { get; } = new(new Dictionary<Guid, IReadOnlyDictionary<string, string>>());

    public IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>> Facts => facts;

    public bool Knows<TRegister>(Ref<TRegister> reference) where TRegister : Register => facts.ContainsKey(reference.Id);

    public string? Text<TRegister>(Ref<TRegister> reference, string fact) where TRegister : Register =>
        facts.TryGetValue(reference.Id, out var of) ? of.GetValueOrDefault(fact) : null;

    /// <summary>A fact by its name alone, whichever matter showed it: for what the township's profile shows.</summary>
    public string? Office(string fact) => facts.Values.Select(f => f.GetValueOrDefault(fact)).FirstOrDefault(v => v is not null);

    public DateOnly? Day<TRegister>(Ref<TRegister> reference, string fact) where TRegister : Register =>
        Text(reference, fact) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
}
