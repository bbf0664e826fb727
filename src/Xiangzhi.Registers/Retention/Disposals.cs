namespace Xiangzhi.Registers;

/// <summary>
/// Appraisal and destruction of files 档案鉴定销毁: a list of files whose retention is over, approved by two people who did not draw it
/// up. Carrying it out takes all personal content of every file out of the ledger in one transaction; figures, flags and proofs stay.
/// </summary>
public sealed class Disposals : Register<Disposal>
{
    public const string RegisterCode = "disposal";

    protected override void Define(Definition<Disposal> d)
    {
        d.Named(RegisterCode, "档案鉴定销毁", number: "{township}销〔{year}〕{n}号", Area.Reference, "Disposal of files");
        d.Title(s => $"{s.Files.Count()}卷到期案卷");
        d.ReadBy(Role.Leader, Role.Administrator, Role.OfficeClerk);
        d.Stage(StageOf);
        d.Closes(s => s.CarriedOut ?? s.Refused, s => s with { Refused = null });

        d.Opens<DrawUpDisposal>("draw-up", "列清单").English("Draw up").By(Role.OfficeClerk, Role.Administrator)
            .Refuse(f => f.Files.Count is 0 or > Disposal.MostFiles, nameof(DrawUpDisposal.Files), "一份清单列 1 到 300 卷，多的另列一份")
            .Refuse((_, f, at) => HeldBy(f.Files, at), nameof(DrawUpDisposal.Files));
        d.Act<KeepFile>("keep", "留下一卷").English("Keep a file").While(s => s.IsOpen).Next(_ => false).By(Role.OfficeClerk, Role.Leader, Role.Administrator)
            .Refuse((s, f, _) => s.Files.All(x => x.Id != f.Matter.Id), nameof(KeepFile.Matter), "清单上没有这一卷");
        d.Act<ApproveDisposal>("approve", "鉴定同意").English("Approve").While(s => s.IsOpen && !s.IsApproved).By(Role.OfficeClerk, Role.Leader)
            .Refuse((s, _, at) => s.DrawnUpBy == at.By, nameof(ApproveDisposal.Opinion), "列清单的人不能自己鉴定，请另外两人来")
            .Refuse((s, _, at) => s.ApprovedBy.Contains(at.By), nameof(ApproveDisposal.Opinion), "您已经同意过，要再有一个人同意");
        d.Act<RefuseDisposal>("refuse", "不同意").English("Refuse").While(s => s.IsOpen).Next(_ => false).By(Role.OfficeClerk, Role.Leader);
        d.Act<CarryOutDisposal>("carry-out", "执行销毁").English("Carry out").While(s => s.IsOpen && s.IsApproved).By(Role.OfficeClerk, Role.Administrator)
            .Refuse((s, _, _) => !s.IsApproved, nameof(CarryOutDisposal.Watched), "还没有两个人鉴定同意，不能销毁")
            .Refuse((s, _, _) => !s.IsOpen, nameof(CarryOutDisposal.Watched), "这份清单已经执行或者没有同意")
            .Refuse((s, _, at) => HeldBy(s.Files, at), nameof(CarryOutDisposal.Watched))
            .TellsAll<Register>("destroy", (s, _) => s.Files, (_, _, self) => new DestroyFile { List = new(self) });

        d.List("卷数", s => s.Files.Count(), "Files").List("同意", s => s.ApprovedBy.Count, "Approved by");
        d.Sheet("draw-up");
    }

    /// <summary>Why the first of some files must be kept; null: none must.</summary>
    private static string? HeldBy(IEnumerable<Ref<Register>> files, ActCircumstances at) => files
        .Select(f => at.Other(f.Id) is not { } matter ? null : matter.Common.Destroyed is not null ? $"{matter.Number} 已经销毁" : Retention.HeldBy(at.Roster, matter, at.On))
        .OfType<string>().Select(why => $"{why}，不能销毁").FirstOrDefault();

    private static DisposalStage StageOf(Disposal s) => s switch
    {
        { CarriedOut: not null } => DisposalStage.Destroyed,
        { Refused: not null } => DisposalStage.Refused,
        { IsApproved: true } => DisposalStage.Approved,
        _ => DisposalStage.Appraisal,
    };
}

public enum DisposalStage
{
    [Label("鉴定中", English = "Being appraised")] Appraisal,
    [Label("已同意", English = "Approved")] Approved,
    [Label("已销毁", English = "Destroyed")] Destroyed,
    [Label("不同意", English = "Refused"), Aside] Refused,
}
