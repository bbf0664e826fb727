using System.Text;

namespace Xiangzhi.Ledger.Tests;

/// <summary>Made-up entries, the same for the same seed.</summary>
static class Sample
{
    public const string Township = "500114205000";

    static readonly string[] Texts = ["邻里　纠纷", "𠮷家与𠮷家", "坝子\n\"边界\"", "", "退\\耕", "é已到场", "水库放水"];

    public static Entry Entry(Random random, long seq, string township = Township)
    {
        var when = new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(seq).AddMilliseconds(random.Next(1000));
        T? Sometimes<T>(T value) where T : class => random.Next(3) == 0 ? value : null;
        return new Entry
        {
            Township = township,
            Seq = seq,
            Act = Guid(random),
            Part = random.Next(4) / 3,
            Matter = Guid(random),
            Register = "dispute",
            Action = random.Next(2) == 0 ? "take-in" : "settle",
            Version = 1 + random.Next(3) / 2,
            On = DateOnly.FromDateTime(when.UtcDateTime),
            At = random.Next(2) == 0 ? new TimeOnly(random.Next(24), random.Next(60)) : null,
            RecordedAt = when,
            RecordedBy = "p07",
            DecidedBy = random.Next(2) == 0 ? [] : ["p01", "p02"],
            Basis = (Basis)random.Next(4),
            Source = random.Next(3) == 0 ? new((SourceKind)random.Next(3), "渝快办", Sometimes("A-1")) : null,
            Village = Sometimes(township[..9] + "201"),
            Unit = Sometimes("pingan"),
            Secrecy = (Secrecy)random.Next(7),
            Corrects = seq > 1 && random.Next(10) == 0 ? random.NextInt64(1, seq) : null,
            Voids = seq > 1 && random.Next(20) == 0 ? random.NextInt64(1, seq) : null,
            Number = Sometimes($"调〔2025〕{seq}号"),
            Seen = random.Next(4) == 0 ? Bytes("{\"" + Guid(random) + "\":{\"name\":\"铜矿村\"}}") : default,
            Content = Content(random),
        };
    }

    public static Guid Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    public static byte[] Salt(Random random)
    {
        var salt = new byte[32];
        random.NextBytes(salt);
        return salt;
    }

    public static byte[] Content(Random random)
    {
        var writer = new CanonicalWriter();
        writer.BeginObject();
        writer.Key("amount");
        writer.Money(random.Next(100000) / 100m);
        writer.Key("text");
        writer.String(Texts[random.Next(Texts.Length)]);
        writer.EndObject();
        return writer.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
