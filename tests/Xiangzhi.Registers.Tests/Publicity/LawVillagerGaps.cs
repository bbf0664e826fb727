using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Publicity;

/// <summary>Law-savvy villagers spoiled in one place: offered or recommended, assessed, and only then recognised.</summary>
internal sealed class LawVillagerGaps : RegisterGaps
{
    private readonly Ref<Villages> village;

    public LawVillagerGaps() => village = Township.Village("01", "甲村");

    public override string Register => "villager";

    public override TestTownship Township { get; } = new(new(2027, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["recognised"] = Recognised, ["recommended"] = Recognised.With<NominateVillager>("nominate", f => f with { By = NominatedBy.Committees }), ["declined"] = Declined, ["assessed a second time"] = Again,
        ["renewed and withdrawn"] = Recognised.Then("renew", new(2025, 3, 3), new RenewVillager()).Then("withdraw", new(2026, 3, 3), new WithdrawVillager { Reason = WithdrawalReason.Moved }),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Of("lmb_select", "neither offered nor recommended", Recognised.With<NominateVillager>("nominate", f => f with { By = null }), "nominate"),
        .. Gap.Step("lmb_select", Recognised, "assess", "recognise"),
        Gap.Of("lmb_select", "failed", Recognised.With<AssessVillager>("assess", f => f with { Passed = false }), "assess"),
        Gap.Sound("lmb_select", "failed, then passed", Again),
        Gap.Sound("lmb_select", "failed and declined", Declined),
        Gap.Of("lmb_select", "recognised on the first day of the standard", Recognised.Without("assess").Moved("recognise", new(2021, 11, 8)), "assess"),
        Gap.Sound("lmb_select", "recognised the day before", Recognised.Without("assess").Moved("recognise", new(2021, 11, 7))),
    ];

    private Story Recognised => new(
        new("nominate", new(2023, 3, 1), new NominateVillager { Name = "孙八", Village = village, By = NominatedBy.Self }),
        new("assess", new(2023, 3, 11), new AssessVillager { Passed = true, Mark = 85 }),
        new("recognise", new(2023, 3, 21), new RecogniseVillager { Certificate = "法明001" }));

    private Story Again => Recognised.After("nominate", "assess", new(2023, 3, 6), new AssessVillager { Passed = false });

    private Story Declined => Recognised.UpTo("recognise").With<AssessVillager>("assess", f => f with { Passed = false }).Then("decline", new(2023, 3, 15), new DeclineVillager { Reason = "考核不合格" });
}
