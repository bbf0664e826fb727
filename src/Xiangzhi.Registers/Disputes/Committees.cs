using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>A people's mediation committee 人民调解委员会 of a village, the township, a firm or a trade, with a seal of its own.</summary>
public sealed record Committee
{
    public string Number { get; init; } = "";
    public string Name { get; init; } = "";
    public CommitteeKind Kind { get; init; }
    public Ref<Villages>? Village { get; init; }
    public string SealText { get; init; } = "";
    public int Members { get; init; }
    public int Women { get; init; }
    public Mark? Founded { get; init; }
    public Mark? Elected { get; init; }
    public Items<Mark> Elections { get; init; } = [];
    public Mark? Dissolved { get; init; }

    /// <summary>From each election to the next, or to the end of the committee.</summary>
    public IEnumerable<CommitteeTerm> Terms => Elections.Select((on, i) => new CommitteeTerm(on, i + 1 < Elections.Count ? Elections[i + 1] : Dissolved));
}

/// <summary>A term of a committee's members.</summary>
public sealed record CommitteeTerm(Mark From, Mark? Until);

public enum CommitteeKind
{
    [Label("村（社区）")] Village,
    [Label("乡镇")] Township,
    [Label("企事业单位")] Enterprise,
    [Label("行业性、专业性", English = "Trade or profession")] Trade,
}

public sealed record FoundCommittee : Form<Committee>
{
    [Label("编号", English = "Number")] public required string Number { get; init; }
    [Label("名称", English = "Name"), Also("调委会名称")] public required string Name { get; init; }
    [Label("类型", English = "Kind")] public required CommitteeKind Kind { get; init; }
    [Label("所在村", English = "Village")] public Ref<Villages>? Village { get; init; }
    [Label("印章全称", English = "Text of the seal")] public required string SealText { get; init; }
    [Label("委员人数", English = "Members"), Unit("人")] public required int Members { get; init; }
    [Label("妇女委员", English = "Women among them"), Unit("人")] public int Women { get; init; }

    public override Committee Into(Committee s, At at) => s with
    {
        Number = Number, Name = Name, Kind = Kind, Village = Village, SealText = SealText, Members = Members, Women = Women,
        Founded = at.Mark, Elected = at.Mark, Elections = [at.Mark],
    };
}

/// <summary>换届推选: members serve three years and may be elected again (人民调解法 9).</summary>
public sealed record ElectCommittee : Form<Committee>
{
    [Label("委员人数", English = "Members"), Unit("人")] public required int Members { get; init; }
    [Label("妇女委员", English = "Women among them"), Unit("人")] public int Women { get; init; }

    public override Committee Into(Committee s, At at) => s with { Members = Members, Women = Women, Elected = at.Mark, Elections = s.Elections.Add(at.Mark) };
}

public sealed record DissolveCommittee : Form<Committee>
{
    [Label("原因", English = "Reason")] public required string Reason { get; init; }

    public override Committee Into(Committee s, At at) => s with { Dissolved = at.Mark };
}

public sealed class Committees : Register<Committee>
{
    private static readonly Role[] Keepers = [Role.Administrator, Role.OfficeClerk, Role.Handler];

    protected override void Define(Definition<Committee> d)
    {
        d.Named("committee", "人民调解委员会", number: "{township}调委〔{year}〕{n}号", Area.Disputes, "Mediation committee");
        d.Reference(byKey: s => s.Number, byLabel: (s, _) => s.Name, when: (s, day) => s.Founded?.Day <= day && !(s.Dissolved?.Day <= day));
        d.Title(s => s.Name);
        d.Village(s => s.Village);

        d.Opens<FoundCommittee>("found", "设立").By(Keepers).Day("设立日期", "Founded on")
            .Refuse(f => f.Women > f.Members, nameof(FoundCommittee.Women), "妇女委员不能多于委员总数，请核对");
        d.Act<ElectCommittee>("elect", "换届").While(s => s.Dissolved is null).By(Keepers).Day("推选日期", "Elected on")
            .Refuse(f => f.Women > f.Members, nameof(ElectCommittee.Women), "妇女委员不能多于委员总数，请核对");
        d.Act<DissolveCommittee>("dissolve", "撤销").While(s => s.Dissolved is null).By(Keepers);

        d.Clock("med_committee_term").Awaits("elect").Each(s => s.Terms, from: t => t.From, until: t => t.Until, key: t => t.From.Seq.ToString(CultureInfo.InvariantCulture)).Named("调委会换届", "Next election of the committee");
        d.Flag("med_committee", (s, law) => s is { Elected: { } elected, Dissolved: null } && s.Members < Bound("med_committee", elected.Day, law)
            ? [new(elected, $"账上显示委员只有{s.Members}人。", "members")] : []).Reads("members");
        d.Flag("med_committee", s => s is { Elected: { } elected, Dissolved: null, Women: 0 } ? [new(elected, "账上未见妇女委员。", "women")] : []).Reads("women");
        d.Flag("med_committee_max", (s, law) => s is { Elected: { } elected, Dissolved: null } && s.Members > Bound("med_committee_max", elected.Day, law)
            ? [new(elected, $"账上显示委员有{s.Members}人。")] : []).Reads("members");

        d.List("名称", s => s.Name, "Name").List("类型", s => s.Kind, "Kind").List("委员", s => s.Members, "Members");
        d.Sheet("found");
    }

    private static int? Bound(string rule, DateOnly day, LawContext law) => law.Book.At(rule, day) is { } version ? law.SettingsOn(day).ValueOf(version) : null;
}
