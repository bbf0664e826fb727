using System.Globalization;
using Xunit;

namespace Xiangzhi.Law.Tests.Clocks;

/// <summary>A wrong number in <c>law/rules</c> must make a row of <c>law/cases</c> wrong, else the tables prove nothing about it.</summary>
public sealed class NumberMutationTests
{
    private static readonly ILookup<string, DueCase> Due = CaseTables.Due.ToLookup(row => row.Rule, StringComparer.Ordinal);
    private static readonly ILookup<string, AmountCase> Amounts = CaseTables.Amounts.ToLookup(row => row.Rule, StringComparer.Ordinal);

    [Fact]
    public void Every_number_that_is_off_by_one_makes_a_row_wrong()
    {
        var mutants = (from rule in LawBook.Builtin.Rules
                       from place in Enumerable.Range(0, rule.Versions.Count)
                       from mutant in MutantsOf(rule.Versions[place])
                       select (Rule: rule.Code, mutant.What, Book: LawBook.Builtin.With(rule.Code, place, _ => mutant.Version))).ToList();
        Assert.True(mutants.Count > 250, "law/rules里的数值少了许多");
        CaseTables.NothingIn(mutants.Where(m => !IsNoticed(m.Rule, m.Book)).Select(m => $"{m.Rule}：{m.What}，law/cases里没有一行看得出来"));
    }

    private static IEnumerable<(string What, RuleVersion Version)> MutantsOf(RuleVersion version)
    {
        if (version.Value is { } value)
        {
            yield return (From(version, $"数值{value}改成{value + 1}"), version with { Value = value + 1 });
            yield return (From(version, $"数值{value}改成{value - 1}"), version with { Value = value - 1 });
        }

        if (version.Extension is { } extension)
        {
            yield return (From(version, $"延长{extension}改成{extension + 1}"), version with { Extension = extension + 1 });
            yield return (From(version, $"延长{extension}改成{extension - 1}"), version with { Extension = extension - 1 });
        }

        if (version.YearlyBy is { } by)
        {
            yield return (From(version, "每年的日期晚一日"), version with { YearlyBy = NextDay(by) });
        }

        if (version.YearlyBefore is { } before)
        {
            yield return (From(version, "每年的日期晚一日"), version with { YearlyBefore = NextDay(before) });
        }
    }

    // Only this rule's rows can tell.
    private static bool IsNoticed(string code, LawBook book) =>
        Due[code].Any(row => row.Found(book) != row.Due) || Amounts[code].Any(row => book.At(code, row.On)?.Value != row.Value);

    private static (int Month, int Day) NextDay((int Month, int Day) yearly)
    {
        var next = new DateOnly(2023, yearly.Month, yearly.Day).AddDays(1); // a common year, as the law files are read
        return (next.Month, next.Day);
    }

    private static string From(RuleVersion version, string what) => version.From is { } from
        ? string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}起的文本，{what}")
        : what;
}
