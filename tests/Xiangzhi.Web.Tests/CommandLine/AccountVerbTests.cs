using System.Text.Json;
using System.Text.RegularExpressions;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.CommandLine;

/// <summary>Accounts from the server's own command line: what is listed, what is made, what is refused, and what is told nowhere.</summary>
public sealed class AccountVerbTests(WebOffice offices)
{
    [Fact]
    public async Task The_list_tells_each_accounts_state_and_no_secret()
    {
        var data = await Closed();
        string kept;
        using (var store = Store(data))
        {
            store.Accounts.Disable(store.Accounts.ByLogin("b02")!.Id, store.Accounts.ByLogin("a01")!.Id, Origin.Server);
            store.Accounts.Make(RealOffice.Code, "B03", null, Origin.Server);
            kept = store.Accounts.ByLogin("b01")!.Password!;
        }
        var (code, said, message) = Shell.RunAll("account", "list", "--data", data);
        Assert.Equal((0, ""), (code, message));
        Assert.Equal(["a01\tA01\t有二次验证", "a02\tA02\t有二次验证", "b01\tB01\t只有密码", "b02\tB02\t已停用", "b03\tB03\t没有登录过"], said.Trim().Split('\n').Select(l => l.Trim()));

        var (status, json) = Shell.Run("account", "list", "--data", data, "--township", RealOffice.Code, "--format", "json");
        Assert.Equal(0, status);
        var rows = JsonDocument.Parse(json).RootElement.EnumerateArray().ToDictionary(a => a.GetProperty("login").GetString()!);
        Assert.Equal(5, rows.Count);
        Assert.Equal((true, true, false), (rows["a01"].GetProperty("password").GetBoolean(), rows["a01"].GetProperty("secondFactor").GetBoolean(), rows["a01"].GetProperty("disabled").GetBoolean()));
        Assert.Equal((false, "B03"), (rows["b03"].GetProperty("password").GetBoolean(), rows["b03"].GetProperty("staff").GetString()));
        Assert.True(rows["b02"].GetProperty("disabled").GetBoolean());
        foreach (var secret in new[] { kept, RealOffice.Password, Codes.Base32(RealOffice.Secret) })
            Assert.DoesNotContain(secret, said + json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_prints_one_code_that_sets_a_password_and_stands_in_the_history_without_it()
    {
        var data = await Closed();
        var (status, said, message) = Shell.RunAll("account", "reset", "B01", "--data", data);
        Assert.Equal(0, status);
        var (login, code) = (said.Trim().Split('\t')[0], said.Trim().Split('\t')[1]);
        Assert.Equal("b01", login);
        Assert.Matches("^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$", code);
        Assert.Contains("/activate", message, StringComparison.Ordinal);
        Assert.DoesNotContain(code, message, StringComparison.Ordinal);

        using var store = Store(data);
        var account = store.Accounts.ByLogin("b01")!;
        var written = store.Accounts.EventsIn(RealOffice.Code, 1).Single();
        Assert.Equal((AccountEventKind.ResetOnServer, account.Id, (Guid?)null, Origin.Server.Device), (written.Kind, written.Account, written.Doer, written.Device));
        Assert.DoesNotContain(Codes.Normal(code), string.Join('\n', store.Accounts.EventsIn(RealOffice.Code, 1000)), StringComparison.Ordinal);
        Assert.True(Passwords.Match(account.Password, RealOffice.Password, out _));
        var kept = store.Accounts.Code(account.Id)!;
        Assert.NotEqual(code, kept.Hash);
        Assert.True(Passwords.Match(kept.Hash, Codes.Normal(code), out _));
        Assert.True(store.Accounts.Redeem(account.Id, kept, "hash", Origin.Server));
        Assert.False(store.Accounts.Redeem(account.Id, kept, "hash", Origin.Server));
    }

    [Fact]
    public async Task A_reset_opens_an_account_for_somebody_on_the_roster_who_has_none()
    {
        var data = await Closed(withAccounts: false);
        var (status, said) = Shell.Run("account", "reset", "A02", "--data", data);
        Assert.Equal((0, "a02"), (status, said.Split('\t')[0]));
        var (second, again) = Shell.Run("account", "reset", "A02", "--data", data);
        Assert.Equal(0, second);
        Assert.NotEqual(said, again);
        Assert.Equal("a02\tA02\t没有登录过", Shell.Run("account", "list", "--data", data).Said.Trim());
        using var store = Store(data);
        Assert.False(Passwords.Match(store.Accounts.Code(store.Accounts.ByLogin("a02")!.Id)!.Hash, Codes.Normal(said.Trim().Split('\t')[1]), out _));
    }

    [Fact]
    public async Task Whoever_is_not_on_the_roster_or_disabled_gets_no_code_and_nothing_changes()
    {
        var data = await Closed();
        using (var store = Store(data))
            store.Accounts.Disable(store.Accounts.ByLogin("b02")!.Id, store.Accounts.ByLogin("a01")!.Id, Origin.Server);
        var before = Shell.Run("account", "list", "--data", data).Said;
        foreach (var (staff, what) in new[] { ("Z99", "没有在岗的工号“Z99”"), ("b01", "没有在岗的工号“b01”"), ("' OR 1=1 --", "没有在岗的工号"), ("", "没有在岗的工号"), ("B02", "b02 已停用") })
        {
            var (code, said, message) = Shell.RunAll("account", "reset", staff, "--data", data);
            Assert.Equal((staff, 2, ""), (staff, code, said));
            Assert.Contains(what, message, StringComparison.Ordinal);
        }
        Assert.Equal(before, Shell.Run("account", "list", "--data", data).Said);
    }

    [Theory]
    [InlineData("命令写得不对", "account", "reset", "--data", "{data}")]
    [InlineData("命令写得不对", "account", "reset", "B01")]
    [InlineData("命令写得不对", "account", "reset", "B01", "--password", "x", "--data", "{data}")]
    [InlineData("命令写得不对", "account", "forget", "B01", "--data", "{data}")]
    [InlineData("账本里没有乡镇 500000000", "account", "list", "--data", "{data}", "--township", "500000000")]
    [InlineData("没有“xml”这种格式", "account", "list", "--data", "{data}", "--format", "xml")]
    [InlineData("这里没有账本", "account", "list", "--data", "{data}/nowhere")]
    [InlineData("这里没有账本", "account", "reset", "B01", "--data", "{data}/nowhere")]
    public async Task A_wrong_call_says_what_is_wrong_and_ends_with_2(string message, params string[] call)
    {
        var data = await Closed();
        var (code, said, told) = Shell.RunAll([.. call.Select(word => word.Replace("{data}", data, StringComparison.Ordinal))]);
        Assert.Equal((2, ""), (code, said));
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(data, "nowhere")));
    }

    [Fact]
    public async Task While_a_server_runs_on_the_folder_nothing_is_reset_and_the_message_says_so()
    {
        await using var office = await RealOffice.Open(offices);
        var (code, said, message) = Shell.RunAll("account", "reset", "B01", "--data", office.Data);
        Assert.Equal((2, ""), (code, said));
        Assert.Matches(new Regex("停|另一个程序|正在"), message);
        Assert.Null(office.Store.Accounts.Code(office.Store.Accounts.ByLogin("b01")!.Id));
        var (listed, accounts) = Shell.Run("account", "list", "--data", office.Data);
        Assert.Equal((0, 4), (listed, accounts.Trim().Split('\n').Length));
    }

    /// <summary>A township whose server has ended.</summary>
    private async Task<string> Closed(bool withAccounts = true)
    {
        await using var office = await RealOffice.Open(offices, withAccounts);
        if (withAccounts)
            await RealOffice.Record(office.Township, "join", null, new Registers.JoinStaff { StaffNumber = "B03", Name = "戊经办", Office = "justice", Roles = [Registers.Role.Handler] });
        return office.Data;
    }

    private static LedgerStore Store(string data) => LedgerStore.Open(data, new() { Time = new OfficeClock(new(2026, 1, 6, 2, 0, 0, TimeSpan.Zero)) }, OpenMode.ReadWrite);
}
