using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Api;
using Xiangzhi.Web.Audits;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Correspondence;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.SuperiorForms;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web;

/// <summary>The web server over one data place.</summary>
public static class Serving
{
    /// <param name="store">The open data; the server does not close it.</param>
    /// <param name="urls">Addresses to listen on. Beyond this machine data that are no demonstration go over https only, or behind a proxy that does.</param>
    /// <param name="proxy">The one address from which requests come, and whose word for the visitor's address and scheme is taken.</param>
    /// <param name="alsoWith">What whoever hosts the server adds to it: where it logs.</param>
    /// <exception cref="UsageException">An address beyond this machine for data that are not a demonstration.</exception>
    public static WebApplication Build(LedgerStore store, string urls, Action<WebApplicationBuilder>? alsoWith = null, IPAddress? proxy = null)
    {
        Refuse(store, urls, proxy);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(Bounds.Set);
        builder.Services.Configure<FormOptions>(Bounds.Set);
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
        builder.Services.AddSingleton<SignIn>((context, township) => Sessions.Of(context).In(township));
        builder.Services.AddSingleton<Sessions>();
        builder.Services.AddSingleton<Devices>();
        builder.Services.AddSingleton<Guarding>();
        builder.Services.AddSingleton<FirstRun>();
        builder.Services.AddSingleton<Refusals>();
        builder.Services.AddRateLimiter(Limits.Set);
        var outside = OutsideSettings.Read(store.KeyFolder);
        if (outside is not null)
            Outside.Add(builder, outside);
        builder.Services.AddSingleton<SearchWords>();
        builder.Services.AddSingleton<AuditDesk>();
        builder.Services.AddSingleton<DistrictDesk>();
        builder.Services.AddScoped<Here>();
        builder.Services.AddRazorComponents();
        var isHttps = proxy is not null || urls.Split(';').All(u => u.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        builder.Services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.Path, o.Cookie.SameSite, o.Cookie.SecurePolicy) =
            (isHttps ? "__Host-form" : "form", "/", SameSiteMode.Strict, isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None));
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
        if (proxy is not null)
            BehindProxy(app, proxy);
        if (proxy is null && urls.Split(';').All(IsLoopback))
            app.Use(LocalNames.Check);
        app.UseResponseCompression();
        app.Use((context, next) => AnswerHeaders.Set(context, next, outside));
        app.Use(next => new LastResort(next, app.Services.GetRequiredService<ILogger<LastResort>>(), outside).InvokeAsync);
        app.Use(ChooseTownship);
        app.Use(Doors.Check);
        app.UseRateLimiter();
        if (outside is not null)
            app.UseAuthentication();
        app.UseRouting();
        app.Use(CheckOrigin);
        app.Use(Refusals.Watch);
        app.MapSignIn();
        Activation.Map(app);
        FirstRun.Map(app);
        app.MapAccounts();
        app.MapOwn();
        if (outside is not null)
            Outside.Map(app);
        app.MapPages();
        app.MapNames();
        app.MapSheets();
        app.MapReconciling();
        app.MapNeeds();
        app.MapSupervision();
        app.MapReviews();
        app.MapDisposals();
        app.MapPersons();
        app.MapPapers();
        app.MapReport();
        app.MapLetters();
        app.MapAudits();
        app.MapDistrict();
        app.MapForms();
        app.MapProofs();
        app.MapWitness();
        app.MapApi();
        // Below an open door nobody may be signed in: then there is no frame to show.
        app.MapFallback((HttpContext context, Sessions sessions, Here here) => sessions.IsDemonstration || Sessions.Of(context).Account is not null ? Routes.NotHere(here) : Results.NotFound());
        return app;
    }

    /// <summary>The witness alone: no page, no API, nothing of any journal; so it may listen where a township's pages may not.</summary>
    public static WebApplication BuildWitness(LedgerStore store, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls).UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(Bounds.Set);
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = 2 * Ledger.WitnessRequest.MaxLength);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(store);
        builder.Services.AddRateLimiter(Limits.SetForWitness);
        var app = builder.Build();
        app.Use((context, next) => AnswerHeaders.Set(context, next, outside: null));
        app.Use(next => new LastResort(next, app.Services.GetRequiredService<ILogger<LastResort>>(), outside: null).InvokeAsync);
        app.UseRateLimiter();
        app.MapWitness();
        return app;
    }

    private static void Refuse(LedgerStore store, string urls, IPAddress? proxy)
    {
        var beyond = urls.Split(';').FirstOrDefault(u => !IsLoopback(u) && !u.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        if (beyond is not null && proxy is null && !(store.Townships.Count > 0 && store.Townships.All(t => t.Profile.Demonstration)))
            throw new UsageException($"真实数据出本机要用 https，不能用 {beyond}：密码和人名会在网上明文传。请用 https 地址，或放在做 https 的代理后面并写明 --proxy 代理地址；只在本机用请写 http://localhost:5080。");
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    /// <summary>Only the proxy is heard, and only about whom it spoke to over https.</summary>
    private static void BehindProxy(WebApplication app, IPAddress proxy)
    {
        app.Use((context, next) =>
        {
            if (context.Connection.RemoteIpAddress is { } from && (from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from).Equals(proxy))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        forwarded.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(forwarded);
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps)
                return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("代理没有说明这次访问走的是 https。请在代理上配好证书，并让它带上 X-Forwarded-Proto。");
        });
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
            // A token stands in no cookie: a browser does not send it along by itself.
            var isApi = context.Request.Path.StartsWithSegments("/api") && (context.Request.HasJsonContentType() || Sessions.Of(context).Session?.Kind == Storage.Access.SessionKind.Token);
            var genuine = isApi || context.Request.Path == WitnessRoutes.Path || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
            if (!genuine)
            {
                Refusals.Note(context, Storage.Access.AccountEventKind.Forged);
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
