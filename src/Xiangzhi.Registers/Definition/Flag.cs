using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>A finding 账上未见…: a lawful step that the ledger does not show. It vanishes when its rule no longer finds the gap.</summary>
public sealed record Flag
{
    public required string Rule { get; init; }

    /// <summary>Tells several flags of one rule on one matter apart; empty when there can be only one.</summary>
    public string Key { get; init; } = "";

    public required string Article { get; init; }
    public required Confidence Confidence { get; init; }
    public required Severity Severity { get; init; }

    /// <summary>The legal day from which the gap stands.</summary>
    public required DateOnly Since { get; init; }

    public IReadOnlyList<string> LookedFor { get; init; } = [];
    public string Cure { get; init; } = "";

    /// <summary>The finding in one sentence, worded 账上未见….</summary>
    public required string Text { get; init; }

    /// <summary>Accepted by a supervisor's entry, with the reason.</summary>
    public string? Accepted { get; init; }
}

/// <summary>A clock of one matter, read.</summary>
/// <param name="Key">Tells several clocks of one rule apart: each seized item has its own.</param>
public sealed record MatterClock(string Rule, string Key, Text Name, ClockReading Reading)
{
    /// <summary>Whether pages list it; a duty of years to come is only counted.</summary>
    public bool Listed { get; init; } = true;
}

/// <summary>The law as the office applies it: the rules, its settings, and a calendar version.</summary>
/// <param name="Settings">Settings on days before the first of <see cref="Dated"/>; rules are asked with <see cref="SettingsOn"/>.</param>
public sealed record LawContext(LawBook Book, OfficeSettings Settings, WorkCalendar Calendar)
{
    /// <summary>Settings from a day on, in the order of their days.</summary>
    public System.Collections.Immutable.ImmutableArray<DatedSettings> Dated { get; init; } = [];

    /// <summary>The office's settings as of a legal day: what began earlier keeps those of its time.</summary>
    public OfficeSettings SettingsOn(DateOnly day)
    {
        var settings = Settings;
        foreach (var dated in Dated)
        {
            if (dated.From > day)
                break;
            settings = dated.Settings;
        }
        return settings;
    }
}

/// <param name="From">First day on which they hold.</param>
public sealed record DatedSettings(DateOnly From, OfficeSettings Settings);
