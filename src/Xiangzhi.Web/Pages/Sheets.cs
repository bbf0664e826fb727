using Xiangzhi.Registers;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Reports.Uploads;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>The spreadsheet door of every register: the empty form, export, import with preview.</summary>
public static class Sheets
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSheets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/r/{register}/form.xlsx", (Here here, string register) => Send(here, register, empty: true));
        app.MapGet("/r/{register}/export.xlsx", (Here here, string register) => Send(here, register, empty: false));
        app.MapPost("/r/{register}/export.xlsx", async (Here here, HttpRequest request, string register) => NamesRoutes.ReasonIn(await request.ReadFormAsync()) is { } reason
            ? Send(here, register, empty: false, reason) : NamesRoutes.NoReason(here));
        app.MapGet("/r/{register}/import", (Here here, string register) => MayImport(here, register) is { } found ? Routes.Page<ImportPage>(new { Register = found }) : Routes.NotHere(here));
        app.MapPost("/r/{register}/import", Import);
    }

    private static IResult Send(Here here, string code, bool empty, ReadingReason? reason = null)
    {
        if (here.Township.Catalogue.Find(code) is not { } register || !here.Reads(register))
            return Routes.NotHere(here);
        var matters = empty ? [] : here.Township.Each(new() { Register = code, Scope = here.Scope }).ToList();
        var stream = here.Reader(ReadingDoor.Export, reason).Many(reveal =>
        {
            var sheet = new MemoryStream();
            Importing.Export(here.Township, register, matters, reveal, sheet);
            return sheet;
        });
        stream.Position = 0;
        return Results.File(stream, Xlsx, $"{register.Name.Zh}{(empty ? "（空表）" : "")}.xlsx");
    }

    private static Register? MayImport(Here here, string code) =>
        here.Township.Catalogue.Find(code) is { } register && here.MayImport(register) ? register : null;

    private static async Task<IResult> Import(Here here, HttpRequest request, string register)
    {
        if (MayImport(here, register) is not { } found)
            return Routes.NotHere(here);
        var posted = await request.ReadFormAsync();
        var (name, hash, refused) = await Posted(here, request.HttpContext, posted);
        if (refused is not null)
            return Routes.Page<ImportPage>(new { Register = found, Refused = refused }, 422);
        if (hash.Length == 0 || here.Township.OpenFile(hash) is not { } content)
            return Routes.Page<ImportPage>(new { Register = found, Plan = new ImportPlan([], [new(Reports.Spreadsheets.SheetFaultKind.EmptyFile, "文件", "没有收到表格", "选好文件再按“先看看”")], []) }, 422);
        ImportPlan plan;
        await using (content)
            plan = Importing.Plan(here.Township, found, content, name, here.Actor.Person, here.Reader(ReadingDoor.Form).Shows);
        var rows = posted["rows"].ToString();
        plan = plan.Only(rows);
        var faulty = plan.Faults.Count > 0 || plan.Count(RowFate.Faulty) > 0;
        if (posted["record"] == "all" && !faulty || posted["record"] == "good" && plan.Faults.Count == 0)
            return Routes.Page<ImportPage>(new { Register = found, Done = await Importing.Record(here.Township, plan, here.Actor) });
        return Routes.Page<ImportPage>(new { Register = found, Plan = plan, FileName = name, FileHash = hash, Rows = rows });
    }

    /// <summary>The spreadsheet that came with a form, or that the form names because it came before; or why it was not taken.</summary>
    internal static async Task<(string Name, string Hash, string? Refused)> Posted(Here here, HttpContext context, IFormCollection posted)
    {
        if (posted.Files.GetFile("file") is not { Length: > 0 } file)
            return (posted["file-name"].ToString(), posted["file-hash"].ToString(), null);
        await using var upload = file.OpenReadStream();
        if (UploadCheck.Of(upload, file.FileName, UploadKind.Tables) is not UploadVerdict.Refused { Message: var message })
            return (file.FileName, here.Township.StoreFile(upload), null);
        Refusals.Note(context, AccountEventKind.FileRefused);
        return ("", "", message);
    }
}
