using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.Papers.Letter;

namespace Xiangzhi.Registers;

/// <summary>Papers of a licence; required contents: 行政许可法 32, 38, 42, 44, 47.</summary>
internal static class LicencePapers
{
    public static PaperDefinition Application { get; } = new("licence-application", new("行政许可申请书", "Application"), "行政许可法29条", r => Form(r, IsHomestead(r) ? "农村宅基地和建房（规划许可）申请表" : "行政许可申请书",
    [
        .. Applicant(r),
        new([new("申请事项", [KindOf(r)]), new("所在村", [Or(VillageOf(r))])]),
        new([new("申请内容", [Or(State(r).Subject)]) { Lines = 3 }]),
        new([new("提交的材料", [Or(PapersOf(State(r).Papers), 20)]) { Lines = 4 }]),
        .. IsHomestead(r) ? [new FieldRow([new("现有宅基地", [State(r).HasOtherHomestead ? "有" : "无"]), new("旧宅基地处置", [State(r).GivesUpOtherHomestead ? "承诺退出" : new BlankRun(8)])])] : Array.Empty<FieldRow>(),
        new([new("申请人承诺", ["所填内容和所交材料真实。"]) { Lines = 3, Foot = "申请人签名：　　　　　　年　　月　　日" }]),
    ]));

    public static PaperDefinition PapersReceived { get; } = new("licence-papers-received", new("材料接收凭证", "Receipt of papers"), "行政许可法32条", r => Sealed(r, "licence-papers-received", "材料接收凭证", Person(r),
    [
        Say("你（单位）", On(State(r).Applied?.Day), "提交的", KindOf(r), "申请材料已收到，台账号", r.Matter.Number, "。本凭证只证明收到材料，不表示受理。"),
        Numbered("材料", State(r).Papers.Select(Words)),
        Line("接收人：", new BlankRun(8)),
    ]));

    public static PaperDefinition Correction { get; } = new("licence-correction", new("补正告知书", "Correction notice"), "行政许可法32条", r => Sealed(r, "licence-correction", "行政许可申请材料补正告知书", Person(r),
    [
        Say("你（单位）", On(State(r).Applied?.Day), "提出的", KindOf(r), "申请，材料不齐全或者不符合法定形式，需要一次补正下列全部内容："),
        Numbered("要补正的", State(r).Missing.Select(m => m.Why is { Length: > 0 } ? $"{m.What}（{m.Why}）" : m.What)),
        Say("请于", On((r.Line.Form as AskLicenceCorrection)?.Until), "前补正。"),
    ]));

    public static PaperDefinition Acceptance { get; } = new("licence-acceptance", new("受理通知书", "Notice of acceptance"), "行政许可法32条", r => Sealed(r, "licence-acceptance", "行政许可受理通知书", Person(r),
    [
        Say("你（单位）", On(State(r).Applied?.Day), "提出的", KindOf(r), "（", Or(State(r).Subject), "）申请，符合受理条件，决定自", On(State(r).Accepted?.Day), "起受理。"),
        Say("本机关将自受理之日起", Period(r, Rule(State(r))), "内", State(r).Procedure == LicenceProcedure.LowerReview ? "完成初审并上报" : "作出决定", "；依法需要听证、检验、检测、鉴定、专家评审的，所需时间不计算在内。"),
    ]));

    public static PaperDefinition NonAcceptance { get; } = new("licence-non-acceptance", new("不予受理通知书", "Notice of non-acceptance"), "行政许可法32条", r => Sealed(r, "licence-non-acceptance", "行政许可不予受理通知书", Person(r),
    [
        Say("你（单位）", On(State(r).Applied?.Day), "提出的", KindOf(r), "申请，经审查：", State(r).NotAcceptedFor is { } ground ? SheetParts.Label(ground) : new BlankRun(12), "，决定不予受理。"),
        Say("应当向", Or((r.Line.Form as NotAcceptLicence)?.Authority), "申请。"),
        EitherRemedy(r),
    ]));

    public static PaperDefinition SiteRecord { get; } = new("licence-site-record", new("到场核查记录", "Site record"), "行政许可法34条", r => Form(r,
        r.Line.Form is VisitLicenceSite { Kind: SiteVisitKind.Acceptance } && IsHomestead(r) ? "农村宅基地和建房验收意见表" : "到场核查记录",
    [
        .. Applicant(r),
        new([new("许可事项", [KindOf(r)]), new("到场事由", [r.Line.Form is VisitLicenceSite visit ? SheetParts.Label(visit.Kind) : new BlankRun(8)])]),
        new([new("到场日期", [On(r.Line.Entry.On)]), new("到场人员", [Or(r.Line.Form is VisitLicenceSite { Staff: var staff } ? r.Names(staff) : null)])]),
        new([new("面积", [Or(r.Line.Form is VisitLicenceSite { Area: { } area } ? area.ToString("0.##", CultureInfo.InvariantCulture) + "平方米" : null)]), new("其他到场单位", [Or((r.Line.Form as VisitLicenceSite)?.Others)])]),
        new([new("情况", [Of(r, (r.Line.Form as VisitLicenceSite)?.Findings ?? default, 20)]) { Lines = 5 }]),
        new([new("结论", [r.Line.Form is VisitLicenceSite { Fits: true } ? "符合要求" : new BlankRun(12)]) { Lines = 3, Foot = "到场人员签名：　　　　　　年　　月　　日" }]),
    ]));

    public static PaperDefinition HearingRight { get; } = new("licence-hearing-right", new("听证告知书", "Notice of the right to a hearing"), "行政许可法47条", r => Sealed(r, "licence-hearing-right", "行政许可听证告知书", Person(r),
    [
        Say(KindOf(r), "（", Or(State(r).Subject), "）的许可直接关系你（单位）与他人之间的重大利益。你（单位）自收到本告知书之日起", Period(r, "lic_hear_request"), "内可以要求听证；逾期不要求的，视为放弃。"),
        Say("要求听证的，本机关在", Period(r, "lic_hear_hold"), "内组织，申请人、利害关系人不承担费用。"),
    ]));

    public static PaperDefinition Extension { get; } = new("licence-extension", new("延期告知书", "Notice of extension"), "行政许可法42条", r => Sealed(r, "licence-extension", "行政许可延期告知书", Person(r),
    [
        Say("你（单位）的", KindOf(r), "申请，因", Or((r.Line.Form as ExtendLicence)?.Reason, 12), "，经负责人批准，办理期限延长", Period(r, Rule(State(r)), ExtensionDays(r)), "。"),
    ]));

    public static PaperDefinition Approval { get; } = new("licence-approval", new("审批表", "Approval sheet"), "行政许可法34条、38条", r => Form(r, IsHomestead(r) ? "农村宅基地和建房（规划许可）审批表" : "行政许可审批表",
    [
        .. Applicant(r),
        new([new("许可事项", [KindOf(r)]), new("受理日期", [On(State(r).Accepted?.Day)])]),
        new([new("申请内容", [Or(State(r).Subject)]) { Lines = 2 }]),
        new([new("到场核查", [Or(string.Join("；", State(r).Visits.Select(v => $"{v.On.Day.InWords}{SheetParts.Label(v.Kind)}，{(v.Fits ? "符合" : "不符合")}")))]) { Lines = 3 }]),
        Opinion("承办人意见", Or((r.Line.Form as SendLicenceUp)?.Opinion, 20)),
        Opinion("部门负责人意见"),
        Opinion("本机关负责人审批", Or(r.Name((r.Line.Form as GrantLicence)?.Approver))),
    ]));

    public static PaperDefinition Grant { get; } = new("licence-grant", new("准予许可决定书", "Decision to grant"), "行政许可法38条、44条", r => Sealed(r, "licence-grant", "准予行政许可决定书", Person(r),
    [
        Say("你（单位）", On(State(r).Applied?.Day), "提出的", KindOf(r), "（", Or(State(r).Subject), "）申请，经审查符合法定条件，决定准予许可。"),
        Say("许可内容：", Or((r.Line.Form as GrantLicence)?.Content, 20)),
        Say("有效期至：", On(State(r).ValidTo), "；本决定", Period(r, "lic_deliver"), "内颁发、送达证件，公众有权查阅。"),
        EitherRemedy(r),
    ], (r.Line.Form as GrantLicence)?.DecisionNumber));

    public static PaperDefinition CertificatePaper { get; } = new("licence-certificate", new("证件", "Certificate"), "行政许可法39条", r => Sealed(r, "licence-certificate", IsHomestead(r) ? "农村宅基地批准书" : "行政许可证", null,
    [
        Line("证件编号：", Or(State(r).CertificateNumber)),
        Line("持证人：", Person(r)),
        Line("许可事项：", KindOf(r)),
        Line("许可内容：", Or((r.Line.Form as GrantLicence)?.Content ?? State(r).Subject, 20)),
        Line("有效期至：", On(State(r).ValidTo)),
    ]));

    public static PaperDefinition Refusal { get; } = new("licence-refusal", new("不予许可决定书", "Decision to refuse"), "行政许可法38条", r => Sealed(r, "licence-refusal", "不予行政许可决定书", Person(r),
    [
        Say("你（单位）", On(State(r).Applied?.Day), "提出的", KindOf(r), "申请，经审查，因", Or((r.Line.Form as RefuseLicence)?.Reasons, 20), "，依据", Or((r.Line.Form as RefuseLicence)?.Basis, 10), "，决定不予许可。"),
        EitherRemedy(r),
    ], (r.Line.Form as RefuseLicence)?.DecisionNumber));

    public static PaperDefinition Receipt { get; } = new("licence-service-receipt", new("送达回证", "Service receipt"), "行政许可法44条",
        r => ServiceReceipt(r, State(r).Subject, State(r).Refused is null ? "准予行政许可决定书" : "不予行政许可决定书", Person(r)));

    private static Licence State(PaperRequest r) => (Licence)r.Matter.State;

    private static bool IsHomestead(PaperRequest r) => State(r).Kind.Value == LicenceKinds.Homestead;

    private static Run Person(PaperRequest r) => Of(r, State(r).Applicant, 10);

    private static Run KindOf(PaperRequest r) => Or(r.Codes([State(r).Kind]));

    private static string? VillageOf(PaperRequest r) => State(r).Village is { } village ? r.Roster.Item(village.Id)?.Label : null;

    private static string Rule(Licence s) => s.Procedure switch { LicenceProcedure.LowerReview => "lic_lower_review", LicenceProcedure.Joint => "lic_joint", _ => "lic_decide" };

    private static int? ExtensionDays(PaperRequest r) =>
        (r.Line.Form as ExtendLicence)?.Days ?? r.Law.Book.At(Rule(State(r)), r.Line.Entry.On)?.Extension;

    private static string PapersOf(Items<ApplicationPaper> papers) => string.Join("、", papers.Select(Words));

    private static string Words(ApplicationPaper paper) =>
        paper.Paper + (paper.Copies > 0 ? string.Create(CultureInfo.InvariantCulture, $"{paper.Copies}份") : "") + (paper.Original ? "（原件）" : "");

    private static IEnumerable<FieldRow> Applicant(PaperRequest r) =>
    [
        new([new("申请人", [Person(r)]), new("证件号码", [Of(r, State(r).IdNumber, 10)])]) { Group = "申请人" },
        new([new("电话", [Of(r, State(r).Phone)]), new("住址", [Of(r, State(r).Address, 12)])]) { Group = "申请人" },
    ];
}
