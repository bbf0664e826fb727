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
        var bySheet = values.Select(v => (Place: v.Key.Split('!'), v.Value)).Where(v => v.Place.Length == 2)
            .GroupBy(v => int.Parse(v.Place[0], NumberStyles.None, CultureInfo.InvariantCulture))
            .ToDictionary(g => g.Key, g => g.ToDictionary(v => CellNames.Read(v.Place[1]), v => v.Value));
        if (package.Has(WordTables.Document))
            TableSplicing.Fill(package, bySheet);
        else
            SheetSplicing.Fill(package, bySheet);
        return package.Write();
    }
}
