using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Annual;

/// <summary>Yearly reports spoiled in one place: a chapter that was not written, a copy that was not sent.</summary>
internal sealed class AnnualReportGaps : RegisterGaps
{
    private static readonly ReportChapter[] Asked = [ReportChapter.Measures, ReportChapter.Shortcomings, ReportChapter.FirstResponsible, ReportChapter.NextYear];

    public override string Register => "report";

    public override TestTownship Township { get; } = new(new(2026, 6, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["sent up and published"] = Whole, ["sent back and submitted again"] = Returned, ["a draft"] = Whole.UpTo("submit"),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        .. Asked.Select(c => Gap.Of("rep_content", $"without {c}", Without(Whole, c), "write-section")),
        Gap.Of("rep_content", "a chapter written and dropped", Whole.After("begin", "write-section", new(2026, 1, 3), Section(ReportChapter.Other))
            .After("approve", "drop-section", new(2026, 1, 16), new DropSection { Chapter = ReportChapter.NextYear }), "write-section"),
        Gap.Of("rep_content", "sent up without ever being submitted", Without(Whole, ReportChapter.NextYear).Without("submit", "approve", "publish"), "write-section"),
        Gap.Of("rep_content", "published without ever being submitted", Without(Whole, ReportChapter.NextYear).Without("submit", "approve", "send-up"), "write-section"),
        Gap.Sound("rep_content", "a chapter still to be written", Without(Whole, ReportChapter.NextYear).UpTo("submit")),
        Gap.Sound("rep_content", "sent back for a chapter that was then written", Returned),
        Gap.Field<SendUpReport>("rep_copy", Whole, "send-up", "copyTo", "none", f => f with { CopyTo = null }),
        Gap.Sound("rep_copy", "not sent up yet", Whole.Without("send-up")),
    ];

    private static Story Whole => new([new("begin", new(2025, 12, 15), new BeginReport { Year = 2025 }), .. Asked.Select(c => new Told("write-section", new(2026, 1, 4), Section(c))),
        new("submit", new(2026, 1, 8), new SubmitReport()), new("approve", new(2026, 1, 15), new ApproveReport { Meeting = "党委会" }),
        new("send-up", new(2026, 1, 26), new SendUpReport { To = "区委、区政府", CopyTo = "区委依法治区办" }), new("publish", new(2026, 2, 7), new PublishReport { Where = "网站" })]);

    private static Story Returned => new([.. Without(Whole, ReportChapter.Shortcomings).UpTo("approve").Acts,
        new("return", new(2026, 1, 9), new ReturnReport { Comments = [new() { Chapter = ReportChapter.Shortcomings, Comment = "写具体" }] }),
        new("write-section", new(2026, 1, 10), Section(ReportChapter.Shortcomings)), new("submit", new(2026, 1, 11), new SubmitReport()), .. Whole.Acts.TakeLast(3)]);

    private static WriteSection Section(ReportChapter chapter) => new() { Chapter = chapter, Text = "正文" };

    private static Story Without(Story story, ReportChapter chapter) => new([.. story.Acts.Where(a => !(a.Form is WriteSection section && section.Chapter == chapter))]);
}
