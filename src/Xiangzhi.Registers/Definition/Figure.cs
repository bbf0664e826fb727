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

    /// <summary>Accounts of what is in force: everything up to the day is taken, not only the year's postings.</summary>
    public IReadOnlyList<string> StockAccounts { get; init; } = [];

    /// <summary>A ratio of different subjects: those of the upper account that are also in force in the lower one, over all in the lower one.</summary>
    public bool Coverage { get; init; }

    /// <summary>Whether an account that it reads is taken from the beginning rather than from the first day of the year.</summary>
    public bool IsStock(string account) => StockAccounts.Contains(account);

    /// <summary>Account whose subjects are the months in which somebody confirmed that nothing was left out. A zero without them reads 0，未核.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>What another platform states: each record is shown with its source.</summary>
    public bool IsImported => Kind is FigureKind.Imported or FigureKind.Least;

    /// <summary>A mean that is the middle value rather than the average.</summary>
    public bool Median { get; init; }

    /// <summary>The unit mixes two things (件次), which the page says.</summary>
    public bool Mixed { get; init; }
}

/// <summary>A way to cut a figure: its code, label and the label of each value.</summary>
public sealed record Slice(string Code, Text Label, Func<string, Roster, Text> ValueLabel)
{
    /// <summary>Reads a value as somebody writes it, by code or label, valid on a day; null and a message with the cure where there is none.</summary>
    public Func<string, Roster, DateOnly, (string? Value, string? Fault)> Read { get; init; } = (text, _, _) => (text, null);

    /// <summary>The values that may be chosen on a day, in stored form; none where any text is one.</summary>
    public Func<Roster, DateOnly, IReadOnlyList<Option>> Options { get; init; } = (_, _) => [];

    /// <summary>Any text is a value: only its records tell whether it occurs.</summary>
    public bool IsOpen { get; init; } = true;
}
