using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Registers;

/// <summary>When a form is due: in the month in which its period ends, or in the one after.</summary>
public enum DueMonth
{
    [Label("期末次月", English = "Month after the period")] Next,
    [Label("期末当月", English = "Last month of the period")] Same,
}

public enum SuperiorFormStage
{
    [Label("认格子", English = "Cells to be said")] Unsaid,
    [Label("按期填报", English = "Filled each period")] InUse,
    [Label("已停报", English = "No longer asked"), Aside] Ended,
}

/// <summary>A superior's form 上级报表: the blank file as it came, what its cells mean, and every return that went up.</summary>
public sealed record SuperiorForm
{
    public string Name { get; init; } = "";

    /// <summary>Who asks for it.</summary>
    public string AskedBy { get; init; } = "";

    public ReportFrequency Every { get; init; }
    public DueMonth DueMonth { get; init; }

    /// <summary>Day of the month; beyond a month's end it is its last day.</summary>
    public int DueDay { get; init; } = 1;

    /// <summary>The first period to be reported.</summary>
    public ReportingPeriod First { get; init; } = new(ReportFrequency.Monthly, 2000, 1);

    public Items<BlankVersion> Versions { get; init; } = [];

    /// <summary>Meanings by place, such as <c>1!C6</c>, each as <see cref="CellMeaning.Written"/>; of the latest version.</summary>
    public Items<SaidCell> Cells { get; init; } = [];

    /// <summary>In the order in which they were recorded; of several for one period the last one counts.</summary>
    public Items<SentReturn> Returns { get; init; } = [];

    public Mark? Ended { get; init; }

    public BlankVersion? Version => Versions.Count == 0 ? null : Versions[^1];

    public SuperiorFormStage Stage => Ended is not null ? SuperiorFormStage.Ended : Cells.Count == 0 ? SuperiorFormStage.Unsaid : SuperiorFormStage.InUse;

    /// <summary>The first period that was not yet sent: what is due next.</summary>
    public ReportingPeriod NextPeriod
    {
        get
        {
            var sent = Returns.Select(r => r.Period.Code).ToHashSet(StringComparer.Ordinal);
            var next = First;
            while (sent.Contains(next.Code))
                next = next.Next;
            return next;
        }
    }

    public DateOnly NextDue => DueOn(NextPeriod);

    /// <summary>Last day on which the form of a period is in time.</summary>
    public DateOnly DueOn(ReportingPeriod period)
    {
        var month = new DateOnly(period.To.Year, period.To.Month, 1).AddMonths(DueMonth == DueMonth.Next ? 1 : 0);
        return month.AddDays(Math.Clamp(DueDay, 1, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }

    /// <summary>What was sent for a period; null where nothing was.</summary>
    public SentReturn? Sent(ReportingPeriod period) => Returns.LastOrDefault(r => r.Period == period);

    /// <summary>The return that went up last of those for earlier periods.</summary>
    public SentReturn? Before(ReportingPeriod period) => Returns.Where(r => r.Period.To < period.From).GroupBy(r => r.Period).MaxBy(g => g.Key.To)?.Last();

    public CellMeaning? MeaningOf(string place) => Cells.FirstOrDefault(c => c.Place == place) is { } said ? CellMeaning.Read(said.Meaning) : null;

    /// <summary>With some cells said anew; a line without a meaning takes it away.</summary>
    internal Items<SaidCell> With(Items<string> lines)
    {
        var cells = Cells.ToImmutableSortedDictionary(c => c.Place, c => c.Meaning, StringComparer.Ordinal).ToBuilder();
        foreach (var said in lines.Select(SaidCell.Read).OfType<SaidCell>())
        {
            if (said.Meaning.Length == 0)
                cells.Remove(said.Place);
            else
                cells[said.Place] = said.Meaning;
        }
        return [.. cells.Select(c => new SaidCell(c.Key, c.Value))];
    }
}

/// <summary>A blank file as the superior sent it, and from when it is asked for.</summary>
public sealed record BlankVersion(Attachment File, Mark From);

/// <summary>A cell and its meaning, written in one line: <c>1!C6 F1a year</c>.</summary>
/// <param name="Place">Number of the sheet or table, the cell as spreadsheets name it, and for a gap within its sentence the number of the gap: <c>1!C6.2</c>.</param>
public sealed partial record SaidCell(string Place, string Meaning)
{
    public string Written => Meaning.Length == 0 ? Place : $"{Place} {Meaning}";

    /// <summary>Null where the line does not begin with a place, or what follows is no meaning.</summary>
    public static SaidCell? Read(string line)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        var (place, meaning) = at < 0 ? (line, "") : (line[..at], line[(at + 1)..]);
        return Places().IsMatch(place) && (meaning.Length == 0 || CellMeaning.Read(meaning) is not null) ? new(place, meaning) : null;
    }

    /// <summary>Sheet, cell, and which gap of its sentence.</summary>
    [GeneratedRegex(@"^[1-9][0-9]{0,3}![A-Z]{1,3}[1-9][0-9]{0,6}(\.[1-9][0-9]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}

/// <summary>What went up for a period. It never changes; a return that was put right is a further one.</summary>
/// <param name="Values">What stood in the cells, by place.</param>
/// <param name="KnownTo">Last entry of the ledger that its figures, and the meanings of its cells, take.</param>
/// <param name="Reason">Why it was sent again; empty for the first.</param>
public sealed record SentReturn(ReportingPeriod Period, Attachment File, Items<string> Rows, long KnownTo, string Reason, Mark Sent)
{
    public IReadOnlyDictionary<string, string> Values => SentValues.Read(Rows);
}
