using Xiangzhi.Registers;
using Xiangzhi.Storage.Reading;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>Many figures, or parts of them, each of a span of days, in one reading of the ledger: the cells of a form.</summary>
    /// <returns>In the order asked. A closed year is as printed there too: what came after its close is in no value.</returns>
    /// <exception cref="KeyNotFoundException">No such figure, or no such slice.</exception>
    public IReadOnlyList<FigureRow> Figures(IReadOnlyList<FigureAsked> asked)
    {
        var figures = asked.Select(a => Find(a.Code, a.Cuts)).ToList();
        return database.Read(session =>
        {
            var lines = new Dictionary<(string Account, Scope Scope), List<AccountLine>>();
            List<AccountLine> Lines(string account, Scope scope) =>
                lines.TryGetValue((account, scope), out var known) ? known : lines[(account, scope)] = Accounts.Read(session, account, scope);
            return (IReadOnlyList<FigureRow>)[.. asked.Zip(figures, (a, figure) => RowWithin(figure, a.Within, scope => FigureValue.Of(figure, account => AccountLine.Total(
                [.. Lines(account, scope).Where(line => account == figure.ConfirmedBy || a.Cuts.All(c => c.Values.Contains(ValueOf(figure, line, c.Slice))))], Accounts.IsStock(account)))))];
        });
    }

    /// <summary>A figure of a span as it is to be shown: as printed where its year is closed, with what came after beside it.</summary>
    private FigureRow RowWithin(Figure figure, FigureSpan within, Func<Scope, FigureValue> value)
    {
        var (known, isClosed) = ScopesOf(within);
        var row = value(known);
        return (isClosed ? new FigureRow(figure, row, row.Value, (value(known with { UpToSeq = within.KnownTo }).Value ?? 0) - (row.Value ?? 0), true, known.AsOf)
            : new(figure, row, null, 0, false, known.AsOf)) with { From = within.From };
    }

    private (Scope Known, bool IsClosed) ScopesOf(FigureSpan within)
    {
        var closing = ClosingOf(within.From.Year) is { } closed && (within.KnownTo is null || closed.Seq <= within.KnownTo) ? closed : null;
        var last = closing?.AsOf ?? Today;
        return (new(within.From, within.To < last ? within.To : last, UpToSeq: closing?.Seq ?? within.KnownTo), closing is not null);
    }
}

/// <summary>A span of days within one year of which a figure is asked, both inclusive: a month, a quarter, the year to a day.</summary>
/// <param name="KnownTo">Last entry taken: the figure as it was known then; null: as it is known now.</param>
public sealed record FigureSpan(DateOnly From, DateOnly To, long? KnownTo = null);

/// <param name="Cuts">Slices and the values of each that count; none: the whole figure.</param>
public sealed record FigureAsked(string Code, FigureSpan Within, IReadOnlyList<FigureCut> Cuts);
