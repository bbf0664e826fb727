using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Study;
using static Xiangzhi.Registers.Tests.LandTitles.LandTitleStories;

namespace Xiangzhi.Registers.Tests.LandTitles;

public sealed class LandTitlesTests
{
    private readonly LandTitleStories told = new();

    private TestTownship Township => told.Township;

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached() => Edges.AssertWhole("land-title", () =>
    {
        var fresh = new LandTitleStories();
        return (fresh.Township, fresh.Township.Do("land-title", "receive", Monday, Application()));
    }, told.FormOf);

    [Fact]
    public void A_decided_dispute_goes_through_its_stages_without_a_flag()
    {
        var matter = Play(told.Received());
        Assert.Equal("收到申请", Township.Stage(matter));
        foreach (var (action, stage) in new[]
        {
            ("accept", "受理"), ("send-copy", "受理"), ("name", "调查"), ("see-site", "调查"), ("defend", "调查"), ("examine", "调查"), ("mediate", "调解"), ("propose", "提出处理意见"),
            ("decide", "作出处理决定"), ("serve", "送达各方"), ("close", "结案"),
        })
        {
            var act = told.Closed.Acts.Single(a => a.Action == action);
            Township.Do("land-title", action, act.On, act.Form, Township.Now(matter));
            Assert.Equal((action, stage), (action, Township.Stage(matter)));
        }
        Assert.True(Township.Now(matter).IsClosed);
        Assert.Empty(Township.Flags(matter));
        Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Each_exit_closes_the_matter()
    {
        Assert.Equal(("不予受理", true), StageOf(told.Refused));
        Assert.Equal(("移送、退回", true), StageOf(told.PassedOn));
        Assert.Equal(("申请人撤回", true), StageOf(told.Withdrawn));
        Assert.Equal(("结案", true), StageOf(told.Settled));
        Assert.Equal(("调解成立", false), StageOf(told.Settled.Without("close")));
        Assert.Equal(("作出处理决定", false), StageOf(told.Again));
    }

    /// <summary>Thursday 2025-04-03 and seven working days: Qingming falls on 4 to 6 April.</summary>
    [Fact]
    public void The_clocks_of_acceptance_copy_and_defence_are_reckoned_by_hand()
    {
        var matter = Township.Do("land-title", "receive", new(2025, 4, 3), Application());
        Assert.Equal(new DateOnly(2025, 4, 15), Due(matter, "land_title_days"));
        Do(matter, "accept", new(2025, 4, 15));
        Assert.Equal(new DateOnly(2025, 4, 15), Township.Clock(matter, "land_title_days").Reading.Until);
        Assert.Equal(new DateOnly(2025, 4, 22), Due(matter, "land_title_copy"));
        Do(matter, "send-copy", new(2025, 4, 18), new SendTitleCopy { ReceivedOn = new(2025, 4, 21) });
        Assert.Equal(new DateOnly(2025, 5, 21), Due(matter, "land_title_defence"));
        Assert.Equal(new DateOnly(2025, 10, 15), Due(matter, "land_title_proposal"));
        Do(matter, "extend", new(2025, 10, 10));
        Assert.Equal(new DateOnly(2025, 12, 15), Due(matter, "land_title_proposal"));
        Do(matter, "defend", new(2025, 5, 12));
        Assert.Equal(new DateOnly(2025, 5, 12), Township.Clock(matter, "land_title_defence").Reading.Until);
        Do(matter, "propose", new(2025, 11, 3));
        Assert.Equal(ClockState.Met, Township.Clock(matter, "land_title_proposal").Reading.State(new(2025, 12, 31)));
    }

    [Fact]
    public void A_defence_that_never_comes_holds_nothing_up()
    {
        var matter = Play(told.Closed.Without("defend"));
        Assert.Equal(told.Closed.DayOf("decide"), Township.Clock(matter, "land_title_defence").Reading.Until);
        Assert.Empty(Township.Flags(matter));
    }

    /// <summary>Each side's thirty days run from its own service: 2025-04-16 and 2025-04-20; both ends fall on working days.</summary>
    [Fact]
    public void The_term_of_a_suit_runs_for_each_side_from_its_own_service()
    {
        var matter = Play(told.Decided.Without("serve").Then("serve", new(2025, 4, 16), Serves(DisputeSide.Applicant)));
        Assert.Equal("作出处理决定", Township.Stage(matter));
        Do(matter, "serve", new(2025, 4, 20), Serves(DisputeSide.Respondent));
        Assert.Equal("送达各方", Township.Stage(matter));
        Assert.Equal([("applicant", new DateOnly(2025, 5, 16)), ("respondent", new DateOnly(2025, 5, 20))], Terms(matter, "land_title_sue"));
        Do(matter, "remedy", new(2025, 5, 12));
        Assert.Equal("复议、诉讼中", Township.Stage(matter));
        Assert.All(ClocksOf(matter, "land_title_sue"), c => Assert.Equal(new DateOnly(2025, 5, 12), c.Reading.Until));
        Do(matter, "remedy-outcome", new(2025, 7, 1));
        Assert.Equal("送达各方", Township.Stage(matter));
    }

    [Fact]
    public void Nobody_watches_a_term_of_which_nobody_made_use_once_the_file_is_closed() => Assert.Empty(ClocksOf(Play(told.Closed), "land_title_sue"));

    [Fact]
    public void Of_a_forest_only_the_forest_act_speaks()
    {
        var matter = Play(told.Forest);
        Assert.Equal(["land_title_forest_sue"], Township.Now(matter).Derive(Township.Law).Clocks.Select(c => c.Rule).Distinct());
        Assert.Equal([("applicant", new DateOnly(2025, 5, 16)), ("respondent", new DateOnly(2025, 5, 16))], Terms(matter, "land_title_forest_sue"));
    }

    /// <summary>The paper is in force from the day of the last signature; fifteen days from 2025-04-02 end on 2025-04-17.</summary>
    [Fact]
    public void A_mediation_paper_is_in_force_when_signed_and_sealed_and_is_served_within_its_term()
    {
        var matter = Play(told.Settled.Without("serve", "close").With<MakeTitleAgreement>("agree", f => f with { InvestigatorsSigned = false, Sealed = false }));
        Assert.Equal("调解", Township.Stage(matter));
        Assert.Contains("承办人署名、印章", Township.Flags(matter).Single().Text, StringComparison.Ordinal);
        Do(matter, "sign-agreement", new(2025, 4, 1), new SignTitleAgreement { InvestigatorsSigned = true });
        Do(matter, "sign-agreement", new(2025, 4, 2), new SignTitleAgreement { Sealed = true });
        Assert.Equal("调解成立", Township.Stage(matter));
        Assert.Empty(Township.Flags(matter));
        Assert.Equal(new DateOnly(2025, 4, 17), Due(matter, "land_title_agreement_serve"));
        Do(matter, "serve", new(2025, 4, 18));
        Assert.Equal(ClockState.MetLate, Township.Clock(matter, "land_title_agreement_serve").Reading.State(new(2025, 5, 1)));
    }

    [Fact]
    public void A_revoked_decision_stands_no_longer_and_another_is_served_anew()
    {
        var matter = Play(told.Again.UpTo("remedy-outcome"));
        Assert.DoesNotContain("decide", Township.Offered(matter));
        Do(matter, "remedy-outcome", Day(110), new EndTitleRemedy { Outcome = RemedyOutcome.Revoked });
        Assert.Contains("decide", Township.Offered(matter));
        Do(matter, "decide", Day(130));
        Assert.Equal("作出处理决定", Township.Stage(matter));
        Assert.Empty(ClocksOf(matter, "land_title_sue"));
        Do(matter, "serve", Day(131));
        Assert.Equal("送达各方", Township.Stage(matter));
    }

    [Fact]
    public void Of_two_investigators_nothing_is_said_until_the_office_switches_it_on()
    {
        var matter = Play(told.Closed.With<NameInvestigators>("name", _ => told.One));
        Assert.Empty(Township.Flags(matter));
        Township.Settings = OfficeSettings.None with { SwitchedOn = ["land_title_two"] };
        Assert.Equal(("land_title_two", Severity.Amber), (Township.Flags(matter).Single().Rule, Township.Flags(matter).Single().Severity));
    }

    [Fact]
    public void A_late_acceptance_is_the_clocks_to_tell()
    {
        var matter = Play(told.Received().Then("accept", new(2025, 3, 13), new AcceptTitleApplication()));
        Assert.Equal((new DateOnly(2025, 3, 12), ClockState.MetLate), (Due(matter, "land_title_days")!.Value, Township.Clock(matter, "land_title_days").Reading.State(new(2025, 4, 1))));
    }

    [Fact]
    public void A_mediated_dispute_and_the_title_case_lead_to_each_other()
    {
        var dispute = Township.Do("dispute", "take-in", Monday, new TakeInDispute
        {
            Kind = "land-forest", Cause = "山界相争", Level = DisputeLevel.Village, Source = "desk", Parties = [new() { Side = DisputeSide.Applicant, Name = "张一" }],
        });
        var matter = Township.Do("land-title", "receive", Monday, Application() with { Dispute = new Ref<Registers.Disputes>(dispute.Id) });
        Township.Do("dispute", "hand-on", Monday, new HandOnDispute { To = HandedTo.LandTitle, Receiver = "乡人民政府", Title = new Ref<Registers.LandTitles>(matter.Id), Reason = "涉及确权" }, dispute);
        Assert.Equal(dispute.Id, Assert.IsType<ReceiveTitleApplication>(Township.Now(matter).Lines[0].Form).Dispute?.Id);
        Assert.Equal(matter.Id, Assert.IsType<HandOnDispute>(Township.Now(dispute).Lines[^1].Form).Title?.Id);
    }

    [Fact]
    public void The_papers_say_who_what_and_by_when()
    {
        var matter = Play(told.Closed);
        Assert.All(["权属争议受理通知书", "张一", "杉树坡", "不得改变", "回避"], text => Holds(matter, "land-title-acceptance", text));
        Assert.All(["甲村股份经济合作社", "30日", "不影响案件的处理"], text => Holds(matter, "land-title-defence", text));
        Assert.All(["双方和村干部", "老坎还在"], text => Holds(matter, "land-title-site", text));
        Assert.All(["归申请人使用", "土地管理法第十四条", "请求确认"], text => Holds(matter, "land-title-proposal", text));
        Assert.All(["土地权属争议处理决定书", "张一", "李二", "登记和四至相符", "以老坎为界", "60日", "30日"], text => Holds(matter, "land-title-decision", text));
        Assert.Contains("应当先", Township.Paper(Play(told.Decided.With<DecideTitle>("decide", f => f with { AffectsAcquired = true })), "land-title-decision"), StringComparison.Ordinal);
        Assert.Contains("林木林地权属争议处理决定书", Township.Paper(Play(told.Forest), "land-title-decision"), StringComparison.Ordinal);
        Assert.All(["权属争议调解书", "两家争一块地", "以老坎为界"], text => Holds(Play(told.Settled), "land-title-mediation", text));
        Assert.All(["不予受理决定书", "农村土地承包经营权争议", "承包合同的面积", "行政复议"], text => Holds(Play(told.Refused), "land-title-refusal", text));
        Assert.All(["区人民政府", "双方都是单位"], text => Holds(Play(told.PassedOn), "land-title-passing", text));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("place", Township.Refusal("land-title", "receive", Monday, Application() with { Place = " " }).Field);
        Assert.Equal("parties", Township.Refusal("land-title", "receive", Monday, Application() with { Parties = [] }).Field);
        Assert.Equal("area", Township.Refusal("land-title", "receive", Monday, Application() with { Area = 0 }).Field);
        Assert.Equal("evidence", Township.Refusal("land-title", "receive", Monday, Application() with { Evidence = [new() { Kind = TitleEvidence.Other, Name = "甲", Pages = -1 }] }).Field);
        var matter = Play(told.Decided.UpTo("serve"));
        Assert.Equal("sides", Field(matter, "serve", Serves(DisputeSide.Third)));
        Assert.Equal("sides", Field(matter, "serve", new ServeTitlePaper { Sides = [] }));
        Assert.Equal("pages", Field(matter, "close", new CloseTitle { Pages = -1 }));
        var running = Play(told.Accepted());
        Assert.Equal("receivedOn", Field(running, "send-copy", new SendTitleCopy { ReceivedOn = Monday }));
        Assert.Equal("investigators", Field(running, "name", new NameInvestigators()));
        Assert.Equal("months", Field(running, "extend", told.Extends with { Months = 0 }));
        var unsigned = Play(told.Settled.Without("serve", "close").With<MakeTitleAgreement>("agree", f => f with { Sealed = false }));
        Assert.Equal("partiesSigned", Field(unsigned, "sign-agreement", new SignTitleAgreement()));
    }

    [Fact]
    public void Every_label_stands_in_both_languages()
    {
        var register = Catalogue.Standard["land-title"];
        Text[] texts =
        [
            register.Name, .. register.Stages.Select(s => s.Label), .. register.Columns.Select(c => c.Label), .. register.Actions.SelectMany(a => a.Papers).Select(p => p.Name), .. register.Clocks.Select(c => c.Label!),
            .. register.Actions.Where(a => !a.IsCommon).SelectMany(a => Texts(a.Form).Append(a.Label).Append(a.DayLabel)),
        ];
        Assert.DoesNotContain(texts, t => t.En.Length == 0 || t.En.Any(c => c > 127));
        Assert.DoesNotContain(texts, t => !t.Zh.Any(c => c > 127));
        Assert.Empty(register.Figures);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new LandTitleStories();
        var matter = fresh.Township.Do("land-title", "receive", Monday, Application());
        return (fresh.Township, matter, [("receive", Application(TitleObject.Forest)), .. matter.Register.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => (a.Code, fresh.FormOf(a.Code)))]);
    });

    private static IEnumerable<Text> Texts(FormModel form) => form.Fields.SelectMany(f =>
        new[] { f.Label, f.Group, f.Hint }.OfType<Text>().Concat(f.Options(Roster.Empty, default).Select(o => o.Label)).Concat(f.RowModel is { } row ? Texts(row) : []));

    private static ServeTitlePaper Serves(DisputeSide side) => new() { Sides = [side] };

    private Matter Play(Story story) => story.Play(Township, "land-title");

    private (string Stage, bool Closed) StageOf(Story story)
    {
        var matter = Play(story);
        return (Township.Stage(matter), matter.IsClosed);
    }

    private Matter Do(Matter matter, string action, DateOnly on, Form? form = null) => Township.Do("land-title", action, on, form ?? told.FormOf(action), Township.Now(matter));

    private string? Field(Matter matter, string action, Form form) => Township.Refusal("land-title", action, Day(60), form, Township.Now(matter)).Field;

    private DateOnly? Due(Matter matter, string rule) => Township.Clock(matter, rule).Reading.Due;

    private IEnumerable<MatterClock> ClocksOf(Matter matter, string rule) => Township.Now(matter).Derive(Township.Law).Clocks.Where(c => c.Rule == rule);

    private IEnumerable<(string, DateOnly)> Terms(Matter matter, string rule) => ClocksOf(matter, rule).Select(c => (c.Key, c.Reading.Due!.Value));

    private void Holds(Matter matter, string paper, string text) => Assert.Contains(text, Township.Paper(matter, paper), StringComparison.Ordinal);
}
