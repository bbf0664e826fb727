using System.Globalization;
using Xunit;

namespace Xiangzhi.Law.Tests.Clocks;

/// <summary>
/// The tables of <c>law/cases</c>: day of the event, a number with a unit or a rule's code, due day, why. They were worked
/// out without this program; a lawyer adds a row and runs the tests.
/// </summary>
public sealed class CaseTableTests
{
    private sealed record Row(string Place, DateOnly From, string Length, DateOnly Due, string Note);

    private static readonly IReadOnlyList<Row> Rows = [.. Read()];

    [Fact]
    public void Every_row_of_the_case_tables_comes_out()
    {
        var wrong = Rows.Select(row => (row, Due: DueOf(row))).Where(r => r.Due != r.row.Due)
            .Select(r => $"{r.row.Place}: {r.row.From:yyyy-MM-dd} {r.row.Length} → {r.Due:yyyy-MM-dd}，表中是 {r.row.Due:yyyy-MM-dd}（{r.row.Note}）");
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_tables_hold_at_least_sixty_rows_and_every_weekday()
    {
        Assert.True(Rows.Count >= 60);
        Assert.Equal(7, Rows.Where(r => r.Length == "1 工作日").Select(r => r.From.DayOfWeek).Distinct().Count());
    }

    private static DateOnly? DueOf(Row row)
    {
        var parts = row.Length.Split(' ');
        if (parts.Length == 1)
        {
            var rule = LawBook.Builtin.At(row.Length, row.From);
            Assert.True(rule is not null, $"{row.Place}：{row.Length}在{row.From:yyyy-MM-dd}没有生效的版本");
            return Clock.Read(rule, new(row.From, null), WorkCalendar.Builtin).Due;
        }

        var unit = parts[1] switch
        {
            "工作日" => DayUnit.Working,
            "日" => DayUnit.Calendar,
            "月" => DayUnit.Month,
            "年" => DayUnit.Year,
            _ => throw new FormatException($"{row.Place}：单位应为工作日、日、月、年。"),
        };
        return Clock.Plain(row.From, int.Parse(parts[0], CultureInfo.InvariantCulture), unit, WorkCalendar.Builtin).Due;
    }

    private static IEnumerable<Row> Read()
    {
        var assembly = typeof(CaseTableTests).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!); // listed by the assembly itself
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 1; i < lines.Length; i++)
            {
                var cells = lines[i].TrimEnd('\r').Split(',', 4);
                yield return new($"{name} 第{i + 1}行", Day(cells[0]), cells[1], Day(cells[2]), cells[3]);
            }
        }
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
