namespace Xiangzhi.Registers;

public sealed record SettleThemselves : Form<Dispute>
{
    [Label("和解情况", English = "How they settled"), Wide] public Personal<string> Words { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Conclude(DisputeOutcome.SettledThemselves, at);
}

/// <summary>调解不成, with the ways that the parties were told (人民调解法 26).</summary>
public sealed record FailMediation : Form<Dispute>
{
    [Label("不成的原因", English = "Why"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }
    [Label("告知的途径", English = "Ways told")] public Items<DisputeRoute> Routes { get; init; } = [];

    public override Dispute Into(Dispute s, At at) =>
        (s with { RoutesTold = Routes.Count > 0 ? s.RoutesTold ?? at.Mark : s.RoutesTold }).Conclude(DisputeOutcome.Failed, at);
}

public enum TerminationGround
{
    [Label("当事人要求终止", English = "Asked for by a party")] AskedFor,
    [Label("一方拒绝调解", English = "A party refuses")] Refused,
    [Label("一方下落不明", English = "A party cannot be found")] Missing,
    [Label("发现不能调解", English = "Found not open to mediation")] OutOfScope,
    [Label("纠纷激化，先行处置", English = "Grew worse")] GrewWorse,
}

public sealed record TerminateMediation : Form<Dispute>
{
    [Label("终止的原因", English = "Ground")] public required TerminationGround Ground { get; init; }
    [Label("说明", English = "Explanation"), Wide] public Personal<string> Explanation { get; init; }
    [Label("告知的途径", English = "Ways told")] public Items<DisputeRoute> Routes { get; init; } = [];

    public override Dispute Into(Dispute s, At at) =>
        (s with { RoutesTold = Routes.Count > 0 ? s.RoutesTold ?? at.Mark : s.RoutesTold }).Conclude(DisputeOutcome.Terminated, at);
}

public sealed record TellRoutes : Form<Dispute>
{
    [Label("告知的途径", English = "Ways told")] public required Items<DisputeRoute> Routes { get; init; }
    [Label("告知方式", English = "Written or oral")] public SpokenOrWritten Manner { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { RoutesTold = s.RoutesTold ?? at.Mark };
}

public sealed record WithdrawDispute : Form<Dispute>
{
    [Label("撤回的理由", English = "Reason"), Wide] public Personal<string> Reason { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Conclude(DisputeOutcome.Withdrawn, at);
}

public enum HandedTo
{
    [Label("公安机关", English = "Police")] Police,
    [Label("人民法院", English = "Court")] Court,
    [Label("信访部门", English = "Petition office")] Petition,
    [Label("仲裁机构", English = "Arbitration")] Arbitration,
    [Label("权属处理", English = "Ruling on land title")] LandTitle,
    [Label("其他单位", English = "Another office")] OtherOffice,
    [Label("区级", English = "District")] District,
    [Label("外乡镇", English = "Another township")] OtherTownship,
}

/// <summary>移送: another organ takes it over, and it is concluded here.</summary>
public sealed record HandOnDispute : Form<Dispute>
{
    [Label("移送到", English = "Handed on to")] public required HandedTo To { get; init; }
    [Label("接收单位", English = "Receiver")] public required string Receiver { get; init; }
    [Label("移送函编号", English = "Letter number")] public string? LetterNumber { get; init; }
    [Label("权属争议台账", English = "Title case"), Hint("由本乡处理权属的，填权属争议的台账号", English = "Ledger number, where the township itself rules on the title")] public Ref<LandTitles>? Title { get; init; }
    [Label("原因", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Conclude(DisputeOutcome.HandedOn, at);
}

/// <summary>转为信访事项: registered as a petition by the same act; here it is handed on.</summary>
public sealed record TurnDisputeIntoPetition : IntoPetition<Dispute>
{
    public override Dispute Into(Dispute s, At at) => s.Conclude(DisputeOutcome.HandedOn, at);
}

/// <summary>并案: the other dispute goes on for both. This one ceases to count as taken in, and is not counted as concluded.</summary>
public sealed record MergeDispute : Form<Dispute>
{
    [Label("并入哪一件", English = "Into"), Hint("填那一件的台账号", English = "Its ledger number")] public required Ref<Disputes> Other { get; init; }
    [Label("理由", English = "Reason"), Wide, Hint("不写姓名", English = "Without names")] public required string Reason { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Conclude(DisputeOutcome.Merged, at);
}

/// <summary>Written into the dispute that takes over when another is merged into it.</summary>
public sealed record AbsorbDispute : Form<Dispute>
{
    [Label("并入的纠纷", English = "Merged dispute")] public required Ref<Disputes> From { get; init; }

    public override Dispute Into(Dispute s, At at) => s.Absorbed.Contains(From.Id) ? s : s with { Absorbed = s.Absorbed.Add(From.Id) };
}

/// <summary>民转刑: a criminal case grew out of the dispute, before or after it was closed.</summary>
public sealed record TurnCriminal : Form<Dispute>
{
    [Label("立案机关", English = "Filed by")] public required string Organ { get; init; }
    [Label("立案文书编号", English = "Case number")] public string? CaseNumber { get; init; }
    [Label("情况", English = "What happened"), Wide] public Personal<string> Words { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Criminal = s.Criminal ?? at.Mark };
}

/// <summary>结案归档: what lies in the file, ticked by whoever bound it.</summary>
public sealed record FileDispute : Form<Dispute>
{
    [Label("卷内材料", English = "Papers in the file")] public Items<DisputePaper> Contents { get; init; } = [];
    [Label("卷号", English = "File number")] public string? FileNumber { get; init; }
    [Label("存放处", English = "Kept at")] public string? KeptAt { get; init; }

    public override Dispute Into(Dispute s, At at) => s with { Filed = at.Mark, FileContents = Contents };
}
