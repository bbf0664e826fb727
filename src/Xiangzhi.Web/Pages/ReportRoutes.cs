using System.Globalization;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
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
        app.MapGet("/report/{year:int}", (Here here, HttpRequest request, int year) => Find(here, year, request) is { } report ? Routes.Page<ReportPage>(new { Report = report, IsCurrentText = IsCurrentText(request) }) : Routes.NotHere(here));
        app.MapGet("/report/{year:int}.docx", (Here here, HttpRequest request, int year) => Send(here, year, request, r => r.Docx(), Docx, "docx"));
        app.MapGet("/report/{year:int}.html", (Here here, HttpRequest request, int year) => Send(here, year, request, r => Encoding.UTF8.GetBytes(r.HtmlFile()), "text/html", "html"));
        app.MapGet("/report/{year:int}.txt", (Here here, HttpRequest request, int year) => Send(here, year, request, r => Encoding.UTF8.GetBytes(r.PlainText()), "text/plain; charset=utf-8", "txt"));
        app.MapPost("/report/{year:int}/begin", Begin);
        app.MapPost("/report/{year:int}/tasks", SetTasks);
        app.MapGet("/report/{year:int}/write/{chapter}/{number:int}", (Here here, int year, string chapter, int number) =>
            Writing.Find(here, year, chapter, number) is { } writing ? Routes.Page<ReportEditor>(new { Writing = writing }) : Routes.NotHere(here));
        app.MapPost("/report/{year:int}/write/{chapter}/{number:int}", Write);
        app.MapGet("/api/report/{year:int}", (Here here, HttpRequest request, int year) => Find(here, year, request) is { } report ? Results.Text(ReportJson.Text(report), "application/json") : Results.NotFound());
    }

    /// <summary>Early in a year it is last year's report that the office works on.</summary>
    private static int UsualYear(Here here) => here.Today.Month <= 3 && here.Today.Year > here.Township.Profile.Since.Year ? here.Today.Year - 1 : here.Today.Year;

    private static bool IsCurrentText(HttpRequest request) => request.Query["text"] == "now";

    private static YearReport? Find(Here here, int year, HttpRequest request)
    {
        if (year < here.Township.Profile.Since.Year || year > here.Today.Year || !here.Reads(here.Township.Catalogue[AnnualReports.RegisterCode]))
            return null;
        var asOf = DateOnly.TryParseExact(request.Query["as-of"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year ? day : (DateOnly?)null;
        return YearReport.Of(here.Township, year, asOf, asPrinted: !IsCurrentText(request));
    }

    private static IResult Send(Here here, int year, HttpRequest request, Func<YearReport, byte[]> content, string media, string ending) =>
        Find(here, year, request) is { } report ? Results.File(content(report), media, $"{report.Composed.Paper.Name}.{ending}") : Routes.NotHere(here);

    private static async Task<IResult> Begin(Here here, int year)
    {
        var register = here.Township.Catalogue[AnnualReports.RegisterCode];
        if (year < here.Township.Profile.Since.Year || year > here.Today.Year || YearReport.MatterOf(here.Township, year) is not null || !here.MayRecord(null, register, register.Opener))
            return Routes.NotHere(here);
        await here.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = register.Code, Action = register.Opener.Code, On = here.Today, Form = new BeginReport { Year = year }, RecordedBy = here.Actor.Person,
        }, here.Actor);
        return Results.Redirect(here.To($"/report/{year}"));
    }

    /// <summary>What the plan promises becomes next year's tasks, point by point; what is one already stays.</summary>
    private static async Task<IResult> SetTasks(Here here, int year)
    {
        if (YearReport.MatterOf(here.Township, year) is not { State: AnnualReport report } || PlanItem.RegisterFor(here) is not { } register)
            return Routes.NotHere(here);
        foreach (var point in PlanItem.NotTasks(here, report))
        {
            await here.Township.Act(new()
            {
                Id = Guid.CreateVersion7(), Register = register.Code, Action = register.Opener.Code, On = here.Today, RecordedBy = here.Actor.Person,
                Form = new SetTask { Year = year + 1, Text = point, Source = TaskSource.LastReport },
            }, here.Actor);
        }
        return Results.Redirect(here.To($"/report/{year}?text=now#next-year"));
    }

    /// <summary>Shows the text as it would read, puts a reference into it, or records it. What was written is never lost.</summary>
    private static async Task<IResult> Write(Here here, HttpRequest request, int year, string chapter, int number)
    {
        if (Writing.Find(here, year, chapter, number) is not { } stored)
            return Routes.NotHere(here);
        var form = await request.ReadFormAsync();
        var writing = stored with
        {
            ActId = Guid.TryParse(form["act-id"], out var id) ? id : stored.ActId,
            Heading = form["heading"].ToString().Trim(), Draft = form["text"].ToString().ReplaceLineEndings("\n"), KnownSeq = Writing.Seq(form["known-seq"]),
        };
        if (form["insert"].ToString() is { Length: > 0 } token)
            return Routes.Page<ReportEditor>(new { Writing = writing.With(token) });
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
                return Results.Redirect(here.To($"/report/{year}?text=now#{chapter}"));
            faults = outcome is NotRecorded { Decision: Refused refused } ? [.. refused.Refusals.Select(r => r.Message + r.Cure)] : ["没有登记成功，请再按一次。"];
        }
        return Routes.Page<ReportEditor>(new { Writing = writing with { Faults = faults } }, 422);
    }
}
