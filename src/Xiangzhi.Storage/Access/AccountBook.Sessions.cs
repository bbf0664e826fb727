using System.Data.Common;
using System.Security.Cryptography;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

public sealed partial class AccountBook
{
    private const string SessionColumns = "hash, account, role, kind, label, address, created, seen, ends";

    /// <summary>Length of what a device shows, in bytes.</summary>
    private const int TokenBytes = 32;

    /// <summary>How exactly the last use is kept: a write for each request would cost more than the request.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Opens a session for an account, or for a role of a demonstration.</summary>
    /// <param name="replaces">What the device showed until now: that session ends, so that nobody who planted it shares the new one.</param>
    /// <returns>What the device is to show; it is kept nowhere else.</returns>
    public string Start(Guid? account, string? role, SessionKind kind, DateTimeOffset ends, Origin origin, string? replaces = null, string? label = null)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        database.Write(session =>
        {
            if (replaces is not null)
                session.Execute("DELETE FROM account_session WHERE hash = $1 AND kind <> $2", Hashed(replaces), (int)SessionKind.Token);
            session.Execute("DELETE FROM account_session WHERE ends <= $1", Columns.Of(Now));
            session.Execute($"INSERT INTO account_session ({SessionColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                Hashed(token), Columns.Of(account), role, (int)kind, label ?? origin.Device, origin.Address, Columns.Of(Now), Columns.Of(Now), Columns.Of(ends));
            if (account is { } id && kind != SessionKind.AwaitsSecondFactor)
                Note(session, kind == SessionKind.Token ? AccountEventKind.TokenMade : AccountEventKind.SignedIn, id, id, origin);
        });
        return token;
    }

    /// <summary>The session that a device shows, unless it has ended.</summary>
    public AccountSession? Session(string token)
    {
        if (token.Length != 2 * TokenBytes)
            return null;
        return database.Read(session => session.First($"SELECT {SessionColumns} FROM account_session WHERE hash = $1", ReadSession, Hashed(token))) is { } found && found.Ends > Now ? found : null;
    }

    /// <summary>Notes that a session was used.</summary>
    public void Seen(AccountSession used)
    {
        if (Now - used.Seen >= SeenEvery)
            database.Write(session => session.Execute("UPDATE account_session SET seen = $2 WHERE hash = $1", Convert.FromHexString(used.Hash), Columns.Of(Now)));
    }

    /// <summary>Sessions of an account that have not ended, the last used first.</summary>
    public IReadOnlyList<AccountSession> Sessions(Guid account) => database.Read(session => session.List(
        $"SELECT {SessionColumns} FROM account_session WHERE account = $1 AND ends > $2 AND kind <> $3 ORDER BY seen DESC, created DESC", ReadSession,
        Columns.Of(account), Columns.Of(Now), (int)SessionKind.AwaitsSecondFactor));

    /// <param name="hash">As <see cref="AccountSession.Hash"/> names it.</param>
    /// <param name="account">Whose it must be; of another's nothing ends.</param>
    public void End(string hash, Guid? account, AccountEventKind kind, Origin origin) => database.Write(session =>
    {
        if (account is not { } owner)
            session.Execute("DELETE FROM account_session WHERE hash = $1 AND account IS NULL", Convert.FromHexString(hash));
        else if (session.Execute("DELETE FROM account_session WHERE hash = $1 AND account = $2", Convert.FromHexString(hash), Columns.Of(owner)) > 0)
            Note(session, kind, owner, owner, origin);
    });

    /// <summary>Ends all sessions and tokens of an account.</summary>
    /// <param name="except">Hash of the one that goes on.</param>
    public void EndAll(Guid account, Guid doer, Origin origin, string? except = null) => database.Write(session =>
    {
        EndAll(session, account, except);
        Note(session, AccountEventKind.AllSessionsEnded, account, doer, origin);
    });

    private static void EndAll(Session session, Guid account, string? except) =>
        session.Execute("DELETE FROM account_session WHERE account = $1 AND hash <> $2", Columns.Of(account), except is null ? [] : Convert.FromHexString(except));

    private static AccountSession ReadSession(DbDataReader row) => new(
        Convert.ToHexStringLower(row.Bytes(0)), row.IdOrNull(1), row.TextOrNull(2), (SessionKind)row.GetInt32(3), row.GetString(4), row.GetString(5),
        row.Instant(6), row.Instant(7), row.Instant(8));
}
