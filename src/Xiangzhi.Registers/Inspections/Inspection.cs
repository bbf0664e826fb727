namespace Xiangzhi.Registers;

/// <summary>An administrative inspection 行政检查 of one object, from the task to the file.</summary>
public sealed record Inspection
{
    public InspectionType Type { get; init; }
    public InspectionCause Cause { get; init; }
    public Code<Domains> Domain { get; init; }
    public Items<PowerSeen> Powers { get; init; } = [];
    public Items<JointDepartment> Departments { get; init; } = [];
    public PlanSeen? Plan { get; init; }
    public ObjectKind ObjectKind { get; init; }
    public Ref<Firms>? Firm { get; init; }

    /// <summary>Public name of a unit; a private person stands in <see cref="Person"/>.</summary>
    public string ObjectName { get; init; } = "";
    public Personal<string> Person { get; init; }
    public Personal<string> Representative { get; init; }
    public Personal<string> Phone { get; init; }
    public Personal<string> HomeAddress { get; init; }
    public string Place { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public bool Urgent { get; init; }

    /// <summary>The platform's task number came with the task; a correction does not bring it again.</summary>
    public bool HasTask { get; init; }
    public string EnforcementCode { get; init; } = "";

    public Mark? Planned { get; init; }
    public Mark? Approved { get; init; }
    public Mark? Coded { get; init; }
    public Mark? NoCodeFiled { get; init; }
    public Items<Attempt> Attempts { get; init; } = [];
    public InspectionVisit? Visit { get; init; }

    /// <summary>When the record was complete: with the visit, or when it was mended.</summary>
    public Mark? Recorded { get; init; }
    public ResultTold? Result { get; init; }
    public RectificationOrder? Correction { get; init; }
    public Items<Recheck> Rechecks { get; init; } = [];
    public bool SuspectedCrime { get; init; }
    public Mark? PassedOn { get; init; }
    public Mark? CaseFiled { get; init; }

    /// <summary>A penalty was decided in a case that came from it: from that day it is no inspection any more.</summary>
    public Mark? PenaltyFollowed { get; init; }
    public Mark? Published { get; init; }
    public Mark? Cancelled { get; init; }
    public Mark? Closed { get; init; }
    public Mark? Archived { get; init; }

    public Mark? Inspected => Visit?.On;

    /// <summary>Enterprises, and by analogy shops and cooperatives: the rules on visits to enterprises hold.</summary>
    public bool IsEnterprise => ObjectKind is ObjectKind.Firm or ObjectKind.IndividualBusiness or ObjectKind.Cooperative;
    public bool IsNamed => Firm is not null || ObjectName.Length > 0 || Person.IsGiven;

    /// <summary>综合查一次: several items, or several departments, in one visit.</summary>
    public bool AtOnce => Powers.Count >= 2 || Departments.Count >= 1;
    public bool Corrected => Rechecks.Any(r => r.Corrected);
    public Mark? CorrectedOn => Rechecks.FirstOrDefault(r => r.Corrected)?.On;
    public Mark? Ended => Closed ?? Cancelled;
}

/// <summary>What an entry saw of a plan.</summary>
public sealed record PlanSeen(Ref<InspectionPlans> Plan, bool Published)
{
    public static PlanSeen Of(Ref<InspectionPlans> plan, At at) => new(plan, at.Seen.Text(plan, InspectionPlan.PublishedFact) is not null);
}

public enum AttemptKind
{
    [Label("对象不在场或未营业", English = "Nobody there")] Absent,
    [Label("拒绝检查", English = "Refused")] Refused,
}

/// <summary>Officers came and could not inspect.</summary>
public sealed record Attempt(Mark On, AttemptKind Kind);

public sealed record InspectionVisit(Mark On, Items<OfficerSeen> Officers)
{
    public int Helpers { get; init; }
    public bool CardShown { get; init; }
    public bool NoticeGiven { get; init; }
    public bool RightsTold { get; init; }
    public bool FrequencyTold { get; init; }
    public bool Scanned { get; init; }
    public bool WithoutCode { get; init; }
    public Items<RecordKind> Records { get; init; } = [];
    public Signing Signing { get; init; }

    /// <summary>A written record that the object signed, or whose refusal is noted before a witness.</summary>
    public bool Complete => Records.Contains(RecordKind.Written) && Signing != Signing.Unsigned;
}

public sealed record ResultTold(Mark On, InspectionResult Result);

/// <param name="Until">Last day to correct, as the order says; null: at once.</param>
public sealed record RectificationOrder(Mark On, DateOnly? Until);

public sealed record Recheck(Mark On, bool Corrected);
