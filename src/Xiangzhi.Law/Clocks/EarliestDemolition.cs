namespace Xiangzhi.Law;

/// <summary>
/// The first day on which an illegal structure may be pulled down by force (行政强制法 44): only after the time for review
/// and for litigation has passed unused. Both are the citizen's rights, so both roll off rest days.
/// </summary>
/// <param name="On">First lawful day.</param>
/// <param name="Trace">Chinese sentences.</param>
public sealed record EarliestDemolition(DateOnly On, IReadOnlyList<string> Trace)
{
    /// <param name="book">The law; read as of the day of service.</param>
    /// <param name="servedOn">Day on which the decision to demolish was served.</param>
    /// <param name="rightsTold">Whether the decision told the rights and their time correctly; otherwise up to one year is waited.</param>
    /// <param name="calendar">For rest days at the end of each period.</param>
    /// <exception cref="InvalidOperationException">A rule was not in force on that day.</exception>
    public static EarliestDemolition Of(LawBook book, DateOnly servedOn, bool rightsTold, WorkCalendar calendar)
    {
        string[] codes = rightsTold ? ["rev_apply", "lit_direct"] : ["rev_apply_untold", "lit_direct"];
        var gate = InForce(book, "coe_demolish_gate", servedOn);
        var readings = codes.Select(code => Clock.Read(InForce(book, code, servedOn), new(servedOn, null), calendar)).ToList();
        var last = readings.Max(r => r.Due!.Value); // neither rule can be suspended here
        var on = last.AddDays(1);
        return new(on,
        [
            $"责令拆除的决定{servedOn.WithWeekday}送达，{(rightsTold ? "已正确告知救济权利和期限" : "没有正确告知救济权利和期限")}。",
            .. readings.Select(r => $"{r.Rule.Rule.Name}：{ClockTrace.Count(r.Length, r.Unit)}（{r.Rule.Citation}），到{r.Due!.Value.WithWeekday}。"),
            $"两个期限都过而当事人既不复议、不起诉，又不自行拆除的，最早{on.WithWeekday}可以强制拆除（{gate.Citation}），此前还要公告。",
        ]);
    }

    private static RuleVersion InForce(LawBook book, string code, DateOnly day) => book.At(code, day)
        ?? throw new InvalidOperationException($"{code}在{day.Iso}没有生效的版本，不能推算拆除日期；请在 law/rules 里补上当日的文本。");
}
