using System.IO.Compression;
using System.Net;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A document or table as it was sent: all that stands in its parts.</summary>
internal static class Package
{
    public static string TextOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return WebUtility.HtmlDecode(reader.ReadToEnd());
        }));
    }
}
