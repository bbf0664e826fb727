using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Xiangzhi.Web.Tests.Browsers.ChromiumBrowser))]

namespace Xiangzhi.Web.Tests.Browsers;

/// <summary>
/// Debian's Chromium, one for the whole run, started when the first test asks for a page.
/// A test class takes it as a constructor argument; where there is no Chromium the test is skipped.
/// </summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // A container has neither a sandbox nor a graphics card; the rest keeps the browser from calling home.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>An empty page of its own session.</summary>
    /// <param name="width">Width of the window in CSS pixels: 1280 for a desk, 390 for a phone.</param>
    /// <param name="scripts">False for a browser with scripts off.</param>
    /// <param name="height">Height of the window in CSS pixels.</param>
    public async Task<Tab> NewPage(int width = 1280, bool scripts = true, int height = 900)
    {
        IBrowser running = await Start();
        return await Tab.Open(running, width, height, scripts);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> Start()
    {
        string? program = Find();
        Assert.SkipWhen(program is null, "没有找到 Chromium：apt-get install chromium fonts-noto-cjk");
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
        }
        finally
        {
            starting.Release();
        }
    }

    private static string? Find() =>
        (from name in Names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where folder.Length > 0 && File.Exists(file)
         select file).FirstOrDefault();
}
