using System.Globalization;
using Xiangzhi.Reports.Spreadsheets;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>
/// Puts values into a superior's own file. Only the value elements of the cells that are filled change, and what spreadsheets had
/// reckoned from the blanks is taken out, so that they reckon anew; every other part of the file stays byte for byte.
/// </summary>
public static class FormFilling
{
    /// <param name="values">Numbers and texts by place, such as <c>1!C6</c>; a cell with a formula is left alone, whoever names it.</param>
    public static byte[] Fill(byte[] blank, IReadOnlyDictionary<string, CellValue> values)
    {
        var package = new Package(blank);
        var places = values.Select(v => (Place: v.Key.Split('!', '.'), v.Value)).ToList();
        var bySheet = places.Where(v => v.Place.Length == 2).GroupBy(v => Number(v.Place[0])).ToDictionary(g => g.Key, g => g.ToDictionary(v => CellNames.Read(v.Place[1]), v => v.Value));
        var gaps = places.Where(v => v.Place.Length == 3).GroupBy(v => Number(v.Place[0]))
            .ToDictionary(g => g.Key, g => g.GroupBy(v => CellNames.Read(v.Place[1])).ToDictionary(c => c.Key, c => (IReadOnlyDictionary<int, string>)c.ToDictionary(v => Number(v.Place[2]), v => v.Value.ToString())));
        if (package.Has(WordTables.Document))
            WordSplicing.Fill(package, bySheet, gaps);
        else
            SheetSplicing.Fill(package, gaps.Count == 0 ? bySheet : WithSentences(package, bySheet, gaps));
        return package.Write();
    }

    /// <summary>A sentence in a workbook is one value: it is written whole, with what its gaps take.</summary>
    private static Dictionary<int, Dictionary<(int Row, int Column), CellValue>> WithSentences(Package package, Dictionary<int, Dictionary<(int Row, int Column), CellValue>> values, Dictionary<int, Dictionary<(int Row, int Column), IReadOnlyDictionary<int, string>>> gaps)
    {
        var sheets = WorkbookSheets.Read(package);
        foreach (var (sheet, cells) in gaps.Where(g => g.Key <= sheets.Count))
        {
            var of = values.TryGetValue(sheet, out var known) ? known : values[sheet] = [];
            foreach (var (place, filled) in cells)
                of[place] = ProseGaps.Fill(sheets[sheet - 1][place.Row, place.Column]?.Text ?? "", filled);
        }
        return values;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
