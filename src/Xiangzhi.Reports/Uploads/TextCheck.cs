using System.Text;

namespace Xiangzhi.Reports.Uploads;

/// <summary>Plain text: readable from end to end, and nothing that a browser might take for a page.</summary>
internal static class TextCheck
{
    private static readonly string[] Markup = ["<!doctype", "<html", "<script", "<svg", "<?xml", "<iframe", "<body", "<head", "<meta", "<table", "<object", "<embed", "mime-version:"];

    /// <summary>GB18030 is what a Chinese Excel writes as CSV.</summary>
    private static readonly string[] Encodings = ["utf-8", "GB18030"];

    static TextCheck() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool IsText(Stream content, ReadOnlySpan<byte> head)
    {
        string[] named = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? ["utf-16LE"] : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? ["utf-16BE"] : Encodings;
        return named.Any(e => Reads(content, Encoding.GetEncoding(e, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)));
    }

    private static bool Reads(Stream content, Encoding encoding)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var block = new char[32_768];
        var before = "";
        try
        {
            for (int read; (read = reader.Read(block)) > 0;)
            {
                var text = before + new string(block, 0, read);
                if (block.AsSpan(0, read).ContainsAnyInRange('\0', '\u0008') || block.AsSpan(0, read).ContainsAnyInRange('\u000E', '\u001F') || Markup.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase)))
                    return false;
                // A tag may lie across two blocks.
                before = text[^Math.Min(text.Length, 16)..];
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
