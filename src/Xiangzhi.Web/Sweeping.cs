using Xiangzhi.Storage;

namespace Xiangzhi.Web;

/// <summary>Clears away what was begun and given up: old drafts, and uploads that nothing names.</summary>
internal sealed class Sweeping(LedgerStore store) : BackgroundService
{
    /// <summary>House convention: whoever has not gone on within so many days has given it up.</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (store.IsReadOnly)
            return;
        using var timer = new PeriodicTimer(Every, store.Time);
        try
        {
            do
            {
                foreach (var township in store.Townships)
                    await township.Sweep(store.Time.GetUtcNow() - KeptFor);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
