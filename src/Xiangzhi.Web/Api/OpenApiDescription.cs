using System.Text.Json.Nodes;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Api;

/// <summary>The API in OpenAPI 3.1, from the same field models as forms, spreadsheets and stored bytes.</summary>
internal static class OpenApiDescription
{
    public static JsonObject Of(IEnumerable<Register> registers, string office)
    {
        var schemas = new JsonObject();
        var acts = new JsonArray();
        foreach (var register in registers)
        {
            foreach (var action in register.Actions)
            {
                var name = $"{register.Code}.{action.Code}";
                schemas[name] = ActOf(register, action);
                acts.Add(new JsonObject { ["$ref"] = $"#/components/schemas/{name}" });
            }
        }
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = $"乡治 Xiangzhi · {office}", ["version"] = "1" },
            ["paths"] = Paths(new JsonObject { ["oneOf"] = acts }),
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static JsonObject Paths(JsonObject act) => new()
    {
        ["/api/registers"] = Get("Definitions of the registers that the caller may read"),
        ["/api/acts"] = new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["summary"] = "Records an act as the caller",
                ["parameters"] = new JsonArray(Parameter("dry-run", "query", "boolean")),
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(act) },
                ["responses"] = new JsonObject { ["200"] = Response("The entry, the flags it raised, the clocks"), ["422"] = Response("A refusal that names the field and the cure") },
            },
        },
        ["/api/matters/{number}"] = Get("A matter: entries, clocks with traces, flags, papers, links", Parameter("number", "path", "string")),
        ["/api/flags"] = Get("Flags within the caller's reach", Parameter("rule", "query", "string")),
        ["/api/figures/{year}"] = Get("All figures of a year", Parameter("year", "path", "integer")),
        ["/api/audits/{id}"] = Get("A report that was put to the audit: its claims with verdicts, and the checks of its text", Parameter("id", "path", "string")),
        ["/api/report/{year}"] = Get("The yearly report: its text, each figure in it, and what is pointed out", Parameter("year", "path", "integer")),
        ["/api/yearly/{kind}/{year}"] = Get("Another yearly text: openness, petitions, enforcement, work-plan", Parameter("kind", "path", "string"), Parameter("year", "path", "integer")),
        ["/api/figures/{year}/{code}"] = Get("A figure and every record that it counts", Parameter("year", "path", "integer"), Parameter("code", "path", "string")),
    };

    private static JsonObject Get(string summary, params JsonNode[] parameters) => new()
    {
        ["get"] = new JsonObject
        {
            ["summary"] = summary,
            ["parameters"] = new JsonArray(parameters),
            ["responses"] = new JsonObject { ["200"] = Response(summary), ["404"] = Response("Not there, or not for this caller") },
        },
    };

    private static JsonObject Parameter(string name, string place, string type) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = new JsonObject { ["type"] = type } };

    private static JsonObject Response(string text) => new() { ["description"] = text, ["content"] = Content(new() { ["type"] = "object" }) };

    private static JsonObject Content(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject ActOf(Register register, ActionDefinition action)
    {
        var required = new JsonArray("register", "action", "on", "fields");
        if (!action.Opens)
            required.Add("matter");
        return new()
        {
            ["title"] = $"{register.Name.Zh} {action.Label.Zh}",
            ["type"] = "object",
            ["required"] = required,
            ["properties"] = new JsonObject
            {
                ["register"] = new JsonObject { ["const"] = register.Code },
                ["action"] = new JsonObject { ["const"] = action.Code },
                ["matter"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "台账号" },
                ["on"] = new JsonObject { ["type"] = "string", ["format"] = "date", ["description"] = action.DayLabel.Zh },
                ["at"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "time" },
                ["actId"] = new JsonObject { ["type"] = "string", ["format"] = "uuid", ["description"] = "The same id with the same content returns the first result" },
                ["fields"] = FieldsOf(action.Form),
            },
        };
    }

    private static JsonObject FieldsOf(FormModel form) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. form.Fields.Where(f => f.Required).Select(f => (JsonNode)f.Key)]),
        ["properties"] = new JsonObject(form.Fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, Of(f)))),
    };

    private static JsonObject Of(Field field)
    {
        var one = field.RowModel is { } row ? FieldsOf(row) : Value(field);
        var schema = field.IsMultiple ? new JsonObject { ["type"] = "array", ["items"] = one } : one;
        schema["title"] = field.Label.Zh;
        schema["description"] = string.Join(" · ", new[] { field.Label.En, field.Unit, field.IsPersonal ? "personal" : null }.OfType<string>());
        return schema;
    }

    private static JsonObject Value(Field field)
    {
        var schema = new JsonObject { ["type"] = field.Kind is "boolean" ? "boolean" : field.Kind is "count" ? "integer" : field.Kind is "money" or "decimal" ? "number" : "string" };
        if (field.Kind is "date" or "time")
            schema["format"] = field.Kind;
        var options = field.Options(Roster.Empty, default);
        if (field.Kind == "enum" && options.Count > 0)
            schema["enum"] = new JsonArray([.. options.Select(o => (JsonNode)o.Value)]);
        return schema;
    }
}
