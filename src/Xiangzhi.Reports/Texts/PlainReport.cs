using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Reports.Texts;

/// <summary>A report that came as PDF, page or plain text, as an official paper: there is no Word file to write into.</summary>
internal static class PlainReport
{
    /// <summary>Lines among which the title ends, if there is one.</summary>
    private const int MostTitleLines = 3;

    private const int LongestTitleLine = 50;

    public static Paper Paper(ReportText report)
    {
        var lines = report.Paragraphs.Select(p => new TextLine(report.Text.Substring(p.Start, p.Length), p.Kind)).ToList();
        var title = TitleLines(lines);
        return new() { Title = [.. lines.Take(title).Select(line => line.Text)], Blocks = [.. Blocks(lines[title..])] };
    }

    /// <summary>How many lines the title has: up to the one that says 报告, all of them short and none a sentence.</summary>
    private static int TitleLines(List<TextLine> lines)
    {
        var first = lines.Take(MostTitleLines).TakeWhile(line => line is { Kind: not ParagraphKind.TableRow, Text.Length: <= LongestTitleLine } && line.Text.AsSpan().IndexOfAny("。；：") < 0).ToList();
        return first.FindIndex(line => line.Text.Contains("报告", StringComparison.Ordinal)) + 1;
    }

    private static IEnumerable<Block> Blocks(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var rows = lines.Skip(i).TakeWhile(line => line.Kind == ParagraphKind.TableRow).Select(line => line.Text.Split('\t')).ToList();
            if (rows.Count > 0)
            {
                yield return Table.Of([.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(n => new TableColumn(n < rows[0].Length ? rows[0][n] : ""))], rows.Skip(1));
                i += rows.Count - 1;
                continue;
            }
            yield return lines[i].Kind == ParagraphKind.Heading ? new Heading(lines[i].Text[0] is '（' or '(' ? 2 : 1, [lines[i].Text]) : new Paragraph([lines[i].Text]);
        }
    }
}
