using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>A figure of the list: what it is, how its accounts make its value, and how its records are cut.</summary>
public sealed record Figure
{
    public required string Code { get; init; }
    public required Text Name { get; init; }
    public required string Unit { get; init; }
    public required FigureKind Kind { get; init; }

    /// <summary>The counting rule 口径 in one sentence.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Decimals of the account's smallest unit: 2 for money.</summary>
    public int Digits { get; init; }

    public IReadOnlyList<Slice> Slices { get; init; } = [];

    /// <summary>Accounts whose postings it sums; a ratio or mean has its upper one here.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>A ratio's or mean's lower account.</summary>
    public IReadOnlyList<string> Lower { get; init; } = [];

    /// <summary>A mean that is the middle value rather than the average.</summary>
    public bool Median { get; init; }

    /// <summary>Read as it stands on the last day of the scope, not over the period: a stock, or a ratio of stocks.</summary>
    public bool AtDay { get; init; }

    /// <summary>The unit mixes two things (件次), which the page says.</summary>
    public bool Mixed { get; init; }
}

/// <summary>A way to cut a figure: its code, label and the label of each value.</summary>
public sealed record Slice(string Code, Text Label, Func<string, Roster, Text> ValueLabel);
