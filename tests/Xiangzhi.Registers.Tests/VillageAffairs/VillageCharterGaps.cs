using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.VillageAffairs;

/// <summary>Village rules spoiled in one place: filed with the township, filed again when amended, corrected on order.</summary>
internal sealed class VillageCharterGaps : RegisterGaps
{
    private readonly Ref<Villages> village;

    public VillageCharterGaps() => village = Township.Village("01", "甲村");

    public override string Register => "village-charter";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["adopted"] = Adopted, ["amended"] = Amended, ["corrected, later repealed"] = Corrected };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Missing("vil_rules_file", Adopted, "file", "review"),
        Gap.Of("vil_rules_file", "filed before it was amended only", new([.. Amended.Acts.SkipLast(1)]), "file"),
        Gap.Of("vil_rules_file", "on the last day of the old text", Adopted.UpTo("file").On("adopt", new(2025, 12, 31)), "file"),
        Gap.Of("vil_rules_file", "on the first day of the new text", Adopted.UpTo("file").On("adopt", new(2026, 1, 1)), "file"),
        Gap.Missing("vil_rules_file", Corrected, "correct-text"),
        Gap.Of("vil_rules_file", "corrected before it was ordered only", Corrected.On("correct-text", new(2024, 2, 1)), "correct-text"),
        Gap.Sound("vil_rules_file", "corrected on the day of the order", Corrected.On("correct-text", new(2024, 2, 5))),
        Gap.Sound("vil_rules_file", "ordered, not corrected yet", Corrected.UpTo("correct-text")),
        Gap.Sound("vil_rules_file", "found lawful, later repealed", Adopted.Then("repeal", new(2024, 9, 1), new RepealCharter { Reason = "另订新约" })),
    ];

    private Story Adopted => new(
        new("adopt", new(2024, 1, 15), new AdoptCharter { Kind = CharterKind.Rules, Village = village, Title = "甲村村规民约" }),
        new("file", new(2024, 1, 25), new FileCharter { Number = "备1" }),
        new("review", new(2024, 2, 5), new ReviewCharter { Lawful = true }));

    private Story Amended => new([.. Adopted.Acts, new("amend", new(2024, 5, 6), new AmendCharter { What = "婚丧简办" }), new("file", new(2024, 5, 13), new FileCharter { Number = "备2" })]);

    private Story Corrected => new([.. Adopted.With<ReviewCharter>("review", f => f with { Lawful = false, Opinion = "罚款条款无依据" }).Acts,
        new("correct-text", new(2024, 2, 20), new CorrectCharter { What = "删去罚款" }), new("repeal", new(2024, 9, 1), new RepealCharter { Reason = "另订新约" })]);
}
