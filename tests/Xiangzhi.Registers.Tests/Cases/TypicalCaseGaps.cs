using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Cases;

/// <summary>Typical cases spoiled in one place: read for names and approved as they stand, before they go out.</summary>
internal sealed class TypicalCaseGaps : RegisterGaps
{
    private readonly Ref<Staff> reader;
    private readonly Ref<Staff> leader;

    public TypicalCaseGaps() => (reader, leader) = (Township.Person("S02"), Township.Person("S03"));

    public override string Register => "typical-case";

    public override TestTownship Township { get; } = new(new(2026, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["published"] = Published, ["sent back and gone round again"] = SentBack, ["given up"] = Published.UpTo("desensitise").Then("drop", new(2024, 10, 9), new AbandonCase { Reason = "当事人不同意" }),
        ["taken down"] = Published.Then("withdraw", new(2024, 11, 12), new WithdrawCase { Ground = CaseWithdrawal.Asked }),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Gap.Step("case_no_names", Published, "desensitise", "publish"),
        .. Enum.GetValues<Identifying>().Select(i => Gap.Of("case_no_names", $"not looked through for {i}",
            Published.With<DesensitiseCase>("desensitise", f => f with { Checked = [.. f.Checked.Where(c => c != i)] }), "desensitise")),
        Gap.Of("case_no_names", "a word changed after it was read, and only approved again", Published.After("desensitise", "revise", new(2024, 10, 11), Revised), "desensitise"),
        Gap.Of("case_no_names", "half read, then changed and not read again", Published.With<DesensitiseCase>("desensitise", f => f with { Checked = [Identifying.Names] })
            .After("desensitise", "revise", new(2024, 10, 11), Revised), "desensitise"),
        Gap.Sound("case_no_names", "half read, then wholly", Published.After("write", "desensitise", new(2024, 10, 9), Look with { Checked = [Identifying.Names] })),
        Gap.Sound("case_no_names", "unread and not published", Published.UpTo("desensitise")),
        .. Gap.Step("case_approved", Published, "approve", "publish"),
        Gap.Of("case_approved", "a word changed after it was approved, and only read again", new([.. Published.UpTo("publish").Acts, new("revise", new(2024, 10, 13), Revised),
            new("desensitise", new(2024, 10, 13), Look), .. Published.Acts.TakeLast(1)]), "approve"),
        Gap.Sound("case_approved", "sent back, changed, read and approved again", SentBack),
    ];

    private Story Published => new(
        new("write", new(2024, 10, 8), new WriteCase { Title = "一条田埂的两次丈量", Line = CaseLine.Dispute, Kind = "neighbours", Facts = "甲乙两家为田埂相争", Handling = "请老组长到场丈量" }),
        new("desensitise", new(2024, 10, 10), Look),
        new("approve", new(2024, 10, 12), new ApproveCase { By = leader }),
        new("publish", new(2024, 10, 14), new PublishCase { Where = "说事台、院坝会" }));

    private Story SentBack => new([.. Published.UpTo("publish").Acts, new("send-back", new(2024, 10, 13), new SendCaseBack { Reason = "第二段能认出人" }), new("revise", new(2024, 10, 14), Revised),
        new("desensitise", new(2024, 10, 15), Look), new("approve", new(2024, 10, 16), new ApproveCase { By = leader }), new("publish", new(2024, 10, 17), new PublishCase { Where = "说事台" })]);

    private DesensitiseCase Look => new() { By = reader, Checked = [.. Enum.GetValues<Identifying>()] };

    private static ReviseCase Revised => new() { Title = "一条田埂的两次丈量", Line = CaseLine.Dispute, Kind = "neighbours", Facts = "甲乙两家为一条田埂相争", Handling = "请老组长到场丈量" };
}
