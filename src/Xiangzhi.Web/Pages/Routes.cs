using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Uploads;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>Every page of the office and where it stands.</summary>
public static class Routes
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Workbench);
        app.MapGet("/r", () => Page<RegistersPage>(new { }));
        app.MapGet("/r/{register}", List);
        app.MapPost("/r/{register}", async (Here here, HttpRequest request, string register) => here.Township.Catalogue.Find(register) is { } found && here.Reads(found)
            ? Results.Redirect(here.SearchWords.Address(here.To($"/r/{register}"), await request.ReadFormAsync())) : NotHere(here));
        app.MapGet("/r/{register}/new/{action}", (Here here, HttpRequest request, string register, string action) => Acting.Show(here, register, action, request.Query));
        app.MapPost("/r/{register}/new/{action}", (Here here, HttpRequest request, string register, string action) => Acting.Post(here, request, register, action, null, null));
        app.MapGet("/m/{id:guid}", ShowMatter);
        app.MapGet("/m/{id:guid}/do/{action}", (Here here, HttpRequest request, Guid id, string action) => Acting.Show(here, id, action, request.Query));
        app.MapPost("/m/{id:guid}/do/{action}", (Here here, HttpRequest request, Guid id, string action) => Acting.Post(here, request, null, action, id, null));
        app.MapGet("/m/{id:guid}/correct/{seq:long}", (Here here, HttpRequest request, Guid id, long seq) => Acting.ShowCorrection(here, id, seq, request.Query));
        app.MapPost("/m/{id:guid}/correct/{seq:long}", (Here here, HttpRequest request, Guid id, long seq) => Acting.Post(here, request, null, null, id, seq));
        app.MapGet("/m/{id:guid}/void/{seq:long}", (Here here, Guid id, long seq) => Acting.ShowStrikeOut(here, id, seq));
        app.MapPost("/m/{id:guid}/void/{seq:long}", Acting.StrikeOut);
        app.MapGet("/m/{id:guid}/file/{hash}", SendFile);
        app.MapGet("/figures", (Here here) => Results.Redirect(here.To($"/figures/{here.Today.Year}")));
        app.MapGet("/figures/{year:int}", Figures);
        app.MapGet("/figures/{year:int}/{code}", Figure);
        app.MapGet("/flags", Flags);
        app.MapGet("/calendar", Calendar);
        app.MapGet("/search", Search);
        app.MapPost("/search", async (Here here, HttpRequest request) => Results.Redirect(here.SearchWords.Address(here.To("/search"), await request.ReadFormAsync())));
        app.MapGet("/rule/{code}", Rule);
        app.MapPost("/draft/{id:guid}/drop", (Here here, Guid id) =>
        {
            if (here.Township.Draft(id, here.Actor.Person) is { } own)
                here.Township.DropDraft(own.Act);
            return Results.Redirect(here.To("/"));
        });
        app.MapPost("/language", ChooseLanguage);
        app.MapGet("/xiangzhi.css", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(Stylesheet.Content, "text/css; charset=utf-8");
        });
    }

    /// <summary>What is not there and what may not be seen answer alike.</summary>
    public static IResult NotHere(Here here) => Page<NoticePage>(new
    {
        Heading = here.Say("这里没有这一页", "There is no such page"),
        Message = here.Say("可能是链接抄错了，也可能您的岗位看不到它。请从左边的台账里找。", "The link may be wrong, or your role does not show it. Look in the registers at the left."),
    }, 404);

    public static IResult Page<TPage>(object parameters, int status = 200) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    /// <summary>Clocks that the workbench lists; it counts them all.</summary>
    private const int MostDue = 40;

    private static IResult Workbench(Here here)
    {
        var township = here.Township;
        var clocks = here.ReadableClocks(dueBy: here.Today.AddDays(30)).Where(row => township.Law.Book[row.Rule].BindsOffice)
            // What has been late for long is counted and listed, but does not push away what can still be done in time.
            .OrderBy(row => row.Due < here.Today.AddDays(-30)).ThenBy(row => row.Due).ToList();
        var due = clocks.Take(MostDue)
            .Select(row => here.Seen(row.Matter) is { } matter
                ? (Matter: matter, Clock: matter.Derive(township.Law).Clocks.FirstOrDefault(c => c.Rule == row.Rule && c.Key == row.Key)) : default)
            .Where(p => p.Clock is not null).Select(p => (p.Matter!, p.Clock!)).ToList();
        // Until last year is closed, it is last year's figures that the office works on.
        var year = here.Today.Month <= 3 && township.ClosingOf(here.Today.Year - 1) is null && here.Today.Year > township.Profile.Since.Year ? here.Today.Year - 1 : here.Today.Year;
        var tiles = township.Figures(year).Where(f => f.Figure.Code is "F1a" or "F2a" or "F3b" or "E5" or "E7" or "C1" or "C3" or "B1").ToList();
        return Page<Workbench>(new
        {
            Due = (IReadOnlyList<(Matter, MatterClock)>)due,
            Clocks = (IReadOnlyList<ClockRow>)clocks,
            Flags = (IReadOnlyList<FlagRow>)[.. here.ReadableFlags().Where(row => row.Flag is { IsGrey: false, IsRunning: false }).OrderByDescending(row => row.Flag.Severity).ThenByDescending(row => row.Flag.Since).Take(6)],
            Tiles = (IReadOnlyList<FigureRow>)tiles,
            Year = year,
            Entries = township.EntryCount,
        });
    }

    private static IResult List(Here here, HttpRequest request, string register)
    {
        if (here.Township.Catalogue.Find(register) is not { } found || !here.Reads(found))
            return NotHere(here);
        var query = QueryOf(here, request) with { Register = register };
        // Whoever sees flags later than others finds by them only what has come to them.
        if (query.Flagged && FlagSight.IsDelayed(here.Actor, here.Township.Profile))
            query = query with { Ids = [.. here.ReadableFlags().Where(r => r.Register == register && !r.Flag.IsGrey).Select(r => r.Matter).Distinct()] };
        var result = here.Township.List(query);
        var more = result.Next is null ? "" : request.QueryString.Add("after", result.Next).ToString();
        return Page<RegisterPage>(new { Register = found, Query = query, Result = result, More = more });
    }

    private static MatterQuery QueryOf(Here here, HttpRequest request)
    {
        var q = request.Query;
        int? year = int.TryParse(q["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 1900 and < 2200 ? y : null;
        return new()
        {
            Stage = Given(q["stage"]),
            Village = Guid.TryParse(q["village"], out var village) ? village : null,
            Scope = here.Scope,
            OpenedFrom = year is { } from ? new DateOnly(from, 1, 1) : null,
            OpenedTo = year is { } to ? new DateOnly(to, 12, 31) : null,
            Flagged = q["flagged"] == "true",
            Text = Given(here.SearchWords.In(request)),
            PersonalScope = here.PersonalScope,
            After = Given(q["after"].LastOrDefault()),
        };
    }

    /// <summary>What was typed, without what is no character (U+FFFE, U+FFFF, NUL) and stands in no text that could be found.</summary>
    private static string? Given(string? text) => text is null || string.IsNullOrWhiteSpace(text = text.Replace("\0", "").Replace("\uFFFE", "").Replace("\uFFFF", "")) ? null : text.Trim();

    private static IResult ShowMatter(Here here, Guid id) =>
        here.Seen(id) is { } matter ? Page<MatterView>(new { Matter = matter }) : NotHere(here);

    /// <summary>A file of a matter, to whoever may read the matter's personal part; always as a download under a type of our own list, never run.</summary>
    private static IResult SendFile(Here here, HttpContext context, Guid id, string hash)
    {
        if (here.Seen(id) is not { } matter
            || LineText.Files(matter, here.RevealFor(matter, ReadingDoor.Attachment)).FirstOrDefault(f => f.Sha256 == hash) is not { } file
            || here.Township.OpenFile(hash) is not { } content)
        {
            return NotHere(here);
        }
        context.Response.Headers.ContentSecurityPolicy = AnswerHeaders.Inert;
        // Said by a header of our own: the framework logs the name under which it sends a file, and this one may name somebody.
        var download = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        download.SetHttpFileName(FileNames.Fault(file.Name) is null ? file.Name : $"{hash[..12]}.bin");
        context.Response.Headers.ContentDisposition = download.ToString();
        return Results.Stream(content, UploadKind.MediaOf(file.MediaType));
    }

    private static bool HasYear(Here here, int year) => year >= here.Township.Profile.Since.Year && year <= here.Today.Year;

    private static IResult Figures(Here here, int year)
    {
        if (!HasYear(here, year))
            return NotHere(here);
        var rows = here.Township.Figures(year);
        return rows.Count == 0 ? NotHere(here)
            : Page<FiguresPage>(new { Year = year, AsOf = rows[0].AsOf, Closed = rows[0].Closed, Rows = rows });
    }

    private static IResult Figure(Here here, HttpRequest request, int year, string code)
    {
        if (here.Township.Catalogue.FindFigure(code) is not { } figure || year is < 1949 or > 2199)
            return NotHere(here);
        var (cuts, within) = (CutsOf(figure, request), FigurePath.SpanOf(year, request.Query));
        var detail = here.Township.Records(code, year, null, cuts, request.Query["all"] == "1" ? null : 200, within: within);
        var part = cuts.Count == 0 ? null : within is null ? here.Township.Figure(code, year, cuts: cuts) : here.Township.Figures([new(code, within, cuts)])[0];
        return Page<FigurePage>(new { Year = year, Detail = detail, Months = here.Township.ByMonth(code, year), Cuts = cuts, Within = within, All = request.QueryString.Add("all", "1").ToString(), Part = part });
    }

    /// <summary>Parts of a figure: <c>by=domain&amp;is=road</c>, or several values and slices as <c>cut=domain:road|building</c>.</summary>
    private static List<FigureCut> CutsOf(Figure figure, HttpRequest request)
    {
        List<FigureCut> cuts = Given(request.Query["by"]) is { } by ? [new(by, [request.Query["is"].ToString()])] : [];
        cuts.AddRange(request.Query["cut"].OfType<string>().Select(c => c.Split(':', 2)).Where(c => c.Length == 2).Select(c => new FigureCut(c[0], c[1].Split('|'))));
        return [.. cuts.Where(c => figure.Slices.Any(s => s.Code == c.Slice))];
    }

    private static IResult Flags(Here here, HttpRequest request) => Page<FlagsPage>(new { Rows = here.ReadableFlags(withAccepted: true), Filter = FlagFilter.Of(request.Query) });

    private static IResult Calendar(Here here, HttpRequest request)
    {
        var month = DateOnly.TryParseExact(request.Query["month"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked.Year is >= 2015 and <= 2098 ? asked : new DateOnly(here.Today.Year, here.Today.Month, 1);
        return Page<CalendarPage>(new { Month = month, Due = (IReadOnlyList<ClockRow>)[.. here.ReadableClocks(dueFrom: month.AddDays(-7), dueBy: month.AddDays(38))] });
    }

    private static IResult Search(Here here, HttpRequest request)
    {
        var query = QueryOf(here, request);
        var result = query.Text is null ? MatterPage.Empty : here.Township.List(query);
        return Page<SearchPage>(new { Query = query, Result = result, More = result.Next is null ? "" : request.QueryString.Add("after", result.Next).ToString() });
    }

    private static IResult Rule(Here here, string code) =>
        here.Township.Law.Book.Contains(code) ? Page<RulePage>(new { Rule = here.Township.Law.Book[code] }) : NotHere(here);

    private static async Task<IResult> ChooseLanguage(Here here, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var cookie = Sessions.Cookie(context.Request);
        cookie.MaxAge = TimeSpan.FromDays(365);
        context.Response.Cookies.Append(Sessions.NameOf(Here.LanguageCookie, context.Request), form["lang"] == "en" ? "en" : "zh", cookie);
        return Results.Redirect(here.To(Doors.Back(form["back"])));
    }
}
