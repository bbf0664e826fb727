using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Tasks;

/// <summary>A task from above that is concluded in time.</summary>
internal sealed class TaskFromAboveGaps : RegisterGaps
{
    public override string Register => "task-from-above";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["concluded"] = Concluded };

    private static Story Concluded => new(
        new("receive", new(2025, 3, 3), new ReceiveTask { Channel = new("hotline"), Subject = "路灯不亮", DueOn = new(2025, 3, 10) }),
        new("conclude", new(2025, 3, 7), new ConcludeTask { Result = TaskResult.Solved }));
}
