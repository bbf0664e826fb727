using Microsoft.Extensions.Logging;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>From an empty folder to people who work.</summary>
public sealed class FirstRunTests(WebOffice offices)
{
    [Fact]
    public async Task An_empty_folder_leads_to_one_page_that_makes_the_township_and_its_administrator()
    {
        var data = offices.NewFolder();
        var clock = new OfficeClock(LocalDay.At(new(2026, 1, 6), new(9, 0)));
        await using var office = await Office.Serve(data, LedgerStore.Open(data, new() { Time = clock }, OpenMode.Create), clock);
        using var first = office.Stranger();
        foreach (var path in new[] { "/", "/r/dispute", "/nowhere", "/accounts" })
            Assert.Equal((path, "/first-run"), (path, (await first.Get(path)).Location));
        var form = (await first.See("/first-run")).Form;
        foreach (var (field, value) in new[] { ("code", "AAAA-AAAA-AAAA-AAAA"), ("name", "试验区试验乡人民政府"), ("short", "试验"), ("county", "试验区"), ("division", "500114999"), ("since", "2026-01-01"), ("staff", "A01"), ("person", "甲管理"), ("password", RealOffice.Password), ("again", RealOffice.Password) })
            form[field] = value;
        var wrong = await first.Send(form);
        Assert.Equal((422, 0), (wrong.Status, office.Store.Townships.Count));
        Assert.DoesNotContain(RealOffice.Password, wrong.Html, StringComparison.Ordinal);
        form["code"] = office.Service<FirstRun>().Code.ToLowerInvariant();
        foreach (var (field, bad) in new[] { ("password", "1234567890"), ("again", "另一个密码另一个密码"), ("division", "12"), ("since", "昨天"), ("staff", ""), ("name", "") })
        {
            var good = form[field];
            form[field] = bad;
            Assert.Equal((field, 422, 0), (field, (await first.Send(form)).Status, office.Store.Townships.Count));
            form[field] = good;
        }
        Assert.Equal(302, (await first.Send(form)).Status);
        Expect.None(office.Exceptions);
        Assert.False(office.Township.Profile.Demonstration);
        Assert.Equal("/me/second-factor", (await first.Get("/")).Location);
        Assert.Equal("/me/second-factor", (await first.Get("/accounts")).Location);
        await SetUpSecondFactor(office, first);
        Assert.Contains("甲管理", (await first.See("/")).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await first.Get("/first-run")).Status);
        using var late = office.Stranger();
        Assert.Equal("/sign-in?back=%2Ffirst-run", (await late.Get("/first-run")).Location);
        Assert.True(office.Township.Verify().Ok);
    }

    [Fact]
    public async Task A_ledger_from_before_gets_its_first_account_from_the_roster_and_a_demonstration_gets_none()
    {
        await using var office = await RealOffice.Open(offices, withAccounts: false);
        using var first = office.Stranger();
        var form = (await first.See("/first-run")).Form;
        Assert.DoesNotContain("division", form.Names);
        (form["code"], form["chosen"], form["password"], form["again"]) = (office.Service<FirstRun>().Code, "A02", RealOffice.Password, RealOffice.Password);
        var before = office.Township.EntryCount;
        Assert.Equal(302, (await first.Send(form)).Status);
        Assert.Equal((before, "a02"), (office.Township.EntryCount, office.Store.Accounts.Serving(RealOffice.Code).Single().Login));
        var demonstration = await offices.Shared();
        using var visitor = demonstration.Visit(Role.Administrator);
        foreach (var path in new[] { "/first-run", "/accounts", "/me", "/me/second-factor" })
            Assert.Equal((path, 404), (path, (await visitor.Get(path)).Status));
    }

    [Fact]
    public async Task A_colleague_gets_an_account_by_a_slip_whose_code_counts_once()
    {
        await using var office = await RealOffice.Open(offices, withAccounts: false);
        var code = await MakeByPage(office, "B01");
        using var colleague = office.Stranger();
        Assert.Equal(422, (await RealOffice.Try(colleague, "b01", code)).Status);
        var form = (await colleague.See("/activate")).Form;
        async Task<int> Send(string login, string given, string password)
        {
            (form["login"], form["code"], form["password"], form["again"]) = (login, given, password, password);
            return (await colleague.Send(form)).Status;
        }
        Assert.Equal(422, await Send("b02", code, RealOffice.Password));
        Assert.Equal(422, await Send("nobody", code, RealOffice.Password));
        Assert.Equal(422, await Send("b01", Codes.New(), RealOffice.Password));
        foreach (var weak in new[] { "短密码", "woaini1314", "123456qwe!", "1234567890", "aaaaaaaaaaaaaa", "试验乡试验乡试验乡", new string('长', 129) })
            Assert.Equal((weak, 422), (weak, await Send("b01", code, weak)));
        Assert.Equal(302, await Send(" B01", code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant(), RealOffice.Password));
        Assert.Equal(200, (await colleague.Get("/")).Status);
        using var again = office.Stranger();
        form = (await again.See("/activate")).Form;
        (form["login"], form["code"], form["password"], form["again"]) = ("b01", code, "别的一句好长好长的话呀", "别的一句好长好长的话呀");
        Assert.Equal(422, (await again.Send(form)).Status);
        await RealOffice.SignIn(office, "b01");
    }

    [Fact]
    public async Task Two_administrators_together_give_somebody_a_new_start_and_the_old_ends()
    {
        await using var office = await RealOffice.Open(offices);
        using var person = await RealOffice.SignIn(office, "b01");
        using var one = await RealOffice.SignIn(office, "a01");
        using var two = await RealOffice.SignIn(office, "a02");
        async Task<PageText> Do(Visitor by, string doing, string staff)
        {
            var form = await RealOffice.FormOf(by, "/me", "/me/token");
            var fields = new Dictionary<string, string> { ["staff"] = staff, ["__RequestVerificationToken"] = form["__RequestVerificationToken"]! };
            using var answer = await by.Client.PostAsync($"/accounts/{doing}", new FormUrlEncodedContent(fields));
            return await PageText.Read("", answer);
        }
        Assert.Equal(404, (await Do(person, "recover", "B02")).Status);
        Assert.Equal(404, (await Do(one, "recover", "A01")).Status);
        Assert.DoesNotContain("<code>", (await Do(two, "confirm", "B01")).Html, StringComparison.Ordinal);
        Assert.Equal(302, (await Do(one, "recover", "B01")).Status);
        Assert.DoesNotContain("<code>", (await Do(one, "confirm", "B01")).Html, StringComparison.Ordinal);
        Assert.Equal(200, (await person.Get("/")).Status);
        Assert.Contains("确认找回", (await two.See("/accounts")).Text, StringComparison.Ordinal);
        var code = CodeOn(await Do(two, "confirm", "B01"));
        Assert.Equal(200, (await person.Get("/")).Status);
        using var anew = office.Stranger();
        var form = (await anew.See("/activate")).Form;
        (form["login"], form["code"], form["password"], form["again"]) = ("b01", code, "新的一句好长好长的话呀", "新的一句好长好长的话呀");
        Assert.Equal("/me?recovered=1", (await anew.Send(form)).Location);
        Assert.Equal(302, (await person.Get("/")).Status);
        Assert.Contains("确认找回", (await anew.See("/me")).Text, StringComparison.Ordinal);
        var history = (await one.See("/accounts/history")).Text;
        Assert.All(new[] { "发起找回", "确认找回", "设密码", "登录" }, word => Assert.Contains(word, history, StringComparison.Ordinal));
        Assert.Equal(302, (await Do(one, "disable", "B01")).Status);
        Assert.Equal(302, (await anew.Get("/")).Status);
        Assert.Equal(422, (await RealOffice.Try(anew, "b01", "新的一句好长好长的话呀")).Status);
    }

    [Fact]
    public async Task Nothing_secret_is_logged_whatever_people_do()
    {
        using var log = new WholeLog();
        await using var office = await RealOffice.Open(offices, withAccounts: false, builder => builder.Logging.SetMinimumLevel(Microsoft.Extensions.Logging.LogLevel.Trace).AddProvider(log));
        var code = await MakeByPage(office, "B01");
        using var colleague = office.Stranger();
        var form = (await colleague.See("/activate")).Form;
        (form["login"], form["code"], form["password"], form["again"]) = ("b01", code, RealOffice.Password, RealOffice.Password);
        await colleague.Send(form);
        await RealOffice.Try(office.Stranger(), "b01", "打错的密码打错的");
        var shown = colleague["session"]!;
        Assert.True(log.Text.Length > 1000, $"{log.Text.Length}");
        foreach (var secret in new[] { RealOffice.Password, "打错的密码打错的", Uri.EscapeDataString(RealOffice.Password), code, Codes.Normal(code), shown, office.Service<FirstRun>().Code, colleague["device"]! })
            Assert.DoesNotContain(secret, log.Text, StringComparison.Ordinal);
    }

    internal static async Task SetUpSecondFactor(Office office, Visitor visitor)
    {
        var page = await visitor.See("/me/second-factor");
        var form = page.Forms.Single(f => f.Action == "/me/second-factor");
        var secret = System.Text.RegularExpressions.Regex.Match(page.Html, "<code>([A-Z2-7-]+)</code>").Groups[1].Value;
        form["code"] = "000000";
        Assert.Equal(422, (await visitor.Send(form)).Status);
        form["code"] = Totp.Code(Bytes(secret), Totp.Step(office.Clock.Now));
        var spares = await visitor.Send(form);
        Assert.Equal((200, 10), (spares.Status, System.Text.RegularExpressions.Regex.Count(spares.Html, "<code>")));
    }

    /// <summary>The first administrator comes in and gives a colleague an account; returns the code on the slip.</summary>
    private static async Task<string> MakeByPage(Office office, string staff)
    {
        using var first = office.Stranger();
        var form = (await first.See("/first-run")).Form;
        (form["code"], form["chosen"], form["password"], form["again"]) = (office.Service<FirstRun>().Code, "A01", RealOffice.Password, RealOffice.Password);
        await first.Send(form);
        await SetUpSecondFactor(office, first);
        var make = (await first.See("/accounts")).Forms.Single(f => f["staff"] == staff);
        using var content = new FormUrlEncodedContent(make.Fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await first.Client.PostAsync("/accounts/make", content);
        return CodeOn(await PageText.Read("/accounts/make", answer));
    }

    private static string CodeOn(PageText slip) => System.Text.RegularExpressions.Regex.Match(slip.Html, "<code>([A-Z2-7]{4}(-[A-Z2-7]{4}){3})</code>") is { Success: true } match ? match.Groups[1].Value
        : throw new InvalidOperationException($"{slip.Status} {slip.Text}");

    internal static byte[] Bytes(string base32)
    {
        var (bits, count, bytes) = (0, 0, new List<byte>());
        foreach (var sign in base32.Replace("-", "", StringComparison.Ordinal))
        {
            (bits, count) = (((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal)) & 0xffff, count + 5);
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)((bits >> count) & 0xff));
        }
        return [.. bytes];
    }
}
