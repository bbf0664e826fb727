using Xiangzhi.Registers;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A register that the program does not bring: what CONTRIBUTING promises is true if pages, sheets and figures need nothing more.</summary>
public sealed class Letters : Register<Letter>
{
    protected override void Define(Definition<Letter> d)
    {
        d.Named("letter", "来信", number: "{township}信〔{year}〕{n}号", Area.Disputes, "Letters");
        d.Stage(s => s.Answered is null ? LetterStage.Open : LetterStage.Answered);
        d.Title(s => s.Subject);
        d.People(s => [s.Sender]);
        d.Closes(s => s.Answered, s => s with { Answered = null });
        d.Opens<ReceiveLetter>("receive", "收信").English("Receive").Day("收信日期", "Received on")
            .Refuse(f => f.Pages > 99, nameof(ReceiveLetter.Pages), "页数不会多于 99，请核对");
        d.Act<AnswerLetter>("answer", "回信").English("Answer").WithTime();
        d.Flow("Z1", "收到来信", "Letters received", "封").On(s => s.Received).Slice("tone", "语气", s => s.Tone);
        d.Sum("Z2", "来信页数", "Pages", "页").On(s => s.Received).Amount(s => s.Pages);
        d.Stock("Z3", "未回的信", "Unanswered", "封").Span(s => s.Received, s => s.Answered);
        d.List("来信事由", s => s.Subject, "Subject").List("页数", s => s.Pages, "Pages");
        d.Sheet("receive", "answer");
    }
}

public sealed record Letter
{
    public string Subject { get; init; } = "";
    public Tone Tone { get; init; }
    public int Pages { get; init; }
    public Personal<string> Sender { get; init; }
    public Mark? Received { get; init; }
    public Mark? Answered { get; init; }
}

public enum LetterStage
{
    [Label("未回")] Open,
    [Label("已回")] Answered,
}

public enum Tone
{
    [Label("平和")] Calm,
    [Label("急切")] Urgent,
}

public sealed record ReceiveLetter : Form<Letter>
{
    [Label("事由", English = "Subject")] public required string Subject { get; init; }
    [Label("语气")] public Tone Tone { get; init; }
    [Label("页数"), Unit("页")] public int Pages { get; init; }
    [Label("来信人", English = "Sender")] public required Personal<string> Sender { get; init; }

    public override Letter Into(Letter s, At at) => s with { Subject = Subject, Tone = Tone, Pages = Pages, Sender = Sender, Received = at.Mark };
}

public sealed record AnswerLetter : Form<Letter>
{
    [Label("回信内容", English = "Answer"), Wide] public required Personal<string> Answer { get; init; }

    public override Letter Into(Letter s, At at) => s with { Answered = at.Mark };
}
