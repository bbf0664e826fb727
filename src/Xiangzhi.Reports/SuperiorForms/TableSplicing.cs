using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Values into the tables of a Word file, in the font of the cell's own paragraph.</summary>
internal static class TableSplicing
{
    public static void Fill(Package package, IReadOnlyDictionary<int, Dictionary<(int Row, int Column), CellValue>> values)
    {
        var (source, splices) = (package.Text(WordTables.Document), new Splices());
        foreach (var (table, number) in package.Read(WordTables.Document).Descendants("tbl").Select((t, i) => (t, i + 1)).Where(t => values.ContainsKey(t.Item2)))
        {
            foreach (var (cell, row, column, _, _) in WordTables.CellsOf(table))
            {
                if (values[number].TryGetValue((row, column), out var value) && cell.Child("p") is { } paragraph)
                    Put(source, paragraph, value.ToString(), splices);
            }
        }
        package.Change(WordTables.Document, splices);
    }

    private static void Put(string source, XmlSpan paragraph, string text, Splices splices)
    {
        var texts = paragraph.Descendants("t").ToList();
        if (texts.Exists(t => !string.IsNullOrWhiteSpace(t.Text)))
        {
            // Words of the form with gaps in them: the whole line goes where they began.
            foreach (var (t, i) in texts.Select((t, i) => (t, i)))
                splices.Replace(t.Start, t.End, $"<{t.Prefix}t xml:space=\"preserve\">{(i == 0 ? SheetSplicing.Escaped(text) : "")}</{t.Prefix}t>");
            return;
        }
        var p = paragraph.Prefix;
        var font = (paragraph.Child("r")?.Child("rPr") ?? paragraph.Child("pPr")?.Child("rPr")) is { } format ? Kept(source, format) : "";
        var run = $"<{p}r>{font}<{p}t xml:space=\"preserve\">{SheetSplicing.Escaped(text)}</{p}t></{p}r>";
        if (paragraph.IsEmptyTag)
            splices.Replace(paragraph.Start, paragraph.End, $"{paragraph.OpenTag(source)}>{run}</{p}p>");
        else
            splices.Insert(paragraph.InnerEnd, run);
    }

    // What a paragraph's mark bears beside the font, insertions and deletions, is not a run's to have.
    private static string Kept(string source, XmlSpan format)
    {
        var inner = string.Concat(format.Children.Where(c => c.Name is not ("ins" or "del" or "moveFrom" or "moveTo" or "rPrChange")).Select(c => source[c.Start..c.End]));
        return $"<{format.Prefix}rPr>{inner}</{format.Prefix}rPr>";
    }
}
