using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What the ledger itself answers to a rule of a file's checklist.</summary>
public enum LedgerAnswer
{
    [Label("账上有预警", English = "Flagged")] Flagged,
    [Label("已认可", English = "Accepted")] Accepted,
    [Label("未录入", English = "Not told by the source")] Unrecorded,
    [Label("账上没有缺漏", English = "Nothing missing")] Sound,
    [Label("不适用", English = "Does not apply")] NotApplicable,
    [Label("未启用", English = "Not in use")] NotInUse,
}

/// <summary>A rule by which a file is looked at, and what the ledger finds by it.</summary>
/// <param name="Version">As it read on the file's day; null where it did not hold then.</param>
/// <param name="Severity">The strongest colour that a gap may show in this office.</param>
/// <param name="Applies">False where the rule only sets a limit, and nothing began it in this file.</param>
public sealed record ChecklistRow(LawRule Rule, RuleVersion? Version, Severity Severity, bool Applies, IReadOnlyList<Flag> Flags)
{
    public LedgerAnswer Answer => Flags.Any(f => !f.IsGrey) ? LedgerAnswer.Flagged
        : Flags.Any(f => f.Unrecorded && f.Accepted is null) ? LedgerAnswer.Unrecorded
        : Flags.Count > 0 ? LedgerAnswer.Accepted
        : Severity == Severity.Off ? LedgerAnswer.NotInUse
        : Applies ? LedgerAnswer.Sound : LedgerAnswer.NotApplicable;

    /// <summary>What a reviewer finds filled in; null where the ledger does not know and the paper must be looked at.</summary>
    public CheckResult? Result => Answer switch
    {
        LedgerAnswer.Flagged => CheckResult.NotMet,
        LedgerAnswer.Sound => CheckResult.Met,
        LedgerAnswer.NotInUse or LedgerAnswer.NotApplicable => CheckResult.NotApplicable,
        _ => null,
    };
}

/// <summary>The checklist of a file: every rule by which its register looks at files, in the register's order, with what the ledger finds.</summary>
public static class FileChecklist
{
    public static IReadOnlyList<ChecklistRow> Of(Matter file, LawContext law, DateOnly today)
    {
        var derived = file.Derive(law);
        var flags = derived.FlagsOn(today).ToList();
        // A file is held to the law of its time: that of the day on which it was closed.
        var day = file.Closed?.Day ?? file.Effective.Max(l => l.Entry.On);
        return [.. RulesOf(file.Register).Select(code => Row(law.Book[code], day, law, Applies(code), [.. flags.Where(f => f.Rule == code)]))];

        bool Applies(string code) => file.Register.Flags.Any(f => f.Rule == code && !f.IsLimit) || derived.Clocks.Any(c => c.Rule == code);
    }

    /// <summary>Whether a register looks at its files by any rule: only then has a file a checklist.</summary>
    public static bool Has(Register register) => register is { IsReference: false, Flags.Count: > 0 };

    public static IEnumerable<string> RulesOf(Register register) => register.Flags.Select(f => f.Rule).Distinct();

    private static ChecklistRow Row(LawRule rule, DateOnly day, LawContext law, bool applies, IReadOnlyList<Flag> flags)
    {
        var version = rule.At(day);
        return new(rule, version, version is null ? Severity.Off : law.SettingsOn(day).MayBe(version), applies, flags);
    }
}

/// <summary>Registers whose files can be reviewed: those that have a checklist.</summary>
public sealed class ReviewedRegisters : ICodeTable
{
    public static string Table => "reviewed-register";

    // Asked of the registers each time: while the catalogue is being made there are none yet.
    public static IReadOnlyList<CodeItem> Standard => [.. Catalogue.Standard.All.Where(FileChecklist.Has).Select(r => new CodeItem(r.Code, r.Name))];
}
