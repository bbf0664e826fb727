using System.IO.Compression;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Attacks;

/// <summary>Text that would like to be a statement, a tag, a formula, a path or a header, in every place that takes text.</summary>
public sealed class InjectionTests(WebOffice offices)
{
    private const string Canary = "\"><img src=x onerror=alert(1)><script>c4n4ry</script>'`{{7*7}}${7*7}<!--";

    public static TheoryData<string> Statements() =>
    [
        "'", "\"", "';DROP TABLE journal;--", "' OR '1'='1", "\" OR \"\"=\"", "1) UNION SELECT 1,2,3--", "a* OR b", "NEAR(a b)", "title:x", "^a", "a AND", "(", "*", "{a b}: c", "-a", "%", "_", "\\", "\0a",
        "\uFFFE", "\uD800", "$1", "@p0", "a&b|c!d", "'::tsquery", ":*", "<->", new string('a', 4000), "甲' --",
    ];

    [Theory, MemberData(nameof(Statements))]
    public async Task Every_search_box_and_filter_takes_a_statement_for_text(string text)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Administrator);
        var typed = Uri.EscapeDataString(text);
        var entries = office.Township.EntryCount;
        foreach (var path in new[]
        {
            $"/search?q={typed}", $"/r/dispute?q={typed}&stage={typed}&village={typed}&year={typed}&after={typed}&flagged={typed}", $"/flags?rule={typed}&severity={typed}&register={typed}&village={typed}&age={typed}",
            $"/rules?q={typed}&standing={typed}", $"/figures/2025/F1a?by={typed}&is={typed}&cut={typed}:{typed}", $"/obligations?year={typed}", $"/calendar?month={typed}", $"/api/flags?rule={typed}", $"/report/2025?as-of={typed}&text={typed}",
        })
        {
            var page = await visitor.Get(path);
            Assert.True(page.Status is 200 or 404 or 414, $"{page.Status} {path}");
        }
        Assert.Equal(entries, office.Township.EntryCount);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_tag_in_any_field_of_any_form_stays_text_on_the_form_that_comes_back()
    {
        await using var office = await offices.Own();
        foreach (var register in office.Township.Catalogue.All)
        {
            foreach (var action in register.Actions.Where(a => a.Opens))
            {
                using var visitor = office.Visit(action.Roles[0]);
                var form = (await visitor.See($"/r/{register.Code}/new/{action.Code}")).Form;
                foreach (var name in form.Names.Where(n => n is not ("__RequestVerificationToken" or "act-id" or "known-seq")).ToList())
                    form.Force(name, Canary);
                var answer = await visitor.Send(form);
                Assert.True(answer.Status is 200 or 302 or 422, $"{answer.Status} {register.Code} {action.Code}");
                Assert.False(IsActive(answer.Html), $"{register.Code} {action.Code}");
            }
        }
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_tag_and_a_formula_that_were_recorded_stay_text_on_pages_papers_slips_and_in_sheets()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        foreach (var start in new[] { "=", "+", "-", "@", "\t=", "" })
        {
            var text = start.Length == 0 ? Canary : start + "HYPERLINK(\"http://evil.example\",\"x\")";
            var form = (await visitor.See("/r/dispute/new/take-in")).Form;
            form["kind"] = "neighbours";
            form["cause"] = text;
            form.Force("level", "village");
            form["source"] = "desk";
            form["parties[0].side"] = "applicant";
            form["parties[0].name"] = text;
            form["words"] = text;
            var page = await visitor.SendAndFollow(form);
            var id = page.Path.Split('#')[0];
            foreach (var path in new[] { id, $"{id}/slip", $"{id}/do/note", "/r/dispute", "/", "/search?q=HYPERLINK", "/search?q=c4n4ry" }.Concat(page.Links.Where(l => l.Contains("/paper/", StringComparison.Ordinal) && !l.EndsWith(".docx", StringComparison.Ordinal))))
                Assert.False(IsActive((await visitor.See(path)).Html), path);
        }
        var sheet = Parts(await visitor.Client.GetByteArrayAsync("/r/dispute/export.xlsx", TestContext.Current.CancellationToken), "xl/worksheets/sheet1.xml").Single();
        Assert.Contains("HYPERLINK(", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", sheet, StringComparison.Ordinal);
        Assert.All(sheet.Split("<c ").Where(c => c.Contains("HYPERLINK(", StringComparison.Ordinal)), c => Assert.Contains("t=\"inlineStr\"", c, StringComparison.Ordinal));
        Expect.None(office.Exceptions);
    }

    [Theory]
    [InlineData("/m/00000000-0000-0000-0000-000000000000/file/..%2f..%2fkeys%2fcheckpoint.pem")]
    [InlineData("/m/{0}/file/..%2f..%2f..%2fkeys%2fcheckpoint.pem")]
    [InlineData("/m/{0}/file/%2e%2e%2f%2e%2e%2fledger.db")]
    [InlineData("/m/{0}/paper/..%2f..%2f/1.docx")]
    [InlineData("/r/..%2f..%2fkeys/export.xlsx")]
    [InlineData("/r/dispute%00/import")]
    [InlineData("/keys/checkpoint.pem")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/xiangzhi.css/../../../etc/passwd")]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/rule/..%2f..%2flaw")]
    [InlineData("/t/..%2f..%2f/r/dispute")]
    [InlineData("/report/2025/write/..%2f..%2f/1")]
    [InlineData("/m/{0}/correct/9223372036854775807")]
    [InlineData("/m/{0}/correct/9223372036854775808")]
    [InlineData("/m/{0}/void/-1")]
    [InlineData("/figures/99999")]
    [InlineData("/figures/-1")]
    [InlineData("/figures/2147483648/F1a")]
    [InlineData("/report/99999.docx")]
    [InlineData("/needs/99999")]
    [InlineData("/obligations?year=99999")]
    [InlineData("/api/figures/99999")]
    [InlineData("/api/matters/%2e%2e%2f%2e%2e")]
    public async Task A_path_that_leads_out_or_a_number_beyond_all_bounds_is_not_there(string path)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Administrator);
        var page = await visitor.Get(path.Replace("{0}", office.Township.Each(new() { Register = "dispute" }).First().Id.ToString(), StringComparison.Ordinal));
        Assert.True(page.Status is 404 or 400, $"{page.Status} {path}");
        Assert.DoesNotContain("PRIVATE KEY", page.Html, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"register\":1}")]
    [InlineData("{\"register\":\"dispute\",\"action\":\"take-in\",\"on\":\"99999-01-01\",\"fields\":{}}")]
    [InlineData("{\"register\":\"dispute\",\"action\":\"take-in\",\"on\":\"2026-01-05\",\"fields\":[]}")]
    [InlineData("{\"register\":\"dispute\",\"register\":\"penalty\"}")]
    [InlineData("{\"$type\":\"System.Diagnostics.Process\",\"register\":\"dispute\",\"action\":\"take-in\",\"on\":\"2026-01-05\",\"fields\":{\"$type\":\"x\"}}")]
    [InlineData("{\"register\":\"dispute\",\"action\":\"take-in\",\"on\":\"2026-01-05\",\"fields\":{\"parties\":[[[[]]]],\"cause\":{\"a\":1}}}")]
    public async Task The_API_refuses_what_is_no_act_and_never_falls(string body)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        var entries = office.Township.EntryCount;
        foreach (var text in new[] { body, body.Replace("{}", new StringBuilder().Insert(0, "{\"a\":", 3000).Append('1').Append('}', 3000).ToString(), StringComparison.Ordinal) })
        {
            using var content = new StringContent(text, Encoding.UTF8, "application/json");
            using var answer = await visitor.Client.PostAsync("/api/acts", content, TestContext.Current.CancellationToken);
            Assert.Equal((text[..Math.Min(60, text.Length)], 422), (text[..Math.Min(60, text.Length)], (int)answer.StatusCode));
        }
        Assert.Equal(entries, office.Township.EntryCount);
        Expect.None(office.Exceptions);
    }

    /// <summary>Whether the canary became more than text.</summary>
    private static bool IsActive(string html) => html.Contains("<script>c4n4ry", StringComparison.OrdinalIgnoreCase) || html.Contains("<img src=x", StringComparison.OrdinalIgnoreCase) || html.Contains("\"><img", StringComparison.OrdinalIgnoreCase);

    private static List<string> Parts(byte[] package, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Where(e => e.FullName == path).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        })];
    }
}
