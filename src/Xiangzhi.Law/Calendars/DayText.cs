using System.Globalization;

namespace Xiangzhi.Law;

/// <summary>A law day in text: the same in every culture, because messages and traces are compared and kept.</summary>
internal static class DayText
{
    extension(DateOnly day)
    {
        /// <summary>E.g. 2025-01-24.</summary>
        public string Iso => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>E.g. 2025-01-24（周五）.</summary>
        public string WithWeekday => $"{day.Iso}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";
    }
}
