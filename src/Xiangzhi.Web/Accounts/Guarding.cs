using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;

namespace Xiangzhi.Web.Accounts;

/// <summary>What an attempt to sign in came to.</summary>
public abstract record Attempt
{
    public sealed record Right(Account Account) : Attempt;

    /// <summary>Unknown name, wrong password, no password yet, disabled, gone from the roster: one answer.</summary>
    public sealed record Wrong : Attempt;

    /// <summary>Too many failures from here; nothing was looked at.</summary>
    public sealed record Wait(DateTimeOffset Until) : Attempt;
}

/// <summary>Checks passwords and codes, and slows down whoever guesses.</summary>
public sealed class Guarding(LedgerStore store, Devices devices)
{
    /// <summary>Failures in a row that cost nothing (house convention).</summary>
    public const int Free = 5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    public Attempt Password(HttpContext context, string login, string password)
    {
        var account = store.Accounts.ByLogin(login);
        var counter = Counter(context, account, login);
        if (Begin(context, account, counter) is { } wait)
            return wait;
        var usable = account is { IsDisabled: false } && SignedIn.Person(store, account).Serves.Count > 0 ? account : null;
        if (!Passwords.Match(usable?.Password, password, out var isOld))
        {
            store.Accounts.Note(AccountEventKind.WrongPassword, account?.Id, null, Devices.OriginOf(context));
            return new Attempt.Wrong();
        }
        if (isOld)
            store.Accounts.Rehash(usable!.Id, Passwords.Hash(password));
        // Failures of a second factor are counted on until it was right, too.
        store.Accounts.TakeBack(counter);
        return new Attempt.Right(usable!);
    }

    /// <param name="code">Six digits, or one of the spare codes.</param>
    public Attempt SecondFactor(HttpContext context, Account account, string code)
    {
        var counter = Counter(context, account, account.Login);
        if (Begin(context, account, counter) is { } wait)
            return wait;
        if (IsRight(context, account, Codes.Normal(code)))
        {
            store.Accounts.TakeBack(counter);
            return new Attempt.Right(account);
        }
        store.Accounts.Note(AccountEventKind.WrongSecondFactor, account.Id, account.Id, Devices.OriginOf(context));
        return new Attempt.Wrong();
    }

    /// <summary>Everything that is asked was shown: the device is known from now on, and its failures are forgiven.</summary>
    public void Welcome(HttpContext context, Account account)
    {
        if (devices.Known(context.Request, account.Id) is { } device)
            store.Accounts.Forgive(OfDevice(account, device));
        devices.Remember(context, account.Id);
    }

    /// <summary>How long to wait after so many failures in a row: half a minute, doubled each time, a quarter of an hour at most.</summary>
    public static TimeSpan WaitAfter(int failures) =>
        failures < Free ? TimeSpan.Zero : failures - Free > 8 ? Most : TimeSpan.FromTicks(Math.Min(Most.Ticks, First.Ticks << (failures - Free)));

    private bool IsRight(HttpContext context, Account account, string code) => code.Length == Totp.Digits
        ? store.Accounts.Secret(account.Id) is { } secret && Totp.StepOf(secret, code, store.Time.GetUtcNow()) is { } step && store.Accounts.UseStep(account.Id, step)
        : code.Length > Totp.Digits && store.Accounts.UseSpare(account.Id, code, Devices.OriginOf(context));

    private Attempt.Wait? Begin(HttpContext context, Account? account, string counter)
    {
        if (store.Accounts.Attempt(counter, WaitAfter) is not { } until)
            return null;
        store.Accounts.Note(AccountEventKind.TooManyFailures, account?.Id, null, Devices.OriginOf(context));
        return new(until);
    }

    /// <summary>A device that the account has signed in from counts for itself; all others count together, also for names that nobody has.</summary>
    private string Counter(HttpContext context, Account? account, string login) =>
        account is not null && devices.Known(context.Request, account.Id) is { } device ? OfDevice(account, device) : $"login {login.Trim().ToLowerInvariant()}";

    private static string OfDevice(Account account, string device) => $"device {account.Id:n} {device}";
}
