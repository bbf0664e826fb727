using System.Collections.Concurrent;
using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Audits;

/// <summary>A township beside others: its report of the year, its figures, and what about them cannot be or is asked.</summary>
/// <param name="Report">The yearly report in its ledger; null where none was begun, or the reader may not read it.</param>
/// <param name="Audit">Of the text that was taken in last, by the township or by whoever compares; null where none was, or the reader may not read it.</param>
/// <param name="AuditPath">Of that audit; empty where there is none.</param>
/// <param name="Figures">By code, those whose register the reader may read there.</param>
public sealed record DistrictRow(Township Township, int Year, Matter? Report, AuditRow? Audit, string AuditPath, IReadOnlyDictionary<string, FigureRow> Figures)
{
    public IReadOnlyList<FigureRemark> Remarks { get; init; } = [];

    public string Path => $"/t/{Township.Code}";

    public AnnualReport? Written => Report?.State as AnnualReport;

    /// <summary>A yearly duty on the report, by the law of the year after it: its last day in time and how grave it may be; null where none is in force.</summary>
    public (DateOnly Due, Severity Grave, string Article)? DutyOf(string rule)
    {
        var day = new DateOnly(Year + 1, 1, 1);
        return Township.Law.Book.At(rule, day) is { IsYearly: true } version && Township.Law.SettingsOn(day).MayBe(version) is var grave and not Severity.Off ? (version.DueIn(Year + 1), grave, version.Citation) : null;
    }
}

/// <summary>Townships side by side. A township's figures of a year stay in memory until its ledger has grown or the day has changed.</summary>
public sealed class DistrictDesk(AuditDesk audits)
{
    private readonly ConcurrentDictionary<(string Township, int Year), (long Entries, DateOnly Day, IReadOnlyList<FigureRow> Rows)> known = new();

    public async Task<IReadOnlyList<DistrictRow>> Of(Here here, int year)
    {
        var rows = new List<DistrictRow>();
        foreach (var township in here.Served.Where(t => year >= t.Profile.Since.Year && year <= t.Today.Year))
        {
            var actor = here.SignedIn.In(township);
            var figures = Figures(township, year).Where(f => Rights.MayRead(actor, township.Catalogue.RegisterOfFigure(f.Figure.Code))).ToDictionary(f => f.Figure.Code);
            var (audit, path) = await AuditOf(here, township, year);
            rows.Add(new(township, year, ReportOf(township, actor, year), audit, path, figures));
        }
        var values = rows.Select(r => (IReadOnlyDictionary<string, decimal?>)r.Figures.ToDictionary(f => f.Key, f => f.Value.Value.Value)).ToList();
        return [.. rows.Select((row, i) => row with { Remarks = FigureChecks.Of(row.Township.Catalogue, values[i], [.. values.Where((_, other) => other != i)]) })];
    }

    private IReadOnlyList<FigureRow> Figures(Township township, int year)
    {
        var (entries, day) = (township.EntryCount, township.Today);
        if (known.TryGetValue((township.Code, year), out var kept) && kept.Entries == entries && kept.Day == day)
            return kept.Rows;
        var rows = township.Figures(year);
        known[(township.Code, year)] = (entries, day, rows);
        return rows;
    }

    private static Matter? ReportOf(Township township, Actor actor, int year) =>
        YearReport.MatterOf(township, year) is { } matter && Rights.MayRead(actor, matter) ? matter : null;

    /// <summary>A supervisor takes the townships' files in where the supervisor works, a township takes its own in at home; the later text counts, of one day the own.</summary>
    private async Task<(AuditRow? Audit, string Path)> AuditOf(Here here, Township township, int year)
    {
        var taken = here.Served.Select(at => (At: at, Matter: AuditDesk.TakenIn(at, here.SignedIn.In(at), township.Profile.Name, year)))
            .Where(t => t.Matter is not null).OrderByDescending(t => ((AuditedReport)t.Matter!.State).Version!.Received.Day).ThenByDescending(t => t.At == township).FirstOrDefault(); // what was taken in has a version
        if (taken.Matter is not { } matter)
            return (null, "");
        var (open, fault) = await audits.Of(here, taken.At, matter);
        return (new(matter, open, fault), $"/t/{taken.At.Code}/m/{matter.Id}/audit");
    }
}

/// <summary>The district's pages.</summary>
internal static class DistrictRoutes
{
    public static void MapDistrict(this IEndpointRouteBuilder app)
    {
        app.MapGet("/district", (Here here) => Results.Redirect(here.To($"/district/{UsualYear(here)}")));
        app.MapGet("/district/{year:int}", Show);
        app.MapPost("/district/{year:int}/audit", TakeInAll);
        app.MapPost("/report/{year:int}/audit", TakeInOwn);
    }

    /// <summary>Whether there is more than one township to compare.</summary>
    public static bool IsDistrict(Here here) => here.Served.Skip(1).Any();

    private static int UsualYear(Here here) => here.Today.Month <= 3 ? here.Today.Year - 1 : here.Today.Year;

    private static async Task<IResult> Show(Here here, DistrictDesk desk, HttpRequest request, int year)
    {
        if (year is < 2000 or > 2199 || !IsDistrict(here))
            return Pages.Routes.NotHere(here);
        var area = Enum.TryParse<Area>(request.Query["area"], out var asked) && Enum.IsDefined(asked) ? asked : Area.Disputes;
        return Pages.Routes.Page<DistrictPage>(new { Year = year, Area = area, Rows = await desk.Of(here, year) });
    }

    /// <summary>Every report that was begun is taken into its own township's register as it reads now.</summary>
    private static async Task<IResult> TakeInAll(Here here, int year)
    {
        if (year is < 2000 or > 2199 || !IsDistrict(here))
            return Pages.Routes.NotHere(here);
        foreach (var township in here.Served.Where(t => year >= t.Profile.Since.Year && year <= t.Today.Year))
            await AuditRoutes.TakeInReportOf(township, here.SignedIn.In(township), year);
        return Results.Redirect(here.To($"/district/{year}"));
    }

    private static async Task<IResult> TakeInOwn(Here here, int year) =>
        await AuditRoutes.TakeInReportOf(here.Township, here.Actor, year) is { } matter ? Results.Redirect(here.To($"/m/{matter.Id}/audit")) : Pages.Routes.NotHere(here);
}
