using Xiangzhi.Registers.Papers;
using System.Text;

namespace Xiangzhi.Reports.Documents;

/// <summary>Writes a paper as plain text: a line per paragraph, cells parted by tabs, lines ended by a line feed.</summary>
public static class OfficialTextWriter
{
    public static string Write(Paper paper)
    {
        var text = new StringBuilder();
        Line(paper.Banner);
        Line(paper.IssuerMark);
        if (paper.IssuerMark is not null) Line(paper.Signer is { Length: > 0 } signer ? $"{paper.Number}\t签发人：{signer}" : paper.Number);
        foreach (var title in paper.Title) Line(title);
        if (paper.IssuerMark is null) Line(paper.Number);
        if (paper.Addressee is { Length: > 0 } addressee) Line(addressee + "：");
        foreach (var line in paper.Blocks.SelectMany(Lines)) Line(line);

        for (var i = 0; i < paper.Annexes.Count; i++)
            Line($"{(i == 0 ? "附件：" : "")}{(paper.Annexes.Count == 1 ? "" : $"{i + 1}. ")}{paper.Annexes[i].Title}");
        Line(paper.Signature?.Issuer);
        Line(paper.Signature?.DateText);
        if (paper.Note is { Length: > 0 } note) Line($"（{note}）");

        for (var i = 0; i < paper.Annexes.Count; i++)
        {
            if (paper.Annexes[i].Blocks.Count == 0) continue;
            Line(paper.Annexes.Count == 1 ? "附件" : $"附件{i + 1}");
            Line(paper.Annexes[i].Title);
            foreach (var line in paper.Annexes[i].Blocks.SelectMany(Lines)) Line(line);
        }

        if (paper.Imprint is { CopiesTo.Count: > 0 }) Line(paper.Imprint.CopiesText);
        if (paper.Imprint is not null) Line($"{paper.Imprint.PrintedBy}\t{paper.Imprint.PrintedText}");
        return text.ToString();

        void Line(string? line)
        {
            if (!string.IsNullOrEmpty(line)) text.Append(line).Append('\n');
        }
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [Plain(heading.Runs)],
        Paragraph paragraph => [Plain(paragraph.Runs)],
        Table table =>
        [
            table.Caption ?? "",
            string.Join('\t', table.Columns.Select(column => column.Header)),
            .. table.Rows.Select((_, r) => string.Join('\t', table.Columns.Select((_, c) => Plain(table.CellAt(r, c))))),
        ],
        FieldTable form => form.Rows.SelectMany(row => row.Fields.SelectMany(field => new[]
        {
            $"{(row.Group is null ? "" : row.Group + "·")}{field.Label}：{Plain(field.Value)}",
            field.Foot ?? "",
        })),
        BarChart chart => [Plain(chart.Caption)],
        QrCode code => [$"{code.Label}：", .. code.Content.TrimEnd('\n').Split('\n')],
        _ => [],
    };

    private static string Plain(IReadOnlyList<Run> runs) => string.Concat(runs.Select(run => run.Plain));
}
