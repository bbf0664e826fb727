namespace Xiangzhi.Registers;

/// <summary>法治专题会议: a meeting of a leading body on the rule of law, its problems and what became of them.</summary>
public sealed record LawMeeting
{
    public MeetingBody Body { get; init; }
    public string Name { get; init; } = "";
    public string Place { get; init; } = "";
    public DateOnly? PlannedFor { get; init; }
    public Ref<Staff>? Chair { get; init; }
    public Items<MeetingTopic> Topics { get; init; } = [];
    public Items<Ref<Staff>> Present { get; init; } = [];
    public int Absent { get; init; }
    public int Guests { get; init; }
    public Items<MeetingProblem> Problems { get; init; } = [];
    public Items<Postponement> Postponed { get; init; } = [];
    public Mark? Called { get; init; }
    public Mark? Held { get; init; }
    public Mark? Cancelled { get; init; }
    public Mark? Minutes { get; init; }
    public string MinutesNumber { get; init; } = "";
    public Mark? Archived { get; init; }

    public MeetingScope Scope => Topics.Any(t => t.Kind == MeetingTopicKind.PartyRules) ? MeetingScope.PartyRules : MeetingScope.Law;

    public MeetingStage Stage =>
        Archived is not null ? MeetingStage.Archived
        : Minutes is not null ? MeetingStage.Minuted
        : Held is not null ? MeetingStage.Held
        : Cancelled is not null ? MeetingStage.Cancelled
        : Postponed.Count > 0 ? MeetingStage.Postponed : MeetingStage.Called;

    internal MeetingProblem? Problem(int number) => Problems.FirstOrDefault(p => p.Number == number);

    internal LawMeeting With(int number, Func<MeetingProblem, MeetingProblem> change) =>
        this with { Problems = [.. Problems.Select(p => p.Number == number ? change(p) : p)] };

    internal LawMeeting Raising(Items<MeetingProblemRow> rows, Mark at) => this with
    {
        Problems = [.. Problems, .. rows.Select((r, i) => new MeetingProblem(Problems.Count + i + 1, r.Problem, r.Owner, r.Person, r.Due, at, null, null))],
    };
}

/// <summary>A problem that the meeting studied, numbered from 1 in the order in which it was raised.</summary>
/// <param name="Due">Day by which the meeting wants it solved, inclusive; null where it set none.</param>
/// <param name="Unsolved">Given up, with a reason; it may still be solved later.</param>
public sealed record MeetingProblem(int Number, string Text, Code<Offices> Owner, Ref<Staff>? Person, DateOnly? Due, Mark Raised, Mark? Solved, Mark? Unsolved);

public sealed record MeetingTopic(MeetingTopicKind Kind, string Text);

public enum MeetingBody
{
    [Label("党委会议", English = "Party committee")] PartyCommittee,
    [Label("政府会议", English = "Government meeting")] Government,
    [Label("党政联席会议", English = "Joint meeting of Party and government")] Joint,
    [Label("领导小组会议", English = "Leading group")] LeadingGroup,
    [Label("专题会议", English = "Meeting for one topic")] Special,
    [Label("工作例会", English = "Working meeting")] Working,
}

public enum MeetingTopicKind
{
    [Label("法治政府建设", English = "Law-based government")] LawBasedGovernment,
    [Label("依法决策和合法性审查", English = "Lawful decisions")] Decisions,
    [Label("行政执法", English = "Enforcement")] Enforcement,
    [Label("矛盾纠纷和信访", English = "Disputes and petitions")] Disputes,
    [Label("普法和依法治理", English = "Publicity")] Publicity,
    [Label("执规责任和党内法规", English = "Duty for Party rules")] PartyRules,
    [Label("其他")] Other,
}

/// <summary>Whether the meeting also dealt with the duty for Party rules 执规责任.</summary>
public enum MeetingScope
{
    [Label("含执规责任", English = "With Party rules")] PartyRules,
    [Label("只有法治议题", English = "Law only")] Law,
}

public enum MeetingStage
{
    [Label("已通知")] Called,
    [Label("已延期"), Aside] Postponed,
    [Label("已召开")] Held,
    [Label("已出纪要", English = "Minutes issued")] Minuted,
    [Label("已归档")] Archived,
    [Label("已取消"), Aside] Cancelled,
}
