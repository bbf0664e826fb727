using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Xiangzhi.Reports.Uploads;

/// <summary>
/// Looks through a .docx or .xlsx: bombs by its table of contents and again while it is read, macros, packed objects, links that a
/// reader follows by itself, DTDs. Every part is read through once, and nothing of it is kept.
/// </summary>
internal static class PackageCheck
{
    /// <param name="isOnlyRead">A table that is read here and never handed out may point elsewhere: nobody follows.</param>
    public static string? Fault(Stream content, bool isOnlyRead, UploadLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return OfContents(zip, limits) ?? OfParts(zip, isOnlyRead, limits);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return damage is XmlException { Message: var message } && message.Contains("DTD", StringComparison.Ordinal)
                ? "里面有文档类型声明（DTD），正常的 Office 文件没有。请在 WPS 或 Office 里打开，另存一份再传。"
                : "已损坏，打不开。请在 WPS 或 Office 里打开，另存一份再传。";
        }
    }

    /// <summary>By the main part that it has; null for any other archive.</summary>
    public static UploadKind? KindOf(Stream content)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry("[Content_Types].xml") is null ? null : zip.GetEntry("word/document.xml") is not null ? UploadKind.Word : zip.GetEntry("xl/workbook.xml") is not null ? UploadKind.Workbook : null;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return null;
        }
    }

    /// <summary>What the reader of archives stumbles over: a broken one may send it before the beginning of the file.</summary>
    private static bool IsDamage(Exception damage) => damage is InvalidDataException or XmlException or IOException or ArgumentException or NotSupportedException;

    private static string? OfContents(ZipArchive zip, UploadLimits limits)
    {
        if (zip.Entries.Count > limits.Parts)
            return string.Create(CultureInfo.InvariantCulture, $"里面有 {zip.Entries.Count} 个部件，太多。请把有用的内容复制到一个新文件里。");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            if (name.Length > 250 || name.StartsWith('/') || name.AsSpan().IndexOfAny("\\:") >= 0 || name.Split('/').Any(s => s is ".." or ".") || name.Any(char.IsControl) || !names.Add(name))
                return "里面的部件名字不正常。请在 WPS 或 Office 里打开，另存一份再传。";
            if ((unpacked += entry.Length) > limits.UnpackedBytes || (entry.Length >= limits.RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio))
                return string.Create(CultureInfo.InvariantCulture, $"解开后太大（最多 {limits.UnpackedBytes / 1048576} MB，每部分最多 {limits.Ratio} 倍）。请把有用的内容复制到一个新文件里。");
        }
        return null;
    }

    private static string? OfParts(ZipArchive zip, bool isOnlyRead, UploadLimits limits)
    {
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
        {
            var (path, ending) = (entry.FullName.ToLowerInvariant(), Path.GetExtension(entry.Name).ToLowerInvariant());
            if (path.Contains("vbaproject", StringComparison.Ordinal) || path.Contains("vbadata", StringComparison.Ordinal) || path.Contains("/macrosheets/", StringComparison.Ordinal))
                return "带有宏。请另存为不带宏的 .docx 或 .xlsx。";
            if (!isOnlyRead && (path.Contains("/embeddings/", StringComparison.Ordinal) || path.Contains("/activex/", StringComparison.Ordinal) || path.Contains("customui", StringComparison.Ordinal) || path.Contains("/externallinks/", StringComparison.Ordinal)))
                return "带有嵌入的对象、控件或指向别的文件的链接。请把它们换成图片或值，另存一份再传。";
            using var part = new BoundedStream(entry.Open(), Math.Min(entry.Length, limits.UnpackedBytes));
            if ((ending is ".xml" or ".rels" or ".vml" ? OfXml(part, ending, isOnlyRead, limits) : OfBytes(part, isOnlyRead)) is { } fault)
                return fault;
        }
        return null;
    }

    /// <summary>A picture or a font may lie in an Office file; another archive, program or compound file may not.</summary>
    private static string? OfBytes(Stream part, bool isOnlyRead)
    {
        Span<byte> head = stackalloc byte[8];
        var start = head[..part.ReadAtLeast(head, 8, throwOnEndOfStream: false)];
        return !isOnlyRead && (start.StartsWith("PK"u8) || start.StartsWith("MZ"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || start.StartsWith("Rar!"u8))
            ? "里面藏着另一个文件。请取出来分别上传，或删去后另存一份。" : null;
    }

    private static string? OfXml(Stream part, string ending, bool isOnlyRead, UploadLimits limits)
    {
        // DTDs and with them all entities are forbidden; nothing is fetched.
        using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = limits.UnpackedBytes });
        var (codes, inCode) = (new StringBuilder(), false);
        while (xml.Read())
        {
            if (xml.Depth > limits.XmlDepth)
                return "里面一层套一层，太深。请把有用的内容复制到一个新文件里。";
            if (inCode && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                codes.Append(xml.Value);
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            // The text of one field may be cut into many runs.
            inCode = xml.LocalName == "instrText";
            if (xml.LocalName is "fldChar" or "fldSimple")
                codes.Append('\n').Append(xml.GetAttribute("instr", xml.NamespaceURI));
            if (xml.GetAttribute("ContentType") is { } type && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
                return "带有宏。请另存为不带宏的 .docx 或 .xlsx。";
            if (!isOnlyRead && ending == ".rels" && xml.GetAttribute("TargetMode") == "External" && !IsPlainLink(xml.GetAttribute("Type"), xml.GetAttribute("Target")))
                return "打开时会去取别处的模板、图片或文件。请断开链接，另存一份再传。";
        }
        return codes.ToString().Split('\n').Any(code => code.TrimStart().StartsWith("DDE", StringComparison.OrdinalIgnoreCase)) ? "带有会启动别的程序的域（DDE）。请删去域，另存一份再传。" : null;
    }

    /// <summary>A link that waits for a click, to where a link may lead.</summary>
    private static bool IsPlainLink(string? type, string? target) => type is not null && type.EndsWith("/hyperlink", StringComparison.Ordinal)
        && (target?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) == true || target?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true || target?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>A part of an archive: longer than its table of contents says is a lie, and ends the reading.</summary>
internal sealed class BoundedStream(Stream part, long length) : Stream
{
    private long left = length;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new InvalidOperationException("How long a part is shows when it was read.");
    public override long Position { get => throw new InvalidOperationException("A part is read once, from its beginning."); set => throw new InvalidOperationException("A part is read once, from its beginning."); }

    /// <exception cref="InvalidDataException">There is more than was said.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        return (left -= read) >= 0 ? read : throw new InvalidDataException("The part is longer than the archive says.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new InvalidOperationException("A part is read once, from its beginning.");
    public override void SetLength(long value) => throw new InvalidOperationException("A part is only read.");
    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A part is only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}
