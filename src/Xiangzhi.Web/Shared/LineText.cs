using Xiangzhi.Registers;

namespace Xiangzhi.Web.Shared;

/// <summary>What an entry says, field by field, for the reader who asks.</summary>
public static class LineText
{
    /// <summary>Key of the field that names one of the register's own papers.</summary>
    public const string PaperField = "paper";

    public static IEnumerable<(Text Label, IReadOnlyList<string> Values)> Fields(Line line, Matter matter, Here here)
    {
        var reveal = here.RevealFor(matter);
        foreach (var field in line.Action.FormOf(line.Entry.Version).Fields)
        {
            var values = field.Show(line.Form, here.Township.Roster, here.Language, reveal).ToList();
            if (field.Key == PaperField && values.Count == 1 && line.Form is IssuePaper or ServePaper)
                values = [matter.Register.Paper(values[0])?.Name.In(here.Language) ?? values[0]];
            if (values.Count > 0)
                yield return (field.Label, values);
        }
    }

    /// <summary>The files of a matter that this reader may open.</summary>
    public static IEnumerable<Attachment> Files(Matter matter, Reveal reveal) => matter.Effective
        .SelectMany(line => FilesOf(line.Action.FormOf(line.Entry.Version), line.Action.FormOf(line.Entry.Version).ToText(line.Form, reveal)))
        .DistinctBy(f => f.Sha256);

    private static IEnumerable<Attachment> FilesOf(FormModel form, TextForm text)
    {
        foreach (var field in form.Fields)
        {
            if (field.Kind == "file" && Attachment.Read(text[field.Key]) is { } file)
                yield return file;
            if (field.RowModel is not { } row)
                continue;
            foreach (var inner in row.Fields.Where(f => f.Kind == "file"))
            {
                for (var i = 0; i < text.Rows(field.Key); i++)
                {
                    if (Attachment.Read(text[TextForm.Child(TextForm.Row(field.Key, i), inner.Key)]) is { } attached)
                        yield return attached;
                }
            }
        }
    }

    /// <summary>The public part in one line, for lists and notices.</summary>
    public static string Summary(Line line, Here here) => string.Join(here.Say("，", ", "),
        line.Action.FormOf(line.Entry.Version).Fields.Where(f => !f.IsPersonal && f.RowModel is null)
            .SelectMany(f => f.Show(line.Form, here.Township.Roster, here.Language, _ => null)).Take(4));
}
