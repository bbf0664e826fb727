namespace Xiangzhi.Registers;

/// <summary>A matter that is a state secret: it stands in a paper register; here only that it is there, so that the count is right.</summary>
public sealed record OffLedgerLine
{
    public string PaperRegister { get; init; } = "";
    public Mark? Noted { get; init; }
}

public sealed record NoteOffLedger : Form<OffLedgerLine>
{
    [Label("哪一本纸质簿册", English = "Paper register"), Hint("簿册名称，不写内容", English = "Name of the book; no content")] public required string PaperRegister { get; init; }
    [Label("簿册编号", English = "Number there")] public required string NumberThere { get; init; }
    [Label("类别", English = "Kind"), Hint("例如 纠纷、信访、处罚", English = "For example dispute, petition, penalty")] public required string Kind { get; init; }

    public override OffLedgerLine Into(OffLedgerLine s, At at) => s with { PaperRegister = $"{PaperRegister} {NumberThere}", Noted = at.Mark };
}

public sealed class OffLedgerLines : Register<OffLedgerLine>
{
    protected override void Define(Definition<OffLedgerLine> d)
    {
        d.Named("off-ledger", "账外登记", number: "{township}外〔{year}〕{n}号", Area.Reference, "Off-ledger lines");
        d.Title(s => s.PaperRegister);
        d.ReadBy(Role.Leader, Role.Administrator);

        d.Opens<NoteOffLedger>("enter", "记一笔").English("Note a line").By(Role.Leader, Role.Administrator).Day("登记日期", "Entered on");

        d.List("簿册", s => s.PaperRegister, "Paper register");
    }
}
