namespace Xiangzhi.Registers;

/// <summary>
/// An accusation against officials 检举控告, of which the ledger holds only that it was handed over sealed:
/// to which organ, on what day, by which two persons. What it says is never entered.
/// </summary>
public sealed record SealedHandover
{
    public Code<AccusationOrgans> Organ { get; init; }
    public Items<Concerned> By { get; init; } = [];
    public Mark? HandedOver { get; init; }
    public Mark? Receipted { get; init; }
}

/// <summary>Organs that take accusations, 信访工作条例 22 and 30.</summary>
public sealed class AccusationOrgans : ICodeTable
{
    public static string Table => "accusation-organ";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("discipline", "纪检监察机关", "Discipline inspection and supervision"), new("organisation", "组织部门", "Party organisation department"),
        new("procuratorate", "检察机关", "Procuratorate"), new("police", "公安机关", "Police"), new("petitions", "信访部门", "Petition office"), new("other", "其他有权机关", "Another competent organ"),
    ];
}

public sealed record HandOverSealed : Form<SealedHandover>
{
    [Label("移交给", English = "Handed to")] public required Code<AccusationOrgans> Organ { get; init; }
    [Label("封件编号", English = "Number of the sealed letter"), Hint("只写编号，不写内容、不写姓名", English = "The number only: no content, no name")] public string? SealNumber { get; init; }
    [Label("移交人", English = "Handed over by"), Hint("两个人", English = "Two persons")] public required Items<Ref<Staff>> By { get; init; }

    public override SealedHandover Into(SealedHandover s, At at) => s with { Organ = Organ, By = Concerned.Of(By, at), HandedOver = at.Mark };
}

public sealed record ReceiptOfHandover : Form<SealedHandover>
{
    [Label("回执编号", English = "Number of the receipt")] public string? Number { get; init; }

    public override SealedHandover Into(SealedHandover s, At at) => s with { Receipted = at.Mark };
}

public enum HandoverStage
{
    [Label("已移交")] HandedOver,
    [Label("已收回执", English = "Receipt received")] Receipted,
}

public sealed class SealedHandovers : Register<SealedHandover>
{
    public const string RegisterCode = "sealed-handover";

    protected override void Define(Definition<SealedHandover> d)
    {
        d.Named(RegisterCode, "检举控告移交", number: "{township}密移〔{year}〕{n}号", Area.Disputes, "Sealed hand-overs");
        d.Stage(s => s.Receipted is null ? HandoverStage.HandedOver : HandoverStage.Receipted);
        d.Title(_ => "检举控告密封移交");
        d.ReadBy(Role.Handler, Role.DeskClerk);
        d.ReadByParticipants(s => s.By.Select(p => p.Number));
        d.PersonalReadBy();

        d.Opens<HandOverSealed>("hand-over-sealed", "密封移交").By(Role.Handler, Role.DeskClerk, Role.Leader).Day("移交日期", "Handed over on")
            .Refuse(f => f.By.Distinct().Count() != 2, nameof(HandOverSealed.By), "检举控告由两个人一起密封移交，请选两个人");
        d.Act<ReceiptOfHandover>("receipt", "收到回执").English("Receipt received").While(s => s.Receipted is null).By(Role.Handler, Role.DeskClerk, Role.Leader);

        d.List("移交给", s => s.Organ, "Handed to");
    }
}
