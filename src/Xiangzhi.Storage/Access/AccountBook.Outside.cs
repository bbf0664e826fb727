using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

public sealed partial class AccountBook
{
    /// <summary>Whose account somebody known to a provider elsewhere was bound to.</summary>
    public Account? ByIdentity(string provider, string subject) => database.Read(session =>
        One(session, "id IN (SELECT account FROM account_identity WHERE provider = $1 AND subject = $2)", provider, subject));

    public IReadOnlyList<OutsideIdentity> Identities(Guid account) => database.Read(session => session.List(
        "SELECT provider, subject, made FROM account_identity WHERE account = $1 ORDER BY provider, subject",
        row => new OutsideIdentity(row.GetString(0), row.GetString(1), row.Instant(2)), Columns.Of(account)));

    /// <returns>False where it stands for somebody else already.</returns>
    public bool Bind(Guid account, string provider, string subject, Origin origin)
    {
        var bound = false;
        database.Write(session =>
        {
            bound = session.Execute("INSERT INTO account_identity (provider, subject, account, made) VALUES ($1, $2, $3, $4) ON CONFLICT (provider, subject) DO NOTHING",
                provider, subject, Columns.Of(account), Columns.Of(Now)) == 1;
            if (bound)
                Note(session, AccountEventKind.IdentityBound, account, account, origin);
        });
        return bound;
    }

    public void Unbind(Guid account, string provider, string subject, Origin origin) => database.Write(session =>
    {
        if (session.Execute("DELETE FROM account_identity WHERE provider = $1 AND subject = $2 AND account = $3", provider, subject, Columns.Of(account)) > 0)
            Note(session, AccountEventKind.IdentityUnbound, account, account, origin);
    });
}
