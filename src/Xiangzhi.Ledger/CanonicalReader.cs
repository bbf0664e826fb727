using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Xiangzhi.Ledger;

/// <summary>Bytes that are not canonical.</summary>
/// <param name="position">Offset in bytes, from 0, of the first fault.</param>
public sealed class CanonicalException(int position, string what) : FormatException($"第 {position} 字节：{what}")
{
    public int Position => position;

    /// <summary>The fault without its position.</summary>
    public string What => what;
}

/// <summary>
/// Reads canonical bytes from front to back and refuses whatever <see cref="CanonicalWriter"/> would not have written:
/// blanks, other escapes, keys out of order, floats, null, text outside NFC. So two different byte strings never read
/// as the same value. Every member throws <see cref="CanonicalException"/> with the place.
/// </summary>
public ref struct CanonicalReader
{
    // What ends a run of plain bytes within a string.
    static readonly SearchValues<byte> Stops =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(b => (byte)b)]);

    readonly ReadOnlySpan<byte> bytes;
    LastKeys lastKeys;
    int depth;

    public CanonicalReader(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <summary>Offset of the next unread byte.</summary>
    public int Position { get; private set; }

    [InlineArray(CanonicalWriter.MaxDepth + 1)]
    struct LastKeys
    {
        KeyPlace first;
    }

    // A key's place; an end of -1 says that the object or array has no item yet.
    struct KeyPlace
    {
        public int Start, End;
    }

    /// <summary>First byte of the next value: <c>{</c>, <c>[</c>, <c>"</c>, <c>t</c>, <c>f</c>, a minus or a digit.</summary>
    public readonly byte Peek => Position < bytes.Length ? bytes[Position] : throw Fault("内容在此中断");

    public void BeginObject() => Begin((byte)'{');

    public void BeginArray() => Begin((byte)'[');

    /// <summary>Goes to the next key of the object, or past its end.</summary>
    /// <returns>False where the object ends.</returns>
    public bool NextKey(out ReadOnlySpan<byte> key)
    {
        key = default;
        if (!Next((byte)'}'))
            return false;
        Expect((byte)'"');
        var start = Position;
        while (Peek != '"')
        {
            if (Peek is < 0x20 or > 0x7E or (byte)'\\')
                throw Fault("键只能用可见的 ASCII 字符");
            Position++;
        }
        key = bytes[start..Position];
        ref var last = ref lastKeys[depth];
        if (last.End >= 0 && key.SequenceCompareTo(bytes[last.Start..last.End]) <= 0)
        {
            Position = start;
            throw Fault($"键 {Encoding.ASCII.GetString(key)} 未按升序，或重复");
        }
        (last.Start, last.End) = (start, Position);
        Position++;
        Expect((byte)':');
        return true;
    }

    /// <summary>Goes to the next item of the array, or past its end.</summary>
    /// <returns>False where the array ends.</returns>
    public bool NextItem()
    {
        if (!Next((byte)']'))
            return false;
        lastKeys[depth].End = 0;
        return true;
    }

    public string String()
    {
        var start = Position + 1;
        SkipString(out var escapes);
        var inside = bytes[start..(Position - 1)];
        return escapes == 0 ? Encoding.UTF8.GetString(inside) : Unescape(Encoding.UTF8.GetString(inside));
    }

    public long Integer()
    {
        var start = Position;
        var digits = Peek == '-' ? start + 1 : start;
        for (Position = digits; Position < bytes.Length && bytes[Position] is >= (byte)'0' and <= (byte)'9';)
            Position++;
        var size = Position - digits;
        if (size is 0 or > 16)
            throw FaultAt(start, size == 0 ? "此处应为整数" : "整数过大");
        if (bytes[digits] == '0' && (size > 1 || digits > start))
            throw FaultAt(start, "整数不得以 0 开头，0 不带负号");
        if (Position < bytes.Length && bytes[Position] is (byte)'.' or (byte)'e' or (byte)'E')
            throw Fault("数只能是整数");
        var value = long.Parse(bytes[start..Position], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return value is <= CanonicalWriter.MaxInteger and >= -CanonicalWriter.MaxInteger ? value : throw FaultAt(start, "整数过大");
    }

    public bool Boolean()
    {
        if (bytes[Position..].StartsWith("true"u8))
        {
            Position += 4;
            return true;
        }
        if (!bytes[Position..].StartsWith("false"u8))
            throw Fault("此处应为 true 或 false");
        Position += 5;
        return false;
    }

    /// <summary>分 as yuan.</summary>
    public decimal Money() => Integer() / 100m;

    public DateOnly Day() => Word("日期须如 2025-03-01", static text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

    public TimeOnly Time() => Word("时刻须如 10:20", static text =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null);

    public DateTimeOffset Instant() => Word("时间须如 2025-03-01T02:20:00.123Z", static text =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var instant) ? instant : (DateTimeOffset?)null);

    public Guid Guid() => Word("编号须为小写带连字符的 UUID", static text =>
        // TryParseExact takes "0x" within a group, and capitals; only the text that would be written is taken here.
        System.Guid.TryParseExact(text, "D", out var id) && id.ToString("D") == text ? id : (Guid?)null);

    public byte[] Bytes()
    {
        var start = Position;
        var text = String();
        if (!Base64Url.IsValid(text, out var size))
            throw FaultAt(start, "须为 base64url");
        var value = new byte[size];
        Base64Url.TryDecodeFromChars(text, value, out _);
        // Padding, blanks and stray last bits would let two texts mean the same bytes.
        return Base64Url.EncodeToString(value) == text ? value : throw FaultAt(start, "base64url 不规范");
    }

    /// <summary>Passes over one value of any kind, checking it.</summary>
    /// <returns>Its exact bytes.</returns>
    public ReadOnlySpan<byte> Raw()
    {
        var start = Position;
        switch (Peek)
        {
            case (byte)'{':
                for (BeginObject(); NextKey(out _);)
                    Raw();
                break;
            case (byte)'[':
                for (BeginArray(); NextItem();)
                    Raw();
                break;
            case (byte)'"':
                SkipString(out _);
                break;
            case (byte)'t' or (byte)'f':
                Boolean();
                break;
            default:
                Integer();
                break;
        }
        return bytes[start..Position];
    }

    /// <summary>Nothing may follow.</summary>
    public readonly void End()
    {
        if (Position != bytes.Length)
            throw Fault("值之后还有多余内容");
    }

    /// <summary>The fault to throw where a value is well formed but not allowed here.</summary>
    public readonly CanonicalException Fault(string what) => new(Position, what);

    static CanonicalException FaultAt(int position, string what) => new(position, what);

    T Word<T>(string expected, Func<string, T?> parse) where T : struct
    {
        var start = Position;
        return parse(String()) ?? throw FaultAt(start, expected);
    }

    void Begin(byte open)
    {
        Expect(open);
        if (depth == CanonicalWriter.MaxDepth)
            throw Fault($"嵌套超过 {CanonicalWriter.MaxDepth} 层");
        lastKeys[++depth].End = -1;
    }

    bool Next(byte close)
    {
        var isFirst = lastKeys[depth].End < 0;
        if (Peek == close)
        {
            Position++;
            depth--;
            return false;
        }
        if (!isFirst)
            Expect((byte)',');
        return true;
    }

    void Expect(byte wanted)
    {
        if (Peek != wanted)
            throw Fault($"此处应为 {(char)wanted}");
        Position++;
    }

    void SkipString(out int escapes)
    {
        Expect((byte)'"');
        escapes = 0;
        var piece = Position;
        while (Peek != '"')
        {
            if (Peek < 0x20)
                throw Fault("控制字符须转义");
            if (Peek == '\\')
            {
                CheckText(piece, Position);
                SkipEscape();
                escapes++;
                piece = Position;
                continue;
            }
            var step = bytes[Position..].IndexOfAny(Stops);
            Position = step < 0 ? bytes.Length : Position + step;
        }
        CheckText(piece, Position);
        Position++;
    }

    void SkipEscape()
    {
        var start = Position++;
        var letter = Peek;
        Position++;
        if (letter is (byte)'"' or (byte)'\\' or (byte)'b' or (byte)'t' or (byte)'n' or (byte)'f' or (byte)'r')
            return;
        if (letter == 'u' && bytes.Length - Position >= 4 && bytes[Position..].StartsWith("00"u8)
            && bytes[Position + 2] is (byte)'0' or (byte)'1'
            && bytes[Position + 3] is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'f'
            && !(bytes[Position + 2] == '0' && bytes[Position + 3] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'c' or (byte)'d'))
        {
            Position += 4;
            return;
        }
        throw FaultAt(start, "转义写法不规范");
    }

    // A piece between two escapes is in NFC exactly when the whole is: nothing combines with what JCS escapes.
    readonly void CheckText(int from, int to)
    {
        var text = bytes[from..to];
        if (Ascii.IsValid(text))
            return;
        if (!Utf8.IsValid(text))
            throw FaultAt(from + FirstBadByte(text), "不是 UTF-8");
        var chars = ArrayPool<char>.Shared.Rent(text.Length);
        var size = Encoding.UTF8.GetChars(text, chars);
        var holds = NormalForm.Holds(chars.AsSpan(0, size));
        ArrayPool<char>.Shared.Return(chars, clearArray: true);
        if (!holds)
            throw FaultAt(from, "文字不是 NFC 形式");
    }

    static int FirstBadByte(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf8(text[at..], out _, out var size) != OperationStatus.Done)
                return at;
            at += size;
        }
        return text.Length;
    }

    static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }
            var letter = text[++i];
            plain.Append(letter switch
            {
                'b' => '\b', 't' => '\t', 'n' => '\n', 'f' => '\f', 'r' => '\r',
                'u' => (char)int.Parse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => letter,
            });
            if (letter == 'u')
                i += 4;
        }
        return plain.ToString();
    }
}

/// <summary>Canonical bytes as such.</summary>
public static class Canonical
{
    /// <summary>The first fault, or null where the bytes are one canonical value and nothing else.</summary>
    public static CanonicalException? Check(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new CanonicalReader(bytes);
            reader.Raw();
            reader.End();
            return null;
        }
        catch (CanonicalException fault)
        {
            return fault;
        }
    }
}
