using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Xiangzhi.Web.Bench;

/// <summary>One measured figure; the ratio is against its peer of the same run.</summary>
internal sealed record BenchFigure(string Name, double Value, string Unit, string? Peer = null, double? Ratio = null)
{
    /// <summary>Of what was asked many times; the value is then its <see cref="Spread.P95"/>.</summary>
    public Spread? Spread { get; init; }
}

/// <summary>Times of one question asked many times, in milliseconds.</summary>
internal sealed record Spread(double P50, double P95, double Worst);

/// <summary>What a piece of work took. Processor time and bytes are the same on a busy machine as on a quiet one.</summary>
internal sealed record Cost(double Seconds, double ProcessorSeconds, long Bytes)
{
    public static Cost None { get; } = new(0, 0, 0);

    public static Cost operator +(Cost a, Cost b) => new(a.Seconds + b.Seconds, a.ProcessorSeconds + b.ProcessorSeconds, a.Bytes + b.Bytes);
}

/// <summary>Takes times and describes the machine.</summary>
internal static class Measure
{
    /// <summary>Runs of one question: at least and at most, and seconds after which only the least are made.</summary>
    private const int LeastRuns = 3, MostRuns = 40, LongestSeconds = 1;

    /// <summary>Time passed, processor time of this process, and bytes allocated.</summary>
    public static Cost CostOf(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (before, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        var seconds = Seconds(work);
        process.Refresh();
        return new(seconds, (process.TotalProcessorTime - before).TotalSeconds, GC.GetTotalAllocatedBytes() - bytes);
    }

    public static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The middle time of several runs, in milliseconds, after one run that does not count.</summary>
    public static double Milliseconds(int runs, Action work)
    {
        work();
        var times = Enumerable.Range(0, runs).Select(_ => Seconds(work) * 1000).Order().ToList();
        return times[runs / 2];
    }

    /// <summary>Times of many runs after two that do not count; what is slow is asked for some seconds only.</summary>
    public static Spread Spread(Action work)
    {
        work();
        work();
        var (times, watch) = (new List<double>(), Stopwatch.StartNew());
        while (times.Count < MostRuns && (times.Count < LeastRuns || watch.Elapsed.TotalSeconds < LongestSeconds))
            times.Add(Seconds(work) * 1000);
        times.Sort();
        return new(times[times.Count / 2], times[times.Count * 95 / 100], times[^1]);
    }

    public static object Machine => new
    {
        cores = Environment.ProcessorCount,
        memoryGiB = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0, 1),
        os = RuntimeInformation.OSDescription,
        runtime = RuntimeInformation.FrameworkDescription,
    };
}
