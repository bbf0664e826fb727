using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

public sealed partial class AccountBook
{
    /// <summary>The one-time code of an account that can still be used or confirmed.</summary>
    public AccountCode? Code(Guid account) => database.Read(session => session.First(
        "SELECT purpose, hash, started, ends FROM account_code WHERE account = $1 AND ends > $2",
        row => new AccountCode((CodePurpose)row.GetInt32(0), row.TextOrNull(1), row.IdOrNull(2), row.Instant(3)), Columns.Of(account), Columns.Of(Now)));

    /// <summary>Gives an account without a password its code; an older one counts no more.</summary>
    public void Issue(Guid account, string hash, DateTimeOffset ends, Guid? doer, Origin origin) => database.Write(session =>
    {
        Put(session, account, new(CodePurpose.FirstSignIn, hash, doer, ends));
        Note(session, AccountEventKind.CodeIssued, account, doer, origin);
    });

    /// <summary>One administrator wants an account recovered; nothing changes until another confirms.</summary>
    public void StartRecovery(Guid account, DateTimeOffset ends, Guid doer, Origin origin) => database.Write(session =>
    {
        Put(session, account, new(CodePurpose.Recovery, null, doer, ends));
        Note(session, AccountEventKind.RecoveryStarted, account, doer, origin);
    });

    /// <summary>A second administrator confirms what another has started.</summary>
    /// <returns>Whether there was one to confirm, of another person.</returns>
    public bool ConfirmRecovery(Guid account, string hash, DateTimeOffset ends, Guid doer, Origin origin)
    {
        var confirmed = false;
        database.Write(session =>
        {
            confirmed = session.Execute("UPDATE account_code SET hash = $2, ends = $3 WHERE account = $1 AND hash IS NULL AND purpose = $4 AND ends > $5 AND started <> $6 AND account <> $6",
                Columns.Of(account), hash, Columns.Of(ends), (int)CodePurpose.Recovery, Columns.Of(Now), Columns.Of(doer)) == 1;
            if (confirmed)
                Note(session, AccountEventKind.RecoveryConfirmed, account, doer, origin);
        });
        return confirmed;
    }

    /// <summary>A recovery code made on the server itself, whose files say more than any account.</summary>
    public void ResetOnServer(Guid account, string hash, DateTimeOffset ends) => database.Write(session =>
    {
        Put(session, account, new(CodePurpose.Recovery, hash, null, ends));
        Note(session, AccountEventKind.ResetOnServer, account, null, Origin.Server);
    });

    /// <summary>Uses up a code that was checked, and sets the password with it. A recovery takes the second factor away: it was lost, or somebody else has it.</summary>
    /// <returns>False where somebody else was faster.</returns>
    public bool Redeem(Guid account, AccountCode code, string password, Origin origin)
    {
        var redeemed = false;
        database.Write(session =>
        {
            redeemed = session.Execute("DELETE FROM account_code WHERE account = $1 AND hash = $2 AND ends > $3", Columns.Of(account), code.Hash, Columns.Of(Now)) == 1;
            if (!redeemed)
                return;
            session.Execute("UPDATE account SET password = $2 WHERE id = $1", Columns.Of(account), password);
            if (code.Purpose == CodePurpose.Recovery)
                session.Execute("UPDATE account SET secret = NULL, spares = '' WHERE id = $1", Columns.Of(account));
            EndAll(session, account, except: null);
            Note(session, AccountEventKind.PasswordSet, account, account, origin);
        });
        return redeemed;
    }

    private static void Put(Session session, Guid account, AccountCode code) => session.Execute("""
        INSERT INTO account_code (account, purpose, hash, started, ends) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (account) DO UPDATE SET purpose = excluded.purpose, hash = excluded.hash, started = excluded.started, ends = excluded.ends
        """, Columns.Of(account), (int)code.Purpose, code.Hash, Columns.Of(code.Started), Columns.Of(code.Ends));
}
