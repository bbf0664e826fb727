using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;

namespace Xiangzhi.Web.Guards;

/// <summary>
/// Catches what nobody expected. The log gets all of it, the reader a sentence and a number by which it is found in the log: no trace, no
/// statement, no path. A request that cannot be read is the sender's fault and says so.
/// </summary>
internal sealed partial class LastResort(RequestDelegate next, ILogger<LastResort> log, OutsideSettings? outside)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; there is nobody to answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted && StatusOf(fault) is { } status)
        {
            Refusals.Note(context, AccountEventKind.BeyondBounds);
            await Answer(context, status, status == StatusCodes.Status413PayloadTooLarge
                ? "发来的内容太大，没有收下。文件每个最多 30 MB；请压缩或分开再传。" : "发来的内容读不完整，没有登记。请返回上一页，刷新后重新提交。");
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var number = Activity.Current?.TraceId.ToHexString()[..12] ?? context.TraceIdentifier;
            Unexpected(fault, number, context.Request.Method, context.Request.Path);
            await Answer(context, StatusCodes.Status500InternalServerError, $"系统出了差错，这一次没有办成。请再试一次；还不行，请把这个编号告诉管理员：{number}");
        }
    }

    private Task Answer(HttpContext context, int status, string text)
    {
        context.Response.Clear();
        AnswerHeaders.Set(context, outside);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }

    /// <summary>Null for what is no fault of the request.</summary>
    private static int? StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException { InnerException: { } inner } => StatusOf(inner) ?? StatusCodes.Status400BadRequest,
        // A form beyond its bounds, or cut off.
        InvalidDataException or IOException when fault.StackTrace?.Contains("FormFeature", StringComparison.Ordinal) == true => StatusCodes.Status400BadRequest,
        _ => null,
    };

    [LoggerMessage(1, LogLevel.Error, "No. {Number}: {Method} {Path}")]
    private partial void Unexpected(Exception fault, string number, string method, string path);
}
