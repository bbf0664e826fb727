using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>One year's holiday notice 国务院办公厅关于部分节假日安排的通知, as loaded.</summary>
public sealed record YearOfHolidays
{
    public int Year { get; init; }
    public Items<string> Sources { get; init; } = [];
    public Items<DayArrangement> Days { get; init; } = [];
    public Mark? Loaded { get; init; }

    public HolidayNotice ToNotice() => new()
    {
        Year = Year,
        Notices = [.. Sources],
        Off = [.. Days.Where(d => !d.Works).Select(d => (d.Day, d.Name))],
        Work = [.. Days.Where(d => d.Works).Select(d => (d.Day, d.Name))],
    };
}

public sealed record DayArrangement
{
    [Label("日期", English = "Day")] public required DateOnly Day { get; init; }
    [Label("节日", English = "Holiday")] public required string Name { get; init; }
    [Label("上班", English = "Working day")] public bool Works { get; init; }
}

public sealed record LoadNotice : Form<YearOfHolidays>
{
    [Label("年份", English = "Year")] public required int Year { get; init; }
    [Label("通知出处", English = "Notice"), Wide] public required Items<string> Sources { get; init; }
    [Label("放假和调休的日子", English = "Days")] public required Items<DayArrangement> Days { get; init; }

    public override YearOfHolidays Into(YearOfHolidays s, At at) =>
        s with { Year = Year, Sources = Sources, Days = Days, Loaded = at.Mark };

    public static LoadNotice From(HolidayNotice notice) => new()
    {
        Year = notice.Year,
        Sources = [.. notice.Notices],
        Days =
        [
            .. notice.Off.Select(d => new DayArrangement { Day = d.Day, Name = d.Name }),
            .. notice.Work.Select(d => new DayArrangement { Day = d.Day, Name = d.Name, Works = true }),
        ],
    };
}

/// <summary>Holiday notices. Loading one re-computes every open clock; the entry bears the differences.</summary>
public sealed class Holidays : Register<YearOfHolidays>
{
    protected override void Define(Definition<YearOfHolidays> d)
    {
        d.Named("holiday", "节假日安排", number: "{township}历〔{year}〕{n}号", Area.Reference, "Holidays");
        d.Reference(byKey: s => s.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), byLabel: (s, _) => $"{s.Year}年");
        d.Title(s => $"{s.Year}年放假调休安排");

        d.Opens<LoadNotice>("load", "载入通知").By(Role.Administrator, Role.OfficeClerk).Day("载入日期", "Loaded on")
            .Refuse(f => f.Year is < 2014 or > 2099, nameof(LoadNotice.Year), "年份应在 2014 到 2099 之间")
            .Refuse(f => f.Days.GroupBy(x => x.Day).Any(g => g.Count() > 1), nameof(LoadNotice.Days), "同一天出现了两次，请核对通知");

        d.List("年份", s => s.Year, "Year").List("放假天数", s => s.Days.Count(x => !x.Works), "Days off");
    }
}
