using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Coercion;

public sealed class CoercionActsTests
{
    private readonly CoercionWorld world = new();

    [Theory]
    [InlineData("proposed", "proposed", "approve close implement remedy")]
    [InlineData("approved", "approved", "close implement remedy")]
    [InlineData("refused", "done", "close implement remedy")]
    [InlineData("held", "held", "appraise close dispose extend must-lift remedy")]
    [InlineData("lifted", "done", "close remedy")]
    [InlineData("started", "started", "agree apply-to-court carry-out close decide pause performed remedy terminate urge")]
    [InlineData("demolition", "started", "agree apply-to-court carry-out close decide order-demolition order-stop pause performed remedy terminate urge")]
    [InlineData("stopped", "correcting", "agree apply-to-court carry-out close decide order-demolition pause performed remedy terminate uncorrected urge")]
    [InlineData("ordered", "started", "agree announce apply-to-court carry-out close decide pause performed remedy terminate urge")]
    [InlineData("urged", "urged", "agree apply-to-court carry-out close decide hear-statement pause performed remedy terminate urge")]
    [InlineData("decided", "decided", "agree apply-to-court carry-out close hear-statement pause performed remedy terminate urge")]
    [InlineData("agreed", "agreed", "apply-to-court carry-out close decide end-agreement hear-statement pause performed remedy terminate urge")]
    [InlineData("broken", "urged", "agree apply-to-court carry-out close decide hear-statement pause performed remedy terminate urge")]
    [InlineData("paused", "paused", "agree apply-to-court carry-out close decide hear-statement performed remedy resume terminate urge")]
    [InlineData("enforced", "done", "apply-to-court carry-out close pause performed remedy restore terminate urge")]
    [InlineData("performed", "done", "close remedy")]
    [InlineData("terminated", "done", "close remedy")]
    [InlineData("court", "court", "agree carry-out close court-answer decide hear-statement pause performed remedy terminate urge")]
    [InlineData("turned-away", "court", "agree carry-out close decide hear-statement object pause performed remedy terminate urge")]
    [InlineData("granted", "court", "agree carry-out close court-executed decide hear-statement pause performed remedy terminate urge")]
    [InlineData("remedy", "remedy", "agree apply-to-court carry-out close decide hear-statement pause performed remedy-outcome terminate urge")]
    [InlineData("closed", "closed", "archive remedy")]
    [InlineData("archived", "archived", "remedy")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered)
    {
        var matter = world.Run(Situation(situation));
        Assert.Equal(stage, world.Stage(matter));
        Assert.Equal(offered, string.Join(' ', Offered(matter)));
        foreach (var action in Offered(matter))
        {
            var after = world.Township.Do("coercion", action, new(2026, 1, 5), Sample(action, world), world.Run(Situation(situation)));
            Assert.Equal(action, after.Lines[^1].Action.Code);
        }
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Measures_count_when_they_are_approved_and_enforcement_when_it_is_decided()
    {
        world.Run(world.Seizure);
        world.Run(world.Seizure.UpTo("approve").Then("approve", new(2025, 3, 3), new ApproveMeasure { Refused = true, Approver = world.Penalties.Chair }));
        world.Run(world.Substitute);
        world.Run(world.Demolition);
        world.Run(world.Court);
        decimal? Of(string? slice = null) => world.Township.Figure("E8", 2025, slice: slice).Value;
        Assert.Equal((3, 1, 2), (Of(), Of("measure"), Of("enforcement")));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("things", Field("implement", world.Implementation with { Things = [] }, "approved"));
        Assert.Equal("number", Field("dispose", new DisposeThings { Number = 3, How = ItemDisposal.Returned }, "held"));
        Assert.Equal("days", Field("extend", new ExtendMeasure { Days = 0, Reason = "无" }, "held"));
        Assert.Equal("until", Field("urge", new UrgeParty { Until = new(2025, 12, 1) }, "started"));
        Assert.Equal("cost", Field("carry-out", new CarryOutEnforcement { Kind = EnforcementKind.Substitute, Cost = -1 }, "decided"));
        var start = (StartEnforcement)world.Substitute.Acts[0].Form;
        Assert.Equal("decisionMade", Refused("start", start with { DecisionMade = new(2026, 2, 1) }));
        Assert.Equal("decisionServed", Refused("start", start with { DecisionServed = new(2025, 1, 1) }));
        Assert.Equal("owed", Refused("start", start with { Owed = -1 }));
    }

    [Fact]
    public void A_served_urging_counts_from_service_and_a_served_decision_is_a_fact()
    {
        var matter = world.Run(world.Court.UpTo("apply-to-court").Then("serve-paper", new(2025, 9, 5), new ServePaper { Paper = "coercion-urging", Method = ServiceMethod.Direct })
            .Then("apply-to-court", new(2025, 9, 16), new ApplyForExecution { Court = "区人民法院" }));
        Assert.Equal(["coe_court_urge"], world.Flags(matter));
        var ordered = world.Run(world.Demolition.With<OrderDemolition>("order-demolition", f => f with { Served = null }).UpTo("announce")
            .Then("serve-paper", new(2025, 2, 12), new ServePaper { Paper = "coercion-demolition-order", Method = ServiceMethod.Left }));
        Assert.Equal(new DateOnly(2025, 2, 12), world.State(ordered).DecisionServed);
    }

    [Fact]
    public void Things_end_one_by_one_and_each_keeps_what_became_of_it()
    {
        var matter = world.Run(world.Seizure.UpTo("dispose").Then("dispose", new(2025, 3, 20), new DisposeThings { Number = 2, How = ItemDisposal.Confiscated }).Then("dispose", new(2025, 3, 25), new DisposeThings { How = ItemDisposal.Returned }));
        Assert.Equal([ItemDisposal.Returned, ItemDisposal.Confiscated], world.State(matter).Things.Select(t => t.How!.Value));
        Assert.Equal("done", world.Stage(matter));
    }

    [Theory]
    [InlineData("seizure", "propose", "coercion-approval", "涉嫌滥伐林木|扣押财物|森林法第六十七条|工具和木材可能转移|负责人审批")]
    [InlineData("seizure", "implement", "coercion-record", "覃某某（到场）|见证人|甄一（执法证号Z-001）|已出示执法证件|权利、救济途径|当场清点|当事人签名")]
    [InlineData("seizure", "implement", "coercion-seal", "当事人：覃某某|2025年3月4日|期限30日|油锯|一台|八成新|执法大队库房|杉木|60日内|6个月内|一式二份")]
    [InlineData("seizure", "dispose", "coercion-lifting", "2025年3月4日|解除并返还|油锯|杉木|当事人签收")]
    [InlineData("substitute", "urge", "coercion-urging", "2025年2月10日|2025年3月18日前|自行清除|陈述和申辩")]
    [InlineData("substitute", "decide", "coercion-decision", "公路法第四十六条|由村里工程队清运|2025年3月24日|60日内|6个月内|2025年3月11日催告")]
    [InlineData("substitute", "decide", "coercion-substitute", "代履行|费用预算：800.00元|由当事人承担|派员到场监督")]
    [InlineData("substitute", "carry-out", "coercion-execution", "代履行人：白土工程队|执法证号Z-002|清运三车|见证人|代履行人签名")]
    [InlineData("demolition", "order-demolition", "coercion-demolition-order", "尤某某|2025年1月6日责令|城乡规划法第六十五条|2025年2月25日前自行拆除|6个月内")]
    [InlineData("demolition", "announce", "coercion-notice", "李家坪村二组|2025年2月10日决定|2025年3月10日前|2025年8月12日")]
    [InlineData("court", "apply-to-court", "coercion-application", "申请人：试验乡人民政府|被申请人：项某某|1000.00元|2025年2月10日送达|2025年9月1日催告|区人民法院|负责人签名")]
    public void Each_paper_has_its_required_fields(string story, string action, string paper, string parts)
    {
        var matter = world.Run(story switch { "seizure" => world.Seizure, "substitute" => world.Substitute, "demolition" => world.Demolition, _ => world.Court });
        var text = PaperText.Of(world.Township, matter, action, paper);
        foreach (var part in parts.Split('|'))
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Extension_and_agreement_name_term_and_approver()
    {
        var longer = world.Run(world.Seizure.UpTo("dispose").Then("extend", new(2025, 4, 1), new ExtendMeasure { Days = 20, Reason = "来源要核", Approver = world.Penalties.Chair, Told = true }));
        var text = PaperText.Of(world.Township, longer, "extend", "coercion-extension");
        foreach (var part in new[] { "来源要核", "贾主持", "延长20日", "6个月内" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        var agreed = world.Run(Situation("agreed"));
        var agreement = PaperText.Of(world.Township, agreed, "agree", "coercion-agreement");
        foreach (var part in new[] { "分3期履行", "2026年6月30日", "恢复强制执行", "当事人签名" })
            Assert.Contains(part, agreement, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_sequence_of_acts_folds_and_replays() => Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(14).ToArbitrary(), picks =>
    {
        var here = new CoercionWorld();
        var actions = Catalogue.Standard["coercion"].Actions.Where(a => !a.Opens && !a.IsCommon).Select(a => a.Code).ToList();
        var matter = picks.Count > 0 && picks[0] % 2 == 0 ? here.Run(here.Seizure.UpTo("approve")) : here.Run(here.Demolition.UpTo("order-stop"));
        foreach (var pick in picks)
        {
            var on = new DateOnly(2025, 1, 2).AddDays(pick / 100 % 200);
            here.Township.Try("coercion", actions[pick % actions.Count], on, Sample(actions[pick % actions.Count], here), here.Township.Now(matter));
        }
        here.Township.AssertReplayEqualsLive();
        return here.Stage(matter).Length > 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private Story Situation(string name) => name switch
    {
        "proposed" => world.Seizure.UpTo("approve"),
        "approved" => world.Seizure.UpTo("implement"),
        "refused" => world.Seizure.UpTo("implement").With<ApproveMeasure>("approve", f => f with { Refused = true }),
        "held" => world.Seizure.UpTo("dispose"),
        "lifted" => world.Seizure.UpTo("close"),
        "started" => world.Substitute.UpTo("urge"),
        "demolition" => world.Demolition.UpTo("order-stop"),
        "stopped" => world.Demolition.UpTo("uncorrected"),
        "ordered" => world.Demolition.UpTo("announce"),
        "urged" => world.Substitute.UpTo("decide"),
        "decided" => world.Substitute.UpTo("carry-out"),
        "agreed" => Situation("urged").Then("agree", new(2025, 3, 17), Sample("agree", world)),
        "broken" => Situation("agreed").Then("end-agreement", new(2025, 4, 17), new EndAgreement()),
        "paused" => Situation("urged").Then("pause", new(2025, 3, 17), Sample("pause", world)),
        "enforced" => world.Substitute.UpTo("close"),
        "performed" => Situation("urged").Then("performed", new(2025, 3, 17), Sample("performed", world)),
        "terminated" => Situation("urged").Then("terminate", new(2025, 3, 17), Sample("terminate", world)),
        "court" => world.Court.UpTo("court-answer"),
        "turned-away" => world.Court.UpTo("court-answer").Then("court-answer", new(2025, 9, 18), new CourtAnswers { Answer = CourtAnswer.NotAccepted }),
        "granted" => world.Court.UpTo("court-executed"),
        "remedy" => Situation("urged").Then("remedy", new(2025, 3, 17), Sample("remedy", world)),
        "closed" => world.Seizure.UpTo("archive"),
        _ => world.Seizure,
    };

    private static Form Sample(string action, CoercionWorld world) => action switch
    {
        "approve" => new ApproveMeasure(),
        "implement" => world.Implementation,
        "serve-freeze" => new ServeFreeze(),
        "extend" => new ExtendMeasure { Days = 10, Reason = "情况复杂" },
        "appraise" => new BeginAppraisal { Told = true },
        "appraised" => new EndAppraisal(),
        "must-lift" => new FindLiftGround { Ground = LiftGround.Other },
        "dispose" => new DisposeThings { How = ItemDisposal.Destroyed },
        "order-stop" => new OrderStop { Content = "停止建设" },
        "uncorrected" => new FindUncorrected(),
        "order-demolition" => new OrderDemolition(),
        "announce" => new AnnounceDemolition(),
        "urge" => new UrgeParty { Way = "清除" },
        "hear-statement" => new HearStatement(),
        "decide" => new DecideEnforcement(),
        "carry-out" => new CarryOutEnforcement { Kind = EnforcementKind.Removal },
        "tell-party" => new TellParty(),
        "agree" => new AgreeExecution { Stages = 3, Until = new(2026, 6, 30) },
        "end-agreement" => new EndAgreement { Kept = true },
        "pause" => new PauseExecution { Ground = StopGround.Unable },
        "resume" => new ResumeExecution(),
        "terminate" => new TerminateExecution { Ground = ExecutionEndGround.Gone },
        "performed" => new PartyPerforms(),
        "restore" => new RestoreParty { What = "退还费用" },
        "remedy" => new ReceiveCoercionRemedy { Kind = RemedyKind.Litigation },
        "remedy-outcome" => new EndCoercionRemedy { Outcome = RemedyOutcome.Upheld },
        "apply-to-court" => new ApplyForExecution { Court = "区人民法院" },
        "court-answer" => new CourtAnswers { Answer = CourtAnswer.Accepted },
        "court-ruling" => new CourtRules { Ruling = CourtRuling.Granted },
        "object" => new ObjectToCourt(),
        "court-executed" => new CourtExecutes(),
        "close" => new CloseCoercion { How = CoercionEnd.Withdrawn },
        "archive" => new ArchiveCoercion(),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No sample."),
    };

    private static IEnumerable<string> Offered(Matter matter) =>
        matter.Register.Actions.Where(a => !a.IsCommon && a.OfferedOn(matter)).Select(a => a.Code).Order(StringComparer.Ordinal);

    private string? Field(string action, Form form, string situation) =>
        Assert.IsType<Refused>(world.Township.Try("coercion", action, new(2026, 1, 5), form, world.Run(Situation(situation)))).Refusals[0].Field;

    private string? Refused(string action, Form form) => Assert.IsType<Refused>(world.Township.Try("coercion", action, new(2026, 1, 5), form)).Refusals[0].Field;
}
