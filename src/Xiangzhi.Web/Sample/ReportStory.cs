using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;

namespace Xiangzhi.Web.Sample;

/// <summary>A section of a report of the sample: who writes it, and its sentences. One whose figures nobody posted is left out.</summary>
internal sealed record ReportPart(ReportChapter Chapter, int Number, string Heading, int Writer, IReadOnlyList<string> Sentences);

/// <summary>How far a report has come: when it went up and when residents could read it; null: it did not.</summary>
internal sealed record ReportWay(DateOnly? SentUp, DateOnly? Published)
{
    /// <summary>Still with the leaders.</summary>
    public static ReportWay Waiting { get; } = new(null, null);

    /// <summary>In time, the year's report of a careful office.</summary>
    public static ReportWay InTime(int year) => new(new(year + 1, 1, 26), new(year + 1, 2, 7));
}

/// <summary>How the office writes its yearly report: begun in December, written by several, returned once, approved, closed, sent up, published.</summary>
internal sealed class ReportStory(Script script, Setting setting)
{
    private static readonly ReferenceReader Reader = new(Catalogue.Standard);

    /// <summary>Registers in which something was recorded up to the year's end.</summary>
    private readonly HashSet<string> told = [];

    public void Tell(int year, IReadOnlyList<ReportPart> parts, ReportWay way)
    {
        told.UnionWith(script.InOrder().Where(s => s.Doing.On.Year <= year).Select(s => s.Doing.Register));
        var id = script.Add(new("report", "begin", new(year, 12, 15), new BeginReport { Year = year }) { By = setting.Keeper.Number });
        Do(id, "assign", new(year, 12, 16), new AssignSections
        {
            Sections = [.. parts.Where(p => p.Chapter != ReportChapter.Opening).Select(p => new SectionAssignment { Chapter = p.Chapter, Number = p.Number, Owner = setting.Staff[p.Writer].Ref, Due = new(year, 12, 31) })],
        }, setting.Keeper);
        var day = new DateOnly(year, 12, 18);
        foreach (var part in parts)
        {
            if (Said(part.Sentences) is not { Length: > 0 } text)
                continue;
            var first = part is { Chapter: ReportChapter.Shortcomings } ? Said([part.Sentences[0]]) : text;
            Do(id, "write-section", day, Section(part, first), setting.Staff[part.Writer]);
            if (first != text)
                Do(id, "write-section", day.AddDays(9), Section(part, text), setting.Staff[part.Writer]);
            day = day.AddDays(script.Dice.Between(0, 1));
        }
        var next = year + 1;
        if (way == ReportWay.Waiting)
        {
            Do(id, "submit", new(next, 1, 5), new SubmitReport { To = setting.Leader.Ref, Remark = "数字截至年底，纠纷逐月确认已齐。" }, setting.Keeper);
            return;
        }
        Do(id, "submit", new(next, 1, 8), new SubmitReport { To = setting.Leader.Ref }, setting.Keeper);
        Do(id, "return", new(next, 1, 9), new ReturnReport { Comments = [new() { Chapter = ReportChapter.Shortcomings, Number = 1, Comment = "原因写具体，别写成套话。" }] }, setting.Leader);
        if (parts.FirstOrDefault(p => p.Chapter == ReportChapter.Shortcomings) is { } again)
            Do(id, "write-section", new(next, 1, 11), Section(again, Said(again.Sentences)), setting.Staff[again.Writer]);
        Do(id, "submit", new(next, 1, 11), new SubmitReport { To = setting.Leader.Ref, Remark = "按意见改了不足一章。" }, setting.Keeper);
        Do(id, "approve", new(next, 1, 15), new ApproveReport { Meeting = "党委会", Opinion = "同意，结账后报送、公开。" }, setting.Leader);
        var (county, kind) = (setting.Locality.County, setting.Locality.County[^1]);
        if (way.SentUp is { } up)
            Do(id, "send-up", up, new SendUpReport { To = $"{county}委、{kind}政府", CopyTo = $"{kind}委全面依法治{kind}委员会办公室", DocumentNumber = $"{setting.Locality.ShortName}府文〔{next}〕3号" }, setting.Keeper);
        if (way.Published is { } published)
            Do(id, "publish", published, new PublishReport { Where = $"{kind}政府网站本乡专栏、乡政务公开栏" }, setting.Keeper);
    }

    private static WriteSection Section(ReportPart part, string text) => new() { Chapter = part.Chapter, Number = part.Number, Heading = part.Heading.Length == 0 ? null : part.Heading, Text = text };

    private string Said(IReadOnlyList<string> sentences) => string.Concat(sentences.Where(s => Reader.Read(s).All(p => p switch
    {
        TextPiece => true,
        ReferencePiece { Reference: var reference } => reference.Figures.All(f => IsTold(f.Code)),
        _ => false,
    }))).Trim('\n');

    private bool IsTold(string code) => Catalogue.Standard.FindFigure(code) switch
    {
        null => false,
        { Kind: FigureKind.Composite } sum => sum.Accounts.All(account => Catalogue.Standard.FindFigure(account) is null || IsTold(account)),
        _ => told.Contains(Catalogue.Standard.RegisterOfFigure(code).Code),
    };

    private void Do(Guid report, string action, DateOnly on, Form form, Person by) => script.Add(new("report", action, on, form) { Matter = report, By = by.Number });
}
