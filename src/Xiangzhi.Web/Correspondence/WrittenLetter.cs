using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Reports.Correspondence;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Correspondence;

/// <summary>A figure that a letter told and that the ledger tells otherwise since.</summary>
internal sealed record ChangedFigure(FigureAnswer Then, FigureAnswer Now);

/// <summary>
/// A letter as it stands, or as it was issued: text and figures up to the entry of its issue, whatever came later. Page, Word, web file
/// and plain text all show this.
/// </summary>
public sealed class WrittenLetter
{
    private WrittenLetter(Township township, Matter matter) => (Township, Matter) = (township, matter);

    public Township Township { get; }
    public Matter Matter { get; }

    /// <summary>As it is shown: where it was issued, as it was then.</summary>
    public required OfficialLetter Text { get; init; }

    public required ReportFigures Figures { get; init; }
    public required ComposedLetter Composed { get; init; }

    public Paper Paper => Composed.Paper;

    public static WrittenLetter Of(Township township, Matter matter)
    {
        var now = (OfficialLetter)matter.State;
        var upTo = now.Kept?.UpTo ?? now.Issued?.Seq;
        var then = YearReport.UpTo(matter, upTo) ?? matter;
        var text = (OfficialLetter)then.State;
        var figures = new ReportFigures(township, text.Year, AsOf(text), upTo);
        var banner = string.Join('　', new[] { text.Issued is null ? "草稿，未印发" : null, Importing.DemoBanner(township) }.OfType<string>());
        var frame = new LetterFrame(YearReport.NameOf(township, upTo), text.Number.Length > 0 ? text.Number : matter.Number, SignerOf(township, then), banner.Length > 0 ? banner : null);
        return new(township, matter)
        {
            Text = text, Figures = figures, Composed = ComposedLetter.Of(text, frame, new ReportComposer(township.Catalogue, figures.Source)),
        };
    }

    /// <summary>Figures of the issued letter that the ledger tells otherwise now, for the very same days: late facts and corrections.</summary>
    internal IReadOnlyList<ChangedFigure> Changed()
    {
        if (Text.Issued is not { } issued)
            return [];
        var later = new ReportFigures(Township, Text.Year, AsOf(Text), null);
        // A year that was still running and is not the letter's own has grown by the passing of time.
        return
        [
            .. Composed.Body.Asked.Where(a => a.YearIn(Text.Year) is var year && (year == Text.Year || year < issued.Day.Year)).Select(a => new ChangedFigure(Figures.Value(a), later.Value(a)))
                .Where(c => c is { Then.Fault: null, Now.Fault: null } && c.Then.Value != c.Now.Value).DistinctBy(c => c.Now.Part ?? c.Now.Figure.Code),
        ];
    }

    /// <summary>The Word file: where it was issued, the very bytes. A file that was lost or spoilt is made again from the journal.</summary>
    public byte[] Docx() => (Matter.State is OfficialLetter { Kept: { } kept } ? PaperFile.Kept(Township, kept.Sha256) : null) ?? PaperFile.Docx(Paper);

    public string PlainText() => OfficialTextWriter.Write(Paper);

    /// <param name="link">Where a path below the figures opens; null: nowhere.</param>
    public string Html(Func<string, string>? link) => OfficialHtmlWriter.Write(Paper, run => link?.Invoke(YearReport.PathOf(run, Text.Year)));

    public string HtmlFile() => PaperFile.Page(Paper.Name, Html(null));

    /// <summary>Path of a letter's page.</summary>
    public static string PathOf(Matter matter) => string.Create(CultureInfo.InvariantCulture, $"/m/{matter.Id}/letter");

    /// <summary>An issued letter tells the year up to the day of its issue; a draft tells it up to today.</summary>
    private static DateOnly? AsOf(OfficialLetter text) => text.Issued is { } issued && issued.Day.Year == text.Year ? issued.Day : null;

    private static string? SignerOf(Township township, Matter matter) => matter.Effective.LastOrDefault(l => l.Form is SignOfficialLetter) is { Entry: var entry }
        ? township.Roster.PersonName(entry.DecidedBy.FirstOrDefault() ?? entry.RecordedBy) : null;
}
