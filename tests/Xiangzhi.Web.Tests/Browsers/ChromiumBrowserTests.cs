using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace Xiangzhi.Web.Tests.Browsers;

public sealed class ChromiumBrowserTests(ChromiumBrowser browser)
{
    private const string Form =
        """
        <!doctype html><html lang="zh-CN"><title>说事</title><main><h1>说事</h1>
        <form method="post"><label for="who">谁来说</label><input id="who" name="who"><button>登记</button></form></main></html>
        """;

    [Fact]
    public async Task A_form_is_filled_in_and_sent_with_scripts_off()
    {
        await using WebApplication server = await Serve(Form);
        await using Tab tab = await browser.NewPage(390, scripts: false);
        await tab.Page.GotoAsync(server.Urls.Single());
        await tab.Page.GetByLabel("谁来说").FillAsync("黄某某");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "登记" }).ClickAsync();
        Assert.Equal("已登记：黄某某", await tab.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task A_request_beyond_this_machine_is_refused_and_told()
    {
        await using WebApplication server = await Serve("""<!doctype html><img src="http://outside.example/a.png">""");
        await using Tab tab = await browser.NewPage();
        await tab.Page.GotoAsync(server.Urls.Single());
        Assert.Equal(["http://outside.example/a.png"], tab.Outside);
    }

    [Fact]
    public async Task A_page_wider_than_the_phone_is_noticed()
    {
        await using WebApplication server = await Serve("""<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:0"><div style="width:500px">宽</div>""");
        await using Tab tab = await browser.NewPage(390);
        await tab.Page.GotoAsync(server.Urls.Single());
        Assert.Equal(110, await tab.Overhang());
    }

    [Fact]
    public async Task A_field_without_a_label_is_a_barrier_even_under_a_strict_policy()
    {
        await using WebApplication server = await Serve(Form.Replace("<label for=\"who\">谁来说</label>", "", StringComparison.Ordinal));
        await using Tab tab = await browser.NewPage();
        await tab.Page.GotoAsync(server.Urls.Single());
        Assert.StartsWith("label: ", Assert.Single(await Barriers.On(tab.Page)), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Serve(string page)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication server = builder.Build();
        server.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "script-src 'self'";
            return next(context);
        });
        server.MapGet("/", () => Results.Content(page, "text/html; charset=utf-8"));
        server.MapPost("/", async (HttpRequest request) =>
        {
            IFormCollection form = await request.ReadFormAsync();
            return Results.Content($"<!doctype html><h1>已登记：{form["who"]}</h1>", "text/html; charset=utf-8");
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
