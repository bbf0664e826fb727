using System.Globalization;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>Where a figure, a part of it or a span of its days opens into its records: one way to write the address, one to read it.</summary>
public static class FigurePath
{
    /// <returns>The path below the figures.</returns>
    public static string Of(string code, int year, FigureSpan? within, IReadOnlyList<FigureCut> cuts)
    {
        List<string> query = cuts is [{ Values: [var value] } cut] ? [$"by={cut.Slice}&is={Uri.EscapeDataString(value)}"]
            : [.. cuts.Select(c => $"cut={Uri.EscapeDataString($"{c.Slice}:{string.Join('|', c.Values)}")}")];
        if (within is not null)
            query.Add(string.Create(CultureInfo.InvariantCulture, $"from={within.From:yyyy-MM-dd}&to={within.To:yyyy-MM-dd}{(within.KnownTo is { } known ? $"&known={known}" : "")}"));
        return string.Create(CultureInfo.InvariantCulture, $"{year}/{code}{(query.Count == 0 ? "" : "?" + string.Join('&', query))}");
    }

    /// <summary>The span that an address names; null where it names none within the year.</summary>
    public static FigureSpan? SpanOf(int year, IQueryCollection query) =>
        Day(query["from"]) is { } from && Day(query["to"]) is { } to && from <= to && from.Year == year && to.Year == year
            ? new(from, to, long.TryParse(query["known"], NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : null) : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
