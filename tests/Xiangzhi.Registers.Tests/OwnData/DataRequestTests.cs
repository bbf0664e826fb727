using Xiangzhi.Registers.Tests.Disputes;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.OwnData;

/// <summary>A request about one's own data is taken in, looked for, answered with reasons, or withdrawn.</summary>
public sealed class DataRequestTests
{
    private static readonly DateOnly Day = new(2025, 3, 4);

    private readonly DisputeWorld world = new(new(2026, 1, 5));

    private TestTownship Township => world.Township;

    [Fact]
    public void A_request_is_received_gathered_and_answered_in_writing()
    {
        var request = Receive();
        Assert.Equal(("已收到", "answer withdraw"), (Township.Stage(request), string.Join(' ', Township.Offered(request))));
        var dispute = Township.Do("dispute", "take-in", Day, world.TakeIn());
        Do(request, "gather", new GatherData { Parts = [Part(dispute, "parties[0]")] });
        Assert.Equal("已查找", Township.Stage(request));
        Do(request, "answer", new AnswerDataRequest
        {
            Outcome = DataOutcome.InPart, Granted = "交付复制件一份", Grounds = [DataRefusal.Kept], Reasons = "保管到 2035-12-31 为止", Handover = DataHandover.InPerson,
        });

        Assert.Equal(("已答复", ""), (Township.Stage(request), string.Join(' ', Township.Offered(request))));
        var paper = Township.Paper(request, "data-request-answer");
        foreach (var said in new[] { "请求的人", "交付复制件一份", "保存期限未届满（47条）", "保管到 2035-12-31 为止", "停止其他处理", "第五十条第二款", "向人民法院提起诉讼", "第十八条第一款" })
            Assert.Contains(said, paper, StringComparison.Ordinal);
        Township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData(DataOutcome.Refused)]
    [InlineData(DataOutcome.InPart)]
    public void A_refusal_without_reasons_or_ground_is_not_taken(DataOutcome outcome)
    {
        var request = Receive();
        Assert.Equal("reasons", Refused(request, "answer", new AnswerDataRequest { Outcome = outcome, Granted = "一部分", Grounds = [DataRefusal.Kept], Handover = DataHandover.Mail }));
        Assert.Equal("reasons", Refused(request, "answer", new AnswerDataRequest { Outcome = outcome, Granted = "一部分", Reasons = "保密", Handover = DataHandover.Mail }));
        Assert.Equal("granted", Refused(request, "answer", new AnswerDataRequest { Outcome = DataOutcome.Granted, Handover = DataHandover.Mail }));
    }

    [Fact]
    public void A_place_where_nobodys_data_stand_is_not_gathered()
    {
        var request = Receive();
        var dispute = Township.Do("dispute", "take-in", Day, world.TakeIn());
        Assert.Equal("parts", Refused(request, "gather", new GatherData { Parts = [Part(dispute, "parties[9]")] }));
        Assert.Equal("parts", Refused(request, "gather", new GatherData { Parts = [Part(dispute, "parties[0]") with { Entry = 99_999 }] }));
    }

    [Fact]
    public void Whoever_asks_for_another_is_named_and_gets_the_answer()
    {
        Assert.Contains("代为提出的人", Assert.IsType<Refused>(Township.Try(DataRequests.RegisterCode, "receive", Day, Asking(DataAsker.NextOfKin))).Refusals.Single().Message, StringComparison.Ordinal);
        var request = Township.Do(DataRequests.RegisterCode, "receive", Day,
            Asking(DataAsker.NextOfKin) with { Representatives = [new() { Name = "代为提出的亲属", Proof = "户口簿、死亡证明" }] });
        Do(request, "answer", new AnswerDataRequest { Outcome = DataOutcome.Granted, Granted = "交付复制件", Handover = DataHandover.InPerson });

        Assert.Contains("代为提出的亲属：", Township.Paper(request, "data-request-answer"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_request_can_be_taken_up_again()
    {
        var request = Receive();
        Do(request, "withdraw", new WithdrawDataRequest());
        Assert.Equal("已撤回", Township.Stage(request));
        Do(request, "reopen", new Reopen { Reason = "又来了" });
        Assert.Equal("已收到", Township.Stage(request));
    }

    private static ReceiveDataRequest Asking(DataAsker by) => new() { Asked = [DataRight.Access, DataRight.Deletion], AskedBy = by, Name = "请求的人", Phone = "13700000000", Checked = IdentityCheck.Document };

    private static GatheredPart Part(Matter matter, string slot) => new() { Matter = new(matter.Id), Entry = (int)matter.Opening.Entry.Seq, Slot = slot };

    private Matter Receive() => Township.Do(DataRequests.RegisterCode, "receive", Day, Asking(DataAsker.Self));

    private void Do(Matter request, string action, Form form) => Township.Do(DataRequests.RegisterCode, action, Day, form, request);

    private string Refused(Matter request, string action, Form form) => Assert.IsType<Refused>(Township.Try(DataRequests.RegisterCode, action, Day, form, request)).Refusals.Single().Field!;
}
