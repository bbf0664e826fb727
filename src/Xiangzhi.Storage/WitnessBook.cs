using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Ledger;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage;

/// <summary>A journal for which this place is a witness.</summary>
/// <param name="Seen">What it saw last, signed by both; null before the first time.</param>
public sealed record WitnessedJournal(CheckpointKey Key, Checkpoint? Seen);

/// <summary>What this place would not sign.</summary>
/// <param name="Note">As it was shown.</param>
/// <param name="Seen">What had been seen before.</param>
public sealed record KeptRefusal(string Code, DateTimeOffset At, Checkpoint Note, Checkpoint Seen);

/// <summary>
/// This place as a witness of others' journals. What it saw last and the key that it believes stand in one row, which changes
/// in one statement that names what it was before: whatever crashes or comes at the same time, two views are never signed.
/// </summary>
public sealed class WitnessBook
{
    private readonly Database database;
    private readonly TimeProvider time;
    private readonly Func<WitnessSigner> signer;

    internal WitnessBook(Database database, TimeProvider time, Func<WitnessSigner> signer) => (this.database, this.time, this.signer) = (database, time, signer);

    /// <summary>The key that checks this witness's lines.</summary>
    public WitnessKey Key
    {
        get
        {
            using var own = signer();
            return own.Key;
        }
    }

    /// <summary>Takes a journal's key, in the place of an earlier one; what was seen under that stays seen.</summary>
    /// <returns>The earlier key, or null.</returns>
    /// <exception cref="FormatException">The key is no township's.</exception>
    public CheckpointKey? Trust(CheckpointKey key)
    {
        var township = Number(key.Name) ?? throw new FormatException($"{key.Name} 不是乡镇账本的公钥名；应为 {Checkpoint.OriginPrefix} 加区划代码。");
        var before = Of(township)?.Key;
        database.Write(session => session.Execute(
            "INSERT INTO witnessed (township, line, note) VALUES ($1, $2, '') ON CONFLICT (township) DO UPDATE SET line = excluded.line", township, key.ToString()));
        return before;
    }

    /// <summary>Vouches or refuses; what was seen is on disk before the answer is given.</summary>
    public WitnessAnswer Answer(WitnessRequest request)
    {
        using var own = signer();
        var witness = new Witness(own);
        while (true)
        {
            var known = Number(request.Checkpoint.Origin) is { } township ? Of(township) : null;
            var now = time.GetUtcNow();
            var answer = witness.Answer(request, known is null ? [] : [known.Key], known?.Seen, now);
            if (answer is not Vouched vouched)
            {
                Keep(request.Checkpoint, answer, now);
                return answer;
            }
            if (Move(known!, vouched))
                return answer;
            // Another request came first: this one is looked at again, beside what that one brought.
        }
    }

    public IReadOnlyList<WitnessedJournal> Journals() =>
        database.Read(session => session.List("SELECT line, note FROM witnessed ORDER BY township", row => Read(row.GetString(0), row.GetString(1))));

    /// <summary>What was refused with evidence, the newest first.</summary>
    public IReadOnlyList<KeptRefusal> Refusals() => database.Read(session => session.List(
        "SELECT code, at, note, seen FROM witness_refusal ORDER BY at DESC, township, code, body", row => new KeptRefusal(row.GetString(0),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), Checkpoint.Parse(row.GetString(2)), Checkpoint.Parse(row.GetString(3)))));

    /// <summary>Names a note's text, whatever lines stand under it.</summary>
    internal static string Digest(Checkpoint note) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(note.Body())));

    private bool Move(WitnessedJournal known, Vouched vouched)
    {
        var moved = false;
        database.Write(session => moved = session.Execute("UPDATE witnessed SET line = $2, note = $3 WHERE township = $1 AND line = $4 AND note = $5",
            Number(vouched.Note.Origin)!.Value, (vouched.Successor ?? known.Key).ToString(), vouched.Seen.ToText(), known.Key.ToString(), known.Seen?.ToText() ?? "") == 1);
        return moved;
    }

    // Only what the journal itself signed is kept, once for each text: nobody else can fill this table.
    private void Keep(Checkpoint note, WitnessAnswer answer, DateTimeOffset now)
    {
        var seen = answer switch { SplitView split => split.Seen, RolledBack back => back.Seen, ProofFails fails => fails.Seen, _ => null };
        if (seen is { Size: > 0 } && answer is WitnessRefusal refusal)
            database.Write(session => session.Execute("""
                INSERT INTO witness_refusal (township, code, body, at, note, seen) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (township, code, body) DO NOTHING
                """, Number(note.Origin)!.Value, refusal.Code, Digest(note), now.ToUnixTimeMilliseconds(),
                (note with { Signatures = [.. note.Signatures.Where(s => s.Name == note.Origin)] }).ToText(), seen.ToText()));
    }

    private WitnessedJournal? Of(long township) =>
        database.Read(session => session.First("SELECT line, note FROM witnessed WHERE township = $1", row => Read(row.GetString(0), row.GetString(1)), township));

    private static WitnessedJournal Read(string line, string note) => new(CheckpointKey.Parse(line), note.Length > 0 ? Checkpoint.Parse(note) : null);

    private static long? Number(string origin) => origin.StartsWith(Checkpoint.OriginPrefix, StringComparison.Ordinal)
        && origin[Checkpoint.OriginPrefix.Length..] is var code && code.Length is 9 or 12 && code.All(char.IsAsciiDigit) && code[0] != '0'
        ? long.Parse(code, CultureInfo.InvariantCulture) : null;
}
