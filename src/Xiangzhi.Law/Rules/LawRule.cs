namespace Xiangzhi.Law;

public enum RuleKind
{
    /// <summary>期限: a period or a yearly day.</summary>
    TimeLimit,

    /// <summary>数额、人数等界线.</summary>
    Threshold,

    /// <summary>步骤: an act that must have been done.</summary>
    Step,

    /// <summary>核查事项: a condition that must hold.</summary>
    Check,

    /// <summary>文书: a paper that must exist.</summary>
    Document,

    /// <summary>设置项: left to the office.</summary>
    Setting,
}

/// <summary>What the number of a rule counts.</summary>
public enum RuleUnit { None, Working, Calendar, Month, Quarter, Year, Hour, MonthDay, Yuan, Percent, Person, Times }

/// <summary>Whom the rule binds, or whose right it limits.</summary>
public enum Party { Office, Citizen, Court, Superior, Village, Mediation, Arbitration }

/// <summary>How a period is meant.</summary>
public enum Sense
{
    /// <summary>To be done by its end.</summary>
    Within,

    /// <summary>Must have passed before the next step.</summary>
    AtLeast,

    /// <summary>To be done so long before an event.</summary>
    Before,
}

/// <summary>One rule of law as data, from <c>law/rules</c>: what it asks, of whom, and its dated versions.</summary>
public sealed record LawRule
{
    /// <summary>Stable code, e.g. <c>pen_decide</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Short Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Business line: the file's name, e.g. <c>penalty</c>.</summary>
    public required string Line { get; init; }

    public required RuleKind Kind { get; init; }
    public required RuleUnit Unit { get; init; }
    public Sense Sense { get; init; }
    public required Party Binds { get; init; }

    /// <summary>Whether the limit is the office's own, or one of its committees or villages. Another's right that ran out is no lateness of theirs.</summary>
    public bool BindsOffice => Binds is Party.Office or Party.Mediation or Party.Village;

    /// <summary>Whether a period that ends on a rest day runs to the next working day (民事诉讼法 85). An office's own limit does not.</summary>
    public bool Rolls { get; init; }

    /// <summary>Whether it is somebody's right to act within the time: when it runs out unused, the right has lapsed and nobody is late.</summary>
    public bool IsRight { get; init; }

    /// <summary>Whether the text itself says 一般 or leaves room: such a rule shows amber at most, however well it was read.</summary>
    public bool Soft { get; init; }

    /// <summary>One or two Chinese sentences.</summary>
    public required string Explains { get; init; }

    /// <summary>What a ledger is searched for, e.g. 账上未见…; null where nothing is looked for.</summary>
    public string? LookedFor { get; init; }

    /// <summary>How the gap is mended.</summary>
    public string? Cure { get; init; }

    /// <summary>Where the program holds to it without looking at files: in the calendar, in the units of other rules, in its build; null for all others.</summary>
    public string? Embodied { get; init; }

    /// <summary>Why nothing in the program rests on it; null for all others.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Whether the office owes what the limit is for: late or missing, it is a gap in the file.</summary>
    public bool IsOwed => BindsOffice && !IsRight;

    /// <summary>Versions in order of time, without overlap.</summary>
    public IReadOnlyList<RuleVersion> Versions { get; internal set; } = [];

    /// <summary>The version in force on a day; null outside every version's validity: there is no default.</summary>
    public RuleVersion? At(DateOnly day) => Versions.FirstOrDefault(version => version.HoldsOn(day));

    public bool Equals(LawRule? other) => other is not null && Code == other.Code && ReferenceEquals(Versions, other.Versions);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    public override string ToString() => $"{Code} {Name}";
}

/// <summary>A rule as one text has it, from a day to a day.</summary>
public sealed record RuleVersion
{
    public required LawRule Rule { get; init; }

    /// <summary>First day of validity; null where the sources name none, then it holds for every day up to <see cref="To"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of validity; null while in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The number, in the rule's unit; null where the law has none.</summary>
    public int? Value { get; init; }

    /// <summary>A yearly duty done by this day, the day included, e.g. 31 January.</summary>
    public (int Month, int Day)? YearlyBy { get; init; }

    /// <summary>A yearly duty done before this day, the day excluded, e.g. 1 April: written as the law writes it.</summary>
    public (int Month, int Day)? YearlyBefore { get; init; }

    /// <summary>Whether it falls due on one day of each year rather than so long after an event.</summary>
    public bool IsYearly => YearlyBy is not null || YearlyBefore is not null;

    /// <summary>Longest extension that the text allows, in the rule's unit.</summary>
    public int? Extension { get; init; }

    /// <summary>Who approves the extension.</summary>
    public string? Approver { get; init; }

    /// <summary>Title of the law or document.</summary>
    public required string Law { get; init; }

    /// <summary>Article as written, e.g. 60 or 64(1); null where the source names none.</summary>
    public string? Article { get; init; }

    /// <summary>Document number or issuer, where known.</summary>
    public string? Number { get; init; }

    /// <summary>Where the text was read.</summary>
    public required string Source { get; init; }

    public required DateOnly CheckedOn { get; init; }
    public required Confidence Confidence { get; init; }

    /// <summary>What a finding may show without any setting of the office.</summary>
    /// <remarks>A setting finds nothing until the office sets it.</remarks>
    public Severity MayBe => Rule.Kind == RuleKind.Setting ? Severity.Off
        : Rule.Soft && Confidence.MayBe == Severity.Red ? Severity.Amber
        : Confidence.MayBe;

    /// <summary>E.g. 行政处罚法60条; a document without article is cited by number and title.</summary>
    public string Citation => (Number is null ? Law : $"{Law}（{Number}）") + (Article is null ? "" : $"{Article}条");

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>The last day in time of a yearly duty, in the year in which it falls due.</summary>
    /// <exception cref="InvalidOperationException">The rule is not a yearly duty.</exception>
    public DateOnly DueIn(int year) =>
        YearlyBy is { } by ? new(year, by.Month, by.Day)
        : YearlyBefore is { } before ? new DateOnly(year, before.Month, before.Day).AddDays(-1)
        : throw new InvalidOperationException($"{Rule.Code}（{Rule.Name}）没有每年的固定日期，请用 Clock.Read 计算期限。");

    public bool Equals(RuleVersion? other) => other is not null && Rule.Code == other.Rule.Code && From == other.From
        && To == other.To && Value == other.Value && Extension == other.Extension && Confidence == other.Confidence;

    public override int GetHashCode() => HashCode.Combine(Rule.Code, From, Value);

    public override string ToString() => $"{Rule.Code} {Citation}";
}
