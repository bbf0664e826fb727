using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What a reviewed file loses for each gap, and from which score on a grade is given. Full marks are 100.</summary>
public sealed record ReviewWeights
{
    public const decimal Full = 100;

    /// <summary>Facts that a standard shows: its numbers, the day from which they hold, its title.</summary>
    public const string NumbersFact = "deductions", SinceFact = "since", TitleFact = "standard";

    /// <summary>
    /// For an office without a standard of its own (house convention, said on the page). Grades of files scored by it follow from
    /// these numbers for ever: another default needs another name.
    /// </summary>
    public static ReviewWeights Plain { get; } = new() { Red = 10, Amber = 5, Other = 2, Excellent = 90, Good = 80, Sufficient = 60 };

    /// <summary>Null: the plain default.</summary>
    public string? Title { get; init; }

    /// <summary>Points for a gap in a rule that may show red.</summary>
    public required decimal Red { get; init; }

    /// <summary>Points for a gap in any other rule.</summary>
    public required decimal Amber { get; init; }

    /// <summary>Points for a finding outside the rules.</summary>
    public required decimal Other { get; init; }

    /// <summary>Lowest score of the grade, inclusive.</summary>
    public required decimal Excellent { get; init; }

    /// <inheritdoc cref="Excellent"/>
    public required decimal Good { get; init; }

    /// <inheritdoc cref="Excellent"/>
    public required decimal Sufficient { get; init; }

    /// <summary>Rules with points of their own.</summary>
    public Items<RulePoints> Rules { get; init; } = [];

    public decimal PointsOf(string rule, Severity severity) =>
        Rules.FirstOrDefault(r => r.Rule == rule)?.Points ?? (severity == Severity.Red ? Red : Amber);

    public FileGrade GradeOf(decimal score) =>
        score >= Excellent ? FileGrade.Excellent : score >= Good ? FileGrade.Good : score >= Sufficient ? FileGrade.Sufficient : FileGrade.Insufficient;

    /// <summary>The standard that an entry saw; of several the one that was set last.</summary>
    public static ReviewWeights Of(SeenFacts seen) => Of(seen.Facts.Values);

    /// <summary>The standard in force on a day.</summary>
    public static ReviewWeights Of(Roster roster, DateOnly day) =>
        Of(roster.All<ReviewStandards>().Where(m => !m.IsVoid).Select(m => m.AsOf(day)).OfType<Matter>().Select(m => m.Register.Shows(m, day)));

    private static ReviewWeights Of(IEnumerable<IReadOnlyDictionary<string, string>> shown) =>
        shown.Where(f => f.ContainsKey(NumbersFact)).OrderBy(f => f[SinceFact], StringComparer.Ordinal).LastOrDefault() is { } facts
            ? Read(facts[NumbersFact]) with { Title = facts.GetValueOrDefault(TitleFact) } : Plain;

    /// <summary>The numbers as one line of text: what an entry that saw them keeps.</summary>
    public string Numbers => string.Join(' ', new[] { Red, Amber, Other, Excellent, Good, Sufficient }.Select(Say).Concat(Rules.Select(r => $"{r.Rule}={Say(r.Points)}")));

    private static ReviewWeights Read(string numbers)
    {
        var parts = numbers.Split(' ');
        return new()
        {
            Red = Read(parts, 0), Amber = Read(parts, 1), Other = Read(parts, 2), Excellent = Read(parts, 3), Good = Read(parts, 4), Sufficient = Read(parts, 5),
            Rules = [.. parts.Skip(6).Select(p => p.Split('=')).Select(p => new RulePoints { Rule = p[0], Points = Read(p, 1) })],
        };
    }

    private static decimal Read(string[] parts, int place) => decimal.Parse(parts[place], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Say(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A rule that costs more or less than others of its kind.</summary>
public sealed record RulePoints
{
    [Label("规则代码", English = "Rule"), Hint("规则页上写着", English = "As the rule's page has it")] public required string Rule { get; init; }
    [Label("扣分", English = "Points"), Unit("分", 1)] public required decimal Points { get; init; }
}

/// <summary>The office's own standard by which files are scored. It holds from its legal day; what was scored earlier keeps its score.</summary>
public sealed record ReviewStandard
{
    public string Title { get; init; } = "";
    public ReviewWeights Weights { get; init; } = ReviewWeights.Plain;
    public Mark? Set { get; init; }
    public Mark? Ended { get; init; }
}

public abstract record StandardTerms : Form<ReviewStandard>
{
    [Label("红色规则扣分", English = "Points for a red rule"), Hint("满分100；每条不符合的扣多少", English = "Out of 100, for each rule not met"), Unit("分", 1)] public required decimal Red { get; init; }
    [Label("黄色规则扣分", English = "Points for an amber rule"), Unit("分", 1)] public required decimal Amber { get; init; }
    [Label("规则以外的问题扣分", English = "Points for another finding"), Unit("分", 1)] public required decimal Other { get; init; }
    [Label("优秀不低于", English = "Excellent from"), Unit("分", 1)] public required decimal Excellent { get; init; }
    [Label("良好不低于", English = "Good from"), Unit("分", 1)] public required decimal Good { get; init; }
    [Label("合格不低于", English = "Sufficient from"), Unit("分", 1)] public required decimal Sufficient { get; init; }
    [Label("另行规定扣分的规则", English = "Rules with points of their own")] public Items<RulePoints> Rules { get; init; } = [];

    internal ReviewWeights Weights => new() { Red = Red, Amber = Amber, Other = Other, Excellent = Excellent, Good = Good, Sufficient = Sufficient, Rules = Rules };
}

public sealed record AdoptStandard : StandardTerms
{
    [Label("标准名称", English = "Title"), Hint("如本乡行政执法案卷评查标准", English = "As the office calls it")] public required string Title { get; init; }

    public override ReviewStandard Into(ReviewStandard s, At at) => s with { Title = Title, Weights = Weights, Set = at.Mark };
}

public sealed record ChangeStandard : StandardTerms
{
    public override ReviewStandard Into(ReviewStandard s, At at) => s with { Weights = Weights, Set = at.Mark };
}

public sealed record EndStandard : Form<ReviewStandard>
{
    [Label("原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override ReviewStandard Into(ReviewStandard s, At at) => s with { Ended = at.Mark };
}

/// <summary>评查标准.</summary>
public sealed class ReviewStandards : Register<ReviewStandard>
{
    protected override void Define(Definition<ReviewStandard> d)
    {
        d.Named("review-standard", "评查标准", number: "{township}评标〔{year}〕{n}号", Area.Reference, "Review standards");
        d.Reference(byKey: s => s.Title, byLabel: (s, _) => s.Title, when: (s, day) => s.Set?.Day <= day && !(s.Ended?.Day <= day));
        d.Shows(ReviewWeights.NumbersFact, s => s is { Set: not null, Ended: null } ? s.Weights.Numbers : null);
        d.Shows(ReviewWeights.SinceFact, s => s.Set is { } set ? set.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + set.Seq.ToString(" 0000000000", CultureInfo.InvariantCulture) : null);
        d.Shows(ReviewWeights.TitleFact, s => s.Title);
        d.Title(s => s.Title);

        Role[] by = [Role.Reviewer, Role.Leader, Role.Administrator];
        var plain = ReviewWeights.Plain;
        Checked(d.Opens<AdoptStandard>("adopt", "制定").By(by).Day("起用日期", "In use from"))
            .Prefill(_ => new() { Title = "", Red = plain.Red, Amber = plain.Amber, Other = plain.Other, Excellent = plain.Excellent, Good = plain.Good, Sufficient = plain.Sufficient });
        Checked(d.Act<ChangeStandard>("change", "修改").While(s => s.Ended is null).By(by).Day("起用日期", "In use from"))
            .Prefill(s => new() { Red = s.Weights.Red, Amber = s.Weights.Amber, Other = s.Weights.Other, Excellent = s.Weights.Excellent, Good = s.Weights.Good, Sufficient = s.Weights.Sufficient, Rules = s.Weights.Rules });
        d.Act<EndStandard>("end", "停用").While(s => s.Ended is null).By(by).Day("停用日期", "Ended on");

        d.List("名称", s => s.Title, "Title").List("红色规则", s => s.Weights.Red.ToString("0.#", CultureInfo.InvariantCulture), "Red rule").List("黄色规则", s => s.Weights.Amber.ToString("0.#", CultureInfo.InvariantCulture), "Amber rule")
            .List("另行规定", s => s.Weights.Rules.Count, "Own points").List("起用", s => s.Set?.Day, "In use from");
        d.Sheet("adopt");
    }

    private static ActionBuilder<ReviewStandard, TForm> Checked<TForm>(ActionBuilder<ReviewStandard, TForm> action) where TForm : StandardTerms => action
        .Refuse(f => f.Red is < 0 or > ReviewWeights.Full, nameof(StandardTerms.Red), "扣分在0到100之间")
        .Refuse(f => f.Amber is < 0 or > ReviewWeights.Full, nameof(StandardTerms.Amber), "扣分在0到100之间")
        .Refuse(f => f.Other is < 0 or > ReviewWeights.Full, nameof(StandardTerms.Other), "扣分在0到100之间")
        .Refuse(f => !(f.Excellent <= ReviewWeights.Full && f.Excellent > f.Good && f.Good > f.Sufficient && f.Sufficient >= 0), nameof(StandardTerms.Excellent), "等次的分数线从高到低：优秀高于良好，良好高于合格，都在0到100之间")
        .Refuse(f => f.Rules.Any(r => !LawBook.Builtin.Contains(r.Rule)), nameof(StandardTerms.Rules), "没有这条规则，请照规则页抄规则代码")
        .Refuse(f => f.Rules.DistinctBy(r => r.Rule).Count() < f.Rules.Count, nameof(StandardTerms.Rules), "同一条规则写了两次，请留一行")
        .Refuse(f => f.Rules.Any(r => r.Points is < 0 or > ReviewWeights.Full), nameof(StandardTerms.Rules), "扣分在0到100之间");
}
