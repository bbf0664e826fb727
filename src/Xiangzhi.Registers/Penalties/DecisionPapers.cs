using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.CaseSheet;
using static Xiangzhi.Registers.PenaltySheet;

namespace Xiangzhi.Registers;

/// <summary>Papers from the notice to the closing. Required fields: law.md §12, 行政处罚法 44, 52, 57-59, 罚款收缴分离办法 7.</summary>
internal static class DecisionPapers
{
    /// <summary>行政处罚法 52: a printed form with number; act, kind and basis, sum, time, place, remedy (review first), agency, officers' signatures.</summary>
    public static PaperDefinition OnTheSpot { get; } = new("penalty-on-the-spot", new("当场行政处罚决定书", "Decision on the spot"), "行政处罚法52条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<PunishOnTheSpot>();
        var parts = form?.Parts ?? sheet.Case.Decision?.Parts ?? [];
        return sheet.Paper("penalty-on-the-spot", "当场行政处罚决定书",
        [
            .. sheet.PartyLines(),
            Line("时间：", Day(sheet.On), "　", Time(r.Line.Entry.At), "　地点：", Text(sheet.Case.Place, 12)),
            Say("当事人的违法行为：", Text(sheet.Case.Cause), "。", sheet.Personal(sheet.Case.Facts, 30)),
            Say("依据", Text(form?.Basis, 16), "，本机关当场决定给予下列处罚："),
            .. Parts(parts),
            .. Fined(sheet, parts),
            sheet.ReviewFirst(),
            Say(form?.RightsTold == true ? "作出决定前，执法人员已出示执法证件，告知了拟处罚的内容、事实、理由、依据和陈述、申辩的权利。" : new BlankRun(30)),
            Line("当事人意见：", sheet.Personal(form?.Defence ?? default, 20)),
            Line(["执法人员签名及执法证号：", .. sheet.Officers(sheet.Case.Decision?.Officers ?? [])]),
            Line("当事人签收：", form?.SignatureRefused == true ? "当事人拒绝签收，已注明。" : new BlankRun(10)),
        ], form?.FormNumber);
    });

    public static PaperDefinition PriorNotice { get; } = new("penalty-prior-notice", new("行政处罚事先告知书", "Prior notice"), "行政处罚法44、45条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<GivePriorNotice>();
        return sheet.Paper("penalty-prior-notice", "行政处罚事先告知书",
        [
            .. sheet.PartyLines(),
            .. Proposed(sheet, form),
            Say("你（单位）有权就以上内容进行陈述和申辩。本机关不因陈述、申辩给予更重的处罚。"),
            .. sheet.Case.Notice is { HearingTold: true } ? [Hearing(sheet)] : Array.Empty<Block>(),
            Line("联系人：", new BlankRun(6), "　电话：", new BlankRun(8), "　地址：", new BlankRun(12)),
        ]);
    });

    public static PaperDefinition HearingRight { get; } = new("penalty-hearing-right", new("行政处罚听证告知书", "Notice of the right to a hearing"), "行政处罚法63、64条", r =>
    {
        var sheet = new PenaltySheet(r);
        return sheet.Paper("penalty-hearing-right", "行政处罚听证告知书",
        [
            .. sheet.PartyLines(),
            .. Proposed(sheet, sheet.Form<GivePriorNotice>()),
            Hearing(sheet),
            Say("当事人不承担组织听证的费用。"),
            Line("联系人：", new BlankRun(6), "　电话：", new BlankRun(8), "　地址：", new BlankRun(12)),
        ]);
    });

    public static PaperDefinition LegalReview { get; } = new("penalty-legal-review", new("法制审核意见书", "Opinion of the legal review"), "行政处罚法58条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<ReviewLegality>();
        return sheet.Paper("penalty-legal-review", "法制审核意见书",
        [
            new FieldTable(
            [
                new([Cell("台账号", sheet.CaseNumber), Cell("案由", Text(sheet.Case.Cause))]),
                Row("当事人", sheet.Personal(sheet.Case.PartyName)),
                Row("拟处理意见", sheet.Case.Notice is { } notice ? string.Join("；", notice.Parts.Select(Words)) : new BlankRun(16)),
                Row("审核内容", "执法主体和人员资格；职权；程序；事实和证据；依据；裁量；文书；是否涉嫌犯罪。"),
                Opinion("审核意见", form is null ? new BlankRun(6) : Label(form.Result), "　", sheet.Personal(form?.Opinion ?? default, 20)),
                new([Cell("审核人", sheet.Ref(form?.Reviewer)), Cell("法律职业资格证号", Text(form?.Qualification))]),
            ]),
        ], signed: false);
    });

    public static PaperDefinition Discussion { get; } = new("penalty-discussion", new("案件集体讨论笔录", "Record of the discussion"), "行政处罚法57条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<DiscussCase>();
        return sheet.Paper("penalty-discussion", "案件集体讨论笔录",
        [
            Line("案由：", Text(sheet.Case.Cause), "　当事人：", sheet.Personal(sheet.Case.PartyName)),
            Line("时间：", Day(sheet.On), "　地点：", Text(form?.Place, 10)),
            Line("主持人：", sheet.Ref(form?.Chair), "　参加人：", sheet.Refs(form?.Present ?? [])),
            Head("讨论意见和结论"),
            Say(sheet.Personal(form?.Conclusion ?? default, 60)),
            Line("参加人签名：", new BlankRun(20), "　记录人签名：", new BlankRun(6)),
        ], signed: false);
    });

    /// <summary>行政处罚法 59: party, facts and evidence, kind and basis, performance, remedies, agency and date, seal; beside the bank's name and the surcharge.</summary>
    public static PaperDefinition Decision { get; } = new("penalty-decision", new("行政处罚决定书", "Penalty decision"), "行政处罚法59条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<DecidePenalty>();
        var parts = form?.Parts ?? sheet.Case.Decision?.Parts ?? [];
        return sheet.Paper("penalty-decision", "行政处罚决定书",
        [
            .. sheet.PartyLines(),
            Head("一、违法事实和证据"),
            Say(Text(sheet.Case.Cause), "。", sheet.Personal(form is { Facts.IsGiven: true } ? form.Facts : sheet.Case.Facts, 40)),
            Head("二、陈述申辩和听证"),
            Say(Heard(sheet.Case)),
            Head("三、处罚种类和依据"),
            Say("依据", Text(form?.Basis, 16), "，参照裁量基准（", form?.Grade is { } grade ? Label(grade) : new BlankRun(4), "）：", Text(form?.Reasons, 20), "，本机关决定给予下列处罚："),
            .. Parts(parts),
            Head("四、履行方式和期限"),
            Say(Text(form?.Performance, 20)),
            .. Fined(sheet, parts),
            .. parts.Any(p => p.Kind == PenaltyKind.Fine) ? [Say("收款银行：", Text(form?.Bank, 10), "　银行地址和账号：", Text(form?.Account, 16))] : Array.Empty<Block>(),
            Head("五、救济途径和期限"),
            sheet.EitherRemedy(),
            Say("复议、诉讼期间本决定不停止执行，法律另有规定的除外。"),
        ]);
    });

    public static PaperDefinition NoPenalty { get; } = new("penalty-none", new("不予行政处罚决定书", "Decision of no penalty"), "行政处罚法33、57条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<DecideNoPenalty>();
        return sheet.Paper("penalty-none", "不予行政处罚决定书",
        [
            .. sheet.PartyLines(),
            Say("经调查：", Text(sheet.Case.Cause), "。", sheet.Personal(form is { Reasons.IsGiven: true } ? form.Reasons : sheet.Case.Facts, 40)),
            Say("因", form is null ? new BlankRun(12) : Label(form.Ground), "，依据", Text(form?.Basis, 16), "，本机关决定不予行政处罚。"),
            Say(form?.Educated == true ? "本机关已对当事人进行教育。" : new BlankRun(16)),
            sheet.EitherRemedy(),
        ]);
    });

    public static PaperDefinition ServiceReceipt { get; } = new("penalty-service-receipt", new("送达回证", "Proof of service"), "行政处罚法61条", r =>
    {
        var sheet = new PenaltySheet(r);
        return sheet.Paper("penalty-service-receipt", "送达回证",
        [
            new FieldTable(
            [
                new([Cell("案由", Text(sheet.Case.Cause)), Cell("台账号", sheet.CaseNumber)]),
                Row("送达文书及文号", r.Matter.Common.Papers.Any(p => p.Signed is not null)
                    ? string.Join("；", r.Matter.Common.Papers.Where(p => p.Signed is not null).Select(p => $"{r.Matter.Register.Paper(p.Paper)?.Name.Zh}{p.OfficialNumber}")) : new BlankRun(16)),
                new([Cell("受送达人", sheet.Personal(sheet.Case.PartyName)), Cell("送达地点", sheet.Personal(sheet.Case.PartyAddress, 10))]),
                new([Cell("送达方式", new BlankRun(8)), Cell("送达时间", new BlankRun(8))]),
                Row("受送达人签名或盖章", new BlankRun(10), "　年　　月　　日　　时"),
                Row("代收人及代收理由", new BlankRun(12)),
                Row("拒收事由、日期及见证人签名", new BlankRun(12)),
                Row("送达人签名", new BlankRun(8), "、", new BlankRun(8)),
                Row("备注", new BlankRun(12)),
            ]),
        ]);
    });

    public static PaperDefinition Correction { get; } = new("penalty-correction", new("责令（限期）改正通知书", "Order to correct"), "行政处罚法28条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<OrderCorrection>();
        return sheet.Paper("penalty-correction", "责令改正通知书",
        [
            .. sheet.PartyLines(),
            Say("经查，你（单位）有下列违法行为：", Text(sheet.Case.Cause), "。"),
            Say("依据", new BlankRun(16), "，责令你（单位）", form is { Until: null } ? "立即" : "在", form?.Until is { } until ? $"{PenaltySheet.Say(until)}前" : form is null ? new BlankRun(8) : "", "改正：", Text(form?.Content, 20)),
            sheet.EitherRemedy(),
        ]);
    });

    /// <summary>行政强制法 35, 54: until when, how, how much and to whom, and the right to be heard.</summary>
    public static PaperDefinition Demand { get; } = new("penalty-demand", new("履行行政处罚决定催告书", "Demand to perform"), "行政强制法35、54条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<DemandPerformance>();
        var surcharge = sheet.Surcharge;
        return sheet.Paper("penalty-demand", "履行行政处罚决定催告书",
        [
            .. sheet.PartyLines(),
            Say("本机关于", Day(sheet.Case.Decided?.Day), "作出的行政处罚决定，你（单位）逾期没有履行。请在", Day(form?.Until), "前履行："),
            Say("罚款", Yuan(sheet.Case.FineDueYuan), "，已缴", Yuan(sheet.Case.FinePaidYuan), "，尚欠", Yuan(Math.Max(0, sheet.Case.FineDueYuan - sheet.Case.FinePaidYuan)), "。"),
            .. surcharge is null ? Array.Empty<Block>() : [Say("加处罚款截至", PenaltySheet.Say(sheet.On), "为", Yuan(surcharge.Yuan), "。"), .. surcharge.Trace.Select(t => Say(t))],
            Say("缴款方式：", new BlankRun(16)),
            Say("你（单位）收到本催告书后有权陈述和申辩。逾期仍不履行的，本机关将依法申请人民法院强制执行。"),
        ]);
    });

    public static PaperDefinition Closing { get; } = new("penalty-closing", new("行政处罚结案报告", "Closing report"), null, r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<CloseCase>();
        return sheet.Paper("penalty-closing", "行政处罚结案报告",
        [
            new FieldTable(
            [
                new([Cell("台账号", sheet.CaseNumber), Cell("案由", Text(sheet.Case.Cause))]),
                .. sheet.Party(),
                new([Cell("立案日期", Day(sheet.Case.Filed?.Day)), Cell("决定日期", Day(sheet.Case.Decided?.Day))]),
                Row("处理决定", sheet.Case.Decision is { } last ? string.Join("；", last.Parts.Select(Words)) : sheet.Case.NotPunished ? "不予处罚" : new BlankRun(10)),
                new([Cell("结案方式", form is null ? new BlankRun(6) : Label(form.Ground)), Cell("已缴罚款", Yuan(sheet.Case.FinePaidYuan))]),
                Row("执行情况", Text(form?.Performance, 20)),
                Opinion("承办人意见", sheet.Officers(sheet.Case.Handlers)),
                Opinion("负责人审批", "批准人：", sheet.Ref(form?.Approver)),
            ]),
        ], signed: false);
    });

    public static IReadOnlyList<PaperDefinition> All { get; } =
        [OnTheSpot, PriorNotice, HearingRight, LegalReview, Discussion, Decision, NoPenalty, ServiceReceipt, Correction, Demand, Closing];

    private static IReadOnlyList<Block> Proposed(PenaltySheet sheet, GivePriorNotice? form) =>
    [
        Say("经调查，你（单位）有下列违法行为：", Text(sheet.Case.Cause), "。", sheet.Personal(form is { Reasons.IsGiven: true } ? form.Reasons : sheet.Case.Facts, 40)),
        Say("依据", Text(form?.Basis, 16), "，本机关拟给予下列处罚："),
        .. Parts(form?.Parts ?? sheet.Case.Notice?.Parts ?? []),
    ];

    private static Paragraph Hearing(PenaltySheet sheet) =>
        Say("你（单位）有权要求举行听证；要求听证的，应当在收到本告知书之日起", sheet.Period("pen_hear_request"), "内提出，逾期视为放弃。");

    private static IReadOnlyList<Block> Fined(PenaltySheet sheet, Items<PenaltyPart> parts) => parts.All(p => p.Kind != PenaltyKind.Fine) ? []
        : [Say("罚款应当自收到本决定书之日起", sheet.Period("pen_pay"), "内缴纳；到期不缴纳的，每日按罚款数额的", sheet.Period("pen_surcharge"), "加处罚款，加处数额不超过罚款数额的", sheet.Period("pen_surcharge_cap"), "。")];

    private static string Heard(Penalty s) => string.Concat(
        s.Notice is { } notice ? $"本机关于{PenaltySheet.Say((notice.Served ?? notice.On).Day)}告知了拟处罚的内容、事实、理由、依据和权利。" : "",
        s.Waived is not null ? "当事人明确放弃陈述、申辩。" : s.Defences.Count > 0 ? "当事人提出了陈述、申辩，本机关进行了复核。" : "当事人没有提出陈述、申辩。",
        s.HearingHeld is { } hearing ? $"本机关于{PenaltySheet.Say(hearing.On.Day)}举行了听证。" : "");
}
