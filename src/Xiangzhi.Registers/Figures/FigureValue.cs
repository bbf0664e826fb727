using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>Net totals of one account over the postings in scope.</summary>
/// <param name="Amount">Sum, in the account's smallest unit.</param>
/// <param name="Records">Records whose net is not zero.</param>
/// <param name="Subjects">Different subjects whose net is not zero.</param>
/// <param name="Median">Middle amount of the records; the mean of the two middle ones where their number is even. Null without records.</param>
/// <param name="Estimated">Some amount in it is an estimate.</param>
public sealed record AccountTotal(long Amount, long Records, long Subjects, decimal? Median = null, bool Estimated = false)
{
    public static AccountTotal None { get; } = new(0, 0, 0);

    /// <summary>The different subjects whose net is above zero; needed only for a figure of <see cref="Figure.Coverage"/>.</summary>
    public IReadOnlyCollection<string> SubjectIds { get; init; } = [];

    /// <summary>The smallest net of a record; null without records.</summary>
    public decimal? Least { get; init; }
}

/// <summary>A figure's value and what it is made of.</summary>
/// <param name="Value">Null where there is nothing to divide by.</param>
/// <param name="Numerator">Of a ratio or mean, in its own unit.</param>
/// <param name="Denominator">Of a ratio or mean.</param>
/// <param name="Postings">Records with a net posting.</param>
/// <param name="Confirmed">Months that were confirmed; null where the figure needs no confirmation.</param>
/// <param name="Weeks">Different weeks that were brought in; null where the figure is not the least of weeks.</param>
public sealed record FigureValue(decimal? Value, decimal? Numerator, decimal? Denominator, long Postings, bool Estimate, long? Confirmed = null, long? Weeks = null)
{
    /// <summary>A zero that nobody vouched for in every month that has ended; it is printed as 0，未核.</summary>
    public bool IsUnconfirmed(Scope scope) => Value == 0 && Confirmed < scope.MonthsEnded;

    /// <summary>Weeks of the scope that are over and were never brought in: the value says nothing of them.</summary>
    public long WeeksMissing(Scope scope) => Weeks is { } known ? Math.Max(0, scope.WeeksEnded.Count() - known) : 0;

    /// <summary>The one place where accounts become a figure, for pages, API, report and command line alike.</summary>
    public static FigureValue Of(Figure figure, Func<string, AccountTotal> totals)
    {
        var upper = figure.Accounts.Select(totals).ToList();
        var lower = figure.Lower.Select(totals).ToList();
        var scale = (decimal)Math.Pow(10, figure.Digits);
        var records = upper.Sum(t => t.Records);
        var estimate = upper.Exists(t => t.Estimated);
        decimal sum = upper.Sum(t => t.Amount);
        decimal below = lower.Sum(t => t.Amount);
        return figure.Kind switch
        {
            FigureKind.Ratio when figure.Coverage => Covered(upper, lower),
            FigureKind.Distinct => new(upper.Sum(t => t.Subjects), null, null, records, estimate),
            FigureKind.Ratio => new(below == 0 ? null : decimal.Round(100 * sum / below, 2, MidpointRounding.AwayFromZero), sum, below, records, estimate),
            FigureKind.Mean when figure.Median => new(upper[0].Median / scale, sum / scale, below, records, estimate),
            FigureKind.Mean => new(below == 0 ? null : decimal.Round(sum / scale / below, 2, MidpointRounding.AwayFromZero), sum / scale, below, records, estimate),
            // A week whose value is zero stands in the lower account only.
            FigureKind.Least => new(below == 0 ? null : lower[0].Records > upper[0].Records ? 0 : upper[0].Least / scale, null, null, lower[0].Records, estimate, Weeks: lower[0].Subjects),
            _ => new(sum / scale, null, null, records, estimate, figure.ConfirmedBy is { } months ? totals(months).Subjects : null),
        };
    }

    /// <summary>Whoever is no longer in force is left out above and below, so that no coverage exceeds 100.</summary>
    private static FigureValue Covered(List<AccountTotal> upper, List<AccountTotal> lower)
    {
        var everybody = lower.SelectMany(t => t.SubjectIds).ToHashSet(StringComparer.Ordinal);
        var reached = upper.SelectMany(t => t.SubjectIds).Where(everybody.Contains).Distinct(StringComparer.Ordinal).Count();
        return new(everybody.Count == 0 ? null : decimal.Round(100m * reached / everybody.Count, 2, MidpointRounding.AwayFromZero),
            reached, everybody.Count, upper.Sum(t => t.Records), upper.Exists(t => t.Estimated));
    }
}

/// <summary>Which postings a figure takes: those of legal days within the year up to a day, as known up to an entry.</summary>
/// <param name="From">First legal day, inclusive; a stock takes everything up to <paramref name="AsOf"/>.</param>
/// <param name="AsOf">Last legal day, inclusive.</param>
/// <param name="AfterSeq">Only entries after this one (corrections after a close); 0: from the beginning.</param>
/// <param name="UpToSeq">Only entries up to this one (as printed); null: all.</param>
public sealed record Scope(DateOnly From, DateOnly AsOf, long AfterSeq = 0, long? UpToSeq = null)
{
    public static Scope Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>Months of the scope whose last day is not after <see cref="AsOf"/>.</summary>
    public int MonthsEnded => Math.Max(0, 12 * (AsOf.AddDays(1).Year - From.Year) + AsOf.AddDays(1).Month - From.Month);

    /// <summary>First days (Mondays) of the weeks that ended within the scope: a week belongs to the year of its Sunday.</summary>
    public IEnumerable<DateOnly> WeeksEnded
    {
        get
        {
            for (var sunday = From.AddDays((7 - (int)From.DayOfWeek) % 7); sunday <= AsOf; sunday = sunday.AddDays(7))
                yield return sunday.AddDays(-6);
        }
    }

    /// <summary>A week as the subject of its records: its Monday.</summary>
    public static string SubjectOfWeek(DateOnly monday) => monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public bool Takes(Posting posting, bool stock) =>
        (stock || posting.On >= From) && posting.On <= AsOf && posting.AsOf <= AsOf
        && posting.Seq > AfterSeq && (UpToSeq is null || posting.Seq <= UpToSeq);
}
