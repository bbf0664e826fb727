using System.Globalization;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Values into the tables of a Word file and into the lines beside them, in the font of what stands there.</summary>
internal static class WordSplicing
{
    public static void Fill(Package package, IReadOnlyDictionary<int, Dictionary<(int Row, int Column), CellValue>> values, IReadOnlyDictionary<int, Dictionary<(int Row, int Column), IReadOnlyDictionary<int, string>>> gaps)
    {
        var (source, root, splices) = (package.Text(WordTables.Document), package.Read(WordTables.Document), new Splices());
        var tables = root.Descendants("tbl").Select(t => WordTables.CellsOf(t).Select(c => ((c.Row, c.Column), c.Cell.All("p").ToList())));
        var lines = WordTables.LinesOf(root).Select((p, i) => ((Row: i + 1, Column: 1), new List<XmlSpan> { p }));
        foreach (var (of, number) in tables.Append(lines).Select((s, i) => (s, i + 1)).Where(s => values.ContainsKey(s.Item2) || gaps.ContainsKey(s.Item2)))
        {
            foreach (var (place, paragraphs) in of.Where(c => c.Item2.Count > 0))
            {
                if (values.GetValueOrDefault(number)?.TryGetValue(place, out var value) == true)
                    Put(source, paragraphs, value.ToString(), splices);
                else if (gaps.GetValueOrDefault(number)?.GetValueOrDefault(place) is { } sentence)
                    PutInto(WordTables.LettersOf(paragraphs), sentence, splices);
            }
        }
        package.Change(WordTables.Document, splices);
    }

    private static void PutInto(List<(char Letter, XmlSpan? Text)> letters, IReadOnlyDictionary<int, string> values, Splices splices) =>
        PutInto(letters, [.. ProseGaps.Of(Written(letters)).Select((g, i) => (g.Start, g.Length, values.GetValueOrDefault(i + 1))).Where(g => g.Item3 is not null).Select(g => (g.Start, g.Length, g.Item3!))], splices); // those without were left out

    /// <summary>What comes into gaps stays in the run in which its gap begins, with the line that is drawn under it; a gap of no width follows the letter before it.</summary>
    private static void PutInto(List<(char Letter, XmlSpan? Text)> letters, IReadOnlyList<(int Start, int Length, string Value)> gaps, Splices splices)
    {
        var written = letters.ConvertAll(l => l.Letter.ToString());
        foreach (var (start, length, value) in gaps)
        {
            for (var i = start; i < start + length; i++)
                written[i] = "";
            // A tab stands in no text: what comes in its place follows the words before it.
            var place = Enumerable.Range(start, length).Concat(Enumerable.Range(0, start).Reverse()).FirstOrDefault(i => letters[i].Text is not null, -1);
            if (place >= 0)
                written[place] += value;
        }
        foreach (var of in letters.Index().Where(l => l.Item.Text is not null).GroupBy(l => l.Item.Text!)) // those without are left out
        {
            var (text, changed) = (of.Key, string.Concat(of.Select(l => written[l.Index])));
            if (changed != string.Concat(of.Select(l => l.Item.Letter)))
                splices.Replace(text.Start, text.End, $"<{text.Prefix}t xml:space=\"preserve\">{SheetSplicing.Escaped(changed)}</{text.Prefix}t>");
        }
    }

    private static string Written(List<(char Letter, XmlSpan? Text)> letters) => string.Concat(letters.Select(l => l.Letter));

    private static void Put(string source, List<XmlSpan> paragraphs, string text, Splices splices)
    {
        var (paragraph, letters) = (paragraphs[0], WordTables.LettersOf(paragraphs));
        if (TextGaps.Between(Written(letters), text) is { } gaps)
        {
            PutInto(letters, gaps, splices);
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

    /// <summary>In half points: smaller letters are those of an empty paragraph that was meant to take no room.</summary>
    private const int SmallestFont = 12;

    // What a paragraph's mark bears beside the font, insertions and deletions, is not a run's to have.
    private static string Kept(string source, XmlSpan format)
    {
        var inner = string.Concat(format.Children.Where(c => c.Name is not ("ins" or "del" or "moveFrom" or "moveTo" or "rPrChange")
            && !(c.Name is "sz" or "szCs" && int.TryParse(c["val"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size < SmallestFont)).Select(c => source[c.Start..c.End]));
        return $"<{format.Prefix}rPr>{inner}</{format.Prefix}rPr>";
    }
}
