using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>The catalogue of services 服务事项. Cases take their promised time from it.</summary>
public sealed class ServiceItems : Register<ServiceItem>
{
    protected override void Define(Definition<ServiceItem> d)
    {
        d.Named("service-item", "服务事项", number: "{township}事〔{year}〕{n}号", Area.Openness, "Service items");
        d.Mirrors("渝快办");
        d.Reference(byKey: s => s.ItemNumber, byLabel: (s, _) => s.Name, when: (s, day) => s.Spans.Any(x => x.From.Day <= day && !(x.Until?.Day <= day)));
        d.Shows(ServiceItem.NameFact, s => s.Name);
        d.Shows(ServiceItem.PromiseFact, s => (s.OnTheSpot ? 0 : s.PromisedDays ?? s.StatutoryDays)?.ToString(CultureInfo.InvariantCulture));
        d.Stage(s => s.Ended is null ? ServiceItemStage.Listed : ServiceItemStage.Ended);
        d.Title(s => $"{s.ItemNumber} {s.Name}");
        d.Closes(s => s.Ended, (s, at) => s.Begin(at.Mark));

        d.Opens<ListServiceItem>("list", "列入目录").English("List").By(Role.OfficeClerk, Role.DeskClerk, Role.Administrator).Day("启用日期", "In force from")
            .Refuse(f => f.StatutoryDays < 0, nameof(ListServiceItem.StatutoryDays), "天数不能是负数").Refuse(f => f.PromisedDays < 0, nameof(ListServiceItem.PromisedDays), "天数不能是负数")
            .Refuse(f => f.PromisedDays > f.StatutoryDays, nameof(ListServiceItem.PromisedDays), "承诺时限不能长于法定时限");
        d.Act<ChangeServiceItem>("change", "调整").By(Role.OfficeClerk, Role.DeskClerk, Role.Administrator).Day("调整日期", "Changed on")
            .Refuse((s, f, _) => f.PromisedDays < 0 || f.PromisedDays > s.StatutoryDays, nameof(ChangeServiceItem.PromisedDays), "承诺时限在0和法定时限之间")
            .Prefill(s => new() { Name = s.Name, Office = s.Office, Online = s.Online, OnTheSpot = s.OnTheSpot, PromisedDays = s.PromisedDays });
        d.Act<EndServiceItem>("end", "停用").English("End").By(Role.OfficeClerk, Role.DeskClerk, Role.Administrator).Day("停用日期", "Not in force from");

        d.Stock("G6", "服务事项", "Service items", "项").Each(s => s.Spans).Span(x => x.From, x => x.Until)
            .Slice("online", "可网上办", x => x.Online).Slice("kind", "事项类型", x => x.Kind).Rule("当日在目录的服务事项；可网上办的占比看“可网上办”一项的分类。");

        d.List("类型", s => s.Kind, "Kind").List("承办机构", s => s.Office, "Office").List("可网上办", s => s.Online, "Online").List("承诺时限", s => s.PromisedDays, "Promised days");
        d.Sheet("list");
    }
}
