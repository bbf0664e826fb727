namespace Xiangzhi.Registers;

/// <summary>
/// The values of a filled form as an entry keeps them: a line for each row of the form, <c>1!6 C=12 D=3</c> parted by tabs, so that a
/// form of many columns stays within the size of one entry.
/// </summary>
public static class SentValues
{
    public static Items<string> Write(IEnumerable<(string Place, string Value)> values) =>
    [
        .. values.Where(v => v.Value.Length > 0).GroupBy(v => RowOf(v.Place))
            .Select(row => $"{row.Key}\t{string.Join('\t', row.Select(v => $"{ColumnOf(v.Place)}={OneLine(v.Value)}"))}"),
    ];

    public static IReadOnlyDictionary<string, string> Read(IEnumerable<string> rows)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in rows.Select(r => r.Split('\t')))
        {
            if (parts[0].Split('!') is not [var sheet, var row])
                continue;
            foreach (var part in parts.Skip(1))
            {
                if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
                    values[$"{sheet}!{part[..at]}{row}"] = part[(at + 1)..];
            }
        }
        return values;
    }

    private static string RowOf(string place) => $"{place[..(place.IndexOf('!', StringComparison.Ordinal) + 1)]}{place[(place.IndexOfAny("0123456789".ToCharArray(), place.IndexOf('!', StringComparison.Ordinal)))..]}";

    private static string ColumnOf(string place) => string.Concat(place[(place.IndexOf('!', StringComparison.Ordinal) + 1)..].TakeWhile(char.IsAsciiLetterUpper));

    private static string OneLine(string value) => value.ReplaceLineEndings(" ").Replace('\t', ' ');
}
