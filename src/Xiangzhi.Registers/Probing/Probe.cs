using System.Collections.Concurrent;
using Xiangzhi.Law;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>What an act was seen to do.</summary>
public sealed class ProbedAction
{
    /// <summary>Codes of stages in which the page offers it.</summary>
    public SortedSet<string> From { get; } = new(StringComparer.Ordinal);

    /// <summary>Rules whose clocks it starts.</summary>
    public SortedSet<string> Starts { get; } = new(StringComparer.Ordinal);

    /// <summary>Rules whose clocks it stops.</summary>
    public SortedSet<string> Stops { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts of which it changes the postings.</summary>
    public SortedSet<string> Posts { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// Finds out what the acts of a register do to clocks and figures. A register declares facts, and clocks and counts hang on facts,
/// so no act names its clocks: they are found by playing made-up acts through the register itself, from the empty matter onwards to
/// each new situation. What is reported was seen to happen; what only a rare combination of values brings about may be missing.
/// </summary>
public static class Probe
{
    /// <summary>Situations from which acts are tried; those that showed most that was new come first.</summary>
    private const int MostSituations = 70;

    private static readonly DateOnly FirstDay = new(2025, 3, 3);
    private static readonly Guid Matter = new("00000000-0000-7000-8000-000000000002");

    /// <summary>Every rule runs, whatever was read of it, so that clocks which an office may switch on are seen too.</summary>
    private static readonly OfficeSettings AllOn = OfficeSettings.None with
    {
        SwitchedOn = [.. LawBook.Builtin.Rules.Select(r => r.Code)],
        Local = LawBook.Builtin.Rules.ToImmutable(),
    };

    private static readonly ConcurrentDictionary<Register, Lazy<IReadOnlyDictionary<string, ProbedAction>>> Played = [];

    /// <summary>By action code; a register is played through once, however often it is asked about.</summary>
    public static IReadOnlyDictionary<string, ProbedAction> Of(Register register) =>
        Played.GetOrAdd(register, r => new(() => Play(r, AllOn))).Value;

    /// <summary>As it would be in an office with these settings.</summary>
    public static IReadOnlyDictionary<string, ProbedAction> Of(Register register, OfficeSettings settings) => Play(register, settings);

    private static Dictionary<string, ProbedAction> Play(Register register, OfficeSettings settings)
    {
        var law = new LawContext(LawBook.Builtin, settings, WorkCalendar.Builtin);
        var seen = register.Actions.ToDictionary(a => a.Code, _ => new ProbedAction());
        var papers = register.Actions.SelectMany(a => a.Papers).Select(p => p.Code).Distinct().ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new PriorityQueue<Matter?, int>([(null, 0)]);
        for (var tried = 0; tried <= MostSituations && waiting.TryDequeue(out var before, out _); tried++)
        {
            var was = before?.Derive(law);
            foreach (var action in register.Actions.Where(a => before is null ? a.Opens : IsTried(a) && a.OfferedOn(before)))
            {
                var probed = seen[action.Code];
                if (was is not null)
                    probed.From.Add(was.StageCode);
                var on = FirstDay.AddDays(7 * (before?.Lines.Length ?? 0));
                foreach (var form in ProbeForms.Of(action.Form, on, papers).Where(f => !action.Refusals(before, f, new(on, on, SeenFacts.None, _ => null, law, Roster.Empty, "")).Any()))
                {
                    var entry = Write(register, action, form, on, (before?.LastSeq ?? 0) + 1);
                    var after = before?.With(entry) ?? register.Open(entry);
                    var derived = after.Derive(law);
                    Note(probed, was, derived);
                    if (Features(register, after, derived).Count(known.Add) is > 0 and var news)
                        waiting.Enqueue(after, (16 * after.Lines.Length) - news);
                }
            }
        }
        return seen;
    }

    /// <summary>Of the acts that every register has, only papers make facts of the register's own known.</summary>
    private static bool IsTried(ActionDefinition action) => !action.IsCommon || action.Form.Type == typeof(IssuePaper) || action.Form.Type == typeof(ServePaper);

    private static void Note(ProbedAction probed, Derived? was, Derived now)
    {
        foreach (var clock in now.Clocks)
        {
            var before = was?.Clocks.FirstOrDefault(c => c.Rule == clock.Rule && c.Key == clock.Key);
            if (before is null || before.Reading.From != clock.Reading.From)
                probed.Starts.Add(clock.Rule);
            if (clock.Reading.Until is not null && before?.Reading.Until is null)
                probed.Stops.Add(clock.Rule);
        }
        foreach (var gone in was?.Clocks ?? [])
        {
            if (gone.Reading.Until is null && !now.Clocks.Any(c => c.Rule == gone.Rule))
                probed.Stops.Add(gone.Rule);
        }
        probed.Posts.UnionWith(PostingSet.Difference(was?.Postings ?? [], now.Postings, seq: 1).Select(p => p.Account));
    }

    /// <summary>What tells one situation from another: stage, clocks, accounts, what may be done next and from where, what the list shows.</summary>
    private static IEnumerable<string> Features(Register register, Matter matter, Derived derived) =>
    [
        $"stage {derived.StageCode}", .. derived.Clocks.Select(c => $"clock {c.Rule} {c.Reading.Until is null}"), .. derived.Postings.Select(p => $"account {p.Account}"),
        .. register.Actions.Where(a => IsTried(a) && a.OfferedOn(matter)).SelectMany(a => new[] { $"act {a.Code} {derived.StageCode}", $"act {a.Code} {string.Join(' ', derived.Clocks.Where(c => c.Reading.Until is null).Select(c => c.Rule).Distinct())}" }),
        .. derived.Cells.Select((cell, i) => $"cell {i} {cell}"),
    ];

    private static Entry Write(Register register, ActionDefinition action, Form form, DateOnly on, long seq) =>
        new()
        {
            Township = "990101001", Seq = seq, Act = Matter, Matter = Matter, Register = register.Code, Action = action.Code, Version = action.Version, On = on,
            RecordedAt = LocalDay.At(on, new(9, 0)), RecordedBy = "S01", Content = action.Form.Write(form).Content, Number = seq == 1 ? "1" : null,
        };

    private static System.Collections.Immutable.ImmutableDictionary<string, int> ToImmutable(this IEnumerable<LawRule> rules) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, rules.Select(r => KeyValuePair.Create(r.Code, 10)));
}
