using Xiangzhi.Registers;

namespace Xiangzhi.Web.Shared;

/// <summary>What an entry says, field by field, for the reader who asks.</summary>
public static class LineText
{
    public static IEnumerable<(Text Label, IReadOnlyList<string> Values)> Fields(Line line, Matter matter, Here here)
    {
        var reveal = here.RevealFor(matter);
        foreach (var field in line.Action.FormOf(line.Entry.Version).Fields)
        {
            var values = field.Show(line.Form, here.Township.Roster, here.Language, reveal).ToList();
            if (values.Count > 0)
                yield return (field.Label, values);
        }
    }

    /// <summary>The public part in one line, for lists and notices.</summary>
    public static string Summary(Line line, Here here) => string.Join(here.Say("，", ", "),
        line.Action.FormOf(line.Entry.Version).Fields.Where(f => !f.IsPersonal && f.RowModel is null)
            .SelectMany(f => f.Show(line.Form, here.Township.Roster, here.Language, _ => null)).Take(4));
}
