using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.Papers.Letter;

namespace Xiangzhi.Registers;

/// <summary>受理通知书、答辩通知书、不予受理决定书、移送函、实地调查笔录、调解书、处理意见、处理决定书. Required contents: 土地权属争议调查处理办法 13, 18, 24, 29.</summary>
internal static class LandTitlePapers
{
    private const string Rules = "土地权属争议调查处理办法";

    public static PaperDefinition Acceptance { get; } = new("land-title-acceptance", new("受理通知书", "Notice of acceptance"), $"{Rules}13条", r => Sealed(r, "land-title-acceptance", "权属争议受理通知书", Persons(r, DisputeSide.Applicant),
    [
        Say("你（单位）于", On(State(r).Received?.Day), "提出的", Subject(r), "权属争议处理申请，经审查符合受理条件，本机关决定受理。"),
        Say("在争议解决之前，任何一方不得改变", State(r).IsLand ? "土地利用的现状。" : "林地现状或者砍伐有争议的林木。"),
        Say("对提出的事实和理由，你（单位）负有举证责任，请及时提交证据材料；有权申请承办人回避。"),
    ]));

    public static PaperDefinition DefenceNotice { get; } = new("land-title-defence", new("答辩通知书", "Notice to defend"), $"{Rules}13条", r => Sealed(r, "land-title-defence", "权属争议答辩通知书", Persons(r, DisputeSide.Respondent),
    [
        Say(Persons(r, DisputeSide.Applicant), "就", Subject(r), "申请处理权属争议，本机关已于", On(State(r).Accepted?.Day), "受理。现将申请书副本送你（单位）。"),
        State(r).IsLand ? Say("请自接到副本之日起", Period(r, "land_title_defence"), "内提交答辩书和有关证据材料。逾期不提交的，不影响案件的处理。") : Say("请及时提交答辩意见和有关证据材料。"),
        Say("在争议解决之前，任何一方不得改变", State(r).IsLand ? "土地利用的现状。" : "林地现状或者砍伐有争议的林木。"),
    ]));

    public static PaperDefinition Refusal { get; } = new("land-title-refusal", new("不予受理决定书", "Decision not to accept"), $"{Rules}13、14条", r => Sealed(r, "land-title-refusal", "权属争议不予受理决定书", Persons(r, DisputeSide.Applicant),
    [
        Say("你（单位）于", On(State(r).Received?.Day), "提出的", Subject(r), "权属争议处理申请，经审查，",
            (r.Line.Form as RefuseTitleApplication)?.Ground is { } ground ? SheetParts.Label(ground) : new BlankRun(12), "。", Or((r.Line.Form as RefuseTitleApplication)?.Reasons, 24), "。本机关决定不予受理。"),
        EitherRemedy(r),
    ], (r.Line.Form as RefuseTitleApplication)?.Number));

    public static PaperDefinition Passing { get; } = new("land-title-passing", new("移送函", "Letter passing it on"), "土地管理法14条；森林法22条", r => Sealed(r, "land-title-passing", "权属争议移送函", Or((r.Line.Form as PassOnTitle)?.Receiver, 10),
    [
        Say("本机关于", On(State(r).Received?.Day), "收到", Subject(r), "权属争议处理申请。因", Or((r.Line.Form as PassOnTitle)?.Reason, 20), "，不由本机关处理，现移送你单位。"),
        Say("附：申请书和证据材料。"),
    ], (r.Line.Form as PassOnTitle)?.LetterNumber));

    public static PaperDefinition SiteRecord { get; } = new("land-title-site", new("实地调查笔录", "Record of the site"), $"{Rules}17、18条", r => Form(r, "权属争议实地调查笔录",
    [
        new([new("地块或山林", [Or(State(r).Place)]), new("日期", [On(r.Line.Entry.On)])]),
        new([new("到场的人", [Of(r, (r.Line.Form as SeeTitleSite)?.Present ?? default, 16)]) { Lines = 2 }]),
        new([new("勘验情况（四至、界线标志、现状）", [Of(r, (r.Line.Form as SeeTitleSite)?.Words ?? default, 24)]) { Lines = 6 }]),
        new([new("被调查人签名", [new BlankRun(8)]) { Lines = 2 }]), new([new("承办人签名", [new BlankRun(8)]) { Lines = 2, Foot = "年　　月　　日" }]),
    ]));

    public static PaperDefinition Mediation { get; } = new("land-title-mediation", new("调解书", "Mediation paper"), $"{Rules}24、25条", r => Sealed(r, "land-title-mediation", "权属争议调解书", null,
    [
        .. Parties(r),
        Say("争议的主要事实：", Of(r, (r.Line.Form as MakeTitleAgreement)?.Facts ?? default, 24)),
        Say("经调解，双方自愿达成协议如下：", Of(r, (r.Line.Form as MakeTitleAgreement)?.Terms ?? default, 30)),
        Say("本调解书经双方签名或者盖章、承办人署名并加盖印章后生效，是登记的依据。"),
        Line("申请人：", new BlankRun(8), "　　被申请人：", new BlankRun(8)), Line("承办人：", new BlankRun(8), "　　", new BlankRun(8)),
    ]));

    public static PaperDefinition Proposal { get; } = new("land-title-proposal", new("调查处理意见", "Proposed decision"), $"{Rules}27至29条", r => Form(r, "权属争议调查处理意见",
    [
        new([new("申请人", [Persons(r, DisputeSide.Applicant)]), new("被申请人", [Persons(r, DisputeSide.Respondent)])]),
        new([new("争议的事实、理由和要求", [Of(r, State(r).Claim, 20)]) { Lines = 3 }]),
        new([new("认定的事实和适用的依据", [Or((r.Line.Form as ProposeTitleDecision)?.Basis, 20)]) { Lines = 4 }]),
        new([new("拟定的处理结论", [Of(r, (r.Line.Form as ProposeTitleDecision)?.Conclusion ?? default, 20)]) { Lines = 3 }]),
        Opinion("承办人意见"), Opinion("负责人意见"),
    ]));

    public static PaperDefinition Decision { get; } = new("land-title-decision", new("处理决定书", "Decision"), "土地管理法14条；森林法22条", r => Sealed(r, "land-title-decision", State(r).IsLand ? "土地权属争议处理决定书" : "林木林地权属争议处理决定书", null,
    [
        .. Parties(r),
        Say("申请人请求处理的争议：", Subject(r), "。事实、理由和要求：", Of(r, State(r).Claim, 24)),
        Say("经审理查明：", Of(r, (r.Line.Form as DecideTitle)?.Facts ?? default, 30)),
        Say("依据", Or((r.Line.Form as DecideTitle)?.Basis, 16), "，决定如下：", Of(r, (r.Line.Form as DecideTitle)?.Conclusion ?? default, 30)),
        Remedy(r),
    ], (r.Line.Form as DecideTitle)?.Number));

    /// <summary>A suit within the short term of the land or forest act; review first where the decision touches what somebody holds by law.</summary>
    private static Paragraph Remedy(PaperRequest r) => (r.Line.Form as DecideTitle)?.AffectsAcquired == true
        ? Say("如不服本决定，应当先自收到本决定书之日起", Period(r, "rev_apply"), "内依法申请行政复议；对复议决定仍不服的，可以自收到复议决定书之日起", Period(r, "lit_after"), "内依法向人民法院提起行政诉讼。")
        : Say("如不服本决定，可以自收到本决定书之日起", Period(r, "rev_apply"), "内依法申请行政复议，也可以自接到本决定书之日起",
            Period(r, State(r).IsLand ? "land_title_sue" : "land_title_forest_sue"), "内依法向人民法院起诉。");

    private static LandTitle State(PaperRequest r) => (LandTitle)r.Matter.State;

    private static Run Subject(PaperRequest r) => $"“{State(r).Place}”{SheetParts.Label(State(r).Right)}";

    private static Run Persons(PaperRequest r, DisputeSide side)
    {
        var names = State(r).Parties.Where(p => p.Side == side).Select(p => r.Text(p.Name)).OfType<string>().ToList();
        return names.Count == 0 ? new BlankRun(10) : string.Join("、", names);
    }

    private static IEnumerable<Paragraph> Parties(PaperRequest r) => State(r).Parties.Select(p => p.Kind == TitlePartyKind.Unit
        ? Line(SheetParts.Label(p.Side), "：", Of(r, p.Name, 8), "　地址：", Of(r, p.Address, 12), "　法定代表人：", Of(r, p.Head, 8))
        : Line(SheetParts.Label(p.Side), "：", Of(r, p.Name, 8), "　地址：", Of(r, p.Address, 12)));
}
