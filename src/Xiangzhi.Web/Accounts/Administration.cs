using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>Marks a route that only administrators find. It is on every route of <see cref="Map"/>, so that all of them can be asked at once.</summary>
public sealed class Administration
{
    private static readonly Administration Mark = new();

    private Administration() { }

    /// <summary>Routes below a path that answer everybody but an administrator like what does not exist: the one place that asks, for all of them.</summary>
    public static RouteGroupBuilder Map(IEndpointRouteBuilder app, string path)
    {
        var routes = app.MapGroup(path).WithMetadata(Mark);
        routes.AddEndpointFilter(async (context, next) =>
        {
            var here = context.HttpContext.RequestServices.GetRequiredService<Here>();
            return AccountRoutes.MayAdminister(here) ? await next(context) : Routes.NotHere(here);
        });
        return routes;
    }
}
