using System.Globalization;
using System.Reflection;
using System.Text;
using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.GoodFiles;

/// <summary>
/// <c>docs/LAW.md</c> accounts for every rule: what the program makes of it, what rests on it, and by which rows it is tried. It is made
/// from the rules, the registers and the tables; this test holds it to them.
/// </summary>
public sealed class LawTableTests
{
    private static readonly IReadOnlyList<RuleAccount> Accounts = LawAccount.Of(Catalogue.Standard, LawBook.Builtin);

    private static readonly ILookup<string, string> CaseRows = Resources(".csv").SelectMany(file => file.Text.Split('\n').Skip(1)).Select(line => line.Split(',')[0]).ToLookup(code => code);

    [Fact]
    public void Every_rule_is_accounted_for() =>
        Assert.Equal([], Accounts.Where(a => a.Standing == RuleStanding.Unaccounted).Select(a => $"{a.Rule.Code} {a.Rule.Name}: nothing rests on it; use it, or give the reason as leftOut or embodied"));

    [Fact]
    public void A_rule_that_is_left_out_or_embodied_is_used_by_no_register() =>
        Assert.Equal([], Accounts.Where(a => a.Standing is RuleStanding.LeftOut or RuleStanding.Embodied && a.Clocks.Count + a.Flags.Count + a.Computed.Count > 0).Select(a => a.Rule.Code));

    /// <summary>The page shows both beside every gap; a sentence that would fit any rule tells the clerk nothing.</summary>
    [Fact]
    public void A_rule_that_looks_at_files_says_in_its_own_words_what_is_looked_for_and_how_it_is_cured()
    {
        var looking = Accounts.Where(a => a.Flags.Count > 0 || Catalogue.Standard.Owed.Contains(a.Rule.Code)).Select(a => a.Rule).ToList();
        Assert.Equal([], looking.Where(r => r.LookedFor is null || r.Cure is null).Select(r => $"{r.Code} {r.Name}: give lookedFor and cure in law/rules"));
        Assert.Equal([], looking.Where(r => r.LookedFor is not (['账', '上', '未', '见', .., '。'] or ['账', '上', '显', '示', .., '。'])).Select(r => $"{r.Code}: lookedFor begins 账上未见 or 账上显示 and ends with 。"));
        Assert.Equal([], looking.Where(r => r.Cure is not [.., '。'] || r.Cure.Contains("违法", StringComparison.Ordinal)).Select(r => $"{r.Code}: cure is a sentence on what to do, no verdict"));
        Assert.Equal([], looking.GroupBy(r => r.LookedFor).Concat(looking.GroupBy(r => r.Cure)).Where(same => same.Count() > 1).Select(same => $"{string.Join(", ", same.Select(r => r.Code))} all say: {same.Key}"));
    }

    /// <summary>A number is held by a row of <c>law/cases</c> or by a gap of a file; both are tried with the number off by one.</summary>
    [Fact]
    public void Every_number_that_is_used_has_rows() => Assert.Equal([], Accounts
        .Where(a => a.Standing is not (RuleStanding.LeftOut or RuleStanding.Embodied or RuleStanding.Unaccounted) && a.Rule.Versions.Any(v => v.Value is not null || v.IsYearly) && !CaseRows.Contains(a.Rule.Code) && GapsOf(a.Rule.Code) == 0)
        .Select(a => a.Rule.Code));

    [Fact]
    public void The_table_says_what_the_program_does()
    {
        var made = Table();
        var kept = Resources("LAW.md").Single().Text.ReplaceLineEndings("\n");
        if (kept == made)
            return;
        var place = Path.Combine(AppContext.BaseDirectory, "LAW.md");
        File.WriteAllText(place, made);
        var (was, now) = (kept.Split('\n'), made.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        Assert.Fail($"docs/LAW.md, line {line + 1}:\n  {was.ElementAtOrDefault(line)}\nshould be\n  {now.ElementAtOrDefault(line)}\nTake over {place} if that is right.");
    }

    private static string Table()
    {
        var text = new StringBuilder();
        text.Append("# Law\n\nEvery rule of `law/rules`, what the program makes of it, and by what it is held. This page is made from the rules, the registers and the test tables; `LawTableTests` compares it at every build.\n\n");
        text.Append("* **例题**: rows of `law/cases`; `NumberMutationTests` changes each number by one and some row must come out wrong.\n");
        text.Append("* **期限**: where the office owes what a clock is for, the clock itself raises the flag, late or missing; `LimitTests` tries each on its last day, a day later and left out.\n");
        text.Append("* **卷宗**: gaps in good files that this rule and no other must find, and boundaries at which it must not; `GapTests` changes each number by one too.\n");
        text.Append("* **把握**: V read in the article's own words, may be red; V2+, V2 read in secondary texts, amber at most; K not read, N not established: off until the office switches them on.\n\n");
        text.Append("| 状态 | | 条数 |\n|---|---|---:|\n");
        foreach (var standing in Enum.GetValues<RuleStanding>().Where(s => s != RuleStanding.Unaccounted))
        {
            var (zh, en) = LabelOf(standing);
            text.Append(CultureInfo.InvariantCulture, $"| {zh} | {en} | {Accounts.Count(a => a.Standing == standing)} |\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"| 合计 | All | {Accounts.Count} |\n");
        foreach (var line in Accounts.GroupBy(a => a.Rule.Line))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {line.Key}\n\n| 规则 | 名称 | 状态 | 数值 | 依据 | 把握 | 用在哪里，或为什么没有用 | 例题 | 卷宗 |\n|---|---|---|---|---|---|---|---:|---:|\n");
            foreach (var account in line)
                text.Append(Row(account));
        }
        return text.ToString();
    }

    private static string Row(RuleAccount account)
    {
        var rule = account.Rule;
        var now = rule.Versions[^1];
        var values = string.Join("；", rule.Versions.Select(ValueOf).OfType<string>().Distinct());
        return string.Create(CultureInfo.InvariantCulture,
            $"| `{rule.Code}` | {rule.Name} | {LabelOf(account.Standing).Zh} | {values} | {now.Citation}{(rule.Versions.Count > 1 ? $"，{rule.Versions.Count}个版本" : "")} | {now.Confidence.Mark} | {account.Where} | {Number(CaseRows[rule.Code].Count())} | {Number(GapsOf(rule.Code))} |\n");
    }

    private static string? ValueOf(RuleVersion version) => version.YearlyBy is var (month, day) ? string.Create(CultureInfo.InvariantCulture, $"{month}月{day}日前")
        : version.YearlyBefore is var (m, d) ? string.Create(CultureInfo.InvariantCulture, $"{m}月{d}日前，不含当日")
        : version.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value}{UnitOf(version.Rule.Unit)}{(version.Extension is { } more ? $"+{more}" : "")}") : null;

    private static string UnitOf(RuleUnit unit) => unit switch
    {
        RuleUnit.Working => "工作日", RuleUnit.Calendar => "日", RuleUnit.Month => "个月", RuleUnit.Quarter => "个季度", RuleUnit.Year => "年", RuleUnit.Hour => "小时", RuleUnit.MonthDay => "号",
        RuleUnit.Yuan => "元", RuleUnit.Percent => "%", RuleUnit.Person => "人", RuleUnit.Times => "次", _ => "",
    };

    private static string Number(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private static int GapsOf(string rule) => Gaps[rule].Count();

    private static readonly ILookup<string, Gap> Gaps = RegisterGaps.All().SelectMany(t => t.Gaps).ToLookup(g => g.Rule);

    private static Text LabelOf(RuleStanding standing)
    {
        var label = typeof(RuleStanding).GetField(standing.ToString())!.GetCustomAttribute<LabelAttribute>()!;
        return new(label.Text, label.English ?? Identifier.Words(standing.ToString()));
    }

    private static IEnumerable<(string Name, string Text)> Resources(string ending)
    {
        var assembly = typeof(LawTableTests).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // listed by the assembly itself
            yield return (name, reader.ReadToEnd());
        }
    }
}
