namespace Xiangzhi.Registers;

/// <summary>A settled matter told without names 典型案例, to be found when the next one like it comes.</summary>
public sealed record TypicalCase
{
    public string Title { get; init; } = "";
    public Code<DisputeKinds> Kind { get; init; }
    public CaseLine Line { get; init; }
    public Ref<Register>? Source { get; init; }
    public string Facts { get; init; } = "";
    public string Handling { get; init; } = "";
    public Items<string> Laws { get; init; } = [];
    public string Lessons { get; init; } = "";
    public Items<string> Keywords { get; init; } = [];
    public Mark? Written { get; init; }

    /// <summary>The last day on which its text changed: a review looks at what stood then.</summary>
    public Mark? Revised { get; init; }

    public DesensitisedCase? Desensitised { get; init; }
    public Mark? Approved { get; init; }
    public Ref<Staff>? Approver { get; init; }
    public Mark? SentBack { get; init; }
    public Mark? Published { get; init; }
    public Mark? Withdrawn { get; init; }
    public Mark? Dropped { get; init; }
    public Items<CaseUse> Uses { get; init; } = [];

    /// <summary>Looked through since its last word was changed, and nothing was found.</summary>
    public Mark? Clean => Desensitised is { IsWhole: true, On: var on } && on > Revised ? on : null;

    /// <summary>Looked through since its last word was changed, but not for everything.</summary>
    public bool HalfRead => Desensitised is { IsWhole: false, On: var on } && on > Revised;

    /// <summary>Approved as it stands now.</summary>
    public Mark? Standing => Approved is { } on && on > Revised ? on : null;

    public CaseStage Stage =>
        Dropped is not null ? CaseStage.Dropped : Withdrawn is not null ? CaseStage.Withdrawn : Published is not null ? CaseStage.Published
        : Standing is not null ? CaseStage.Approved : Clean is not null ? CaseStage.Desensitised : CaseStage.Written;
}

/// <param name="By">Staff number of whoever looked.</param>
public sealed record DesensitisedCase(Mark On, string? By, bool IsWhole);

public sealed record CaseUse(Mark On, Guid Matter);

public enum CaseLine
{
    [Label("矛盾纠纷", English = "Dispute")] Dispute,
    [Label("来说事", English = "Visit to the desk")] Visit,
    [Label("信访", English = "Petition")] Petition,
    [Label("行政执法", English = "Enforcement")] Enforcement,
    [Label("公共法律服务", English = "Legal service")] LegalService,
    [Label("其他")] Other,
}

/// <summary>What tells who somebody is 脱敏项目.</summary>
public enum Identifying
{
    [Label("姓名、绰号", English = "Names and nicknames")] Names,
    [Label("证件号、电话、账号", English = "Numbers")] Numbers,
    [Label("门牌、组别、地块", English = "House, group, plot")] Places,
    [Label("照片、视频", English = "Pictures")] Pictures,
    [Label("职务、亲属等能认出人的细节", English = "Posts, kin and other telling details")] Details,
}

public enum CaseStage
{
    [Label("已编写")] Written,
    [Label("已脱敏")] Desensitised,
    [Label("已审定")] Approved,
    [Label("已发布")] Published,
    [Label("已撤下"), Aside] Withdrawn,
    [Label("已放弃"), Aside] Dropped,
}
