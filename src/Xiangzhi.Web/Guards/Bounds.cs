using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Xiangzhi.Reports.Uploads;

namespace Xiangzhi.Web.Guards;

/// <summary>How much a request may hold, in one place; every number inclusive.</summary>
internal static class Bounds
{
    /// <summary>A whole request: one file of the greatest length and the form around it.</summary>
    public static readonly long Body = UploadLimits.Default.Bytes + (2 * 1024 * 1024);

    /// <summary>What a program sends to the API: an act is at most 64 KiB.</summary>
    public const long ApiBody = 1024 * 1024;

    /// <summary>What somebody sends who is not signed in: a name, a password, a code.</summary>
    public const long StrangersBody = 64 * 1024;

    /// <summary>Fields of a form: 500 rows of eight.</summary>
    public const int Fields = 4_000;

    private const int FieldName = 256;

    /// <summary>The text of a section of the yearly report.</summary>
    private const int FieldText = 512 * 1024;

    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = Body;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    public static void Set(FormOptions forms) => (forms.ValueCountLimit, forms.KeyLengthLimit, forms.ValueLengthLimit, forms.MultipartBodyLengthLimit, forms.MultipartHeadersCountLimit, forms.MultipartHeadersLengthLimit) =
        (Fields, FieldName, FieldText, Body, 8, 4 * 1024);

    /// <summary>Before anything is read: narrower bounds for who is not known, and for the API.</summary>
    public static void Narrow(HttpContext context, bool isStranger)
    {
        var most = context.Request.Path.StartsWithSegments("/witness") ? 2 * Ledger.WitnessRequest.MaxLength : isStranger ? StrangersBody : context.Request.Path.StartsWithSegments("/api") ? ApiBody : Body;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = most;
    }
}
