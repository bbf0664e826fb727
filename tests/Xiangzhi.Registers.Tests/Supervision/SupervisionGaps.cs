using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Supervision;

/// <summary>Supervision rounds spoiled in one place; the regulation holds from 1 February 2026.</summary>
internal sealed class SupervisionGaps : RegisterGaps
{
    public override string Register => "supervision";

    public override TestTownship Township { get; } = new(new(2026, 6, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["corrected"] = Round, ["corrected by the day that was set"] = Round.With<HoldRound>("hold", f => f with { Findings = [new() { What = "检查通知书漏盖章", Due = new(2026, 3, 20) }] }), ["nothing found"] = Round.With<HoldRound>("hold", f => f with { Findings = [] }).Without("notify", "correct-finding") };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Field<HoldRound>("sup_obstruct", Round, "hold", "obstructed", "yes", f => f with { Obstructed = true }),
        Gap.Of("sup_obstruct", "on the first day of the regulation", Obstructed.Moved("hold", new(2026, 2, 1)), "hold.obstructed"),
        Gap.Sound("sup_obstruct", "the day before the regulation", Obstructed.Moved("hold", new(2026, 1, 31))),
    ];

    private static Story Round => new(
        new("hold", new(2026, 3, 5), new HoldRound { Way = SupervisionWay.Routine, Subject = "检查通知书和音像记录", Findings = [new() { What = "检查通知书漏盖章" }] }),
        new("notify", new(2026, 3, 9), new NotifyRound { To = "执法大队" }),
        new("correct-finding", new(2026, 3, 18), new CorrectFinding { How = "已补齐" }),
        new("close", new(2026, 3, 20), new CloseRound()));

    private static Story Obstructed => Round.With<HoldRound>("hold", f => f with { Obstructed = true });
}
