using System.Text;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Cases;

public sealed class TypicalCasesTests
{
    private static readonly DateOnly Day = new(2024, 10, 8);

    private readonly TestTownship township = new(new(2026, 2, 1));
    private readonly Ref<Staff> reader;
    private readonly Ref<Staff> leader;

    public TypicalCasesTests()
    {
        reader = township.Person("S02");
        leader = township.Person("S03");
    }

    [Fact]
    public void A_case_is_written_read_for_names_approved_published_used_and_taken_down()
    {
        var written = Write();
        Assert.Equal("已编写", township.Stage(written));
        Do(written, "desensitise", 2, Look());
        Assert.Equal("已脱敏", township.Stage(written));
        Do(written, "approve", 3, new ApproveCase { By = leader });
        Assert.Equal("已审定", township.Stage(written));
        Do(written, "publish", 4, new PublishCase { Where = "说事台、院坝会" });
        Assert.Equal(("已发布", "withdraw use"), (township.Stage(written), string.Join(' ', township.Offered(written))));
        Assert.Empty(township.Flags(written));

        Do(written, "use", 30, new UseCase { Matter = new(written.Id), How = "照着丈量" });
        Do(written, "withdraw", 40, new WithdrawCase { Ground = CaseWithdrawal.Recognised });
        Assert.Equal("已撤下", township.Stage(written));
        Assert.Single(State(written).Uses);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_goes_out_unread_or_unapproved_is_flagged()
    {
        var unread = Write();
        Do(unread, "publish", 4, new PublishCase { Where = "公众号" });
        Assert.Equal(["case_no_names", "case_approved"], township.Flags(unread).Select(f => f.Rule));
        Assert.All(township.Flags(unread), f => Assert.Equal(Law.Severity.Amber, f.Severity));
    }

    [Fact]
    public void A_word_changed_afterwards_was_neither_read_nor_approved()
    {
        var written = Write();
        Do(written, "desensitise", 1, Look());
        Do(written, "approve", 2, new ApproveCase { By = leader });
        Do(written, "revise", 3, new ReviseCase { Title = "田埂", Facts = "甲组张家", Handling = "量过" });
        Assert.Equal("已编写", township.Stage(written));
        Do(written, "publish", 4, new PublishCase { Where = "说事台" });
        Assert.Equal(2, township.Flags(written).Count());
    }

    [Fact]
    public void One_sent_back_is_revised_and_goes_round_again()
    {
        var written = Write();
        Do(written, "desensitise", 1, Look());
        Do(written, "send-back", 2, new SendCaseBack { Reason = "第二段能认出人" });
        Assert.Equal("已编写", township.Stage(written));
        Assert.Equal("revise", township.Now(written).Register.Actions.First(a => a.IsNextOn(township.Now(written))).Code);
        Do(written, "revise", 3, new ReviseCase { Title = "田埂", Facts = "甲乙两家", Handling = "量过" });
        Do(written, "desensitise", 4, Look());
        Do(written, "approve", 5, new ApproveCase { By = leader });
        Do(written, "publish", 6, new PublishCase { Where = "说事台" });
        Assert.Empty(township.Flags(written));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void One_given_up_is_closed_and_nonsense_is_refused()
    {
        var written = Write();
        Do(written, "drop", 1, new AbandonCase { Reason = "当事人不同意" });
        Assert.Equal(("已放弃", true), (township.Stage(written), township.Now(written).IsClosed));
        Assert.Empty(township.Offered(written));
        Assert.Equal("title", township.Refusal("typical-case", "write", Day, Form() with { Title = "" }).Field);
        Assert.Equal("matter", township.Refusal("typical-case", "use", Day, new UseCase { Matter = new(Guid.NewGuid()) }, Write()).Field);
    }

    [Fact]
    public void Its_words_are_public_and_found_by_search()
    {
        var decision = Assert.IsType<Accepted>(township.Try("typical-case", "write", Day, Form()));
        Assert.Contains("田埂", Encoding.UTF8.GetString(decision.Entries[0].Entry.Content.Span), StringComparison.Ordinal);
        Assert.Empty(decision.Entries[0].Personal);
        Assert.Contains("三、适用", string.Concat(Paper()), StringComparison.Ordinal);

        string Paper()
        {
            var written = Write();
            Do(written, "publish", 4, new PublishCase { Where = "说事台" });
            var now = township.Now(written);
            var paper = now.Register.Paper("typical-case")!.Draft(new(now, now.Lines[^1], township.Roster, township.Law, "试验乡人民政府", township.Reveal));
            return string.Join('\n', paper.Blocks.OfType<Papers.Heading>().Select(h => string.Concat(h.Runs.Select(r => r.Plain))));
        }
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2026, 2, 1));
        var person = world.Person("S02");
        var written = world.Do("typical-case", "write", Day, new WriteCase { Title = "田埂", Facts = "甲乙", Handling = "量过" });
        return (world, written,
        [
            ("revise", new ReviseCase { Title = "田埂二", Facts = "甲乙", Handling = "再量" }), ("desensitise", new DesensitiseCase { By = person, Checked = [.. Enum.GetValues<Identifying>()] }), ("approve", new ApproveCase { By = person }),
            ("send-back", new SendCaseBack { Reason = "改" }), ("publish", new PublishCase { Where = "台" }), ("withdraw", new WithdrawCase { Ground = CaseWithdrawal.Asked }), ("drop", new AbandonCase { Reason = "否" }),
            ("use", new UseCase { Matter = new(written.Id) }), ("write", new WriteCase { Title = "新", Facts = "甲", Handling = "办" }),
        ]);
    });

    private DesensitiseCase Look() => new() { By = reader, Checked = [.. Enum.GetValues<Identifying>()] };

    private static WriteCase Form() => new()
    {
        Title = "一条田埂的两次丈量", Line = CaseLine.Dispute, Kind = "neighbours", Facts = "甲乙两家为田埂相争", Handling = "请老组长到场丈量", Laws = ["民法典第288条"], Lessons = "先量后说", Keywords = ["田埂", "地界"],
    };

    private Matter Write() => township.Do("typical-case", "write", Day, Form());

    private void Do(Matter written, string action, int days, Form form) => township.Do("typical-case", action, Day.AddDays(days), form, township.Now(written));

    private TypicalCase State(Matter written) => (TypicalCase)township.Now(written).State;
}
