using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Tests.World;

/// <summary>The second arithmetic, for tests only: figures from the postings that acts answered with, in memory.</summary>
internal sealed class Posted(Catalogue catalogue)
{
    private readonly List<Posting> postings = [];

    public void Add(Outcome outcome)
    {
        if (outcome is Recorded { AlreadyThere: false } recorded)
            postings.AddRange(recorded.Entries.SelectMany(e => e.Postings));
    }

    /// <param name="part">A slice by its place, and the value of it that counts; null: the whole figure.</param>
    public FigureValue Value(Figure figure, Scope scope, (int Place, string Value)? part = null) =>
        FigureValue.Of(figure, account => Total(part is { } only ? [.. postings.Where(p => p.Slices.ElementAtOrDefault(only.Place) == only.Value)] : postings, account, scope));

    private AccountTotal Total(List<Posting> postings, string account, Scope scope)
    {
        var stock = catalogue.FindFigure(account)?.Kind == FigureKind.Stock;
        var records = postings.Where(p => p.Account == account && scope.Takes(p, stock))
            .GroupBy(p => (p.Matter, On: stock ? default : p.On, p.Subject, Slices: string.Join('|', p.Slices)))
            .Select(g => (g.Key.Subject, Amount: g.Sum(p => p.Amount), Estimate: g.Any(p => p.Estimate)))
            .Where(r => r.Amount != 0).ToList();
        var subjects = postings.Where(p => p.Account == account && scope.Takes(p, stock)).GroupBy(p => p.Subject).Count(g => g.Sum(p => p.Amount) > 0);
        var sorted = records.Select(r => (decimal)r.Amount).Order().ToList();
        decimal? median = sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        return new(records.Sum(r => r.Amount), records.Count, subjects, median, records.Exists(r => r.Estimate));
    }
}
