using Xiangzhi.Law;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers.Tests.GoodFiles;

/// <summary>
/// Takes the good files of every register, spoils each in one place, and expects exactly that rule's flag. A rule that looks at
/// files and has no gap in the tables fails here.
/// </summary>
public sealed class GapTests
{
    private static readonly IReadOnlyList<RegisterGaps> Tables = RegisterGaps.All();

    public static TheoryData<string> Registers => [.. Tables.Select(t => t.Register).Distinct()];

    [Theory, MemberData(nameof(Registers))]
    public void Good_files_raise_nothing(string register) => Expect.None(
        from table in Of(register)
        from file in table.Good
        from flag in Flags(table, file.Value)
        select $"{file.Key}: {flag.Rule} {flag.Text}");

    // The next meeting falls due after each, however long that one is filed.
    [Theory, MemberData(nameof(Registers))]
    public void A_good_file_that_has_ended_keeps_no_limit_of_the_office_running(string register) => Expect.None(
        from table in Of(register)
        from file in table.Good
        let matter = file.Value.Play(table.Township, table.Register)
        where matter.Closed is not null
        from clock in matter.Derive(table.Township.Law).Clocks
        where clock.Reading is { Until: null, Rule.Rule: { BindsOffice: true, Code: not "vil_meeting_reps" } }
        select $"{file.Key}: {clock.Rule} since {clock.Reading.From}");

    [Theory, MemberData(nameof(Registers))]
    public void Each_gap_raises_its_rule_and_no_other(string register) => Expect.None(
        from table in Of(register)
        from gap in table.Gaps
        let flags = Flags(table, gap.Story, gap.Rule)
        let fault = Fault(gap, flags)
        where fault is not null
        select $"{gap}: {fault}; {string.Join(" | ", flags.Select(f => $"{f.Rule}:{f.Key} {f.Severity} {f.Text}"))}");

    [Theory, MemberData(nameof(Registers))]
    public void Of_an_unread_rule_nothing_is_said_until_the_office_switches_it_on(string register) => Expect.None(
        from table in Of(register)
        from gap in table.Gaps
        where !gap.IsSound && IsOff(gap.Rule) && !table.Township.Catalogue[register].Clocks.Any(c => c.Rule == gap.Rule && c.HasOwnLength)
        from flag in Flags(table, gap.Story)
        where flag.Rule == gap.Rule
        select $"{gap}: {flag.Text}");

    [Theory, MemberData(nameof(Registers))]
    public void Every_finding_says_why_by_its_article_and_its_entries(string register) => Expect.None(
        from table in Of(register)
        from gap in table.Gaps
        where !gap.IsSound
        let matter = Play(table, gap.Story, gap.Rule)
        from flag in matter.Derive(table.Township.Law).Flags
        where !flag.Why.Contains(flag.Article, StringComparison.Ordinal) || !Worded(flag.Text) || flag.Entries.Count == 0 || flag.Entries.Any(e => matter.Lines.All(l => l.Entry.Seq != e))
        select $"{gap}: {flag.Why}");

    [Theory, MemberData(nameof(Registers))]
    public void What_the_source_of_brought_in_history_does_not_tell_is_grey(string register) => Expect.None(
        from table in Of(register)
        from gap in table.Gaps
        where gap is { IsSound: false, Place.Length: > 0 }
        let told = Everything(table.Register)
        let action = gap.Place.Split('.')[0]
        let without = told.Where(t => gap.Place.Contains('.', StringComparison.Ordinal) ? t != gap.Place : t != action && !t.StartsWith(action + ".", StringComparison.Ordinal))
        from shade in new[] { (Tells: told, Grey: false), (Tells: without, Grey: true) }
        from flag in Flags(table, Brought(gap.Story, [.. shade.Tells]), gap.Rule)
        where flag.Rule == gap.Rule && flag.Unrecorded != shade.Grey
        select $"{gap}: {(shade.Grey ? "is not grey though its source does not tell of it" : "is grey though its source tells of it")}");

    [Fact]
    public void Every_rule_that_looks_at_files_is_tried_where_it_looks() => Expect.None(
        from register in Catalogue.Standard.All
        from flag in register.Flags
        where !flag.IsLimit
        let gaps = Of(register.Code).SelectMany(t => t.Gaps).Where(g => g.Rule == flag.Rule && !g.IsSound).ToList()
        let fault = gaps.Count == 0 ? "has no gap"
            : flag.Sought.Count + flag.Read.Count == 0 ? "does not say where it looks"
            : flag.Sought.FirstOrDefault(a => gaps.All(g => g.Place != a)) is { } act ? $"has no gap in {act}"
            : flag.Read.FirstOrDefault(f => gaps.All(g => !g.Place.EndsWith("." + f, StringComparison.Ordinal))) is { } field ? $"has no gap in the field {field}" : null
        where fault is not null
        select $"{register.Code} {flag.Rule} {fault}");

    [Theory, MemberData(nameof(Registers))]
    public void A_number_that_is_off_by_one_makes_a_row_wrong(string register) => Expect.None(
        from rule in LawBook.Builtin.Rules
        where Catalogue.Standard[register].Flags.Any(f => f.Rule == rule.Code) && !Catalogue.Standard.All.Any(r => r.Clocks.Any(c => c.Rule == rule.Code))
        from i in Enumerable.Range(0, rule.Versions.Count)
        where rule.Versions[i].Value is not null
        from more in new[] { -1, 1 }
        let book = LawBook.Builtin.With(rule.Code, i, v => v with { Value = v.Value + more })
        where Of(register).All(table => table.Gaps.Where(g => g.Rule == rule.Code).All(g => Fault(g, Flags(table, g.Story, g.Rule, book)) is null))
        select $"{rule.Code} from {rule.Versions[i].From}: nobody notices {rule.Versions[i].Value} {more:+0;-0}");

    private static IEnumerable<RegisterGaps> Of(string register) => Tables.Where(t => t.Register == register);

    private static string? Fault(Gap gap, IReadOnlyList<Flag> flags) =>
        gap.IsSound ? flags.Any(f => f.Rule == gap.Rule) ? "finds something" : flags.Count > 0 ? "another rule finds something" : null
        : flags.Count == 0 ? "finds nothing"
        : flags.Any(f => f.Rule != gap.Rule) ? "another rule finds something"
        : flags.Count > 1 && !gap.IsSeveral ? "is found more than once"
        : gap.IsLate && flags.Any(f => f.Severity != Severity.Amber) ? "is not amber" : null;

    /// <summary>Says what the ledger shows or does not show, and never gives a verdict.</summary>
    private static bool Worded(string text) =>
        (text.Contains("账上", StringComparison.Ordinal) || text.Contains("未见", StringComparison.Ordinal) || text.Contains("补录", StringComparison.Ordinal))
        && !text.Replace("违法行为", "", StringComparison.Ordinal).Contains("违法", StringComparison.Ordinal);

    private static IReadOnlyList<Flag> Flags(RegisterGaps table, Story story, string? rule = null, LawBook? book = null)
    {
        table.Township.Book = book ?? LawBook.Builtin;
        return [.. Play(table, story, rule).Derive(table.Township.Law).FlagsOn(story.Acts.Max(a => a.On))];
    }

    /// <summary>Plays a story; an unread rule is switched on for it, and its number set where it has none, as an office may do.</summary>
    internal static Matter Play(RegisterGaps table, Story story, string? rule)
    {
        table.Township.Settings = rule is not null && IsOff(rule)
            ? OfficeSettings.None with { SwitchedOn = [rule], Local = LawBook.Builtin[rule].Versions[^1].Value is null ? OfficeSettings.None.Local.Add(rule, RegisterGaps.LocalValue) : OfficeSettings.None.Local }
            : OfficeSettings.None;
        return story.Play(table.Township, table.Register);
    }

    private static bool IsOff(string rule) => LawBook.Builtin[rule].Versions[^1].MayBe == Severity.Off;

    internal static string[] Everything(string register) =>
        [.. Catalogue.Standard[register].Actions.SelectMany(a => a.Form.Fields.Select(f => $"{a.Code}.{f.Key}").Prepend(a.Code)).Order(StringComparer.Ordinal)];

    internal static Story Brought(Story story, string[] tells) => new([.. story.Acts.Select((a, i) => a with
    {
        Change = act => (a.Change?.Invoke(act) ?? act) with { Source = new(SourceKind.Paper, "旧账", null) { Tells = i == 0 ? [.. tells] : [] } },
    })]);
}
