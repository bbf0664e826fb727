using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Xiangzhi.Reports.Texts;

/// <summary>A Word file by its parts, found as Office finds them: by relationships, not by their usual names.</summary>
internal sealed class DocxFile
{
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly byte[] _content;

    private DocxFile(byte[] content, string main) => (_content, MainPath) = (content, main);

    /// <summary>Path of the part that holds the text.</summary>
    public string MainPath { get; }

    public string MainRelationsPath => RelationsOf(MainPath);

    /// <returns>Null for what is no Word file, or is broken.</returns>
    public static DocxFile? Open(byte[] content)
    {
        try
        {
            var package = new DocxFile(content, "");
            var main = package.Related("/officeDocument");
            return main is not null && Path.GetExtension(main) == ".xml" && main.StartsWith("word/", StringComparison.Ordinal) && package.Paths.Contains(main) ? new(content, main) : null;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return null;
        }
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            using var zip = Zip();
            return [.. zip.Entries.Where(e => e.Name.Length > 0).Select(e => e.FullName)];
        }
    }

    /// <summary>Path of a part that the text names by a relationship, e.g. <c>/styles</c>; null where there is none.</summary>
    public string? Related(string kind) => Xml(RelationsOf(MainPath))?.Root?.Elements(Package + "Relationship")
        .Where(r => r.Attribute("TargetMode")?.Value != "External" && r.Attribute("Type")?.Value.EndsWith(kind, StringComparison.Ordinal) == true)
        .Select(r => Resolved(r.Attribute("Target")?.Value ?? "")).FirstOrDefault();

    /// <summary>Unpacked bytes of a part; 0 where there is none.</summary>
    public long LengthOf(string path)
    {
        using var zip = Zip();
        return zip.GetEntry(path)?.Length ?? 0;
    }

    /// <summary>A part as it stands; null where there is none.</summary>
    public byte[]? Bytes(string path)
    {
        using var zip = Zip();
        if (zip.GetEntry(path) is not { } entry)
            return null;
        using var part = entry.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <exception cref="XmlException">It is no XML, or brings a DTD.</exception>
    public XDocument? Xml(string path)
    {
        if (Bytes(path) is not { } bytes)
            return null;
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static bool IsDamage(Exception damage) => damage is InvalidDataException or XmlException or IOException or ArgumentException or NotSupportedException;

    private ZipArchive Zip() => new(new MemoryStream(_content, writable: false), ZipArchiveMode.Read);

    private static string RelationsOf(string part) => part.Length == 0 ? "_rels/.rels" : $"{Folder(part)}_rels/{Path.GetFileName(part)}.rels";

    private static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    private string Resolved(string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : Folder(MainPath) + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not (".." or "."))
                steps.Add(step);
        }
        return string.Join('/', steps);
    }
}
