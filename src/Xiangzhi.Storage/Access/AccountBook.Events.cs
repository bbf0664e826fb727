using System.Globalization;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

public sealed partial class AccountBook
{
    /// <summary>Kinds that say that a request was turned away: they have a list of their own, so that many of them push no sign-in out of sight.</summary>
    private static readonly string Refused = string.Join(", ",
        new[] { AccountEventKind.FileRefused, AccountEventKind.Forged, AccountEventKind.BeyondBounds, AccountEventKind.TooManyRequests, AccountEventKind.NotShown }.Select(k => ((int)k).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes down what happened without a change to an account.</summary>
    public void Note(AccountEventKind kind, Guid? account, Guid? doer, Origin origin) => database.Write(session => Note(session, kind, account, doer, origin));

    /// <summary>What befell an account, the latest first.</summary>
    public IReadOnlyList<AccountEvent> Events(Guid account, int most) => database.Read(session => session.List(
        "SELECT at, kind, account, doer, device, address FROM account_event WHERE account = $1 ORDER BY at DESC, id DESC LIMIT $2",
        row => new AccountEvent(row.Instant(0), (AccountEventKind)row.GetInt32(1), row.IdOrNull(2), row.IdOrNull(3), row.GetString(4), row.GetString(5)), Columns.Of(account), (long)most));

    /// <summary>What was done to the accounts that serve a township, the latest first.</summary>
    public IReadOnlyList<AccountEvent> EventsIn(string township, int most) => database.Read(session => session.List(
        $"SELECT at, kind, account, doer, device, address FROM account_event WHERE account IN (SELECT account FROM account_link WHERE township = $1) AND kind NOT IN ({Refused}) ORDER BY at DESC, id DESC LIMIT $2",
        row => new AccountEvent(row.Instant(0), (AccountEventKind)row.GetInt32(1), row.IdOrNull(2), row.IdOrNull(3), row.GetString(4), row.GetString(5)), Number(township), (long)most));

    /// <summary>Requests that were turned away, of people who serve a township and of strangers, the latest first.</summary>
    public IReadOnlyList<AccountEvent> RefusedIn(string township, int most) => database.Read(session => session.List(
        $"SELECT at, kind, account, doer, device, address FROM account_event WHERE kind IN ({Refused}) AND (account IS NULL OR account IN (SELECT account FROM account_link WHERE township = $1)) ORDER BY at DESC, id DESC LIMIT $2",
        row => new AccountEvent(row.Instant(0), (AccountEventKind)row.GetInt32(1), row.IdOrNull(2), row.IdOrNull(3), row.GetString(4), row.GetString(5)), Number(township), (long)most));

    /// <summary>Whether others began to recover the account since the person last signed in, who is then told.</summary>
    public bool RecoveryUntold(Guid account) => database.Read(session => session.Any("""
        SELECT 1 FROM account_event WHERE account = $1 AND kind IN ($2, $3, $4)
        AND at >= (SELECT coalesce(max(s.at), 0) FROM account_event s WHERE s.account = $1 AND s.kind = $5) LIMIT 1
        """, Columns.Of(account), (int)AccountEventKind.RecoveryStarted, (int)AccountEventKind.RecoveryConfirmed, (int)AccountEventKind.ResetOnServer, (int)AccountEventKind.SignedIn));

    private void Note(Session session, AccountEventKind kind, Guid? account, Guid? doer, Origin origin) => session.Execute(
        "INSERT INTO account_event (id, at, kind, account, doer, device, address) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        Columns.Of(Guid.CreateVersion7(Now)), Columns.Of(Now), (int)kind, Columns.Of(account), Columns.Of(doer), origin.Device, origin.Address);
}
