using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;
using Xiangzhi.Reports.Uploads;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.SuperiorForms;

/// <summary>上级报表: uploaded once, its cells said once, filled and sent each period. Every step is an act like all else.</summary>
public static class FormRoutes
{
    private static readonly IReadOnlyList<UploadKind> Kinds = [UploadKind.Workbook, UploadKind.Word];

    public static void MapForms(this IEndpointRouteBuilder app)
    {
        app.MapGet("/forms", (Here here, HttpRequest request) => here.Reads(RegisterOf(here)) ? Routes.Page<FormsPage>(new { Asked = FormsAsked.Of(request.Query), Number = PageOf(request) }) : Routes.NotHere(here));
        app.MapGet("/forms/new", (Here here) => MayUpload(here) ? Routes.Page<UploadPage>(new { Values = new TextForm { ["dueMonth"] = "next", ["every"] = "monthly", ["first"] = ReportingPeriod.Containing(ReportFrequency.Monthly, here.Today).Code } }) : Routes.NotHere(here));
        app.MapPost("/forms/new", Upload);
        app.MapGet("/m/{id:guid}/cells", (Here here, HttpRequest request, Guid id) => Find(here, id) is { } matter ? ShowCells(here, matter, request) : Routes.NotHere(here));
        app.MapPost("/m/{id:guid}/cells", Say);
        app.MapPost("/m/{id:guid}/replace", Replace);
        app.MapFilled();
    }

    internal static Register RegisterOf(Here here) => here.Township.Catalogue[Registers.SuperiorForms.RegisterCode];

    internal static Matter? Find(Here here, Guid id) => here.Seen(id) is { IsVoid: false, State: SuperiorForm } matter ? matter : null;

    internal static ActionDefinition ActionOf(Here here, string code) => RegisterOf(here).Action(code)!; // the register declares it

    internal static bool May(Here here, Matter matter, string code) => ActionOf(here, code) is var action && action.OfferedOn(matter) && here.MayRecord(matter, matter.Register, action);

    private static bool MayUpload(Here here) => here.MayRecord(null, RegisterOf(here), RegisterOf(here).Opener);

    private static int PageOf(HttpRequest request) => int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1;

    private static IResult ShowCells(Here here, Matter matter, HttpRequest request, string? fault = null)
    {
        var (form, broken) = OpenForm.Of(here.Township, matter);
        return Routes.Page<CellsPage>(new { Matter = matter, Form = form, Fault = fault ?? broken, Chosen = request.Query["cell"].ToString(), Figure = request.Query["figure"].ToString() }, fault is null ? 200 : 422);
    }

    private static async Task<IResult> Upload(Here here, HttpRequest request)
    {
        if (!MayUpload(here))
            return Routes.NotHere(here);
        var posted = await request.ReadFormAsync();
        var values = new TextForm();
        foreach (var field in RegisterOf(here).Opener.Form.Fields.Where(f => f.Kind != "file"))
            values[field.Key] = posted[field.Key].ToString().Trim();
        var (file, _, fault) = await Posted(here, request, "blank");
        fault ??= file is null ? here.Say("请选上级发来的空表", "Choose the blank form") : null;
        if (fault is not null)
            return Routes.Page<UploadPage>(new { Values = values, Faults = (IReadOnlyList<FieldFault>)[new("blank", fault)] }, 422);
        values["blank"] = Text(file!); // told above where there is none
        var binding = here.Township.Bind(RegisterOf(here).Opener.Form, values, here.Today, out var bound);
        if (binding.Faults.Count > 0)
            return Routes.Page<UploadPage>(new { Values = values, Faults = (IReadOnlyList<FieldFault>)binding.Faults }, 422);
        var (matter, refused) = await Record(here, null, "upload", (Form)bound);
        return matter is not null ? Results.Redirect(here.To($"/m/{matter.Id}/cells")) : Routes.Page<UploadPage>(new { Values = values, Faults = refused }, 422);
    }

    /// <summary>Takes over what is sure, or what was chosen for one cell; then the next cell that nobody has said.</summary>
    private static async Task<IResult> Say(Here here, HttpRequest request, Guid id)
    {
        if (Find(here, id) is not { } matter || !May(here, matter, "say"))
            return Routes.NotHere(here);
        var (form, fault) = OpenForm.Of(here.Township, matter);
        if (form is null)
            return ShowCells(here, matter, request, fault);
        var posted = await request.ReadFormAsync();
        var (lines, cell) = (new List<string>(), posted["cell"].ToString());
        if (posted.ContainsKey("take"))
            lines.AddRange(form.Asked.Where(a => a.Place.StartsWith(posted["take"] + "!", StringComparison.Ordinal)).Select(a => (a.Place, Sure: form.SureOf(a))).Where(a => a.Sure is not null).Select(a => new SaidCell(a.Place, a.Sure!.Written).Written)); // those without were left out
        else if (posted.ContainsKey("blank-column") && form.ByPlace.TryGetValue(cell, out var chosen))
            lines.AddRange(form.BesideUnsaid(chosen).Select(a => new SaidCell(a.Place, new CellMeaning.Blank().Written).Written));
        else if (form.ByPlace.ContainsKey(cell) && MeaningIn(posted, form.ByPlace[cell]) is { } meaning)
            lines.AddRange(posted["alike"] == "true" && CellMeaning.Read(meaning) is { } read ? form.SaidAlike(form.ByPlace[cell], read).Select(c => c.Written) : [new SaidCell(cell, meaning).Written]);
        else
            return ShowCells(here, matter, request, here.Say("没有看到选了什么，请再选一次", "Nothing was chosen; choose again"));
        foreach (var some in lines.Chunk(SayCells.MostLines))
        {
            if (await Record(here, matter, "say", new SayCells { Cells = [.. some] }) is (null, var faults))
                return ShowCells(here, matter, request, faults[0].Message);
        }
        var done = lines.Select(l => l.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var after = form.Unsaid.SkipWhile(a => a.Place != cell).Concat(form.Unsaid).FirstOrDefault(a => !done.Contains(a.Place));
        return Results.Redirect(here.To($"/m/{id}/cells{(posted.ContainsKey("take") || after is null ? "" : $"?cell={Uri.EscapeDataString(after.Place)}#choose")}"));
    }

    /// <summary>What was chosen, as it is stored; empty where the meaning is taken back, null where nothing was chosen.</summary>
    private static string? MeaningIn(IFormCollection posted, AskedCell cell)
    {
        if (posted.ContainsKey("take-back"))
            return "";
        if (posted.ContainsKey("text"))
            return posted["text"].ToString().Trim() is { Length: > 0 and <= 200 } text ? new CellMeaning.Fixed(text.ReplaceLineEndings(" ")).Written : null;
        if (posted["figure"].ToString() is not { Length: > 0 } figure)
            return CellMeaning.Read(posted["meaning"].ToString())?.Written;
        var cuts = posted.Keys.Where(k => k.StartsWith("cut-", StringComparison.Ordinal) && posted[k].ToString().Length > 0).Order(StringComparer.Ordinal).Select(k => new MeantCut(k[4..], [posted[k].ToString()]));
        var per = decimal.TryParse(posted["per"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 1;
        var counted = new CellMeaning.Counted(figure, CellMeaning.PeriodOf(posted["period"].ToString()) ?? default, [.. cuts], per, posted["estimate"] == "true");
        CellMeaning meaning = cell.Headings.Line > 0 && posted["column"].ToString() is { Length: > 0 } column ? new CellMeaning.Listed(counted, cell.Headings.Line, column) : counted;
        return CellMeaning.Read(meaning.Written)?.Written;
    }

    private static async Task<IResult> Replace(Here here, HttpRequest request, Guid id)
    {
        if (Find(here, id) is not { } matter || !May(here, matter, "replace"))
            return Routes.NotHere(here);
        var (file, content, fault) = await Posted(here, request, "blank");
        if (file is null || content is null)
            return ShowCells(here, matter, request, fault ?? here.Say("请选新的空表", "Choose the new blank"));
        var carried = OpenForm.Of(here.Township, matter).Form?.CarriedTo(BlankForm.Read(content).Form!) ?? []; // it was read when it came
        var (recorded, faults) = await Record(here, matter, "replace", new ReplaceBlank { Blank = file, Cells = [.. carried.Take(SayCells.MostLines).Select(c => c.Written)] });
        foreach (var some in carried.Skip(SayCells.MostLines).Chunk(SayCells.MostLines))
        {
            if (recorded is not null)
                (recorded, faults) = await Record(here, recorded, "say", new SayCells { Cells = [.. some.Select(c => c.Written)] });
        }
        return recorded is null ? ShowCells(here, matter, request, faults[0].Message) : Results.Redirect(here.To($"/m/{id}/cells"));
    }

    /// <summary>A blank or a filled form that came with a page: looked into, read, kept.</summary>
    internal static async Task<(Attachment? File, byte[]? Content, string? Fault)> Posted(Here here, HttpRequest request, string field)
    {
        if ((await request.ReadFormAsync()).Files.GetFile(field) is not { Length: > 0 } file)
            return (null, null, null);
        await using var upload = file.OpenReadStream();
        if (UploadCheck.Of(upload, file.FileName, Kinds) is UploadVerdict.Refused { Message: var message })
        {
            Refusals.Note(request.HttpContext, AccountEventKind.FileRefused);
            return (null, null, message);
        }
        using var content = new MemoryStream();
        await upload.CopyToAsync(content);
        return BlankForm.Read(content.ToArray()) is (null, var fault) ? (null, null, $"“{file.FileName}”：{fault}。") : (Keep(here, content.ToArray(), file.FileName), content.ToArray(), null);
    }

    /// <summary>Keeps a file beside the journal, under the type that its name's ending says.</summary>
    internal static Attachment Keep(Here here, byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        var kind = name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? UploadKind.Word : UploadKind.Workbook;
        return new(name, kind.Media, content.Length, here.Township.StoreFile(stream));
    }

    internal static async Task<(Matter? Matter, IReadOnlyList<FieldFault> Faults)> Record(Here here, Matter? matter, string action, Form form) => await here.Township.Act(new()
    {
        Id = Guid.CreateVersion7(), Register = RegisterOf(here).Code, Action = action, Matter = matter?.Id, On = here.Today, Form = form, RecordedBy = here.Actor.Person,
    }, here.Actor) switch
    {
        Recorded recorded => (recorded.Matter, []),
        NotRecorded { Decision: Refused refused } => (null, [.. refused.Refusals.Select(r => new FieldFault(r.Field ?? "", r.Message))]),
        _ => (null, [new("", here.Say("没有登记成功，请再按一次", "Not recorded; press once more"))]),
    };

    private static string Text(Attachment file) => string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Length} {file.MediaType} {file.Name}");
}
