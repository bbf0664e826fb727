using Microsoft.AspNetCore.Routing;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Tests.Offices;
using Xiangzhi.Web.Tests.Persons;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>
/// Every administrative address, as the server itself knows them: nothing to whoever is no administrator, and a line with the doer's
/// name for whoever is.
/// </summary>
public sealed class AdministrativeDoorTests(WebOffice offices)
{
    [Fact]
    public async Task To_everybody_else_an_administrative_door_is_nothing_and_changes_nothing()
    {
        await using var office = await RealOffice.Open(offices);
        var targets = await Targets(office, "T");
        var people = await OneOfEachOtherRole(office);
        foreach (var (role, login) in people)
        {
            using var visitor = await RealOffice.SignIn(office, login);
            var token = (await RealOffice.FormOf(visitor, "/me", "/me/token"))["__RequestVerificationToken"]!;
            var nothing = await visitor.Post("/accounts/no-such-step", token, ("staff", "B02"));
            Assert.Equal(404, nothing.Status);
            var before = State(office);
            foreach (var door in Doors(office, "GET"))
                Assert.Equal((role, door, 404), (role, door, (await visitor.Get(door)).Status));
            foreach (var door in Doors(office, "POST"))
            {
                foreach (var target in (string[])[.. targets, "B02", "Z99", ""])
                {
                    var answer = await visitor.Post(door, token, ("staff", target));
                    Assert.Equal((role, door, target, 404, nothing.Text), (role, door, target, answer.Status, answer.Text));
                }
            }
            Assert.Equal(before, State(office));
        }
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_door_from_an_administrative_address_as_from_one_that_does_not_exist()
    {
        await using var office = await RealOffice.Open(offices);
        var targets = await Targets(office, "T");
        using var stranger = office.Stranger();
        var token = (await stranger.See("/sign-in")).Forms.Single(f => f.Action == "/sign-in")["__RequestVerificationToken"]!;
        var before = State(office);
        foreach (var door in Doors(office, "POST").Append("/accounts/no-such-step"))
        {
            foreach (var target in targets)
            {
                var answer = await stranger.Post(door, token, ("staff", target));
                Assert.Equal((door, target, 302, "/sign-in"), (door, target, answer.Status, answer.Location));
            }
        }
        Assert.Equal(before, State(office));
    }

    [Fact]
    public async Task Whatever_an_administrator_changes_stands_in_the_history_with_who_did_it_to_whom()
    {
        await using var office = await RealOffice.Open(offices);
        using var administrator = await RealOffice.SignIn(office, "a01");
        var token = (await RealOffice.FormOf(administrator, "/me", "/me/token"))["__RequestVerificationToken"]!;
        var (accounts, doer) = (office.Store.Accounts, office.Store.Accounts.ByLogin("a01")!.Id);
        var doors = Doors(office, "POST");
        Assert.True(doors.Count > 5, string.Join(' ', doors));
        foreach (var door in doors)
        {
            var changed = 0;
            // Each door finds people in every state that an account can be in, whatever the doors before it did.
            foreach (var target in await Targets(office, $"T{doors.ToList().IndexOf(door)}-"))
            {
                var (before, written) = (State(office), accounts.Of(RealOffice.Code, target) is { } known ? accounts.Events(known.Id, 100).Count : 0);
                // What comes later has a later time, by which the history is ordered.
                office.Clock.Now += TimeSpan.FromSeconds(1);
                await administrator.Post(door, token, ("staff", target));
                if (State(office) == before)
                    continue;
                changed++;
                var events = accounts.Events(accounts.Of(RealOffice.Code, target)!.Id, 100);
                Assert.True(events.Count > written, $"{door} changed {target} and wrote nothing.");
                Assert.All(events.Take(events.Count - written), e => Assert.Equal((door, doer), (door, e.Doer)));
            }
            Assert.True(changed > 0, $"{door} did nothing to anybody: prepare somebody on whom it can be tried.");
        }
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task An_act_that_the_table_gives_to_administrators_is_no_door_for_those_to_whom_it_gives_none()
    {
        await using var office = await RealOffice.Open(offices);
        var person = RealOffice.StaffOf(office, "B02");
        foreach (var (role, login) in await OneOfEachOtherRole(office))
        {
            using var visitor = await RealOffice.SignIn(office, login);
            var token = (await RealOffice.FormOf(visitor, "/me", "/me/token"))["__RequestVerificationToken"]!;
            var entries = office.Township.EntryCount;
            var tried = 0;
            foreach (var register in office.Township.Catalogue.All)
            {
                var matter = office.Township.Each(new() { Register = register.Code }).FirstOrDefault(m => m.Id == person.Id) ?? office.Township.Each(new() { Register = register.Code }).FirstOrDefault();
                foreach (var action in register.Actions.Where(a => Reaches(register, a, Role.Administrator) && !Reaches(register, a, role)))
                {
                    var doors = action.Opens ? [$"/r/{register.Code}/new/{action.Code}", .. matter is null ? [] : (string[])[$"/m/{matter.Id}/correct/{matter.Opening.Entry.Seq}"]]
                        : matter is null ? [] : (string[])[$"/m/{matter.Id}/do/{action.Code}", .. action.Code == "void" ? [$"/m/{matter.Id}/void/{matter.Opening.Entry.Seq}"] : (string[])[]];
                    foreach (var door in doors)
                    {
                        var answer = await visitor.Post(door, token, ("staff", "B02"));
                        Assert.True(answer.Status == 404, $"{role} {door} answers {answer.Status}: {answer.Heading}");
                        tried++;
                    }
                }
            }
            Assert.True(tried > 5, $"{role}: {tried}");
            Assert.Equal(entries, office.Township.EntryCount);
        }
        Expect.None(office.Exceptions);
    }

    private static bool Reaches(Register register, ActionDefinition action, Role role) =>
        ApprovedRights.Of(register, action.Code, Viewpoint.All.ToList().FindLastIndex(v => v.Grant.Role == role)) != Reach.None;

    /// <summary>Addresses of the group that asks for an administrator.</summary>
    private static IReadOnlyList<string> Doors(Office office, string method) => [.. office.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<Administration>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method))
        .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))];

    /// <summary>People without an account, with one that was never used, with one in use, disabled, and half recovered.</summary>
    private static async Task<IReadOnlyList<string>> Targets(Office office, string prefix)
    {
        var (accounts, other) = (office.Store.Accounts, office.Store.Accounts.ByLogin("a02")!.Id);
        string[] numbers = [.. new[] { "none", "new", "used", "off", "half" }.Select(state => prefix + state)];
        foreach (var number in numbers)
            await RealOffice.Record(office.Township, "join", null, new JoinStaff { StaffNumber = number, Name = "戊经办", Office = "justice", Roles = [Role.Handler] });
        foreach (var number in numbers.Skip(1))
        {
            var account = accounts.Make(RealOffice.Code, number, null, Origin.Server).Id;
            if (!number.EndsWith("new", StringComparison.Ordinal))
                accounts.SetPassword(account, "x", Origin.Server);
            if (number.EndsWith("used", StringComparison.Ordinal))
                accounts.Start(account, null, SessionKind.Browser, office.Clock.Now.AddHours(1), Origin.Server);
            if (number.EndsWith("off", StringComparison.Ordinal))
                accounts.Disable(account, other, Origin.Server);
            if (number.EndsWith("half", StringComparison.Ordinal))
                accounts.StartRecovery(account, office.Clock.Now.AddDays(1), other, Origin.Server);
        }
        return numbers;
    }

    private static async Task<IReadOnlyList<(Role Role, string Login)>> OneOfEachOtherRole(Office office)
    {
        var added = await office.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "village", Action = "add", On = office.Township.Today, RecordedBy = "-", Form = new AddVillage { VillageCode = "201", Name = "试验村" },
        });
        var village = Assert.IsType<Storage.Recorded>(added).Matter.Id;
        var people = new List<(Role, string)>();
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Administrator))
        {
            var number = $"X{(int)role}";
            await RealOffice.Record(office.Township, "join", null, new JoinStaff
            {
                StaffNumber = number, Name = "己某", Office = "justice", Roles = [role], Village = role == Role.VillageCadre ? new Ref<Villages>(village) : null,
                Lines = role == Role.Supervisor ? [Viewpoint.All.Last(v => v.Grant.Role == role).Grant.Lines[0]] : [],
            });
            var account = office.Store.Accounts.Make(RealOffice.Code, number, null, Origin.Server);
            office.Store.Accounts.SetPassword(account.Id, Passwords.Hash(RealOffice.Password), Origin.Server);
            if (role == Role.Supervisor)
                office.Store.Accounts.SetSecondFactor(account.Id, RealOffice.Secret, 0, [], Origin.Server, keep: "");
            people.Add((role, account.Login));
        }
        return people;
    }

    /// <summary>All that administration can change, as one text.</summary>
    private static string State(Office office) => string.Join('\n', office.Store.Accounts.Serving(RealOffice.Code)
        .Select(a => $"{a.Login} {a.Home} {a.Password} {a.HasSecondFactor} {a.SpareCodes} {a.IsDisabled} {office.Store.Accounts.Code(a.Id)} {string.Join(' ', office.Store.Accounts.Sessions(a.Id).Select(s => s.Hash))}")
        .Append($"{office.Township.EntryCount} {office.Store.Accounts.EventsIn(RealOffice.Code, 10_000).Count}"));
}
