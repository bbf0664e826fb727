using System.Globalization;
using System.Text;

namespace Xiangzhi.Registers;

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    [Label("－", English = "none")] None,

    /// <summary>What one took part in or handles.</summary>
    [Label("本人", English = "own")] Own,

    [Label("本组", English = "group")] Group,
    [Label("本村", English = "village")] Village,
    [Label("全乡", English = "township")] Township,
}

/// <summary>Somebody whose rights make a column of the table.</summary>
public sealed record Viewpoint(string Code, Text Name, Grant Grant)
{
    private static readonly Guid SomeVillage = new("00000000-0000-7000-8000-000000000001");

    /// <summary>Each role and place, the narrowest first.</summary>
    public static IReadOnlyList<Viewpoint> All { get; } =
    [
        new("group-leader", new("村民组长", "Group leader"), new(Role.VillageCadre, new(SomeVillage, 3))),
        new("village-cadre", Identifier.LabelOf(Role.VillageCadre), new(Role.VillageCadre, new(SomeVillage, null))),
        new("supervisor-petitions", new("区级·信访", "District, petitions"), new(Role.Supervisor) { Lines = [SupervisionLine.Petitions] }),
        new("supervisor-openness", new("区级·政务公开", "District, openness"), new(Role.Supervisor) { Lines = [SupervisionLine.Openness] }),
        new("supervisor-justice", new("区级·司法行政", "District, justice"), new(Role.Supervisor) { Lines = [SupervisionLine.Justice] }),
        .. new[] { Role.DeskClerk, Role.Officer, Role.Reviewer, Role.OfficeClerk, Role.Handler, Role.Administrator, Role.Leader }
            .Select(r => new Viewpoint(Identifier.Kebab(r.ToString()), Identifier.LabelOf(r), new(r))),
    ];

    public Actor Actor { get; } = new("", Code, [Grant]);
}

/// <summary>A row of the table: reading a register, reading people in it, or one action, and how far each viewpoint reaches.</summary>
/// <param name="Right"><see cref="RightsTable.Read"/>, <see cref="RightsTable.ReadPersonal"/>, or the code of an action.</param>
public sealed record RightsRow(Register Register, string Right, Text Name, IReadOnlyList<Reach> Reaches);

/// <summary>
/// Who may do and see what, as one table: every register and action against every role and place. The text that was approved stands in
/// <c>docs/RIGHTS.md</c>; it is made here, compared at every build, and is what the tests of all doors take as their input.
/// </summary>
public static class RightsTable
{
    public const string Read = "read";
    public const string ReadPersonal = "read-personal";

    public static IReadOnlyList<RightsRow> Of(Catalogue catalogue) => [.. catalogue.All.SelectMany(Of)];

    public static IEnumerable<RightsRow> Of(Register register) =>
    [
        new(register, Read, new("看", "Read"), Reaches(register, v => Rights.MayRead(v.Actor, register))),
        new(register, ReadPersonal, new("看姓名和原话", "Read names and words"), Reaches(register, v => Rights.MayReadPersonal(v.Actor, register))),
        .. register.Actions.Select(a => new RightsRow(register, a.Code, a.Label, Reaches(register, v => Rights.MayRecord(v.Actor, register, a)))),
    ];

    private const string Head = """
        # Rights

        Who may do and see what: every register and action against every role and place, the narrowest first. This page is made from the definitions; `RightsTableTests` compares it at every build, and `RightsTests` asks every door as everybody and compares the answers with it. Whoever changes a right changes this page, and somebody else reads the change.

        * **全乡** the whole township. **本村**, **本组** what lies in one's own village or villagers' group. **本人** only what one took part in. **－** nothing: the answer is that to something which does not exist.
        * Beyond the table, everybody reads what is in the own hands as its handler, wherever it lies, and acts on it as far as the role allows; whoever stands in during somebody's leave does so for that person.
        * Before the table, nobody sees anything of a matter that is about oneself (信访工作条例30条).
        * Work secrets, minors, violence and health: names and words are read only by who recorded or did it, by the handler and by leaders.
        * Personal values leave by no JSON API. Figures count the whole township for everybody; their records open as far as the table allows.


        """;

    /// <summary>The table as the approved text has it: one section a register, one column a viewpoint, the narrowest first.</summary>
    public static string Text(Catalogue catalogue)
    {
        var text = new StringBuilder(Head);
        foreach (var area in catalogue.All.GroupBy(r => r.Area))
        {
            foreach (var register in area)
            {
                var (zh, en) = register.Name;
                text.Append(CultureInfo.InvariantCulture, $"\n## {zh} `{register.Code}`\n\n{en}. {About(register)}\n\n");
                text.Append(CultureInfo.InvariantCulture, $"| | | {string.Join(" | ", Viewpoint.All.Select(v => v.Name.Zh))} |\n|---|---|{string.Concat(Viewpoint.All.Select(_ => "---|"))}\n");
                // What every register has stands together where the same people may do it.
                foreach (var rows in Of(register).GroupBy(r => (register.Action(r.Right)?.IsCommon == true ? "" : r.Right, string.Join(" | ", r.Reaches.Select(Sign)))))
                    text.Append(CultureInfo.InvariantCulture, $"| {string.Join("、", rows.Select(r => r.Name.Zh))} | {string.Join(" ", rows.Select(r => $"`{r.Right}`"))} | {rows.Key.Item2} |\n");
            }
        }
        return text.ToString();
    }

    /// <summary>A reach as the table writes it.</summary>
    public static string Sign(Reach reach) => Identifier.LabelOf(reach).Zh;

    private static string About(Register register) => string.Join(" ", new[]
    {
        register.Line is { } line ? $"District line: {line}." : "Every district line.",
        register.LiesInVillages ? "Lies in villages." : Rights.LiesEverywhere(register) ? "Read wherever one works." : "Lies in no village.",
        register.IsForParticipants ? "Only those who took part read it." : "",
        register.Reservation is { } reservation ? $"For {Identifier.LabelOf(reservation.To).Zh} alone: {reservation.What.En}." : "",
    }.Where(s => s.Length > 0));

    private static Reach[] Reaches(Register register, Func<Viewpoint, bool> may) => [.. Viewpoint.All.Select(v => may(v) ? HowFar(register, v.Grant.Place) : Reach.None)];

    private static Reach HowFar(Register register, Place place) =>
        register.IsForParticipants ? Reach.Own
        : place.IsTownship || Rights.LiesEverywhere(register) ? Reach.Township
        : place.Group is null ? Reach.Village : Reach.Group;
}
