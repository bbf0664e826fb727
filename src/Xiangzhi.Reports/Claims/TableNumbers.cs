using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiangzhi.Reports.Claims;

/// <summary>A number in a row of a table, and the place that it takes.</summary>
/// <param name="Quantity">Null where it is of another year than the report's.</param>
internal sealed record TableNumber(int Start, int Length, Quantity? Quantity);

/// <summary>
/// Rows that name what is counted with its measure word in brackets or in a column of its own, the numbers bare behind it and the
/// years in a row above: 行政检查（次） 2310 2786 +20.6%.
/// </summary>
internal static partial class TableNumbers
{
    public static IEnumerable<TableNumber> Read(string text, TextParts parts)
    {
        string[]? columns = null;
        foreach (var line in parts.Lines)
        {
            if (Row().Match(text, line.Start, line.Length) is { Success: true } row)
            {
                foreach (var number in Numbers(text, row, columns, parts.Year))
                    yield return number;
            }
            else
            {
                var heads = Column().Matches(text[line.Start..line.End]);
                columns = heads.Count > 1 && !text.AsSpan(line.Start, line.Length).ContainsAny("。，") ? [.. heads.Select(h => h.Value)] : null;
            }
        }
    }

    private static IEnumerable<TableNumber> Numbers(string text, Match row, string[]? columns, int? year)
    {
        var values = row.Groups["v"].Captures;
        if (columns is null ? values.Count > 1 : values.Count == 1 || values.Count > columns.Length)
            yield break;
        var factor = row.Groups["f"].Value switch { "万" => 10_000, "亿" => 100_000_000, _ => 1 };
        foreach (var (value, i) in values.Select((v, i) => (v, i)))
        {
            var column = columns?[i] ?? "本年";
            var (isChange, isRate) = (Change().IsMatch(column), value.Value[^1] == '%');
            var amount = decimal.Parse(value.ValueSpan.Trim("+-%"), NumberStyles.Number, CultureInfo.InvariantCulture) * (isRate ? 1 : factor);
            var isOfYear = isChange || column is ['本' or '今', ..] || (year is { } y && column.StartsWith(y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            yield return new(value.Index, value.Length, isOfYear
                ? new(value.Index, text.Substring(value.Index, value.Length), ClaimKind.Number, ClaimOperator.Equal, amount, amount, isRate ? "%" : row.Groups["u"].Value)
                : null);
        }
    }

    [GeneratedRegex(@"\G[ \t]*(其中[:：]?)?[\p{IsCJKUnifiedIdeographs}“”、·/]{2,24}[ \t]*([(（](?<f>[万亿]?)(?<u>元|[件起宗次场期人名份册条项个处家户批篇天]|人次|件次|场次|家次)[)）][:：]?|\t(?<f>[万亿]?)(?<u>元|[件起宗次场期人名份册条项个处家户批篇天]|人次|件次|场次|家次)(?=\t))([ \t]+(?<v>[+-]?\d[\d,]*(\.\d+)?%?))+[ \t]*(?=\n|\r|$)")]
    private static partial Regex Row();

    [GeneratedRegex("20\\d\\d年?|本年|今年|上年|去年|增减|同比|变化")]
    private static partial Regex Column();

    [GeneratedRegex("增减|同比|变化")]
    private static partial Regex Change();
}
