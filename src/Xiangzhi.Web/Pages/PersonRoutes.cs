using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>What the ledger holds of the person of a request: found, ticked, and given out.</summary>
internal static class PersonRoutes
{
    public static void MapPersons(this IEndpointRouteBuilder app)
    {
        app.MapGet("/m/{id:guid}/person", (Here here, HttpRequest request, Guid id) => PersonSearch.RequestOf(here, id) is { } matter
            ? Routes.Page<PersonPage>(new { Search = PersonSearch.Of(here, matter, here.SearchWords.In(request)?.Replace("\0", "")) }) : Routes.NotHere(here));
        app.MapPost("/m/{id:guid}/person", Gather);
        app.MapPost("/m/{id:guid}/person/find", async (Here here, HttpRequest request, Guid id) => PersonSearch.RequestOf(here, id) is not null
            ? Results.Redirect(here.SearchWords.Address(here.To($"/m/{id}/person"), await request.ReadFormAsync())) : Routes.NotHere(here));
        Map(app, "docx", PaperRoutes.Docx, PersonCopy.Docx);
        Map(app, "json", "application/json", PersonCopy.Json);
        Map(app, "zip", "application/zip", PersonCopy.Zip);
    }

    private static void Map(IEndpointRouteBuilder app, string ending, string media, Func<PersonSearch, Here, Stream> write) =>
        app.MapGet($"/m/{{id:guid}}/person.{ending}", (Here here, Guid id) => PersonSearch.RequestOf(here, id) is { State: DataRequest { Gathered: not null, Withdrawn: null } } matter
            ? Results.File(write(PersonSearch.Of(here, matter), here), media, $"{matter.Number}个人信息复制件.{ending}") : Routes.NotHere(here));

    /// <summary>Records what was ticked. What a colleague gathered and this reader may not see stays; what may not be told is never taken.</summary>
    private static async Task<IResult> Gather(Here here, HttpRequest request, Guid id)
    {
        if (PersonSearch.RequestOf(here, id) is not { } matter || !here.MayRecord(matter, matter.Register, matter.Register.Action("gather")!))
            return Routes.NotHere(here);
        var posted = await request.ReadFormAsync();
        var ticked = posted["part"].OfType<string>().ToHashSet();
        var search = PersonSearch.Of(here, matter, posted["q"].ToString().Replace("\0", ""));
        var outcome = await here.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = matter.Register.Code, Action = "gather", Matter = id, On = here.Today, RecordedBy = here.Actor.Person,
            Form = new GatherData { Parts = [.. search.Unseen, .. search.Parts.Where(p => !p.IsWithheld && ticked.Contains(p.Key)).Select(p => p.Place)] },
        }, here.Actor);
        return outcome is Recorded ? Results.Redirect(here.To($"/m/{id}/person"))
            : Routes.Page<PersonPage>(new { Search = search, Fault = outcome is NotRecorded { Decision: Refused refused } ? refused.Refusals[0].Message : "没有登记成功，请再试一次" }, 422);
    }
}
