using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>
/// The report of a year as it stands, or as it was printed: text and figures up to the entry that the print names, whatever came
/// later. Page, Word, plain text, API and command line all show this.
/// </summary>
public sealed class YearReport
{
    private YearReport(Township township, int year, ReportKind kind) => (Township, Year, Kind) = (township, year, kind);

    public Township Township { get; }
    public int Year { get; }
    public ReportKind Kind { get; }

    /// <summary>Where its page is.</summary>
    public string Path => PathOf(Kind, Year);

    /// <summary>Null while nobody began it; the text is then the program's outline.</summary>
    public Matter? Matter { get; private init; }

    public required AnnualReport Text { get; init; }
    public required ReportFigures Figures { get; init; }
    public required ComposedReport Composed { get; init; }
    public Closing? Closing { get; private init; }

    /// <summary>Where it was printed; null while it was not, and where it is shown as of another day or as it reads now.</summary>
    public PrintedReport? Printed { get; private init; }

    /// <summary>Whether the year's report exists in the journal.</summary>
    public bool IsBegun => Matter is not null;

    /// <summary>The text was changed after it was printed.</summary>
    public bool HasNewerText => Printed is not null && Matter is not null && Matter.Lines.Any(l => l.Entry.Seq > Printed.TextUpTo && l.Form is WriteSection or DropSection or CorrectPublished);

    /// <param name="asOf">Last day of the figures, within the year; null: as printed where it was, else up to today.</param>
    /// <param name="asPrinted">False: as it reads now, also where it was printed.</param>
    /// <param name="kind">Only the report on the rule of law is printed with the close; the others stand as they read.</param>
    public static YearReport Of(Township township, int year, DateOnly? asOf = null, bool asPrinted = true, ReportKind kind = ReportKind.RuleOfLaw)
    {
        var matter = MatterOf(township, year, kind);
        var closing = township.ClosingOf(year);
        var printed = asOf is null && asPrinted && kind == ReportKind.RuleOfLaw ? PrintOf(township, year) : null;
        return Make(township, year, kind, matter, closing, printed, asOf, printed?.TextUpTo);
    }

    /// <summary>As it is to be printed: the figures of the close, the text up to an entry.</summary>
    internal static YearReport ToPrint(Township township, Closing closing, long textUpTo) =>
        Make(township, closing.Year, ReportKind.RuleOfLaw, MatterOf(township, closing.Year), closing, null, null, textUpTo);

    public static Matter? MatterOf(Township township, int year, ReportKind kind = ReportKind.RuleOfLaw) => township.Roster.All<AnnualReports>()
        .Where(m => !m.IsVoid && m.State is AnnualReport report && report.Year == year && report.Kind == kind).OrderBy(m => m.Opening.Entry.Seq).FirstOrDefault();

    /// <summary>The closed year's own matter.</summary>
    internal static Matter? ClosingMatter(Township township, Closing closing) => township.Roster.All<Periods>()
        .FirstOrDefault(m => !m.IsVoid && (YearClosing)m.State is { Closed: { } closed } && closed.Seq == closing.Seq);

    private static PrintedReport? PrintOf(Township township, int year) =>
        township.ClosingOf(year) is { } closing && ClosingMatter(township, closing) is { } period ? ((YearClosing)period.State).Printed : null;

    /// <summary>Path of a year's text of a kind.</summary>
    public static string PathOf(ReportKind kind, int year) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(kind == ReportKind.RuleOfLaw ? "/report" : $"/yearly/{Identifier.Kebab(kind.ToString())}")}/{year}");

    private static YearReport Make(Township township, int year, ReportKind kind, Matter? matter, Closing? closing, PrintedReport? printed, DateOnly? asOf, long? textUpTo)
    {
        var figures = new ReportFigures(township, year, asOf, closing is not null && asOf is null ? closing.Seq : null);
        var text = matter is null ? ReportOutline.Draft(township.Catalogue, year, figures.Source, kind) : (AnnualReport)(UpTo(matter, textUpTo) ?? matter).State;
        var day = asOf ?? closing?.AsOf ?? (township.Today < new DateOnly(year, 12, 31) ? township.Today : new(year, 12, 31));
        var frame = new ReportFrame(NameOf(township, textUpTo), (text.Approved ?? text.SentUp ?? text.Published)?.Day, day < new DateOnly(year, 12, 31) ? day : null, Importing.DemoBanner(township));
        return new(township, year, kind)
        {
            Matter = matter, Text = text, Figures = figures, Composed = new ReportComposer(township.Catalogue, figures.Source).Compose(text, frame), Closing = closing, Printed = printed,
        };
    }

    /// <summary>A matter as its entries up to one made it; null where it began later.</summary>
    internal static Matter? UpTo(Matter matter, long? seq) => seq is not { } last || matter.LastSeq <= last ? matter
        : matter.Lines.Where(l => l.Entry.Seq <= last).Select(l => l.Entry).ToList() is { Count: > 0 } entries ? matter.Register.Fold(entries) : null;

    /// <summary>The office's full name as it was up to an entry.</summary>
    internal static string NameOf(Township township, long? seq) =>
        township.Roster.All<OfficeProfiles>().FirstOrDefault(m => !m.IsVoid) is { } office ? ((Profile)(UpTo(office, seq) ?? office).State).Name : township.Profile.Name;

    /// <summary>The Word file: where it was printed, the very bytes. A file that was lost or spoilt is made again from the journal.</summary>
    public byte[] Docx() => (Printed is { } printed ? PaperFile.Kept(Township, printed.Sha256) : null) ?? PaperFile.Docx(Composed.Paper);

    public string PlainText() => OfficialTextWriter.Write(Composed.Paper);

    /// <param name="link">Where a path below the figures opens; null: nowhere.</param>
    public string Html(Func<string, string>? link) =>
        OfficialHtmlWriter.Write(Composed.Paper, run => link?.Invoke(PathOf(run, Year)));

    /// <summary>A page of its own, for a file.</summary>
    public string HtmlFile() => PaperFile.Page(Composed.Paper.Name, Html(null));

    /// <summary>Path of a printed figure below the figures.</summary>
    public static string PathOf(FigureRun run, int year) => run.Part ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}/{run.Id}");
}
