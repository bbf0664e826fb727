using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>The way in and out: password, second factor; in a demonstration a role.</summary>
public static class SignInRoutes
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Doors.SignIn, (Here here, Sessions sessions, HttpRequest request) => sessions.IsDemonstration
            ? Routes.Page<RolesPage>(new { Holders = RolesPage.HoldersIn(here.Township) })
            : Form(request.Query["back"], fault: (string?)request.Query["outside"] switch
            {
                "unknown" => new("这个外部帐号还没有绑定。请先用登录名和密码登录，再到“我的”页绑定。", "This outside identity is not bound to an account. Sign in by password first and bind it on your own page."),
                "failed" => new("外部登录没有成功，请再试一次，或用登录名和密码登录。", "Signing in by the provider failed; try again, or use your password."),
                _ => null,
            }));
        app.MapPost(Doors.SignIn, SignIn);
        app.MapGet(Doors.Code, (HttpContext context) => Sessions.Of(context).OwesSecondFactor ? Routes.Page<CodePage>(new { Back = Doors.Back(context.Request.Query["back"]) }) : Results.Redirect("/"));
        app.MapPost(Doors.Code, SecondFactor);
        app.MapPost(Doors.SignOut, (Sessions sessions, HttpContext context) =>
        {
            sessions.SignOut(context);
            // Pages that a back button would show again; the cookie of a known device stays.
            context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            return Results.Redirect(Doors.SignIn);
        });
        app.MapPost("/enter", Enter);
    }

    private static async Task<IResult> SignIn(HttpContext context, Here here, Sessions sessions, Guarding guarding)
    {
        if (sessions.IsDemonstration)
            return Routes.NotHere(here);
        var form = await context.Request.ReadFormAsync();
        var (login, back) = (form["login"].ToString(), Doors.Back(form["back"]));
        switch (guarding.Password(context, login, form["password"].ToString()))
        {
            case Attempt.Right { Account: { HasSecondFactor: true } account }:
                return Results.Redirect(sessions.Start(context, account, proven: false, back));
            case Attempt.Right { Account: var account }:
                guarding.Welcome(context, account);
                return Results.Redirect(sessions.Start(context, account, proven: true, back));
            case Attempt.Wait { Until: var until }:
                return Form(back, login, WaitText(until), StatusCodes.Status429TooManyRequests);
            default:
                return Form(back, login, new("登录名或密码不对。第一次登录请用管理员给的一次性码。", "Login name or password is wrong. For the first sign-in use the one-time code from your administrator."), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> SecondFactor(HttpContext context, LedgerStore store, Sessions sessions, Guarding guarding)
    {
        var who = Sessions.Of(context);
        if (!who.OwesSecondFactor)
            return Results.Redirect(Doors.SignIn);
        var form = await context.Request.ReadFormAsync();
        var back = Doors.Back(form["back"]);
        try
        {
            switch (guarding.SecondFactor(context, who.Account!, form["code"].ToString()))
            {
                case Attempt.Right { Account: var account }:
                    guarding.Welcome(context, account);
                    return Results.Redirect(sessions.Start(context, account, proven: true, back));
                case Attempt.Wait { Until: var until }:
                    return Routes.Page<CodePage>(new { Back = back, Fault = WaitText(until) }, StatusCodes.Status429TooManyRequests);
                default:
                    return Routes.Page<CodePage>(new { Back = back, Fault = new Text("验证码不对，或者已经用过。等手机上换出下一个再填。", "The code is wrong, or was used already. Wait for the next one.") }, StatusCodes.Status422UnprocessableEntity);
            }
        }
        catch (DataFault fault)
        {
            return Routes.Page<CodePage>(new { Back = back, Fault = new Text(fault.Message, "The server cannot read the secrets of second factors; ask your administrator.") }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> Enter(HttpContext context, Here here, Sessions sessions)
    {
        if (!sessions.IsDemonstration)
            return Routes.NotHere(here);
        var part = (await context.Request.ReadFormAsync())["role"].ToString();
        if ((Enum.TryParse<Role>(part, out var role) && Enum.IsDefined(role)) || Actors.Of(here.Township, part) is not null)
            sessions.Play(context, part);
        return Results.Redirect(here.To("/"));
    }

    private static IResult Form(string? back, string login = "", Text? fault = null, int status = 200) =>
        Routes.Page<SignInPage>(new { Back = Doors.Back(back), Login = login, Fault = fault }, status);

    /// <summary>The time of day up to the next whole minute, so that it is true when it comes.</summary>
    internal static Text WaitText(DateTimeOffset until)
    {
        var time = LocalDay.TimeOf(until.AddSeconds(59)).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new($"失败次数太多，{time} 以后才能再试。在平时用的电脑或手机上登录不受影响。", $"Too many failures; try again after {time}. Devices that you have signed in from before are not affected.");
    }
}
