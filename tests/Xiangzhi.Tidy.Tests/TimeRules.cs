using System.Text.RegularExpressions;
using Xunit;

namespace Xiangzhi.Tidy.Tests;

/// <summary>What the compiler's own list (BannedSymbols.txt) cannot say, because it depends on the place.</summary>
public sealed partial class TimeRules
{
    private static readonly string[] Pure = ["src/Xiangzhi.Law", "src/Xiangzhi.Ledger", "src/Xiangzhi.Registers"];

    [Fact]
    public void Nothing_reads_the_wall_clock() =>
        Rule.Holds(
            SourceTree.CodeUnderRules.Where(WallClock()),
            "Take the day or the instant as an argument; at the rim ask the TimeProvider that was passed in.");

    [Fact]
    public void The_system_clock_is_named_only_where_the_program_starts() =>
        Rule.Holds(
            SourceTree.Shipped.Where(f => !f.IsBelow("src/Xiangzhi.Storage") && Path.GetFileName(f.Path) != "Program.cs").Where(SystemClock()),
            "Take a TimeProvider as an argument; only Program.cs and Storage say which one it is.");

    [Fact]
    public void Time_is_measured_only_in_benchmarks() =>
        Rule.Holds(
            SourceTree.CodeUnderRules.Where(f => !f.Path.Contains("bench", StringComparison.OrdinalIgnoreCase)).Where(Measure()),
            "Count work (rows, round trips, bytes) instead; what measures time belongs under a folder named Bench.");

    [Fact]
    public void Nothing_sleeps() =>
        Rule.Holds(
            SourceTree.CodeUnderRules.Where(Sleep()),
            "Await the event itself; for regular work use PeriodicTimer with the TimeProvider.");

    [Fact]
    public void Pure_projects_do_no_input_or_output() =>
        Rule.Holds(
            SourceTree.Shipped.Where(f => Pure.Any(f.IsBelow)).Where(InputOutput()),
            "Do it in Storage, Reports or Web and pass the result in.");

    [Fact]
    public void Numbers_and_days_are_parsed_with_a_culture() =>
        Rule.Holds(
            SourceTree.CodeUnderRules.Where(Parse()),
            "Say CultureInfo.InvariantCulture; days are read with ParseExact.");

    [Theory]
    [InlineData("var today = DateTime.Today;")]
    [InlineData("return DateTimeOffset.UtcNow.AddDays(1);")]
    public void The_wall_clock_is_seen(string line) => Assert.Matches(WallClock(), line);

    [Theory]
    [InlineData("int.Parse(text)", true)]
    [InlineData("DateOnly.TryParse(text, out var day)", true)]
    [InlineData("int.TryParse(key.AsSpan(2, 3), out var index)", true)]
    [InlineData("int.Parse(text, CultureInfo.InvariantCulture)", false)]
    [InlineData("long.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var n)", false)]
    [InlineData("JsonDocument.Parse(text)", false)]
    [InlineData("Guid.Parse(text)", false)]
    public void Parsing_without_a_culture_is_seen(string line, bool breach) => Assert.Equal(breach, Parse().IsMatch(line));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bTimeProvider\.System\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"\bStopwatch\b|\bEnvironment\.TickCount")]
    private static partial Regex Measure();

    [GeneratedRegex(@"\bThread\.Sleep\b|\bTask\.Delay\b|\bWaitForTimeout")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"(?<!\w)(File|Directory|Console|Environment|Process)\.[A-Z]|\bHttpClient\b|\bSocket\b")]
    private static partial Regex InputOutput();

    // A call that goes on over the next line is taken on trust: the compiler's CA1305 sees it.
    [GeneratedRegex(@"\b(s?byte|u?short|u?int|u?long|float|double|decimal|DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan)\.(Try)?Parse(Exact)?\((?!.*(Culture|provider))(?=.*\))")]
    private static partial Regex Parse();
}
