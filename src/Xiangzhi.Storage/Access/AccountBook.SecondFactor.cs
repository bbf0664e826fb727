using System.Security.Cryptography;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Access;

public sealed partial class AccountBook
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>The shared secret of an account's second factor; null where it has none.</summary>
    /// <exception cref="DataFault">It was sealed by a key that is not here.</exception>
    public byte[]? Secret(Guid account)
    {
        if (database.Read(session => session.First("SELECT secret FROM account WHERE id = $1 AND secret IS NOT NULL", row => row.Bytes(0), Columns.Of(account))) is not { } stored)
            return null;
        using var cipher = new AesGcm(Keys.SecondFactor(keyFolder), TagBytes);
        var secret = new byte[stored.Length - NonceBytes - TagBytes];
        try
        {
            // Bound to the account: what was sealed for one opens for no other.
            cipher.Decrypt(stored.AsSpan(0, NonceBytes), stored.AsSpan(NonceBytes + TagBytes), stored.AsSpan(NonceBytes, TagBytes), secret, Columns.Of(account));
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw DataFault.Broken(Path.Combine(keyFolder, "second-factor.key"), "二次验证的密钥不是封存时的那一把；放回原来的密钥，或用 ./run account reset 重设", fault);
        }
        return secret;
    }

    /// <param name="step">The step whose code proved that the secret arrived: it counts no second time.</param>
    /// <param name="spares">Codes for the day on which the device is lost, as <see cref="UseSpare"/> will be shown them.</param>
    /// <param name="keep">Hash of the session that goes on; all others end.</param>
    public void SetSecondFactor(Guid account, byte[] secret, long step, IReadOnlyList<string> spares, Origin origin, string keep)
    {
        var stored = new byte[NonceBytes + TagBytes + secret.Length];
        RandomNumberGenerator.Fill(stored.AsSpan(0, NonceBytes));
        using (var cipher = new AesGcm(Keys.SecondFactor(keyFolder), TagBytes))
            cipher.Encrypt(stored.AsSpan(0, NonceBytes), secret, stored.AsSpan(NonceBytes + TagBytes), stored.AsSpan(NonceBytes, TagBytes), Columns.Of(account));
        var kept = SpareCode.Keep(spares);
        database.Write(session =>
        {
            session.Execute("UPDATE account SET secret = $2, last_step = $3, spares = $4 WHERE id = $1", Columns.Of(account), stored, step, kept);
            EndAll(session, account, except: keep);
            Note(session, AccountEventKind.SecondFactorSet, account, account, origin);
        });
    }

    /// <summary>Takes a step of the second factor as used: each counts once, and none before it counts any more.</summary>
    /// <returns>False where it was used already.</returns>
    public bool UseStep(Guid account, long step)
    {
        var used = false;
        database.Write(session => used = session.Execute("UPDATE account SET last_step = $2 WHERE id = $1 AND last_step < $2", Columns.Of(account), step) == 1);
        return used;
    }

    public void SetSpares(Guid account, IReadOnlyList<string> spares, Origin origin)
    {
        var kept = SpareCode.Keep(spares);
        database.Write(session =>
        {
            session.Execute("UPDATE account SET spares = $2 WHERE id = $1", Columns.Of(account), kept);
            Note(session, AccountEventKind.SpareCodesMade, account, account, origin);
        });
    }

    /// <summary>Uses up one of the spare codes.</summary>
    /// <returns>False where there is no such code any more.</returns>
    public bool UseSpare(Guid account, string spare, Origin origin)
    {
        // The slow hash is computed while nobody waits for the writer.
        var kept = database.Read(session => session.First("SELECT spares FROM account WHERE id = $1", row => row.GetString(0), Columns.Of(account))) ?? "";
        if (SpareCode.Without(kept, spare) is not { } rest)
            return false;
        var used = false;
        database.Write(session =>
        {
            // Only if nobody used one meanwhile: two at once would both find it.
            used = session.Execute("UPDATE account SET spares = $2 WHERE id = $1 AND spares = $3", Columns.Of(account), rest, kept) == 1;
            if (used)
                Note(session, AccountEventKind.SpareCodeUsed, account, account, origin);
        });
        return used;
    }
}
