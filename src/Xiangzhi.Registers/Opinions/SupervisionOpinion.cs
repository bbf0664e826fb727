namespace Xiangzhi.Registers;

public enum OpinionKind
{
    [Label("人大代表建议", English = "Deputy's suggestion")] Deputy,
    [Label("政协委员提案", English = "Political consultative proposal")] Proposal,
    [Label("人大监督意见", English = "Opinion of the people's congress")] Congress,
    [Label("社会监督意见", English = "Opinion of the public")] Public,
    [Label("其他监督意见", English = "Other opinion")] Other,
}

/// <summary>How far it was met, the usual grades A to D of an answer.</summary>
public enum OpinionResult
{
    [Label("已解决或采纳（A类）", English = "Solved or adopted")] Solved,
    [Label("正在解决或列入计划（B类）", English = "In hand or planned")] Planned,
    [Label("暂不能解决（C类）", English = "Not possible now")] NotNow,
    [Label("留作参考（D类）", English = "Taken as advice")] Advice,
}

public enum OpinionSatisfaction
{
    [Label("满意", English = "Satisfied")] Satisfied,
    [Label("基本满意", English = "Basically satisfied")] Basically,
    [Label("不满意", English = "Not satisfied")] NotSatisfied,
}

public enum OpinionStage
{
    [Label("收到", English = "Received")] Received,
    [Label("办理", English = "In hand")] Assigned,
    [Label("已答复", English = "Answered")] Answered,
    [Label("办结", English = "Concluded")] Concluded,
    [Label("退回", English = "Handed back"), Aside] HandedBack,
    [Label("撤回", English = "Withdrawn"), Aside] Withdrawn,
}

/// <summary>A suggestion, proposal or supervision opinion 代表建议·政协提案·监督意见 and what came of it.</summary>
public sealed record SupervisionOpinion
{
    public OpinionKind Kind { get; init; }
    public string Topic { get; init; } = "";
    public string Number { get; init; } = "";
    public Personal<string> From { get; init; }

    /// <summary>Wide or hard, so that the longer time runs.</summary>
    public bool Complex { get; init; }
    public Mark? Received { get; init; }
    public Mark? Assigned { get; init; }
    public Code<Offices> Office { get; init; }
    public Items<Mark> Contacts { get; init; } = [];
    public Items<OpinionAnswer> Answers { get; init; } = [];
    public OpinionSatisfaction? Satisfaction { get; init; }
    public Mark? Rated { get; init; }
    public Items<Mark> CarriedOut { get; init; } = [];
    public Mark? HandedBack { get; init; }
    public Mark? Withdrawn { get; init; }
    public Mark? Concluded { get; init; }

    public OpinionAnswer? Answer => Answers is [.., var last] ? last : null;

    /// <summary>The first answer, which the time of the law asks for.</summary>
    public Mark? Answered => Answers is [var first, ..] ? first.On : null;

    public OpinionStage Stage =>
        HandedBack is not null ? OpinionStage.HandedBack : Withdrawn is not null ? OpinionStage.Withdrawn : Concluded is not null ? OpinionStage.Concluded
        : Answers.Count > 0 ? OpinionStage.Answered : Assigned is not null ? OpinionStage.Assigned : OpinionStage.Received;
}

public sealed record OpinionAnswer(OpinionResult Result, bool FaceToFace, Mark On);

public sealed record ReceiveOpinion : Form<SupervisionOpinion>
{
    [Label("种类", English = "Kind"), Also("类别", "类型")] public required OpinionKind Kind { get; init; }
    [Label("编号", English = "Number"), Also("建议编号", "提案编号")] public string? Number { get; init; }
    [Label("标题", English = "Topic"), Also("建议名称", "主要内容"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("提出人", English = "Made by"), Also("代表", "委员")] public Personal<string> From { get; init; }
    [Label("交办单位", English = "Handed over by")] public string? HandedOverBy { get; init; }
    [Label("涉及面广、处理难度大", English = "Wide or hard")] public bool Complex { get; init; }
    [Label("内容", English = "Content"), Wide] public Personal<string> Content { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) => s with { Kind = Kind, Number = Number ?? "", Topic = Topic, From = From, Complex = Complex, Received = at.Mark };
}

public sealed record AssignOpinion : Form<SupervisionOpinion>
{
    [Label("承办机构", English = "Office"), Also("承办单位")] public required Code<Offices> Office { get; init; }
    [Label("承办人", English = "Handler")] public Ref<Staff>? Handler { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) => s with { Assigned = at.Mark, Office = Office };
}

public sealed record ContactAuthor : Form<SupervisionOpinion>
{
    [Label("方式", English = "How"), Hint("走访、座谈、电话", English = "Visit, talk, telephone")] public string? How { get; init; }
    [Label("听到的意见", English = "What was said"), Wide] public Personal<string> Words { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) => s with { Contacts = s.Contacts.Add(at.Mark) };
}

public sealed record AnswerSupervisionOpinion : Form<SupervisionOpinion>
{
    [Label("办理结果", English = "Result")] public required OpinionResult Result { get; init; }
    [Label("答复文号", English = "Number"), Also("文号")] public string? Number { get; init; }
    [Label("当面答复", English = "Face to face")] public bool FaceToFace { get; init; }
    [Label("答复内容", English = "Answer"), Wide, Hint("不写姓名", English = "No names")] public string? Content { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) => s with { Answers = s.Answers.Add(new(Result, FaceToFace, at.Mark)), Satisfaction = null, Rated = null };
}

public sealed record RateAnswer : Form<SupervisionOpinion>
{
    [Label("对答复", English = "Rating"), Also("满意度")] public required OpinionSatisfaction Rating { get; init; }
    [Label("意见", English = "Words"), Wide] public Personal<string> Words { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) =>
        s with { Satisfaction = Rating, Rated = at.Mark, Concluded = Rating == OpinionSatisfaction.NotSatisfied ? null : at.Mark };
}

public sealed record CarryOutOpinion : Form<SupervisionOpinion>
{
    [Label("落实情况", English = "What was done"), Wide, Hint("不写姓名", English = "No names")] public required string Done { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) => s with { CarriedOut = s.CarriedOut.Add(at.Mark) };
}

public sealed record HandBackOpinion : Form<SupervisionOpinion>
{
    [Label("退回理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) => s with { HandedBack = at.Mark };
}

public sealed record WithdrawOpinion : Form<SupervisionOpinion>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override SupervisionOpinion Into(SupervisionOpinion s, At at) => s with { Withdrawn = at.Mark };
}
