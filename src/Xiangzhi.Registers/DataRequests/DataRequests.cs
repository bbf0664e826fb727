namespace Xiangzhi.Registers;

/// <summary>
/// Requests of people about their own data 个人信息请求 (个人信息保护法 44-50). The law says 及时 and no number of days, so no clock runs;
/// what it does ask, reasons for a refusal, is refused when missing.
/// </summary>
public sealed class DataRequests : Register<DataRequest>
{
    public const string RegisterCode = "data-request";

    private static readonly Role[] Takers = [Role.Handler, Role.DeskClerk, Role.Leader];

    protected override void Define(Definition<DataRequest> d)
    {
        d.Named(RegisterCode, "个人信息请求", number: "{township}个信〔{year}〕{n}号", Area.Openness, "Requests about personal data");
        d.ReadBy(Role.Handler, Role.DeskClerk, Role.OfficeClerk, Role.Leader, Role.Administrator);
        d.PersonalReadBy(Takers);
        d.Stage(s => s.Stage);
        d.Title(s => string.Join("、", s.Asked.Select(a => SheetParts.Label(a))));
        d.People(s => [s.Name, .. s.Representatives.Select(r => r.Name)]);
        d.Closes(s => s.Answered ?? s.Withdrawn, s => s with { Answered = null, Outcome = null, Withdrawn = null });

        d.Opens<ReceiveDataRequest>("receive", "收到请求").English("Receive").By(Takers).Day("收到日期", "Received on")
            .Refuse(f => f.AskedBy != DataAsker.Self && f.Representatives.Count == 0, nameof(ReceiveDataRequest.Representatives), "不是本人提出的，请写代为提出的人和凭什么代为提出");
        d.Act<GatherData>("gather", "查找本人的记录").English("Gather").While(_ => false).By(Takers)
            .Refuse(f => f.Parts.Count > GatherData.MostParts, nameof(GatherData.Parts), "一次最多列 300 条记录，多的另开一件请求")
            .Refuse((_, f, at) => Unknown(f, at), nameof(GatherData.Parts));
        d.Act<AnswerDataRequest>("answer", "答复").English("Answer").While(s => s.IsOpen).By(Takers).Day("答复日期", "Answered on")
            .Refuse(f => f.Outcome != DataOutcome.Granted && (f.Grounds.Count == 0 || string.IsNullOrWhiteSpace(f.Reasons)), nameof(AnswerDataRequest.Reasons), "不同意或者部分同意的，要选依据、写理由（个人信息保护法50条）")
            .Refuse(f => f.Outcome != DataOutcome.Refused && string.IsNullOrWhiteSpace(f.Granted), nameof(AnswerDataRequest.Granted), "请写同意了什么")
            .Prints(DataRequestPapers.Answer);
        d.Act<WithdrawDataRequest>("withdraw", "撤回").English("Withdrawn").While(s => s.IsOpen).Next(_ => false).By(Takers);

        d.List("请求", s => string.Join("、", s.Asked.Select(a => SheetParts.Label(a))), "Asked").List("收到日期", s => s.Received?.Day, "Received on")
            .List("答复", s => s.Outcome, "Answer").List("答复日期", s => s.Answered?.Day, "Answered on");
        d.Sheet("receive", "answer");
    }

    /// <summary>A place at which no person's data stand is nonsense.</summary>
    private static string? Unknown(GatherData f, ActCircumstances at) => f.Parts
        .Where(p => at.Other(p.Matter.Id)?.Lines.Any(l => l.Entry.Seq == p.Entry && l.Entry.Personal.Any(c => c.Slot == (p.Slot ?? ""))) != true)
        .Select(p => $"第 {p.Entry} 条记录里没有“{p.Slot}”这一个人，请从“本人的记录”页重新勾选").FirstOrDefault();
}
