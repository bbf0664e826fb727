using Microsoft.Playwright;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Browsers;
using Xiangzhi.Web.Tests.Offices;
using Xiangzhi.Web.Tests.SuperiorForms;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>The pages as Chromium shows them, on a desk and on a phone.</summary>
public sealed class InTheBrowserTests(WebOffice offices, ChromiumBrowser browser)
{
    [Theory, InlineData(1280, Role.Handler), InlineData(390, Role.Handler), InlineData(1280, Role.OfficeClerk), InlineData(390, Role.OfficeClerk)]
    public async Task No_page_scrolls_sideways_or_bars_anybody(int width, Role role)
    {
        var office = await offices.Shared();
        await using var tab = await browser.NewPage(width);
        await Enter(tab, office, role);
        var faults = new List<string>();
        foreach (var path in SafetyTests.Kinds(office, role))
        {
            await tab.Page.GotoAsync(new Uri(office.Address, path).ToString());
            if (await tab.Overhang() is > 0 and var pixels)
                faults.Add($"{path} is {pixels} px wider than {width}");
            foreach (var barrier in await Barriers.On(tab.Page))
                faults.Add($"{path} {barrier}");
        }
        Expect.None(faults);
        Assert.Empty(tab.Outside);
        Assert.Empty(tab.Errors);
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_form_that_comes_back_with_faults_or_flags_bars_nobody_either(int width)
    {
        await using var office = await offices.Own();
        await using var tab = await browser.NewPage(width);
        var faults = new List<string>();
        await tab.Page.GotoAsync(new Uri(office.Address, "/r/dispute/new/take-in").ToString());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        Assert.Contains("请改好下面几处", await tab.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        faults.AddRange(await Barriers.On(tab.Page));
        Assert.Equal(0, await tab.Overhang());
        var untold = office.Township.Each(new() { Register = "dispute" }).First(m => ((Dispute)m.State).Cause == "试验果树遮光之争");
        await tab.Page.GotoAsync(new Uri(office.Address, $"/m/{untold.Id}/do/mediate").ToString());
        await tab.Page.GetByLabel("调解地点").FillAsync("村委会");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        Assert.Contains("账上会出现", await tab.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        faults.AddRange(await Barriers.On(tab.Page));
        Assert.Equal(0, await tab.Overhang());
        Expect.None(faults);
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task A_dispute_is_taken_in_with_scripts_off(int width)
    {
        await using var office = await offices.Own();
        await using var tab = await browser.NewPage(width, scripts: false);
        var page = tab.Page;
        await page.GotoAsync(office.Address.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "登记纠纷" }).ClickAsync();
        await page.GetByLabel("类别").SelectOptionAsync("邻里");
        await page.GetByLabel("案由").FillAsync("晾晒占道");
        await page.GetByRole(AriaRole.Radio, new() { Name = "村（社区）" }).CheckAsync();
        await page.GetByLabel("来源", new() { Exact = false }).First.SelectOptionAsync("来说事");
        await page.GetByLabel("身份").First.SelectOptionAsync("申请人");
        await page.GetByLabel("姓名或名称").First.FillAsync("公冶试庚");
        await page.GetByRole(AriaRole.Button, new() { Name = "再添一行" }).ClickAsync();
        Assert.Equal("公冶试庚", await page.GetByLabel("姓名或名称").First.InputValueAsync());
        await page.GetByLabel("姓名或名称").Nth(1).FillAsync("第二人");
        await page.GetByLabel("身份").Nth(1).SelectOptionAsync("被申请人");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        Assert.Contains("晾晒占道", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("公冶试庚、第二人", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Single(office.Township.Each(new() { Register = "dispute" }), m => ((Dispute)m.State).Cause == "晾晒占道");
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Neither_a_superiors_form_nor_the_townships_side_by_side_scroll_sideways_or_bar_anybody(int width)
    {
        await using var office = await offices.Own();
        await office.Store.Create("500114998", new() { Name = "试验区邻试乡人民政府", ShortName = "邻试", County = "试验区", Since = new(2025, 1, 1), Demonstration = true }, new(2025, 1, 1), "-");
        await using var tab = await browser.NewPage(width);
        var faults = new List<string>();
        await Enter(tab, office, Role.OfficeClerk);
        foreach (var form in new[] { "form-mediation.xlsx", "form-lines.docx" })
        {
            await tab.Page.GotoAsync(new Uri(office.Address, "/forms/new").ToString());
            await tab.Page.Locator("[name=name]").FillAsync(form);
            await tab.Page.Locator("[name=askedBy]").FillAsync("区司法局");
            await tab.Page.Locator("[name=first]").FillAsync("2025-11");
            await tab.Page.Locator("[name=dueDay]").FillAsync("5");
            await tab.Page.Locator("[name=blank]").SetInputFilesAsync(FormFiles.PathOf(form));
            await tab.Page.Locator("main form .btn.main, main form button").Last.ClickAsync();
            await Look("cells");
            await tab.Page.Locator("button[name=take]").First.ClickAsync();
            await tab.Page.GotoAsync(tab.Page.Url.Split('?', '#')[0].Replace("/cells", "/filled?period=2025-11", StringComparison.Ordinal));
            await Look("filled");
        }
        await Enter(tab, office, Role.Supervisor);
        await tab.Page.GotoAsync(new Uri(office.Address, "/district/2025").ToString());
        await Look("各乡镇");
        Expect.None(faults);

        async Task Look(string said)
        {
            Assert.Contains(said, tab.Page.Url + await tab.Page.InnerTextAsync("main"), StringComparison.Ordinal);
            if (await tab.Overhang() is > 0 and var pixels)
                faults.Add($"{tab.Page.Url} is {pixels} px wider than {width}");
            faults.AddRange((await Barriers.On(tab.Page)).Select(b => $"{tab.Page.Url} {b}"));
        }
    }

    [Fact]
    public async Task What_is_a_sheet_of_paper_is_printed_as_one_and_nothing_else_is()
    {
        var office = await offices.Shared();
        await using var tab = await browser.NewPage();
        var printed = 0;
        foreach (var path in SafetyTests.Kinds(office))
        {
            await tab.Page.GotoAsync(new Uri(office.Address, path).ToString());
            if (await tab.Page.Locator(".sheet-page .sheet, .slip").CountAsync() == 0)
                continue;
            var sheet = Bare(await tab.Page.Locator(".sheet, .slip").First.InnerTextAsync());
            var paper = Bare(await Pdf.Text(await tab.Page.PdfAsync(new() { PreferCSSPageSize = true })));
            Assert.True(paper.Contains(sheet[..12], StringComparison.Ordinal), $"{path}: {paper}");
            Assert.Equal((path, -1), (path, paper.IndexOf("全部台账", StringComparison.Ordinal)));
            printed++;
        }
        Assert.True(printed >= 4, $"{printed}");
    }

    private static async Task Enter(Tab tab, Office office, Role role)
    {
        await tab.Page.GotoAsync(office.Address.ToString());
        await tab.Page.Locator("form.role select").SelectOptionAsync(role.ToString());
        await tab.Page.Locator("form.role button").ClickAsync();
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [Fact]
    public async Task A_keyboard_reaches_content_by_the_first_link()
    {
        var office = await offices.Shared();
        await using var tab = await browser.NewPage();
        await tab.Page.GotoAsync(office.Address.ToString());
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await tab.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", tab.Page.Url, StringComparison.Ordinal);
    }
}
