using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Disputes;

/// <summary>Committees of too few, too many, or without a woman (人民调解法 8).</summary>
internal sealed class CommitteeGaps : RegisterGaps
{
    private readonly DisputeWorld world = new();

    public override string Register => "committee";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["founded"] = Founded(5, 1), ["elected anew"] = Elected(5, 2), ["dissolved"] = Dissolved(5, 1), ["elected anew after three years"] = Founded(5, 1).On("found", new(2021, 5, 10)).Then("elect", new(2024, 4, 29), new ElectCommittee { Members = 5, Women = 2 }),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Of("med_committee", "two members", Founded(2, 1), "found.members"),
        Gap.Of("med_committee", "elected anew, two members", Elected(2, 1), "elect.members"),
        Gap.Sound("med_committee", "three members", Founded(3, 1)),
        Gap.Of("med_committee", "no woman", Founded(5, 0), "found.women"),
        Gap.Of("med_committee", "elected anew, no woman", Elected(5, 0), "elect.women"),
        Gap.Sound("med_committee", "dissolved", Dissolved(2, 0)),
        Gap.Of("med_committee_max", "ten members", Founded(10, 1), "found.members"),
        Gap.Of("med_committee_max", "elected anew, ten members", Elected(10, 1), "elect.members"),
        Gap.Sound("med_committee_max", "nine members", Founded(9, 1)),
        Gap.Sound("med_committee_max", "dissolved", Dissolved(10, 1)),
        Gap.Sound("med_committee", "mended by the next election", Founded(2, 0).Then("elect", new(2025, 5, 6), new ElectCommittee { Members = 5, Women = 1 })),
    ];

    private Story Founded(int members, int women) => new(new Told("found", new(2023, 5, 1), new FoundCommittee
    {
        Number = "02", Name = "乡人民调解委员会", Kind = CommitteeKind.Township, SealText = "乡人民调解委员会", Members = members, Women = women,
    }));

    private Story Elected(int members, int women) => Founded(5, 1).Then("elect", new(2025, 5, 6), new ElectCommittee { Members = members, Women = women });

    private Story Dissolved(int members, int women) => Founded(members, women).Then("dissolve", new(2025, 6, 2), new DissolveCommittee { Reason = "合并" });
}
