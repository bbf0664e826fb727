namespace Xiangzhi.Registers;

public enum ReviewStage
{
    [Label("送审", English = "Submitted")] Submitted,
    [Label("退回补正", English = "Returned"), Aside] Returned,
    [Label("审查中", English = "In review")] Reviewing,
    [Label("已出意见", English = "Opinion given")] Opined,
    [Label("修改再审", English = "Changed, again in review"), Aside] Again,
    [Label("已审议", English = "Discussed"), Aside] Tabled,
    [Label("已签署、印发", English = "Signed or issued")] Signed,
    [Label("撤回", English = "Withdrawn"), Aside] Withdrawn,
    [Label("不再办理", English = "Given up"), Aside] Dropped,
    [Label("归档", English = "Archived")] Archived,
}

/// <summary>One legality review 合法性审查: what was sent, what was found, what became of the opinion.</summary>
public sealed record LegalityReview
{
    public string Subject { get; init; } = "";
    public ReviewObject Object { get; init; }
    public Code<Offices> Office { get; init; }
    public Ref<MajorDecisions>? Decision { get; init; }
    public Ref<NormativeDocuments>? Document { get; init; }
    public Ref<Penalties>? Penalty { get; init; }
    public Code<ContractKinds>? ContractKind { get; init; }
    public Personal<string> Counterparty { get; init; }
    public decimal? Sum { get; init; }
    public bool Urgent { get; init; }
    public bool Economic { get; init; }
    public Items<PackItem> Pack { get; init; } = [];

    public Mark? Submitted { get; init; }
    public Mark? Returned { get; init; }
    public Mark? Accepted { get; init; }
    public Ref<Staff>? Reviewer { get; init; }
    public Mark? CounselAsked { get; init; }
    public Items<CounselOpinion> Counsel { get; init; } = [];
    public Items<ReviewOpinion> Opinions { get; init; } = [];
    public Items<Problem> Problems { get; init; } = [];
    public Mark? Answered { get; init; }
    public Adoption? Adopted { get; init; }
    public bool AdoptionExplained { get; init; }
    public Mark? Resubmitted { get; init; }
    public Items<Deliberation> Tablings { get; init; } = [];
    public Mark? PartyReported { get; init; }
    public Mark? Signed { get; init; }
    public Mark? Withdrawn { get; init; }
    public Mark? Dropped { get; init; }
    public Mark? Archived { get; init; }

    public ReviewOpinion? LastOpinion => Opinions.Count == 0 ? null : Opinions[^1];

    /// <summary>Reviewed within the scope: the first opinion on the law itself.</summary>
    public Mark? Reviewed => Opinions.FirstOrDefault(o => o.InScope)?.On;

    /// <summary>The last word was that it is lawful, at once or after change.</summary>
    public Mark? Passed => LastOpinion is { Passes: true } last ? last.On : null;

    /// <summary>Taken back or given up before anybody reviewed it, or found outside the scope.</summary>
    public Mark? NotReviewed => Reviewed is not null ? null : Opinions.Count > 0 ? Opinions[0].On : Withdrawn ?? Dropped;

    /// <summary>It has a file of its own, with its procedure and its checks.</summary>
    public bool HasOwnFile => Decision is not null || Document is not null || Penalty is not null;

    /// <summary>Waits for an opinion: never given, or sent in again since.</summary>
    public bool Pending => LastOpinion is not { } last || Resubmitted > last.On;

    /// <summary>What a pack of this kind needs and this one lacks.</summary>
    public IEnumerable<PackItem> Lacking => Needed.Except(Pack);

    private IEnumerable<PackItem> Needed
    {
        get
        {
            yield return PackItem.Draft;
            if (Object == ReviewObject.Contract)
                yield return PackItem.Counterparty;
            else
                yield return PackItem.Basis;
            if (Object is ReviewObject.MajorDecision or ReviewObject.NormativeDocument)
            {
                yield return PackItem.Explanation;
                yield return PackItem.Comments;
                if (Economic)
                    yield return PackItem.FairCompetition;
            }
        }
    }

    public ReviewStage Stage =>
        Archived is not null ? ReviewStage.Archived
        : Withdrawn is not null ? ReviewStage.Withdrawn
        : Dropped is not null ? ReviewStage.Dropped
        : Signed is not null ? ReviewStage.Signed
        : Opinions.Count > 0 && Pending ? ReviewStage.Again
        : Tablings.Count > 0 ? ReviewStage.Tabled
        : Opinions.Count > 0 ? ReviewStage.Opined
        : Accepted is not null ? ReviewStage.Reviewing
        : Returned is not null ? ReviewStage.Returned : ReviewStage.Submitted;
}

/// <param name="Adviser">The adviser's matter; null: a public lawyer 公职律师 or one named in words.</param>
/// <param name="Adopted">Whether the review took it over.</param>
public sealed record CounselOpinion(Mark On, Ref<Advisers>? Adviser, Adoption? Adopted, bool Explained);

public sealed record ReviewOpinion(Mark On, ReviewConclusion Conclusion)
{
    public bool Passes => Conclusion is ReviewConclusion.Lawful or ReviewConclusion.LawfulAfterChange;

    public bool InScope => Conclusion != ReviewConclusion.OutsideScope;
}

/// <summary>A legal problem found 发现的法律问题.</summary>
public sealed record Problem(Mark On, int Number, ProblemKind Kind)
{
    public Mark? Corrected { get; init; }
}
