using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Leadership;

/// <summary>A meeting whose minutes go out and whose problems are solved in time.</summary>
internal sealed class MeetingGaps : RegisterGaps
{
    public override string Register => "meeting";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["solved"] = Solved, ["left unsolved, and said so"] = Unsolved, ["issued as a paper"] = Signed };

    private static Story Held => new(
        new("call", new(2025, 3, 3), new CallMeeting { Body = MeetingBody.Special, Name = "法治专题会", PlannedFor = new(2025, 3, 6) }),
        new("hold", new(2025, 3, 6), new HoldMeeting { Problems = [new() { Problem = "档案室漏水", Due = new(2025, 4, 10) }] }));

    private static Story Issued => Held.Then("minutes", new(2025, 3, 10), new IssueMinutes { Number = "〔2025〕3号" });

    private static Story Solved => Issued.Then("solve", new(2025, 4, 8), new SolveProblem { Number = 1, How = "已维修" });

    private static Story Unsolved => Issued.Then("unsolved", new(2025, 4, 8), new LeaveUnsolved { Number = 1, Reason = "没有经费" });

    private static Story Signed => Held.Then("issue-paper", new(2025, 3, 10), new IssuePaper { Paper = "meeting-minutes", OfficialNumber = "〔2025〕3号" });
}
