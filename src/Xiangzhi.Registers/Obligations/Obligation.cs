using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>How often an obligation comes round.</summary>
public enum ObligationPeriod
{
    [Label("每月", English = "Monthly")] Month,
    [Label("每季度", English = "Quarterly")] Quarter,
    [Label("每年", English = "Yearly")] Year,
}

/// <summary>Who has to reach the number.</summary>
public enum OwedBy
{
    [Label("本乡", English = "The office")] Office,
    [Label("每个村（社区）", English = "Every village")] EachVillage,
    [Label("每名执法人员", English = "Every officer")] EachOfficer,
}

/// <summary>
/// What an office owes in every period whatever else happens: a figure must reach a number, or a return must have gone out. What is owed on single
/// matters, such as a quarter's publication, has a clock of its own.
/// </summary>
/// <param name="Rule">The rule that asks for it; its number, where it has one, is the least. Without one it is what offices do by custom.</param>
public sealed record Obligation(string Code, Text Name, ObligationPeriod Every, string? Rule = null)
{
    /// <summary>Code of the figure that counts what was done.</summary>
    public string? Figure { get; init; }

    /// <summary>The yearly return that is owed, where no figure counts it.</summary>
    public ReturnKind? Return { get; init; }

    /// <summary>Who owes it; others than the office by a slice of the figure.</summary>
    public OwedBy By { get; init; }

    /// <summary>Slice of the figure that tells them apart.</summary>
    public string? Slice { get; init; }

    /// <summary>Obligations of every township. What an unread rule asks for is not asked until the office switches it on.</summary>
    public static IReadOnlyList<Obligation> All { get; } =
    [
        new("reception", new("领导接访下访", "Leaders' reception"), ObligationPeriod.Month, "lead_reception") { Figure = "F5a" },
        new("study", new("中心组学法", "Centre-group law study"), ObligationPeriod.Year, "study_quota") { Figure = "B1" },
        new("meeting", new("法治专题会议", "Rule-of-law meeting"), ObligationPeriod.Year) { Figure = "A1" },
        new("letters", new("责任书", "Letters of responsibility"), ObligationPeriod.Year) { Figure = "A3" },
        new("duty-report", new("年终述法", "Yearly duty reports"), ObligationPeriod.Year, "lead_duty_report") { Figure = "A5" },
        new("file-review", new("案卷评查", "Case-file review"), ObligationPeriod.Year) { Figure = "E12" },
        new("villagers", new("法律明白人", "Law-savvy villagers"), ObligationPeriod.Year, "lmb_min") { Figure = "C11", By = OwedBy.EachVillage, Slice = "village" },
        new("officer-hours", new("执法人员培训学时", "Training hours of officers"), ObligationPeriod.Year, "officer_hours") { Figure = "B11", By = OwedBy.EachOfficer, Slice = "officer" },
        new("petitions-return", new("信访情况年度报告", "Yearly report on petitions"), ObligationPeriod.Year, "xf_annual") { Return = ReturnKind.Petitions },
        new("enforcement-return", new("行政执法年度数据", "Yearly enforcement data"), ObligationPeriod.Year, "pen_stats") { Return = ReturnKind.Enforcement },
        new("openness-return", new("政府信息公开工作年度报告", "Yearly report on open information"), ObligationPeriod.Year, "oi_report_town") { Return = ReturnKind.Openness },
    ];

    /// <summary>How much must be reached; null while the rule that asks for it is off.</summary>
    /// <remarks>Of a setting that was read in the article's own words the office sets how often; that it is owed at all stands in the article.</remarks>
    public int? Least(LawContext law, DateOnly day) => Rule is null ? 1
        : law.Book.At(Rule, day) is not { } version || (law.SettingsOn(day).MayBe(version) == Severity.Off && version.Confidence != Confidence.Verified) ? null
        : law.SettingsOn(day).ValueOf(version) ?? 1;

    /// <summary>The strongest colour that it may show when it was missed: what is custom, or read only in part, is amber.</summary>
    public Severity Allows(LawContext law, DateOnly day) =>
        Rule is not null && law.Book.At(Rule, day) is { } version && law.SettingsOn(day).MayBe(version) is var mayBe and not Severity.Off ? mayBe : Severity.Amber;

    /// <summary>On what it rests, as an article is quoted.</summary>
    public string BasisOn(LawContext law, DateOnly day) => Rule is null || law.Book.At(Rule, day) is not { } version ? "惯例"
        : version.Citation + (law.SettingsOn(day).IsUnread(version) ? "（待核原文）" : "");

    /// <summary>The periods of a year, by their first and last days. A yearly duty that the rule ties to a day ends on that day.</summary>
    public IEnumerable<(DateOnly From, DateOnly To)> PeriodsOf(LawBook book, int year)
    {
        var months = Every switch { ObligationPeriod.Month => 1, ObligationPeriod.Quarter => 3, _ => 12 };
        for (var month = 1; month <= 12; month += months)
        {
            var end = new DateOnly(year, month, 1).AddMonths(months).AddDays(-1);
            yield return (new(year, month, 1), Rule is not null && book.At(Rule, end) is { IsYearly: true } version ? version.DueIn(year) : end);
        }
    }
}

/// <summary>An obligation in one period.</summary>
/// <param name="Done">What is on the ledger of the period; of what each owes, how many reached it.</param>
/// <param name="Least">How much must be reached, by each who owes it; null where nothing is asked for.</param>
/// <param name="Short">Who owes it and has not reached it, with what each has; empty where the office owes it.</param>
public sealed record ObligationOfPeriod(Obligation Obligation, DateOnly From, DateOnly To, decimal Done, int? Least, IReadOnlyList<(string Who, decimal Has)> Short)
{
    public bool IsMet => Least is null || (Obligation.By == OwedBy.Office ? Done >= Least : Short.Count == 0);

    /// <summary>The period is over and it was not done.</summary>
    public bool IsMissed(DateOnly today) => !IsMet && To < today;

    /// <summary>What it shows as on a day: still to be done amber in its last month, missed as strong as its rule may; off: no colour.</summary>
    public Severity Shade(LawContext law, DateOnly today) => IsMissed(today) ? Obligation.Allows(law, To) : IsDue(today) && To <= today.AddMonths(1) ? Severity.Amber : Severity.Off;

    /// <summary>Why it shows what it shows, in one sentence: what the ledger has, how much is owed, and by what.</summary>
    public string Why(LawContext law) =>
        $"{From.InWords}至{To.InWords}，“{Obligation.Name.Zh}”{(Obligation.By == OwedBy.Office ? $"账上见到{Text(Done)}" : $"有{Text(Short.Count)}个没有到数")}，每期至少{Text(Least ?? 0)}：依据{Obligation.BasisOn(law, To)}。";

    private static string Text(decimal number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The period runs and it is still to be done.</summary>
    public bool IsDue(DateOnly today) => !IsMet && From <= today && today <= To;
}
