using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>A flag of a register: the rule that looks, and when it finds a gap.</summary>
public abstract class FlagDefinition
{
    internal FlagDefinition(string rule) => Rule = rule;

    public string Rule { get; }
}

/// <summary>What a flag's rule found: since when, and how to say it.</summary>
/// <param name="Since">Legal day from which the gap stands.</param>
/// <param name="Text">One sentence beginning 账上未见 or 账上显示; null: made from the rule's name.</param>
/// <param name="Late">Found, but written down only afterwards: amber at most, both days said.</param>
public sealed record Finding(DateOnly Since, string? Text = null, string Key = "", bool Late = false);

internal sealed class FlagDefinition<TState>(string rule, Func<TState, LawContext, IEnumerable<Finding>> find) : FlagDefinition(rule)
{
    public void Raise(TState state, Common common, LawContext law, List<Flag> into)
    {
        foreach (var finding in find(state, law))
        {
            var rule = law.Book[Rule];
            if (rule.At(finding.Since) is not { } version)
                continue;
            var severity = law.SettingsOn(finding.Since).MayBe(version);
            if (severity == Severity.Off)
                continue;
            into.Add(new()
            {
                Rule = Rule,
                Key = finding.Key,
                Article = version.Citation,
                Confidence = version.Confidence,
                Severity = finding.Late && severity == Severity.Red ? Severity.Amber : severity,
                Since = finding.Since,
                LookedFor = rule.LookedFor is { } lookedFor ? [lookedFor] : [],
                Cure = finding.Late ? "补录的步骤请附当时的文书或照片；确系当日未作的，报负责人处理。" : rule.Cure ?? "查一查：步骤作过的补登记并附文书，确未作的报负责人处理。",
                Text = (finding.Text ?? $"账上未见{rule.Name}。") + (version.Confidence == Confidence.Verified ? "" : "（待核原文）"),
                Accepted = common.Accepted.LastOrDefault(a => a.Rule == Rule && a.Key == finding.Key)?.Reason,
            });
        }
    }
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
            return [new(act.Day, $"账上未见{step}。")];
        if (done.Day > act.Day)
            return [new(act.Day, $"账上显示{step}（{Say(done.Day)}）在后，先有了{Say(act.Day)}的行为。")];
        if (done.Seq > act.Seq)
            return [new(act.Day, $"{step}记为{Say(done.Day)}，{Say(done.Recorded)}才补录，晚于{Say(act.Recorded)}登记的行为。", Late: true)];
        return [];
    }

    private static string Say(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
