using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>The agreement on paper, written or oral, and the joint application to the court.</summary>
internal static class AgreementPapers
{
    public static PaperDefinition Written { get; } = new("dispute-agreement", new("人民调解协议书", "Mediation agreement"), "人民调解法29条；人民调解工作若干规定（司法部令75）35条", Write);
    public static PaperDefinition Oral { get; } = new("dispute-oral-agreement", new("口头协议登记表", "Record of an oral agreement"), "人民调解法28条", WriteOral);
    public static PaperDefinition Confirmation { get; } = new("dispute-confirmation", new("司法确认申请书", "Application for judicial confirmation"), "人民调解法33条", Apply);

    private static Paper Write(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        var agreed = request.Line.Form as ReachAgreement;
        Paragraph Part(Personal<string> text) => new([draft.Say(text, 24)]);
        return draft.Letter("人民调解协议书",
        [
            new FieldTable([.. draft.Parties()]),
            new Heading(1, ["一、纠纷的主要事实"]), Part(agreed?.Facts ?? default),
            new Heading(1, ["二、争议事项"]), Part(agreed?.Issues ?? default),
            new Heading(1, ["三、各方责任"]), Part(agreed?.Responsibility ?? default),
            new Heading(1, ["四、协议内容（各方的权利和义务）"]), Part(agreed?.Terms ?? default),
            new Heading(1, ["五、履行的方式、地点、期限"]),
            new Paragraph(["方式：", draft.Say(agreed?.Way ?? default, 20)], Placing.Flush),
            new Paragraph(["地点：", draft.Say(agreed?.PerformanceAt ?? default, 20)], Placing.Flush),
            new Paragraph(["期限：", draft.Say(agreed?.Term ?? default, 20)], Placing.Flush),
            .. Instalments(draft, agreed),
            new Paragraph(["本协议自各方签名、盖章或者按指印，调解员签名并加盖调解委员会印章之日起生效。各方各执一份，调解委员会留存一份。"]),
            new Paragraph(["当事人签名、盖章或按指印：", new BlankRun(8), "　", new BlankRun(8)], Placing.Flush),
            new Paragraph(["调解主持人签名：", new BlankRun(8), "　记录人签名：", new BlankRun(8)], Placing.Flush),
        ], agreed?.AgreementNumber, request.Line.Entry.On);
    }

    private static Paper WriteOral(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        var agreed = request.Line.Form as ReachAgreement;
        return draft.Form("口头协议登记表",
        [
            draft.Head(),
            .. draft.Parties(),
            new([new("纠纷的主要事实和争议事项", [draft.Say(agreed?.Facts ?? default), "\n", draft.Say(agreed?.Issues ?? default)]) { Lines = 4 }]),
            new([new("协议内容", [draft.Say(agreed?.Terms ?? default)]) { Lines = 6 }]),
            new([new("履行的方式、地点、期限", [draft.Say(agreed?.Way ?? default), "　", draft.Say(agreed?.PerformanceAt ?? default), "　", draft.Say(agreed?.Term ?? default)])]),
            new([new("达成协议日期", [DisputeDraft.Say(request.Line.Entry.On)]), new("调解员签名", [draft.Names(draft.State.Mediators)])]),
        ]);
    }

    private static Paper Apply(PaperRequest request)
    {
        var draft = new DisputeDraft(request);
        var application = request.Line.Form as ApplyForConfirmation;
        return new Paper
        {
            Title = ["司法确认申请书"],
            Blocks =
            [
                new FieldTable([.. draft.Parties()]),
                new Paragraph(["申请人因“", draft.State.Cause, "”一事的纠纷，于", draft.Day(draft.State.Agreement?.On), "经", draft.CommitteeName,
                    "调解达成协议，协议于", draft.Day(draft.State.Agreement?.Effective), "生效。现共同申请确认该协议有效。"]),
                new Paragraph(["申请人承诺：出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如因该协议内容给他人造成损害，愿意承担相应的责任。"]),
                new Paragraph(["附：调解协议书、身份证明、调解委员会的调解证明，以及与协议有关的财产权利证明。"]),
                new Paragraph(["此致"]),
                new Paragraph([DisputeDraft.Text(application?.Court)], Placing.Flush),
                new Paragraph(["申请人签名：", new BlankRun(8), "　", new BlankRun(8)], Placing.Right),
                new Paragraph([DisputeDraft.Say(request.Line.Entry.On)], Placing.Right),
            ],
        };
    }

    private static IEnumerable<Block> Instalments(DisputeDraft draft, ReachAgreement? agreed)
    {
        if (agreed is not { Instalments.Count: > 0 })
            yield break;
        yield return new Table([new("期", 1, CellSetting.Centre), new("履行日期", 3), new("金额（元）", 2, CellSetting.Right), new("内容", 5)],
        [
            .. agreed.Instalments.OrderBy(i => i.DueOn).Select((i, n) => (IReadOnlyList<IReadOnlyList<Run>>)
            [
                [$"{n + 1}"], [DisputeDraft.Say(i.DueOn)],
                [i.Sum?.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture) ?? ""], [draft.Say(i.What)],
            ]),
        ]) { Caption = "履行计划" };
    }
}
