using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.Papers.Letter;

namespace Xiangzhi.Registers;

/// <summary>Papers of a request for information; required contents: 政府信息公开条例 29-36, and the usual set of forms.</summary>
internal static class InformationPapers
{
    public static PaperDefinition Application { get; } = new("information-application", new("政府信息公开申请表", "Application"), "政府信息公开条例29条", r => Form(r, "政府信息公开申请表",
    [
        .. Applicant(r),
        new([new("申请公开的信息（名称、文号）", [Or(State(r).Topic)]) { Lines = 2 }]),
        new([new("内容描述", [Of(r, State(r).Description, 20)]) { Lines = 4 }]),
        new([new("要求的形式和获取方式", [Or(State(r).Form)]), new("提交方式", [SheetParts.Label(State(r).Way)])]),
        new([new("申请人签名", [new BlankRun(8)]) { Foot = "年　　月　　日" }]),
    ]));

    public static PaperDefinition Registration { get; } = new("information-registration", new("登记表", "Registration"), null, r => Form(r, "依申请公开登记表",
    [
        .. Applicant(r),
        new([new("申请公开的信息", [Or(State(r).Topic)]) { Lines = 2 }]),
        new([new("提交方式", [SheetParts.Label(State(r).Way)]), new("收到申请之日", [On(State(r).Received?.Day)])]),
        new([new("答复期限", [DueOf(r)]), new("承办单位", [new BlankRun(8)])]),
        new([new("答复类型", [State(r).Answer is { } answer ? SheetParts.Label(answer.Kind) : new BlankRun(8)]), new("答复日期", [On(State(r).Answer?.On.Day)])]),
    ]));

    public static PaperDefinition Receipt { get; } = new("information-receipt", new("接收回执", "Receipt"), "政府信息公开条例31条", r => Sealed(r, "information-receipt", "政府信息公开申请接收回执", Person(r),
    [
        Say("你（单位）申请公开“", Or(State(r).Topic), "”，本机关于", On(State(r).Received?.Day), "收到，登记号", r.Matter.Number, "。"),
        Say("本机关将自收到之日起", Period(r, "oi_answer"), "内答复；需要延长的另行告知，征求第三方和其他机关意见的时间不计算在内。"),
    ]));

    public static PaperDefinition Correction { get; } = new("information-correction", new("补正告知书", "Correction notice"), "政府信息公开条例30条", r => Sealed(r, "information-correction", "政府信息公开申请补正告知书", Person(r),
    [
        Say("本机关于", On(State(r).Received?.Day), "收到你（单位）的申请。经审查，申请内容不明确，请一次补正：", Or((r.Line.Form as AskInformationCorrection)?.What, 20), "。"),
        Say("请于", On((r.Line.Form as AskInformationCorrection)?.Until), "前补正。无正当理由逾期不补正的，视为放弃申请；答复期限自收到补正的申请之日起计算。"),
    ]));

    public static PaperDefinition Reasons { get; } = new("information-reasons", new("说明理由告知书", "Request for reasons"), "政府信息公开条例35条", r => Sealed(r, "information-reasons", "要求说明理由告知书", Person(r),
    [
        Say("你（单位）申请公开政府信息的数量、频次明显超过合理范围：", Or((r.Line.Form as AskForReasons)?.Why, 20), "。请说明理由。理由不合理的，本机关将不予处理。"),
    ]));

    public static PaperDefinition Extension { get; } = new("information-extension", new("延期答复告知书", "Notice of extension"), "政府信息公开条例33条", r => Sealed(r, "information-extension", "政府信息公开延期答复告知书", Person(r),
    [
        Say("你（单位）申请公开的“", Or(State(r).Topic), "”，因", Or((r.Line.Form as ExtendInformationAnswer)?.Reason, 12), "，经政府信息公开工作机构负责人同意，延长",
            Period(r, "oi_answer", (r.Line.Form as ExtendInformationAnswer)?.Days ?? r.Law.Book.At("oi_answer", r.Line.Entry.On)?.Extension), "答复。"),
    ]));

    public static PaperDefinition Consulting { get; } = new("information-consulting", new("征求意见书", "ThirdPartyConsultation letter"), "政府信息公开条例32条、34条", r => Sealed(r, "information-consulting", "政府信息公开征求意见书",
        Of(r, (r.Line.Form as ConsultOnInformation)?.Name ?? default, 10),
    [
        Say("本机关收到公开“", Or(State(r).Topic), "”的申请，公开可能影响你（单位）的合法权益，或者该信息由你单位共同制作。请自收到本意见书之日起", Period(r, "oi_third"), "内提出是否同意公开的意见和理由。"),
        Say("逾期没有提出意见的，第三方的由本机关依法决定，共同制作机关的视为同意公开。"),
        Line("意见：□同意公开　□不同意公开，理由：", new BlankRun(16)), Line("签名（盖章）：", new BlankRun(8), "　　年　　月　　日"),
    ]));

    public static PaperDefinition Fee { get; } = new("information-fee", new("收费通知书", "Fee notice"), "政府信息公开条例42条", r => Sealed(r, "information-fee", "政府信息公开信息处理费收费通知书", Person(r),
    [
        Say("你（单位）的申请，", SheetParts.Label(State(r).Fee?.Standard ?? default), "计收信息处理费，计", Or(State(r).Fee?.Count.ToString(CultureInfo.InvariantCulture), 4),
            State(r).Fee?.Standard == FeeStandard.Page ? "页" : "件", "，应缴", Or(State(r).Fee?.Yuan.ToString("0.00", CultureInfo.InvariantCulture), 6), "元。"),
    ]));

    public static PaperDefinition Examination { get; } = new("information-examination", new("审查呈批单", "Examination and approval"), "政府信息公开条例17条", r => Form(r, "依申请公开审查呈批单",
    [
        new([new("申请公开的信息", [Or(State(r).Topic)]) { Lines = 2 }]),
        new([new("收到申请之日", [On(State(r).Received?.Day)]), new("拟答复类型", [State(r).Answer is { } answer ? SheetParts.Label(answer.Kind) : new BlankRun(8)])]),
        Opinion("保密审查意见"), Opinion("法制审核意见"), Opinion("信息公开工作机构负责人意见"),
    ]));

    public static PaperDefinition Answer { get; } = new("information-answer", new("答复书", "Answer"), "政府信息公开条例36条", r => Sealed(r, "information-answer", Title(State(r).Answer?.Kind), Person(r),
    [
        Say("本机关于", On(State(r).Received?.Day), "收到你（单位）提出的公开“", Or(State(r).Topic), "”的申请。现答复如下："),
        Say(State(r).Answer is { } answer ? SheetParts.Label(answer.Kind) : new BlankRun(12), "。", Or((r.Line.Form as AnswerInformationRequest)?.Content, 24)),
        .. (r.Line.Form as AnswerInformationRequest)?.Ground is { } ground ? [Say("依据：", SheetParts.Label(ground), "。")] : Array.Empty<Block>(),
        .. (r.Line.Form as AnswerInformationRequest)?.Elsewhere is { Length: > 0 } elsewhere ? [Say("可以向", elsewhere, "获取或者反映。")] : Array.Empty<Block>(),
        State(r).Answer is { Withholds: true } ? ReviewFirst(r) : EitherRemedy(r),
    ], (r.Line.Form as AnswerInformationRequest)?.Number));

    public static IReadOnlyList<PaperDefinition> OfReceipt { get; } = [Application, Registration, Receipt];

    private static InformationRequest State(PaperRequest r) => (InformationRequest)r.Matter.State;

    private static Run Person(PaperRequest r) => Of(r, State(r).Applicant, 10);

    private static string Title(InformationAnswer? kind) => kind switch
    {
        InformationAnswer.Refused => "政府信息不予公开答复书",
        InformationAnswer.GivenInPart => "政府信息部分公开答复书",
        InformationAnswer.NotHeld => "政府信息不存在答复书",
        InformationAnswer.NotOurs => "非本机关政府信息答复书",
        InformationAnswer.Repeated => "重复申请答复书",
        _ => "政府信息公开答复书",
    };

    private static Run DueOf(PaperRequest r) => On(r.Matter.Derive(r.Law).Clocks.FirstOrDefault(c => c.Rule == "oi_answer")?.Reading.Due);

    private static IEnumerable<FieldRow> Applicant(PaperRequest r) =>
    [
        new([new("姓名或名称", [Person(r)]), new("类别", [SheetParts.Label(State(r).ApplicantKind)])]) { Group = "申请人" },
        new([new("身份证明", [Of(r, State(r).IdNumber, 10)]), new("联系方式", [Of(r, State(r).Contact, 10)])]) { Group = "申请人" },
    ];
}
