using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

public sealed partial class AccountBook
{
    /// <summary>
    /// One person, one account: what another township of the installation made for somebody, and nobody has used yet, goes over to the
    /// account that the person has. Its links and its history go along, and it is no more; its home's administrators look after it no longer.
    /// </summary>
    /// <param name="code">The offered account's, as it was checked.</param>
    /// <returns>False where the code was used meanwhile, the offered account is in use or disabled, or the other serves that township already.</returns>
    public bool Join(Guid account, Guid offered, AccountCode code, Origin origin)
    {
        var joined = false;
        database.Write(session =>
        {
            var (own, other) = (Columns.Of(account), Columns.Of(offered));
            var isFree = session.Any("SELECT 1 FROM account WHERE id = $1 AND password IS NULL AND disabled IS NULL", other)
                && !session.Any("SELECT 1 FROM account_link o JOIN account_link l ON l.township = o.township WHERE o.account = $1 AND l.account = $2", other, own);
            joined = isFree && session.Execute("DELETE FROM account_code WHERE account = $1 AND hash = $2 AND ends > $3 AND purpose = $4",
                other, code.Hash, Columns.Of(Now), (int)CodePurpose.FirstSignIn) == 1;
            if (!joined)
                return;
            session.Execute("UPDATE account_link SET account = $2 WHERE account = $1", other, own);
            session.Execute("UPDATE account_event SET account = $2 WHERE account = $1", other, own);
            session.Execute("DELETE FROM account WHERE id = $1", other);
            Note(session, AccountEventKind.Joined, account, account, origin);
        });
        return joined;
    }
}
