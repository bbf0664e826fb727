using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Reading;

/// <summary>
/// A list and its exact number, with work that grows with the page and with what the reader has in hand, not with the ledger. Each way
/// in which a matter comes to be seen (a register, in a village or group; the reader's hand) is read from the front of an index, and of
/// the fronts the newest make the page. The number is added up from the table <c>matter_count</c>; counted one by one are only the
/// reader's own matters beyond the scope, and those about the reader within it.
/// </summary>
internal sealed class ScopedList
{
    /// <summary>More ways are not read side by side: SQLite joins at most 500.</summary>
    private const int MostWays = 300;

    private readonly Session session;
    private readonly SearchIndex index;
    private readonly long township;
    private readonly MatterQuery query;
    private readonly int today;
    private readonly IReadOnlyList<ReadPart> parts;
    private readonly IReadOnlyList<object> beyond;
    private readonly IReadOnlyList<(string Register, long Count)> standing;

    private ScopedList(Session session, SearchIndex index, long township, Catalogue catalogue, MatterQuery query, DateOnly today)
    {
        (this.session, this.index, this.township, this.query, this.today) = (session, index, township, query, Columns.Of(today));
        parts = (query.Scope ?? ReadScope.Everything).Parts;
        // Registers of which not the whole township is in the scope: only there one's own may lie beyond it.
        beyond = [.. catalogue.All.Select(r => r.Code).Where(code => (query.Register is null || query.Register == code)
            && !parts.Any(p => p.Place.IsTownship && p.Registers?.Contains(code) != false))];
        standing = Standing();
    }

    /// <summary>Null where something is asked that neither the ways nor the counts know: words, certain matters, a due day and the like.</summary>
    public static ScopedList? Of(Session session, SearchIndex index, long township, Catalogue catalogue, MatterQuery query, DateOnly today) =>
        query is { Handler: null, DueBy: null, ClosedTo: null, HoldsPersonal: false, Ids: null } && string.IsNullOrWhiteSpace(query.Text)
        && query.OpenedFrom is null or { DayOfYear: 1 } && query.OpenedTo is null or { Month: 12, Day: 31 }
            ? new(session, index, township, catalogue, query, today) : null;

    /// <summary>All that meet the conditions, exactly.</summary>
    public long Count()
    {
        var total = standing.Sum(s => s.Count);
        if (query.Scope is { Own.Count: > 0 } && beyond.Count > 0)
        {
            var hand = new Conditions(township);
            var ways = InHand(hand).Select(way => $"SELECT m.no FROM matter m WHERE {(way.InAny(parts, "m") is { } covered ? way.And($"CASE WHEN {covered} THEN 0 ELSE 1 END = 1") : way).Sql}");
            total += One($"SELECT count(*) FROM ({string.Join(" UNION ", ways)}) w", hand);
        }
        if (query.Scope?.Reader is { } reader)
        {
            var about = Filtered(new Conditions(township).FindBy(index)).And("m.no IN (SELECT matter FROM matter_person WHERE township = $1 AND person = {0} AND bond = 1)", reader)
                .AndIf(query.Register, "m.register = {0}");
            if (about.InAny(parts, "m") is { } covered)
                about.And(covered);
            total -= One($"SELECT count(*) FROM matter m WHERE {about.Sql}", about);
        }
        if (query.Flagged)
        {
            var late = Late(new Conditions(township).FindBy(index));
            total += One($"SELECT count(*) FROM matter m WHERE {late.Sql}", late);
        }
        return total;
    }

    /// <summary>The statement of a page, the newest first; null where there are too many ways.</summary>
    /// <param name="select">Columns of <c>matter m</c>.</param>
    /// <param name="after">Day of opening and no of the last row before the page.</param>
    public (string Sql, object?[] Values)? Page(string select, (int Day, long No)? after, int rows)
    {
        var page = new Conditions(township).FindBy(index);
        var fronts = Ways(page).Select(way => Front(after is var (day, no) ? way.Of.And($"(m.opened, m.no) < ({page.Parameter(day)}, {page.Parameter(no)})") : way.Of, Math.Min(way.Most, rows))).ToList();
        if (fronts.Count > MostWays)
            return null;
        // A list of nothing has no way at all.
        var all = fronts.Count == 0 ? Front(page.Beside().And("1 = 0"), 0) : string.Join(" UNION ", fronts.Select((front, i) => $"SELECT no, opened FROM ({front}) w{i}"));
        page.And($"m.no IN (SELECT no FROM ({all}) w ORDER BY opened DESC, no DESC LIMIT {page.Parameter(rows)})");
        return ($"SELECT {select} FROM matter m WHERE {page.Sql} ORDER BY m.opened DESC, m.no DESC", page.Values);

        string Front(Conditions way, long most) => $"SELECT m.no, m.opened FROM matter m WHERE {way.Sql} ORDER BY m.opened DESC, m.no DESC LIMIT {page.Parameter(most)}";
    }

    /// <summary>How many stand in each register of the scope; those in which nothing does are left out, and no page looks there.</summary>
    private IReadOnlyList<(string Register, long Count)> Standing()
    {
        var counts = new Conditions(township, "t").AndIf(query.Register, "t.register = {0}").AndIf(Columns.Of(query.Village), "t.village = {0}").AndIf(query.Stage, "t.stage = {0}")
            .AndIf(query.OpenedFrom?.Year, "t.year >= {0}").AndIf(query.OpenedTo?.Year, "t.year <= {0}").And("t.n > 0");
        if (query.OpenOnly)
            counts.And("t.open = 1");
        if (query.Flagged)
            counts.And("t.flagged = 1");
        if (counts.InAny(parts, "t") is { } covered)
            counts.And(covered);
        return session.List($"SELECT t.register, CAST(sum(t.n) AS bigint) FROM matter_count t WHERE {counts.Sql} GROUP BY t.register ORDER BY t.register", row => (row.GetString(0), row.GetInt64(1)), counts.Values);
    }

    /// <summary>The ways in which matters come to be seen, and how many each holds at most. One matter may be seen in several.</summary>
    private IEnumerable<(Conditions Of, long Most)> Ways(Conditions page)
    {
        foreach (var part in parts)
        {
            if (part is { Place.IsTownship: true, Registers: null } && query is { Register: null, Stage: null, Village: null, OpenOnly: false, Flagged: false })
            {
                yield return (Filtered(page.Beside()).AndNotAbout(query.Scope), long.MaxValue);
                continue;
            }
            foreach (var (register, count) in standing.Where(s => part.Registers?.Contains(s.Register) != false))
            {
                var way = Filtered(page.Beside().And("m.register = {0}", register)).AndNotAbout(query.Scope);
                yield return (way.In(part with { Registers = null }, "m") is { } place ? way.And(place) : way, count);
            }
        }
        if (query.Scope is { Own.Count: > 0 } && beyond.Count > 0)
        {
            foreach (var way in InHand(page))
                yield return (way, long.MaxValue);
        }
        if (query.Flagged)
            yield return (Late(page.Beside().FindBy(index)), long.MaxValue);
    }

    /// <summary>What the reader handles or took part in, in the registers that are not seen as a whole.</summary>
    private IEnumerable<Conditions> InHand(Conditions statement)
    {
        var own = query.Scope!.Own;
        yield return Filtered(statement.Beside().AndIn("m.handler", own).AndIn("m.register", beyond)).AndNotAbout(query.Scope);
        var part = statement.Beside().FindBy(index);
        yield return Filtered(part.And($"m.no IN (SELECT matter FROM matter_person WHERE township = $1 AND {part.OneOf("person", own)} AND bond = 0)").AndIn("m.register", beyond)).AndNotAbout(query.Scope);
    }

    /// <summary>Without a flag that stands, but with a limit of the office that has run out by today.</summary>
    private Conditions Late(Conditions late)
    {
        var day = late.Parameter(today);
        late.AndIf(query.Register, "m.register = {0}").And($"m.next_due < {day} AND m.red + m.amber = 0")
            .And($"m.no IN (SELECT matter FROM clock WHERE township = $1 AND due < {day} AND done IS NULL AND raises > 0 AND excused = 0)");
        return Filtered(late, flagged: false).AndScope(query.Scope, query.Register);
    }

    private Conditions Filtered(Conditions conditions, bool flagged = true)
    {
        conditions.AndIf(Columns.Of(query.Village), "m.village = {0}").AndIf(query.Stage, "m.stage = {0}")
            .AndIf(Columns.Of(query.OpenedFrom), "m.opened >= {0}").AndIf(Columns.Of(query.OpenedTo), "m.opened <= {0}");
        if (query.OpenOnly)
            conditions.And("m.closed IS NULL AND m.void = 0");
        return query.Flagged && flagged ? conditions.And("m.red + m.amber > 0") : conditions;
    }

    private long One(string sql, Conditions conditions) => session.First(sql, row => row.GetInt64(0), conditions.Values);
}
