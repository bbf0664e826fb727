using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>The papers of a mediation file, but for those of the agreement. What the ledger does not know stays a gap to be filled by hand.</summary>
internal static class DisputePapers
{
    public static PaperDefinition Registration { get; } = new("dispute-registration", new("纠纷受理登记表", "Registration form"), "人民调解法27条", Register);
    public static PaperDefinition Notice { get; } = new("dispute-notice", new("权利义务告知书", "Notice of rights and duties"), "人民调解工作若干规定（司法部令75）30条", Notify);
    public static PaperDefinition Record { get; } = new("dispute-record", new("调解记录", "Record of mediation"), "人民调解法27条", WriteRecord);
    public static PaperDefinition Termination { get; } = new("dispute-termination", new("调解终止通知书", "Notice of termination"), "人民调解法26条", Terminate);
    public static PaperDefinition Visit { get; } = new("dispute-visit", new("回访记录", "Record of the return visit"), "人民调解法31条", WriteVisit);
    public static PaperDefinition Cover { get; } = new("dispute-cover", new("卷宗封面和目录", "Cover and contents of the file"), "人民调解法27条", Bind);

    /// <summary>Chinese label of an option, as printed.</summary>
    internal static string LabelOf<T>(T member) where T : struct, Enum => Identifier.LabelOf(typeof(T).GetField(member.ToString())!).Zh;

    private static Paper Register(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        var s = draft.State;
        return draft.Form("纠纷受理登记表",
        [
            draft.Head(),
            .. draft.Parties(),
            new([new("案由", [s.Cause]) { Share = 2 }, new("类别", [draft.Kind])]),
            new([new("来源", [draft.Source]), new("申请方式", [LabelOf(s.Manner)]), new("级别", [LabelOf(s.Level)])]),
            new([new("纠纷简要情况", [draft.Say(s.Words)]) { Lines = 8, Foot = "申请人签名：　　　　　　年　月　日" }]),
            new([new("受理日期", [draft.Day(s.Accepted)]), new("调解方式", [s.Track is { } track ? LabelOf(track) : new BlankRun(6)])]),
            new([new("调解委员会", [draft.CommitteeName]) { Share = 2 }, new("调解员", [draft.Names(s.Mediators)])]),
            new([new("登记人", [new BlankRun(6)]), new("登记日期", [draft.Day(s.TakenIn)])]),
        ]);
    }

    private static Paper Notify(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        return draft.Letter("权利义务告知书",
        [
            draft.To(),
            new Paragraph([$"你们因“{draft.State.Cause}”一事的纠纷由本委员会调解。调解之前，现将有关事项告知如下。"]),
            new Heading(1, ["一、调解的性质、原则和效力"]),
            new Paragraph(["人民调解由调解委员会说服、疏导，帮助各方自愿协商，不收取任何费用。调解以自愿、平等为基础，不违背法律、法规和国家政策，不妨碍任何一方另走仲裁、行政、司法途径。达成的协议有法律约束力，各方应当履行；书面协议自各方签名、调解员签名并盖委员会印章之日起生效，生效后30日内可以共同申请司法确认。"]),
            new Heading(1, ["二、各方的权利"]),
            new Paragraph(["可以选择或者接受调解员；可以接受、拒绝调解或者要求终止调解；可以要求公开或者不公开调解；自主表达意愿，自愿达成协议。"]),
            new Heading(1, ["三、各方的义务"]),
            new Paragraph(["如实陈述事实；遵守现场秩序，尊重调解员；尊重对方行使权利。"]),
            new Paragraph(["被告知人签名：", new BlankRun(8), "　", new BlankRun(8)], Placing.Flush),
            new Paragraph(["告知日期：", draft.Day(draft.State.Notified)], Placing.Flush),
        ]);
    }

    private static Paper WriteRecord(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        var held = request.Line.Form as HoldMediation;
        return draft.Form("调解记录",
        [
            draft.Head(),
            new([new("时间", [draft.When()]), new("地点", [DisputeDraft.Text(held?.Place)])]),
            .. draft.Parties(),
            new([new("主持和参加的调解员", [held is { Mediators.Count: > 0 } ? draft.Names(held.Mediators) : draft.Say(held?.Presided ?? default)])]),
            new([new("到场情况", [held is null ? new BlankRun(6) : LabelOf(held.Attendance)]), new("邀请参加的人", [draft.Say(held?.Invited ?? default)])]),
            new([new("调解经过", [draft.Say(held?.Course ?? default)]) { Lines = 16 }]),
            new([new("结果", [held is null ? new BlankRun(6) : LabelOf(held.Result)]), new("下次调解", [held?.NextOn is { } next ? DisputeDraft.Say(next) : new BlankRun(8)])]),
            new([new("签名", ["当事人：", new BlankRun(8), "　", new BlankRun(8), "\n调解员：", new BlankRun(8), "　记录人：", new BlankRun(8)])]),
        ]);
    }

    private static Paper Terminate(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        Run why = request.Line.Form switch
        {
            FailMediation failed => $"经调解未能达成协议：{failed.Reason}",
            TerminateMediation ended => LabelOf(ended.Ground),
            _ => new BlankRun(20),
        };
        IReadOnlyList<DisputeRoute> told = request.Line.Form switch { FailMediation f => f.Routes, TerminateMediation t => t.Routes, _ => [] };
        return draft.Letter("调解终止通知书",
        [
            draft.To(),
            new Paragraph([$"你们因“{draft.State.Cause}”一事的纠纷，", draft.Day(draft.State.Accepted), "受理调解。", why, "。现终止调解。"]),
            new Paragraph(["你们可以依法通过以下途径维护自己的权利：", told.Count > 0 ? string.Join("、", told.Select(r => LabelOf(r))) : "仲裁、行政处理、诉讼", "。请留意各途径的时效。"]),
            new Paragraph(["签收人：", new BlankRun(8), "　", new BlankRun(8)], Placing.Flush),
        ]);
    }

    private static Paper WriteVisit(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        var visit = request.Line.Form as ReturnVisit;
        return draft.Form("回访记录",
        [
            draft.Head(),
            .. draft.Parties(),
            new([new("回访日期", [DisputeDraft.Say(request.Line.Entry.On)]), new("回访方式", [visit is null ? new BlankRun(6) : LabelOf(visit.Way)])]),
            new([new("办结情况", [draft.State.Conclusion is { } c ? LabelOf(c.Outcome) : new BlankRun(6)]), new("办结日期", [draft.Day(draft.State.Concluded)])]),
            new([new("履行情况和当事人反映", [draft.Say(visit?.Findings ?? default)]) { Lines = 10 }]),
            new([new("当事人是否满意", [visit?.Content switch { true => "满意", false => "不满意", null => new BlankRun(6) }]), new("被回访人签名", [new BlankRun(8)])]),
            new([new("回访人", [new BlankRun(8)])]),
        ]);
    }

    private static Paper Bind(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        var file = request.Line.Form as FileDispute;
        var contents = Table.Of(
            [new("序号", 1, CellSetting.Centre), new("材料", 6), new("页次", 2, CellSetting.Centre), new("备注", 2)],
            (file?.Contents ?? draft.State.FileContents).Select((paper, i) => (IReadOnlyList<string>)[$"{i + 1}", LabelOf(paper), "", ""]));
        return draft.Form("调解卷宗",
        [
            draft.Head(),
            new([new("卷号", [DisputeDraft.Text(file?.FileNumber)]), new("存放处", [DisputeDraft.Text(file?.KeptAt)])]),
            .. draft.Parties(),
            new([new("案由", [draft.State.Cause]) { Share = 2 }, new("类别", [draft.Kind])]),
            new([new("受理日期", [draft.Day(draft.State.Accepted)]), new("办结日期", [draft.Day(draft.State.Concluded)]), new("归档日期", [draft.Day(draft.State.Filed)])]),
            new([new("结果", [draft.State.Conclusion is { } c ? LabelOf(c.Outcome) : new BlankRun(6)]), new("调解员", [draft.Names(draft.State.Mediators)])]),
            new([new("保管期限", [new BlankRun(6)]), new("立卷人", [new BlankRun(6)])]),
        ]) with { Annexes = [new("卷内目录", [contents])] };
    }
}
