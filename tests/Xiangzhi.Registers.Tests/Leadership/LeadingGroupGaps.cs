using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

/// <summary>Leading groups spoiled in one place: somebody leads them at any time.</summary>
internal sealed class LeadingGroupGaps : RegisterGaps
{
    private readonly Ref<Staff> secretary;
    private readonly Ref<Staff> successor;

    public LeadingGroupGaps() => (secretary, successor) = (Township.Person("S01"), Township.Person("S02"));

    public override string Register => "leading-group";

    public override TestTownship Township { get; } = new(new(2027, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["adjusted"] = Adjusted, ["dissolved"] = Dissolved };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Of("lead_group_head", "nobody", Adjusted.UpTo("adjust").With<EstablishGroup>("establish", f => f with { Members = [] }), "establish.members"),
        Gap.Of("lead_group_head", "deputies only", Adjusted.UpTo("adjust").With<EstablishGroup>("establish", f => f with { Members = [new() { Person = secretary, Role = GroupRole.DeputyHead }] }), "establish.members"),
        Gap.Of("lead_group_head", "the head left and nobody came", Adjusted.With<AdjustGroup>("adjust", f => f with { Joined = [] }), "adjust"),
        Gap.Of("lead_group_head", "the head left and a member came", Adjusted.With<AdjustGroup>("adjust", f => f with { Joined = [new() { Person = successor }] }), "adjust"),
        Gap.Sound("lead_group_head", "no head, later one", new([.. Adjusted.With<AdjustGroup>("adjust", f => f with { Joined = [] }).Acts,
            new("adjust", new(2025, 4, 10), new AdjustGroup { Joined = [new() { Person = successor, Role = GroupRole.Head }] })])),
        Gap.Sound("lead_group_head", "dissolved", Dissolved),
    ];

    private Story Adjusted => new(
        new("establish", new(2025, 2, 10), new EstablishGroup { Name = "法治政府建设领导小组", Members = [new() { Person = secretary, Role = GroupRole.Head }] }),
        new("adjust", new(2025, 3, 12), new AdjustGroup { Left = [new() { Person = secretary, Reason = LeavingReason.Moved }], Joined = [new() { Person = successor, Role = GroupRole.Head }] }));

    private Story Dissolved => Adjusted.Then("dissolve", new(2025, 6, 2), new DissolveGroup { Reason = "机构改革" });
}
