using System.Globalization;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.CommandLine;

/// <summary>The clock of demonstration data: it stands on the day on which the demonstration ends, at the true time of day.</summary>
internal sealed class DemonstrationTime(DateOnly day, TimeProvider machine) : TimeProvider
{
    private const string FileName = "demonstration-day.txt";

    public override DateTimeOffset GetUtcNow() => LocalDay.At(day, LocalDay.TimeOf(machine.GetUtcNow()));

    public static void Keep(string data, DateOnly day) =>
        File.WriteAllText(Path.Combine(data, FileName), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "\n");

    /// <summary>The clock for a data folder: the demonstration's own, or the machine's.</summary>
    public static TimeProvider For(string data, TimeProvider machine)
    {
        var file = Path.Combine(data, FileName);
        return File.Exists(file) ? new DemonstrationTime(DateOnly.ParseExact(File.ReadAllText(file).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture), machine) : machine;
    }
}
