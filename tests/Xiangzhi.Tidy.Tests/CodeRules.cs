using System.Text.RegularExpressions;
using Xunit;

namespace Xiangzhi.Tidy.Tests;

public sealed partial class CodeRules
{
    /// <summary>Lines, inclusive.</summary>
    private const int MostLines = 500;

    [Fact]
    public void No_file_holds_two_ideas() =>
        Rule.Holds(
            from file in SourceTree.Files
            where file.Ending is ".cs" or ".razor" or ".js" or ".mjs" or ".css" or ".sql"
            let lines = file.Text.TrimEnd('\n').Split('\n').Length
            where lines > MostLines
            select $"{file.Path}: {lines} lines",
            $"Split the file by idea; {MostLines} lines are the most, 40 to 200 are comfortable.");

    [Fact]
    public void No_folder_is_named_for_a_kind_of_code() =>
        Rule.Holds(
            SourceTree.Files.Select(f => f.Path).Where(path => path.Split('/')[..^1].Any(ForKinds().IsMatch)),
            "Name the folder for what it is about: a line of business, a concept.");

    [Fact]
    public void Nothing_is_left_for_later() =>
        Rule.Holds(
            SourceTree.CodeUnderRules.Concat(SourceTree.Files.Where(f => f.Ending is ".js" or ".css" or ".sql")).Where(Later()),
            "Do it, or take it out.");

    [Fact]
    public void No_path_of_one_machine_is_named() =>
        Rule.Holds(
            SourceTree.Files.Where(f => !f.IsBelow("tests/Xiangzhi.Tidy.Tests")).Where(MachinePath()),
            "Start from the project's root, a setting or a temporary folder.");

    [Fact]
    public void Lines_end_alike() =>
        Rule.Holds(
            SourceTree.Files.Where(f => f.Text.Contains('\r', StringComparison.Ordinal)).Select(f => f.Path),
            "Save with LF line ends.");

    [Fact]
    public void Every_file_with_tests_asserts_something() =>
        Rule.Holds(
            from file in SourceTree.Code
            where file.IsBelow("tests") && IsTest().IsMatch(file.Text) && !Asserts().IsMatch(file.Text)
            select file.Path,
            "Assert something that could be false.");

    [Fact]
    public void A_test_is_skipped_only_with_a_reason() =>
        Rule.Holds(
            SourceTree.CodeUnderRules.Where(f => f.IsBelow("tests")).Where(SilentSkip()),
            "Use Assert.Skip, SkipWhen or SkipUnless within the test, and say what to install.");

    [Theory]
    [InlineData("see /home/li/notes", true)]
    [InlineData("\"/tmp/x\"", true)]
    [InlineData(@"C:\Users\li", true)]
    [InlineData("docs/Users/plan", false)]
    [InlineData("http://example/home/", false)]
    public void A_machine_path_is_seen(string line, bool breach) => Assert.Equal(breach, MachinePath().IsMatch(line));

    [GeneratedRegex("^(Helpers?|Utils?|Utilities|Services?|Managers?|Models?)$")]
    private static partial Regex ForKinds();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|NotSupportedException\(\)")]
    private static partial Regex Later();

    [GeneratedRegex(@"(?<![\w.~*/-])/(work|root|home|tmp|Users)/\w|\b[A-Z]:\\\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\[(Fact|Theory|Property)\b")]
    private static partial Regex IsTest();

    [GeneratedRegex(@"\bAssert\.|\bRule\.Holds|\bExpect\.|QuickThrowOnFailure|QuickCheckThrowOnFailure|Check\.One")]
    private static partial Regex Asserts();

    [GeneratedRegex("""\[(Fact|Theory)\([^)]*\bSkip\b|Assert\.Skip\(\s*""?\s*\)""")]
    private static partial Regex SilentSkip();
}
