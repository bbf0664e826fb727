using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>法治文化阵地 and 公开栏. C10 is the stock of culture sites; notice boards are kept and checked but not in it.</summary>
public sealed class Sites : Register<Site>
{
    protected override void Define(Definition<Site> d)
    {
        d.Named("site", "法治阵地·公开栏", number: "{township}阵〔{year}〕{n}号", Area.Publicity, "Culture sites and notice boards");
        d.Stage(s => s.Stage);
        d.Title(s => s.Name);
        d.Village(s => s.Village);
        d.Closes(s => s.Removed ?? s.GivenUp, s => s with { Removed = null, GivenUp = null });

        d.Opens<PlanSite>("plan", "筹建").By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("筹建日期", "Planned on");
        d.Act<BuildSite>("build", "建成").While(s => s.Built is null).By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("建成日期", "Built on")
            .Refuse(f => f.Cost < 0, nameof(BuildSite.Cost), "造价不能是负数");
        d.Act<GiveUpSite>("give-up", "不再建").English("Give up").While(s => s.Built is null).By(Role.OfficeClerk, Role.Handler).Next(_ => false);
        d.Act<RepairSite>("repair", "修缮").While(s => s.Damages.Any(c => c.Mended is null)).By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("修缮日期", "Mended on")
            .Refuse(f => f.Cost < 0, nameof(RepairSite.Cost), "费用不能是负数");
        d.Act<CheckSite>("check", "检查").While(s => s.Built is not null).By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("检查日期", "Checked on")
            .Refuse((_, f, c) => f.RepairBy < c.On, nameof(CheckSite.RepairBy), "修缮的日子不能早于检查的这一天");
        d.Act<RenewContent>("renew", "更新内容").English("Renew the content").While(s => s.Built is not null).By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("更新日期", "Renewed on").Next(_ => false);
        d.Act<ChangeKeeper>("change-keeper", "换管护人").English("Change the keeper").By(Role.OfficeClerk, Role.Handler).Next(_ => false);
        d.Act<RemoveSite>("remove", "拆除").While(s => s.Built is not null).By(Role.OfficeClerk, Role.Handler).Day("拆除日期", "Removed on").Next(_ => false);

        d.Clock("lead_repair").Awaits("repair").Each(s => s.Checks.Where(c => c.RepairBy is not null), from: c => c.On, until: c => c.Mended,
            key: c => c.Number.ToString(CultureInfo.InvariantCulture), length: c => Math.Max(0, c.RepairBy!.Value.DayNumber - c.On.Day.DayNumber)).Named("修缮到期", "Mending due");

        d.Stock("C10", "法治文化阵地", "Rule-of-law culture sites", "个").Span(s => s.Built, s => s.Removed).When(s => s.IsCulture).SubjectIsMatter()
            .Slice("kind", "种类", s => s.Kind).Slice("village", "村（社区）", s => s.Village)
            .Rule("当日在用的法治文化阵地，从建成当日算起，拆除当日起不算；政务、村务、党务公开栏不在其内。");

        d.List("种类", s => s.Kind, "Kind").List("村（社区）", s => s.Village, "Village").List("地点", s => s.Place, "Place").List("建成日期", s => s.Built?.Day, "Built on")
            .List("最近检查", s => s.Checks is [.., var last] ? last.On.Day : (DateOnly?)null, "Last check").List("待修缮", s => s.Damages.Count(c => c.Mended is null), "To be mended");
        d.Sheet("plan", "build");
    }
}
