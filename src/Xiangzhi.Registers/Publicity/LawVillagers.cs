namespace Xiangzhi.Registers;

/// <summary>
/// The roster of law-savvy villagers. That each administrative village has at least three of them (lmb_min) needs the whole village
/// and is looked at by supervision, not by the flags of one villager.
/// </summary>
public sealed class LawVillagers : Register<LawVillager>
{
    /// <summary>Account of talks given at publicity events; the event itself is their record.</summary>
    internal const string TalkAccount = "C14+publicity";

    protected override void Define(Definition<LawVillager> d)
    {
        d.Named("villager", "法律明白人", number: "{township}法明〔{year}〕{n}号", Area.Publicity, "Law-savvy villagers");
        d.Reference(byKey: s => s.Certificate.Length > 0 ? s.Certificate : null, byLabel: (s, reveal) => s.Name.Place is { } place ? reveal(place) : null,
            when: (s, day) => s.ValidOn(day));
        d.Stage(s => s.Stage);
        d.Title(s => s.Certificate.Length > 0 ? $"法律明白人 {s.Certificate}" : "法律明白人");
        d.People(s => [s.Name]);
        d.Village(s => s.Village);
        d.Closes(s => s.Closed, s => s with { Declined = null, Withdrawn = null });

        d.Opens<NominateVillager>("nominate", "提名").By(Role.VillageCadre, Role.Handler).Day("提名日期", "Nominated on");
        d.Act<AssessVillager>("assess", "考核").While(s => s.Recognised is null).By(Role.Handler)
            .Refuse(f => f.Mark < 0, nameof(AssessVillager.Mark), "成绩不能是负数");
        d.Act<RecogniseVillager>("recognise", "认定发证").While(s => s.Recognised is null).By(Role.Handler).Day("认定日期", "Recognised on")
            .Refuse((_, f, c) => f.ValidTo < (f.ValidFrom ?? c.On), nameof(RecogniseVillager.ValidTo), "有效期的末日早于首日，请核对证书");
        d.Act<DeclineVillager>("decline", "不予认定").While(s => s.Recognised is null).By(Role.Handler);
        d.Act<RenewVillager>("renew", "续证").While(s => s.Recognised is not null).By(Role.Handler).Day("续证日期", "Renewed on")
            .Refuse((_, f, c) => f.ValidTo < (f.ValidFrom ?? c.On), nameof(RenewVillager.ValidTo), "有效期的末日早于首日，请核对证书")
            .Prefill(s => new() { Certificate = s.Certificate, ValidFrom = s.ValidTo?.AddDays(1) });
        d.Act<RecordActivity>("activity", "记活动").English("Record an activity").While(s => s.Recognised is not null).By(Role.VillageCadre, Role.Handler).Day("活动日期", "Day of the activity")
            .Refuse(f => f.Audience < 0, nameof(RecordActivity.Audience), "人数不能是负数");
        d.Act<ChangeVillager>("change", "信息变更").By(Role.Handler)
            .Prefill(s => new() { Village = s.Village ?? default, Groups = s.Groups });
        d.Act<WithdrawVillager>("withdraw", "退出").While(s => s.Recognised is not null).By(Role.Handler);

        d.Flag("lmb_select", s => new RequiredStep(s.NominatedBy is null ? null : s.Nominated, s.Recognised).Find("村民自荐或村两委推荐").Select(f => f with { Key = "nomination" })).Seeks("nominate");
        d.Flag("lmb_select", s => new RequiredStep(s.Assessed, s.Recognised).Find("考核").Select(f => f with { Key = "assessment" })).Seeks("assess");
        d.Flag("lmb_select", s => s is { Recognised: { } recognised, Assessed: { } assessed, AssessmentPassed: false }
            ? [new(recognised, "账上显示考核没有合格就作了认定。", "result", With: assessed)] : []).Seeks("assess");

        d.Stock("C11", "法律明白人", "Law-savvy villagers", "人").Each(s => s.Valid).Span(t => t.From, t => t.Until).Slice("village", "村（社区）", (_, s) => s.Village)
            .Rule("截止日证书在有效期内的人，首日和末日都算；续证不重复，退出当日起不算。");
        d.Flow("C14", "法律明白人宣讲", "Talks of law-savvy villagers", "次").Plus(TalkAccount)
            .Each(s => s.Activities.Where(a => a.Kind is VillagerActivityKind.Courtyard or VillagerActivityKind.Household)).On(a => a.On)
            .SubjectIsMatter().Slice("kind", "形式", a => a.Kind).Slice("village", "村（社区）", (_, s) => s.Village)
            .Rule("法律明白人进院坝、入户的宣讲，按活动日期一人一次计，两人同讲一场各算一次；普法活动的主讲人里列了的，按那场活动算，不再另记。");

        d.List("证书", s => s.Certificate, "Certificate").List("有效期至", s => s.ValidTo, "Valid to").List("活动", s => s.Activities.Count, "Activities");
        d.Sheet("nominate", "assess", "recognise");
    }
}
