using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>An entry whose canonical bytes would exceed <see cref="EntryCodec.MaxBytes"/>.</summary>
public sealed class EntryTooLargeException(int bytes)
    : Exception($"这一条有 {bytes} 字节，超过上限 {EntryCodec.MaxBytes} 字节（64 KiB）；请把长文作为附件，或分几次记。")
{
    public int Bytes => bytes;
}

/// <summary>
/// An entry's canonical bytes: one object, keys ascending, defaults left out, content and what was seen spliced in as they
/// are. <see cref="Read"/> takes exactly what <see cref="Write(Entry)"/> makes, so an entry has one byte string only.
/// </summary>
public static partial class EntryCodec
{
    /// <summary>Largest entry, inclusive: 64 KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <exception cref="EntryTooLargeException">More than <see cref="MaxBytes"/>.</exception>
    /// <exception cref="ArgumentException">A field out of its range, or content that is not a canonical object.</exception>
    public static byte[] Write(Entry entry)
    {
        var bytes = CanonicalWriter.Make(entry, static (w, e) => Write(e, w));
        return bytes.Length <= MaxBytes ? bytes : throw new EntryTooLargeException(bytes.Length);
    }

    static void Write(Entry e, CanonicalWriter w)
    {
        Demand(IsTownship(e.Township), "区划代码须为 9 位或 12 位数字");
        Demand(e.Seq >= 1, "序号从 1 起");
        Demand(e.Part >= 0 && e.Version >= 1, "行为内序次从 0 起，表单版本从 1 起");
        Demand(e.Register.Length > 0 && e.Action.Length > 0, "台账与动作不得为空");
        w.BeginObject();
        w.Key("act"); w.Guid(e.Act);
        w.Key("action"); w.String(e.Action);
        if (e.At is { } at) { w.Key("at"); w.Time(at); }
        if (e.Basis != Basis.Seen) { w.Key("basis"); w.String(Words.Of(e.Basis)); }
        w.Key("by"); w.String(e.RecordedBy);
        w.Key("content"); w.Raw(Object(e.Content.Span, "内容"));
        Earlier(w, "corrects", e.Corrects, e.Seq);
        Write(w, "decidedBy", e.DecidedBy);
        w.Key("matter"); w.Guid(e.Matter);
        Optional(w, "number", e.Number);
        w.Key("on"); w.Day(e.On);
        if (e.Part != 0) { w.Key("part"); w.Integer(e.Part); }
        Write(w, e.Personal);
        Optional(w, "reason", e.Reason);
        w.Key("recordedAt"); w.Instant(e.RecordedAt);
        w.Key("register"); w.String(e.Register);
        if (e.Secrecy != Secrecy.Open) { w.Key("secrecy"); w.String(Words.Of(e.Secrecy)); }
        if (!IsEmpty(e.Seen.Span)) { w.Key("seen"); w.Raw(Object(e.Seen.Span, "所见")); }
        w.Key("seq"); w.Integer(e.Seq);
        if (e.Source is { } source)
        {
            w.Key("source");
            w.BeginObject();
            w.Key("kind"); w.String(Words.Of(source.Kind));
            w.Key("name"); w.String(source.Name);
            Optional(w, "number", source.Number);
            Demand(source.Tells.IsDefaultOrEmpty || source.Tells.Zip(source.Tells.Skip(1)).All(p => string.CompareOrdinal(p.First, p.Second) < 0), "tells 须按字节序排列，不得重复");
            Write(w, "tells", source.Tells);
            w.EndObject();
        }
        w.Key("township"); w.String(e.Township);
        Optional(w, "unit", e.Unit);
        if (e.Version != 1) { w.Key("v"); w.Integer(e.Version); }
        Optional(w, "village", e.Village);
        Earlier(w, "voids", e.Voids, e.Seq);
        w.EndObject();
    }

    static void Write(CanonicalWriter w, ImmutableArray<Commitment> personal)
    {
        if (personal.IsDefaultOrEmpty)
            return;
        Demand(personal.Select(c => c.Slot).Distinct(StringComparer.Ordinal).Count() == personal.Length, "个人数据的位置重复");
        w.Key("personal");
        w.BeginArray();
        foreach (var commitment in personal)
        {
            Demand(commitment.Hash.Length == 32, "个人数据的承诺须为 32 字节");
            w.BeginObject();
            w.Key("hash"); w.Bytes(commitment.Hash.Span);
            w.Key("slot"); w.String(commitment.Slot);
            w.EndObject();
        }
        w.EndArray();
    }

    static void Demand(bool holds, string what)
    {
        if (!holds)
            throw new ArgumentException($"{what}。");
    }

    static void Write(CanonicalWriter w, string key, ImmutableArray<string> texts)
    {
        if (texts.IsDefaultOrEmpty)
            return;
        w.Key(key);
        w.BeginArray();
        foreach (var text in texts)
            w.String(text);
        w.EndArray();
    }

    static void Optional(CanonicalWriter w, string key, string? text)
    {
        if (text is null)
            return;
        w.Key(key);
        w.String(text);
    }

    static void Earlier(CanonicalWriter w, string key, long? target, long seq)
    {
        if (target is not { } earlier)
            return;
        Demand(earlier >= 1 && earlier < seq, "更正或作废只能指向本账较早的一条");
        w.Key(key);
        w.Integer(earlier);
    }

    static ReadOnlySpan<byte> Object(ReadOnlySpan<byte> bytes, string name)
    {
        if (Canonical.Check(bytes) is { } fault)
            throw new ArgumentException($"{name}不是规范字节：{fault.Message}", fault);
        Demand(bytes[0] == '{', $"{name}须为对象");
        return bytes;
    }

    static bool IsEmpty(ReadOnlySpan<byte> seen) => seen.IsEmpty || seen.SequenceEqual("{}"u8);

    /// <summary>9 digits (township) or 12 (with the village places).</summary>
    internal static bool IsTownship(string code) => code.Length is 9 or 12 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');
}
