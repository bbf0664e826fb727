using System.Text.RegularExpressions;
using Xunit;

namespace Xiangzhi.Tidy.Tests;

/// <summary>A house rule fails with every place that breaks it and one cure.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> breaches, string cure)
    {
        string[] places = [.. breaches];
        Assert.True(places.Length == 0, $"{cure}\n  {string.Join("\n  ", places)}");
    }

    /// <summary>Lines on which the pattern is found, as path, line number and text.</summary>
    public static IEnumerable<string> Where(this IEnumerable<SourceFile> files, Regex pattern) =>
        from file in files
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{file.Path}:{line.number}: {line.text.Trim()}";
}
