using System.Globalization;

namespace Xiangzhi.Law;

/// <summary>A sum with the sentences that lead to it.</summary>
/// <param name="Yuan">Amount in yuan, to the 分.</param>
/// <param name="CountedDays">Days that were charged.</param>
/// <param name="Trace">Chinese sentences.</param>
public sealed record SurchargeReading(decimal Yuan, int CountedDays, IReadOnlyList<string> Trace);

/// <summary>
/// The additional fine 加处罚款 for late payment (行政处罚法 72, 73): a percentage of the fine for each day after the due
/// day, never more than the fine; days of review and litigation do not count. Rates come from <c>law/</c>.
/// </summary>
public static class PenaltySurcharge
{
    /// <param name="rate"><c>pen_surcharge</c>, percent a day.</param>
    /// <param name="cap"><c>pen_surcharge_cap</c>, percent of the fine.</param>
    /// <param name="fineYuan">The fine, 0 or more.</param>
    /// <param name="dueOn">Last day of payment; not charged.</param>
    /// <param name="through">Day of payment or of reading; charged.</param>
    /// <param name="suspensions">Review and litigation.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative fine.</exception>
    public static SurchargeReading Read(RuleVersion rate, RuleVersion cap, decimal fineYuan, DateOnly dueOn, DateOnly through,
        IReadOnlyList<Suspension> suspensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fineYuan);
        var period = new Period(new(dueOn, null) { Suspensions = suspensions }, DayUnit.Calendar, WorkCalendar.Builtin);
        var days = period.Days(dueOn, through);
        var percent = Math.Min((long)days * Clock.ValueOf(rate), Clock.ValueOf(cap));
        var yuan = Math.Round(fineYuan * percent / 100m, 2, MidpointRounding.ToZero); // in the payer's favour
        List<string> trace =
        [
            $"缴款期限最后一日{dueOn.WithWeekday}，自次日起加处。",
            .. suspensions.OrderBy(s => s.From).Select(ClockTrace.SuspensionLine),
            string.Create(CultureInfo.InvariantCulture, $"算到{through.WithWeekday}，计{days}日，每日按罚款{fineYuan:0.00}元的{rate.Value}%（{rate.Citation}）。"),
            string.Create(CultureInfo.InvariantCulture, $"加处罚款{yuan:0.00}元{((long)days * rate.Value > cap.Value ? $"，已到上限（罚款的{cap.Value}%，{cap.Citation}）" : "")}。"),
        ];
        return new(yuan, days, trace);
    }
}
