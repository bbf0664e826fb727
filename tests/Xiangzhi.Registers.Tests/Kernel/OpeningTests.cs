namespace Xiangzhi.Registers.Tests.Kernel;

public sealed class OpeningTests
{
    [Fact]
    public void A_register_may_open_in_several_ways_each_with_a_sheet_of_its_own()
    {
        var doors = new Doors();
        Assert.Equal("front", doors.Opener.Code);
        Assert.Equal(["front visit", "back"], doors.Sheets.Select(s => string.Join(' ', s.Select(a => a.Code))));
        Assert.Equal(["front", "visit"], doors.SheetActions.Select(a => a.Code));

        var township = new TestTownship(new(2025, 1, 10), new Catalogue([doors]));
        var one = township.Do("doors", "front", new(2025, 1, 2), new OpenErrand { Asker = "甲", Topic = "一" });
        var two = township.Do("doors", "back", new(2025, 1, 3), new OpenErrand { Asker = "乙", Topic = "二" });
        Assert.Equal(("试验门〔2025〕1号", "试验门〔2025〕2号"), (one.Number, two.Number));
        Assert.DoesNotContain(one.Register.Actions, a => a.Opens && a.OfferedOn(one));
    }

    [Fact]
    public void A_register_that_cannot_be_opened_is_a_mistake() =>
        Assert.Contains("must open", Assert.Throws<InvalidOperationException>(() => new Walls()).Message, StringComparison.Ordinal);

    [Fact]
    public void An_action_that_takes_the_code_of_another_is_a_mistake() =>
        Assert.Contains("note", Assert.Throws<InvalidOperationException>(() => new Echoes()).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_registers_that_number_their_matters_alike_are_a_mistake() =>
        Assert.Contains("doors and gates", Assert.Throws<InvalidOperationException>(() => new Catalogue([new Doors(), new Gates()])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_ratio_of_what_is_in_force_is_read_at_the_day_and_a_ratio_of_acts_over_the_period()
    {
        Assert.Equal(["E2a", "E1"], Catalogue.Standard.FindFigure("E2b")!.StockAccounts);
        Assert.Equal(["E2c+", "E2c/"], Catalogue.Standard.FindFigure("E2c")!.StockAccounts);
        Assert.Equal(["E1"], Catalogue.Standard.FindFigure("E1")!.StockAccounts);
        Assert.Empty(Catalogue.Standard.FindFigure("E15a")!.StockAccounts);
    }

    private sealed class Doors : Register<Errand>
    {
        protected override void Define(Definition<Errand> d)
        {
            d.Named("doors", "门", number: "{township}门〔{year}〕{n}号", Area.Disputes);
            d.Opens<OpenErrand>("front", "前门");
            d.Opens<OpenErrand>("back", "后门");
            d.Act<Visit>("visit", "走访");
            d.Sheet("front", "visit");
            d.Sheet("back");
        }
    }

    private sealed class Gates : Register<Errand>
    {
        protected override void Define(Definition<Errand> d)
        {
            d.Named("gates", "大门", number: "{township}门〔{year}〕{n}号", Area.Disputes);
            d.Opens<OpenErrand>("open", "开");
        }
    }

    private sealed class Walls : Register<Errand>
    {
        protected override void Define(Definition<Errand> d)
        {
            d.Named("walls", "墙", number: "{township}墙〔{year}〕{n}号", Area.Disputes);
            d.Act<Visit>("visit", "走访");
        }
    }

    private sealed class Echoes : Register<Errand>
    {
        protected override void Define(Definition<Errand> d)
        {
            d.Named("echoes", "回声", number: "{township}回〔{year}〕{n}号", Area.Disputes);
            d.Opens<OpenErrand>("note", "记");
        }
    }
}
