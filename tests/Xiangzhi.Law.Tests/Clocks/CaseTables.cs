using System.Globalization;
using Xunit;

namespace Xiangzhi.Law.Tests.Clocks;

/// <summary>
/// The tables of <c>law/cases</c>, told apart by their first line. They were worked out without this program; a lawyer adds
/// a row and runs the tests.
/// </summary>
internal static class CaseTables
{
    /// <summary>Where a table has no answer because no text of the rule was in force on the day.</summary>
    public const string Nothing = "无";

    private const string PeriodHeader = "起算日,期限,到期日,说明";
    private const string DueHeader = "规则,起算日,延长,不计入,到期日,说明";
    private const string StateHeader = "规则,起算日,不计入,办结日,看的日子,状态,说明";
    private const string AmountHeader = "规则,看的日子,数值,说明";

    private static readonly IReadOnlyList<(string File, string[] Lines)> Files = [.. Read()];

    public static IReadOnlyList<PeriodCase> Periods { get; } =
        [.. Rows(PeriodHeader, (place, c) => new PeriodCase(place, Day(c[0]), c[1], Day(c[2]), c[3]))];

    public static IReadOnlyList<DueCase> Due { get; } = [.. Rows(DueHeader, (place, c) =>
        new DueCase(place, c[0], Day(c[1]), Extensions(c[2]), Suspensions(c[3]), DayOrNothing(c[4]), c[5]))];

    public static IReadOnlyList<StateCase> States { get; } = [.. Rows(StateHeader, (place, c) =>
        new StateCase(place, c[0], Day(c[1]), Suspensions(c[2]), DayOrEmpty(c[3]), Day(c[4]), c[5], c[6]))];

    public static IReadOnlyList<AmountCase> Amounts { get; } =
        [.. Rows(AmountHeader, (place, c) => new AmountCase(place, c[0], Day(c[1]), NumberOrNothing(c[2]), c[3]))];

    /// <summary>Files whose first line is none of the four: nobody reads them.</summary>
    public static IEnumerable<string> Unread =>
        Files.Where(f => f.Lines[0] is not (PeriodHeader or DueHeader or StateHeader or AmountHeader)).Select(f => $"{f.File}：{f.Lines[0]}");

    /// <summary>Fails with the whole list: whoever mends a table wants to see every row.</summary>
    public static void NothingIn(IEnumerable<string> found)
    {
        var list = string.Join('\n', found);
        Assert.True(list.Length == 0, list);
    }

    private static IEnumerable<(string File, string[] Lines)> Read()
    {
        var assembly = typeof(CaseTables).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // listed by the assembly itself
            yield return (name, reader.ReadToEnd().TrimEnd('\n').Split('\n'));
        }
    }

    private static IEnumerable<T> Rows<T>(string header, Func<string, string[], T> read)
    {
        var columns = header.Split(',');
        foreach (var (file, lines) in Files.Where(f => f.Lines[0] == header))
        {
            for (var i = 1; i < lines.Length; i++)
            {
                var place = $"{file} 第{i + 1}行";
                var cells = lines[i].Split(',');
                if (cells.Length != columns.Length)
                {
                    throw new FormatException($"{place}：有{cells.Length}格，应有{columns.Length}格。说明里的逗号请用“，”。");
                }

                if (columns[0] == "规则" && !LawBook.Builtin.Contains(cells[0]))
                {
                    throw new FormatException($"{place}：law/rules里没有编码为“{cells[0]}”的规则。请核对编码。");
                }

                yield return Read(place, cells, read);
            }
        }
    }

    private static T Read<T>(string place, string[] cells, Func<string, string[], T> read)
    {
        try
        {
            return read(place, cells);
        }
        catch (Exception error) when (error is FormatException or IndexOutOfRangeException)
        {
            throw new FormatException($"{place}：有一格读不懂。日期写“2025-03-05”，延长写“2025-03-20:10”，不计入写“2025-03-05~2025-03-19”。", error);
        }
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOrEmpty(string iso) => iso.Length == 0 ? null : Day(iso);

    private static DateOnly? DayOrNothing(string iso) => iso == Nothing ? null : Day(iso);

    private static int? NumberOrNothing(string number) => number == Nothing ? null : int.Parse(number, CultureInfo.InvariantCulture);

    // 2025-03-20:10;2025-04-10:20
    private static Extension[] Extensions(string cell) => [.. Parts(cell).Select(part => part.Split(':'))
        .Select(p => new Extension(Day(p[0]), int.Parse(p[1], CultureInfo.InvariantCulture), "批准人", "例题"))];

    // 2025-03-05~2025-03-19, both days inclusive; nothing after the ~ while it lasts.
    private static Suspension[] Suspensions(string cell) => [.. Parts(cell).Select(part => part.Split('~'))
        .Select(p => new Suspension(Day(p[0]), DayOrEmpty(p[1])?.AddDays(1), "例题"))];

    private static string[] Parts(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A period that someone gives, e.g. 20 工作日, and its last day.</summary>
internal sealed record PeriodCase(string Place, DateOnly From, string Length, DateOnly Due, string Note)
{
    public DateOnly? Found()
    {
        var parts = Length.Split(' ');
        var unit = parts[1] switch
        {
            "工作日" => DayUnit.Working,
            "日" => DayUnit.Calendar,
            "月" => DayUnit.Month,
            "季" => DayUnit.Quarter,
            "年" => DayUnit.Year,
            _ => throw new FormatException($"{Place}：单位应为工作日、日、月、年。"),
        };
        return Clock.Plain(From, int.Parse(parts[0], CultureInfo.InvariantCulture), unit, WorkCalendar.Builtin).Due;
    }
}

/// <summary>A rule's day: the last in time, the first on which the next step is lawful, or the last for a notice; null before any text of the rule.</summary>
internal sealed record DueCase(
    string Place, string Rule, DateOnly From, IReadOnlyList<Extension> Extensions, IReadOnlyList<Suspension> Suspensions, DateOnly? Due, string Note)
{
    // Rules that nobody has read and settings are off until an office switches them on; their rows are read as if one had.
    private static readonly OfficeSettings On = new() { SwitchedOn = [.. LawBook.Builtin.Rules.Select(rule => rule.Code)] };

    /// <summary>The day that the program finds under the law of this book.</summary>
    public DateOnly? Found(LawBook book)
    {
        if (book.At(Rule, From) is not { } version)
        {
            return null;
        }

        var facts = new ClockFacts(From, null) { Extensions = Extensions, Suspensions = Suspensions };
        return version.Rule.Sense switch
        {
            Sense.AtLeast => Clock.EarliestAfter(version, From, WorkCalendar.Builtin),
            Sense.Before => Clock.LatestBefore(version, From, WorkCalendar.Builtin),
            _ => Clock.Read(version, facts, WorkCalendar.Builtin, On).Due,
        };
    }
}

/// <summary>How a clock stands on a day.</summary>
internal sealed record StateCase(
    string Place, string Rule, DateOnly From, IReadOnlyList<Suspension> Suspensions, DateOnly? Until, DateOnly Today, string State, string Note);

/// <summary>A rule's number that is no period from a day: a sum, a head count, hours of study; null before any text of the rule.</summary>
internal sealed record AmountCase(string Place, string Rule, DateOnly On, int? Value, string Note);
