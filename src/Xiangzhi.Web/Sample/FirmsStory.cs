using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>A shop or works of the sample.</summary>
internal sealed record SampleFirm(Guid Id, string Name, ObjectKind Kind, Place Place, string Domain, string Operator)
{
    public Ref<Firms> Ref => new(Id);
}

/// <summary>The firms that are visited, and the batches drawn from them. All names are invented.</summary>
internal sealed class FirmsStory
{
    private static readonly (string Name, ObjectKind Kind, int Village, string Domain)[] Names =
    [
        ("场口便民超市", ObjectKind.IndividualBusiness, 6, "fire"), ("正街五金日杂店", ObjectKind.IndividualBusiness, 6, "fire"), ("车站旁摩托维修店", ObjectKind.IndividualBusiness, 6, "fire"),
        ("白土场集体聚餐服务队", ObjectKind.IndividualBusiness, 6, "market"), ("三塘农家乐", ObjectKind.IndividualBusiness, 1, "market"), ("凉洞豆腐坊", ObjectKind.IndividualBusiness, 0, "market"),
        ("李家坪砂石加工厂", ObjectKind.Firm, 2, "work-safety"), ("石堡木材加工厂", ObjectKind.Firm, 5, "work-safety"), ("马鞍养殖有限公司", ObjectKind.Firm, 4, "work-safety"),
        ("木鱼中药材专业合作社", ObjectKind.Cooperative, 3, "environment"), ("三塘蚕桑专业合作社", ObjectKind.Cooperative, 1, "environment"),
        ("凉洞林产品加工厂", ObjectKind.Firm, 0, "forestry"), ("马鞍林下种植有限公司", ObjectKind.Firm, 4, "forestry"), ("场口建材门市", ObjectKind.IndividualBusiness, 6, "road"),
    ];

    private readonly Script script;
    private readonly Setting setting;
    private readonly IReadOnlyList<SampleFirm> firms;

    public FirmsStory(Script script, Setting setting)
    {
        (this.script, this.setting) = (script, setting);
        firms = [.. Names.Select(Add)];
    }

    /// <summary>Heaps its sand on the road.</summary>
    public SampleFirm Material => firms[^1];

    /// <summary>Builds a shed on the pavement.</summary>
    public SampleFirm Repair => firms[2];

    public SampleFirm For(InspectionTheme theme, Dice dice) => dice.Of([.. firms.Where(f => f.Domain == theme.Domain)]);

    /// <summary>Double-random draws: two in 2025, one in the years before.</summary>
    public void Draw(int year, Ref<InspectionPlans> plan)
    {
        for (var round = 0; round < (year == 2025 ? 2 : 1); round++)
        {
            var day = Setting.Working(new(year, round == 0 ? 5 : 9, 14));
            var (domain, subject) = round == 0 ? ("fire", "场镇门店消防抽查") : ("work-safety", "加工企业安全抽查");
            List<SampleFirm> pool = [.. firms.Where(f => f.Domain == domain)];
            var seed = $"{subject}{day:yyyyMMdd}";
            var batch = new MatterScript(script, "random-batch", setting.Squad[0].Number);
            batch.Open("open", day, new OpenBatch { Subject = $"{year}年{subject}", Domain = new(domain), Plan = plan, Pool = [.. pool.Select(f => f.Ref)], OfficerPool = [.. setting.Officers] });
            batch.Do("draw", day, new DrawBatch { Seed = seed, Objects = 2, Officers = 2, Witness = People.Name(script.Dice) });
            var looked = Steps.Later(day, 6);
            foreach (var id in RandomDraw.Draw(seed, pool.Select(f => f.Id), 2))
                batch.Do("record", looked, new RecordDrawn { Firm = new(id), Result = script.Dice.OneIn(3) ? RandomResult.Corrected : RandomResult.Clean });
            batch.Do("publish", Steps.Later(looked, 4), new PublishBatch { Where = "执法信息公示平台" });
        }
    }

    private SampleFirm Add((string Name, ObjectKind Kind, int Village, string Domain) firm, int index)
    {
        var place = setting.Places[firm.Village];
        var owner = People.Name(script.Dice);
        var id = script.Add(new("firm", "add", new(2023, 1, 4), new AddFirm
        {
            Name = firm.Name, CreditCode = $"92500114DEMO{index + 1:000000}", Kind = firm.Kind, Village = place.Ref, Operator = owner, Phone = People.Phone(script.Dice),
        }) { By = setting.Squad[0].Number });
        if (firm.Kind == ObjectKind.Firm)
            script.Add(new("firm", "set-cap", new(2025, 7, 2), new SetVisitCap { Times = 4, Document = "区级主管部门2025年公布的频次上限" }) { Matter = id, By = setting.Squad[0].Number });
        return new(id, firm.Name, firm.Kind, place, firm.Domain, owner);
    }
}
