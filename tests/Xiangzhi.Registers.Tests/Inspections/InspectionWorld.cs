using Xiangzhi.Ledger;
using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Penalties;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>The township of the penalty tests, with a firm, a published yearly plan and a second item of the list.</summary>
internal sealed class InspectionWorld
{
    public static DateOnly Day { get; } = new(2025, 11, 5);

    /// <summary>First days of the national rules on visits to enterprises and of the city's order.</summary>
    public static DateOnly National { get; } = new(2025, 1, 3);
    public static DateOnly City { get; } = new(2025, 9, 20);

    public InspectionWorld()
    {
        Firm = new(Township.Do("firm", "add", new(2024, 1, 2), new AddFirm { Name = "白土林产品加工厂", CreditCode = "91500114MA0001", Kind = ObjectKind.Firm, Operator = "卢老板" }).Id);
        Other = new(Township.Do("power", "list", new(2024, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "F-2", Name = "火灾隐患的检查", Domain = "forestry" }).Id);
        Plan = new(PublishedPlan().Id);
        Third = new(Township.Do("officer", "enrol", new(2023, 1, 1), new EnrolOfficer { Name = "甄四", Kind = OfficerKind.Posted, CertificateNumber = "Z-004", ValidFrom = new(2023, 1, 1) }).Id);
        Case = new(Township.Do("penalty", "file", new(2025, 3, 3), Penalties.Filed).Id);
    }

    public PenaltyWorld Penalties { get; } = new();
    public TestTownship Township => Penalties.Township;
    public Ref<Firms> Firm { get; }
    public Ref<Registers.Powers> Other { get; }
    public Ref<InspectionPlans> Plan { get; }

    /// <summary>A third officer whose certificate is valid.</summary>
    public Ref<Registers.Officers> Third { get; }
    public Ref<Registers.Penalties> Case { get; }

    public Matter PublishedPlan()
    {
        var plan = Township.Do("inspection-plan", "draft", new(2024, 12, 2), new DraftPlan { Kind = PlanKind.Yearly, Year = 2025, Subject = "2025年日常检查计划", Powers = [Penalties.Power], Begins = new(2025, 1, 1), Ends = new(2025, 12, 31), TimesAYear = 2 });
        foreach (var (action, form) in new (string, Form)[] { ("approve", new ApprovePlan { Body = "乡政府" }), ("file", new FilePlan { Body = "区司法局" }), ("publish", new PublishPlan { Where = "公示栏" }) })
            plan = Township.Do("inspection-plan", action, new(2024, 12, 10), form, plan);
        return plan;
    }

    public PlanInspection Planned => new()
    {
        Type = InspectionType.Daily, Cause = InspectionCause.Plan, Powers = [Penalties.Power], Domain = "forestry", Plan = Plan, ObjectKind = ObjectKind.Firm, Firm = Firm, Place = "场口", Representative = "卢老板",
    };

    public CarryOutInspection Visit => new()
    {
        Officers = [Penalties.First, Penalties.Second], CardShown = true, NoticeGiven = true, RightsTold = true, FrequencyTold = true, Scanned = true,
        Records = [RecordKind.Written, RecordKind.Photograph], Signing = Signing.Signed, From = new(9, 30), To = new(10, 10), Content = "灭火器在有效期内，林边有枯草", OnSite = "卢老板",
    };

    /// <summary>An inspection of a firm under the city's order of 2025 in which nothing is missing; its task came from the platform.</summary>
    public Story Good => new(
        new("plan", Day.AddDays(-2), Planned, a => a with { Source = new(SourceKind.Platform, "执法+监督", $"RW{Township.Entries.Count}") }),
        new("approve", Day.AddDays(-1), new ApproveInspection { Scheme = "上午到厂，两人，查林边火灾隐患" }),
        new("get-code", Day.AddDays(-1), new GetCode { Code = "ZFM-0001" }),
        new("inspect", Day, Visit),
        new("tell-result", Day.AddDays(1), new TellResult { Result = InspectionResult.Clean, Summary = "没有发现隐患" }),
        new("close", Day.AddDays(2), new CloseInspection()),
        new("archive", Day.AddDays(6), new ArchiveInspection { Pages = 6 }));

    /// <summary>Something is found and put right within the term.</summary>
    public Story Ordered => Good.UpTo("tell-result")
        .Then("tell-result", Day, new TellResult { Result = InspectionResult.Ordered })
        .Then("order-correction", Day, new OrderRectification { Content = "清除林边枯草", Basis = "森林防火条例第二十四条", Until = Day.AddDays(10) })
        .Then("publish", Day.AddDays(8), new PublishInspection())
        .Then("recheck", Day.AddDays(9), new RecheckCorrection { Corrected = true })
        .Then("close", Day.AddDays(12), new CloseInspection());

    public Story Penalised => Good.UpTo("tell-result").Then("tell-result", Day, new TellResult { Result = InspectionResult.ToPenalty });

    public Matter Run(Story story) => story.Play(Township, "inspection");

    public static Story Moved(Story story, int days) => new([.. story.Acts.Select(a => a with { On = a.On.AddDays(days) })]);

    public Inspection State(Matter matter) => (Inspection)Township.Now(matter).State;

    public string Stage(Matter matter) => Township.Now(matter).Derive(Township.Law).StageCode;

    public IReadOnlyList<string> Flags(Matter matter) => [.. Township.Flags(matter).Select(f => f.Rule).Distinct()];

    public decimal? Figure(string code, int year = 2025, DateOnly? asOf = null) => Township.Figure(code, year, asOf).Value;
}
