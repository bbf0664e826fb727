using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Reports;

/// <summary>What stands as last year is shown beside last year's text, until somebody says that it is on purpose; versions show what changed.</summary>
public sealed class CopiedTests(WebOffice offices)
{
    private const string Place = "/report/2025/write/shortcomings/1";

    private static AnnualReport Report(Office office) => (AnnualReport)YearReport.MatterOf(office.Township, 2025)!.State;

    /// <summary>A paragraph of the report of 2024, with other numbers.</summary>
    private static (string Earlier, string Now) Taken(Office office)
    {
        var earlier = YearReport.Of(office.Township, 2024).Composed.Sections.SelectMany(s => s.Composed.Plain).MaxBy(p => p.Length)!;
        return (earlier, string.Concat(earlier.Select(c => char.IsDigit(c) ? '9' : c)));
    }

    [Fact]
    public async Task A_writer_sees_both_texts_says_that_it_is_on_purpose_and_keeps_the_draft()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (earlier, now) = Taken(office);
        var form = (await clerk.See(Place)).Forms.Single(f => f.Names.Contains("text"));
        form["text"] = now + "\n还没有存的一段。";
        var preview = await clerk.Send(form, "preview", "1");

        Assert.Contains("1 段与去年很像", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 段没有注明沿用", preview.Text, StringComparison.Ordinal);
        Assert.Matches("<del>[0-9]+", preview.Html);
        var place = System.Text.RegularExpressions.Regex.Match(preview.Html, "name=\"carry\" value=\"([0-9]+)\"").Groups[1].Value;
        // A section must be there before a paragraph of it can be marked.
        await clerk.SendAndFollow(preview.Forms.Single(f => f.Names.Contains("text")));
        var token = preview.Forms.Single(f => f.Names.Contains("text"))["__RequestVerificationToken"]!; // every form bears one
        var without = await clerk.Post(Place, token, ("text", now), ("heading", ""), ("known-seq", "1"), ("carry", place), ($"why-{place}", " "));
        Assert.Equal(422, without.Status);
        Assert.Contains("没有写为什么沿用", without.Text, StringComparison.Ordinal);
        var marked = await clerk.Post(Place, token, ("text", now + "\n还没有存的又一段。"), ("heading", ""), ("known-seq", "1"), ("carry", place), ($"why-{place}", "机构和分工没有变"));

        Assert.Equal(200, marked.Status);
        Assert.Contains("还没有存的又一段。", marked.Forms.Single(f => f.Names.Contains("text"))["text"], StringComparison.Ordinal);
        Assert.Contains("都注明了沿用", marked.Text, StringComparison.Ordinal);
        Assert.Equal((earlier, "机构和分工没有变"), Report(office).CarriedOver.Select(c => (c.Earlier, c.Reason)).Single());
        Assert.DoesNotContain("还没有存的", Report(office).Section(ReportChapter.Shortcomings, 1)!.Text[now.Length..].Replace("还没有存的一段。", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("机构和分工没有变", (await clerk.See("/report/2025/versions")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("机构和分工没有变", YearReport.Of(office.Township, 2025).PlainText(), StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Whoever_approves_is_told_what_nobody_marked()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        using var leader = office.Visit(Role.Leader);
        var form = (await clerk.See(Place)).Forms.Single(f => f.Names.Contains("text"));
        form["text"] = Taken(office).Now;
        await clerk.SendAndFollow(form);
        var page = await clerk.See("/report/2025?text=now");
        Assert.Contains("没有注明沿用", page.Text, StringComparison.Ordinal);
        var approving = $"/m/{YearReport.MatterOf(office.Township, 2025)!.Id}/do/approve";
        Assert.Contains("没有注明沿用", (await leader.See(approving)).Text, StringComparison.Ordinal);

        foreach (var mark in page.Forms.Where(f => f.Action.EndsWith("/carry-over", StringComparison.Ordinal)).ToList())
        {
            var why = mark.Names.Single(n => n.StartsWith("why-", StringComparison.Ordinal));
            mark[why] = "做法没有变";
            Assert.Equal(302, (await clerk.Send(mark, "carry", why[4..])).Status);
        }
        var after = (await leader.See(approving)).Text;
        Assert.DoesNotContain("没有注明沿用", after, StringComparison.Ordinal);
        Assert.Contains("都注明了沿用", after, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Before_the_ledger_began_last_years_report_is_the_one_that_was_taken_in()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var said = YearReport.Of(office.Township, 2023).Composed.Sections.SelectMany(x => x.Composed.Plain).MaxBy(x => x.Length)!;
        Assert.DoesNotContain("与去年很像", (await clerk.See("/report/2023")).Text, StringComparison.Ordinal);
        var audit = (await clerk.See("/audits/new")).Form;
        audit.Files["files#0"] = ("白土乡2022.txt", Encoding.UTF8.GetBytes($"白土乡2022年度法治政府建设报告\n{said}\n"));
        Assert.Equal(302, (await clerk.Send(audit)).Status);
        Assert.Contains("1 段与去年很像", (await clerk.See("/report/2023")).Text, StringComparison.Ordinal);
        // Whoever may not read audits is not told by another page what stands in one.
        using var officer = office.Visit(Role.Officer);
        Assert.DoesNotContain("与去年很像", (await officer.Get("/report/2023")).Text, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Any_two_versions_show_what_went_and_what_came()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        async Task<long> Save(string text)
        {
            var form = (await clerk.See(Place)).Forms.Single(f => f.Names.Contains("text"));
            form["text"] = text;
            await clerk.SendAndFollow(form);
            return Report(office).Section(ReportChapter.Shortcomings, 1)!.Written.Seq;
        }
        var first = await Save("村级记录补录多，受理{F1a}。人手少。");
        var second = await Save("村级记录补录多，受理{F1a 余}。人手少。");
        var third = await Save("村级记录补录多，受理{F1a 余}。");

        var last = await clerk.See("/report/2025/versions");
        Assert.Contains("<del>人手少。</del>", last.Html, StringComparison.Ordinal);
        var whole = await clerk.See($"/report/2025/versions?from={first}&to={third}");
        Assert.Contains("<del>{F1a}</del>", whole.Html, StringComparison.Ordinal);
        Assert.Contains("<ins>{F1a 余}</ins>", whole.Html, StringComparison.Ordinal);
        Assert.Contains("<del>人手少。</del>", whole.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>人手少。</del>", (await clerk.See($"/report/2025/versions?from={first}&to={second}")).Html, StringComparison.Ordinal);
        Assert.Contains("这两稿的字一样", (await clerk.See($"/report/2025/versions?from={third}&to={third}")).Text, StringComparison.Ordinal);
        // An entry that is not the report's, and a stretch that runs backwards, show the last change instead.
        Assert.Contains("<del>人手少。</del>", (await clerk.See("/report/2025/versions?from=1&to=99999999")).Html, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task What_was_printed_is_held_against_the_text_as_it_reads_now()
    {
        var office = await offices.Shared();
        using var clerk = office.Visit(Role.OfficeClerk);
        var page = await clerk.See("/report/2024/versions");
        Assert.Contains("印到这里", page.Text, StringComparison.Ordinal);
        var link = System.Text.RegularExpressions.Regex.Match(page.Html, "href=\"([^\"]*)\">印出稿与现在的稿子").Groups[1].Value;
        Assert.Contains("这两稿的字一样", (await clerk.See(System.Net.WebUtility.HtmlDecode(link))).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await clerk.Get("/report/2019/versions")).Status);
    }

    [Fact]
    public async Task A_chart_says_the_same_on_page_in_Word_as_text_and_in_the_API()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var form = (await clerk.See(Place)).Forms.Single(f => f.Names.Contains("text"));
        form["text"] = "逐月看，纠纷集中在下半年。\n{图 F1a 按月}\n{图 F1a 近3年}";
        var preview = await clerk.Send(form, "preview", "1");
        Assert.Equal(2, preview.Html.Split("<figure>").Length - 1);
        await clerk.SendAndFollow(preview.Forms.Single(f => f.Names.Contains("text")));
        var report = await ReportPages.Read(clerk, 2025);

        var line = report.Text.Split('\n').Single(l => l.StartsWith("2025年受理矛盾纠纷逐月（件）：1月", StringComparison.Ordinal));
        var months = System.Text.RegularExpressions.Regex.Matches(line, "月([0-9]+)").Sum(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(office.Township.Figure("F1a", 2025).Value.Value, months);
        Assert.Contains(line, report.Paragraphs);
        Assert.Contains("<svg", report.File, StringComparison.Ordinal);
        Assert.Equal(report.Figures.Select(f => (f.Words, f.Opens)), report.Links);
        Assert.Equal(report.Figures.Select(f => (f.Code, f.Words)), report.Bookmarks);
        foreach (var (_, _, opens) in report.Figures.Where(f => f.Opens.Contains("from=", StringComparison.Ordinal)))
            await clerk.See(opens);
        Expect.None(office.Exceptions);
    }
}
