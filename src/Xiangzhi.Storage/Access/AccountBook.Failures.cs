using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

public sealed partial class AccountBook
{
    /// <summary>After so long without a failure the count begins anew (house convention).</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>
    /// Counts an attempt as a failure before it is looked at, so that many at once are no way around the count; what turns out well is
    /// taken back.
    /// </summary>
    /// <param name="counter">Whose attempts; only its hash is kept, since a password may have been typed for a name.</param>
    /// <param name="wait">How long to wait after so many failures.</param>
    /// <returns>Null: go on; else when the next attempt may be made.</returns>
    public DateTimeOffset? Attempt(string counter, Func<int, TimeSpan> wait)
    {
        DateTimeOffset? until = null;
        database.Write(session =>
        {
            session.Execute("DELETE FROM account_failure WHERE last <= $1", Columns.Of(Now - Forgotten));
            session.Execute("INSERT INTO account_failure (hash, count, last) VALUES ($1, 0, $2) ON CONFLICT (hash) DO NOTHING", Hashed(counter), Columns.Of(Now));
            var (count, last) = session.First("SELECT count, last FROM account_failure WHERE hash = $1", row => (row.GetInt32(0), row.Instant(1)), Hashed(counter));
            until = last + wait(count);
            if (count == 0 || until <= Now)
                until = session.Execute("UPDATE account_failure SET count = count + 1, last = $2 WHERE hash = $1 AND count = $3", Hashed(counter), Columns.Of(Now), count) == 1
                    // Somebody came between: as if that attempt had failed already.
                    ? null : Now + wait(count + 1);
        });
        return until;
    }

    /// <summary>Takes back an attempt that was no failure; the failures before it stay.</summary>
    public void TakeBack(string counter) => database.Write(session => session.Execute("UPDATE account_failure SET count = count - 1 WHERE hash = $1 AND count > 0", Hashed(counter)));

    /// <summary>The count begins anew.</summary>
    public void Forgive(string counter) => database.Write(session => session.Execute("DELETE FROM account_failure WHERE hash = $1", Hashed(counter)));
}
