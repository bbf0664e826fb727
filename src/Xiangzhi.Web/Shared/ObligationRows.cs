using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>What a township owes in a year, period by period, counted by the figures themselves.</summary>
public static class ObligationRows
{
    /// <summary>Registers whose clocks are duties that come round or were promised for a day: publications, letters, tasks, reports.</summary>
    private static readonly Type[] Rounds =
    [
        typeof(DisclosureItems), typeof(Disclosures), typeof(VillageMeetings), typeof(SupervisionCommittees), typeof(ResponsibilityLetters), typeof(Meetings),
        typeof(Tasks), typeof(FirstDuties), typeof(Appraisals), typeof(AnnualReports), typeof(Instruments), typeof(Needs), typeof(Sites),
    ];

    /// <summary>Periods that have begun by a day.</summary>
    public static IReadOnlyList<ObligationOfPeriod> Of(Township township, int year, DateOnly today) =>
    [
        .. from duty in Obligation.All
           let months = township.ByMonth(duty.Figure, year).ToDictionary(m => m.Month, m => m.Amount)
           from period in duty.PeriodsOf(year)
           where period.From <= today && period.To >= township.Profile.Since
           let done = Enumerable.Range(period.From.Month, period.To.Month - period.From.Month + 1).Sum(m => months.GetValueOrDefault(m))
           select new ObligationOfPeriod(duty, period.From, period.To, done, duty.Least(township.Law, period.To)),
    ];

    /// <summary>Open clocks of such registers that run out up to a day, late ones included.</summary>
    public static IReadOnlyList<ClockRow> ClocksOf(Here here, DateOnly dueBy)
    {
        HashSet<string> rounds = [.. Rounds.Select(t => here.Township.Catalogue.Of(t).Code)];
        return [.. here.ReadableClocks(dueBy).Where(c => rounds.Contains(c.Register) && Words.BindsTheOffice(here.Township.Law.Book[c.Rule]))];
    }

    /// <summary>Villages with fewer law-savvy villagers than the rule asks for, with the number each has.</summary>
    public static IReadOnlyList<(string Village, int Has)> ShortOfVillagers(Township township, DateOnly today)
    {
        if (township.Law.Book.At("lmb_min", today) is not { } rule || township.Law.SettingsOn(today).ValueOf(rule) is not { } least)
            return [];
        var held = township.Records("C11", today.Year, today).By("village").ToDictionary(v => v.Value, v => (int)v.Amount);
        return [.. township.Roster.InForce(typeof(Villages), today).Select(v => (v.Label, held.GetValueOrDefault(v.Id.ToString("D")) is > 0 and var has ? has : held.GetValueOrDefault(v.Key))).Where(v => v.Item2 < least)];
    }
}
