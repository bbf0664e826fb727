using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Culture sites, notice boards and rule-of-law villages.</summary>
internal sealed class GroundsStory(Script script, Setting setting)
{
    private static readonly DateOnly Entered = new(2023, 1, 5);

    private static readonly (SiteKind Kind, string Name, int? Village, string Place, DateOnly Built)[] Culture =
    [
        (SiteKind.Square, "场镇法治小广场", 6, "场镇社区文化站旁", new(2022, 5, 20)), (SiteKind.PublicityBoard, "李家坪村法治宣传栏", 2, "村委会院内", new(2022, 11, 15)),
        (SiteKind.Corridor, "三塘村法治长廊", 1, "村口公路边", new(2023, 9, 25)), (SiteKind.Courtyard, "马鞍村法治院坝", 4, "三组晒坝", new(2024, 6, 27)),
        (SiteKind.ReadingCorner, "场镇社区法律读书角", 6, "便民服务大厅", new(2024, 10, 30)), (SiteKind.Corridor, "凉洞村法治墙", 0, "小学围墙外", new(2025, 7, 29)),
    ];

    public void TellSites()
    {
        var dice = script.Dice;
        foreach (var (kind, name, village, place, built) in Culture)
        {
            var site = Site(kind, name, village, place, built);
            for (var year = Math.Max(2023, built.Year); year <= 2025; year++)
                Check(site, built, new(year, 11, dice.Between(3, 24)), kind == SiteKind.PublicityBoard && year == 2024 ? SiteState.OutOfDate : SiteState.Good);
            if (kind == SiteKind.PublicityBoard)
            {
                site.Do("renew", new(2024, 12, 11), new RenewContent { Content = "换成宪法、信访工作条例和本村案例", Laws = ["constitution", "petitions"] });
                site.Do("remove", new(2025, 5, 13), new RemoveSite { Reason = "村委会改建，宣传栏拆除，内容并入新公开栏" });
            }
            if (name == "三塘村法治长廊")
            {
                site.Do("check", new(2025, 11, 19), new CheckSite { State = SiteState.Damaged, Seen = "两块展板被大风吹落", RepairBy = new(2025, 12, 19) });
                site.Do("repair", new(2025, 12, 18), new RepairSite { What = "换板两块，加固支架", Cost = 860 });
            }
        }
        var given = new MatterScript(script, "site", setting.Clerk.Number);
        given.Open("plan", new(2025, 4, 21), new PlanSite { Kind = SiteKind.Youth, Name = "中心学校青少年法治教育点", Place = "中心学校二楼" });

        var boards = setting.Places.Select((p, i) => (Name: $"{p.Name}村务公开栏", Village: (int?)i, Kind: SiteKind.NoticeBoard)).Append(("政府门口政务公开栏", null, SiteKind.NoticeBoard)).Append(("政府门口党务公开栏", null, SiteKind.PartyBoard));
        foreach (var (name, village, kind) in boards)
        {
            var site = Site(kind, name, village, village is null ? "政府大门左侧" : "村（居）委会门口", new(2022, 3, dice.Between(1, 28)));
            var state = dice.Weighted<SiteState>([(SiteState.Good, 6), (SiteState.OutOfDate, 2), (SiteState.Damaged, 1)]);
            for (var year = 2023; year <= 2025; year++)
                Check(site, Entered, new(year, dice.Between(4, 9), dice.Between(2, 26)), year == 2024 ? state : SiteState.Good);
            if (state != SiteState.Good)
                site.Do("repair", new(2024, 10, dice.Between(10, 28)), new RepairSite { What = state == SiteState.Damaged ? "换玻璃和锁" : "内容全部换新" });
        }
        // One board still waits for its mending past the day.
        var late = Site(SiteKind.NoticeBoard, "木鱼村便民路口公开栏", 3, "便民路口", new(2023, 4, 18));
        late.Do("check", new(2025, 11, 27), new CheckSite { State = SiteState.Occupied, Seen = "被货车和广告牌挡住", RepairBy = new(2025, 12, 27) });
    }

    public void TellVillages()
    {
        Title(4, ModelTitle.Democracy, ModelLevel.District, new(2023, 4, 11), title =>
        {
            title.Do("recommend", new(2023, 5, 9), new RecommendVillage { Opinion = "三年没有越级上访，村务公开完整" });
            title.Do("recognise", new(2023, 12, 5), new RecogniseVillageTitle { Number = "黔江法组〔2023〕8号", By = "区委依法治区领导机构" });
            title.Do("review", new(2025, 10, 22), new ReviewTitle { Passed = true, Findings = "公开、议事记录齐全" });
        });
        Title(4, ModelTitle.Democracy, ModelLevel.Provincial, new(2024, 4, 9), title =>
        {
            title.Do("recommend", new(2024, 5, 14), new RecommendVillage());
            title.Do("recognise", new(2025, 4, 15), new RecogniseVillageTitle { Number = "渝司民示〔2025〕12号" });
        });
        Title(2, ModelTitle.FewLawsuits, ModelLevel.District, new(2024, 6, 18), title => title.Do("refuse", new(2024, 12, 10), new RefuseTitle { Reason = "当年有两件民事诉讼，达不到少讼的标准" }));
        Title(1, ModelTitle.Country, ModelLevel.District, new(2025, 9, 2), title => title.Do("recommend", new(2025, 10, 14), new RecommendVillage { Opinion = "长廊、调解室、法律明白人都在用" }));
    }

    private MatterScript Site(SiteKind kind, string name, int? village, string place, DateOnly built)
    {
        var before = built < Entered;
        var site = new MatterScript(script, "site", setting.Clerk.Number) { WrittenFrom = before ? Entered : null };
        site.Open("plan", before ? built : Setting.Working(built.AddDays(-50)), new PlanSite { Kind = kind, Name = name, Village = village is { } v ? setting.Places[v].Ref : null, Place = place, Keeper = before ? null : setting.Clerk.Ref });
        site.Do("build", built, new BuildSite());
        site.WrittenFrom = null;
        return site;
    }

    private static void Check(MatterScript site, DateOnly after, DateOnly on, SiteState state)
    {
        var day = Setting.Working(on);
        if (day > after)
            site.Do("check", day, new CheckSite { State = state, Seen = state == SiteState.Good ? "牌面完好，内容是当年的" : "内容还是上年的，一处边框松动", RepairBy = state == SiteState.Good ? null : day.AddDays(60) });
    }

    private void Title(int village, ModelTitle title, ModelLevel level, DateOnly on, Action<MatterScript> follow)
    {
        var matter = new MatterScript(script, "model-village", setting.Clerk.Number);
        matter.Open("apply", on, new ApplyForTitle { Village = setting.Places[village].Ref, Title = title, Level = level });
        follow(matter);
    }
}
