namespace Xiangzhi.Registers;

/// <summary>A people's mediator 人民调解员: a member of a committee or appointed by it (人民调解法 13).</summary>
public sealed record Mediator
{
    /// <summary>Shown to entries of the days on which the mediator is in office.</summary>
    public const string ServingFact = "serving";

    public string Number { get; init; } = "";
    public Personal<string> Name { get; init; }
    public Ref<Committees>? Committee { get; init; }
    public MediatorKind Kind { get; init; }
    public bool FullTime { get; init; }
    public Ref<Villages>? Village { get; init; }
    public Items<Tenure> Tenures { get; init; } = [];

    /// <summary>Whether each of them was in office on the day of the entry that names them.</summary>
    internal static bool AllServe(Items<Ref<Mediators>> mediators, At at) => mediators.All(m => at.Seen.Text(m, ServingFact) is not null);

    public bool Serves => Tenures.Count > 0 && Tenures[^1].Ended is null;
}

/// <param name="From">First day in office.</param>
public sealed record Tenure(Mark From)
{
    /// <summary>First day out of office.</summary>
    public Mark? Ended { get; init; }
}

public enum MediatorKind
{
    [Label("委员", English = "Committee member")] Member,
    [Label("聘任", English = "Appointed")] Appointed,
}

public sealed record AppointMediator : Form<Mediator>
{
    [Label("编号", English = "Number"), Also("调解员编号")] public required string Number { get; init; }
    [Label("姓名", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("调解委员会", English = "Committee")] public required Ref<Committees> Committee { get; init; }
    [Label("身份", English = "Kind")] public required MediatorKind Kind { get; init; }
    [Label("专职", English = "Full-time")] public bool FullTime { get; init; }
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("电话", English = "Phone")] public Personal<string> Phone { get; init; }

    public override Mediator Into(Mediator s, At at) => s with
    {
        Number = Number, Name = Name, Committee = Committee, Kind = Kind, FullTime = FullTime, Village = Village, Tenures = [new(at.Mark)],
    };
}

public enum MediatorLeaving
{
    [Label("任期届满", English = "End of term")] EndOfTerm,
    [Label("辞去")] Resigned,
    [Label("罢免或解聘", English = "Removed")] Removed,
    [Label("其他")] Other,
}

public sealed record EndMediator : Form<Mediator>
{
    [Label("原因", English = "Reason")] public required MediatorLeaving Reason { get; init; }

    public override Mediator Into(Mediator s, At at) =>
        s.Serves ? s with { Tenures = s.Tenures.Replace(s.Tenures.Count - 1, s.Tenures[^1] with { Ended = at.Mark }) } : s;
}

/// <summary>Back in office, or to another committee; going on without a gap counts on.</summary>
public sealed record ReappointMediator : Form<Mediator>
{
    [Label("调解委员会", English = "Committee")] public required Ref<Committees> Committee { get; init; }
    [Label("身份", English = "Kind")] public required MediatorKind Kind { get; init; }
    [Label("专职", English = "Full-time")] public bool FullTime { get; init; }

    public override Mediator Into(Mediator s, At at) => s with
    {
        Committee = Committee, Kind = Kind, FullTime = FullTime, Tenures = s.Serves ? s.Tenures : s.Tenures.Add(new(at.Mark)),
    };
}

/// <summary>The roster of mediators. Its stock is F9.</summary>
public sealed class Mediators : Register<Mediator>
{
    private static readonly Role[] Keepers = [Role.Administrator, Role.OfficeClerk, Role.Handler];

    protected override void Define(Definition<Mediator> d)
    {
        d.Named("mediator", "人民调解员", number: "{township}调员〔{year}〕{n}号", Area.Disputes, "Mediator");
        d.Reference(byKey: s => s.Number, byLabel: (s, reveal) => s.Name.Place is { } place ? reveal(place) : null,
            when: (s, day) => s.Tenures.Any(t => t.From.Day <= day && !(t.Ended?.Day <= day)));
        d.Shows(Mediator.ServingFact, s => s.Serves ? "yes" : null);
        d.Title(s => s.Number);
        d.Village(s => s.Village);
        d.People(s => [s.Name]);
        d.PersonalReadBy(Enum.GetValues<Role>());

        d.Opens<AppointMediator>("appoint", "聘任").By(Keepers).Day("推选或聘任日期", "Appointed on");
        d.Act<EndMediator>("end", "离任").While(s => s.Serves).By(Keepers).Day("离任日期", "Left on");
        d.Act<ReappointMediator>("reappoint", "续任").By(Keepers).Day("续任日期", "Appointed again on")
            .Prefill(s => new() { Committee = s.Committee ?? default, Kind = s.Kind, FullTime = s.FullTime });

        d.Stock("F9", "人民调解员", "Mediators", "人").Each(s => s.Tenures).Span(t => t.From, t => t.Ended)
            .Slice("kind", "身份", (_, s) => s.Kind).Slice("full-time", "专职", (_, s) => (bool?)s.FullTime).Slice("committee", "调解委员会", (_, s) => s.Committee)
            .Rule("当日在任的人民调解员；离任当日起不计，续任不断、不重。");

        d.List("编号", s => s.Number, "Number").List("调解委员会", s => s.Committee, "Committee").List("身份", s => s.Kind, "Kind");
        d.Sheet("appoint");
    }
}
