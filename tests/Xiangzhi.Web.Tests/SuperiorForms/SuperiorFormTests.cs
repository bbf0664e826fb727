using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.SuperiorForms;

/// <summary>A clerk uploads a superior's blank, takes over what its headings say, and has it filled each period.</summary>
public sealed class SuperiorFormTests(WebOffice offices)
{
    [Fact]
    public async Task A_blank_is_uploaded_its_proposals_taken_over_in_one_press_and_it_fills_itself()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-mediation.xlsx", "2025-11");
        Assert.Contains("已认 0 格", cells.Text, StringComparison.Ordinal);
        var before = office.Township.EntryCount;
        var said = await clerk.SendAndFollow(cells.Forms.Single(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", "1");
        Assert.Contains("已认 81 格", said.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, office.Township.EntryCount);

        var filled = await clerk.See($"/m/{id}/filled?period=2025-11");
        Assert.Contains("2025年11月", filled.Text, StringComparison.Ordinal);
        // Every number is a link to just its records, and says what they come to.
        var links = filled.Links.Where(l => l.StartsWith("/figures/2025/F1a?", StringComparison.Ordinal) && l.Contains("from=2025-11-01", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, links.Count);
        var opened = await clerk.See(links[0]);
        var village = office.Township.Roster.InForce(typeof(Villages), office.Township.Today).First(v => v.Label == "凉洞村");
        var counted = office.Township.Figures([new("F1a", new(new(2025, 11, 1), new(2025, 11, 30)), [new("village", [village.Id.ToString("D")])])])[0].Value.Value!.Value;
        Assert.True(counted > 0);
        Assert.Contains($"共 {counted} 条", opened.Text, StringComparison.Ordinal);

        var file = await clerk.Client.GetByteArrayAsync($"/m/{id}/filled-file?period=2025-11", TestContext.Current.CancellationToken);
        var sheet = BlankForm.Read(file).Form!.Sheets[0];
        Assert.Equal(counted.ToString(CultureInfo.InvariantCulture), sheet[6, 3]!.Text);
        Assert.Equal("SUM(C6:C12)", sheet[13, 3]!.Formula);
        Assert.StartsWith($"填报单位（盖章）：{office.Township.Profile.Name}", sheet[2, 1]!.Text, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task What_the_ledger_does_not_know_is_left_blank_and_listed_with_its_reason()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-publicity.docx", "2025-12");
        await clerk.SendAndFollow(cells.Forms.Single(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", "1");
        var filled = await clerk.See($"/m/{id}/filled?period=2025-12");
        Assert.Contains("账上是估计数", filled.Text, StringComparison.Ordinal);
        Assert.Contains("还没有认这一格", filled.Text, StringComparison.Ordinal);
        var running = await clerk.See($"/m/{id}/filled?period=2026-01");
        Assert.Contains("2026年1月31日才满", running.Text, StringComparison.Ordinal);
        Assert.Contains("没有更早的数", (await clerk.See($"/m/{id}/filled?period=1999-12")).Text, StringComparison.Ordinal);
        var table = BlankForm.Read(await clerk.Client.GetByteArrayAsync($"/m/{id}/filled-file?period=2025-12", TestContext.Current.CancellationToken)).Form!.Sheets[0];
        Assert.Equal(("16", "", "2025年12月"), (table[3, 5]!.Text, table[6, 5]!.Text, table[1, 4]!.Text));
    }

    [Fact]
    public async Task A_return_never_changes_and_what_the_ledger_says_since_stands_beside_it()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-mediation.xlsx", "2025-11");
        await clerk.SendAndFollow(cells.Forms.Single(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", "1");
        foreach (var period in new[] { "2025-11", "2025-12" })
            await clerk.SendAndFollow((await clerk.See($"/m/{id}/filled?period={period}")).Form);
        var state = (SuperiorForm)office.Township.Matter(id)!.State;
        Assert.Equal(["2025-11", "2025-12"], state.Returns.Select(r => r.Period.Code));
        var (november, sent) = (state.Returns[0].Values, await clerk.See($"/m/{id}/filled?period=2025-12"));
        Assert.Contains("与上一次报送（2025年11月）相比", sent.Text, StringComparison.Ordinal);
        Assert.Equal(int.Parse(november["1!C6"], CultureInfo.InvariantCulture), (await Figure(office, "F1a", state.Returns[0].KnownTo)).Value);

        // A dispute of November is struck out: the return stays, and says so.
        var record = office.Township.Records("F1a", 2025, null, [new("village", [VillageId(office)])], null, within: new(new(2025, 11, 1), new(2025, 11, 30))).Records.Records[0];
        var dispute = office.Township.Matter(record.Matter)!;
        Assert.IsType<Recorded>(await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = dispute.Register.Code, Action = "void", Matter = dispute.Id, On = office.Township.Today, Form = new VoidEntry { Reason = "重复登记" }, RecordedBy = "B01", Target = dispute.Opening.Entry.Seq }));
        var after = await clerk.See($"/m/{id}/filled?period=2025-11");
        Assert.Contains("报送以后账上的变化", after.Text, StringComparison.Ordinal);
        Assert.Equal(november, ((SuperiorForm)office.Township.Matter(id)!.State).Returns[0].Values);
        Assert.Contains(">" + november["1!C6"] + "</a>", after.Html, StringComparison.Ordinal);

        var again = (await clerk.See($"/m/{id}/filled?period=2025-11&now=1")).Form;
        Assert.Equal(422, (await clerk.Send(again)).Status);
        again["reason"] = "作废了一件";
        await clerk.SendAndFollow(again);
        Assert.Equal(3, ((SuperiorForm)office.Township.Matter(id)!.State).Returns.Count);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_new_version_asks_only_what_stands_under_other_headings()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-mediation.xlsx", "2025-11");
        await clerk.SendAndFollow(cells.Forms.Single(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", "1");
        var replace = (await clerk.See($"/m/{id}/cells")).Forms.Single(f => f.Action.EndsWith("/replace", StringComparison.Ordinal));
        replace.Files["blank"] = ("新版.xlsx", Fixture("form-mediation-revised.xlsx"));
        var replaced = await clerk.SendAndFollow(replace);
        // A column for 劳动争议 came in between: its seven cells are new, all others moved with their headings.
        Assert.Contains("要填 102 格，已认 81 格，有建议 7 格", replaced.Text, StringComparison.Ordinal);
        var state = (SuperiorForm)office.Township.Matter(id)!.State;
        Assert.Equal($"F2b kind=other village={VillageId(office)}", state.MeaningOf("1!K6")!.Written);
        Assert.Null(state.MeaningOf("1!J6"));
    }

    [Fact]
    public async Task One_cell_is_said_by_choosing_a_figure_its_part_and_its_days()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, _) = await Upload(clerk, "form-enforcement.xlsx", "2025-Q4", "quarterly");
        var choices = await clerk.See($"/m/{id}/cells?cell=1!B6&figure=E7");
        var form = choices.Forms.Single(f => f.Names.Contains("period"));
        (form["period"], form["cut-domain"], form["per"]) = ("year", "road", "10000");
        var next = await clerk.SendAndFollow(form);
        Assert.Equal("E7 year domain=road /10000", ((SuperiorForm)office.Township.Matter(id)!.State).MeaningOf("1!B6")!.Written);
        Assert.Contains("这一格（D6）是什么", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_lists_records_is_filled_line_by_line()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-list.xlsx", "2025-11");
        await clerk.SendAndFollow(cells.Forms.Single(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", "1");
        var fine = (await clerk.See($"/m/{id}/cells?cell=1!F4&figure=E5")).Forms.Single(f => f.Names.Contains("column"));
        fine["column"] = "罚款";
        await clerk.SendAndFollow(fine);
        var counted = office.Township.Records("E5", 2025, null, [], null, within: new(new(2025, 11, 1), new(2025, 11, 30))).Records.Records;
        Assert.True(counted.Count > 0);
        var sheet = BlankForm.Read(await clerk.Client.GetByteArrayAsync($"/m/{id}/filled-file?period=2025-11", TestContext.Current.CancellationToken)).Form!.Sheets[0];
        var first = office.Township.Matter(counted[0].Matter)!;
        Assert.Equal(("1", first.Number, ((Penalty)first.State).Cause), (sheet[4, 1]!.Text, sheet[4, 2]!.Text, sheet[4, 3]!.Text));
        Assert.True(sheet[4, 6]!.IsNumber, sheet[4, 6]!.Text);
        var whole = (await clerk.See($"/m/{id}/filled?period=2025-11")).Text;
        Assert.Equal(counted.Count > 12, whole.Contains($"账上有 {counted.Count} 条，这张表只有 12 行", StringComparison.Ordinal));
        Assert.Equal(Math.Min(12, counted.Count), Enumerable.Range(4, 12).Count(row => sheet[row, 2]!.Text.Length > 0));
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Sentences_are_filled_gap_by_gap_and_read_back_from_what_went_up()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-sentences.docx", "2025-11");
        await clerk.SendAndFollow(cells.Forms.Single(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", "1");
        Assert.Equal("C1", ((SuperiorForm)office.Township.Matter(id)!.State).MeaningOf("1!B2.1")!.Written);
        var filled = await clerk.See($"/m/{id}/filled?period=2025-11");
        Assert.Contains(filled.Links, l => l.StartsWith("/figures/2025/C1?", StringComparison.Ordinal));
        var counted = office.Township.Figures([new("C1", new(new(2025, 11, 1), new(2025, 11, 30)), [])])[0].Value.Value!.Value.ToString(CultureInfo.InvariantCulture);
        var table = BlankForm.Read(await clerk.Client.GetByteArrayAsync($"/m/{id}/filled-file?period=2025-11", TestContext.Current.CancellationToken)).Form!.Sheets[0];
        Assert.StartsWith($"共开展法治宣传活动{counted}场次，", table[2, 2]!.Text, StringComparison.Ordinal);
        await clerk.SendAndFollow(filled.Form);
        Assert.Equal(counted, ((SuperiorForm)office.Township.Matter(id)!.State).Returns[0].Values["1!B2.1"]);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Lines_beside_the_tables_of_a_Word_form_are_filled_and_read_back()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-lines.docx", "2025-11");
        Assert.Contains("要填 10 格，已认 0 格，有建议 10 格", cells.Text, StringComparison.Ordinal);
        foreach (var part in new[] { "1", "2" })
            cells = await clerk.SendAndFollow(cells.Forms.First(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", part);
        var filled = await clerk.See($"/m/{id}/filled?period=2025-11");
        Assert.Contains("¶6.2", filled.Text, StringComparison.Ordinal);
        var counted = office.Township.Figures([new("F7a", new(new(2025, 11, 1), new(2025, 11, 30)), [])])[0].Value.Value!.Value.ToString(CultureInfo.InvariantCulture);
        var lines = BlankForm.Read(await clerk.Client.GetByteArrayAsync($"/m/{id}/filled-file?period=2025-11", TestContext.Current.CancellationToken)).Form!.Sheets[1];
        Assert.StartsWith($"填报单位（盖章）：{office.Township.Profile.Name}　", lines[4, 1]!.Text, StringComparison.Ordinal);
        Assert.Equal($"本月受理信访事项（{counted}）件，责任单位：党政办公室。", lines[8, 1]!.Text);
        await clerk.SendAndFollow(filled.Form);
        Assert.Equal(counted, ((SuperiorForm)office.Township.Matter(id)!.State).Returns[0].Values["2!A8.1"]);
        Expect.None(office.Exceptions);
    }

    [Theory, InlineData("form-mediation.xlsx"), InlineData("form-several.xlsx"), InlineData("form-lines.docx"), InlineData("form-sentences.docx"), InlineData("form-publicity.docx")]
    public async Task What_another_program_saved_again_is_read_back_cell_by_cell(string file)
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, file, "2025-11");
        foreach (var part in Enumerable.Range(1, 4).Where(p => cells.Html.Contains($"name=\"take\" value=\"{p}\"", StringComparison.Ordinal)))
            await clerk.SendAndFollow(cells.Forms.First(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", $"{part}");
        var (folder, kind) = (Directory.CreateDirectory(offices.NewFolder()).FullName, file.Split('.')[1]);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"filled.{kind}"), await clerk.Client.GetByteArrayAsync($"/m/{id}/filled-file?period=2025-11", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var saved = Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName;
        File.Copy(Path.Combine(folder, $"filled.{kind}"), Path.Combine(saved, $"filled.{kind}"));
        var own = kind == "docx" ? "odt" : "ods";
        await LibreOffice.Convert(saved, kind, own);
        await LibreOffice.Convert(saved, own, kind);
        var send = (await clerk.See($"/m/{id}/filled?period=2025-11")).Form;
        send.Files["file"] = ($"filled.{kind}", await File.ReadAllBytesAsync(Path.Combine(saved, $"filled.{kind}"), TestContext.Current.CancellationToken));
        await clerk.SendAndFollow(send);
        var sent = ((SuperiorForm)office.Township.Matter(id)!.State).Returns[0].Values;
        Assert.True(sent.Count > 3);
        Assert.Equal(Shown(folder), Shown(saved));
        Expect.None(office.Exceptions);

        string Shown(string at) => string.Join('\n', BlankForm.Read(File.ReadAllBytes(Path.Combine(at, $"filled.{kind}"))).Form!.Places.Where(p => sent.ContainsKey(p.Place)).Select(p => $"{p.Place} {p.Cell.Text} {sent[p.Place]}"));
    }

    [Fact]
    public async Task A_number_of_one_year_is_never_put_under_the_name_of_another()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, cells) = await Upload(clerk, "form-years.xlsx", "2025", "yearly");
        await clerk.SendAndFollow(cells.Forms.Single(f => f.Action.EndsWith("/cells", StringComparison.Ordinal) && f.IsPost), "take", "1");
        Assert.Equal("E5 period-previous", ((SuperiorForm)office.Township.Matter(id)!.State).MeaningOf("1!C4")!.Written);
        Assert.Contains(await Links(2025), l => l.StartsWith("/figures/2025/E5", StringComparison.Ordinal));
        Assert.Contains("表头写的是2025年，这一期是2024年", (await clerk.See($"/m/{id}/filled?period=2024")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await Links(2024), l => l.StartsWith("/figures/", StringComparison.Ordinal) && l.Contains("E5", StringComparison.Ordinal));

        async Task<IReadOnlyList<string>> Links(int year) => [.. (await clerk.See($"/m/{id}/filled?period={year}")).Links];
    }

    [Fact]
    public async Task One_choice_says_the_whole_column_each_cell_by_its_own_row()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, _) = await Upload(clerk, "form-petitions.xlsx", "2025-11");
        var choices = (await clerk.See($"/m/{id}/cells?cell=1!F4")).Forms.Single(f => f.Names.Contains("alike"));
        await clerk.SendAndFollow(choices, "meaning", "F7a year-last-year");
        var state = (SuperiorForm)office.Township.Matter(id)!.State;
        Assert.Equal(["F7a year-last-year", "F7a year-last-year form=letter", "F7b year-last-year"], new[] { "1!F4", "1!F5", "1!F10" }.Select(p => state.MeaningOf(p)!.Written));
        Assert.Null(state.MeaningOf("1!F14"));
    }

    [Theory, InlineData("旧表.xls", "另存为 .xlsx 或 .docx"), InlineData("旧表.et", "另存为 .xlsx 或 .docx"), InlineData("旧表.wps", "另存为 .xlsx 或 .docx"), InlineData("坏表.xlsx", "另存为 .xlsx"), InlineData("坏部件.xlsx", "已损坏，打不开。请在 WPS 或 Office 里打开，另存一份再传"), InlineData("宏.xlsx", "另存为不带宏的"), InlineData("炸弹.xlsx", "解开后太大"), InlineData("大表.xlsx", "超过 30 MB")]
    public async Task What_cannot_be_looked_into_is_refused_in_Chinese_with_what_to_do(string name, string said)
    {
        var office = await offices.Shared();
        using var clerk = office.Visit(Role.OfficeClerk);
        var form = (await clerk.See("/forms/new")).Form;
        form.Files["blank"] = (name, name switch
        {
            "坏表.xlsx" => [.. Fixture("form-cases.xlsx")[..^400], .. new byte[400]],
            "坏部件.xlsx" => [.. Fixture("form-cases.xlsx")[..600], .. new byte[300], .. Fixture("form-cases.xlsx")[900..]],
            "宏.xlsx" => With("xl/vbaProject.bin", new byte[10]),
            "炸弹.xlsx" => With("xl/worksheets/sheet9.xml", new byte[60_000_000]),
            "大表.xlsx" => [.. Fixture("form-cases.xlsx"), .. new byte[31 * 1024 * 1024]],
            _ => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]],
        });
        var refused = await clerk.Send(form);
        Assert.Equal(422, refused.Status);
        Assert.Contains(said, refused.Text, StringComparison.Ordinal);
    }

    private static byte[] With(string part, byte[] content)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Fixture("form-cases.xlsx"));
        using (var zip = new System.IO.Compression.ZipArchive(buffer, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (var written = zip.CreateEntry(part).Open())
            written.Write(content);
        return buffer.ToArray();
    }

    [Theory, InlineData("读我.txt", "不是可以收的文件"), InlineData("空表.xlsx", "名字的结尾和内容不符")]
    public async Task A_file_that_is_no_form_is_refused_with_its_cure(string name, string said)
    {
        var office = await offices.Shared();
        using var clerk = office.Visit(Role.OfficeClerk);
        var form = (await clerk.See("/forms/new")).Form;
        form.Files["blank"] = (name, name.EndsWith("txt", StringComparison.Ordinal) ? "没有表格"u8.ToArray() : Fixture("form-publicity.docx"));
        var refused = await clerk.Send(form);
        Assert.Equal(422, refused.Status);
        Assert.Contains(said, refused.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.VillageCadre), InlineData(Role.Supervisor)]
    public async Task Whoever_has_no_business_with_the_forms_finds_no_such_page(Role role)
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (id, _) = await Upload(clerk, "form-mediation.xlsx", "2025-11");
        using var visitor = office.Visit(role);
        foreach (var path in new[] { "/forms", "/forms/new", $"/m/{id}/cells", $"/m/{id}/filled", $"/m/{id}/filled-file" })
            Assert.Equal((path, 404), (path, (await visitor.Get(path)).Status));
    }

    [Fact]
    public async Task Hundreds_of_forms_page_with_the_next_due_first()
    {
        await using var office = await offices.Own();
        for (var i = 0; i < 120; i++)
        {
            await office.Township.Act(new()
            {
                Id = Guid.CreateVersion7(), Register = "superior-form", Action = "upload", On = office.Township.Today, RecordedBy = "B01",
                Form = new UploadBlank { Name = $"报表{i:000}", AskedBy = "区级部门", Every = ReportFrequency.Monthly, First = "2026-01", DueMonth = DueMonth.Same, DueDay = 1 + ((i * 7) % 28), Blank = new("表.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1, new string('a', 64)) },
            });
        }
        using var clerk = office.Visit(Role.OfficeClerk);
        var (first, third) = (await clerk.See("/forms"), await clerk.See("/forms?page=3"));
        Assert.Contains("共 120 张", first.Text, StringComparison.Ordinal);
        Assert.Contains("/forms?page=3&q=&by=&every=&due=any", first.Links);
        Assert.Contains("本月要报、还没报的有 120 张", first.Text, StringComparison.Ordinal);
        Assert.Contains("报表000", first.Text, StringComparison.Ordinal);
        Assert.True(first.Text.IndexOf("报表000", StringComparison.Ordinal) < first.Text.IndexOf("报表004", StringComparison.Ordinal));
        Assert.Equal(20, System.Text.RegularExpressions.Regex.Count(third.Text, "报表[0-9]{3}"));
        Assert.Contains("没有这样的报表", (await clerk.See("/forms?every=yearly")).Text, StringComparison.Ordinal);
        Assert.Equal(30, System.Text.RegularExpressions.Regex.Count((await clerk.See("/forms?due=late")).Text, "报表[0-9]{3}"));
        Assert.Contains("报表000", (await clerk.See($"/forms?by={Uri.EscapeDataString("区级部门")}&every=monthly&q=000")).Text, StringComparison.Ordinal);
    }

    private static async Task<(Guid Id, PageText Cells)> Upload(Visitor clerk, string file, string first, string every = "monthly")
    {
        var form = (await clerk.See("/forms/new")).Form;
        (form["name"], form["askedBy"], form["every"], form["first"], form["dueMonth"], form["dueDay"]) = ("测试用报表", "区司法局", every, first, "next", "5");
        form.Files["blank"] = (file, Fixture(file));
        var cells = await clerk.SendAndFollow(form);
        return (Guid.Parse(cells.Path.Split('/')[2]), cells);
    }

    private static string VillageId(Office office) => office.Township.Roster.InForce(typeof(Villages), office.Township.Today).First(v => v.Label == "凉洞村").Id.ToString("D");

    private static Task<FigureValue> Figure(Office office, string code, long knownTo) =>
        Task.FromResult(office.Township.Figures([new(code, new(new(2025, 11, 1), new(2025, 11, 30), knownTo), [new("village", [VillageId(office)])])])[0].Value);

    private static byte[] Fixture(string name) => File.ReadAllBytes(FormFiles.PathOf(name));
}
