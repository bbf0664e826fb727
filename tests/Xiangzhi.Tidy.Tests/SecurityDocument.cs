using System.Text.RegularExpressions;
using Xunit;

namespace Xiangzhi.Tidy.Tests;

/// <summary>docs/SECURITY.md answers every item of ASVS 5.0.0, levels 1 and 2, once, and what it names is there.</summary>
public sealed partial class SecurityDocument
{
    /// <summary>Items of levels 1 and 2 by section: those of level 3 are left out.</summary>
    private const string Items = """
        V1.1:1-2 V1.2:1-9 V1.3:1-11 V1.4:1-3 V1.5:1-2 V2.1:1-3 V2.2:1-3 V2.3:1-4 V2.4:1-1 V3.2:1-2 V3.3:1-4 V3.4:1-6 V3.5:1-5 V3.7:1-2
        V4.1:1-3 V4.2:1-1 V4.3:1-2 V4.4:1-4 V5.1:1-1 V5.2:1-3 V5.3:1-2 V5.4:1-3 V6.1:1-3 V6.2:1-12 V6.3:1-4 V6.4:1-4 V6.5:1-5 V6.6:1-3 V6.8:1-4
        V7.1:1-3 V7.2:1-4 V7.3:1-2 V7.4:1-5 V7.5:1-2 V7.6:1-2 V8.1:1-2 V8.2:1-3 V8.3:1-1 V8.4:1-1 V9.1:1-3 V9.2:1-4
        V10.1:1-2 V10.2:1-2 V10.3:1-4 V10.4:1-11 V10.5:1-5 V10.6:1-2 V10.7:1-3 V11.1:1-2 V11.2:1-3 V11.3:1-3 V11.4:1-4 V11.5:1-1 V11.6:1-1
        V12.1:1-3 V12.2:1-2 V12.3:1-4 V13.1:1-1 V13.2:1-5 V13.3:1-2 V13.4:1-5 V14.1:1-2 V14.2:1-4 V14.3:1-3 V15.1:1-3 V15.2:1-3 V15.3:1-7
        V16.1:1-1 V16.2:1-5 V16.3:1-4 V16.4:1-3 V16.5:1-3 V17.1:1-1 V17.2:1-4 V17.3:1-2
        """;

    private static readonly SourceFile Document = SourceTree.Files.Single(f => f.Path == "docs/SECURITY.md");

    private static readonly IReadOnlyList<(string Id, string Answer, string Shown)> Rows =
        [.. Document.Lines.Where(l => Row().IsMatch(l)).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Select(c => (c[1], c[3], c[4].Trim('`')))];

    private static readonly HashSet<string> Tests = [.. SourceTree.Code.Where(f => f.IsBelow("tests")).SelectMany(f => from Match type in Class().Matches(f.Text) from Match test in Method().Matches(f.Text) select $"{type.Groups[1].Value}.{test.Groups[1].Value}")];

    [Fact]
    public void Every_item_is_answered_once()
    {
        List<string> asked = [.. from section in Items.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries) let parts = section.Split(':', '-') from number in Enumerable.Range(1, int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)) select $"{parts[0]}.{number}"];
        Assert.Equal(253, asked.Count);
        Rule.Holds(asked.Except(Rows.Select(r => r.Id)).Select(i => $"{i} is not answered"), "Give the item a row in docs/SECURITY.md.");
        Rule.Holds(Rows.GroupBy(r => r.Id).Where(g => g.Count() > 1 || !asked.Contains(g.Key)).Select(g => $"{g.Key} stands {g.Count()} times"), "One row for each item of levels 1 and 2.");
    }

    [Fact]
    public void Every_answer_is_one_of_three_and_what_is_met_says_where() =>
        Rule.Holds(
            from row in Rows
            where !Answer().IsMatch(row.Answer) || (row.Answer.StartsWith("met", StringComparison.Ordinal) && row.Shown == "-")
            select $"{row.Id}: {row.Answer} ({row.Shown})",
            "Write met, not applicable because …, or not met: …, and beside what is met the test or the file that does it.");

    [Fact]
    public void Every_test_and_file_that_is_named_exists() =>
        Rule.Holds(
            from row in Rows
            where row.Shown != "-" && !Tests.Contains(row.Shown) && !(row.Shown.Contains('.', StringComparison.Ordinal) && File.Exists(Path.Combine(SourceTree.Root, row.Shown)))
            select $"{row.Id}: {row.Shown}",
            "Name a test as Class.Method, or a file from the project's root.");

    [Fact]
    public void What_is_not_met_stands_on_top() =>
        Rule.Holds(
            from row in Rows
            where row.Answer.StartsWith("not met", StringComparison.Ordinal) != Document.Text.Split("## Item by item")[0].Contains($"* **{row.Id}**", StringComparison.Ordinal)
            select $"{row.Id}: {row.Answer}",
            "List exactly the items that are not met under “Not met”.");

    [GeneratedRegex(@"^\| V\d+\.\d+\.\d+ \|")]
    private static partial Regex Row();

    [GeneratedRegex("^(met(: .+)?|not applicable because .+|not met: .+)$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(|public (?:async )?Task<\w+> (\w+)\(")]
    private static partial Regex Method();
}
