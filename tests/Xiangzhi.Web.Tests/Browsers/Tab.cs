using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Xiangzhi.Web.Tests.Browsers;

/// <summary>One page with a session of its own; it reaches this machine and nothing else.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext session;
    private readonly ConcurrentQueue<string> outside = new();
    private readonly ConcurrentQueue<string> errors = new();

    private Tab(IBrowserContext session, IPage page) => (this.session, Page) = (session, page);

    public IPage Page { get; }

    /// <summary>Addresses beyond this machine that the page asked for and did not get.</summary>
    public IReadOnlyCollection<string> Outside => outside;

    /// <summary>What the page's scripts threw or wrote to the console as an error.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    internal static async Task<Tab> Open(IBrowser browser, int width, int height, bool scripts)
    {
        IBrowserContext session = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            HasTouch = width < 600,
        });
        Tab tab = new(session, await session.NewPageAsync());
        await session.RouteAsync(address => !IsHere(address), tab.Refuse);
        tab.Page.PageError += (_, error) => tab.errors.Enqueue(error);
        tab.Page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                tab.errors.Enqueue(line.Text);
            }
        };
        return tab;
    }

    /// <summary>CSS pixels by which the page is wider than its window; 0 where nobody has to scroll sideways.</summary>
    public async Task<int> Overhang() =>
        await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private Task Refuse(IRoute route)
    {
        outside.Enqueue(route.Request.Url);
        return route.AbortAsync("blockedbyclient");
    }

    private static bool IsHere(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.IsLoopback || uri.Scheme is "data" or "blob" or "about";
}
