using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>Why somebody reads the names of a matter that is not the own work: one press, written down, then shown until the day's end.</summary>
internal static class NamesRoutes
{
    /// <summary>Days of the log that are shown where none were asked for.</summary>
    private const int DaysShown = 30;

    public static void MapNames(this IEndpointRouteBuilder app)
    {
        app.MapPost("/m/{id:guid}/names", Begin);
        app.MapGet("/readings", Readings);
    }

    /// <summary>Who looks after how names are read.</summary>
    public static bool MaySeeReadings(Here here) => here.Actor.Holds(Role.Leader) || here.Actor.Holds(Role.Administrator);

    private static IResult Readings(Here here, HttpRequest request)
    {
        if (!MaySeeReadings(here))
            return Routes.NotHere(here);
        var to = Day("to") ?? here.Today;
        var query = new ReadingQuery(Day("from") ?? to.AddDays(-DaysShown), to, request.Query["person"].ToString().Trim() is { Length: > 0 } person ? person : null, request.Query["outside"] == "true",
            int.TryParse(request.Query["skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0);
        var (rows, total) = here.Township.Readings(query);
        var numbers = here.Township.List(new() { Ids = [.. rows.Select(r => r.Matter).Distinct()], Scope = here.Scope, First = MatterQuery.MostFirst }).Rows.ToDictionary(r => r.Id, r => r.Number);
        return Routes.Page<ReadingsPage>(new { Query = query, Rows = rows, Total = total, Numbers = (IReadOnlyDictionary<Guid, string>)numbers });

        DateOnly? Day(string name) => DateOnly.TryParseExact(request.Query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static async Task<IResult> Begin(Here here, HttpRequest request, Guid id)
    {
        if (here.Seen(id) is not { } matter)
            return Routes.NotHere(here);
        var posted = await request.ReadFormAsync();
        if (ReasonIn(posted) is not { } reason)
            return Routes.Page<MatterView>(new { Matter = matter, ReasonFault = Lacking(here) }, 422);
        if (!here.Reader(ReadingDoor.Page).Begin(matter, reason))
            return Routes.NotHere(here);
        var back = Doors.Back(posted["back"]);
        return Results.Redirect(here.To(back == "/" ? $"/m/{id}" : back));
    }

    /// <summary>The reason in a form; null where none was chosen, or another is meant and not written out.</summary>
    public static ReadingReason? ReasonIn(IFormCollection posted) => ReadingReason.Of(posted["purpose"], posted["words"]);

    public static IResult NoReason(Here here) => Routes.Page<NoticePage>(new { Heading = here.Say("没有写明为什么看姓名", "No reason was given"), Message = Lacking(here) }, 422);

    private static string Lacking(Here here) => here.Say("请选一项理由；选“其他”的，请写明是什么事。", "Choose a reason; for “Other”, say what it is.");
}
