namespace Xiangzhi.Registers;

/// <summary>
/// An enforcement officer 执法人员 and the certificates held. What other registers see is a list of spans of validity,
/// so that "certified that day and for the domain" is read from what was seen, not from today's roster.
/// </summary>
public sealed record Officer
{
    public const string CertificateFact = "certificate";
    public const string ValidFact = "valid";
    public const string DomainsFact = "domains";
    public const string StaffFact = "staff";

    public Personal<string> Name { get; init; }
    public Ref<Staff>? Staff { get; init; }
    public Items<Duty> Duties { get; init; } = [];
    public Items<Certificate> Certificates { get; init; } = [];
    public Items<Suspended> Suspensions { get; init; } = [];
    public Mark? Enrolled { get; init; }
    public Mark? Left { get; init; }
    public bool Suspended => Suspensions.Any(s => s.Until is null);
    public Certificate? Latest => Certificates.Count == 0 ? null : Certificates[^1];
    public Duty? Current => Duties.Count == 0 ? null : Duties[^1];

    /// <summary>Whether a certificate is valid on a day, both ends included, on strength and not suspended.</summary>
    public bool ValidOn(DateOnly day) => Enrolled?.Day <= day && !(Left?.Day <= day)
        && Certificates.Any(c => c.From <= day && !(c.To < day)) && !Suspensions.Any(s => s.From.Day <= day && !(s.Until?.Day <= day));

    /// <summary>Spans of validity in order, each up to, not including, its end: a renewal makes no gap and no double.</summary>
    public IEnumerable<ValidSpan> Valid
    {
        get
        {
            if (Enrolled is not { } mark)
                yield break;
            DateOnly? from = null;
            foreach (var day in Turns().Distinct().Order())
            {
                if (ValidOn(day) == from is not null)
                    continue;
                if (from is { } begun)
                    yield return new(mark with { Day = begun }, mark with { Day = day });
                from = from is null ? day : null;
            }
            if (from is { } open)
                yield return new(mark with { Day = open }, null);
        }
    }

    /// <summary>Days on which validity may begin or end.</summary>
    private IEnumerable<DateOnly> Turns() =>
    [
        Enrolled!.Value.Day,
        .. Left is { } left ? [left.Day] : Array.Empty<DateOnly>(),
        .. Certificates.SelectMany(c => c.To is { } to && to < DateOnly.MaxValue ? [c.From, to.AddDays(1)] : new[] { c.From }),
        .. Suspensions.SelectMany(s => s.Until is { } until ? [s.From.Day, until.Day] : new[] { s.From.Day }),
    ];

    /// <summary>Ends what duty runs, where one does.</summary>
    internal Items<Duty> Ended(Mark at) => Current is { Until: null } running ? Duties.Replace(Duties.Count - 1, running with { Until = at }) : Duties;
}

/// <summary>How someone serves, from a fact up to, not including, another.</summary>
public sealed record Duty(Mark From, OfficerKind Kind, bool PartTime)
{
    public Mark? Until { get; init; }
}

/// <summary>A certificate 执法证: valid from and to, both included; no end given means none is written on it.</summary>
/// <param name="Domains">Domains it covers; none named covers all.</param>
public sealed record Certificate(string Number, DateOnly From, DateOnly? To, Items<Code<Domains>> Domains);

public sealed record Suspended(Mark From, Mark? Until);

/// <param name="From">First valid day.</param>
/// <param name="Until">First day no longer valid.</param>
public sealed record ValidSpan(Mark From, Mark? Until);

public enum OfficerKind
{
    [Label("在编", English = "On the establishment")] Established,
    [Label("派驻", English = "Posted from the district")] Posted,
    [Label("辅助", English = "Auxiliary")] Auxiliary,
}

/// <summary>Fields of enforcement 执法领域, shared by officers, powers, inspections and penalties.</summary>
public sealed class Domains : ICodeTable
{
    public static string Table => "domain";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("road", "道路交通", "Road traffic"), new("building", "城乡建设", "Building and planning"), new("land", "自然资源", "Land and resources"),
        new("forestry", "林业"), new("fire", "消防", "Fire safety"), new("work-safety", "应急管理（安全生产）", "Work safety"),
        new("environment", "生态环境"), new("farming", "农业农村", "Farming"), new("water", "水利"), new("city", "城市管理", "City management"),
        new("civil-affairs", "民政"), new("culture", "文化旅游", "Culture and tourism"), new("health", "卫生健康"), new("market", "市场监管", "Market supervision"),
        new("labour", "人力社保", "Labour"), new("other", "其他"),
    ];
}

/// <summary>What an entry saw of an officer on its legal day.</summary>
/// <param name="Valid">A certificate was valid that day.</param>
/// <param name="Domains">Domains of the certificate, as codes; none: all.</param>
/// <param name="Staff">The officer's own matter in the staff register.</param>
public sealed record OfficerSeen(Ref<Officers> Officer, bool Valid, string Number, Items<string> Domains, Guid? Staff)
{
    /// <summary>Whether the certificate covers a domain; where the domain is not recorded nothing is found.</summary>
    public bool Covers(Code<Domains> domain) => string.IsNullOrEmpty(domain.Value) || Domains.Count == 0 || Domains.Contains(domain.Value);

    public static OfficerSeen Of(Ref<Officers> officer, At at) => new(
        officer,
        (at.Seen.Text(officer, Registers.Officer.ValidFact) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Any(span => Holds(span, at.Day)),
        at.Seen.Text(officer, Registers.Officer.CertificateFact) ?? "",
        [.. (at.Seen.Text(officer, Registers.Officer.DomainsFact) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)],
        Guid.TryParse(at.Seen.Text(officer, Registers.Officer.StaffFact), out var staff) ? staff : null);

    public static Items<OfficerSeen> Of(Items<Ref<Officers>> officers, At at) => [.. officers.Distinct().Select(o => Of(o, at))];

    /// <summary>Spans are written <c>2024-01-01..2029-01-01</c>, the end excluded, or without an end.</summary>
    internal static string Write(ValidSpan span) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{span.From.Day:yyyy-MM-dd}..{span.Until?.Day:yyyy-MM-dd}");

    private static bool Holds(string span, DateOnly day)
    {
        var ends = span.Split("..");
        var today = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return string.CompareOrdinal(ends[0], today) <= 0 && (ends[1].Length == 0 || string.CompareOrdinal(today, ends[1]) < 0);
    }
}
