using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;
using Xiangzhi.Reports.Uploads;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.SuperiorForms;

/// <summary>A form filled for a period: seen, taken away as the superior's own file, sent.</summary>
internal static class FilledRoutes
{
    public static void MapFilled(this IEndpointRouteBuilder app)
    {
        app.MapGet("/m/{id:guid}/filled", (Here here, HttpRequest request, Guid id) => Show(here, id, request));
        app.MapGet("/m/{id:guid}/filled-file", (Here here, HttpRequest request, Guid id) => SendFile(here, id, request));
        app.MapPost("/m/{id:guid}/filled", Send);
    }

    /// <summary>The period that an address names, else the one that is due next.</summary>
    private static ReportingPeriod PeriodOf(SuperiorForm state, string? code) => ReportingPeriod.Read(code) is { } asked && asked.Every == state.Every ? asked : state.NextPeriod;

    private static IResult Show(Here here, Guid id, HttpRequest request, string? fault = null)
    {
        if (FormRoutes.Find(here, id) is not { } matter)
            return Routes.NotHere(here);
        var state = (SuperiorForm)matter.State;
        var period = PeriodOf(state, request.Query["period"]);
        var sent = request.Query["now"] == "1" ? null : state.Sent(period);
        var (form, broken) = OpenForm.Of(here.Township, matter, sent?.KnownTo);
        var filled = form is null ? null : FilledForm.Of(here.Township, form, period, here.Actor.Name, here.Today, sent?.KnownTo, Reads(here));
        // What the ledger says today beside what went up: a return never changes, the ledger does.
        var now = sent is null || OpenForm.Of(here.Township, matter).Form is not { } current ? null : FilledForm.Of(here.Township, current, period, here.Actor.Name, here.Today, null, Reads(here));
        return Routes.Page<FilledPage>(new { Matter = matter, Period = period, Filled = filled, Sent = sent, Now = now, Fault = fault ?? broken }, fault is null ? 200 : 422);
    }

    /// <summary>What stands in the cells of a file that the form asks, and in the gaps of its sentences.</summary>
    private static IEnumerable<(string Place, string Value)> ValuesIn(BlankForm file, OpenForm form) => file.Places.SelectMany(p => form.GapsOf(p.Place) is { Count: > 0 } gaps
        ? gaps.Zip(ProseGaps.Read(gaps[0].Cell.Text, p.Cell.Text), (gap, value) => (gap.Place, value))
        : form.ByPlace.ContainsKey(p.Place) && form.Said.GetValueOrDefault(p.Place) is not CellMeaning.Own ? [(p.Place, p.Cell.Text.Trim())] : []);

    private static Func<Guid, bool> Reads(Here here) => matter => here.Seen(matter) is not null;

    private static IResult SendFile(Here here, Guid id, HttpRequest request)
    {
        if (FormRoutes.Find(here, id) is not { } matter || OpenForm.Of(here.Township, matter).Form is not { } form)
            return Routes.NotHere(here);
        var period = PeriodOf(form.State, request.Query["period"]);
        var filled = FilledForm.Of(here.Township, form, period, here.Actor.Name, here.Today, null, Reads(here));
        return Results.File(filled.File(), (form.IsWord ? UploadKind.Word : UploadKind.Workbook).Media, NameOf(form, period));
    }

    private static string NameOf(OpenForm form, ReportingPeriod period) =>
        $"{string.Concat(form.State.Name.Select(c => FileNames.Fault(c + ".xlsx") is null ? c : '－'))}（{period.Name.Zh}）{(form.IsWord ? ".docx" : ".xlsx")}";

    /// <summary>Records what went up: the file that the clerk finished and brings, else the one that was filled here.</summary>
    private static async Task<IResult> Send(Here here, HttpRequest request, Guid id)
    {
        if (FormRoutes.Find(here, id) is not { } matter)
            return Routes.NotHere(here);
        var state = (SuperiorForm)matter.State;
        var posted = await request.ReadFormAsync();
        var period = PeriodOf(state, posted["period"]);
        var isAgain = state.Sent(period) is not null;
        if (!FormRoutes.May(here, matter, isAgain ? "send-again" : "send"))
            return Routes.NotHere(here);
        var (file, content, fault) = await FormRoutes.Posted(here, request, "file");
        var (form, broken) = OpenForm.Of(here.Township, matter);
        if (fault is not null || form is null)
            return Show(here, id, request, fault ?? broken);
        var knownTo = here.Township.EntryCount;
        if (file is null || content is null)
        {
            content = FilledForm.Of(here.Township, form, period, here.Actor.Name, here.Today, knownTo, Reads(here)).File();
            file = FormRoutes.Keep(here, content, NameOf(form, period));
        }
        var values = SentValues.Write(ValuesIn(BlankForm.Read(content).Form!, form)); // it was made or read here
        var reason = posted["reason"].ToString().Trim();
        if (isAgain && reason.Length == 0)
            return Show(here, id, request, here.Say("请写明为什么重报", "Say why it is sent again"));
        FormReturn sent = isAgain ? new SendAgain { Period = period.Code, File = file, Values = values, KnownTo = (int)knownTo, Reason = reason }
            : new SendFilled { Period = period.Code, File = file, Values = values, KnownTo = (int)knownTo, Remark = posted["remark"].ToString().Trim() is { Length: > 0 } remark ? remark : null };
        var (recorded, faults) = await FormRoutes.Record(here, matter, isAgain ? "send-again" : "send", sent);
        return recorded is null ? Show(here, id, request, faults[0].Message) : Results.Redirect(here.To($"/m/{id}/filled?period={period.Code}"));
    }
}
