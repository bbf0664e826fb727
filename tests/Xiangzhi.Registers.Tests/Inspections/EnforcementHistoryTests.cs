using FsCheck;
using FsCheck.Fluent;

namespace Xiangzhi.Registers.Tests.Inspections;

/// <summary>Plans, draws, patrols, firms and supervision: whatever is recorded in whatever order folds, and replays to the same.</summary>
public sealed class EnforcementHistoryTests
{
    [Theory]
    [InlineData("inspection-plan")]
    [InlineData("random-batch")]
    [InlineData("patrol")]
    [InlineData("firm")]
    [InlineData("supervision")]
    [InlineData("file-review")]
    [InlineData("instrument")]
    public void Any_sequence_of_acts_folds_and_replays(string register) => Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(10).ToArbitrary(), picks =>
    {
        var world = new InspectionWorld();
        var own = world.Township;
        var actions = own.Catalogue[register].Actions.Where(a => !a.Opens && !a.IsCommon).Select(a => a.Code).ToList();
        var matter = own.Do(register, own.Catalogue[register].Opener.Code, new(2025, 3, 3), Opening(register, world));
        foreach (var pick in picks)
        {
            var action = actions[pick % actions.Count];
            own.Try(register, action, new DateOnly(2025, 3, 1).AddDays(pick / 100 % 60), Sample(register, action, world), own.Now(matter));
            if (pick % 7 == 0 && own.Now(matter).Lines.Length > 1)
                own.Try(register, "void", own.Today, new VoidEntry { Reason = "重复" }, own.Now(matter), a => a with { Target = own.Now(matter).Lines[^1].Entry.Seq });
        }
        own.AssertReplayEqualsLive();
        return own.Now(matter).Derive(own.Law).Stage.En.Length > 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static Form Opening(string register, InspectionWorld world) => register switch
    {
        "inspection-plan" => new DraftPlan { Kind = PlanKind.Special, Year = 2025, Subject = "冬季专项", Begins = new(2025, 3, 10), Powers = [world.Penalties.Power] },
        "random-batch" => new OpenBatch { Subject = "抽查", Pool = [world.Firm], OfficerPool = [world.Penalties.First] },
        "patrol" => new RecordPatrol { Route = "后山", Findings = [new() { What = "堆草" }, new() { What = "用火" }] },
        "firm" => new AddFirm { Name = "第二门市" },
        "supervision" => new HoldRound { Way = SupervisionWay.Focus, Subject = "票据", Findings = [new() { What = "存根", Due = new(2025, 4, 1) }] },
        "file-review" => new OpenReview { Subject = "评查" },
        _ => new ReceiveInstrument { Kind = InstrumentKind.Decision, Body = "区司法局", Subject = "改正", ReplyBy = new(2025, 4, 1) },
    };

    private static Form Sample(string register, string action, InspectionWorld world) => (register, action) switch
    {
        (_, "approve") => new ApprovePlan { Body = "区政府" },
        (_, "file") => new FilePlan(),
        ("inspection-plan", "publish") => new PublishPlan(),
        (_, "adjust") => new AdjustPlan { Change = "延长", Ends = new(2025, 12, 1), Filed = true },
        (_, "report-run") => new ReportRun(),
        (_, "used") => new UsePlan { Inspection = new(Guid.Parse("00000000-0000-7000-8000-0000000000ff")) },
        ("inspection-plan", "end") => new EndPlan { How = "完成" },
        (_, "draw") when register == "random-batch" => new DrawBatch { Seed = "1", Objects = 1, Officers = 1 },
        (_, "record") => new RecordDrawn { Firm = world.Firm, Result = RandomResult.Clean },
        ("random-batch", "publish") => new PublishBatch(),
        (_, "cancel") => new CancelBatch { Reason = "重复" },
        (_, "handle") => new HandleFinding { Number = 1, How = FindingHandling.ToVillage },
        (_, "inspected") => new PatrolInspected { Inspection = new(Guid.Parse("00000000-0000-7000-8000-0000000000ff")) },
        (_, "set-cap") => new SetVisitCap { Times = 0 },
        (_, "visited") => new CountVisit { Inspection = new(Guid.Parse("00000000-0000-7000-8000-0000000000ff")), Cause = InspectionCause.Drawn },
        ("firm", "end") => new EndFirm { Reason = "注销" },
        (_, "notify") => new NotifyRound { To = "大队" },
        (_, "add-finding") => new AddFinding { What = "缺页" },
        (_, "correct-finding") => new CorrectFinding { How = "补" },
        ("supervision", "close") => new CloseRound(),
        (_, "draw") => new DrawFiles { Pool = [new(world.Firm.Id), new(world.Plan.Id)], Count = 1, Seed = "2" },
        (_, "score") => new ScoreFile { File = new(world.Plan.Id), Score = 80, Findings = ["缺页"] },
        (_, "tell") => new TellReview { To = "大队" },
        (_, "correct-file") => new CorrectFile { How = "补" },
        ("file-review", "close") => new CloseReview(),
        (_, "put-right") => new PutInstrumentRight { What = "改" },
        (_, "reply") => new ReplyToInstrument(),
        (_, "object") => new ObjectToInstrument(),
        (_, "objection-answered") => new AnswerInstrumentObjection { Upheld = true },
        (_, "withdrawn") => new WithdrawInstrument(),
        ("instrument", "close") => new CloseInstrument(),
        _ => throw new ArgumentOutOfRangeException(nameof(action), $"{register} {action}", "No sample."),
    };
}
