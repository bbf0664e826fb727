namespace Xiangzhi.Registers.Tests.Powers;

public sealed class PowersTests
{
    private readonly TestTownship township = new(new(2026, 6, 1));

    [Fact]
    public void Items_in_force_are_counted_as_of_a_day_by_list()
    {
        var burning = List(new(2023, 1, 1), PowerList.Granted, "F-1", "违规野外用火");
        List(new(2023, 1, 1), PowerList.Statutory, "S-1", "乡村违法建设", validTo: new(2025, 6, 30));
        List(new(2025, 7, 1), PowerList.Basic, "J-1", "普法宣传");

        Assert.Equal([2m, 2, 2], new DateOnly[] { new(2024, 12, 31), new(2025, 6, 30), new(2025, 7, 1) }.Select(Stock));
        township.Do("power", "take-off", new(2025, 10, 1), new TakeOffPower { Reason = "市级收回", Successor = "区林业局" }, burning);
        Assert.Equal([2m, 1], new DateOnly[] { new(2025, 9, 30), new(2025, 10, 1) }.Select(Stock));
        Assert.Equal("taken-off", township.Now(burning).Derive(township.Law).StageCode);
        Assert.Contains(township.Postings, p => p.Account == "D10" && p.Slices[0] == "granted" && p.Slices[1] == "forestry");
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_revision_changes_words_but_not_the_count()
    {
        var item = List(new(2023, 1, 1), PowerList.Granted, "F-1", "野外用火");
        township.Do("power", "revise", new(2025, 7, 1), new RevisePower { ItemNumber = "F-12", Name = "森林防火期野外用火", ListVersion = "2025年版", ValidTo = new(2025, 12, 31) }, item);

        Assert.Equal(("F-12", "森林防火期野外用火"), township.Now(item).Register.Face(township.Now(item), _ => null));
        Assert.Equal([1m, 0], new DateOnly[] { new(2025, 12, 31), new(2026, 1, 1) }.Select(Stock));
        township.AssertReplayEqualsLive();
    }

    [Theory]
    [InlineData(PowerList.Granted, "2025-06-30", true, true)]
    [InlineData(PowerList.Granted, "2025-07-01", false, true)]
    [InlineData(PowerList.Shared, "2025-06-30", true, false)]
    [InlineData(PowerList.TakenBack, "2025-06-30", true, false)]
    [InlineData(PowerList.Basic, "2022-12-31", false, false)]
    public void What_another_register_sees_is_the_item_as_of_its_own_day(PowerList list, string on, bool inForce, bool isOwn)
    {
        var item = List(new(2023, 1, 1), list, "F-1", "野外用火", validTo: new(2025, 6, 30));
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var shown = township.Now(item).AsOf(day);
        var seen = shown is null ? SeenFacts.None : new(new Dictionary<Guid, IReadOnlyDictionary<string, string>> { [item.Id] = shown.Register.Shows(shown, day) });
        var power = PowerSeen.Of(new(item.Id), new At { Mark = new(day, 99, day), Entry = township.Entries[0], Seen = seen });

        Assert.Equal((inForce, isOwn), (power.InForce, power.IsOwn));
    }

    [Fact]
    public void An_end_before_the_beginning_is_refused()
    {
        var refused = Assert.IsType<Refused>(township.Try("power", "list", new(2025, 1, 1), new ListPower { List = PowerList.Basic, ItemNumber = "1", Name = "一", ValidTo = new(2024, 12, 31) }));
        Assert.Equal("validTo", refused.Refusals[0].Field);
    }

    private Matter List(DateOnly on, PowerList list, string number, string name, DateOnly? validTo = null) =>
        township.Do("power", "list", on, new ListPower { List = list, ItemNumber = number, Name = name, Domain = "forestry", ValidTo = validTo });

    private decimal Stock(DateOnly asOf) => township.Figure("D10", asOf.Year, asOf).Value!.Value;
}
