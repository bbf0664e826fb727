using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Api;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web;

/// <summary>The web server over one data place.</summary>
public static class Serving
{
    /// <param name="store">The open data; the server does not close it.</param>
    /// <param name="urls">Addresses to listen on. Until sign-in exists anything but a demonstration stays on this machine.</param>
    /// <param name="alsoWith">What whoever hosts the server adds to it: where it logs.</param>
    /// <exception cref="UsageException">An address beyond this machine for data that are not a demonstration.</exception>
    public static WebApplication Build(LedgerStore store, string urls, Action<WebApplicationBuilder>? alsoWith = null)
    {
        Refuse(store, urls);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, 32 * 1024 * 1024));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // That the server could not start is said in one sentence by whoever starts it.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddSingleton(store);
        builder.Services.AddHostedService<Sweeping>();
        builder.Services.AddHostedService<WitnessSender>();
        builder.Services.AddSingleton<SelfAudits>();
        builder.Services.AddHostedService(s => s.GetRequiredService<SelfAudits>());
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<SignIn>((context, township) => SampleRole.ActorFor(township, SampleRole.Chosen(context)));
        builder.Services.AddScoped<Here>();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(o => o.Cookie.SameSite = SameSiteMode.Strict);
        builder.Services.AddDataProtection().SetApplicationName("xiangzhi").PersistKeysToFileSystem(new(Path.Combine(store.KeyFolder, "web")));
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));

        alsoWith?.Invoke(builder);
        var app = builder.Build();
        app.UseResponseCompression();
        app.Use(Headers);
        app.Use(ChooseTownship);
        app.UseRouting();
        app.Use(CheckOrigin);
        app.MapPages();
        app.MapSheets();
        app.MapReconciling();
        app.MapNeeds();
        app.MapSupervision();
        app.MapReviews();
        app.MapPapers();
        app.MapReport();
        app.MapProofs();
        app.MapWitness();
        app.MapApi();
        app.MapFallback((Here here) => Routes.NotHere(here));
        return app;
    }

    /// <summary>The witness alone: no page, no API, nothing of any journal; so it may listen where a township's pages may not yet.</summary>
    public static WebApplication BuildWitness(LedgerStore store, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k => (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, 2 * Ledger.WitnessRequest.MaxLength));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(store);
        var app = builder.Build();
        app.MapWitness();
        return app;
    }

    private static void Refuse(LedgerStore store, string urls)
    {
        var beyond = urls.Split(';').FirstOrDefault(u => !IsLoopback(u));
        if (beyond is not null && store.Townships.Any(t => !t.Profile.Demonstration))
            throw new UsageException($"登录功能还没有，真实数据只在本机上打开，不能用 {beyond}。请用 http://localhost:5080。");
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    /// <summary>No script, style, frame or image from anywhere else; no page in anybody's frame.</summary>
    private static Task Headers(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary><c>/t/CODE/…</c> names a township; without it the first one is meant.</summary>
    private static Task ChooseTownship(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/t", out var rest) && rest.Value is { Length: > 1 } path)
        {
            var code = path[1..].Split('/')[0];
            var store = context.RequestServices.GetRequiredService<LedgerStore>();
            if (store.Townships.FirstOrDefault(t => t.Code == code) is { } township)
            {
                context.Items[Here.TownshipItem] = township;
                context.Request.PathBase = context.Request.PathBase.Add($"/t/{code}");
                context.Request.Path = path[(code.Length + 1)..] is { Length: > 0 } remaining ? remaining : "/";
            }
        }
        return next(context);
    }

    /// <summary>
    /// A form counts only when a page of ours carried it; the JSON API only when no browser form can have sent it. What a witness
    /// is asked stands by its own signature.
    /// </summary>
    private static async Task CheckOrigin(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var isApi = context.Request.Path.StartsWithSegments("/api") && context.Request.HasJsonContentType();
            var genuine = isApi || context.Request.Path == WitnessRoutes.Path || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
            if (!genuine)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync("这一页放得太久或不是从本系统打开的，没有登记。请返回上一页，刷新后重新提交；您写的内容还在浏览器里。");
                return;
            }
        }
        await next(context);
    }
}

/// <summary>The call or its input is wrong; the message names the cure.</summary>
public sealed class UsageException(string message) : Exception(message);
