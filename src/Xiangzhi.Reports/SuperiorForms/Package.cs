using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Xiangzhi.Reports.SuperiorForms;

/// <summary>An Office file whose parts are read as text and put back; a part that nobody touched stays byte for byte.</summary>
internal sealed class Package
{
    private readonly byte[] original;
    private readonly Dictionary<string, (string Text, Encoding Encoding)> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> changed = new(StringComparer.Ordinal);

    public Package(byte[] original)
    {
        this.original = original;
        using var zip = new ZipArchive(new MemoryStream(original), ZipArchiveMode.Read);
        Parts = [.. zip.Entries.Select(e => e.FullName)];
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var content = new MemoryStream();
            using (var part = entry.Open())
                part.CopyTo(content);
            texts[entry.FullName] = Decode(content.ToArray());
        }
    }

    public IReadOnlyList<string> Parts { get; }

    public bool Has(string part) => texts.ContainsKey(part);

    public string Text(string part) => texts.TryGetValue(part, out var found) ? found.Text : throw new InvalidDataException($"no part {part}");

    public XmlSpan Read(string part) => XmlSpan.Read(Text(part));

    public void Change(string part, Splices splices)
    {
        if (splices.Any)
            changed[part] = splices.Apply(Text(part));
    }

    /// <summary>Parts by the ids under which another part names them.</summary>
    public IReadOnlyDictionary<string, (string Kind, string Part)> LinksOf(string part)
    {
        var at = part.LastIndexOf('/');
        var folder = part[..(at + 1)];
        var links = $"{folder}_rels/{part[(at + 1)..]}.rels";
        return !Has(links) ? new Dictionary<string, (string, string)>() : Read(links).All("Relationship").Where(l => l["TargetMode"] != "External")
            .ToDictionary(l => l["Id"] ?? "", l => ((l["Type"] ?? "").Split('/')[^1], Resolve(folder, l["Target"] ?? "")));
    }

    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        buffer.Write(original);
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, text) in changed)
            {
                using var content = zip.GetEntry(part)!.Open(); // it was read from there
                content.SetLength(0);
                var encoding = texts[part].Encoding;
                content.Write(encoding.GetPreamble());
                content.Write(encoding.GetBytes(text));
            }
        }
        return buffer.ToArray();
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }
        return string.Join('/', path);
    }

    // A part is UTF-8 unless a mark says otherwise; the mark, or its absence, is kept.
    private static (string, Encoding) Decode(byte[] bytes)
    {
        Encoding encoding = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true)
            : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true)
            : new UTF8Encoding(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), throwOnInvalidBytes: true);
        try
        {
            return (encoding.GetString(bytes.AsSpan(encoding.GetPreamble().Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new XmlException("not UTF-8");
        }
    }
}
