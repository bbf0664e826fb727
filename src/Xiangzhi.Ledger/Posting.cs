using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>
/// One line in a figure's account. A figure is nothing but the sum of its postings.
/// A posting is never changed: what changes is posted as a difference by the entry that changed it.
/// </summary>
public sealed record Posting
{
    /// <summary>Code of the account, e.g. <c>F1a</c>; a ratio's two accounts are <c>F8+</c> and <c>F8/</c>.</summary>
    public required string Account { get; init; }

    /// <summary>Legal day to which it belongs, for ever.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Day from which it counts: later than <see cref="On"/> when a later fact takes an earlier one back
    /// (an inspection after which a penalty was made). A figure as of a day leaves out what came after that day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Entry that caused it.</summary>
    public required long Seq { get; init; }

    public required Guid Matter { get; init; }

    /// <summary>In the account's smallest unit: pieces, 分 of money, tenths of an hour.</summary>
    public required long Amount { get; init; }

    /// <summary>Internal id of the person, village, firm or officer that is counted; never a name.</summary>
    public string? Subject { get; init; }

    /// <summary>Values of the slices that the figure declares, in the figure's order.</summary>
    public ImmutableArray<string> Slices { get; init; } = [];

    /// <summary>The amount was estimated, not counted.</summary>
    public bool Estimate { get; init; }
}
