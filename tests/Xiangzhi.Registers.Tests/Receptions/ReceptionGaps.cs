using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Receptions;

/// <summary>Leaders' receptions spoiled in one place: those at the office that were planned are announced.</summary>
internal sealed class ReceptionGaps : RegisterGaps
{
    private readonly Ref<Staff> leader;

    public ReceptionGaps() => leader = Township.Person("S02");

    public override string Register => "reception";

    public override TestTownship Township { get; } = new(new(2026, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["planned and announced"] = Planned, ["at any time"] = new(new Told("receive", new(2024, 5, 15), Held(ReceptionKind.AtOffice))),
        ["cancelled"] = Planned.UpTo("announce").Then("cancel", new(2024, 5, 14), new CancelReception { Reason = "防汛" }),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Gap.Step("lead_announce", Planned, "announce", "hold"),
        .. new[] { ReceptionKind.InVillages, ReceptionKind.Appointment, ReceptionKind.WithCase }.Select(k => Gap.Sound("lead_announce", $"{k}", Unannounced(k))),
        Gap.Of("lead_announce", "on the first day of the regulation", Unannounced(ReceptionKind.AtOffice).Moved("hold", new(2022, 5, 1)).With<PlanReception>("plan", f => f with { PlannedFor = new(2022, 5, 1) }), "announce"),
        Gap.Sound("lead_announce", "the day before the regulation", Unannounced(ReceptionKind.AtOffice).Moved("hold", new(2022, 4, 30))),
    ];

    private Story Planned => new(
        new("plan", new(2024, 5, 10), new PlanReception { Kind = ReceptionKind.AtOffice, Leader = leader, PlannedFor = new(2024, 5, 15), Place = "接访室" }),
        new("announce", new(2024, 5, 13), new AnnounceReception { Where = "政务公开栏" }),
        new("hold", new(2024, 5, 15), Held(ReceptionKind.AtOffice)),
        new("close", new(2024, 5, 15), new CloseReception { Nobody = true }));

    private Story Unannounced(ReceptionKind kind) => Planned.Without("announce").With<PlanReception>("plan", f => f with { Kind = kind }).With<HoldReception>("hold", f => f with { Kind = kind });

    private HoldReception Held(ReceptionKind kind) => new() { Kind = kind, Leader = leader, Place = "接访室" };
}
