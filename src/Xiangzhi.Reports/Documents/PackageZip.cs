using Xiangzhi.Registers.Papers;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Xiangzhi.Reports.Documents;

/// <summary>
/// Writes an Office file as a zip whose bytes depend on its parts only. The SDK's own packages stamp every part with the
/// present time and draw relationship ids at random, which would give the same paper a new hash at each printing.
/// </summary>
internal static class PackageZip
{
    // The earliest instant that a zip can hold.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="compression">None gives the same bytes on every machine; what a compressor makes depends on its version and on the processor.</param>
    public static void Write(Stream target, IEnumerable<Part> parts, CompressionLevel compression = CompressionLevel.Optimal)
    {
        // On a stream that cannot seek, ZipArchive writes other headers; the detour keeps the bytes the same on any stream.
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                var entry = zip.CreateEntry(part.Path, compression);
                entry.LastWriteTime = Stamp;
                using var content = entry.Open();
                part.Write(content);
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(target);
    }

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>One part of the package: its path within the zip and what writes it.</summary>
    public sealed class Part
    {
        private Part(string path, Action<Stream> write) => (Path, Write) = (path, write);

        public Part(string path, Action<XmlWriter> write) : this(path, (Stream content) =>
        {
            using var xml = XmlWriter.Create(content, Settings);
            write(xml);
        })
        { }

        public Part(string path, XElement root) : this(path, (XmlWriter xml) => new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).WriteTo(xml)) { }

        public string Path { get; }

        public Action<Stream> Write { get; }

        /// <summary>What is no XML: a picture, as it stands.</summary>
        public static Part Of(string path, byte[] content) => new(path, (Stream target) => target.Write(content));
    }

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>The list of content types that every package starts with.</summary>
    public static Part ContentTypes(params IEnumerable<(string Path, string Type)> parts) => new("[Content_Types].xml",
        new XElement(Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            parts.Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part.Path), new XAttribute("ContentType", part.Type)))));

    /// <summary>The relationships of one part; ids are rId1, rId2… in the order given. Kinds without a scheme are office kinds.</summary>
    public static Part Relationships(string path, params IEnumerable<(string Kind, string Target)> links) => new(path,
        new XElement(Links + "Relationships", links.Select((link, i) => new XElement(Links + "Relationship",
            new XAttribute("Id", $"rId{i + 1}"),
            new XAttribute("Type", link.Kind.StartsWith("http", StringComparison.Ordinal) ? link.Kind : OfficeLinks + link.Kind),
            new XAttribute("Target", link.Target)))));

    public const string CorePropertiesKind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    public const string CorePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static Part CoreProperties(string title, DateTimeOffset? instant) => new("docProps/core.xml",
        new XElement(Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", SafeXml.Clean(title)),
            instant is { } at ? new[] { Instant("created", at), Instant("modified", at) } : null));

    private static XElement Instant(string name, DateTimeOffset at) => new(Terms + name,
        new XAttribute(Xsi + "type", "dcterms:W3CDTF"),
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Text as XML allows it.</summary>
internal static class SafeXml
{
    /// <summary>Signs that XML cannot hold (control signs, lone surrogates) become U+FFFD, so that no text can spoil a file.</summary>
    public static string Clean(string text)
    {
        var fine = true;
        for (var i = 0; i < text.Length && fine; i++) fine = Holds(text, ref i);
        if (fine) return text;

        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            if (Holds(text, ref i)) clean.Append(text, start, i - start + 1);
            else clean.Append('\uFFFD');
        }

        return clean.ToString();
    }

    // Leaves the index on the last code unit of the sign.
    private static bool Holds(string text, ref int index)
    {
        if (XmlConvert.IsXmlChar(text[index])) return true;
        if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1])) return false;
        index++;
        return true;
    }
}
