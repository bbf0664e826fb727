using Xiangzhi.Reports.Documents;
using Xiangzhi.Reports.Uploads;

namespace Xiangzhi.Reports.Texts;

/// <summary>
/// Writes a report back as a Word file with comments on its places. Same input, same bytes.
/// </summary>
public static class MarkedDocx
{
    private const string Author = "乡治核数";
    private const string Initials = "核数";

    /// <param name="original">
    /// The file from which the report was read, null for pasted text. A Word file comes back with its body as it is; anything else, and
    /// a Word file that holds or fetches what must not be handed on, comes back as a plain paper made of the paragraphs.
    /// </param>
    /// <param name="at">Written on every comment.</param>
    /// <exception cref="ArgumentException">The report has no text, or was read from another file.</exception>
    public static void Write(ReportText report, byte[]? original, IReadOnlyList<TextMark> marks, DateTimeOffset at, Stream target)
    {
        if (report.Paragraphs.Count == 0)
            throw new ArgumentException("A report without text has no places.", nameof(report));
        var text = Original(original) ?? Plain(report);
        if (text.Report.Text != report.Text)
            throw new ArgumentException("The report was not read from this file.", nameof(original));
        var comments = new DocxComments(text);
        var firstId = comments.NextId;
        for (var i = 0; i < marks.Count; i++)
            comments.Add(firstId + i, Author, Initials, at, marks[i].Comment);
        new DocxMarking(text).Put(marks, firstId);
        PackageZip.Write(target, comments.Parts());
    }

    private static DocxText? Original(byte[]? original)
    {
        if (original is null)
            return null;
        using var stream = new MemoryStream(original, writable: false);
        // The strict form of the format has other namespaces; comments in it would be in neither.
        return PackageCheck.Fault(stream, isOnlyRead: false, UploadLimits.Default) is null && DocxFile.Open(original) is { } file && DocxText.Read(file) is { } text && text.Main.Root!.Name.Namespace == Wml.Name ? text : null;
    }

    private static DocxText Plain(ReportText report)
    {
        using var paper = new MemoryStream();
        OfficialDocxWriter.Write(PlainReport.Paper(report), paper);
        return DocxText.Read(DocxFile.Open(paper.ToArray())!)!;
    }
}
