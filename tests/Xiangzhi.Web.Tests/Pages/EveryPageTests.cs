using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>Whoever goes wherever a page leads, in either language, finds a page.</summary>
public sealed partial class EveryPageTests(WebOffice offices)
{
    public static TheoryData<Role, Language> Readers()
    {
        var readers = new TheoryData<Role, Language>();
        foreach (var role in Enum.GetValues<Role>())
            readers.Add(role, Language.Zh);
        readers.Add(Role.Handler, Language.En);
        readers.Add(Role.Administrator, Language.En);
        return readers;
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_link_leads_to_a_page(Role role, Language language)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(role, language);
        var chosen = Chosen(office.Township);
        var (waiting, known) = (new Queue<string>(["/"]), new HashSet<string> { "/" });
        var faults = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            var page = await visitor.Get(path);
            if (page.Status is not (200 or 302))
                faults.Add($"{page.Status} {path}");
            foreach (var link in (page.Location is { } onward ? page.Links.Append(onward) : page.Links).Select(l => l.Split('#')[0]).Where(l => l.Length > 0))
            {
                var target = link.StartsWith('?') ? path.Split('?')[0] + link : link;
                if (target.StartsWith('/') && IsWanted(target, chosen, role) && known.Add(target))
                    waiting.Enqueue(target);
            }
        }
        Expect.None(faults);
        Expect.None(office.Exceptions);
        var readable = office.Township.Catalogue.All.Where(r => Rights.MayRead(Shared.Actors.Playing(office.Township, role), r));
        Assert.Equal([], readable.Where(r => r.Area != Area.Annual).Select(r => $"/r/{r.Code}").Except(known));
        Assert.True(known.Count > 200, $"Only {known.Count} pages were found.");
    }

    [Theory, InlineData(Language.Zh), InlineData(Language.En)]
    public async Task Every_rule_that_is_used_has_a_page_with_its_article(Language language)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(language: language);
        foreach (var rule in office.Township.Catalogue.All.SelectMany(r => r.Clocks.Select(c => c.Rule).Concat(r.Flags.Select(f => f.Rule))).Distinct())
            Assert.Contains(office.Township.Law.Book[rule].Versions[^1].Citation, (await visitor.See($"/rule/{rule}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_opening_form_and_every_offered_act_can_be_filled_in()
    {
        var office = await offices.Shared();
        foreach (var register in office.Township.Catalogue.All)
        {
            foreach (var action in register.Actions.Where(a => a.Opens))
            {
                using var visitor = office.Visit(action.Roles[0]);
                var form = (await visitor.See($"/r/{register.Code}/new/{action.Code}")).Form;
                AssertHasFields(form, action.Form, $"{register.Code} {action.Code}");
            }
            foreach (var matter in office.Township.Each(new() { Register = register.Code }).GroupBy(m => m.Derive(office.Township.Law).StageCode).Select(g => g.First()))
            {
                foreach (var action in register.Actions.Where(a => a.OfferedOn(matter)))
                {
                    using var visitor = office.Visit(action.Roles.First(r => r != Role.VillageCadre && Rights.MayRecord(Shared.Actors.Playing(office.Township, r), matter, action)));
                    AssertHasFields((await visitor.See($"/m/{matter.Id}/do/{action.Code}")).Form, action.Form, $"{matter.Number} {action.Code}");
                }
            }
        }
    }

    [Fact]
    public async Task Papers_come_as_pages_and_as_Word_files()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Leader);
        var seen = new HashSet<string>();
        foreach (var matter in office.Township.Each(new()))
        {
            foreach (var (paper, seq) in matter.Effective.SelectMany(l => l.Action.Papers.Select(p => (p, l.Entry.Corrects ?? l.Entry.Seq))))
            {
                if (!seen.Add(paper.Code))
                    continue;
                var page = await visitor.See($"/m/{matter.Id}/paper/{paper.Code}/{seq}");
                Assert.Contains("演示数据，人和事均属虚构", page.Text, StringComparison.Ordinal);
                var bytes = await visitor.Client.GetByteArrayAsync($"/m/{matter.Id}/paper/{paper.Code}/{seq}.docx");
                Assert.Equal("PK"u8, bytes.AsSpan(0, 2));
            }
        }
        Assert.True(seen.Count > 10, string.Join(' ', seen));
    }

    [Fact]
    public async Task What_is_not_there_and_what_may_not_be_seen_answer_alike()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Supervisor);
        var penalty = office.Township.Each(new() { Register = "penalty" }).First();
        string[] paths =
        [
            "/nowhere", "/r/nowhere", "/r/penalty/new/nowhere", $"/r/penalty/new/{penalty.Register.Opener.Code}", "/r/penalty/import", $"/m/{Guid.NewGuid()}", $"/m/{penalty.Id}/do/decide",
            $"/m/{penalty.Id}/correct/{penalty.LastSeq}", $"/m/{penalty.Id}/correct/99999", $"/m/{penalty.Id}/void/{penalty.LastSeq}", $"/m/{penalty.Id}/paper/nowhere/1", $"/m/{Guid.NewGuid()}/slip",
            "/figures/1999", "/figures/2025/nowhere", "/rule/nowhere", "/t/999999999/",
        ];
        var known = (await visitor.Get(paths[0])).Html;
        foreach (var path in paths)
        {
            var page = await visitor.Get(path);
            Assert.Equal((path, 404), (path, page.Status));
            Assert.Equal(Neutral(known), Neutral(page.Html));
        }
    }

    [Theory, InlineData("after=nonsense"), InlineData("year=99999999999"), InlineData("village=nobody"), InlineData("stage=nowhere"), InlineData("q=%22%27%25%5F*%00"), InlineData("after=1.2.3&q=%F0%9F%98%80")]
    public async Task Strange_filters_find_nothing_and_break_nothing(string query)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        Assert.Equal(200, (await visitor.Get($"/r/study?{query}")).Status);
        Assert.Equal(200, (await visitor.Get($"/search?{query}")).Status);
        Assert.Equal(200, (await visitor.Get($"/calendar?month={query}")).Status);
        Expect.None(office.Exceptions);
    }

    private static void AssertHasFields(PageForm form, FormModel model, string where)
    {
        foreach (var field in model.Fields)
            Assert.True(form.Names.Any(n => n == field.Key || n.StartsWith(field.Key + "[", StringComparison.Ordinal)) || field.RowModel is not null || field.IsMultiple, $"{where}: {field.Key}");
    }

    /// <summary>Two matters of each stage of each register; following all would only repeat them.</summary>
    private static HashSet<string> Chosen(Township township) => [.. township.Catalogue.All
        .SelectMany(r => township.Each(new() { Register = r.Code }).GroupBy(m => m.Derive(township.Law).StageCode).SelectMany(g => g.Take(2))).Select(m => m.Id.ToString())];

    private static bool IsWanted(string path, HashSet<string> chosen, Role role) =>
        MatterPath().Match(path) is { Success: true } matter ? chosen.Contains(matter.Groups[1].Value)
        : RightlessPath().IsMatch(path) ? role is Role.Handler
        : CalendarPath().Match(path) is not { Success: true } month || month.Groups[1].Value is "2025" or "2026";

    /// <summary>Antiforgery tokens and the way back differ; nothing else may.</summary>
    private static string Neutral(string html) => Changing().Replace(html, "");

    [GeneratedRegex("^/m/([0-9a-f-]{36})")]
    private static partial Regex MatterPath();

    /// <summary>Pages that are the same for everybody: one reader goes there for all.</summary>
    [GeneratedRegex(@"^/rule/|^/figures/.*[?](by|cut)=")]
    private static partial Regex RightlessPath();

    [GeneratedRegex(@"^/calendar\?month=(\d{4})")]
    private static partial Regex CalendarPath();

    [GeneratedRegex("name=\"(__RequestVerificationToken|back)\" value=\"[^\"]*\"")]
    private static partial Regex Changing();
}
