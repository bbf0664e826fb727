using System.IO.Compression;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>What every answer bears, what no page may do, and how little comes over the wire.</summary>
public sealed partial class SafetyTests(WebOffice offices)
{
    /// <summary>Bytes of a first visit, page and stylesheet as they are sent, inclusive.</summary>
    private const int MostBytes = 30 * 1024;

    /// <summary>Bytes of the stylesheet before compression, inclusive.</summary>
    private const int MostStyle = 17 * 1024;

    [Fact]
    public async Task Every_answer_forbids_what_comes_from_elsewhere_and_every_script()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        foreach (var path in Kinds(office).Append("/nowhere").Append("/key.txt").Append("/r/dispute/export.xlsx").Append("/api/registers").Append("/xiangzhi.css").Append("/witness"))
        {
            var answer = await visitor.Get(path);
            Assert.True(answer.Status is 200 or 404, $"{answer.Status} {path} {string.Join('\n', office.Exceptions)}");
            AssertGuarded(path, answer.Headers);
            var cached = path == "/xiangzhi.css" ? "public" : "no-store";
            Assert.StartsWith(cached, answer.Headers["Cache-Control"], StringComparison.Ordinal);
        }
    }

    /// <summary>What every answer bears, an error too.</summary>
    internal static void AssertGuarded(string path, IReadOnlyDictionary<string, string> headers)
    {
        var policy = headers["Content-Security-Policy"].Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain(policy, p => p.StartsWith("script-src", StringComparison.Ordinal) || p.Contains("unsafe", StringComparison.Ordinal) || p.Contains('*', StringComparison.Ordinal));
        Assert.Equal((path, "nosniff"), (path, headers["X-Content-Type-Options"]));
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("Server"));
        Assert.False(headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Theory, InlineData(Role.Handler), InlineData(Role.OfficeClerk)]
    public async Task No_page_has_a_script_a_style_of_its_own_or_an_address_elsewhere(Role role)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(role);
        foreach (var path in Kinds(office, role))
        {
            var html = (await visitor.See(path)).Html;
            Assert.Equal((path, ""), (path, Active().Match(html).Value));
        }
    }

    [Theory, InlineData(Role.Handler), InlineData(Role.OfficeClerk)]
    public async Task A_first_visit_is_light(Role role)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(role);
        var css = Href().Match((await visitor.See("/")).Html).Groups[1].Value;
        var style = await Weigh(visitor, css);
        Assert.InRange(style.Plain, 1, MostStyle);
        foreach (var path in Kinds(office, role))
        {
            var page = await Weigh(visitor, path);
            Assert.True(page.Sent + style.Sent <= MostBytes, $"{path}: {page.Sent} + {style.Sent}");
        }
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_carried_records_nothing()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        using var stranger = office.Visit();
        var before = office.Township.EntryCount;
        var matter = office.Township.Each(new() { Register = "dispute" }).First();
        var form = (await visitor.See($"/m/{matter.Id}/do/note")).Form;
        form["note"] = "混进来的";
        Assert.Equal(400, (await stranger.Send(form)).Status);
        form.Without("__RequestVerificationToken");
        var answer = await visitor.Send(form);
        Assert.Equal(400, answer.Status);
        Assert.Contains("没有登记", answer.Html, StringComparison.Ordinal);
        foreach (var path in new[] { "/enter", "/language", $"/m/{matter.Id}/void/{matter.LastSeq}", "/r/dispute/import", "/r/dispute/new/take-in" })
        {
            using var posted = await visitor.Client.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("reason", "x")]));
            Assert.Equal((path, 400), (path, (int)posted.StatusCode));
        }
        Assert.Equal(before, office.Township.EntryCount);
    }

    [Fact]
    public async Task What_was_typed_is_text_wherever_it_is_shown()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        const string nasty = "<script>alert(1)</script>\"'><img src=x onerror=y>";
        var form = (await visitor.See("/r/dispute/new/take-in")).Form;
        form["kind"] = "neighbours";
        form["cause"] = nasty;
        form.Force("level", "village");
        form["source"] = "desk";
        form["parties[0].side"] = "applicant";
        form["parties[0].name"] = nasty;
        form["words"] = nasty;
        var page = await visitor.SendAndFollow(form);
        foreach (var path in new[] { page.Path, "/r/dispute", $"/search?q={Uri.EscapeDataString(nasty)}", $"/r/dispute?q={Uri.EscapeDataString(nasty)}", $"{page.Path.Split('#')[0]}/slip" })
            Assert.Equal((path, ""), (path, Active().Match((await visitor.See(path)).Html).Value));
    }

    [Fact]
    public async Task The_way_back_after_changing_the_language_stays_in_the_house()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = (await visitor.See("/flags")).Forms.Single(f => f.Action.EndsWith("/language", StringComparison.Ordinal));
        Assert.Equal("/flags", (await visitor.Send(form, "lang", "en")).Location);
        foreach (var evil in new[] { "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "" })
        {
            form.Force("back", evil);
            Assert.Equal("/", (await visitor.Send(form, "lang", "en")).Location);
        }
    }

    [Fact]
    public async Task The_role_is_changed_by_its_form_and_stays()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = (await visitor.See("/")).Forms.Single(f => f.Action.EndsWith("/enter", StringComparison.Ordinal));
        form["role"] = nameof(Role.Leader);
        await visitor.SendAndFollow(form);
        Assert.Equal(nameof(Role.Leader), (await visitor.See("/figures/2025")).Forms.Single(f => f.Action.EndsWith("/enter", StringComparison.Ordinal))["role"]);
    }

    /// <summary>A page of each kind that a handler reads, or the office's clerk.</summary>
    internal static IReadOnlyList<string> Kinds(Office office, Role role = Role.Handler)
    {
        var dispute = office.Township.Each(new() { Register = "dispute" }).Single(m => ((Dispute)m.State).Cause == Cases.Cause);
        var (audit, letter) = (office.Township.Each(new() { Register = "audited-report" }).First(), office.Township.Each(new() { Register = OfficialLetters.RegisterCode }).First());
        return role == Role.OfficeClerk ? ["/audits", "/audits/new", $"/m/{audit.Id}/audit", "/r/audited-report", "/forms", "/forms/new"] :
        [
            "/", "/r/dispute", "/r/study", "/r/villager", $"/m/{dispute.Id}", $"/m/{dispute.Id}/do/note", $"/m/{dispute.Id}/correct/{dispute.Opening.Entry.Seq}", $"/m/{dispute.Id}/void/{dispute.Opening.Entry.Seq}",
            "/r/dispute/new/take-in", "/r/dispute/import", "/figures/2025", "/figures/2024", "/figures/2025/F1a", "/figures/2023/B1", "/flags", "/flags?severity=Red&age=Longer", "/obligations?year=2025", "/outside-power", "/self-audit", "/calendar?month=2025-12", "/search?q=%E8%AF%95%E9%AA%8C", "/verify",
            $"/m/{dispute.Id}/slip", $"/m/{dispute.Id}/paper/{dispute.Opening.Action.Papers[0].Code}/{dispute.Opening.Entry.Seq}", $"/rule/{office.Township.Catalogue["dispute"].Clocks[0].Rule}",
            "/report/2025", "/report/2023", "/report/2025/versions", "/r/official-letter", $"/m/{letter.Id}/letter", $"/m/{letter.Id}/letter/versions",
        ];
    }

    private static async Task<(int Sent, int Plain)> Weigh(Visitor visitor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await visitor.Client.SendAsync(request);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        var sent = await response.Content.ReadAsByteArrayAsync();
        using var plain = new MemoryStream();
        await using (var unpacking = new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress))
            await unpacking.CopyToAsync(plain);
        return (sent.Length, (int)plain.Length);
    }

    [GeneratedRegex("""<script|<[^>]* style="|<[^>]* on\w+="|javascript:|(src|href|action)="(https?:)?//""")]
    private static partial Regex Active();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
