using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>A register needs nothing but its definition.</summary>
public sealed class NewRegisterTests(WebOffice offices)
{
    private static string Number => $"试验信〔{World.Today:yyyy}〕1号";

    [Fact]
    public async Task A_register_of_this_test_is_listed_opened_acted_on_corrected_counted_exported_and_imported()
    {
        await using var office = await Open();
        using var visitor = office.Visit();
        async Task<string?> Heading(string figure) => (await visitor.See($"/figures/{World.Today.Year}/{figure}")).Heading;
        Assert.Contains("/r/letter", (await visitor.See("/")).Links);
        Assert.Contains("没有符合的事项", (await visitor.See("/r/letter")).Text, StringComparison.Ordinal);

        var form = (await visitor.See("/r/letter/new/receive")).Form;
        form["subject"] = "路灯不亮";
        form.Force("tone", "urgent");
        form["pages"] = "100";
        form["sender"] = "闾丘试癸";
        var refused = await visitor.Send(form);
        Assert.Equal(422, refused.Status);
        Assert.Matches("""(?s)id="pages".{0,200}class="error">页数不会多于 99""", refused.Html);
        form["pages"] = "３页";
        var matter = await visitor.SendAndFollow(form);
        Assert.Contains(Number, matter.Text, StringComparison.Ordinal);
        Assert.Contains("闾丘试癸", matter.Text, StringComparison.Ordinal);
        var path = matter.Path.Split('#')[0];

        var answer = (await visitor.See($"{path}/do/answer")).Form;
        answer["answer"] = "明天去修";
        answer["act-at"] = "15:20";
        var answered = await visitor.SendAndFollow(answer);
        Assert.Contains("15:20", answered.Text, StringComparison.Ordinal);
        Assert.Contains("已回", answered.Text, StringComparison.Ordinal);

        var correction = (await visitor.See($"{path}/correct/{office.Township.ByNumber(Number)!.Opening.Entry.Seq}")).Form;
        Assert.Equal(("路灯不亮", "urgent", "3"), (correction["subject"], correction["tone"], correction["pages"]));
        correction["pages"] = "4";
        correction["act-reason"] = "背面还有一页";
        await visitor.SendAndFollow(correction);

        Assert.Equal("收到来信 1 封", await Heading("Z1"));
        Assert.Equal("来信页数 4 页", await Heading("Z2"));
        Assert.Contains("急切", (await visitor.See($"/figures/{World.Today.Year}/Z1")).Text, StringComparison.Ordinal);
        Assert.Contains("Letters received", (await office.Visit(language: Language.En).See($"/figures/{World.Today.Year}")).Text, StringComparison.Ordinal);
        Assert.Contains(Number, (await visitor.See($"/search?q={Uri.EscapeDataString("闾丘试癸")}")).Text, StringComparison.Ordinal);

        var register = office.Register("letter");
        var content = await visitor.Client.GetByteArrayAsync("/r/letter/export.xlsx");
        Assert.Equal([RowFate.Same], SheetTests.Plan(office, register, content, "来信.xlsx").Rows.Select(r => r.Fate));
        var bring = (await visitor.See("/r/letter/import")).Form;
        bring.Files["file"] = ("信.csv", System.Text.Encoding.UTF8.GetBytes($"收信日期,事由,来信人,页数\n{World.Today:yyyy-MM-dd},水管漏了,某人,2\n"));
        var preview = await visitor.Send(bring);
        Assert.Contains("新增 1 行", preview.Text, StringComparison.Ordinal);
        await visitor.Send(preview.Forms.First(f => f.Names.Contains("file-hash")), "record", "all");
        Assert.Equal("来信页数 6 页", await Heading("Z2"));
        Assert.Equal("未回的信 1 封", await Heading("Z3"));
        Assert.True(office.Township.Verify().Ok);
    }

    private async Task<Office> Open()
    {
        var office = await Office.Open(offices.NewFolder(), new Catalogue([new Letters(), new Villages(), new Staff(), new OfficeProfiles(), new Holidays(), new Periods(), new CodeTables()]));
        await office.Store.Create("500114299", new() { Name = "试验乡人民政府", ShortName = "试验", County = "试验区", Since = new(2024, 1, 1), Demonstration = true }, World.Today.AddDays(-9), "-");
        return office;
    }
}
