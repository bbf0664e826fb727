using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.Papers.Letter;

namespace Xiangzhi.Registers;

/// <summary>Publications of party, government and village affairs 三务公开, each for one item and period. A publication tells its item.</summary>
public sealed class Disclosures : Register<Disclosure>
{
    public static PaperDefinition Approval { get; } = new("disclosure-approval", new("信息公开审批表", "Publication approval sheet"), "政府信息公开条例17条", DraftApproval);

    public static PaperDefinition Notice { get; } = new("disclosure-notice", new("公开栏张贴件", "Notice for the board"), null, r => Sealed(r, "disclosure-notice", State(r).Topic, null,
    [
        Line("公开事项：", Or(State(r).ItemName)), Line("所属期间：", DisclosureDuties.NameOf(State(r).Period, State(r).Covers)), Line("公开日期：", On(State(r).Published?.Day)),
        Say(new BlankRun(40)), Say("对公开内容有异议的，可以向村（居）民委员会或者本机关提出。"),
    ]));

    protected override void Define(Definition<Disclosure> d)
    {
        d.Named("disclosure", "信息公开", number: "{township}公〔{year}〕{n}号", Area.Openness, "Publications");
        d.Stage(s => s.Stage);
        d.Title(s => s.Topic);
        d.Village(s => s.Village);
        d.PersonalReadBy(Role.OfficeClerk, Role.VillageCadre, Role.Leader);
        d.Closes(s => s.Closed, s => s with { Closed = null, Dropped = null });

        d.Opens<ProposeDisclosure>("propose", "提出").English("Propose").By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Prints(Approval);
        d.Act<SuperviseDisclosure>("supervise", "村务监督委员会审查").English("Examined by the supervision committee").While(s => s is { Line: OpennessLine.Village, Supervised: null, Published: null }).By(Role.VillageCadre, Role.OfficeClerk);
        d.Act<ReviewDisclosure>("review", "保密审查").English("Review for secrets").While(s => s is { Reviewed: null, Published: null }).By(Role.OfficeClerk, Role.Reviewer, Role.VillageCadre);
        d.Act<ApproveDisclosure>("approve", "审批").English("Approve").While(s => s is { Approved: null, Published: null }).By(Role.Leader, Role.OfficeClerk, Role.VillageCadre);
        d.Act<DropDisclosure>("drop", "不予公开").English("Do not publish").While(s => s.Published is null && s.Dropped is null).By(Role.Leader, Role.OfficeClerk);
        d.Act<PublishDisclosure>("publish", "公布").English("Publish").While(s => s.Published is null).By(Role.OfficeClerk, Role.Handler, Role.VillageCadre).Day("公布日期", "Published on")
            .Refuse(f => f.Channels.Count == 0, nameof(PublishDisclosure.Channels), "至少选一个公开渠道")
            .Tells<DisclosureItems>("published", (s, _) => s.Item, (s, _, self) => new RecordPublication { Covers = s.Covers, Publication = new(self) })
            .Prints(Notice);
        d.Act<FileDisclosure>("file", "报乡镇备案").English("File with the township").While(s => s is { Line: OpennessLine.Village, Published: not null, Filed: null }).By(Role.VillageCadre, Role.OfficeClerk).EvenAfterClosing();
        d.Act<CheckDisclosure>("check", "规范性核对").English("Check the form").While(s => s.Published is not null).By(Role.OfficeClerk, Role.Supervisor).EvenAfterClosing();
        d.Act<TakeDownDisclosure>("take-down", "撤下").English("Take down").While(s => s.Boards is [.., { Down: null }]).By(Role.OfficeClerk, Role.VillageCadre).EvenAfterClosing();
        d.Act<RepublishDisclosure>("republish", "重新公布").English("Publish again").While(s => s.Boards is [.., { Down: not null }]).By(Role.OfficeClerk, Role.VillageCadre).EvenAfterClosing();
        d.Act<CorrectDisclosure>("correct-content", "更正公开内容").English("Correct what was published").While(s => s.Published is not null).By(Role.OfficeClerk, Role.VillageCadre).EvenAfterClosing();
        d.Act<ObjectToDisclosure>("object", "收到异议").English("Objection received").While(s => s.Published is not null).By(Role.OfficeClerk, Role.VillageCadre, Role.DeskClerk).EvenAfterClosing();
        d.Act<AnswerDisclosureObjection>("answer-objection", "答复异议").English("Answer the objection").While(s => s.Objections.Any(o => o.Answered is null)).By(Role.OfficeClerk, Role.VillageCadre).EvenAfterClosing();

        Answering("vil_cq_objection", ObjectionTo.Committee, "村委会答复异议", "Committee's answer");
        Answering("vil_cq_group", ObjectionTo.Group, "小组长答复异议", "Group head's answer");
        Answering("vil_cq_objection_town", ObjectionTo.Township, "乡镇答复异议", "Township's answer");
        DefineFlags(d);
        DefineFigures(d);

        d.List("公开事项", s => s.ItemName, "Item").List("类别", s => s.Line, "Line").List("所属期间", s => s.Covers == default ? null : DisclosureDuties.NameOf(s.Period, s.Covers), "Covers")
            .List("公布日期", s => s.Published?.Day, "Published on").List("不规范之处", s => s.Checks is [.., var last] ? last.Faults.Count : (int?)null, "Faults");
        d.Sheet("propose", "review", "approve", "publish", "check");

        void Answering(string rule, ObjectionTo to, string label, string english) =>
            d.Clock(rule).Awaits("answer-objection").Each(s => s.Objections.Where(o => o.To == to), o => o.On, o => o.Answered, o => o.On.Seq.ToString(CultureInfo.InvariantCulture)).Named(label, english);
    }

    private static void DefineFlags(Definition<Disclosure> d)
    {
        d.Step("oi_exclusions", "公开前的审查", done: s => s.Reviewed, before: s => s.Published, when: s => s.Line == OpennessLine.Government).Seeks("review");
        d.Flag("oi_exclusions", s => s is { Published: { } published, ReviewResult: DisclosureReviewResult.Rejected, Reviewed: { } reviewed } && reviewed <= published
            ? [new(published, "账上显示审查结论是不予公开，仍公布了。", "rejected", With: reviewed)] : []).Seeks("review");
        // The order of the steps is the law's own: examined, then approved, then published.
        d.Step("party_steps", "审核（保密审查）", done: s => s.Reviewed, before: s => s.Approved ?? s.Published, when: s => s is { Line: OpennessLine.Party, Published: not null }).Seeks("review");
        d.Flag("party_steps", s => s.Line == OpennessLine.Party ? new RequiredStep(s.Approved, s.Published).Find("审批").Select(f => f with { Key = "approval" }) : []).Seeks("approve");
        d.Step("vil_cq_procedure", "村务监督委员会的审查", done: s => s.Supervised, before: s => s.Approved ?? s.Published, when: s => s is { Line: OpennessLine.Village, Published: not null }).Seeks("supervise");
        d.Flag("vil_cq_procedure", s => s.Line == OpennessLine.Village ? new RequiredStep(s.Approved, s.Published).Find("村（居）民委员会的讨论通过").Select(f => f with { Key = "approval" }) : []).Seeks("approve");
        d.Flag("vil_cq_procedure", s => s is { Line: OpennessLine.Village, Published: not null, Approved: { } approved, ByCommittee: false }
            ? [new(approved, "村务公开的审批，账上未见村（居）民委员会讨论通过。", "committee")] : []).Reads("byCommittee");
        d.Flag("vil_cq_procedure", s => s is { Line: OpennessLine.Village, Published: { } published, Filed: null } && FirstLook(s) is { } looked
            ? [new(looked, "账上未见向乡镇备案。", "filed", With: published)] : []).Seeks("file");
        d.Flag("vil_cq_board", (s, law) => s is { Line: OpennessLine.Village, Boards: [.., { Up: var up, Down: { } down }] }
            && law.Book.At("vil_cq_board", up.Day) is { } rule && down.Day < Clock.EarliestAfter(rule, up.Day, law.Calendar)
                ? [new(down, $"账上显示{up.Day.InWords}公布，{down.Day.InWords}撤下，在公开栏不足规定的日数，未见重新公布。", With: up)] : []).Seeks("republish");
    }

    /// <summary>When somebody next looked at it: the first check of its form, or the first taking down.</summary>
    private static Mark? FirstLook(Disclosure s) => s.Checks.Count > 0 ? s.Checks[0].On : s.Boards.Count > 0 ? s.Boards[0].Down : null;

    private static void DefineFigures(Definition<Disclosure> d)
    {
        d.Flow("G1", "信息公开", "Information published", "条").On(s => s.Published).Slice("line", "公开类别", s => s.Line).Slice("period", "公开时限", s => s.Period).Slice("village", "村（社区）", s => s.Village)
            .Rule("年内公布的党务、政务、村务信息，一个事项一个期间公布一次算一条。");
        var (inForm, published) = d.Ratio("G2b", "公开规范化", "Published to the norm");
        inForm.Each(Checked).On(x => x.On).When(x => x.InForm).Slice("line", "公开类别", (_, s) => s.Line).Slice("village", "村（社区）", (_, s) => s.Village)
            .Rule("年内公布的信息中，最近一次规范性核对没有发现不规范之处的占比；没有核对的不算规范。");
        published.Each(Checked).On(x => x.On).Slice("line", "公开类别", (_, s) => s.Line).Slice("village", "村（社区）", (_, s) => s.Village);
    }

    private sealed record CheckedPublication(Mark On, bool InForm);

    private static IEnumerable<CheckedPublication> Checked(Disclosure s) => s.Published is { } published ? [new(published, s.InForm)] : [];

    private static Disclosure State(PaperRequest r) => (Disclosure)r.Matter.State;

    private static Paper DraftApproval(PaperRequest r) => Form(r, State(r).Line == OpennessLine.Village ? "村务公开审查审批表" : "信息公开审查审批表",
    [
        new([new("公开事项", [Or(State(r).ItemName)]), new("公开类别", [SheetParts.Label(State(r).Line)])]),
        new([new("标题", [Or(State(r).Topic)])]),
        new([new("所属期间", [DisclosureDuties.NameOf(State(r).Period, State(r).Covers)]), new("提出单位", [Or((r.Line.Form as ProposeDisclosure)?.By)])]),
        .. State(r).Line == OpennessLine.Village ? [Opinion("村务监督委员会审查意见")] : Array.Empty<FieldRow>(),
        Opinion("保密审查意见", State(r).ReviewResult is { } result ? SheetParts.Label(result) : new BlankRun(20)),
        Opinion("审批意见"),
        new([new("公布日期", [On(State(r).Published?.Day)]), new("公开渠道", [Or(r.Codes(State(r).Channels))])]),
    ]);
}
