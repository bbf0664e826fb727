using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Records acts given as JSON lines, and answers each with its entry or its refusal.</summary>
internal static class ActVerb
{
    public static Command Command()
    {
        var data = Options.Data();
        var file = new Argument<string>("FILE") { Description = "JSON 行文件；- 为标准输入" };
        var township = Options.Township();
        var dryRun = new Option<bool>("--dry-run") { Description = "只看会怎样，不登记" };
        var on = Options.Day("--on", "把今天当作这一天");
        var command = new Command("act", "登记") { file, data, township, dryRun, on };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(file), parsed.GetValue(township), parsed.GetValue(dryRun), Options.ToDay(parsed.GetValue(on), "--on")));
        return command;
    }

    private static int Run(string data, string file, string? code, bool dryRun, DateOnly? on)
    {
        using var store = Options.Open(data, dryRun ? OpenMode.ReadOnly : OpenMode.ReadWrite, on is { } day ? new FixedTime(day) : null);
        var township = Options.Choose(store, code);
        using var reader = file == "-" ? Console.In : new StreamReader(file);
        var number = 0;
        var refused = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (act, refusals) = ActJson.Read(line, number, township);
            var answer = act is null ? ActJson.Refused(refusals) : dryRun ? ActJson.Of(township.DryRun(act), township) : ActJson.Of(Record(township, act).GetAwaiter().GetResult(), township);
            refused |= !answer.Ok;
            Output.Json(answer.Json);
        }
        return refused ? Output.Findings : Output.Done;
    }

    private static async Task<Outcome> Record(Township township, Act act) => await Printing.After(township, await township.Act(act));
}

/// <summary>A clock that stands on one day, nine in the morning in Shanghai.</summary>
internal sealed class FixedTime(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => LocalDay.At(day, new(9, 0));
}

/// <summary>Acts and their outcomes in the contract's JSON.</summary>
public static class ActJson
{
    public readonly record struct Answer(bool Ok, object Json);

    /// <summary>Reads one line; faults become refusals that name the field.</summary>
    /// <param name="sees">Whether whoever asks may see a matter, which else answers like one that does not exist; null: every matter.</param>
    public static (Act? Act, IReadOnlyList<Refusal> Refusals) Read(string line, int number, Township township, Func<Matter, bool>? sees = null)
    {
        JsonElement json;
        try
        {
            json = JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException e)
        {
            return (null, [new("malformed", string.Create(CultureInfo.InvariantCulture, $"第 {number} 行不是完整的 JSON：{e.Message}"), Cure: "一行一个 JSON 对象，用 ./run registers --format json 看字段。")]);
        }
        if (json.ValueKind != JsonValueKind.Object)
            return (null, [new("malformed", string.Create(CultureInfo.InvariantCulture, $"第 {number} 行不是 JSON 对象。"), Cure: "一行一个 JSON 对象，用 ./run registers --format json 看字段。")]);
        if (Misfit(json) is { } misfit)
            return (null, [misfit]);
        var registerCode = Text(json, "register") ?? "";
        if (township.Catalogue.Find(registerCode) is not { } register)
            return (null, [Refusal.UnknownRegister(registerCode)]);
        var actionCode = Text(json, "action") ?? "";
        if (register.Action(actionCode) is not { } action)
            return (null, [Refusal.UnknownAction(register, actionCode)]);
        Matter? matter = null;
        if (Text(json, "matter") is { } reference)
        {
            matter = Guid.TryParse(reference, out var id) ? township.Matter(id) : township.ByNumber(reference, register);
            if (matter is null || sees?.Invoke(matter) == false)
                return (null, [Refusal.UnknownMatter(reference)]);
        }
        if (!TextParsing.Day(Text(json, "on") ?? "", out var on, out var dayFault))
            return (null, [Refusal.Missing("on", dayFault!)]);
        TimeOnly? time = null;
        if (Text(json, "at") is { } at)
        {
            if (!TextParsing.Time(at, out var parsed, out var timeFault))
                return (null, [Refusal.Missing("at", timeFault!)]);
            time = parsed;
        }
        var values = new TextForm();
        if (json.TryGetProperty("fields", out var fields))
            Flatten(fields, "", values);
        var binding = township.Bind(action.Form, values, on, out var form);
        if (binding.Faults.Count > 0)
            return (null, [.. binding.Faults.Select(f => Refusal.Missing(f.Path, f.Message))]);
        if (Unknown(action.Form, values) is { } unknown)
            return (null, [Refusal.Missing(unknown, $"“{action.Label.Zh}”没有字段“{unknown}”，可用：{string.Join("、", action.Form.Fields.Select(f => f.Key))}。")]);
        return (new()
        {
            Id = Text(json, "actId") is { } actId && Guid.TryParse(actId, out var given) ? given : Guid.CreateVersion7(),
            Register = register.Code,
            Action = action.Code,
            Matter = matter?.Id,
            On = on,
            Time = time,
            Form = (Form)form,
            RecordedBy = Text(json, "recordedBy") ?? "-",
            DecidedBy = json.TryGetProperty("decidedBy", out var decided) && decided.ValueKind == JsonValueKind.Array ? [.. decided.EnumerateArray().Select(d => d.GetString()!)] : [],
            Basis = Enum.TryParse<Basis>(Text(json, "basis"), ignoreCase: true, out var basis) ? basis : Basis.Seen,
            Secrecy = Enum.TryParse<Secrecy>(Plain(Text(json, "secrecy")), ignoreCase: true, out var secrecy) ? secrecy : Secrecy.Open,
            Source = SourceOf(json),
            Corrects = Number(json, "corrects"),
            Target = Number(json, "target"),
            Reason = Text(json, "reason"),
            Confirmed = null,
        }, []);
    }

    public static Answer Of(Outcome outcome, Township township) => outcome switch
    {
        Recorded recorded => Recorded(recorded.Matter, recorded.Entries, township),
        NotRecorded notRecorded => Of(notRecorded.Decision, township),
        _ => throw new InvalidOperationException(outcome.GetType().Name),
    };

    public static Answer Of(Decision decision, Township township) => decision switch
    {
        Accepted accepted => Recorded(accepted.Entries[0].After, accepted.Entries, township),
        Refused refused => Refused(refused.Refusals),
        Overtaken overtaken => Refused([new("overtaken", $"{overtaken.Matter.Number} 刚有新的记录。", "matter", Cure: "看过新记录后再送一次。")]),
        _ => throw new InvalidOperationException(decision.GetType().Name),
    };

    public static Answer Refused(IReadOnlyList<Refusal> refusals)
    {
        var first = refusals[0];
        return new(false, new
        {
            ok = false,
            refusal = new { code = first.Code, message = first.Message, article = first.Article, field = first.Field, cure = first.Cure },
            refusals = refusals.Select(r => new { code = r.Code, message = r.Message, article = r.Article, field = r.Field, cure = r.Cure }),
        });
    }

    private static Answer Recorded(Matter matter, IReadOnlyList<Written> entries, Township township) => new(true, new
    {
        ok = true,
        matter = matter.Id,
        number = matter.Number,
        seq = entries[0].Entry.Seq,
        flags = entries.SelectMany(e => e.Raised).Select(f => FlagJson.Of(matter.Number, f)),
        clocks = matter.Derive(township.Law).Clocks.Select(c => ClocksVerb.Json(c, township.Today)),
    });

    /// <summary>What stands in a line but cannot be what it is meant for is told, never passed over: a correction without its entry would be a new act.</summary>
    private static Refusal? Misfit(JsonElement json)
    {
        static bool Holds(JsonElement json, string name, Func<JsonElement, bool> fits) =>
            !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null || fits(value);
        static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;
        static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _);
        static bool IsOne<T>(JsonElement value) where T : struct, Enum => IsText(value) && Enum.TryParse<T>(Plain(value.GetString()), ignoreCase: true, out var one) && Enum.IsDefined(one);

        foreach (var name in new[] { "register", "action", "matter", "on", "at", "recordedBy", "reason" })
            if (!Holds(json, name, IsText))
                return Refusal.Missing(name, $"“{name}”应是一段文字，例如 \"{name}\":\"…\"。");
        foreach (var name in new[] { "corrects", "target" })
            if (!Holds(json, name, IsNumber))
                return Refusal.Missing(name, $"“{name}”应是账本里的条号，例如 \"{name}\":17。");
        return !Holds(json, "actId", v => IsText(v) && Guid.TryParse(v.GetString(), out _)) ? Refusal.Missing("actId", "“actId”应是 UUID；不写就由程序编。")
            : !Holds(json, "decidedBy", v => v.ValueKind == JsonValueKind.Array && v.EnumerateArray().All(IsText)) ? Refusal.Missing("decidedBy", "“decidedBy”应是工号的列表，例如 [\"B01\"]。")
            : !Holds(json, "fields", v => v.ValueKind == JsonValueKind.Object) ? Refusal.Missing("fields", "“fields”应是一个 JSON 对象，用 ./run registers --format json 看字段。")
            : !Holds(json, "basis", IsOne<Basis>) ? Refusal.Missing("basis", $"“basis”只能是 {string.Join("、", Enum.GetValues<Basis>().Select(b => Identifier.Kebab(b.ToString())))}。")
            : !Holds(json, "secrecy", IsOne<Secrecy>) ? Refusal.Missing("secrecy", $"“secrecy”只能是 {string.Join("、", Enum.GetValues<Secrecy>().Select(b => Identifier.Kebab(b.ToString())))}。")
            : !Holds(json, "source", v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("kind", out var kind) && IsOne<SourceKind>(kind) && (Plain(kind.GetString()) == "own" || Text(v, "name") is { Length: > 0 }))
                ? Refusal.Missing("source", "“source”要写 kind（own、platform 或 paper）和 name（平台或簿册的名称）。")
            : null;
    }

    private static string? Plain(string? code) => code?.Replace("-", "", StringComparison.Ordinal);

    private static string? Unknown(FormModel form, TextForm values) =>
        values.Values.Keys.Select(k => k.Split('.', '[')[0]).FirstOrDefault(k => form.Find(k) is null);

    private static void Flatten(JsonElement json, string path, TextForm into)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                    Flatten(property.Value, TextForm.Child(path, property.Name), into);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in json.EnumerateArray())
                    Flatten(item, TextForm.Row(path, index++), into);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                into[path] = json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText();
                break;
        }
    }

    private static Source? SourceOf(JsonElement json) =>
        json.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object && Enum.TryParse<SourceKind>(Text(source, "kind"), ignoreCase: true, out var kind) && kind != SourceKind.Own
            ? new(kind, Text(source, "name") ?? "", Text(source, "number")) { Tells = [.. Texts(source, "tells").Distinct().Order(StringComparer.Ordinal)] } : null;

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!) : [];

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
