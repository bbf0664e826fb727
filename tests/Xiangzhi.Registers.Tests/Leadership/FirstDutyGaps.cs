using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

/// <summary>Lists of duties spoiled in one place: reported on before they are filed.</summary>
internal sealed class FirstDutyGaps : RegisterGaps
{
    private readonly Ref<Staff> secretary;

    public FirstDutyGaps() => secretary = Township.Person("S01");

    public override string Register => "first-duty";

    public override TestTownship Township { get; } = new(new(2027, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["reported and filed"] = Filed, ["left the post"] = Left };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Gap.Step("lead_duty_report", Filed, "reported", "file"),
        Gap.Sound("lead_duty_report", "left the post", Left),
        Gap.Sound("lead_duty_report", "not filed yet", Filed.UpTo("reported")),
        Gap.Sound("lead_duty_report", "reported once more afterwards", Filed.Then("reported", new(2026, 2, 20), new NoteDutyReport())),
    ];

    private Story Filed => new(
        new("adopt", new(2025, 2, 20), new AdoptDuties { Year = 2025, Person = secretary, Post = FirstPost.PartySecretary, ReportBy = new(2026, 1, 31), Duties = [new() { Text = "听取法治建设汇报", Times = 1 }] }),
        new("act", new(2025, 6, 5), new RecordOwnAct { Kind = OwnActKind.Heard, What = "听取执法工作汇报", Duty = 1 }),
        new("reported", new(2026, 1, 12), new NoteDutyReport()),
        new("file", new(2026, 1, 20), new FileDuties()));

    private Story Left => Filed.Without("reported").After("act", "leave-post", new(2025, 9, 1), new LeavePost());
}
