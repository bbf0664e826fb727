using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>Who stands behind a request: somebody with an account, a role of a demonstration, or nobody.</summary>
public sealed class SignedIn
{
    private readonly string? plays;

    /// <param name="plays">In a demonstration: the name of a role, or a staff number.</param>
    private SignedIn(string? plays) => this.plays = plays;

    public static SignedIn Nobody { get; } = new(plays: null);

    public AccountSession? Session { get; private init; }

    public Account? Account { get; private init; }

    /// <summary>The townships on whose rosters the person is in force, with what they are there.</summary>
    public IReadOnlyList<(Township Township, Actor Actor)> Serves { get; private init; } = [];

    /// <summary>The role that a visitor of a demonstration has chosen.</summary>
    public Role Plays => Enum.TryParse<Role>(plays, out var role) ? role : Role.Handler;

    /// <summary>Staff number of the person as whom a visitor of a demonstration goes on; null where it is a role.</summary>
    public string? PlaysPerson => plays is null || Enum.TryParse<Role>(plays, out _) ? null : plays;

    /// <summary>The password was right, the second factor is still asked for.</summary>
    public bool OwesSecondFactor => Session?.Kind == SessionKind.AwaitsSecondFactor;

    /// <summary>Administrators and supervisors: theirs is what opens most, so a password alone is not enough, and an idle screen is closed sooner.</summary>
    public bool IsPrivileged => Serves.Any(s => s.Actor.Holds(Role.Administrator) || s.Actor.Holds(Role.Supervisor));

    public bool MustSetUpSecondFactor => Account is { HasSecondFactor: false } && IsPrivileged;

    public static SignedIn Visitor(AccountSession? session) => new(session?.Role ?? nameof(Role.Handler)) { Session = session };

    /// <param name="session">Null while it is still to be opened.</param>
    public static SignedIn Person(LedgerStore store, Account account, AccountSession? session = null) => new(plays: null)
    {
        Session = session,
        Account = account,
        Serves = [.. from link in account.Links
                     let township = store.Townships.FirstOrDefault(t => t.Code == link.Township)
                     where township is not null
                     let actor = Actors.Of(township, link.Staff)
                     where actor is not null
                     select (township, actor)],
    };

    /// <summary>Who this is in a township.</summary>
    /// <exception cref="InvalidOperationException">Nobody there: a page was reached that asks who is signed in before that was asked.</exception>
    public Actor In(Township township) => plays is not null ? PlaysPerson is { } person && Actors.Of(township, person) is { } played ? played : Actors.Playing(township, Plays)
        : Serves.FirstOrDefault(s => s.Township == township).Actor ?? throw new InvalidOperationException("Nobody is signed in to this township.");
}
