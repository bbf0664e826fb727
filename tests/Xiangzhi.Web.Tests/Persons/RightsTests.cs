using System.IO.Compression;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>
/// Every door is asked as everybody, the narrowest first: what the approved table gives opens, and what it does not give answers like
/// what does not exist.
/// </summary>
public sealed class RightsTests(WebOffice offices)
{
    /// <summary>Who of the sample makes each column: a staff number, or a role alone.</summary>
    private static readonly IReadOnlyDictionary<string, string> People = new Dictionary<string, string>
    {
        ["group-leader"] = "Z01", ["village-cadre"] = "C01", ["supervisor-petitions"] = "Q02", ["supervisor-openness"] = "Q03", ["supervisor-justice"] = "Q01",
    };

    private static readonly Dictionary<Register, IReadOnlyList<Matter>> Folded = [];

    public static TheoryData<int> Viewpoints => [.. Enumerable.Range(0, Viewpoint.All.Count)];

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task A_matter_opens_to_whom_the_table_gives_it_and_is_nothing_to_others(int viewpoint)
    {
        var office = await offices.Shared();
        using var visitor = Visit(office, viewpoint);
        var faults = new List<string>();
        var (noPage, noMatter) = (await visitor.Get($"/m/{Guid.NewGuid()}"), await visitor.Get($"/api/matters/{Guid.NewGuid()}"));
        foreach (var (matter, mayRead) in Matters(office, viewpoint))
        {
            foreach (var path in Doors(matter))
            {
                var page = await visitor.Get(path);
                if (mayRead != (page.Status == 200))
                    faults.Add($"{matter.Register.Code} {matter.Number} {path} answers {page.Status}");
                if (!mayRead && page.Text != (page.Media == "application/json" ? noMatter : noPage).Text)
                    faults.Add($"{matter.Register.Code} {matter.Number} {path} answers otherwise than a matter that does not exist");
            }
            // A third of the actions each time; which third, differs from viewpoint to viewpoint.
            foreach (var action in matter.Register.Actions.Where((a, i) => !a.Opens && (i + viewpoint) % 3 == 0))
            {
                var mayDo = mayRead && Covers(office, matter, ApprovedRights.Of(matter.Register, action.Code, viewpoint), viewpoint);
                var page = await visitor.Get($"/m/{matter.Id}/do/{action.Code}");
                if (mayDo != (page.Status == 200))
                    faults.Add($"{matter.Register.Code} {matter.Number} {action.Code} answers {page.Status}");
            }
        }
        Expect.None(faults);
        Expect.None(office.Exceptions);
    }

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task A_matter_is_found_listed_and_exported_only_where_it_may_be_read(int viewpoint)
    {
        var office = await offices.Shared();
        using var visitor = Visit(office, viewpoint);
        var faults = new List<string>();
        var everywhere = new List<string>();
        foreach (var path in new[] { "/", "/flags", "/calendar", "/obligations", "/api/flags", "/outside-power", "/self-audit" })
            everywhere.Add((await visitor.Get(path)).Html);
        foreach (var group in Matters(office, viewpoint).GroupBy(m => m.Matter.Register))
        {
            var listed = ApprovedRights.Of(group.Key, RightsTable.Read, viewpoint) != Reach.None;
            var list = await visitor.Get($"/r/{group.Key.Code}");
            if (listed != (list.Status == 200))
                faults.Add($"/r/{group.Key.Code} answers {list.Status}");
            using var sheet = await visitor.Client.GetAsync($"/r/{group.Key.Code}/export.xlsx");
            if (listed != ((int)sheet.StatusCode == 200))
                faults.Add($"/r/{group.Key.Code}/export.xlsx answers {(int)sheet.StatusCode}");
            var cells = listed ? Unpacked(await sheet.Content.ReadAsByteArrayAsync()) : "";
            foreach (var (matter, mayRead) in group)
            {
                var query = Uri.EscapeDataString(matter.Number);
                var found = (await visitor.Get($"/search?q={query}")).Links.Contains($"/m/{matter.Id}");
                var inList = listed && (await visitor.Get($"/r/{group.Key.Code}?q={query}")).Links.Contains($"/m/{matter.Id}");
                if (found != mayRead || (listed && inList != mayRead))
                    faults.Add($"{matter.Register.Code} {matter.Number} search: {found}, list: {inList}, to be read: {mayRead}");
                if (listed && cells.Contains($">{matter.Number}<", StringComparison.Ordinal) != mayRead)
                    faults.Add($"{matter.Register.Code} {matter.Number} export: {!mayRead}, to be read: {mayRead}");
                if (!mayRead && everywhere.Any(html => html.Contains(matter.Id.ToString("D"), StringComparison.Ordinal) || html.Contains($"\"{matter.Number}\"", StringComparison.Ordinal)))
                    faults.Add($"{matter.Register.Code} {matter.Number} stands in an overview");
            }
        }
        Expect.None(faults);
    }

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task Names_are_read_only_where_the_table_gives_them(int viewpoint)
    {
        var office = await offices.Shared();
        using var visitor = Visit(office, viewpoint);
        var faults = new List<string>();
        foreach (var (matter, mayRead) in Matters(office, viewpoint))
        {
            var names = matter.Register.People(matter).Select(office.Township.Reveal).OfType<string>().Where(n => n.Length > 1).Distinct().ToList();
            if (names.Count == 0 || matter.Lines.Any(l => Rights.IsRestricted(l.Entry.Secrecy)))
                continue;
            var mayReadNames = mayRead && (Covers(office, matter, ApprovedRights.Of(matter.Register, RightsTable.ReadPersonal, viewpoint), viewpoint));
            if (mayRead)
                await Asked.Why(visitor, matter);
            foreach (var path in (string[])[$"/m/{matter.Id}", $"/m/{matter.Id}/slip", $"/api/matters/{matter.Id}"])
            {
                var html = System.Net.WebUtility.HtmlDecode((await visitor.Get(path)).Html);
                if (names.Any(n => html.Contains(n, StringComparison.Ordinal)) && (!mayReadNames || path.StartsWith("/api/", StringComparison.Ordinal)))
                    faults.Add($"{matter.Register.Code} {matter.Number} {path} names somebody");
                if (mayReadNames && path.StartsWith("/m/", StringComparison.Ordinal) && !path.EndsWith("/slip", StringComparison.Ordinal) && !names.Any(n => html.Contains(n, StringComparison.Ordinal)))
                    faults.Add($"{matter.Register.Code} {matter.Number} {path} names nobody");
            }
        }
        Expect.None(faults);
    }

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task A_matter_is_opened_by_whom_the_table_lets(int viewpoint)
    {
        var office = await offices.Shared();
        using var visitor = Visit(office, viewpoint);
        var faults = new List<string>();
        foreach (var register in office.Township.Catalogue.All)
        {
            foreach (var action in register.Actions.Where(a => a.Opens))
            {
                var may = ApprovedRights.Of(register, action.Code, viewpoint) != Reach.None;
                if (may != ((await visitor.Get($"/r/{register.Code}/new/{action.Code}")).Status == 200))
                    faults.Add($"{register.Code} {action.Code}: {!may}, the table says {may}");
            }
        }
        Expect.None(faults);
    }

    private static Visitor Visit(Office office, int viewpoint)
    {
        var (code, grant) = (Viewpoint.All[viewpoint].Code, Viewpoint.All[viewpoint].Grant);
        return People.TryGetValue(code, out var person) ? office.VisitAs(person) : office.Visit(grant.Role);
    }

    /// <summary>
    /// Of each register one matter that the table lets this viewpoint read and one that it does not, where there are such; none that is
    /// in the reader's own hands. Which ones differs from viewpoint to viewpoint.
    /// </summary>
    private static IEnumerable<(Matter Matter, bool MayRead)> Matters(Office office, int viewpoint)
    {
        var person = People.GetValueOrDefault(Viewpoint.All[viewpoint].Code) ?? Shared.Actors.Playing(office.Township, Viewpoint.All[viewpoint].Grant.Role).Person;
        foreach (var (register, those) in All(office))
        {
            var reach = ApprovedRights.Of(register, RightsTable.Read, viewpoint);
            var matters = those
                .Where(m => m.Common.Handler != person && !register.HiddenFrom(m).Contains(person) && !register.Participants(m).Contains(person));
            foreach (var group in matters.GroupBy(m => Covers(office, m, reach, viewpoint)))
            {
                var all = group.Take(40).ToList();
                yield return (all[viewpoint * 7 % all.Count], group.Key);
            }
        }
    }

    /// <summary>Every matter of the shared office, folded once for all viewpoints.</summary>
    private static IReadOnlyDictionary<Register, IReadOnlyList<Matter>> All(Office office)
    {
        lock (Folded)
        {
            if (Folded.Count == 0)
            {
                foreach (var register in office.Township.Catalogue.All)
                    Folded[register] = [.. office.Township.Each(new() { Register = register.Code })];
            }
            return Folded;
        }
    }

    private static bool Covers(Office office, Matter matter, Reach reach, int viewpoint)
    {
        var place = matter.Register.PlaceOf(matter);
        var own = People.TryGetValue(Viewpoint.All[viewpoint].Code, out var person) ? Shared.Actors.Of(office.Township, person)!.Grants[0].Place : Place.Township;
        return reach switch
        {
            Reach.Township => true,
            Reach.Village => place.Village == own.Village,
            Reach.Group => place == own,
            _ => false,
        };
    }

    private static IEnumerable<string> Doors(Matter matter)
    {
        yield return $"/m/{matter.Id}";
        yield return $"/m/{matter.Id}/slip";
        yield return $"/m/{matter.Id}/slip.json";
        yield return $"/api/matters/{matter.Id}";
        yield return $"/api/matters/{Uri.EscapeDataString(matter.Number)}";
        foreach (var (line, paper) in matter.Effective.SelectMany(l => l.Action.Papers.Take(1).Select(p => (l, p))).Take(2))
        {
            yield return $"/m/{matter.Id}/paper/{paper.Code}/{line.Entry.Seq}";
            yield return $"/m/{matter.Id}/paper/{paper.Code}/{line.Entry.Seq}.docx";
        }
    }

    private static string Unpacked(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
