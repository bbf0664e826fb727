using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Xiangzhi.Web.Accounts;

/// <summary>How often the doors are knocked at from one address: against floods, loosely, since an office may share one. Whoever is signed in is never counted.</summary>
internal static class Limits
{
    /// <summary>Forms that an address may send to the doors within a window.</summary>
    public const int Most = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Set(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsKnock(context)
            ? RateLimitPartition.GetFixedWindowLimiter(From(context), _ => new() { PermitLimit = Most, Window = Window }) : RateLimitPartition.GetNoLimiter(""));
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, cancelled) =>
        {
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync("从这里来的登录请求太多，请过一分钟再试。已经登录的人不受影响。", cancelled);
        };
    }

    private static bool IsKnock(HttpContext context) => Sessions.Of(context) is { Account: null } or { OwesSecondFactor: true }
        && (context.Request.Path.StartsWithSegments(Doors.SignIn) || context.Request.Path == Activation.Path || context.Request.Path == FirstRun.Path)
        && (HttpMethods.IsPost(context.Request.Method) || context.Request.Path.StartsWithSegments(Doors.SignIn, out var rest) && rest.HasValue);

    /// <summary>A device that is known stands for itself; else the address, of IPv6 the network that one subscriber has.</summary>
    private static string From(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<Devices>().Any(context.Request) is { } device)
            return device;
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
