using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Annual;

public sealed class AnnualReportsTests
{
    private readonly TestTownship township = new(new(2026, 3, 20));

    private static AnnualReport Of(Matter matter) => (AnnualReport)matter.State;

    private Matter Begin(int year = 2025) => township.Do("report", "begin", new(2025, 12, 15), new BeginReport { Year = year });

    private Matter Write(Matter report, ReportChapter chapter, string text, int number = 1, DateOnly? on = null) =>
        township.Do("report", "write-section", on ?? new(2026, 1, 4), new WriteSection { Chapter = chapter, Number = number, Text = text }, report);

    private Matter Whole()
    {
        var report = Begin();
        foreach (var chapter in new[] { ReportChapter.Measures, ReportChapter.Shortcomings, ReportChapter.FirstResponsible, ReportChapter.NextYear })
            report = Write(report, chapter, "正文");
        return report;
    }

    private Matter Do(Matter report, string action, DateOnly on, Form form) => township.Do("report", action, on, form, report);

    [Fact]
    public void A_text_that_is_changed_after_its_approval_waits_for_approval_again()
    {
        var approved = Do(Do(Whole(), "submit", new(2026, 1, 8), new SubmitReport()), "approve", new(2026, 1, 15), new ApproveReport());
        Assert.Equal("under-review", Write(approved, ReportChapter.Measures, "改过的正文", on: new(2026, 1, 16)).Derive(township.Law).StageCode);
        var sent = Do(township.Now(approved), "approve", new(2026, 1, 17), new ApproveReport());
        sent = Do(sent, "send-up", new(2026, 1, 26), new SendUpReport { To = "区委、区政府", CopyTo = "区委依法治区办" });
        Assert.NotNull(Of(Write(sent, ReportChapter.Measures, "又改", on: new(2026, 1, 27))).Approved);
    }

    [Fact]
    public void Another_yearly_text_leaves_the_office_only_when_it_is_written_approved_and_its_year_over()
    {
        var report = township.Do("report", "begin", new(2026, 1, 4), new BeginReport { Year = 2025, Kind = ReportKind.Petitions });
        Assert.Contains("还没有写的章", Why(report, new(2026, 1, 6)), StringComparison.Ordinal);
        foreach (var chapter in ReportKinds.AskedOf(ReportKind.Petitions))
            report = Write(report, chapter, "正文");
        Assert.Contains("还没有审定", Why(report, new(2026, 1, 6)), StringComparison.Ordinal);
        report = Do(Do(report, "submit", new(2026, 1, 8), new SubmitReport()), "approve", new(2026, 1, 15), new ApproveReport());
        Assert.Contains("2025 年还没有过完", Why(report, new(2025, 6, 1)), StringComparison.Ordinal);
        Assert.NotNull(Of(Do(report, "publish", new(2026, 2, 7), new PublishReport { Where = "网站" })).Published);

        string Why(Matter of, DateOnly on) => Assert.Single(Assert.IsType<Refused>(township.Try("report", "publish", on, new PublishReport { Where = "网站" }, of)).Refusals).Message;
    }

    [Fact]
    public void A_report_goes_from_draft_to_publication()
    {
        var report = Whole();
        Assert.Equal("draft", report.Derive(township.Law).StageCode);
        report = Do(report, "submit", new(2026, 1, 8), new SubmitReport());
        Assert.Equal("under-review", report.Derive(township.Law).StageCode);
        report = Do(report, "approve", new(2026, 1, 15), new ApproveReport { Meeting = "党委会" });
        report = Do(report, "send-up", new(2026, 1, 26), new SendUpReport { To = "区委、区政府", CopyTo = "区委依法治区办" });
        Assert.Equal("sent-up", report.Derive(township.Law).StageCode);
        report = Do(report, "publish", new(2026, 2, 7), new PublishReport { Where = "网站" });

        Assert.Equal("published", report.Derive(township.Law).StageCode);
        Assert.True(report.IsClosed);
        Assert.Empty(township.Flags(report));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_latest_text_of_a_section_counts_and_sections_stand_in_the_guidelines_order()
    {
        var report = Begin();
        report = Write(report, ReportChapter.NextYear, "一是做到");
        report = Write(report, ReportChapter.Measures, "第二节", number: 2);
        report = Write(report, ReportChapter.Measures, "旧稿");
        report = Write(report, ReportChapter.Measures, "新稿");

        Assert.Equal(["新稿", "第二节", "一是做到"], Of(report).Sections.Select(s => s.Text));
        Assert.Equal([ReportChapter.Shortcomings, ReportChapter.FirstResponsible], Of(report).Missing);
        report = Do(report, "drop-section", new(2026, 1, 5), new DropSection { Chapter = ReportChapter.Measures, Number = 2 });
        Assert.Equal(["新稿", "一是做到"], Of(report).Sections.Select(s => s.Text));
        Assert.Equal(5, report.Lines.Count(l => l.Form is WriteSection or DropSection));
    }

    [Fact]
    public void Two_people_who_write_two_sections_do_not_touch_each_other()
    {
        var report = Begin();
        Write(report, ReportChapter.Measures, "甲写的", number: 1);
        report = Write(township.Now(report), ReportChapter.Measures, "乙写的", number: 2);

        Assert.Equal(["甲写的", "乙写的"], Of(report).Sections.Select(s => s.Text));
    }

    [Fact]
    public void A_draft_goes_back_with_comments_is_withdrawn_and_comes_again()
    {
        var report = Do(Whole(), "submit", new(2026, 1, 8), new SubmitReport());
        report = Do(report, "return", new(2026, 1, 9), new ReturnReport { Comments = [new() { Chapter = ReportChapter.Shortcomings, Comment = "写具体" }] });
        Assert.Equal("draft", report.Derive(township.Law).StageCode);
        Assert.Equal("写具体", Assert.Single(Of(report).Comments).Comment);
        report = Do(report, "submit", new(2026, 1, 10), new SubmitReport());
        report = Do(report, "withdraw", new(2026, 1, 10), new WithdrawReport { Reason = "还有一处要改" });
        Assert.Equal("draft", report.Derive(township.Law).StageCode);
        Assert.True(report.Register.Action("submit")!.OfferedOn(report));
    }

    [Fact]
    public void Sections_are_assigned_and_assigned_anew()
    {
        var person = township.Do("staff", "join", new(2024, 1, 2), new JoinStaff { StaffNumber = "S09", Name = "试甲", Office = "justice" });
        var other = township.Do("staff", "join", new(2024, 1, 2), new JoinStaff { StaffNumber = "S10", Name = "试乙", Office = "justice" });
        var report = Do(Begin(), "assign", new(2025, 12, 16), new AssignSections { Sections = [new() { Chapter = ReportChapter.Measures, Number = 1, Owner = new(person.Id) }, new() { Chapter = ReportChapter.NextYear, Owner = new(person.Id), Due = new(2025, 12, 31) }] });
        report = Do(report, "assign", new(2025, 12, 17), new AssignSections { Sections = [new() { Chapter = ReportChapter.Measures, Number = 1, Owner = new(other.Id) }] });

        Assert.Equal([(ReportChapter.NextYear, 1, person.Id), (ReportChapter.Measures, 1, other.Id)], Of(report).Duties.Select(d => (d.Chapter, d.Number, d.Owner.Id)));
    }

    [Fact]
    public void What_was_published_is_corrected_beside()
    {
        var report = Do(Whole(), "publish", new(2026, 2, 7), new PublishReport { Where = "网站" });
        Assert.IsType<Refused>(township.Try("report", "write-section", new(2026, 2, 20), new WriteSection { Chapter = ReportChapter.Measures, Text = "偷偷改" }, report));
        report = Do(report, "correct-published", new(2026, 2, 20), new CorrectPublished { What = "一处笔误", Where = "原网页", Chapter = ReportChapter.Measures, Text = "改正后的正文" });

        Assert.Equal("改正后的正文", Of(report).Section(ReportChapter.Measures, 1)!.Text);
        Assert.Equal("一处笔误", Assert.Single(Of(report).Corrections).What);
        report = Do(report, "send-up", new(2026, 2, 21), new SendUpReport { To = "区委、区政府" });
        Assert.NotNull(Of(report).SentUp);
        report = Do(report, "reopen", new(2026, 2, 22), new Reopen { Reason = "网站撤下重发" });
        Assert.Null(Of(report).Published);
    }

    [Fact]
    public void It_is_due_up_before_March_and_public_before_April()
    {
        var report = Begin();
        Assert.Equal((new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 31)), (township.Clock(report, "rep_submit").Reading.Due!.Value, township.Clock(report, "rep_publish").Reading.Due!.Value));
        Assert.Equal(ClockState.Late, township.Clock(report, "rep_submit").Reading.State(new(2026, 3, 1)));
        Assert.Equal(ClockState.DueToday, township.Clock(report, "rep_publish").Reading.State(new(2026, 3, 31)));
        report = Do(report, "send-up", new(2026, 2, 28), new SendUpReport { To = "区委、区政府" });
        Assert.Equal(ClockState.Met, township.Clock(report, "rep_submit").Reading.State(new(2026, 3, 20)));
        Assert.Contains("每年3月1日前，不含当日", township.Clock(report, "rep_submit").Reading.Trace[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_leap_year_gives_one_day_more() =>
        Assert.Equal(new DateOnly(2024, 2, 29), new TestTownship(new(2024, 1, 5)).Do("report", "begin", new(2024, 1, 4), new BeginReport { Year = 2023 }).Derive(township.Law).Clocks.First(c => c.Rule == "rep_submit").Reading.Due);

    [Fact]
    public void A_chapter_that_is_missing_is_flagged_once_the_report_is_offered()
    {
        var report = Write(Begin(), ReportChapter.Measures, "正文");
        Assert.Empty(township.Flags(report));
        report = Do(report, "submit", new(2026, 1, 8), new SubmitReport());

        Assert.Equal(["shortcomings", "first-responsible", "next-year"], township.Flags(report).Select(f => f.Key));
        Assert.All(township.Flags(report), f => Assert.Equal(("rep_content", Severity.Amber, new DateOnly(2026, 1, 8)), (f.Rule, f.Severity, f.Since)));
        Assert.StartsWith("账上未见报告里“存在的不足和原因”", township.Flags(report).First().Text, StringComparison.Ordinal);
        report = Write(report, ReportChapter.Shortcomings, "不足", on: new(2026, 1, 9));
        Assert.Equal(["first-responsible", "next-year"], township.Flags(report).Select(f => f.Key));
    }

    [Theory]
    [InlineData(2030)]
    [InlineData(1990)]
    public void A_year_that_has_not_begun_or_never_was_is_refused(int year) =>
        Assert.Equal("year", Assert.Single(Assert.IsType<Refused>(township.Try("report", "begin", new(2025, 12, 15), new BeginReport { Year = year })).Refusals).Field);

    [Theory]
    [InlineData(31, "标题", "number")]
    [InlineData(-1, "标题", "number")]
    [InlineData(1, "标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题标题", "heading")]
    public void A_section_without_sense_is_refused(int number, string heading, string field) =>
        Assert.Equal(field, Assert.Single(Assert.IsType<Refused>(township.Try("report", "write-section", new(2026, 1, 4),
            new WriteSection { Chapter = ReportChapter.Measures, Number = number, Heading = heading, Text = "正文" }, Begin())).Refusals).Field);

    [Theory]
    [InlineData(ReportKind.Openness, "2025年政府信息公开工作年度报告", new[] { ReportChapter.OpennessOverview, ReportChapter.OpennessPublished, ReportChapter.OpennessRequests, ReportChapter.OpennessRemedies, ReportChapter.OpennessProblems })]
    [InlineData(ReportKind.Petitions, "2025年信访工作年度报告", new[] { ReportChapter.PetitionNumbers, ReportChapter.PetitionHandling, ReportChapter.PetitionProposals })]
    [InlineData(ReportKind.Enforcement, "2025年行政执法统计年报", new[] { ReportChapter.EnforcementPeople, ReportChapter.EnforcementActs, ReportChapter.EnforcementRemedies })]
    [InlineData(ReportKind.WorkPlan, "2025年法治工作要点", new[] { ReportChapter.PlanAims, ReportChapter.PlanTasks })]
    public void Each_kind_of_yearly_text_has_its_own_chapters_and_goes_the_same_way(ReportKind kind, string title, ReportChapter[] asked)
    {
        var report = township.Do("report", "begin", new(2025, 12, 15), new BeginReport { Year = 2025, Kind = kind });
        Assert.Equal(asked, Of(report).Missing);
        Assert.Equal("chapter", Assert.Single(Assert.IsType<Refused>(township.Try("report", "write-section", new(2026, 1, 4), new WriteSection { Chapter = ReportChapter.NextYear, Text = "正文" }, report)).Refusals).Field);
        foreach (var chapter in asked)
            report = Write(report, chapter, "正文");
        Assert.Empty(Of(report).Missing);
        report = Do(report, "submit", new(2026, 1, 8), new SubmitReport());
        report = Do(report, "approve", new(2026, 1, 15), new ApproveReport());
        report = Do(report, "send-up", new(2026, 1, 20), new SendUpReport { To = "区政府" });

        Assert.Equal((title, title), (Of(report).TitleText, report.Derive(township.Law).Title));
        Assert.Contains($"关于报送{title}的函", Paper(report, "report-transmittal", "send-up"), StringComparison.Ordinal);
        Assert.Empty(township.Flags(report));
        Assert.Empty(report.Derive(township.Law).Clocks);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_year_has_one_text_of_each_kind_side_by_side()
    {
        var law = Begin();
        var openness = township.Do("report", "begin", new(2025, 12, 15), new BeginReport { Year = 2025, Kind = ReportKind.Openness });
        Assert.Equal((ReportKind.RuleOfLaw, ReportKind.Openness), (Of(township.Now(law)).Kind, Of(township.Now(openness)).Kind));
        Assert.NotEqual(township.Roster.Item(law.Id)!.Key, township.Roster.Item(openness.Id)!.Key);
    }

    [Fact]
    public void A_paragraph_of_last_year_is_marked_with_a_reason_and_its_text_stays_as_it_is()
    {
        var report = Write(Begin(), ReportChapter.Measures, "去年也这样做。");
        report = Do(report, "carry-over", new(2026, 1, 5), new CarryOver { Chapter = ReportChapter.Measures, Earlier = "去年这样做。", Reason = "做法没有变" });

        Assert.Equal((ReportChapter.Measures, 1, "去年这样做。", "做法没有变"), Of(report).CarriedOver.Select(c => (c.Chapter, c.Number, c.Earlier, c.Reason)).Single());
        Assert.Equal("去年也这样做。", Of(report).Section(ReportChapter.Measures, 1)!.Text);
        Assert.IsType<Refused>(township.Try("report", "carry-over", new(2026, 1, 5), new CarryOver { Chapter = ReportChapter.NextYear, Earlier = "去年这样做。", Reason = "做法没有变" }, report));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_section_that_is_not_there_cannot_be_dropped() =>
        Assert.IsType<Refused>(township.Try("report", "drop-section", new(2026, 1, 4), new DropSection { Chapter = ReportChapter.Other, Number = 3 }, Begin()));

    [Fact]
    public void The_papers_bear_what_they_need()
    {
        var report = Do(Whole(), "submit", new(2026, 1, 8), new SubmitReport { Remark = "请审" });
        report = Do(report, "send-up", new(2026, 1, 26), new SendUpReport { To = "黔江区委、区政府", CopyTo = "依法治区办", DocumentNumber = "试府文〔2026〕3号" });

        var review = Paper(report, "report-review", "submit");
        Assert.Contains("请审", review, StringComparison.Ordinal);
        var letter = Paper(report, "report-transmittal", "send-up");
        foreach (var word in new[] { "黔江区委、区政府", "试府文〔2026〕3号", "2025年法治政府建设情况报告", "依法治区办", "2026年1月26日" })
            Assert.Contains(word, letter, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_done_in_whatever_order_nothing_throws_and_a_replay_is_the_same()
    {
        (string Action, Form Form)[] acts =
        [
            ("write-section", new WriteSection { Chapter = ReportChapter.Measures, Text = "甲" }), ("write-section", new WriteSection { Chapter = ReportChapter.NextYear, Number = 2, Text = "乙" }),
            ("drop-section", new DropSection { Chapter = ReportChapter.Measures }), ("carry-over", new CarryOver { Chapter = ReportChapter.Measures, Earlier = "去年", Reason = "没有变" }), ("submit", new SubmitReport()), ("withdraw", new WithdrawReport { Reason = "改" }),
            ("return", new ReturnReport { Comments = [new() { Comment = "改" }] }), ("approve", new ApproveReport()), ("send-up", new SendUpReport { To = "区" }),
            ("publish", new PublishReport { Where = "网" }), ("correct-published", new CorrectPublished { What = "误", Where = "网", Chapter = ReportChapter.Other, Text = "丙" }), ("reopen", new Reopen { Reason = "再办" }),
        ];
        Prop.ForAll(Gen.Choose(0, acts.Length - 1).ListOf().ToArbitrary(), steps =>
        {
            var own = new TestTownship(new(2026, 3, 20));
            var report = own.Do("report", "begin", new(2025, 12, 15), new BeginReport { Year = 2025 });
            foreach (var step in steps)
                own.Try("report", acts[step].Action, new(2026, 1, 1 + step), acts[step].Form, own.Now(report));
            own.AssertReplayEqualsLive();
            Assert.Equal(Of(own.Now(report)).Sections.OrderBy(s => s.Chapter).ThenBy(s => s.Number), Of(own.Now(report)).Sections);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_print_is_kept_once_and_only_with_a_true_hash()
    {
        var period = township.Do("period", "close", new(2026, 1, 20), new CloseYear { Year = 2025, AsOf = new(2025, 12, 31) });
        var hash = new string('a', 64);
        Assert.IsType<Refused>(township.Try("period", "print", new(2026, 1, 20), new KeepPrinted { Sha256 = "不是", TextUpTo = 5 }, period));
        period = township.Do("period", "print", new(2026, 1, 20), new KeepPrinted { Sha256 = hash, TextUpTo = 5, Marks = 2 }, period);
        period = township.Do("period", "print", new(2026, 1, 21), new KeepPrinted { Sha256 = new string('b', 64), TextUpTo = 9 }, period);

        var printed = ((YearClosing)period.State).Printed!;
        Assert.Equal((hash, 5L, 2), (printed.Sha256, printed.TextUpTo, printed.Marks));
    }

    private string Paper(Matter report, string code, string action)
    {
        var line = report.Effective.Last(l => l.Action.Code == action);
        var paper = report.Register.Paper(code)!.Draft(new(report, line, township.Roster, township.Law, "试验乡人民政府", township.Reveal));
        return string.Join('\n', [.. paper.Title, paper.Number, paper.Addressee, paper.Signature?.DateText, .. paper.Annexes.Select(a => a.Title),
            .. paper.Blocks.SelectMany(b => b switch
            {
                Papers.Paragraph p => p.Runs.Select(r => r.Plain),
                Papers.FieldTable t => t.Rows.SelectMany(r => r.Fields).SelectMany(f => f.Value.Select(v => v.Plain)),
                _ => [],
            })]);
    }
}
