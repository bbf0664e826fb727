using System.Text.Json;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Tests.CommandLine;

/// <summary>What the program says of its registers, in the names of the contract.</summary>
public sealed class RegistersVerbTests
{
    private static readonly string[] Types = ["enum", "text", "date", "time", "money", "count", "person", "party", "place", "file", "list", "link"];

    [Fact]
    public void Every_register_is_described_by_the_names_of_the_contract()
    {
        var registers = Told();

        Assert.Equal(Catalogue.Standard.All.Select(r => r.Code), registers.Select(r => r.GetProperty("code").GetString()!));
        foreach (var register in registers)
        {
            Assert.Contains(register.GetProperty("source").GetString(), new[] { "own", "mirror" });
            Assert.All(register.GetProperty("fields").EnumerateArray(), Described);
            foreach (var action in register.GetProperty("actions").EnumerateArray())
            {
                Assert.All(new[] { "from", "fields", "starts", "stops", "posts", "roles" }, name => Assert.Equal(JsonValueKind.Array, action.GetProperty(name).ValueKind));
                Assert.Contains(action.GetProperty("afterClosing").ValueKind, new[] { JsonValueKind.True, JsonValueKind.False });
                Assert.All(action.GetProperty("fields").EnumerateArray(), Described);
            }
        }
    }

    [Fact]
    public void An_action_says_where_it_stands_what_it_starts_and_what_it_counts()
    {
        var actions = Told("dispute")[0].GetProperty("actions").EnumerateArray().ToDictionary(a => a.GetProperty("code").GetString()!);

        Assert.Equal(["taken-in"], Texts(actions["accept"], "from"));
        Assert.Contains("med_term", Texts(actions["accept"], "starts"));
        Assert.Contains("F1a", Texts(actions["accept"], "posts"));
        Assert.Contains("med_term", Texts(actions["withdraw"], "stops"));
        Assert.True(actions["perform"].GetProperty("afterClosing").GetBoolean());
    }

    [Theory]
    [InlineData("dispute", "take-in", "village", "place", "village")]
    [InlineData("penalty", "review", "reviewer", "person", "staff")]
    [InlineData("dispute", "merge", "other", "link", "dispute")]
    [InlineData("meeting", "hold", "guests", "count", null)]
    public void A_field_says_what_it_refers_to(string register, string action, string field, string type, string? refersTo)
    {
        var found = Told(register)[0].GetProperty("actions").EnumerateArray().Single(a => a.GetProperty("code").GetString() == action)
            .GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("code").GetString() == field);

        Assert.Equal((type, refersTo), (found.GetProperty("type").GetString(), found.GetProperty("refersTo").GetString()));
    }

    private static void Described(JsonElement field)
    {
        Assert.Contains(field.GetProperty("type").GetString(), Types);
        Assert.NotEmpty(field.GetProperty("name").GetString()!);
        Assert.True(field.GetProperty("required").ValueKind is JsonValueKind.True or JsonValueKind.False && field.GetProperty("personal").ValueKind is JsonValueKind.True or JsonValueKind.False);
    }

    private static IReadOnlyList<JsonElement> Told(string? register = null)
    {
        var (code, said) = Shell.Run(["registers", .. register is null ? Array.Empty<string>() : ["--code", register], "--format", "json"]);
        Assert.Equal(0, code);
        return [.. JsonDocument.Parse(said).RootElement.EnumerateArray()];
    }

    private static IEnumerable<string> Texts(JsonElement of, string name) => of.GetProperty(name).EnumerateArray().Select(e => e.GetString()!);
}
