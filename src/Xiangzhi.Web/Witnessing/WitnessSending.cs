using System.Globalization;
using System.Text;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Witnessing;

/// <summary>How it went with one witness.</summary>
/// <param name="IsGood">It vouches for all there is.</param>
public sealed record Sent(string Witness, bool IsGood, string What);

/// <summary>Shows a township's checkpoints to its witnesses, and keeps what they answer.</summary>
public static class WitnessSending
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The township's witnesses of today that have a key.</summary>
    public static IReadOnlyList<(TownshipWitness Terms, WitnessKey Key)> Of(Township township) =>
    [
        .. township.Roster.InForce(typeof(Witnesses), township.Today).Select(item => (TownshipWitness)township.Roster.Matter(item.Id)!.State)
            .Where(witness => witness.Key is not null).Select(witness => (witness, witness.Key!)),
    ];

    /// <summary>Last answers of the present witnesses that say that something is wrong with this journal.</summary>
    public static IReadOnlyList<WitnessReply> Alarms(Township township)
    {
        HashSet<string> present = [.. Of(township).Select(witness => witness.Key.Name)];
        return [.. township.LastReplies().Where(reply => present.Contains(reply.Witness) && WitnessRefusal.AlarmsSender(reply.Code))];
    }

    /// <summary>Witnesses that have not vouched for anything since the day, though they were there before it.</summary>
    public static IReadOnlyList<TownshipWitness> Silent(Township township, DateOnly since)
    {
        HashSet<string> heard = [.. township.LastVouchings().Where(reply => LocalDay.Of(reply.At) >= since).Select(reply => reply.Witness)];
        return [.. Of(township).Where(witness => witness.Terms.Joined?.Day < since && !heard.Contains(witness.Key.Name)).Select(witness => witness.Terms)];
    }

    /// <summary>To every witness with an address whatever it has not yet signed.</summary>
    public static async Task<IReadOnlyList<Sent>> Send(Township township, CancellationToken stop = default)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = WitnessRequest.MaxLength };
        var sent = new List<Sent>();
        foreach (var (terms, key) in Of(township))
            if (terms.Address is { } address)
                sent.Add(await Send(http, township, key, address, stop));
        return sent;
    }

    private static async Task<Sent> Send(HttpClient http, Township township, WitnessKey key, string address, CancellationToken stop)
    {
        try
        {
            foreach (var note in township.Owed(key))
            {
                var (code, reason) = await Ask(http, township, key, address, note, stop);
                if (code.Length > 0)
                {
                    township.KeepRefusal(key.Name, note, code, reason);
                    return new(key.Name, false, reason);
                }
            }
            return new(key.Name, true, string.Create(CultureInfo.InvariantCulture, $"见证到第 {township.VouchedSize(key.Name)} 条"));
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return new(key.Name, false, $"{address} 没有答复：{fault.Message} 下一小时再送；请核对地址和网络。");
        }
    }

    /// <summary>Asks with what the witness signed last as far as is known here, and once more if it names another size.</summary>
    /// <returns>Code and reason of a refusal; empty where it vouched.</returns>
    private static async Task<(string Code, string Reason)> Ask(HttpClient http, Township township, WitnessKey key, string address, Checkpoint note, CancellationToken stop)
    {
        var old = Math.Min(township.VouchedSize(key.Name), note.Size);
        for (var isFirst = true; ; isFirst = false)
        {
            using var body = new StringContent(township.RequestFor(note, old).ToString(), Encoding.UTF8, "text/plain");
            using var response = await http.PostAsync(new Uri(address.TrimEnd('/') + "/add-checkpoint"), body, stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            if (response.IsSuccessStatusCode)
                return Take(township, key, note, text);
            var code = response.Headers.TryGetValues(WitnessRoutes.Refusal, out var codes) ? codes.First() : $"http-{(int)response.StatusCode}";
            var isSize = long.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var size);
            if (isFirst && isSize && size <= note.Size && code is "old-size" or "http-409")
            {
                old = size;
                continue;
            }
            return (isSize && size > note.Size && code is not "rolled-back" ? "stale" : code, Reason(code, isSize ? size : null, note.Size, text.Trim()));
        }
    }

    private static (string Code, string Reason) Take(Township township, WitnessKey key, Checkpoint note, string text)
    {
        try
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(NoteSignature.Parse).Where(line => line.Name == key.Name);
            township.KeepVouching(key, note.With(lines));
            return ("", "");
        }
        catch (FormatException)
        {
            return ("bad-answer", $"见证人 {key.Name} 答复的签名不成立：对方换了钥匙，或答复的不是它。请当面核对见证公钥。");
        }
    }

    private static string Reason(string code, long? seen, long size, string text) => seen is { } last && last > size
        ? $"见证人见过 {last} 条，本账最新的检查点只有 {size} 条{(code == "rolled-back" ? "，而且是后来签的" : "")}：本账曾被退回到旧时，或数据从旧备份恢复过。"
        : text.Length > 0 ? text : $"见证人答复 {code}。";
}

/// <summary>Sends each hour what is new, so also the first checkpoint of a day.</summary>
internal sealed class WitnessSender(LedgerStore store, ILogger<WitnessSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (store.IsReadOnly)
            return;
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), store.Time);
        try
        {
            do
            {
                foreach (var township in store.Townships)
                    foreach (var sent in (await WitnessSending.Send(township, stoppingToken)).Where(s => !s.IsGood))
                        log.LogWarning("{Township} {Witness}: {What}", township.Code, sent.Witness, sent.What);
            }
            while (await hours.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
