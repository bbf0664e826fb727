using System.Globalization;
using Xunit;

namespace Xiangzhi.Law.Tests.Clocks;

public sealed class CaseTableTests
{
    private static readonly LawBook Book = LawBook.Builtin;
    private static readonly WorkCalendar Calendar = WorkCalendar.Builtin;

    private static readonly Dictionary<string, ClockState> States = new(StringComparer.Ordinal)
    {
        ["在办"] = ClockState.Running, ["临期"] = ClockState.DueSoon, ["今天到期"] = ClockState.DueToday, ["超期"] = ClockState.Late, ["已过期限"] = ClockState.Lapsed,
        ["按期"] = ClockState.Met, ["逾期办结"] = ClockState.MetLate, ["暂停"] = ClockState.Suspended, ["未启用"] = ClockState.Off,
    };

    private static IEnumerable<RuleVersion> Versions => Book.Rules.SelectMany(rule => rule.Versions);

    private static IEnumerable<RuleVersion> Numbered => Versions.Where(v => v.Value is not null || v.IsYearly);

    private static IEnumerable<DateOnly> Days => CaseTables.Due.Where(r => r.Due is not null).SelectMany(r => new[] { r.From, r.Due!.Value })
        .Concat(CaseTables.Periods.SelectMany(r => new[] { r.From, r.Due })); // rows without a due day were passed over

    [Fact]
    public void Every_table_is_read() => CaseTables.NothingIn(CaseTables.Unread);

    [Fact]
    public void Every_period_comes_out() => CaseTables.NothingIn(CaseTables.Periods.Where(row => row.Found() != row.Due)
        .Select(row => $"{row.Place}：{Iso(row.From)}起{row.Length}，表中到{Iso(row.Due)}，程序到{Iso(row.Found())}（{row.Note}）"));

    [Fact]
    public void Every_due_day_comes_out() => CaseTables.NothingIn(CaseTables.Due.Where(row => row.Found(Book) != row.Due)
        .Select(row => $"{row.Place}：{row.Rule}自{Iso(row.From)}起，表中到{Iso(row.Due)}，程序到{Iso(row.Found(Book))}（{row.Note}）"));

    [Fact]
    public void Every_state_comes_out() => CaseTables.NothingIn(CaseTables.States.Where(row => Word(StateOf(row)) != row.State)
        .Select(row => $"{row.Place}：{row.Rule}自{Iso(row.From)}起，{Iso(row.Today)}来看，表中是{row.State}，程序是{Word(StateOf(row))}（{row.Note}）"));

    [Fact]
    public void Every_amount_comes_out() => CaseTables.NothingIn(CaseTables.Amounts.Where(row => Book.At(row.Rule, row.On)?.Value != row.Value)
        .Select(row => $"{row.Place}：{row.Rule}在{Iso(row.On)}，表中是{row.Value}，law/rules里是{Book.At(row.Rule, row.On)?.Value}（{row.Note}）"));

    [Fact]
    public void Every_time_limit_has_a_row_for_each_of_its_texts()
    {
        var seen = CaseTables.Due.Select(row => Book.At(row.Rule, row.From)).ToHashSet();
        CaseTables.NothingIn(Numbered.Where(v => v.Rule.Kind == RuleKind.TimeLimit && !seen.Contains(v)).Select(Missing));
    }

    [Fact]
    public void Every_other_number_has_a_row_for_each_of_its_texts()
    {
        var seen = CaseTables.Due.Select(row => Book.At(row.Rule, row.From)).Concat(CaseTables.Amounts.Select(row => Book.At(row.Rule, row.On))).ToHashSet();
        CaseTables.NothingIn(Numbered.Where(v => v.Rule.Kind != RuleKind.TimeLimit && !seen.Contains(v)).Select(Missing));
    }

    [Fact]
    public void Every_extension_has_a_row_in_full_one_too_long_and_one_too_late()
    {
        var missing = from version in Versions.Where(v => v.Extension is not null)
                      let rows = CaseTables.Due.Where(row => row.Rule == version.Rule.Code && row.Extensions.Count > 0).ToList()
                      let asked = rows.Select(row => row.Extensions.Sum(e => e.Length)).ToList()
                      let inVain = rows.Where(row => row.Due == (row with { Extensions = [] }).Found(Book))
                      where !asked.Contains(version.Extension) || !asked.Any(a => a > version.Extension) || !inVain.Any()
                      select version.Rule.Code;
        CaseTables.NothingIn(missing);
    }

    /// <summary>What must pass first and what must come before are read as their own day, without extensions and excluded days.</summary>
    [Fact]
    public void Extensions_and_excluded_days_stand_only_at_time_limits() => CaseTables.NothingIn(CaseTables.Due
        .Where(row => row.Extensions.Count + row.Suspensions.Count > 0 && Book[row.Rule].Sense != Sense.Within)
        .Select(row => $"{row.Place}：{row.Rule}不是限期办理的期限，“延长”“不计入”请留空。"));

    [Fact]
    public void Every_weekday_begins_a_rule_and_a_working_day()
    {
        Assert.Equal(7, CaseTables.Due.Select(row => row.From.DayOfWeek).Distinct().Count());
        Assert.Equal(7, CaseTables.Periods.Where(row => row.Length == "1 工作日").Select(row => row.From.DayOfWeek).Distinct().Count());
    }

    [Fact]
    public void Both_sides_of_every_holiday_and_every_make_up_workday_occur()
    {
        var first = new DateOnly(2023, 1, 1);
        var named = Enumerable.Range(0, new DateOnly(2026, 12, 31).DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Where(day => Calendar.DayName(day) is not null).ToLookup(Calendar.IsWorkingDay);
        var sides = named[false].SelectMany(day => new[] { Calendar.AddWorkingDays(day, -1), Calendar.AddWorkingDays(day, 1) });
        Assert.Equal(26, named[true].Count()); // seven, eight, five and six, as the four notices have them
        CaseTables.NothingIn(sides.Concat(named[true]).Distinct().Except(Days).Select(day => Iso(day)));
    }

    [Fact]
    public void Leap_day_and_year_end_begin_and_end_periods()
    {
        foreach (var (month, day) in new[] { (2, 29), (12, 31) })
        {
            Assert.Contains(CaseTables.Due, row => (row.From.Month, row.From.Day) == (month, day));
            Assert.Contains(CaseTables.Due, row => row.Due is { } due && (due.Month, due.Day) == (month, day));
        }
    }

    [Fact]
    public void Every_state_occurs() => Assert.Equal(States.Keys.Order(StringComparer.Ordinal), CaseTables.States.Select(row => row.State).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_nobody_has_read_is_off_until_the_office_switches_it_on()
    {
        var unread = Numbered.Where(v => IsTime(v) && v.Confidence is Confidence.Known or Confidence.NotEstablished).ToList();
        Assert.NotEmpty(unread);
        foreach (var version in unread)
        {
            var facts = new ClockFacts(new(2025, 3, 3), null);
            var off = Clock.Read(version, facts, Calendar);
            var on = Clock.Read(version, facts, Calendar, new OfficeSettings { SwitchedOn = [version.Rule.Code] });
            Assert.True(off is { Allows: Severity.Off, Due: null }, version.Rule.Code);
            Assert.True(on is { Allows: Severity.Amber, Due: not null }, version.Rule.Code);
        }
    }

    [Fact]
    public void What_has_no_number_is_off_until_the_office_gives_one()
    {
        foreach (var version in Versions.Where(v => IsTime(v) && v.Value is null && !v.IsYearly))
        {
            var code = version.Rule.Code;
            var facts = new ClockFacts(new(2026, 3, 2), null);
            var switchedOn = new OfficeSettings { SwitchedOn = [code] };
            var given = switchedOn with { Local = switchedOn.Local.Add(code, 5) };
            Assert.True(Clock.Read(version, facts, Calendar, switchedOn) is { Allows: Severity.Off, Due: null }, code);
            Assert.True(Clock.Read(version, facts, Calendar, given) is { Allows: not Severity.Off, Due: not null }, code);
        }
    }

    private static ClockState StateOf(StateCase row)
    {
        var version = Book.At(row.Rule, row.From);
        Assert.True(version is not null, $"{row.Place}：{row.Rule}在{Iso(row.From)}没有生效的版本");
        return Clock.Read(version, new(row.From, row.Until) { Suspensions = row.Suspensions }, Calendar).State(row.Today);
    }

    private static bool IsTime(RuleVersion version) => version.IsYearly
        || version.Rule.Unit is RuleUnit.Working or RuleUnit.Calendar or RuleUnit.Month or RuleUnit.Quarter or RuleUnit.Year or RuleUnit.Hour or RuleUnit.MonthDay;

    private static string Missing(RuleVersion version) =>
        $"law/cases里没有{version.Rule.Code}（{version.Rule.Name}）{(version.From is { } from ? Iso(from) + "起的文本" : "")}的例题";

    private static string Word(ClockState state) => States.Single(pair => pair.Value == state).Key;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? CaseTables.Nothing;
}
