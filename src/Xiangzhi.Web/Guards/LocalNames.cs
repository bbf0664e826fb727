using System.Net;
using Xiangzhi.Storage.Access;

namespace Xiangzhi.Web.Guards;

/// <summary>
/// A server that listens on this machine only is asked by this machine's names only: a page elsewhere whose name was made to point here
/// (DNS rebinding) is not answered.
/// </summary>
internal static class LocalNames
{
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            return next(context);
        Refusals.Note(context, AccountEventKind.Forged);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("这台服务只在本机打开，请用 http://localhost 的地址。要给别的电脑用，请在启动时写明 --urls。");
    }
}
