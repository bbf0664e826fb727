using System.Data.Common;
using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Reading;
using Xiangzhi.Storage.Search;

namespace Xiangzhi.Storage;

public sealed partial class Township
{
    /// <summary>Words of a query beyond so many are not read.</summary>
    private const int MostWords = 8;

    private const string Listed = """
        m.id, m.register, m.number, m.stage, m.village, m.handler, m.opened, m.closed, m.void, m.last_day, m.last_seq,
          m.next_due, m.red, m.amber, m.title, m.cells, m.no
        """;

    /// <summary>A page of matters, the newest first, with the exact number of all.</summary>
    public MatterPage List(MatterQuery query)
    {
        var first = Math.Clamp(query.First, 0, MatterQuery.MostFirst);
        var read = database.Read(session =>
        {
            var isMany = query.Ids is { Count: > MatterQuery.MostFirst };
            var known = isMany ? Those(session, query) : [];
            var rows = isMany ? Behind(known, query.After) : Rows(session, query, first + 1);
            var isLast = rows.Count <= first;
            var total = isMany ? known.Count : query.After is null && isLast ? rows.Count : Count(session, query);
            var page = rows.Take(first).ToList();
            return new MatterPage([.. page.Select(r => r.Row)], total,
                isLast || page.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Columns.Of(page[^1].Row.Opened)}.{page[^1].No}"));
        });
        return read with { Rows = WithLimits(read.Rows) };
    }

    private List<(MatterListRow Row, long No)> Rows(Session session, MatterQuery query, int rows)
    {
        var (sql, values) = Page(session, query, rows);
        return session.List(sql, row => (Row: ReadRow(row), No: row.GetInt64(16)), values);
    }

    /// <summary>All of more ids than one statement should take that meet the other conditions, the newest first.</summary>
    private List<(MatterListRow Row, long No)> Those(Session session, MatterQuery query) =>
    [
        .. query.Ids!.Distinct().Chunk(MatterQuery.MostFirst).SelectMany(ids => Rows(session, query with { Ids = ids, After = null }, MatterQuery.MostFirst))
            .OrderByDescending(r => r.Row.Opened).ThenByDescending(r => r.No),
    ];

    private static List<(MatterListRow Row, long No)> Behind(List<(MatterListRow Row, long No)> rows, string? after) =>
        after is null || AfterPage(after) is not var (day, no) ? rows : [.. rows.Where(r => (Columns.Of(r.Row.Opened), r.No).CompareTo((day, no)) < 0)];

    /// <summary>The statement of a page.</summary>
    internal (string Sql, object?[] Values) Page(Session session, MatterQuery query, int rows)
    {
        var after = query.After is { } token ? AfterPage(token) : null;
        if (ScopedList.Of(session, database.Search, journal.Key, Catalogue, query, Today)?.Page(Listed, after, rows) is { } scoped)
            return scoped;
        var conditions = Where(query);
        if (after is var (day, no))
            conditions.And($"(m.opened, m.no) < ({conditions.Parameter(day)}, {conditions.Parameter(no)})");
        return ($"SELECT {Listed} FROM matter m WHERE {conditions.Sql} ORDER BY m.opened DESC, m.no DESC LIMIT {conditions.Parameter(rows)}", conditions.Values);
    }

    /// <summary>The rows with the limits that have run out by today among their flags; what stands in the table does not depend on today.</summary>
    private IReadOnlyList<MatterListRow> WithLimits(IReadOnlyList<MatterListRow> rows)
    {
        List<Guid> late = [.. rows.Where(r => r.NextDue < Today).Select(r => r.Id)];
        if (late.Count == 0)
            return rows;
        var conditions = RunOut(new Conditions(journal.Key, "c"), Today).AndIn("m.id", late.Select(id => (object)Columns.Of(id)));
        var raised = database.Read(session => session.List(
            $"SELECT m.id, c.raises FROM clock c JOIN matter m ON m.township = c.township AND m.no = c.matter WHERE {conditions.Sql} AND c.excused = 0",
            row => (Id: row.Id(0), Severity: (Severity)row.GetInt32(1)), conditions.Values)).ToLookup(r => r.Id, r => r.Severity);
        return [.. rows.Select(row => row with
        {
            RedFlags = row.RedFlags + raised[row.Id].Count(s => s == Severity.Red), AmberFlags = row.AmberFlags + raised[row.Id].Count(s => s == Severity.Amber),
        })];
    }

    /// <summary>Of clocks <c>c</c>: those that run on beyond their time and raise a flag by it.</summary>
    private static Conditions RunOut(Conditions conditions, DateOnly day) => conditions.And("c.due < {0}", Columns.Of(day)).And("c.done IS NULL AND c.raises > 0");

    /// <summary>How many matters meet the conditions, exactly.</summary>
    public long Count(MatterQuery query) => database.Read(session => Count(session, query));

    private long Count(Session session, MatterQuery query)
    {
        if (query.Ids is { Count: > MatterQuery.MostFirst })
            return Those(session, query).Count;
        if (ScopedList.Of(session, database.Search, journal.Key, Catalogue, query, Today) is { } scoped)
            return scoped.Count();
        var conditions = Where(query);
        return session.First($"SELECT count(*) FROM matter m WHERE {conditions.Sql}", row => row.GetInt64(0), conditions.Values);
    }

    /// <summary>Those of some matters that a reader may see.</summary>
    public IReadOnlySet<Guid> Within(IEnumerable<Guid> matters, ReadScope scope) => matters.Distinct().Chunk(MatterQuery.MostFirst)
        .SelectMany(ids => List(new() { Ids = ids, Scope = scope, First = MatterQuery.MostFirst }).Rows).Select(r => r.Id).ToHashSet();

    /// <summary>All matters that meet the conditions, folded, one after another; <see cref="MatterQuery.First"/> is not asked.</summary>
    public IEnumerable<Matter> Each(MatterQuery query)
    {
        for (var next = query with { First = MatterQuery.MostFirst }; ;)
        {
            var page = List(next);
            foreach (var row in page.Rows)
            {
                if (Matter(row.Id) is { } matter)
                    yield return matter;
            }
            if (page.Next is null)
                yield break;
            next = next with { After = page.Next };
        }
    }

    /// <summary>What is missing on a day, today where none is given: the flags, and the limits of the office that have run out by then.</summary>
    public IReadOnlyList<FlagRow> Flags(FlagQuery query, DateOnly? on = null) =>
        [.. Standing(query, on ?? Today).Concat(RunOut(query, on ?? Today)).OrderBy(row => row.Flag.Since).Take(query.First ?? int.MaxValue)];

    /// <summary>Flags that stand from some day on for good.</summary>
    private IReadOnlyList<FlagRow> Standing(FlagQuery query, DateOnly day)
    {
        var conditions = new Conditions(journal.Key, "f").AndIf(query.Rule, "f.rule = {0}").AndIf(query.Register, "m.register = {0}")
            .AndIf(query.Handler, "m.handler = {0}").AndScope(query.Scope, query.Register).And("f.since <= {0}", Columns.Of(day));
        if (!query.WithAccepted)
            conditions.And("f.accepted IS NULL");
        var sql = $"""
            SELECT m.id, m.number, m.register, f.rule, f.item, f.article, f.confidence, f.severity, f.since, f.looked_for, f.cure, f.text, f.accepted, f.noticed, f.entries, f.unrecorded, m.title, m.village, m.handler
            FROM flag f JOIN matter m ON m.township = f.township AND m.no = f.matter
            WHERE {conditions.Sql} ORDER BY f.since, m.no, f.rule, f.item
            """;
        return database.Read(session => session.List(sql, row => new FlagRow(row.Id(0), row.GetString(1), row.GetString(2), row.GetString(16), row.IdOrNull(17), row.TextOrNull(18), new()
        {
            Rule = row.GetString(3),
            Key = row.GetString(4),
            Article = row.GetString(5),
            Confidence = (Confidence)row.GetInt32(6),
            Severity = (Severity)row.GetInt32(7),
            Since = row.Day(8),
            LookedFor = row.GetString(9) is { Length: > 0 } looked ? looked.Split('\n') : [],
            Cure = row.GetString(10),
            Text = row.GetString(11),
            Accepted = row.TextOrNull(12),
            Noticed = row.Day(13),
            Entries = [.. row.GetString(14).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => long.Parse(e, NumberStyles.None, CultureInfo.InvariantCulture))],
            Unrecorded = row.GetInt32(15) != 0,
        }), conditions.Values));
    }

    /// <summary>Limits of the office that have run out and run on; a table would have to change at midnight.</summary>
    private IEnumerable<FlagRow> RunOut(FlagQuery query, DateOnly day)
    {
        var conditions = RunOut(new Conditions(journal.Key, "c"), day).AndIf(query.Rule, "c.rule = {0}").AndIf(query.Register, "m.register = {0}")
            .AndIf(query.Handler, "m.handler = {0}").AndScope(query.Scope, query.Register);
        var sql = $"SELECT DISTINCT m.no, m.id FROM clock c JOIN matter m ON m.township = c.township AND m.no = c.matter WHERE {conditions.Sql} ORDER BY m.no";
        return
            from id in database.Read(session => session.List(sql, row => row.Id(1), conditions.Values))
            let matter = Matter(id)
            let derived = matter.Derive(Law)
            from flag in derived.FlagsOn(day)
            where flag.IsRunning && (query.Rule is null || flag.Rule == query.Rule) && (query.WithAccepted || flag.Accepted is null)
            select new FlagRow(id, matter.Number, matter.Register.Code, derived.Title, derived.Village is { } village ? Guid.Parse(village) : null, matter.Common.Handler, flag);
    }

    public IReadOnlyList<ClockRow> Clocks(ClockQuery query)
    {
        var conditions = new Conditions(journal.Key, "c").AndIf(query.Rule, "c.rule = {0}").AndIf(query.Register, "m.register = {0}")
            .AndIf(query.Handler, "m.handler = {0}").AndScope(query.Scope, query.Register)
            .AndIf(Columns.Of(query.DueFrom), "c.due >= {0}").AndIf(Columns.Of(query.DueBy), "c.due <= {0}").AndIn("m.id", query.Matters?.Select(id => (object)Columns.Of(id)));
        if (query.OpenOnly)
            conditions.And("c.done IS NULL AND c.excused = 0");
        var sql = $"""
            SELECT m.id, m.number, m.register, m.title, c.rule, c.item, c.begun, c.due, c.done
            FROM clock c JOIN matter m ON m.township = c.township AND m.no = c.matter
            WHERE {conditions.Sql} ORDER BY c.due IS NULL, c.due, m.no, c.rule, c.item LIMIT {conditions.Parameter(query.First ?? int.MaxValue)}
            """;
        return database.Read(session => session.List(sql, row => new ClockRow(
            row.Id(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.Day(6), row.DayOrNull(7), row.DayOrNull(8)), conditions.Values));
    }

    /// <summary>Clocks that the entry of a holiday notice moved, by ledger number.</summary>
    public IReadOnlyList<ClockMove> ClocksMoved(long seq) => database.Read(session => session.List("""
        SELECT m.id, m.number, c.rule, c.item, c.was, c.became
        FROM clock_move c JOIN matter m ON m.township = c.township AND m.no = c.matter
        WHERE c.township = $1 AND c.seq = $2 ORDER BY m.no, c.rule, c.item
        """, row => new ClockMove(row.Id(0), row.GetString(1), row.GetString(2), row.GetString(3), row.DayOrNull(4), row.DayOrNull(5)), journal.Key, seq));

    private static MatterListRow ReadRow(DbDataReader row) => new(
        row.Id(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IdOrNull(4), row.TextOrNull(5), row.Day(6), row.DayOrNull(7), row.GetInt32(8) != 0,
        row.Day(9), row.GetInt64(10), row.DayOrNull(11), row.GetInt32(12), row.GetInt32(13), row.GetString(14), TextList.Read(row.GetString(15)));

    internal Conditions Where(MatterQuery query)
    {
        var conditions = new Conditions(journal.Key)
            .AndIf(query.Register, "m.register = {0}").AndIf(query.Stage, "m.stage = {0}").AndIf(Columns.Of(query.Village), "m.village = {0}")
            .AndIf(query.Handler, "m.handler = {0}").AndIf(Columns.Of(query.OpenedFrom), "m.opened >= {0}").AndIf(Columns.Of(query.OpenedTo), "m.opened <= {0}")
            .AndIf(Columns.Of(query.DueBy), "m.next_due <= {0}").AndIf(Columns.Of(query.ClosedTo), "m.closed <= {0}").AndScope(query.Scope, query.Register).AndIn("m.id", query.Ids?.Select(id => (object)Columns.Of(id)));
        if (query.Flagged)
            conditions.And($"""
                (m.red + m.amber > 0 OR (m.next_due < {conditions.Parameter(Columns.Of(Today))} AND EXISTS (SELECT 1 FROM clock c
                  WHERE c.township = m.township AND c.matter = m.no AND c.due < {conditions.Parameter(Columns.Of(Today))} AND c.done IS NULL AND c.raises > 0 AND c.excused = 0)))
                """);
        if (query.OpenOnly)
            conditions.And("m.closed IS NULL AND m.void = 0");
        if (query.HoldsPersonal)
            conditions.And("EXISTS (SELECT 1 FROM journal j WHERE j.township = m.township AND j.matter = m.id AND EXISTS (SELECT 1 FROM personal p WHERE p.township = j.township AND p.seq = j.seq))");
        foreach (var word in (query.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            AndWord(conditions, word, query.PersonalScope);
        return conditions;
    }

    private void AndWord(Conditions conditions, string word, ReadScope? personalScope)
    {
        var open = Tokens.OpenQuery(word);
        if (open.Count == 0)
            return;
        var search = database.Search;
        conditions.FindBy(search);
        var inOpen = search.Matters(place, personal: false, open, conditions.Parameter);
        if (personalScope is not { Parts.Count: > 0 } || store.Tokens.PersonalQuery(word) is not { } personal)
        {
            conditions.And($"m.no IN ({inOpen})");
            return;
        }
        // One list of both and not one or the other: each then comes from its index.
        var inPersonal = search.Matters(place, personal: true, personal, conditions.Parameter);
        var ways = personalScope.Parts.Select(part => conditions.In(part, "p")).ToList();
        conditions.And(ways.Contains(null) ? $"m.no IN ({inOpen} UNION ALL {inPersonal})" : $"""
            m.no IN ({inOpen} UNION ALL SELECT p.no FROM matter p
              WHERE {search.Township("p.township")} = $1 AND p.no IN ({inPersonal}) AND ({string.Join(" OR ", ways)}))
            """);
    }

    private static (int Day, long No)? AfterPage(string token) =>
        token.Split('.') is [var day, var no] && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var opened)
        && long.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? (opened, last) : null;
}
