using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Audits;

/// <summary>A supervisor lays townships side by side, has every report audited, and goes down into any of them.</summary>
public sealed class DistrictPageTests(WebOffice offices)
{
    private const string Other = "500114998";

    [Fact]
    public async Task Townships_stand_side_by_side_and_each_number_opens_in_its_own()
    {
        await using var office = await offices.Own();
        await office.Store.Create(Other, new() { Name = "试验区邻试乡人民政府", ShortName = "邻试", County = "试验区", Since = new(2025, 1, 1), Demonstration = true }, new(2025, 1, 1), "-");
        using var supervisor = office.Visit(Role.Supervisor);
        var page = await supervisor.See("/district/2025");

        Assert.Contains("邻试", page.Text, StringComparison.Ordinal);
        Assert.Contains($"/t/{Other}/figures/2025/F1a", page.Links);
        var own = $"/t/{office.Township.Code}/figures/2025/F1a";
        Assert.Contains(own, page.Links);
        Assert.Contains($"{office.Township.Figure("F1a", 2025).Value.Value}", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await supervisor.Get(own)).Status);
        // The counting rule stands beside the figure.
        Assert.Contains(office.Township.Catalogue.FindFigure("F1a")!.Rule, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_audits_the_report_of_every_township_that_has_one()
    {
        await using var office = await offices.Own();
        await office.Store.Create(Other, new() { Name = "试验区邻试乡人民政府", ShortName = "邻试", County = "试验区", Since = new(2025, 1, 1), Demonstration = true }, new(2025, 1, 1), "-");
        using var supervisor = office.Visit(Role.Supervisor);
        var page = await supervisor.SendAndFollow((await supervisor.See("/district/2025")).Form);
        var link = Assert.Single(page.Links, l => l.StartsWith($"/t/{office.Township.Code}/m/", StringComparison.Ordinal) && l.EndsWith("/audit", StringComparison.Ordinal));
        var audit = await supervisor.See(link);
        Assert.Contains("与账相符", audit.Text, StringComparison.Ordinal);
        // The ledger's own report never differs from the ledger.
        Assert.DoesNotContain("与账不符", audit.Text, StringComparison.Ordinal);

        // The same text is taken in once.
        var before = office.Township.EntryCount;
        await supervisor.SendAndFollow((await supervisor.See("/district/2025")).Form);
        Assert.Equal(before, office.Township.EntryCount);
    }

    [Fact]
    public async Task A_neighbours_report_taken_in_by_the_supervisor_stands_in_the_neighbours_row()
    {
        await using var office = await offices.Own();
        await office.Store.Create(Other, new() { Name = "试验区邻试乡人民政府", ShortName = "邻试", County = "试验区", Since = new(2025, 1, 1), Demonstration = true }, new(2025, 1, 1), "-");
        using var supervisor = office.Visit(Role.Supervisor);
        var form = (await supervisor.See("/audits/new")).Form;
        form["text"] = "邻试乡2025年法治政府建设年度报告\n一、主要举措\n受理矛盾纠纷30件，其中家庭20件、邻里19件。";
        var taken = (await supervisor.SendAndFollow(form)).Path;

        // It lies in the register of the township where the supervisor works, and is no report of that one.
        var page = await supervisor.See("/district/2025");
        var link = $"/t/{office.Township.Code}{taken}";
        Assert.Contains(link, page.Links);
        Assert.Contains("还没有核", page.Text, StringComparison.Ordinal);
        Assert.Contains("家庭20件", (await supervisor.See(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_late_by_the_law_and_no_graver_than_its_source()
    {
        await using var office = await offices.Own();
        await office.Store.Create(Other, new() { Name = "试验区邻试乡人民政府", ShortName = "邻试", County = "试验区", Since = new(2025, 1, 1), Demonstration = true }, new(2025, 1, 1), "-");
        using var supervisor = office.Visit(Role.Supervisor);
        var rule = $"href=\"/t/{Other}/rule/rep_submit\"";

        office.Clock.Now = new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero);
        Assert.DoesNotContain(rule, (await supervisor.See("/district/2025")).Html, StringComparison.Ordinal);
        office.Clock.Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var page = await supervisor.See("/district/2025");
        // 3月1日前: the first of March is too late; the text was read in secondary sources only, so it is amber.
        Assert.Contains($"class=\"tag soon\" {rule}", page.Html, StringComparison.Ordinal);
        Assert.Contains("2月28日已过", page.Text, StringComparison.Ordinal);
        // The last day of publication has not passed.
        Assert.DoesNotContain("rule/rep_publish", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_township_is_no_district()
    {
        await using var office = await offices.Own();
        using var supervisor = office.Visit(Role.Supervisor);
        Assert.Equal(404, (await supervisor.Get("/district/2025")).Status);
    }
}
