using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.CaseSheet;

namespace Xiangzhi.Registers;

/// <summary>What the papers of an inspection have in common.</summary>
internal sealed class InspectionSheet(PaperRequest request) : CaseSheet(request)
{
    public Inspection Case { get; } = (Inspection)request.Matter.State;

    /// <summary>The unit's public name, or the private person.</summary>
    public Run Whom => Case.ObjectName.Length > 0 ? Case.ObjectName : Personal(Case.Person, 10);

    public Run Items => Refs(Case.Powers.Select(p => p.Power));

    public Run Departments => Case.Departments.Count == 0 ? "无" : string.Join("、", Case.Departments.Select(d => d.Name));

    /// <summary>Certificates as the printed visit saw them; before it, a gap.</summary>
    public IReadOnlyList<Run> Visitors => Form<CarryOutInspection>() is { Officers.Count: > 0 } form ? Officers([.. form.Officers.Select(Seen)]) : Officers(Case.Visit?.Officers ?? []);

    public IReadOnlyList<FieldRow> Object() =>
    [
        new([Cell("名称或姓名", Whom), Cell("类别", Label(Case.ObjectKind))]) { Group = "检查对象" },
        new([Cell("负责人", Personal(Case.Representative, 6)), Cell("联系电话", Personal(Case.Phone))]) { Group = "检查对象" },
        new([Cell("地址", Case.Place.Length > 0 ? Case.Place : Personal(Case.HomeAddress, 12))]) { Group = "检查对象" },
    ];
}

/// <summary>Papers of an inspection. Fields: law.md §12 and 国办发〔2024〕54号 with the ministry's templates of 2025.</summary>
internal static class InspectionPapers
{
    public static PaperDefinition Approval { get; } = new("inspection-approval", new("行政检查审批表", "Inspection approval"), "重庆市人民政府令第375号17条", r =>
    {
        var sheet = new InspectionSheet(r);
        var form = sheet.Form<ApproveInspection>();
        return sheet.Paper("inspection-approval", "行政检查审批表",
        [
            new FieldTable(
            [
                new([Cell("检查类型", Label(sheet.Case.Type)), Cell("起因", Label(sheet.Case.Cause))]),
                .. sheet.Object(),
                new([Cell("检查事项", sheet.Items), Cell("领域", Text(sheet.DomainOf(sheet.Case.Domain)))]),
                new([Cell("联合部门", sheet.Departments), Cell("执法码", Text(sheet.Case.EnforcementCode))]),
                Row("检查计划", sheet.Ref(sheet.Case.Plan?.Plan, 10)),
                new([new("检查方案（时间、人员、内容、方式）", [Text(form?.Scheme, 30)]) { Lines = 5 }]),
                Row("是否紧急、事后补批", sheet.Case.Urgent ? ["是：", Text(form?.Why, 12)] : ["否"]),
                Opinion("承办人意见", new BlankRun(12)),
                Opinion("负责人审批", "批准人：", sheet.Ref(form?.Approver)),
            ]),
        ], signed: false);
    });

    public static PaperDefinition Notice { get; } = new("inspection-notice", new("行政检查通知书", "Inspection notice"), "国办发〔2024〕54号", r =>
    {
        var sheet = new InspectionSheet(r);
        return sheet.Paper("inspection-notice", "行政检查通知书",
        [
            Line("检查对象：", sheet.Whom),
            Say("本机关依法对你（单位）进行", Label(sheet.Case.Type), "，检查事项：", sheet.Items, "。"),
            Line("检查时间：", Day(sheet.Case.Inspected?.Day), "　检查地点：", Text(sheet.Case.Place, 12)),
            Line(["检查人员及执法证号：", .. sheet.Visitors]),
            Line("联合检查部门：", sheet.Departments),
            Line("执法码：", Text(sheet.Case.EnforcementCode, 12)),
            Say("检查人员会出示执法证件。你（单位）有权要求查验证件、扫描执法码核对本次检查，有权申请检查人员回避，有权陈述和申辩；应当如实提供情况，配合检查。"),
            Say("本年度本机关对你（单位）的检查频次：", new BlankRun(6), "。认为检查违法的，可以向司法行政部门投诉，电话：", new BlankRun(8), "。"),
        ]);
    });

    public static PaperDefinition Record { get; } = new("inspection-record", new("现场检查笔录", "On-site record"), "国办发〔2024〕54号", r =>
    {
        var sheet = new InspectionSheet(r);
        var form = sheet.Form<CarryOutInspection>();
        return sheet.Paper("inspection-record", "现场检查笔录",
        [
            Line("检查对象：", sheet.Whom, "　现场人员：", sheet.Personal(form?.OnSite ?? default)),
            Line("检查时间：", Day(sheet.Case.Inspected?.Day), "　", Time(form?.From), "至", Time(form?.To)),
            Line("检查地点：", Text(sheet.Case.Place, 16)),
            Line("检查事项：", sheet.Items),
            Line(["检查人员及执法证号：", .. sheet.Visitors]),
            Say("检查人员", sheet.Case.Visit is { CardShown: true } ? "已出示执法证件，" : new BlankRun(8), sheet.Case.Visit is { NoticeGiven: true } ? "已出具检查通知书，" : new BlankRun(8),
                sheet.Case.Visit is { RightsTold: true } ? "已告知申请回避、陈述申辩的权利。" : new BlankRun(12)),
            Head("现场情况"),
            Say(sheet.Personal(form?.Content ?? default, 60)),
            Line("记录方式：", sheet.Case.Visit is { Records.Count: > 0 } visit ? string.Join("、", visit.Records.Select(Label)) : new BlankRun(8)),
            Line("现场人员核对签名：", new BlankRun(8), sheet.Case.Visit is { Signing: Signing.RefusedNoted } ? "（拒绝签字，已注明）" : "", "　见证人：", sheet.Personal(form?.Witness ?? default)),
            Line("检查人员签名：", new BlankRun(8), "、", new BlankRun(8), "　年　　月　　日"),
        ], signed: false);
    });

    public static PaperDefinition Result { get; } = new("inspection-result", new("检查结果告知书", "Notice of the result"), "国办发〔2024〕54号", r =>
    {
        var sheet = new InspectionSheet(r);
        var form = sheet.Form<TellResult>();
        return sheet.Paper("inspection-result", "检查结果告知书",
        [
            Line("检查对象：", sheet.Whom),
            Say("本机关于", Day(sheet.Case.Inspected?.Day), "对你（单位）进行了", Label(sheet.Case.Type), "，检查事项：", sheet.Items, "。"),
            Say("检查结果：", sheet.Case.Result is { } told ? Label(told.Result) : new BlankRun(10), "。", sheet.Personal(form?.Summary ?? default, 40)),
            Say("对检查结果有异议的，可以向本机关陈述和申辩。"),
        ]);
    });

    public static PaperDefinition Correction { get; } = new("inspection-correction", new("责令改正通知书", "Order to correct"), "行政处罚法28条", r =>
    {
        var sheet = new InspectionSheet(r);
        var form = sheet.Form<OrderRectification>();
        return sheet.Paper("inspection-correction", "责令改正通知书",
        [
            Line("当事人：", sheet.Whom),
            Line("地址：", sheet.Case.Place.Length > 0 ? sheet.Case.Place : sheet.Personal(sheet.Case.HomeAddress, 12)),
            Say("本机关于", Day(sheet.Case.Inspected?.Day), "检查发现你（单位）有应当改正的问题。依据", Text(form?.Basis, 16), "，责令你（单位）",
                form?.Until is { } until ? $"在{until.InWords}前" : form is null ? new BlankRun(8) : "立即", "改正：", Text(form?.Content, 20), "。"),
            Say("本机关将在期满后复查；逾期不改正的，依法处理。"),
            sheet.EitherRemedy(),
        ]);
    });
}
