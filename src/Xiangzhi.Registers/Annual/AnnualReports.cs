using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>
/// The yearly report 法治政府建设年度报告, one matter a year, and the other yearly texts, one matter of each kind a year. Its figures are references into the ledger; its versions are its
/// entries. The printed file is kept with the year's close (<see cref="Periods"/>).
/// </summary>
public sealed class AnnualReports : Register<AnnualReport>
{
    public const string RegisterCode = "report";

    /// <summary>Sections of a chapter, inclusive.</summary>
    private const int MostSections = 30;

    protected override void Define(Definition<AnnualReport> d)
    {
        d.Named(RegisterCode, "年度报告", number: "{township}年报〔{year}〕{n}号", Area.Annual, "Yearly report");
        d.Reference(byKey: s => s.Year.ToString(CultureInfo.InvariantCulture) + (s.Kind == ReportKind.RuleOfLaw ? "" : Identifier.Kebab(s.Kind.ToString())), byLabel: (s, _) => s.Kind == ReportKind.RuleOfLaw ? $"{s.Year}年度报告" : s.TitleText);
        d.Stage(s => s.Published is not null ? ReportStage.Published : s.SentUp is not null ? ReportStage.SentUp
            : s.Approved is not null ? ReportStage.Approved : s.Submitted is not null ? ReportStage.UnderReview : ReportStage.Draft);
        d.Title(s => $"{s.Year}年{ReportKinds.NameOf(s.Kind).Zh}");
        d.Closes(s => s.Published, s => s with { Published = null });

        d.Opens<BeginReport>("begin", "立稿").English("Begin").By(Role.OfficeClerk).Day("立稿日期", "Begun on")
            .Refuse((_, f, c) => f.Year < 2000 || f.Year > c.On.Year, nameof(BeginReport.Year), "写已经开始的年份，例如去年");
        d.Act<WriteSection>("write-section", "写一节").English("Write a section").By(Role.OfficeClerk, Role.Handler, Role.Reviewer, Role.Leader)
            .While(s => s.Published is null).Next(s => s.Missing.Any())
            .Refuse((s, f, _) => !ReportKinds.ChaptersOf(s.Kind).Contains(f.Chapter), nameof(WriteSection.Chapter), "这种文稿没有这一章，选它自己的章")
            .Refuse(f => f.Number is < 0 or > MostSections, nameof(WriteSection.Number), "写 1 到 30 之间的序号")
            .Refuse(f => f.Heading?.Length > WriteSection.LongestHeading, nameof(WriteSection.Heading), "小标题太长，写在一行里");
        d.Act<DropSection>("drop-section", "删去一节").English("Drop a section").By(Role.OfficeClerk).While(s => s.Published is null && s.Sections.Count > 0).Next(_ => false)
            .Refuse((s, f, _) => s.Section(f.Chapter, Math.Max(1, f.Number)) is null, nameof(DropSection.Number), "没有这一节，核对章和序号");
        d.Act<CarryOver>("carry-over", "注明沿用").English("Mark as carried over").By(Role.OfficeClerk, Role.Handler, Role.Reviewer, Role.Leader).While(s => s.Published is null && s.Sections.Count > 0).Next(_ => false)
            .Refuse((s, f, _) => s.Section(f.Chapter, Math.Max(1, f.Number)) is null, nameof(CarryOver.Number), "没有这一节，核对章和序号");
        d.Act<AssignSections>("assign", "分工").English("Assign sections").By(Role.OfficeClerk, Role.Leader).While(s => s.Published is null).Next(_ => false);
        d.Act<SubmitReport>("submit", "送审").English("Submit for review").By(Role.OfficeClerk).While(s => s.Approved is null && s.Submitted is null)
            .Next(s => !s.Missing.Any() && s.Submitted is null && s.Approved is null).Prints(AnnualReportPapers.Review);
        d.Act<WithdrawReport>("withdraw", "撤回").English("Withdraw").By(Role.OfficeClerk).While(s => s.Submitted is not null && s.Approved is null).Next(_ => false);
        d.Act<ReturnReport>("return", "退回修改").English("Return with comments").By(Role.Leader).While(s => s.Submitted is not null && s.SentUp is null && s.Published is null).Next(_ => false);
        d.Act<ApproveReport>("approve", "审定").English("Approve").By(Role.Leader).While(s => s.Approved is null && s.Published is null).Next(s => s.Submitted is not null && s.Approved is null);
        d.Act<SendUpReport>("send-up", "报送").English("Send up").By(Role.OfficeClerk).Day("报送日期", "Sent on").While(s => s.SentUp is null)
            .Next(s => s.Approved is not null && s.SentUp is null).EvenAfterClosing().Prints(AnnualReportPapers.Transmittal)
            .Refuse((s, _, c) => TooEarly(s, c.On), nameof(SendUpReport.To));
        d.Act<PublishReport>("publish", "公开").English("Publish").By(Role.OfficeClerk).Day("公开日期", "Published on").While(s => s.Published is null)
            .Next(s => s.Approved is not null && s.Published is null)
            .Refuse((s, _, c) => TooEarly(s, c.On), nameof(PublishReport.Where));
        d.Act<CorrectPublished>("correct-published", "公开后更正").English("Correct after publication").By(Role.OfficeClerk).While(s => s.Published is not null).Next(_ => false).EvenAfterClosing()
            .Refuse(f => f.Text is not null && f.Chapter is null, nameof(CorrectPublished.Chapter), "写了更正后的正文，请选是哪一章");

        d.Clock("rep_submit").Awaits("send-up").From(s => EndOfYear(s)).Until(s => s.SentUp).Named("年度报告报送", "Send the report up");
        d.Clock("rep_publish").Awaits("publish").From(s => EndOfYear(s)).Until(s => s.Published).Named("年度报告公开", "Publish the report");
        d.Flag("rep_content", s => s is { Submitted: null, SentUp: null, Published: null } or not { Kind: ReportKind.RuleOfLaw } ? []
            : s.Missing.Select(chapter => new Finding(Offered(s), $"账上未见报告里“{LabelOf(chapter)}”的内容。", Identifier.Kebab(chapter.ToString())))).Seeks("write-section");
        d.Flag("rep_copy", s => s is { Kind: ReportKind.RuleOfLaw, SentUp: { } sent, SentCopyTo: "" } ? [new(sent, "账上未见报告抄送上一级法治建设议事协调机构。")] : []).Reads("copyTo");

        d.List("年度", s => s.Year, "Year").List("报送", s => s.SentUp?.Day, "Sent up").List("公开", s => s.Published?.Day, "Published");
    }

    /// <summary>
    /// Why a yearly text cannot leave the office yet; null where it can. The report on the rule of law is told by flags what the law asks of
    /// it; the others have no flags, so what is plainly not finished is refused.
    /// </summary>
    private static string? TooEarly(AnnualReport s, DateOnly on) => s.Kind == ReportKind.RuleOfLaw ? null
        : s.Missing.Any() ? $"还没有写的章：{string.Join("、", s.Missing.Select(LabelOf))}；写好、审定以后再登记"
        : s.Approved is null ? "还没有审定，请先送审，由领导审定"
        : s.Kind != ReportKind.WorkPlan && on.Year <= s.Year ? $"{s.Year} 年还没有过完，请核对日期" : null;

    /// <summary>Heading of a chapter.</summary>
    public static string LabelOf(ReportChapter chapter) => Text(chapter).Zh;

    public static Text Text(ReportChapter chapter) => Labels[chapter];

    private static readonly Dictionary<ReportChapter, Text> Labels = Enum.GetValues<ReportChapter>()
        .ToDictionary(c => c, c => Identifier.LabelOf(typeof(ReportChapter).GetField(c.ToString())!)); // a member's own name

    /// <summary>The duties of the year begin when it is over; those of the other yearly texts stand among the obligations of the period.</summary>
    private static Mark? EndOfYear(AnnualReport s) => s.Kind == ReportKind.RuleOfLaw && s.Begun is { } begun && s.Year > 0 ? begun with { Day = new(s.Year, 12, 31) } : null;

    private static Mark Offered(AnnualReport s) => (s.Submitted ?? s.SentUp ?? s.Published)!.Value; // asked only where one is there
}
