using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>The ledger's figures as a report of a year asks for them; each is read once.</summary>
/// <param name="asOf">Last day of the report's own year; other years are taken whole.</param>
/// <param name="knownTo">Last entry taken: a report stays as it was known when its year was closed.</param>
public sealed class ReportFigures(Township township, int year, DateOnly? asOf, long? knownTo)
{
    private readonly Dictionary<string, FigureAnswer> known = [];

    public FigureSource Source => new(Value, By, ByMonth, year) { Values = Values };

    public FigureAnswer Value(FigureAsk ask)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{ask.Code} {ask.YearIn(year)} {string.Join(' ', ask.Cuts.Select(c => $"{c.Slice}={string.Join('|', c.Values)}"))}");
        return known.TryGetValue(key, out var answer) ? answer : known[key] = Read(ask);
    }

    private FigureAnswer Read(FigureAsk ask)
    {
        var figure = township.Catalogue.FindFigure(ask.Code) ?? throw new KeyNotFoundException($"没有指标“{ask.Code}”。"); // the reader of references asked before
        var asked = ask.YearIn(year);
        if (asked < township.Profile.Since.Year)
            return new(figure, null) { Fault = $"账从 {township.Profile.Since.Year} 年起，没有 {asked} 年的数；改写这一句。" };
        if (Cuts(figure, ask, asked) is not ({ } cuts, null) read)
            return new(figure, null) { Fault = Cuts(figure, ask, asked).Fault };
        var row = township.Figure(ask.Code, asked, asked == year ? asOf : null, cuts, knownTo);
        var open = cuts.FirstOrDefault(c => figure.Slices.First(s => s.Code == c.Slice).IsOpen);
        if (open is not null && row.Value.Value is 0 or null && township.FigureBy(ask.Code, asked, open.Slice, asked == year ? asOf : null, knownTo: knownTo).All(p => !open.Values.Contains(p.Value)))
            return new(figure, null) { Fault = $"{ask.Code} 里没有“{string.Join("、", open.Values)}”；在指标页上看有哪些，照样写。" };
        var confirmed = row.Value.Confirmed is not null && !row.Value.IsUnconfirmed(new(new(asked, 1, 1), row.AsOf));
        return new(figure, row.Value.Value, confirmed, PartOf(ask.Code, asked, cuts));
    }

    private IReadOnlyList<FigureShare> By(FigureAsk ask, string slice)
    {
        var (figure, asked) = (township.Catalogue.FindFigure(ask.Code)!, ask.YearIn(year)); // the reader of references asked before
        if (Cuts(figure, ask, asked) is not ({ } cuts, null))
            return [];
        var label = figure.Slices.First(s => s.Code == slice).ValueLabel;
        return [.. township.FigureBy(ask.Code, asked, slice, asked == year ? asOf : null, cuts, knownTo)
            .Select(p => new FigureShare(label(p.Value, township.Roster).Zh, p.Amount, PartOf(ask.Code, asked, [new(slice, [p.Value])])!))];
    }

    private IReadOnlyList<SliceValue> Values(FigureAsk ask, string slice)
    {
        var day = ask.YearIn(year) == year && asOf is { } last ? last : new(ask.YearIn(year), 12, 31);
        var cut = township.Catalogue.FindFigure(ask.Code)!.Slices.First(s => s.Code == slice); // the reader of references asked before
        return [.. cut.Options(township.Roster, day).Select(o => new SliceValue(o.Value, o.Label.Zh))];
    }

    /// <summary>The months that have begun; one without a value, as a rate of nothing, is left out.</summary>
    private IReadOnlyList<FigureShare> ByMonth(FigureAsk ask)
    {
        var (figure, asked) = (township.Catalogue.FindFigure(ask.Code)!, ask.YearIn(year)); // the reader of references asked before
        if (Cuts(figure, ask, asked) is not ({ } cuts, null))
            return [];
        var last = asked == year && asOf is { } day ? day : township.Today;
        var months = Enumerable.Range(1, 12).Select(m => (From: new DateOnly(asked, m, 1), To: new DateOnly(asked, m, DateTime.DaysInMonth(asked, m)))).Where(m => m.From <= last)
            .Select(m => new FigureSpan(m.From, m.To < last ? m.To : last, knownTo)).ToList();
        return
        [
            .. township.Figures([.. months.Select(m => new FigureAsked(ask.Code, m, cuts))]).Zip(months).Where(m => m.First.Value.Value is not null)
                .Select(m => new FigureShare($"{m.Second.From.Month}月", m.First.Value.Value!.Value, FigurePath.Of(ask.Code, asked, m.Second, cuts))), // asked just above
        ];
    }

    private (IReadOnlyList<FigureCut>? Cuts, string? Fault) Cuts(Figure figure, FigureAsk ask, int asked)
    {
        var day = asked == year && asOf is { } last ? last : new(asked, 12, 31);
        var (cuts, fault) = ask.CutsOn(figure, township.Roster, day);
        return (cuts is null ? null : [.. cuts.Select(c => new FigureCut(c.Slice, c.Values))], fault);
    }

    private string? PartOf(string code, int asked, IReadOnlyList<FigureCut> cuts) => asked == year && cuts.Count == 0 ? null : FigurePath.Of(code, asked, null, cuts);
}
