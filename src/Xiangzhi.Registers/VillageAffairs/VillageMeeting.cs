namespace Xiangzhi.Registers;

public enum VillageMeetingBody
{
    [Label("村民会议", English = "Village assembly")] Assembly,
    [Label("户的代表参加的村民会议", English = "Assembly of households")] Households,
    [Label("村民代表会议", English = "Villagers' representatives")] Representatives,
}

/// <summary>What a meeting was called for; one meeting may serve several ends.</summary>
public enum MeetingPurpose
{
    [Label("一事一议", English = "Single matter")] SingleMatter,
    [Label("述职述廉", English = "Duty and integrity report")] DutyReport,
    [Label("民主评议", English = "Democratic appraisal")] CadreAppraisal,
    [Label("村规民约和章程", English = "Village charter")] Charter,
    [Label("换届选举", English = "Election")] Election,
    [Label("其他村务", English = "Other village affairs")] Other,
}

public enum VillageMeetingStage
{
    [Label("已通知", English = "Called")] Called,
    [Label("延期", English = "Postponed"), Aside] Postponed,
    [Label("已召开", English = "Held")] Held,
    [Label("已公布", English = "Published")] Published,
    [Label("已备案", English = "Filed")] Filed,
    [Label("取消", English = "Cancelled"), Aside] Cancelled,
}

/// <summary>A meeting of a village 村民民主, from its notice to what was published and filed.</summary>
public sealed record VillageMeeting
{
    public Ref<Villages>? Village { get; init; }
    public VillageMeetingBody Body { get; init; }
    public Items<MeetingPurpose> Purposes { get; init; } = [];
    public string Topic { get; init; } = "";
    public DateOnly? PlannedFor { get; init; }

    /// <summary>The representatives' meeting before this one, from which the quarter runs.</summary>
    public Ref<VillageMeetings>? Previous { get; init; }

    public Mark? Called { get; init; }
    public Mark? Postponed { get; init; }
    public Mark? Cancelled { get; init; }
    public Mark? Held { get; init; }

    /// <summary>Members of the body, and those who came: people, or households.</summary>
    public int Eligible { get; init; }
    public int Present { get; init; }

    public Items<MeetingDecision> Decisions { get; init; } = [];
    public Items<CadreAppraisal> Appraisals { get; init; } = [];
    public Mark? Published { get; init; }
    public Mark? Filed { get; init; }
    public Items<MeetingObjection> Objections { get; init; } = [];
    public Items<Mark> Carried { get; init; } = [];

    /// <summary>When the next representatives' meeting of the village was held.</summary>
    public Mark? Followed { get; init; }
    public Mark? Closed { get; init; }

    public VillageMeetingStage Stage =>
        Cancelled is not null ? VillageMeetingStage.Cancelled : Filed is not null ? VillageMeetingStage.Filed : Published is not null ? VillageMeetingStage.Published
        : Held is not null ? VillageMeetingStage.Held : Postponed is not null ? VillageMeetingStage.Postponed : VillageMeetingStage.Called;
}

/// <param name="Passed">As the minutes say it.</param>
public sealed record MeetingDecision(string Matter, MeetingPurpose Purpose, int For, int Against, int Abstained, bool Passed, Mark On);

/// <summary>Votes on one post in a democratic appraisal; the post, never the name.</summary>
public sealed record CadreAppraisal(string Post, int Good, int Fair, int Poor, Mark On);

public sealed record MeetingObjection(Mark On, Mark? Answered);

public sealed record DecisionRow
{
    [Label("议题", English = "Matter"), Hint("不写姓名", English = "No names")] public required string Matter { get; init; }
    [Label("类别", English = "Kind")] public required MeetingPurpose Purpose { get; init; }
    [Label("赞成", English = "For"), Unit("票")] public required int For { get; init; }
    [Label("反对", English = "Against"), Unit("票")] public int Against { get; init; }
    [Label("弃权", English = "Abstained"), Unit("票")] public int Abstained { get; init; }
    [Label("通过", English = "Passed")] public bool Passed { get; init; }
}

public sealed record AppraisalRow
{
    [Label("述职或被评议的职务", English = "Post"), Hint("写职务，不写姓名", English = "The post, no name")] public required string Post { get; init; }
    [Label("优秀、称职", English = "Good"), Unit("票")] public required int Good { get; init; }
    [Label("基本称职", English = "Fair"), Unit("票")] public int Fair { get; init; }
    [Label("不称职", English = "Poor"), Unit("票")] public int Poor { get; init; }
}

public sealed record CallVillageMeeting : Form<VillageMeeting>
{
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）")] public required Ref<Villages> Village { get; init; }
    [Label("会议形式", English = "Body"), Also("会议类型")] public required VillageMeetingBody Body { get; init; }
    [Label("会议内容", English = "Purpose")] public Items<MeetingPurpose> Purposes { get; init; } = [];
    [Label("议题", English = "Topic"), Also("会议主题", "主题"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("预定日期", English = "Planned for")] public DateOnly? PlannedFor { get; init; }
    [Label("上一次村民代表会议", English = "Previous meeting"), Hint("村民代表会议要填，用来计算是否每季度召开", English = "For the quarterly limit of representatives' meetings")] public Ref<VillageMeetings>? Previous { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Village = Village, Body = Body, Purposes = Purposes, Topic = Topic, PlannedFor = PlannedFor, Previous = Previous, Called = at.Mark };
}

public sealed record PostponeVillageMeeting : Form<VillageMeeting>
{
    [Label("改到", English = "New day")] public DateOnly? PlannedFor { get; init; }
    [Label("延期原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Postponed = at.Mark, PlannedFor = PlannedFor };
}

public sealed record CancelVillageMeeting : Form<VillageMeeting>
{
    [Label("取消原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Cancelled = at.Mark, Closed = at.Mark };
}

public sealed record HoldVillageMeeting : Form<VillageMeeting>
{
    [Label("应到", English = "Eligible"), Unit("人或户"), Also("应到人数")] public required int Eligible { get; init; }
    [Label("实到", English = "Present"), Unit("人或户"), Also("实到人数")] public required int Present { get; init; }
    [Label("主持", English = "Chair")] public Personal<string> Chair { get; init; }
    [Label("表决", English = "Votes")] public Items<DecisionRow> Decisions { get; init; } = [];
    [Label("评议", English = "Appraisals")] public Items<AppraisalRow> Appraisals { get; init; } = [];
    [Label("会议记录和签到", English = "Minutes and attendance")] public Items<AttachedFile> Minutes { get; init; } = [];

    public override VillageMeeting Into(VillageMeeting s, At at) => s with
    {
        Held = at.Mark, Eligible = Eligible, Present = Present, Cancelled = null,
        Decisions = [.. Decisions.Select(r => new MeetingDecision(r.Matter, r.Purpose, r.For, r.Against, r.Abstained, r.Passed, at.Mark))],
        Appraisals = [.. Appraisals.Select(r => new CadreAppraisal(r.Post, r.Good, r.Fair, r.Poor, at.Mark))],
    };
}

public sealed record PublishMeeting : Form<VillageMeeting>
{
    [Label("公布的地方", English = "Where")] public string? Where { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Published = at.Mark };
}

public sealed record FileMeeting : Form<VillageMeeting>
{
    [Label("备案说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Filed = at.Mark, Closed = s.Closed ?? at.Mark };
}

public sealed record ObjectToMeeting : Form<VillageMeeting>
{
    [Label("提出人", English = "Made by")] public Personal<string> Who { get; init; }
    [Label("异议内容", English = "Objection"), Wide] public Personal<string> Words { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Objections = s.Objections.Add(new(at.Mark, null)) };
}

public sealed record AnswerMeetingObjection : Form<VillageMeeting>
{
    [Label("答复", English = "Answer"), Wide] public Personal<string> Answer { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at)
    {
        for (var i = 0; i < s.Objections.Count; i++)
        {
            if (s.Objections[i].Answered is null)
                return s with { Objections = s.Objections.Replace(i, s.Objections[i] with { Answered = at.Mark }) };
        }
        return s;
    }
}

public sealed record CarryOutDecision : Form<VillageMeeting>
{
    [Label("落实情况", English = "What was done"), Wide, Hint("不写姓名", English = "No names")] public required string Done { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Carried = s.Carried.Add(at.Mark) };
}

/// <summary>Written by the next representatives' meeting, in the same transaction.</summary>
public sealed record FollowMeeting : Form<VillageMeeting>
{
    [Label("下一次会议", English = "Next meeting")] public required Ref<VillageMeetings> Next { get; init; }

    public override VillageMeeting Into(VillageMeeting s, At at) => s with { Followed = at.Mark };
}
