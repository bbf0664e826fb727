using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Tests.Accounts;
using Xiangzhi.Web.Tests.Offices;
using Xiangzhi.Web.Tests.Pages;

namespace Xiangzhi.Web.Tests.Attacks;

/// <summary>What went wrong stands in the log; whoever asked learns a number, and the answer is guarded like every other.</summary>
public sealed class LastResortTests(WebOffice offices)
{
    [Fact]
    public async Task What_nobody_expected_is_logged_and_told_by_a_number_only()
    {
        using var log = new WholeLog();
        using var logging = LoggerFactory.Create(b => b.AddProvider(log));
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await new LastResort(_ => throw new InvalidOperationException("SELECT secret FROM /srv/keys"), logging.CreateLogger<LastResort>(), null).InvokeAsync(context);
        Assert.Equal(500, context.Response.StatusCode);
        context.Response.Body.Position = 0;
        var told = await new StreamReader(context.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("SELECT", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", told, StringComparison.Ordinal);
        Assert.Contains("SELECT secret", log.Text, StringComparison.Ordinal);
        Assert.Contains(told.Split('：')[^1], log.Text, StringComparison.Ordinal);
        SafetyTests.AssertGuarded("", context.Response.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()));
    }

    [Fact]
    public async Task Every_kind_of_refusal_is_guarded_too()
    {
        await using var office = await RealOffice.Open(offices);
        using var stranger = office.Stranger();
        using var inside = await RealOffice.SignIn(office, "b01");
        foreach (var (visitor, path, status) in new[] { (stranger, "/nowhere", 302), (stranger, "/api/nowhere", 401), (stranger, "/sign-in", 200), (inside, "/nowhere", 404), (inside, "/api/nowhere", 404), (inside, "/api/matters/x", 404), (stranger, "/witness/x", 404) })
        {
            var answer = await visitor.Get(path);
            Assert.Equal((path, status), (path, answer.Status));
            SafetyTests.AssertGuarded(path, answer.Headers);
        }
        foreach (var (path, status) in new[] { ("/sign-in", 400), ("/witness/add-checkpoint", 400), ("/api/acts", 401) })
        {
            using var answer = await stranger.Client.PostAsync(path, new StringContent("x"), TestContext.Current.CancellationToken);
            Assert.Equal((path, status), (path, (int)answer.StatusCode));
            SafetyTests.AssertGuarded(path, answer.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value)));
        }
    }

    [Fact]
    public async Task Over_https_everything_is_bound_to_https_and_to_this_host()
    {
        await using var office = await RealOffice.Open(offices);
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        AnswerHeaders.Set(context, null);
        Assert.Contains("max-age=63072000; includeSubDomains", context.Response.Headers.StrictTransportSecurity.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("__Host-", Xiangzhi.Web.Accounts.Sessions.CookieName(context.Request), StringComparison.Ordinal);
        var cookie = Xiangzhi.Web.Accounts.Sessions.Cookie(context.Request);
        Assert.Equal((true, true, "/"), (cookie.Secure, cookie.HttpOnly, cookie.Path));
    }

    [Fact]
    public async Task A_stranger_may_send_little()
    {
        await using var office = await RealOffice.Open(offices);
        using var stranger = office.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new StringContent(new string('x', 70_000), System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"), Headers = { ExpectContinue = true } };
        using var answer = await stranger.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)answer.StatusCode);
    }
}
