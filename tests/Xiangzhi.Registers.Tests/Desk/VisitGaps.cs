using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Desk;

/// <summary>A visit in which what was promised is done.</summary>
internal sealed class VisitGaps : RegisterGaps
{
    public override string Register => "visit";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["kept"] = Kept };

    private static Story Kept => new(
        new("take-in", new(2025, 3, 3), new TakeInVisit { Subject = "水管冻裂想换" }),
        new("promise", new(2025, 3, 3), new PromiseVisitor { By = new(2025, 3, 14) }),
        new("keep", new(2025, 3, 12), new KeepPromise()));
}
