using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What is owed beside the fine.</summary>
public static class PenaltyMoney
{
    /// <summary>
    /// The additional fine 加处罚款 up to a day, that day charged. Null before it begins, where no fine is due, or where the law book
    /// has no rate for the day of the decision.
    /// </summary>
    /// <param name="through">The day of reading; a fine paid in full is charged up to the day of payment.</param>
    public static SurchargeReading? Surcharge(Penalty s, LawContext law, DateOnly through)
    {
        if (s.Decided is not { } decided || s.FineDueYuan <= 0 || LastPaymentDay(s, law) is not { } due)
            return null;
        var until = s.PaidOff is { } paid && paid.Day < through ? paid.Day : through;
        return until > due && law.Book.At("pen_surcharge", decided.Day) is { } rate && law.Book.At("pen_surcharge_cap", decided.Day) is { } cap
            ? PenaltySurcharge.Read(rate, cap, s.FineDueYuan, due, until, [.. RemedySpans(s)])
            : null;
    }

    /// <summary>The last day of payment: the one approved, else counted from service.</summary>
    public static DateOnly? LastPaymentDay(Penalty s, LawContext law) =>
        s.DeferredUntil ?? (s.Served is { } served && law.Book.At("pen_pay", served.Day) is { } rule
            ? Clock.Read(rule, new(served.Day, null), law.Calendar, law.SettingsOn(served.Day)).Due : null);

    /// <summary>
    /// The day on which the party may no longer ask for review or sue, from which the office may apply to the court (行政强制法 53):
    /// the time to sue from service, after a review the time from its decision, and not before a deferral ends (行政处罚法 72).
    /// Null while a remedy is pending or nothing was served. Against a decision on the spot the time for review counts, which must come first.
    /// </summary>
    public static Mark? RemediesEnd(Penalty s, LawContext law)
    {
        if (s.Served is not { } served || s.Remedies.Any(r => r.Ended is null))
            return null;
        var last = s.Remedies.Count == 0 ? null : s.Remedies[^1];
        var (rule, start) = last?.Kind switch
        {
            RemedyKind.Litigation => ("", last.Ended!.Value),
            RemedyKind.Review => ("lit_after", last.Ended!.Value),
            _ => (s.Ordinary ? "lit_direct" : "rev_apply", served),
        };
        var end = rule.Length == 0 ? start.Day : law.Book.At(rule, start.Day) is { } version ? Clock.Read(version, new(start.Day, null), law.Calendar, law.SettingsOn(start.Day)).Due : null;
        return end is { } day ? start with { Day = s.DeferredUntil > day ? s.DeferredUntil.Value : day } : null;
    }

    /// <summary>Days of review and litigation, on which no surcharge runs (行政处罚法 73).</summary>
    private static IEnumerable<Suspension> RemedySpans(Penalty s) =>
        s.Remedies.Select(r => new Suspension(r.Received.Day, r.Ended?.Day, r.Kind == RemedyKind.Review ? "行政复议期间" : "行政诉讼期间"));
}
