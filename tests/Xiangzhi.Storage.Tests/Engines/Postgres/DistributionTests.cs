using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests.Engines.Postgres;

/// <summary>The schema and the statements could be distributed by township over many servers as they stand.</summary>
public sealed partial class DistributionTests(PostgresServer server)
{
    private const string Meta = "meta";

    /// <summary>
    /// Tables that are no township's: they stay on one server. The schema's own number; and accounts, of which one may serve several
    /// townships and which are asked for before it is known which one is meant.
    /// </summary>
    private static bool IsOfInstallation(string table) => table == Meta || table.StartsWith("account", StringComparison.Ordinal);

    private static readonly DateOnly Today = new(2025, 6, 30);

    private readonly PostgresEngine engine = new(server);

    [Fact]
    public async Task Every_table_has_a_key_and_every_key_begins_with_the_township()
    {
        using var office = await engine.Open(Today);
        var tables = await engine.Rows(office, "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace");
        var keys = await engine.Rows(office, """
            SELECT t.relname || ' ' || a.attname FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
            WHERE i.indisunique AND t.relnamespace = current_schema()::regnamespace
            """);

        Assert.True(tables.Count > 12);
        Assert.Equal(tables.Where(t => !IsOfInstallation(t)).Order(), keys.Select(k => k.Split(' ')[0]).Where(t => !IsOfInstallation(t)).Distinct().Order());
        Assert.All(keys.Where(k => !IsOfInstallation(k.Split(' ')[0])), key => Assert.EndsWith(" township", key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_are_no_triggers_and_no_keys_that_the_server_counts()
    {
        using var office = await engine.Open(Today);

        Assert.Empty(await engine.Rows(office, "SELECT tgname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = current_schema()::regnamespace"));
        Assert.Empty(await engine.Rows(office, "SELECT relname::text FROM pg_class WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace"));
    }

    [Fact]
    public async Task Every_statement_of_an_act_and_of_a_page_names_its_township_for_each_table()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2024, 3, 4));
        await office.Do("visit", new(2024, 3, 5), new Visit { Place = "村口", Guests = [new() { Name = "李四", Words = "路该修了" }] }, errand);
        await office.Do("answer", new(2024, 5, 7), new Answer { Cost = 1 }, errand);
        await office.Do("erase", Today, new ErasePersonal { Entry = (int)errand.Opening.Entry.Seq, Ground = ErasureGround.EnteredWrongly, Reason = "本人要求" }, errand);
        await office.Do("load", Today, new LoadNotice { Year = 2028, Sources = ["试验通知"], Days = [new() { Day = new(2028, 1, 3), Name = "试验节" }] }, register: "holiday");
        await office.Close(2024, new(2024, 12, 31), new(2025, 1, 6));
        office.Township.List(new() { Text = "修路 李四", PersonalScope = ReadScope.Of("errand"), OpenOnly = true, Flagged = true, First = 1 });
        office.Township.List(new() { Scope = Rights.ScopeOf(new("S02", "乙", [new(Role.VillageCadre, new(errand.Id, 1))]), office.Township.Catalogue), Flagged = true, First = 1 });
        office.Township.Figures(2024);
        office.Township.Records("Z5", 2024);
        office.Township.Flags(new() { Register = "errand" });
        office.Township.Clocks(new() { OpenOnly = true });
        office.Township.KeepDraft(errand.Id, "B01", "/r/errand/new/open", new());
        office.Township.DropDraft(errand.Id);
        office.Township.ReaderFor(new("S02", "乙", [new(Role.Handler)]), ReadingDoor.Page).Begin(errand, new(ReadingPurpose.Answer, ""));
        office.Township.ReadingsOf([errand.Id]);
        office.Township.Readings(new(Today, Today));
        await office.AssertSound();

        var statements = ((Storage.Engines.Postgres.PostgresDatabase)office.Store.Database).Statements.Where(s => !s.Contains(Meta, StringComparison.Ordinal)).ToList();

        Assert.True(statements.Count > 40, $"{statements.Count}");
        Assert.All(statements, sql => Assert.True(NamesItsTownship(sql), sql));
        Assert.All(statements, sql => Assert.DoesNotMatch(@"(?i)\bnow\(|random\(|FOR UPDATE|RECURSIVE|ROLLUP", sql));
    }

    [Theory]
    [InlineData("SELECT 1 FROM matter WHERE no = $1", false)]
    [InlineData("SELECT 1 FROM matter m JOIN flag f ON f.matter = m.no WHERE m.township = $1", false)]
    [InlineData("SELECT 1 FROM matter m JOIN flag f ON f.township = m.township AND f.matter = m.no WHERE m.township = $1", true)]
    [InlineData("UPDATE head SET seq = $2 WHERE seq = $1", false)]
    [InlineData("INSERT INTO draft (act, township) VALUES ($1, $2)", true)]
    [InlineData("INSERT INTO draft (act, form) VALUES ($1, $2)", false)]
    public void A_statement_without_its_township_is_seen(string sql, bool names) => Assert.Equal(names, NamesItsTownship(sql));

    /// <summary>As many conditions on the township as tables, or the column among those that are filled.</summary>
    private static bool NamesItsTownship(string sql) => sql.StartsWith("INSERT", StringComparison.Ordinal)
        ? Regex.IsMatch(sql.Split("VALUES")[0], @"\btownship\b") && !sql.Contains("SELECT", StringComparison.Ordinal)
        : Table().Count(sql) == Township().Count(sql) && sql.Contains("township = $1", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(FROM|JOIN|UPDATE|DELETE FROM) (?=(journal|personal|head|checkpoint|file|file_use|draft|ledger_number|matter|matter_count|matter_person|clock|clock_move|flag|posting|word|journal_key|witness_reply|witnessed|witness_refusal|reading)\b)")]
    private static partial Regex Table();

    [GeneratedRegex(@"\b(\w+\.)?township = (\$1|\w+\.township)")]
    private static partial Regex Township();
}
