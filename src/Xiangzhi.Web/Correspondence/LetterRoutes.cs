using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Correspondence;

/// <summary>A letter of the office: as a page, as files, its versions, and its editor.</summary>
public static class LetterRoutes
{
    public static void MapLetters(this IEndpointRouteBuilder app)
    {
        app.MapGet("/m/{id:guid}/letter", (Here here, Guid id) => Find(here, id) is { } matter ? Routes.Page<LetterPage>(new { Letter = WrittenLetter.Of(here.Township, matter) }) : Routes.NotHere(here));
        app.MapGet("/m/{id:guid}/letter.docx", (Here here, Guid id) => Send(here, id, l => l.Docx(), PaperRoutes.Docx, "docx"));
        app.MapGet("/m/{id:guid}/letter.html", (Here here, Guid id) => Send(here, id, l => Encoding.UTF8.GetBytes(l.HtmlFile()), "text/html", "html"));
        app.MapGet("/m/{id:guid}/letter.txt", (Here here, Guid id) => Send(here, id, l => Encoding.UTF8.GetBytes(l.PlainText()), "text/plain; charset=utf-8", "txt"));
        app.MapGet("/m/{id:guid}/letter/versions", (Here here, Guid id) => Find(here, id) is { } matter ? Routes.Page<LetterVersionsPage>(new { Matter = matter }) : Routes.NotHere(here));
        app.MapGet("/m/{id:guid}/letter/write", (Here here, Guid id) => LetterWriting.Find(here, id) is { } writing ? Routes.Page<LetterEditor>(new { Writing = writing }) : Routes.NotHere(here));
        app.MapPost("/m/{id:guid}/letter/write", Write);
    }

    internal static Matter? Find(Here here, Guid id) => here.Seen(id) is { IsVoid: false, State: OfficialLetter } matter ? matter : null;

    internal static bool May(Here here, Matter matter, string code) => matter.Register.Action(code) is { } action && action.OfferedOn(matter) && here.MayRecord(matter, matter.Register, action);

    private static IResult Send(Here here, Guid id, Func<WrittenLetter, byte[]> content, string media, string ending) => Find(here, id) is { } matter && WrittenLetter.Of(here.Township, matter) is var letter
        ? Results.File(content(letter), media, $"{letter.Paper.Name}.{ending}") : Routes.NotHere(here);

    /// <summary>Shows the text as it would read, puts a reference into it, or records it. What was written is never lost.</summary>
    private static async Task<IResult> Write(Here here, HttpRequest request, Guid id)
    {
        if (LetterWriting.Find(here, id) is not { } stored)
            return Routes.NotHere(here);
        var form = await request.ReadFormAsync();
        var writing = stored.Posted(form);
        if (form["insert"].ToString() is { Length: > 0 } token)
            return Routes.Page<LetterEditor>(new { Writing = writing.With(token) });
        if (form.ContainsKey("preview"))
            return Routes.Page<LetterEditor>(new { Writing = writing });
        if (writing.KnownSeq != stored.KnownSeq)
            return Routes.Page<LetterEditor>(new { Writing = writing with { KnownSeq = stored.KnownSeq, Colleague = stored.Draft } }, 409);
        var action = stored.Matter.Register.Action("revise")!; // the register declares it
        var binding = here.Township.Bind(action.Form, writing.Values, here.Today, out var bound);
        IReadOnlyList<FieldFault> faults = binding.Faults;
        if (faults.Count == 0)
        {
            var outcome = await here.Township.Act(new()
            {
                Id = writing.ActId, Register = OfficialLetters.RegisterCode, Action = action.Code, Matter = id, On = here.Today, Form = (Form)bound, RecordedBy = here.Actor.Person,
            }, here.Actor);
            if (outcome is Recorded)
                return Results.Redirect(here.To(WrittenLetter.PathOf(stored.Matter)));
            faults = outcome is NotRecorded { Decision: Refused refused } ? [.. refused.Refusals.Select(r => new FieldFault(r.Field ?? "body", r.Message))] : [new("body", here.Say("没有登记成功，请再按一次。", "It was not recorded; press once more."))];
        }
        return Routes.Page<LetterEditor>(new { Writing = writing with { Faults = faults } }, 422);
    }
}
