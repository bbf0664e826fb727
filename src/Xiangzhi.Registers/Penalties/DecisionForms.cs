namespace Xiangzhi.Registers;

public sealed record ReviewLegality : Form<Penalty>
{
    [Label("审核人", English = "Reviewer")] public Ref<Staff>? Reviewer { get; init; }
    [Label("初次从事法制审核", English = "First-time reviewer")] public bool FirstTime { get; init; }
    [Label("法律职业资格证号", English = "Legal qualification"), Hint("初次从事审核的必填", English = "Needed from first-time reviewers")] public string? Qualification { get; init; }
    [Label("审核结果", English = "Result")] public required ReviewResult Result { get; init; }
    [Label("审核意见", English = "Opinion"), Wide] public Personal<string> Opinion { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Reviews = s.Reviews.Add(new(at.Mark, Result, FirstTime, Qualification is not null)) };
}

/// <summary>The heads of the office discuss a complex or serious case together 集体讨论, 行政处罚法 57.</summary>
public sealed record DiscussCase : Form<Penalty>
{
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }
    [Label("参加人", English = "Present")] public Items<Ref<Staff>> Present { get; init; } = [];
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("讨论意见和结论", English = "Discussion and conclusion"), Wide] public Personal<string> Conclusion { get; init; }
    [Label("同一次会议已在另一案登记", English = "Meeting counted in another case"), Hint("一次会议讨论几案的，只在一案计数", English = "One meeting counts once")] public bool SameMeeting { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Discussions = s.Discussions.Add(new(at.Mark, SameMeeting)) };
}

public sealed record GivePriorNotice : Form<Penalty>
{
    [Label("拟作的处罚", English = "Proposed penalties")] public required Items<PenaltyPart> Parts { get; init; }
    [Label("依据条款", English = "Basis")] public string? Basis { get; init; }
    [Label("事实和理由", English = "Facts and reasons"), Wide] public Personal<string> Reasons { get; init; }
    [Label("已告知听证权", English = "Right to a hearing told")] public bool HearingTold { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Notices = s.Notices.Add(new(at.Mark, Parts, HearingTold)) };
}

public sealed record HearDefence : Form<Penalty>
{
    [Label("情况", English = "Kind")] public required DefenceKind Kind { get; init; }
    [Label("陈述申辩内容", English = "Content"), Wide] public Personal<string> Content { get; init; }
    [Label("是否采纳", English = "Adoption")] public Adoption? Adoption { get; init; }
    [Label("不采纳的理由", English = "Why not"), Wide] public Personal<string> Reasons { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Defences = s.Defences.Add(new(at.Mark, Kind, Kind == DefenceKind.Waived || Adoption is not null)) };
}

public sealed record RequestHearing : Form<Penalty>
{
    [Label("方式", English = "Way")] public string? Way { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { HearingRequested = at.Mark, HearingWithdrawn = null };
}

public sealed record WithdrawHearing : Form<Penalty>
{
    [Label("说明", English = "Remark")] public string? Remark { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { HearingWithdrawn = at.Mark };
}

public sealed record NotifyHearing : Form<Penalty>
{
    [Label("听证日期", English = "Hearing on")] public required DateOnly HearingOn { get; init; }
    [Label("时间", English = "Time")] public TimeOnly? HearingAt { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { HearingNotified = new(at.Mark, HearingOn) };
}

public sealed record HoldHearing : Form<Penalty>
{
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }
    [Label("不公开举行", English = "Held in private"), Hint("涉及秘密或隐私的勾选", English = "If a secret or privacy is concerned")] public bool InPrivate { get; init; }
    [Label("制作笔录并由当事人签字", English = "Record signed")] public bool RecordSigned { get; init; }
    [Label("听证报告", English = "Report"), Wide] public Personal<string> Report { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { HearingHeld = new(at.Mark, Chair?.Id, RecordSigned) };
}

public sealed record DecidePenalty : Form<Penalty>
{
    [Label("处罚", English = "Penalties")] public required Items<PenaltyPart> Parts { get; init; }
    [Label("执法人员", English = "Officers"), Hint("空着即承办人员", English = "Empty: the handlers")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("处罚依据", English = "Basis"), Wide, Also("法律依据")] public required string Basis { get; init; }
    [Label("认定的事实和证据", English = "Facts and evidence"), Wide] public Personal<string> Facts { get; init; }
    [Label("裁量档次", English = "Discretion")] public DiscretionGrade? Grade { get; init; }
    [Label("裁量基准和理由", English = "Reasons"), Wide, Hint("不写姓名", English = "No names")] public string? Reasons { get; init; }
    [Label("依据听证笔录", English = "On the hearing record")] public bool OnHearingRecord { get; init; }
    [Label("重于告知的，有新的事实", English = "New facts, if heavier than told")] public bool NewFacts { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("当事人在场，当场交付", English = "Handed over when announced")] public bool PartyPresent { get; init; }
    [Label("履行方式和期限", English = "How and by when to perform")] public string? Performance { get; init; }
    [Label("收款银行", English = "Bank")] public string? Bank { get; init; }
    [Label("银行地址和账号", English = "Bank address and account")] public string? Account { get; init; }

    public override Penalty Into(Penalty s, At at) => s with
    {
        Decisions = s.Decisions.Add(new(at.Mark, Procedure.Ordinary, Parts, Officers.Count > 0 ? OfficerSeen.Of(Officers, at) : s.Handlers)
        {
            Grade = Grade, Reasoned = Reasons is not null, PartyPresent = PartyPresent, OnHearingRecord = OnHearingRecord, NewFacts = NewFacts,
        }),
    };
}

public sealed record DecideNoPenalty : Form<Penalty>
{
    [Label("理由类别", English = "Ground")] public required NoPenaltyGround Ground { get; init; }
    [Label("已教育", English = "Admonished")] public bool Educated { get; init; }
    [Label("依据条款", English = "Basis")] public string? Basis { get; init; }
    [Label("事实和理由", English = "Facts and reasons"), Wide] public Personal<string> Reasons { get; init; }

    public override Penalty Into(Penalty s, At at) => s with
    {
        NoPenalty = at.Mark, LetOffUnadmonished = !Educated && Ground is (NoPenaltyGround.Minor or NoPenaltyGround.First or NoPenaltyGround.NoFault),
    };
}

public sealed record DropCase : Form<Penalty>
{
    [Label("撤销案件的理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Dropped = at.Mark };
}

public sealed record TransferCase : Form<Penalty>
{
    [Label("类别", English = "Kind")] public required TransferKind Kind { get; init; }
    [Label("移送到", English = "To")] public required string To { get; init; }
    [Label("移送理由", English = "Reason"), Wide] public Personal<string> Reason { get; init; }
    [Label("已附案卷材料", English = "File enclosed")] public bool FileEnclosed { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Transferred = at.Mark, TransferredAs = Kind };
}

/// <summary>The other authority does not take it: the case goes on here.</summary>
public sealed record TakeBackCase : Form<Penalty>
{
    [Label("退回理由", English = "Reason"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Transferred = null, TransferredAs = null, SuspectedCrime = false };
}

public sealed record MergeCase : Form<Penalty>
{
    [Label("并入的案件", English = "Merged into")] public required Ref<Penalties> Target { get; init; }
    [Label("理由", English = "Reason")] public string? Reason { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Merged = at.Mark };
}

public sealed record OrderCorrection : Form<Penalty>
{
    [Label("改正内容", English = "To correct"), Wide, Hint("不写姓名", English = "No names")] public required string Content { get; init; }
    [Label("改正期限", English = "Until"), Hint("立即改正的空着", English = "Empty: at once")] public DateOnly? Until { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Correction = new(at.Mark, Until) };
}

public sealed record CheckCorrection : Form<Penalty>
{
    [Label("已改正", English = "Corrected")] public bool Corrected { get; init; }
    [Label("复查情况", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override Penalty Into(Penalty s, At at) => s.Correction is { } order ? s with { Correction = order with { Checked = at.Mark, Corrected = Corrected } } : s;
}
