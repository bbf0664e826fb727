using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>One of the office's people in the sample.</summary>
internal sealed record Person(Guid Id, string Number, string Name, Role Role)
{
    public Ref<Staff> Ref => new(Id);
}

/// <summary>A village of the sample.</summary>
internal sealed record Place(Guid Id, string Name, int Groups)
{
    public Ref<Villages> Ref => new(Id);
}

/// <summary>The office of the sample: its villages, its people, its officers; entered before the first year begins.</summary>
internal sealed class Setting
{
    private static readonly (string Office, string Post, Role[] Roles)[] Posts =
    [
        ("party-office", "党委书记", [Role.Leader]), ("party-office", "乡长", [Role.Leader]), ("peace", "政法委员", [Role.Leader, Role.Handler]),
        ("justice", "司法所所长", [Role.Handler, Role.Reviewer]), ("justice", "司法所工作人员", [Role.Handler, Role.DeskClerk]), ("peace", "平安办工作人员", [Role.Handler, Role.DeskClerk]),
        ("enforcement", "执法大队队长", [Role.Officer, Role.Handler]), ("enforcement", "执法队员", [Role.Officer]), ("enforcement", "执法队员", [Role.Officer]),
        ("enforcement", "执法队员", [Role.Officer]), ("enforcement", "执法队员", [Role.Officer]), ("enforcement", "执法队员", [Role.Officer]),
        ("party-office", "党政办主任", [Role.OfficeClerk, Role.Administrator]), ("party-office", "党政办工作人员", [Role.OfficeClerk]), ("service", "便民服务中心主任", [Role.DeskClerk, Role.Handler]),
    ];

    /// <summary>First day of the first year.</summary>
    public DateOnly First { get; }

    public Locality Locality { get; }
    public IReadOnlyList<Place> Places { get; }
    public IReadOnlyList<Person> Staff { get; }
    public IReadOnlyList<Person> Cadres { get; }

    /// <summary>Officers' roster entries, in the order of their staff.</summary>
    public IReadOnlyList<Ref<Officers>> Officers { get; }

    public Setting(Script script, DateOnly first, Locality locality)
    {
        (First, Locality) = (first, locality);
        var entered = first.AddDays(-2);
        Place Village(int i)
        {
            var (name, groups) = locality.Villages[i];
            var id = script.Add(new("village", "add", first.AddDays(-3), new AddVillage { VillageCode = $"20{i + 1}", Name = name, Groups = groups, Community = name.EndsWith("社区", StringComparison.Ordinal) }) { By = "-" });
            return new(id, name, groups);
        }
        Places = [.. Enumerable.Range(0, locality.Villages.Count).Select(Village)];

        Person Join(string number, string office, string post, Role[] roles, Ref<Villages>? village)
        {
            var name = People.Name(script.Dice);
            var id = script.Add(new("staff", "join", entered, new JoinStaff { StaffNumber = number, Name = name, Office = office, Post = post, Roles = [.. roles], Village = village }) { By = "-" });
            return new(id, number, name, roles[0]);
        }
        Staff = [.. Posts.Select((p, i) => Join($"B{i + 1:00}", p.Office, p.Post, p.Roles, null))];
        Cadres = [.. Places.Select((v, i) => Join($"C{i + 1:00}", "village", "村（社区）党支部书记", [Role.VillageCadre], v.Ref))];

        var squad = Staff.Where(s => s.Role == Role.Officer).ToList();
        Officers = [.. squad.Select((s, i) => new Ref<Officers>(script.Add(new("officer", "enrol", entered, new EnrolOfficer
        {
            Name = s.Name, Staff = s.Ref, Kind = i < 3 ? OfficerKind.Established : OfficerKind.Auxiliary, PartTime = i >= 2,
            CertificateNumber = $"渝执H{3100 + i}", ValidFrom = new(first.Year - 1, 6, 1), ValidTo = new(first.Year + 4, 5, 31),
        }) { By = Keeper.Number })))];
    }

    public Person Leader => Staff[1];
    public Person Commissioner => Staff[2];
    public Person Justice => Staff[3];
    public Person Clerk => Staff[4];
    public Person Keeper => Staff[12];
    public IReadOnlyList<Person> Handlers => [Staff[3], Staff[4], Staff[5]];
    public IReadOnlyList<Person> Squad => [.. Staff.Where(s => s.Role == Role.Officer)];

    /// <summary>Working day at or after a day.</summary>
    public static DateOnly Working(DateOnly day) => WorkCalendar.Builtin.RollForward(day);

    /// <summary>A working day within a month of a year.</summary>
    public static DateOnly DayIn(Dice dice, int year, int month) => Working(new(year, month, dice.Between(2, 26)));
}
