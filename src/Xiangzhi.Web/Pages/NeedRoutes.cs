using Xiangzhi.Registers;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>The comparison of what residents ask with what they are taught.</summary>
internal static class NeedRoutes
{
    public static void MapNeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/needs", (Here here) => Results.Redirect(here.To($"/needs/{here.Today.Year}")));
        app.MapGet("/needs/{year:int}", Compare);
    }

    private static IResult Compare(Here here, int year)
    {
        var township = here.Township;
        var register = township.Catalogue.Of(typeof(Needs));
        if (year is < 2000 or > 2099 || !here.Reads(register))
            return Routes.NotHere(here);
        var asked = township.Each(new() { Register = register.Code, OpenedFrom = new(year, 1, 1), OpenedTo = new(year, 12, 31), Scope = here.Scope })
            .Where(m => !m.IsVoid).Select(m => (Need)m.State).GroupBy(n => n.Law.Value).Select(g => KeyValuePair.Create(g.Key, (long)g.Sum(n => n.Askers)));
        return Routes.Page<NeedsPage>(new { Register = register, Year = year, Rows = NeedsComparison.Of(asked, Cut("C1", "law"), Cut("F1a", "kind")) });

        IEnumerable<KeyValuePair<string, long>> Cut(string figure, string slice) =>
            township.Records(figure, year).By(slice).Select(c => KeyValuePair.Create(c.Value, (long)c.Amount));
    }
}
