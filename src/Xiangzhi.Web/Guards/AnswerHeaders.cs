using Xiangzhi.Web.Accounts;

namespace Xiangzhi.Web.Guards;

/// <summary>What every answer tells the browser: nothing from elsewhere, no script at all, in nobody's frame, kept by nobody.</summary>
internal static class AnswerHeaders
{
    /// <summary>A file, or an answer to a program: nothing in it runs, loads or sends, whatever it holds.</summary>
    public const string Inert = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>Two years, subdomains too: the ledger's host serves nothing else.</summary>
    private const string HttpsOnly = "max-age=63072000; includeSubDomains";

    public static Task Set(HttpContext context, RequestDelegate next, OutsideSettings? outside)
    {
        Set(context, outside);
        return next(context);
    }

    /// <param name="outside">A form leads at most to the provider by which people sign in.</param>
    public static void Set(HttpContext context, OutsideSettings? outside)
    {
        var headers = context.Response.Headers;
        var provider = outside is null ? "" : " " + new Uri(outside.AuthorizeUrl).GetLeftPart(UriPartial.Authority);
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/witness") ? Inert
            : $"default-src 'none'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'{provider}; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = HttpsOnly;
    }
}
