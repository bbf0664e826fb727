using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>The page on which everybody looks after the own account.</summary>
public static class OwnRoutes
{
    public const string Path = "/me";

    /// <summary>A token's longest life, in days, inclusive.</summary>
    public const int LongestToken = 365;

    /// <summary>For so long after signing in, sessions are ended without the password: later an open screen may be in other hands (house convention).</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private const int Spares = 10;
    private const int MostEvents = 40;

    public static void MapOwn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (Here here, HttpRequest request) => !IsPerson(here) ? Routes.NotHere(here)
            : Show(here, request.Query["recovered"] == "1" ? new Text("管理员对您的帐号发起过找回，见下面的记录。不是您要求的，请马上告诉领导。", "Administrators have begun to recover your account, see the history below. If you did not ask for it, tell your leader at once.") : request.Query["outside"] == "taken" ? new Text("没有绑定：这个外部帐号已经绑在别人名下，或者登录换了人。", "Not bound: it stands for somebody else already, or somebody else has signed in meanwhile.") : null));
        app.MapPost($"{Path}/end", (Here here, HttpContext context, Guarding guarding) => Do(here, context, (_, form, origin) =>
            Unproven(here, context, guarding, form) is { } refused ? Show(here, refused, status: StatusCodes.Status422UnprocessableEntity) : End(here, form["session"].ToString(), origin)));
        app.MapPost($"{Path}/end-others", (Here here, HttpContext context, Guarding guarding) => Do(here, context, (account, form, origin) =>
        {
            if (Unproven(here, context, guarding, form) is { } refused)
                return Show(here, refused, status: StatusCodes.Status422UnprocessableEntity);
            here.Store.Accounts.EndAll(account.Id, account.Id, origin, except: here.SignedIn.Session!.Hash);
            return Results.Redirect(here.To(Path));
        }));
        app.MapPost($"{Path}/password", ChangePassword);
        app.MapPost($"{Path}/token", (Here here, HttpContext context) => Do(here, context, (account, form, origin) => MakeToken(here, account, form, origin)));
        app.MapPost($"{Path}/join", (Here here, HttpContext context) => Do(here, context, (account, form, origin) => Join(here, account, form, origin)));
        app.MapGet(Doors.SecondFactor, (Here here, IDataProtectionProvider protection) => IsPerson(here) ? Offer(here, protection, Totp.NewSecret()) : Routes.NotHere(here));
        app.MapPost(Doors.SecondFactor, SetSecondFactor);
        app.MapPost($"{Path}/spares", MakeSpares);
    }

    /// <summary>Whether the password is asked for once more before a session is ended.</summary>
    public static bool AsksPassword(Here here) => here.SignedIn.Session is { } session && here.Store.Time.GetUtcNow() - session.Created > Fresh;

    private static Text? Unproven(Here here, HttpContext context, Guarding guarding, IFormCollection form) =>
        AsksPassword(here) ? Refusal(guarding.Password(context, here.SignedIn.Account!.Login, form["current"].ToString())) : null;

    private static bool IsPerson(Here here) => here.SignedIn.Account is not null;

    private static async Task<IResult> Do(Here here, HttpContext context, Func<Account, IFormCollection, Origin, IResult> doing) => IsPerson(here)
        ? doing(here.SignedIn.Account!, await context.Request.ReadFormAsync(), Devices.OriginOf(context)) : Routes.NotHere(here);

    private static IResult Show(Here here, Text? fault = null, string? token = null, int status = 200)
    {
        var (account, accounts) = (here.SignedIn.Account!, here.Store.Accounts);
        return Routes.Page<OwnPage>(new
        {
            Account = accounts.Find(account.Id)!, Sessions = accounts.Sessions(account.Id), Events = accounts.Events(account.Id, MostEvents), Fault = fault, Token = token,
        }, status);
    }

    private static IResult End(Here here, string session, Origin origin)
    {
        if (session.Length != 64 || !session.All(char.IsAsciiHexDigit))
            return Routes.NotHere(here);
        here.Store.Accounts.End(session, here.SignedIn.Account!.Id, AccountEventKind.SessionEnded, origin);
        return Results.Redirect(here.To(Path));
    }

    private static async Task<IResult> ChangePassword(Here here, HttpContext context, Sessions sessions, Guarding guarding)
    {
        if (!IsPerson(here))
            return Routes.NotHere(here);
        var (account, form) = (here.SignedIn.Account!, await context.Request.ReadFormAsync());
        var password = form["password"].ToString();
        if (Refusal(guarding.Password(context, account.Login, form["current"].ToString())) is { } refused)
            return Show(here, refused, status: StatusCodes.Status422UnprocessableEntity);
        if (Passwords.Fault(password, Passwords.Near(account, here.SignedIn)) is { } weak)
            return Show(here, weak, status: StatusCodes.Status422UnprocessableEntity);
        if (password != form["again"])
            return Show(here, new("两次填的新密码不一样。", "The two new passwords differ."), status: StatusCodes.Status422UnprocessableEntity);
        here.Store.Accounts.SetPassword(account.Id, Passwords.Hash(password), Devices.OriginOf(context));
        sessions.Start(context, account, proven: true);
        return Results.Redirect(here.To(Path));
    }

    /// <summary>The slip of another township serves the account that somebody has: no second login name, no second password.</summary>
    private static IResult Join(Here here, Account account, IFormCollection form, Origin origin)
    {
        var accounts = here.Store.Accounts;
        var offered = accounts.ByLogin(form["login"].ToString());
        var code = offered is null || offered.Id == account.Id ? null : accounts.Code(offered.Id);
        // 80 random bits: whoever guesses gets nowhere.
        if (!Passwords.Match(code?.Hash, Codes.Normal(form["code"].ToString()), out _))
            return Show(here, new("登录名或一次性码不对，或者已经过期、用过。请那个乡镇的管理员重发一张。", "Login name or one-time code is wrong, or the code has expired or was used. Ask that township's administrator for another."), status: StatusCodes.Status422UnprocessableEntity);
        if (!accounts.Join(account.Id, offered!.Id, code!, origin))
            return Show(here, new("没有并入：那个帐号已经有人用，或者您在那个乡镇已经有帐号。", "Not joined: that account is in use, or you serve that township already."), status: StatusCodes.Status422UnprocessableEntity);
        return Results.Redirect(here.To(Path));
    }

    private static IResult MakeToken(Here here, Account account, IFormCollection form, Origin origin)
    {
        var name = form["name"].ToString().Trim();
        if (name.Length is 0 or > 60 || !int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > LongestToken)
            return Show(here, new($"令牌要有名称，有效 1 到 {LongestToken} 天。", $"A token needs a name and lasts 1 to {LongestToken} days."), status: StatusCodes.Status422UnprocessableEntity);
        return Show(here, token: here.Store.Accounts.Start(account.Id, null, SessionKind.Token, here.Store.Time.GetUtcNow().AddDays(days), origin, label: name));
    }

    /// <summary>A secret goes to the page and comes back sealed for this account; it is kept when a code proves that the authenticator has it.</summary>
    private static IResult Offer(Here here, IDataProtectionProvider protection, byte[] secret, Text? fault = null) => Routes.Page<SecondFactorPage>(new
    {
        Secret = Codes.Grouped(Codes.Base32(secret)), Sealed = Convert.ToBase64String(Sealing(here, protection).Protect(secret)), Fault = fault,
        Address = Totp.Address(secret, here.SignedIn.Account!.Login, "乡治"),
    }, fault is null ? 200 : StatusCodes.Status422UnprocessableEntity);

    private static IDataProtector Sealing(Here here, IDataProtectionProvider protection) => protection.CreateProtector("second factor", here.SignedIn.Account!.Id.ToString());

    private static async Task<IResult> SetSecondFactor(Here here, HttpContext context, IDataProtectionProvider protection, Guarding guarding)
    {
        if (!IsPerson(here))
            return Routes.NotHere(here);
        var (account, form) = (here.SignedIn.Account!, await context.Request.ReadFormAsync());
        byte[] secret;
        try
        {
            secret = Sealing(here, protection).Unprotect(Convert.FromBase64String(form["sealed"].ToString()));
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return Results.Redirect(Doors.SecondFactor);
        }
        // Whoever finds an open screen shall not put the own phone in the place of the owner's.
        if (account.HasSecondFactor && Refusal(guarding.Password(context, account.Login, form["current"].ToString())) is { } refused)
            return Offer(here, protection, secret, refused);
        if (Totp.StepOf(secret, Codes.Normal(form["code"].ToString()), here.Store.Time.GetUtcNow()) is not { } step)
            return Offer(here, protection, secret, new("六位数不对。请看手机上的时间准不准，等换出下一个再填。", "The six digits are wrong. Check the time of your phone, and wait for the next code."));
        var spares = NewSpares();
        here.Store.Accounts.SetSecondFactor(account.Id, secret, step, [.. spares.Select(Codes.Normal)], Devices.OriginOf(context), keep: here.SignedIn.Session!.Hash);
        return Routes.Page<SparesPage>(new { Spares = spares });
    }

    private static async Task<IResult> MakeSpares(Here here, HttpContext context, Guarding guarding)
    {
        if (here.SignedIn.Account is not { HasSecondFactor: true } account)
            return Routes.NotHere(here);
        if (Refusal(guarding.Password(context, account.Login, (await context.Request.ReadFormAsync())["current"].ToString())) is { } refused)
            return Show(here, refused, status: StatusCodes.Status422UnprocessableEntity);
        var spares = NewSpares();
        here.Store.Accounts.SetSpares(account.Id, [.. spares.Select(Codes.Normal)], Devices.OriginOf(context));
        return Routes.Page<SparesPage>(new { Spares = spares });
    }

    private static IReadOnlyList<string> NewSpares() => [.. Enumerable.Range(0, Spares).Select(_ => Codes.New())];

    private static Text? Refusal(Attempt attempt) => attempt switch
    {
        Attempt.Right => null,
        Attempt.Wait { Until: var until } => SignInRoutes.WaitText(until),
        _ => new("现在的密码不对。", "The present password is wrong."),
    };
}
