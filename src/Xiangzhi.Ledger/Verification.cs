using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>
/// Checks journals entry by entry, holding no more than one: canonical bytes, sequence, township, tree, checkpoints,
/// commitments, and what is held outside. Call <see cref="Begin"/>, then what the journal holds in order, then
/// <see cref="End()"/>, for each township; at last <see cref="Result"/>.
/// </summary>
public sealed class Verification(Evidence evidence)
{
    /// <summary>Problems and remarks beyond so many are not listed: one lost line can make thousands.</summary>
    public const int MaxProblems = 200;

    readonly List<Problem> problems = [];
    readonly List<Problem> remarks = [];
    readonly List<VerifiedTownship> townships = [];
    JournalCheck? journal;

    /// <param name="keys">What the journal itself names as its keys.</param>
    /// <param name="size">Entries that it says will come, where it says so.</param>
    /// <param name="keyChanges">Notes by which the journal went over from one key to the next.</param>
    public void Begin(string township, IEnumerable<CheckpointKey> keys, long? size = null, IReadOnlyList<Checkpoint>? keyChanges = null)
    {
        if (journal is not null)
            EndCutOff();
        if (townships.Any(done => done.Township == township))
            Problem(township, 0, "同一乡镇出现两次");
        var origin = Ledger.Checkpoint.OriginOf(township);
        var named = keys.ToList();
        ImmutableArray<CheckpointKey> own = [.. named.Where(key => key.Name == origin || township.Length == 0)];
        if (own.Length < named.Count)
            Problem(township, 0, $"账上所列公钥有不名为 {origin} 的：不是本账的钥匙");
        if (own.Length > 0 && evidence.Keys.Any(key => key.Name == origin && !own.Contains(key)))
            Problem(township, 0, "账上所列公钥里没有外存的那一把：账本被另一把钥匙重签过");
        IReadOnlyList<Checkpoint> changes = [.. (keyChanges ?? []).Where(change => change.Township == township && own.Any(change.Verify))];
        evidence = evidence.Knowing(changes);
        journal = new(township, size, [.. own, .. evidence.Keys], changes, evidence, Problem, Remark);
        foreach (var change in changes)
            TellChange(change, own);
    }

    void TellChange(Checkpoint change, ImmutableArray<CheckpointKey> own)
    {
        Remark(change.Township ?? "", change.Size, own.Any(key => !key.Equals(change.NextKey) && change.Verify(key))
            ? "到这一条为止由旧钥匙签名，旧钥匙签过交接，此后由新钥匙签名"
            : "到这一条换了签名钥匙，没有旧钥匙的签名：信任从这里重新开始，请当面核对新公钥的指纹");
        Checkpoint(change);
    }

    /// <summary>A checkpoint of the journal's own, of a size not yet passed: all may be given at the beginning.</summary>
    public void Checkpoint(Checkpoint checkpoint) => Journal.Checkpoint(checkpoint);

    /// <param name="seq">As stored beside the bytes.</param>
    /// <param name="leaf">As stored; with it one changed entry is named exactly. Empty where none is stored.</param>
    public void Entry(long seq, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> leaf = default) => Journal.Entry(seq, bytes, leaf);

    /// <summary>One person's data of the entry just given.</summary>
    public void Personal(long seq, string slot, ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> content) =>
        Journal.Personal(seq, slot, salt, content);

    /// <summary>Something in the place of the next line that cannot be read at all.</summary>
    public void Unreadable(string what)
    {
        if (journal is null)
            Problem("", 0, what);
        else
            journal.Unreadable(what);
    }

    /// <summary>Ends a journal.</summary>
    public void End()
    {
        townships.Add(Journal.End());
        journal = null;
    }

    /// <summary>Ends a journal that says itself how many entries it has and what its root is.</summary>
    public void End(long size, ReadOnlyMemory<byte> root)
    {
        Journal.Closing(size, root);
        End();
    }

    public VerifyResult Result()
    {
        if (journal is not null)
            EndCutOff();
        evidence = evidence.Knowing([]);
        problems.AddRange(evidence.Faults());
        foreach (var missing in evidence.Townships.Except(townships.Select(done => done.Township)))
            Problem(missing, 1, "外存有这个乡镇的检查点或凭条，这里却没有它的账");
        var order = townships.Select(done => done.Township).ToList();
        var ok = problems.Count == 0;
        return new()
        {
            Ok = ok,
            Trusted = ok && (evidence.Keys.Length > 0 || evidence.Witnesses.Length > 0) && townships.Count > 0
                && townships.All(done => done.TrustedTo > 0 || (done.Entries == 0 && evidence.Townships.Contains(done.Township))),
            Entries = townships.Sum(done => done.Entries),
            Townships = [.. townships],
            Problems = [.. problems.OrderBy(p => order.IndexOf(p.Township)).ThenBy(p => p.Seq == 0).ThenBy(p => p.Seq).Take(MaxProblems)],
            Remarks = [.. remarks],
        };
    }

    /// <summary>Checks an export, however long.</summary>
    public static VerifyResult Of(Stream export, Evidence evidence)
    {
        var verification = new Verification(evidence);
        verification.Read(export);
        return verification.Result();
    }

    void Read(Stream export)
    {
        ExportHeader? header = null;
        var isEmpty = true;
        foreach (var line in LedgerExport.Read(export))
        {
            isEmpty = false;
            if (journal is null && line is ExportEntry or ExportPersonal or ExportCheckpoint or ExportEnd)
            {
                Problem("", 0, $"第 {line.Number} 行之前没有可读的头行");
                Begin("", []);
            }
            switch (line)
            {
                case ExportHeader opening:
                    header = opening;
                    Begin(opening.Township, opening.Keys, opening.Size, opening.KeyChanges);
                    break;
                case ExportEntry entry:
                    Entry(entry.Seq, entry.Bytes, entry.Leaf);
                    break;
                case ExportPersonal personal:
                    Personal(personal.Seq, personal.Slot, personal.Salt, personal.Content);
                    break;
                case ExportCheckpoint own:
                    Checkpoint(own.Checkpoint);
                    break;
                case ExportEnd end:
                    Close(header, end);
                    header = null;
                    break;
                case ExportFault fault:
                    Unreadable($"第 {fault.Number} 行读不出：{fault.What}");
                    break;
            }
        }
        if (isEmpty)
            Problem("", 0, "文件是空的");
    }

    void Close(ExportHeader? header, ExportEnd end)
    {
        var township = Journal.Township;
        if (header is not null && (end.Township != header.Township || end.Size != header.Size))
            Problem(township, 0, $"头行（{header.Township}，{header.Size} 条）与结尾行（{end.Township}，{end.Size} 条）不符");
        if (!end.DigestHolds)
            Problem(township, 0, "文件摘要不符：本段有行被改动、删去或添上");
        End(end.Size, end.Root);
    }

    void EndCutOff()
    {
        Journal.CutOff();
        End();
    }

    JournalCheck Journal => journal ?? throw new InvalidOperationException("先开始一个乡镇。");

    void Problem(string township, long seq, string what)
    {
        // One more than is shown, kept in any case where it is the earliest.
        if (problems.Count <= MaxProblems || problems.All(p => p.Township != township || p.Seq > seq))
            problems.Add(new(township, seq, what));
    }

    void Remark(string township, long seq, string what)
    {
        if (remarks.Count < MaxProblems)
            remarks.Add(new(township, seq, what));
    }
}
