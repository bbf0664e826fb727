using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>Signing in by a provider elsewhere: the few lines below, on this machine.</summary>
public sealed class OutsideTests(WebOffice offices)
{
    [Fact]
    public async Task An_identity_is_bound_by_its_owner_first_and_signs_in_from_then_on()
    {
        await using var provider = await Provider.Start();
        await using var office = await Open(provider);
        using var stranger = office.Stranger();
        Assert.Equal("/sign-in?outside=unknown", await Through(provider, stranger, (await stranger.Get("/sign-in/outside")).Location!));
        Assert.Contains("还没有绑定", (await stranger.See("/sign-in?outside=unknown")).Text, StringComparison.Ordinal);

        using var handler = await RealOffice.SignIn(office, "b01");
        var asked = await handler.Send(await RealOffice.FormOf(handler, "/me", "/me/bind"));
        Assert.Equal("/me", await Through(provider, handler, asked.Location!));
        Assert.Contains("u-7", (await handler.See("/me")).Text, StringComparison.Ordinal);

        Assert.Equal("/r/dispute", await Through(provider, stranger, (await stranger.Get("/sign-in/outside?back=%2Fr%2Fdispute")).Location!));
        Assert.Equal(200, (await stranger.Get("/r/dispute")).Status);
        Assert.Contains("丙经办", (await stranger.See("/")).Html, StringComparison.Ordinal);

        using var other = await RealOffice.SignIn(office, "b02");
        Assert.Equal("/me?outside=taken", await Through(provider, other, (await other.Send(await RealOffice.FormOf(other, "/me", "/me/bind"))).Location!));
        await handler.Send(await RealOffice.FormOf(handler, "/me", "/me/unbind"));
        using var late = office.Stranger();
        Assert.Equal("/sign-in?outside=unknown", await Through(provider, late, (await late.Get("/sign-in/outside")).Location!));
    }

    [Fact]
    public async Task An_administrator_still_shows_the_second_factor()
    {
        await using var provider = await Provider.Start();
        await using var office = await Open(provider);
        using var administrator = await RealOffice.SignIn(office, "a01");
        await Through(provider, administrator, (await administrator.Send(await RealOffice.FormOf(administrator, "/me", "/me/bind"))).Location!);
        using var elsewhere = office.Stranger();
        Assert.StartsWith("/sign-in/code", await Through(provider, elsewhere, (await elsewhere.Get("/sign-in/outside")).Location!), StringComparison.Ordinal);
        Assert.Equal("/sign-in/code", (await elsewhere.Get("/accounts")).Location);
        Assert.Equal(302, (await RealOffice.Answer(elsewhere, RealOffice.Now(office))).Status);
        Assert.Equal(200, (await elsewhere.Get("/accounts")).Status);
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_signs_nobody_in()
    {
        await using var provider = await Provider.Start();
        await using var office = await Open(provider);
        using var attacker = office.Stranger();
        using var victim = office.Stranger();
        var answer = await provider.Approve((await attacker.Get("/sign-in/outside")).Location!);
        Assert.Equal("/sign-in?outside=failed", (await victim.Get(answer)).Location);
        Assert.Equal("/sign-in?outside=failed", (await victim.Get("/sign-in/outside/return?code=x&state=y")).Location);
    }

    [Fact]
    public async Task Settings_that_others_may_read_are_refused()
    {
        var folder = Directory.CreateDirectory(offices.NewFolder()).FullName;
        var file = Path.Combine(folder, OutsideSettings.FileName);
        await File.WriteAllTextAsync(file, """{"name":"甲","clientId":"c","clientSecret":"很秘密","authorizeUrl":"https://a.example/a","tokenUrl":"https://a.example/t","userInfoUrl":"http://a.example/u"}""", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", Assert.Throws<UsageException>(() => OutsideSettings.Read(folder)).Message, StringComparison.Ordinal);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        var fault = Assert.Throws<UsageException>(() => OutsideSettings.Read(folder)).Message;
        Assert.Contains("http://a.example/u", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("很秘密", fault, StringComparison.Ordinal);
    }

    private async Task<Office> Open(Provider provider) => await RealOffice.Open(offices, outside: provider.Settings);

    /// <summary>Follows the way to the provider and back; answers where it leads then.</summary>
    private static async Task<string> Through(Provider provider, Visitor visitor, string authorize) => (await visitor.Get(await provider.Approve(authorize))).Location!;

    /// <summary>A provider that knows one person, u-7, and asks nothing.</summary>
    private sealed class Provider(WebApplication server) : IAsyncDisposable
    {
        private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

        public OutsideSettings Settings { get; } = new()
        {
            Name = "区统一认证", ClientId = "xiangzhi", ClientSecret = "s3cret", AuthorizeUrl = server.Urls.Single() + "/authorize", TokenUrl = server.Urls.Single() + "/token", UserInfoUrl = server.Urls.Single() + "/me",
        };

        public static async Task<Provider> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var server = builder.Build();
            // The code carries the challenge, so that the provider keeps nothing.
            server.MapGet("/authorize", (string redirect_uri, string state, string code_challenge) => Results.Redirect($"{redirect_uri}?code={code_challenge}&state={Uri.EscapeDataString(state)}"));
            server.MapPost("/token", async (HttpRequest request) =>
            {
                var form = await request.ReadFormAsync();
                var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
                return form["code"] == challenge && form["client_secret"] == "s3cret" ? Results.Json(new { access_token = "t", token_type = "Bearer" }) : Results.BadRequest();
            });
            server.MapGet("/me", (HttpRequest request) => request.Headers.Authorization == "Bearer t" ? Results.Json(new { sub = "u-7" }) : Results.Unauthorized());
            await server.StartAsync();
            return new(server);
        }

        /// <summary>What a browser does with the address to which it was sent; answers the path that it is sent back to.</summary>
        public async Task<string> Approve(string authorize)
        {
            using var response = await client.GetAsync(authorize);
            return response.Headers.Location!.PathAndQuery;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await server.DisposeAsync();
        }
    }
}
