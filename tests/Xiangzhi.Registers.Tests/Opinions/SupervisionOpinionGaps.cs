using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Opinions;

/// <summary>Suggestions and opinions spoiled in one place: a deputy is spoken to before the answer.</summary>
internal sealed class SupervisionOpinionGaps : RegisterGaps
{
    public override string Register => "supervision-opinion";

    public override TestTownship Township { get; } = new(new(2026, 12, 31));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["a suggestion"] = Suggestion, ["a proposal"] = Of(OpinionKind.Proposal).Without("contact"), ["handed back"] = Suggestion.UpTo("contact").Then("hand-back", new(2024, 3, 10), new HandBackOpinion { Reason = "属交通局职权" }),
        ["withdrawn"] = Suggestion.UpTo("contact").Then("withdraw", new(2024, 3, 10), new WithdrawOpinion()), ["answered twice"] = AnsweredTwice,
        ["a suggestion, complex"] = Complex(Suggestion), ["handed back, complex"] = Complex(Suggestion.UpTo("contact").Then("hand-back", new(2024, 3, 10), new HandBackOpinion { Reason = "属交通局职权" })),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Gap.Step("dep_contact", Suggestion, "contact", "answer"),
        Gap.Of("dep_contact", "spoken to before the second answer only", AnsweredTwice.On("contact", new(2024, 4, 20)), "contact"),
        Gap.Sound("dep_contact", "spoken to on the day of the answer", Suggestion.On("contact", new(2024, 4, 1))),
        Gap.Sound("dep_contact", "spoken to before and after", Suggestion.After("answer", "contact", new(2024, 4, 3), new ContactAuthor { How = "电话" })),
        .. new[] { OpinionKind.Proposal, OpinionKind.Congress, OpinionKind.Public, OpinionKind.Other }.Select(k => Gap.Sound("dep_contact", $"{k}", Of(k).Without("contact"))),
        Gap.Sound("dep_contact", "not answered", Suggestion.UpTo("contact")),
        Gap.Of("dep_contact", "on the last day of the old text", Suggestion.Without("contact").Moved("answer", new(2025, 3, 10)), "contact"),
        Gap.Of("dep_contact", "on the first day of the new text", Suggestion.Without("contact").Moved("answer", new(2025, 3, 11)), "contact"),
    ];

    private static Story Suggestion => new(
        new("receive", new(2024, 2, 29), new ReceiveOpinion { Kind = OpinionKind.Deputy, Number = "第12号", Topic = "硬化通组公路", From = "赵代表" }),
        new("assign", new(2024, 3, 4), new AssignOpinion { Office = "party-office" }),
        new("contact", new(2024, 3, 20), new ContactAuthor { How = "走访" }),
        new("answer", new(2024, 4, 1), Answer),
        new("rate", new(2024, 4, 10), new RateAnswer { Rating = OpinionSatisfaction.Satisfied }));

    private static Story AnsweredTwice => new([.. Suggestion.With<RateAnswer>("rate", f => f with { Rating = OpinionSatisfaction.NotSatisfied }).Acts, new("answer", new(2024, 4, 30), Answer),
        new("rate", new(2024, 5, 6), new RateAnswer { Rating = OpinionSatisfaction.Satisfied })]);

    private static AnswerSupervisionOpinion Answer => new() { Result = OpinionResult.Planned, Content = "已列入今年计划" };

    private static Story Complex(Story story) => story.With<ReceiveOpinion>("receive", f => f with { Complex = true });

    private static Story Of(OpinionKind kind) => Suggestion.With<ReceiveOpinion>("receive", f => f with { Kind = kind });
}
