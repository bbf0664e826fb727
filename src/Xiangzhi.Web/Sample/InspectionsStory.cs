using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>What a year's inspections and patrols come to.</summary>
/// <param name="AtOnce">Of the routine ones, those that look at several items or with several departments.</param>
internal sealed record InspectionYear(int Year, int Routine, int Leads, int AtOnce, int Patrols);

/// <summary>Inspections, patrols, plans and draws: each inspection one object with its own story.</summary>
internal sealed class InspectionsStory
{
    /// <summary>Inspected in December 2024; the penalty was decided in January.</summary>
    public static Guid Winter { get; } = new("01940000-0000-7000-8000-0000000000a1");

    /// <summary>Inspected and punished within 2025.</summary>
    public static Guid Autumn { get; } = new("01980000-0000-7000-8000-0000000000a2");

    private readonly Script script;
    private readonly Setting setting;
    private readonly PowersStory powers;
    private readonly FirmsStory firms;
    private readonly List<(Guid Id, DateOnly Closed)> closed = [];
    private int onPlatform;

    public InspectionsStory(Script script, Setting setting, PowersStory powers)
    {
        (this.script, this.setting, this.powers) = (script, setting, powers);
        firms = new(script, setting);
    }

    private Dice Dice => script.Dice;

    /// <summary>Inspections whose file was closed within a span, for reviews.</summary>
    public IReadOnlyList<Guid> Closed(DateOnly from, DateOnly to) => [.. closed.Where(c => c.Closed >= from && c.Closed <= to).Select(c => c.Id)];

    public void Tell(InspectionYear year)
    {
        var plan = new InspectionPlansStory(script, setting, powers).Tell(year.Year);
        var days = new WorkDays(new(year.Year, 1, 8), new(year.Year, 12, 5));
        for (var i = 0; i < year.Routine + year.Leads; i++)
        {
            var routine = i < year.Routine;
            var several = i < year.AtOnce;
            var theme = several ? InspectionTheme.Several[i % InspectionTheme.Several.Length] : InspectionTheme.All[i % InspectionTheme.All.Length];
            var matter = Matter();
            new InspectionTelling(script, setting, powers, matter, Number(year.Year), theme)
            {
                Plan = routine ? plan : null, Firm = theme.Private ? null : firms.For(theme, Dice), Lead = !routine, Joint = several && i % 3 == 2, Lapse = LapseOf(year.Year, i),
            }.Tell(Setting.Working(days.Any(Dice)));
            if (matter.LastDay is { } last)
                closed.Add((matter.Id, last));
        }
        TellUncounted(year.Year, plan, days);
        new PatrolsStory(script, setting).Tell(year.Year, year.Patrols);
        firms.Draw(year.Year, plan);
    }

    /// <summary>The two inspections that became penalty cases.</summary>
    public void TellPenalised()
    {
        new InspectionTelling(script, setting, powers, new(script, "inspection", setting.Squad[1].Number) { FixedId = Winter }, Number(2024), InspectionTheme.Road) { Firm = firms.Material, Lead = true, Penalised = true }
            .Tell(new(2024, 12, 25));
        new InspectionTelling(script, setting, powers, new(script, "inspection", setting.Squad[2].Number) { FixedId = Autumn }, Number(2025), InspectionTheme.Street) { Firm = firms.Repair, Lead = true, Penalised = true }
            .Tell(new(2025, 11, 24));
    }

    /// <summary>Visits that the counting rule leaves out: nobody there, a task given up, a record that nobody signed.</summary>
    private void TellUncounted(int year, Ref<InspectionPlans> plan, WorkDays days)
    {
        foreach (var lapse in new[] { VisitLapse.Cancelled, VisitLapse.Unsigned })
        {
            var theme = Dice.Of(InspectionTheme.Listed);
            new InspectionTelling(script, setting, powers, Matter(), Number(year), theme) { Plan = plan, Firm = firms.For(theme, Dice), Lapse = lapse }.Tell(Setting.Working(days.Any(Dice)));
        }
    }

    private static VisitLapse LapseOf(int year, int i) => (year, i) switch
    {
        (2025, 4) => VisitLapse.NoFrequency,
        (2025, 9) => VisitLapse.RecheckLate,
        (2024, 6) => VisitLapse.Absent,
        _ => VisitLapse.None,
    };

    private MatterScript Matter() => new(script, "inspection", Dice.Of(setting.Squad).Number);

    private Ledger.Source Number(int year) => new(Ledger.SourceKind.Platform, "执法+监督", $"JC{year}{++onPlatform:00000}");
}

internal enum VisitLapse { None, NoFrequency, RecheckLate, Absent, Cancelled, Unsigned }

/// <summary>What is looked at, where, and what is found. Texts with choices.</summary>
internal sealed record InspectionTheme(string Domain, string[] Powers, ObjectKind Kind, string Seen, string Fault, string ToCorrect)
{
    public bool Private => Kind == ObjectKind.Person;

    public static InspectionTheme Fire { get; } = new("fire", [Breach.Passage], ObjectKind.IndividualBusiness, "[灭火器在有效期内|疏散通道畅通|电线套管完好]，[后门能打开|应急灯能亮]", "[楼梯间放着两辆电动车|后门堆了纸箱|灭火器过期半年]", "清空[通道|楼梯间]，更换过期灭火器");
    public static InspectionTheme Dining { get; } = new("market", ["PH03"], ObjectKind.IndividualBusiness, "[留样柜通电|食材有票|厨师健康证在期]，[菜谱已报备|凉菜单独操作]", "[没有留样|案板生熟不分|冷藏柜温度偏高]", "按要求留样，生熟分开");
    public static InspectionTheme Safety { get; } = new("work-safety", ["PH02"], ObjectKind.Firm, "[配电箱有门锁|防护罩齐全|台账有记录]，[工人戴手套|通道划线清楚]", "[传送带缺防护罩|配电箱敞开|氧气瓶没有固定]", "加装防护罩，配电箱上锁");
    public static InspectionTheme Straw { get; } = new("environment", ["FQ10"], ObjectKind.Cooperative, "[秸秆已打捆|田边没有焚烧痕迹]，[堆放处离林边三十米|有专人看管]", "[秸秆堆在林边|有小块焚烧痕迹]", "把秸秆运离林边，不得露天焚烧");
    public static InspectionTheme Forest { get; } = new("forestry", [Breach.Fire], ObjectKind.Firm, "[林区入口有警示牌|水桶和铁锹备齐]，[值守记录完整|没有火种带入]", "[值守记录断了三天|林边枯草没有清]", "清除枯草，补齐值守");
    public static InspectionTheme House { get; } = new("building", ["FD05"], ObjectKind.Person, "[放线与批准图一致|脚手架连墙件齐全]，[临边有围挡|工人戴安全帽]", "[二楼临边没有护栏|砖堆占了村道半边]", "加设护栏，清理村道");
    public static InspectionTheme Road { get; } = new("road", [Breach.Stack], ObjectKind.IndividualBusiness, "[门前清爽]", "河沙堆到路面上约三方，班车要绕行", "清走占道河沙");
    public static InspectionTheme Street { get; } = new("building", [Breach.Shed], ObjectKind.IndividualBusiness, "[门前清爽]", "门前搭了四米长的彩钢棚，占了人行道，没有报批", "拆除彩钢棚");

    public static InspectionTheme[] Listed { get; } = [Fire, Dining, Safety, Straw, Forest];
    public static InspectionTheme[] All { get; } = [Fire, Dining, Safety, Straw, Forest, House];
    public static InspectionTheme[] Several { get; } =
    [
        Fire with { Powers = [Breach.Passage, "PH03"] }, Safety with { Powers = ["PH02", Breach.Passage] }, Safety,
    ];
}

/// <summary>Plans of the year and one campaign.</summary>
internal sealed class InspectionPlansStory(Script script, Setting setting, PowersStory powers)
{
    public Ref<InspectionPlans> Tell(int year)
    {
        var by = setting.Squad[0].Number;
        var drafted = Setting.Working(new(year, 1, 3));
        var plan = new MatterScript(script, "inspection-plan", by);
        plan.Open("draft", drafted, new DraftPlan
        {
            Kind = PlanKind.Yearly, Year = year, Subject = $"{year}年度日常检查计划", Powers = [powers[Breach.Passage], powers["PH02"], powers["PH03"], powers["FQ10"], powers[Breach.Fire], powers["FD05"]],
            Basis = "权责清单", Objects = "在册企业、合作社和个体工商户，按风险分类", Way = "现场检查，能合并的合并", Begins = new(year, 1, 8), Ends = new(year, 12, 31), TimesAYear = 2,
        });
        plan.Do("approve", drafted, new ApprovePlan { Body = "乡人民政府", Number = $"白土府办〔{year}〕{script.Dice.Between(2, 6)}号" });
        plan.Do("file", Steps.Later(drafted, 1), new FilePlan { Body = "区司法局" });
        plan.Do("publish", Steps.Later(drafted, 1), new PublishPlan { Where = "乡政府公示栏、区政府网站" });
        if (year < World.Today.Year - 1)
            plan.Do("end", new(year, 12, 31), new EndPlan { How = "年度计划已完成" });
        if (year == 2025)
            Campaign(by);
        return new(plan.Id);
    }

    private void Campaign(string by)
    {
        var matter = new MatterScript(script, "inspection-plan", by);
        matter.Open("draft", new(2025, 9, 24), new DraftPlan
        {
            Kind = PlanKind.Special, Year = 2025, Subject = "2025年冬春森林防火专项检查", Powers = [powers[Breach.Fire]], Basis = "森林防火条例第二十四条", Objects = "林区边缘的加工点和合作社六家", Way = "现场检查，与区林业部门联合",
            Begins = new(2025, 10, 15), Ends = new(2026, 4, 30), NeedAssessed = true, Departments = [new() { Name = "区林业局", People = 2 }],
        });
        matter.Do("approve", new(2025, 9, 29), new ApprovePlan { Body = "区人民政府", Number = "黔江府办函〔2025〕117号" });
        matter.Do("file", new(2025, 9, 30), new FilePlan { Body = "区司法局" });
        matter.Do("publish", new(2025, 10, 9), new PublishPlan { Where = "区政府网站" });
    }
}
