using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>
/// Every door is asked as everybody, the narrowest first: what the approved table gives opens, and what it does not give answers like
/// what does not exist.
/// </summary>
public sealed class RightsTests(WebOffice offices)
{
    private static readonly Dictionary<Register, IReadOnlyList<Matter>> Folded = [];

    public static TheoryData<int> Viewpoints => Onlooker.Viewpoints;

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task A_matter_opens_to_whom_the_table_gives_it_and_is_nothing_to_others(int viewpoint)
    {
        var office = await offices.Shared();
        var onlooker = new Onlooker(office, viewpoint);
        using var visitor = onlooker.Visit();
        var faults = new List<string>();
        var (noPage, noMatter) = (await visitor.Get($"/m/{Guid.NewGuid()}"), await visitor.Get($"/api/matters/{Guid.NewGuid()}"));
        foreach (var (matter, mayRead) in Matters(office, onlooker, viewpoint))
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
                var mayDo = mayRead && onlooker.Reaches(matter, action.Code);
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
        var onlooker = new Onlooker(office, viewpoint);
        using var visitor = onlooker.Visit();
        var faults = new List<string>();
        var everywhere = new List<string>();
        foreach (var path in new[] { "/", "/flags", "/calendar", "/obligations", "/api/flags", "/outside-power", "/self-audit" })
            everywhere.Add((await visitor.Get(path)).Html);
        foreach (var group in Matters(office, onlooker, viewpoint).GroupBy(m => m.Matter.Register))
        {
            var listed = onlooker.Reach(group.Key, RightsTable.Read) != Reach.None;
            var list = await visitor.Get($"/r/{group.Key.Code}");
            if (listed != (list.Status == 200))
                faults.Add($"/r/{group.Key.Code} answers {list.Status}");
            using var sheet = await visitor.Client.GetAsync($"/r/{group.Key.Code}/export.xlsx");
            if (listed != ((int)sheet.StatusCode == 200))
                faults.Add($"/r/{group.Key.Code}/export.xlsx answers {(int)sheet.StatusCode}");
            var cells = listed ? Package.TextOf(await sheet.Content.ReadAsByteArrayAsync()) : "";
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
        var onlooker = new Onlooker(office, viewpoint);
        using var visitor = onlooker.Visit();
        var faults = new List<string>();
        foreach (var (matter, mayRead) in Matters(office, onlooker, viewpoint))
        {
            var names = matter.Register.People(matter).Select(office.Township.Reveal).OfType<string>().Where(n => n.Length > 1).Distinct().ToList();
            if (names.Count == 0 || matter.Lines.Any(l => Rights.IsRestricted(l.Entry.Secrecy)))
                continue;
            var mayReadNames = mayRead && onlooker.Reaches(matter, RightsTable.ReadPersonal);
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
        var onlooker = new Onlooker(office, viewpoint);
        using var visitor = onlooker.Visit();
        var faults = new List<string>();
        foreach (var register in office.Township.Catalogue.All)
        {
            foreach (var action in register.Actions.Where(a => a.Opens))
            {
                var may = onlooker.Reach(register, action.Code) != Reach.None;
                if (may != ((await visitor.Get($"/r/{register.Code}/new/{action.Code}")).Status == 200))
                    faults.Add($"{register.Code} {action.Code}: {!may}, the table says {may}");
            }
        }
        Expect.None(faults);
    }

    [Theory, MemberData(nameof(Viewpoints))]
    public async Task What_may_not_be_seen_or_done_takes_no_form_and_no_call(int viewpoint)
    {
        var office = await offices.Shared();
        var onlooker = new Onlooker(office, viewpoint);
        using var visitor = onlooker.Visit();
        var token = (await visitor.See("/")).Forms.First(f => f.IsPost)["__RequestVerificationToken"]!;
        var entries = office.Township.EntryCount;
        var faults = new List<string>();
        var matters = Matters(office, onlooker, viewpoint).ToList();
        foreach (var matter in matters.Where(m => !m.MayRead).Select(m => m.Matter))
        {
            var nobodys = Guid.NewGuid().ToString("D");
            foreach (var path in EveryRoute.OfMatters(office, "POST", [matter], i => (i + viewpoint) % 3 == 0).Where(p => !p.StartsWith("/draft/", StringComparison.Ordinal)))
            {
                var (there, notThere) = (await visitor.Post(path, token), await visitor.Post(path.Replace(matter.Id.ToString("D"), nobodys, StringComparison.Ordinal), token));
                if (there.Status != 404 || there.Text != notThere.Text)
                    faults.Add($"POST {matter.Register.Code} {path} answers {there.Status} {there.Text[..Math.Min(80, there.Text.Length)]}");
            }
            foreach (var act in (string[])["{\"register\":\"REGISTER\",\"action\":\"note\",\"matter\":\"MATTER\"}", "{\"register\":\"REGISTER\",\"action\":\"note\",\"matter\":\"MATTER\",\"on\":\"2026-01-05\",\"fields\":{\"text\":\"试\"}}"])
            {
                foreach (var (given, none) in new[] { (matter.Id.ToString("D"), nobodys), (matter.Number, "没有〔2025〕1号") })
                {
                    var (there, notThere) = (await Call(visitor, act, matter, given), await Call(visitor, act, matter, none));
                    if (there.Replace(given, none, StringComparison.Ordinal) != notThere)
                        faults.Add($"/api/acts on {matter.Register.Code} {given} answers {there}");
                }
            }
        }
        foreach (var (matter, _) in matters.Where(m => m.MayRead))
        {
            foreach (var action in matter.Register.Actions.Where((a, i) => !a.Opens && (i + viewpoint) % 3 == 1 && !onlooker.Reaches(matter, a.Code)))
            {
                if (await visitor.Post($"/m/{matter.Id}/do/{action.Code}", token) is { Status: not 404 } answer)
                    faults.Add($"POST {matter.Register.Code} {action.Code} answers {answer.Status}");
            }
        }
        foreach (var register in office.Township.Catalogue.All)
        {
            foreach (var action in register.Actions.Where(a => a.Opens && onlooker.Reach(register, a.Code) == Reach.None))
            {
                if (await visitor.Post($"/r/{register.Code}/new/{action.Code}", token) is { Status: not 404 } answer)
                    faults.Add($"POST {register.Code} {action.Code} answers {answer.Status}");
            }
            if (onlooker.Reach(register, register.Opener.Code) == Reach.None && await visitor.Post($"/r/{register.Code}/import", token) is { Status: not 404 } import)
                faults.Add($"POST /r/{register.Code}/import answers {import.Status}");
            if (onlooker.Reach(register, RightsTable.Read) == Reach.None)
            {
                foreach (var path in EveryRoute.OfRegisters(office, "POST").Where(p => p.StartsWith($"/r/{register.Code}/", StringComparison.Ordinal) && !p.Contains("/new/", StringComparison.Ordinal) && !p.EndsWith("/import", StringComparison.Ordinal)))
                {
                    if (await visitor.Post(path, token, ("purpose", "Inspection")) is { Status: not 404 } answer)
                        faults.Add($"POST {path} answers {answer.Status}");
                }
            }
        }
        Expect.None(faults);
        Assert.Equal(entries, office.Township.EntryCount);
        Expect.None(office.Exceptions);
    }

    private static async Task<string> Call(Visitor visitor, string act, Matter matter, string reference)
    {
        using var content = new StringContent(act.Replace("REGISTER", matter.Register.Code, StringComparison.Ordinal).Replace("MATTER", reference, StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");
        using var response = await visitor.Client.PostAsync("/api/acts", content);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>
    /// Of each register one matter that the table lets this viewpoint read and one that it does not, where there are such; none that is
    /// in the reader's own hands. Which ones differs from viewpoint to viewpoint.
    /// </summary>
    private static IEnumerable<(Matter Matter, bool MayRead)> Matters(Office office, Onlooker onlooker, int viewpoint)
    {
        foreach (var (register, those) in All(office))
        {
            foreach (var group in those.Where(m => !onlooker.IsOwn(m) && !onlooker.IsAbout(m)).GroupBy(m => onlooker.Reaches(m, RightsTable.Read)))
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
}
