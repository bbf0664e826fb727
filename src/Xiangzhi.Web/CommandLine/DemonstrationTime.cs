using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.CommandLine;

/// <summary>The clock of demonstration data: it stands on the day on which the demonstration ends, at the true time of day.</summary>
internal sealed class DemonstrationTime(DateOnly day, TimeProvider machine) : TimeProvider
{
    private const string FileName = "demonstration-day.txt";

    public override DateTimeOffset GetUtcNow() => LocalDay.At(day, LocalDay.TimeOf(machine.GetUtcNow()));

    /// <param name="folder">Where the data's keys and files stand.</param>
    public static void Keep(string folder, DateOnly day) =>
        File.WriteAllText(Path.Combine(folder, FileName), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "\n");

    /// <summary>The clock for data: the demonstration's own, or the machine's.</summary>
    public static TimeProvider For(string data, TimeProvider machine)
    {
        var file = Path.Combine(DataPlace.Of(data).Folder, FileName);
        return File.Exists(file) ? new DemonstrationTime(DateOnly.ParseExact(File.ReadAllText(file).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture), machine) : machine;
    }
}
