using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A year's licences.</summary>
/// <param name="Granted">Decisions to grant, each a matter of its own.</param>
/// <param name="Lapses">What went wrong, one granted licence each.</param>
internal sealed record LicenceYear(int Year, int Granted, int NotAccepted, int Refused, int Withdrawn, params LicenceLapse[] Lapses);

internal enum LicenceLapse { None, OneOfTheStaff, NoReceipt, PublishedLate, NeighbourUntold, CorrectionLate, ExtensionUntold, DeliveredLate }

/// <summary>A kind of licence as people ask for it: how often, for what, and what becomes of it.</summary>
internal sealed record LicenceTale(string Kind, int Weight, string Subject, string Content, int MonthsValid);

/// <summary>Licences: most within days, each with its own applicant, village and handler; some incomplete, refused or withdrawn.</summary>
internal sealed class LicencesStory(Script script, Setting setting, LicencePowers powers)
{
    private static readonly LicenceTale[] Tales =
    [
        new("forest-cutting", 40, "[自留山|承包山|房前屋后|退耕地]采伐[杉木|柏木|马尾松|杨树|柳杉][6|9|12|15|18|24|30]株，[自用修房|做家具|更新造林|清除危树]", "在批准的小班内按株数采伐，采后次年更新", 6),
        new("homestead", 24, "[原址翻建|拆旧建新|异址新建|分户新建]住房，占地[82|90|96|104|110|120]平方米、[一层半|两层|两层半]", "按批准的位置、面积、层数建设", 24),
        new("rural-planning", 14, "[农房改扩建|烤烟房建设|粪污池建设|院坝堡坎|产业便道配套用房]乡村建设规划许可", "按乡村建设规划许可证所附图件建设", 24),
        new("fire-use", 8, "[坟山祭祀|烧田坎草|炼山整地|烧除疫木]野外用火", "在批准的时间和地块内用火，有人看守，有风即停", 1),
        new("road-occupation", 6, "[占用|挖掘][村道|乡道][铺水管|埋电缆|堆放建材|搭脚手架][4|6|8|12|15]米", "限期恢复原状，设置警示标志", 2),
        new("temporary-land", 4, "[烤烟|中药材|辣椒]收购季临时用地[150|220|300]平方米", "期满自行拆除并恢复种植条件", 12),
        new("facility-land", 4, "[蚕房|牛舍|羊圈|育苗棚]设施农业用地备案[180|260|400]平方米", "不得改变农业用途", 36),
    ];

    private static readonly string[] Findings =
    [
        "到场看过，四至与申请一致，邻户在场没有意见", "现场株数、树种与申请相符，坡度不大", "旧房已腾空，宅基界址有石桩", "地块不在基本农田内，便道能通",
        "距林缘有隔离带，备有水桶和铁铲", "路面宽约三米，施工留了半幅通行", "旁边有老坟，已当面说好退让一米",
    ];

    private int onPlatform;

    private Dice Dice => script.Dice;

    public void Tell(LicenceYear plan)
    {
        var days = new WorkDays(new(plan.Year, 1, 3), new(plan.Year, 11, 24));
        var lapses = new Queue<LicenceLapse>(plan.Lapses);
        for (var i = 0; i < plan.Granted; i++)
            Granted(Setting.Working(days.Any(Dice)), Draw(i), i % 23 == 9 && lapses.TryDequeue(out var lapse) ? lapse : LicenceLapse.None);
        for (var i = 0; i < plan.NotAccepted; i++)
            NotAccepted(Setting.Working(days.Any(Dice)), Draw(i * 5), i);
        for (var i = 0; i < plan.Refused; i++)
            Refused(Setting.Working(days.Any(Dice)), Draw(i * 3));
        for (var i = 0; i < plan.Withdrawn; i++)
        {
            var (day, tale) = (Setting.Working(days.Any(Dice)), Draw(i * 7));
            var matter = Open(day, tale);
            Accept(matter, day);
            matter.Do("withdraw", Later(day, Dice.Between(2, 6)), new WithdrawLicence { Reason = Dice.Of(["家里另有打算，暂不建了", "改在明年再办", "木料已另外买到"]) });
        }
    }

    /// <summary>What is in hand on the last days: fresh, incomplete, under review, sent up.</summary>
    public void TellOpen()
    {
        Accept(Open(new(2026, 1, 4), Tales[0]), new(2026, 1, 4));
        Open(new(2026, 1, 5), Tales[4]);
        var incomplete = Open(new(2025, 12, 29), Tales[1]);
        incomplete.Do("ask-correction", new(2025, 12, 30), new AskLicenceCorrection { Missing = [new() { What = "家庭成员户口页", Why = "只交了户主一页" }], Until = new(2026, 1, 20) });
        var sentUp = Open(new(2025, 12, 15), Tales[2]);
        Accept(sentUp, new(2025, 12, 15));
        sentUp.Do("send-up", new(2025, 12, 26), new SendLicenceUp { Opinion = "符合村规划，同意上报", To = "区规划和自然资源局" });
        var late = Open(new(2025, 12, 3), Tales[1]);
        Accept(late, new(2025, 12, 3));
        late.Do("visit", new(2025, 12, 10), Visit(SiteVisitKind.Survey, 2));
    }

    /// <summary>A homestead granted the year before on papers that proved false.</summary>
    public void TellRevoked(DateOnly granted, DateOnly revoked)
    {
        var matter = Granted(Earlier(granted, 12), Tales[1], LicenceLapse.None, granted);
        matter.Do("revoke", revoked, new RevokeLicence { Way = RevocationWay.Revoked, Reasons = "经查所交分户材料不实，依照行政许可法第六十九条撤销", Approver = setting.Leader.Ref });
        matter.Do("cancel", Later(revoked, 3), new CancelLicence { Ground = CancellationGround.Revoked });
    }

    private MatterScript Granted(DateOnly day, LicenceTale tale, LicenceLapse lapse, DateOnly? on = null)
    {
        var touches = lapse == LicenceLapse.NeighbourUntold || (tale.Kind == "homestead" && Dice.OneIn(6));
        var matter = Open(day, tale, touches);
        if (tale.Kind == "fire-use")
        {
            matter.Do("grant", day, Grant(tale, day, onTheSpot: true));
            matter.Do("deliver", day, new DeliverLicence { Method = HandedOver() });
            matter.Do("publish", Later(day, Dice.Between(1, 4)), Published());
            return matter;
        }
        var accepted = day;
        if (lapse == LicenceLapse.CorrectionLate || Dice.OneIn(19))
        {
            var asked = Later(day, lapse == LicenceLapse.CorrectionLate ? 8 : Dice.Between(1, 4));
            matter.Do("ask-correction", asked, new AskLicenceCorrection { Missing = [new() { What = Dice.Of(["林权证复印件", "四邻签字的意见", "用地位置草图", "身份证复印件"]), Why = "收件时没有" }], Until = Later(asked, 10) });
            accepted = Later(asked, Dice.Between(2, 4));
            matter.Do("supply", accepted, new SupplyPapers { Complete = true });
        }
        Accept(matter, accepted, receipt: lapse != LicenceLapse.NoReceipt);
        var visited = Later(accepted, Dice.Between(1, 4));
        if (tale.Kind is "homestead" or "forest-cutting" or "facility-land" or "temporary-land")
            matter.Do("visit", visited, Visit(tale.Kind == "homestead" ? SiteVisitKind.Survey : SiteVisitKind.Papers, lapse == LicenceLapse.OneOfTheStaff ? 1 : 2));
        if (touches && lapse != LicenceLapse.NeighbourUntold)
        {
            matter.Do("tell-third-party", visited, new TellThirdParty { Party = People.Name(Dice), Way = "上门告知" });
            matter.Do("hear-third-party", Later(visited, 1), new HearThirdParty { View = Dice.OneIn(4) ? ThirdPartyView.Objects : ThirdPartyView.Agrees, Answer = "退让滴水后没有影响" });
        }
        if (lapse == LicenceLapse.ExtensionUntold)
            matter.Do("extend", Later(visited, 2), new ExtendLicence { Days = 5, Approver = setting.Leader.Ref, Reason = "林班图需要到区里核对" });
        var decided = on ?? Later(visited, tale.Kind is "homestead" or "rural-planning" ? Dice.Between(6, 12) : Dice.Between(1, 6));
        if (tale.Kind == "rural-planning")
            matter.Do("send-up", Earlier(decided, 4), new SendLicenceUp { Opinion = Dice.Of(["符合村规划和用地条件，同意上报", "已核对图件，建议许可"]), To = "区规划和自然资源局" });
        matter.Do("grant", decided, Grant(tale, decided, onTheSpot: false), f => f with { ValidTo = f.ValidTo?.AddMonths(1) }, "有效期抄错，照证件改正");
        matter.Do("deliver", Later(decided, lapse == LicenceLapse.DeliveredLate ? 13 : Dice.Between(0, 5)), new DeliverLicence { Method = HandedOver() });
        matter.Do("publish", Later(decided, lapse == LicenceLapse.PublishedLate ? 15 : Dice.Between(1, 5)), Published());
        After(matter, tale, decided);
        return matter;
    }

    /// <summary>Setting out and acceptance of houses, a check of others, months later.</summary>
    private void After(MatterScript matter, LicenceTale tale, DateOnly decided)
    {
        if (tale.Kind == "homestead")
        {
            matter.Do("visit", Later(decided, Dice.Between(6, 25)), Visit(SiteVisitKind.SettingOut, 2));
            if (Dice.OneIn(2))
                matter.Do("visit", Setting.Working(decided.AddDays(Dice.Between(200, 420))), Visit(SiteVisitKind.Acceptance, 2));
        }
        else if (Dice.OneIn(9))
            matter.Do("inspect", Setting.Working(decided.AddDays(Dice.Between(30, 120))), new InspectLicence { Staff = [setting.Handlers[1].Ref, setting.Handlers[2].Ref], Recorded = true, Fits = !Dice.OneIn(8), Findings = "按许可的范围实施" });
    }

    private void NotAccepted(DateOnly day, LicenceTale tale, int i)
    {
        var ground = i % 3 == 0 ? NotAcceptedGround.NotNeeded : NotAcceptedGround.NotOurs;
        Open(day, tale, isOurs: ground != NotAcceptedGround.NotOurs).Do("not-accept", i == 4 ? Later(day, 2) : day, new NotAcceptLicence { Ground = ground, Authority = ground == NotAcceptedGround.NotOurs ? Dice.Of(["区林业局", "区规划和自然资源局", "区交通局"]) : null, ReceiptGiven = true });
    }

    private void Refused(DateOnly day, LicenceTale tale)
    {
        var matter = Open(day, tale);
        Accept(matter, day);
        matter.Do("visit", Later(day, 3), Visit(tale.Kind == "homestead" ? SiteVisitKind.Survey : SiteVisitKind.Papers, 2) with { Fits = false });
        matter.Do("refuse", Later(day, Dice.Between(6, 12)), new RefuseLicence
        {
            Reasons = Dice.Of(["拟用地块在永久基本农田范围内", "所申请的林木在天然林保护范围内", "家庭已有宅基地且不同意退出", "占道后余下的路面不足通行"]), Basis = Dice.Of(["土地管理法62条", "森林法56条", "公路法44条"]),
            RightsTold = true, Approver = setting.Leader.Ref,
        });
        matter.Do("deliver", Later(day, 13), new DeliverLicence { Method = HandedOver() });
    }

    private MatterScript Open(DateOnly day, LicenceTale tale, bool touches = false, bool isOurs = true)
    {
        var place = Dice.Of(setting.Places);
        var by = Dice.Of([setting.Staff[14], setting.Clerk, setting.Handlers[2]]);
        var matter = new MatterScript(script, "licence", by.Number) { WrittenFrom = Dice.OneIn(28) && day.Month < 12 ? day.AddDays(Dice.Between(4, 9)) : null };
        matter.Open("apply", day, new ApplyForLicence
        {
            Kind = tale.Kind, Subject = new Wording(Dice).Say(tale.Subject), Procedure = tale.Kind == "rural-planning" ? LicenceProcedure.LowerReview : null,
            Power = isOurs ? powers[tale.Kind] : null, Way = Dice.Weighted([(FilingWay.Counter, 6), (FilingWay.Village, 3), (FilingWay.Online, 1)]), Village = place.Ref, ApplicantKind = PartyKind.Citizen, Applicant = People.Name(Dice),
            IdNumber = People.IdNumber(Dice), Phone = People.Phone(Dice), Address = $"{place.Name}{Dice.Between(1, place.Groups)}组", TouchesOthers = touches,
            Papers = [new() { Paper = "申请书", Copies = 1, Original = true }, new() { Paper = "身份证复印件", Copies = 1 }],
            HasOtherHomestead = tale.Kind == "homestead" && Dice.OneIn(7), GivesUpOtherHomestead = tale.Kind == "homestead",
        }, source: new(Ledger.SourceKind.Platform, "渝快办", $"YKB{day.Year}{++onPlatform:000000}"));
        return matter;
    }

    private void Accept(MatterScript matter, DateOnly day, bool receipt = true) => matter.Do("accept", day, new AcceptLicence { ReceiptGiven = receipt });

    private VisitLicenceSite Visit(SiteVisitKind kind, int staff) =>
        new() { Kind = kind, Staff = [.. Dice.Some([.. setting.Handlers, setting.Staff[14]], staff).Select(p => p.Ref)], Others = "村委会", Fits = true, Findings = Dice.Of(Findings) };

    private GrantLicence Grant(LicenceTale tale, DateOnly day, bool onTheSpot) => new()
    {
        Content = tale.Content, ValidTo = day.AddMonths(tale.MonthsValid), OnTheSpot = onTheSpot, Approver = setting.Leader.Ref,
        Organ = tale.Kind == "rural-planning" ? "区规划和自然资源局" : null,
    };

    private PublishLicence Published() => new() { Where = Dice.Of(["政府网站双公示栏", "村务公开栏和政府网站"]) };

    private ServiceMethod HandedOver() => Dice.OneIn(5) ? ServiceMethod.Delegated : ServiceMethod.Direct;

    private LicenceTale Draw(int i) => i < Tales.Length ? Tales[i] : Dice.Weighted([.. Tales.Select(t => (t, t.Weight))]);

    private static DateOnly Later(DateOnly day, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(day, workingDays);

    private static DateOnly Earlier(DateOnly day, int workingDays) => WorkCalendar.Builtin.AddWorkingDays(day, -workingDays);
}
