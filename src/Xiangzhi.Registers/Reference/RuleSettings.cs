using System.Collections.Immutable;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What the office does with a rule that the law files leave off or open.</summary>
public enum RuleUse
{
    /// <summary>Findings and late clocks show amber.</summary>
    [Label("启用，作提示（黄）", English = "In use, as a hint (amber)")] SwitchedOn,

    /// <summary>The office has read the document and vouches for it.</summary>
    [Label("已读原文，按原文执行（红）", English = "Text read, in force (red)")] TextRead,
}

/// <summary>The setting of one rule through time.</summary>
public sealed record RuleSetting
{
    public string Rule { get; init; } = "";
    public Items<RuleSpan> Spans { get; init; } = [];

    internal RuleSetting With(RuleTerms terms, Mark mark) => this with { Spans = Ended(mark).Add(new(terms, mark, null)) };

    internal Items<RuleSpan> Ended(Mark mark) => Spans is [.., { Until: null } open] ? Spans.Replace(Spans.Count - 1, open with { Until = mark }) : Spans;
}

/// <param name="Value">The office's own number, in the rule's unit.</param>
/// <param name="Document">The document that was read.</param>
public sealed record RuleTerms(RuleUse Use, int? Value, DocumentRead? Document);

/// <param name="From">Its legal day is the first on which the setting holds.</param>
/// <param name="Until">First legal day on which it no longer does.</param>
public sealed record RuleSpan(RuleTerms Terms, Mark From, Mark? Until);

public abstract record RuleChange : Form<RuleSetting>
{
    [Label("怎么用", English = "Use")] public required RuleUse Use { get; init; }
    [Label("本地数值", English = "Own number"), Hint("法律没有写明或没有读过原文的才填，单位同规则", English = "Only where the law has none, or was not read; in the rule's unit")] public int? Value { get; init; }
    [Label("读过的文件", English = "Document read"), Wide, Hint("名称和文号；写“已读原文”的必填", English = "Title and number; needed where the text was read")] public string? Document { get; init; }
    [Label("条款", English = "Article")] public string? Article { get; init; }
    [Label("阅读日期", English = "Read on")] public DateOnly? ReadOn { get; init; }

    internal RuleTerms Terms(At at) => new(Use, Value, Document is null ? null : new(Document, Article ?? "", ReadOn ?? at.Mark.Day));
}

public sealed record SetRule : RuleChange
{
    [Label("规则代码", English = "Rule")] public required string Rule { get; init; }

    public override RuleSetting Into(RuleSetting s, At at) => (s with { Rule = Rule }).With(Terms(at), at.Mark);
}

public sealed record ChangeRule : RuleChange
{
    public override RuleSetting Into(RuleSetting s, At at) => s.With(Terms(at), at.Mark);
}

public sealed record EndRuleSetting : Form<RuleSetting>
{
    [Label("原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override RuleSetting Into(RuleSetting s, At at) => s with { Spans = s.Ended(at.Mark) };
}

/// <summary>
/// Settings of rules 规则设置: which unread rules the office uses, which it has read itself, its own numbers where the law leaves
/// them open. They act from their legal day: what began before keeps the law of its time.
/// </summary>
public sealed class RuleSettings : Register<RuleSetting>
{
    protected override void Define(Definition<RuleSetting> d)
    {
        d.Named("rule-setting", "规则设置", number: "{township}设〔{year}〕{n}号", Area.Reference, "Rule settings");
        d.Reference(byKey: s => s.Rule, byLabel: (s, _) => NameOf(s.Rule), when: (s, day) => s.Spans.Any(x => x.From.Day <= day && !(x.Until?.Day <= day)));
        d.Title(s => NameOf(s.Rule));

        Checked(d.Opens<SetRule>("set", "设置").By(Role.Administrator, Role.Leader).Day("起用日期", "In use from")
            .Refuse(f => !LawBook.Builtin.Contains(f.Rule), nameof(SetRule.Rule), "没有这条规则，请从规则页进来，或用 ./run law 查规则代码"), (_, f) => f.Rule);
        Checked(d.Act<ChangeRule>("change", "改设置").By(Role.Administrator, Role.Leader).Day("起用日期", "In use from")
            .Prefill(s => s.Spans is [.., var last] ? new() { Use = last.Terms.Use, Value = last.Terms.Value, Document = last.Terms.Document?.Title, Article = last.Terms.Document?.Article, ReadOn = last.Terms.Document?.ReadOn } : new() { Use = default }), (s, _) => s.Rule);
        d.Act<EndRuleSetting>("end", "停用").While(s => s.Spans is [.., { Until: null }]).By(Role.Administrator, Role.Leader).Day("停用日期", "Ended on");

        d.List("规则", s => s.Rule, "Rule").List("怎么用", s => s.Spans is [.., { Until: null } last] ? last.Terms.Use : (RuleUse?)null, "Use")
            .List("本地数值", s => s.Spans is [.., { Until: null } last] ? last.Terms.Value : null, "Own number");
        d.Sheet("set");
    }

    private static void Checked<TForm>(ActionBuilder<RuleSetting, TForm> action, Func<RuleSetting, TForm, string> ruleOf) where TForm : RuleChange => action
        .Refuse((_, f, _) => f.Use == RuleUse.TextRead && (f.Document is null || f.ReadOn is null), nameof(RuleChange.Document), "写“已读原文”的，填读过的文件和阅读日期")
        .Refuse((_, f, at) => f.ReadOn > at.On, nameof(RuleChange.ReadOn), "阅读日期晚于起用日期，请核对")
        .Refuse((s, f, at) => f.Value is not null && Version(ruleOf(s, f), at.On) is { } version && !IsOpen(version), nameof(RuleChange.Value), "这条规则的数值法律已有明文，不能另设")
        .Refuse((s, f, at) => f.Value is { } value && Version(ruleOf(s, f), at.On) is { } version && !Allows(version.Rule.Unit, value), nameof(RuleChange.Value), "数值不合这条规则的单位：应大于 0，百分比不超过 100，没有单位的规则不填")
        .Refuse((s, f, at) => f.Value is null && Version(ruleOf(s, f), at.On) is { Value: null, YearlyBy: null, YearlyBefore: null, Rule.Unit: not (RuleUnit.None or RuleUnit.MonthDay) }, nameof(RuleChange.Value), "法律没有写明数值，请填本地的数值")
        .Refuse((s, f, at) => f is { Use: RuleUse.SwitchedOn, Value: null } && Version(ruleOf(s, f), at.On) is { MayBe: not Severity.Off }, nameof(RuleChange.Use), "这条规则本来就在用，不必设置；读过原文的选“已读原文”");

    private static RuleVersion? Version(string rule, DateOnly day) => LawBook.Builtin.Contains(rule) ? LawBook.Builtin.At(rule, day) : null;

    /// <summary>As <see cref="OfficeSettings.ValueOf"/> has it: a number of the law itself is never overruled.</summary>
    private static bool IsOpen(RuleVersion version) => version.Value is null || version.MayBe == Severity.Off;

    private static bool Allows(RuleUnit unit, int value) => unit switch
    {
        RuleUnit.None or RuleUnit.MonthDay => false,
        RuleUnit.Percent => value is > 0 and <= 100,
        _ => value is > 0 and <= 1_000_000,
    };

    private static string NameOf(string rule) => LawBook.Builtin.Contains(rule) ? LawBook.Builtin[rule].Name : rule;

    /// <summary>The office's settings from each day on which they change, in order.</summary>
    public static ImmutableArray<DatedSettings> Of(Roster roster)
    {
        var spans = roster.States<RuleSettings, RuleSetting>().SelectMany(s => s.Spans.Select(x => (s.Rule, Span: x))).OrderBy(s => s.Span.From).ToList();
        var days = spans.SelectMany(s => new[] { s.Span.From.Day, s.Span.Until?.Day }).OfType<DateOnly>().Distinct().Order();
        return [.. days.Select(day => new DatedSettings(day, On(spans.Where(s => s.Span.From.Day <= day && !(s.Span.Until?.Day <= day)))))];
    }

    // Of two settings of one rule the later one holds.
    private static OfficeSettings On(IEnumerable<(string Rule, RuleSpan Span)> spans)
    {
        var settings = OfficeSettings.None;
        foreach (var (rule, span) in spans)
        {
            settings = settings with
            {
                SwitchedOn = settings.SwitchedOn.Add(rule),
                Raised = span.Terms is { Use: RuleUse.TextRead, Document: { } read } ? settings.Raised.SetItem(rule, read) : settings.Raised.Remove(rule),
                Local = span.Terms.Value is { } value ? settings.Local.SetItem(rule, value) : settings.Local.Remove(rule),
            };
        }
        return settings;
    }
}
