using Microsoft.Playwright;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Browsers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>From an empty folder to a colleague at work, as Chromium does it, with scripts off.</summary>
public sealed class BeginningTests(WebOffice offices, ChromiumBrowser browser)
{
    [Theory, InlineData(1280), InlineData(390)]
    public async Task An_office_begins_and_a_colleague_comes_in(int width)
    {
        var (data, clock) = (offices.NewFolder(), new OfficeClock(LocalDay.At(new(2026, 1, 6), new(9, 0))));
        await using var office = await Office.Serve(data, LedgerStore.Open(data, new() { Time = clock }, OpenMode.Create), clock);
        await using var tab = await browser.NewPage(width, scripts: false);
        var page = tab.Page;
        await page.GotoAsync(office.Address.ToString());
        Assert.Equal(0, await tab.Overhang());
        foreach (var (field, value) in new[] { ("code", office.Service<FirstRun>().Code), ("name", "试验区试验乡人民政府"), ("short", "试验"), ("county", "试验区"), ("division", "500114999"), ("since", "2026-01-01"), ("staff", "A01"), ("person", "甲管理"), ("password", RealOffice.Password), ("again", RealOffice.Password) })
            await page.FillAsync($"#{field}", value);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始使用" }).ClickAsync();
        var secret = FirstRunTests.Bytes(await page.InnerTextAsync(".slip code"));
        Assert.Equal(0, await tab.Overhang());
        await page.FillAsync("#code", Totp.Code(secret, Totp.Step(clock.Now)));
        await page.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        Assert.Equal(10, await page.Locator(".slip code").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "收好了" }).ClickAsync();

        await RealOffice.Record(office.Township, "join", null, new JoinStaff { StaffNumber = "B01", Name = "丙经办", Office = "justice", Roles = [Role.Handler] });
        foreach (var path in new[] { "/me", "/accounts/history", "/accounts" })
        {
            await page.GotoAsync(new Uri(office.Address, path).ToString());
            Assert.Equal((path, 0), (path, await tab.Overhang()));
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "开帐号" }).ClickAsync();
        var code = await page.Locator(".slip code").Nth(1).InnerTextAsync();
        Assert.Equal(0, await tab.Overhang());

        await using var other = await browser.NewPage(width, scripts: false);
        page = other.Page;
        await page.GotoAsync(office.Address.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "第一次登录" }).ClickAsync();
        foreach (var (field, value) in new[] { ("login", "b01"), ("code", code), ("password", RealOffice.Password), ("again", RealOffice.Password) })
            await page.FillAsync($"#{field}", value);
        await page.GetByRole(AriaRole.Button, new() { Name = "设置密码并登录" }).ClickAsync();
        Assert.Contains("丙经办", await page.InnerTextAsync("header"), StringComparison.Ordinal);
        await page.GotoAsync(new Uri(office.Address, "/me/second-factor").ToString());
        await page.FillAsync("#code", Totp.Code(FirstRunTests.Bytes(await page.InnerTextAsync(".slip code")), Totp.Step(clock.Now)));
        await page.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        Assert.Contains("备用码", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Empty(tab.Outside);
        Assert.Empty(other.Errors);
    }
}
