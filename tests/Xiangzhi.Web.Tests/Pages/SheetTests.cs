using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Reports.Spreadsheets;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>What goes out as a spreadsheet comes in as what it was.</summary>
public sealed class SheetTests(WebOffice offices)
{
    public static TheoryData<string> Registers() => new(Catalogue.Standard.All.Select(r => r.Code));

    [Theory, MemberData(nameof(Registers))]
    public async Task An_exported_register_that_comes_back_says_nothing_new(string code)
    {
        var office = await offices.Shared();
        var (register, matters) = (office.Register(code), Matters(office, code));
        var plan = Plan(office, register, Export(office, register, matters), "台账.xlsx");
        Assert.Equal([], plan.Faults.Concat(plan.Rows.SelectMany(r => r.Faults)).Select(f => f.Message));
        Assert.Equal([], plan.Rows.SelectMany(r => r.Changes.Select(c => $"{r.Number}: {c}")));
        Assert.Equal(matters.Count, plan.Count(RowFate.Same));
        Assert.Equal([], plan.Unread);
    }

    [Fact]
    public async Task What_LibreOffice_wrote_says_nothing_new_either()
    {
        var office = await offices.Shared();
        var folder = Directory.CreateDirectory(offices.NewFolder()).FullName;
        foreach (var register in office.Township.Catalogue.All)
            await File.WriteAllBytesAsync(Path.Combine(folder, register.Code + ".xlsx"), Export(office, register, Matters(office, register.Code)));
        await LibreOffice.Convert(folder, "xlsx", "ods");
        await LibreOffice.Convert(folder, "ods", "xlsx");
        var faults = new List<string>();
        foreach (var register in office.Township.Catalogue.All)
        {
            var plan = Plan(office, register, await File.ReadAllBytesAsync(Path.Combine(folder, register.Code + ".xlsx")), register.Code + ".xlsx");
            faults.AddRange(plan.Faults.Concat(plan.Rows.SelectMany(r => r.Faults)).Select(f => $"{register.Code} {f.Message}"));
            faults.AddRange(plan.Rows.SelectMany(r => r.Changes.Select(c => $"{register.Code} {r.Number}: {c}")));
            Assert.Equal((register.Code, Matters(office, register.Code).Count), (register.Code, plan.Count(RowFate.Same) + plan.Count(RowFate.Changed) + plan.Count(RowFate.Faulty)));
        }
        Expect.None(faults);
    }

    [Fact]
    public async Task A_sheet_with_a_few_columns_leaves_the_others_as_they_are()
    {
        await using var office = await offices.Own();
        var register = office.Register("dispute");
        var matter = Matters(office, "dispute").Single(m => ((Dispute)m.State).Cause == Cases.OpenCause);
        var content = Csv([["单位：试验"], ["一季度纠纷台账", ""], ["台账号", "登记日期", "类别", "案由", "级别", "来源"], [matter.Number, matter.Opening.Entry.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "山林土地", "水沟", "乡", "当事人申请"]]);
        var plan = Plan(office, register, content, "几列.csv");
        Assert.Equal(["案由", "级别"], plan.Rows.Single().Changes);
        await Importing.Record(office.Township, plan, null);
        var now = (TakeInDispute)office.Township.Matter(matter.Id)!.Effective.First().Form;
        Assert.Equal(("水沟", 1200.50m, 2), (now.Cause, now.Sum!.Value, now.Parties.Count));
        Assert.Equal(Cases.Applicant, office.Township.Reveal(register.People(office.Township.Matter(matter.Id)!).First()));
    }

    [Fact]
    public async Task A_changed_cell_becomes_a_correction_and_the_file_again_adds_nothing()
    {
        await using var office = await offices.Own();
        var register = office.Register("dispute");
        var rows = Rows(Export(office, register, Matters(office, "dispute")));
        var row = rows.FindIndex(r => r.Contains(Cases.OpenCause));
        var number = rows[row][0];
        rows[row][rows[row].IndexOf(Cases.OpenCause)] = "水沟改道";
        var csv = Csv(rows);
        var plan = Plan(office, register, csv, "改过.csv");
        Assert.Equal(1, plan.Count(RowFate.Changed));
        Assert.Equal(["案由"], plan.Rows.Single(r => r.Fate == RowFate.Changed).Changes);
        var (recorded, refused) = await Importing.Record(office.Township, plan, null);
        Assert.Equal((1, 0), (recorded, refused.Count));
        var matter = office.Township.ByNumber(number)!;
        Assert.Equal("水沟改道", ((Dispute)matter.State).Cause);
        Assert.Equal(Cases.Applicant, office.Township.Reveal(register.People(matter).First()));
        Assert.Equal(0, Plan(office, register, csv, "改过.csv").Count(RowFate.Changed));
    }

    [Fact]
    public async Task An_empty_form_that_is_filled_in_opens_matters_once_however_often_it_comes()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var rows = Rows(await visitor.Client.GetByteArrayAsync("/r/dispute/form.xlsx"));
        var heads = rows.Single();
        void Add(params (string Head, string Text)[] cells)
        {
            var row = heads.Select(_ => "").ToList();
            foreach (var (head, text) in cells)
                row[heads.IndexOf(head)] = text;
            rows.Add(row);
        }
        (string, string)[] One(string cause) =>
            [("登记日期", "2025年12月3日"), ("类别", "邻里"), ("案由", cause), ("级别", "村（社区）"), ("来源", "来说事"), ("当事人1·身份", "申请人"), ("当事人1·姓名或名称", "濮阳试壬"), ("涉及金额", "1.2万")];
        Add(One("甲事"));
        Add([.. One("乙事"), ("受理日期", "2025-12-04"), ("调解方式", "人民调解")]);
        var csv = Csv(rows);
        var preview = await Upload(visitor, "/r/dispute/import", "新的.csv", csv);
        Assert.True(preview.Text.Contains("新增 2 行", StringComparison.Ordinal), preview.OfClass("errors") ?? preview.Text);
        var before = office.Township.EntryCount;
        var done = await visitor.Send(preview.Forms.First(f => f.Names.Contains("file-hash")), "record", "all");
        Assert.Contains("已登记 3 步", done.Text, StringComparison.Ordinal);
        Assert.Equal(before + 3, office.Township.EntryCount);
        Assert.Contains("新增 0 行，更正 0 行，已在账上 2 行", (await Upload(visitor, "/r/dispute/import", "新的.csv", csv)).Text, StringComparison.Ordinal);
        var matter = office.Township.Each(new() { Register = "dispute" }).Single(m => ((Dispute)m.State).Cause == "乙事");
        Assert.Equal(12_000m, ((TakeInDispute)matter.Lines[0].Form).Sum);
        Assert.Equal(2, matter.Lines.Length);
    }

    [Fact]
    public async Task Faults_name_row_column_and_cure_and_the_good_rows_may_go_alone()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit(Role.OfficeClerk);
        string[] heads = ["安排日期", "培训主题", "培训对象", "预定日期"];
        var csv = Csv([[.. heads], ["2025-12-01", "好的一行", "机关干部、人民调解员", "2025-12-20"], ["十二月一日", "坏日期", "机关干部", ""], ["2025-12-02", "坏对象", "机关干部、天外来客", ""], ["2025-12-02", "", "机关干部", ""]]);
        var preview = await Upload(visitor, "/r/training/import", "培训.csv", csv);
        Assert.Contains("新增 1 行，更正 0 行，已在账上 0 行，有问题 3 行", preview.Text, StringComparison.Ordinal);
        Assert.Contains("列A第3行：“十二月一日”", preview.Text, StringComparison.Ordinal);
        Assert.Matches("第4行“培训对象”：.*没有“天外来客”这一项，可选：", preview.Text);
        Assert.Matches("第5行“培训主题”：请填写培训主题", preview.Text);
        var form = preview.Forms.First(f => f.Names.Contains("file-hash"));
        var before = office.Township.EntryCount;
        Assert.DoesNotContain("已登记", (await visitor.Send(form, "record", "all")).Text, StringComparison.Ordinal);
        Assert.Equal(before, office.Township.EntryCount);
        Assert.Contains("已登记 1 步", (await visitor.Send(form, "record", "good")).Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, office.Township.EntryCount);
    }

    [Fact]
    public async Task A_file_that_is_no_table_or_lacks_a_column_is_refused_with_its_cure()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit();
        var noTable = await Upload(visitor, "/r/dispute/import", "照片.xlsx", [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
        Assert.Contains("照片.xlsx", noTable.OfClass("errors"), StringComparison.Ordinal);
        var lacking = await Upload(visitor, "/r/dispute/import", "缺列.csv", Csv([["登记日期", "案由"], ["2025-12-01", "无"]]));
        Assert.Contains("表头缺少“类别”", lacking.Text, StringComparison.Ordinal);
        var none = await visitor.Send((await visitor.See("/r/dispute/import")).Form);
        Assert.Equal(422, none.Status);
        Assert.Contains("没有收到表格", none.Text, StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task Whoever_may_not_read_names_changes_nothing_of_them_by_bringing_a_file_back()
    {
        await using var office = await offices.Own();
        var id = Guid.CreateVersion7();
        await office.Township.Act(new()
        {
            Id = id, Register = "training", Action = "plan", On = new(2025, 12, 20), RecordedBy = "B04",
            Form = new PlanTraining { Topic = "外请一课", Audiences = [TrainingAudience.Cadres], OutsideTrainer = "澹台试辛" },
        });
        using var clerk = office.Visit(Role.OfficeClerk);
        var content = await clerk.Client.GetByteArrayAsync("/r/training/export.xlsx");
        var rows = Rows(content);
        Assert.DoesNotContain("澹台试辛", rows.SelectMany(r => r));
        Assert.Contains("更正 0 行", (await Upload(clerk, "/r/training/import", "培训.xlsx", content)).Text, StringComparison.Ordinal);
        var row = rows.Find(r => r.Contains("外请一课"))!;
        row[row.IndexOf("外请一课")] = "外请两课";
        var preview = await Upload(clerk, "/r/training/import", "培训.csv", Csv(rows));
        Assert.Contains("更正 1 行", preview.Text, StringComparison.Ordinal);
        await clerk.Send(preview.Forms.First(f => f.Names.Contains("file-hash")), "record", "all");
        var now = office.Township.Matter(id)!;
        Assert.Equal("外请两课", ((Training)now.State).Topic);
        Assert.Equal("澹台试辛", office.Township.Reveal(now.Register.People(now).First()));
    }

    [Fact]
    public async Task A_row_that_opens_in_two_ways_is_a_fault()
    {
        var office = await offices.Shared();
        var heads = RegisterColumns.Of(office.Register("penalty")).Select(c => c.Label).ToList();
        var row = heads.Select(_ => "").ToList();
        row[heads.IndexOf("立案日期")] = "2025-12-01";
        row[heads.IndexOf("当场处罚日期")] = "2025-12-01";
        Assert.Contains("两种立案方式", Plan(office, office.Register("penalty"), Csv([heads, row]), "a.csv").Rows.Single().Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_old_sheet_has_no_column_for_is_not_recorded_rather_than_missing()
    {
        await using var office = await offices.Own();
        var register = office.Register("penalty");
        var old = Matters(office, "penalty").First(m => m.Opening.Action.Code == "file" && m.Lines.Any(l => l.Action.Code == "decide") && m.Lines.Any(l => l.Action.Code == "notify"));
        var rows = Rows(Export(office, register, [old]));
        var columns = RegisterColumns.Of(register).Where(c => c.Action?.Code is "file" or "decide").ToList();
        var kept = rows[0].Select((head, i) => (head, i)).Where(h => columns.Any(c => c.Label == h.head)).ToList();
        var power = columns.Single(c => c.Path == "power").Label;
        var csv = Csv([[.. kept.Select(h => h.head)], [.. kept.Select(h => h.head == power ? "" : rows[1][h.i])]]);
        var known = Matters(office, "penalty").Select(m => m.Id).ToHashSet();
        var (_, refused) = await Importing.Record(office.Township, Plan(office, register, csv, "旧台账.csv"), null);
        Assert.Empty(refused);

        var brought = Matters(office, "penalty").Single(m => !known.Contains(m.Id));
        var flags = office.Township.Flags(new() { Register = "penalty", WithAccepted = true }).Where(r => r.Matter == brought.Id).Select(r => r.Flag).ToList();
        Assert.True(flags.Single(f => f.Rule == "pen_prior_notice").Unrecorded);
        Assert.False(flags.Single(f => f.Rule == "pen_authority").Unrecorded);
        using var visitor = office.Visit(Role.Reviewer);
        Assert.Contains("未录入", (await visitor.See($"/m/{brought.Id}")).Text, StringComparison.Ordinal);

        // A rebuild says the same.
        Assert.Empty((await office.Township.Rebuild(write: false)).Differences);
    }

    internal static byte[] Export(Office office, Register register, IReadOnlyList<Matter> matters)
    {
        var stream = new MemoryStream();
        Importing.Export(office.Township, register, matters, _ => office.Township.Reveal, stream);
        return stream.ToArray();
    }

    internal static ImportPlan Plan(Office office, Register register, byte[] content, string name) =>
        Importing.Plan(office.Township, register, new MemoryStream(content), name, "B04", (_, _) => true);

    private static List<Matter> Matters(Office office, string code) => [.. office.Township.Each(new() { Register = code }).Where(m => !m.IsVoid)];

    private static async Task<PageText> Upload(Visitor visitor, string path, string name, byte[] content)
    {
        var form = (await visitor.See(path)).Form;
        form.Files["file"] = (name, content);
        return await visitor.Send(form);
    }

    /// <summary>The rows of the first sheet from its header on, as text.</summary>
    private static List<List<string>> Rows(byte[] content)
    {
        var book = (SheetReading.Book)SheetReader.Read(new MemoryStream(content), "a.xlsx");
        return [.. book.Sheets[0].Rows.SkipWhile(r => r.Cells[0].Value.ToString() != "台账号").Select(r => r.Cells.Select(c => c.Value.ToString()).ToList())];
    }

    private static byte[] Csv(IEnumerable<List<string>> rows) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))));
}
