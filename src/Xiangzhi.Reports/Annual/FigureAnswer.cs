using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Annual;

/// <summary>What the ledger answers to one <see cref="FigureAsk"/>.</summary>
/// <param name="Value">In the figure's unit; null where there is nothing to divide by.</param>
/// <param name="Confirmed">Somebody vouched for every month that has ended, so that a zero is a claim.</param>
/// <param name="Part">Path below the figures where just this opens; null: the whole figure of the report's year.</param>
public sealed record FigureAnswer(Figure Figure, decimal? Value, bool Confirmed = false, string? Part = null)
{
    /// <summary>Why the ledger has no answer, with the cure: a part or a year that does not exist.</summary>
    public string? Fault { get; init; }
}

/// <summary>One part of a figure that is told by its parts.</summary>
public sealed record FigureShare(string Label, decimal Amount, string Part);

/// <summary>Where figures come from; page, Word, text and API ask the same one.</summary>
/// <param name="By">A figure by the values of a slice, the largest first.</param>
/// <param name="ByMonth">A figure by the months that have begun, labelled as printed.</param>
/// <param name="Year">The report's own year.</param>
public sealed record FigureSource(Func<FigureAsk, FigureAnswer> Value, Func<FigureAsk, string, IReadOnlyList<FigureShare>> By, Func<FigureAsk, IReadOnlyList<FigureShare>> ByMonth, int Year)
{
    /// <summary>All values of a slice on the figure's last day, also those that did not occur; none where any text is one.</summary>
    public Func<FigureAsk, string, IReadOnlyList<SliceValue>> Values { get; init; } = (_, _) => [];

    /// <summary>The values of a slice that a table shows: all, or those that occurred where any text is one.</summary>
    public IReadOnlyList<SliceValue> Parts(FigureAsk ask, string slice) =>
        Values(ask, slice) is { Count: > 0 } all ? all : [.. By(ask, slice).Select(s => new SliceValue(s.Label, s.Label))];
}

/// <param name="Written">As a reference writes it.</param>
public sealed record SliceValue(string Written, string Label);

public enum NoteKind
{
    /// <summary>Braces that cannot be read, or a figure, part or year that does not exist.</summary>
    Fault,

    /// <summary>A rate without anything below, a change against nothing.</summary>
    NoValue,

    /// <summary>A zero that nobody vouched for.</summary>
    Unconfirmed,

    /// <summary>A typed number that may be a claim.</summary>
    TypedNumber,

    /// <summary>全部, 均, 没有发生 and the like, typed.</summary>
    ClaimWord,
}

/// <summary>Something pointed out in a section's text; it never keeps anybody from saving.</summary>
/// <param name="Start">First character in the section's text.</param>
/// <param name="Message">What it is and what to write instead.</param>
public sealed record TextNote(NoteKind Kind, int Start, string Text, string Message);
