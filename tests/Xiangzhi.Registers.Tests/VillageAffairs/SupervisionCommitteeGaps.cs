using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.VillageAffairs;

/// <summary>A supervision committee that reports every half-year.</summary>
internal sealed class SupervisionCommitteeGaps : RegisterGaps
{
    private readonly Ref<Villages> village;

    public SupervisionCommitteeGaps() => village = Township.Village("01", "甲村");

    public override string Register => "supervision-committee";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["reporting"] = Reporting };

    private Story Reporting => new(
        new("set-up", new(2024, 1, 8), new SetUpCommittee { Village = village, Members = 3 }),
        new("report", new(2024, 7, 5), new ReportSupervision()),
        new("report", new(2025, 1, 3), new ReportSupervision()));
}
