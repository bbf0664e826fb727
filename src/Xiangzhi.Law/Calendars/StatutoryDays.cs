using System.Globalization;

namespace Xiangzhi.Law;

/// <summary>
/// The all-citizen holidays of 全国年节及纪念日放假办法 art. 2, as dated versions in <c>law/calendar/statutory.json</c>.
/// They make the provisional calendar of a year whose notice is not published or not loaded.
/// Days for part of the citizens (8 March, 4 May, 1 June, 1 August) stay working days and are not here.
/// </summary>
internal sealed class StatutoryDays
{
    private sealed record Version(DateOnly From, DateOnly? To, string? NewYearsEve, string ClearBright,
        IReadOnlyList<(int Month, int Day, string Name)> Solar, IReadOnlyList<(int Month, int Day, string Name)> Lunar);

    public static StatutoryDays Builtin { get; } = Parse(LawFiles.Below("law/calendar/statutory.json").Single());

    private readonly IReadOnlyList<Version> _versions;

    private StatutoryDays(IReadOnlyList<Version> versions) => _versions = versions;

    /// <summary>The statutory days of a civil year in order. Where two festivals meet on one day it is listed once.</summary>
    public IReadOnlyList<(DateOnly Day, string Name)> InYear(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        var version = _versions.Single(v => v.From <= newYear && (v.To is null || newYear <= v.To));
        List<(DateOnly Day, string Name)> days =
        [
            .. version.Solar.Select(d => (new DateOnly(year, d.Month, d.Day), d.Name)),
            .. version.Lunar.Select(d => (LunarDate.ToDay(year, d.Month, d.Day), d.Name)),
            (ClearBright(year), version.ClearBright),
        ];
        if (version.NewYearsEve is { } eve)
        {
            days.Add((LunarDate.ToDay(year, 1, 1).AddDays(-1), eve));
        }

        return [.. days.GroupBy(d => d.Day).OrderBy(g => g.Key)
            .Select(g => (g.Key, string.Join("、", g.Select(d => d.Name).Distinct())))];
    }

    /// <summary>
    /// The day in April on which the sun reaches 15° (清明), by the usual approximation for 2000-2099:
    /// ⌊y × 0.2422 + 4.81⌋ − ⌊y ÷ 4⌋ with y = year mod 100. The framework's lunar calendar holds no solar terms.
    /// </summary>
    public static DateOnly ClearBright(int year)
    {
        var y = year % 100;
        return new(year, 4, (y * 2422 + 48100) / 10000 - y / 4);
    }

    private static StatutoryDays Parse((string Name, string Text) file)
    {
        using var document = StrictObject.Document(file.Text, file.Name);
        var root = new StrictObject(document.RootElement, file.Name);
        var versions = root.Items("versions").Select(element =>
        {
            var item = new StrictObject(element, file.Name);
            IReadOnlyList<(int, int, string)> Days(string key) => [.. item.Pairs(key).Select(pair =>
            {
                var numbers = pair.First.Split('-');
                return (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture), pair.Second);
            })];
            var version = new Version(item.DateOrNull("from") ?? throw item.Error("缺少“from”", "请写施行日期"), item.DateOrNull("to"),
                item.TextOrNull("lunarNewYearsEve"), item.Text("clearBright"),
                Days("solar"), Days("lunar"));
            _ = (item.Text("law"), item.Text("article"), item.Text("source"), item.Text("checkedOn"), item.Text("confidence"));
            item.NothingElse();
            return version;
        }).ToList();
        root.NothingElse();
        return new(versions);
    }
}
