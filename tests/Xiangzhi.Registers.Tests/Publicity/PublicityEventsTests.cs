using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Publicity;

public sealed class PublicityEventsTests
{
    /// <summary>A market day where the digits are 1 and 6.</summary>
    private static readonly DateOnly Sixth = new(2026, 4, 6);

    private readonly TestTownship township = new(new(2027, 2, 1));

    [Fact]
    public void An_event_is_planned_and_held_and_takes_single_notes_afterwards()
    {
        var plan = Plan();
        Assert.Equal("已安排", township.Stage(plan));
        Assert.Equal(["postpone", "cancel", "hold", "consult"], township.Offered(plan));
        Hold(plan, Sixth, new());
        Assert.Equal(("已举办", "consult"), (township.Stage(plan), Assert.Single(township.Offered(plan))));

        township.Do("publicity", "consult", Sixth.AddDays(1), new Consult { Asker = "钱七", Question = "彩礼退不退" }, township.Now(plan));
        Assert.Equal(1, township.Figure("C4", 2026).Value);
        Assert.Empty(township.Flags(plan));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_postponed_event_waits_and_a_cancelled_one_counts_nothing_until_taken_up_again()
    {
        var plan = Plan();
        township.Do("publicity", "postpone", Sixth.AddDays(-3), new PostponePublicity { Reason = "下雨", PlannedFor = Sixth.AddDays(5) }, plan);
        Assert.Equal("已延期", township.Stage(plan));
        township.Do("publicity", "cancel", Sixth, new CancelPublicity { Reason = "防汛" }, township.Now(plan));
        Assert.Equal("已取消", township.Stage(plan));
        Assert.Empty(township.Offered(plan));
        Assert.Equal(0, township.Figure("C1", 2026).Value);

        township.Do("publicity", "reopen", Sixth.AddDays(1), new Reopen { Reason = "天晴再办" }, township.Now(plan));
        Assert.Equal(["postpone", "cancel", "hold", "consult"], township.Offered(plan));
        Hold(plan, Sixth.AddDays(2), new());
        Assert.Equal(1, township.Figure("C1", 2026).Value);
    }

    [Fact]
    public void Events_are_counted_as_a_whole_and_by_slices_with_their_subsets()
    {
        var village = township.Village("01", "甲村");
        Hold(Plan(), Sixth, new() { Questions = [new() { Question = "土地流转" }, new() { Question = "赡养" }] });
        Hold(Plan(p => p with { Kind = PublicityKind.Courtyard, Village = village, Target = LawInto.Villages, MainLaw = "civil-code" }), Sixth.AddDays(1), new());
        Hold(Plan(p => p with { Kind = PublicityKind.Courtyard, Village = village, Node = "12-04", MainLaw = "constitution" }), Sixth.AddDays(2), new() { Questions = [new() { Question = "选举" }] });
        Hold(Plan(p => p with { Kind = PublicityKind.Talk, Target = LawInto.Schools, Channel = "on-site" }), Sixth.AddDays(3), new());
        Plan();

        Assert.Equal([4m, 2m, 1m, 3m], new[] { "C1", "C5", "C8", "C13" }.Select(code => township.Figure(code, 2026).Value!.Value));
        Assert.Equal([2m, 1m, 2m, 1m, 1m, 1m], new[] { "courtyard", "12-04", village.Id.ToString("D"), "on-site", "schools", "civil-code" }
            .Select(slice => township.Figure("C1", 2026, slice: slice).Value!.Value));
    }

    [Fact]
    public void Materials_audience_and_banners_are_sums_and_say_when_they_are_estimates()
    {
        Hold(Plan(), Sixth, new() { Audience = 120, Banners = 3, Materials = [new() { Kind = "leaflet", Copies = 300 }, new() { Kind = "booklet", Copies = 50 }] });
        Assert.Equal((350m, false), (township.Figure("C2", 2026).Value, township.Figure("C2", 2026).Estimate));

        Hold(Plan(), Sixth.AddDays(1), new() { Audience = 80, AudienceCounted = Counted.Estimate, Banners = 2, Materials = [new() { Kind = "leaflet", Copies = 200, Counted = Counted.Estimate, Basis = "按捆估" }] });

        Assert.Equal([550m, 200m, 5m], new[] { "C2", "C3", "C6" }.Select(code => township.Figure(code, 2026).Value!.Value));
        Assert.Equal(500, township.Figure("C2", 2026, slice: "leaflet").Value);
        Assert.Equal([true, true, false], new[] { "C2", "C3", "C6" }.Select(code => township.Figure(code, 2026).Estimate));
    }

    [Fact]
    public void Advice_is_tallied_or_noted_singly_and_never_counted_twice()
    {
        var noted = Hold(Plan(), Sixth, new());
        for (var i = 0; i < 3; i++)
            township.Do("publicity", "consult", Sixth, new Consult { Law = "civil-code" }, township.Now(noted));
        Hold(Plan(), Sixth, new() { Consultations = 40, ConsultationsCounted = Counted.Estimate });
        Assert.Equal((43m, true), (township.Figure("C4", 2026).Value, township.Figure("C4", 2026).Estimate));

        var hold = township.Now(noted).Lines.First(l => l.Action.Code == "hold").Entry.Seq;
        township.Correct(township.Now(noted), hold, Sixth, new HoldPublicity { Consultations = 10 }, "补填总数");

        Assert.Equal(50, township.Figure("C4", 2026).Value);
        Assert.Empty(township.Offered(noted));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_tally_beside_single_notes_is_flagged_once_the_office_looks_for_it()
    {
        var both = Hold(Plan(), Sixth, new() { Consultations = 10 });
        township.Do("publicity", "consult", Sixth, new Consult(), township.Now(both));
        var tallied = Hold(Plan(), Sixth, new() { Consultations = 10 });
        Assert.Empty(township.Flags(both));

        township.Settings = new() { SwitchedOn = ["pub_consult_once"] };

        var flag = Assert.Single(township.Flags(both));
        Assert.Equal(("pub_consult_once", Severity.Amber, Sixth), (flag.Rule, flag.Severity, flag.Since));
        Assert.StartsWith("账上显示", flag.Text, StringComparison.Ordinal);
        Assert.Empty(township.Flags(tallied));
        Assert.Equal(20, township.Figure("C4", 2026).Value);
    }

    [Fact]
    public void Market_days_are_seen_in_the_township_s_profile_and_stay_as_they_were_seen()
    {
        var office = township.Office();
        var held = Hold(Plan(), Sixth, new());
        Hold(Plan(), Sixth.AddDays(1), new());
        Assert.Equal(1, township.Figure("C7", 2026).Value);

        township.Do("office", "market-days", new(2026, 5, 1), new SetMarketDays { Digits = ["3", "8"], Calendar = CalendarKind.Solar }, office);
        Hold(Plan(), new(2026, 5, 6), new());
        Hold(Plan(), new(2026, 5, 8), new());

        Assert.Equal(2, township.Figure("C7", 2026).Value);
        township.Correct(township.Now(held), township.Now(held).LastSeq, new(2026, 4, 7), new HoldPublicity());
        Assert.Equal(1, township.Figure("C7", 2026).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_happened_before_the_ledger_was_opened_sees_the_township_as_it_first_was()
    {
        township.Do("office", "open", new(2026, 6, 1), new OpenLedger { Name = "试验乡人民政府", ShortName = "试验", County = "试验区", Since = new(2020, 1, 1) });
        Hold(Plan(), Sixth, new());
        Hold(Plan(), Sixth.AddDays(1), new());

        Assert.Equal(1, township.Figure("C7", 2026).Value);
    }

    [Fact]
    public void Law_savvy_villagers_who_spoke_in_courtyards_or_houses_need_no_record_of_their_own()
    {
        var village = township.Village("01", "甲村");
        Ref<LawVillagers>[] villagers = [.. Enumerable.Range(0, 2).Select(_ => new Ref<LawVillagers>(township.Do("villager", "nominate", new(2024, 1, 1), new NominateVillager { Name = "赵六", Village = village }).Id))];
        SpeakerRow[] both = [new() { Villager = villagers[0] }, new() { Villager = villagers[1] }, new() { Villager = villagers[1] }];
        var yard = Hold(Plan(p => p with { Kind = PublicityKind.Courtyard, Village = village }), Sixth, new() { Speakers = [.. both] });
        Hold(Plan(p => p with { Kind = PublicityKind.HouseVisits }), Sixth, new() { Speakers = [both[0]] });
        Hold(Plan(), Sixth, new() { Speakers = [.. both] });
        township.Do("villager", "activity", Sixth, new RecordActivity { Kind = VillagerActivityKind.Household }, township.Matters.Single(m => m.Id == villagers[0].Id));

        Assert.Equal(4, township.Figure("C14", 2026).Value);
        Assert.Equal(2, township.Figure("C14", 2026, slice: "courtyard").Value);
        Assert.Equal(3, township.Figure("C14", 2026, slice: village.Id.ToString("D")).Value);

        township.Correct(township.Now(yard), township.Now(yard).LastSeq, Sixth, new HoldPublicity { Speakers = [both[0]] });
        Assert.Equal(3, township.Figure("C14", 2026).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Without_a_profile_no_day_is_a_market_day()
    {
        Hold(Plan(), Sixth, new());

        Assert.Equal((1m, 0m), (township.Figure("C1", 2026).Value, township.Figure("C7", 2026).Value));
    }

    [Fact]
    public void A_correction_across_the_year_and_a_striking_out_take_all_sums_along()
    {
        string[] codes = ["C1", "C2", "C3", "C4", "C6", "C13"];
        HoldPublicity form = new() { Audience = 7, Banners = 1, Consultations = 4, Materials = [new() { Kind = "poster", Copies = 9 }], Questions = [new() { Question = "赡养" }] };
        var held = Hold(Plan(p => p with { PlannedFor = null }, new(2025, 12, 1)), new(2025, 12, 31), form);
        Assert.Equal([1m, 9m, 7m, 4m, 1m, 1m], codes.Select(code => township.Figure(code, 2025).Value!.Value));

        township.Correct(township.Now(held), township.Now(held).LastSeq, new(2026, 1, 1), form);
        Assert.All(codes, code => Assert.Equal(0, township.Figure(code, 2025).Value));
        Assert.Equal([1m, 9m, 7m, 4m, 1m, 1m], codes.Select(code => township.Figure(code, 2026).Value!.Value));

        township.Void(township.Now(held), township.Now(held).Opening.Entry.Seq);
        Assert.All(codes, code => Assert.Equal(0, township.Figure(code, 2026).Value));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var plan = Plan();
        Assert.Equal("audience", Refused(new() { Audience = -1 }));
        Assert.Equal("banners", Refused(new() { Banners = -1 }));
        Assert.Equal("consultations", Refused(new() { Consultations = -1 }));
        Assert.Equal("materials", Refused(new() { Materials = [new() { Kind = "leaflet", Copies = 0 }] }));
        Assert.Equal("plannedFor", township.Refusal("publicity", "postpone", Sixth, new PostponePublicity { Reason = "雨", PlannedFor = Sixth.AddDays(-1) }, plan).Field);

        string? Refused(HoldPublicity form) => township.Refusal("publicity", "hold", Sixth, form, plan).Field;
    }

    [Fact]
    public void The_record_bears_day_place_law_people_and_numbers()
    {
        township.Office();
        var speaker = township.Person("S01");
        var plan = Plan(p => p with { Target = LawInto.Villages, Village = township.Village("01", "甲村"), Place = "文化院坝", MainLaw = "civil-code", OtherLaws = ["fire"], Host = "司法所" });
        Hold(plan, Sixth, new()
        {
            Audience = 60, AudienceCounted = Counted.Estimate, Banners = 2, Consultations = 5, Speakers = [new() { Person = speaker }, new() { Outside = "李律师" }],
            Materials = [new() { Kind = "leaflet", Copies = 100 }], Questions = [new() { Question = "宅基地能不能继承" }],
        });

        var record = township.Paper(plan, "publicity-record");
        foreach (var text in new[] { "活动主题：送法下乡", "活动日期：2026年4月6日", "是否赶集日：是", "地点：甲村文化院坝", "主办单位：司法所", "宣讲的法律：民法典、消防法", "主讲人：人S01、李律师",
            "受众：60人次（估计）", "咨询：5人次", "发放资料：宣传单100份（点数）", "横幅：2幅", "宅基地能不能继承", "活动照片" })
            Assert.Contains(text, record);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        world.Office();
        var plan = world.Do("publicity", "plan", Sixth, Planned());
        return (world, plan,
        [
            ("plan", Planned() with { Kind = PublicityKind.Courtyard }), ("postpone", new PostponePublicity { Reason = "雨" }), ("cancel", new CancelPublicity { Reason = "停" }),
            ("hold", new HoldPublicity { Audience = 3, Consultations = 2, Materials = [new() { Kind = "leaflet", Copies = 4, Counted = Counted.Estimate }], Questions = [new() { Question = "问" }] }),
            ("hold", new HoldPublicity()), ("consult", new Consult { Asker = "某人" }),
        ]);
    });

    private static PlanPublicity Planned() => new() { Kind = PublicityKind.Rally, Topic = "送法下乡" };

    private Matter Plan(Func<PlanPublicity, PlanPublicity>? change = null, DateOnly? on = null) =>
        township.Do("publicity", "plan", on ?? Sixth.AddDays(-5), change?.Invoke(Planned()) ?? Planned());

    private Matter Hold(Matter plan, DateOnly on, HoldPublicity form) => township.Do("publicity", "hold", on, form, township.Now(plan));
}
