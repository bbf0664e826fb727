using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Penalties;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>Which gap raises which rule stands in <see cref="ReviewGaps"/>.</summary>
public sealed class LegalityReviewsTests
{
    private readonly FileWorld world = new();

    private static SubmitForReview Contract => new()
    {
        Object = ReviewObject.Contract, Subject = "场镇保洁服务合同", Office = "service", Pack = [PackItem.Draft, PackItem.Counterparty], ContractKind = "services", Counterparty = "某保洁公司", Sum = 86000, Term = "一年",
    };

    /// <summary>A contract in which nothing is missing.</summary>
    private static Story Good => new(
        new("submit", new(2025, 3, 3), Contract),
        new("accept", new(2025, 3, 4), new AcceptForReview()),
        new("opine", new(2025, 3, 10), new GiveOpinion
        {
            Conclusion = ReviewConclusion.LawfulAfterChange, Number = "白土审〔2025〕3号", Reasons = "主体适格",
            Problems = [new() { Kind = ProblemKind.Remedies, Where = "第八条", Proposal = "补上违约金计算" }, new() { Kind = ProblemKind.Terms, Proposal = "写明验收标准" }],
        }),
        new("answer", new(2025, 3, 12), new AnswerOpinion { Adoption = Adoption.Adopted }),
        new("sign", new(2025, 3, 14), new SignReviewed { Number = "合2025-06" }),
        new("archive", new(2025, 3, 20), new ArchiveReview { Pages = 22 }));

    /// <summary>A major decision that has no file of its own.</summary>
    internal static Story Decision(FileWorld world) => new(
        new("submit", new(2025, 3, 3), new SubmitForReview { Object = ReviewObject.MajorDecision, Subject = "年度项目安排", Office = "party-office", Pack = [PackItem.Draft, PackItem.Basis, PackItem.Explanation, PackItem.Comments] }),
        new("accept", new(2025, 3, 4), new AcceptForReview { Reviewer = world.Justice }),
        new("ask-counsel", new(2025, 3, 4), new AskCounsel { Adviser = world.Adviser }),
        new("counsel", new(2025, 3, 6), new ReceiveCounsel { Adviser = world.Adviser, Opinion = "程序齐备", Adopted = Adoption.Adopted }),
        new("opine", new(2025, 3, 10), new GiveOpinion { Conclusion = ReviewConclusion.Lawful }),
        new("table", new(2025, 3, 14), new TableForDecision { Body = DecidingBody.Plenary, Result = DeliberationResult.Passed, JusticeAttended = true, PartyReported = true }),
        new("sign", new(2025, 3, 17), new SignReviewed()));

    private Dictionary<string, Form> Samples => new()
    {
        ["return"] = new ReturnForCompletion { Lacking = [PackItem.Basis], Remark = "请补依据" },
        ["complete"] = new CompletePack { Pack = [PackItem.Basis] },
        ["accept"] = new AcceptForReview(),
        ["ask-counsel"] = new AskCounsel(),
        ["counsel"] = new ReceiveCounsel { Adviser = world.Adviser, Adopted = Adoption.Partly },
        ["opine"] = new GiveOpinion { Conclusion = ReviewConclusion.Unlawful, Problems = [new() { Kind = ProblemKind.Power }] },
        ["answer"] = new AnswerOpinion { Adoption = Adoption.Rejected },
        ["resubmit"] = new SubmitAgain(),
        ["table"] = new TableForDecision { Body = DecidingBody.Joint, Result = DeliberationResult.Deferred },
        ["sign"] = new SignReviewed(),
        ["drop"] = new DropReviewed { Ground = DropGround.Counterparty },
        ["withdraw"] = new WithdrawFromReview { Reason = "暂缓" },
        ["archive"] = new ArchiveReview(),
    };

    [Fact]
    public void Good_files_raise_nothing_and_go_their_way()
    {
        var matter = world.Run("review", Good);
        Assert.Equal("archived", world.Stage(matter));
        Assert.Empty(world.Flags(matter));
        Assert.All(((LegalityReview)matter.State).Problems, p => Assert.NotNull(p.Corrected));
        Assert.Empty(world.Flags(world.Run("review", Decision(world))));
        Assert.Equal("某保洁公司", world.Township.Reveal(((LegalityReview)matter.State).Counterparty.Place!.Value));
        Assert.DoesNotContain("某保洁公司", string.Join('\n', [matter.Derive(world.Township.Law).Title, .. matter.Derive(world.Township.Law).Cells]));
    }

    [Theory]
    [InlineData("submitted", "submitted", "accept ask-counsel counsel opine return sign table withdraw")]
    [InlineData("returned", "returned", "accept complete sign table withdraw")]
    [InlineData("accepted", "reviewing", "ask-counsel counsel opine sign table withdraw")]
    [InlineData("opined", "opined", "answer archive ask-counsel counsel drop resubmit sign table")]
    [InlineData("again", "again", "answer archive ask-counsel counsel drop opine sign table")]
    [InlineData("tabled", "tabled", "answer archive ask-counsel counsel drop resubmit sign table")]
    [InlineData("signed", "signed", "answer archive")]
    [InlineData("dropped", "dropped", "")]
    [InlineData("withdrawn", "withdrawn", "")]
    [InlineData("archived", "archived", "")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered) =>
        world.AssertOffers("review", situation switch
        {
            "submitted" => Good.UpTo("accept"),
            "returned" => Good.UpTo("accept").Then("return", new(2025, 3, 4), Samples["return"]),
            "accepted" => Good.UpTo("opine"),
            "opined" => Good.UpTo("answer"),
            "again" => Good.UpTo("answer").Then("resubmit", new(2025, 3, 11), Samples["resubmit"]),
            "tabled" => Good.UpTo("answer").Then("table", new(2025, 3, 11), Samples["table"]),
            "signed" => Good.UpTo("archive"),
            "dropped" => Good.UpTo("answer").Then("drop", new(2025, 3, 11), Samples["drop"]),
            "withdrawn" => Good.UpTo("opine").Then("withdraw", new(2025, 3, 5), Samples["withdraw"]),
            _ => Good,
        }, stage, offered, Samples);

    [Fact]
    public void A_returned_pack_is_completed_and_reviewed()
    {
        var matter = world.Run("review", Good.UpTo("accept").With<SubmitForReview>("submit", f => f with { Pack = [PackItem.Draft] })
            .Then("return", new(2025, 3, 4), new ReturnForCompletion { Lacking = [PackItem.Counterparty], Until = new(2025, 3, 10) })
            .Then("complete", new(2025, 3, 6), new CompletePack { Pack = [PackItem.Counterparty] }));
        Assert.Empty(((LegalityReview)matter.State).Lacking);
        Assert.Equal("submitted", world.Stage(matter));
        world.AssertPaper(matter, "review-completion", "场镇保洁服务合同", "于2025年3月10日前", "1. 对方主体和资信材料");
    }

    [Fact]
    public void A_decision_with_its_own_file_hears_that_it_was_sent_and_what_came_back_and_is_checked_there()
    {
        var decision = world.Run("decision", MeasureStories.Decision.UpTo("send-for-review"));
        var review = world.Run("review", new Story(
            new("submit", new(2025, 4, 11), new SubmitForReview { Object = ReviewObject.MajorDecision, Subject = "场镇污水管网改造方案", Office = "service", Decision = new(decision.Id) }),
            new("counsel", new(2025, 4, 15), new ReceiveCounsel { Other = "区公职律师", Adopted = Adoption.Adopted }),
            new("opine", new(2025, 4, 18), new GiveOpinion { Conclusion = ReviewConclusion.Unlawful, Number = "审1" }),
            new("resubmit", new(2025, 4, 21), new SubmitAgain())));
        var measure = (Measure)world.Township.Now(decision).State;
        Assert.Equal((new DateOnly(2025, 4, 21), ReviewConclusion.Unlawful), (measure.SentForReview!.Value.Day, Assert.Single(measure.Opinions).Conclusion));
        Assert.Equal("reviewing", world.Stage(decision));
        Assert.Empty(world.Flags(review));
        Assert.DoesNotContain("table", world.Offered(review), StringComparison.Ordinal);

        var document = world.Run("normative-document", MeasureStories.Document.UpTo("send-for-review"));
        world.Run("review", new Story(
            new("submit", new(2025, 4, 8), new SubmitForReview { Object = ReviewObject.NormativeDocument, Subject = "管护办法", Office = "service", Document = new(document.Id) }),
            new("opine", new(2025, 4, 15), new GiveOpinion { Conclusion = ReviewConclusion.Lawful })));
        Assert.Equal("reviewed", world.Stage(document));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_penalty_hears_its_review()
    {
        var penalties = new PenaltyWorld();
        var penalty = penalties.Run(penalties.Grave.Without("review").UpTo("discuss"));
        var review = penalties.Township.Do("review", "submit", new(2025, 3, 31), new SubmitForReview { Object = ReviewObject.EnforcementDecision, Subject = "占道堆料处罚", Office = "enforcement", Penalty = new(penalty.Id) });
        penalties.Township.Do("review", "opine", new(2025, 4, 1), new GiveOpinion { Conclusion = ReviewConclusion.LawfulAfterChange, Qualification = "A2020", FirstTime = true }, review);
        Assert.Equal(ReviewResult.PassedAmended, Assert.Single(penalties.State(penalty).Reviews).Result);
        Assert.True(penalties.State(penalty).Reviews[0].Qualified);
    }

    [Fact]
    public void The_limits_run_from_acceptance_to_the_first_opinion()
    {
        var enforcement = world.Run("review", Good.With<SubmitForReview>("submit", f => f with { Object = ReviewObject.EnforcementDecision }));
        Assert.False(world.Runs(enforcement, "exec_audit_days")); // the days are the office's own to set
        var document = Good.With<SubmitForReview>("submit", f => f with { Object = ReviewObject.NormativeDocument });
        Assert.False(world.Runs(world.Run("review", document), "norm_review_time_max"));
        world.Township.Settings = OfficeSettings.None with { SwitchedOn = ["norm_review_time_max"], Local = OfficeSettings.None.Local.Add("exec_audit_days", 5) };
        var set = world.Run("review", Good.With<SubmitForReview>("submit", f => f with { Object = ReviewObject.EnforcementDecision }));
        Assert.Equal((new DateOnly(2025, 3, 11), new DateOnly(2025, 3, 10)), (world.Due(set, "exec_audit_days"), world.Until(set, "exec_audit_days")));
        Assert.Equal(new DateOnly(2025, 3, 25), world.Due(world.Run("review", document), "norm_review_time_max"));
        Assert.False(world.Runs(world.Run("review", document.With<SubmitForReview>("submit", f => f with { Urgent = true })), "norm_review_time_max"));
    }

    [Fact]
    public void Matters_contracts_problems_and_the_two_rates_are_counted()
    {
        world.Run("review", Good);
        world.Run("review", Decision(world));
        var refused = world.Run("review", Good.UpTo("answer").With<GiveOpinion>("opine", f => f with { Conclusion = ReviewConclusion.Unlawful, Problems = [new() { Kind = ProblemKind.Power }] })
            .Then("drop", new(2025, 3, 20), new DropReviewed { Ground = DropGround.Unlawful }));
        world.Run("review", Good.UpTo("accept"));
        world.Run("review", Good.UpTo("accept").Then("withdraw", new(2025, 3, 5), new WithdrawFromReview { Reason = "不再签" }));
        world.Run("review", Good.UpTo("answer").With<GiveOpinion>("opine", f => f with { Conclusion = ReviewConclusion.OutsideScope, Problems = [] }));
        Assert.Equal((3, 2, 3, 1), (world.Figure("D1"), world.Figure("D3"), world.Figure("D11"), world.Figure("D12")));
        Assert.Equal((75m, 66.67m), (world.Figure("D2a"), world.Figure("D2b"))); // 3 of 4 that stayed submitted; 2 of 3 passed
        Assert.Equal((2, 1), (world.Figure("D1", slice: "contract"), world.Figure("D1", slice: "major-decision")));
        Assert.Equal(1, world.Figure("D11", slice: "power"));

        var seq = refused.Lines.Single(l => l.Action.Code == "opine").Entry.Seq;
        world.Township.Correct(refused, seq, new(2026, 1, 5), new GiveOpinion { Conclusion = ReviewConclusion.Unlawful });
        Assert.Equal((2, 1, 2, 0), (world.Figure("D1"), world.Figure("D1", 2026), world.Figure("D11"), world.Figure("D11", 2026)));
        Assert.Equal(50m, world.Figure("D2a")); // as of 31 December the opinion of January is not there yet
        world.Township.Void(world.Township.Now(refused), refused.Opening.Entry.Seq);
        Assert.Equal(0, world.Figure("D1", 2026));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_second_review_that_passes_makes_the_first_good_from_its_day_and_counts_no_second_matter()
    {
        world.Run("review", Good.UpTo("answer").With<GiveOpinion>("opine", f => f with { Conclusion = ReviewConclusion.Unlawful })
            .Then("resubmit", new(2025, 12, 22), new SubmitAgain()).Then("opine", new(2026, 1, 7), new GiveOpinion { Conclusion = ReviewConclusion.Lawful }));
        Assert.Equal((1, 0), (world.Figure("D1"), world.Figure("D1", 2026)));
        Assert.Equal(0m, world.Figure("D2b"));
        Assert.Equal(100m, world.Figure("D2b", asOf: new(2026, 1, 7)));
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        var matter = world.Run("review", Good.UpTo("sign"));
        Assert.Equal("subject", world.Field("review", "submit", Contract with { Subject = "" }));
        Assert.Equal("sum", world.Field("review", "submit", Contract with { Sum = -1 }));
        Assert.Equal("wantedBy", world.Field("review", "submit", Contract with { WantedBy = new(2025, 11, 30) }));
        Assert.Equal("until", world.Field("review", "return", new ReturnForCompletion { Until = new(2025, 11, 30) }, matter));
        Assert.Equal("adviser", world.Field("review", "counsel", new ReceiveCounsel(), matter));
        Assert.Equal("problems", world.Field("review", "opine", new GiveOpinion { Conclusion = ReviewConclusion.OutsideScope, Problems = [new() { Kind = ProblemKind.Other }] }, matter));
        Assert.Equal("corrected", world.Field("review", "answer", new AnswerOpinion { Adoption = Adoption.Adopted, Corrected = ["3"] }, matter));
        Assert.Equal("sum", world.Field("review", "sign", new SignReviewed { Sum = -1 }, matter));
        Assert.Equal("pages", world.Field("review", "archive", new ArchiveReview { Pages = -1 }, matter));
    }

    [Fact]
    public void Problems_may_be_corrected_one_by_one()
    {
        var matter = world.Run("review", Good.With<AnswerOpinion>("answer", f => f with { Adoption = Adoption.Partly, Corrected = ["2"], Reason = "另定" }));
        Assert.Equal([false, true], ((LegalityReview)matter.State).Problems.Select(p => p.Corrected is not null));
        world.AssertPaper(matter, "review-answer", "发现的法律问题：2个", "已改正：1个", "部分采纳", "另定");
    }

    [Fact]
    public void Papers_have_their_fields()
    {
        var matter = world.Run("review", Good);
        world.AssertPaper(matter, "review-covering", "关于送请审查“场镇保洁服务合同”的函", "司法所", "1|草案或文本", "2|对方主体和资信材料", "对方：某保洁公司", "金额：86000.00元", "履行期限：一年", "便民服务中心");
        world.AssertPaper(matter, "review-opinion", "白土审〔2025〕3号", "2025年3月3日送审", "主体适格", "违约、解除、争议条款缺失（第八条）：补上违约金计算", "2. 权利义务约定不明：写明验收标准", "按上述意见修改后", "审查人：");
    }

    [Fact]
    public void Any_order_of_acts_stands() => FileWorld.AssertAnyOrderStands("review", _ => Good.UpTo("accept"), _ => Samples);
}
