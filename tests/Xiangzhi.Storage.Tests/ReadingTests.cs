using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>Who reads what people are called is asked, and written down before anything is shown.</summary>
public abstract class ReadingTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);
    private static readonly Actor Stranger = new("S07", "辛", []);
    private static readonly Actor Colleague = new("S02", "乙", [new(Role.Handler)]);
    private static readonly ReadingReason Why = new(ReadingPurpose.Inspection, "季度检查");

    [Fact]
    public async Task Names_outside_the_own_matters_are_shown_after_a_reason_until_the_day_ends()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        var asker = errand.Register.People(errand).First();
        var reader = office.Township.ReaderFor(Colleague, ReadingDoor.Page);

        Assert.Null(reader.Of(errand)(asker));
        Assert.True(reader.AsksWhy(errand));
        Assert.Empty(office.Township.ReadingsOf([errand.Id]));
        Assert.True(reader.Begin(errand, Why));
        Assert.Equal("张三丰", reader.Of(errand)(asker));
        Assert.Equal("张三丰", office.Township.ReaderFor(Colleague, ReadingDoor.Paper).Of(errand)(asker));
        Assert.False(reader.AsksWhy(errand));

        office.Clock.Now = office.Clock.Now.AddDays(1);
        Assert.Null(office.Township.ReaderFor(Colleague, ReadingDoor.Page).Of(errand)(asker));
    }

    [Fact]
    public async Task Whoever_may_not_read_them_is_shown_nothing_whatever_the_reason()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        var reader = office.Township.ReaderFor(Stranger, ReadingDoor.Export, Why);

        Assert.False(reader.Begin(errand, Why));
        Assert.Null(reader.Of(errand)(errand.Register.People(errand).First()));
        Assert.Empty(office.Township.ReadingsOf([errand.Id]));
    }

    [Fact]
    public async Task Each_door_is_written_once_a_day_with_its_reason_and_outlives_a_restart()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        var asker = errand.Register.People(errand).First();
        office.Township.ReaderFor(Colleague, ReadingDoor.Page).Begin(errand, Why);
        for (var i = 0; i < 3; i++)
            Assert.NotNull(office.Township.ReaderFor(Colleague, ReadingDoor.Paper).Of(errand)(asker));
        office.Restart();
        Assert.NotNull(office.Township.ReaderFor(Colleague, ReadingDoor.Paper).Of(errand)(asker));

        var readings = office.Township.ReadingsOf([errand.Id]);
        Assert.Equal([ReadingDoor.Page, ReadingDoor.Paper], readings.Select(r => r.Door).Order());
        Assert.All(readings, r => Assert.Equal(("S02", Today, false, Why), (r.Person, r.Day, r.IsOwn, r.Reason)));
        Assert.Equal(2, office.Township.Readings(new(Today, Today, "S02", OutsideOnly: true)).Total);
        Assert.Equal(0, office.Township.Readings(new(Today, Today, "S01")).Total);
        Assert.Equal(0, office.Township.Readings(new(Today.AddDays(1), Today.AddDays(9))).Total);
    }

    [Fact]
    public async Task Own_matters_ask_for_no_reason_and_are_written_all_the_same()
    {
        using var office = await engine.Open(Today);
        var staff = await office.Do("join", Spring, new JoinStaff { StaffNumber = "S09", Name = "王五", Office = "justice" }, register: "staff");
        var errand = await office.Do("hand-over", Spring.AddDays(1), new HandOver { To = new(staff.Id) }, await office.OpenErrand(Spring));
        var asker = errand.Register.People(errand).First();

        Assert.Equal("张三丰", office.Township.ReaderFor(new("S09", "王五", []), ReadingDoor.Page).Of(errand)(asker));
        Assert.Equal("张三丰", office.Township.ReaderFor(new("S04", "丁", [new(Role.Handler) { For = "S09" }]), ReadingDoor.Page).Of(errand)(asker));
        Assert.Equal([("S04", "S09", true), ("S09", null, true)], office.Township.ReadingsOf([errand.Id]).Select(r => (r.Person, r.InSteadOf, r.IsOwn)).Order());
        Assert.All(office.Township.ReadingsOf([errand.Id]), r => Assert.Null(r.Reason));
    }

    [Fact]
    public async Task Many_matters_are_written_down_together_and_only_those_that_were_read()
    {
        using var office = await engine.Open(Today);
        var errands = new[] { await office.OpenErrand(Spring, "一", "甲某"), await office.OpenErrand(Spring, "二", "乙某"), await office.OpenErrand(Spring, "三", "丙某") };
        var names = office.Township.ReaderFor(Colleague, ReadingDoor.Export, Why).Many(reveal => errands.Take(2).Select(e => reveal(e)(e.Register.People(e).First())).ToList());

        Assert.Equal(["甲某", "乙某"], names);
        Assert.Equal(errands.Take(2).Select(e => e.Id).Order(), office.Township.ReadingsOf(errands.Select(e => e.Id)).Select(r => r.Matter).Order());
        Assert.Throws<DivideByZeroException>(() => office.Township.ReaderFor(Colleague, ReadingDoor.Export, Why).Many<int>(_ => throw new DivideByZeroException()));
    }

    [Fact]
    public async Task A_store_that_cannot_write_the_log_shows_no_name()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        office.Township.ReaderFor(Colleague, ReadingDoor.Page).Begin(errand, Why);
        using var beside = LedgerStore.Open(office.Data, office.Options, OpenMode.ReadOnly);

        Assert.Null(beside.Townships[0].ReaderFor(Colleague, ReadingDoor.Page).Of(errand)(errand.Register.People(errand).First()));
    }

    [Fact]
    public async Task What_a_correction_keeps_goes_from_the_ledger_into_the_ledger_and_to_nobody()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(Spring);
        var model = errand.Opening.Action.Form;
        var text = model.ToText(errand.Opening.Form, _ => null);
        text["topic"] = "修桥";
        Assert.Empty(office.Township.Bind(model, text, Spring, out var form, model.Places(errand.Opening.Form)).Faults);
        Assert.DoesNotContain("张三丰", model.ToText(form, _ => null).Values.Values);

        var outcome = Assert.IsType<Recorded>(await office.Township.Act(office.ActOf("errand", "open", Spring, (Form)form, errand) with { Corrects = errand.Opening.Entry.Seq, Reason = "抄错" }));
        Assert.All(outcome.Entries, e => Assert.Empty(e.Personal));
        Assert.Equal("张三丰", office.Township.Reveal(outcome.Matter.Register.People(outcome.Matter).First()));
        await office.AssertSound();

        var elsewhere = office.ActOf("errand", "open", Spring, (Form)form);
        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Township.Act(elsewhere));
    }
}

public sealed class SqliteReadingTests() : ReadingTests(new SqliteEngine());

public sealed class PostgresReadingTests(PostgresServer server) : ReadingTests(new PostgresEngine(server));
