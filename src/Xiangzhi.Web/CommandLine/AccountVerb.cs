using System.CommandLine;
using System.Globalization;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Accounts from the server itself: for the township whose one administrator has lost password or phone.</summary>
internal static class AccountVerb
{
    public static Command Command() => new("account", "帐号：列出；在服务器上重设") { List(), Reset() };

    private static Command List()
    {
        var (data, township, format) = (Options.Data(), Options.Township(), Options.Format());
        var command = new Command("list", "列出帐号，不含任何密码") { data, township, format };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data));
            var chosen = Options.Choose(store, parsed.GetValue(township));
            var accounts = store.Accounts.Serving(chosen.Code);
            if (Options.IsJson(parsed.GetValue(format)))
                Output.Json(accounts.Select(a => new { login = a.Login, staff = a.Links.First(l => l.Township == chosen.Code).Staff, password = a.Password is not null, secondFactor = a.HasSecondFactor, disabled = a.IsDisabled }));
            else
                foreach (var account in accounts)
                    Output.Line($"{account.Login}\t{account.Links.First(l => l.Township == chosen.Code).Staff}\t{(account.IsDisabled ? "已停用" : account.Password is null ? "没有登录过" : account.HasSecondFactor ? "有二次验证" : "只有密码")}");
            return Output.Done;
        });
        return command;
    }

    private static Command Reset()
    {
        var (data, township) = (Options.Data(), Options.Township());
        var staff = new Argument<string>("STAFFNUMBER") { Description = "名册上的工号" };
        var command = new Command("reset", "给一个人新的一次性码；没有帐号就开一个。要先停下服务") { staff, data, township };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data), OpenMode.ReadWrite);
            var chosen = Options.Choose(store, parsed.GetValue(township));
            var number = parsed.GetRequiredValue(staff);
            if (Actors.Of(chosen, number) is null)
                throw new UsageException($"{chosen.Profile.Name}的名册上没有在岗的工号“{number}”。请核对，或先在“人员”台账登记。");
            var account = store.Accounts.Of(chosen.Code, number) ?? store.Accounts.Make(chosen.Code, number, null, Origin.Server);
            if (account.IsDisabled)
                throw new UsageException($"{account.Login} 已停用，请先由管理员在“帐号”页启用。");
            var (code, ends) = (Codes.New(), store.Time.GetUtcNow() + AccountRoutes.CodeLives);
            store.Accounts.ResetOnServer(account.Id, Passwords.Hash(Codes.Normal(code)), ends);
            Output.Line($"{account.Login}\t{code}");
            Output.Message(string.Create(CultureInfo.InvariantCulture, $"一次性码 {ends.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd} 前有效，用一次作废；打开 {Activation.Path} 设新密码。原来的密码到那时才失效。"));
            return Output.Done;
        });
        return command;
    }
}
