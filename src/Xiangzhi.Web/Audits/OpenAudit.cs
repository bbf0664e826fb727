using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Texts;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Audits;

/// <summary>A ledger that a report is held against.</summary>
/// <param name="Path">Of its figures' pages, without the figure: <c>/t/500000/figures/2025</c>.</param>
public sealed record AuditLedger(Township Township, int Year, string Path)
{
    public FigureSource Figures => new ReportFigures(Township, Year, null, Township.ClosingOf(Year)?.Seq).Source;
}

/// <summary>A report that was taken in, read and audited.</summary>
/// <param name="Ledger">Null where none is at hand: the report is held against itself.</param>
/// <param name="Earlier">The same office's report of the year before, taken in too.</param>
public sealed record OpenAudit(Matter Matter, AuditedReport State, ReportText Text, Audit Audit, AuditLedger? Ledger, Matter? Earlier)
{
    public IReadOnlyList<OpenFinding> Findings => field ??= OpenFinding.Of(this);

    /// <summary>What nobody has answered yet.</summary>
    public int Unanswered(bool isFault) => Findings.Count(f => f.IsFault == isFault && f.Answer is null);
}

/// <summary>Opens audits. What follows from a file alone is kept in memory, since a list of a hundred reports asks for all of them.</summary>
public sealed partial class AuditDesk
{
    /// <summary>Texts and audits kept; a report and its audit take about a quarter of a megabyte.</summary>
    private const int Most = 400;

    private readonly ConcurrentDictionary<string, TextReading> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Audit> audits = new(StringComparer.Ordinal);

    /// <param name="at">In whose register the report was taken in.</param>
    /// <returns>Null, and why, where the file is not there any more or cannot be read.</returns>
    public async Task<(OpenAudit? Audit, string? Fault)> Of(Here here, Township at, Matter matter)
    {
        var state = (AuditedReport)matter.State;
        if (state.Version is not { } version)
            return (null, "还没有报告文件。");
        var (text, fault) = await TextOf(at, version.File);
        if (text is null)
            return (null, fault);
        var before = TakenIn(at, here.SignedIn.In(at), state.Office, state.Year - 1);
        var earlier = before is { State: AuditedReport { Version.File: var file } } ? (await TextOf(at, file)).Text : null;
        var ledger = LedgerOf(here, at, state);
        var key = $"{version.File.Sha256} {(earlier is null ? "" : ((AuditedReport)before!.State).Version!.File.Sha256)} {ledger?.Township.Code} {state.Year} {ledger?.Township.EntryCount}";
        try
        {
            return (new(matter, state, text, Kept(audits, key, () => ReportAudit.Of(text.Text, ledger is null ? null : (ledger.Township.Catalogue, ledger.Figures), earlier?.Text)), ledger, earlier is null ? null : before), null);
        }
        // A text made to keep a pattern busy; no report is.
        catch (RegexMatchTimeoutException)
        {
            return (null, "这份文字太长或太乱，核不下去；请只留报告正文再传一次。");
        }
    }

    /// <summary>Paragraphs of this office's own report of a year, where one was taken in and may be read.</summary>
    public async Task<IReadOnlyList<string>?> OwnReport(Here here, int year)
    {
        return TakenIn(here.Township, here.Actor, here.Township.Profile.Name, year) is { State: AuditedReport { Version.File: var file } } && (await TextOf(here.Township, file)).Text is { } text
            ? [.. text.Paragraphs.Where(p => p.Kind == ParagraphKind.Body).Select(p => text.Text.Substring(p.Start, p.Length))] : null;
    }

    private async Task<(ReportText? Text, string? Fault)> TextOf(Township township, Attachment file)
    {
        if (!texts.TryGetValue(file.Sha256, out var reading))
        {
            if (township.OpenFile(file.Sha256) is not { } stream)
                return (null, "报告文件不在了；请用“收改过的稿”重新上传。");
            using var content = new MemoryStream();
            await using (stream)
                await stream.CopyToAsync(content);
            reading = await ReportFiles.Read(content.ToArray(), file.Name);
            Kept(texts, file.Sha256, () => reading);
        }
        return reading is TextReading.Whole whole ? (whole.Report, null) : (null, ((TextReading.Refused)reading).Message); // a reading is one or the other
    }

    /// <summary>An office's report of a year, as it was taken in last; null where none was, or the reader may not read it.</summary>
    /// <param name="at">In whose register.</param>
    public static Matter? TakenIn(Township at, Actor reader, string office, int year) => at.Roster.All<AuditedReports>()
        .Where(m => !m.IsVoid && m.State is AuditedReport { Version: not null } state && state.Year == year && ReportHead.Bare(state.Office) == ReportHead.Bare(office) && Rights.MayRead(reader, m))
        .MaxBy(m => m.Number, StringComparer.Ordinal);

    /// <summary>The ledger of the township whose report it is, where the reader serves there and it goes back so far.</summary>
    private static AuditLedger? LedgerOf(Here here, Township at, AuditedReport state)
    {
        var township = here.Served.Prepend(at).FirstOrDefault(t => IsOf(t, state.Office));
        var path = township == here.Township ? here.To("") : $"/t/{township?.Code}";
        return township is null || state.Year < township.Profile.Since.Year || state.Year > township.Today.Year ? null : new(township, state.Year, $"{path}/figures/{state.Year}");
    }

    private static bool IsOf(Township township, string office) => ReportHead.Bare(office) is { Length: > 1 } name && name == ReportHead.Bare(township.Profile.Name);

    private static T Kept<T>(ConcurrentDictionary<string, T> kept, string key, Func<T> make)
    {
        if (kept.TryGetValue(key, out var known))
            return known;
        // Rarely full; then begun anew, since what is asked for again comes again.
        if (kept.Count >= Most)
            kept.Clear();
        return kept[key] = make();
    }
}
