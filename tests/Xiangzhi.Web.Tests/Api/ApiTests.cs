using System.Net.Http.Json;
using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Api;

/// <summary>Acts and questions as JSON: the same decisions, the same rights, no names.</summary>
public sealed class ApiTests(WebOffice offices)
{
    private static object TakeIn(string village, string cause = "试验接口之争") => new
    {
        register = "dispute", action = "take-in", on = "2026-01-05",
        fields = new { kind = "neighbours", cause, level = "village", source = "desk", village, parties = new[] { new { side = "applicant", name = "万俟试己" } } },
    };

    [Fact]
    public async Task An_act_is_recorded_as_the_caller_and_answers_with_its_entry()
    {
        await using var office = await offices.Own();
        using var handler = office.Visit();
        var before = office.Township.EntryCount;
        var answer = await Post(handler, "/api/acts", TakeIn(Village(office)), 200);
        Assert.Equal(before + 1, office.Township.EntryCount);
        var matter = office.Township.Matter(answer.GetProperty("matter").GetGuid())!;
        Assert.Equal(answer.GetProperty("seq").GetInt64(), matter.Opening.Entry.Seq);
        Assert.Equal(Shared.Actors.Playing(office.Township, Role.Handler).Person, matter.Opening.Entry.RecordedBy);
        Assert.Equal("试验接口之争", ((Dispute)matter.State).Cause);
        var shown = JsonDocument.Parse((await handler.See($"/api/matters/{Uri.EscapeDataString(matter.Number)}")).Html).RootElement;
        Assert.Equal(matter.Id, shown.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_raised_and_writes_nothing()
    {
        await using var office = await offices.Own();
        using var handler = office.Visit();
        var before = office.Township.EntryCount;
        var answer = await Post(handler, "/api/acts?dry-run=true", TakeIn(Village(office)), 200);
        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(before, office.Township.EntryCount);
    }

    [Fact]
    public async Task A_refusal_names_its_field_and_its_cure()
    {
        var office = await offices.Shared();
        using var handler = office.Visit();
        var refusal = (await Post(handler, "/api/acts", new { register = "dispute", action = "take-in", on = "2031-01-01", fields = new { cause = "早了" } }, 422)).GetProperty("refusal");
        Assert.NotEmpty(refusal.GetProperty("field").GetString()!);
        Assert.NotEmpty(refusal.GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task What_the_caller_may_not_record_answers_like_a_register_that_does_not_exist()
    {
        var office = await offices.Shared();
        using var reviewer = office.Visit(Role.Reviewer);
        var denied = await Post(reviewer, "/api/acts", TakeIn(Village(office)), 422);
        var missing = await Post(reviewer, "/api/acts", new { register = "nowhere", action = "take-in", on = "2026-01-05", fields = new { } }, 422);
        Assert.Equal(missing.GetProperty("refusal").GetProperty("code").GetString(), denied.GetProperty("refusal").GetProperty("code").GetString());
        Assert.Equal(404, (await reviewer.Get("/api/matters/nothing")).Status);
    }

    [Fact]
    public async Task No_name_leaves_through_it_whoever_asks()
    {
        var office = await offices.Shared();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = office.Visit(role);
            foreach (var matter in office.Township.Each(new() { Register = "dispute" }).Where(m => ((Dispute)m.State).Cause == Cases.Cause))
                Assert.DoesNotContain(Cases.Applicant, (await visitor.Get($"/api/matters/{matter.Id}")).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(Cases.Applicant, (await visitor.See("/api/flags")).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Flags_by_rule_are_those_of_the_command_line()
    {
        var office = await offices.Shared();
        using var leader = office.Visit(Role.Leader);
        var rule = office.Township.Flags(new())[0].Flag.Rule;
        var rows = JsonDocument.Parse((await leader.See($"/api/flags?rule={rule}")).Html).RootElement;
        Assert.Equal(
            JsonSerializer.Serialize(office.Township.Flags(new() { Rule = rule }).Select(r => FlagJson.Of(r.Number, r.Flag)), Output.JsonOptions),
            rows.ToString());
    }

    [Fact]
    public async Task The_description_holds_every_field_of_every_act()
    {
        var office = await offices.Shared();
        using var leader = office.Visit(Role.Leader);
        var schemas = JsonDocument.Parse((await leader.See("/api/openapi.json")).Html).RootElement.GetProperty("components").GetProperty("schemas");
        var acts = office.Township.Catalogue.All.Where(r => Rights.MayRead(Shared.Actors.Playing(office.Township, Role.Leader), r)).SelectMany(r => r.Actions.Select(a => (r, a))).ToList();
        Assert.True(acts.Count > 200, $"{acts.Count}");
        foreach (var (register, action) in acts)
        {
            var fields = schemas.GetProperty($"{register.Code}.{action.Code}").GetProperty("properties").GetProperty("fields");
            Assert.Equal(action.Form.Fields.Select(f => f.Key), fields.GetProperty("properties").EnumerateObject().Select(p => p.Name));
            Assert.Equal(action.Form.Fields.Where(f => f.Required).Select(f => f.Key), fields.GetProperty("required").EnumerateArray().Select(f => f.GetString()!));
        }
    }

    private static string Village(Office office) => office.Township.Roster.InForce(typeof(Villages), office.Township.Today).First().Key;

    private static async Task<JsonElement> Post(Visitor visitor, string path, object body, int status)
    {
        using var response = await visitor.Client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} {text} {string.Join('\n', visitor.Office.Exceptions)}");
        return JsonDocument.Parse(text).RootElement;
    }
}
