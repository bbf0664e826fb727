using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>Somebody whom enforcement visits: an enterprise, shop, cooperative or unit, by its public name. Its visits are told by the inspections.</summary>
public sealed record Firm
{
    public const string NameFact = "name";

    public string Name { get; init; } = "";
    public string CreditCode { get; init; } = "";
    public ObjectKind Kind { get; init; }
    public Ref<Villages>? Village { get; init; }
    public Items<FirmVisit> Visits { get; init; } = [];
    public Items<VisitCap> Caps { get; init; } = [];
    public Mark? Added { get; init; }
    public Mark? Ended { get; init; }

    /// <summary>The published cap in force on a day, in visits a year.</summary>
    public int? CapOn(DateOnly day) => Caps.LastOrDefault(c => c.On.Day <= day)?.Times;
}

/// <param name="Capped">Counts towards the cap: planned, drawn, or the office's own campaign.</param>
public sealed record FirmVisit(Mark On, Ref<Inspections> Inspection, InspectionCause Cause)
{
    public bool Capped => Cause is InspectionCause.Plan or InspectionCause.Drawn;
}

public sealed record VisitCap(Mark On, int Times);

public sealed record AddFirm : Form<Firm>
{
    [Label("名称", English = "Name"), Hint("登记的公开名称，不写个人", English = "As registered; no private persons"), Also("企业名称", "市场主体名称", "检查对象")] public required string Name { get; init; }
    [Label("统一社会信用代码", English = "Credit code"), Also("信用代码")] public string? CreditCode { get; init; }
    [Label("类别", English = "Kind")] public ObjectKind Kind { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("经营者或负责人", English = "Operator")] public Personal<string> Operator { get; init; }
    [Label("联系电话", English = "Phone")] public Personal<string> Phone { get; init; }

    public override Firm Into(Firm s, At at) => s with { Name = Name, CreditCode = CreditCode ?? "", Kind = Kind, Village = Village, Added = at.Mark };
}

/// <summary>The yearly cap that the competent department published for this kind of enterprise.</summary>
public sealed record SetVisitCap : Form<Firm>
{
    [Label("每年检查次数上限", English = "Visits a year at most"), Unit("次")] public required int Times { get; init; }
    [Label("公布的文件", English = "Published in")] public string? Document { get; init; }

    public override Firm Into(Firm s, At at) => s with { Caps = s.Caps.Add(new(at.Mark, Times)) };
}

/// <summary>Told by an inspection that was carried out.</summary>
public sealed record CountVisit : Form<Firm>
{
    [Label("检查", English = "Inspection")] public required Ref<Inspections> Inspection { get; init; }
    [Label("起因", English = "Cause")] public InspectionCause Cause { get; init; }

    public override Firm Into(Firm s, At at) => s with { Visits = s.Visits.Add(new(at.Mark, Inspection, Cause)) };
}

public sealed record EndFirm : Form<Firm>
{
    [Label("原因", English = "Reason"), Hint("注销、搬离、停业", English = "Struck off, moved away, out of business")] public required string Reason { get; init; }

    public override Firm Into(Firm s, At at) => s with { Ended = at.Mark };
}

/// <summary>检查对象名录. Here the yearly cap is looked at, for it needs all visits to one enterprise.</summary>
public sealed class Firms : Register<Firm>
{
    protected override void Define(Definition<Firm> d)
    {
        d.Named("firm", "检查对象名录", number: "{township}检对〔{year}〕{n}号", Area.Enforcement, "Inspected firms");
        d.Reference(byKey: s => s.CreditCode.Length > 0 ? s.CreditCode : s.Name, byLabel: (s, _) => s.Name, when: (s, day) => s.Added?.Day <= day && !(s.Ended?.Day <= day));
        d.Shows(Firm.NameFact, s => s.Name);
        d.Stage(s => s.Ended is null ? InspectedFirmStage.Active : InspectedFirmStage.Ended);
        d.Title(s => s.Name);
        d.Village(s => s.Village);

        d.Opens<AddFirm>("add", "列入").By(Role.Officer, Role.Handler, Role.OfficeClerk).Day("列入日期", "On the list from");
        d.Act<SetVisitCap>("set-cap", "记公布的频次上限").English("Published cap").While(s => s.Ended is null).By(Role.Officer, Role.Handler, Role.Reviewer)
            .Refuse(f => f.Times < 0, nameof(SetVisitCap.Times), "次数不能是负数");
        d.Act<CountVisit>("visited", "记一次检查").English("A visit").Next(_ => false).By(Role.Officer);
        d.Act<EndFirm>("end", "移出").While(s => s.Ended is null).Next(_ => false).By(Role.Officer, Role.Handler, Role.OfficeClerk);

        d.Flag("insp_cap", (s, law) => s.Visits.Where(v => v.Capped).GroupBy(v => v.On.Day.Year).SelectMany(year => TooOften(s, year, law))).Reads("cause");
        d.Flag("insp_merge", s => s.Visits.Where(v => v.Capped).GroupBy(v => v.On.Day).Where(day => day.Count() > 1).Select(day => Apart([.. day.Select(v => v.On).Order()]))).Reads("cause");

        d.List("名称", s => s.Name, "Name").List("类别", s => s.Kind, "Kind").List("检查次数", s => s.Visits.Count, "Visits")
            .List("年度上限", s => s.Caps.Count == 0 ? (int?)null : s.Caps[^1].Times, "Yearly cap");
        d.Sheet("add");
    }

    /// <summary>Planned visits of one day that could have been one.</summary>
    private static Finding Apart(List<Mark> visits) =>
        new(visits[1], "账上显示同一天对同一对象有两次以上计划内检查，未见合并或者联合。", visits[1].Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), With: visits[0]);

    /// <summary>The first visit of a year beyond the published cap, or beyond the office's own setting.</summary>
    private static IEnumerable<Finding> TooOften(Firm s, IGrouping<int, FirmVisit> year, LawContext law)
    {
        var visits = year.OrderBy(v => v.On).ToList();
        var last = visits[^1].On.Day;
        if ((s.CapOn(last) ?? (law.Book.At("insp_cap", last) is { } rule ? law.SettingsOn(last).ValueOf(rule) : null)) is not { } cap || visits.Count <= cap)
            yield break;
        yield return new(visits[cap].On, string.Create(CultureInfo.InvariantCulture, $"账上显示{year.Key}年的计划内检查有{visits.Count}次，公布的上限是{cap}次（线索、申请和上级部署的不计）。"),
            year.Key.ToString(CultureInfo.InvariantCulture));
    }
}

public enum InspectedFirmStage
{
    [Label("在册", English = "Listed")] Active,
    [Label("已移出", English = "Taken off"), Aside] Ended,
}
