using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What becomes of a rule of <c>law/rules</c> in the program.</summary>
public enum RuleStanding
{
    [Label("期限", English = "Clock")] Clock,
    [Label("必经步骤", English = "Required step")] Step,
    [Label("核查", English = "Check")] Check,
    [Label("界线", English = "Threshold")] Threshold,
    [Label("文书", English = "Document")] Document,
    [Label("设置项（未启用）", English = "Setting, off")] Setting,
    [Label("处处照办", English = "Embodied")] Embodied,
    [Label("未采用", English = "Left out")] LeftOut,
    [Label("没有交代", English = "Unaccounted")] Unaccounted,
}

/// <summary>A rule and what rests on it.</summary>
/// <param name="Clocks">Registers with a clock by it.</param>
/// <param name="Flags">Registers whose files are looked at by it.</param>
/// <param name="Computed">Registers in which an amount, a day or a paper's text rests on it.</param>
public sealed record RuleAccount(LawRule Rule, RuleStanding Standing, IReadOnlyList<Register> Clocks, IReadOnlyList<Register> Flags, IReadOnlyList<Register> Computed)
{
    /// <summary>Where it is used, in words; of a rule that no register uses, why.</summary>
    public string Where => Rule.Embodied ?? Rule.LeftOut ?? string.Join("；", new[] { Say("期限", Clocks), Say("核查", Flags), Say("计算", Computed) }.OfType<string>());

    private static string? Say(string what, IReadOnlyList<Register> registers) => registers.Count == 0 ? null : $"{what}：{string.Join("、", registers.Select(r => r.Name.Zh))}";
}

/// <summary>Accounts for every rule: what the program makes of it, found from the registers themselves.</summary>
public static class LawAccount
{
    /// <summary>In the order of the files.</summary>
    public static IReadOnlyList<RuleAccount> Of(Catalogue catalogue, LawBook book) => [.. book.Rules.Select(rule => Of(catalogue, rule))];

    public static RuleAccount Of(Catalogue catalogue, LawRule rule)
    {
        List<Register> clocks = [.. catalogue.All.Where(r => r.Clocks.Any(c => c.Rule == rule.Code))];
        List<Register> flags = [.. catalogue.All.Where(r => r.Flags.Any(f => f.Rule == rule.Code && !f.IsLimit))];
        // What is owed in every period is counted in the register that posts the figure or keeps the returns.
        List<Obligation> owed = [.. Obligation.All.Where(o => o.Rule == rule.Code)];
        List<Register> computed = [.. catalogue.All.Where(r => r.ComputedRules.Contains(rule.Code) || owed.Any(o => o.Return is not null ? r is YearlyReturns : r.Figures.Any(f => f.Code == o.Figure)))];
        var isUsed = clocks.Count + flags.Count + computed.Count > 0;
        // A number that the matter's own document gives, or a duty that stands in the article's own words, needs no setting.
        var isOff = rule.Versions[^1].MayBe == Severity.Off && !catalogue.All.Any(r => r.Clocks.Any(c => c.Rule == rule.Code && c.HasOwnLength))
            && !(owed.Count > 0 && rule.Versions[^1].Confidence == Confidence.Verified);
        var standing = rule.LeftOut is not null ? RuleStanding.LeftOut
            : rule.Embodied is not null ? RuleStanding.Embodied
            : !isUsed ? RuleStanding.Unaccounted
            : isOff ? RuleStanding.Setting
            : clocks.Count > 0 ? RuleStanding.Clock
            : rule.Kind == RuleKind.Document ? RuleStanding.Document
            : rule.Kind == RuleKind.Threshold ? RuleStanding.Threshold
            : rule.Kind == RuleKind.Step || catalogue.All.Any(r => r.Flags.Any(f => f.Rule == rule.Code && f.IsStep)) ? RuleStanding.Step
            : RuleStanding.Check;
        return new(rule, standing, clocks, flags, computed);
    }

    /// <summary>Rules that ask something of an act: those that look for it, and those that look at its fields.</summary>
    public static IEnumerable<string> RulesOf(Register register, ActionDefinition action) => register.Flags
        .Where(f => f.Sought.Any(place => place.Split('.')[0] == action.Code) || f.Read.Any(field => action.Form.Find(field) is not null)).Select(f => f.Rule).Distinct();
}
