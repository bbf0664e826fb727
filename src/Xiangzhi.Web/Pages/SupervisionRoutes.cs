using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>The pages of supervision beside the flags: obligations of the period, acts outside the power, the self-audit, all rules.</summary>
internal static class SupervisionRoutes
{
    public static void MapSupervision(this IEndpointRouteBuilder app)
    {
        app.MapGet("/obligations", Obligations);
        app.MapGet("/rules", Rules);
        app.MapGet("/outside-power", Outside);
        app.MapGet("/self-audit", (Here here, SelfAudits audits) => Routes.Page<SelfAuditPage>(new { Audit = audits.Last(here.Township) }));
        app.MapPost("/self-audit", async (Here here, SelfAudits audits) =>
        {
            await audits.Run(here.Township);
            return Results.Redirect(here.To("/self-audit"));
        });
    }

    private static IResult Obligations(Here here, HttpRequest request)
    {
        var year = int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : here.Today.Year;
        if (year < here.Township.Profile.Since.Year || year > here.Today.Year)
            return Routes.NotHere(here);
        // A quarter's end is as far as a period of these duties reaches beyond today.
        var quarter = new DateOnly(here.Today.Year, ((here.Today.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1);
        return Routes.Page<ObligationsPage>(new
        {
            Year = year,
            Obligations = ObligationRows.Of(here.Township, year, here.Today),
            Clocks = ObligationRows.ClocksOf(here, year == here.Today.Year ? quarter : new(year, 12, 31)),
        });
    }

    private static IResult Outside(Here here, SelfAudits audits)
    {
        var register = here.Township.Catalogue.Of(typeof(Instruments));
        if (!here.SeesAllOf(register))
            return Routes.NotHere(here);
        var rules = OutsideRow.PowerRules(here.Township.Catalogue);
        return Routes.Page<OutsidePage>(new
        {
            Register = register,
            Found = OutsideRow.Of(here.Township, register),
            Flags = here.ReadableFlags(withAccepted: true).Where(r => rules.Contains(r.Flag.Rule)).ToList(),
            Changed = audits.Last(here.Township)?.Findings.Where(f => f.Check == AuditCheck.Powers && f.Register is { } code && here.Reads(here.Township.Catalogue[code])).ToList(),
        });
    }

    private static IResult Rules(Here here, HttpRequest request) => Routes.Page<RulesPage>(new
    {
        Accounts = LawAccount.Of(here.Township.Catalogue, here.Township.Law.Book),
        Standing = Enum.TryParse<RuleStanding>(request.Query["standing"], out var standing) ? standing : (RuleStanding?)null,
        Text = request.Query["q"].ToString() is { Length: > 0 } text ? text.Trim() : null,
    });
}
