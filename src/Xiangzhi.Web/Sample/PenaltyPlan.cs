using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>What a year's decisions on the spot come to, by field; fines in yuan each.</summary>
internal sealed record PenaltyYear(int Year, int RoadWarnings, int RoadFines, int Heaps, decimal HeapFine, int Building, decimal BuildingFine, int Forestry, int Fire)
{
    /// <summary>What went wrong in some of them, or was done late: one case each.</summary>
    public IReadOnlyList<Lapse> Lapses { get; init; } = [];

    /// <summary>Day of a forestry case by an item that had left the list; null: none.</summary>
    public DateOnly? OldListOn { get; init; }
}

/// <summary>What the ledger will not show of a case, or show late.</summary>
internal enum Lapse { None, OneOfficer, NoCard, NoReasons, NotRecorded, OldList, PublishedLate, NoticeLate, NoRecord, ServedLate }

internal enum CourseOfCase { Decided, Heard, Revoked, PaidLate, NotPunished, Dropped, JustFiled, EvidenceHeld, InvestigationDone, HearingTold, Payable }

/// <summary>A case in ordinary procedure.</summary>
/// <param name="Fine">Yuan; null: a warning.</param>
internal sealed record OrdinaryCase(DateOnly Filed, Breach Breach, decimal? Fine, CourseOfCase Course)
{
    public Lapse Lapse { get; init; }

    /// <summary>The inspection that led to it; null: it came about otherwise.</summary>
    public Guid? Inspection { get; init; }
}
