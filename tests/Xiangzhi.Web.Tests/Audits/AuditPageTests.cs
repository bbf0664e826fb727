using System.Globalization;
using System.Text;
using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Texts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Audits;

/// <summary>A clerk takes reports in and sees every number held against the ledger, the report itself, the year before.</summary>
public sealed class AuditPageTests(WebOffice offices)
{
    [Fact]
    public async Task A_number_that_the_ledger_contradicts_stands_marked_with_its_reason_and_opens_into_its_records()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var right = office.Township.Figure("E9c", 2025).Value.Value!.Value;
        var page = await TakeIn(clerk, ("白土乡2025.txt", Report(office, 2025, $"办理行政许可{right}件。开展中心组学法99次。")));

        Assert.Contains("与账不符", page.Text, StringComparison.Ordinal);
        Assert.Contains($"账上中心组学法（B1）是 {office.Township.Figure("B1", 2025).Value.Value}次", page.Text, StringComparison.Ordinal);
        Assert.Contains("/figures/2025/B1", page.Links);
        Assert.Equal(200, (await clerk.Get("/figures/2025/B1")).Status);
        Assert.Contains("有误", page.Text, StringComparison.Ordinal);
        // The right one is green, and no finding.
        Assert.DoesNotContain($"账上行政许可（E9c）是", page.Text, StringComparison.Ordinal);

        var answered = await clerk.SendAndFollow(page.Forms.First(f => f.Names.Contains("answer")), "answer", nameof(FindingAnswer.Corrected));
        Assert.Contains("报告里改过了", answered.Text, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Beside_a_wrong_rate_the_numbers_that_match_stay_green_and_the_card_leads_back_to_the_words()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (taken, settled) = (office.Township.Figure("F1a", 2025).Value.Value!.Value, office.Township.Figure("F2b", 2025).Value.Value!.Value);
        var page = await TakeIn(clerk, ("白土乡2025.txt", Report(office, 2025, $"受理矛盾纠纷{taken}件，调解成功{settled}件，成功率12%。")));

        Assert.Contains("比率", page.Text, StringComparison.Ordinal);
        Assert.Matches($"<mark class=\"ok\"[^>]*>{taken}件</mark>", page.Html);
        Assert.Matches($"<mark class=\"ok\"[^>]*>{settled}件</mark>", page.Html);
        Assert.Matches("<mark class=\"late\"[^>]*>12%</mark>", page.Html);
        foreach (var card in page.Links.Where(l => l.StartsWith("#t", StringComparison.Ordinal)))
            Assert.Contains($"id=\"{card[1..]}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("#t1", page.Links);
    }

    [Fact]
    public async Task Several_reports_come_at_once_and_the_year_before_shows_what_was_copied()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        const string Said = "镇党委政府高度重视法治宣传教育工作，组织干部走村入户开展普法活动{0}次，发放资料{0}00份，群众反响良好。";
        var list = await TakeIn(clerk, ("a.txt", Text("石桥镇", 2024, string.Format(CultureInfo.InvariantCulture, Said, 12))), ("b.txt", Text("石桥镇", 2025, string.Format(CultureInfo.InvariantCulture, Said, 16))),
            ("c.html", Encoding.UTF8.GetBytes($"<html><body><p>大坪镇2025年度法治政府建设报告</p><p>受理纠纷30件，其中家庭20件、邻里19件。</p></body></html>")));
        Assert.Equal("/audits?year=2025", list.Path);
        Assert.Contains("石桥镇 2025", list.Text, StringComparison.Ordinal);
        Assert.Contains("大坪镇 2025", list.Text, StringComparison.Ordinal);
        Assert.Contains("没有账", list.Text, StringComparison.Ordinal);

        var copied = await clerk.See(list.Links.First(l => l.EndsWith("/audit", StringComparison.Ordinal) && IsOf(office, l, "石桥镇")));
        Assert.Contains("另对 2024 年的报告", copied.Text, StringComparison.Ordinal);
        Assert.Contains("照抄", copied.Text, StringComparison.Ordinal);
        Assert.Contains("开展普法活动12次", copied.Text, StringComparison.Ordinal);
        var sums = list.Links.First(l => l.EndsWith("/audit", StringComparison.Ordinal) && IsOf(office, l, "大坪镇"));
        Assert.Contains("30", (await clerk.See(sums)).Text, StringComparison.Ordinal);
        var json = JsonDocument.Parse(await clerk.Client.GetStringAsync($"/api/audits/{sums.Split('/')[2]}", TestContext.Current.CancellationToken)).RootElement;
        Assert.Contains(json.GetProperty("checks").EnumerateArray(), c => c.GetProperty("verdict").GetString() == "fails");
        var word = ReportTextReader.Read(await clerk.Client.GetByteArrayAsync($"{sums}.docx", TestContext.Current.CancellationToken), "核数.docx");
        Assert.Contains("受理纠纷30件", Assert.IsType<TextReading.Whole>(word).Report.Text, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_by_name_and_the_others_are_taken()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var page = await Send(clerk, ("照片.txt", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]), ("无题.txt", "今年工作很多。"u8.ToArray()), ("好的.txt", Text("石桥镇", 2025, "受理纠纷3件。")));

        Assert.Equal(422, page.Status);
        Assert.Contains("收下了 1 份", page.Text, StringComparison.Ordinal);
        Assert.Contains("照片.txt", page.Text, StringComparison.Ordinal);
        Assert.Contains("“无题.txt”的标题里看不出", page.Text, StringComparison.Ordinal);
        Assert.Equal("好的.txt", ((AuditedReport)office.Township.Roster.All<AuditedReports>().Single(m => ((AuditedReport)m.State).Office == "石桥镇").State).Version!.File.Name);
    }

    [Fact]
    public async Task An_empty_file_is_named_alone_and_among_others_of_which_each_has_its_link()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        Assert.Contains("空的.docx”：是空文件", (await Send(clerk, ("空的.docx", []))).Text, StringComparison.Ordinal);
        var page = await Send(clerk, ("空的.docx", []), ("a.txt", Text("石桥镇", 2023, "受理纠纷3件。")), ("b.txt", Text("石桥镇", 2024, "受理纠纷4件。")));
        Assert.Contains("空的.docx”：是空文件", page.Text, StringComparison.Ordinal);
        Assert.Contains("收下了 2 份", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Links.Count(l => l.EndsWith("/audit", StringComparison.Ordinal)));
        // Nothing chosen at all is another mistake.
        Assert.Contains("请选报告文件", (await clerk.Send((await clerk.See("/audits/new")).Form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_taking_in_reports_of_earlier_years_the_list_shows_theirs_and_how_many_there_are_of_each()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var list = await TakeIn(clerk, ("a.txt", Text("石桥镇", 2023, "受理纠纷3件。")), ("b.txt", Text("大坪镇", 2023, "受理纠纷4件。")));
        Assert.Contains("石桥镇 2023", list.Text, StringComparison.Ordinal);
        Assert.Contains("大坪镇 2023", list.Text, StringComparison.Ordinal);
        Assert.Contains("2023（2）", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_a_title_is_asked_whose_it_is_where_it_can_be_said()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var form = (await clerk.See("/audits/new")).Form;
        form["text"] = "受理矛盾纠纷14件。";
        var page = await clerk.Send(form);
        Assert.Contains("看不出是哪个单位、哪一年的，请在下面填上", page.Text, StringComparison.Ordinal);
        var again = page.Form;
        (again["office"], again["year"]) = ("石桥镇", "2025");
        Assert.Contains("受理矛盾纠纷14件", (await clerk.SendAndFollow(again)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_that_draws_without_end_is_given_up()
    {
        var reading = await Web.Audits.ReportFiles.Read(Nested(levels: 14), "绕.pdf");
        Assert.Contains("画得太绕", Assert.IsType<TextReading.Refused>(reading).Message, StringComparison.Ordinal);
        var plain = await Web.Audits.ReportFiles.Read(Nested(levels: 2), "短.pdf");
        Assert.Contains("aaaa", Assert.IsType<TextReading.Whole>(plain).Report.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.DeskClerk)]
    [InlineData(Role.VillageCadre)]
    public async Task Who_may_not_read_the_register_finds_nothing(Role role)
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var page = await TakeIn(clerk, ("白土乡2025.txt", Report(office, 2025, "开展中心组学法99次。")));
        using var visitor = office.Visit(role);
        foreach (var path in new[] { "/audits", "/audits/new", page.Path, $"{page.Path}.docx", $"/api/audits/{page.Path.Split('/')[2]}" })
            Assert.Equal((path, 404), (path, (await visitor.Get(path)).Status));
    }

    private static bool IsOf(Office office, string link, string name) =>
        office.Township.Matter(Guid.Parse(link.Split('/')[2])) is { State: AuditedReport { Year: 2025 } report } && report.Office == name;

    private static byte[] Report(Office office, int year, string body) => Text(office.Township.Profile.Name, year, body);

    private static byte[] Text(string office, int year, string body) => Encoding.UTF8.GetBytes($"{office}{year}年度法治政府建设报告\n一、主要举措\n{body}\n");

    private static async Task<PageText> TakeIn(Visitor clerk, params (string Name, byte[] Bytes)[] files) => await clerk.SendAndFollow(await FormWith(clerk, files));

    private static async Task<PageText> Send(Visitor clerk, params (string Name, byte[] Bytes)[] files) => await clerk.Send(await FormWith(clerk, files));

    private static async Task<PageForm> FormWith(Visitor clerk, (string Name, byte[] Bytes)[] files)
    {
        var form = (await clerk.See("/audits/new")).Form;
        for (var i = 0; i < files.Length; i++)
            form.Files[$"files#{i}"] = files[i];
        return form;
    }

    /// <summary>A page with a drawing that holds ten drawings that hold ten drawings, and so on down to one letter.</summary>
    private static byte[] Nested(int levels)
    {
        List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>",
            Stream("", "/X Do"), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
        for (var level = 1; level <= levels; level++)
        {
            objects.Add(level == levels
                ? Stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >>", "BT /F 12 Tf 50 700 Td (aaaa) Tj ET")
                : Stream($"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X {6 + level} 0 R >> >>", string.Join(' ', Enumerable.Repeat("/X Do", 10))));
        }
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (text, i) in objects.Select((o, i) => (o, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{text}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n")))}trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string head, string body) => $"<< {head} /Length {body.Length} >>\nstream\n{body}\nendstream";
}
