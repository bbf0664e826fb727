using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Xiangzhi.Storage.Access;

namespace Xiangzhi.Web.Accounts;

/// <summary>
/// Devices from which somebody has signed in before. Each holds a signed cookie and has a count of failures of its own, so that whoever
/// guesses passwords elsewhere never shuts out the person whose they are (OWASP, device cookies).
/// </summary>
public sealed class Devices(IDataProtectionProvider protection)
{
    private const string CookieName = "device";

    /// <summary>People who share a device; beyond, the one who was there first is a stranger again.</summary>
    private const int Most = 8;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    private readonly IDataProtector protector = protection.CreateProtector("device");

    /// <summary>The number of a device on which the account has signed in before; null for an unknown one.</summary>
    public string? Known(HttpRequest request, Guid account) => Read(request).FirstOrDefault(d => d.Account == account).Device;

    /// <summary>Whether anybody has signed in from here, and a name for the device that stays.</summary>
    public string? Any(HttpRequest request) => Read(request).FirstOrDefault().Device;

    /// <summary>From now on the device is known for the account.</summary>
    public void Remember(HttpContext context, Guid account)
    {
        var known = Read(context.Request);
        var device = known.FirstOrDefault(d => d.Account == account).Device ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var all = known.Where(d => d.Account != account).Append((account, device)).TakeLast(Most);
        var cookie = Sessions.Cookie(context.Request);
        cookie.MaxAge = KeptFor;
        context.Response.Cookies.Append(Sessions.NameOf(CookieName, context.Request), protector.Protect(string.Join(' ', all.Select(d => $"{d.Item1:n}:{d.Item2}"))), cookie);
    }

    /// <summary>Where a request comes from, in words for the history.</summary>
    public static Origin OriginOf(HttpContext context) => new(Words(context.Request.Headers.UserAgent.ToString()), context.Connection.RemoteIpAddress?.ToString() ?? "-");

    private List<(Guid Account, string Device)> Read(HttpRequest request)
    {
        if (request.Cookies[Sessions.NameOf(CookieName, request)] is not { Length: > 0 and < 4096 } shown)
            return [];
        try
        {
            return [.. protector.Unprotect(shown).Split(' ').Select(d => d.Split(':')).Select(d => (Guid.Parse(d[0]), d[1]))];
        }
        catch (CryptographicException)
        {
            // Made up, or signed by a key that is gone: an unknown device.
            return [];
        }
    }

    /// <summary>Browser and system; the user agent itself is long and says little more.</summary>
    private static string Words(string agent)
    {
        string Of(params (string Sign, string Name)[] kinds) => kinds.FirstOrDefault(k => agent.Contains(k.Sign, StringComparison.Ordinal)).Name ?? "";
        var browser = Of(("MicroMessenger", "微信"), ("Edg/", "Edge"), ("QQBrowser", "QQ浏览器"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"));
        var system = Of(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return $"{browser} {system}".Trim() is { Length: > 0 } words ? words : "-";
    }
}
