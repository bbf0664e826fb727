using System.IO.Compression;
using System.Text;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>What a file is by its first bytes; names and endings lie.</summary>
internal enum FileKind
{
    /// <summary>.xlsx, .xlsm, .xlsb.</summary>
    Workbook,

    /// <summary>The container of .xls, of old Word files and of encrypted ones; the parser tells them apart.</summary>
    Binary,
    Text,
    Zip,
    OpenDocument,
    Word,
    Slides,
    Pdf,
    Picture,
    Archive,
    WebPage,
    Xml,
    Unknown,
}

internal static class FileKinds
{
    extension(FileKind)
    {
        public static FileKind Of(ReadOnlySpan<byte> start)
        {
            if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8)) return FileKind.Zip;
            if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return FileKind.Binary;
            // A BIFF stream without container, as Excel 2 to 4 wrote: BOF records 0x0009, 0x0209, 0x0409.
            if (start.Length > 4 && start[0] == 9 && start[1] is 0 or 2 or 4 && start[2] is 4 or 6 && start[3] == 0) return FileKind.Binary;
            if (start.StartsWith("%PDF"u8)) return FileKind.Pdf;
            if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
                || start.StartsWith("GIF8"u8) || start.StartsWith("RIFF"u8)) return FileKind.Picture;
            if (start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
                return FileKind.Archive;

            // Platforms often export a web page under the name of .xls.
            var text = Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
            if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return FileKind.Xml;
            if (text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<meta", StringComparison.OrdinalIgnoreCase)) return FileKind.WebPage;

            var isUtf16 = start.Length > 2 && (start[0], start[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
            return !isUtf16 && start.IndexOfAnyInRange((byte)0, (byte)8) >= 0 ? FileKind.Unknown : FileKind.Text;
        }

        /// <summary>What a zip holds. <see cref="FileKind.Zip"/> stands for one that cannot be read.</summary>
        /// <param name="unpackedBytes">By its table of contents; the reader unpacks no more than that of a part.</param>
        public static FileKind OfZip(Stream bytes, SheetLimits limits, out long unpackedBytes)
        {
            unpackedBytes = 0;
            try
            {
                using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
                foreach (var entry in zip.Entries)
                {
                    unpackedBytes += Math.Min(entry.Length, limits.UnpackedBytes + 1);
                    if (unpackedBytes > limits.UnpackedBytes) return FileKind.Archive;
                }

                if (zip.GetEntry("xl/workbook.xml") is not null || zip.GetEntry("xl/workbook.bin") is not null) return FileKind.Workbook;
                if (zip.GetEntry("word/document.xml") is not null) return FileKind.Word;
                if (zip.GetEntry("ppt/presentation.xml") is not null) return FileKind.Slides;
                if (zip.GetEntry("mimetype") is not null && zip.GetEntry("content.xml") is not null) return FileKind.OpenDocument;
                return zip.GetEntry("[Content_Types].xml") is not null ? FileKind.Workbook : FileKind.Archive;
            }
            catch (InvalidDataException)
            {
                return FileKind.Zip;
            }
        }

        public static string NameOf(FileKind kind) => kind switch
        {
            FileKind.OpenDocument => "OpenDocument 文件（.ods、.odt）",
            FileKind.Word => "Word 文件",
            FileKind.Slides => "演示文稿",
            FileKind.Pdf => "PDF 文件",
            FileKind.Picture => "图片",
            FileKind.Archive => "压缩包",
            FileKind.WebPage => "网页（有的平台导出时冒用 .xls 的名字）",
            FileKind.Xml => "XML 文件",
            _ => "认不出的文件",
        };
    }
}
