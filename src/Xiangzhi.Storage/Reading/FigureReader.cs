using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Writing;

namespace Xiangzhi.Storage.Reading;

/// <summary>Opens a figure into the records that it counts.</summary>
internal sealed class FigureReader(Session session, Accounts accounts, Journal journal, Figure figure, IReadOnlyList<FigureCut> cuts, int? first, int skip)
{
    /// <summary>Numbers of matters asked for in one journey.</summary>
    private const int AskedAtOnce = 500;

    private readonly decimal scale = (decimal)Math.Pow(10, figure.Digits);

    /// <summary>A record before its number is looked up; only those that are listed are.</summary>
    private sealed record Net(long Matter, DateOnly On, long Seq, long Amount, string Subject, string Slices, bool Estimate);

    public FigureDetail Read(FigureRow row, Scope scope, Scope? later)
    {
        var upper = Records(figure.Accounts, scope);
        var lower = Records(figure.Lower, scope);
        var counted = figure.Kind == FigureKind.Least ? Weeks(upper, lower) : upper.Where(n => n.Amount != 0).ToList();
        var divides = figure.Lower.Count > 0 && figure.Kind != FigureKind.Least;
        return new(row, figure.Slices.ToDictionary(s => s.Code, s => divides ? AccountLine.Divided(figure, account => [.. accounts.Read(session, account, scope).Where(IsIn)], accounts.IsStock, l => ValueOf(l.Slices, s)) : Cut(counted, s)))
        {
            Records = List(counted, scale),
            Numerator = divides ? List(counted, scale) : RecordList.Empty,
            Denominator = divides ? List([.. lower.Where(n => n.Amount != 0)], 1) : RecordList.Empty,
            WeeksMissing = figure.Kind == FigureKind.Least ? Missing(counted, scope) : [],
            Reversed = List([.. upper.Where(n => n.Amount == 0)], scale),
            Corrections = later is null ? RecordList.Empty : List([.. Records([.. figure.Accounts, .. figure.Lower], later).Where(n => n.Amount != 0)], scale),
        };
    }

    /// <summary>Every week that was brought in, with its value; one without a line above is a week of nothing.</summary>
    private static List<Net> Weeks(List<Net> upper, List<Net> lower) =>
    [
        .. lower.Where(n => n.Amount != 0).Select(n => n with { Amount = upper.Find(u => (u.Matter, u.On, u.Subject) == (n.Matter, n.On, n.Subject))?.Amount ?? 0 }),
    ];

    private static List<DateOnly> Missing(List<Net> weeks, Scope scope)
    {
        var known = weeks.Select(w => w.Subject).ToHashSet(StringComparer.Ordinal);
        return [.. scope.WeeksEnded.Where(week => !known.Contains(Scope.SubjectOfWeek(week)))];
    }

    private List<Net> Records(IReadOnlyList<string> these, Scope scope) => [.. these.SelectMany(account => Records(account, scope)).OrderBy(n => n.On).ThenBy(n => n.Seq)];

    private IEnumerable<Net> Records(string account, Scope scope)
    {
        var lines = accounts.Read(session, account, scope).Where(IsIn);
        return figure.Kind == FigureKind.Distinct ? lines.GroupBy(l => l.Subject).Select(Subject)
            : accounts.IsStock(account) ? lines.GroupBy(l => (l.Matter, l.Subject, l.Slices)).Select(Sum)
            : lines.GroupBy(l => (l.Matter, l.On, l.Subject, l.Slices)).Select(Sum);
    }

    /// <summary>A subject counts once, however often it occurs.</summary>
    private static Net Subject(IEnumerable<AccountLine> lines)
    {
        var sum = Sum(lines);
        return sum with { Amount = sum.Amount > 0 ? 1 : 0 };
    }

    private static Net Sum(IEnumerable<AccountLine> lines)
    {
        var all = lines.ToList();
        var last = all.MaxBy(l => l.Seq)!;
        return new(last.Matter, all.Min(l => l.On), last.Seq, all.Sum(l => l.Amount), last.Subject, last.Slices, all.Exists(l => l.Estimate));
    }

    private bool IsIn(AccountLine line) => cuts.All(c => c.Values.Contains(ValueOf(line.Slices, figure.Slices.First(s => s.Code == c.Slice))));

    private string ValueOf(string slices, Slice slice)
    {
        var place = figure.Slices.TakeWhile(s => s != slice).Count();
        var values = TextList.Read(slices);
        return place < values.Count ? values[place] : "";
    }

    private List<(string Value, decimal Amount)> Cut(List<Net> counted, Slice slice) =>
    [
        .. counted.GroupBy(n => n.Slices).Select(g => (Value: ValueOf(g.Key, slice), Amount: g.Sum(n => n.Amount)))
            .GroupBy(g => g.Value).Select(g => (Value: g.Key, Amount: g.Sum(v => v.Amount) / scale))
            .OrderByDescending(v => v.Amount).ThenBy(v => v.Value, StringComparer.Ordinal),
    ];

    private RecordList List(List<Net> nets, decimal unit)
    {
        List<Net> listed = [.. nets.Skip(skip).Take(first ?? int.MaxValue)];
        var names = new (Guid Id, string Number)[listed.Count];
        foreach (var some in Enumerable.Range(0, listed.Count).Chunk(AskedAtOnce))
        {
            session.EachOf(
                [.. some.Select(i => new Asking("SELECT id, number FROM matter WHERE township = $1 AND no = $2", [journal.Key, listed[i].Matter]))],
                (place, row) => names[some[place]] = (row.Id(0), row.GetString(1)));
        }
        return new([.. listed.Zip(names, (n, of) => new FigureRecord(of.Id, of.Number ?? "", n.Seq, n.On, n.Amount / unit, n.Subject, TextList.Read(n.Slices), n.Estimate))], nets.Count);
    }
}
