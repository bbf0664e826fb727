using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>A clock of a register: which rule, from which fact until which.</summary>
public abstract class ClockDefinition
{
    internal ClockDefinition(string rule) => Rule = rule;

    /// <summary>Code of the rule in <c>law/</c>, which gives length, unit and article.</summary>
    public string Rule { get; }

    public Text? Label { get; private protected set; }

    /// <summary>A document or a promise of the matter itself sets how long it runs; it runs even where the rule gives no number.</summary>
    public bool HasOwnLength { get; private protected set; }

    /// <summary>
    /// Acts by which what is owed comes onto the ledger; empty where the office owes nothing by it. Where they come late or not at
    /// all, a rule of law raises a flag; what only the office itself promised stays with the clock.
    /// </summary>
    public IReadOnlyList<string> Awaited { get; private protected set; } = [];

    /// <summary>Rules that, where they find the step missing, say all that this limit would.</summary>
    public IReadOnlyList<string> SaidBy { get; private protected set; } = [];
}

/// <summary>Builds a clock. Until <c>From</c> is a fact it does not run.</summary>
public sealed class ClockBuilder<TState> : ClockDefinition where TState : class
{
    private sealed record Run(string Key, Mark From, Mark? Until, int? Length, string? Item = null);

    private Func<TState, LawContext, Mark?>? from;
    private Func<TState, Mark?> until = _ => null;
    private Func<TState, IEnumerable<Run>>? each;
    private Func<TState, bool> when = _ => true;
    private Func<TState, string, IEnumerable<Suspension>> suspended = (_, _) => [];
    private Func<TState, string, IEnumerable<Extension>> extended = (_, _) => [];
    private Func<TState, int?> length = _ => null;
    private Func<TState, IReadOnlySet<string>>? listed;

    internal ClockBuilder(string rule) : base(rule) { }

    public ClockBuilder<TState> From(Func<TState, Mark?> fact)
    {
        from = (s, _) => fact(s);
        return this;
    }

    /// <summary>From a day that itself follows from the law: the end of another period.</summary>
    public ClockBuilder<TState> From(Func<TState, LawContext, Mark?> fact)
    {
        from = fact;
        return this;
    }

    public ClockBuilder<TState> Until(Func<TState, Mark?> fact)
    {
        until = fact;
        return this;
    }

    /// <summary>One clock for each item that has begun.</summary>
    /// <param name="item">What the item is called, where it has a name of its own.</param>
    public ClockBuilder<TState> Each<TItem>(
        Func<TState, IEnumerable<TItem>> items, Func<TItem, Mark?> from, Func<TItem, Mark?> until, Func<TItem, string> key, Func<TItem, int?>? length = null, Func<TItem, string>? item = null)
    {
        HasOwnLength |= length is not null;
        each = s => items(s).Where(i => from(i) is not null).Select(i => new Run(key(i), from(i)!.Value, until(i), length?.Invoke(i), item?.Invoke(i)));
        return this;
    }

    /// <summary>The rule applies only then.</summary>
    public ClockBuilder<TState> When(Func<TState, bool> condition)
    {
        when = condition;
        return this;
    }

    public ClockBuilder<TState> Suspended(Func<TState, IEnumerable<Suspension>> spans)
    {
        suspended = (s, _) => spans(s);
        return this;
    }

    public ClockBuilder<TState> Extended(Func<TState, IEnumerable<Extension>> grants)
    {
        extended = (s, _) => grants(s);
        return this;
    }

    /// <summary>A length that a document or the office sets instead of the rule's own.</summary>
    public ClockBuilder<TState> Length(Func<TState, int?> days)
    {
        (length, HasOwnLength) = (days, true);
        return this;
    }

    /// <summary>Names the acts by which what the office owes comes onto the ledger.</summary>
    public ClockBuilder<TState> Awaits(params string[] actions)
    {
        Awaited = actions;
        return this;
    }

    /// <summary>Names rules that, where they find the step missing, say all that this limit would.</summary>
    public ClockBuilder<TState> UnlessSaidBy(params string[] rules)
    {
        SaidBy = rules;
        return this;
    }

    /// <summary>Of many clocks of one rule, those that pages list; the others are there to be counted.</summary>
    public ClockBuilder<TState> Listed(Func<TState, IReadOnlySet<string>> keys)
    {
        listed = keys;
        return this;
    }

    public ClockBuilder<TState> Named(string label, string? english = null)
    {
        Label = new(label, english ?? Identifier.Words(Rule.Replace('_', '-')));
        return this;
    }

    internal void Read(TState s, Matter matter, LawContext law, List<MatterClock> into)
    {
        if (!when(s))
            return;
        var rule = law.Book[Rule];
        var keys = listed?.Invoke(s);
        IEnumerable<Run> runs = each is not null ? each(s) : from!(s, law) is { } start ? [new("", start, until(s), null)] : [];
        foreach (var run in runs)
        {
            if (rule.At(run.From.Day) is not { } version)
                continue;
            var settings = law.SettingsOn(run.From.Day);
            var own = run.Length ?? length(s);
            var facts = new ClockFacts(run.From.Day, run.Until?.Day)
            {
                Suspensions = [.. suspended(s, run.Key)],
                Extensions = [.. extended(s, run.Key)],
                Length = own,
            };
            if (own is null && IsOff(version, settings))
                continue;
            var reading = Clock.Read(version, facts, law.Calendar, settings);
            into.Add(new(Rule, run.Key, Label ?? new(rule.Name, Identifier.Words(Rule.Replace('_', '-'))), reading)
            {
                Listed = keys?.Contains(run.Key) != false,
                Begun = run.From,
                Done = run.Until,
                Item = run.Item,
                SaidBy = SaidBy,
                IsLimit = Awaited.Count > 0 && settings.MayBe(version) != Severity.Off,
                Silent = run.Until is null && reading.Due is { } due ? matter.SourceSilentOn(Awaited, due) : null,
                IsMetLate = run.Until is { } end && end.Day > reading.Due && IsAwaited(matter, end),
                Accepted = matter.Common.AcceptanceOf(Rule, run.Key),
            });
        }
    }

    /// <summary>Whether what ended it is what was awaited: a matter that was withdrawn is asked about no more.</summary>
    private bool IsAwaited(Matter matter, Mark end) => matter.Lines.FirstOrDefault(l => l.Entry.Seq == end.Seq) is { } line && Awaited.Contains(line.Action.Code);

    /// <summary>An unread rule runs only where the office switched it on or a document set the length for this matter.</summary>
    private static bool IsOff(RuleVersion version, OfficeSettings settings) =>
        settings.MayBe(version) == Severity.Off || (settings.ValueOf(version) is null && !version.IsYearly);
}
