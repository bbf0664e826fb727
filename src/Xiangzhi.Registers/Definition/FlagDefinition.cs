using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>A flag of a register: the rule that looks, when it finds a gap, and where the evidence would stand.</summary>
public abstract class FlagDefinition
{
    internal FlagDefinition(string rule) => Rule = rule;

    public string Rule { get; }

    /// <summary>An act that the law orders before another; else a condition that must hold.</summary>
    public bool IsStep { get; internal init; }

    /// <summary>A clock that was missed raises it.</summary>
    public bool IsLimit => this is LimitDefinition;

    /// <summary>Acts, or fields of acts, by which what is looked for would come onto the ledger.</summary>
    public IReadOnlyList<string> Sought { get; private set; } = [];

    /// <summary>Fields that are read on the very act on which the gap stands.</summary>
    public IReadOnlyList<string> Read { get; private set; } = [];

    /// <summary>Names the acts by which what is looked for would come onto the ledger: the cure leads there, and of a source that does not tell of them nothing is missed.</summary>
    /// <remarks>A field of another act than the one on which the gap stands is named with its act: <c>plan.powers</c>.</remarks>
    public FlagDefinition Seeks(params string[] actions)
    {
        Sought = [.. Sought, .. actions];
        return this;
    }

    /// <summary>Names the fields, by path, that are read on the act on which the gap stands.</summary>
    public FlagDefinition Reads(params string[] fields)
    {
        Read = [.. Read, .. fields];
        return this;
    }
}

/// <summary>What a flag's rule found: on which fact the gap stands, and how to say it.</summary>
/// <param name="At">The fact on which the gap stands; its legal day is the day from which it does.</param>
/// <param name="Text">One sentence beginning 账上未见 or 账上显示; null: made from the rule's name.</param>
/// <param name="Late">Found, but written down only afterwards: amber at most, both days said.</param>
/// <param name="With">Another fact on which the finding rests, e.g. the step that came too late.</param>
public sealed record Finding(Mark At, string? Text = null, string Key = "", bool Late = false, Mark? With = null);

/// <summary>A limit of the office's own: its clock raises the flag where what is awaited comes late or not at all.</summary>
internal sealed class LimitDefinition : FlagDefinition
{
    public LimitDefinition(ClockDefinition clock) : base(clock.Rule) => Seeks([.. clock.Awaited]);
}

internal sealed class FlagDefinition<TState>(string rule, Func<TState, LawContext, IEnumerable<Finding>> find) : FlagDefinition(rule)
{
    private const string LateCure = "补录的步骤请附当时的文书或照片；确系当日未作的，报负责人处理。";
    private const string PlainCure = "查一查：步骤作过的补登记并附文书，确未作的报负责人处理。";

    public void Raise(TState state, Matter matter, LawContext law, List<Flag> into)
    {
        foreach (var finding in find(state, law))
        {
            var rule = law.Book[Rule];
            var at = finding.At;
            if (rule.At(at.Day) is not { } version)
                continue;
            var severity = law.SettingsOn(at.Day).MayBe(version);
            if (severity == Severity.Off)
                continue;
            var unrecorded = IsUnrecorded(matter, at);
            var text = (finding.Text ?? $"账上未见{rule.Name}。") + (law.SettingsOn(at.Day).IsUnread(version) ? "（待核原文）" : "");
            into.Add(new()
            {
                Rule = Rule,
                Key = finding.Key,
                Article = version.Citation,
                Confidence = version.Confidence,
                Severity = finding.Late && severity == Severity.Red ? Severity.Amber : severity,
                Since = at.Day,
                Noticed = new[] { at.Day, at.Recorded, finding.With?.Recorded ?? at.Recorded }.Max(),
                Entries = finding.With is { } also && also.Seq != at.Seq ? [at.Seq, also.Seq] : [at.Seq],
                Unrecorded = unrecorded,
                LookedFor = rule.LookedFor is { } lookedFor ? [lookedFor] : [],
                Cure = finding.Late ? LateCure : rule.Cure ?? PlainCure,
                Text = unrecorded ? Flag.NotTold(matter.Common.Source!.Name, text) : text,
                Accepted = matter.Common.AcceptanceOf(Rule, finding.Key),
            });
        }
    }

    /// <summary>Whether the matter was brought in from a source that tells nothing of what is looked for.</summary>
    private bool IsUnrecorded(Matter matter, Mark at) => matter.Common.Source is { Tells: { IsDefaultOrEmpty: false } tells } source
        && (source.IsSilentOn(Sought)
            || (matter.Lines.FirstOrDefault(l => l.Entry.Seq == at.Seq) is { Entry.Source: not null } brought && Read.Any(field => !tells.Contains($"{brought.Action.Code}.{field}"))));
}

/// <summary>A step that law orders before another: told before decided, reviewed before decided.</summary>
/// <param name="Step">The step's mark, when the ledger shows it.</param>
/// <param name="Before">The act before which it must have happened.</param>
public readonly record struct RequiredStep(Mark? Step, Mark? Before)
{
    /// <summary>Missing, out of order, or written down only after the act it should precede.</summary>
    public IEnumerable<Finding> Find(string step)
    {
        if (Before is not { } act)
            return [];
        if (Step is not { } done)
            return [new(act, $"账上未见{step}。")];
        if (done.Day > act.Day)
            return [new(act, $"账上显示{step}（{done.Day.InWords}）在后，先有了{act.Day.InWords}的行为。", With: done)];
        if (done.Seq > act.Seq)
            return [new(act, $"{step}记为{done.Day.InWords}，{done.Recorded.InWords}才补录，晚于{act.Recorded.InWords}登记的行为。", Late: true, With: done)];
        return [];
    }
}
