namespace Xiangzhi.Registers;

/// <summary>接待来访. An answer given there and then goes with it; so does the leader's instruction with its day.</summary>
public sealed record ReceiveVisit : Form<ReceptionVisit>
{
    [Label("反映的问题", English = "Matter"), Hint("一句话，不写姓名", English = "One sentence, without names"), Also("事由", "来访事由")] public required string Subject { get; init; }
    [Label("接访领导", English = "Leader"), Also("领导")] public required Ref<Staff> Leader { get; init; }
    [Label("哪一场接访", English = "Session"), Hint("填那一场的台账号；随时接待的空着", English = "Its ledger number; empty if at any time")] public Ref<Receptions>? Session { get; init; }
    [Label("形式", English = "Kind"), Also("接访形式")] public ReceptionKind Kind { get; init; }
    [Label("内容类别", English = "Content")] public Code<PetitionContents> Content { get; init; }
    [Label("所在村", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("人数", English = "Persons"), Unit("人次"), Also("来访人数", "人次")] public int Persons { get; init; } = 1;
    [Label("重复来访", English = "Came before")] public bool Repeated { get; init; }
    [Label("来访人", English = "Visitor"), Group("来访的人", English = "Visitor"), Also("姓名")] public Personal<string> Visitor { get; init; }
    [Label("电话", English = "Phone"), Group("来访的人", English = "Visitor")] public Personal<string> Phone { get; init; }
    [Label("住址", English = "Address"), Group("来访的人", English = "Visitor")] public Personal<string> Address { get; init; }
    [Label("来访人的话", English = "In their own words"), Wide, Also("反映主要内容")] public Personal<string> Words { get; init; }
    [Label("当场答复", English = "Answered on the spot"), Group("结果", English = "Result")] public bool Answered { get; init; }
    [Label("领导的答复或批示", English = "Answer or instruction"), Wide, Group("结果", English = "Result"), Also("领导批示", "处理意见")] public Personal<string> Instruction { get; init; }
    [Label("交给谁办", English = "Assigned to"), Group("结果", English = "Result"), Also("责任人")] public Ref<Staff>? To { get; init; }
    [Label("哪天前答复", English = "Answer by"), Group("结果", English = "Result"), Also("办结时限")] public DateOnly? By { get; init; }
    [Label("事情涉及的工作人员", English = "Staff whom it is about"), Group("事情涉及的人", English = "Staff concerned"), Hint("这些人看不到来访人", English = "They do not see who came")] public Items<Ref<Staff>> About { get; init; } = [];

    public override ReceptionVisit Into(ReceptionVisit s, At at)
    {
        var received = s with
        {
            Self = at.Entry.Matter, Subject = Subject, Leader = Leader, Session = Session, Kind = Kind, Content = Content, Village = Village,
            Persons = Math.Max(1, Persons), Repeated = Repeated, Visitor = Visitor, Phone = Phone, Address = Address, Words = Words, Instruction = Instruction,
            Received = at.Mark, About = Concerned.Of(About, at),
            Promises = By is { } due ? s.Promises.Make(due, To is { } to ? at.Seen.Text(to, StaffMember.NumberFact) : null, at) : s.Promises,
        };
        return Answered && By is null ? received.Finish(ReceptionOutcome.OnTheSpot, at) : received;
    }
}

public sealed record AssignVisit : Form<ReceptionVisit>
{
    [Label("交给谁办", English = "Assigned to")] public Ref<Staff>? To { get; init; }
    [Label("责任单位", English = "Office in charge")] public string? Unit { get; init; }
    [Label("哪天前答复", English = "Answer by")] public required DateOnly By { get; init; }
    [Label("领导批示", English = "Instruction"), Wide] public Personal<string> Instruction { get; init; }

    public override ReceptionVisit Into(ReceptionVisit s, At at) => s with
    {
        Promises = s.Promises.Make(By, To is { } to ? at.Seen.Text(to, StaffMember.NumberFact) : null, at),
        Instruction = Instruction.IsGiven ? Instruction : s.Instruction,
    };
}

public sealed record MoveReply : Form<ReceptionVisit>
{
    [Label("改到哪天", English = "New day")] public required DateOnly By { get; init; }
    [Label("来访人同意", English = "The visitor agrees"), Hint("到期以后再改，不算按期", English = "After the day it mends nothing")] public bool Agreed { get; init; }
    [Label("批准的领导", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("原因", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public string? Reason { get; init; }

    public override ReceptionVisit Into(ReceptionVisit s, At at) => s with { Promises = s.Promises.Move(By, Agreed, at) };
}

public sealed record ReplyToVisitor : Form<ReceptionVisit>
{
    [Label("答复方式", English = "Manner")] public VisitManner Manner { get; init; }
    [Label("答复内容", English = "Reply"), Wide, Also("办理结果")] public Personal<string> Reply { get; init; }

    public override ReceptionVisit Into(ReceptionVisit s, At at)
    {
        var onTheSpot = s.Received?.Day == at.Day && s.Promises.Next() is null && s.End is null;
        return (s with { Promises = s.Promises.Keep(at), LastReply = Reply })
            .Finish(onTheSpot ? ReceptionOutcome.OnTheSpot : ReceptionOutcome.Replied, at);
    }
}

public sealed record GuideVisitor : Form<ReceptionVisit>
{
    [Label("引导到哪里", English = "Guided to"), Hint("例如 人民法庭、区人社局", English = "For example the people's tribunal")] public required string To { get; init; }
    [Label("怎么说明的", English = "Explanation"), Wide] public Personal<string> Explanation { get; init; }

    public override ReceptionVisit Into(ReceptionVisit s, At at) => s.LetGo(ReceptionOutcome.Guided, at);
}

public sealed record WithdrawReceptionVisit : Form<ReceptionVisit>
{
    [Label("来访人怎么说", English = "What the visitor said"), Wide] public Personal<string> Words { get; init; }

    public override ReceptionVisit Into(ReceptionVisit s, At at) => s.LetGo(ReceptionOutcome.Withdrawn, at);
}

/// <summary>回访、下访: the leader or the handler goes back to look.</summary>
public sealed record FollowVisit : Form<ReceptionVisit>
{
    [Label("方式", English = "Manner")] public VisitManner Manner { get; init; } = VisitManner.Home;
    [Label("来访人评价", English = "Satisfaction")] public Contentment? Content { get; init; }
    [Label("看到的、听到的", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override ReceptionVisit Into(ReceptionVisit s, At at) => s with { ReturnVisits = s.ReturnVisits.Add(at.Mark), Satisfied = Content ?? s.Satisfied };
}

public sealed record TurnReceptionIntoDispute : IntoDispute<ReceptionVisit>
{
    public override ReceptionVisit Into(ReceptionVisit s, At at) => s.LetGo(ReceptionOutcome.Dispute, at);
}

public sealed record TurnReceptionIntoPetition : IntoPetition<ReceptionVisit>
{
    public override ReceptionVisit Into(ReceptionVisit s, At at) => s.LetGo(ReceptionOutcome.Petition, at);
}
