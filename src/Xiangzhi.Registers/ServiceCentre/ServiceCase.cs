namespace Xiangzhi.Registers;

/// <summary>One case at the service centre 办件, mirrored from the platform.</summary>
public sealed record ServiceCase
{
    public Ref<ServiceItems>? Item { get; init; }
    public string ItemName { get; init; } = "";
    public FilingWay Way { get; init; }
    public Ref<Villages>? Village { get; init; }
    public Personal<string> Applicant { get; init; }
    public Personal<string> Phone { get; init; }

    /// <summary>Working days promised when it was accepted; 0: on the spot; null: none promised.</summary>
    public int? PromisedDays { get; init; }

    public Mark? Accepted { get; init; }
    public Items<CasePause> Pauses { get; init; } = [];
    public Mark? Completed { get; init; }
    public Mark? Declined { get; init; }
    public Mark? Withdrawn { get; init; }
    public Items<Rating> Ratings { get; init; } = [];
    public Mark? Amended { get; init; }
    public Mark? Closed { get; init; }

    public Mark? Ended => Completed ?? Declined ?? Withdrawn;

    public ServiceCaseStage Stage =>
        Completed is not null ? ServiceCaseStage.Completed : Declined is not null ? ServiceCaseStage.Declined : Withdrawn is not null ? ServiceCaseStage.Withdrawn
        : Pauses is [.., { Until: null }] ? ServiceCaseStage.Waiting : ServiceCaseStage.Accepted;
}

/// <summary>Waiting for papers or for an authority above; the promise stands still.</summary>
public sealed record CasePause(string Reason, Mark From, Mark? Until);

public sealed record Rating(SatisfactionLevel Level, Mark On)
{
    public bool Satisfied => Level is SatisfactionLevel.VerySatisfied or SatisfactionLevel.Satisfied or SatisfactionLevel.Basically;
}

/// <summary>The five grades of 好差评, the first three of which count as satisfied.</summary>
public enum SatisfactionLevel
{
    [Label("非常满意", English = "Very satisfied")] VerySatisfied,
    [Label("满意", English = "Satisfied")] Satisfied,
    [Label("基本满意", English = "Basically satisfied")] Basically,
    [Label("不满意", English = "Not satisfied")] NotSatisfied,
    [Label("非常不满意", English = "Very dissatisfied")] VeryDissatisfied,
}

public enum ServiceCaseStage
{
    [Label("在办", English = "In hand")] Accepted,
    [Label("等待补件或上级", English = "Waiting"), Aside] Waiting,
    [Label("办结", English = "Completed")] Completed,
    [Label("不予办理", English = "Declined"), Aside] Declined,
    [Label("撤回", English = "Withdrawn"), Aside] Withdrawn,
}

public sealed record AcceptServiceCase : Form<ServiceCase>
{
    [Label("服务事项", English = "Item"), Also("事项", "事项名称")] public required Ref<ServiceItems> Item { get; init; }
    [Label("办理渠道", English = "Way"), Also("渠道")] public FilingWay? Way { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("申请人", English = "Applicant"), Also("姓名", "办件人")] public Personal<string> Applicant { get; init; }
    [Label("联系电话", English = "Phone"), Also("电话")] public Personal<string> Phone { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) => s with
    {
        Item = Item, ItemName = at.Seen.Text(Item, ServiceItem.NameFact) ?? "", Way = Way ?? FilingWay.Counter, Village = Village, Applicant = Applicant, Phone = Phone, Accepted = at.Mark,
        PromisedDays = int.TryParse(at.Seen.Text(Item, ServiceItem.PromiseFact), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) ? days : null,
    };
}

public sealed record PauseServiceCase : Form<ServiceCase>
{
    [Label("等什么", English = "What it waits for"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) => s with { Pauses = s.Pauses.Add(new(Reason, at.Mark, null)) };
}

public sealed record ResumeServiceCase : Form<ServiceCase>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) =>
        s.Pauses is [.., { Until: null } open] ? s with { Pauses = s.Pauses.Replace(s.Pauses.Count - 1, open with { Until = at.Mark }) } : s;
}

public sealed record CompleteServiceCase : Form<ServiceCase>
{
    [Label("办理结果", English = "Result"), Wide, Hint("不写姓名", English = "No names")] public string? Result { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) => s with { Completed = at.Mark, Closed = at.Mark };
}

public sealed record DeclineServiceCase : Form<ServiceCase>
{
    [Label("不予办理的理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) => s with { Declined = at.Mark, Closed = at.Mark };
}

public sealed record WithdrawServiceCase : Form<ServiceCase>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) => s with { Withdrawn = at.Mark, Closed = at.Mark };
}

public sealed record RateServiceCase : Form<ServiceCase>
{
    [Label("评价", English = "Rating"), Also("满意度")] public required SatisfactionLevel Level { get; init; }
    [Label("意见", English = "Words"), Wide] public Personal<string> Words { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) => s with { Ratings = s.Ratings.Add(new(Level, at.Mark)) };
}

/// <summary>What was done about a bad rating.</summary>
public sealed record AmendServiceCase : Form<ServiceCase>
{
    [Label("整改情况", English = "What was done"), Wide, Hint("不写姓名", English = "No names")] public required string Done { get; init; }

    public override ServiceCase Into(ServiceCase s, At at) => s with { Amended = at.Mark };
}
