namespace Xiangzhi.Registers;

/// <summary>普法需求: what residents ask to be told about the law, and what they were told.</summary>
public sealed record Need
{
    public string Question { get; init; } = "";
    public Code<LawTitles> Law { get; init; }
    public NeedChannel Channel { get; init; }
    public NeedGroup? Group { get; init; }
    public Ref<Villages>? Village { get; init; }

    /// <summary>How many asked the same, the first one included.</summary>
    public int Askers { get; init; }

    /// <summary>The township's profile showed a market day when it was first asked.</summary>
    public bool OnMarketDay { get; init; }

    public DateOnly? Promised { get; init; }
    public Items<NeedAnswer> Answers { get; init; } = [];
    public Mark? Asked { get; init; }
    public Mark? Planned { get; init; }
    public Mark? Answered { get; init; }
    public Mark? Unmet { get; init; }
    public bool? Satisfied { get; init; }

    public NeedStage Stage =>
        Answered is not null ? NeedStage.Answered
        : Unmet is not null ? NeedStage.Unmet
        : Planned is not null ? NeedStage.Planned : NeedStage.Asked;
}

/// <param name="Event">The publicity event at which it was taught; null where it was answered otherwise.</param>
public sealed record NeedAnswer(NeedAnswerKind Kind, Ref<PublicityEvents>? Event, Mark On);

public enum NeedChannel
{
    [Label("说事台", English = "Desk")] Desk,
    [Label("赶集日", English = "Market day")] MarketDay,
    [Label("院坝会", English = "Courtyard meeting")] Courtyard,
    [Label("村民会议", English = "Villagers' meeting")] VillageMeeting,
    [Label("入户走访", English = "House visit")] HouseVisit,
    [Label("调解中", English = "During mediation")] Mediation,
    [Label("电话、网络", English = "Phone or online")] Remote,
    [Label("问卷", English = "Questionnaire")] Questionnaire,
}

public enum NeedGroup
{
    [Label("务农群众", English = "Farmers")] Farmers,
    [Label("外出务工人员", English = "Migrant workers")] MigrantWorkers,
    [Label("老年人", English = "Elderly")] Elderly,
    [Label("妇女", English = "Women")] Women,
    [Label("青少年和学生", English = "Young people")] Young,
    [Label("经营户和企业", English = "Traders and firms")] Traders,
    [Label("村（社区）干部", English = "Village cadres")] Cadres,
}

public enum NeedAnswerKind
{
    [Label("在普法活动里讲", English = "Taught at an event")] Event,
    [Label("当面答复", English = "In person")] InPerson,
    [Label("发放资料", English = "Materials")] Materials,
    [Label("请律师、法律顾问解答", English = "By a lawyer")] Lawyer,
    [Label("广播、网络解答", English = "Broadcast or online")] Broadcast,
}

public enum NeedStage
{
    [Label("已收集", English = "Asked")] Asked,
    [Label("已安排")] Planned,
    [Label("已回应")] Answered,
    [Label("未能回应", English = "Not met"), Aside] Unmet,
}

[SeesOffice]
public sealed record AskNeed : Form<Need>
{
    [Label("想了解什么", English = "Question"), Wide, Also("需求", "问题"), Hint("写共性的问题，不写姓名和具体案情", English = "The question in general: no names, no case")] public required string Question { get; init; }
    [Label("涉及的法律", English = "Law")] public required Code<LawTitles> Law { get; init; }
    [Label("怎么知道的", English = "Channel"), Also("渠道", "来源")] public required NeedChannel Channel { get; init; }
    [Label("哪类群众", English = "Group")] public NeedGroup? Group { get; init; }
    [Label("村（社区）", English = "Village"), Also("村")] public Ref<Villages>? Village { get; init; }
    [Label("几个人问", English = "Askers"), Unit("人"), Hint("不填按1人", English = "One if empty")] public int? Askers { get; init; }
    [Label("答应在哪天以前", English = "Promised by"), Hint("没有答应日子的不填；含当日", English = "Empty if no day was promised; inclusive")] public DateOnly? Promised { get; init; }

    public override Need Into(Need s, At at) => s with
    {
        Question = Question, Law = Law, Channel = Channel, Group = Group, Village = Village, Askers = Askers ?? 1, Promised = Promised,
        OnMarketDay = at.Seen.Office(Profile.MarketDayFact) is not null, Asked = at.Mark,
    };
}

public sealed record AskAgain : Form<Need>
{
    [Label("又有几个人问", English = "Askers"), Unit("人")] public required int Askers { get; init; }
    [Label("怎么知道的", English = "Channel")] public NeedChannel? Channel { get; init; }

    public override Need Into(Need s, At at) => s with { Askers = s.Askers + Askers };
}

public sealed record PlanAnswer : Form<Need>
{
    [Label("打算怎么回应", English = "How"), Hint("不写姓名", English = "No names")] public required string How { get; init; }
    [Label("安排的普法活动", English = "Event")] public Ref<PublicityEvents>? Event { get; init; }
    [Label("责任人", English = "Person")] public Ref<Staff>? Person { get; init; }

    public override Need Into(Need s, At at) => s with { Planned = at.Mark };
}

public sealed record AnswerNeed : Form<Need>
{
    [Label("怎样回应的", English = "How"), Also("回应方式")] public required NeedAnswerKind Kind { get; init; }
    [Label("普法活动", English = "Event")] public Ref<PublicityEvents>? Event { get; init; }
    [Label("讲了什么", English = "What was said"), Wide, Hint("不写姓名", English = "No names")] public string? What { get; init; }

    public override Need Into(Need s, At at) => s with { Answers = s.Answers.Add(new(Kind, Event, at.Mark)), Answered = s.Answered ?? at.Mark, Unmet = null };
}

public sealed record LeaveUnmet : Form<Need>
{
    [Label("没有回应的原因", English = "Reason"), Wide, Hint("例如 不属于法律问题；不写姓名", English = "E.g. not a question of law; no names")] public required string Reason { get; init; }

    public override Need Into(Need s, At at) => s with { Unmet = s.Answered is null ? at.Mark : null };
}

public sealed record AskSatisfaction : Form<Need>
{
    [Label("听懂了、管用", English = "It helped")] public bool Satisfied { get; init; }
    [Label("还想了解", English = "What else"), Hint("不写姓名", English = "No names")] public string? More { get; init; }

    public override Need Into(Need s, At at) => s with { Satisfied = Satisfied };
}
