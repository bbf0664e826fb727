using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>
/// Somebody of an office at a viewpoint of the approved table, and what table and head of that text let this person see. Nothing here asks
/// the program's own rights.
/// </summary>
internal sealed class Onlooker
{
    /// <summary>Who of the sample makes a column: a staff number; elsewhere the first who holds the role, with that role alone.</summary>
    private static readonly IReadOnlyDictionary<string, string> People = new Dictionary<string, string>
    {
        ["group-leader"] = "Z01", ["village-cadre"] = "C01", ["supervisor-petitions"] = "Q02", ["supervisor-openness"] = "Q03", ["supervisor-justice"] = "Q01",
    };

    private readonly Office office;
    private readonly int viewpoint;
    private readonly Place place;

    public Onlooker(Office office, int viewpoint)
    {
        (this.office, this.viewpoint) = (office, viewpoint);
        var named = People.GetValueOrDefault(Column.Code);
        var actor = named is null ? Shared.Actors.Playing(office.Township, Column.Grant.Role) : Shared.Actors.Of(office.Township, named)!;
        (Person, place) = (actor.Person, named is null ? Place.Township : actor.Grants[0].Place);
    }

    public static TheoryData<int> Viewpoints => [.. Enumerable.Range(0, Viewpoint.All.Count)];

    /// <summary>Staff number.</summary>
    public string Person { get; }

    private Viewpoint Column => Viewpoint.All[viewpoint];

    public Visitor Visit() => People.ContainsKey(Column.Code) ? office.VisitAs(Person) : office.Visit(Column.Grant.Role);

    /// <summary>How far a right reaches by the table.</summary>
    public Reach Reach(Register register, string right) => ApprovedRights.Of(register, right, viewpoint);

    /// <summary>Whether the table's right reaches a matter where it lies.</summary>
    public bool Reaches(Matter matter, string right) => Reach(matter.Register, right) switch
    {
        Registers.Reach.Township => true,
        Registers.Reach.Village => matter.Register.PlaceOf(matter).Village == place.Village,
        Registers.Reach.Group => matter.Register.PlaceOf(matter) == place,
        _ => false,
    };

    /// <summary>Whether the matter is in this person's hands.</summary>
    public bool IsOwn(Matter matter) => matter.Common.Handler == Person || matter.Register.Participants(matter).Contains(Person);

    public bool IsAbout(Matter matter) => matter.Register.HiddenFrom(matter).Contains(Person);

    public bool MayRead(Matter matter) => !IsAbout(matter) && (IsOwn(matter) || Reaches(matter, RightsTable.Read));

    /// <summary>Whether names and words of one entry are read by this person, once a reason was given where one is asked.</summary>
    public bool MayReadPersonal(Matter matter, Entry entry) =>
        !IsAbout(matter) && (IsOwn(matter) || (Reaches(matter, RightsTable.ReadPersonal)
            && (entry.Secrecy is Secrecy.Open or Secrecy.Internal || Column.Grant.Role == Role.Leader || entry.RecordedBy == Person || entry.DecidedBy.Contains(Person))));
}
