using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

public abstract class ListTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double_and_tell_the_exact_number()
    {
        using var office = await engine.Open(Today);
        await office.Township.ActMany([.. Enumerable.Range(0, 23).Select(i => office.ActOf("errand", "open", Spring.AddDays(i % 4), new OpenErrand { Asker = "甲", Topic = $"第{i}件" }))]);

        var seen = new List<MatterListRow>();
        var pages = 0;
        // By more ids than a statement takes, most of nothing, come the same pages.
        List<Guid> many = [.. office.Township.Each(new()).Select(m => m.Id).Concat(Enumerable.Range(0, MatterQuery.MostFirst + 500).Select(_ => Guid.NewGuid())).OrderBy(id => id)];
        for (var query = new MatterQuery { Register = "errand", First = 5 }; ; pages++)
        {
            var page = office.Township.List(query);
            Assert.Equal(23, page.Total);
            var picked = office.Township.List(query with { Ids = many });
            Assert.Equal(page.Rows.Select(r => r.Id), picked.Rows.Select(r => r.Id));
            Assert.Equal((page.Total, page.Next), (picked.Total, picked.Next));
            seen.AddRange(page.Rows);
            if (page.Next is null)
                break;
            query = query with { After = page.Next };
        }

        Assert.Equal(4, pages);
        Assert.Equal(23, seen.Select(r => r.Id).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(r => r.Opened).ThenByDescending(r => r.LastSeq).Select(r => r.Id), seen.Select(r => r.Id));
        Assert.Equal(23, office.Township.Each(new() { Register = "errand" }).Count());
        Assert.Equal(23, office.Township.Count(new() { Register = "errand", Ids = many }));
    }

    [Fact]
    public async Task A_list_shows_every_reader_what_may_be_read_one_by_one()
    {
        using var office = await engine.Open(Today);
        var (here, there) = (await office.Do("add", Spring, new AddVillage { VillageCode = "01", Name = "甲村" }, register: "village"), await office.Do("add", Spring, new AddVillage { VillageCode = "02", Name = "乙村" }, register: "village"));
        var staff = await office.Do("join", Spring, new JoinStaff { StaffNumber = "S09", Name = "王五", Office = "justice" }, register: "staff");
        foreach (var (village, topic) in new[] { ((Guid?)here.Id, "一"), (here.Id, "二"), (there.Id, "三"), (null, "四") })
            await office.OpenErrand(Spring, topic, village: village);
        var handed = await office.OpenErrand(Spring, "五", village: here.Id);
        await office.Do("hand-over", Spring.AddDays(1), new HandOver { To = new(staff.Id) }, handed);

        Assert.Equal(5, Errands(new("S01", "甲", [new(Role.Handler)])));
        Assert.Equal(3, Errands(new("S02", "乙", [new(Role.VillageCadre, new(here.Id, null))])));
        Assert.Equal(1, Errands(new("S03", "丙", [new(Role.VillageCadre, new(there.Id, null))])));
        Assert.Equal(2, Errands(new("S09", "王五", [new(Role.VillageCadre, new(there.Id, null))])));
        Assert.Equal(2, Errands(new("S04", "丁", [new(Role.VillageCadre, new(there.Id, null)) { For = "S09" }])));
        Assert.Equal(0, Errands(new("S05", "戊", [new(Role.VillageCadre, new(here.Id, 2))])));
        Assert.Equal(4, Errands(new("S06", "己", [new(Role.VillageCadre, new(here.Id, null)), new(Role.VillageCadre, new(there.Id, null))])));
        Assert.Equal(0, Errands(new("Q01", "庚", [new(Role.Supervisor) { Lines = [SupervisionLine.Openness] }])));
        Assert.Equal(0, Errands(new("S07", "辛", [])));

        int Errands(Actor reader)
        {
            var scope = Rights.ScopeOf(reader, office.Township.Catalogue);
            var readable = office.Township.Each(new()).Where(m => Rights.MayRead(reader, m)).Select(m => m.Id).ToHashSet();
            Assert.Equal(readable, office.Township.Each(new() { Scope = scope }).Select(m => m.Id).ToHashSet());
            Assert.Equal(readable, office.Township.Within(office.Township.Each(new()).Select(m => m.Id), scope));
            Assert.All(office.Township.Flags(new() { Scope = scope }).Select(r => r.Matter).Concat(office.Township.Clocks(new() { Scope = scope }).Select(r => r.Matter)), id => Assert.Contains(id, readable));
            Assert.Equal(office.Township.Clocks(new()).Count(c => readable.Contains(c.Matter)), office.Township.Clocks(new() { Scope = scope }).Count);
            return office.Township.List(new() { Register = "errand", Scope = scope }).Rows.Count(r => readable.Contains(r.Id));
        }
    }

    [Fact]
    public async Task Every_condition_narrows_the_list()
    {
        using var office = await engine.Open(Today);
        var village = await office.Do("add", Spring, new AddVillage { VillageCode = "01", Name = "甲村" }, register: "village");
        var staff = await office.Do("join", Spring, new JoinStaff { StaffNumber = "S09", Name = "王五", Office = "justice" }, register: "staff");
        var inVillage = await office.OpenErrand(Spring, "一", village: village.Id);
        var answered = await office.OpenErrand(Spring.AddDays(1), "二");
        await office.Do("answer", Spring.AddDays(2), new Answer { Cost = 1 }, answered);
        var ended = await office.OpenErrand(Spring.AddDays(30), "三");
        await office.Do("end", Spring.AddDays(31), new EndErrand(), ended);
        await office.Do("hand-over", Spring.AddDays(1), new HandOver { To = new(staff.Id) }, inVillage);

        Assert.Equal(["三", "二", "一"], Titles(new()));
        Assert.Equal(["一"], Titles(new() { Village = village.Id }));
        Assert.Equal(["一"], Titles(new() { Scope = ReadScope.In(new(village.Id, null)) }));
        Assert.Empty(Titles(new() { Scope = ReadScope.Nothing }));
        Assert.Equal(["一"], Titles(new() { Handler = "S09" }));
        Assert.Equal(["二"], Titles(new() { Stage = "answered" }));
        Assert.Equal(["二", "一"], Titles(new() { OpenOnly = true }));
        Assert.Equal(["三", "二", "一"], Titles(new() { Flagged = true })); // two were never answered
        Assert.Equal(["三"], Titles(new() { OpenedFrom = Spring.AddDays(2) }));
        Assert.Equal(["二", "一"], Titles(new() { OpenedTo = Spring.AddDays(1) }));
        Assert.Equal(["三", "一"], Titles(new() { Ids = [ended.Id, inVillage.Id] }));
        // Five working days from Monday 3 March end on the 10th.
        Assert.Equal(["一"], Titles(new() { DueBy = new(2025, 3, 10) }));
        Assert.Empty(Titles(new() { DueBy = new(2025, 3, 9) }));
        Assert.Empty(Titles(new() { Scope = ReadScope.Of("staff") }));

        IEnumerable<string> Titles(MatterQuery query)
        {
            Assert.Equal(office.Township.List(query with { Register = "errand" }).Total, office.Township.Count(query with { Register = "errand" }));
            return office.Township.List(query with { Register = "errand" }).Rows.Select(r => r.Title);
        }
    }

    [Fact]
    public async Task Rows_carry_what_lists_show()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        await office.Do("visit", Spring.AddDays(3), new Visit { Place = "村口", Level = Level.High }, errand);
        await office.Do("answer", Spring.AddDays(1), new Answer { Cost = 1 }, errand);

        var row = Assert.Single(office.Township.List(new() { Register = "errand" }).Rows);

        Assert.Equal(("errand", "试验差〔2025〕1号", "answered", "修路"), (row.Register, row.Number, row.Stage, row.Title));
        Assert.Equal((Spring, Spring.AddDays(3), office.Township.EntryCount), (row.Opened, row.LastDay, row.LastSeq));
        Assert.Equal(["修路", "high"], row.Cells);
        Assert.Equal((1, 0, "S01"), (row.RedFlags + row.AmberFlags, row.Closed is null ? 0 : 1, row.Handler));
        Assert.Null(row.NextDue);
    }

    [Fact]
    public async Task A_limit_that_runs_out_is_a_flag_from_the_next_day_on_and_goes_when_it_was_met_in_time()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring, "一");
        var limits = new FlagQuery { Rule = Errands.AnswerRule };
        var due = new DateOnly(2025, 3, 10);

        Assert.Empty(office.Township.Flags(limits, due));
        var flag = Assert.Single(office.Township.Flags(limits, due.AddDays(1))).Flag;
        Assert.Equal((due.AddDays(1), Severity.Red, true), (flag.Since, flag.Severity, flag.IsRunning));
        Assert.Equal(1, Row().RedFlags);
        await office.Do("accept-flag", Today, new AcceptFlag { Rule = Errands.AnswerRule, Reason = "来人要求等他回来" }, errand);
        Assert.Equal((0, 0L), (Row().RedFlags, office.Township.Count(new() { Register = "errand", Flagged = true })));
        Assert.Empty(office.Township.Flags(limits));
        Assert.Equal("来人要求等他回来", Assert.Single(office.Township.Flags(limits with { WithAccepted = true })).Flag.Accepted);
        Assert.Empty(office.Township.Clocks(new() { OpenOnly = true }));

        var answer = await office.Do("answer", due.AddDays(4), new Answer { Cost = 1 }, errand);
        Assert.Contains("晚于", Assert.Single(office.Township.Flags(limits with { WithAccepted = true })).Flag.Text, StringComparison.Ordinal);
        await office.Do("answer", due, new Answer { Cost = 1 }, errand, change: a => a with { Corrects = answer.LastSeq, Reason = "日期记错" });
        Assert.Empty(office.Township.Flags(limits with { WithAccepted = true }));
        await office.AssertSound();

        MatterListRow Row() => Assert.Single(office.Township.List(new() { Register = "errand" }).Rows);
    }

    [Fact]
    public async Task Clocks_and_flags_are_listed_and_go_when_they_are_met()
    {
        using var office = await engine.Open(Today);
        var late = await office.OpenErrand(Spring, "一");
        var soon = await office.OpenErrand(Spring.AddDays(7), "二");

        Assert.Equal([(late.Id, new DateOnly(2025, 3, 10)), (soon.Id, new(2025, 3, 17))], Open().Select(c => (c.Matter, c.Due!.Value)));
        Assert.Equal([late.Id], office.Township.Clocks(new() { OpenOnly = true, DueBy = new(2025, 3, 10) }).Select(c => c.Matter));
        Assert.Equal([soon.Id], office.Township.Clocks(new() { DueFrom = new(2025, 3, 11) }).Select(c => c.Matter));
        await office.Do("answer", Spring.AddDays(1), new Answer { Cost = 1 }, late);
        Assert.Equal([soon.Id], Open().Select(c => c.Matter));
        Assert.Equal(2, office.Township.Clocks(new()).Count);

        var noticed = new FlagQuery { Rule = Errands.NoticeRule };
        var flag = Assert.Single(office.Township.Flags(noticed));
        Assert.Equal((late.Id, Errands.NoticeRule, Spring.AddDays(1)), (flag.Matter, flag.Flag.Rule, flag.Flag.Since));
        Assert.Equal(office.Township.Matter(late.Id)!.Derive(office.Township.Law).Flags[0].Text, flag.Flag.Text);
        Assert.Empty(office.Township.Flags(noticed with { Scope = ReadScope.Nothing }));
        await office.Do("accept-flag", Today, new AcceptFlag { Rule = Errands.NoticeRule, Reason = "电话告知过" }, late);
        Assert.Empty(office.Township.Flags(noticed));
        Assert.Equal("电话告知过", Assert.Single(office.Township.Flags(noticed with { WithAccepted = true })).Flag.Accepted);
        await office.AssertSound();

        IReadOnlyList<ClockRow> Open() => office.Township.Clocks(new() { OpenOnly = true });
    }

    [Fact]
    public async Task A_holiday_notice_that_comes_late_moves_clocks_and_says_which()
    {
        using var office = await engine.Open(new(2027, 3, 30));
        var touched = await office.OpenErrand(new(2027, 3, 1), "前");
        var answered = await office.OpenErrand(new(2027, 3, 1), "已办");
        await office.Do("answer", new(2027, 3, 5), new Answer { Cost = 1 }, answered);
        var apart = await office.OpenErrand(new(2026, 6, 1), "去年");
        var due = office.Township.Figures(2027).Single(f => f.Figure.Code == "Z10").Value;
        Assert.Equal((2m, 1m), (due.Denominator, due.Numerator));
        Assert.Equal(new DateOnly(2027, 3, 8), Due(touched));

        // Tuesday to Friday are off: the fifth working day after Monday the 1st is Friday the 12th.
        var notice = await office.Do("load", new(2027, 3, 30), new LoadNotice
        {
            Year = 2027, Sources = ["试验通知"], Days = [.. Enumerable.Range(0, 4).Select(i => new DayArrangement { Day = new DateOnly(2027, 3, 2).AddDays(i), Name = "试验节" })],
        }, register: "holiday");

        Assert.Equal(new DateOnly(2027, 3, 12), Due(touched));
        var moved = office.Township.ClocksMoved(notice.Opening.Entry.Seq);
        Assert.Equal([touched.Id, answered.Id], moved.Select(m => m.Matter));
        Assert.Equal((new DateOnly(2027, 3, 8), (DateOnly?)new DateOnly(2027, 3, 12)), (moved[0].Was!.Value, moved[0].Became));
        Assert.DoesNotContain(moved, m => m.Matter == apart.Id);
        Assert.Equal(new DateOnly(2027, 3, 12), office.Township.List(new() { Ids = [touched.Id] }).Rows[0].NextDue);
        var posted = office.Township.Records("Z10", 2027).Denominator.Records;
        Assert.All(posted, r => Assert.Equal((new DateOnly(2027, 3, 12), notice.Opening.Entry.Seq), (r.On, r.Seq)));
        office.Restart();
        Assert.Equal(new DateOnly(2027, 3, 12), Due(touched));
        await office.AssertSound();

        DateOnly? Due(Matter matter) => office.Township.Clocks(new()).Single(c => c.Matter == matter.Id).Due;
    }
}

public sealed class ListOnSqliteTests() : ListTests(new SqliteEngine());

public sealed class ListOnPostgresTests(PostgresServer server) : ListTests(new PostgresEngine(server));
