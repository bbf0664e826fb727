using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>普法活动. Advice at an event is either tallied or noted singly: with a tally, the notes are kept but count nothing in C4.</summary>
public sealed class PublicityEvents : Register<PublicityEvent>
{
    public static PaperDefinition Record { get; } = new("publicity-record", new("普法活动记录表", "Event record"), null, DraftRecord);

    protected override void Define(Definition<PublicityEvent> d)
    {
        d.Named("publicity", "普法活动", number: "{township}普〔{year}〕{n}号", Area.Publicity, "Publicity events");
        d.Stage(s => s.Stage);
        d.Title(s => s.Topic);
        d.Village(s => s.Village);
        d.Closes(s => s.Closed, s => s with { Closed = null, Cancelled = null });

        d.Opens<PlanPublicity>("plan", "安排活动").English("Plan an event").By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("安排日期", "Planned on");
        d.Act<PostponePublicity>("postpone", "延期").By(Role.OfficeClerk, Role.Handler, Role.VillageCadre)
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(PostponePublicity.PlannedFor), "改到的日期不能早于作出延期决定的这一天");
        d.Act<CancelPublicity>("cancel", "取消").By(Role.OfficeClerk, Role.Handler, Role.VillageCadre, Role.Leader);
        d.Act<HoldPublicity>("hold", "举办活动").English("Hold").By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("活动日期", "Held on")
            .Refuse(f => f.Audience < 0, nameof(HoldPublicity.Audience), "人次不能是负数")
            .Refuse(f => f.Banners < 0, nameof(HoldPublicity.Banners), "幅数不能是负数")
            .Refuse(f => f.Consultations < 0, nameof(HoldPublicity.Consultations), "人次不能是负数")
            .Refuse(f => f.Materials.Any(m => m.Copies <= 0), nameof(HoldPublicity.Materials), "份数应大于 0；没有发放的，删去这一行")
            .Prefill(s => new() { Place = s.Place })
            .Prints(Record);
        d.Act<Consult>("consult", "登记一条咨询").English("Note one consultation").While(s => s.Cancelled is null && s.Tally is null)
            .By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("咨询日期", "Asked on").EvenAfterClosing();

        d.Flag("pub_consult_once", s => s is { Tally.On: var held, Notes: [var first, ..] }
            ? [new(held, "账上显示这场活动既填了咨询总人次，又逐条登记了咨询；统计只算总人次，不重复计。", With: first.On)] : []).Reads("consultations");

        d.Flow("C1", "普法活动", "Publicity events", "次").On(s => s.Held)
            .Slice("kind", "形式", s => s.Kind).Slice("node", "普法节点", s => s.Node).Slice("place", "村（社区）", s => s.Village)
            .Slice("channel", "渠道", s => s.Channel).Slice("six", "法律六进", s => s.Into).Slice("law", "主要法律", s => s.MainLaw)
            .Rule("普法活动按举办日期计，一场算一次，取消的不算；院坝会、赶集日宣传、进学校都在其内。");
        d.Sum("C2", "宣传资料", "Materials given out", "份").Each(s => s.Materials).On(m => m.On).Amount(m => m.Copies)
            .Estimate(m => m.Counted == Counted.Estimate).Slice("kind", "资料种类", m => m.Kind).Slice("place", "村（社区）", (_, s) => s.Village)
            .Rule("各场活动发放的资料份数之和，横幅另计；有一笔是估数，总数就标为估数。");
        d.Sum("C3", "受众", "Audience", "人次").On(s => s.Held).Amount(s => s.Audience).Estimate(s => s.Audience > 0 && s.AudienceCounted == Counted.Estimate).Slice("place", "村（社区）", s => s.Village)
            .Rule("各场活动受众人次之和，是人次，不是人数；有一场是估数，总数就标为估数。");
        d.Sum("C4", "法律咨询", "Legal advice", "人次").Each(s => s.Consultations).On(c => c.On).Amount(c => c.Persons).Estimate(c => c.Counted == Counted.Estimate).Slice("place", "村（社区）", (_, s) => s.Village)
            .Rule("每场活动填了咨询总人次的，只算总人次；没有填的，逐条登记的咨询一条算一人次。");
        d.Flow("C5", "院坝会", "Courtyard meetings", "次").On(s => s.Held).When(s => s.Kind == PublicityKind.Courtyard).Slice("place", "村（社区）", s => s.Village)
            .Rule("形式为院坝会的普法活动，在C1之内。");
        d.Sum("C6", "横幅", "Banners", "幅").On(s => s.Held).Amount(s => s.Banners).Slice("place", "村（社区）", s => s.Village).Rule("各场活动悬挂的横幅之和。");
        d.Flow("C7", "赶集日集中宣传", "Market-day publicity", "场次").On(s => s.Held).When(s => s.OnMarketDay).Slice("place", "村（社区）", s => s.Village)
            .Rule("举办当天是本乡赶集日的普法活动，在C1之内；赶集日按当时的设置认定，登记时记下。");
        d.Flow("C8", "法律进学校", "School events", "场次").On(s => s.Held).When(s => s.Into == LawInto.Schools).Slice("place", "村（社区）", s => s.Village)
            .Rule("六进对象为学校的普法活动，在C1之内。");
        d.Flow("C13", "解读热点法律问题", "Hot questions explained", "个").Each(s => s.Questions).On(q => q.On)
            .Rule("各场活动解读的热点问题，一个问题在一场里算一个。");

        d.Posts(LawVillagers.TalkAccount).Each(s => s.Kind is PublicityKind.Courtyard or PublicityKind.HouseVisits ? s.Talks : []).On(t => t.On)
            .Subject(t => t.Villager.Id.ToString("D"))
            .Slice("kind", "形式", (_, s) => s.Kind == PublicityKind.Courtyard ? VillagerActivityKind.Courtyard : VillagerActivityKind.Household)
            .Slice("village", "村（社区）", (_, s) => s.Village);

        d.List("形式", s => s.Kind, "Kind").List("日期", s => s.Held?.Day ?? s.PlannedFor, "Day").List("受众", s => s.Audience, "Audience")
            .List("资料", s => s.Materials.Sum(m => m.Copies), "Materials");
        d.Sheet("plan", "hold");
    }

    private static Paper DraftRecord(PaperRequest request)
    {
        var s = (PublicityEvent)request.Matter.State;
        var form = request.Line.Form as HoldPublicity;
        var speakers = form?.Speakers.Select(p => request.Name(p.Person) ?? (p.Villager is { } v ? request.Roster.Item(v.Id)?.Label : null) ?? request.Text(p.Outside)).OfType<string>() ?? [];
        return new()
        {
            Title = ["普法活动记录表"],
            Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("活动主题", s.Topic)),
                    Row(Cell("活动形式", Label(s.Kind)), Cell("法律六进", s.Into is { } into ? Label(into) : null)),
                    Row(Cell("活动日期", Day(s.Held?.Day)), Cell("是否赶集日", s.OnMarketDay ? "是" : "否")),
                    Row(Cell("地点", string.Concat(s.Village is { } village ? request.Roster.Item(village.Id)?.Label : null, s.Place)), Cell("主办单位", s.Host)),
                    Row(Cell("宣讲的法律", request.Codes(s.MainLaw.Value is { Length: > 0 } ? [s.MainLaw, .. s.OtherLaws] : s.OtherLaws))),
                    Row(Cell("主讲人", string.Join("、", speakers))),
                    Row(Cell("受众", s.Audience == 0 ? null : $"{Number(s.Audience)}人次（{Label(s.AudienceCounted)}）"),
                        Cell("咨询", s.Consultations.Any() ? $"{Number(s.Consultations.Sum(c => c.Persons))}人次" : null)),
                    Row(Cell("发放资料", string.Join("、", s.Materials.Select(m => $"{request.Codes([m.Kind])}{Number(m.Copies)}份（{Label(m.Counted)}）"))),
                        Cell("横幅", s.Banners == 0 ? null : $"{Number(s.Banners)}幅")),
                    Row(Cell("解读的热点问题", string.Join("\n", s.Questions.Select(q => q.Question)), lines: 3)),
                    Row(new FormCell("活动照片", [""]) { Lines = 8, Foot = "记录人签名：　　年　月　日" }),
                ]),
            ],
            Signature = request.Signed(s.Held?.Day),
        };
    }
}
