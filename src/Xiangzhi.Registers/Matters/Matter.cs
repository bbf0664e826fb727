using System.Collections.Immutable;
using Xiangzhi.Law;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>A matter: its entries, folded. Everything that is shown, counted or flagged is a function of this.</summary>
public abstract class Matter
{
    private Kept? kept;

    private protected Matter(Register register, Guid id, ImmutableArray<Line> lines, Common common)
    {
        Register = register;
        Id = id;
        Lines = lines;
        Common = common;
    }

    public Register Register { get; }
    public Guid Id { get; }
    public Common Common { get; }

    /// <summary>Every entry in the order of the journal, also those that no longer count.</summary>
    public ImmutableArray<Line> Lines { get; }

    public abstract object State { get; }

    public Line Opening => Lines[0];
    public string Township => Opening.Entry.Township;
    public string Number => Opening.Entry.Number ?? "";
    public long LastSeq => Lines[^1].Entry.Seq;

    /// <summary>The opening entry was struck out: the matter is 作废.</summary>
    public bool IsVoid => Opening.Status == LineStatus.Voided;

    public abstract Mark? Closed { get; }
    public bool IsClosed => Closed is not null;

    /// <summary>The source from which the matter was brought in after this day, where it does not tell of these acts: then nothing of them can be missed.</summary>
    public string? SourceSilentOn(IReadOnlyList<string> actions, DateOnly day) =>
        Common.Source is { } source && day < Opening.RecordedOn && source.IsSilentOn(actions) ? source.Name : null;

    /// <summary>Entries that count, in legal order: by legal day, then sequence; a correction stands in its entry's place.</summary>
    public IEnumerable<Line> Effective => Folding.Effective(Lines).Select(e => e.Line);

    /// <summary>The matter with more entries of its own, in journal order.</summary>
    public abstract Matter With(Entry entry);

    /// <summary>The matter as its entries of legal days up to <paramref name="day"/> made it; null before it began.</summary>
    public abstract Matter? AsOf(DateOnly day);

    /// <summary>The matter as it stood right before the place of an entry; null where that is its beginning.</summary>
    public abstract Matter? Before(long seq);

    /// <summary>All that follows from the matter; kept for the law under which it was last asked.</summary>
    public Derived Derive(LawContext law)
    {
        var known = kept;
        if (known is null || !ReferenceEquals(known.Law, law))
            kept = known = new(law, DeriveAnew(law));
        return known.Derived;
    }

    private protected abstract Derived DeriveAnew(LawContext law);

    private sealed record Kept(LawContext Law, Derived Derived);
}

/// <summary>All that follows from a matter under a law and a calendar. Nothing in it depends on today.</summary>
public sealed record Derived
{
    public required string StageCode { get; init; }
    public required Text Stage { get; init; }
    public required string Title { get; init; }
    public string? Village { get; init; }
    public IReadOnlyList<string> Cells { get; init; } = [];
    public IReadOnlyList<MatterClock> Clocks { get; init; } = [];

    /// <summary>What is missing on whatever day one asks; <see cref="FlagsOn"/> adds the limits that have run out.</summary>
    public IReadOnlyList<Flag> Flags { get; init; } = [];

    /// <summary>Postings of the whole effective history, with sequence 0; entries post differences of these.</summary>
    public IReadOnlyList<Posting> Postings { get; init; } = [];

    /// <summary>The next day on which an open clock of the office's runs out.</summary>
    public DateOnly? NextDue => Clocks.Where(c => c is { IsExcused: false, Reading: { Until: null, Rule.Rule.IsOwed: true } }).Min(c => c.Reading.Due);

    /// <summary>The colour of the flag that an open clock raises once its time is over; off: it raises none, or one stands already.</summary>
    public Severity RaisedBy(MatterClock clock) => clock is { IsLimit: true, Done: null } && !Flags.Any(clock.IsSaidBy) ? clock.Reading.Allows : Severity.Off;

    /// <summary>What is missing on a day: the flags, and the limits of the office that have run out by then.</summary>
    public IEnumerable<Flag> FlagsOn(DateOnly day) => Flags.Where(f => f.Since <= day).Concat(Clocks.Where(c => c.IsOverdue(day) && RaisedBy(c) != Severity.Off).Select(c => c.Missed));
}
