namespace Xiangzhi.Registers;

public sealed record Investigate : Form<Penalty>
{
    [Label("方式", English = "Kind")] public required InvestigationKind Kind { get; init; }
    [Label("执法人员", English = "Officers")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("已出示执法证件", English = "Card shown")] public bool CardShown { get; init; }
    [Label("记录方式", English = "Records")] public Items<RecordKind> Records { get; init; } = [];
    [Label("地点", English = "Place"), Hint("不写姓名", English = "No names")] public string? Place { get; init; }
    [Label("起", English = "From")] public TimeOnly? From { get; init; }
    [Label("止", English = "To")] public TimeOnly? To { get; init; }
    [Label("被询问人或在场人", English = "Person heard")] public Personal<string> Person { get; init; }
    [Label("与当事人的关系", English = "Relation"), Hint("当事人、证人、被侵害人等", English = "Party, witness, injured")] public string? Relation { get; init; }
    [Label("内容", English = "Content"), Wide] public Personal<string> Content { get; init; }
    [Label("笔录扫描", English = "Scan")] public Personal<Attachment> Scan { get; init; }

    public override Penalty Into(Penalty s, At at) =>
        s with { Investigations = s.Investigations.Add(new(at.Mark, Kind, OfficerSeen.Of(Officers, at), CardShown, Records)) };
}

public sealed record TakeSample : Form<Penalty>
{
    [Label("样品", English = "Sample")] public required string Item { get; init; }
    [Label("数量", English = "Quantity")] public string? Quantity { get; init; }
    [Label("抽样方法", English = "Method")] public string? Method { get; init; }
    [Label("样品处理", English = "Disposal")] public string? Disposal { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Samples = s.Samples.Add(new(at.Mark, Item)) };
}

public sealed record HeldItem
{
    [Label("物品", English = "Item"), Hint("不写姓名", English = "No names")] public required string Item { get; init; }
    [Label("数量和特征", English = "Quantity and marks")] public string? Quantity { get; init; }
    [Label("保存地点", English = "Kept at")] public string? Place { get; init; }
}

/// <summary>Advance registration of evidence that may be lost 先行登记保存, 行政处罚法 56.</summary>
public sealed record HoldEvidence : Form<Penalty>
{
    [Label("物品", English = "Items")] public required Items<HeldItem> Items { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }
    [Label("执法人员", English = "Officers")] public Items<Ref<Officers>> Officers { get; init; } = [];
    [Label("记录方式", English = "Records")] public Items<RecordKind> Records { get; init; } = [];

    public override Penalty Into(Penalty s, At at) =>
        s with { Held = [.. s.Held, .. Items.Select(i => new HeldEvidence(at.Mark, i.Item, Approver is not null, Records.Count > 0))] };
}

public sealed record DisposeEvidence : Form<Penalty>
{
    [Label("物品", English = "Item"), Hint("空着即全部未处理的", English = "Empty: all that are left")] public string? Item { get; init; }
    [Label("处理", English = "Disposal")] public required EvidenceDisposal Disposal { get; init; }

    public override Penalty Into(Penalty s, At at) => s with
    {
        Held = [.. s.Held.Select(h => h.Disposed is null && (Item is null || h.Item == Item) ? h with { Disposed = at.Mark, Disposal = Disposal } : h)],
    };
}

public sealed record PauseCase : Form<Penalty>
{
    [Label("中止事由", English = "Reason")] public required PauseReason Reason { get; init; }
    [Label("不计入办案期限的依据", English = "Basis"), Hint("写明法规或规章条款；没有依据的，办案期限照常计算", English = "Without a provision the period runs on")] public string? Basis { get; init; }
    [Label("鉴定机构或等待的机关", English = "Body"), Hint("不写姓名", English = "No names")] public string? Body { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Pauses = s.Pauses.Add(new(at.Mark, Reason, Basis)) };
}

public sealed record ResumeCase : Form<Penalty>
{
    [Label("鉴定或等待的结果", English = "Result"), Wide] public Personal<string> Result { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Pauses = [.. s.Pauses.Select(p => p.Until is null ? p with { Until = at.Mark } : p)] };
}

/// <summary>A longer period, where a statute or a rule gives one: the penalty law itself knows none.</summary>
public sealed record ExtendCase : Form<Penalty>
{
    [Label("延长", English = "Extended by"), Unit("日")] public required int Days { get; init; }
    [Label("依据条款", English = "Basis"), Hint("行政处罚法自己没有延期，写明准许延期的法律、法规、规章条款", English = "The provision that allows it")] public required string Basis { get; init; }
    [Label("批准的负责人", English = "Approved by")] public Ref<Staff>? Approver { get; init; }

    public override Penalty Into(Penalty s, At at) => s with { Extensions = s.Extensions.Add(new(at.Mark, Days, Basis)) };
}

public sealed record EndInvestigation : Form<Penalty>
{
    [Label("处理建议", English = "Proposal")] public required Proposal Proposal { get; init; }
    [Label("情节复杂", English = "Complex")] public bool Complex { get; init; }
    [Label("重大违法行为", English = "Serious breach")] public bool Serious { get; init; }
    [Label("涉及重大公共利益", English = "Major public interest")] public bool PublicInterest { get; init; }
    [Label("疑难复杂或牵涉多个法律关系", English = "Difficult, several legal relations")] public bool Difficult { get; init; }
    [Label("法律法规规定应当审核的其他情形", English = "Review otherwise required")] public bool OtherReview { get; init; }
    [Label("涉嫌犯罪", English = "Suspected crime")] public bool SuspectedCrime { get; init; }
    [Label("查明的事实和证据", English = "Facts and evidence"), Wide] public Personal<string> Report { get; init; }

    public override Penalty Into(Penalty s, At at) => s with
    {
        InvestigationEnded = new(at.Mark, Proposal, Complex, Serious, PublicInterest || Difficult || OtherReview),
        SuspectedCrime = s.SuspectedCrime || SuspectedCrime,
    };
}
