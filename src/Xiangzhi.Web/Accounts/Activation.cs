using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Pages;

namespace Xiangzhi.Web.Accounts;

/// <summary>The one-time code from a slip becomes a password: at the first sign-in, and after a recovery.</summary>
public static class Activation
{
    public const string Path = "/activate";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, () => Routes.Page<ActivatePage>(new { }));
        app.MapPost(Path, Redeem);
    }

    private static async Task<IResult> Redeem(HttpContext context, LedgerStore store, Sessions sessions, Guarding guarding)
    {
        var form = await context.Request.ReadFormAsync();
        var (login, password) = (form["login"].ToString(), form["password"].ToString());
        IResult Again(Text fault) => Routes.Page<ActivatePage>(new { Login = login, Code = form["code"].ToString(), Fault = fault }, StatusCodes.Status422UnprocessableEntity);

        var account = store.Accounts.ByLogin(login);
        var who = account is { IsDisabled: false } ? SignedIn.Person(store, account) : SignedIn.Nobody;
        var code = who.Serves.Count > 0 ? store.Accounts.Code(account!.Id) : null;
        // 80 random bits: whoever guesses gets nowhere, so nobody is made to wait, and nobody can make others wait.
        if (!Passwords.Match(code?.Hash, Codes.Normal(form["code"].ToString()), out _))
            return Again(new("登录名或一次性码不对，或者已经过期、用过。请管理员重发一张。", "Login name or one-time code is wrong, or the code has expired or was used. Ask your administrator for another."));
        if (Passwords.Fault(password, Passwords.Near(account!, who)) is { } weak)
            return Again(weak);
        if (password != form["again"])
            return Again(new("两次填的密码不一样。", "The two passwords differ."));
        if (!store.Accounts.Redeem(account!.Id, code!, Passwords.Hash(password), Devices.OriginOf(context)))
            return Again(new("这个一次性码刚刚被用过。不是您用的，请马上告诉管理员。", "This code was used a moment ago. If it was not you, tell your administrator at once."));
        guarding.Welcome(context, account);
        return Results.Redirect(sessions.Start(context, account, proven: true));
    }
}
