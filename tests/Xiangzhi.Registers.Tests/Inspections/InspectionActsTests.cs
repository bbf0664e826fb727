using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Inspections;

public sealed class InspectionActsTests
{
    private readonly InspectionWorld world = new();

    /// <summary>What the page offers at each stage: an act more or less is a change of procedure.</summary>
    [Theory]
    [InlineData("planned", "planned", "approve attempt cancel get-code inspect")]
    [InlineData("approved", "approved", "attempt cancel get-code inspect")]
    [InlineData("inspected", "inspected", "case-filed close order-correction pass-on penalty-followed publish tell-result")]
    [InlineData("incomplete", "incomplete", "case-filed close file-without-code mend-record order-correction pass-on penalty-followed publish tell-result")]
    [InlineData("ordered", "correcting", "case-filed close pass-on penalty-followed publish recheck")]
    [InlineData("told", "told", "case-filed close order-correction pass-on penalty-followed publish")]
    [InlineData("passed", "passed-on", "case-filed close order-correction penalty-followed publish")]
    [InlineData("penalised", "penalised", "close order-correction pass-on publish")]
    [InlineData("cancelled", "cancelled", "archive")]
    [InlineData("closed", "closed", "archive case-filed penalty-followed publish")]
    [InlineData("archived", "archived", "case-filed penalty-followed publish")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered)
    {
        var matter = world.Run(Situation(situation));
        Assert.Equal(stage, world.Stage(matter));
        Assert.Equal(offered, string.Join(' ', Offered(matter)));
        foreach (var action in Offered(matter))
        {
            var after = world.Township.Do("inspection", action, new(2026, 3, 2), Sample(action), world.Run(Situation(situation)));
            Assert.Contains(after.Lines, l => l.Action.Code == action);
        }
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("objectName", Field("plan", world.Planned with { ObjectKind = ObjectKind.Person, Firm = null, ObjectName = "谭某" }));
        Assert.Equal("person", Field("plan", world.Planned with { Person = "谭某" }));
        var matter = world.Run(Situation("approved"));
        Assert.Equal("to", Field("inspect", world.Visit with { From = new(10, 0), To = new(9, 0) }, matter));
        Assert.Equal("helpers", Field("inspect", world.Visit with { Helpers = -1 }, matter));
        var ordered = world.Run(Situation("ordered"));
        Assert.Equal("until", Field("recheck", new RecheckCorrection { Until = new(2026, 1, 1) }, ordered));
        Assert.Equal("until", Field("order-correction", new OrderRectification { Content = "清除", Until = new(2026, 1, 1) }, world.Run(Situation("told"))));
    }

    [Fact]
    public void A_patrol_that_finds_an_object_becomes_an_inspection_and_is_told()
    {
        var patrol = world.Township.Do("patrol", "patrol", InspectionWorld.Day, new RecordPatrol { Route = "后山", Findings = [new() { What = "林边堆草" }, new() { What = "无人看火", How = FindingHandling.OnTheSpot }] });
        Assert.False(patrol.IsClosed);
        var matter = world.Run(world.Good.UpTo("approve").With<PlanInspection>("plan", f => f with { Patrol = new(patrol.Id), Cause = InspectionCause.Patrol }).On("plan", InspectionWorld.Day));
        Assert.Equal(InspectionCause.Patrol, world.State(matter).Cause);
        var state = (Patrol)world.Township.Now(patrol).State;
        Assert.Equal([FindingHandling.Inspection, FindingHandling.OnTheSpot], state.Findings.Select(f => f.How!.Value));
        Assert.True(world.Township.Now(patrol).IsClosed);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_same_seed_draws_the_same_objects_whatever_their_order()
    {
        var firms = Enumerable.Range(1, 9).Select(i => new Ref<Firms>(world.Township.Do("firm", "add", new(2025, 1, 2), new AddFirm { Name = $"第{i}店" }).Id)).ToList();
        var drawn = Draw(firms, "0918");
        Assert.Equal(3, drawn.Count);
        Assert.Equal(drawn, Draw([.. firms.AsEnumerable().Reverse()], "0918"));
        Assert.NotEqual(drawn, Draw(firms, "0919"));

        var batch = world.Township.Do("random-batch", "open", new(2025, 5, 6), new OpenBatch { Subject = "抽查", Pool = [.. firms], OfficerPool = [world.Penalties.First] });
        Assert.Equal("objects", Field("draw", new DrawBatch { Seed = "1", Objects = 10, Officers = 1 }, batch, "random-batch"));
        Assert.Equal("officers", Field("draw", new DrawBatch { Seed = "1", Objects = 1, Officers = 2 }, batch, "random-batch"));
        batch = world.Township.Do("random-batch", "draw", new(2025, 5, 7), new DrawBatch { Seed = "0918", Objects = 3, Officers = 1 }, batch);
        var outside = firms.First(f => !drawn.Contains(f));
        Assert.Equal("firm", Field("record", new RecordDrawn { Firm = outside, Result = RandomResult.Clean }, batch, "random-batch"));
        foreach (var firm in drawn)
            batch = world.Township.Do("random-batch", "record", new(2025, 5, 20), new RecordDrawn { Firm = firm, Result = RandomResult.Clean }, batch);
        batch = world.Township.Do("random-batch", "publish", new(2025, 5, 26), new PublishBatch(), batch);
        Assert.True(batch.IsClosed);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Clocks_run_from_the_visit_and_the_order()
    {
        // 5 November 2025 is a Wednesday: three working days end on Monday the 10th, twenty on 3 December.
        var uncoded = world.Run(world.Good.Without("get-code").With<CarryOutInspection>("inspect", f => f with { WithoutCode = "系统故障" }).UpTo("tell-result"));
        Assert.Empty(world.Flags(uncoded));
        Assert.Equal(new DateOnly(2025, 11, 10), world.Township.Clock(uncoded, "cqi_nocode").Reading.Due);
        world.Township.Do("inspection", "file-without-code", new(2025, 11, 11), new FileWithoutCode(), uncoded);
        Assert.Equal(ClockState.MetLate, world.Township.Clock(uncoded, "cqi_nocode").Reading.State(world.Township.Today));

        var ordered = world.Run(world.Ordered);
        Assert.Equal(new DateOnly(2025, 11, 15), world.Township.Clock(ordered, "insp_correct_by").Reading.Due);
        Assert.Equal(ClockState.Met, world.Township.Clock(ordered, "insp_correct_by").Reading.State(world.Township.Today));
        Assert.Equal(new DateOnly(2025, 12, 3), world.Township.Clock(ordered, "insp_publish").Reading.Due);
        Assert.Equal(ClockState.Met, world.Township.Clock(ordered, "insp_publish").Reading.State(world.Township.Today));

        var again = world.Run(Situation("ordered").Then("recheck", InspectionWorld.Day.AddDays(10), new RecheckCorrection { Until = InspectionWorld.Day.AddDays(20) }));
        Assert.Equal((new DateOnly(2025, 11, 25), ClockState.Late), world.Township.Clock(again, "insp_correct_by").Reading is var c ? (c.Due!.Value, c.State(new(2025, 12, 1))) : default);
    }

    [Theory]
    [InlineData("approve", "inspection-approval", "日常检查|年度计划|白土林产品加工厂|卢老板|违规野外用火的处罚|林业|上午到厂|负责人审批")]
    [InlineData("inspect", "inspection-notice", "白土林产品加工厂|日常检查|检查时间：2025年11月5日|场口|甄一（执法证号Z-001）、甄二（执法证号Z-002）|ZFM-0001|申请检查人员回避|检查频次")]
    [InlineData("inspect", "inspection-record", "现场人员：卢老板|09:30至10:10|已出示执法证件|已出具检查通知书|灭火器在有效期内|检查人员签名|见证人")]
    [InlineData("tell-result", "inspection-result", "2025年11月5日|责令改正|陈述和申辩")]
    [InlineData("order-correction", "inspection-correction", "森林防火条例第二十四条|在2025年11月15日前改正|清除林边枯草|复查|60日内|6个月内")]
    public void Each_paper_has_its_required_fields(string action, string paper, string parts)
    {
        var matter = world.Run(world.Ordered);
        var text = PaperText.Of(world.Township, matter, action, paper);
        foreach (var part in parts.Split('|'))
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    /// <summary>Whatever is recorded in whatever order, folding never throws and a replay gives the same postings.</summary>
    [Fact]
    public void Any_sequence_of_acts_folds_and_replays() => Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(12).ToArbitrary(), picks =>
    {
        var here = new InspectionWorld();
        var actions = Catalogue.Standard["inspection"].Actions.Where(a => !a.Opens && !a.IsCommon).Select(a => a.Code).ToList();
        var matter = here.Run(here.Good.UpTo("approve"));
        foreach (var pick in picks)
        {
            var on = InspectionWorld.Day.AddDays(pick / 100 % 90 - 3);
            here.Township.Try("inspection", actions[pick % actions.Count], on, Sample(actions[pick % actions.Count], here), here.Township.Now(matter));
            if (pick % 11 == 0 && here.Township.Now(matter).Lines.Length > 2)
                here.Township.Try("inspection", "void", here.Township.Today, new VoidEntry { Reason = "重复" }, here.Township.Now(matter), a => a with { Target = here.Township.Now(matter).Lines[^1].Entry.Seq });
        }
        here.Township.AssertReplayEqualsLive();
        return here.Stage(matter).Length > 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private Story Situation(string name) => name switch
    {
        "planned" => world.Good.UpTo("approve"),
        "approved" => world.Good.UpTo("get-code"),
        "inspected" => world.Good.UpTo("tell-result"),
        "incomplete" => world.Good.Without("get-code").With<CarryOutInspection>("inspect", f => f with { Records = [] }).UpTo("tell-result"),
        "ordered" => world.Ordered.UpTo("publish"),
        "told" => world.Good.UpTo("close"),
        "passed" => world.Good.UpTo("close").Then("pass-on", InspectionWorld.Day.AddDays(2), Sample("pass-on")),
        "penalised" => world.Penalised.Then("penalty-followed", InspectionWorld.Day.AddDays(9), Sample("penalty-followed")),
        "cancelled" => world.Good.UpTo("get-code").Then("cancel", InspectionWorld.Day, Sample("cancel")),
        "closed" => world.Good.UpTo("archive"),
        _ => world.Good,
    };

    private Form Sample(string action) => Sample(action, world);

    private static Form Sample(string action, InspectionWorld world) => action switch
    {
        "approve" => new ApproveInspection(),
        "get-code" => new GetCode { Code = "ZFM-9" },
        "cancel" => new CancelInspection { Reason = "停业" },
        "inspect" => world.Visit,
        "attempt" => new RecordAttempt { Kind = AttemptKind.Absent },
        "mend-record" => new MendRecord { Records = [RecordKind.Written], Signing = Signing.Signed },
        "file-without-code" => new FileWithoutCode { Body = "区司法局" },
        "tell-result" => new TellResult { Result = InspectionResult.Advised },
        "order-correction" => new OrderRectification { Content = "清除枯草" },
        "recheck" => new RecheckCorrection { Corrected = true },
        "pass-on" => new PassOnInspection { Kind = TransferKind.Authority, To = "区林业局" },
        "case-filed" => new CaseFromInspection { Case = new(Guid.Parse("00000000-0000-7000-8000-0000000000ff")) },
        "penalty-followed" => new PenaltyFollowed { Case = new(Guid.Parse("00000000-0000-7000-8000-0000000000ff")) },
        "publish" => new PublishInspection(),
        "close" => new CloseInspection(),
        "archive" => new ArchiveInspection { Pages = 5 },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No sample."),
    };

    private List<Ref<Firms>> Draw(IReadOnlyList<Ref<Firms>> pool, string seed)
    {
        var batch = world.Township.Do("random-batch", "open", new(2025, 5, 6), new OpenBatch { Subject = "抽查", Pool = [.. pool], OfficerPool = [world.Penalties.First, world.Penalties.Second] });
        batch = world.Township.Do("random-batch", "draw", new(2025, 5, 7), new DrawBatch { Seed = seed, Objects = 3, Officers = 1 }, batch);
        return [.. ((RandomBatch)batch.State).Objects.Select(o => o.Firm)];
    }

    private static IEnumerable<string> Offered(Matter matter) =>
        matter.Register.Actions.Where(a => !a.IsCommon && a.OfferedOn(matter)).Select(a => a.Code).Order(StringComparer.Ordinal);

    private string? Field(string action, Form form, Matter? matter = null, string register = "inspection") =>
        Assert.IsType<Refused>(world.Township.Try(register, action, new(2026, 3, 1), form, matter)).Refusals[0].Field;
}
