using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>
/// Tables of the statutory openness report: the columns name what is counted (信息内容 | 本年制发件数 | 现行有效件数), the rows of what, the
/// numbers stand bare between.
/// </summary>
internal static partial class HeadedTables
{
    public static IEnumerable<Quantity> Read(string text, TextParts parts)
    {
        List<string> heads = [];
        foreach (var line in parts.Lines)
        {
            var cells = Cells(text, line);
            if (cells.Count < 2)
                continue;
            var values = cells[1..];
            if (values.TrueForAll(c => CountedHead().IsMatch(c.Value)))
                heads = [.. cells.Select(c => c.Value)];
            else if (cells.Count <= heads.Count && Name().IsMatch(cells[0].Value) && values.TrueForAll(c => Number().IsMatch(c.Value)))
            {
                foreach (var (value, i) in values.Select((v, i) => (v, i)))
                    yield return Told(value, cells[0].Value, heads[i + 1]);
            }
            else
                heads = [];
        }
    }

    /// <summary>The cells of a line, parted by tabs or bars, to the last that holds something.</summary>
    private static List<Group> Cells(string text, TextLine line)
    {
        if (!text.AsSpan(line.Start, line.Length).ContainsAny('\t', '|'))
            return [];
        var cells = Cell().Matches(text[..line.End], line.Start).Select(m => m.Groups["c"]).ToList();
        return cells[..(cells.FindLastIndex(c => c.Length > 0) + 1)];
    }

    private static Quantity Told(Group cell, string row, string head)
    {
        var amount = decimal.Parse(cell.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture) * (head.Contains("万元", StringComparison.Ordinal) ? 10_000 : 1);
        var unit = head.Contains("金额", StringComparison.Ordinal) ? "元" : head.EndsWith("件数", StringComparison.Ordinal) ? "件" : null;
        return new(cell.Index, cell.Value, ClaimKind.Number, ClaimOperator.Equal, amount, amount, unit) { Heads = row + head };
    }

    [GeneratedRegex("(?<=\\n|[\\t|]|^)[ ]*(?<c>[^\\t|\\n]*?)[ ]*(?=[\\t|]|$)")]
    private static partial Regex Cell();

    [GeneratedRegex("^(本年[^\\d]{2,8}(件数|数量|金额([（(]单位[:：]?万?元[)）])?)|现行有效件数)$")]
    private static partial Regex CountedHead();

    [GeneratedRegex("^\\p{IsCJKUnifiedIdeographs}{2,20}$")]
    private static partial Regex Name();

    [GeneratedRegex("^\\d[\\d,]*(\\.\\d+)?$")]
    private static partial Regex Number();
}
