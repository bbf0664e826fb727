using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Pages;

/// <summary>The official papers of a matter, on the screen and as Word.</summary>
public static class PaperRoutes
{
    internal const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapPapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/m/{id:guid}/paper/{code}/{seq:long}", (Here here, Guid id, string code, long seq) => Find(here, id, code, seq) is var (matter, definition, paper)
            ? Routes.Page<PaperPage>(new { Matter = matter, Definition = definition, Seq = seq, Html = OfficialHtmlWriter.Write(paper, _ => null) }) : Routes.NotHere(here));
        app.MapGet("/m/{id:guid}/paper/{code}/{seq:long}.docx", (Here here, Guid id, string code, long seq) =>
        {
            if (Find(here, id, code, seq) is not var (matter, definition, paper))
                return Routes.NotHere(here);
            var stream = new MemoryStream();
            OfficialDocxWriter.Write(paper, stream);
            stream.Position = 0;
            return Results.File(stream, Docx, $"{matter.Number}{definition.Name.Zh}.docx");
        });
    }

    private static (Matter, PaperDefinition, Paper)? Find(Here here, Guid id, string code, long seq)
    {
        if (here.Seen(id) is not { } matter || matter.Register.Paper(code) is not { } definition)
            return null;
        if (matter.Effective.FirstOrDefault(l => (l.Entry.Corrects ?? l.Entry.Seq) == seq || l.Entry.Seq == seq) is not { } line || !line.Action.Papers.Contains(definition))
            return null;
        var paper = definition.Draft(new(matter, line, here.Township.Roster, here.Township.Law, here.Township.Profile.Name, here.RevealFor(matter, ReadingDoor.Paper)));
        return (matter, definition, paper with { Banner = Importing.DemoBanner(here.Township) ?? paper.Banner });
    }
}
