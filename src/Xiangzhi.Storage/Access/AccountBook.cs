using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

/// <summary>
/// The accounts of an installation, beside its journals: nothing in here says who somebody is or what they may do, only how they
/// prove it. Whatever changes an account and whatever ends with it is one transaction, and is written into its history there.
/// </summary>
public sealed partial class AccountBook
{
    private const string AccountColumns = "id, login, home, password, CASE WHEN secret IS NULL THEN 0 ELSE 1 END, spares, CASE WHEN disabled IS NULL THEN 0 ELSE 1 END";

    private readonly Database database;
    private readonly TimeProvider time;
    private readonly string keyFolder;

    internal AccountBook(Database database, TimeProvider time, string keyFolder) => (this.database, this.time, this.keyFolder) = (database, time, keyFolder);

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Whether anybody can sign in: until then the first administrator is to be made.</summary>
    public bool AnyWithPassword() => database.Read(session => session.Any("SELECT 1 FROM account WHERE password IS NOT NULL LIMIT 1"));

    public Account? Find(Guid id) => database.Read(session => One(session, "id = $1", Columns.Of(id)));

    /// <param name="login">As it was typed; case and blanks around it do not count.</param>
    public Account? ByLogin(string login) => database.Read(session => One(session, "login = $1", Normal(login)));

    /// <summary>Whose account stands for somebody on a township's roster; null where there is none.</summary>
    public Account? Of(string township, string staff) => database.Read(session =>
        One(session, "id IN (SELECT account FROM account_link WHERE township = $1 AND staff = $2)", Number(township), staff));

    /// <summary>Accounts that serve a township, by login name.</summary>
    public IReadOnlyList<Account> Serving(string township) => database.Read(session =>
        Many(session, "id IN (SELECT account FROM account_link WHERE township = $1)", Number(township)));

    /// <summary>Makes an account without a password for somebody who has none.</summary>
    /// <param name="doer">Null where nobody can be signed in yet.</param>
    /// <exception cref="InvalidOperationException">The person has one already.</exception>
    public Account Make(string township, string staff, Guid? doer, Origin origin)
    {
        var id = Guid.CreateVersion7(Now);
        database.Write(session =>
        {
            if (session.Any("SELECT 1 FROM account_link WHERE township = $1 AND staff = $2", Number(township), staff))
                throw new InvalidOperationException($"{staff} has an account.");
            var login = Normal(staff);
            if (session.Any("SELECT 1 FROM account WHERE login = $1", login))
                login = $"{login}.{township}";
            session.Execute("INSERT INTO account (id, login, home, made) VALUES ($1, $2, $3, $4)", Columns.Of(id), login, Number(township), Columns.Of(Now));
            session.Execute("INSERT INTO account_link (township, staff, account) VALUES ($1, $2, $3)", Number(township), staff, Columns.Of(id));
            Note(session, AccountEventKind.Made, id, doer, origin);
        });
        return Find(id)!;
    }

    /// <summary>A new password; all sessions, tokens and one-time codes of the account end.</summary>
    /// <param name="hash">As the hasher writes it.</param>
    public void SetPassword(Guid account, string hash, Origin origin) => database.Write(session =>
    {
        session.Execute("UPDATE account SET password = $2 WHERE id = $1", Columns.Of(account), hash);
        session.Execute("DELETE FROM account_code WHERE account = $1", Columns.Of(account));
        EndAll(session, account, except: null);
        Note(session, AccountEventKind.PasswordSet, account, account, origin);
    });

    /// <summary>The same password by the hasher's newer method.</summary>
    public void Rehash(Guid account, string hash) => database.Write(session => session.Execute("UPDATE account SET password = $2 WHERE id = $1", Columns.Of(account), hash));

    /// <summary>Nobody signs in by it, and whoever is signed in is so no more.</summary>
    public void Disable(Guid account, Guid doer, Origin origin) => database.Write(session =>
    {
        session.Execute("UPDATE account SET disabled = $2 WHERE id = $1", Columns.Of(account), Columns.Of(Now));
        session.Execute("DELETE FROM account_code WHERE account = $1", Columns.Of(account));
        EndAll(session, account, except: null);
        Note(session, AccountEventKind.Disabled, account, doer, origin);
    });

    public void Enable(Guid account, Guid doer, Origin origin) => database.Write(session =>
    {
        session.Execute("UPDATE account SET disabled = NULL WHERE id = $1", Columns.Of(account));
        Note(session, AccountEventKind.Enabled, account, doer, origin);
    });

    internal static string Normal(string login) => login.Trim().ToLowerInvariant();

    private static long Number(string township) => long.Parse(township, CultureInfo.InvariantCulture);

    private static byte[] Hashed(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static Account? One(Session session, string where, params object?[] values) => Many(session, where, values).SingleOrDefault();

    private static List<Account> Many(Session session, string where, params object?[] values)
    {
        var accounts = session.List($"SELECT {AccountColumns} FROM account WHERE {where} ORDER BY login", Read, values);
        return accounts.ConvertAll(a => a with
        {
            Links = session.List("SELECT township, staff FROM account_link WHERE account = $1 ORDER BY township, staff",
                row => new AccountLink(row.GetInt64(0).ToString(CultureInfo.InvariantCulture), row.GetString(1)), Columns.Of(a.Id)),
        });
    }

    private static Account Read(DbDataReader row) => new(
        row.Id(0), row.GetString(1), row.GetInt64(2).ToString(CultureInfo.InvariantCulture), row.TextOrNull(3), row.GetInt32(4) == 1,
        row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, row.GetInt32(6) == 1) { Links = [] };
}
