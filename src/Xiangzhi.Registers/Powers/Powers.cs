using System.Globalization;

namespace Xiangzhi.Registers;

public enum PowerStage
{
    [Label("在清单", English = "Listed")] Listed,
    [Label("已移出", English = "Taken off")] TakenOff,
}

/// <summary>The power and duty lists 权责清单, item by item.</summary>
public sealed class Powers : Register<Power>
{
    protected override void Define(Definition<Power> d)
    {
        d.Named("power", "权责清单", number: "{township}权〔{year}〕{n}号", Area.Enforcement, "Powers and duties");
        d.Reference(byKey: s => s.ItemNumber, byLabel: (s, _) => s.Name, when: (s, day) => s.InForce(day));
        d.Shows(Power.ListFact, s => Identifier.Kebab(s.List.ToString()));
        d.Shows(Power.FromFact, s => Say(s.Listed));
        d.Shows(Power.ToFact, s => Say(s.Ended));
        d.Shows(Power.DomainFact, s => s.Domain.Value);
        d.Stage(s => s.TakenOff is null ? PowerStage.Listed : PowerStage.TakenOff);
        d.Title(s => $"{s.ItemNumber} {s.Name}");

        d.Opens<ListPower>("list", "列入").By(Role.Administrator, Role.OfficeClerk, Role.Reviewer).Day("启用日期", "In force from")
            .Refuse((_, f, at) => f.ValidTo < at.On, nameof(ListPower.ValidTo), "有效期止早于启用日期，请核对清单");
        d.Act<RevisePower>("revise", "调整").While(s => s.TakenOff is null).By(Role.Administrator, Role.OfficeClerk, Role.Reviewer)
            .Prefill(s => new() { ItemNumber = s.ItemNumber, Name = s.Name, Basis = s.Basis, Domain = s.Domain, ListVersion = s.ListVersion, ValidTo = s.ValidTo });
        d.Act<TakeOffPower>("take-off", "移出").While(s => s.TakenOff is null).By(Role.Administrator, Role.OfficeClerk, Role.Reviewer).Day("停用日期", "Not in force from");

        d.Stock("D10", "清单事项", "Items on the lists in force", "项").Span(s => s.Listed, s => s.Ended)
            .Slice("list", "清单", s => s.List).Slice("domain", "领域", s => s.Domain)
            .Rule("当日有效的清单事项，按清单分开；停用当日起不算。");

        d.List("清单", s => s.List, "List").List("事项", s => s.Name, "Item").List("领域", s => s.Domain, "Domain").List("依据", s => s.Basis, "Basis");
        d.Sheet("list");
    }

    private static string? Say(Mark? mark) => mark?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
