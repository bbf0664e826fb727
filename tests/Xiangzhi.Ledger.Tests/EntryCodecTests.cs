using System.Text;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class EntryCodecTests
{
    static readonly Entry Plain = new()
    {
        Township = Sample.Township, Seq = 17, Act = new("0195a6c1-0000-7000-8000-000000000001"),
        Matter = new("0195a6c1-0000-7000-8000-000000000002"), Register = "dispute", Action = "take-in",
        On = new(2025, 3, 1), RecordedAt = new(2025, 3, 1, 2, 20, 0, 123, TimeSpan.Zero), RecordedBy = "p07",
        Content = Sample.Bytes("""{"kind":"邻里"}"""),
    };

    [Fact]
    public void What_is_usual_is_left_out() => Assert.Equal("""
        {"act":"0195a6c1-0000-7000-8000-000000000001","action":"take-in","by":"p07","content":{"kind":"邻里"},"matter":"0195a6c1-0000-7000-8000-000000000002","on":"2025-03-01","recordedAt":"2025-03-01T02:20:00.123Z","register":"dispute","seq":17,"township":"500114205000"}
        """, Encoding.UTF8.GetString(EntryCodec.Write(Plain)));

    [Fact]
    public void Every_field_has_its_key() => Assert.Equal("""
        {"act":"0195a6c1-0000-7000-8000-000000000001","action":"take-in","at":"10:20","basis":"platform","by":"p07","content":{"kind":"邻里"},"corrects":3,"decidedBy":["p01","p02"],"matter":"0195a6c1-0000-7000-8000-000000000002","number":"调〔2025〕1号","on":"2025-03-01","part":1,"personal":[{"hash":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","slot":"parties[0]"}],"recordedAt":"2025-03-01T02:20:00.123Z","register":"dispute","secrecy":"work-secret","seen":{"a":1},"seq":17,"source":{"kind":"platform","name":"渝快办","number":"A-1"},"township":"500114205000","unit":"pingan","v":2,"village":"500114205201","voids":4}
        """, Encoding.UTF8.GetString(EntryCodec.Write(Plain with
        {
            At = new(10, 20), Basis = Basis.Platform, Corrects = 3, DecidedBy = ["p01", "p02"], Number = "调〔2025〕1号", Part = 1,
            Personal = [new("parties[0]", new byte[32])], Secrecy = Secrecy.WorkSecret, Seen = Sample.Bytes("""{"a":1}"""),
            Source = new(SourceKind.Platform, "渝快办", "A-1"), Unit = "pingan", Version = 2, Village = "500114205201", Voids = 4,
        })));

    [Fact]
    public void Any_entry_reads_back_and_writes_again_as_the_same_bytes()
    {
        var random = new Random(1);
        for (var seq = 1; seq <= 2000; seq++)
        {
            var entry = Sample.Entry(random, seq) with { Personal = [new("", Sample.Salt(random)), new("parties[0]", Sample.Salt(random))] };
            var bytes = EntryCodec.Write(entry);
            var read = EntryCodec.Read(bytes);
            Assert.Equal(bytes, EntryCodec.Write(read));
            Assert.Equal(
                (entry.Seq, entry.Act, entry.At, entry.Basis, entry.Secrecy, entry.Number, entry.Source, entry.RecordedAt, entry.Village, entry.Corrects),
                (read.Seq, read.Act, read.At, read.Basis, read.Secrecy, read.Number, read.Source, read.RecordedAt, read.Village, read.Corrects));
            Assert.Equal(entry.DecidedBy, read.DecidedBy);
            Assert.Equal(entry.Content.ToArray(), read.Content.ToArray());
        }
    }

    [Fact]
    public void Changed_bytes_are_refused_or_are_another_entry_with_bytes_of_its_own()
    {
        var random = new Random(2);
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = EntryCodec.Write(Sample.Entry(random, 5) with { Personal = [new("", Sample.Salt(random))] });
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.Equal(bytes, EntryCodec.Write(EntryCodec.Read(bytes)));
            }
            catch (CanonicalException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 5_000, 19_999);
    }

    [Theory]
    [InlineData("\"on\":", "\"om\":1,\"on\":")]
    [InlineData("\"recordedAt\":", "\"part\":0,\"recordedAt\":")]
    [InlineData("\"by\":", "\"basis\":\"seen\",\"by\":")]
    [InlineData("\"township\":\"500114205000\"", "\"township\":\"500114205000\",\"v\":1")]
    [InlineData("\"seq\":", "\"seen\":{},\"seq\":")]
    [InlineData("\"matter\":", "\"decidedBy\":[],\"matter\":")]
    [InlineData("\"by\":\"p07\",", "")]
    [InlineData("\"content\":{\"kind\":\"邻里\"}", "\"content\":[]")]
    [InlineData("\"seq\":17", "\"seq\":0")]
    [InlineData("\"seq\":17", "\"seq\":17 ")]
    [InlineData("\"matter\":", "\"corrects\":17,\"matter\":")]
    [InlineData("\"2025-03-01\"", "\"2025-02-30\"")]
    [InlineData("500114205000", "5001142050")]
    public void A_second_way_to_say_the_same_is_refused(string from, string to)
    {
        var text = Encoding.UTF8.GetString(EntryCodec.Write(Plain));
        Assert.Contains(from, text, StringComparison.Ordinal);
        var fault = Assert.ThrowsAny<FormatException>(
            () => EntryCodec.Read(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal))));
        Assert.Contains("字节", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_beyond_64_kib_is_refused_with_its_size()
    {
        var content = Sample.Bytes("{\"t\":\"" + new string('x', 65536) + "\"}");
        var error = Assert.Throws<EntryTooLargeException>(() => EntryCodec.Write(Plain with { Content = content }));
        Assert.Contains(error.Bytes.ToString(), error.Message, StringComparison.Ordinal);
        var room = 65536 - (error.Bytes - content.Length);
        var largest = Sample.Bytes("{\"t\":\"" + new string('x', room - 8) + "\"}");
        Assert.Equal(65536, EntryCodec.Write(Plain with { Content = largest }).Length);
    }

    [Fact]
    public void Content_that_is_not_canonical_is_refused_before_it_is_hashed()
    {
        Assert.Throws<ArgumentException>(() => EntryCodec.Write(Plain with { Content = Sample.Bytes("{\"a\": 1}") }));
        Assert.Throws<ArgumentException>(() => EntryCodec.Write(Plain with { Content = Sample.Bytes("[]") }));
        Assert.Throws<ArgumentException>(() => EntryCodec.Write(Plain with { Corrects = 17 }));
        Assert.Throws<ArgumentException>(() => EntryCodec.Write(Plain with { Township = "梓桐" }));
    }
}
