using Xiangzhi.Registers;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Reports;

/// <summary>The other yearly texts are begun, written from their outlines, reviewed and sent up with the machinery of the report.</summary>
public sealed class YearlyTextTests(WebOffice offices)
{
    [Theory, InlineData("openness", ReportKind.Openness), InlineData("petitions", ReportKind.Petitions), InlineData("enforcement", ReportKind.Enforcement), InlineData("work-plan", ReportKind.WorkPlan)]
    public async Task Each_is_written_chapter_by_chapter_and_comes_as_page_Word_and_text(string code, ReportKind kind)
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var path = $"/yearly/{code}/2025";
        Assert.Contains("还没有立稿", (await clerk.See(path)).Text, StringComparison.Ordinal);
        await clerk.SendAndFollow((await clerk.See(path)).Forms.Single(f => f.Action.EndsWith("/begin", StringComparison.Ordinal)));
        foreach (var chapter in ReportKinds.AskedOf(kind))
        {
            var form = (await clerk.See($"{path}/write/{Identifier.Kebab(chapter.ToString())}/1")).Forms.Single(f => f.Names.Contains("text"));
            if (form["text"] is null or "")
                form["text"] = "这一章由承办人写。";
            await clerk.SendAndFollow(form);
        }
        var report = (AnnualReport)YearReport.MatterOf(office.Township, 2025, kind)!.State;
        Assert.Empty(report.Missing);
        var (page, text, word) = (await clerk.See(path), await clerk.Client.GetStringAsync(path + ".txt", TestContext.Current.CancellationToken), await clerk.Client.GetByteArrayAsync(path + ".docx", TestContext.Current.CancellationToken));
        foreach (var heading in ReportKinds.AskedOf(kind).Select(AnnualReports.LabelOf))
        {
            Assert.Contains(heading, page.Text, StringComparison.Ordinal);
            Assert.Contains(heading, text, StringComparison.Ordinal);
        }
        Assert.Contains(report.TitleText, text, StringComparison.Ordinal);
        Assert.DoesNotContain("〔？", text, StringComparison.Ordinal);
        Assert.True(word.Length > 2000);
        Assert.Contains("新写的", (await clerk.See(path + "/versions")).Text, StringComparison.Ordinal);
        Assert.Contains("送审", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(path, (await clerk.See("/report/2025")).Path);
        using var api = System.Text.Json.JsonDocument.Parse(await clerk.Client.GetStringAsync($"/api{path}", TestContext.Current.CancellationToken));
        Assert.Equal(text, api.RootElement.GetProperty("text").GetString());
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task The_points_of_a_work_plan_become_tasks_of_its_own_year()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        await clerk.SendAndFollow((await clerk.See("/yearly/work-plan/2026")).Forms.Single(f => f.Action.EndsWith("/begin", StringComparison.Ordinal)));
        var form = (await clerk.See("/yearly/work-plan/2026/write/plan-tasks/1")).Forms.Single(f => f.Names.Contains("text"));
        form["text"] = "一是逐案复核公示日期。二是返乡时节集中讲法。";
        await clerk.SendAndFollow(form);
        var page = await clerk.SendAndFollow((await clerk.See("/yearly/work-plan/2026")).Forms.Single(f => f.Action.EndsWith("/tasks", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Forms, f => f.Action.EndsWith("/tasks", StringComparison.Ordinal));
        var tasks = office.Township.Each(new() { Register = "task" }).Select(m => (YearTask)m.State).Where(t => t is { Year: 2026, Source: TaskSource.Plan }).Select(t => t.Text);
        Assert.Equal(["返乡时节集中讲法", "逐案复核公示日期"], tasks.Order(StringComparer.Ordinal));
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task What_stands_in_the_tables_is_the_ledgers()
    {
        var office = await offices.Shared();
        var text = OfficialTextWriter.Write(YearReport.Of(office.Township, 2025, kind: ReportKind.Enforcement).Composed.Paper);
        foreach (var code in new[] { "E1", "E3", "E5", "E13" })
        {
            var row = office.Township.Figure(code, 2025);
            Assert.Contains($"{row.Figure.Name.Zh}\t{row.Figure.Unit}\t{row.Value.Value:0.##}\t{office.Township.Figure(code, 2024).Value.Value:0.##}", text, StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("/yearly/rule-of-law/2025"), InlineData("/yearly/nothing/2025"), InlineData("/yearly/openness/2025/write/measures/1"), InlineData("/yearly/openness/2019")]
    public async Task A_kind_or_a_chapter_that_is_not_there_is_not_found(string path)
    {
        var office = await offices.Shared();
        using var clerk = office.Visit(Role.OfficeClerk);
        Assert.Equal(404, (await clerk.Get(path)).Status);
    }
}
