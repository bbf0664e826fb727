using System.Globalization;

namespace Xiangzhi.Law;

/// <summary>Tells in Chinese how a due day was found, so that a reader can do the count again by hand.</summary>
internal static class ClockTrace
{
    public static IReadOnlyList<string> Of(ClockReading reading)
    {
        var lines = new List<string> { $"事由发生日{reading.From.WithWeekday}不计入，自次日起算。" };
        if (reading.Allows == Severity.Off)
        {
            lines.Add(OffBecause(reading));
            return lines;
        }

        lines.Add(LengthLine(reading));
        lines.AddRange(reading.Granted.Select(grant => GrantLine(grant, reading.Unit)));
        lines.AddRange(reading.Facts.Suspensions.OrderBy(s => s.From).Select(SuspensionLine));
        if (reading.Unit == DayUnit.Working && reading.Due is { } end)
        {
            lines.AddRange(RestLines(reading, end));
        }

        lines.Add(DueLine(reading));
        if (reading.RestDayRemark is { } remark)
        {
            lines.Add(remark);
        }

        lines.Add($"工作日历：{reading.Calendar}。");
        if (reading.Provisional)
        {
            lines.Add("暂定：所用年份的放假通知尚未载入，通知载入后要重新推算，日期可能提前也可能推后。");
        }

        return lines;
    }

    private static string LengthLine(ClockReading reading)
    {
        var source = reading.Facts.Length is not null ? "由本件文书确定"
            : reading.Rule.Value == reading.Base ? reading.Rule.Citation
            : "由本单位设定";
        if (reading.Rule.IsYearly)
        {
            return $"每年{YearlyDay(reading.Rule)}：{reading.Rule.Citation}{(reading.Rule.Confidence == Confidence.Verified ? "" : "，待核原文")}。";
        }

        var version = reading.Rule.From is { } from ? $"（{from.Iso}起施行的文本）" : "";
        var unread = reading.Rule.Confidence == Confidence.Verified ? "" : "，待核原文";
        return $"期限{Count(reading.Base, reading.Unit)}：{source}{(reading.Facts.Length is null ? version + unread : "")}。";
    }

    private static string YearlyDay(RuleVersion rule) => rule.YearlyBefore is var (month, day)
        ? string.Create(CultureInfo.InvariantCulture, $"{month}月{day}日前，不含当日")
        : string.Create(CultureInfo.InvariantCulture, $"{rule.YearlyBy!.Value.Month}月{rule.YearlyBy.Value.Day}日前，含当日"); // one of the two is given

    private static string GrantLine(Grant grant, DayUnit unit)
    {
        var what = $"{grant.Extension.GrantedOn.Iso}经{grant.Extension.Approver}批准延长{Count(grant.Asked, unit)}（{grant.Extension.Reason}）";
        return grant.TooLate ? $"{what}，但批准时期限已满，不计。"
            : grant.Added < grant.Asked ? $"{what}，超过规定的最长延期，只计{Count(grant.Added, unit)}。"
            : grant.Asked == 0 ? $"{what}；规则没有写明延长多久，不计。"
            : $"{what}，计入。";
    }

    public static string SuspensionLine(Suspension suspension) => suspension.Until is { } until
        ? $"{suspension.From.Iso}至{until.AddDays(-1).Iso}不计入期限（{suspension.Reason}），{until.Iso}恢复计算。"
        : $"{suspension.From.Iso}起不计入期限（{suspension.Reason}），尚未恢复。";

    private static IEnumerable<string> RestLines(ClockReading reading, DateOnly end)
    {
        var calendar = reading.Work;
        var weekendDays = 0;
        for (var day = reading.From.AddDays(1); day <= end; day = day.AddDays(1))
        {
            var name = calendar.DayName(day);
            if (name is null)
            {
                weekendDays += calendar.IsWorkingDay(day) ? 0 : 1;
            }
            else if (calendar.IsWorkingDay(day))
            {
                yield return $"{day.WithWeekday}因{name}调休上班，是工作日。";
            }
            else
            {
                var first = day;
                while (day < end && calendar.DayName(day.AddDays(1)) == name && !calendar.IsWorkingDay(day.AddDays(1)))
                {
                    day = day.AddDays(1);
                }

                yield return first == day
                    ? $"{day.WithWeekday}{name}休息，不计。"
                    : $"{first.Iso}至{day.Iso}{name}休息{day.DayNumber - first.DayNumber + 1}日，不计。";
            }
        }

        if (weekendDays > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"其间另有周末{weekendDays}日，不计。");
        }
    }

    private static string DueLine(ClockReading reading)
    {
        if (reading.Due is not { } due)
        {
            return "期限暂停中，恢复计算后才有到期日。";
        }

        var hours = reading.Unit == DayUnit.Hour ? "账上只到日，实际以钟点为准。" : "";
        return reading.StrictDue == due
            ? $"到期日{due.WithWeekday}。{hours}"
            : $"最后一日{reading.StrictDue!.Value.WithWeekday}是{reading.Work.DayName(reading.StrictDue.Value) ?? "周末"}休息日，" // rolled, so it has a strict day
                + $"顺延到其后第一个工作日，到期日{due.WithWeekday}（{LawBook.Builtin["count_civil"].Versions[^1].Citation}）。{hours}";
    }

    private static string OffBecause(ClockReading reading) => reading.Rule.Rule.Kind == RuleKind.Setting
        ? $"{reading.Rule.Rule.Name}由本单位设定，尚未设定，不计时。"
        : reading.Rule.MayBe == Severity.Off
        ? $"{reading.Rule.Citation}：依据尚未核实（{reading.Rule.Confidence.Mark}），本单位未启用，不计时。"
        : $"{reading.Rule.Citation}没有规定时间长短，本单位也未设定，不计时。";

    public static string Count(int number, DayUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit switch
    {
        DayUnit.Working => "个工作日",
        DayUnit.Calendar => "日",
        DayUnit.Month => "个月",
        DayUnit.Quarter => "个季度",
        DayUnit.Year => "年",
        _ => "小时",
    }}");
}
