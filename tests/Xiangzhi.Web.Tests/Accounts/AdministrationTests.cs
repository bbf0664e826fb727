using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>Whatever an administrator does to an account stands in the history: what, to whom, by whom, when; never a code.</summary>
public sealed class AdministrationTests(WebOffice offices)
{
    [Fact]
    public async Task Every_step_of_administration_is_written_down_with_its_doer_and_without_its_secret()
    {
        await using var office = await RealOffice.Open(offices);
        var accounts = office.Store.Accounts;
        var person = accounts.ByLogin("b02")!.Id;
        using var one = await RealOffice.SignIn(office, "a01");
        using var two = await RealOffice.SignIn(office, "a02");
        var secrets = new List<string>();
        foreach (var (by, doing, kind) in new[]
        {
            (one, "end", AccountEventKind.AllSessionsEnded), (one, "recover", AccountEventKind.RecoveryStarted), (two, "confirm", AccountEventKind.RecoveryConfirmed),
            (one, "disable", AccountEventKind.Disabled), (one, "enable", AccountEventKind.Enabled),
        })
        {
            office.Clock.Now += TimeSpan.FromMinutes(1);
            var token = (await RealOffice.FormOf(by, "/me", "/me/token"))["__RequestVerificationToken"]!;
            using var body = new FormUrlEncodedContent([KeyValuePair.Create("staff", "B02"), KeyValuePair.Create("__RequestVerificationToken", token)]);
            using var answer = await by.Client.PostAsync($"/accounts/{doing}", body, TestContext.Current.CancellationToken);
            secrets.AddRange(System.Text.RegularExpressions.Regex.Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "<code>([A-Z2-7-]{19})</code>").Select(m => m.Groups[1].Value));
            var written = accounts.Events(person, 1).Single();
            Assert.Equal((doing, kind, accounts.ByLogin(by == one ? "a01" : "a02")!.Id, office.Clock.Now), (doing, written.Kind, written.Doer, written.At));
        }
        Assert.Single(secrets);
        var history = (await one.See("/accounts/history")).Html;
        Assert.All(secrets, code => Assert.DoesNotContain(code, history, StringComparison.Ordinal));
        Assert.All(secrets, code => Assert.DoesNotContain(Codes.Normal(code), history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_is_given_by_the_staff_register_is_an_entry_with_who_and_when()
    {
        await using var office = await RealOffice.Open(offices);
        using var administrator = await RealOffice.SignIn(office, "a01");
        var before = office.Township.EntryCount;
        var form = (await administrator.See("/r/staff/new/join")).Form;
        (form["staffNumber"], form["name"]) = ("B09", "戊新人");
        form.Force("office", "justice");
        form.Force("roles", "handler");
        await administrator.SendAndFollow(form);
        Assert.Equal(before + 1, office.Township.EntryCount);
        Assert.Equal("A01", RealOffice.StaffOf(office, "B09").Opening.Entry.RecordedBy);
    }
}
