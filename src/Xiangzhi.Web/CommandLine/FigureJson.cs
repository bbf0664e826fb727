using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Figures and their records, as the contract shapes them.</summary>
public static class FigureJson
{
    public static object Of(Township township, int year, DateOnly? asOf)
    {
        var rows = township.Figures(year, asOf);
        return new
        {
            township = township.Code,
            year,
            asOf = Day(rows[0].AsOf),
            closed = rows[0].Closed,
            figures = rows.Select(Row),
        };
    }

    public static object Row(FigureRow row) => new
    {
        code = row.Figure.Code,
        name = row.Figure.Name.Zh,
        nameEn = row.Figure.Name.En,
        value = row.Value.Value,
        unit = row.Figure.Unit,
        kind = row.Figure.Kind.ToString().ToLowerInvariant(),
        postings = row.Value.Postings,
        printed = row.Printed,
        corrections = row.Corrections,
        estimate = row.Value.Estimate,
    };

    /// <param name="scope">What the reader may see: of other records the number is left out. Null: whoever works on the server itself.</param>
    public static object Records(Township township, string code, int year, DateOnly? asOf, string? by = null, ReadScope? scope = null)
    {
        var detail = township.Records(code, year, asOf);
        var seen = scope is null ? null : township.Within(new[] { detail.Records, detail.Numerator, detail.Denominator, detail.Corrections, detail.Reversed }.SelectMany(l => l.Records).Select(r => r.Matter), scope);
        var figure = detail.Row.Figure;
        return figure.Lower.Count > 0 && figure.Kind != FigureKind.Least
            ? new { figure = Row(detail.Row), numerator = List(detail.Numerator, figure, seen), denominator = List(detail.Denominator, figure, seen), corrections = detail.Corrections.Records.Select(r => Record(r, figure, seen)) }
            : new
            {
                figure = Row(detail.Row),
                records = detail.Records.Records.Select(r => Record(r, figure, seen, township)),
                weeksMissing = figure.Kind == FigureKind.Least ? detail.WeeksMissing.Select(Day) : null,
                reversed = detail.Reversed.Records.Select(r => Record(r, figure, seen)),
                corrections = detail.Corrections.Records.Select(r => Record(r, figure, seen)),
                by = by is null ? null : detail.By(by).Select(p => new { value = p.Value, amount = p.Amount }),
            };
    }

    private static object List(RecordList list, Figure figure, IReadOnlySet<Guid>? seen) => new { count = list.Total, records = list.Records.Select(r => Record(r, figure, seen)) };

    /// <param name="imported">Given where what another platform states is listed with its source.</param>
    private static object Record(FigureRecord record, Figure figure, IReadOnlySet<Guid>? seen, Township? imported = null) => new
    {
        number = seen?.Contains(record.Matter) == false ? null : record.Number,
        seq = record.Seq,
        on = Day(record.On),
        amount = record.Amount,
        source = seen?.Contains(record.Matter) != false && figure.IsImported && imported?.Matter(record.Matter)?.Common.Source is { } source ? $"{source.Name} {source.Number}".TrimEnd() : null,
        slices = figure.Slices.Select((s, i) => (s.Code, Value: i < record.Slices.Count ? record.Slices[i] : "")).ToDictionary(s => s.Code, s => s.Value),
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
