using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>Figures of a month or another span of a year, as the cells of a form ask them.</summary>
public abstract class FigureSpanTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly FigureSpan March = new(new(2024, 3, 1), new(2024, 3, 31));

    [Fact]
    public async Task The_months_of_a_year_make_the_year_and_a_span_opens_into_its_own_records()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2024, 3, 4), "修路");
        await office.Do("visit", new(2024, 3, 5), new Visit { Place = "村口", Guests = [new(), new()] }, errand);
        await office.Do("visit", new(2024, 3, 31), new Visit { Place = "桥头", Level = Level.High }, errand);
        await office.Do("visit", new(2024, 4, 1), new Visit { Place = "桥头", Level = Level.High }, errand);
        var (high, _) = office.Township.Catalogue.FindFigure("Z1")!.Slices.First(s => s.Code == "level").Read("High", office.Township.Roster, Today);

        var months = Enumerable.Range(1, 12).Select(m => new FigureAsked("Z1", new(new(2024, m, 1), new DateOnly(2024, m, 1).AddMonths(1).AddDays(-1)), [])).ToList();
        Assert.Equal(office.Township.Figure("Z1", 2024).Value.Value, office.Township.Figures(months).Sum(r => r.Value.Value));
        Assert.Equal([2m, 1m, 0m], office.Township.Figures([new("Z1", March, []), new("Z1", March, [new("level", [high!])]), new("Z1", new(new(2024, 5, 1), new(2024, 5, 31)), [])]).Select(r => r.Value.Value));
        var opened = office.Township.Records("Z1", 2024, null, [new("level", [high!])], null, within: March);
        Assert.Equal([new DateOnly(2024, 3, 31)], opened.Records.Records.Select(r => r.On));
        Assert.Equal((2m, March.From), (opened.Row.Value.Value, opened.Row.From));
    }

    [Fact]
    public async Task A_span_as_known_at_an_entry_stays_and_one_of_a_closed_year_is_as_printed()
    {
        using var office = await engine.Open(Today);
        var first = await office.OpenErrand(new(2024, 3, 4));
        await office.OpenErrand(new(2024, 3, 6));
        await office.Do("close", new(2025, 1, 20), new CloseYear { Year = 2024, AsOf = new(2024, 12, 31) }, register: "period");
        await office.OpenErrand(new(2024, 3, 8));

        var now = office.Township.Figures([new("Z4", March, [])])[0];
        Assert.Equal((2m, 1m, true), (now.Value.Value, now.Corrections, now.Closed));
        Assert.Equal(1, office.Township.Figures([new("Z4", March with { KnownTo = first.LastSeq }, [])])[0].Value.Value);
        Assert.Contains("Z99", Assert.Throws<KeyNotFoundException>(() => office.Township.Figures([new("Z99", March, [])])).Message, StringComparison.Ordinal);
    }
}

public sealed class FigureSpanOnSqliteTests() : FigureSpanTests(new SqliteEngine());

public sealed class FigureSpanOnPostgresTests(PostgresServer server) : FigureSpanTests(new PostgresEngine(server));
