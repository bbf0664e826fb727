using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Api;

/// <summary>
/// The same acts and questions as the pages, as JSON in the shapes of the command line, described by <c>/api/openapi.json</c>.
/// Personal values never leave through it. What the caller may not see answers like what does not exist.
/// </summary>
public static class Endpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/openapi.json", (Here here) => Json(OpenApiDescription.Of(here.Registers, here.Township.Profile.Name)));
        app.MapGet("/api/registers", (Here here) => Json(RegisterJson.Of(here.Registers)));
        app.MapPost("/api/acts", Record);
        app.MapGet("/api/matters/{*number}", ShowMatter);
        app.MapGet("/api/flags", (Here here, string? rule) => Json(here.ReadableFlags(rule).Select(r => FlagJson.Of(r.Number, r.Flag))));
        app.MapGet("/api/figures/{year:int}", (Here here, int year) => Known(here, year) ? Json(FigureJson.Of(here.Township, year, null)) : NotThere());
        app.MapGet("/api/figures/{year:int}/{code}", (Here here, int year, string code) =>
            Known(here, year) && here.Township.Catalogue.FindFigure(code) is not null ? Json(FigureJson.Records(here.Township, code, year, null, scope: here.Scope)) : NotThere());
    }

    /// <summary>Records one act as the person who asks; <c>?dry-run=true</c> only says what it would do.</summary>
    private static async Task<IResult> Record(Here here, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var (act, refusals) = ActJson.Read(await reader.ReadToEndAsync(), 1, here.Township, here.MayRead);
        if (act is null)
            return Answer(ActJson.Refused(refusals));
        var register = here.Township.Catalogue[act.Register];
        var matter = act.Matter is { } id ? here.Seen(id) : null;
        if (!here.MayRecord(matter, register, register.Action(act.Action)!))
            return Answer(ActJson.Refused([Refusal.UnknownRegister(register.Code)]));
        act = act with { RecordedBy = here.Actor.Person };
        return Answer(request.Query["dry-run"] == "true"
            ? ActJson.Of(here.Township.DryRun(act, here.Actor), here.Township)
            : ActJson.Of(await Printing.After(here.Township, await here.Township.Act(act, here.Actor)), here.Township));
    }

    private static IResult ShowMatter(Here here, string number) =>
        (Guid.TryParse(number, out var id) ? id : here.Township.ByNumber(number)?.Id) is { } asked && here.Seen(asked) is { } matter
            ? Json(MatterJson.Of(matter, here.Township, here.FlagsOf(matter), here.Today)) : NotThere();

    private static bool Known(Here here, int year) => year >= here.Township.Profile.Since.Year && year <= here.Today.Year;

    private static IResult Answer(ActJson.Answer answer) => Json(answer.Json, answer.Ok ? 200 : 422);

    private static IResult NotThere() => Json(new { ok = false, message = "没有这一项，或者您的岗位看不到它。" }, 404);

    private static IResult Json(object value, int status = 200) =>
        Results.Text(JsonSerializer.Serialize(value, Output.JsonOptions), "application/json", statusCode: status);
}
