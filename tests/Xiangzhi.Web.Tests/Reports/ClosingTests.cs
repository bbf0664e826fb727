using System.Security.Cryptography;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Reports;

/// <summary>Before the close the report follows its acts; after it, it stays as it was printed.</summary>
public sealed class ClosingTests(WebOffice offices)
{
    [Fact]
    public async Task What_is_recorded_after_the_close_stands_beside_what_was_printed()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var (before, before2024) = (await ReportPages.Read(clerk, 2023), await ReportPages.Read(clerk, 2024));
        var (printed, corrected) = (Row(office, "F1a", 2023), Row(office, "F1a", 2023).Corrections);
        var figures2024 = office.Township.Figures(2024).Select(f => (f.Figure.Code, f.Value.Value)).ToList();
        var some = office.Township.Records("F1a", 2023).Records.Records[7].Matter;

        await TakeInLate(office, "试验旧屋滴水之争");
        await CorrectAcceptance(office, some, new(2024, 1, 3));
        await Erase(office, some);

        var (after, after2024) = (await ReportPages.Read(clerk, 2023), await ReportPages.Read(clerk, 2024));
        Assert.Equal(before.Docx, after.Docx);
        Assert.Equal((before.Text, before.File), (after.Text, after.File));
        Assert.Equal(before.Links, after.Links);
        Assert.Equal(before2024.Docx, after2024.Docx);
        Assert.Equal(figures2024, office.Township.Figures(2024).Select(f => (f.Figure.Code, f.Value.Value)));
        // One came, and one went to a January: net nothing, both listed.
        var row = Row(office, "F1a", 2023);
        Assert.Equal((printed.Printed, printed.Printed, corrected), (row.Printed, row.Value.Value, row.Corrections));
        Assert.Equal(3, office.Township.Records("F1a", 2023).Corrections.Total);
        var page = await clerk.See("/figures/2023/F1a");
        Assert.Contains("印出的是 221 件", page.Text, StringComparison.Ordinal);
        Assert.Contains("试验", office.Township.Each(new() { Text = "试验旧屋滴水之争" }).Single().Derive(office.Township.Law).Title, StringComparison.Ordinal);
        Assert.True(office.Township.Verify().Ok);
        Assert.Empty((await office.Township.Rebuild(write: false)).Differences);
        Assert.Equal(before.Docx, (await ReportPages.Read(clerk, 2023)).Docx);
    }

    [Fact]
    public async Task The_same_through_the_pages()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        using var handler = office.Visit(Role.Handler);
        var before = await ReportPages.Read(clerk, 2023);

        var form = (await handler.See("/r/dispute/new/take-in")).Form;
        form["act-on"] = "2023-12-11";
        form["kind"] = "neighbours";
        form["cause"] = "试验篱笆过界之争";
        form.Force("level", "village");
        form["source"] = "desk";
        form["parties[0].side"] = "applicant";
        form["parties[0].name"] = "东方试辛";
        var matter = office.Township.Each(new() { Text = (await handler.SendAndFollow(form)).Heading!.Split('　')[0] }).FirstOrDefault()
            ?? office.Township.Each(new() { Text = "试验篱笆过界之争" }).Single();
        var accept = (await handler.See($"/m/{matter.Id}/do/accept")).Form;
        accept["act-on"] = "2023-12-12";
        accept.Force("track", "administrative");
        await handler.SendAndFollow(accept);
        var line = office.Township.Matter(matter.Id)!.Lines[0];
        var correction = (await handler.See($"/m/{matter.Id}/correct/{line.Entry.Seq}")).Form;
        correction["cause"] = "试验篱笆界线之争";
        correction["act-reason"] = "案由写错";
        await handler.SendAndFollow(correction);
        using var keeper = office.Visit(Role.Administrator);
        var erase = (await keeper.See($"/m/{matter.Id}/do/erase")).Form;
        erase["entry"] = office.Township.Matter(matter.Id)!.LastSeq.ToString(System.Globalization.CultureInfo.InvariantCulture);
        erase["slot"] = "parties[0]";
        erase["ground"] = "entered-wrongly";
        erase["reason"] = "录错了人";
        await keeper.SendAndFollow(erase);

        var after = await ReportPages.Read(clerk, 2023);
        Assert.Equal(before.Docx, after.Docx);
        Assert.Equal((before.Text, before.File), (after.Text, after.File));
        Assert.Contains("结账后的更正", after.Page, StringComparison.Ordinal);
        var figures = await clerk.See("/figures/2023");
        Assert.Matches(@"(?s)受理矛盾纠纷.{0,60}221 件.{0,40}\+2\b", figures.Text);
        Assert.True(office.Township.Verify().Ok);
    }

    [Fact]
    public async Task A_changed_act_changes_page_file_and_text_alike_before_the_close_and_none_of_them_after()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var first = await ReportPages.Read(clerk, 2025);
        var taken = Row(office, "F1a", 2025).Value.Value!.Value;
        var matter = office.Township.Records("F1a", 2025).Records.Records[3].Matter;
        await CorrectAcceptance(office, matter, new(2024, 12, 30));

        var second = await ReportPages.Read(clerk, 2025);
        Assert.Contains($"受理矛盾纠纷{taken:0}件", first.Text, StringComparison.Ordinal);
        foreach (var way in new[] { second.Text, string.Join('\n', second.Paragraphs) })
            Assert.Contains($"受理矛盾纠纷{taken - 1:0}件", way, StringComparison.Ordinal);
        Assert.Contains(($"{taken - 1:0}件", "/figures/2025/F1a"), second.Links);
        Assert.Contains($">{taken - 1:0}件<", second.File, StringComparison.Ordinal);

        var close = (await clerk.See("/r/period/new/close")).Form;
        (close["year"], close["asOf"]) = ("2025", "2025-12-31");
        await clerk.SendAndFollow(close);
        var third = await ReportPages.Read(clerk, 2025);
        Assert.Equal(second.Docx, third.Docx);
        await CorrectAcceptance(office, office.Township.Records("F1a", 2025).Records.Records[5].Matter, new(2024, 12, 30));
        await Write(office, 2025, "结账以后再添的一句。");
        var fourth = await ReportPages.Read(clerk, 2025);

        Assert.Equal(third.Docx, fourth.Docx);
        Assert.Equal((third.Text, third.File), (fourth.Text, fourth.File));
        Assert.Equal(third.Links, fourth.Links);
        Assert.Contains("看改过的稿子", fourth.Page, StringComparison.Ordinal);
        Assert.Contains("结账以后再添的一句", (await clerk.See("/report/2025?text=now")).Text, StringComparison.Ordinal);
        Assert.Contains($"受理矛盾纠纷{taken - 1:0}件", await clerk.Client.GetStringAsync("/report/2025.txt?text=now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_of_the_printed_file_stands_in_the_journal_and_the_file_is_made_again_where_it_was_lost_or_spoilt()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        var docx = (await ReportPages.Read(clerk, 2023)).Docx;
        var printed = YearReport.Of(office.Township, 2023).Printed!;

        Assert.Equal(printed.Sha256, Convert.ToHexStringLower(SHA256.HashData(docx)));
        var entry = office.Township.Roster.All<Periods>().Single(m => ((YearClosing)m.State).Year == 2023).Lines.Single(l => l.Form is KeepPrinted);
        Assert.Contains(printed.Sha256, System.Text.Encoding.UTF8.GetString(entry.Entry.Content.Span), StringComparison.Ordinal);
        // The name of a sealed file tells nobody which it is.
        var files = Directory.EnumerateFiles(Path.Combine(office.Data, "attachments"), "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        files.ForEach(file => File.AppendAllText(file, "x"));
        Assert.Equal(docx, (await ReportPages.Read(clerk, 2023)).Docx);
        files.ForEach(File.Delete);
        Assert.Equal(docx, (await ReportPages.Read(clerk, 2023)).Docx);
    }

    [Fact]
    public async Task A_close_without_a_report_says_how_to_begin_and_prints_when_the_report_leaves()
    {
        var data = await offices.OwnData();
        var closed = Shell.RunAll("close", "--data", data, "--year", "2022");
        Assert.Equal(0, closed.Code);
        Assert.Contains("立稿", closed.Message, StringComparison.Ordinal);

        var begun = Path.Combine(data, "acts.jsonl");
        await File.WriteAllLinesAsync(begun,
        [
            """{"register":"report","action":"begin","on":"2026-01-05","recordedBy":"B13","fields":{"year":"2022"}}""",
        ], TestContext.Current.CancellationToken);
        var number = System.Text.Json.JsonDocument.Parse(Shell.Run("act", "--data", data, begun).Said).RootElement.GetProperty("number").GetString();
        await File.WriteAllLinesAsync(begun,
        [
            $$"""{"register":"report","matter":"{{number}}","action":"write-section","on":"2026-01-05","recordedBy":"B13","fields":{"chapter":"measures","text":"受理矛盾纠纷{F1a}，均已办结5件。"} }""",
            $$"""{"register":"report","matter":"{{number}}","action":"send-up","on":"2026-01-06","recordedBy":"B13","fields":{"to":"区委、区政府"} }""",
        ], TestContext.Current.CancellationToken);
        Assert.Equal(0, Shell.Run("act", "--data", data, begun).Code);

        using var store = LedgerStore.Open(data, new(), OpenMode.ReadOnly);
        var report = YearReport.Of(store.Townships[0], 2022);
        Assert.NotNull(report.Printed);
        Assert.Equal(2, report.Printed.Marks);
        Assert.Equal(report.Printed.Sha256, Convert.ToHexStringLower(SHA256.HashData(report.Docx())));
    }

    [Fact]
    public async Task A_close_with_places_pointed_out_closes_and_says_so()
    {
        string data;
        await using (var office = await offices.Own())
        {
            await Write(office, 2025, "受理{F1z}，纠纷全部办结，发放3000余份。");
            data = office.Data;
        }
        var closed = Shell.RunAll("close", "--data", data, "--year", "2025");

        Assert.Equal(0, closed.Code);
        foreach (var words in new[] { "已存为印出稿", "没有指标“F1z”", "“全部”", "“3000余份”" })
            Assert.Contains(words, closed.Message, StringComparison.Ordinal);
    }

    private static FigureRow Row(Office office, string code, int year) => office.Township.Figures(year).Single(f => f.Figure.Code == code);

    private static async Task Write(Office office, int year, string text) => await Do(office, new()
    {
        Id = Guid.CreateVersion7(), Register = "report", Action = "write-section", Matter = YearReport.MatterOf(office.Township, year)!.Id, On = office.Township.Today, RecordedBy = "B13",
        Form = new WriteSection { Chapter = ReportChapter.Measures, Number = 9, Text = text },
    });

    private static async Task TakeInLate(Office office, string cause)
    {
        var matter = await Do(office, new()
        {
            Id = Guid.CreateVersion7(), Register = "dispute", Action = "take-in", On = new(2023, 12, 20), RecordedBy = "B04",
            Form = new TakeInDispute { Kind = "neighbours", Cause = cause, Level = DisputeLevel.Village, Source = "desk", Parties = [new() { Side = DisputeSide.Applicant, Name = "太史试壬" }] },
        });
        await Do(office, new() { Id = Guid.CreateVersion7(), Register = "dispute", Action = "accept", Matter = matter.Id, On = new(2023, 12, 21), RecordedBy = "B04", Form = new AcceptDispute { Track = DisputeTrack.Administrative } });
    }

    private static async Task CorrectAcceptance(Office office, Guid id, DateOnly on)
    {
        var line = office.Township.Matter(id)!.Effective.First(l => l.Form is AcceptDispute);
        await Do(office, new() { Id = Guid.CreateVersion7(), Register = "dispute", Action = line.Action.Code, Matter = id, On = on, RecordedBy = "B04", Form = line.Form is Form form ? form : null!, Corrects = line.Entry.Seq, Reason = "受理日抄错" });
    }

    private static async Task Erase(Office office, Guid id)
    {
        var line = office.Township.Matter(id)!.Lines.First(l => l.Entry.Personal.Length > 0);
        await Do(office, new()
        {
            Id = Guid.CreateVersion7(), Register = "dispute", Action = "erase", Matter = id, On = office.Township.Today, RecordedBy = "B13",
            Form = new ErasePersonal { Entry = checked((int)line.Entry.Seq), Slot = line.Entry.Personal[0].Slot, Ground = ErasureGround.EnteredWrongly, Reason = "本人要求" },
        });
    }

    private static async Task<Matter> Do(Office office, Act act)
    {
        var outcome = await office.Township.Act(act);
        return outcome is Recorded recorded ? recorded.Matter : throw new InvalidOperationException(outcome is NotRecorded { Decision: Refused refused } ? refused.Refusals[0].Message : outcome.ToString());
    }
}
