using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Pages;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>What administrators do with the accounts of their township: make, disable, end sessions, recover. Who holds which role stands in the staff register.</summary>
public static class AccountRoutes
{
    public const string Path = "/accounts";

    public static readonly TimeSpan CodeLives = TimeSpan.FromDays(7);

    /// <summary>Events that the page shows.</summary>
    private const int MostEvents = 300;

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var administration = Administration.Map(app, Path);
        administration.MapGet("", (Here here) => Show(here));
        administration.MapGet("/history", (Here here) => Routes.Page<AccountHistoryPage>(new { Events = here.Store.Accounts.EventsIn(here.Township.Code, MostEvents), Refused = here.Store.Accounts.RefusedIn(here.Township.Code, MostEvents) }));
        administration.MapPost("/make", Make);
        Map(administration, "code", account => account is { Password: null, IsDisabled: false }, Issue);
        Map(administration, "disable", account => !account.IsDisabled, Then((here, account, origin) => here.Store.Accounts.Disable(account.Id, Doer(here), origin)));
        Map(administration, "enable", account => account.IsDisabled, Then((here, account, origin) => here.Store.Accounts.Enable(account.Id, Doer(here), origin)));
        Map(administration, "end", _ => true, Then((here, account, origin) => here.Store.Accounts.EndAll(account.Id, Doer(here), origin)));
        Map(administration, "recover", account => account is { Password: not null, IsDisabled: false },
            Then((here, account, origin) => here.Store.Accounts.StartRecovery(account.Id, CodeEnds(here), Doer(here), origin)));
        Map(administration, "confirm", account => !account.IsDisabled, Confirm);
    }

    public static bool MayAdminister(Here here) => here.SignedIn.Account is not null && here.Actor.Holds(Role.Administrator);

    /// <summary>An account is looked after by its home's administrators; once the person serves its home no more, by those of whatever township is served.</summary>
    public static bool LooksAfter(Here here, Account account) => account.Id != Doer(here)
        && (account.Home == here.Township.Code || SignedIn.Person(here.Store, account).Serves.All(s => s.Township.Code != account.Home));

    private static async Task<IResult> Make(Here here, HttpContext context)
    {
        var staff = (await context.Request.ReadFormAsync())["staff"].ToString();
        if (Actors.Of(here.Township, staff) is not { } person)
            return Routes.NotHere(here);
        if (here.Store.Accounts.Of(here.Township.Code, staff) is not null)
            return TooLate(here);
        var origin = Devices.OriginOf(context);
        return Issue(here, here.Store.Accounts.Make(here.Township.Code, staff, Doer(here), origin), person, origin);
    }

    /// <summary>A step on the account of somebody who has one. One's own is looked after on one's own page, another township's by its administrators.</summary>
    private static void Map(RouteGroupBuilder administration, string doing, Func<Account, bool> may, Func<Here, Account, Actor, Origin, IResult> then) =>
        administration.MapPost($"/{doing}", async (Here here, HttpContext context) =>
        {
            var staff = (await context.Request.ReadFormAsync())["staff"].ToString();
            if (Actors.Of(here.Township, staff) is not { } person || here.Store.Accounts.Of(here.Township.Code, staff) is not { } account || !LooksAfter(here, account))
                return Routes.NotHere(here);
            return may(account) ? then(here, account, person, Devices.OriginOf(context)) : TooLate(here);
        });

    private static Func<Here, Account, Actor, Origin, IResult> Then(Action<Here, Account, Origin> step) => (here, account, _, origin) =>
    {
        step(here, account, origin);
        return Results.Redirect(here.To(Path));
    };

    private static Guid Doer(Here here) => here.SignedIn.Account!.Id;

    private static DateTimeOffset CodeEnds(Here here) => here.Store.Time.GetUtcNow() + CodeLives;

    private static IResult Confirm(Here here, Account account, Actor person, Origin origin)
    {
        var code = Codes.New();
        return here.Store.Accounts.ConfirmRecovery(account.Id, Passwords.Hash(Codes.Normal(code)), CodeEnds(here), Doer(here), origin) ? Slip(here, account, person, code) : Results.Redirect(here.To(Path));
    }

    private static IResult TooLate(Here here) => Show(here, new("这一步现在做不了：别人刚刚做过，或者状态变了。看看下面的列表。", "This cannot be done now: somebody else did it, or things have changed. See the list below."));

    private static IResult Issue(Here here, Account account, Actor person, Origin origin)
    {
        var code = Codes.New();
        here.Store.Accounts.Issue(account.Id, Passwords.Hash(Codes.Normal(code)), CodeEnds(here), Doer(here), origin);
        return Slip(here, account, person, code);
    }

    private static IResult Slip(Here here, Account account, Actor person, string code) =>
        Routes.Page<AccountSlip>(new { Person = person.Name, account.Login, Code = code, Ends = LocalDay.Of(CodeEnds(here)) });

    private static IResult Show(Here here, Text? fault = null)
    {
        var accounts = here.Store.Accounts.Serving(here.Township.Code);
        var rows = here.Township.Roster.States<Staff, StaffMember>().Select(s => Actors.Of(here.Township, s.StaffNumber)).OfType<Actor>().DistinctBy(a => a.Person).OrderBy(a => a.Person, StringComparer.Ordinal)
            .Select(person => accounts.FirstOrDefault(a => a.Links.Contains(new(here.Township.Code, person.Person))) is { } account
                ? new AccountRow(person, account, here.Store.Accounts.Code(account.Id), here.Store.Accounts.Sessions(account.Id)) : new AccountRow(person, null, null, [])).ToList();
        return Routes.Page<AccountsPage>(new { Rows = (IReadOnlyList<AccountRow>)rows, Fault = fault });
    }
}

/// <summary>Somebody on the roster with the account, if there is one.</summary>
public sealed record AccountRow(Actor Person, Account? Account, AccountCode? Code, IReadOnlyList<AccountSession> Sessions)
{
    public DateTimeOffset? LastSeen => Sessions.Count == 0 ? null : Sessions.Max(s => s.Seen);
}
