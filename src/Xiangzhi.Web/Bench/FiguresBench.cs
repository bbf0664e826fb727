using System.Data.Common;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Bench;

/// <summary>All figures of one township-year and a drill-down, among very many postings of other years.</summary>
internal static class FiguresBench
{
    /// <param name="postings">How many postings the file holds in all, spread over a hundred years.</param>
    public static IReadOnlyList<BenchFigure> Run(BenchPlace place, long postings)
    {
        var data = place.New("figures");
        CommandLine.SampleVerb.Make(data, seed: 0);
        using var store = LedgerStore.Open(data, new() { Time = new StageClock { Instant = LocalDay.At(World.Today, new(9, 0)) } }, OpenMode.ReadWrite);
        var township = store.Townships[0];
        using (var connection = BenchPlace.Connection(data))
            Fill(connection, DataPlace.Of(data).IsPostgres, postings);
        return
        [
            new($"all figures of one township-year at {postings:#,0} postings", Measure.Milliseconds(9, () => township.Figures(2025)), "ms", "mark: 5 ms"),
            new("first page of a drill-down", Measure.Milliseconds(9, () => township.Records("C1", 2025, first: 50)), "ms", "mark: 20 ms"),
        ];
    }

    /// <summary>Copies what stands into years before the ledger began, until there are as many.</summary>
    private static void Fill(DbConnection connection, bool isPostgres, long postings)
    {
        Execute(connection, isPostgres ? "SET synchronous_commit = off" : "PRAGMA synchronous = OFF");
        Execute(connection, "CREATE TEMP TABLE pattern AS SELECT * FROM posting");
        var own = Execute(connection, "SELECT count(*) FROM pattern");
        var stocks = string.Join(", ", Catalogue.Standard.Figures.SelectMany(f => f.StockAccounts).Distinct().Select(a => $"'{a}'"));
        using var transaction = connection.BeginTransaction();
        for (var copy = 1; copy <= Math.Max(0, postings / Math.Max(1, own) - 1); copy++)
        {
            Execute(connection, $"""
                INSERT INTO posting SELECT township, account, on_day - 10000 * {30 + copy % 60}, matter + {copy * 1000000L}, subject, slices, seq, n, as_of - 10000 * {30 + copy % 60}, amount, estimate FROM pattern
                WHERE account NOT IN ({stocks})
                """);
        }
        transaction.Commit();
        // The tables as they stand some time after: counted and, on PostgreSQL, vacuumed.
        Execute(connection, isPostgres ? "VACUUM (ANALYZE)" : "ANALYZE");
    }

    private static long Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long value ? value : 0;
    }
}
