using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>对账 of each register. Whoever sees only some of its matters cannot compare: the rest would seem missing.</summary>
public static class ReconcileRoutes
{
    public static void MapReconciling(this IEndpointRouteBuilder app)
    {
        app.MapGet("/r/{register}/reconcile", (Here here, string register) => Found(here, register) is { } found
            ? Routes.Page<ReconcilePage>(new { Register = found, Month = (DateOnly?)new DateOnly(here.Today.Year, here.Today.Month, 1).AddMonths(-1) }) : Routes.NotHere(here));
        app.MapPost("/r/{register}/reconcile", Compare);
    }

    private static Register? Found(Here here, string code) =>
        here.Township.Catalogue.Find(code) is { } register && here.MayReconcile(register) ? register : null;

    private static async Task<IResult> Compare(Here here, HttpRequest request, string register)
    {
        if (Found(here, register) is not { } found)
            return Routes.NotHere(here);
        var posted = await request.ReadFormAsync();
        var (name, hash, refused) = await Sheets.Posted(here, request.HttpContext, posted);
        if (refused is not null)
            return Routes.Page<ReconcilePage>(new { Register = found, Month = Reconciling.Month(posted["month"]), Fault = refused }, 422);
        var month = Reconciling.Month(posted["month"]);
        if (month is null && posted["month"].ToString().Trim() is { Length: > 0 } wrong)
            return Routes.Page<ReconcilePage>(new { Register = found, Fault = here.Say($"“{wrong}”不是月份，请写成 2025-11。", $"“{wrong}” is no month; write 2025-11.") }, 422);
        if (hash.Length == 0 || here.Township.OpenFile(hash) is not { } content)
            return Routes.Page<ReconcilePage>(new { Register = found, Month = month, Fault = here.Say("没有收到表格，选好文件再按“对一对”。", "No spreadsheet came; choose a file, then Compare.") }, 422);
        var platform = posted["platform"].ToString().Trim();
        await using (content)
        {
            var reason = NamesRoutes.ReasonIn(posted);
            var result = here.Reader(ReadingDoor.Reconciliation, reason).Many(reveal => Reconciling.Compare(here.Township, found, platform.Length == 0 ? null : platform, month, content, name, here.MayRead, reveal));
            var known = new { Register = found, Found = result, Month = month, FileName = name, FileHash = hash, Reason = reason };
            if (posted["record"] != "done" || month is not { } done || result.IsRefused)
                return Routes.Page<ReconcilePage>(known, result.IsRefused ? 422 : 200);
            var remarks = posted["remarks"].ToString().Trim();
            var outcome = await here.Township.Act(Reconciling.Done(here.Township, found, done, result, hash, remarks.Length == 0 ? null : remarks, here.Actor.Person), here.Actor);
            return outcome is Recorded recorded
                ? Routes.Page<ReconcilePage>(new { Register = found, Found = result, Month = month, FileName = name, FileHash = hash, Recorded = recorded.Matter })
                : Routes.Page<ReconcilePage>(new { Register = found, Found = result, Month = month, FileName = name, FileHash = hash, Fault = outcome is NotRecorded { Decision: Refused decision } ? decision.Refusals[0].Message : here.Say("没有登记成功，请再试一次", "Not recorded; try again") }, 422);
        }
    }
}
