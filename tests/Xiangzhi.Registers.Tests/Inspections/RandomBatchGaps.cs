using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>双随机: objects and officers are both drawn.</summary>
internal sealed class RandomBatchGaps : RegisterGaps
{
    private readonly InspectionWorld world = new();

    public override string Register => "random-batch";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["drawn and published"] = Drawn, ["not drawn yet"] = Drawn.UpTo("draw") };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Field<DrawBatch>("insp_merge_law", Drawn, "draw", "officers", "none", f => f with { Officers = 0 }),
        Gap.Sound("insp_merge_law", "one", Drawn.With<DrawBatch>("draw", f => f with { Officers = 1 })),
    ];

    private Story Drawn => new(
        new("open", new(2025, 5, 6), new OpenBatch { Subject = "森林防火抽查", Domain = "forestry", Pool = [world.Firm], OfficerPool = [world.Penalties.First, world.Penalties.Second] }),
        new("draw", new(2025, 5, 7), new DrawBatch { Seed = "双色球2025051", Objects = 1, Officers = 2 }),
        new("record", new(2025, 5, 20), new RecordDrawn { Firm = world.Firm, Result = RandomResult.Clean }),
        new("publish", new(2025, 5, 26), new PublishBatch { Where = "公示平台" }));
}
