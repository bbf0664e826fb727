using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

public abstract class FigureTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Fact]
    public async Task Figures_of_each_kind_are_what_a_hand_counts()
    {
        using var office = await engine.Open(Today);
        var first = await office.OpenErrand(new(2024, 3, 4), "修路");
        await office.Do("visit", new(2024, 3, 5), new Visit { Place = "村口", Guests = [new(), new(), new()] }, first);
        await office.Do("visit", new(2024, 3, 5), new Visit { Place = "桥头", Level = Level.High, Guests = [new()] }, first);
        await office.Do("notice", new(2024, 3, 6), new Notice(), first);
        await office.Do("answer", new(2024, 3, 7), new Answer { Cost = 10.50m }, first);
        await office.Do("end", new(2024, 4, 1), new EndErrand(), first);
        var second = await office.OpenErrand(new(2024, 5, 6), "修桥");
        await office.Do("visit", new(2024, 5, 7), new Visit { Place = "村口" }, second);
        await office.Do("answer", new(2024, 6, 3), new Answer { Cost = 1m }, second);
        await office.OpenErrand(new(2024, 7, 1), "修渠");

        var of2024 = office.Township.Figures(2024).ToDictionary(f => f.Figure.Code);

        Assert.Equal(3, of2024["Z1"].Value.Value);
        Assert.Equal(4, of2024["Z2"].Value.Value);
        Assert.True(of2024["Z2"].Value.Estimate);
        Assert.Equal(11.50m, of2024["Z3"].Value.Value);
        Assert.Equal(2, of2024["Z4"].Value.Value);
        Assert.Equal(2, of2024["Z5"].Value.Value);
        Assert.Equal((66.67m, 2m, 3m), (of2024["Z6"].Value.Value, of2024["Z6"].Value.Numerator, of2024["Z6"].Value.Denominator));
        Assert.Equal(5.75m, of2024["Z7"].Value.Value);
        Assert.Equal(5.75m, of2024["Z8"].Value.Value);
        Assert.Equal(5, of2024["Z9"].Value.Value);
        // Three fell due; the first alone was answered within five working days.
        Assert.Equal((33.33m, 3m), (of2024["Z10"].Value.Value, of2024["Z10"].Value.Denominator));
        Assert.Equal(0, of2024["Z11"].Value.Value);
        Assert.Equal(2, office.Township.Figures(2025).Single(f => f.Figure.Code == "Z4").Value.Value);
        Assert.Equal(0, office.Township.Figures(2025).Single(f => f.Figure.Code == "Z1").Value.Value);
        Assert.Equal([0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0], office.Township.ByMonth("Z1", 2024).Select(m => m.Amount));
        Assert.Equal([0, 0, 1, 0, 1, 1, 2, 2, 2, 2, 2, 2], office.Township.ByMonth("Z4", 2024).Select(m => m.Amount));
    }

    [Fact]
    public async Task What_a_later_fact_takes_back_is_left_out_from_that_day_on()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2024, 3, 4));
        await office.Do("notice", new(2024, 3, 6), new Notice(), errand);
        await office.Do("answer", new(2024, 5, 7), new Answer { Cost = 1 }, errand);

        Assert.Equal(1, Value(office, "Z11", 2024, new(2024, 5, 6)));
        Assert.Equal(0, Value(office, "Z11", 2024, new(2024, 5, 7)));
        var detail = office.Township.Records("Z11", 2024);
        Assert.Equal((0L, 1L), (detail.Records.Total, detail.Reversed.Total));
        Assert.Equal(errand.Id, detail.Reversed.Records[0].Matter);
    }

    [Fact]
    public async Task A_closed_year_stays_printed_and_what_comes_later_stands_beside_it_and_in_no_other_year()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2024, 3, 4));
        await office.Do("visit", new(2024, 3, 5), new Visit { Place = "村口" }, errand);
        await office.Do("visit", new(2024, 3, 6), new Visit { Place = "桥头" }, errand);
        var visits = office.Township.Matter(errand.Id)!.Lines;
        await office.Close(2024, new(2024, 12, 31), new(2025, 1, 6));

        await office.Do("visit", new(2024, 11, 5), new Visit { Place = "晒坝" }, errand);
        await office.Do("visit", new(2024, 11, 6), new Visit { Place = "堰口" }, errand);
        await office.Do("void", Today, new VoidEntry { Reason = "没有去" }, errand, change: a => a with { Target = visits[1].Entry.Seq });
        await office.Do("visit", new(2025, 2, 1), new Visit { Place = "学校" }, errand);
        office.Restart();

        var row = office.Township.Figures(2024).Single(f => f.Figure.Code == "Z1");
        Assert.Equal((2m, 2m, 1m, true), (row.Value.Value, row.Printed, row.Corrections, row.Closed));
        Assert.Equal(new DateOnly(2024, 12, 31), row.AsOf);
        var detail = office.Township.Records("Z1", 2024);
        Assert.Equal(["村口", "桥头"], detail.Records.Records.Select(r => r.Slices[1]));
        Assert.Equal([-1m, 1m, 1m], detail.Corrections.Records.Select(r => r.Amount));
        Assert.Equal(1, Value(office, "Z1", 2025));
        // Asked for a day, the figure is as known now.
        Assert.Equal(3, Value(office, "Z1", 2024, new(2024, 12, 31)));
        Assert.Equal(2025, office.Township.Matter(office.Township.Roster.All<Periods>().Single().Id)!.Opening.Entry.On.Year);
        await office.AssertSound();
    }

    [Fact]
    public async Task What_was_known_at_the_close_but_lies_after_the_printed_day_is_a_correction_of_that_year()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2024, 3, 4));
        await office.Do("visit", new(2024, 12, 2), new Visit { Place = "村口" }, errand);
        await office.Do("visit", new(2024, 12, 20), new Visit { Place = "桥头" }, errand);
        await office.Close(2024, new(2024, 12, 5), new(2025, 1, 6));

        var row = office.Township.Figures(2024).Single(f => f.Figure.Code == "Z1");

        Assert.Equal((1m, 1m), (row.Printed, row.Corrections));
        Assert.Equal(0, Value(office, "Z1", 2025));
    }

    [Fact]
    public async Task A_figure_opens_into_its_records_cut_and_paged_with_exact_counts()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2024, 3, 4));
        for (var i = 0; i < 5; i++)
            await office.Do("visit", new DateOnly(2024, 3, 5).AddDays(i), new Visit { Place = i % 2 == 0 ? "村口" : "桥头", Level = i == 0 ? Level.Low : Level.High }, errand);

        var all = office.Township.Records("Z1", 2024);
        var page = office.Township.Records("Z1", 2024, first: 2, skip: 2);
        var cut = office.Township.Records("Z1", 2024, cut: ("place", "桥头"));
        var distinct = office.Township.Records("Z5", 2024);

        Assert.Equal(5, all.Records.Total);
        Assert.Equal([("村口", 3m), ("桥头", 2m)], all.By("place"));
        Assert.Equal([("high", 4m), ("low", 1m)], all.By("level"));
        Assert.Equal((5L, 2), (page.Records.Total, page.Records.Records.Count));
        Assert.Equal(new DateOnly(2024, 3, 7), page.Records.Records[0].On);
        Assert.Equal([new(2024, 3, 6), new(2024, 3, 8)], cut.Records.Records.Select(r => r.On));
        Assert.Equal(5, cut.Row.Value.Value);
        Assert.Equal(["村口", "桥头"], distinct.Records.Records.Select(r => r.Subject).Order(StringComparer.Ordinal));
        Assert.Equal([1m, 1m], distinct.Records.Records.Select(r => r.Amount));
        Assert.Throws<KeyNotFoundException>(() => office.Township.Records("Z1", 2024, cut: ("weather", "x")));
    }

    private static decimal? Value(TestOffice office, string code, int year, DateOnly? asOf = null) =>
        office.Township.Figures(year, asOf).Single(f => f.Figure.Code == code).Value.Value;
}

public sealed class FigureOnSqliteTests() : FigureTests(new SqliteEngine());

public sealed class FigureOnPostgresTests(PostgresServer server) : FigureTests(new PostgresEngine(server));
