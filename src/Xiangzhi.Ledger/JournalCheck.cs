using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>The check of one township's journal while it comes by.</summary>
sealed class JournalCheck
{
    readonly Action<string, long, string> problem, remark;
    readonly ImmutableArray<CheckpointKey> keys;
    readonly IReadOnlyList<Checkpoint> changes;
    readonly Evidence evidence;
    readonly long? declared;
    readonly Anchors anchors = new();
    readonly SortedSet<long> named = [];
    readonly HashSet<string> opened = new(StringComparer.Ordinal);

    // Over the bytes as they are, and over the leaves as they were stored: apart only once an entry has changed.
    Frontier tree = Frontier.Empty, stored = Frontier.Empty;
    long expected = 1, count;
    bool hasGap;
    readonly List<string> unread = [];
    Entry? last;
    DateTimeOffset latest = DateTimeOffset.MinValue;

    public JournalCheck(
        string township, long? declared, ImmutableArray<CheckpointKey> keys, IReadOnlyList<Checkpoint> changes, Evidence evidence,
        Action<string, long, string> problem, Action<string, long, string> remark)
    {
        (Township, this.declared, this.keys, this.changes, this.evidence, this.problem, this.remark) = (township, declared, keys, changes, evidence, problem, remark);
        foreach (var anchor in evidence.AnchorsOf(township))
            anchors.Add(anchor, tree, stored);
    }

    public string Township { get; }

    public void Entry(long seq, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> leaf)
    {
        var fault = Read(bytes);
        if (seq != expected && last?.Seq == expected)
        {
            SettleUnread(lost: 0);
            BadEntry(expected, $"存下的序号是 {seq}，与内容不符");
            seq = expected;
        }
        SettleUnread(lost: seq == expected ? 0 : Math.Max(1, seq - expected));
        if (seq != expected)
        {
            hasGap = true;
            if (seq > expected)
                Problem(expected, seq == expected + 1 ? $"缺第 {expected} 条" : $"缺第 {expected} 至 {seq - 1} 条");
            else
                Problem(seq, $"第 {seq} 条再次出现：被插入或调换");
        }
        expected = Math.Max(seq, 0) + 1;
        count++;
        var hash = MerkleTree.Leaf(bytes.Span);
        if (!leaf.IsEmpty && !leaf.Span.SequenceEqual(hash))
            BadEntry(seq, "内容与存下的哈希不符：这一条被改动过");
        Check(seq, fault);
        if (hasGap)
            return;
        tree = tree.Append(hash);
        stored = leaf.Length == MerkleTree.HashBytes ? stored.Append(leaf.Span) : stored.Append(hash);
        anchors.Leaf(hash, tree, stored);
    }

    public void Personal(long seq, string slot, ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> content)
    {
        var current = expected - 1;
        if (seq != current && last?.Personal.FirstOrDefault(c => c.Slot == slot) is { } own && PersonalContent.Opens(own, salt.Span, content.Span))
            Problem(current, $"个人数据“{slot}”存下的序号是 {seq}，实属第 {current} 条");
        else if (seq > current)
            Problem(expected, $"第 {current} 条之后夹有第 {seq} 条的个人数据");
        else if (seq < current)
            Problem(current, $"第 {current} 条之后夹有第 {seq} 条的个人数据");
        else if (last is null)
            return;
        else if (last.Personal.FirstOrDefault(c => c.Slot == slot) is not { } commitment)
            Problem(seq, $"个人数据“{slot}”没有对应的承诺");
        else if (!opened.Add(slot))
            Problem(seq, $"个人数据“{slot}”出现两次");
        else if (!PersonalContent.Opens(commitment, salt.Span, content.Span))
            Problem(seq, $"个人数据“{slot}”与承诺不符：被改动过");
    }

    public void Checkpoint(Checkpoint checkpoint)
    {
        var size = checkpoint.Size;
        if (checkpoint.Township != Township && Township.Length > 0)
        {
            Problem(expected - 1, $"检查点是 {checkpoint.Origin} 的，不是本乡镇的");
            return;
        }
        var usable = keys.Where(key => key.SpeaksFor(checkpoint.Origin)).ToList();
        if (usable.Count == 0)
            remark(Township, size, $"检查点（{size} 条）无公钥可验签名");
        else if (!usable.Any(checkpoint.Verify))
        {
            Problem(expected - 1, $"检查点（{size} 条）的签名不符");
            return;
        }
        else if (KeyChain.IsOutdated(checkpoint, usable, changes))
            Problem(expected - 1, $"检查点（{size} 条）是交出去的旧钥匙在交接之后签的：旧钥匙被人盗用");
        foreach (var witness in evidence.Witnesses.Where(checkpoint.IsSpoiledFor))
            Problem(expected - 1, $"检查点（{size} 条）上见证人 {witness.Name} 的一行不成立：是伪造的，或从别的检查点抄来");
        var vouchings = evidence.VouchingsIn(checkpoint).ToImmutableArray();
        if (size < tree.Size)
            Problem(expected - 1, $"检查点（{size} 条）不在第 {size} 条之后");
        else if (!hasGap)
            anchors.Add(new(0, size, checkpoint.Root.ToArray(), vouchings.IsEmpty ? Standing.Own : Standing.Witnessed, $"账内检查点（{size} 条）") { Vouchings = vouchings }, tree, stored);
    }

    public void Unreadable(string what)
    {
        if (unread.Count < Verification.MaxProblems)
            unread.Add(what);
    }

    public void Closing(long size, ReadOnlyMemory<byte> root)
    {
        SettleUnread(lost: size - (expected - 1));
        if (size > expected - 1)
            Problem(expected, $"结尾行说有 {size} 条，只见到第 {expected - 1} 条：末尾被删");
        else if (size != count && !hasGap)
            Problem(0, $"结尾行说有 {size} 条，实有 {count} 条");
        // A checkpoint that the journal writes for itself, unsigned.
        if (!hasGap && size == tree.Size)
            anchors.Add(new(0, size, root.ToArray(), Standing.Closing, "结尾行的根"), tree, stored);
    }

    public void CutOff()
    {
        SettleUnread(lost: declared - (expected - 1) ?? 1);
        Problem(declared == count ? 0 : expected, $"没有结尾行：文件在第 {expected - 1} 条之后被截断");
    }

    public VerifiedTownship End()
    {
        SettleUnread(lost: 1);
        if (hasGap)
            return new(Township, count, default, 0);
        foreach (var (first, end, anchor) in anchors.Suspects())
            if (first > end)
                Problem(0, $"{anchor.Name}与账不符，而别的证据与账相符：是它被改动过");
            else if (named.GetViewBetween(first, end).Count == 0)
                Problem(first, first == end ? $"第 {first} 条与{anchor.Name}不符：被改动过"
                    : $"第 {first} 至 {end} 条中有改动：与{anchor.Name}不符");
        foreach (var beyond in anchors.Unreached.DistinctBy(anchor => anchor.End))
            Problem(tree.Size + 1, $"{beyond.Name}及于第 {beyond.End} 条，账上只有 {tree.Size} 条：末尾被删，或整本账退回到旧时");
        var trustedTo = anchors.TrustedTo;
        if (trustedTo > 0 && trustedTo < tree.Size)
            remark(Township, trustedTo + 1, $"外存证据及于第 {trustedTo} 条；第 {trustedTo + 1} 至 {tree.Size} 条只与自身一致");
        return new(Township, count, tree.Root(), trustedTo) { Witnessed = [.. anchors.Vouchings] };
    }

    string? Read(ReadOnlyMemory<byte> bytes)
    {
        last = null;
        opened.Clear();
        try
        {
            last = EntryCodec.Read(bytes);
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }

    void Check(long seq, string? fault)
    {
        if (last is null)
        {
            BadEntry(seq, $"不是规范的一条：{fault}");
            return;
        }
        if (last.Seq != seq)
            BadEntry(seq, $"内容自称第 {last.Seq} 条");
        if (last.Township != Township && Township.Length > 0)
            BadEntry(seq, $"内容是 {last.Township} 的，不是本乡镇的");
        if (last.RecordedAt < latest)
            remark(Township, seq, "登记时间早于前一条：时钟曾被调回，或几台机器时间不一");
        latest = last.RecordedAt;
    }

    // Whether unreadable lines were entries is known only by how many entries are missing before what follows them.
    void SettleUnread(long lost)
    {
        if (unread.Count == 0)
            return;
        lost = Math.Clamp(lost, 0, unread.Count);
        for (var i = 0; i < unread.Count; i++)
            Problem(lost == 0 ? expected - 1 : expected + Math.Min(i, lost - 1), unread[i]);
        unread.Clear();
        hasGap |= lost > 0;
        expected += lost;
    }

    void Problem(long seq, string what) => problem(Township, seq, what);

    // An entry that is found bad by itself explains why checkpoints over it fail.
    void BadEntry(long seq, string what)
    {
        named.Add(seq);
        Problem(seq, what);
    }
}
