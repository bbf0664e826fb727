using System.Text.Json;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Api;

/// <summary>The same acts and questions as the pages, as JSON in the shapes of the command line.</summary>
public static class Endpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/registers", (Here here) => Json(RegisterJson.Of(here.Township.Catalogue)));
        app.MapGet("/api/figures/{year:int}", (Here here, int year) => Json(FigureJson.Of(here.Township, year, null)));
        app.MapGet("/api/figures/{year:int}/{code}", (Here here, int year, string code) =>
            here.Township.Catalogue.FindFigure(code) is null ? Results.NotFound() : Json(FigureJson.Records(here.Township, code, year, null)));
    }

    private static IResult Json(object value) => Results.Text(JsonSerializer.Serialize(value, Output.JsonOptions), "application/json");
}
