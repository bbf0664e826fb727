using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Reports;

/// <summary>The editor points out what was typed, puts references in, and loses nothing that somebody wrote.</summary>
public sealed class EditorTests(WebOffice offices)
{
    private const string Place = "/report/2025/write/measures/3";

    [Fact]
    public async Task Typed_digits_and_claim_words_are_pointed_out_and_never_keep_anybody_from_saving()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit(Role.OfficeClerk);
        var form = (await visitor.See(Place)).Form;
        form["text"] = "受理矛盾纠纷{F1a}，全部办结，发放资料3000余份，没有发生上访。2025年“八五”普法收官，落实三项制度。";
        var preview = await visitor.Send(form, "preview", "1");

        Assert.Equal(["全部", "3000余份", "没有发生"], Marked(preview.Html));
        var taken = office.Township.Figure("F1a", 2025).Value.Value;
        Assert.Contains($"受理矛盾纠纷<a class=\"fig\" href=\"/figures/2025/F1a\">{taken:0}件</a>，全部办结", preview.Html, StringComparison.Ordinal);
        var saved = await visitor.SendAndFollow(preview.Forms.Single(f => f.Names.Contains("text")));
        Assert.Contains("全部办结", saved.Text, StringComparison.Ordinal);
        Assert.Contains("3 处要看一看", saved.Text, StringComparison.Ordinal);
        Assert.Contains("全部办结", ((AnnualReport)YearReport.MatterOf(office.Township, 2025)!.State).Section(ReportChapter.Measures, 3)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pressed_figure_goes_where_the_writer_marked_or_to_the_end()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.OfficeClerk);
        var page = await visitor.See(Place);
        var form = page.Form;
        form["text"] = "受理##，再看。";
        Assert.Contains("form=\"writing\" name=\"insert\" value=\"{F1a}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"{F4 没有发生}\"", page.Html, StringComparison.Ordinal);
        var once = (await visitor.Send(form, "insert", "{F1a}")).Forms.Single(f => f.Names.Contains("text"));
        Assert.Equal("受理{F1a}，再看。", once["text"]);
        Assert.Equal("受理{F1a}，再看。{F2a}", (await visitor.Send(once, "insert", "{F2a}")).Forms.Single(f => f.Names.Contains("text"))["text"]);
    }

    [Fact]
    public async Task Two_people_write_two_sections_and_on_one_section_nobody_writes_over_the_other()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        using var handler = office.Visit(Role.Handler);
        var (first, second, elsewhere) = ((await clerk.See(Place)).Form, (await handler.See(Place)).Form, (await handler.See("/report/2025/write/shortcomings/1")).Form);
        first["text"] = "甲写的这一节。";
        second["text"] = "乙写的这一节。";
        elsewhere["text"] = "乙写的另一节。";
        await clerk.SendAndFollow(first);
        await handler.SendAndFollow(elsewhere);
        var answer = await handler.Send(second);

        Assert.Equal(409, answer.Status);
        Assert.Contains("甲写的这一节。", answer.Text, StringComparison.Ordinal);
        var merged = answer.Forms.Single(f => f.Names.Contains("text"));
        Assert.Equal("乙写的这一节。", merged["text"]);
        merged["text"] = "甲写的这一节。乙写的这一节。";
        await handler.SendAndFollow(merged);
        var report = (AnnualReport)YearReport.MatterOf(office.Township, 2025)!.State;
        Assert.Equal(("甲写的这一节。乙写的这一节。", "乙写的另一节。"), (report.Section(ReportChapter.Measures, 3)!.Text, report.Section(ReportChapter.Shortcomings, 1)!.Text));
    }

    [Fact]
    public async Task What_cannot_be_saved_comes_back_as_it_was_written()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit(Role.OfficeClerk);
        var before = office.Township.EntryCount;
        var form = (await visitor.See(Place)).Form;
        form["text"] = new string('长', 8001);
        var answer = await visitor.Send(form);

        Assert.Equal((422, before), (answer.Status, office.Township.EntryCount));
        Assert.Contains("最多 8000 字", answer.Text, StringComparison.Ordinal);
        Assert.Equal(form["text"], answer.Forms.Single(f => f.Names.Contains("text"))["text"]);
        form["text"] = " ";
        Assert.Contains("正文是空的", (await visitor.Send(form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_figure_is_a_mark_and_not_a_crash()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.OfficeClerk);
        var form = (await visitor.See(Place)).Form;
        form["text"] = "{Q99} {F1a level=天上} {F1a 1990} {E5 domain=fire 按kind} {F1a";
        var preview = await visitor.Send(form, "preview", "1");

        Assert.Equal(200, preview.Status);
        foreach (var words in new[] { "没有指标“Q99”", "没有“天上”这一项", "没有 1990 年的数", "没有配上右花括号" })
            Assert.Contains(words, preview.Text, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Theory, InlineData(Role.Officer), InlineData(Role.Supervisor), InlineData(Role.VillageCadre)]
    public async Task Only_who_may_write_gets_the_editor(Role role)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(role);
        Assert.Equal(404, (await visitor.Get(Place)).Status);
        await visitor.See("/report/2025");
    }

    [Fact]
    public async Task A_published_report_is_no_longer_written_but_corrected()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.OfficeClerk);
        Assert.Equal(404, (await visitor.Get("/report/2024/write/measures/1")).Status);
        Assert.Contains("公开后更正", (await visitor.See("/report/2024")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_years_plan_stands_beside_this_years_text()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.OfficeClerk);
        var points = PlanItem.Points((AnnualReport)YearReport.MatterOf(office.Township, 2024)!.State);
        var page = await visitor.See("/report/2025/write/measures/1");

        Assert.Equal(5, points.Count);
        foreach (var point in points)
        {
            // Each is a task of this year, told once, with what became of it.
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(page.Html, $"<li>{point}<"));
            Assert.Matches($"<li>{point}<span class=\"tag (ok|soon)\">", page.Html);
        }
        Assert.Contains("账上的预警", (await visitor.See("/report/2025/write/shortcomings/1")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Marked(string html) =>
        System.Text.RegularExpressions.Regex.Matches(html, "<mark>([^<]*)</mark>").Select(m => m.Groups[1].Value);
}
