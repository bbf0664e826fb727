using System.Security.Claims;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;

namespace Xiangzhi.Web.Accounts;

/// <summary>Sessions as browsers and programs show them: opened, found, ended.</summary>
public sealed class Sessions(LedgerStore store)
{
    // How long a session lives (house conventions): unused, and in all.
    private static readonly TimeSpan Idle = TimeSpan.FromHours(2);
    private static readonly TimeSpan PrivilegedIdle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan ForSecondFactor = TimeSpan.FromMinutes(10);

    /// <summary>Nothing is lost with it, and whoever tries a demonstration comes back to the role they had.</summary>
    private static readonly TimeSpan Demonstration = TimeSpan.FromDays(30);

    /// <summary>Nothing but invented people: no passwords, a role is chosen. One real township is enough to end that.</summary>
    public bool IsDemonstration => store.Townships.Count > 0 && store.Townships.All(t => t.Profile.Demonstration);

    public static string CookieName(HttpRequest request) => NameOf("session", request);

    /// <summary>Over https a browser takes a cookie of this name only from this very host.</summary>
    public static string NameOf(string cookie, HttpRequest request) => request.IsHttps ? "__Host-" + cookie : cookie;

    public static CookieOptions Cookie(HttpRequest request) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.IsHttps, IsEssential = true, Path = "/" };

    /// <summary>Who stands behind a request, as <see cref="Doors"/> found out.</summary>
    public static SignedIn Of(HttpContext context) => context.Items[typeof(SignedIn)] as SignedIn ?? SignedIn.Nobody;

    /// <summary>Finds out who stands behind a request, and notes it there.</summary>
    public SignedIn Look(HttpContext context)
    {
        var who = Find(context.Request);
        context.Items[typeof(SignedIn)] = who;
        // A form's token is bound to whom it was shown to.
        if (who is { Account: { } account, OwesSecondFactor: false })
            context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString())], "session"));
        return who;
    }

    private SignedIn Find(HttpRequest request)
    {
        var session = Shown(request) is { } token ? store.Accounts.Session(token) : null;
        if (IsDemonstration)
            return SignedIn.Visitor(session is { Account: null } ? session : null);
        if (session?.Account is not { } id || store.Accounts.Find(id) is not { IsDisabled: false } account)
            return SignedIn.Nobody;
        var who = SignedIn.Person(store, account, session);
        if (who.Serves.Count == 0 || (session.Kind == SessionKind.Browser && session.Seen + (who.IsPrivileged ? PrivilegedIdle : Idle) <= store.Time.GetUtcNow()))
        {
            store.Accounts.End(session.Hash, id, AccountEventKind.SessionEnded, new(session.Label, session.Address));
            return SignedIn.Nobody;
        }
        store.Accounts.Seen(session);
        return who;
    }

    /// <summary>Opens the session of somebody who has shown all that is asked, or lets them in as far as the second factor.</summary>
    /// <param name="proven">Whether a second factor was shown, or is not asked for.</param>
    /// <param name="back">The page that was asked for.</param>
    /// <returns>Where to go on: whose account others began to recover learns of it first.</returns>
    public string Start(HttpContext context, Account account, bool proven, string back = "/")
    {
        var untold = store.Accounts.RecoveryUntold(account.Id);
        var ends = store.Time.GetUtcNow() + (proven ? Longest : ForSecondFactor);
        var token = store.Accounts.Start(account.Id, null, proven ? SessionKind.Browser : SessionKind.AwaitsSecondFactor, ends, Devices.OriginOf(context), replaces: Shown(context.Request));
        context.Response.Cookies.Append(CookieName(context.Request), token, Cookie(context.Request));
        return !proven ? $"{Doors.Code}?back={Uri.EscapeDataString(back)}" : untold ? $"{OwnRoutes.Path}?recovered=1" : back;
    }

    /// <summary>In a demonstration: goes on in a role, or as a person.</summary>
    /// <param name="part">Name of the role, or a staff number.</param>
    public void Play(HttpContext context, string part)
    {
        var token = Play(part, Devices.OriginOf(context), Shown(context.Request));
        var cookie = Cookie(context.Request);
        cookie.MaxAge = Demonstration;
        context.Response.Cookies.Append(CookieName(context.Request), token, cookie);
    }

    internal string Play(string part, Origin origin, string? replaces = null) =>
        store.Accounts.Start(null, part, SessionKind.Browser, store.Time.GetUtcNow() + Demonstration, origin, replaces);

    public void SignOut(HttpContext context)
    {
        if (Of(context).Session is { Kind: not SessionKind.Token } session)
            store.Accounts.End(session.Hash, session.Account, AccountEventKind.SignedOut, Devices.OriginOf(context));
        context.Response.Cookies.Delete(CookieName(context.Request), Cookie(context.Request));
    }

    /// <summary>A program shows its token in a header, for the API only; a browser shows its cookie.</summary>
    private static string? Shown(HttpRequest request)
    {
        const string scheme = "Bearer ";
        if (request.Headers.Authorization.ToString() is var header && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return request.Path.StartsWithSegments("/api") ? header[scheme.Length..].Trim() : null;
        return request.Cookies[CookieName(request)];
    }
}
