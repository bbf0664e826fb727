using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>A section of the report under somebody's hands.</summary>
public sealed record Writing
{
    /// <summary>What a writer types where the next reference is to stand.</summary>
    public const string Place = "##";

    public required Matter Matter { get; init; }
    public required int Year { get; init; }
    public required ReportKind Kind { get; init; }
    public required ReportChapter Chapter { get; init; }
    public required int Number { get; init; }
    public required Guid ActId { get; init; }
    public required string Heading { get; init; }
    public required string Draft { get; init; }

    /// <summary>Entry of the text that the writer began from; null where the section is new.</summary>
    public long? KnownSeq { get; init; }

    /// <summary>What a colleague recorded meanwhile.</summary>
    public string? Colleague { get; init; }

    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>As it would stand in the report.</summary>
    public ReportSection Section => new(Chapter, Number, Heading, Draft, default);

    /// <summary>The usual section that tells what this one tells; for a new text that of the same place.</summary>
    public OutlineSection? Usual(IReadOnlyList<FigureAsk> asked) => asked.Count == 0 ? ReportOutline.Find(Kind, Chapter, Number)
        : ReportOutline.Of(Kind).Where(s => s.Chapter == Chapter).MaxBy(s => asked.Count(a => ReportOutline.Rank(s, a.Code) > 0));

    /// <summary>The section as it stands; null where it is not there, or not this person's to write.</summary>
    public static Writing? Find(Here here, ReportKind kind, int year, string chapterCode, int number)
    {
        var register = here.Township.Catalogue[AnnualReports.RegisterCode];
        if (YearReport.MatterOf(here.Township, year, kind) is not { } matter || register.Action("write-section") is not { } action || !action.OfferedOn(matter)
            || !here.MayRecord(matter, register, action) || number is < 1 or > 30)
        {
            return null;
        }
        if (ChapterOf(chapterCode) is not { } chapter || !ReportKinds.ChaptersOf(kind).Contains(chapter))
            return null;
        var section = ((AnnualReport)matter.State).Section(chapter, number);
        var usual = ReportOutline.Find(kind, chapter, number);
        var figures = new ReportFigures(here.Township, year, null, null);
        return new()
        {
            Matter = matter, Year = year, Kind = kind, Chapter = chapter, Number = number, ActId = Guid.CreateVersion7(),
            Heading = section?.Heading ?? usual?.Heading ?? "",
            Draft = section?.Text ?? (usual is null ? "" : ReportOutline.Begin(usual, here.Township.Catalogue, figures.Source)),
            KnownSeq = section?.Written.Seq,
        };
    }

    /// <summary>With a reference at the place that the writer marked, else at the end.</summary>
    public Writing With(string token) => this with { Draft = Insert(Draft, token) };

    /// <summary>A text with a reference at the place that its writer marked, else at the end.</summary>
    internal static string Insert(string text, string token)
    {
        var place = text.IndexOf(Place, StringComparison.Ordinal);
        return place < 0 ? text.TrimEnd('\n') + token : text[..place] + token + text[(place + Place.Length)..];
    }

    /// <summary>The chapter with a code of the addresses.</summary>
    internal static ReportChapter? ChapterOf(string code) => Enum.GetValues<ReportChapter>().Where(c => Identifier.Kebab(c.ToString()) == code).Select(c => (ReportChapter?)c).FirstOrDefault();

    internal static long? Seq(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : null;
}
