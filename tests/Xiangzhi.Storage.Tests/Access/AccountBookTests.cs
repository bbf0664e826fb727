using Xiangzhi.Storage.Access;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests.Access;

/// <summary>Accounts, sessions, codes and counts of failures as they stand in the database.</summary>
public abstract class AccountBookTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly Origin Here = new("Firefox Linux", "10.0.0.7");
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task An_account_is_found_by_name_and_by_person_and_made_once()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        Assert.False(accounts.AnyWithPassword());
        var made = accounts.Make(TestOffice.Code, "B01", null, Here);
        Assert.Equal(("b01", TestOffice.Code, null), (made.Login, made.Home, made.Password));
        Assert.Equal(made.Id, accounts.ByLogin(" B01 ")!.Id);
        Assert.Equal(made.Id, accounts.Of(TestOffice.Code, "B01")!.Id);
        Assert.Equal([new AccountLink(TestOffice.Code, "B01")], accounts.Serving(TestOffice.Code).Single().Links);
        Assert.Null(accounts.Of(TestOffice.Code, "B02"));
        Assert.Throws<InvalidOperationException>(() => accounts.Make(TestOffice.Code, "B01", null, Here));
        office.Clock.Now += TimeSpan.FromSeconds(1);
        accounts.SetPassword(made.Id, "hash", Here);
        Assert.True(accounts.AnyWithPassword());
        Assert.Equal([AccountEventKind.PasswordSet, AccountEventKind.Made], accounts.Events(made.Id, 9).Select(e => e.Kind));
    }

    [Fact]
    public async Task A_session_is_known_by_what_the_device_shows_until_it_ends()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var id = accounts.Make(TestOffice.Code, "B01", null, Here).Id;
        var shown = accounts.Start(id, null, SessionKind.Browser, office.Clock.Now + Day, Here);
        var session = accounts.Session(shown)!;
        Assert.Equal((id, "Firefox Linux", office.Clock.Now), (session.Account, session.Label, session.Seen));
        Assert.DoesNotContain(shown, await Text(office), StringComparison.Ordinal);
        Assert.Null(accounts.Session(session.Hash));
        Assert.Null(accounts.Session(""));
        office.Clock.Now += TimeSpan.FromSeconds(59);
        accounts.Seen(session);
        Assert.NotEqual(office.Clock.Now, accounts.Session(shown)!.Seen);
        office.Clock.Now += TimeSpan.FromSeconds(1);
        accounts.Seen(session);
        Assert.Equal(office.Clock.Now, accounts.Session(shown)!.Seen);
        office.Clock.Now = session.Ends;
        Assert.Null(accounts.Session(shown));
    }

    [Fact]
    public async Task Signing_in_again_ends_what_the_device_showed_before_and_one_person_ends_nothing_of_another()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var (one, two) = (accounts.Make(TestOffice.Code, "B01", null, Here).Id, accounts.Make(TestOffice.Code, "B02", null, Here).Id);
        var planted = accounts.Start(one, null, SessionKind.AwaitsSecondFactor, office.Clock.Now + Day, Here);
        var shown = accounts.Start(one, null, SessionKind.Browser, office.Clock.Now + Day, Here, replaces: planted);
        Assert.Null(accounts.Session(planted));
        var session = accounts.Session(shown)!;
        accounts.End(session.Hash, two, AccountEventKind.SessionEnded, Here);
        Assert.NotNull(accounts.Session(shown));
        accounts.End(session.Hash, one, AccountEventKind.SessionEnded, Here);
        Assert.Null(accounts.Session(shown));
    }

    [Fact]
    public async Task A_new_password_and_disabling_end_every_session_and_token()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var id = accounts.Make(TestOffice.Code, "B01", null, Here).Id;
        string[] Both() => [accounts.Start(id, null, SessionKind.Browser, office.Clock.Now + Day, Here), accounts.Start(id, null, SessionKind.Token, office.Clock.Now + Day, Here, label: "脚本")];
        foreach (var end in new Action[] { () => accounts.SetPassword(id, "hash", Here), () => accounts.Disable(id, id, Here), () => accounts.EndAll(id, id, Here) })
        {
            var shown = Both();
            Assert.Equal(2, accounts.Sessions(id).Count);
            end();
            Assert.All(shown, s => Assert.Null(accounts.Session(s)));
        }
        Assert.True(accounts.Find(id)!.IsDisabled);
        accounts.Enable(id, id, Here);
        Assert.False(accounts.Find(id)!.IsDisabled);
    }

    [Fact]
    public async Task A_one_time_code_counts_once_and_not_after_its_day()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var id = accounts.Make(TestOffice.Code, "B01", null, Here).Id;
        accounts.Issue(id, "first", office.Clock.Now + Day, null, Here);
        var older = accounts.Code(id)!;
        accounts.Issue(id, "second", office.Clock.Now + Day, null, Here);
        Assert.False(accounts.Redeem(id, older, "hash", Here));
        var code = accounts.Code(id)!;
        Assert.True(accounts.Redeem(id, code, "hash", Here));
        Assert.False(accounts.Redeem(id, code, "other", Here));
        Assert.Equal("hash", accounts.Find(id)!.Password);
        accounts.Issue(id, "third", office.Clock.Now + Day, null, Here);
        var late = accounts.Code(id)!;
        office.Clock.Now += Day;
        Assert.Null(accounts.Code(id));
        Assert.False(accounts.Redeem(id, late, "late", Here));
    }

    [Fact]
    public async Task What_another_township_made_for_somebody_goes_into_the_account_that_is_there()
    {
        using var office = await engine.Open(Today);
        var (accounts, ends) = (office.Store.Accounts, office.Clock.Now + Day);
        var own = Used(TestOffice.Code, "B01");
        var offered = Offered("500114998", "Q09");

        Assert.True(accounts.Join(own, offered, accounts.Code(offered)!, Here));

        Assert.Equal([new(TestOffice.Code, "B01"), new AccountLink("500114998", "Q09")], accounts.Find(own)!.Links);
        Assert.Equal((own, own), (accounts.Of("500114998", "Q09")!.Id, accounts.Of(TestOffice.Code, "B01")!.Id));
        Assert.Null(accounts.Find(offered));
        Assert.Null(accounts.ByLogin("q09"));
        // Administrators of both read in their history what was made, and that it was joined.
        Assert.All(new[] { TestOffice.Code, "500114998" }, t => Assert.Equal(1, accounts.EventsIn(t, 9).Count(e => e.Kind == AccountEventKind.Joined)));
        Assert.Contains(accounts.EventsIn("500114998", 9), e => e.Kind == AccountEventKind.CodeIssued);

        // An account that serves the township already, one in use, a code that is over: nothing changes hands.
        Refused(Offered(TestOffice.Code, "B02"), accounts.Code(accounts.ByLogin("b02")!.Id)!);
        Refused(Used("500114997", "Q08"), new(CodePurpose.FirstSignIn, "hash", null, ends));
        var late = Offered("500114996", "Q07");
        var code = accounts.Code(late)!;
        office.Clock.Now += 2 * Day;
        Refused(late, code);

        void Refused(Guid other, AccountCode by)
        {
            Assert.False(accounts.Join(own, other, by, Here));
            Assert.NotNull(accounts.Find(other));
            Assert.Equal(2, accounts.Find(own)!.Links.Count);
        }

        Guid Used(string township, string staff)
        {
            var id = accounts.Make(township, staff, null, Here).Id;
            accounts.SetPassword(id, "hash", Here);
            return id;
        }

        Guid Offered(string township, string staff)
        {
            var id = accounts.Make(township, staff, null, Here).Id;
            accounts.Issue(id, $"hash {staff}", ends, null, Here);
            return id;
        }
    }

    [Fact]
    public async Task A_recovery_needs_a_second_administrator_who_is_neither_the_first_nor_the_person_concerned()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var (person, first, second) = (accounts.Make(TestOffice.Code, "B01", null, Here).Id, accounts.Make(TestOffice.Code, "A01", null, Here).Id, accounts.Make(TestOffice.Code, "A02", null, Here).Id);
        bool Confirm(Guid by) => accounts.ConfirmRecovery(person, "hash", office.Clock.Now + Day, by, Here);
        Assert.False(Confirm(second));
        accounts.StartRecovery(person, office.Clock.Now + Day, first, Here);
        Assert.False(accounts.Redeem(person, accounts.Code(person)!, "hash", Here));
        Assert.False(Confirm(first));
        Assert.False(Confirm(person));
        Assert.True(Confirm(second));
        Assert.False(Confirm(second));
        Assert.True(accounts.Redeem(person, accounts.Code(person)!, "new", Here));
    }

    [Fact]
    public async Task A_second_factor_is_sealed_its_steps_and_spare_codes_count_once_and_a_recovery_takes_it_away()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var id = accounts.Make(TestOffice.Code, "B01", null, Here).Id;
        var secret = "12345678901234567890"u8.ToArray();
        accounts.SetSecondFactor(id, secret, 100, ["AAAA", "BBBB"], Here, keep: "");
        Assert.Equal(secret, accounts.Secret(id));
        Assert.DoesNotContain("12345678901234567890", await Text(office), StringComparison.Ordinal);
        Assert.False(accounts.UseStep(id, 100));
        Assert.False(accounts.UseStep(id, 99));
        Assert.True(accounts.UseStep(id, 101));
        Assert.False(accounts.UseStep(id, 101));
        Assert.False(accounts.UseSpare(id, "CCCC", Here));
        Assert.True(accounts.UseSpare(id, "BBBB", Here));
        Assert.False(accounts.UseSpare(id, "BBBB", Here));
        Assert.Equal(1, accounts.Find(id)!.SpareCodes);
        var kept = await Text(office);
        Assert.DoesNotContain("AAAA", kept, StringComparison.Ordinal);
        // No table of hashes made beforehand finds a code.
        Assert.DoesNotContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("AAAA"u8)), kept, StringComparison.OrdinalIgnoreCase);
        accounts.ResetOnServer(id, "hash", office.Clock.Now + Day);
        Assert.True(accounts.Find(id)!.HasSecondFactor);
        Assert.True(accounts.Redeem(id, accounts.Code(id)!, "new", Here));
        Assert.Equal((false, 0), (accounts.Find(id)!.HasSecondFactor, accounts.Find(id)!.SpareCodes));
        Assert.Null(accounts.Secret(id));
    }

    [Fact]
    public async Task A_secret_that_was_moved_to_another_account_or_lost_its_key_does_not_open()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var (one, two) = (accounts.Make(TestOffice.Code, "B01", null, Here).Id, accounts.Make(TestOffice.Code, "B02", null, Here).Id);
        accounts.SetSecondFactor(one, new byte[20], 1, [], Here, keep: "");
        await engine.Tamper(office, "UPDATE account SET secret = (SELECT secret FROM account WHERE login = 'b01') WHERE login = 'b02'");
        Assert.Throws<DataFault>(() => accounts.Secret(two));
        File.Delete(Path.Combine(office.Store.KeyFolder, "second-factor.key"));
        Assert.Throws<DataFault>(() => accounts.Secret(one));
    }

    [Fact]
    public async Task Attempts_are_counted_before_they_are_looked_at_and_forgotten_after_a_day()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        TimeSpan Wait(int failures) => failures < 3 ? TimeSpan.Zero : TimeSpan.FromMinutes(failures);
        for (var i = 0; i < 3; i++)
            Assert.Null(accounts.Attempt("x", Wait));
        Assert.Equal(office.Clock.Now.AddMinutes(3), accounts.Attempt("x", Wait));
        Assert.Null(accounts.Attempt("y", Wait));
        office.Clock.Now += TimeSpan.FromMinutes(3);
        Assert.Null(accounts.Attempt("x", Wait));
        Assert.Equal(office.Clock.Now.AddMinutes(4), accounts.Attempt("x", Wait));
        office.Clock.Now += TimeSpan.FromMinutes(4);
        Assert.Null(accounts.Attempt("x", Wait));
        accounts.TakeBack("x");
        Assert.Equal(office.Clock.Now.AddMinutes(4), accounts.Attempt("x", Wait));
        accounts.Forgive("x");
        Assert.Null(accounts.Attempt("x", Wait));
        accounts.Attempt("z", _ => TimeSpan.FromDays(9));
        office.Clock.Now += Day;
        Assert.Null(accounts.Attempt("z", _ => TimeSpan.FromDays(9)));
    }

    [Fact]
    public async Task Many_attempts_at_once_are_no_way_around_the_count()
    {
        using var office = await engine.Open(Today);
        var let = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (_, _) =>
        {
            if (office.Store.Accounts.Attempt("x", failures => failures < 5 ? TimeSpan.Zero : TimeSpan.FromHours(1)) is null)
                Interlocked.Increment(ref let);
            return ValueTask.CompletedTask;
        });
        Assert.InRange(let, 1, 5);
    }

    [Fact]
    public async Task An_identity_elsewhere_stands_for_one_account()
    {
        using var office = await engine.Open(Today);
        var accounts = office.Store.Accounts;
        var (one, two) = (accounts.Make(TestOffice.Code, "B01", null, Here).Id, accounts.Make(TestOffice.Code, "B02", null, Here).Id);
        Assert.True(accounts.Bind(one, "区平台", "u-7", Here));
        Assert.False(accounts.Bind(two, "区平台", "u-7", Here));
        Assert.Equal(one, accounts.ByIdentity("区平台", "u-7")!.Id);
        accounts.Unbind(two, "区平台", "u-7", Here);
        Assert.Single(accounts.Identities(one));
        accounts.Unbind(one, "区平台", "u-7", Here);
        Assert.Null(accounts.ByIdentity("区平台", "u-7"));
    }

    private async Task<string> Text(TestOffice office) => System.Text.Encoding.Latin1.GetString(await engine.Stored(office));
}

public sealed class AccountBookOnSqliteTests() : AccountBookTests(new SqliteEngine());

public sealed class AccountBookOnPostgresTests(PostgresServer server) : AccountBookTests(new PostgresEngine(server));
