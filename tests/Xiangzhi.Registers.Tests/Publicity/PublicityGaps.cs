using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Publicity;

/// <summary>Publicity events spoiled in one place: advice is tallied or noted singly.</summary>
internal sealed class PublicityGaps : RegisterGaps
{
    public override string Register => "publicity";

    public override TestTownship Township { get; } = new(new(2027, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["advice noted singly"] = Noted, ["advice tallied"] = Tallied, ["cancelled"] = Noted.UpTo("hold").Then("cancel", new(2026, 4, 5), new CancelPublicity { Reason = "停" }),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Field<HoldPublicity>("pub_consult_once", Noted, "hold", "consultations", "a tally beside the notes", f => f with { Consultations = 10 }),
        Gap.Field<HoldPublicity>("pub_consult_once", Noted, "hold", "consultations", "a tally of nought beside the notes", f => f with { Consultations = 0 }),
        Gap.Sound("pub_consult_once", "tallied only", Tallied),
    ];

    private static Story Noted => new(
        new("plan", new(2026, 4, 1), new PlanPublicity { Kind = PublicityKind.Rally, Topic = "送法下乡" }),
        new("hold", new(2026, 4, 6), new HoldPublicity { Audience = 60 }),
        new("consult", new(2026, 4, 6), new Consult { Law = "civil-code" }));

    private static Story Tallied => Noted.Without("consult").With<HoldPublicity>("hold", f => f with { Consultations = 10 });
}
