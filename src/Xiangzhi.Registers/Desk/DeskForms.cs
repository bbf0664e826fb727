namespace Xiangzhi.Registers;

/// <summary>
/// 来访登记. Like every form of the desk it needs nothing but what people say, and nothing in it is refused: it is filled without
/// network and sent in the evening. An answer or a promise of the same minute goes with it.
/// </summary>
[SeesOffice]
public sealed record TakeInVisit : Form<DeskVisit>
{
    [Label("来说什么事", English = "Matter"), Hint("一句话，不写姓名，例如 水管冻裂想换", English = "One sentence, without names"), Also("事由", "反映问题")]
    public required string Subject { get; init; }
    [Label("类别", English = "Topic"), Also("事项类别")] public Code<VisitTopics> Topic { get; init; }
    [Label("方式", English = "Manner")] public VisitManner Manner { get; init; }
    [Label("来了几人", English = "Persons"), Unit("人次"), Also("人次", "人数")] public int Persons { get; init; } = 1;
    [Label("所在村", English = "Village"), Also("村（社区）", "村组")] public Ref<Villages>? Village { get; init; }
    [Label("村民小组", English = "Villagers' group"), Hint("组的序号，例如 3", English = "Its number, e.g. 3")] public int? VillageGroup { get; init; }
    [Label("在哪一级说", English = "Level")] public DisputeLevel Level { get; init; } = DisputeLevel.Township;
    [Label("来人", English = "Visitor"), Group("来的人", English = "Visitor"), Also("姓名", "来访人")] public Personal<string> Visitor { get; init; }
    [Label("电话", English = "Phone"), Group("来的人", English = "Visitor"), Also("联系电话")] public Personal<string> Phone { get; init; }
    [Label("住址", English = "Address"), Group("来的人", English = "Visitor")] public Personal<string> Address { get; init; }
    [Label("原话", English = "In their own words"), Wide, Also("主要内容")] public Personal<string> Words { get; init; }
    [Label("照片", English = "Photo")] public Personal<Attachment> Photo { get; init; }
    [Label("当场答复", English = "Answered on the spot"), Group("当场", English = "On the spot")] public bool Answered { get; init; }
    [Label("哪一项", English = "Which of the six"), Group("当场", English = "On the spot")] public HelpGiven Help { get; init; }
    [Label("怎么答复的", English = "Answer"), Wide, Group("当场", English = "On the spot"), Also("答复情况")] public Personal<string> Answer { get; init; }
    [Label("承诺哪天办好", English = "Promised by"), Group("承诺", English = "Promise"), Also("承诺日期", "办结时限")] public DateOnly? PromisedBy { get; init; }
    [Label("交给谁办", English = "Assigned to"), Group("承诺", English = "Promise"), Also("承办人")] public Ref<Staff>? To { get; init; }
    [Label("事情涉及的工作人员", English = "Staff whom it is about"), Group("事情涉及的人", English = "Staff concerned"), Hint("这些人看不到来人是谁", English = "They do not see who came")]
    public Items<Ref<Staff>> About { get; init; } = [];

    public override DeskVisit Into(DeskVisit s, At at)
    {
        var visit = s with
        {
            Self = at.Entry.Matter, Subject = Subject, Topic = Topic, Manner = Manner, Persons = Math.Max(1, Persons), Village = Village, VillageGroup = VillageGroup, Level = Level,
            Visitor = Visitor, Phone = Phone, Address = Address, Words = Words, TakenIn = at.Mark, OnMarketDay = at.Seen.Office(Profile.MarketDayFact) is not null,
            About = Concerned.Of(About, at),
            Promises = PromisedBy is { } due ? s.Promises.Make(due, To is { } to ? at.Seen.Text(to, StaffMember.NumberFact) : null, at) : s.Promises,
        };
        return Answered ? visit.Answer(Help, at) : visit;
    }
}

public sealed record AnswerVisit : Form<DeskVisit>
{
    [Label("哪一项", English = "Which of the six")] public HelpGiven Help { get; init; }
    [Label("怎么答复的", English = "Answer"), Wide, Also("答复情况")] public Personal<string> Answer { get; init; }
    [Label("在哪一级办的", English = "Settled at")] public DisputeLevel? Level { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => (s with { Level = Level ?? s.Level }).Answer(Help, at);
}

/// <summary>承诺: by when, and by whom.</summary>
public sealed record PromiseVisitor : Form<DeskVisit>
{
    [Label("承诺哪天办好", English = "Promised by"), Also("承诺日期", "办结时限")] public required DateOnly By { get; init; }
    [Label("交给谁办", English = "Assigned to"), Also("承办人")] public Ref<Staff>? To { get; init; }
    [Label("配合的单位", English = "Helped by")] public string? Unit { get; init; }
    [Label("承诺办什么", English = "What was promised"), Wide] public Personal<string> What { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) =>
        s with { Promises = s.Promises.Make(By, To is { } to ? at.Seen.Text(to, StaffMember.NumberFact) : null, at) };
}

public sealed record MovePromise : Form<DeskVisit>
{
    [Label("改到哪天", English = "New day")] public required DateOnly By { get; init; }
    [Label("来人同意", English = "The visitor agrees"), Hint("承诺的日子过了再改，不算按期", English = "After the promised day it mends nothing")] public bool Agreed { get; init; }
    [Label("原因", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public string? Reason { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => s with { Promises = s.Promises.Move(By, Agreed, at) };
}

public sealed record KeepPromise : Form<DeskVisit>
{
    [Label("哪一项", English = "Which of the six")] public HelpGiven Help { get; init; } = HelpGiven.Solve;
    [Label("办得怎样", English = "What was done"), Wide, Also("办理结果")] public Personal<string> Result { get; init; }
    [Label("在哪一级办的", English = "Settled at")] public DisputeLevel? Level { get; init; }
    [Label("照片", English = "Photo")] public Personal<Attachment> Photo { get; init; }

    public override DeskVisit Into(DeskVisit s, At at)
    {
        var kept = s with { Promises = s.Promises.Keep(at), Level = Level ?? s.Level };
        return (kept with { Answers = kept.Answers.Add(new(at.Mark, Help, OnTheSpot: false)) }).Conclude(VisitOutcome.Kept, at);
    }
}

/// <summary>办不了，说明: an honest no. What was promised stays unkept.</summary>
public sealed record ExplainVisit : Form<DeskVisit>
{
    [Label("为什么办不了", English = "Why it cannot be done"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }
    [Label("告诉来人找谁", English = "Where to turn"), Hint("例如 区社保局", English = "For example the district insurance office")] public string? Turn { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => (s with { Promises = s.Promises.Break(at) }).Conclude(VisitOutcome.Explained, at);
}

/// <summary>转办: another line of work settles it. A matter that exists already is named; each shows the other by a link.</summary>
public sealed record PassVisit : Form<DeskVisit>
{
    [Label("转到", English = "Passed to")] public required VisitPassedTo To { get; init; }
    [Label("接收单位", English = "Receiver")] public string? Receiver { get; init; }
    [Label("在哪件事里办", English = "Goes on in"), Hint("填那一件的台账号", English = "Its ledger number")] public Ref<Register>? Other { get; init; }
    [Label("告诉来人的话", English = "What the visitor was told"), Wide] public Personal<string> Told { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => s.LetGo(VisitOutcome.PassedOn, at);
}

public sealed record GiveRelief : Form<DeskVisit>
{
    [Label("救助帮扶种类", English = "Kind of relief")] public required Code<ReliefKinds> Kind { get; init; }
    [Label("已经落实", English = "Granted")] public bool Granted { get; init; }
    [Label("经办单位", English = "Office")] public string? Unit { get; init; }
    [Label("金额", English = "Sum")] public decimal? Sum { get; init; }
    [Label("在哪件事里办", English = "Goes on in"), Hint("填那一件的台账号", English = "Its ledger number")] public Ref<Register>? Other { get; init; }
    [Label("说明", English = "Remark"), Wide] public Personal<string> Remark { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => s with { Reliefs = s.Reliefs.Add(new(at.Mark, Kind, Granted)) };
}

public sealed record WithdrawVisit : Form<DeskVisit>
{
    [Label("来人怎么说", English = "What the visitor said"), Wide] public Personal<string> Words { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => s.LetGo(VisitOutcome.Withdrawn, at);
}

public sealed record LoseTouch : Form<DeskVisit>
{
    [Label("联系了几次", English = "Tries"), Unit("次")] public int Tries { get; init; }
    [Label("怎么联系的", English = "How"), Wide] public Personal<string> How { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => s.LetGo(VisitOutcome.Unreachable, at);
}

public sealed record VisitAgain : Form<DeskVisit>
{
    [Label("方式", English = "Manner")] public VisitManner Manner { get; init; } = VisitManner.Home;
    [Label("来人评价", English = "Satisfaction")] public Contentment? Content { get; init; }
    [Label("看到的、听到的", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => s with { ReturnVisits = s.ReturnVisits.Add(at.Mark), Content = Content ?? s.Content };
}

/// <summary>Sent up to the district's platform as a task of its own.</summary>
public sealed record SendVisitUp : Form<DeskVisit>
{
    [Label("报到", English = "Channel")] public required Code<TaskChannels> Channel { get; init; }
    [Label("事项", English = "Matter"), Hint("不写姓名", English = "Without names")] public required string Subject { get; init; }
    [Label("要求哪天办结", English = "Due on")] public DateOnly? DueOn { get; init; }

    public override DeskVisit Into(DeskVisit s, At at) => s.LetGo(VisitOutcome.SentUp, at);
}

public sealed record TurnVisitIntoDispute : IntoDispute<DeskVisit>
{
    public override DeskVisit Into(DeskVisit s, At at) => s.LetGo(VisitOutcome.Dispute, at);
}

public sealed record TurnVisitIntoPetition : IntoPetition<DeskVisit>
{
    public override DeskVisit Into(DeskVisit s, At at) => s.LetGo(VisitOutcome.Petition, at);
}
