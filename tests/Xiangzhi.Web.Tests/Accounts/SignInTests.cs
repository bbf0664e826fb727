using Xiangzhi.Registers;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>Who gets in, who does not, and what either learns.</summary>
public sealed class SignInTests(WebOffice offices)
{
    private const string Wrong = "绝不是这个密码呀";

    [Fact]
    public async Task Without_a_session_every_path_answers_alike_whether_or_not_it_exists()
    {
        await using var office = await RealOffice.Open(offices);
        using var stranger = office.Stranger();
        foreach (var path in new[] { "/r/dispute", "/nowhere", "/me", "/accounts", "/first-run", "/enter", $"/t/{RealOffice.Code}/r/dispute", "/t/500114998/r/dispute", $"/t/{RealOffice.Code}/sign-in", $"/m/{RealOffice.StaffOf(office, "A01").Id}", "/key.txt" })
        {
            var answer = await stranger.Get(path);
            Assert.Equal((path, 302, $"/sign-in?back={Uri.EscapeDataString(path)}", ""), (path, answer.Status, answer.Location, answer.Html));
        }
        foreach (var path in new[] { "/api/registers", "/api/nowhere" })
            Assert.Equal((path, 401), (path, (await stranger.Get(path)).Status));
        var door = await stranger.See("/sign-in");
        Assert.DoesNotContain("试验", door.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_signs_in_and_acts_under_the_own_number()
    {
        await using var office = await RealOffice.Open(offices);
        using var handler = await RealOffice.SignIn(office, " b01 ");
        Assert.Contains("丙经办", (await handler.See("/")).Html, StringComparison.Ordinal);
        Assert.Equal(404, (await handler.Get("/accounts")).Status);
        Assert.Equal(404, (await handler.Get("/first-run")).Status);
        Assert.Equal(404, (await handler.Get("/t/500114998/")).Status);
        Assert.Equal(200, (await handler.Get($"/t/{RealOffice.Code}/r/dispute")).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_nobody_has_answer_alike()
    {
        await using var office = await RealOffice.Open(offices);
        office.Store.Accounts.Disable(office.Store.Accounts.ByLogin("b02")!.Id, Guid.Empty, Origin.Server);
        var answers = new List<string>();
        foreach (var login in new[] { "b01", "nobody", "b02" })
        {
            using var stranger = office.Stranger();
            for (var i = 0; i < Guarding.Free; i++)
                Assert.Equal(422, (await RealOffice.Try(stranger, login, login == "b02" ? RealOffice.Password : Wrong)).Status);
            var answer = await RealOffice.Try(stranger, login, RealOffice.Password);
            Assert.Equal((login, 429), (login, answer.Status));
            answers.Add(answer.Text + string.Join(' ', answer.Errors));
        }
        Assert.Single(answers.Distinct());
        Assert.Contains("09:01", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_guesses_elsewhere_shuts_nobody_out_of_a_device_that_is_known()
    {
        await using var office = await RealOffice.Open(offices);
        using var own = await RealOffice.SignIn(office, "b01");
        own["session"] = null;
        using var attacker = office.Stranger();
        for (var i = 0; i < Guarding.Free + 3; i++)
            await RealOffice.Try(attacker, "b01", Wrong);
        Assert.Equal(429, (await RealOffice.Try(attacker, "b01", RealOffice.Password)).Status);
        using var another = office.Stranger();
        Assert.Equal(429, (await RealOffice.Try(another, "b01", RealOffice.Password)).Status);
        Assert.Equal(302, (await RealOffice.Try(own, "b01", RealOffice.Password)).Status);
        office.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal(302, (await RealOffice.Try(another, "b01", RealOffice.Password)).Status);
        // Another's success forgives the attacker nothing.
        Assert.Equal(429, (await RealOffice.Try(attacker, "b01", Wrong)).Status);
        office.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal(422, (await RealOffice.Try(attacker, "b01", Wrong)).Status);
        Assert.Equal(429, (await RealOffice.Try(attacker, "b01", Wrong)).Status);
    }

    [Fact]
    public async Task A_stolen_device_is_slowed_down_too_and_a_made_up_device_is_unknown()
    {
        await using var office = await RealOffice.Open(offices);
        using var device = await RealOffice.SignIn(office, "b01");
        device["session"] = null;
        for (var i = 0; i < Guarding.Free; i++)
            Assert.Equal(422, (await RealOffice.Try(device, "b01", Wrong)).Status);
        Assert.Equal(429, (await RealOffice.Try(device, "b01", RealOffice.Password)).Status);
        device["device"] = "made-up";
        Assert.Equal(302, (await RealOffice.Try(device, "b01", RealOffice.Password)).Status);
    }

    [Fact]
    public void Waiting_grows_to_a_quarter_of_an_hour() =>
        Assert.Equal([0, 0, 30, 60, 120, 240, 480, 900, 900, 900], new[] { 0, 4, 5, 6, 7, 8, 9, 10, 20, 5000 }.Select(n => (int)Guarding.WaitAfter(n).TotalSeconds));

    [Fact]
    public async Task A_session_that_was_planted_does_not_become_the_persons()
    {
        await using var office = await RealOffice.Open(offices);
        using var victim = office.Stranger();
        using var attacker = await RealOffice.SignIn(office, "b02");
        var (made, own) = (new string('a', 64), attacker["session"]!);
        foreach (var planted in new[] { made, own })
        {
            victim["session"] = planted;
            await RealOffice.SignIn(office, "b01", at: victim);
            Assert.NotEqual(planted, victim["session"]);
            attacker["session"] = planted;
            Assert.Equal(302, (await attacker.Get("/")).Status);
        }
    }

    [Fact]
    public async Task What_was_signed_out_ended_or_left_idle_opens_nothing_any_more()
    {
        await using var office = await RealOffice.Open(offices);
        using var one = await RealOffice.SignIn(office, "b01");
        var shown = one["session"]!;
        await one.Send(await RealOffice.FormOf(one, "/", "/sign-out"));
        one["session"] = shown;
        Assert.Equal(302, (await one.Get("/")).Status);

        using var two = await RealOffice.SignIn(office, "b01");
        using var three = await RealOffice.SignIn(office, "b01");
        Assert.Equal(302, (await three.Send(await RealOffice.FormOf(three, "/me", "/me/end"), "session", office.Store.Accounts.Session(two["session"]!)!.Hash)).Status);
        Assert.Equal(302, (await two.Get("/")).Status);
        Assert.Equal(200, (await three.Get("/")).Status);

        office.Clock.Now += TimeSpan.FromMinutes(119);
        Assert.Equal(200, (await three.Get("/")).Status);
        office.Clock.Now += TimeSpan.FromMinutes(120);
        Assert.Equal(302, (await three.Get("/")).Status);

        using var administrator = await RealOffice.SignIn(office, "a01");
        office.Clock.Now += TimeSpan.FromMinutes(30);
        Assert.Equal(302, (await administrator.Get("/")).Status);

        using var busy = await RealOffice.SignIn(office, "b02");
        for (var i = 0; i < 11; i++)
        {
            office.Clock.Now += TimeSpan.FromHours(1);
            Assert.Equal((i, 200), (i, (await busy.Get("/")).Status));
        }
        office.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(302, (await busy.Get("/")).Status);
    }

    [Fact]
    public async Task Whoever_left_the_staff_is_signed_out_and_stays_so()
    {
        await using var office = await RealOffice.Open(offices);
        using var handler = await RealOffice.SignIn(office, "b01");
        await RealOffice.Record(office.Township, "leave", RealOffice.StaffOf(office, "B01"), new LeaveStaff());
        Assert.Equal(302, (await handler.Get("/")).Status);
        Assert.Empty(office.Store.Accounts.Sessions(office.Store.Accounts.ByLogin("b01")!.Id));
        Assert.Equal(422, (await RealOffice.Try(handler, "b01", RealOffice.Password)).Status);
    }

    [Fact]
    public async Task After_the_password_alone_nothing_is_open_to_an_administrator()
    {
        await using var office = await RealOffice.Open(offices);
        using var half = office.Stranger();
        Assert.Equal("/sign-in/code?back=%2F", (await RealOffice.Try(half, "a01", RealOffice.Password)).Location);
        foreach (var path in new[] { "/", "/me", "/accounts", "/me/second-factor", "/r/dispute" })
            Assert.Equal((path, "/sign-in/code"), (path, (await half.Get(path)).Location));
        Assert.Equal(401, (await half.Get("/api/registers")).Status);
    }

    [Fact]
    public async Task A_code_counts_once_and_guessing_is_slowed_down()
    {
        await using var office = await RealOffice.Open(offices);
        using var first = office.Stranger();
        await RealOffice.Try(first, "a01", RealOffice.Password);
        var code = RealOffice.Now(office);
        Assert.Equal(302, (await RealOffice.Answer(first, code)).Status);
        using var replayed = office.Stranger();
        await RealOffice.Try(replayed, "a01", RealOffice.Password);
        Assert.Equal(422, (await RealOffice.Answer(replayed, code)).Status);
        // The step before, which the tolerance would still take, is over with it.
        Assert.Equal(422, (await RealOffice.Answer(replayed, Totp.Code(RealOffice.Secret, Totp.Step(office.Clock.Now) - 1))).Status);
        for (var i = 2; i < Guarding.Free; i++)
        {
            Assert.Equal(422, (await RealOffice.Answer(replayed, "000000")).Status);
            // The right password in between forgives nothing.
            await RealOffice.Try(replayed, "a01", RealOffice.Password);
        }
        Assert.Equal(429, (await RealOffice.Try(replayed, "a01", RealOffice.Password)).Status);
    }

    [Fact]
    public async Task Whoever_finds_an_open_screen_ends_no_session_without_the_password()
    {
        await using var office = await RealOffice.Open(offices);
        using var own = await RealOffice.SignIn(office, "b01");
        using var left = await RealOffice.SignIn(office, "b01");
        office.Clock.Now += OwnRoutes.Fresh + TimeSpan.FromSeconds(1);
        var hash = office.Store.Accounts.Session(own["session"]!)!.Hash;
        foreach (var path in new[] { "/me/end", "/me/end-others" })
        {
            foreach (var password in new[] { null, "", "不是这个密码呀" })
            {
                var form = await RealOffice.FormOf(left, "/me", "/me/end");
                using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", form["__RequestVerificationToken"]!), new("session", hash), .. password is null ? [] : (KeyValuePair<string, string>[])[new("current", password)]]);
                using var answer = await left.Client.PostAsync(path, body, TestContext.Current.CancellationToken);
                Assert.Equal((path, password, 422), (path, password, (int)answer.StatusCode));
                Assert.Equal(200, (await own.Get("/")).Status);
            }
        }
        office.Clock.Now += TimeSpan.FromMinutes(20);
        var right = await RealOffice.FormOf(left, "/me", "/me/end");
        right["current"] = RealOffice.Password;
        Assert.Equal(302, (await left.Send(right, "session", hash)).Status);
        Assert.Equal(302, (await own.Get("/")).Status);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in_and_changes_nothing()
    {
        await using var office = await RealOffice.Open(offices);
        using var victim = await RealOffice.SignIn(office, "a01");
        using var other = await RealOffice.SignIn(office, "a02");
        foreach (var path in new[] { "/sign-in", "/sign-in/code", "/sign-out", "/activate", "/me/password", "/me/end-others", "/me/token", "/me/second-factor", "/accounts/disable", "/accounts/make" })
        {
            using var posted = await victim.Client.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("staff", "B01")]));
            Assert.Equal((path, 400), (path, (int)posted.StatusCode));
        }
        // Another person's token is none, even from the same site.
        var form = await RealOffice.FormOf(other, "/me", "/me/token");
        form["name"] = "x";
        Assert.Equal(400, (await victim.Send(form)).Status);
        Assert.Single(office.Store.Accounts.Sessions(office.Store.Accounts.ByLogin("a01")!.Id));
        Assert.False(office.Store.Accounts.ByLogin("b01")!.IsDisabled);
    }

    [Fact]
    public async Task The_way_back_after_signing_in_stays_in_the_house()
    {
        await using var office = await RealOffice.Open(offices);
        foreach (var (back, leads) in new[] { ("/r/dispute", "/r/dispute"), ("//elsewhere.example", "/"), ("https://elsewhere.example", "/"), ("/\\elsewhere.example", "/") })
        {
            using var visitor = office.Stranger();
            var form = (await visitor.See($"/sign-in?back={Uri.EscapeDataString(back)}")).Forms.Single(f => f.Action == "/sign-in");
            form["login"] = "b01";
            form["password"] = RealOffice.Password;
            Assert.Equal(leads, (await visitor.Send(form)).Location);
        }
    }

    [Fact]
    public async Task A_program_comes_with_a_token_until_that_is_ended_and_only_to_the_API()
    {
        await using var office = await RealOffice.Open(offices);
        using var handler = await RealOffice.SignIn(office, "b01");
        var form = await RealOffice.FormOf(handler, "/me", "/me/token");
        form["name"] = "月报脚本";
        form["days"] = "30";
        var token = System.Text.RegularExpressions.Regex.Match((await handler.Send(form)).Html, "<code>([0-9a-f]{64})</code>").Groups[1].Value;
        Assert.DoesNotContain(token, (await handler.See("/me")).Html, StringComparison.Ordinal);
        using var program = office.Stranger();
        program.Client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(200, (await program.Get("/api/flags")).Status);
        Assert.Equal(302, (await program.Get("/me")).Status);
        using var posted = await program.Client.PostAsync("/api/acts", new StringContent("{}", System.Text.Encoding.UTF8, "text/plain"));
        Assert.Equal(422, (int)posted.StatusCode);
        office.Clock.Now += TimeSpan.FromDays(29);
        Assert.Equal(200, (await program.Get("/api/flags")).Status);
        var listed = office.Store.Accounts.Sessions(office.Store.Accounts.ByLogin("b01")!.Id).Single(s => s.Kind == SessionKind.Token);
        await RealOffice.SignIn(office, "b01", at: handler);
        await handler.Send(await RealOffice.FormOf(handler, "/me", "/me/end"), "session", listed.Hash);
        Assert.Equal(401, (await program.Get("/api/flags")).Status);
    }
}
