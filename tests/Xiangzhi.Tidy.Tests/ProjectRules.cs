using System.Xml.Linq;
using Xunit;

namespace Xiangzhi.Tidy.Tests;

public sealed class ProjectRules
{
    // References run one way: Web → Storage, Reports → Registers → Ledger, Law.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Xiangzhi.Law"] = [],
        ["Xiangzhi.Ledger"] = [],
        ["Xiangzhi.Registers"] = ["Xiangzhi.Ledger", "Xiangzhi.Law"],
        ["Xiangzhi.Reports"] = ["Xiangzhi.Registers"],
        ["Xiangzhi.Storage"] = ["Xiangzhi.Registers"],
        ["Xiangzhi.Verifier"] = ["Xiangzhi.Ledger"],
        ["Xiangzhi.Web"] = ["Xiangzhi.Storage", "Xiangzhi.Reports", "Xiangzhi.Verifier"],
    };

    private static readonly string[] WithoutPackages = ["Xiangzhi.Law", "Xiangzhi.Ledger", "Xiangzhi.Registers", "Xiangzhi.Verifier"];

    private static IEnumerable<(SourceFile File, string Name, XDocument Xml)> Projects =>
        from file in SourceTree.Files
        where file.Ending == ".csproj"
        select (file, Path.GetFileNameWithoutExtension(file.Path), XDocument.Parse(file.Text));

    [Fact]
    public void References_run_one_way() =>
        Rule.Holds(
            from project in Projects
            where project.File.IsBelow("src")
            from reference in Values(project.Xml, "ProjectReference", "Include").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            where !Allowed.GetValueOrDefault(project.Name, []).Contains(reference)
            select $"{project.Name} → {reference}",
            "Move the code to the project that may know both, or pass what is needed as an argument. A new project is entered in this rule.");

    [Fact]
    public void Pure_projects_have_no_packages() =>
        Rule.Holds(
            from project in Projects
            where WithoutPackages.Contains(project.Name)
            from package in Values(project.Xml, "PackageReference", "Include")
            select $"{project.Name} ← {package}",
            "Do the package's work at the rim (Storage, Reports, Web) and pass the result in.");

    [Fact]
    public void Personal_values_are_open_to_the_storage_project_alone() =>
        Rule.Holds(
            (from project in Projects
             where project.Name == "Xiangzhi.Storage"
             from friend in Values(project.Xml, "InternalsVisibleTo", "Include")
             where !friend.EndsWith(".Tests", StringComparison.Ordinal)
             select $"{project.Name} is open to {friend}")
            .Concat(from file in SourceTree.Files
                    where file.Ending is ".cs" or ".razor" && file.IsBelow("src") && !file.IsBelow("src/Xiangzhi.Storage")
                    where file.Text.Contains("ownship.Reveal", StringComparison.Ordinal) || file.Text.Contains("chosen.Reveal", StringComparison.Ordinal) || file.Text.Contains("new PersonalReader", StringComparison.Ordinal)
                    select file.Path),
            "Ask Township.ReaderFor(actor, door): it asks the rights, and writes the reading down before it shows anything.");

    [Fact]
    public void Versions_of_packages_stand_in_one_file() =>
        Rule.Holds(
            from project in Projects
            where Values(project.Xml, "PackageReference", "Version").Concat(Values(project.Xml, "PackageReference", "VersionOverride")).Any()
            select project.File.Path,
            "Write the version in Directory.Packages.props.");

    [Fact]
    public void No_package_version_is_left_over()
    {
        HashSet<string> used = [.. Projects.SelectMany(p => Values(p.Xml, "PackageReference", "Include"))];
        XDocument central = XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props"));
        // A transitive package may be pinned without being referred to; it then stands in a lock file.
        string locks = string.Concat(LockFiles.Select(file => file.Text));
        Rule.Holds(
            Values(central, "PackageVersion", "Include").Where(name => !used.Contains(name) && !locks.Contains($"\"{name}\"", StringComparison.OrdinalIgnoreCase)),
            "No project uses these packages: take them out of Directory.Packages.props.");
    }

    [Fact]
    public void Every_project_has_a_lock_file() =>
        Rule.Holds(
            from project in Projects
            let file = Path.Combine(Path.GetDirectoryName(project.File.Path)!, "packages.lock.json").Replace('\\', '/')
            where SourceTree.Files.All(f => f.Path != file)
            select file,
            "Run dotnet restore Xiangzhi.slnx and commit the file.");

    [Fact]
    public void Lock_files_name_no_host() =>
        Rule.Holds(
            from file in LockFiles.Concat(SourceTree.Files.Where(f => Path.GetFileName(f.Path) == "package-lock.json"))
            where file.Text.Contains("://", StringComparison.Ordinal)
            select file.Path,
            "A lock file pins versions and hashes; where packages come from is each machine's own setting (npm: omit-lockfile-registry-resolved).");

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(SourceTree.Root, "Xiangzhi.slnx"));
        Rule.Holds(
            Projects.Select(p => p.File.Path).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)),
            "Enter the project in Xiangzhi.slnx, else ./test does not build it.");
    }

    private static IEnumerable<SourceFile> LockFiles => SourceTree.Files.Where(f => Path.GetFileName(f.Path) == "packages.lock.json");

    private static IEnumerable<string> Values(XDocument project, string element, string attribute) =>
        project.Descendants(element).Select(e => e.Attribute(attribute)?.Value).OfType<string>();
}
