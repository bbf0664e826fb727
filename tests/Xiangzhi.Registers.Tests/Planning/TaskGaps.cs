using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Planning;

/// <summary>A task of the year that is done by its day.</summary>
internal sealed class TaskGaps : RegisterGaps
{
    public override string Register => "task";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["done"] = Done };

    private static Story Done => new(
        new("set", new(2025, 1, 10), new SetTask { Year = 2025, Text = "办好两场庭审旁听", Source = TaskSource.Plan, Due = new(2025, 6, 30) }),
        new("complete", new(2025, 6, 20), new CompleteTask { Result = "办了两场" }));
}
