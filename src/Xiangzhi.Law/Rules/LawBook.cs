using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Xiangzhi.Law;

/// <summary>All rules of <c>law/rules</c>, by code.</summary>
public sealed class LawBook
{
    private static readonly Dictionary<string, RuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["timeLimit"] = RuleKind.TimeLimit, ["threshold"] = RuleKind.Threshold, ["step"] = RuleKind.Step,
        ["check"] = RuleKind.Check, ["document"] = RuleKind.Document, ["setting"] = RuleKind.Setting,
    };

    private static readonly Dictionary<string, RuleUnit> Units = Enum.GetValues<RuleUnit>()
        .ToDictionary(unit => JsonNamingPolicy.CamelCase.ConvertName(unit.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<string, Party> Parties = Enum.GetValues<Party>()
        .ToDictionary(party => JsonNamingPolicy.CamelCase.ConvertName(party.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<string, Sense> Senses = Enum.GetValues<Sense>()
        .ToDictionary(sense => JsonNamingPolicy.CamelCase.ConvertName(sense.ToString()), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, LawRule> _byCode;

    private LawBook(IReadOnlyList<LawRule> rules)
    {
        Rules = rules;
        _byCode = rules.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);
    }

    /// <summary>The rules that were built in.</summary>
    public static LawBook Builtin { get; } = Parse(LawFiles.Below("law/rules/"));

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<LawRule> Rules { get; }

    /// <exception cref="KeyNotFoundException">No such rule.</exception>
    public LawRule this[string code] => _byCode.TryGetValue(code, out var rule)
        ? rule
        : throw new KeyNotFoundException($"law/rules 里没有编码为“{code}”的规则。请核对编码，或在 law/rules 的相应文件里补上它。");

    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>The version in force on a day; null where the rule did not hold.</summary>
    /// <exception cref="KeyNotFoundException">No such rule.</exception>
    public RuleVersion? At(string code, DateOnly day) => this[code].At(day);

    /// <summary>A copy of the book in which one version of one rule reads otherwise, to see what an amendment would do. This book stays as it is.</summary>
    /// <param name="code">The rule's code.</param>
    /// <param name="version">Place of the version among the rule's versions, from 0, the oldest first.</param>
    /// <param name="change">Makes the other version; it stays a version of the same rule, whatever rule it names.</param>
    /// <exception cref="KeyNotFoundException">No such rule.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rule has no such version.</exception>
    public LawBook With(string code, int version, Func<RuleVersion, RuleVersion> change)
    {
        var rule = this[code];
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(version, rule.Versions.Count);
        var copy = rule with { };
        copy.Versions = [.. rule.Versions.Select((old, place) => (place == version ? change(old) : old) with { Rule = copy })];
        return new([.. Rules.Select(other => other.Code == code ? copy : other)]);
    }

    /// <summary>Reads rule files and refuses what is not beyond doubt: unknown keys, overlapping versions, missing citations, broken dates.</summary>
    /// <exception cref="LawDataException">Names file, code, and cure.</exception>
    public static LawBook Parse(IEnumerable<(string Name, string Text)> files)
    {
        var rules = new List<LawRule>();
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in files)
        {
            using var document = StrictObject.Document(text, name);
            var root = new StrictObject(document.RootElement, name);
            _ = root.Text("title");
            var line = root.Text("line");
            foreach (var element in root.Items("rules"))
            {
                var rule = ReadRule(element, name, line);
                if (!homes.TryAdd(rule.Code, name))
                {
                    throw new LawDataException($"{name}，{rule.Code}：这个编码在 {homes[rule.Code]} 里已经有了。请改用别的编码，或并入原规则作为新版本。");
                }

                rules.Add(rule);
            }

            root.NothingElse();
        }

        return new(rules);
    }

    private static LawRule ReadRule(JsonElement element, string file, string line)
    {
        var code = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("code", out var found)
            && found.ValueKind == JsonValueKind.String ? found.GetString()! : "（缺编码）";
        var place = $"{file}，{code}";
        var item = new StrictObject(element, place);
        var rule = new LawRule
        {
            Code = item.Text("code"),
            Name = item.Text("name"),
            Line = line,
            Kind = item.Word("kind", Kinds),
            Unit = item.Word("unit", Units),
            Sense = item.TextOrNull("sense") is null ? Sense.Within : item.Word("sense", Senses),
            Binds = item.Word("binds", Parties),
            Rolls = item.Boolean("rolls"),
            IsRight = item.Boolean("right"),
            Soft = item.Boolean("soft"),
            Explains = item.Text("explains"),
            LookedFor = item.TextOrNull("lookedFor"),
            Cure = item.TextOrNull("cure"),
            Embodied = item.TextOrNull("embodied"),
            LeftOut = item.TextOrNull("leftOut"),
        };
        rule.Versions = [.. item.Items("versions").Select(version => ReadVersion(version, place, rule))];
        item.NothingElse();
        Check(rule, item);
        return rule;
    }

    private static RuleVersion ReadVersion(JsonElement element, string place, LawRule rule)
    {
        var item = new StrictObject(element, place + "，versions");
        var version = new RuleVersion
        {
            Rule = rule,
            From = item.DateOrNull("from"),
            To = item.DateOrNull("to"),
            Value = item.IntegerOrNull("value"),
            YearlyBy = MonthAndDay("by", item),
            YearlyBefore = MonthAndDay("before", item),
            Extension = item.IntegerOrNull("extension"),
            Approver = item.TextOrNull("approver"),
            Law = item.Text("law"),
            Article = item.TextOrNull("article"),
            Number = item.TextOrNull("number"),
            Source = item.Text("source"),
            CheckedOn = item.DateOrNull("checkedOn") ?? throw item.Error("缺少“checkedOn”", "请写核对原文的日期"),
            Confidence = item.Word("confidence", Confidences.Words),
        };
        item.NothingElse();
        return version;
    }

    private static (int Month, int Day)? MonthAndDay(string key, StrictObject item)
    {
        if (item.TextOrNull(key) is not { } text)
        {
            return null;
        }

        // 2023 is a common year: a yearly duty on 29 February would be missing in three years of four.
        var day = item.Date(string.Create(CultureInfo.InvariantCulture, $"2023-{text}"), key);
        return (day.Month, day.Day);
    }

    private static void Check(LawRule rule, StrictObject place)
    {
        if (rule.Versions.Count == 0)
        {
            throw place.Error("没有版本", "请在“versions”里至少写一个带出处的版本");
        }

        if (rule is { Embodied: not null, LeftOut: not null })
        {
            throw place.Error("既写了体现在哪里，又写了不采用的理由", "“embodied”和“leftOut”只留一个");
        }

        RuleVersion? earlier = null;
        foreach (var version in rule.Versions)
        {
            if (version.From is { } from && version.To is { } to && to < from)
            {
                throw place.Error($"版本的止日{to.Iso}早于起日{from.Iso}", "请改正“from”或“to”");
            }

            if (earlier is not null && (earlier.To is null || version.From is null || version.From <= earlier.To))
            {
                throw place.Error("两个版本的有效期重叠，或没有按时间先后排列", "请给前一版本写上止日“to”，并按先后排列");
            }

            if (version.Value is not null && rule.Unit == RuleUnit.None)
            {
                throw place.Error("有数值而没有单位", "请把“unit”改成数值的单位");
            }

            if (version.Value is < 0)
            {
                throw place.Error("数值是负数", "请改正“value”");
            }

            earlier = version;
        }

        if (rule.Kind is RuleKind.Step or RuleKind.Document && (rule.LookedFor is null || rule.Cure is null))
        {
            throw place.Error("步骤和文书要写明查什么、怎样补", "请补上“lookedFor”和“cure”");
        }
    }
}
