using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.ServiceCentre;

public sealed class ServiceCentreTests
{
    /// <summary>A Monday without a holiday in the four weeks that follow.</summary>
    private static readonly DateOnly Monday = new(2024, 3, 4);

    private readonly TestTownship township = new(new(2026, 12, 31));
    private readonly Matter item;

    public ServiceCentreTests() => item = List(township);

    [Fact]
    public void The_promise_of_the_item_is_the_clock_of_the_case()
    {
        var accepted = Accept();
        Assert.Equal(new DateOnly(2024, 3, 11), township.Clock(accepted, "svc_promise").Reading.Due);
        Do(accepted, "pause", new(2024, 3, 6));
        Do(accepted, "resume", new(2024, 3, 8));
        Assert.Equal(new DateOnly(2024, 3, 13), township.Clock(accepted, "svc_promise").Reading.Due);
        Do(accepted, "complete", new(2024, 3, 12));
        Assert.Equal(new DateOnly(2024, 3, 12), township.Clock(accepted, "svc_promise").Reading.Until);
    }

    [Fact]
    public void A_promise_shortened_later_does_not_touch_what_was_accepted_before()
    {
        var before = Accept();
        township.Do("service-item", "change", Monday.AddDays(1), new ChangeServiceItem { Name = "老年优待证", Online = true, PromisedDays = 2 }, item);
        var after = township.Do("service-case", "accept", Monday.AddDays(1), new AcceptServiceCase { Item = new(item.Id) });
        Assert.Equal((new DateOnly(2024, 3, 11), new DateOnly(2024, 3, 7)), (township.Clock(before, "svc_promise").Reading.Due!.Value, township.Clock(after, "svc_promise").Reading.Due!.Value));
    }

    [Fact]
    public void What_is_done_on_the_spot_is_due_the_same_day_and_without_a_promise_nothing_runs()
    {
        var spot = township.Do("service-item", "list", new(2023, 1, 1), Listed("002") with { OnTheSpot = true });
        Assert.Equal(Monday, township.Clock(township.Do("service-case", "accept", Monday, new AcceptServiceCase { Item = new(spot.Id) }), "svc_promise").Reading.Due);
        var open = township.Do("service-item", "list", new(2023, 1, 1), Listed("003") with { PromisedDays = null, StatutoryDays = null });
        Assert.Empty(township.Do("service-case", "accept", Monday, new AcceptServiceCase { Item = new(open.Id) }).Derive(township.Law).Clocks);
    }

    [Fact]
    public void Completed_cases_count_and_ratings_are_counted_over_those_who_rated()
    {
        foreach (var level in (SatisfactionLevel?[])[SatisfactionLevel.VerySatisfied, SatisfactionLevel.Basically, SatisfactionLevel.NotSatisfied, null])
        {
            var done = Accept();
            Do(done, "complete", Monday.AddDays(2));
            if (level is { } given)
                Do(done, "rate", Monday.AddDays(3), new RateServiceCase { Level = given });
        }
        Do(Accept(), "decline", Monday.AddDays(1));
        Do(Accept(), "withdraw", Monday.AddDays(1));
        Assert.Equal((4m, 67m), (township.Figure("G4", 2024).Value!.Value, Math.Round(township.Figure("G5", 2024).Value!.Value)));

        var slow = township.Do("service-case", "accept", new(2024, 12, 30), new AcceptServiceCase { Item = new(item.Id) });
        Do(slow, "complete", new(2025, 1, 3));
        Assert.Equal((4m, 1m), (township.Figure("G4", 2024).Value!.Value, township.Figure("G4", 2025).Value!.Value));
        township.Void(township.Now(slow), slow.Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("G4", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void The_catalogue_is_a_stock_cut_by_online()
    {
        township.Do("service-item", "list", new(2023, 6, 1), Listed("002") with { Online = true });
        Assert.Equal((2m, 1m), (township.Figure("G6", 2023).Value!.Value, township.Figure("G6", 2023, slice: "true").Value!.Value));
        township.Do("service-item", "change", new(2024, 6, 1), new ChangeServiceItem { Name = "老年优待证", Online = true, PromisedDays = 5 }, item);
        Assert.Equal((2m, 2m), (township.Figure("G6", 2024).Value!.Value, township.Figure("G6", 2024, slice: "true").Value!.Value));
        township.Do("service-item", "end", new(2025, 3, 1), new EndServiceItem { Reason = "收回" }, township.Now(item));
        Assert.Equal((2m, 1m), (township.Figure("G6", 2025, new(2025, 2, 28)).Value!.Value, township.Figure("G6", 2025, new(2025, 3, 1)).Value!.Value));
        township.Do("service-item", "reopen", new(2025, 5, 1), new Reopen { Reason = "恢复" }, township.Now(item));
        Assert.Equal((1m, 2m), (township.Figure("G6", 2025, new(2025, 4, 30)).Value!.Value, township.Figure("G6", 2025).Value!.Value));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("promisedDays", township.Refusal("service-item", "list", Monday, Listed("009") with { PromisedDays = 30 }).Field);
        Assert.Equal("statutoryDays", township.Refusal("service-item", "list", Monday, Listed("009") with { StatutoryDays = -1, PromisedDays = null }).Field);
        Assert.Equal("promisedDays", township.Refusal("service-item", "change", Monday, new ChangeServiceItem { Name = "甲", PromisedDays = 99 }, item).Field);
    }

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached()
    {
        Edges.AssertWhole("service-case", () =>
        {
            var fresh = new TestTownship(new(2026, 12, 31));
            return (fresh, fresh.Do("service-case", "accept", Monday, new AcceptServiceCase { Item = new(List(fresh).Id) }));
        }, FormOf);
        Edges.AssertWhole("service-item", () =>
        {
            var fresh = new TestTownship(new(2026, 12, 31));
            return (fresh, List(fresh));
        }, FormOf);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new TestTownship(new(2026, 12, 31));
        var accepted = fresh.Do("service-case", "accept", Monday, new AcceptServiceCase { Item = new(List(fresh).Id) });
        return (fresh, accepted, [.. accepted.Register.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => (a.Code, FormOf(a.Code)))]);
    });

    private static Form FormOf(string action) => action switch
    {
        "pause" => new PauseServiceCase { Reason = "等区里比对" },
        "resume" => new ResumeServiceCase(),
        "complete" => new CompleteServiceCase { Result = "已发证" },
        "decline" => new DeclineServiceCase { Reason = "年龄不够" },
        "withdraw" => new WithdrawServiceCase(),
        "rate" => new RateServiceCase { Level = SatisfactionLevel.NotSatisfied },
        "amend" => new AmendServiceCase { Done = "当面说明" },
        "change" => new ChangeServiceItem { Name = "老年优待证", Online = true, PromisedDays = 3 },
        "end" => new EndServiceItem { Reason = "取消" },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    private static ListServiceItem Listed(string number) => new()
    {
        ItemNumber = number, Name = "老年优待证", Kind = ServiceItemKind.PublicService, Office = "service", PromisedDays = 5, StatutoryDays = 20,
    };

    private static Matter List(TestTownship township) => township.Do("service-item", "list", new(2023, 1, 1), Listed("001"));

    private Matter Accept() => township.Do("service-case", "accept", Monday, new AcceptServiceCase { Item = new(item.Id), Applicant = "张一" });

    private Matter Do(Matter accepted, string action, DateOnly on, Form? form = null) => township.Do("service-case", action, on, form ?? FormOf(action), township.Now(accepted));
}
