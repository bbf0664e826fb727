using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Values into the tables of a Word file, in the font of the cell's own paragraph.</summary>
internal static class TableSplicing
{
    public static void Fill(Package package, IReadOnlyDictionary<int, Dictionary<(int Row, int Column), CellValue>> values, IReadOnlyDictionary<int, Dictionary<(int Row, int Column), IReadOnlyDictionary<int, string>>> gaps)
    {
        var (source, splices) = (package.Text(WordTables.Document), new Splices());
        foreach (var (table, number) in package.Read(WordTables.Document).Descendants("tbl").Select((t, i) => (t, i + 1)).Where(t => values.ContainsKey(t.Item2) || gaps.ContainsKey(t.Item2)))
        {
            foreach (var (cell, row, column, _, _) in WordTables.CellsOf(table))
            {
                if (values.GetValueOrDefault(number)?.TryGetValue((row, column), out var value) == true && cell.Child("p") is { } paragraph)
                    Put(source, paragraph, value.ToString(), splices);
                else if (gaps.GetValueOrDefault(number)?.GetValueOrDefault((row, column)) is { } sentence)
                    PutInto(cell, sentence, splices);
            }
        }
        package.Change(WordTables.Document, splices);
    }

    /// <summary>Values into the gaps of a sentence. Each stays in the run in which its gap begins, with the line that is drawn under it.</summary>
    private static void PutInto(XmlSpan cell, IReadOnlyDictionary<int, string> values, Splices splices)
    {
        var letters = WordTables.LettersOf(cell);
        var gaps = ProseGaps.Of(string.Concat(letters.Select(l => l.Letter))).Select((g, i) => (Gap: g, Value: values.GetValueOrDefault(i + 1))).Where(g => g.Value is not null).ToList();
        foreach (var (text, within) in letters.Index().Where(l => l.Item.Text is not null).GroupBy(l => l.Item.Text!).Select(g => (g.Key, g.ToList()))) // those without are left out
        {
            if (!within.Exists(l => gaps.Exists(g => Holds(g.Gap, l.Index))))
                continue;
            var written = string.Concat(within.Select(l => gaps.Find(g => Holds(g.Gap, l.Index)) is { Value: { } value } gap ? l.Index == gap.Gap.Start ? value : "" : l.Item.Letter.ToString()));
            splices.Replace(text.Start, text.End, $"<{text.Prefix}t xml:space=\"preserve\">{SheetSplicing.Escaped(written)}</{text.Prefix}t>");
        }
    }

    private static bool Holds(ProseGap gap, int place) => place >= gap.Start && place < gap.Start + gap.Length;

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
