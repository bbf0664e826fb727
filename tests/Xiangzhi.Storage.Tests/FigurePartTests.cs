using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>Parts of figures, and figures as they were known at an entry.</summary>
public abstract class FigurePartTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Fact]
    public async Task The_parts_of_a_figure_make_the_whole_and_each_is_what_a_hand_counts()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2024, 3, 4), "修路");
        await office.Do("visit", new(2024, 3, 5), new Visit { Place = "村口", Guests = [new(), new(), new()] }, errand);
        await office.Do("visit", new(2024, 3, 6), new Visit { Place = "桥头", Level = Level.High, Guests = [new()] }, errand);
        await office.Do("visit", new(2024, 4, 6), new Visit { Place = "桥头", Level = Level.High }, errand);
        var slice = office.Township.Catalogue.FindFigure("Z1")!.Slices.First(s => s.Code == "level");

        var whole = office.Township.Figure("Z1", 2024);
        var (high, fault) = slice.Read("High", office.Township.Roster, Today);

        Assert.Null(fault);
        Assert.Equal(3, whole.Value.Value);
        Assert.Equal(whole.Value, office.Township.Figures(2024).Single(f => f.Figure.Code == "Z1").Value);
        Assert.Equal(2, office.Township.Figure("Z1", 2024, cuts: [new("level", [high!])]).Value.Value);
        Assert.Equal(1, office.Township.Figure("Z1", 2024, new(2024, 3, 31), [new("level", [high!])]).Value.Value);
        Assert.Equal(3, office.Township.Figure("Z1", 2024, cuts: [new("level", [.. office.Township.FigureBy("Z1", 2024, "level").Select(p => p.Value)])]).Value.Value);
        Assert.Equal([2m, 1m], office.Township.FigureBy("Z1", 2024, "level").Select(p => p.Amount));
        Assert.NotNull(slice.Read("天上", office.Township.Roster, Today).Fault);
    }

    [Fact]
    public async Task A_rate_by_the_values_of_a_slice_is_divided_within_each()
    {
        using var office = await engine.Open(Today);
        await office.Do("answer", new(2024, 3, 6), new Answer(), await office.OpenErrand(new(2024, 3, 4), "修路"));
        await office.OpenErrand(new(2024, 3, 5), "修路");
        await office.Do("answer", new(2024, 3, 6), new Answer(), await office.OpenErrand(new(2024, 3, 6), "办证"));
        await office.OpenErrand(new(2024, 3, 7), "低保");

        Assert.Equal([("办证", 100m), ("修路", 50m), ("低保", 0m)], office.Township.FigureBy("Z6", 2024, "topic"));
        Assert.Equal([("办证", 100m), ("修路", 50m), ("低保", 0m)], office.Township.Records("Z6", 2024).By("topic"));
        Assert.Equal((50m, 1m, 2m), office.Township.Figure("Z6", 2024, cuts: [new("topic", ["修路"])]).Value is var v ? (v.Value, v.Numerator, v.Denominator) : default);
    }

    [Fact]
    public async Task A_figure_as_known_at_an_entry_stays_whatever_comes_later()
    {
        using var office = await engine.Open(Today);
        await office.OpenErrand(new(2024, 3, 4));
        var second = await office.OpenErrand(new(2024, 5, 6));
        await office.Do("close", new(2025, 1, 20), new CloseYear { Year = 2024, AsOf = new(2024, 12, 31) }, register: "period");
        var closing = office.Township.ClosingOf(2024)!.Seq;
        await office.OpenErrand(new(2024, 11, 1));
        await office.Do("close", new(2025, 2, 20), new CloseYear { Year = 2023, AsOf = new(2023, 12, 31) }, register: "period");

        Assert.Equal(2, office.Township.Figure("Z4", 2024).Value.Value);
        Assert.Equal(3, office.Township.Figure("Z4", 2024, new(2024, 12, 31)).Value.Value);
        Assert.Equal(2, office.Township.Figure("Z4", 2024, knownTo: closing).Value.Value);
        Assert.Equal(1, office.Township.Figure("Z4", 2024, new(2024, 12, 31), knownTo: second.LastSeq - 1).Value.Value);
        Assert.False(office.Township.Figure("Z4", 2023, knownTo: closing).Closed);
    }

    [Fact]
    public async Task What_does_not_exist_is_named()
    {
        using var office = await engine.Open(Today);
        Assert.Contains("Z99", Assert.Throws<KeyNotFoundException>(() => office.Township.Figure("Z99", 2024)).Message, StringComparison.Ordinal);
        Assert.Contains("不能按“天气”分", Assert.Throws<KeyNotFoundException>(() => office.Township.Figure("Z1", 2024, cuts: [new("天气", ["晴"])])).Message, StringComparison.Ordinal);
    }
}

public sealed class FigurePartOnSqliteTests() : FigurePartTests(new SqliteEngine());

public sealed class FigurePartOnPostgresTests(PostgresServer server) : FigurePartTests(new PostgresEngine(server));
