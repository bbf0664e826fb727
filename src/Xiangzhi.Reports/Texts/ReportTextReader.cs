using System.Globalization;
using System.Text;
using Xiangzhi.Reports.Spreadsheets;
using Xiangzhi.Reports.Uploads;

namespace Xiangzhi.Reports.Texts;

/// <summary>
/// Reads a report out of the file in which somebody has it: Word, PDF, a saved web page or plain text, by what the file is, not by
/// what it is called. Never throws for what the file contains.
/// </summary>
public static class ReportTextReader
{
    private const string SaveAsDocx = "请用 Word 或 WPS 打开，另存为 .docx 再传";

    /// <param name="fileName">As the sender called it; for messages only.</param>
    public static TextReading Read(byte[] content, string fileName, TextLimits? limits = null)
    {
        limits ??= TextLimits.Default;
        var reading = Look(content, limits);
        return reading is TextReading.Refused refused ? new TextReading.Refused($"没有读“{FileNames.Shown(fileName)}”：{refused.Message}") : reading;
    }

    private static TextReading Look(byte[] content, TextLimits limits)
    {
        if (content.Length == 0)
            return Refuse("是空文件。请打开原件看看，重新选择");
        if (content.LongLength > limits.Bytes)
            return TooLong(limits.Bytes);
        var kind = FileKind.Of(content.AsSpan(0, Math.Min(content.Length, UploadKind.HeadBytes)));
        var reading = kind switch
        {
            FileKind.Zip => OfPackage(content, limits),
            FileKind.Pdf => PdfText.Read(content, limits),
            FileKind.Binary => Refuse(IsLocked(content) ? $"设有打开密码。请在 Word 或 WPS 里打开，去掉密码，保存后再传" : $"是旧版 Office 或 WPS 的文件。{SaveAsDocx}"),
            FileKind.Text or FileKind.WebPage or FileKind.Xml => content.LongLength > limits.TextBytes ? TooLong(limits.TextBytes) : OfText(content),
            FileKind.Picture => Refuse("是图片，里面没有文字。请传报告的 .docx 或 PDF；只有照片的，请先用 WPS 的“图片转文字”，核对后把文字贴进来"),
            _ => Refuse($"是{FileKind.NameOf(kind)}，不是文章。请换成 .docx、.pdf、.html 或 .txt；打得开的请另存为 .docx"),
        };
        return reading switch
        {
            TextReading.Whole { Report.Paragraphs.Count: 0 } => Refuse("里面没有文字。请打开看看是不是选错了；文字在图片里的，请用 WPS 的“图片转文字”，核对后贴进来"),
            TextReading.Whole { Report.Text.Length: var length } when length > limits.Characters =>
                Refuse(string.Create(CultureInfo.InvariantCulture, $"有 {length} 个字，最多读 {limits.Characters} 个。请分成几个文件")),
            _ => reading,
        };
    }

    internal static TextReading.Refused Refuse(string message) => new(message + "。");

    private static TextReading.Refused TooLong(long bytes) => Refuse(string.Create(CultureInfo.InvariantCulture, $"超过 {bytes / 1048576} MB。请删去图片后另存一份，或把文字贴进来"));

    private static TextReading OfPackage(byte[] content, TextLimits limits)
    {
        using var stream = new MemoryStream(content, writable: false);
        // What is only read may point elsewhere: nobody follows.
        if (PackageCheck.Fault(stream, isOnlyRead: true, UploadLimits.Default) is { } fault)
            return new TextReading.Refused(fault);
        if (DocxFile.Open(content) is not { } file)
            return Refuse($"是{(FileKind.OfZip(stream, SheetLimits.Default, out _) is FileKind.Workbook ? "表格一类的 Office 文件" : "压缩包一类的文件")}，不是文章。{SaveAsDocx}");
        if (file.LengthOf(file.MainPath) > limits.MarkupBytes)
            return TooLong(limits.MarkupBytes);
        return DocxText.Read(file) is { } text ? new TextReading.Whole(text.Report) : Refuse($"已损坏，读不出文字。{SaveAsDocx}");
    }

    private static TextReading OfText(byte[] content)
    {
        if (content.AsSpan().StartsWith("{\\rtf"u8))
            return Refuse($"是 RTF 文件。{SaveAsDocx}");
        if (content.AsSpan().StartsWith("MIME-Version:"u8) || content.AsSpan().StartsWith("From: <Saved by"u8))
            return Refuse("是 MHTML 网页。请在浏览器里另存为“网页，仅 HTML”，或打印成 PDF 再传");
        if (TextDecoding.Decode(content, PageText.EncodingOf(content)) is not { } text || text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.AsSpan().ContainsAnyInRange('\u000E', '\u001B'))
            return Refuse("认不出是什么文字。请用 Word 或 WPS 打开看看，另存为 .docx 或“UTF-8 纯文本”再传");
        if (!PageText.IsPage(text))
            return new TextReading.Whole(ReportText.Of(text));
        return PageText.Read(text) is { } page ? new TextReading.Whole(page) : Refuse("是写得太乱的网页，一层套一层。请在浏览器里选中正文，复制后贴进来");
    }

    /// <summary>An Office file with a password lies in an old container, as a stream of this name.</summary>
    private static bool IsLocked(byte[] content) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
