using System.Data.Common;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Writing;

namespace Xiangzhi.Storage.Reading;

/// <summary>
/// Reads the accounts of one township. A record is what its postings net to: by matter, day, subject and slices; what is in
/// force nets over its days. Two ways, held equal by tests: totals by the engine, records one by one.
/// </summary>
internal sealed class Accounts(Journal journal, Catalogue catalogue)
{
    private const string InScope = """
        FROM posting WHERE township = $1 AND account = $2 AND on_day BETWEEN $3 AND $4 AND as_of <= $4 AND seq > $5 AND seq <= $6
        """;

    // In the order of the table's key, so that nothing is sorted.
    private const string ByDay = $"""
        SELECT coalesce(sum(net), 0), count(*), coalesce(max(guessed), 0)
        FROM (SELECT sum(amount) AS net, max(estimate) AS guessed {InScope} GROUP BY on_day, matter, subject, slices HAVING sum(amount) <> 0) r
        """;

    private const string InForce = $"""
        SELECT coalesce(sum(net), 0), count(*), coalesce(max(guessed), 0)
        FROM (SELECT sum(amount) AS net, max(estimate) AS guessed {InScope} GROUP BY matter, subject, slices HAVING sum(amount) <> 0) r
        """;

    private const string Subjects = $"""
        SELECT subject {InScope} GROUP BY subject HAVING sum(amount) > 0
        """;

    private const string Nets = $"""
        SELECT sum(amount) {InScope} GROUP BY on_day, matter, subject, slices HAVING sum(amount) <> 0 ORDER BY 1
        """;

    private const string Lines = $"""
        SELECT matter, on_day, as_of, seq, amount, subject, slices, estimate {InScope} ORDER BY on_day, matter, subject, slices, seq, n
        """;

    /// <summary>The figure's value within a scope.</summary>
    public FigureValue Value(Session session, Figure figure, Scope scope) => Values(session, [figure], [scope])(figure, scope);

    /// <summary>Values of figures within scopes, all asked in one journey to the database and each account totalled once.</summary>
    public Func<Figure, Scope, FigureValue> Values(Session session, IReadOnlyCollection<Figure> figures, IReadOnlyCollection<Scope> scopes)
    {
        var sums = new Dictionary<(string Account, Scope Scope), Sums>();
        foreach (var (figure, scope) in scopes.SelectMany(scope => figures.Select(figure => (figure, scope))))
        {
            foreach (var account in AccountsOf(figure))
            {
                if (!sums.TryGetValue((account, scope), out var sum))
                    sums[(account, scope)] = sum = new();
                sum.AsksWho |= figure.Kind == FigureKind.Distinct || figure.Coverage || figure.ConfirmedBy == account || figure.Kind == FigureKind.Least;
                sum.AsksEach |= figure.Median || figure.Kind == FigureKind.Least;
            }
        }
        Ask(session, sums);
        return (figure, scope) => FigureValue.Of(figure, account => sums[(account, scope)].Total);
    }

    /// <summary>The postings of an account in scope, by day.</summary>
    public List<AccountLine> Read(Session session, string account, Scope scope) => session.List(Lines, row => new AccountLine(
        row.GetInt64(0), row.Day(1), row.GetInt64(3), row.GetInt64(4), row.GetString(5), row.GetString(6), row.GetInt32(7) != 0), Parameters(account, scope));

    /// <summary>Whether the account holds what is in force on a day: then it counts from the beginning, not from the year's.</summary>
    public bool IsStock(string account) => catalogue.IsStockAccount(account);

    private static IEnumerable<string> AccountsOf(Figure figure) =>
        figure.Accounts.Concat(figure.Lower).Concat(figure.ConfirmedBy is { } months ? [months] : []);

    private void Ask(Session session, Dictionary<(string Account, Scope Scope), Sums> sums)
    {
        var questions = new List<Asking>();
        var answers = new List<Action<DbDataReader>>();
        foreach (var ((account, scope), sum) in sums)
        {
            var parameters = Parameters(account, scope);
            Add(IsStock(account) ? InForce : ByDay, sum.Take);
            if (sum.AsksWho)
                Add(Subjects, row => sum.Who.Add(row.GetString(0)));
            if (sum.AsksEach)
                Add(Nets, row => sum.Each.Add(row.GetInt64(0)));

            void Add(string sql, Action<DbDataReader> answer)
            {
                questions.Add(new(sql, parameters));
                answers.Add(answer);
            }
        }
        session.EachOf(questions, (place, row) => answers[place](row));
    }

    /// <summary>What is asked of an account in a scope, and what the engine answers.</summary>
    private sealed class Sums
    {
        private (long Amount, long Records, bool Estimated) sum;

        public bool AsksWho { get; set; }
        public bool AsksEach { get; set; }
        public List<string> Who { get; } = [];
        public List<long> Each { get; } = [];

        public AccountTotal Total => new(sum.Amount, sum.Records, Who.Count, Middle(Each), sum.Estimated) { SubjectIds = Who, Least = Each.Count == 0 ? null : Each[0] };

        public void Take(DbDataReader row) => sum = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2) != 0);
    }

    private object?[] Parameters(string account, Scope scope) =>
    [
        journal.Key, account, IsStock(account) ? 0 : Columns.Of(scope.From), Columns.Of(scope.AsOf), scope.AfterSeq, scope.UpToSeq ?? long.MaxValue,
    ];

    internal static decimal? Middle(List<long> ordered) =>
        ordered.Count == 0 ? null : ((decimal)ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
}

/// <summary>A posting as it stands in its account.</summary>
/// <param name="Matter">The matter's no.</param>
internal sealed record AccountLine(long Matter, DateOnly On, long Seq, long Amount, string Subject, string Slices, bool Estimate)
{
    /// <summary>Totals of some lines, by the rule by which the engine totals whole accounts.</summary>
    public static AccountTotal Total(IReadOnlyCollection<AccountLine> lines, bool isStock)
    {
        var nets = lines.GroupBy(l => (l.Matter, On: isStock ? default : l.On, l.Subject, l.Slices))
            .Select(g => (Amount: g.Sum(l => l.Amount), Estimate: g.Any(l => l.Estimate))).Where(n => n.Amount != 0).ToList();
        List<string> subjects = [.. lines.GroupBy(l => l.Subject).Where(g => g.Sum(l => l.Amount) > 0).Select(g => g.Key)];
        return new(nets.Sum(n => n.Amount), nets.Count, subjects.Count, Accounts.Middle([.. nets.Select(n => n.Amount).Order()]), nets.Exists(n => n.Estimate)) { SubjectIds = subjects };
    }

    /// <summary>A rate or a mean by the values of a slice, the largest first: each is divided anew, for parts of a rate do not add.</summary>
    public static IReadOnlyList<(string Value, decimal Amount)> Divided(Figure figure, Func<string, IReadOnlyList<AccountLine>> read, Func<string, bool> isStock, Func<AccountLine, string> valueOf)
    {
        var lines = figure.Accounts.Concat(figure.Lower).Distinct().ToDictionary(a => a, a => read(a).ToLookup(valueOf));
        return [.. lines.Values.SelectMany(l => l.Select(g => g.Key)).Distinct(StringComparer.Ordinal)
            .Select(v => (Value: v, Amount: FigureValue.Of(figure, account => Total([.. lines[account][v]], isStock(account))).Value))
            .Where(p => p.Amount is not null).Select(p => (p.Value, Amount: p.Amount!.Value)) // those without were left out
            .OrderByDescending(p => p.Amount).ThenBy(p => p.Value, StringComparer.Ordinal)];
    }
}
