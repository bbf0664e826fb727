using Xiangzhi.Ledger;

namespace Xiangzhi.Registers.Tests.Kernel;

/// <summary>The order of facts, shown on a small register of its own.</summary>
public sealed class FoldingTests
{
    private static readonly Catalogue Catalogue = new([new Errands(), new Villages(), new Staff()]);

    private static readonly DateOnly Spring = new(2024, 3, 1);

    private readonly TestTownship township = new(new(2025, 1, 10), Catalogue);

    [Fact]
    public void A_late_entry_takes_its_place_by_its_legal_day()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", Spring.AddDays(20), new Visit { Place = "后" }, errand);
        township.Do("errand", "visit", Spring.AddDays(10), new Visit { Place = "前" }, township.Now(errand));

        Assert.Equal(["前", "后"], State(errand).Visits.Select(v => v.Place));
        Assert.True(township.Now(errand).Lines[^1].IsLate);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_correction_stands_in_the_place_of_what_it_corrects_and_can_itself_be_corrected()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", Spring.AddDays(1), new Visit { Place = "错一" }, errand);
        township.Do("errand", "visit", Spring.AddDays(2), new Visit { Place = "第二" }, township.Now(errand));
        township.Correct(township.Now(errand), 2, Spring.AddDays(1), new Visit { Place = "错二" });
        township.Correct(township.Now(errand), 4, Spring.AddDays(1), new Visit { Place = "对" });

        Assert.Equal(["对", "第二"], State(errand).Visits.Select(v => v.Place));
        Assert.Equal(LineStatus.Corrected, township.Now(errand).Lines[1].Status);

        township.Void(township.Now(errand), 5);
        Assert.Equal(["错二", "第二"], State(errand).Visits.Select(v => v.Place));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_correction_is_checked_as_the_matter_stood_when_it_happened()
    {
        var errand = Open(Spring);
        township.Do("errand", "raise", Spring.AddDays(2), new Raise { Level = Level.High }, errand);

        var again = Assert.IsType<Refused>(township.Try("errand", "raise", Spring.AddDays(3), new Raise { Level = Level.High }, township.Now(errand)));
        Assert.Equal("level", again.Refusals[0].Field);
        township.Correct(township.Now(errand), 2, Spring.AddDays(1), new Raise { Level = Level.High });
        township.Correct(township.Now(errand), 3, Spring.AddDays(4), new Raise { Level = Level.High });

        Assert.Equal(Level.High, State(errand).Level);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_colleague_who_corrects_the_opening_takes_over_neither_the_matter_nor_its_source()
    {
        var source = new Source(SourceKind.Platform, "执法+监督", "ZF-1");
        var errand = township.Do("errand", "open", Spring, new OpenErrand { Asker = "某人", Topic = "修路" }, null, a => a with { Source = source });

        township.Do("errand", "open", Spring, new OpenErrand { Asker = "某人", Topic = "修桥" }, errand, a => a with { Corrects = 1, Reason = "听错了", RecordedBy = "S77" });

        Assert.Equal("修桥", State(errand).Topic);
        Assert.Equal("S01", township.Now(errand).Common.Handler);
        Assert.Equal(source, township.Now(errand).Common.Source);
    }

    [Fact]
    public void A_correction_of_the_day_moves_the_fact_and_its_figure()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", new(2024, 12, 30), new Visit { Place = "甲" }, errand);
        Assert.Equal(1, township.Figure("Z1", 2024).Value);

        township.Correct(township.Now(errand), 2, new(2025, 1, 3), new Visit { Place = "甲" });

        Assert.Equal(0, township.Figure("Z1", 2024).Value);
        Assert.Equal(1, township.Figure("Z1", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_was_struck_out_no_longer_counts_but_stays_readable()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", Spring.AddDays(1), new Visit { Place = "甲" }, errand);
        township.Void(township.Now(errand), 2);

        Assert.Empty(State(errand).Visits);
        Assert.Equal(0, township.Figure("Z1", 2024).Value);
        Assert.Equal("甲", ((Visit)township.Now(errand).Lines[1].Form).Place);
    }

    [Fact]
    public void Striking_out_a_striking_out_gives_the_entry_back()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", Spring.AddDays(1), new Visit { Place = "甲" }, errand);
        township.Void(township.Now(errand), 2);
        township.Void(township.Now(errand), 3);

        Assert.Single(State(errand).Visits);
        Assert.Equal(1, township.Figure("Z1", 2024).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_matter_whose_opening_is_struck_out_is_void_and_counts_nothing()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", Spring.AddDays(1), new Visit { Place = "甲" }, errand);
        township.Void(township.Now(errand), 1);

        Assert.True(township.Now(errand).IsVoid);
        Assert.Equal("作废", township.Now(errand).Derive(township.Law).Stage.Zh);
        Assert.Equal(0, township.Figure("Z1", 2024).Value);
    }

    [Fact]
    public void A_slice_is_read_as_the_matter_stood_after_the_entry_that_made_the_mark()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", Spring.AddDays(1), new Visit { Place = "甲" }, errand);
        township.Do("errand", "raise", Spring.AddDays(2), new Raise { Level = Level.High }, township.Now(errand));
        township.Do("errand", "visit", Spring.AddDays(3), new Visit { Place = "乙" }, township.Now(errand));

        Assert.Equal(["low", "high"], township.Postings.Where(p => p.Account == "Z1").Select(p => p.Slices[0]));
    }

    [Fact]
    public void A_closed_matter_takes_only_what_may_lawfully_follow()
    {
        var errand = Open(Spring);
        township.Do("errand", "end", Spring.AddDays(5), new End(), errand);

        var refused = Assert.IsType<Refused>(township.Try("errand", "visit", Spring.AddDays(6), new Visit { Place = "迟" }, township.Now(errand)));
        Assert.Equal("closed", refused.Refusals[0].Code);
        township.Do("errand", "thank", Spring.AddDays(7), new Thank(), township.Now(errand));

        township.Do("errand", "reopen", Spring.AddDays(8), new Reopen { Reason = "又出事" }, township.Now(errand));
        township.Do("errand", "visit", Spring.AddDays(9), new Visit { Place = "再去" }, township.Now(errand));
        Assert.Single(State(errand).Visits);
    }

    [Fact]
    public void What_happened_before_the_closing_may_still_be_recorded_late()
    {
        var errand = Open(Spring);
        township.Do("errand", "end", Spring.AddDays(5), new End(), errand);
        township.Do("errand", "visit", Spring.AddDays(4), new Visit { Place = "补" }, township.Now(errand));

        Assert.Single(State(errand).Visits);
    }

    [Fact]
    public void Personal_content_never_enters_the_state_and_can_be_erased_without_a_trace_in_it()
    {
        var errand = township.Do("errand", "open", Spring, new OpenErrand { Asker = "张三", Topic = "修路" });
        var before = township.Now(errand).Derive(township.Law);
        var place = State(errand).Asker.Place!.Value;
        Assert.Equal("张三", township.Reveal(place));
        Assert.DoesNotContain("张三", System.Text.Encoding.UTF8.GetString(EntryCodec.Write(township.Entries[0])));

        township.Do("errand", "erase", township.Today, new ErasePersonal { Entry = 1, Ground = ErasureGround.EnteredWrongly, Reason = "录错了人" }, errand);

        Assert.Null(township.Reveal(place));
        var after = township.Now(errand).Derive(township.Law);
        Assert.Equal(before.Title, after.Title);
        Assert.Equal(before.Cells, after.Cells);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_entry_recorded_on_the_wrong_matter_moves_to_the_right_one_with_its_people()
    {
        var wrong = Open(Spring);
        var right = Open(Spring.AddDays(1));
        township.Do("errand", "visit", Spring.AddDays(2), new Visit { Place = "甲", Host = "李四" }, wrong);

        township.Do("errand", "move", township.Today, new MoveEntry { To = new(right.Id), Reason = "记串了" }, township.Now(wrong), a => a with { Target = 3 });

        Assert.Empty(State(wrong).Visits);
        var visit = Assert.Single(State(right).Visits);
        Assert.Equal("李四", township.Reveal(visit.Host.Place!.Value));
        Assert.Equal(1, township.Figure("Z1", 2024).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_reference_is_seen_as_of_the_legal_day_and_stays_as_it_was_seen()
    {
        var village = township.Do("village", "add", new(2020, 1, 1), new AddVillage { VillageCode = "01", Name = "甲村" });
        var staff = township.Do("staff", "join", new(2024, 1, 1), new JoinStaff { StaffNumber = "S09", Name = "王五", Office = "justice", Village = new(village.Id) });
        var errand = Open(Spring);

        township.Do("errand", "hand-over", Spring.AddDays(1), new HandOver { To = new(staff.Id) }, errand);

        Assert.Equal("S09", township.Now(errand).Common.Handler);
        Assert.Equal("S09", township.Now(errand).Lines[^1].Seen.Text(new Ref<Staff>(staff.Id), "number"));
    }

    [Theory]
    [InlineData("2025-01-11", "future-day")]
    [InlineData("1999-12-31", "before-township")]
    public void A_day_that_cannot_be_is_refused_with_its_field(string on, string code)
    {
        var refused = Assert.IsType<Refused>(township.Try("errand", "open", DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), new OpenErrand { Asker = "甲", Topic = "事" }));
        Assert.Equal((code, "on"), (refused.Refusals[0].Code, refused.Refusals[0].Field));
    }

    [Fact]
    public void A_second_clerk_sees_what_the_first_did_before_sending_again()
    {
        var errand = Open(Spring);
        township.Do("errand", "visit", Spring.AddDays(1), new Visit { Place = "甲" }, errand);

        var overtaken = Assert.IsType<Overtaken>(township.Try("errand", "visit", Spring.AddDays(1), new Visit { Place = "乙" }, errand, a => a with { KnownSeq = 1 }));
        Assert.Equal([2L], overtaken.Since.Select(l => l.Entry.Seq));
        township.Do("errand", "visit", Spring.AddDays(1), new Visit { Place = "乙" }, township.Now(errand), a => a with { KnownSeq = 2 });
        Assert.Equal(2, State(errand).Visits.Count);
    }

    private Matter Open(DateOnly on) => township.Do("errand", "open", on, new OpenErrand { Asker = "某人", Topic = "修路" });

    private Errand State(Matter matter) => (Errand)township.Now(matter).State;
}
