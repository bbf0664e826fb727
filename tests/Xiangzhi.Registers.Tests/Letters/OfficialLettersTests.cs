using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Letters;

public sealed class OfficialLettersTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    private readonly TestTownship township = new(new(2026, 4, 20));

    private static OfficialLetter Of(Matter letter) => (OfficialLetter)letter.State;

    [Fact]
    public void A_reply_is_drafted_reviewed_signed_issued_and_signed_for_on_the_other_side()
    {
        var letter = Reply("受理矛盾纠纷{F1a}。");
        Assert.Equal(("拟稿", "review", "试验文〔2026〕1号"), (township.Stage(letter), Next(letter), letter.Number));
        letter = Do(letter, "review", 1, new ReviewOfficialLetter { Opinion = "同意送签" });
        Assert.Equal(("已核稿", "sign"), (township.Stage(letter), Next(letter)));
        letter = Do(letter, "sign", 2, new SignOfficialLetter());
        Assert.Equal(("已签发", "issue"), (township.Stage(letter), Next(letter)));
        letter = Do(letter, "issue", 3, new IssueOfficialLetter { Number = "试验府函〔2026〕9号" });
        Assert.Equal(("已印发", true, ""), (township.Stage(letter), letter.IsClosed, Next(letter)));
        letter = Do(letter, "acknowledge", 4, new AcknowledgeOfficialLetter { By = "区司法局" });

        Assert.Equal((Day.AddDays(3), "试验府函〔2026〕9号", "区司法局"), (Of(letter).Issued!.Value.Day, Of(letter).Number, Assert.Single(Of(letter).Receipts).By));
        Assert.Empty(township.Flags(letter));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Whoever_changes_the_text_takes_review_and_signature_away_also_under_an_earlier_day()
    {
        var letter = Do(Do(Reply("一稿"), "review", 3, new ReviewOfficialLetter()), "sign", 3, new SignOfficialLetter());
        letter = Do(letter, "revise", 1, Revised("二稿"));
        Assert.Equal(("拟稿", "二稿", "review"), (township.Stage(letter), Of(letter).Body, Next(letter)));
        Assert.Contains("还没有核稿", Refusal(letter, "sign", new SignOfficialLetter()), StringComparison.Ordinal);
        Assert.Contains("还没有签发", Refusal(letter, "issue", new IssueOfficialLetter()), StringComparison.Ordinal);
        letter = Do(letter, "review", 4, new ReviewOfficialLetter());
        Assert.Equal("已核稿", township.Stage(letter));
    }

    [Theory, InlineData("{Q99}", "没有指标“Q99”"), InlineData("{F1a", "没有配上右花括号"), InlineData("{F1a village=没有的村}", "F1a 的"), InlineData("{图 F1a village=没有的村 按月}", "F1a 的"), InlineData("{F1a 按天气}", "不能按“天气”分")]
    public void Nobody_signs_a_text_with_a_reference_that_cannot_be_read(string reference, string why)
    {
        var letter = Do(Reply($"受理矛盾纠纷{reference}。"), "review", 1, new ReviewOfficialLetter());
        var said = Refusal(letter, "sign", new SignOfficialLetter());
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Contains("先用“改稿”改好", said, StringComparison.Ordinal);
        letter = Do(Do(letter, "revise", 2, Revised("受理矛盾纠纷{F1a}。")), "review", 2, new ReviewOfficialLetter());
        Assert.Equal("已签发", township.Stage(Do(letter, "sign", 2, new SignOfficialLetter())));
    }

    [Fact]
    public void The_day_that_the_sender_set_is_a_limit_until_the_reply_is_issued()
    {
        var letter = Reply("正文");
        var due = township.Clock(letter, "letter_reply").Reading;
        Assert.Equal((new DateOnly(2026, 3, 20), ClockState.DueToday, ClockState.Late), (due.Due!.Value, due.State(new(2026, 3, 20)), due.State(new(2026, 3, 21))));
        letter = Do(Do(Do(letter, "review", 1, new ReviewOfficialLetter()), "sign", 2, new SignOfficialLetter()), "issue", 10, new IssueOfficialLetter());
        Assert.Equal(ClockState.Met, township.Clock(letter, "letter_reply").Reading.State(new(2026, 4, 1)));

        var late = Draft(new() { Kind = LetterKind.Report, Title = "关于旧事的报告", To = "区委", Year = 2026, AnswersFrom = "区委办", DueOn = new(2026, 3, 1) });
        Assert.Equal(new DateOnly(2026, 3, 1), township.Clock(late, "letter_reply").Reading.Due);
        Assert.Empty(Draft(Notice()).Derive(township.Law).Clocks);
    }

    [Fact]
    public void A_letter_that_was_withdrawn_waits_for_nothing_and_is_written_no_more()
    {
        var letter = Do(Reply("正文"), "withdraw", 1, new WithdrawOfficialLetter { Reason = "对方电话撤回来文" });
        Assert.Equal(("已撤回", true), (township.Stage(letter), letter.IsClosed));
        Assert.IsType<Refused>(township.Try("official-letter", "revise", Day.AddDays(2), Revised("再写"), letter));
        Assert.NotNull(township.Clock(letter, "letter_reply").Reading.Until);
        letter = Do(letter, "reopen", 3, new Reopen { Reason = "对方又来文催" });
        Assert.Equal("拟稿", township.Stage(letter));
    }

    [Fact]
    public void What_was_issued_is_kept_once_and_later_comments_are_refused()
    {
        var letter = Do(Do(Do(Reply("正文"), "review", 1, new ReviewOfficialLetter()), "sign", 2, new SignOfficialLetter()), "issue", 3, new IssueOfficialLetter());
        Assert.Contains("64 位", Refusal(letter, "keep", new KeepIssuedLetter { Sha256 = "不是", UpTo = 4 }), StringComparison.Ordinal);
        letter = Do(letter, "keep", 3, new KeepIssuedLetter { Sha256 = new string('a', 64), UpTo = 4 });
        letter = Do(letter, "keep", 4, new KeepIssuedLetter { Sha256 = new string('b', 64), UpTo = 9 });
        Assert.Equal(new KeptLetter(new string('a', 64), 4), Of(letter).Kept);
        Assert.IsType<Refused>(township.Try("official-letter", "comment", Day.AddDays(4), new CommentOnLetter { Comment = "晚了" }, letter));
    }

    [Fact]
    public void Every_text_stays_in_the_journal_and_comments_stay_with_the_draft()
    {
        var letter = Do(Draft(Notice()), "revise", 1, Revised("二稿"));
        letter = Do(letter, "comment", 1, new CommentOnLetter { Comment = "数字写明到哪一天" });
        letter = Do(letter, "revise", 2, Revised("三稿"));
        Assert.Equal(["二稿", "三稿"], letter.Lines.Select(l => l.Form).OfType<ReviseOfficialLetter>().Select(f => f.Body));
        Assert.Equal(("三稿", "数字写明到哪一天"), (Of(letter).Body, Assert.Single(Of(letter).Comments).Comment));
    }

    [Fact]
    public void Nonsense_is_refused_with_the_cure()
    {
        Assert.Contains("文种选“函”", Refusal(null, "draft", Notice() with { Kind = LetterKind.Reply }), StringComparison.Ordinal);
        Assert.Contains("来文机关", Refusal(null, "draft", Notice() with { DueOn = new(2026, 4, 1) }), StringComparison.Ordinal);
        Assert.Contains("已经开始的年份", Refusal(null, "draft", Notice() with { Year = 2027 }), StringComparison.Ordinal);
        Assert.Contains("早于来文日期", Refusal(null, "draft", Notice() with { AnswersFrom = "区", AnswersOn = new(2026, 3, 2), DueOn = new(2026, 3, 1) }), StringComparison.Ordinal);
        Assert.Contains("正文还是空的", Refusal(Draft(Notice()), "review", new ReviewOfficialLetter()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_names_the_task_from_above_that_it_answers()
    {
        var task = township.Do("task-from-above", "receive", new(2026, 3, 2), new ReceiveTask { Channel = "district", Subject = "报送矛盾纠纷情况" });
        var letter = Draft(Notice() with { Kind = LetterKind.Reply, AnswersFrom = "区委政法委", Task = new(task.Id) });
        Assert.Equal(task.Id, Of(letter).Task!.Value.Id);
    }

    private Matter Reply(string body) => Draft(new()
    {
        Kind = LetterKind.Reply, Title = "关于报送矛盾纠纷情况的复函", To = "区司法局", CopyTo = "区委政法委", Year = 2026, Body = body,
        AnswersFrom = "区司法局", AnswersNumber = "区司函〔2026〕12号", AnswersOn = new(2026, 3, 5), AnswersSubject = "报送矛盾纠纷情况", DueOn = new(2026, 3, 20),
    });

    private static DraftOfficialLetter Notice() => new() { Kind = LetterKind.Notice, Title = "关于开展排查的通知", To = "各村（社区）", Year = 2026 };

    private static ReviseOfficialLetter Revised(string body) => new() { Title = "关于报送矛盾纠纷情况的复函", To = "区司法局", Year = 2026, Body = body };

    private Matter Draft(DraftOfficialLetter form) => township.Do("official-letter", "draft", Day, form);

    private Matter Do(Matter letter, string action, int day, Form form) => township.Do("official-letter", action, Day.AddDays(day), form, letter);

    private string Refusal(Matter? letter, string action, Form form) =>
        Assert.Single(Assert.IsType<Refused>(township.Try("official-letter", action, Day.AddDays(5), form, letter)).Refusals).Message;

    private static string Next(Matter letter) => string.Join(' ', letter.Register.Actions.Where(a => a.IsNextOn(letter)).Select(a => a.Code));
}
