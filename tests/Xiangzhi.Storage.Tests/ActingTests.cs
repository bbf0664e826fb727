using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

public abstract class ActingTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);

    [Fact]
    public async Task Acts_survive_a_restart()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        await office.Do("visit", Spring.AddDays(1), new Visit { Place = "村口", Guests = [new() { Name = "李四", Words = "路该修了" }] }, errand);
        office.Restart();

        var again = office.Township.Matter(errand.Id)!;

        Assert.Equal("试验差〔2025〕1号", again.Number);
        Assert.Equal(["open", "visit"], again.Lines.Select(l => l.Action.Code));
        Assert.Equal("张三丰", office.Township.Reveal(((Errand)again.State).Asker.Place!.Value));
        Assert.Equal("路该修了", office.Township.Reveal(((Visit)again.Lines[1].Form).Guests[0].Words.Place!.Value));
        Assert.Equal(again.Id, office.Township.ByNumber("试验差〔2025〕1号")!.Id);
        Assert.Null(office.Township.ByNumber("试验差〔2025〕2号"));
        await office.AssertSound();
    }

    [Fact]
    public async Task A_new_ledger_begins_with_its_names_and_the_holiday_notices()
    {
        using var office = await engine.Open(Today);

        Assert.Equal("试验", office.Township.Profile.ShortName);
        Assert.Equal(1 + Xiangzhi.Law.HolidayNotice.Builtin.Count, office.Township.EntryCount);
        Assert.Equal(Xiangzhi.Law.WorkCalendar.Builtin.Version, office.Township.Law.Calendar.Version);
        Assert.Equal(Today, office.Township.Today);
    }

    [Fact]
    public async Task The_same_act_sent_twice_is_recorded_once_and_answers_alike()
    {
        using var office = await engine.Open(Today);
        var act = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "张三丰", Topic = "修路" });
        var first = Assert.IsType<Recorded>(await office.Township.Act(act));
        var entries = office.Township.EntryCount;
        await office.Do("answer", Spring.AddDays(1), new Answer { Cost = 5 }, first.Matter);
        office.Restart();

        var second = Assert.IsType<Recorded>(await office.Township.Act(act));

        Assert.False(first.AlreadyThere);
        Assert.True(second.AlreadyThere);
        Assert.Equal(first.Seq, second.Seq);
        Assert.Equal(2, second.Matter.Lines.Length);
        Assert.Equal(entries + 1, office.Township.EntryCount);
    }

    [Fact]
    public async Task An_act_that_comes_again_tells_the_flags_that_it_raised_the_first_time()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        var act = office.ActOf("errand", "answer", Spring.AddDays(1), new Answer { Cost = 1 }, errand);

        var first = Assert.IsType<Recorded>(await office.Township.Act(act));
        await office.Do("notice", Spring.AddDays(1), new Notice(), errand);
        var second = Assert.IsType<Recorded>(await office.Township.Act(act));

        Assert.Equal([Errands.NoticeRule], first.Raised.Select(f => f.Rule));
        Assert.Equal([Errands.NoticeRule], second.Raised.Select(f => f.Rule));
    }

    [Theory]
    [InlineData("张三丰", "修桥")]
    [InlineData("张四丰", "修路")]
    public async Task The_same_act_id_with_other_content_is_a_conflict(string asker, string topic)
    {
        using var office = await engine.Open(Today);
        var act = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "张三丰", Topic = "修路" });
        await office.Township.Act(act);

        var refused = Refusals(await office.Township.Act(act with { Form = new OpenErrand { Asker = asker, Topic = topic } }));

        Assert.Equal(["act-conflict"], refused.Select(r => r.Code));
    }

    [Fact]
    public async Task An_act_that_comes_twice_in_one_batch_is_recorded_once()
    {
        using var office = await engine.Open(Today);
        var act = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "张三丰", Topic = "修路" });
        var other = act with { Form = new OpenErrand { Asker = "李四", Topic = "修路" } };

        var outcomes = await office.Township.ActMany([act, act, other]);

        Assert.False(Assert.IsType<Recorded>(outcomes[0]).AlreadyThere);
        Assert.True(Assert.IsType<Recorded>(outcomes[1]).AlreadyThere);
        Assert.Equal("act-conflict", Refusals(outcomes[2])[0].Code);
        Assert.Equal(1, office.Township.Count(new() { Register = "errand" }));
    }

    [Fact]
    public async Task Acts_of_one_batch_see_each_other_and_number_on()
    {
        using var office = await engine.Open(Today);
        var open = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "甲", Topic = "一" });
        var visit = office.ActOf("errand", "visit", Spring, new Visit { Place = "村口" }) with { Matter = open.Id };
        var second = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "乙", Topic = "二" });
        var future = office.ActOf("errand", "open", Today.AddDays(1), new OpenErrand { Asker = "丙", Topic = "三" });

        var outcomes = await office.Township.ActMany([open, visit, second, future]);

        Assert.Equal(["试验差〔2025〕1号", "试验差〔2025〕1号", "试验差〔2025〕2号"], outcomes.OfType<Recorded>().Select(r => r.Matter.Number));
        Assert.Equal("future-day", Refusals(outcomes[3])[0].Code);
        Assert.Equal(2, office.Township.Matter(open.Id)!.Lines.Length);
        await office.AssertSound();
    }

    [Fact]
    public async Task An_act_of_a_batch_may_put_right_what_one_before_it_wrote()
    {
        using var office = await engine.Open(Today);
        var open = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "甲", Topic = "修路" });
        var others = Enumerable.Range(0, 120).Select(i => office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "乙", Topic = $"第{i}件" })).ToList();
        var right = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "甲", Topic = "修桥" });
        var inTurn = new ActInTurn(right.Id, find => right with { Matter = open.Id, Corrects = find(open.Id)!.LastSeq, Reason = "听错了" });
        var fails = new ActInTurn(TestOffice.ActId(9_999), _ => throw new InvalidTimeZoneException("of its own"));

        var outcomes = await office.Township.ActMany([new(open), .. others.Select(a => new ActInTurn(a)), inTurn]);
        var alone = await Assert.ThrowsAsync<InvalidTimeZoneException>(() => office.Township.ActMany([fails]));

        Assert.All(outcomes, o => Assert.IsType<Recorded>(o));
        Assert.Equal("of its own", alone.Message);
        Assert.Equal("修桥", ((Errand)office.Township.Matter(open.Id)!.State).Topic);
        await office.AssertSound();
    }

    [Fact]
    public async Task Townships_that_share_a_small_memory_keep_their_matters_apart()
    {
        using var office = await engine.Open(Today);
        var other = await office.Store.Create("500114206", new() { Name = "邻乡人民政府", ShortName = "邻", County = "试验区", Since = new(2022, 5, 1) }, new(2022, 5, 1), "S01");
        Township[] both = [office.Township, other];
        // The same ids in both, and more of them than the memory holds.
        var opens = Enumerable.Range(0, office.Options.CachedMatters * 2).Select(i => office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "甲", Topic = $"第{i}件" })).ToList();
        foreach (var open in opens)
        {
            Assert.IsType<Recorded>(await both[0].Act(open));
            Assert.IsType<Recorded>(await both[1].Act(open with { Form = new OpenErrand { Asker = "乙", Topic = "邻乡的事" } }));
        }
        foreach (var open in Enumerable.Reverse(opens))
            Assert.IsType<Recorded>(await both[0].Act(office.ActOf("errand", "visit", Spring, new Visit { Place = "村口" }) with { Matter = open.Id }));

        Assert.All(opens, open => Assert.Equal([2, 1], both.Select(t => t.Matter(open.Id)!.Lines.Length)));
        Assert.All(opens, open => Assert.Equal("邻乡的事", ((Errand)both[1].Matter(open.Id)!.State).Topic));
        await office.AssertSound();
        Assert.Empty((await other.Rebuild(write: false)).Differences);
    }

    [Fact]
    public async Task Two_writers_in_one_process_lose_nothing_and_order_everything()
    {
        using var office = await engine.Open(Today);
        var before = office.Township.EntryCount;
        var acts = Enumerable.Range(0, 200).Select(i => office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "甲", Topic = $"第{i}件" })).ToList();

        await Parallel.ForEachAsync(acts, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (act, _) => Assert.IsType<Recorded>(await office.Township.Act(act)));

        Assert.Equal(before + 200, office.Township.EntryCount);
        Assert.Equal(200, office.Township.List(new() { Register = "errand", First = 1000 }).Rows.Select(r => r.Number).Distinct().Count());
        await office.AssertSound();
    }

    [Fact]
    public async Task An_external_number_stands_once_unless_its_matter_was_struck_out()
    {
        using var office = await engine.Open(Today);
        var source = new Source(SourceKind.Platform, "综治平台", "P-1");
        var errand = await office.Do("open", Spring, new OpenErrand { Asker = "甲", Topic = "一" }, change: a => a with { Source = source });
        var again = office.ActOf("errand", "open", Spring, new OpenErrand { Asker = "乙", Topic = "二" }) with { Source = source };

        Assert.Equal("duplicate-number", Refusals(await office.Township.Act(again))[0].Code);
        await office.Do("void", Today, new VoidEntry { Reason = "错的" }, errand, change: a => a with { Target = errand.Opening.Entry.Seq });
        Assert.IsType<Recorded>(await office.Township.Act(again));
        await office.AssertSound();
    }

    [Fact]
    public async Task One_act_may_write_into_another_matter_and_twice_into_its_own()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);

        var outcome = Assert.IsType<Recorded>(await office.Township.Act(office.ActOf("errand", "pass-on", Spring.AddDays(1), new PassOn { To = new(errand.Id) }, errand)));

        Assert.Equal(2, outcome.Entries.Count);
        Assert.Equal(["open", "pass-on", "visit"], office.Township.Matter(errand.Id)!.Lines.Select(l => l.Action.Code));
        Assert.Equal("转来", Assert.Single(((Errand)outcome.Matter.State).Visits).Place);
        await office.AssertSound();
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        var entries = office.Township.EntryCount;

        var decision = Assert.IsType<Accepted>(office.Township.DryRun(office.ActOf("errand", "answer", Spring.AddDays(1), new Answer { Cost = 1 }, errand)));

        Assert.Equal([Errands.NoticeRule], decision.Raised.Select(f => f.Rule));
        Assert.Equal(entries, office.Township.EntryCount);
        Assert.Single(office.Township.Matter(errand.Id)!.Lines);
    }

    [Fact]
    public async Task A_form_is_bound_with_other_matters_by_number()
    {
        using var office = await engine.Open(Today);
        var village = await office.Do("add", Spring, new AddVillage { VillageCode = "01", Name = "甲村" }, register: "village");
        var text = new TextForm { ["asker"] = "张三丰", ["topic"] = "修路", ["village"] = village.Number };

        var binding = office.Township.Bind(office.Township.Catalogue["errand"].Opener.Form, text, Today, out var form);

        Assert.Empty(binding.Faults);
        Assert.Equal(village.Id, ((OpenErrand)form).Village!.Value.Id);
    }

    private static IReadOnlyList<Refusal> Refusals(Outcome outcome) =>
        Assert.IsType<Refused>(Assert.IsType<NotRecorded>(outcome).Decision).Refusals;
}

public sealed class ActingOnSqliteTests() : ActingTests(new SqliteEngine());

public sealed class ActingOnPostgresTests(PostgresServer server) : ActingTests(new PostgresEngine(server));
