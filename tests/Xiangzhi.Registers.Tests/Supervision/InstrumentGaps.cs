using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Supervision;

/// <summary>Instruments of supervision spoiled in one place; the regulation holds from 1 February 2026.</summary>
internal sealed class InstrumentGaps : RegisterGaps
{
    public override string Register => "instrument";

    public override TestTownship Township { get; } = new(new(2026, 6, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["put right and replied"] = Answered, ["objected to with success"] = Upheld,
        ["withdrawn"] = Answered.UpTo("put-right").Then("withdrawn", new(2026, 3, 9), new WithdrawInstrument()),
        ["an act outside the power"] = new(
            new("find-outside", new(2026, 3, 2), new FindOutsidePower { Subject = "对已收回事项立案", Body = "案卷评查" }),
            new("put-right", new(2026, 3, 4), new PutInstrumentRight { How = OutsideRemedy.PassedOn, What = "移送区林业局", To = "区林业局" }), new("close", new(2026, 3, 6), new CloseInstrument())),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Missing("sup_instruments", Answered, "put-right"),
        Gap.Missing("sup_instruments", Answered, "reply"),
        Gap.Sound("sup_instruments", "no reply where the paper names no day for it", Answered.Without("reply").With<ReceiveInstrument>("receive", f => f with { ReplyBy = null })),
        Gap.Of("sup_instruments", "the objection was not upheld", Upheld.With<AnswerInstrumentObjection>("objection-answered", f => f with { Upheld = false }).Without("reply"), "put-right"),
        Gap.Sound("sup_instruments", "the objection was upheld", Upheld),
        Gap.Sound("sup_instruments", "not closed", Answered.UpTo("put-right")),
        Gap.Of("sup_instruments", "closed on the first day of the regulation", Answered.Without("put-right").Moved("close", new(2026, 2, 1)), "put-right"),
        Gap.Sound("sup_instruments", "closed the day before", Answered.Without("put-right", "reply").Moved("close", new(2026, 1, 31))),
    ];

    private static Story Answered => new(
        new("receive", new(2026, 3, 2), new ReceiveInstrument { Kind = InstrumentKind.Opinion, Body = "区司法局", Number = "渝黔司督〔2026〕3号", Subject = "处罚决定逾期公示", ReplyBy = new(2026, 3, 16) }),
        new("put-right", new(2026, 3, 10), new PutInstrumentRight { What = "补正文书" }),
        new("reply", new(2026, 3, 12), new ReplyToInstrument()),
        new("close", new(2026, 3, 13), new CloseInstrument()));

    private static Story Upheld => new(
        new("receive", new(2026, 3, 2), new ReceiveInstrument { Kind = InstrumentKind.Decision, Body = "区司法局", Subject = "处罚决定逾期公示" }),
        new("object", new(2026, 3, 9), new ObjectToInstrument()),
        new("objection-answered", new(2026, 3, 20), new AnswerInstrumentObjection { Upheld = true }),
        new("close", new(2026, 3, 23), new CloseInstrument()));
}
