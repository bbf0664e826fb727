using Xiangzhi.Registers;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>The approved text <c>docs/RIGHTS.md</c>, read back: what the doors are held to is what somebody has read, not what the program says of itself.</summary>
internal static class ApprovedRights
{
    private static readonly IReadOnlyDictionary<(string Register, string Right), IReadOnlyList<Reach>> Table = Read();

    /// <param name="right"><c>read</c>, <c>read-personal</c> or an action.</param>
    /// <param name="viewpoint">Column of the table, from 0.</param>
    public static Reach Of(Register register, string right, int viewpoint) => Table[(register.Code, right)][viewpoint];

    private static Dictionary<(string, string), IReadOnlyList<Reach>> Read()
    {
        using var resource = typeof(ApprovedRights).Assembly.GetManifestResourceStream("RIGHTS.md")!;
        using var reader = new StreamReader(resource);
        var signs = Enum.GetValues<Reach>().ToDictionary(RightsTable.Sign);
        var table = new Dictionary<(string, string), IReadOnlyList<Reach>>();
        var register = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                register = line.Split('`')[1];
            if (!line.StartsWith("| ", StringComparison.Ordinal) || !line.Contains('`', StringComparison.Ordinal))
                continue;
            var cells = line.Trim('|').Split('|');
            foreach (var right in cells[1].Split('`').Where((_, i) => i % 2 == 1))
                table.Add((register, right), [.. cells.Skip(2).Select(c => signs[c.Trim()])]);
        }
        return table;
    }
}
