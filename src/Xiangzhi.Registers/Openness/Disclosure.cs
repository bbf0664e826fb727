namespace Xiangzhi.Registers;

/// <summary>One publication 公开: an item of the catalogue, for one period, from the proposal to the notice board and after.</summary>
public sealed record Disclosure
{
    public Ref<DisclosureItems>? Item { get; init; }
    public string ItemName { get; init; } = "";
    public OpennessLine Line { get; init; }
    public DisclosurePeriod Period { get; init; }
    public Ref<Villages>? Village { get; init; }
    public string Topic { get; init; } = "";

    /// <summary>A day of the period that it covers, or the day of what happened.</summary>
    public DateOnly Covers { get; init; }

    public Items<Code<DisclosureChannels>> Channels { get; init; } = [];
    public Mark? Proposed { get; init; }
    public Mark? Supervised { get; init; }
    public Mark? Reviewed { get; init; }
    public DisclosureReviewResult? ReviewResult { get; init; }
    public Mark? Approved { get; init; }

    /// <summary>The village committee discussed and passed it (渝实施办法 29).</summary>
    public bool ByCommittee { get; init; }

    public Mark? Published { get; init; }
    public Mark? Filed { get; init; }
    public Items<NormCheck> Checks { get; init; } = [];
    public Items<Posted> Boards { get; init; } = [];
    public Items<Objection> Objections { get; init; } = [];
    public Items<Mark> ContentCorrected { get; init; } = [];
    public Mark? Dropped { get; init; }
    public Mark? Closed { get; init; }

    /// <summary>The last check found no fault.</summary>
    public bool InForm => Checks is [.., { Faults.Count: 0 }];

    public DisclosureStage Stage =>
        Dropped is not null ? DisclosureStage.NotPublished
        : Published is not null ? Boards is [.., { Down: not null }] ? DisclosureStage.TakenDown : DisclosureStage.Published
        : Approved is not null ? DisclosureStage.Approved
        : Reviewed is not null ? DisclosureStage.Reviewed : DisclosureStage.Proposed;
}

public sealed record NormCheck(Items<DisclosureFault> Faults, Mark On);

/// <summary>A stay on the notice board, from the day it was put up to the day it was taken down.</summary>
public sealed record Posted(Mark Up, Mark? Down, TakeDownReason? Reason);

public sealed record Objection(ObjectionTo To, Mark On, Mark? Answered, bool Upheld);
