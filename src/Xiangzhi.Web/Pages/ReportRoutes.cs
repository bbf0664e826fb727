using System.Globalization;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Audits;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>The yearly report: as a page, as files, and its editor.</summary>
public static class ReportRoutes
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapReport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/report", (Here here) => Results.Redirect(here.To($"/report/{UsualYear(here)}")));
        foreach (var place in new[] { "/report/{year:int}", "/yearly/{kind}/{year:int}" })
        {
            app.MapGet(place, (Here here, HttpRequest request, int year) => Find(here, year, request) is { } report ? Routes.Page<ReportPage>(new { Report = report, IsCurrentText = IsCurrentText(request) }) : Routes.NotHere(here));
            app.MapGet(place + ".docx", (Here here, HttpRequest request, int year) => Send(here, year, request, r => r.Docx(), Docx, "docx"));
            app.MapGet(place + ".html", (Here here, HttpRequest request, int year) => Send(here, year, request, r => Encoding.UTF8.GetBytes(r.HtmlFile()), "text/html", "html"));
            app.MapGet(place + ".txt", (Here here, HttpRequest request, int year) => Send(here, year, request, r => Encoding.UTF8.GetBytes(r.PlainText()), "text/plain; charset=utf-8", "txt"));
            app.MapPost(place + "/begin", Begin);
            app.MapPost(place + "/tasks", SetTasks);
            app.MapPost(place + "/carry-over", CarryOver);
            app.MapGet(place + "/versions", Versions);
            app.MapGet(place + "/write/{chapter}/{number:int}", (Here here, HttpRequest request, int year, string chapter, int number) =>
                KindOf(request) is { } kind && Writing.Find(here, kind, year, chapter, number) is { } writing ? Routes.Page<ReportEditor>(new { Writing = writing }) : Routes.NotHere(here));
            app.MapPost(place + "/write/{chapter}/{number:int}", Write);
        }
        foreach (var place in new[] { "/api/report/{year:int}", "/api/yearly/{kind}/{year:int}" })
            app.MapGet(place, (Here here, HttpRequest request, int year) => Find(here, year, request) is { } report ? Results.Text(ReportJson.Text(report), "application/json") : Results.NotFound());
    }

    /// <summary>Early in a year it is last year's report that the office works on.</summary>
    private static int UsualYear(Here here) => here.Today.Month <= 3 && here.Today.Year > here.Township.Profile.Since.Year ? here.Today.Year - 1 : here.Today.Year;

    /// <summary>The kind that an address names, the report on the rule of law where it names none; null: no such kind.</summary>
    private static ReportKind? KindOf(HttpRequest request) => request.RouteValues["kind"] is not string code ? ReportKind.RuleOfLaw : ReportKinds.OtherBy(code);

    private static bool IsCurrentText(HttpRequest request) => request.Query["text"] == "now";

    private static YearReport? Find(Here here, int year, HttpRequest request)
    {
        if (year < here.Township.Profile.Since.Year || year > here.Today.Year || KindOf(request) is not { } kind || !here.Reads(here.Township.Catalogue[AnnualReports.RegisterCode]))
            return null;
        var asOf = DateOnly.TryParseExact(request.Query["as-of"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year ? day : (DateOnly?)null;
        return YearReport.Of(here.Township, year, asOf, asPrinted: !IsCurrentText(request), kind);
    }

    private static IResult Send(Here here, int year, HttpRequest request, Func<YearReport, byte[]> content, string media, string ending) =>
        Find(here, year, request) is { } report ? Results.File(content(report), media, $"{report.Composed.Paper.Name}.{ending}") : Routes.NotHere(here);

    private static async Task<IResult> Begin(Here here, HttpRequest request, int year)
    {
        var register = here.Township.Catalogue[AnnualReports.RegisterCode];
        if (year < here.Township.Profile.Since.Year || year > here.Today.Year || KindOf(request) is not { } kind || YearReport.MatterOf(here.Township, year, kind) is not null || !here.MayRecord(null, register, register.Opener))
            return Routes.NotHere(here);
        await here.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = register.Code, Action = register.Opener.Code, On = here.Today, Form = new BeginReport { Year = year, Kind = kind }, RecordedBy = here.Actor.Person,
        }, here.Actor);
        return Results.Redirect(here.To(YearReport.PathOf(kind, year)));
    }

    /// <summary>What a plan promises becomes tasks of its year, point by point; what is one already stays.</summary>
    private static async Task<IResult> SetTasks(Here here, HttpRequest request, int year)
    {
        if (KindOf(request) is not { } kind || YearReport.MatterOf(here.Township, year, kind) is not { State: AnnualReport report } || PlanItem.PlanOf(report) is not { } plan || PlanItem.RegisterFor(here) is not { } register)
            return Routes.NotHere(here);
        foreach (var point in PlanItem.NotTasks(here, report))
        {
            await here.Township.Act(new()
            {
                Id = Guid.CreateVersion7(), Register = register.Code, Action = register.Opener.Code, On = here.Today, RecordedBy = here.Actor.Person,
                Form = new SetTask { Year = plan.Year, Text = point, Source = plan.Source },
            }, here.Actor);
        }
        return Results.Redirect(here.To(YearReport.PathOf(kind, year) + $"?text=now#{Identifier.Kebab(plan.Chapter.ToString())}"));
    }

    /// <summary>From the report's page; the editor sends its draft along.</summary>
    private static async Task<IResult> CarryOver(Here here, AuditDesk desk, HttpRequest request, int year)
    {
        var form = await request.ReadFormAsync();
        if (Find(here, year, request) is not { Matter: { } matter } report || Writing.ChapterOf(form["chapter"].ToString()) is not { } chapter
            || !int.TryParse(form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Routes.NotHere(here);
        }
        var place = form["carry"].ToString();
        return await LastYear.CarryOver(here, desk, matter, chapter, number, place, form[$"why-{place}"].ToString()) is { } fault
            ? Routes.Page<ReportPage>(new { Report = report, IsCurrentText = IsCurrentText(request), Fault = fault }, 422) : Results.Redirect(here.To(report.Path + "?text=now#copied"));
    }

    private static IResult Versions(Here here, HttpRequest request, int year) =>
        Find(here, year, request) is { Matter: { } matter } report && here.MayRead(matter)
            ? Routes.Page<ReportVersionsPage>(new { Versions = ReportVersions.Of(report, Writing.Seq(request.Query["from"]), Writing.Seq(request.Query["to"])) }) : Routes.NotHere(here);

    /// <summary>Shows the text as it would read, puts a reference into it, or records it. What was written is never lost.</summary>
    private static async Task<IResult> Write(Here here, AuditDesk desk, HttpRequest request, int year, string chapter, int number)
    {
        if (KindOf(request) is not { } kind || Writing.Find(here, kind, year, chapter, number) is not { } stored)
            return Routes.NotHere(here);
        var form = await request.ReadFormAsync();
        var writing = stored with
        {
            ActId = Guid.TryParse(form["act-id"], out var id) ? id : stored.ActId,
            Heading = form["heading"].ToString().Trim(), Draft = form["text"].ToString().ReplaceLineEndings("\n"), KnownSeq = Writing.Seq(form["known-seq"]),
        };
        if (form["insert"].ToString() is { Length: > 0 } token)
            return Routes.Page<ReportEditor>(new { Writing = writing.With(token) });
        if (form["carry"].ToString() is { Length: > 0 } place)
        {
            var fault = await LastYear.CarryOver(here, desk, stored.Matter, stored.Chapter, number, place, form[$"why-{place}"].ToString());
            return Routes.Page<ReportEditor>(new { Writing = writing with { Matter = here.Township.Matter(stored.Matter.Id)!, Faults = fault is null ? [] : [fault] } }, fault is null ? 200 : 422); // it was there a moment ago
        }
        if (form.ContainsKey("preview"))
            return Routes.Page<ReportEditor>(new { Writing = writing });
        if (writing.KnownSeq != stored.KnownSeq)
            return Routes.Page<ReportEditor>(new { Writing = writing with { KnownSeq = stored.KnownSeq, Colleague = stored.Draft } }, 409);
        var action = here.Township.Catalogue[AnnualReports.RegisterCode].Action("write-section")!; // every report has it
        var values = new TextForm { ["chapter"] = Identifier.Kebab(writing.Chapter.ToString()), ["number"] = number.ToString(CultureInfo.InvariantCulture), ["heading"] = writing.Heading, ["text"] = writing.Draft };
        var binding = here.Township.Bind(action.Form, values, here.Today, out var bound);
        var faults = binding.Faults.Select(f => f.Message).ToList();
        if (writing.Draft.Trim().Length == 0)
            faults = ["正文是空的；要去掉这一节，请用“删去一节”。"];
        if (faults.Count == 0)
        {
            var outcome = await here.Township.Act(new()
            {
                Id = writing.ActId, Register = AnnualReports.RegisterCode, Action = action.Code, Matter = writing.Matter.Id, On = here.Today, Form = (Form)bound, RecordedBy = here.Actor.Person,
            }, here.Actor);
            if (outcome is Recorded)
                return Results.Redirect(here.To($"{YearReport.PathOf(kind, year)}?text=now#{chapter}"));
            faults = outcome is NotRecorded { Decision: Refused refused } ? [.. refused.Refusals.Select(r => r.Message + r.Cure)] : ["没有登记成功，请再按一次。"];
        }
        return Routes.Page<ReportEditor>(new { Writing = writing with { Faults = faults } }, 422);
    }
}
