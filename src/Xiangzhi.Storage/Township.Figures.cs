using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Reading;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    private Accounts Accounts => new(journal, Catalogue);

    /// <summary>Every figure of the catalogue for a year.</summary>
    /// <param name="asOf">Last legal day taken, inclusive, within the year, as known now; null: as printed where the year is closed,
    /// else up to today.</param>
    public IReadOnlyList<FigureRow> Figures(int year, DateOnly? asOf = null)
    {
        var (closing, day) = (ClosingOf(year), DayOf(year, asOf));
        return database.Read(session => Rows(session, [.. Catalogue.Figures], year, closing, asOf, day));
    }

    /// <summary>A figure opened into its records, each once with its net; the numbers are exact whatever is listed.</summary>
    /// <param name="cut">Only records of which a slice has a value; the row above stays that of the whole figure.</param>
    /// <param name="first">Records listed of each kind; null: all.</param>
    /// <exception cref="KeyNotFoundException">No such figure, or no such slice.</exception>
    public FigureDetail Records(string code, int year, DateOnly? asOf = null, (string Slice, string Value)? cut = null, int? first = null, int skip = 0) =>
        Records(code, year, asOf, cut is { } wanted ? [new FigureCut(wanted.Slice, [wanted.Value])] : [], first, skip);

    /// <param name="cuts">Only records whose slices have one of these values each; the row above stays that of the whole figure.</param>
    /// <param name="within">A month, quarter or other span of the year, then instead of the whole; <paramref name="asOf"/> is not asked.</param>
    public FigureDetail Records(string code, int year, DateOnly? asOf, IReadOnlyList<FigureCut> cuts, int? first, int skip = 0, FigureSpan? within = null)
    {
        var figure = Find(code, cuts);
        if (within is not null)
        {
            var (known, _) = ScopesOf(within);
            return database.Read(session => new FigureReader(session, Accounts, journal, figure, cuts, first, skip)
                .Read(RowWithin(figure, within, scope => Accounts.Value(session, figure, scope)), known, null));
        }
        var (closing, day) = (ClosingOf(year), DayOf(year, asOf));
        var scope = closing is not null && asOf is null ? Printed(year, closing) : Scope.Year(year) with { AsOf = day };
        var later = closing is null ? null : Scope.Year(year) with { AfterSeq = closing.Seq };
        return database.Read(session =>
            new FigureReader(session, Accounts, journal, figure, cuts, first, skip).Read(Rows(session, [figure], year, closing, asOf, day)[0], scope, later));
    }

    /// <summary>A figure month by month; months that have not begun are left out. Empty for a ratio without anything below.</summary>
    public IReadOnlyList<MonthTotal> ByMonth(string code, int year)
    {
        var figure = Catalogue.FindFigure(code) ?? throw new KeyNotFoundException($"没有指标“{code}”。");
        var known = ClosingOf(year) is { } closing ? Printed(year, closing) : Scope.Year(year) with { AsOf = DayOf(year, null) };
        var scopes = new List<Scope>();
        for (var first = known.From; first <= known.AsOf && first.Year == year; first = first.AddMonths(1))
        {
            var last = first.AddMonths(1).AddDays(-1);
            scopes.Add(known with { From = first, AsOf = last < known.AsOf ? last : known.AsOf });
        }
        var value = database.Read(session => Accounts.Values(session, [figure], scopes));
        return [.. scopes.Select(scope => (scope.From.Month, value(figure, scope).Value)).Where(m => m.Value is not null).Select(m => new MonthTotal(m.Month, m.Value!.Value))];
    }

    private IReadOnlyList<FigureRow> Rows(Session session, IReadOnlyList<Figure> figures, int year, Closing? closing, DateOnly? asOf, DateOnly day)
    {
        var (whole, untilDay) = (Scope.Year(year), Scope.Year(year) with { AsOf = day });
        Scope[] scopes = closing is null ? [untilDay] : asOf is null ? [Printed(year, closing), whole] : [Printed(year, closing), whole, untilDay];
        var value = Accounts.Values(session, figures, scopes);
        return [.. figures.Select(figure => Row(figure, whole, closing, asOf, day, scope => value(figure, scope)))];
    }

    /// <summary>What a figure's row says, wherever its values come from.</summary>
    private static FigureRow Row(Figure figure, Scope whole, Closing? closing, DateOnly? asOf, DateOnly day, Func<Scope, FigureValue> value)
    {
        if (closing is null)
            return new(figure, value(whole with { AsOf = day }), null, 0, false, day);
        var (printed, now) = (value(Printed(whole.From.Year, closing)), value(whole));
        return new(figure, asOf is null ? printed : value(whole with { AsOf = day }), printed.Value, (now.Value ?? 0) - (printed.Value ?? 0), true, asOf ?? closing.AsOf);
    }

    private static Scope Printed(int year, Closing closing) => Scope.Year(year) with { AsOf = closing.AsOf, UpToSeq = closing.Seq };

    // A year that is over is counted to its end; the running one to today, which may lie before the year.
    private DateOnly DayOf(int year, DateOnly? asOf)
    {
        var (today, last) = (Today, new DateOnly(year, 12, 31));
        return asOf ?? (today < last ? today : last);
    }
}
