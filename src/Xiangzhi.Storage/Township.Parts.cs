using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Reading;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>One figure, or the part of it whose slices have certain values.</summary>
    /// <param name="asOf">Last legal day taken, within the year; null: as printed where the year is closed, else up to today.</param>
    /// <param name="cuts">Slices and the values of each that count; none: the whole figure.</param>
    /// <param name="knownTo">Last entry taken: the figure as it was known then; null: as it is known now.</param>
    /// <exception cref="KeyNotFoundException">No such figure, or no such slice.</exception>
    public FigureRow Figure(string code, int year, DateOnly? asOf = null, IReadOnlyList<FigureCut>? cuts = null, long? knownTo = null)
    {
        var figure = Find(code, cuts ?? []);
        var closing = ClosingOf(year) is { } closed && (knownTo is null || closed.Seq <= knownTo) ? closed : null;
        var day = DayOf(year, asOf);
        return database.Read(session =>
        {
            FigureValue In(Scope scope) => cuts is not { Count: > 0 } ? Accounts.Value(session, figure, scope)
                : FigureValue.Of(figure, account => Parts(session, figure, cuts, account, scope).Total);
            return Row(figure, Scope.Year(year) with { UpToSeq = knownTo }, closing, asOf, day, In);
        });
    }

    /// <summary>A figure by the values of one of its slices, the largest first; parameters as for <see cref="Figure"/>.</summary>
    public IReadOnlyList<(string Value, decimal Amount)> FigureBy(
        string code, int year, string slice, DateOnly? asOf = null, IReadOnlyList<FigureCut>? cuts = null, long? knownTo = null)
    {
        var figure = Find(code, [.. cuts ?? [], new(slice, [])]);
        var closing = ClosingOf(year) is { } closed && (knownTo is null || closed.Seq <= knownTo) ? closed : null;
        var scope = closing is not null && asOf is null ? Printed(year, closing) : Scope.Year(year) with { AsOf = DayOf(year, asOf), UpToSeq = knownTo };
        var scale = (decimal)Math.Pow(10, figure.Digits);
        if (figure.Lower.Count > 0 && figure.Kind != FigureKind.Least)
            return database.Read(session => AccountLine.Divided(figure, account => Parts(session, figure, cuts ?? [], account, scope).Lines, Accounts.IsStock, line => ValueOf(figure, line, slice)));
        return database.Read(session => (IReadOnlyList<(string, decimal)>)
        [
            .. figure.Accounts.SelectMany(account => Parts(session, figure, cuts ?? [], account, scope).Lines)
                .GroupBy(line => ValueOf(figure, line, slice)).Select(g => (Value: g.Key, Amount: g.Sum(l => l.Amount) / scale))
                .Where(p => p.Amount != 0).OrderByDescending(p => p.Amount).ThenBy(p => p.Value, StringComparer.Ordinal),
        ]);
    }

    private Figure Find(string code, IReadOnlyList<FigureCut> cuts)
    {
        var figure = Catalogue.FindFigure(code) ?? throw new KeyNotFoundException($"没有指标“{code}”。");
        foreach (var cut in cuts.Where(c => figure.Slices.All(s => s.Code != c.Slice)))
            throw new KeyNotFoundException($"指标 {code} 不能按“{cut.Slice}”分，可用：{string.Join("、", figure.Slices.Select(s => s.Code))}。");
        return figure;
    }

    private (AccountTotal Total, IReadOnlyList<AccountLine> Lines) Parts(Session session, Figure figure, IReadOnlyList<FigureCut> cuts, string account, Scope scope)
    {
        List<AccountLine> lines = [.. Accounts.Read(session, account, scope).Where(line => cuts.All(c => c.Values.Contains(ValueOf(figure, line, c.Slice))))];
        return (AccountLine.Total(lines, Accounts.IsStock(account)), lines);
    }

    private static string ValueOf(Figure figure, AccountLine line, string slice)
    {
        var values = TextList.Read(line.Slices);
        var place = figure.Slices.TakeWhile(s => s.Code != slice).Count();
        return place < values.Count ? values[place] : "";
    }
}

/// <summary>A slice of a figure and those of its values, in stored form, that count.</summary>
public sealed record FigureCut(string Slice, IReadOnlyList<string> Values);
