using System.Text;

namespace Xiangzhi.Reports.Uploads;

/// <summary>What an uploaded file is, by its own bytes: the closed list of what the ledger takes.</summary>
/// <param name="Name">As a message calls it.</param>
/// <param name="Media">The media type under which it is handed out; never what a browser declared.</param>
/// <param name="Endings">Endings that its name may have, small, with the dot; the first is the usual one.</param>
public sealed record UploadKind(string Name, string Media, params IReadOnlyList<string> Endings)
{
    public static readonly UploadKind Jpeg = new("JPEG 图片", "image/jpeg", ".jpg", ".jpeg");
    public static readonly UploadKind Png = new("PNG 图片", "image/png", ".png");
    public static readonly UploadKind Pdf = new("PDF 文件", "application/pdf", ".pdf");
    public static readonly UploadKind Word = new("Word 文件", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly UploadKind Workbook = new("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly UploadKind Video = new("MP4 录像", "video/mp4", ".mp4");
    public static readonly UploadKind Audio = new("M4A 录音", "audio/mp4", ".m4a");
    public static readonly UploadKind Mp3 = new("MP3 录音", "audio/mpeg", ".mp3");
    public static readonly UploadKind Text = new("纯文本", "text/plain; charset=utf-8", ".txt", ".csv");

    /// <summary>Excel 97 and WPS: only read as a table, since what hides in it cannot be told and it must not be handed out.</summary>
    public static readonly UploadKind OldWorkbook = new("旧版表格", "application/vnd.ms-excel", ".xls", ".et");

    /// <summary>What may be attached to an act.</summary>
    public static readonly IReadOnlyList<UploadKind> Attachments = [Jpeg, Png, Pdf, Word, Workbook, Video, Audio, Mp3, Text];

    /// <summary>What may be read as a table.</summary>
    public static readonly IReadOnlyList<UploadKind> Tables = [Workbook, OldWorkbook, Text];

    /// <summary>Under which a stored file goes out again; bytes without meaning where the list does not know its type.</summary>
    public static string MediaOf(string stored) => Attachments.Select(k => k.Media).FirstOrDefault(m => m.Split(';')[0] == stored) ?? "application/octet-stream";

    /// <param name="head">The first bytes, <see cref="HeadBytes"/> where there are so many.</param>
    /// <returns>Null for what is not on the list, or cannot be told by its head: Office packages and text.</returns>
    internal static UploadKind? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : head.StartsWith("%PDF-"u8) ? Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? OldWorkbook
        : head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8) ? OfBrand(Encoding.Latin1.GetString(head[8..12]))
        : head.StartsWith("ID3"u8) || (head.Length > 3 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && head[2] >> 4 is > 0 and < 15) ? Mp3
        : null;

    /// <summary>Enough for every head, and to see whether text is a web page.</summary>
    internal const int HeadBytes = 65_536;

    private static UploadKind? OfBrand(string brand) => brand switch
    {
        "M4A " or "M4B " => Audio,
        "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "3gp4" or "3gp5" => Video,
        _ => null,
    };
}
