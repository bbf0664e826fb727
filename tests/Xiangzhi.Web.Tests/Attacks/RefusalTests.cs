using System.Net;
using Microsoft.AspNetCore.Http;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Tests.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Attacks;

/// <summary>What the guards turn away stands in the account history: who or from where, what kind, when; never so often that it fills it.</summary>
public sealed class RefusalTests(WebOffice offices)
{
    [Fact]
    public async Task What_was_turned_away_is_written_down_with_who_or_from_where()
    {
        await using var office = await RealOffice.Open(offices);
        using var administrator = await RealOffice.SignIn(office, "a01");
        using var handler = await RealOffice.SignIn(office, "b01");
        var (a01, b01) = (office.Store.Accounts.ByLogin("a01")!.Id, office.Store.Accounts.ByLogin("b01")!.Id);
        var signIns = office.Store.Accounts.EventsIn(RealOffice.Code, 1000).Count;

        var file = (await administrator.See($"/m/{RealOffice.StaffOf(office, "B02").Id}/do/attach")).Form;
        file.Files[file.FileFields[0]] = ("照片.png", "<svg onload=alert(1)>"u8.ToArray());
        Assert.Equal(422, (await administrator.Send(file)).Status);
        Assert.Equal((AccountEventKind.FileRefused, a01), Last(office));

        var table = (await administrator.Get("/r/staff/import")).Forms.Last(f => f.IsMultipart);
        table.Files["file"] = ("表.xls", "<html></html>"u8.ToArray());
        Assert.Equal(422, (await administrator.Send(table)).Status);
        Assert.Equal(2, office.Store.Accounts.RefusedIn(RealOffice.Code, 10).Count(e => e.Kind == AccountEventKind.FileRefused));

        office.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(400, await Sent(handler, "/me/token", new FormUrlEncodedContent([new("name", "x")])));
        Assert.Equal((AccountEventKind.Forged, b01), Last(office));

        office.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(404, (await handler.Get($"/m/{Guid.CreateVersion7()}")).Status);
        Assert.Equal((AccountEventKind.NotShown, b01), Last(office));
        Assert.Equal(404, (await handler.Get("/accounts")).Status);
        Assert.Equal(404, (await handler.Get("/mistyped")).Status);
        Assert.Equal(2, office.Store.Accounts.RefusedIn(RealOffice.Code, 10).Count(e => e.Kind == AccountEventKind.NotShown));

        office.Clock.Now += TimeSpan.FromMinutes(1);
        using var stranger = office.Stranger();
        Assert.Equal(400, await Sent(stranger, "/sign-in", new FormUrlEncodedContent([.. Enumerable.Range(0, 5000).Select(i => KeyValuePair.Create($"f{i}", "x"))])));
        Assert.Equal((AccountEventKind.BeyondBounds, (Guid?)null), Last(office));

        office.Clock.Now += TimeSpan.FromMinutes(1);
        stranger.Client.DefaultRequestHeaders.Authorization = new("Bearer", "nobodys");
        Assert.Equal(401, (await stranger.Get("/api/registers")).Status);
        Assert.Equal((AccountEventKind.Forged, (Guid?)null), Last(office));
        Assert.Equal("127.0.0.1", office.Store.Accounts.RefusedIn(RealOffice.Code, 1).Single().Address);

        Assert.Equal(signIns, office.Store.Accounts.EventsIn(RealOffice.Code, 1000).Count);
        var page = (await administrator.See("/accounts/history")).Text;
        Assert.All(new[] { "被挡住的请求", "文件没有收下", "不是从本系统的页面发来", "发来的内容太大或不完整", "要看没有的" }, words => Assert.Contains(words, page, StringComparison.Ordinal));
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_flood_fills_nothing_and_does_not_hide_what_whoever_is_signed_in_tries()
    {
        await using var office = await RealOffice.Open(offices);
        using var handler = await RealOffice.SignIn(office, "b01");
        for (var i = 0; i < Refusals.MostOfStrangers + 50; i++)
            Refusals.Note(From(office, $"192.0.{i / 250}.{i % 250}"), AccountEventKind.Forged);
        Assert.Equal(Refusals.MostOfStrangers, office.Store.Accounts.RefusedIn(RealOffice.Code, 1000).Count);
        for (var i = 0; i < 20; i++)
            await handler.Get($"/m/{Guid.CreateVersion7()}");
        Assert.Equal(Refusals.MostOfStrangers + Refusals.MostOfOne, office.Store.Accounts.RefusedIn(RealOffice.Code, 1000).Count);
        office.Clock.Now += TimeSpan.FromDays(1);
        for (var i = 0; i < 20; i++)
            Refusals.Note(From(office, "192.0.2.1"), AccountEventKind.BeyondBounds);
        Assert.Equal(Refusals.MostOfStrangers + (2 * Refusals.MostOfOne), office.Store.Accounts.RefusedIn(RealOffice.Code, 1000).Count);
    }

    [Fact]
    public async Task Another_townships_administrators_do_not_see_what_people_of_this_one_were_refused()
    {
        await using var office = await RealOffice.Open(offices);
        var b01 = office.Store.Accounts.ByLogin("b01")!.Id;
        office.Store.Accounts.Note(AccountEventKind.NotShown, b01, b01, Origin.Server);
        office.Store.Accounts.Note(AccountEventKind.Forged, null, null, Origin.Server);
        Assert.Equal(2, office.Store.Accounts.RefusedIn(RealOffice.Code, 10).Count);
        Assert.Equal(AccountEventKind.Forged, Assert.Single(office.Store.Accounts.RefusedIn("500114998", 10)).Kind);
    }

    private static (AccountEventKind Kind, Guid? Account) Last(Office office) => office.Store.Accounts.RefusedIn(RealOffice.Code, 1).Select(e => (e.Kind, e.Account)).Single();

    private static async Task<int> Sent(Visitor visitor, string path, HttpContent body)
    {
        using (body)
        using (var answer = await visitor.Client.PostAsync(path, body, TestContext.Current.CancellationToken))
            return (int)answer.StatusCode;
    }

    private static DefaultHttpContext From(Office office, string address) => new() { RequestServices = office.Service<IServiceProvider>(), Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
