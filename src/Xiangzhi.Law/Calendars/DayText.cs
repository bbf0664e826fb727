using System.Globalization;

namespace Xiangzhi.Law;

/// <summary>A law day in text: the same in every culture, because messages and traces are compared and kept.</summary>
public static class DayText
{
    extension(DateOnly day)
    {
        /// <summary>E.g. 2025-01-24.</summary>
        internal string Iso => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>E.g. 2025-01-24（周五）.</summary>
        internal string WithWeekday => $"{day.Iso}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

        /// <summary>As papers and messages write it: Arabic figures, no leading zeros, e.g. 2025年1月24日.</summary>
        public string InWords => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
    }
}
