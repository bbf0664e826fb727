using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class CanonicalTests
{
    // RFC 8785, section 3.2.2.2 (the string of its example) and section 3.2.3, by hand.
    [Theory]
    [InlineData("\u20ac$\u000F\nA'B\"\\\\\"/", """
        "€$\u000f\nA'B\"\\\\\"/"
        """)]
    [InlineData("\b\t\n\f\r\u0000\u001f\u007f", "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"")]
    [InlineData("第一　行<&>\u2028𠮷", "\"第一　行<&>\u2028𠮷\"")]
    [InlineData("", "\"\"")]
    public void Text_is_escaped_only_where_rfc_8785_escapes(string text, string expected) =>
        Assert.Equal(expected, Written(w => w.String(text)));

    [Fact]
    public void Text_is_brought_to_normal_form_c() =>
        Assert.Equal("\"\u00e9\u4e0d\"", Written(w => w.String("e\u0301\uf967")));

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        foreach (var text in (string[])["a\ud842", "\udfb7b", "\ud842\ud842\udfb7", "\ufffe"])
            Assert.Throws<ArgumentException>(() => Written(w => w.String(text)));
    }

    [Fact]
    public void Every_kind_of_value_has_its_form()
    {
        var text = Written(w =>
        {
            w.BeginObject();
            w.Key("a"); w.BeginArray(); w.Integer(0); w.Integer(-42); w.Integer(9007199254740991); w.EndArray();
            w.Key("b"); w.Boolean(true);
            w.Key("b2"); w.Money(-1234.5m);
            w.Key("c"); w.Day(new(2025, 3, 1));
            w.Key("d"); w.Time(new(10, 20));
            w.Key("e"); w.Instant(new(2025, 3, 1, 10, 20, 0, 123, TimeSpan.FromHours(8)));
            w.Key("f"); w.Bytes([0xfb, 0xff, 0x00, 0x01]);
            w.Key("g"); w.Guid(new("0195A6C1-0000-7000-8000-00000000ABCD"));
            w.Key("h"); w.Raw("[]"u8);
            w.EndObject();
        });
        Assert.Equal("""
            {"a":[0,-42,9007199254740991],"b":true,"b2":-123450,"c":"2025-03-01","d":"10:20","e":"2025-03-01T02:20:00.123Z","f":"-_8AAQ","g":"0195a6c1-0000-7000-8000-00000000abcd","h":[]}
            """, text);
        Assert.Null(Canonical.Check(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_value_may_be_made_within_another_and_after_one_that_failed()
    {
        static void Inner(CanonicalWriter w, string text)
        {
            w.BeginArray();
            w.String(text);
            w.EndArray();
        }
        Assert.Throws<InvalidOperationException>(() => CanonicalWriter.Make("", static (w, _) => w.BeginObject()));
        for (var i = 0; i < 2; i++)
        {
            var outer = CanonicalWriter.Make("外", static (w, text) =>
            {
                w.BeginArray();
                w.String(text);
                w.Raw(CanonicalWriter.Make("内", Inner));
                w.EndArray();
            });
            Assert.Equal("""["外",["内"]]""", Encoding.UTF8.GetString(outer));
        }
    }

    [Fact]
    public void Keys_must_ascend()
    {
        foreach (var second in (string[])["a", "Z", "a"])
            Assert.Throws<InvalidOperationException>(() => Written(w =>
            {
                w.BeginObject();
                w.Key("a"); w.Integer(1);
                w.Key(second); w.Integer(2);
                w.EndObject();
            }));
    }

    [Fact]
    public void Values_finer_than_their_form_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Written(w => w.Money(0.001m)));
        Assert.Throws<ArgumentException>(() => Written(w => w.Time(new(10, 20, 1))));
        var fine = new DateTimeOffset(2025, 3, 1, 2, 20, 0, TimeSpan.Zero).AddTicks(1);
        Assert.Throws<ArgumentException>(() => Written(w => w.Instant(fine)));
        Assert.Equal("\"2025-03-01T02:20:00.000Z\"", Written(w => w.Instant(CanonicalWriter.ToMillisecond(fine))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(w => w.Integer(9007199254740992)));
    }

    [Fact]
    public void A_value_that_is_not_finished_cannot_be_taken()
    {
        var writer = new CanonicalWriter();
        Assert.Throws<InvalidOperationException>(() => writer.ToArray());
        writer.BeginObject();
        Assert.Throws<InvalidOperationException>(() => writer.Written);
        writer.Key("a");
        Assert.Throws<InvalidOperationException>(writer.EndObject);
        Assert.Throws<InvalidOperationException>(() => writer.Key("b"));
        writer.Integer(1);
        writer.EndObject();
        Assert.Throws<InvalidOperationException>(() => writer.Integer(2));
        Assert.Equal("{\"a\":1}"u8, writer.Written.Span);
    }

    [Theory]
    [InlineData("{\"a\":1 }", 6)]
    [InlineData("{\"b\":1,\"a\":2}", 8)]
    [InlineData("{\"a\":1,\"a\":2}", 8)]
    [InlineData("[1.0]", 2)]
    [InlineData("[1e3]", 2)]
    [InlineData("[01]", 1)]
    [InlineData("[-0]", 1)]
    [InlineData("[null]", 1)]
    [InlineData("[1,]", 3)]
    [InlineData("[,1]", 1)]
    [InlineData("[9007199254740992]", 1)]
    [InlineData("\"\\u0041\"", 1)]
    [InlineData("\"\\u000A\"", 1)]
    [InlineData("\"\\u000a\"", 1)]
    [InlineData("\"\\/\"", 1)]
    [InlineData("\"ab\tc\"", 3)]
    [InlineData("\"e\u0301\"", 1)]
    [InlineData("\"abc", 4)]
    [InlineData("{}{}", 2)]
    [InlineData("", 0)]
    [InlineData("{\"é\":1}", 2)]
    public void The_first_fault_is_named_by_its_place(string text, int position) =>
        Assert.Equal(position, Canonical.Check(Encoding.UTF8.GetBytes(text))?.Position);

    [Fact]
    public void Bytes_that_are_not_utf_8_are_named_by_their_place() =>
        Assert.Equal(4, Canonical.Check([(byte)'"', .. "乡"u8, 0xff, (byte)'"'])?.Position);

    [Fact]
    public void Nesting_without_end_is_refused_and_not_followed() =>
        Assert.Equal(32, Canonical.Check(Encoding.ASCII.GetBytes(new string('[', 100_000)))?.Position - 1);

    [Fact]
    public void Any_text_reads_back_as_its_normal_form() => Prop.ForAll<string>(text =>
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")).Replace("\uFFFE", "", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(Written(w => w.String(whole)));
        return Canonical.Check(bytes) is null && new CanonicalReader(bytes).String() == whole.Normalize();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_integer_and_any_instant_read_back() => Prop.ForAll<long, DateTime>((number, when) =>
    {
        var safe = number % 9007199254740992;
        var instant = CanonicalWriter.ToMillisecond(new(DateTime.SpecifyKind(when, DateTimeKind.Utc)));
        var bytes = Encoding.UTF8.GetBytes(Written(w => { w.BeginArray(); w.Integer(safe); w.Instant(instant); w.EndArray(); }));
        var reader = new CanonicalReader(bytes);
        reader.BeginArray();
        return reader.NextItem() && reader.Integer() == safe && reader.NextItem() && reader.Instant() == instant && !reader.NextItem();
    }).QuickCheckThrowOnFailure();

    static string Written(Action<CanonicalWriter> write)
    {
        var writer = new CanonicalWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
