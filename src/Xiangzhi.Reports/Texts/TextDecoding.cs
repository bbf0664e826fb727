using System.Text;

namespace Xiangzhi.Reports.Texts;

/// <summary>Bytes as text, in the encodings that Chinese offices use: UTF-8 with or without mark, UTF-16 with mark, or GB18030.</summary>
internal static class TextDecoding
{
    // GB18030 and its forerunners are known to .NET only after this.
    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="named">What the file itself says, as a page does; believed where its bytes agree.</param>
    /// <returns>Null where no encoding fits from the first byte to the last.</returns>
    public static string? Decode(byte[] bytes, string? named = null)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict("utf-16LE", bytes, 2);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strict("utf-16BE", bytes, 2);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        if (mark > 0) return Strict("utf-8", bytes, mark);
        return (named is null ? null : Strict(named, bytes, 0)) ?? Strict("utf-8", bytes, 0) ?? Strict("GB18030", bytes, 0);
    }

    private static string? Strict(string encoding, byte[] bytes, int from)
    {
        try
        {
            return Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes, from, bytes.Length - from);
        }
        // Not this encoding, or none of that name: the caller tries the next.
        catch (Exception unfit) when (unfit is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
