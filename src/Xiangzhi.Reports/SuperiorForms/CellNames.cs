using System.Globalization;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>Cells as spreadsheets name them.</summary>
internal static class CellNames
{
    /// <summary>The furthest that a form is looked at; beyond it stand only formats that somebody drew over whole columns.</summary>
    public const int MostRows = 2_000;
    public const int MostColumns = 256;

    /// <exception cref="FormatException">It is no cell.</exception>
    public static (int Row, int Column) Read(string name)
    {
        var letters = name.Replace("$", "", StringComparison.Ordinal);
        var digits = letters.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits is < 1 or > 3)
            throw new FormatException($"no cell: {name}");
        var column = 0;
        foreach (var letter in letters[..digits])
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        return (int.Parse(letters.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture), column);
    }

    public static (int Row, int Column, int RowSpan, int ColumnSpan) ReadRange(string range)
    {
        var ends = range.Split(':');
        var (top, left) = Read(ends[0]);
        var (bottom, right) = ends.Length == 1 ? (top, left) : Read(ends[1]);
        return (top, left, bottom - top + 1, right - left + 1);
    }
}
