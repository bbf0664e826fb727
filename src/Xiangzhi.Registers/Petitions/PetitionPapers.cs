using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>The papers of a petition 信访文书, with the fields that law asks for. What the ledger does not know stays a gap.</summary>
internal static class PetitionPapers
{
    private const string Regulation = "信访工作条例";

    public static PaperDefinition Registration { get; } = new("petition-registration", new("信访事项登记表", "Registration form"), $"{Regulation}21—23条", Register);
    public static PaperDefinition Notice { get; } = new("petition-notice", new("信访事项受理（接收）情况告知书", "Notice of receipt"), $"{Regulation}23条", Tell);
    public static PaperDefinition Letter { get; } = new("petition-letter", new("信访事项转送（交办）函", "Letter of forwarding"), $"{Regulation}22条", Forward);
    public static PaperDefinition Objection { get; } = new("petition-objection", new("信访事项异议退回函", "Letter of objection"), $"{Regulation}23条", Object);
    public static PaperDefinition Refusal { get; } = new("petition-refusal", new("不予（不再）受理告知书", "Notice of refusal"), $"{Regulation}23、36条", Refuse);
    public static PaperDefinition Extension { get; } = new("petition-extension", new("延期办理告知书", "Notice of extension"), $"{Regulation}34条", Extend);
    public static PaperDefinition Opinion { get; } = new("petition-opinion", new("信访事项处理意见书", "Opinion"), $"{Regulation}32条", Decide);
    public static PaperDefinition Review { get; } = new("petition-review", new("信访事项复查意见书", "Review opinion"), $"{Regulation}35条", request => Second(request, "信访事项复查意见书"));
    public static PaperDefinition Recheck { get; } = new("petition-recheck", new("信访事项复核意见书", "Second review opinion"), $"{Regulation}36条", request => Second(request, "信访事项复核意见书"));
    public static PaperDefinition Hearing { get; } = new("petition-hearing", new("信访听证笔录", "Record of the hearing"), $"{Regulation}31条", Hear);
    public static PaperDefinition Settlement { get; } = new("petition-settlement", new("信访事项调解（和解）协议书", "Settlement"), $"{Regulation}33条", Settle);
    public static PaperDefinition Service { get; } = new("petition-service", new("送达回证", "Proof of service"), $"{Regulation}32条", Serve);
    public static PaperDefinition Supervision { get; } = new("petition-supervision", new("信访事项督办单", "Supervision sheet"), $"{Regulation}36条", Press);
    public static PaperDefinition Lead { get; } = new("petition-lead", new("领导包案台账", "Sheet of the leader in charge"), $"{Regulation}18条", Charge);

    private static Petition State(PaperRequest request) => (Petition)request.Matter.State;

    private static FieldRow Who(PaperRequest request) =>
        Row(Cell("信访人", request.Text(State(request).Petitioner)), Cell("电话", request.Text(State(request).Phone)), Cell("人数", $"{Number(State(request).Persons)}人"));

    private static FieldRow Where(PaperRequest request) =>
        Row(Cell("住址", request.Text(State(request).Address)), Cell("所在村", State(request).Village is { } village ? request.Roster.Item(village.Id)?.Label : null));

    private static Paragraph To(PaperRequest request) => new([request.Text(State(request).Petitioner) ?? (Run)new BlankRun(8), "："], Placing.Flush);

    private static Run Gap(string? text, int blank = 12) => string.IsNullOrWhiteSpace(text) ? new BlankRun(blank) : text;

    private static string? Way(PetitionRoute? route) => route is { } known ? Label(known) : null;

    private static Paper LetterOf(PaperRequest request, string title, IReadOnlyList<Block> blocks, string? number = null) => new()
    {
        Title = [title], Number = number ?? request.Matter.Number, Blocks = blocks, Signature = new(request.Township, request.Line.Entry.On, Sealing.Sealed),
    };

    private static Paper Sheet(PaperRequest request, string title, params FieldRow[] rows) => new() { Title = [title], Number = request.Matter.Number, Blocks = [new FieldTable(rows)] };

    private static Paper Register(PaperRequest request)
    {
        var s = State(request);
        return Sheet(request, "信访事项登记表",
            Row(Cell("台账号", request.Matter.Number), Cell("系统编号", request.Matter.Common.Source?.Number), Cell("收到日期", Day(s.Registered?.Day))),
            Who(request), Where(request),
            Row(Cell("信访目的", Label(s.Purpose)), Cell("信访形式", Label(s.Form)), Cell("初次或重复", s.Repeated ? "重复" : "初次")),
            Row(Cell("来源", Label(s.Origin)), Cell("转来机关和函号", string.Concat(s.From, " ", s.LetterNumber).Trim()), Cell("要求办结", Day(s.DueOn))),
            Row(Cell("内容类别", request.Codes([s.Content])), Cell("推选代表", s.Representatives == 0 ? null : $"{Number(s.Representatives)}人")),
            Row(Cell("涉法涉诉", s.Litigation ? "是" : "否"), Cell("越级走访", s.Bypassed ? "是" : "否"), Cell("重大紧急", s.Urgent is null ? "否" : "是")),
            Row(Cell("事由", s.Subject, lines: 3)),
            Row(new FormCell("拟办意见", [""]) { Lines = 4, Foot = "签名：　　　年　月　日" }),
            Row(new FormCell("领导批示", [""]) { Lines = 4, Foot = "签名：　　　年　月　日" }));
    }

    private static Paper Tell(PaperRequest request)
    {
        var s = State(request);
        var told = request.Line.Form as TellPetitioner;
        return LetterOf(request, "信访事项受理（接收）情况告知书",
        [
            To(request),
            new Paragraph(["您反映的“", s.Subject, "”事项，本机关已于", Gap(Day(s.Registered?.Day), 8), "收到。"]),
            new Paragraph(["处理途径：", Gap(Way(told?.Route ?? s.Route), 16), "。"]),
            new Paragraph([s.Route == PetitionRoute.Petition
                ? "办理程序：按照信访程序办理的，自受理之日起60日内办结；情况复杂的，经本机关负责人批准可以延长不超过30日，并书面告知您延长的理由。"
                : "办理程序：按照上述途径的法律规定办理，时限依该途径的规定。"]),
            new Paragraph(["查询方式：国家信访信息系统查询码", new BlankRun(10), "，或者凭本机关登记凭条查询。"]),
        ], told?.Number);
    }

    private static Paper Forward(PaperRequest request)
    {
        var s = State(request);
        var sent = request.Line.Form as SendPetition;
        var unit = sent?.Receiver ?? (request.Line.Form as AssignPetition)?.Unit ?? s.Receiver;
        return LetterOf(request, sent is null ? "信访事项交办函" : "信访事项转送函",
        [
            new Paragraph([Gap(unit), "："], Placing.Flush),
            new Paragraph(["现将“", s.Subject, "”的信访事项", sent is null ? "交你单位办理" : "转送你单位依法处理", "。"]),
            new FieldTable([Who(request), Where(request), Row(Cell("信访目的", Label(s.Purpose)), Cell("处理途径", Way(sent?.Route ?? s.Route)), Cell("办结时限", Day(s.DueOn)))]),
            new Paragraph(["请依照规定期限和程序办理，并将办理结果书面反馈本机关。不属于你单位职权的，请在5个工作日内说明理由提出异议。信访人的情况不得透露、转给被反映的人员和单位。"]),
        ], sent?.LetterNumber);
    }

    private static Paper Object(PaperRequest request)
    {
        var s = State(request);
        var form = request.Line.Form as ObjectToPetition;
        return LetterOf(request, "信访事项异议退回函",
        [
            new Paragraph([Gap(s.From), "："], Placing.Flush),
            new Paragraph(["你单位", Gap(s.LetterNumber, 8), "转来的“", s.Subject, "”事项，本机关于", Gap(Day(s.Registered?.Day), 8), "收到。经核，该事项不属于本机关职权，理由如下："]),
            new Paragraph([Gap(form?.Reason, 40)]),
            new Paragraph(["建议由", Gap(form?.Whose), "办理。现提出异议，请予核实；同意退回的，请另行转送。"]),
        ]);
    }

    private static Paper Refuse(PaperRequest request)
    {
        var s = State(request);
        return LetterOf(request, s.Refusal == PetitionRefusal.Exhausted ? "不再受理告知书" : "不予受理告知书",
        [
            To(request),
            new Paragraph(["您反映的“", s.Subject, "”事项，本机关经审核，决定", s.Refusal == PetitionRefusal.Exhausted ? "不再受理" : "不予受理", "。"]),
            new Paragraph(["理由：", s.Refusal is { } ground ? Label(ground) : new BlankRun(20), "。"]),
            new Paragraph(["您可以依法通过", Gap(Way(s.Route), 16), "等途径反映诉求。"]),
        ]);
    }

    private static Paper Extend(PaperRequest request)
    {
        var s = State(request);
        var form = request.Line.Form as ExtendPetition;
        return LetterOf(request, "延期办理告知书",
        [
            To(request),
            new Paragraph(["您反映的“", s.Subject, "”事项，本机关于", Gap(Day(s.Accepted?.Day), 8), "受理。因情况复杂，经本机关负责人批准，办理期限延长", form is null ? new BlankRun(3) : $"{form.Days}", "日。"]),
            new Paragraph(["延长的理由：", Gap(form?.Reason, 30), "。"]),
        ]);
    }

    private static Paper Decide(PaperRequest request)
    {
        var s = State(request);
        var form = request.Line.Form as DecidePetition;
        Block Part(string? text) => new Paragraph([Gap(text, 40)]);
        return LetterOf(request, "信访事项处理意见书",
        [
            new FieldTable([Who(request), Where(request)]),
            new Heading(1, ["一、信访人的诉求"]), Part(request.Text(form?.Claim ?? default)),
            new Heading(1, ["二、查明的事实和理由"]), Part(request.Text(form?.Facts ?? default)),
            new Heading(1, ["三、处理意见"]), new Paragraph([form is null ? new BlankRun(6) : Label(form.Finding), "。"]), Part(request.Text(form?.Opinion ?? default)),
            new Heading(1, ["四、依据"]), Part(form?.Basis),
            new Paragraph([s.IsPetitionProcedure || s.Route is null
                ? "如不服本处理意见，可以自收到本意见书之日起30日内，请求本机关的上一级机关复查；逾期不请求的，本意见为终结意见。"
                : "本事项依照上述途径的法律规定寻求救济。"]),
        ], form?.Number);
    }

    private static Paper Second(PaperRequest request, string title)
    {
        var s = State(request);
        var (organ, number, result) = request.Line.Form switch
        {
            AnswerPetitionReview r => (s.Review?.Organ, r.Number, (PetitionReviewResult?)r.Result),
            AnswerRecheck r => (s.Recheck?.Organ, r.Number, r.Result),
            _ => (null, null, null),
        };
        return new()
        {
            Title = [title], Number = number ?? request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Who(request), Row(Cell("原处理意见日期", Day(s.Opinion?.On.Day)), Cell("请求日期", Day((title.Contains("复核", StringComparison.Ordinal) ? s.Recheck : s.Review)?.Asked.Day))),
                    Row(Cell("请求事项", s.Subject, lines: 2)), Row(Cell("结论", result is { } known ? Label(known) : null)),
                    Row(new FormCell("查明的事实、理由和依据", [""]) { Lines = 8 }),
                ]),
                new Paragraph([title.Contains("复核", StringComparison.Ordinal)
                    ? "本意见为信访终结意见。以同一事实和理由再提出的，不再受理。" : "如不服本复查意见，可以自收到之日起30日内，请求复查机关的上一级机关复核。"]),
            ],
            Signature = new(organ ?? "　　　　　　", request.Line.Entry.On, Sealing.Sealed),
        };
    }

    private static Paper Hear(PaperRequest request)
    {
        var form = request.Line.Form as HearPetition;
        return Sheet(request, "信访听证笔录",
            Row(Cell("听证日期", Day(request.Line.Entry.On)), Cell("地点", form?.Place), Cell("公开举行", form is null ? null : form.Closed ? "否" : "是")),
            Row(Cell("主持人", request.Name(form?.Chair)), Cell("听证员", form is { Panel: > 0 } ? $"{Number(form.Panel)}人" : null), Cell("记录人", null)),
            Who(request), Row(Cell("听证事项", State(request).Subject)), Row(Cell("听证经过", request.Text(form?.Course ?? default), lines: 12)),
            Row(Cell("听证结论", request.Text(form?.Conclusion ?? default), lines: 4)),
            Row(new FormCell("签名", ["信访人：", new BlankRun(8), "　承办人：", new BlankRun(8), "\n主持人：", new BlankRun(8), "　听证员：", new BlankRun(12)])));
    }

    private static Paper Settle(PaperRequest request)
    {
        var form = request.Line.Form as SettlePetition;
        return LetterOf(request, "信访事项调解（和解）协议书",
        [
            new FieldTable([Who(request), Row(Cell("另一方", request.Text(form?.OtherSide ?? default)))]),
            new Paragraph(["双方就“", State(request).Subject, "”的信访事项，在自愿基础上", form is { Consented: true } ? "经协商" : new BlankRun(6), "达成如下协议："]),
            new Paragraph([Gap(request.Text(form?.Terms ?? default), 60)]),
            new Paragraph(["本协议一式三份，双方各执一份，本机关留存一份，自双方签名之日起生效。"]),
            new Paragraph(["信访人签名：", new BlankRun(8), "　另一方签名：", new BlankRun(8), "　主持人签名：", new BlankRun(8)], Placing.Flush),
        ]);
    }

    private static Paper Serve(PaperRequest request)
    {
        var form = request.Line.Form as DeliverOpinion;
        return Sheet(request, "送达回证",
            Row(Cell("送达文书", "信访事项处理意见书"), Cell("文书日期", Day(State(request).Opinion?.On.Day))),
            Row(Cell("受送达人", request.Text(State(request).Petitioner)), Cell("送达方式", form is null ? null : Label(form.Method))),
            Row(Cell("送达地点", null), Cell("送达日期", Day(request.Line.Entry.On))),
            Row(Cell("签收人", request.Text(form?.Recipient ?? default)), Cell("送达人", null)), Row(new FormCell("备注", [""]) { Lines = 3 }));
    }

    private static Paper Press(PaperRequest request)
    {
        var form = request.Line.Form as SupervisePetition;
        return Sheet(request, "信访事项督办单",
            Row(Cell("督办机关", form?.By), Cell("督办单号", form?.Number)), Row(Cell("事项", State(request).Subject)), Who(request),
            Row(Cell("督办要求", form?.Demand, lines: 5)), Row(Cell("督办日期", Day(request.Line.Entry.On)), Cell("要求答复", Day(form?.DueOn))),
            Row(new FormCell("办理反馈", [""]) { Lines = 6, Foot = "签名：　　　年　月　日" }));
    }

    private static Paper Charge(PaperRequest request)
    {
        var s = State(request);
        var form = request.Line.Form as LeadPetition;
        return Sheet(request, "领导包案台账",
            Row(Cell("包案领导", request.Name(form?.Leader ?? s.Leader)), Cell("包案日期", Day(s.LeaderSet?.Day))), Row(Cell("事项", s.Subject)), Who(request), Where(request),
            Row(Cell("化解措施", request.Text(form?.Measures ?? default), lines: 5)), Row(Cell("当前情况", Label(s.Stage)), Cell("办结日期", Day(s.Concluded?.Day))),
            Row(new FormCell("接访、下访记录", [""]) { Lines = 6 }), Row(new FormCell("领导签字", [new BlankRun(8)]) { Foot = "年　月　日" }));
    }
}
