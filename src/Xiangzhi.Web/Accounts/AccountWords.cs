using Xiangzhi.Registers;
using Xiangzhi.Storage.Access;

namespace Xiangzhi.Web.Accounts;

/// <summary>The history of accounts in words.</summary>
public static class AccountWords
{
    public static Text Of(AccountEventKind kind) => kind switch
    {
        AccountEventKind.SignedIn => new("登录", "Signed in"),
        AccountEventKind.SignedOut => new("退出", "Signed out"),
        AccountEventKind.WrongPassword => new("密码不对", "Wrong password"),
        AccountEventKind.WrongSecondFactor => new("密码对，验证码不对", "Right password, wrong code"),
        AccountEventKind.TooManyFailures => new("失败太多，让其等候", "Too many failures, made to wait"),
        AccountEventKind.FileRefused => new("文件没有收下", "File refused"),
        AccountEventKind.Forged => new("不是从本系统的页面发来，或令牌不认识", "Not from a page of ours, or an unknown token"),
        AccountEventKind.BeyondBounds => new("发来的内容太大或不完整", "Too large, or cut off"),
        AccountEventKind.TooManyRequests => new("请求太多，让其等候", "Too many requests, made to wait"),
        AccountEventKind.NotShown => new("要看没有的、或不给看的", "Asked for what is not there or not shown"),
        AccountEventKind.Made => new("开帐号", "Account made"),
        AccountEventKind.CodeIssued => new("发一次性码", "One-time code issued"),
        AccountEventKind.Disabled => new("停用", "Disabled"),
        AccountEventKind.Enabled => new("启用", "Enabled"),
        AccountEventKind.AllSessionsEnded => new("结束全部登录", "All sessions ended"),
        AccountEventKind.RecoveryStarted => new("发起找回", "Recovery started"),
        AccountEventKind.RecoveryConfirmed => new("确认找回，发一次性码", "Recovery confirmed, code issued"),
        AccountEventKind.ResetOnServer => new("在服务器上重设，发一次性码", "Reset on the server, code issued"),
        AccountEventKind.PasswordSet => new("设密码", "Password set"),
        AccountEventKind.SecondFactorSet => new("设二次验证", "Second factor set up"),
        AccountEventKind.SpareCodeUsed => new("用备用码", "Spare code used"),
        AccountEventKind.SpareCodesMade => new("换备用码", "New spare codes"),
        AccountEventKind.SessionEnded => new("结束一处登录", "A session ended"),
        AccountEventKind.TokenMade => new("生成令牌", "Token made"),
        AccountEventKind.IdentityBound => new("绑定外部帐号", "Outside identity bound"),
        AccountEventKind.IdentityUnbound => new("解除外部帐号", "Outside identity unbound"),
        AccountEventKind.Joined => new("并入另一个乡镇开的帐号", "Joined an account made by another township"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
