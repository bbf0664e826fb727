using Xiangzhi.Registers;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Reports;

/// <summary>The report as LibreOffice draws it: the page of GB/T 9704-2012.</summary>
public sealed class LayoutTests(WebOffice offices)
{
    [Fact]
    public async Task The_report_is_drawn_on_the_grid_of_the_standard_and_loses_no_word()
    {
        var office = await offices.Shared();
        var folder = Directory.CreateDirectory(offices.NewFolder()).FullName;
        var report = YearReport.Of(office.Township, 2023);
        await File.WriteAllBytesAsync(Path.Combine(folder, "report.docx"), report.Docx(), TestContext.Current.CancellationToken);
        await LibreOffice.Convert(folder, "docx", "pdf");
        var text = await Pdf.Text(await File.ReadAllBytesAsync(Path.Combine(folder, "report.pdf"), TestContext.Current.CancellationToken));

        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length >= 2, text);
        for (var i = 0; i < pages.Length; i++)
        {
            var lines = pages[i].Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
            Assert.Equal("演示数据，人和事均属虚构", lines[0]);
            Assert.Equal($"—{i + 1}—", lines[^1].Replace(" ", "", StringComparison.Ordinal));
            Assert.InRange(lines.Count - 2, 1, 22);
            // 28 characters a line; one punctuation mark may hang at the end of it.
            Assert.All(lines[1..^1], line => Assert.InRange(Width(line), 0.5, 29));
        }
        var drawn = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        foreach (var line in report.PlainText().Split('\n').Skip(1))
        {
            foreach (var part in line.Split('，', '。', '；').Select(p => string.Concat(p.Where(c => !char.IsWhiteSpace(c)))).Where(p => p.Length is > 0 and < 20))
                Assert.True(drawn.Contains(part, StringComparison.Ordinal) || pages.Any(p => string.Concat(p.Where(c => !char.IsWhiteSpace(c))).Contains(part[..(part.Length / 2)], StringComparison.Ordinal)), part);
        }
    }

    private static double Width(string line) => line.Sum(c => c is >= '\u2E80' or '“' or '”' or '—' or '…' ? 1 : 0.5);
}
