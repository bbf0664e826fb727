using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Tests.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Attacks;

/// <summary>Requests that no page of ours carried, names that are not ours, tokens that nobody gave.</summary>
public sealed class ForgeryTests(WebOffice offices)
{
    [Fact]
    public async Task No_door_that_takes_a_form_opens_without_a_token_of_its_own_page_and_person()
    {
        await using var office = await RealOffice.Open(offices);
        using var administrator = await RealOffice.SignIn(office, "a01");
        using var handler = await RealOffice.SignIn(office, "b01");
        var foreign = (await handler.See("/me")).Forms[0]["__RequestVerificationToken"]!;
        var (entries, events) = (office.Township.EntryCount, office.Store.Accounts.EventsIn(RealOffice.Code, 1000).Count);
        var doors = Posts(office);
        Assert.True(doors.Count > 20, string.Join(' ', doors));
        foreach (var door in doors)
        {
            foreach (var token in new[] { null, "", "x", foreign })
            {
                using var body = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
                using var answer = await administrator.Client.PostAsync(door, body, TestContext.Current.CancellationToken);
                Assert.Equal((door, token, 400), (door, token, (int)answer.StatusCode));
            }
        }
        Assert.Equal((entries, events), (office.Township.EntryCount, office.Store.Accounts.EventsIn(RealOffice.Code, 1000).Count));
    }

    [Fact]
    public async Task Nothing_that_is_only_looked_at_changes_anything()
    {
        await using var office = await RealOffice.Open(offices);
        using var administrator = await RealOffice.SignIn(office, "a01");
        var entries = office.Township.EntryCount;
        var accounts = office.Store.Accounts.Serving(RealOffice.Code).Count;
        foreach (var door in Posts(office))
            Assert.True((await administrator.Get(door)).Status is 200 or 302 or 404 or 405, door);
        Assert.Equal((entries, accounts), (office.Township.EntryCount, office.Store.Accounts.Serving(RealOffice.Code).Count));
        await administrator.See("/me");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task The_API_takes_nothing_that_a_form_elsewhere_can_send(string media)
    {
        await using var office = await RealOffice.Open(offices);
        using var handler = await RealOffice.SignIn(office, "b01");
        using var body = new ByteArrayContent("""{"register":"dispute","action":"take-in"}"""u8.ToArray());
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(media);
        using var answer = await handler.Client.PostAsync("/api/acts", body, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer null")]
    [InlineData("Bearer ' OR 1=1 --")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhMDEifQ.")]
    [InlineData("Basic YTAxOng=")]
    public async Task A_token_that_nobody_gave_opens_nothing(string header)
    {
        await using var office = await RealOffice.Open(offices);
        using var stranger = office.Stranger();
        stranger.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        foreach (var path in new[] { "/api/registers", "/api/openapi.json", "/api/flags" })
            Assert.Equal((path, 401), (path, (await stranger.Get(path)).Status));
        foreach (var cookie in new[] { "x", "' OR 1=1 --", new string('a', 3000), "null" })
        {
            stranger["session"] = Uri.EscapeDataString(cookie);
            Assert.Equal(302, (await stranger.Get("/me")).Status);
        }
        Expect.None(office.Exceptions);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task A_server_of_this_machine_is_not_asked_by_another_name(string host)
    {
        await using var office = await RealOffice.Open(offices);
        using var stranger = office.Stranger();
        stranger.Client.DefaultRequestHeaders.Host = host;
        var answer = await stranger.Get("/sign-in");
        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain(host, answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: {0}\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\nabcd")]
    [InlineData("GET / HTTP/1.1\r\nHost: {0}\r\nX: a\rb\r\n\r\n")]
    [InlineData("GET /\u0000 HTTP/1.1\r\nHost: {0}\r\n\r\n")]
    [InlineData("NONSENSE\r\n\r\n")]
    public async Task A_request_whose_bounds_are_unclear_is_refused(string request)
    {
        await using var office = await RealOffice.Open(offices);
        using var socket = new TcpClient(office.Address.Host, office.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request.Replace("{0}", office.Address.Authority, StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task What_a_form_sends_beyond_its_fields_sets_nothing()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit();
        var form = (await visitor.See("/r/dispute/new/take-in")).Form;
        form["kind"] = "neighbours";
        form["cause"] = "多寄来的字段";
        form.Force("level", "village");
        form["source"] = "desk";
        form["parties[0].side"] = "applicant";
        form["parties[0].name"] = "甲某";
        foreach (var extra in new[] { "recordedBy", "recorded-by", "seq", "township", "id", "matter", "number", "Opened", "handler", "stage", "flags", "parties[0].id", "parties[9999999].name", "act-corrects" })
            form.Force(extra, "Z99");
        await visitor.SendAndFollow(form);
        var matter = office.Township.Each(new() { Register = "dispute" }).Single(m => m.Lines[0].Entry.On == office.Township.Today && ((Registers.Dispute)m.State).Cause == "多寄来的字段");
        Assert.Equal(Shared.Actors.Playing(office.Township, Registers.Role.Handler).Person, matter.Opening.Entry.RecordedBy);
        Assert.DoesNotContain("Z99", Encoding.UTF8.GetString(office.Township.Entries().Last().Bytes.Span), StringComparison.Ordinal);
        Expect.None(office.Exceptions);
    }

    /// <summary>Every address that takes a form, with something in the place of each variable.</summary>
    private static IReadOnlyList<string> Posts(Office office) => [.. office.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Select(e => "/" + string.Join('/', e.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Part)))))
        .Where(p => !p.StartsWith("/witness/", StringComparison.Ordinal) && p != "/api/acts").Distinct()];

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "id" or "file" } => "01890000-0000-7000-8000-000000000001",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "register" } => "dispute",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "action" } => "take-in",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "year" } => "2025",
        _ => "1",
    };
}
