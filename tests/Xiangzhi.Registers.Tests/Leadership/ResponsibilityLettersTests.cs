using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

public sealed class ResponsibilityLettersTests
{
    private static readonly DateOnly Start = new(2025, 3, 1);

    private readonly TestTownship township = new(new(2027, 2, 1));
    private readonly Ref<Staff> head;
    private readonly Ref<Villages> village;

    public ResponsibilityLettersTests() => (head, village) = (township.Person("S01"), township.Village("01", "甲村"));

    [Fact]
    public void A_letter_is_drafted_signed_reviewed_and_ended()
    {
        var letter = Draft();
        Assert.Equal(("已起草", "sign leave-unsigned amend"), (township.Stage(letter), string.Join(' ', township.Offered(letter))));
        Do(letter, "sign", 5, new SignLetter { Head = head });
        Assert.Equal(("已签订", "review change-head amend end"), (township.Stage(letter), string.Join(' ', township.Offered(letter))));
        Do(letter, "review", 290, new ReviewLetter { Result = LetterResult.MostlyMet, Score = 88.5m });
        Assert.Equal(("已考核", "change-head amend end"), (township.Stage(letter), string.Join(' ', township.Offered(letter))));
        Do(letter, "end", 305, new EndLetter { Reason = LetterEnd.Expired });
        Assert.Equal("已期满", township.Stage(letter));
        Assert.Empty(township.Offered(letter));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Only_signed_letters_count_once_each_by_party_whatever_follows()
    {
        var office = Sign(Draft());
        Sign(township.Do("responsibility-letter", "draft", Start, new DraftLetter { Year = 2025, Party = LetterParty.Village, Village = village }));
        Draft();
        Do(office, "change-head", 60, new ChangeLetterHead { Head = township.Person("S09") });
        Do(office, "amend", 61, new AmendLetter { Duties = ["新的一条"], Reason = "职能调整" });

        Assert.Equal((2m, 1m, 1m), (township.Figure("A3", 2025).Value, township.Figure("A3", 2025, slice: "office").Value, township.Figure("A3", 2025, slice: "village").Value));
        Assert.Equal((1, 1), (State(office).Duties.Count, State(office).Amendments));
    }

    [Fact]
    public void A_corrected_day_moves_the_letter_into_its_year_and_a_void_one_counts_nowhere()
    {
        var letter = Do(Draft(), "sign", 310, new SignLetter());
        Assert.Equal((0m, 1m), (township.Figure("A3", 2025).Value, township.Figure("A3", 2026).Value));
        township.Correct(township.Now(letter), township.Now(letter).LastSeq, new(2025, 3, 8), new SignLetter { Head = head });
        Assert.Equal((1m, 0m), (township.Figure("A3", 2025).Value, township.Figure("A3", 2026).Value));
        township.Void(township.Now(letter), township.Now(letter).Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("A3", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_is_not_signed_or_ended_early_says_so()
    {
        var refused = Do(Draft(), "leave-unsigned", 9, new LeaveLetterUnsigned { Reason = "机构即将撤并" });
        Assert.Equal("未签订", township.Stage(refused));
        Assert.Equal("closed", Assert.IsType<Refused>(township.Try("responsibility-letter", "sign", Start.AddDays(10), new SignLetter(), township.Now(refused))).Refusals[0].Code);
        Do(refused, "reopen", 11, new Reopen { Reason = "仍要签" });
        Assert.Equal("已签订", township.Stage(Do(refused, "sign", 12, new SignLetter())));

        var merged = Do(Sign(Draft()), "end", 100, new EndLetter { Reason = LetterEnd.Merged });
        Assert.Equal("提前终止", township.Stage(merged));
    }

    [Fact]
    public void The_review_is_due_on_the_day_that_the_letter_names_and_an_amendment_moves_it()
    {
        var letter = Sign(Draft(reviewBy: new(2025, 12, 20)));
        Assert.Equal(new DateOnly(2025, 12, 20), Clock().Due);
        Do(letter, "amend", 100, new AmendLetter { Duties = ["一"], ReviewBy = new(2025, 12, 31), Reason = "上级改期" });
        Assert.Equal((new DateOnly(2025, 12, 31), ClockState.DueToday), (Clock().Due, Clock().State(new(2025, 12, 31))));
        Do(letter, "review", 306, new ReviewLetter { Result = LetterResult.Met });
        Assert.Equal((new DateOnly(2026, 1, 1), ClockState.MetLate), (Clock().Until, Clock().State(new(2026, 1, 2))));

        var without = Sign(Draft());
        Assert.Empty(township.Now(without).Derive(township.Law).Clocks);

        ClockReading Clock() => township.Clock(letter, "lead_letter_review").Reading;
    }

    [Fact]
    public void A_letter_without_its_party_is_refused_at_the_party()
    {
        Assert.Equal("office", Refused(LetterParty.Office));
        Assert.Equal("village", Refused(LetterParty.Village));
        Assert.Equal("unit", Refused(LetterParty.Unit));
        var letter = Sign(Draft());
        Assert.Equal("score", township.Refusal("responsibility-letter", "review", Start.AddDays(9), new ReviewLetter { Result = LetterResult.Met, Score = -1 }, township.Now(letter)).Field);

        string? Refused(LetterParty party) => township.Refusal("responsibility-letter", "draft", Start, new DraftLetter { Year = 2025, Party = party }).Field;
    }

    [Fact]
    public void The_letter_bears_year_party_duties_and_signatures()
    {
        var letter = Sign(Draft(reviewBy: new(2025, 12, 20)));
        var paper = township.Paper(letter, "responsibility-letter");

        Assert.Contains("2025年度法治建设工作责任书", paper);
        Assert.Contains("责任单位：便民服务中心", paper);
        Assert.Contains("1. 办事时限公开", paper);
        Assert.Contains("2025年12月20日前考核", paper);
        Assert.Contains("责任单位签字：人S01", paper);
        Assert.Contains("签订日期：2025年3月6日", paper);
    }

    [Fact]
    public void One_row_of_a_spreadsheet_brings_draft_signature_and_review() =>
        Assert.Equal(["draft", "sign", "review"], Catalogue.Standard["responsibility-letter"].SheetActions.Select(a => a.Code));

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var person = world.Person("S01");
        var letter = world.Do("responsibility-letter", "draft", Start, Form(new(2025, 3, 2)));
        return (world, letter,
        [
            ("draft", Form(null)), ("sign", new SignLetter { Head = person }), ("leave-unsigned", new LeaveLetterUnsigned { Reason = "不" }), ("review", new ReviewLetter { Result = LetterResult.Missed }),
            ("change-head", new ChangeLetterHead { Head = person }), ("amend", new AmendLetter { Duties = [], ReviewBy = new(2025, 3, 1), Reason = "改" }), ("end", new EndLetter { Reason = LetterEnd.Other }),
        ]);
    });

    private static DraftLetter Form(DateOnly? reviewBy) => new() { Year = 2025, Party = LetterParty.Office, Office = "service", Duties = ["办事时限公开", "一次性告知"], ReviewBy = reviewBy };

    private Matter Draft(DateOnly? reviewBy = null) => township.Do("responsibility-letter", "draft", Start, Form(reviewBy));

    private Matter Sign(Matter letter) => Do(letter, "sign", 5, new SignLetter { Head = head });

    private Matter Do(Matter letter, string action, int days, Form form) => township.Do("responsibility-letter", action, Start.AddDays(days), form, township.Now(letter));

    private ResponsibilityLetter State(Matter letter) => (ResponsibilityLetter)township.Now(letter).State;
}
