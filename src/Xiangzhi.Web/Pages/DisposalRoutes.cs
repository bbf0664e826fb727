using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>Files whose retention is over, and the list that is made of them.</summary>
internal static class DisposalRoutes
{
    public static void MapDisposals(this IEndpointRouteBuilder app)
    {
        app.MapGet("/disposals", (Here here) => Disposing.MayDrawUp(here) ? Routes.Page<DisposalsPage>(new { Due = Disposing.Due(here).ToList() }) : Routes.NotHere(here));
        app.MapPost("/disposals/{register}", DrawUp);
    }

    private static async Task<IResult> DrawUp(Here here, string register)
    {
        if (!Disposing.MayDrawUp(here) || Disposing.Due(here).FirstOrDefault(d => d.Register.Code == register) is not { Files.Count: > 0 } due)
            return Routes.NotHere(here);
        var disposals = here.Township.Catalogue[Disposals.RegisterCode];
        var outcome = await here.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = disposals.Code, Action = disposals.Opener.Code, On = here.Today, RecordedBy = here.Actor.Person,
            Form = new DrawUpDisposal { Files = [.. due.Files.Select(f => new Ref<Register>(f.Id))], Remark = $"{due.Register.Name.Zh}：{string.Join("，", due.Terms.Select(t => t.InWords))}" },
        }, here.Actor);
        return outcome is Recorded recorded ? Results.Redirect(here.To($"/m/{recorded.Matter.Id}")) : Results.Redirect(here.To("/disposals"));
    }
}
