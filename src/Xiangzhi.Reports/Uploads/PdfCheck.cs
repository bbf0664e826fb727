using System.IO.Compression;

namespace Xiangzhi.Reports.Uploads;

/// <summary>
/// Looks through a PDF for what acts by itself or carries other files. Names are read as a reader reads them, with #-escapes, and
/// compressed object streams are unpacked within bounds. What is encrypted cannot be looked through and is refused. Faults of one
/// reader's own code are not found here: that is a virus scanner's work.
/// </summary>
internal static class PdfCheck
{
    private static readonly Dictionary<string, string> Active = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = "脚本", ["Launch"] = "启动别的程序的动作", ["EmbeddedFile"] = "藏在里面的文件", ["EmbeddedFiles"] = "藏在里面的文件", ["RichMedia"] = "会自己运行的媒体",
        ["SubmitForm"] = "把内容发到别处的动作", ["ImportData"] = "读别的文件的动作", ["GoToE"] = "藏在里面的文件", ["XFA"] = "会自己运行的表单",
    };

    /// <summary>Unpacked bytes of object streams, inclusive.</summary>
    private const int MostUnpacked = 32 * 1024 * 1024;

    private const int LongestName = 32;

    public static string? Fault(Stream content, UploadLimits limits)
    {
        var bytes = new byte[(int)Math.Min(content.Length, limits.Bytes)];
        content.ReadExactly(bytes);
        if (bytes.AsSpan().LastIndexOf("%%EOF"u8) < bytes.Length - 2048)
            return "PDF 不完整，可能没有传完。请重新选择；还不行就另存一次。";
        var left = MostUnpacked;
        return Fault(bytes, ref left, isInside: false);
    }

    private static string? Fault(ReadOnlySpan<byte> bytes, ref int left, bool isInside)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOf((byte)'/');
            if (next < 0)
                return null;
            at += next;
            var name = NameAt(bytes[(at + 1)..]);
            if (name == "Encrypt" && !isInside)
                return "PDF 加了密码或限制，看不清里面。请用“打印成 PDF”另存一份再传。";
            if (Active.TryGetValue(name, out var what))
                return $"PDF 里有{what}。请用“打印成 PDF”另存一份再传。";
            if (name == "ObjStm" && !isInside && InStream(bytes[at..], ref left) is { } fault)
                return fault;
        }
        return null;
    }

    private static string? InStream(ReadOnlySpan<byte> from, ref int left)
    {
        var start = from.IndexOf("stream"u8);
        if (start < 0)
            return null;
        start += 6;
        start += from[start..].StartsWith("\r\n"u8) ? 2 : 1;
        using var packed = new MemoryStream(from[Math.Min(start, from.Length)..].ToArray());
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var block = new byte[65_536];
        try
        {
            for (int read; (read = unpacking.Read(block)) > 0; left -= read)
            {
                if (left < read)
                    return "PDF 解开后太大。请用“打印成 PDF”另存一份再传。";
                unpacked.Write(block, 0, read);
            }
        }
        // Not packed as its reader would expect: nothing in it can be read by a reader either, but nobody can say so for all readers.
        catch (InvalidDataException)
        {
            return "PDF 里有打不开的部分。请用“打印成 PDF”另存一份再传。";
        }
        return Fault(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length), ref left, isInside: true);
    }

    /// <summary>The name that begins here, with #xx read as the byte it stands for.</summary>
    private static string NameAt(ReadOnlySpan<byte> bytes)
    {
        Span<char> name = stackalloc char[LongestName];
        var length = 0;
        for (var i = 0; i < bytes.Length && length < LongestName; i++)
        {
            var c = (char)bytes[i];
            if (c is <= ' ' or '/' or '<' or '>' or '[' or ']' or '(' or ')' or '{' or '}' or '%')
                break;
            if (c == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                c = (char)Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0];
                i += 2;
            }
            name[length++] = c;
        }
        return new(name[..length]);
    }
}
