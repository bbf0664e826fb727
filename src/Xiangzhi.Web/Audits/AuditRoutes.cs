using System.Globalization;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xiangzhi.Reports.Texts;
using Xiangzhi.Reports.Uploads;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Audits;

/// <summary>核数: reports are taken in by ones or by hundreds; each is a text marked up, a Word file with comments, JSON.</summary>
internal static class AuditRoutes
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Reports of one form, inclusive: a district has fewer townships.</summary>
    private const int MostFiles = 120;

    private static readonly IReadOnlyList<UploadKind> Kinds = [UploadKind.Word, UploadKind.Pdf, UploadKind.Text];

    public static void MapAudits(this IEndpointRouteBuilder app)
    {
        app.MapGet("/audits", List);
        app.MapGet("/audits/new", (Here here) => MayTakeIn(here) ? Routes.Page<AuditIntakePage>(new { }) : Routes.NotHere(here));
        app.MapPost("/audits/new", TakeIn);
        app.MapGet("/m/{id:guid}/audit", (Here here, AuditDesk desk, Guid id) => Show(here, desk, id, null));
        app.MapPost("/m/{id:guid}/audit", Answer);
        app.MapGet("/m/{id:guid}/audit.docx", SendMarked);
        app.MapGet("/api/audits/{id:guid}", Json);
    }

    public static Register RegisterOf(Here here) => here.Township.Catalogue[AuditedReports.RegisterCode];

    public static bool MayTakeIn(Here here) => here.MayRecord(null, RegisterOf(here), RegisterOf(here).Opener);

    private static Matter? Find(Here here, Guid id) => here.Seen(id) is { IsVoid: false, State: AuditedReport } matter ? matter : null;

    private static async Task<IResult> List(Here here, AuditDesk desk, HttpRequest request)
    {
        if (!here.Reads(RegisterOf(here)))
            return Routes.NotHere(here);
        var all = here.Township.Roster.All<AuditedReports>().Where(m => !m.IsVoid && here.MayRead(m)).ToList();
        var years = all.CountBy(m => ((AuditedReport)m.State).Year).OrderByDescending(y => y.Key).ToList();
        var year = int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : years.FirstOrDefault().Key;
        var rows = new List<AuditRow>();
        foreach (var matter in all.Where(m => ((AuditedReport)m.State).Year == year))
        {
            var (audit, fault) = await desk.Of(here, here.Township, matter);
            rows.Add(new(matter, audit, fault));
        }
        return Routes.Page<AuditsPage>(new { Years = (IReadOnlyList<KeyValuePair<int, int>>)years, Year = year, Rows = (IReadOnlyList<AuditRow>)[.. rows.OrderByDescending(r => r.Open?.Unanswered(isFault: true) ?? int.MaxValue).ThenByDescending(r => r.Open?.Unanswered(isFault: false))] });
    }

    private static async Task<IResult> Show(Here here, AuditDesk desk, Guid id, string? refused)
    {
        if (Find(here, id) is not { } matter)
            return Routes.NotHere(here);
        var (audit, fault) = await desk.Of(here, here.Township, matter);
        return Routes.Page<AuditPage>(new { Matter = matter, Open = audit, Fault = refused ?? fault }, refused is null ? 200 : 422);
    }

    /// <summary>What came of a finding, as an act of its own.</summary>
    private static async Task<IResult> Answer(Here here, AuditDesk desk, HttpRequest request, Guid id)
    {
        if (Find(here, id) is not { } matter || !here.MayRecord(matter, matter.Register, matter.Register.Action("answer")!)) // every audit has it
            return Routes.NotHere(here);
        var posted = await request.ReadFormAsync();
        if (!Enum.TryParse<FindingAnswer>(posted["answer"], out var answer) || posted["key"].ToString() is not { Length: > 0 and <= 400 } key)
            return await Show(here, desk, id, here.Say("没有看到选了哪一种答复，请再选一次", "No answer was chosen; choose again"));
        var (_, fault) = await Record(here, "answer", matter.Id, new AnswerFinding { Key = key, Answer = answer, Why = posted["why"].ToString().Trim() is { Length: > 0 } why ? why : null });
        return fault is null ? Results.Redirect(here.To($"/m/{id}/audit#{posted["back"]}")) : await Show(here, desk, id, fault);
    }

    private static async Task<IResult> SendMarked(Here here, AuditDesk desk, Guid id)
    {
        if (Find(here, id) is not { } matter || await desk.Of(here, here.Township, matter) is not ({ } open, null))
            return Routes.NotHere(here);
        byte[]? original = null;
        if (open.State.Version!.File is { } file && file.Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && here.Township.OpenFile(file.Sha256) is { } stream) // it was read
        {
            using var content = new MemoryStream();
            await using (stream)
                await stream.CopyToAsync(content);
            original = content.ToArray();
        }
        using var target = new MemoryStream();
        MarkedDocx.Write(open.Text, original, AuditMarks.Of(open.Audit), open.State.Version.Received.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), target);
        return Results.File(target.ToArray(), Docx, $"{open.State.Office}{open.State.Year}年度报告（核数）.docx");
    }

    private static async Task<IResult> Json(Here here, AuditDesk desk, Guid id) => Find(here, id) is { } matter && await desk.Of(here, here.Township, matter) is ({ } open, null)
        ? Results.Json(AuditJson.Of(open.Audit, open.Text, open.Ledger?.Year)) : Results.NotFound();

    /// <summary>Every report that can be read becomes a matter; of the others it is said why they were not taken.</summary>
    private static async Task<IResult> TakeIn(Here here, HttpRequest request)
    {
        if (!MayTakeIn(here))
            return Routes.NotHere(here);
        var posted = await request.ReadFormAsync();
        var (office, pasted) = (posted["office"].ToString().Trim(), posted["text"].ToString().ReplaceLineEndings("\n").Trim());
        int? year = int.TryParse(posted["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        var (taken, faults) = (new List<Matter>(), new List<string>());
        var uploads = new List<(string Name, byte[] Content)>();
        // Where nothing was chosen a browser sends a file without a name; one with a name and nothing in it was chosen by mistake.
        foreach (var file in posted.Files.GetFiles("files").Where(f => f.FileName.Length > 0))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            uploads.Add((file.FileName, content.ToArray()));
        }
        if (pasted.Length > 0)
            uploads.Add((here.Say("粘贴的文字", "Pasted") + ".txt", Encoding.UTF8.GetBytes(pasted)));
        if (uploads.Count is 0 or > MostFiles)
            faults.Add(uploads.Count == 0 ? here.Say("请选报告文件，或者把文字贴进来", "Choose files, or paste the text") : here.Say($"一次最多收 {MostFiles} 份，请分几次", $"At most {MostFiles} at a time"));
        else
        {
            foreach (var (name, content) in uploads)
            {
                var (matter, fault) = await TakeInOne(here, request.HttpContext, name, content, uploads.Count == 1 ? office : "", year, isOnly: uploads.Count == 1);
                if (matter is not null)
                    taken.Add(matter);
                else
                    faults.Add(fault ?? "");
            }
        }
        return faults.Count == 0 ? Results.Redirect(here.To(taken.Count == 1 ? $"/m/{taken[0].Id}/audit" : $"/audits?year={taken.Max(m => ((AuditedReport)m.State).Year)}"))
            : Routes.Page<AuditIntakePage>(new { Faults = faults, Taken = (IReadOnlyList<Matter>)taken, Office = office, Year = year, Pasted = taken.Count == 0 ? pasted : "" }, 422);
    }

    private static async Task<(Matter? Matter, string? Fault)> TakeInOne(Here here, HttpContext context, string name, byte[] content, string office, int? year, bool isOnly)
    {
        var reading = await ReportFiles.Read(content, name);
        if (reading is TextReading.Refused unread)
            return (null, unread.Message);
        var report = ((TextReading.Whole)reading).Report; // a reading is one or the other
        // A saved page is kept as its text: pages of others are never handed out again.
        if (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
            (name, content) = (Path.ChangeExtension(name, ".txt"), Encoding.UTF8.GetBytes(report.Text));
        using var stream = new MemoryStream(content);
        var verdict = UploadCheck.Of(stream, name, Kinds);
        if (verdict is UploadVerdict.Refused refused)
        {
            Refusals.Note(context, AccountEventKind.FileRefused);
            return (null, refused.Message);
        }
        var kind = ((UploadVerdict.Accepted)verdict).Kind; // a verdict is one or the other
        var head = ReportHead.Of(report.Text, name);
        if ((office.Length > 0 ? office : head.Office) is not { } whose || (year ?? head.Year) is not { } of)
        {
            var isNameless = office.Length == 0 && head.Office is null;
            var lacking = (isNameless, (year ?? head.Year) is null) switch
            {
                (true, true) => here.Say("哪个单位、哪一年", "whose report it is and of which year"),
                (true, false) => here.Say("哪个单位", "whose report it is"),
                _ => here.Say("哪一年", "of which year it is"),
            };
            return (null, isOnly ? here.Say($"“{name}”的标题里看不出是{lacking}的，请在下面填上再收；传的是文件的，文件要再选一次。", $"{name}: its title does not say {lacking}. Fill that in below and take it in again; a file must be chosen again.")
                : here.Say($"“{name}”的标题里看不出是{lacking}的，请单独传这一份并写明。", $"{name}: its title does not say {lacking}; send it alone and say so."));
        }
        var (matter, fault) = await Record(here, "take-in", null, new TakeInReport { Office = whose, Year = of, File = new(name, kind.Media.Split(';')[0], content.Length, here.Township.StoreFile(stream)) });
        return (matter, fault is null ? null : $"“{name}”：{fault}");
    }

    /// <summary>
    /// The yearly report in a township's ledger, as it reads now, put to the audit; what was taken in before gets a further version, and
    /// the same text none.
    /// </summary>
    /// <returns>Null where no report was begun, or the actor may not read it or record.</returns>
    public static async Task<Matter?> TakeInReportOf(Township township, Actor actor, int year)
    {
        var register = township.Catalogue[AuditedReports.RegisterCode];
        if (YearReport.MatterOf(township, year) is not { } written || !Rights.MayRead(actor, written) || !Rights.MayRecord(actor, register, register.Opener))
            return null;
        var known = AuditDesk.TakenIn(township, actor, township.Profile.Name, year);
        var content = Encoding.UTF8.GetBytes(YearReport.Of(township, year).PlainText());
        if (known is { State: AuditedReport { Ended: not null } } || (known?.State as AuditedReport)?.Version?.File.Sha256 == Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)))
            return known;
        using var stream = new MemoryStream(content);
        var name = ReportHead.Bare(township.Profile.Name);
        var file = new Attachment(string.Create(CultureInfo.InvariantCulture, $"{name}{year}年度报告.txt"), UploadKind.Text.Media.Split(';')[0], content.Length, township.StoreFile(stream));
        var (matter, _) = known is null ? await Record(township, actor, "take-in", null, new TakeInReport { Office = name, Year = year, File = file })
            : await Record(township, actor, "take-in-version", known.Id, new TakeInVersion { File = file });
        return matter;
    }

    private static Task<(Matter? Matter, string? Fault)> Record(Here here, string action, Guid? matter, Form form) => Record(here.Township, here.Actor, action, matter, form);

    private static async Task<(Matter? Matter, string? Fault)> Record(Township township, Actor actor, string action, Guid? matter, Form form) => await township.Act(new()
    {
        Id = Guid.CreateVersion7(), Register = AuditedReports.RegisterCode, Action = action, Matter = matter, On = township.Today, Form = form, RecordedBy = actor.Person,
    }, actor) switch
    {
        Recorded recorded => (recorded.Matter, null),
        NotRecorded { Decision: Refused refused } => (null, string.Join("；", refused.Refusals.Select(r => r.Message + r.Cure))),
        _ => (null, "没有登记成功，请再按一次。"),
    };
}

/// <summary>A line of the table of findings.</summary>
/// <param name="Fault">Why the report cannot be read; null where it was.</param>
public sealed record AuditRow(Matter Matter, OpenAudit? Open, string? Fault)
{
    public AuditedReport State => (AuditedReport)Matter.State;
}
