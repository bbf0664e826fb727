using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>What a township owes in a year, period by period, counted by the figures and the returns themselves.</summary>
public static class ObligationRows
{
    /// <summary>Registers whose clocks come round or were promised for a day: publications, letters, tasks, reports.</summary>
    private static readonly Type[] Rounds =
    [
        typeof(DisclosureItems), typeof(Disclosures), typeof(VillageMeetings), typeof(SupervisionCommittees), typeof(ResponsibilityLetters), typeof(Meetings),
        typeof(Tasks), typeof(FirstDuties), typeof(Appraisals), typeof(AnnualReports), typeof(Instruments), typeof(Needs), typeof(Sites),
    ];

    /// <summary>Periods that have begun by a day.</summary>
    public static IReadOnlyList<ObligationOfPeriod> Of(Township township, int year, DateOnly today) =>
    [
        .. from obligation in Obligation.All
           let counted = obligation.By == OwedBy.Office ? Months(township, obligation, year) : null
           from period in obligation.PeriodsOf(township.Law.Book, year)
           where period.From <= today && period.To >= township.Profile.Since
           let least = obligation.Least(township.Law, period.To)
           select counted is null
               ? EachOf(township, obligation, period, least, today)
               : new ObligationOfPeriod(obligation, period.From, period.To, Enumerable.Range(period.From.Month, period.To.Month - period.From.Month + 1).Sum(m => counted.GetValueOrDefault(m)), least, []),
    ];

    /// <summary>Open clocks of such registers that run out up to a day, late ones included.</summary>
    public static IReadOnlyList<ClockRow> ClocksOf(Here here, DateOnly dueBy)
    {
        HashSet<string> rounds = [.. Rounds.Select(t => here.Township.Catalogue.Of(t).Code)];
        return [.. here.ReadableClocks(dueBy).Where(c => rounds.Contains(c.Register) && here.Township.Law.Book[c.Rule].BindsOffice)];
    }

    private static IReadOnlyDictionary<int, decimal> Months(Township township, Obligation obligation, int year) => obligation.Figure is { } figure
        ? township.ByMonth(figure, year).ToDictionary(m => m.Month, m => m.Amount)
        : township.Each(new() { Register = township.Catalogue.Of(typeof(YearlyReturns)).Code, OpenedFrom = new(year, 1, 1), OpenedTo = new(year, 12, 31) })
            .Where(m => !m.IsVoid && ((YearlyReturn)m.State).Kind == obligation.Return).Select(m => m.Opening.Entry.On)
            // A text that was written here and sent up is the return, and need not be entered once more.
            .Concat(township.Roster.States<AnnualReports, AnnualReport>().Where(r => r.SentUp?.Day.Year == year && ReportKinds.ReturnOf(r.Kind) == obligation.Return).Select(r => r.SentUp!.Value.Day)) // just asked
            .GroupBy(day => day.Month).ToDictionary(g => g.Key, g => (decimal)g.Count());

    private static ObligationOfPeriod EachOf(Township township, Obligation obligation, (DateOnly From, DateOnly To) period, int? least, DateOnly today)
    {
        var day = period.To < today ? period.To : today;
        var held = township.Records(obligation.Figure!, period.From.Year, day).By(obligation.Slice!).ToDictionary(v => v.Value, v => v.Amount);
        var owers = Owers(township, obligation.By, day).Select(o => (o.Who, Has: held.GetValueOrDefault(o.Value))).ToList();
        return new(obligation, period.From, period.To, owers.Count(o => o.Has >= (least ?? 1)), least, [.. owers.Where(o => o.Has < (least ?? 0))]);
    }

    private static IEnumerable<(string Value, string Who)> Owers(Township township, OwedBy by, DateOnly day) => by == OwedBy.EachVillage
        ? township.Roster.InForce(typeof(Villages), day).Select(v => (v.Id.ToString("D"), v.Label))
        : township.Roster.InForce(typeof(Officers), day).Select(o => (((Officer)township.Roster.Matter(o.Id)!.State).Staff?.Id.ToString("D") ?? "", o.Label));
}
