using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web.Accounts;

/// <summary>
/// How often whoever is not signed in may come from one address: against floods, loosely, since an office may share one. Whoever is signed
/// in counts for himself alone, so nobody can shut another out; what takes much out of the ledger at once counts apart from its pages.
/// </summary>
internal static class Limits
{
    /// <summary>Forms that an address may send to the doors within a window.</summary>
    public const int Most = 60;

    /// <summary>Questions to the witness; a township asks once an hour.</summary>
    public const int MostWitness = 120;

    /// <summary>Everything else that answers without a session: the doors' own pages, the stylesheet, the language.</summary>
    public const int MostOpen = 600;

    /// <summary>Pages and forms of one person, programs with the person's tokens included: ten a second, more than anybody reads.</summary>
    public const int MostOfPerson = 600;

    /// <summary>Searches, exports, files and answers of the API to one person: as many as hands can ask for, few for whoever copies the ledger.</summary>
    public const int MostGathered = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Set(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsWitness(context) ? Counted($"witness {AddressOf(context)}", MostWitness)
            : Sessions.Of(context) is { Account: { } account, OwesSecondFactor: false } ? Gathers(context) ? Counted($"gathers {account.Id:n}", MostGathered) : Counted($"person {account.Id:n}", MostOfPerson)
            : IsKnock(context) ? Counted(From(context), Most)
            // In a demonstration nobody is signed in, and there is nothing to guess.
            : context.RequestServices.GetRequiredService<Sessions>().IsDemonstration ? RateLimitPartition.GetNoLimiter("")
            : Counted($"open {AddressOf(context)}", MostOpen));
        Refuse(options);
    }

    /// <summary>For the server that is a witness and nothing else.</summary>
    public static void SetForWitness(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Counted(AddressOf(context), MostWitness));
        Refuse(options);
    }

    private static RateLimitPartition<string> Counted(string from, int most) => RateLimitPartition.GetFixedWindowLimiter(from, _ => new() { PermitLimit = most, Window = Window });

    private static void Refuse(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, cancelled) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            Refusals.Note(rejected.HttpContext, AccountEventKind.TooManyRequests);
            await rejected.HttpContext.Response.WriteAsync(Sessions.Of(rejected.HttpContext).Account is null ? "从这里来的请求太多，请过一分钟再试。已经登录的人不受影响。"
                : $"您这一分钟里要得太多（查找、导出和接口 {MostGathered} 次，其他页面 {MostOfPerson} 次），请过一分钟再试。程序请按 Retry-After 等候。", cancelled);
        };
    }

    /// <summary>Whether the answer may hold much of the ledger: a search, a table, a file, an answer to a program that reads.</summary>
    private static bool Gathers(HttpContext context) => HttpMethods.IsPost(context.Request.Method) ? context.Request.Path.Value!.EndsWith(".xlsx", StringComparison.Ordinal)
        : context.Request.Path == "/search" || context.Request.Query.ContainsKey("q") || context.Request.Path.StartsWithSegments("/api") || Path.HasExtension(context.Request.Path.Value) || context.Request.Path.Value!.Contains("/file/", StringComparison.Ordinal);

    private static bool IsWitness(HttpContext context) => context.Request.Path.StartsWithSegments(WitnessRoutes.Path);

    private static bool IsKnock(HttpContext context) =>
        (context.Request.Path.StartsWithSegments(Doors.SignIn) || context.Request.Path == Activation.Path || context.Request.Path == FirstRun.Path)
        && (HttpMethods.IsPost(context.Request.Method) || context.Request.Path.StartsWithSegments(Doors.SignIn, out var rest) && rest.HasValue);

    /// <summary>A device that is known stands for itself; else the address.</summary>
    private static string From(HttpContext context) => context.RequestServices.GetRequiredService<Devices>().Any(context.Request) ?? AddressOf(context);

    /// <summary>The address, of IPv6 the network that one subscriber has.</summary>
    internal static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
