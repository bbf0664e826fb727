using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Openness;

public sealed class DisclosureItemsTests
{
    private readonly OpennessWorld world = new();

    [Fact]
    public void A_quarterly_item_of_a_village_is_due_on_the_fifteenth_of_the_next_month()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        Assert.Equal(["2024-Q1 2024-04-15", "2024-Q2 2024-07-15", "2024-Q3 2024-10-15", "2024-Q4 2025-01-15"], Dues(item).Take(4));
    }

    /// <summary>Twenty working days from the end of March: 1 to 3, 7 to 12, 15 to 19 and 22 to 26 April, and Sunday the 28th, which was worked.</summary>
    [Fact]
    public void Other_periods_have_the_limits_of_their_line()
    {
        Assert.Equal("2024-01 2024-02-15", Dues(world.List(OpennessLine.Village, DisclosurePeriod.Monthly)).First());
        Assert.Equal("2024-02 2024-03-15", Dues(world.List(OpennessLine.Village, DisclosurePeriod.Monthly)).ElementAt(1));
        Assert.Equal("2024-Q1 2024-04-28", Dues(world.List(OpennessLine.Government, DisclosurePeriod.Quarterly)).First());
        Assert.Equal("2024 2025-01-10", Dues(world.List(OpennessLine.Party, DisclosurePeriod.Yearly, days: 10)).First());
        Assert.Equal("2024-01-01 2024-01-31", Dues(world.List(OpennessLine.Village, DisclosurePeriod.Standing, days: 30)).Single());
    }

    [Fact]
    public void An_item_owes_from_the_period_in_which_it_was_listed_to_the_last_one_that_ended_before_it()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly, on: new(2024, 5, 20));
        world.Township.Do("disclosure-item", "end", new(2024, 12, 31), new EndDisclosureItem { Reason = "并入另一项" }, item);
        Assert.Equal(["2024-Q2", "2024-Q3"], world.Owed(item).Select(x => x.Key));

        world.Township.Do("disclosure-item", "reopen", new(2025, 1, 1), new Reopen { Reason = "恢复" }, world.Township.Now(item));
        Assert.Equal("2024-Q4", world.Owed(item).ElementAt(2).Key);
    }

    [Fact]
    public void The_horizon_depends_on_the_last_entry_and_never_on_today()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Yearly, days: 20);
        Assert.Equal("2034", world.Owed(item).Last().Key);
        world.Township.Today = new(2099, 1, 1);
        Assert.Equal("2034", world.Owed(item).Last().Key);
        world.Publish(item, new(2024, 12, 31), new(2025, 1, 9));
        Assert.Equal("2035", world.Owed(item).Last().Key);
    }

    [Fact]
    public void What_happened_is_due_ten_days_later_and_a_publication_without_a_note_owes_itself()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Immediate);
        Assert.Empty(world.Owed(item));
        world.Township.Do("disclosure-item", "occur", new(2024, 5, 6), new NoteOccurrence { What = "集体土地出租" }, item);
        world.Publish(item, new(2024, 6, 3), new(2024, 6, 20));

        Assert.Equal([("2024-05-06", new DateOnly(2024, 5, 16), false), ("2024-06-03", new(2024, 6, 13), true)], world.Duties(item));
        Assert.Equal(50, world.G2a(2024));
        Assert.Equal(["vil_major", "vil_cq_dates_event"], world.Township.Flags(item).Select(f => f.Rule));
    }

    [Fact]
    public void A_standing_item_is_owed_once_and_again_with_each_change()
    {
        var item = world.List(OpennessLine.Government, DisclosurePeriod.Standing);
        world.Publish(item, new(2024, 1, 1), new(2024, 1, 20));
        world.Township.Do("disclosure-item", "occur", new(2024, 9, 2), new NoteOccurrence { What = "机构调整" }, world.Township.Now(item));
        Assert.Equal([true, false], world.Owed(item).Select(x => x.Done is not null));
        world.Publish(item, new(2024, 9, 5), new(2024, 9, 5));
        Assert.Equal([true, true], world.Owed(item).Select(x => x.Done is not null));
        Assert.Equal(100, world.G2a(2024));
    }

    [Fact]
    public void Published_over_owed_is_reckoned_on_the_due_days_of_the_year()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        world.Publish(item, new(2024, 2, 1), new(2024, 4, 10));
        world.Publish(item, new(2024, 5, 1), new(2024, 7, 10));
        Assert.Equal(67, Math.Round(world.G2a(2024)!.Value));
        Assert.Equal(100, world.G2a(2024, new(2024, 7, 31)));

        world.Publish(item, new(2024, 9, 30), new(2024, 11, 20));
        Assert.Equal(67, Math.Round(world.G2a(2024, new(2024, 11, 19))!.Value));
        Assert.Equal(100, world.G2a(2024));
        Assert.Equal(["2024-Q3"], world.Township.Flags(item).Select(f => f.Key));

        world.Publish(item, new(2024, 12, 31), new(2025, 2, 1));
        Assert.Equal((100m, 0m), (world.G2a(2024)!.Value, world.G2a(2025, new(2025, 1, 31))!.Value));
        Assert.Equal(100, world.G2a(2025, new(2025, 2, 1)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Two_publications_of_one_period_are_one_and_a_year_not_owed_has_no_value()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        world.Publish(item, new(2024, 3, 31), new(2024, 4, 2));
        world.Publish(item, new(2024, 1, 31), new(2024, 4, 3));
        Assert.Equal(100, world.G2a(2024, new(2024, 6, 30)));
        Assert.Null(world.G2a(2023));
    }

    [Fact]
    public void A_missed_and_a_late_period_are_told_with_their_days()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        world.Publish(item, new(2024, 6, 30), new(2024, 7, 16));
        var flags = world.Township.Flags(item).ToDictionary(f => f.Rule);
        Assert.Equal(["vil_cq_dates", "vil_quarter"], flags.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("账上未见2024年第1季度的公开。", new DateOnly(2024, 4, 15)), (flags["vil_quarter"].Text, flags["vil_quarter"].Since));
        Assert.Contains("2024年7月16日，晚于2024年7月15日", flags["vil_cq_dates"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_list_the_open_duties_that_began_the_next_three_and_the_last_that_was_done()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Monthly);
        world.Publish(item, new(2024, 2, 29), new(2024, 3, 10));
        world.Publish(item, new(2024, 3, 31), new(2024, 4, 10));
        var derived = world.Township.Now(item).Derive(world.Township.Law);
        Assert.Equal(["2024-01", "2024-03", "2024-04", "2024-05", "2024-06"], derived.Clocks.Select(c => c.Key).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2024, 2, 15), derived.NextDue);
    }

    [Fact]
    public void A_publication_put_right_or_struck_out_is_put_right_at_its_item_too()
    {
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        var disclosure = world.Publish(item, new(2024, 3, 31), new(2024, 4, 10));
        Assert.Equal(100, world.G2a(2024, new(2024, 6, 30)));

        var published = world.Township.Now(disclosure).Lines.Single(l => l.Action.Code == "publish").Entry.Seq;
        world.Township.Correct(world.Township.Now(disclosure), published, new(2024, 4, 20), new PublishDisclosure { Channels = ["board"] });
        Assert.Equal(["vil_cq_dates"], world.Township.Flags(item).Select(f => f.Rule));

        world.Township.Correct(world.Township.Now(disclosure), disclosure.Opening.Entry.Seq, disclosure.Opening.Entry.On, new ProposeDisclosure { Item = new(item.Id), Covers = new(2024, 6, 30), Topic = "二季度" });
        Assert.Equal([false, true], world.Owed(item).Take(2).Select(x => x.Done is not null));

        var other = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        world.Township.Correct(world.Township.Now(disclosure), disclosure.Opening.Entry.Seq, disclosure.Opening.Entry.On, new ProposeDisclosure { Item = new(other.Id), Covers = new(2024, 3, 31), Topic = "一季度" });
        Assert.DoesNotContain(world.Owed(item), x => x.Done is not null);

        world.Township.Void(world.Township.Now(disclosure), published);
        Assert.DoesNotContain(world.Owed(other), x => x.Done is not null);
        Assert.Equal(0, world.Township.Figure("G1", 2024).Value);
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("days", world.Township.Refusal("disclosure-item", "list", new(2024, 1, 1), world.Item(OpennessLine.Party, DisclosurePeriod.Yearly) with { Days = null }).Field);
        Assert.Equal("days", world.Township.Refusal("disclosure-item", "list", new(2024, 1, 1), world.Item(OpennessLine.Government, DisclosurePeriod.Yearly) with { Days = 0 }).Field);
        Assert.Equal("village", world.Township.Refusal("disclosure-item", "list", new(2024, 1, 1), world.Item(OpennessLine.Village, DisclosurePeriod.Quarterly) with { Village = null }).Field);
    }

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation() => Edges.AssertWhole("disclosure-item", () =>
    {
        var fresh = new OpennessWorld();
        return (fresh.Township, fresh.List(OpennessLine.Village, DisclosurePeriod.Immediate));
    }, action => action switch
    {
        "revise" => new ReviseDisclosureItem { Name = "改名" },
        "occur" => new NoteOccurrence { What = "征地" },
        "end" => new EndDisclosureItem { Reason = "取消" },
        _ => new RecordPublication { Covers = new(2024, 1, 1), Publication = new(Guid.Empty) },
    }, "published");

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new OpennessWorld();
        var item = fresh.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        var disclosure = fresh.Propose(item, new(2024, 3, 31), new(2024, 4, 1));
        return (fresh.Township, disclosure,
        [
            ("propose", fresh.FormOf("propose", item)), .. disclosure.Register.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => (a.Code, fresh.FormOf(a.Code, item))),
        ]);
    });

    private IEnumerable<string> Dues(Matter item) => world.Duties(item).Select(x => $"{x.Key} {x.Due:yyyy-MM-dd}");
}
