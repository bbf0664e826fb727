namespace Xiangzhi.Storage.Access;

/// <summary>How somebody proves to be the person on the staff rosters to which it is linked.</summary>
/// <param name="Login">Lower case, unique in the installation.</param>
/// <param name="Home">Code of the township whose administrators look after it; the others it merely serves.</param>
/// <param name="Password">As the framework's hasher writes it; null until the first sign-in.</param>
public sealed record Account(Guid Id, string Login, string Home, string? Password, bool HasSecondFactor, int SpareCodes, bool IsDisabled)
{
    public required IReadOnlyList<AccountLink> Links { get; init; }
}

/// <param name="Township">Division code.</param>
/// <param name="Staff">Staff number there.</param>
public sealed record AccountLink(string Township, string Staff);

/// <summary>What a session was opened by.</summary>
public enum SessionKind
{
    /// <summary>A browser after password and, where asked for, second factor.</summary>
    Browser,

    /// <summary>A browser after the password, which still owes the second factor and may do nothing else.</summary>
    AwaitsSecondFactor,

    /// <summary>A program with a token that the person made.</summary>
    Token,
}

/// <param name="Hash">Of what the device shows, in hexadecimal; names the session in lists and cannot open it.</param>
/// <param name="Account">Null in a demonstration.</param>
/// <param name="Role">The role that a demonstration's visitor plays.</param>
/// <param name="Label">The device in words, or the token's name.</param>
/// <param name="Seen">Last use, to the minute.</param>
/// <param name="Ends">However busy it is.</param>
public sealed record AccountSession(
    string Hash, Guid? Account, string? Role, SessionKind Kind, string Label, string Address, DateTimeOffset Created, DateTimeOffset Seen, DateTimeOffset Ends);

/// <summary>What an account's one-time code is for.</summary>
public enum CodePurpose
{
    FirstSignIn,
    Recovery,
}

/// <param name="Hash">Null while the second administrator has not confirmed.</param>
/// <param name="Started">The account that asked for it; null from the server's command line.</param>
public sealed record AccountCode(CodePurpose Purpose, string? Hash, Guid? Started, DateTimeOffset Ends);

/// <summary>What happened to an account; the numbers stand in the database.</summary>
public enum AccountEventKind
{
    SignedIn = 1,
    SignedOut = 2,
    WrongPassword = 3,
    WrongSecondFactor = 4,
    TooManyFailures = 5,
    FileRefused = 6,

    /// <summary>A form that no page of ours carried, a token that nobody gave, another host's name.</summary>
    Forged = 7,

    /// <summary>Too large, or cut off.</summary>
    BeyondBounds = 8,
    TooManyRequests = 9,
    Made = 10,
    CodeIssued = 11,
    Disabled = 12,
    Enabled = 13,
    AllSessionsEnded = 14,
    RecoveryStarted = 15,
    RecoveryConfirmed = 16,
    ResetOnServer = 17,

    /// <summary>Asked for by somebody signed in, and not there or not theirs to see.</summary>
    NotShown = 18,
    PasswordSet = 20,
    SecondFactorSet = 21,
    SpareCodeUsed = 22,
    SpareCodesMade = 23,
    SessionEnded = 24,
    TokenMade = 25,
    IdentityBound = 26,
    IdentityUnbound = 27,

    /// <summary>An account that another township had made for the same person went into it.</summary>
    Joined = 28,
}

/// <param name="Account">Whom it befell; null where a login name was tried that nobody has.</param>
/// <param name="Doer">Whose session did it; null where nobody was signed in.</param>
public sealed record AccountEvent(DateTimeOffset At, AccountEventKind Kind, Guid? Account, Guid? Doer, string Device, string Address);

/// <summary>Where a request comes from, as the history keeps it.</summary>
/// <param name="Device">Browser and system in words.</param>
public sealed record Origin(string Device, string Address)
{
    public static Origin Server { get; } = new("服务器命令行", "-");
}

/// <summary>An account at a provider elsewhere that stands for one of ours.</summary>
public sealed record OutsideIdentity(string Provider, string Subject, DateTimeOffset Made);
