using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.Papers.Letter;

namespace Xiangzhi.Registers;

/// <summary>Suggestions of deputies, proposals and opinions of supervision 代表建议·政协提案·监督意见: received, assigned, answered, rated.</summary>
public sealed class SupervisionOpinions : Register<SupervisionOpinion>
{
    public static PaperDefinition AnswerLetter { get; } = new("opinion-answer", new("答复函", "Answer"), "代表法51条", r =>
    {
        var s = (SupervisionOpinion)r.Matter.State;
        var form = r.Line.Form as AnswerSupervisionOpinion;
        return Sealed(r, "opinion-answer", $"关于{SheetParts.Label(s.Kind)}的答复函", Of(r, s.From),
        [
            Say("您提出的“", Or(s.Topic), "”（", Or(s.Number, 6), "）已收悉，经研究办理，现答复如下："),
            Say(Or(form?.Content, 30)),
            Say("办理结果：", form is null ? new BlankRun(10) : SheetParts.Label(form.Result), "。对以上答复有什么意见，请填写征询意见表反馈。"),
        ], form?.Number);
    });

    protected override void Define(Definition<SupervisionOpinion> d)
    {
        d.Named("supervision-opinion", "代表建议·监督意见", number: "{township}意〔{year}〕{n}号", Area.Openness, "Opinions of supervision");
        d.Stage(s => s.Stage);
        d.Title(s => s.Topic);
        d.People(s => [s.From]);
        d.PersonalReadBy(Role.OfficeClerk, Role.Handler, Role.Leader);
        d.Closes(s => s.Concluded ?? s.HandedBack ?? s.Withdrawn, s => s with { Concluded = null, HandedBack = null, Withdrawn = null });

        d.Opens<ReceiveOpinion>("receive", "收到").English("Receive").By(Role.OfficeClerk).Day("交办日期", "Handed over on");
        d.Act<AssignOpinion>("assign", "交办").English("Assign").By(Role.OfficeClerk, Role.Leader);
        d.Act<ContactAuthor>("contact", "联系代表委员").English("Talk with the author").By(Role.OfficeClerk, Role.Handler);
        d.Act<AnswerSupervisionOpinion>("answer", "答复").English("Answer").By(Role.OfficeClerk, Role.Handler, Role.Leader).Day("答复日期", "Answered on").Prints(AnswerLetter);
        d.Act<RateAnswer>("rate", "征询意见").English("Rate the answer").While(s => s.Answers.Count > 0 && s.Rated is null).By(Role.OfficeClerk, Role.Handler);
        d.Act<CarryOutOpinion>("carry-out", "落实").English("Carry out").While(s => s.Answers.Count > 0).By(Role.OfficeClerk, Role.Handler).EvenAfterClosing();
        d.Act<HandBackOpinion>("hand-back", "退回交办单位").English("Hand back").While(s => s.Answers.Count == 0).By(Role.OfficeClerk, Role.Leader);
        d.Act<WithdrawOpinion>("withdraw", "提出人撤回").English("Withdrawn").While(s => s.Answers.Count == 0).By(Role.OfficeClerk);

        Answering("dep_answer", complex: false, "答复代表", "Answer the deputy");
        Answering("dep_answer_complex", complex: true, "答复疑难建议", "Answer a hard suggestion");
        d.Step("dep_contact", "答复之前与代表的联系沟通", done: s => MeasureChecks.Before(s.Contacts, s.Answered), before: s => s.Answered, when: s => s.Kind == OpinionKind.Deputy).Seeks("contact");

        var (answered, received) = d.Ratio("G7", "建议提案办复率", "Proposals answered");
        answered.On(s => s.Received).Known(s => s.Answered).Unless(s => s.HandedBack ?? s.Withdrawn).Slice("kind", "种类", s => s.Kind).Rule("年内收到的代表建议、政协提案和监督意见中，已经答复的占比；退回和撤回的不计。");
        received.On(s => s.Received).Unless(s => s.HandedBack ?? s.Withdrawn).Slice("kind", "种类", s => s.Kind);

        d.List("种类", s => s.Kind, "Kind").List("收到日期", s => s.Received?.Day, "Received on").List("答复日期", s => s.Answered?.Day, "Answered on")
            .List("办理结果", s => s.Answer?.Result, "Result").List("满意度", s => s.Satisfaction, "Rating");
        d.Sheet("receive", "assign", "answer", "rate");

        void Answering(string rule, bool complex, string label, string english) =>
            d.Clock(rule).Awaits("answer", "hand-back").From(s => s.Received).Until(s => Mark.First(s.Answered, s.HandedBack, s.Withdrawn)).When(s => s.Kind == OpinionKind.Deputy && s.Complex == complex).Named(label, english);
    }
}
