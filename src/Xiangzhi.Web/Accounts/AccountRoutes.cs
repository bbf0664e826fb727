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
        app.MapGet(Path, (Here here) => MayAdminister(here) ? Show(here) : Routes.NotHere(here));
        app.MapGet($"{Path}/history", (Here here) => MayAdminister(here)
            ? Routes.Page<AccountHistoryPage>(new { Events = here.Store.Accounts.EventsIn(here.Township.Code, MostEvents) }) : Routes.NotHere(here));
        app.MapPost($"{Path}/{{doing}}", Do);
    }

    public static bool MayAdminister(Here here) => here.SignedIn.Account is not null && here.Actor.Holds(Role.Administrator);

    private static async Task<IResult> Do(Here here, HttpContext context, string doing)
    {
        if (!MayAdminister(here))
            return Routes.NotHere(here);
        var (accounts, doer, origin) = (here.Store.Accounts, here.SignedIn.Account!.Id, Devices.OriginOf(context));
        var staff = (await context.Request.ReadFormAsync())["staff"].ToString();
        if (Actors.Of(here.Township, staff) is not { } person)
            return Routes.NotHere(here);
        var account = accounts.Of(here.Township.Code, staff);
        if (doing == "make" && account is null)
        {
            account = accounts.Make(here.Township.Code, staff, doer, origin);
            return Issue(here, account, person, origin);
        }
        // One's own account is looked after on one's own page, another township's by its administrators.
        if (account is null || account.Id == doer || account.Home != here.Township.Code)
            return Routes.NotHere(here);
        switch (doing)
        {
            case "code" when account is { Password: null, IsDisabled: false }:
                return Issue(here, account, person, origin);
            case "disable" when !account.IsDisabled:
                accounts.Disable(account.Id, doer, origin);
                break;
            case "enable" when account.IsDisabled:
                accounts.Enable(account.Id, doer, origin);
                break;
            case "end":
                accounts.EndAll(account.Id, doer, origin);
                break;
            case "recover" when account is { Password: not null, IsDisabled: false }:
                accounts.StartRecovery(account.Id, here.Store.Time.GetUtcNow() + CodeLives, doer, origin);
                break;
            case "confirm" when !account.IsDisabled:
                var code = Codes.New();
                if (accounts.ConfirmRecovery(account.Id, Passwords.Hash(Codes.Normal(code)), here.Store.Time.GetUtcNow() + CodeLives, doer, origin))
                    return Slip(here, account, person, code);
                break;
            default:
                return Show(here, new("这一步现在做不了：别人刚刚做过，或者状态变了。看看下面的列表。", "This cannot be done now: somebody else did it, or things have changed. See the list below."));
        }
        return Results.Redirect(here.To(Path));
    }

    private static IResult Issue(Here here, Account account, Actor person, Origin origin)
    {
        var code = Codes.New();
        here.Store.Accounts.Issue(account.Id, Passwords.Hash(Codes.Normal(code)), here.Store.Time.GetUtcNow() + CodeLives, here.SignedIn.Account!.Id, origin);
        return Slip(here, account, person, code);
    }

    private static IResult Slip(Here here, Account account, Actor person, string code) =>
        Routes.Page<AccountSlip>(new { Person = person.Name, account.Login, Code = code, Ends = LocalDay.Of(here.Store.Time.GetUtcNow() + CodeLives) });

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
