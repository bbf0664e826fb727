namespace Xiangzhi.Tidy.Tests;

/// <summary>A file of the project, as it lies on the disk.</summary>
/// <param name="Path">From the project's root, with slashes.</param>
internal sealed record SourceFile(string Path, string FullPath)
{
    private string? text;

    public string Text => text ??= File.ReadAllText(FullPath);

    public string[] Lines => Text.Split('\n');

    public string Ending => System.IO.Path.GetExtension(Path);

    public bool IsBelow(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>Everything that is written by hand: no builds, no packages, no data.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Passed =
        [".git", "artifacts", "node_modules", "bin", "obj", ".vs", ".idea"];

    private static readonly HashSet<string> TextEndings =
    [
        ".cs", ".razor", ".css", ".js", ".mjs", ".sql", ".json", ".md", ".txt", ".csproj", ".props", ".targets", ".slnx",
        ".html", ".svg", ".editorconfig", ".gitignore", ".webmanifest", ".csv", ".yml", ".sh", "",
    ];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Below(new DirectoryInfo(Root))];

    public static IEnumerable<SourceFile> Code => Files.Where(f => f.Ending is ".cs" or ".razor");

    /// <summary>Code that is shipped.</summary>
    public static IEnumerable<SourceFile> Shipped => Code.Where(f => f.IsBelow("src"));

    /// <summary>Code but for this project, whose rules name what they forbid.</summary>
    public static IEnumerable<SourceFile> CodeUnderRules => Code.Where(f => !f.IsBelow("tests/Xiangzhi.Tidy.Tests"));

    private static IEnumerable<SourceFile> Below(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.EnumerateFiles())
        {
            if (TextEndings.Contains(file.Extension))
            {
                yield return new SourceFile(System.IO.Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), file.FullName);
            }
        }

        // Only the data folder of a running sample lies at the root; a folder of that name in the code is code.
        foreach (DirectoryInfo inner in folder.EnumerateDirectories())
        {
            if (Passed.Contains(inner.Name) || (inner.Name == "data" && folder.FullName == Root))
            {
                continue;
            }

            foreach (SourceFile file in Below(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Xiangzhi.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Xiangzhi.slnx stands in no folder above the tests.");
    }
}
