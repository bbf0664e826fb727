using System.Text.Json;

namespace Xiangzhi.Law;

/// <summary>
/// The yearly notice of the State Council General Office on days off 国务院办公厅关于部分节假日安排的通知, as facts:
/// the days it declares off and the days it declares working. A notice may reach into the December before its year.
/// </summary>
public sealed record HolidayNotice
{
    /// <summary>Year that the notice arranges.</summary>
    public required int Year { get; init; }

    /// <summary>Addresses of the notice and of its amendments.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Days off, with the festival's name.</summary>
    public required IReadOnlyList<(DateOnly Day, string Name)> Off { get; init; }

    /// <summary>Days named as worked 上班, with the festival's name: as a rule weekend days; in 2020 also a Monday, 3 February.</summary>
    public required IReadOnlyList<(DateOnly Day, string Name)> Work { get; init; }

    /// <summary>The notices of <c>law/calendar</c>, by year.</summary>
    public static IReadOnlyList<HolidayNotice> Builtin { get; } =
        [.. LawFiles.Below("law/calendar/2").Select(file => Parse(file.Text, file.Name))];

    /// <summary>Reads one notice.</summary>
    /// <param name="json">As the files of <c>law/calendar</c>.</param>
    /// <param name="name">File name for messages.</param>
    /// <exception cref="LawDataException">The text is not a notice; the message names place and cure.</exception>
    public static HolidayNotice Parse(string json, string name)
    {
        using var document = StrictObject.Document(json, name);
        var root = new StrictObject(document.RootElement, name);
        var year = root.IntegerOrNull("year") ?? throw root.Error("缺少“year”", "请写明通知安排的年份");
        if (year < WorkCalendar.FirstYear || year > WorkCalendar.LastYear)
        {
            throw root.Error($"年份{year}不在{WorkCalendar.FirstYear}至{WorkCalendar.LastYear}之间", "请改正“year”");
        }

        IReadOnlyList<(DateOnly, string)> Days(string key) =>
            [.. root.Pairs(key).Select(pair => (root.Date(pair.First, key), pair.Second))];

        var notice = new HolidayNotice
        {
            Year = year,
            Notices = [.. root.Items("notices").Select(item => item.ValueKind == JsonValueKind.String
                ? item.GetString()! // a string, just tested
                : throw root.Error("“notices”的每一项应为网址或文号", "请写成带引号的文字"))],
            Off = Days("off"),
            Work = Days("work"),
        };
        root.NothingElse();
        notice.Check(root);
        return notice;
    }

    private void Check(StrictObject place)
    {
        if (Notices.Count == 0)
        {
            throw place.Error("没有写通知的出处", "请在“notices”里写上网址或文号");
        }

        if (Off.Count == 0)
        {
            throw place.Error("没有放假日", "请照通知把放假的日子逐日写进“off”");
        }

        var seen = new HashSet<DateOnly>();
        foreach (var (day, _) in Off.Concat(Work))
        {
            if (day.Year != Year && !(day.Year == Year - 1 && day.Month == 12))
            {
                throw place.Error($"{day.Iso}不属于{Year}年的安排", "只可写当年的日子和上年12月的日子");
            }

            if (!seen.Add(day))
            {
                throw place.Error($"{day.Iso}写了两次", "同一天只能放假或者上班，请删去一处");
            }
        }
    }
}
