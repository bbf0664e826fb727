using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>Whatever is secret is on its page once and nowhere else: in no log at the finest level, in no message of a fault.</summary>
public sealed class SecrecyTests(WebOffice offices)
{
    [Fact]
    public async Task Seeds_codes_tokens_and_settings_are_in_no_log()
    {
        using var log = new WholeLog();
        var settings = new OutsideSettings { Name = "区统一认证", ClientId = "xiangzhi", ClientSecret = "client-secret-canary", AuthorizeUrl = "http://127.0.0.1:9/a", TokenUrl = "http://127.0.0.1:9/t", UserInfoUrl = "http://127.0.0.1:9/u" };
        await using var office = await RealOffice.Open(offices, also: b => b.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log), outside: settings);
        var secrets = new List<string> { settings.ClientSecret, RealOffice.Password, Convert.ToHexString(RealOffice.Secret), Xiangzhi.Web.Accounts.Codes.Base32(RealOffice.Secret) };

        using var administrator = office.Stranger();
        await RealOffice.Try(administrator, "a01", RealOffice.Password);
        var six = RealOffice.Now(office);
        Assert.Equal(302, (await RealOffice.Answer(administrator, six)).Status);
        secrets.Add(administrator["session"]!);

        var token = await RealOffice.FormOf(administrator, "/me", "/me/token");
        (token["name"], token["days"]) = ("接口", "3");
        var given = Shown(await administrator.Send(token));
        Assert.NotEmpty(given);
        secrets.AddRange(given);
        using (var program = office.Stranger())
        {
            program.Client.DefaultRequestHeaders.Authorization = new("Bearer", given[0]);
            Assert.Equal(200, (await program.Get("/api/registers")).Status);
        }

        using var handler = await RealOffice.SignIn(office, "b01");
        var setUp = await handler.See("/me/second-factor");
        secrets.AddRange(Shown(setUp).Where(c => c.Length > 10));
        await FirstRunTests.SetUpSecondFactor(office, handler);
        var spares = await RealOffice.FormOf(handler, "/me", "/me/spares");
        spares["current"] = RealOffice.Password;
        var printed = Shown(await handler.Send(spares));
        Assert.Equal(10, printed.Count);
        secrets.AddRange(printed);

        var slip = await administrator.See($"/m/{RealOffice.StaffOf(office, "B02").Id}/slip");
        secrets.Add(office.Township.QueryCodeOf(RealOffice.StaffOf(office, "B02")));
        Assert.Contains(secrets[^1], slip.Html, StringComparison.Ordinal);
        await office.Stranger().Get("/sign-in/outside");

        Assert.True(log.Text.Length > 10_000, $"{log.Text.Length}");
        foreach (var secret in secrets.SelectMany(s => new[] { s, s.Replace("-", "", StringComparison.Ordinal), Uri.EscapeDataString(s) }).Distinct())
            Assert.DoesNotContain(secret, log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=y;Password=geheim-canary;Timeout=2")]
    [InlineData("postgres://y:geheim-canary@127.0.0.1:1/x?timeout=2")]
    public void The_databases_password_is_in_no_fault(string place)
    {
        var fault = Assert.ThrowsAny<Exception>(() => LedgerStore.Open($"{place}{(place.Contains('?', StringComparison.Ordinal) ? "&folder=" : ";Folder=")}{offices.NewFolder()}", new(), OpenMode.ReadOnly));
        Assert.DoesNotContain("geheim-canary", fault.ToString(), StringComparison.Ordinal);
    }

    private static List<string> Shown(PageText page) => [.. Regex.Matches(page.Html, "<code[^>]*>([^<]{8,})</code>").Select(m => m.Groups[1].Value)];
}
