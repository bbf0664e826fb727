using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>The least of another platform's weeks, opened into its weeks with the missing ones beside them.</summary>
public abstract class WeekFigureTests(TestEngine engine)
{
    private static readonly Catalogue Weeks = new([new PlatformWeeks(), new Villages(), new Staff(), new OfficeProfiles(), new Holidays(), new Periods()]);

    [Fact]
    public async Task The_least_week_is_read_and_every_week_is_listed_also_one_of_nothing()
    {
        using var office = await engine.Open(new(2025, 1, 27), Weeks);
        await Bring(office, new(2025, 1, 6), 83.33m, 4);
        await Bring(office, new(2025, 1, 20), 100, 1);

        var row = Row(office, "E10a");
        Assert.Equal((83.33m, 2L, 2L), (row.Value.Value, row.Value.Postings, row.Value.WeeksMissing(Scope.Year(2025) with { AsOf = row.AsOf })));
        Assert.Equal(5, Row(office, "E10b").Value.Value);
        var detail = office.Township.Records("E10a", 2025);
        Assert.Equal([(new DateOnly(2025, 1, 12), 83.33m), (new(2025, 1, 26), 100m)], detail.Records.Records.Select(r => (r.On, r.Amount)));
        Assert.Equal([new(2024, 12, 30), new(2025, 1, 13)], detail.WeeksMissing);
        Assert.Equal((0L, 0L), (detail.Numerator.Count, detail.Denominator.Count));

        await Bring(office, new(2025, 1, 13), 0, 0);
        Assert.Equal(0, Row(office, "E10a").Value.Value);
        Assert.Equal([83.33m, 0m, 100m], office.Township.Records("E10a", 2025).Records.Records.Select(r => r.Amount));
        Assert.Equal([0m], office.Township.ByMonth("E10a", 2025).Select(m => m.Amount));
        await office.AssertSound();
    }

    [Fact]
    public async Task A_year_without_a_week_has_no_value_and_every_week_is_missing()
    {
        using var office = await engine.Open(new(2026, 1, 5), Weeks);
        Assert.Null(Row(office, "E10a").Value.Value);
        Assert.Equal(52, office.Township.Records("E10a", 2025).WeeksMissing.Count);
        Assert.Empty(office.Township.Records("E10b", 2025).WeeksMissing);
    }

    private static FigureRow Row(TestOffice office, string code) => office.Township.Figures(2025).Single(f => f.Figure.Code == code);

    private static Task<Matter> Bring(TestOffice office, DateOnly monday, decimal rate, int cases) =>
        office.Do("bring-in", monday.AddDays(7), new BringInWeek { Monday = monday, ActiveRate = rate, Cases = cases }, register: "platform-week");
}

public sealed class WeekFigureOnSqliteTests() : WeekFigureTests(new SqliteEngine());

public sealed class WeekFigureOnPostgresTests(PostgresServer server) : WeekFigureTests(new PostgresEngine(server));
