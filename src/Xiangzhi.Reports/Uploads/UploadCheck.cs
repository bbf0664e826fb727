using System.Globalization;

namespace Xiangzhi.Reports.Uploads;

/// <summary>What came of looking at an uploaded file.</summary>
public abstract record UploadVerdict
{
    private UploadVerdict() { }

    public sealed record Accepted(UploadKind Kind) : UploadVerdict;

    /// <param name="Message">Which file, what is wrong with it and what to do, in one sentence each.</param>
    public sealed record Refused(string Message) : UploadVerdict;
}

/// <summary>
/// Looks into every file before it is kept. What it is follows from its bytes, never from its name or from what the browser says;
/// nothing is unpacked to the disk, and no more is read than <see cref="UploadLimits"/> says.
/// </summary>
public static class UploadCheck
{
    /// <param name="content">Read from its beginning; left at its beginning.</param>
    /// <param name="accepted">The kinds that this door takes.</param>
    public static UploadVerdict Of(Stream content, string name, IReadOnlyList<UploadKind> accepted, UploadLimits? limits = null)
    {
        limits ??= UploadLimits.Default;
        content.Position = 0;
        try
        {
            UploadKind? kind = null;
            return (FileNames.Fault(name) ?? Look(content, name, accepted, limits, out kind)) is { } fault
                ? new UploadVerdict.Refused($"没有收下“{FileNames.Shown(name)}”：{fault}") : new UploadVerdict.Accepted(kind!);
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static string? Look(Stream content, string name, IReadOnlyList<UploadKind> accepted, UploadLimits limits, out UploadKind? kind)
    {
        kind = null;
        if (content.Length == 0)
            return "是空文件。请打开原件看看，重新选择。";
        if (content.Length > limits.Bytes)
            return string.Create(CultureInfo.InvariantCulture, $"超过 {limits.Bytes / 1048576} MB。请压缩图片、截取录像，或分成几个文件。");
        var head = new byte[(int)Math.Min(content.Length, UploadKind.HeadBytes)];
        content.ReadExactly(head);
        kind = head.AsSpan().StartsWith("PK"u8) ? PackageCheck.KindOf(content) : UploadKind.Of(head) ?? (TextCheck.IsText(content, head) ? UploadKind.Text : null);
        if (kind is null || (!accepted.Contains(kind) && kind != UploadKind.OldWorkbook))
            return $"不是可以收的文件。请换成{string.Join("、", accepted.SelectMany(k => k.Endings))}；{(accepted.Contains(UploadKind.Pdf) ? "照片请存成 JPEG，其他文件请另存为 PDF" : "表格请用 Excel 或 WPS 打开，另存为 .xlsx")}。";
        if (!accepted.Contains(kind))
            return $"是旧版 Office（.xls、.doc）、WPS（.et、.wps）或加了密码的文件，看不清里面有没有宏。请去掉密码，另存为 {(accepted.Contains(UploadKind.Pdf) ? ".docx、.xlsx 或 PDF" : ".xlsx 或 .docx")}。";
        if (!kind.Endings.Contains(Path.GetExtension(name).ToLowerInvariant()))
            return $"名字的结尾和内容不符：内容是{kind.Name}。请打开看看是不是选错了；没选错就把名字改成以 {kind.Endings[0]} 结尾。";
        content.Position = 0;
        return kind == UploadKind.Jpeg || kind == UploadKind.Png ? ImageCheck.Fault(content, kind, limits)
            : kind == UploadKind.Pdf ? PdfCheck.Fault(content, limits)
            : kind == UploadKind.Word || kind == UploadKind.Workbook ? PackageCheck.Fault(content, isOnlyRead: accepted.Contains(UploadKind.OldWorkbook), limits)
            : null;
    }
}

/// <summary>How much is read of an uploaded file; every number inclusive.</summary>
public sealed record UploadLimits
{
    public static readonly UploadLimits Default = new();

    /// <summary>Length of a file.</summary>
    public long Bytes { get; init; } = 30 * 1024 * 1024;

    /// <summary>Length of all parts of an Office file once unpacked.</summary>
    public long UnpackedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>How many times larger a part of <see cref="RatioFrom"/> or more may be than what it was packed into.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Smaller parts are let be, however well they pack.</summary>
    public long RatioFrom { get; init; } = 4 * 1024 * 1024;

    public int Parts { get; init; } = 3_000;

    /// <summary>Elements within elements.</summary>
    public int XmlDepth { get; init; } = 128;

    /// <summary>Width and height of a picture.</summary>
    public int Pixels { get; init; } = 20_000;

    /// <summary>Width times height.</summary>
    public long PixelsInAll { get; init; } = 120_000_000;
}
