using System.Globalization;
using System.Text;
using System.Text.Json;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Reports.Spreadsheets;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>The ledger's rows beside a platform's export: what is only here, only there, or not the same.</summary>
public sealed class ReconcileTests(WebOffice offices)
{
    private static readonly DateOnly April = new(2025, 4, 1);

    [Fact]
    public async Task An_export_that_says_what_the_ledger_says_has_no_differences()
    {
        var office = await offices.Shared();
        var found = Compare(office, Csv(Rows(office)), null);
        var numbered = Penalties(office).Count(m => m.Common.Source is not null);
        Assert.Equal((numbered, numbered, 0, 0, 0, 0), (found.Compared, found.Same, found.OnlyThere.Count, found.Differing.Count, found.Twice.Count, found.Faults.Count));
        // The cases that tests added have no platform number; a mirrored register points them out.
        Assert.All(found.OnlyHere, o => Assert.Null(o.SourceNumber));
        Assert.Equal(Penalties(office).Count - numbered, found.OnlyHere.Count);
    }

    [Fact]
    public async Task Each_kind_of_finding_names_its_row_its_field_and_both_values()
    {
        var office = await offices.Shared();
        var rows = Rows(office);
        var (number, day, publishedOn, fine) = (rows[0].IndexOf("来源编号"), rows[0].IndexOf("当场处罚日期"), rows[0].IndexOf("公示日期"), rows[0].FindIndex(h => h.EndsWith("处罚1·金额", StringComparison.Ordinal) && h.StartsWith("当场处罚", StringComparison.Ordinal)));
        Assert.True(fine > 0 && day > 0 && publishedOn > 0, string.Join(' ', rows[0]));
        var on = rows.Skip(1).Where(r => r[day].StartsWith("2025", StringComparison.Ordinal) && r[fine].Length > 0 && r[publishedOn].Length > 0).Take(4).ToList();
        Assert.Equal(4, on.Count);
        var (gone, fined, moved, twice) = (on[0], on[1], on[2], on[3]);
        var was = fined[fine];
        rows.Remove(gone);
        fined[fine] = "99.5";
        moved[publishedOn] = "2025-12-30";
        rows.Add([.. twice]);
        rows.Add([.. twice.Select((c, i) => i == number ? "ZF202599999" : i == rows[0].IndexOf("台账号") ? "" : c)]);

        var found = Compare(office, Csv(rows), null);
        Assert.Equal([gone[number]], found.OnlyHere.Select(o => o.SourceNumber).OfType<string>());
        Assert.Equal([("ZF202599999", rows.Count)], found.OnlyThere.Select(o => (o.SourceNumber, o.Row)));
        Assert.Equal([(twice[number], 2)], found.Twice.Select(t => (t.SourceNumber, t.Rows.Count)));
        var sum = found.Differing.Single(d => d.SourceNumber == fined[number]).Fields.Single();
        Assert.Equal((decimal.Parse(was, CultureInfo.InvariantCulture), 99.5m), (Number(sum.Here), Number(sum.There)));
        Assert.Equal([("公示日期", "2025-12-30")], found.Differing.Single(d => d.SourceNumber == moved[number]).Fields.Select(f => (f.Field[^4..], f.There)));
        Assert.Equal(2, found.Differing.Count);
        Assert.Equal([], found.Faults.Select(f => f.Message));
    }

    [Fact]
    public async Task A_day_that_differs_across_the_month_is_a_difference_and_no_lone_row()
    {
        var office = await offices.Shared();
        var rows = Rows(office);
        var (number, day) = (rows[0].IndexOf("来源编号"), rows[0].IndexOf("当场处罚日期"));
        var row = rows.Skip(1).First(r => r[day].StartsWith("2025-04", StringComparison.Ordinal));
        row[day] = "2025-05-20";
        foreach (var month in new[] { April, April.AddMonths(1) })
        {
            var found = Compare(office, Csv(rows), month);
            Assert.Equal([row[number]], found.Differing.Select(d => d.SourceNumber));
            Assert.Equal((0, 0), (found.OnlyThere.Count, found.OnlyHere.Count));
        }
        Assert.Empty(Compare(office, Csv(rows), April.AddMonths(3)).Differing);
    }

    [Fact]
    public async Task A_platform_that_only_brings_numbers_and_days_is_compared_in_these_also_from_LibreOffice()
    {
        var office = await offices.Shared();
        var rows = Rows(office);
        var (number, day) = (rows[0].IndexOf("来源编号"), rows[0].IndexOf("当场处罚日期"));
        var april = rows.Skip(1).Where(r => r[day].StartsWith("2025-04", StringComparison.Ordinal)).ToList();
        var folder = Directory.CreateDirectory(offices.NewFolder()).FullName;
        using (var file = File.Create(Path.Combine(folder, "平台.xlsx")))
        {
            SheetWriter.Write(new("导出", [new("任务号", ColumnKind.Text), new("当场处罚日期", ColumnKind.Date), new("平台自己的列", ColumnKind.Text)],
                april.Select(r => (IReadOnlyList<CellValue>)[CellValue.Of(r[number].Replace('2', '２')), CellValue.Of(DateOnly.ParseExact(r[day], "yyyy-MM-dd", CultureInfo.InvariantCulture)), CellValue.Of("x")])), file);
        }
        await LibreOffice.Convert(folder, "xlsx", "ods");
        await LibreOffice.Convert(folder, "ods", "xlsx");
        var found = Compare(office, await File.ReadAllBytesAsync(Path.Combine(folder, "平台.xlsx")), April, "平台.xlsx");
        Assert.Equal([], found.Faults.Select(f => f.Message));
        Assert.Equal((april.Count, 0, 0), (found.Same, found.Differing.Count, found.OnlyThere.Count));
        Assert.Equal(["平台自己的列"], found.Unread);
        Assert.True(Compare(office, Csv([["案由"], ["占道"]]), April).IsRefused);
    }

    [Fact]
    public async Task What_is_only_there_is_imported_with_one_click_and_the_month_is_recorded_as_done()
    {
        await using var office = await offices.Own();
        var rows = Rows(office);
        var (number, day) = (rows[0].IndexOf("来源编号"), rows[0].IndexOf("当场处罚日期"));
        var model = rows.Skip(1).First(r => r[day].StartsWith("2025-12", StringComparison.Ordinal) || r[day].StartsWith("2025-11", StringComparison.Ordinal));
        var kept = RegisterColumns.Of(office.Register("penalty")).Where(c => c.Action is null or { Code: "punish-on-the-spot" }).Select(c => c.Label).Except(["台账号"]).Where(l => !l.Contains("终了", StringComparison.Ordinal)).ToHashSet();
        List<string> New(string n, string on) => [.. model.Select((c, i) => i == number ? n : i == day ? on : kept.Contains(rows[0][i]) ? c : "")];
        var csv = Csv([.. rows, New("ZF202590001", "2025-12-02"), New("ZF202590002", "2025-11-03")]);

        using var officer = office.Visit(Role.Officer);
        var list = await officer.See("/r/penalty");
        Assert.Contains("/r/penalty/reconcile", list.Links);
        Assert.Contains("最近一次对账： 2025 年 11 月", list.Text, StringComparison.Ordinal);
        Assert.Contains("2025 年 12 月的平台数据还没有同账上对过", (await officer.See("/")).Text, StringComparison.Ordinal);
        var form = (await officer.See("/r/penalty/reconcile")).Form;
        Assert.Equal(("2025-12", "执法+监督"), (form["month"], form["platform"]));
        form.Files["file"] = ("平台.csv", csv);
        var found = await officer.Send(form);
        Assert.Contains("只在平台 1 件", found.Text, StringComparison.Ordinal);

        var before = office.Township.EntryCount;
        var preview = await officer.Send(found.Forms.Single(f => f.Action == "/r/penalty/import"));
        Assert.True(preview.Text.Contains("新增 1 行", StringComparison.Ordinal), preview.OfClass("card") + preview.OfClass("errors") + preview.OfClass("list"));
        var done = await officer.Send(preview.Forms.First(f => f.Names.Contains("rows")), "record", "all");
        Assert.True(office.Township.EntryCount > before, done.Text);
        Assert.NotNull(office.Township.BySource(office.Register("penalty"), new(SourceKind.Platform, "执法+监督", "ZF202590001")));
        Assert.Null(office.Township.BySource(office.Register("penalty"), new(SourceKind.Platform, "执法+监督", "ZF202590002")));

        var again = await officer.Send(form);
        Assert.Contains("只在平台 0 件", again.Text, StringComparison.Ordinal);
        var record = again.Forms.Single(f => f.Names.Contains("remarks"));
        record["remarks"] = "补了一件";
        Assert.Contains("已记为对账完成", (await officer.Send(record, "record", "done")).Text, StringComparison.Ordinal);
        var (matter, state) = Reconciliations.Find(office.Township.Roster, "penalty", "执法+监督", 2025, 12)!.Value;
        Assert.Equal(0, state.Counts.OnlyThere);
        Assert.Equal("补了一件", ((ReconcileMonth)matter.Lines[0].Form).Remarks);
        await officer.Send(record, "record", "done");
        Assert.Equal(2, office.Township.Matter(matter.Id)!.Lines.Length);
        Assert.DoesNotContain("/r/penalty/reconcile", (await officer.See("/")).Links);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task The_command_line_says_the_same_as_text_and_as_JSON_and_ends_with_1()
    {
        var data = await offices.OwnData();
        var (folder, rows) = (Directory.CreateDirectory(offices.NewFolder()).FullName, new List<List<string>>());
        await using (var office = await Office.Open(data))
            rows = Rows(office);
        var (number, day) = (rows[0].IndexOf("来源编号"), rows[0].IndexOf("当场处罚日期"));
        var whole = Path.Combine(folder, "全.csv");
        await File.WriteAllBytesAsync(whole, Csv(rows));
        Assert.Equal(0, Shell.Run("reconcile", "penalty", whole, "--data", data, "--month", "2025-04").Code);
        var gone = rows.Skip(1).First(r => r[day].StartsWith("2025-04", StringComparison.Ordinal));
        rows.Remove(gone);
        var lacking = Path.Combine(folder, "缺.csv");
        await File.WriteAllBytesAsync(lacking, Csv(rows));
        var (code, said) = Shell.Run("reconcile", "penalty", lacking, "--data", data, "--month", "2025-04", "--format", "json");
        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(said);
        Assert.Equal(("penalty", "执法+监督", "2025-04"), (json.RootElement.GetProperty("register").GetString(), json.RootElement.GetProperty("platform").GetString(), json.RootElement.GetProperty("month").GetString()));
        Assert.Equal(gone[number], json.RootElement.GetProperty("onlyHere")[0].GetProperty("sourceNumber").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("onlyThere").GetArrayLength());
        Assert.Contains($"只在账上\t{gone[0]}\t{gone[number]}", Shell.Run("reconcile", "penalty", lacking, "--data", data, "--month", "2025-04", "--record", "--by", "B07").Said, StringComparison.Ordinal);
        using var store = LedgerStore.Open(data, new(), OpenMode.ReadOnly);
        Assert.Equal(1, Reconciliations.Find(store.Townships[0].Roster, "penalty", "执法+监督", 2025, 4)!.Value.State.Counts.OnlyHere);
    }

    [Fact]
    public async Task A_correction_cannot_take_another_matters_platform_number()
    {
        await using var office = await offices.Own();
        var (one, other) = (Penalties(office).First(m => m.Common.Source is not null), Penalties(office).Last(m => m.Common.Source is not null));
        var outcome = await office.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "penalty", Action = one.Opening.Action.Code, Matter = one.Id, On = one.Opening.Entry.On, Form = one.Opening.Form,
            RecordedBy = "B07", Corrects = one.Opening.Entry.Seq, Reason = "编号抄错", Source = other.Common.Source,
        });
        Assert.Equal("duplicate-number", ((Refused)((NotRecorded)outcome).Decision).Refusals[0].Code);
    }

    [Theory, InlineData(Role.VillageCadre), InlineData(Role.Supervisor)]
    public async Task Whoever_sees_only_some_of_a_register_or_may_bring_nothing_is_not_offered_it(Role role)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(role);
        Assert.Equal(404, (await visitor.Get("/r/penalty/reconcile")).Status);
        Assert.DoesNotContain("/r/penalty/reconcile", (await visitor.Get("/r/penalty")).Html, StringComparison.Ordinal);
    }

    private static decimal Number(string shown) => decimal.Parse(shown.Trim('元', ' '), CultureInfo.InvariantCulture);

    private static Reconciled Compare(Office office, byte[] content, DateOnly? month, string name = "平台.csv") =>
        Reconciling.Compare(office.Township, office.Register("penalty"), null, month, new MemoryStream(content), name, _ => true, _ => office.Township.Reveal);

    private static List<Matter> Penalties(Office office) => [.. office.Township.Each(new() { Register = "penalty" }).Where(m => !m.IsVoid)];

    /// <summary>The register as the platform would bring it, header first; without our own numbers it is known by its own.</summary>
    private static List<List<string>> Rows(Office office)
    {
        var matters = Penalties(office).Where(m => m.Common.Source is not null).ToList();
        var book = (SheetReading.Book)SheetReader.Read(new MemoryStream(SheetTests.Export(office, office.Register("penalty"), matters)), "a.xlsx");
        var rows = book.Sheets[0].Rows.SkipWhile(r => r.Cells[0].Value.ToString() != "台账号").ToList();
        var width = rows[0].Cells.Count;
        return [.. rows.Select(r => Enumerable.Range(1, width).Select(i => r[i].Value.ToString()).ToList())];
    }

    private static byte[] Csv(IEnumerable<List<string>> rows) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))));
}
