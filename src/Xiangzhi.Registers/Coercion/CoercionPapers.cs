using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.CaseSheet;

namespace Xiangzhi.Registers;

/// <summary>What the papers of a case of coercion have in common.</summary>
internal sealed class CoercionSheet(PaperRequest request) : CaseSheet(request)
{
    public CoercionCase Case { get; } = (CoercionCase)request.Matter.State;

    public Run Measure => Label(Case.Kind);

    public IReadOnlyList<Block> Party() =>
    [
        Line("当事人：", Personal(Case.PartyName, 10)),
        Line("身份证号或统一社会信用代码：", Personal(Case.PartyIdNumber, 12)),
        Line("地址：", Personal(Case.PartyAddress, 16), "　电话：", Personal(Case.PartyPhone)),
    ];

    /// <summary>The list 清单 with its columns; what was listed when the measure was carried out.</summary>
    public Table Things()
    {
        var listed = Form<ImplementMeasure>()?.Things ?? [];
        return Table.Of([new("序号", 1, CellSetting.Centre), new("物品、场所或账户", 4), new("数量", 2), new("特征和状况", 4), new("存放地点", 3)],
            Case.Things.Select((t, i) => (IReadOnlyList<string>)
            [
                t.Number.ToString(CultureInfo.InvariantCulture), t.What, i < listed.Count ? listed[i].Quantity ?? "" : "", i < listed.Count ? listed[i].State ?? "" : "", i < listed.Count ? listed[i].KeptAt ?? "" : "",
            ]));
    }

    /// <summary>The first lawful day of demolition, as the law book reckons it.</summary>
    public IReadOnlyList<Block> Gate() => CoercionChecks.Earliest(Case, Request.Law) is { } earliest
        ? [Say("申请行政复议和提起行政诉讼的期限都届满之前，本机关不强制拆除；按送达日期推算，最早为", Day(earliest.On), "。")] : [];
}

/// <summary>Papers of coercion, 行政强制法 24, 25, 35, 37, 44, 51, 54.</summary>
internal static class CoercionPapers
{
    public static PaperDefinition Approval { get; } = new("coercion-approval", new("实施行政强制措施审批表", "Approval of a measure"), "行政强制法18、19条", r =>
    {
        var sheet = new CoercionSheet(r);
        var approval = sheet.Form<ApproveMeasure>();
        return sheet.Paper("coercion-approval", "实施行政强制措施审批表",
        [
            new FieldTable(
            [
                new([Cell("案由", Text(sheet.Case.Cause)), Cell("强制措施", sheet.Measure)]),
                new([Cell("当事人", sheet.Personal(sheet.Case.PartyName)), Cell("电话", sheet.Personal(sheet.Case.PartyPhone))]),
                new([Cell("地址", sheet.Personal(sheet.Case.PartyAddress, 10)), Cell("地点", Text(sheet.Case.Place))]),
                Row("依据条款", Text(sheet.Form<ProposeMeasure>()?.Basis, 20)),
                new([new("理由", [sheet.Personal(sheet.Form<ProposeMeasure>()?.Reasons ?? default, 30)]) { Lines = 5 }]),
                Row("是否当场实施后补批", sheet.Case.Urgent ? ["是：", Text(approval?.Remark, 12)] : ["否"]),
                Opinion("承办人意见", new BlankRun(12)),
                Opinion("负责人审批", approval is null ? new BlankRun(4) : approval.Refused ? "不批准" : "批准", "　批准人：", sheet.Ref(approval?.Approver)),
            ]),
        ], signed: false);
    });

    public static PaperDefinition Record { get; } = new("coercion-record", new("行政强制现场笔录", "On-site record of the measure"), "行政强制法18条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<ImplementMeasure>();
        return sheet.Paper("coercion-record", "行政强制现场笔录",
        [
            Line("案由：", Text(sheet.Case.Cause)),
            Line("时间：", Day(sheet.Case.Implemented?.On.Day), "　", Time(sheet.Case.Implemented?.Time), "　地点：", Text(sheet.Case.Place, 12)),
            Line("当事人：", sheet.Personal(sheet.Case.PartyName), sheet.Case.Implemented is { PartyPresent: true } ? "（到场）" : "（未到场）", "　见证人：", sheet.Personal(form?.Witness ?? default)),
            Line(["执法人员及执法证号：", .. sheet.Officers(sheet.Case.Implemented?.Officers ?? [])]),
            Say(sheet.Case.Implemented is { CardShown: true } ? "执法人员已出示执法证件，" : new BlankRun(8), sheet.Case.Implemented is { Told: true } ? "已当场告知采取强制措施的理由、依据和当事人的权利、救济途径。" : new BlankRun(16)),
            Say("当事人陈述和申辩：", sheet.Personal(form?.Statement ?? default, 30)),
            Head("现场情况"),
            Say(sheet.Personal(form?.Content ?? default, 40)),
            Line("当事人签名：", new BlankRun(8), "　见证人签名：", new BlankRun(8)),
            Line("执法人员签名：", new BlankRun(8), "、", new BlankRun(8), "　年　　月　　日"),
        ], signed: false);
    });

    public static PaperDefinition SealDecision { get; } = new("coercion-seal", new("查封（扣押）决定书", "Decision to seal or seize"), "行政强制法24条", r =>
    {
        var sheet = new CoercionSheet(r);
        return sheet.Paper("coercion-seal", "查封（扣押）决定书",
        [
            .. sheet.Party(),
            Say("因你（单位）涉嫌", Text(sheet.Case.Cause), "，依据", new BlankRun(16), "，本机关决定自", Day(sheet.Case.Implemented?.On.Day), "起对下列财物", sheet.Measure, "，期限", sheet.Period("coe_seize"),
                "；情况复杂需要延长的，另行书面告知。检测、检验、检疫、鉴定的期间不计入，另行书面告知。"),
            sheet.Things(),
            Say("查封、扣押期间，你（单位）不得使用、销毁或者转移上述财物。"),
            sheet.EitherRemedy(),
            Say("本决定书和清单一式二份，当事人和本机关各存一份。"),
            Line("当事人签收：", new BlankRun(8), "　执法人员：", new BlankRun(8), "、", new BlankRun(8)),
        ]);
    });

    public static PaperDefinition Extension { get; } = new("coercion-extension", new("延长查封（扣押）期限决定书", "Extension"), "行政强制法25条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<ExtendMeasure>();
        return sheet.Paper("coercion-extension", "延长查封（扣押）期限决定书",
        [
            .. sheet.Party(),
            Say("本机关于", Day(sheet.Case.Implemented?.On.Day), "对你（单位）的财物", sheet.Measure, "。因", Text(form?.Reason, 12), "，经负责人", sheet.Ref(form?.Approver), "批准，依据行政强制法第二十五条，决定延长",
                form is null ? new BlankRun(3) : form.Days.ToString(CultureInfo.InvariantCulture), "日。"),
            sheet.EitherRemedy(),
        ]);
    });

    public static PaperDefinition Lifting { get; } = new("coercion-lifting", new("解除查封（扣押）决定书", "Lifting"), "行政强制法28条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<DisposeThings>();
        return sheet.Paper("coercion-lifting", "解除查封（扣押）决定书",
        [
            .. sheet.Party(),
            Say("本机关于", Day(sheet.Case.Implemented?.On.Day), "对你（单位）的财物", sheet.Measure, "。因", sheet.Case.MustLift is { } must ? Label(must.Ground) : new BlankRun(10), "，依据行政强制法第二十八条，现作如下处理：", form is null ? new BlankRun(8) : Label(form.How), "。"),
            Table.Of([new("序号", 1, CellSetting.Centre), new("物品、场所或账户", 6), new("处理", 4)],
                sheet.Case.Things.Where(t => t.Ended is not null).Select(t => (IReadOnlyList<string>)[t.Number.ToString(CultureInfo.InvariantCulture), t.What, t.How is { } how ? Label(how) : ""])),
            Line("当事人签收：", new BlankRun(8), "　年　　月　　日"),
        ]);
    });

    public static PaperDefinition DemolitionOrder { get; } = new("coercion-demolition-order", new("限期拆除决定书", "Order to pull down"), "城乡规划法65条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<OrderDemolition>();
        return sheet.Paper("coercion-demolition-order", "限期拆除决定书",
        [
            .. sheet.Party(),
            Say("你（单位）在乡、村庄规划区内", Text(sheet.Case.Cause), "（", Text(sheet.Case.Place), "）。本机关于", Day(sheet.Case.Stopped?.On.Day), "责令停止建设、限期改正，逾期没有改正。依据", Text(form?.Basis, 14),
                "，限你（单位）在", Day(form?.Until), "前自行拆除。"),
            sheet.EitherRemedy(),
        ]);
    });

    public static PaperDefinition Notice { get; } = new("coercion-notice", new("限期拆除公告", "Public notice of demolition"), "行政强制法44条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<AnnounceDemolition>();
        return sheet.Paper("coercion-notice", "限期拆除公告",
        [
            Say("位于", Text(sheet.Case.Place), "的违法建筑，本机关已于", Day(sheet.Case.DecisionMade), "决定限期拆除。当事人应当在", Day(form?.Until), "前自行拆除。"),
            Say("当事人在法定期限内不申请行政复议、不提起行政诉讼，又不拆除的，本机关将依法强制拆除。"),
            .. sheet.Gate(),
        ]);
    });

    public static PaperDefinition Urging { get; } = new("coercion-urging", new("催告书", "Urging"), "行政强制法35、54条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<UrgeParty>();
        return sheet.Paper("coercion-urging", "催告书",
        [
            .. sheet.Party(),
            Say("本机关于", Day(sheet.Case.DecisionMade), "作出的决定（", Text(sheet.Case.Cause), "），你（单位）逾期没有履行。依据行政强制法的规定，现催告你（单位）："),
            Say("履行期限：", Day(form?.Until), "前。"),
            Say("履行方式：", Text(form?.Way, 16), "。"),
            .. sheet.Case.OwedYuan > 0 ? [Say("金额：", Yuan(sheet.Case.OwedYuan), "；给付方式：", Text(form?.Payment, 12), "。")] : Array.Empty<Block>(),
            Say("你（单位）收到本催告书后有权进行陈述和申辩。逾期仍不履行的，本机关将依法强制执行或者申请人民法院强制执行。"),
        ]);
    });

    public static PaperDefinition Decision { get; } = new("coercion-decision", new("行政强制执行决定书", "Decision to enforce"), "行政强制法37条", r =>
    {
        var sheet = new CoercionSheet(r);
        return sheet.Paper("coercion-decision", "行政强制执行决定书", Enforce(sheet, "强制执行"));
    });

    public static PaperDefinition Substitute { get; } = new("coercion-substitute", new("代履行决定书", "Decision on performance by another"), "行政强制法51条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<DecideEnforcement>();
        return sheet.Paper("coercion-substitute", "代履行决定书",
            [.. Enforce(sheet, "代履行"), Say("代履行的费用预算：", form?.Cost is { } cost ? Yuan(cost) : new BlankRun(6), "，按照成本合理确定，由当事人承担。代履行时本机关派员到场监督。")]);
    });

    public static PaperDefinition ExecutionRecord { get; } = new("coercion-execution", new("强制执行现场笔录", "On-site record of enforcement"), "行政强制法51条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<CarryOutEnforcement>();
        return sheet.Paper("coercion-execution", "强制执行现场笔录",
        [
            Line("案由：", Text(sheet.Case.Cause)),
            Line("时间：", Day(sheet.On), "　地点：", Text(sheet.Case.Place, 12)),
            Line("执行方式：", form is null ? new BlankRun(8) : Label(form.Kind), "　代履行人：", Text(form?.Performer)),
            Line(["到场的执法人员及执法证号：", .. form is null ? [new BlankRun(12)] : sheet.Officers([.. form.Officers.Select(sheet.Seen)])]),
            Line("见证人：", sheet.Personal(form?.Witness ?? default)),
            Head("执行情况"),
            Say(sheet.Personal(form?.Content ?? default, 40)),
            Line("当事人或者见证人签名：", new BlankRun(8), "　代履行人签名：", new BlankRun(8), "　执法人员签名：", new BlankRun(8)),
        ], signed: false);
    });

    public static PaperDefinition AgreementText { get; } = new("coercion-agreement", new("执行协议", "Agreement on performance"), "行政强制法42条", r =>
    {
        var sheet = new CoercionSheet(r);
        var form = sheet.Form<AgreeExecution>();
        return sheet.Paper("coercion-agreement", "执行协议",
        [
            .. sheet.Party(),
            Say("双方在不损害公共利益和他人合法权益的情况下约定：当事人分", form is null ? new BlankRun(2) : form.Stages.ToString(CultureInfo.InvariantCulture), "期履行，最后一期不晚于", Day(form?.Until), "。"),
            Say("补救措施：", Text(form?.Measures, 16), "。减免的加处罚款或者滞纳金：", form is null ? new BlankRun(6) : Yuan(form.Waived), "。"),
            Say("当事人不履行本协议的，恢复强制执行。"),
            Line("当事人签名：", new BlankRun(8), "　年　　月　　日"),
        ]);
    });

    public static PaperDefinition Application { get; } = new("coercion-application", new("强制执行申请书", "Application to the court"), "行政强制法55条", r =>
    {
        var sheet = new CoercionSheet(r);
        return sheet.Paper("coercion-application", "强制执行申请书",
        [
            Line("申请人：", r.Township),
            Line("被申请人：", sheet.Personal(sheet.Case.PartyName, 10)),
            Line("地址：", sheet.Personal(sheet.Case.PartyAddress, 16)),
            Say("申请事项：强制执行本机关于", Day(sheet.Case.DecisionMade), "作出的决定（", Text(sheet.Case.Cause), "）", sheet.Case.OwedYuan > 0 ? $"，标的{Yuan(sheet.Case.OwedYuan)}" : "", "。"),
            Say("该决定于", Day(sheet.Case.DecisionServed), "送达。被申请人在法定期限内没有申请行政复议、没有提起行政诉讼，又不履行。本机关已于", Day(sheet.Case.Urged?.Counts.Day), "催告。"),
            Say("随附：行政决定书及作出决定的事实、理由和依据；当事人的意见及本机关催告情况；执行标的情况。"),
            Say("此致", Text(sheet.Form<ApplyForExecution>()?.Court, 10)),
            Line("机关负责人签名：", new BlankRun(8)),
        ]);
    });

    private static IReadOnlyList<Block> Enforce(CoercionSheet sheet, string what)
    {
        var form = sheet.Form<DecideEnforcement>();
        return
        [
            .. sheet.Party(),
            Say("本机关于", Day(sheet.Case.DecisionMade), "作出的决定（", Text(sheet.Case.Cause), "），经", Day(sheet.Case.Urged?.Counts.Day), "催告，你（单位）仍不履行。"),
            Say("理由和依据：", Text(form?.Basis, 20), "。"),
            Say("本机关决定", what, "：", Text(form?.Way, 16), "；时间：", Day(form?.When), "。"),
            sheet.EitherRemedy(),
        ];
    }
}
