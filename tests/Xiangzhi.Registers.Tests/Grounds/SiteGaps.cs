using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Grounds;

/// <summary>A culture site that is mended in time.</summary>
internal sealed class SiteGaps : RegisterGaps
{
    public override string Register => "site";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["mended"] = Mended };

    private static Story Mended => new(
        new("plan", new(2024, 5, 6), new PlanSite { Kind = SiteKind.Square, Name = "法治广场" }),
        new("build", new(2024, 9, 2), new BuildSite()),
        new("check", new(2025, 3, 3), new CheckSite { State = SiteState.Damaged, RepairBy = new(2025, 4, 3) }),
        new("repair", new(2025, 4, 1), new RepairSite { What = "换了两块展板" }));
}
