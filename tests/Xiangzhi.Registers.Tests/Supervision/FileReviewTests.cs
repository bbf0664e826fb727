using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Penalties;

namespace Xiangzhi.Registers.Tests.Supervision;

/// <summary>Files drawn by a seed, looked at by their register's rules, scored by the office's own weights.</summary>
public sealed class FileReviewTests
{
    private readonly PenaltyWorld world = new();

    private TestTownship Township => world.Township;

    /// <summary>No card was shown: exactly one rule finds something.</summary>
    private Story Spoiled => world.Good.With<Investigate>("investigate", f => f with { CardShown = false });

    [Theory]
    [InlineData("penalty", "2024-12-31", false, false)]
    [InlineData("penalty", "2025-01-01", false, true)]
    [InlineData("penalty", "2025-06-30", false, true)]
    [InlineData("penalty", "2025-07-01", false, false)]
    [InlineData("penalty", null, false, false)]
    [InlineData("penalty", "2025-03-03", true, false)]
    [InlineData("licence", "2025-03-03", false, false)]
    public void A_pool_takes_the_files_of_its_registers_that_were_closed_within_the_period(string register, string? closed, bool isVoid, bool taken)
    {
        var review = new FileReview { Registers = ["penalty", "coercion"], From = new(2025, 1, 1), To = new(2025, 6, 30) };
        DateOnly? day = closed is null ? null : DateOnly.ParseExact(closed, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(taken, review.Takes(register, day, isVoid));
        Assert.Equal(register == "penalty" && day is not null && !isVoid, (review with { From = null, To = null }).Takes(register, day, isVoid));
    }

    [Fact]
    public void The_same_seed_draws_the_same_files_in_whatever_order_the_pool_is_given() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).NonEmptyListOf().Select(l => l.Select(n => new Guid(n, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10])).ToList()).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (pool, n) =>
        {
            var (seed, count) = ($"种子{n}", 1 + n % pool.Count);
            var drawn = RandomDraw.Draw(seed, pool, count).ToList();
            return drawn.SequenceEqual(RandomDraw.Draw(seed, Enumerable.Reverse(pool), count)) && drawn.SequenceEqual(RandomDraw.Draw(seed, pool.Concat(pool).OrderBy(id => id), count))
                && drawn.All(pool.Contains) && drawn.Distinct().Count() == drawn.Count && drawn.Count == Math.Min(count, pool.Distinct().Count());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_lot_is_what_any_tool_for_SHA_256_says()
    {
        // printf '0603|00000000-0000-7000-8000-000000000001' | sha256sum, and so on.
        var pool = Enumerable.Range(1, 3).Select(n => new Guid($"00000000-0000-7000-8000-{n:x12}")).ToList();
        Assert.Equal(["00720AB0389B1599", "A10979D08B534C00", "40FE79C8E88B207F"], pool.Select(id => RandomDraw.Lot("0603", id)[..16]));
        Assert.Equal([pool[0], pool[2]], RandomDraw.Draw("0603", pool, 2));
    }

    [Fact]
    public void The_draw_is_repeated_from_what_is_recorded_and_each_further_draw_is_counted()
    {
        var files = Enumerable.Range(0, 4).Select(_ => world.Run(world.Good)).ToList();
        var review = Draw(Open(), files, 2, "当日彩票号 031527");
        Assert.Equal((1, 4), (State(review).Draws, State(review).Pool.Count));
        Assert.Equal(State(review).Files.Select(f => f.File.Id), State(review).DrawAgain());
        var other = Draw(Open(), Enumerable.Reverse(files), 2, "当日彩票号 031527");
        Assert.Equal(State(review).Files.Select(f => f.File), State(other).Files.Select(f => f.File));
        review = Draw(review, files, 3, "又一次");
        Assert.Equal((2, 3), (State(review).Draws, State(review).Files.Count));
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_checklist_of_a_good_file_has_every_rule_of_its_register_and_finds_nothing()
    {
        var rows = FileChecklist.Of(world.Run(world.Good), Township.Law, Township.Today);
        Assert.Equal(Catalogue.Standard["penalty"].Flags.Select(f => f.Rule).Distinct(), rows.Select(r => r.Rule.Code));
        Assert.All(rows, r => Assert.Empty(r.Flags));
        Assert.All(rows, r => Assert.Equal(r.Severity == Severity.Off ? (LedgerAnswer.NotInUse, CheckResult.NotApplicable)
            : r.Applies ? (LedgerAnswer.Sound, CheckResult.Met) : (LedgerAnswer.NotApplicable, CheckResult.NotApplicable), (r.Answer, r.Result!.Value)));
        Assert.True(Row(rows, "pen_publish").Applies && Row(rows, "pen_show_card").Applies);
        Assert.False(Row(rows, "pen_unpublish").Applies); // nothing was taken back
        Assert.Equal((Severity.Red, Severity.Amber), (Row(rows, "pen_show_card").Severity, Row(rows, "pen_hearing_cq").Severity));
    }

    [Fact]
    public void A_spoiled_file_is_filled_in_as_not_met_by_its_own_flag_and_its_entries()
    {
        var file = world.Run(Spoiled);
        var rows = FileChecklist.Of(file, Township.Law, Township.Today);
        var gap = Row(rows, "pen_show_card");
        Assert.Equal((LedgerAnswer.Flagged, CheckResult.NotMet), (gap.Answer, gap.Result!.Value));
        var flag = Assert.Single(gap.Flags);
        Assert.Equal((Township.Flags(file).Single().Text, file.Lines.Single(l => l.Action.Code == "investigate").Entry.Seq), (flag.Text, Assert.Single(flag.Entries)));
        Assert.All(rows.Where(r => r != gap), r => Assert.NotEqual(LedgerAnswer.Flagged, r.Answer));
    }

    [Fact]
    public void What_was_accepted_or_is_not_told_by_its_source_is_left_for_the_reviewer_to_answer()
    {
        var file = world.Run(Spoiled);
        var accepted = Township.Do("penalty", "accept-flag", new(2025, 4, 12), new AcceptFlag { Rule = "pen_show_card", Item = Township.Flags(file).Single().Key, Reason = "录像里看得到" }, file);
        Assert.Equal((LedgerAnswer.Accepted, null), Answer(accepted, "pen_show_card"));

        // Brought in from a paper that tells of inquiries, but not whether a card was shown.
        var brought = world.Run(new([.. Spoiled.Acts.Select((a, i) => a with { Change = act => act with { Source = new(SourceKind.Paper, "旧账", null) { Tells = i == 0 ? ["decide", "file", "investigate"] : [] } } })]));
        Assert.Equal((LedgerAnswer.Unrecorded, null), Answer(brought, "pen_show_card"));
    }

    [Fact]
    public void The_score_is_full_marks_less_what_the_office_takes_off_for_each_gap()
    {
        var file = world.Run(Spoiled);
        var review = Score(Draw(Open(), [file], 1), Sheet(file, "pen_show_card", "pen_hearing_cq") with { Findings = ["页码不连续"] });
        // By the plain default: 100 - 10 for a red rule - 5 for an amber rule - 2 for what lies beyond the rules.
        Assert.Equal((83m, FileGrade.Good, 3), Scored(review));
        Assert.Equal(["pen_show_card", "pen_hearing_cq"], State(review).Files[0].Gaps.Select(g => g.Rule).OrderByDescending(r => r, StringComparer.Ordinal));
        Assert.Equal(83m, State(review).Mean);
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_score_never_falls_below_nought()
    {
        var file = world.Run(world.Good);
        string[] red = ["pen_authority", "pen_two_officers", "pen_show_card", "pen_recusal", "pen_record_all", "pen_prior_notice", "pen_legal_audit", "pen_collective", "pen_crime", "pen_discretion"];
        Assert.Equal((0m, FileGrade.Insufficient, 10), Scored(Score(Draw(Open(), [file], 1), Sheet(file, red))));
        Assert.Equal((0m, FileGrade.Insufficient, 11), Scored(Score(Draw(Open(), [file], 1), Sheet(file, [.. red, "pen_one_fine"]))));
        Assert.Equal((100m, FileGrade.Excellent, 0), Scored(Score(Draw(Open(), [file], 1), Sheet(file))));
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_changed_standard_scores_what_comes_later_and_leaves_what_was_scored()
    {
        var file = world.Run(Spoiled);
        var before = Score(Draw(Open(), [file], 1), Sheet(file, "pen_show_card", "pen_hearing_cq"), new(2025, 5, 6));
        var standard = Township.Do("review-standard", "adopt", new(2025, 5, 10), ReviewStandardTests.Terms with { Rules = [new() { Rule = "pen_show_card", Points = 7.5m }] });
        Assert.Equal(85m, Scored(before).Score);

        // Whoever writes down later what was scored before the standard is held to that day.
        var late = Score(Draw(Open(), [file], 1), SheetOn(file, new(2025, 5, 9), "pen_hearing_cq"), new(2025, 5, 9));
        Assert.Equal((95m, FileGrade.Excellent, 1), Scored(late));

        var under = Score(Draw(Open(), [file], 1), SheetOn(file, new(2025, 5, 12), "pen_show_card", "pen_hearing_cq") with { Findings = ["缺页"] }, new(2025, 5, 12));
        // 100 - 7.5 for this rule - 4 for an amber rule - 1 for another finding.
        Assert.Equal((87.5m, FileGrade.Good, 3), Scored(under));

        Township.Do("review-standard", "change", new(2025, 6, 1), ReviewStandardTests.Changed, standard);
        Assert.Equal((85m, 95m, 87.5m), (Scored(before).Score, Scored(late).Score, Scored(under).Score));
        var after = Score(Draw(Open(), [file], 1), SheetOn(file, new(2025, 6, 2), "pen_show_card") with { Findings = ["缺页"] }, new(2025, 6, 2));
        // 100 - 20 for a red rule - 3: sufficient begins at 70 now.
        Assert.Equal((77m, FileGrade.Sufficient, 2), Scored(after));

        Township.Do("review-standard", "end", new(2025, 6, 10), new EndStandard { Reason = "改用区里的" }, Township.Now(standard));
        Assert.Equal(90m, Scored(Score(Draw(Open(), [file], 1), SheetOn(file, new(2025, 6, 11), "pen_show_card"), new(2025, 6, 11))).Score);
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_checklist_that_does_not_follow_the_rules_and_the_standard_is_refused_where_it_stands()
    {
        var (file, undrawn) = (world.Run(world.Good), world.Run(world.Good));
        var review = Draw(Open(), [file], 1);
        var sheet = Sheet(file);
        Assert.Equal("rows", Refused(review, sheet with { Rows = [] }));
        Assert.Equal("rows", Refused(review, sheet with { Rows = [.. sheet.Rows, sheet.Rows[0]] }));
        Assert.Equal("rows", Refused(review, sheet with { Rows = [sheet.Rows[0] with { Points = 1 }] }));
        Assert.Equal("rows", Refused(review, sheet with { Rows = [sheet.Rows[0] with { Rule = "med_30" }] }));
        Assert.Equal("score", Refused(review, sheet with { Score = 90 }));
        Assert.Equal("score", Refused(review, sheet with { Grade = FileGrade.Good }));
        Assert.Equal("file", Refused(review, Sheet(undrawn)));
        Assert.Null(Refused(review, sheet));
    }

    [Fact]
    public void A_review_from_above_brings_its_own_score_and_no_checklist()
    {
        var file = world.Run(world.Good);
        var review = Draw(Open(SupervisionBody.Justice), [file], 1);
        Assert.Equal("rows", Refused(review, Sheet(file)));
        Assert.Equal("score", Refused(review, new ScoreFile { File = new(file.Id) }));
        review = Score(review, new() { File = new(file.Id), Score = 91.5m, Grade = FileGrade.Good, Findings = ["页码不连续"] });
        Assert.Equal((91.5m, FileGrade.Good, 1), Scored(review));
    }

    [Fact]
    public void A_scored_file_is_told_of_it_until_the_score_is_struck_out_or_put_right_to_another_file()
    {
        var (file, other) = (world.Run(Spoiled), world.Run(world.Good));
        var review = Score(Draw(Open(), [file, other], 2), Sheet(file, "pen_show_card"));
        Assert.Equal([review.Id], Links(file));
        Assert.Empty(Links(other));
        Assert.Equal((true, "archived"), (Township.Now(file).IsClosed, world.Stage(file)));

        var seq = review.Lines[^1].Entry.Seq;
        review = Township.Correct(review, seq, new(2025, 5, 6), Sheet(other), "评的是另一卷");
        Assert.Empty(Links(file));
        Assert.Equal([review.Id], Links(other));
        Township.Void(review, review.Lines[^1].Entry.Seq);
        Assert.Empty(Links(other));
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Findings_are_put_right_file_by_file_and_the_round_counts_once()
    {
        var files = new[] { world.Run(Spoiled), world.Run(Spoiled) };
        var review = Score(Score(Draw(Open(), files, 2), Sheet(files[0], "pen_show_card")), Sheet(files[1], "pen_show_card", "pen_hearing_cq"));
        Assert.Equal((1m, 87.5m), (Township.Figure("E12", 2025).Value, State(review).Mean));
        review = Township.Do("file-review", "tell", new(2025, 5, 8), new TellReview { To = "执法大队" }, review);
        review = Township.Do("file-review", "correct-file", new(2025, 5, 20), new CorrectFile { File = new(files[0].Id), How = "补写说明" }, review);
        Assert.Equal([false, true], files.Select(f => State(review).FileOf(f.Id)!.ToCorrect));
        Assert.Equal("correcting", world.Stage(review));
        review = Township.Do("file-review", "correct-file", new(2025, 5, 21), new CorrectFile { How = "补写说明" }, review);
        Assert.Equal("done", world.Stage(review));
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached()
    {
        Matter? file = null;
        Edges.AssertWhole("file-review", () =>
        {
            var fresh = new PenaltyWorld();
            file = fresh.Run(fresh.Good);
            return (fresh.Township, fresh.Township.Do("file-review", "open", new(2025, 5, 6), Opening()));
        }, action => action switch
        {
            "draw" => new DrawFiles { Pool = [new(file!.Id)], Count = 1, Seed = "1" },
            "score" => Sheet(file!, "pen_show_card"),
            "tell" => new TellReview { To = "执法大队" },
            "correct-file" => new CorrectFile { How = "补" },
            _ => new CloseReview(),
        });
    }

    private static OpenReview Opening(SupervisionBody by = SupervisionBody.Township) =>
        new() { Subject = "上半年处罚案卷评查", By = by, Registers = ["penalty"], From = new(2025, 1, 1), To = new(2025, 6, 30) };

    private static ChecklistRow Row(IEnumerable<ChecklistRow> rows, string rule) => rows.Single(r => r.Rule.Code == rule);

    private static FileReview State(Matter review) => (FileReview)review.State;

    private static (decimal? Score, FileGrade? Grade, int Findings) Scored(Matter review) => State(review).Files[0] is var file ? (file.Score, file.Grade, file.Findings) : default;

    private Matter Open(SupervisionBody by = SupervisionBody.Township) => Township.Do("file-review", "open", new(2025, 5, 6), Opening(by));

    private Matter Draw(Matter review, IEnumerable<Matter> files, int count, string seed = "0506") =>
        Township.Do("file-review", "draw", new(2025, 5, 6), new DrawFiles { Pool = [.. files.Select(f => new Ref<Register>(f.Id))], Count = count, Seed = seed }, review);

    private Matter Score(Matter review, ScoreFile form, DateOnly? on = null) => Township.Do("file-review", "score", on ?? new(2025, 5, 6), form, Township.Now(review));

    /// <summary>The checklist of a file as a page prefills it, with these rules answered as not met and all others as met.</summary>
    private ScoreFile Sheet(Matter file, params string[] notMet) => SheetOn(file, new(2025, 5, 6), notMet);

    private ScoreFile SheetOn(Matter file, DateOnly on, params string[] notMet)
    {
        var weights = ReviewWeights.Of(Township.Roster, on);
        return new()
        {
            File = new(file.Id),
            Rows = [.. FileChecklist.Of(file, Township.Law, Township.Today).Select(r => new CheckedRule
            {
                Rule = r.Rule.Code, Result = notMet.Contains(r.Rule.Code) ? CheckResult.NotMet : CheckResult.Met, Points = weights.PointsOf(r.Rule.Code, r.Severity),
            })],
        };
    }

    private (LedgerAnswer, CheckResult?) Answer(Matter file, string rule) => Row(FileChecklist.Of(file, Township.Law, Township.Today), rule) is var row ? (row.Answer, row.Result) : default;

    private string? Refused(Matter review, ScoreFile form) => Township.Try("file-review", "score", new(2025, 5, 6), form, review) is Refused refused ? refused.Refusals[0].Field : null;

    private IEnumerable<Guid> Links(Matter file) => Township.Now(file).Common.Links.Select(l => l.Other);
}
