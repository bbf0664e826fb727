using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>What stands open to whom. Whoever is not signed in learns nothing, not even which pages there are.</summary>
public static class Doors
{
    public const string SignIn = "/sign-in";
    public const string Code = "/sign-in/code";
    public const string SecondFactor = "/me/second-factor";
    public const string SignOut = "/sign-out";

    /// <summary>Everything that answers without a session.</summary>
    private static readonly string[] Open = ["/xiangzhi.css", "/language", SignIn, Code, Activation.Path, Outside.Begin, Outside.Return];

    /// <summary>Everything below these answers without a session.</summary>
    private static readonly string[] OpenBelow = ["/witness"];

    /// <summary>Lets a request through, or leads it to where it can prove who it is.</summary>
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var (request, sessions) = (context.Request, context.RequestServices.GetRequiredService<Sessions>());
        if (request.Path == "/xiangzhi.css")
            return next(context);
        var who = sessions.Look(context);
        Bounds.Narrow(context, isStranger: !sessions.IsDemonstration && who.Account is null);
        var first = context.RequestServices.GetRequiredService<FirstRun>();
        if (sessions.IsDemonstration || IsOpen(context) || (request.Path == FirstRun.Path && first.IsOpen))
            return next(context);
        if (who.Account is null && first.IsOpen)
            return Refuse(context, FirstRun.Path);
        if (who.Account is null)
            return Refuse(context, HttpMethods.IsGet(request.Method) && request.Path != "/" ? $"{SignIn}?back={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}" : SignIn);
        if (who.OwesSecondFactor)
            return Refuse(context, Code);
        if (who.MustSetUpSecondFactor && request.Path != SecondFactor && request.Path != SignOut)
            return Refuse(context, SecondFactor);
        Lead(context, who);
        return next(context);
    }

    /// <summary>Where a page leads back to; never out of the house.</summary>
    public static string Back(string? back) => back is { Length: > 0 } && back[0] == '/' && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\') && !back.Any(char.IsControl) ? back : "/";

    private static bool IsOpen(HttpContext context) => !context.Request.PathBase.HasValue
        && (Open.Contains(context.Request.Path.Value) || OpenBelow.Any(p => context.Request.Path.StartsWithSegments(p)));

    /// <summary>Only townships that the person serves are there; the first of them is meant where none is named.</summary>
    private static void Lead(HttpContext context, SignedIn who)
    {
        if (context.Items[Here.TownshipItem] is Township named && who.Serves.All(s => s.Township != named))
        {
            context.Request.Path = context.Request.PathBase + context.Request.Path;
            context.Request.PathBase = "";
            context.Items.Remove(Here.TownshipItem);
        }
        context.Items.TryAdd(Here.TownshipItem, who.Serves[0].Township);
    }

    private static Task Refuse(HttpContext context, string door)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.Redirect(door);
            return Task.CompletedTask;
        }
        if (context.Request.Headers.Authorization.Count > 0)
            Refusals.Note(context, AccountEventKind.Forged);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync("""{"ok":false,"message":"没有登录。请在“我的”页生成令牌，放在请求头 Authorization: Bearer 里。"}""");
    }
}
