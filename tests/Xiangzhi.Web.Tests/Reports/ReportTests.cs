using System.Globalization;
using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Reports;

/// <summary>The yearly report says the same wherever one reads it, and each figure in it is the ledger's.</summary>
public sealed class ReportTests(WebOffice offices, Sample.PlayedSample sample)
{
    [Theory, InlineData(2023), InlineData(2024), InlineData(2025)]
    public async Task Page_Word_file_text_and_API_say_the_same_and_each_figure_opens(int year)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.OfficeClerk);
        var report = await ReportPages.Read(visitor, year);

        Assert.True(report.Figures.Count >= 8, $"{report.Figures.Count}");
        Assert.Equal(report.Figures.Select(f => (f.Words, f.Opens)), report.Links);
        Assert.Equal(report.Figures.Select(f => (f.Code, f.Words)), report.Bookmarks);
        var lines = report.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Where(l => l != "演示数据，人和事均属虚构"), report.Paragraphs);
        foreach (var line in lines)
            Assert.Contains(line.Replace("　", "", StringComparison.Ordinal), PageText.Plain(report.File).Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var (_, _, opens) in report.Figures.Distinct())
            await visitor.See(opens);
    }

    [Theory, InlineData(2023), InlineData(2024), InlineData(2025)]
    public async Task A_figure_in_the_text_is_the_one_of_the_figures_page(int year)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        using var figures = JsonDocument.Parse(await visitor.Client.GetStringAsync($"/api/figures/{year}"));
        var known = figures.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("code").GetString()!, f => f);
        var compared = 0;
        foreach (var (code, words, opens) in (await ReportPages.Read(visitor, year)).Figures)
        {
            if (opens != $"/figures/{year}/{code}" || !char.IsAsciiDigit(words[0]) || words.Contains('余', StringComparison.Ordinal) || words.Contains("以上", StringComparison.Ordinal))
                continue;
            Assert.Equal(known[code].GetProperty("value").GetDecimal().ToString("0.##", CultureInfo.InvariantCulture) + known[code].GetProperty("unit").GetString(), words);
            compared++;
        }
        Assert.True(compared >= 5, $"{compared}");
    }

    [Fact]
    public async Task The_sample_tells_its_figures_by_reference_alone()
    {
        var office = await offices.Shared();
        foreach (var year in new[] { 2023, 2024, 2025 })
            Assert.Empty(Shared.YearReport.Of(office.Township, year).Composed.Notes.Where(n => n.Note.Kind != NoteKind.NoValue).Select(n => $"{year} {n.Note.Text}"));
    }

    [Fact]
    public void The_sample_prints_what_the_township_printed()
    {
        var (of2023, of2025) = (Shared.YearReport.Of(sample.Township, 2023).PlainText(), Shared.YearReport.Of(sample.Township, 2025).PlainText());

        foreach (var words in new[] { "学法12次", "4期", "专门培训4次", "2名干部", "参考率、合格率均达100%", "集中宣传6场次", "院坝会10次", "3000余份", "20余幅", "500余人次", "20人", "矛盾纠纷221件，办结221件", "处罚决定70件" })
            Assert.Contains(words, of2023, StringComparison.Ordinal);
        foreach (var words in new[] { "学法4次", "受教育面达100%", "普法活动16次", "5000余份", "3000余人次", "183件次", "没有发生民转刑案件", "执法人员6人", "领域处罚58件、罚款1000元", "林业警告3件", "消防警告1件" })
            Assert.Contains(words, of2025, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_figure_opens_into_just_that_part()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        var (_, words, opens) = (await ReportPages.Read(visitor, 2025)).Figures.First(f => f.Code == "E5" && f.Opens.Contains("cut=", StringComparison.Ordinal));
        var page = await visitor.See(opens);

        Assert.Contains("其中：道路交通", page.Text, StringComparison.Ordinal);
        Assert.Contains($"共 {words.TrimEnd('件')} 条", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_made_from_the_sample_says_that_it_is_invented()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        var report = await ReportPages.Read(visitor, 2023);
        foreach (var way in new[] { report.Page, report.File, report.Text })
            Assert.Contains("演示数据，人和事均属虚构", way, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(report.Docx));
        using var header = new StreamReader(zip.GetEntry("word/header1.xml")!.Open());
        Assert.Contains("演示数据，人和事均属虚构", await header.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_a_report_shows_a_draft_and_how_to_begin()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit(Role.OfficeClerk);
        var page = await visitor.See("/report/2022");
        Assert.Contains("还没有立稿", page.Text, StringComparison.Ordinal);
        var begun = await visitor.SendAndFollow(page.Form);

        Assert.Contains("起草", begun.Text, StringComparison.Ordinal);
        Assert.Equal(2022, ((AnnualReport)Shared.YearReport.MatterOf(office.Township, 2022)!.State).Year);
        Assert.Equal(404, (await visitor.Send(page.Form)).Status);
        Assert.Equal(404, (await visitor.Get("/report/1999")).Status);
        Assert.Equal(404, (await visitor.Get("/report/2022/write/nowhere/1")).Status);
    }

    [Fact]
    public async Task The_verb_writes_the_page_the_file_and_the_text()
    {
        var data = await offices.OwnData();
        var folder = Directory.CreateDirectory(offices.NewFolder()).FullName;
        foreach (var ending in new[] { "docx", "html", "txt" })
        {
            var file = Path.Combine(folder, $"报告.{ending}");
            Assert.Equal(0, Shell.Run("report", "--data", data, "--year", "2023", "--out", file).Code);
            Assert.True(new FileInfo(file).Length > 1000);
        }
        var (code, said) = Shell.Run("report", "--data", data, "--year", "2023");
        Assert.Equal((0, await File.ReadAllTextAsync(Path.Combine(folder, "报告.txt"), TestContext.Current.CancellationToken)), (code, said));
        var wrong = Shell.RunAll("report", "--data", data, "--year", "2023", "--out", Path.Combine(folder, "报告.pdf"));
        Assert.Equal(2, wrong.Code);
        Assert.Contains(".docx、.html 或 .txt", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(2, Shell.Run("report", "--data", data, "--year", "2023", "--as-of", "2024-01-01").Code);
        Assert.Equal(2, Shell.Run("report", "--data", data, "--year", "2011").Code);
    }

    [Fact]
    public async Task A_report_of_early_December_prints_its_day_and_counts_up_to_it()
    {
        var data = await offices.OwnData();
        var (_, early) = Shell.Run("report", "--data", data, "--year", "2025", "--as-of", "2025-12-05");
        var (_, whole) = Shell.Run("report", "--data", data, "--year", "2025");
        var (_, figure) = Shell.Run("figures", "--data", data, "--year", "2025", "--as-of", "2025-12-05", "--code", "F1a", "--format", "json");

        Assert.Contains("（数据截至2025年12月5日）", early, StringComparison.Ordinal);
        Assert.DoesNotContain("数据截至", whole, StringComparison.Ordinal);
        var value = JsonDocument.Parse(figure).RootElement.GetProperty("value").GetDecimal();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"受理矛盾纠纷{value:0}件"), early, StringComparison.Ordinal);
        Assert.DoesNotContain(string.Create(CultureInfo.InvariantCulture, $"受理矛盾纠纷{value:0}件"), whole, StringComparison.Ordinal);
    }
}
