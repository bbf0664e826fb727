using System.Text.RegularExpressions;
using Xunit;

namespace Xiangzhi.Tidy.Tests;

public sealed partial class DocumentRules
{
    private static IEnumerable<SourceFile> Documents => SourceTree.Files.Where(f => f.Ending == ".md");

    [Fact]
    public void Every_link_leads_somewhere() =>
        Rule.Holds(
            from file in Documents
            from Match link in Link().Matches(file.Text)
            let target = Uri.UnescapeDataString(link.Groups["to"].Value)
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            let place = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.Combine(SourceTree.Root, file.Path))!, target))
            where !Path.Exists(place)
            select $"{file.Path}: {target}",
            "Put the link right: it is relative to the document.");

    /// <summary>A glossary row is term · 中文 · article or source · type; the types stand in backquotes in the last column.</summary>
    [Fact]
    public void Every_type_of_the_glossary_exists()
    {
        HashSet<string> declared = [.. SourceTree.Shipped.SelectMany(f => Declaration().Matches(f.Text)).Select(m => m.Groups["name"].Value)];
        Rule.Holds(
            from file in Documents
            where file.Path == "docs/GLOSSARY.md"
            from line in file.Lines
            where line.StartsWith('|')
            from Match type in Quoted().Matches(line.TrimEnd().TrimEnd('|').Split('|')[^1])
            let name = type.Groups["name"].Value
            where !declared.Contains(name)
            select name,
            "Name the type as the code does, or take the row out of docs/GLOSSARY.md.");
    }

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)(#[^)\s]*)?(\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(class|record|record struct|struct|enum|interface)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"`(?<name>[A-Z]\w*)(<[^`]*>)?`")]
    private static partial Regex Quoted();
}
