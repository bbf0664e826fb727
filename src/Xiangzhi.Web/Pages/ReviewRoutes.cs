using Xiangzhi.Registers;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>A file review as a whole, with its draw repeated, and the checklist of one of its files.</summary>
internal static class ReviewRoutes
{
    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/m/{id:guid}/review", (Here here, HttpRequest request, Guid id) => here.Seen(id) is { IsVoid: false, State: FileReview { Sampled: not null } } review
            ? Routes.Page<ReviewPage>(new { Matter = review, Seed = request.Query["seed"].ToString().Trim() }) : Routes.NotHere(here));
        app.MapGet("/m/{id:guid}/review/{file:guid}", (Here here, Guid id, Guid file) => here.Seen(id) is { IsVoid: false, State: FileReview state } review
            && state.FileOf(file) is { } reviewed && here.Seen(file) is { } seen
            ? Routes.Page<ChecklistPage>(new { Matter = review, File = seen, Reviewed = reviewed }) : Routes.NotHere(here));
    }
}
