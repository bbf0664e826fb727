using Xiangzhi.Reports.Documents;
using Xiangzhi.Reports.Slips;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web.Pages;

/// <summary>What proves itself: the journal's verification, its checkpoint, a matter's slip.</summary>
public static class ProofRoutes
{
    public static void MapProofs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/verify", (Here here) => Routes.Page<VerifyPage>(new
        {
            Result = here.Township.Verify(), Key = here.Township.Key.ToString(), Note = here.Township.Checkpoint().ToText(),
        }));
        app.MapGet("/checkpoint.txt", (Here here) => Results.Text(here.Township.Checkpoint().ToText(), "text/plain; charset=utf-8"));
        app.MapGet("/key.txt", (Here here) => Results.Text(here.Township.Key + "\n", "text/plain; charset=utf-8"));
        app.MapGet("/proof", (Here here) => Routes.Page<ProofPage>(new
        {
            Html = OfficialHtmlWriter.Write(ProofPaper.Of(here.Township), _ => null),
            Since = here.Township.EntryCount - ProofPaper.Note(here.Township).Size, Alarms = WitnessSending.Alarms(here.Township),
        }));
        app.MapGet("/proof.txt", (Here here) => Results.Text(ProofPaper.Note(here.Township).ToText(), "text/plain; charset=utf-8"));
        app.MapGet("/proof.docx", (Here here) =>
        {
            var stream = new MemoryStream();
            OfficialDocxWriter.Write(ProofPaper.Of(here.Township), stream);
            stream.Position = 0;
            return Results.File(stream, PaperRoutes.Docx, $"{here.Township.Profile.Name}账本证明.docx");
        });
        app.MapGet("/m/{id:guid}/slip", (Here here, Guid id) =>
        {
            if (here.Seen(id) is not { } matter)
                return Routes.NotHere(here);
            var receipt = here.Township.Receipt(matter);
            return Routes.Page<SlipPage>(new { Matter = matter, Receipt = receipt, Qr = QrSvg.Draw($"{here.Township.Code} {matter.Number} {receipt.QueryCode}", "凭条二维码") });
        });
        app.MapGet("/m/{id:guid}/slip.json", (Here here, Guid id) =>
            here.Seen(id) is { } matter
                ? Results.Text(here.Township.Receipt(matter).ToJson(), "application/json") : Routes.NotHere(here));
    }
}
