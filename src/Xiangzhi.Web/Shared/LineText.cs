using Xiangzhi.Registers;

namespace Xiangzhi.Web.Shared;

/// <summary>What an entry says, field by field, for the reader who asks.</summary>
public static class LineText
{
    /// <summary>Key of the field that names one of the register's own papers.</summary>
    public const string PaperField = "paper";

    public static IEnumerable<(Text Label, IReadOnlyList<string> Values)> Fields(Line line, Matter matter, Here here)
    {
        var reveal = here.RevealFor(matter, Storage.ReadingDoor.Page);
        foreach (var field in line.Action.FormOf(line.Entry.Version).Fields)
        {
            var values = Shown(field, line, here, reveal).ToList();
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
            .SelectMany(f => Shown(f, line, here, _ => null)).Take(4));

    /// <summary>Of a long list of matters so many are named.</summary>
    private const int MostNamed = 12;

    private static IEnumerable<string> Shown(Field field, Line line, Here here, Reveal reveal) =>
        field.RefersTo == typeof(Register) ? Named(field, line, here)
        // What a review found in a file is for those who may read the file.
        : line.Form is ScoreFile { File: var file } && field.Name is nameof(ScoreFile.Rows) or nameof(ScoreFile.Findings) && IsHidden(file.Id, here) ? []
        : line.Form is ScoreFile { Rows.Count: > 0 } scored && field.Name == nameof(ScoreFile.Rows) ? Answers(scored, line, here)
        // The form shows its cells where they stand; here they are only counted.
        : line.Form is SayCells or ReplaceBlank or FormReturn && field.IsMultiple ? Counted(field, line, here)
        : line.Form is GatherData gathered ? Gathered(gathered, here)
        : field.Show(line.Form, here.Township.Roster, here.Language, reveal);

    private static IEnumerable<string> Counted(Field field, Line line, Here here) =>
        line.Action.FormOf(line.Entry.Version).ToText(line.Form, _ => null).Rows(field.Key) is > 0 and var lines ? [here.Say($"{lines} 行", $"{lines} lines")] : [];

    /// <summary>Matters of whichever register by their numbers; those of a register that the reader may not read are only counted.</summary>
    private static IEnumerable<string> Named(Field field, Line line, Here here)
    {
        var text = line.Action.FormOf(line.Entry.Version).ToText(line.Form, _ => null);
        var ids = (text[field.Key] is { } one ? [one] : Enumerable.Range(0, text.Rows(field.Key)).Select(i => text[TextForm.Row(field.Key, i)]).OfType<string>().ToList()).ConvertAll(Guid.Parse);
        if (ids.Count == 0)
            return [];
        var seen = ids.Where(id => !IsHidden(id, here)).ToList();
        List<string> said = [.. seen.Take(MostNamed).Select(id => here.Township.Roster.NameOf(id) ?? id.ToString("D"))];
        if (seen.Count > MostNamed)
            said[^1] += here.Say($" 等 {seen.Count} 件", $" and others, {seen.Count} in all");
        if (seen.Count < ids.Count)
            said.Add(ids.Count == 1 ? here.Say(Mask.Sign) : here.Say($"〔{ids.Count - seen.Count} 件不显示〕", $"[{ids.Count - seen.Count} hidden]"));
        return [string.Join(here.Say("、", ", "), said)];
    }

    /// <summary>Where a person's data were found; places within matters that the reader may not read are only counted.</summary>
    private static IEnumerable<string> Gathered(GatherData gathered, Here here)
    {
        var seen = gathered.Parts.Where(p => !IsHidden(p.Matter.Id, here)).ToList();
        foreach (var part in seen)
            yield return here.Say($"{here.Township.Roster.NameOf(part.Matter.Id)} 第 {part.Entry} 条 {NameOf(part)?.Zh}", $"{here.Township.Roster.NameOf(part.Matter.Id)} no. {part.Entry} {NameOf(part)?.En}").TrimEnd();
        if (seen.Count < gathered.Parts.Count)
            yield return here.Say($"〔{gathered.Parts.Count - seen.Count} 条不显示〕", $"[{gathered.Parts.Count - seen.Count} hidden]");

        Text? NameOf(GatheredPart part) => here.Township.Matter(part.Matter.Id)?.Lines.FirstOrDefault(l => l.Entry.Seq == part.Entry)?.Action.Form.NameOf(part.Slot ?? "");
    }

    private static bool IsHidden(Guid id, Here here) => here.Township.Matter(id) is { } matter && !here.MayRead(matter);

    /// <summary>A checklist in short: how many rules were answered how, the gaps in full, and the score that follows.</summary>
    private static IEnumerable<string> Answers(ScoreFile scored, Line line, Here here)
    {
        var weights = ReviewWeights.Of(line.Seen);
        yield return string.Join(here.Say("，", ", "), scored.Rows.GroupBy(r => r.Result).OrderBy(g => g.Key).Select(g => here.Say($"{Words.Of(g.Key).Zh} {g.Count()} 条", $"{Words.Of(g.Key).En} {g.Count()}")));
        foreach (var gap in scored.Gaps)
            yield return here.Say($"{Reviewing.RuleName(here, gap.Rule)}，扣 {Reviewing.Points(gap.Points)} 分", $"{Reviewing.RuleName(here, gap.Rule)}, {Reviewing.Points(gap.Points)} off") + (gap.Remark is { } remark ? here.Say($"：{remark}", $": {remark}") : "");
        var standard = weights.Title ?? here.Say("默认扣分", "plain default");
        yield return here.Say($"得 {Reviewing.Points(scored.ScoreBy(weights))} 分（{standard}）", $"{Reviewing.Points(scored.ScoreBy(weights))} points ({standard})");
    }
}
