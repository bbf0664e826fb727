using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Xiangzhi.Reports.Texts;

/// <summary>The text of a PDF: its letters as lines and rows, its lines as paragraphs.</summary>
internal static class PdfText
{
    private const string Instead = "请向写报告的人要 .docx，或用 WPS 的“PDF 转 Word”，核对后再传";

    /// <summary>Letters without a meaning among all letters, beyond which a text is taken for unreadable.</summary>
    private const double MostUnknown = 0.2;

    public static TextReading Read(byte[] content, TextLimits limits)
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { FilterProvider = new BoundedFilters(), UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > limits.Pages)
                return ReportTextReader.Refuse(string.Create(CultureInfo.InvariantCulture, $"有 {document.NumberOfPages} 页，最多读 {limits.Pages} 页。请只留报告本身，另存一份再传"));
            var (pages, letters, unknown) = (new List<IReadOnlyList<PdfLine>>(), 0, 0);
            foreach (var page in document.GetPages())
            {
                var own = page.Letters;
                letters += own.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
                unknown += own.Count(letter => letter.Value.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF') || letter.Value.Contains('\uFFFD') || letter.Value.AsSpan().ContainsAnyInRange('\0', '\u0008'));
                if (letters > limits.Characters)
                    return ReportTextReader.Refuse(string.Create(CultureInfo.InvariantCulture, $"超过 {limits.Characters} 个字。请只留报告本身，另存一份再传"));
                pages.Add(PdfPageLines.Of(page));
            }
            if (letters == 0)
                return ReportTextReader.Refuse($"这份 PDF 只有图，没有文字，多半是扫描的。{Instead}");
            if (unknown > MostUnknown * letters)
                return ReportTextReader.Refuse($"这份 PDF 的字体没有带文字对照，看得见，读不出。{Instead}");
            return new TextReading.Whole(ReportText.Of(PdfParagraphs.Of(pages)));
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReportTextReader.Refuse("PDF 设有打开密码。请打开后用“打印成 PDF”另存一份再传");
        }
        catch (BoundedFilters.TooMuchException)
        {
            return ReportTextReader.Refuse("PDF 解开后太大。请用“打印成 PDF”另存一份再传");
        }
        // The parser meets bytes that anyone may send, and answers nonsense with whatever its own code stumbles over; to the
        // sender they all mean one thing.
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            return ReportTextReader.Refuse("PDF 已损坏或没有传完，打不开。请重新选择；还不行就用“打印成 PDF”另存一份");
        }
    }
}
