using System.Collections.Immutable;
using System.Text;

namespace Xiangzhi.Ledger;

public static partial class EntryCodec
{
    /// <summary>Content, seen and commitments of the entry are slices of <paramref name="bytes"/>, not copies.</summary>
    /// <exception cref="CanonicalException">Not exactly what <see cref="Write(Entry)"/> makes; says where.</exception>
    public static Entry Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new CanonicalException(MaxBytes, $"这一条有 {bytes.Length} 字节，超过上限 {MaxBytes} 字节");
        var r = new CanonicalReader(bytes.Span);
        var f = new Fields();
        Span<char> name = stackalloc char[16];
        r.BeginObject();
        while (r.NextKey(out var key))
        {
            var size = key.Length <= name.Length ? Encoding.ASCII.GetChars(key, name) : 0;
            ReadField(ref r, ref f, name[..size], bytes);
        }
        r.End();
        return f.Finish(ref r);
    }

    static void ReadField(ref CanonicalReader r, ref Fields f, scoped ReadOnlySpan<char> key, ReadOnlyMemory<byte> bytes)
    {
        switch (key)
        {
            case "act": f.Act = r.Guid(); break;
            case "action": f.Action = Filled(ref r); break;
            case "at": f.At = r.Time(); break;
            case "basis": f.Basis = Changed(ref r, Words.Basis(r.String())); break;
            case "by": f.By = r.String(); break;
            case "content": f.Content = Object(ref r, bytes); break;
            case "corrects": f.Corrects = Positive(ref r); break;
            case "decidedBy": f.DecidedBy = ReadPeople(ref r); break;
            case "matter": f.Matter = r.Guid(); break;
            case "number": f.Number = r.String(); break;
            case "on": f.On = r.Day(); break;
            case "part": f.Part = Beyond(ref r, 0); break;
            case "personal": f.Personal = ReadPersonal(ref r); break;
            case "reason": f.Reason = r.String(); break;
            case "recordedAt": f.RecordedAt = r.Instant(); break;
            case "register": f.Register = Filled(ref r); break;
            case "secrecy": f.Secrecy = Changed(ref r, Words.Secrecy(r.String())); break;
            case "seen":
                f.Seen = Object(ref r, bytes);
                if (IsEmpty(f.Seen.Span))
                    throw r.Fault("空的所见应略去");
                break;
            case "seq": f.Seq = Positive(ref r); break;
            case "source": f.Source = ReadSource(ref r); break;
            case "township":
                f.Township = r.String();
                if (!IsTownship(f.Township))
                    throw r.Fault("区划代码须为 9 位或 12 位数字");
                break;
            case "unit": f.Unit = r.String(); break;
            case "v": f.Version = Beyond(ref r, 1); break;
            case "village": f.Village = r.String(); break;
            case "voids": f.Voids = Positive(ref r); break;
            default: throw r.Fault($"不认识的键 {key}");
        }
    }

    /// <summary>What has been read so far.</summary>
    struct Fields()
    {
        public Guid? Act, Matter;
        public string? Township, Register, Action, By, Number, Reason, Village, Unit;
        public long? Seq, Corrects, Voids;
        public DateOnly? On;
        public DateTimeOffset? RecordedAt;
        public TimeOnly? At;
        public int Part, Version = 1;
        public Basis Basis;
        public Secrecy Secrecy;
        public Source? Source;
        public ReadOnlyMemory<byte> Seen, Content;
        public ImmutableArray<string> DecidedBy = [];
        public ImmutableArray<Commitment> Personal = [];

        public readonly Entry Finish(ref CanonicalReader r)
        {
            if (Act is null || Matter is null || Township is null || Register is null || Action is null || By is null
                || Seq is null || On is null || RecordedAt is null || Content.IsEmpty)
                throw r.Fault("缺少必有的键（act、action、by、content、matter、on、recordedAt、register、seq、township）");
            if (Corrects >= Seq || Voids >= Seq)
                throw r.Fault("更正或作废只能指向本账较早的一条");
            return new Entry
            {
                Township = Township, Seq = Seq.Value, Act = Act.Value, Part = Part, Matter = Matter.Value,
                Register = Register, Action = Action, Version = Version, On = On.Value, At = At,
                RecordedAt = RecordedAt.Value, RecordedBy = By, DecidedBy = DecidedBy, Basis = Basis, Source = Source,
                Village = Village, Unit = Unit, Secrecy = Secrecy, Corrects = Corrects, Reason = Reason, Voids = Voids, Number = Number,
                Seen = Seen, Content = Content, Personal = Personal,
            };
        }
    }

    static ImmutableArray<string> ReadPeople(ref CanonicalReader r)
    {
        var people = ImmutableArray.CreateBuilder<string>();
        for (r.BeginArray(); r.NextItem();)
            people.Add(r.String());
        return people.Count > 0 ? people.DrainToImmutable() : throw r.Fault("空的 decidedBy 应略去");
    }

    static ImmutableArray<Commitment> ReadPersonal(ref CanonicalReader r)
    {
        var personal = ImmutableArray.CreateBuilder<Commitment>();
        var slots = new HashSet<string>(StringComparer.Ordinal);
        for (r.BeginArray(); r.NextItem();)
        {
            r.BeginObject();
            Expect(ref r, "hash"u8);
            var hash = r.Bytes();
            Expect(ref r, "slot"u8);
            var slot = r.String();
            if (r.NextKey(out _))
                throw r.Fault("多余的键");
            if (hash.Length != 32 || !slots.Add(slot))
                throw r.Fault("个人数据的承诺须为 32 字节，位置不得重复");
            personal.Add(new(slot, hash));
        }
        return personal.Count > 0 ? personal.DrainToImmutable() : throw r.Fault("空的 personal 应略去");
    }

    static Source ReadSource(ref CanonicalReader r)
    {
        r.BeginObject();
        Expect(ref r, "kind"u8);
        var kind = Words.SourceKind(r.String()) ?? throw r.Fault("不认识的来源");
        Expect(ref r, "name"u8);
        var name = r.String();
        var source = new Source(kind, name, null);
        var isMore = r.NextKey(out var key);
        if (isMore && key.SequenceEqual("number"u8))
        {
            source = source with { Number = r.String() };
            isMore = r.NextKey(out key);
        }
        if (isMore && key.SequenceEqual("tells"u8))
        {
            source = source with { Tells = ReadTells(ref r) };
            isMore = r.NextKey(out _);
        }
        return isMore ? throw r.Fault("多余的键") : source;
    }

    static ImmutableArray<string> ReadTells(ref CanonicalReader r)
    {
        var tells = ImmutableArray.CreateBuilder<string>();
        for (r.BeginArray(); r.NextItem();)
        {
            var place = r.String();
            if (tells.Count > 0 && string.CompareOrdinal(tells[^1], place) >= 0)
                throw r.Fault("tells 须按字节序排列，不得重复");
            tells.Add(place);
        }
        return tells.Count > 0 ? tells.DrainToImmutable() : throw r.Fault("空的 tells 应略去");
    }

    static void Expect(ref CanonicalReader r, ReadOnlySpan<byte> name)
    {
        if (!r.NextKey(out var key) || !key.SequenceEqual(name))
            throw r.Fault($"此处应有键 {Encoding.ASCII.GetString(name)}");
    }

    static ReadOnlyMemory<byte> Object(ref CanonicalReader r, ReadOnlyMemory<byte> bytes)
    {
        if (r.Peek != '{')
            throw r.Fault("此处应为对象");
        var start = r.Position;
        return bytes.Slice(start, r.Raw().Length);
    }

    static string Filled(ref CanonicalReader r) => r.String() is { Length: > 0 } text ? text : throw r.Fault("不得为空");

    static long Positive(ref CanonicalReader r) => r.Integer() is >= 1 and var value ? value : throw r.Fault("须从 1 起");

    // A default that is written out would be a second way to say the same.
    static int Beyond(ref CanonicalReader r, int least) =>
        r.Integer() is <= int.MaxValue and var value && value > least ? (int)value : throw r.Fault("缺省值应略去，且须为正");

    static T Changed<T>(ref CanonicalReader r, T? value) where T : struct, Enum =>
        value is { } word && !EqualityComparer<T>.Default.Equals(word, default) ? word : throw r.Fault("不认识的词，或缺省值应略去");
}
