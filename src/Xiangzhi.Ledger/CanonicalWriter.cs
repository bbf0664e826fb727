using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace Xiangzhi.Ledger;

/// <summary>
/// Writes canonical bytes: RFC 8785 JSON without floats and without null. What it writes is what is hashed and what is
/// stored. Reusable after <see cref="Clear"/>; not safe for use by several threads at once.
/// </summary>
public sealed class CanonicalWriter
{
    /// <summary>Deepest nesting of objects and arrays, inclusive.</summary>
    public const int MaxDepth = 32;

    /// <summary>Largest integer, and with a minus the smallest: RFC 8785 numbers are doubles, exact up to here.</summary>
    public const long MaxInteger = (1L << 53) - 1;

    static readonly SearchValues<char> Escaped =
        SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(c => (char)c)));

    byte[] buffer;
    int length;
    readonly Level[] levels = new Level[MaxDepth + 1];
    int depth;

    struct Level
    {
        public bool IsObject, HasItems, AwaitsValue;
        public int KeyStart, KeyLength;
    }

    public CanonicalWriter(int capacity = 1024) => buffer = new byte[Math.Max(capacity, 64)];

    // Beyond so many bytes a spare writer is left to the collector.
    const int LargestSpare = 128 * 1024;

    [ThreadStatic] static Stack<CanonicalWriter>? spare;

    /// <summary>What <paramref name="write"/> writes, with a writer that is used again and again; may be called within itself.</summary>
    public static byte[] Make<T>(T state, Action<CanonicalWriter, T> write)
    {
        var writers = spare ??= new();
        var writer = writers.Count > 0 ? writers.Pop() : new(4096);
        writer.Clear();
        write(writer, state);
        var bytes = writer.ToArray();
        if (writer.buffer.Length <= LargestSpare)
            writers.Push(writer);
        return bytes;
    }

    /// <summary>The finished value; valid until the next write or <see cref="Clear"/>.</summary>
    /// <exception cref="InvalidOperationException">Nothing is written, or an object or array is still open.</exception>
    public ReadOnlyMemory<byte> Written => Finished(buffer.AsMemory(0, length));

    public byte[] ToArray() => Finished(buffer.AsMemory(0, length)).ToArray();

    public void Clear()
    {
        length = depth = 0;
        levels[0] = default;
    }

    public void BeginObject() => Begin((byte)'{', isObject: true);

    public void EndObject() => End((byte)'}', isObject: true);

    public void BeginArray() => Begin((byte)'[', isObject: false);

    public void EndArray() => End((byte)']', isObject: false);

    /// <summary>Names the next value of an object.</summary>
    /// <param name="name">Printable ASCII without quote and backslash, greater than the object's last key.</param>
    /// <exception cref="InvalidOperationException">Not in an object, the last key has no value yet, or keys do not ascend.</exception>
    public void Key(string name)
    {
        ref var level = ref levels[depth];
        if (!level.IsObject || level.AwaitsValue)
            throw new InvalidOperationException($"键 {name} 不在此处：上一个键缺值，或不在对象之内。");
        Reserve(name.Length + 4);
        if (level.HasItems)
            buffer[length++] = (byte)',';
        buffer[length++] = (byte)'"';
        var start = length;
        foreach (var c in name)
            buffer[length++] = c is >= ' ' and <= '~' and not '"' and not '\\'
                ? (byte)c : throw new ArgumentException($"键 {name} 只能用可见的 ASCII 字符，不含引号和反斜线。");
        var key = buffer.AsSpan(start, length - start);
        if (level.HasItems && key.SequenceCompareTo(buffer.AsSpan(level.KeyStart, level.KeyLength)) <= 0)
            throw new InvalidOperationException($"键 {name} 未按升序：键须逐个增大，且不重复。");
        (level.KeyStart, level.KeyLength) = (start, key.Length);
        buffer[length++] = (byte)'"';
        buffer[length++] = (byte)':';
        level.HasItems = level.AwaitsValue = true;
    }

    /// <summary>Text, brought to NFC.</summary>
    /// <exception cref="ArgumentException">Half of a surrogate pair.</exception>
    public void String(string text)
    {
        text = NormalForm.Of(text);
        BeforeValue();
        Reserve(text.Length * 3 + 2);
        buffer[length++] = (byte)'"';
        var rest = text.AsSpan();
        while (true)
        {
            var plain = rest.IndexOfAny(Escaped);
            var piece = plain < 0 ? rest : rest[..plain];
            Utf8.FromUtf16(piece, buffer.AsSpan(length), out _, out var written, replaceInvalidSequences: false);
            length += written;
            if (plain < 0)
                break;
            Escape(rest[plain], textLeft: rest.Length - plain);
            rest = rest[(plain + 1)..];
        }
        buffer[length++] = (byte)'"';
    }

    /// <exception cref="ArgumentOutOfRangeException">Beyond <see cref="MaxInteger"/>.</exception>
    public void Integer(long value)
    {
        if (value is > MaxInteger or < -MaxInteger)
            throw new ArgumentOutOfRangeException(nameof(value), value, "整数超出 ±9007199254740991。");
        BeforeValue();
        Reserve(20);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(length), out var written);
        length += written;
    }

    public void Boolean(bool value) => Splice(value ? "true"u8 : "false"u8);

    /// <summary>A value that is canonical already.</summary>
    public void Raw(ReadOnlySpan<byte> canonical) => Splice(canonical);

    /// <summary>Yuan, written as 分.</summary>
    /// <exception cref="ArgumentException">More than two decimals.</exception>
    public void Money(decimal yuan)
    {
        var fen = yuan is < 100_000_000_000_000m and > -100_000_000_000_000m
            ? yuan * 100 : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "金额过大。");
        if (fen != decimal.Truncate(fen))
            throw new ArgumentException($"金额 {yuan.ToString(CultureInfo.InvariantCulture)} 元多于两位小数；请改到分。");
        Integer((long)fen);
    }

    /// <summary>A day as <c>"2025-03-01"</c>.</summary>
    public void Day(DateOnly day) => Formatted(day, "yyyy-MM-dd");

    /// <summary>A time of day as <c>"10:20"</c>.</summary>
    /// <exception cref="ArgumentException">Finer than a minute.</exception>
    public void Time(TimeOnly time)
    {
        if (time.Ticks % TimeSpan.TicksPerMinute != 0)
            throw new ArgumentException("时刻只记到分钟。");
        Formatted(time, "HH:mm");
    }

    /// <summary>An instant in UTC, to the millisecond: <c>"2025-03-01T02:20:00.123Z"</c>.</summary>
    /// <exception cref="ArgumentException">Finer than a millisecond: take <see cref="ToMillisecond"/> first, so that
    /// what is held in memory is what is read back.</exception>
    public void Instant(DateTimeOffset instant)
    {
        if (instant.Ticks % TimeSpan.TicksPerMillisecond != 0)
            throw new ArgumentException("时间只记到毫秒；请先取整到毫秒。");
        Formatted(instant.UtcDateTime, "yyyy-MM-ddTHH:mm:ss.fffZ");
    }

    /// <summary>The instant, in UTC, with what is finer than a millisecond cut off.</summary>
    public static DateTimeOffset ToMillisecond(DateTimeOffset instant) =>
        new(instant.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>Bytes as base64url without padding.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        BeforeValue();
        var size = Base64Url.GetEncodedLength(bytes.Length);
        Reserve(size + 2);
        buffer[length++] = (byte)'"';
        length += Base64Url.EncodeToUtf8(bytes, buffer.AsSpan(length));
        buffer[length++] = (byte)'"';
    }

    /// <summary>Lower-case with hyphens.</summary>
    public void Guid(Guid id) => Formatted(id, "D");

    void Formatted<T>(T value, string format) where T : IUtf8SpanFormattable
    {
        BeforeValue();
        Reserve(64);
        buffer[length++] = (byte)'"';
        value.TryFormat(buffer.AsSpan(length), out var written, format, CultureInfo.InvariantCulture);
        length += written;
        buffer[length++] = (byte)'"';
    }

    void Splice(ReadOnlySpan<byte> bytes)
    {
        BeforeValue();
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    void Escape(char c, int textLeft)
    {
        Reserve(textLeft * 3 + 6);
        buffer[length++] = (byte)'\\';
        var letter = c switch { '"' => '"', '\\' => '\\', '\b' => 'b', '\t' => 't', '\n' => 'n', '\f' => 'f', '\r' => 'r', _ => 'u' };
        buffer[length++] = (byte)letter;
        if (letter != 'u')
            return;
        buffer[length++] = (byte)'0';
        buffer[length++] = (byte)'0';
        buffer[length++] = (byte)"01"[c >> 4];
        buffer[length++] = (byte)"0123456789abcdef"[c & 15];
    }

    void Begin(byte open, bool isObject)
    {
        BeforeValue();
        if (depth == MaxDepth)
            throw new InvalidOperationException($"嵌套超过 {MaxDepth} 层。");
        Reserve(1);
        buffer[length++] = open;
        levels[++depth] = new() { IsObject = isObject };
    }

    void End(byte close, bool isObject)
    {
        if (depth == 0 || levels[depth].IsObject != isObject || levels[depth].AwaitsValue)
            throw new InvalidOperationException("收尾与开头不配对，或最后一个键缺值。");
        Reserve(1);
        buffer[length++] = close;
        depth--;
    }

    void BeforeValue()
    {
        ref var level = ref levels[depth];
        if (level.IsObject)
        {
            if (!level.AwaitsValue)
                throw new InvalidOperationException("对象里的值须先有键。");
            level.AwaitsValue = false;
            return;
        }
        if (level.HasItems)
        {
            if (depth == 0)
                throw new InvalidOperationException("已写完一个值。");
            Reserve(1);
            buffer[length++] = (byte)',';
        }
        level.HasItems = true;
    }

    void Reserve(int more)
    {
        if (buffer.Length - length < more)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
    }

    ReadOnlyMemory<byte> Finished(ReadOnlyMemory<byte> bytes) =>
        depth == 0 && levels[0].HasItems ? bytes : throw new InvalidOperationException("值尚未写完。");
}
