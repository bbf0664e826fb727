using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>What lists give a reader is what <see cref="Rights"/> says matter by matter, and is found without looking through the ledger.</summary>
public abstract class ScopeTests(TestEngine engine)
{
    private const string Petition = "village-petition";

    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly string[] People = ["S01", "S02", "S03", "S04"];

    /// <summary>Somebody with one or two grants, as numbers that are read modulo what there is.</summary>
    public sealed record Somebody(int Person, int Role, int Place, int OtherRole, int OtherPlace, bool StandsIn);

    [Fact]
    public async Task Whoever_reads_finds_in_lists_and_counts_exactly_what_may_be_read_one_by_one()
    {
        using var office = await engine.Open(Today, Catalogue.Standard);
        var villages = await Tell(office);
        var all = office.Township.Each(new()).ToList();
        var rows = all.Chunk(500).SelectMany(some => office.Township.List(new() { Ids = [.. some.Select(m => m.Id)], First = MatterQuery.MostFirst }).Rows).ToDictionary(r => r.Id);
        Place[] places = [Place.Township, new(villages[0], null), new(villages[0], 1), new(villages[0], 2), new(villages[1], null), new(villages[1], 1)];
        var (someSee, someDoNot) = (0, 0);
        var somebody = from person in Gen.Choose(0, 3)
                       from role in Gen.Choose(0, 6)
                       from place in Gen.Choose(0, 5)
                       from otherRole in Gen.Choose(0, 13)
                       from otherPlace in Gen.Choose(0, 5)
                       from standsIn in Gen.Choose(0, 3)
                       select new Somebody(person, role, place, otherRole, otherPlace, standsIn == 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(somebody.ToArbitrary(), Agrees));
        Assert.True(someSee > 0 && someDoNot > 0, $"{someSee} {someDoNot}");
        await office.AssertSound();

        bool Agrees(Somebody who)
        {
            var actor = ActorOf(who, places);
            var scope = Rights.ScopeOf(actor, office.Township.Catalogue);
            var readable = all.Where(m => Rights.MayRead(actor, m)).Select(m => m.Id).ToHashSet();
            someSee += readable.Count;
            someDoNot += all.Count - readable.Count;
            foreach (var (query, meets) in Queries(villages[0]))
            {
                var expected = rows.Values.Where(r => readable.Contains(r.Id) && meets(r)).Select(r => r.Id).ToHashSet();
                var found = Pages(office, query with { Scope = scope, First = 7 }, expected.Count);
                Assert.Equal(found.OrderByDescending(r => r.Opened).Select(r => r.Opened), found.Select(r => r.Opened));
                Assert.Equal(found.Count, found.Select(r => r.Id).Distinct().Count());
                Assert.Equal(expected, found.Select(r => r.Id).ToHashSet());
                Assert.Equal(expected.Count, office.Township.Count(query with { Scope = scope }));
            }
            Assert.Equal(readable, office.Township.Within(rows.Keys, scope));
            Assert.Equal(office.Township.Flags(new()).Where(f => readable.Contains(f.Matter)).Select(f => (f.Matter, f.Flag.Rule)), office.Township.Flags(new() { Scope = scope }).Select(f => (f.Matter, f.Flag.Rule)));
            Assert.Equal(office.Township.Clocks(new()).Where(c => readable.Contains(c.Matter)), office.Township.Clocks(new() { Scope = scope }));
            return true;
        }
    }

    [Fact]
    public async Task A_page_of_a_scope_is_read_from_the_front_of_indexes_whatever_else_the_ledger_holds()
    {
        using var office = await engine.Open(Today);
        var village = await office.Do("add", new(2025, 3, 3), new AddVillage { VillageCode = "01", Name = "甲村" }, register: "village");
        await office.OpenErrand(new(2025, 3, 3), "通水", village: village.Id);
        await office.OpenErrand(new(2025, 3, 4), "修路");
        await engine.Swell(office);
        foreach (var reader in (Actor[])[new("S02", "乙", [new(Role.VillageCadre, new(village.Id, null))]), new("S03", "丙", [new(Role.Handler)]), new("S04", "丁", [new(Role.Leader)])])
        {
            var scope = Rights.ScopeOf(reader, office.Township.Catalogue);
            foreach (var query in (MatterQuery[])[new() { Scope = scope }, new() { Scope = scope, Register = "errand" }, new() { Scope = scope, Register = "errand", After = "20250303.1073741900" }])
            {
                var (sql, values) = office.Store.Database.Read(session => office.Township.Page(session, query, 51));
                var plan = await engine.Plan(office, sql, values);

                Assert.DoesNotContain(plan, line => Regex.IsMatch(line, @"^\s*(->\s*)?(SCAN m\b|Seq Scan on matter m)"));
                Assert.Contains(plan, line => Regex.IsMatch(line, "using( covering)? index matter_|using matter_(list|village|all)", RegexOptions.IgnoreCase));
            }
        }
    }

    [Fact]
    public async Task Matters_that_are_asked_for_by_their_ids_are_found_by_their_ids()
    {
        using var office = await engine.Open(Today);
        var errand = await office.OpenErrand(new(2025, 3, 3), "通水");
        await office.OpenErrand(new(2025, 3, 4), "修路");
        await engine.Swell(office);
        var scope = Rights.ScopeOf(new("S03", "丙", [new(Role.VillageCadre, new(errand.Id, null))]), office.Township.Catalogue);
        var ids = Enumerable.Range(0, 200).Select(TestOffice.ActId).ToList();
        var (sql, values) = office.Store.Database.Read(session => office.Township.Page(session, new() { Ids = ids, Scope = scope }, 201));

        Assert.Contains(await engine.Plan(office, sql, values), line => Regex.IsMatch(line, @"\(township=\? AND id=\?\)|matter_township_id_key"));
    }

    private static IEnumerable<(MatterQuery Query, Func<MatterListRow, bool> Meets)> Queries(Guid village)
    {
        var petitions = new MatterQuery { Register = Petition };
        yield return (new(), _ => true);
        yield return (petitions, r => r.Register == Petition);
        yield return (new() { Register = SealedHandovers.RegisterCode }, r => r.Register == SealedHandovers.RegisterCode);
        yield return (new() { Village = village }, r => r.Village == village);
        yield return (new() { OpenOnly = true }, r => r is { Closed: null, IsVoid: false });
        yield return (new() { Flagged = true }, r => r.RedFlags + r.AmberFlags > 0);
        yield return (petitions with { Flagged = true, Village = village }, r => r.Register == Petition && r.Village == village && r.RedFlags + r.AmberFlags > 0);
        yield return (petitions with { Stage = "answered" }, r => r is { Register: Petition, Stage: "answered" });
        yield return (petitions with { OpenedFrom = new(2024, 1, 1), OpenedTo = new(2024, 12, 31), OpenOnly = true }, r => r is { Register: Petition, Opened.Year: 2024, Closed: null, IsVoid: false });
        yield return (petitions with { OpenedFrom = new(2024, 3, 1) }, r => r.Register == Petition && r.Opened >= new DateOnly(2024, 3, 1));
        yield return (new() { Handler = "S03" }, r => r.Handler == "S03");
    }

    /// <summary>All rows, page by page, each of which tells the exact number.</summary>
    private static List<MatterListRow> Pages(TestOffice office, MatterQuery query, int expected)
    {
        var rows = new List<MatterListRow>();
        for (var next = query; ; next = next with { After = office.Township.List(next).Next })
        {
            var page = office.Township.List(next);
            Assert.Equal(expected, page.Total);
            rows.AddRange(page.Rows);
            if (page.Next is null)
                return rows;
        }
    }

    private static Actor ActorOf(Somebody who, Place[] places)
    {
        Role[] roles = [Role.VillageCadre, Role.Supervisor, Role.Handler, Role.Leader, Role.DeskClerk, Role.OfficeClerk, Role.Reviewer];
        Grant Of(int role, int place) => new(roles[role], roles[role] == Role.VillageCadre ? places[place] : Place.Township)
        {
            Lines = roles[role] == Role.Supervisor ? [(SupervisionLine)(place % 3)] : [], For = who.StandsIn ? "S04" : null,
        };
        return new(People[who.Person], "某人", who.OtherRole < roles.Length ? [Of(who.Role, who.Place), Of(who.OtherRole, who.OtherPlace)] : [Of(who.Role, who.Place)]);
    }

    /// <summary>Petitions in two villages and their groups, some about a colleague, handed on, answered, struck out or closed; hand-overs by two.</summary>
    private static async Task<List<Guid>> Tell(TestOffice office)
    {
        var villages = new List<Guid>();
        foreach (var (code, name) in new[] { ("01", "甲村"), ("02", "乙村") })
            villages.Add((await office.Do("add", new(2023, 1, 3), new AddVillage { VillageCode = code, Name = name }, register: "village")).Id);
        var staff = new List<Ref<Staff>>();
        foreach (var number in People)
            staff.Add(new((await office.Do("join", new(2023, 1, 3), new JoinStaff { StaffNumber = number, Name = $"某{number}", Office = "justice" }, register: "staff")).Id));
        for (var i = 0; i < 36; i++)
        {
            var on = new DateOnly(2023, 2, 1).AddDays(i * 23 % 800);
            var matter = await office.Do("enter", on, new EnterVillagePetition
            {
                Subject = $"第{i}件", Village = new(villages[i % 5 == 0 ? 1 : 0]), VillageGroup = i % 3 == 0 ? null : i % 3, Answered = i % 4 == 0, About = i % 7 == 0 ? [staff[i % 4]] : [],
            }, register: Petition);
            if (i % 6 == 1)
                await office.Do("hand-over", on.AddDays(1), new HandOver { To = staff[2 + (i % 2)] }, matter, Petition);
            if (i % 9 == 2)
                await office.Do("void", Today, new VoidEntry { Reason = "错" }, matter, Petition, a => a with { Target = matter.Opening.Entry.Seq });
        }
        foreach (var (one, other) in new[] { (0, 1), (1, 3), (2, 3) })
            await office.Do("hand-over-sealed", new(2024, 5, 6), new HandOverSealed { Organ = "discipline", By = [staff[one], staff[other]] }, register: SealedHandovers.RegisterCode);
        return villages;
    }
}

public sealed class ScopeOnSqliteTests() : ScopeTests(new SqliteEngine());

public sealed class ScopeOnPostgresTests(PostgresServer server) : ScopeTests(new PostgresEngine(server));
