using System.Net;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>Behind a proxy only the proxy is heard, and only about what it took over https.</summary>
public sealed class ProxyTests(WebOffice offices)
{
    [Theory]
    [InlineData("127.0.0.1", "https", 302)]
    [InlineData("127.0.0.1", "http", 403)]
    [InlineData("127.0.0.1", null, 403)]
    [InlineData("192.0.2.7", "https", 403)]
    public async Task A_request_is_heard_from_the_proxy_and_over_https_only(string proxy, string? scheme, int status)
    {
        var data = offices.NewFolder();
        using var store = LedgerStore.Open(data, new(), OpenMode.Create);
        await store.Create("500114206", new() { Name = "某乡人民政府", ShortName = "某", County = "某区", Since = new(2024, 1, 1) }, new(2024, 1, 1), "-");
        await using var server = Serving.Build(store, "http://127.0.0.1:0", proxy: IPAddress.Parse(proxy));
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(server.Urls.Single()) };
        if (scheme is not null)
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        using var response = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        await server.StopAsync(TestContext.Current.CancellationToken);
    }
}
