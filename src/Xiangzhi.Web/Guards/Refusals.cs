using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Access;
using Xiangzhi.Web.Accounts;

namespace Xiangzhi.Web.Guards;

/// <summary>
/// Requests that a guard turned away, written into the account history. Of one source a few a day are kept and of all strangers together
/// a few hundred: the first tell as much as all, and a flood neither fills the table nor hides what whoever is signed in tried.
/// </summary>
public sealed partial class Refusals(LedgerStore store, Sessions sessions, ILogger<Refusals> log)
{
    /// <summary>Lines a day of one kind from one person, or from one address where nobody is signed in.</summary>
    public const int MostOfOne = 5;

    /// <summary>Lines a day from all addresses where nobody is signed in.</summary>
    public const int MostOfStrangers = 300;

    private readonly Lock one = new();
    private readonly Dictionary<(AccountEventKind Kind, string Source), int> counts = [];
    private DateOnly day;
    private int strangers;

    /// <summary>Notes what was turned away. The answer to the request does not depend on whether that could be written.</summary>
    public static void Note(HttpContext context, AccountEventKind kind) => context.RequestServices.GetService<Refusals>()?.Write(context, kind);

    /// <summary>Notes whoever is signed in and asks a page of ours for what is not there or may not be seen: both, since they answer alike.</summary>
    public static async Task Watch(HttpContext context, RequestDelegate next)
    {
        await next(context);
        // The fallback behind all routes is where mistyped addresses end.
        if (context.Response.StatusCode == StatusCodes.Status404NotFound && Sessions.Of(context).Account is not null && context.GetEndpoint() is RouteEndpoint { Order: < int.MaxValue })
            Note(context, AccountEventKind.NotShown);
    }

    private void Write(HttpContext context, AccountEventKind kind)
    {
        // Nobody reads the history of a demonstration.
        if (sessions.IsDemonstration)
            return;
        var account = Sessions.Of(context).Account?.Id;
        if (!Counts(kind, account?.ToString() ?? Limits.AddressOf(context), isStranger: account is null))
            return;
        try
        {
            store.Accounts.Note(kind, account, account, Devices.OriginOf(context));
        }
        catch (DataFault fault)
        {
            NotWritten(fault, kind);
        }
    }

    private bool Counts(AccountEventKind kind, string source, bool isStranger)
    {
        lock (one)
        {
            if (LocalDay.Of(store.Time.GetUtcNow()) is var today && today != day)
            {
                (day, strangers) = (today, 0);
                counts.Clear();
            }
            var count = counts.GetValueOrDefault((kind, source));
            if (count == MostOfOne || (isStranger && strangers == MostOfStrangers))
                return false;
            counts[(kind, source)] = count + 1;
            strangers += isStranger ? 1 : 0;
            return true;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Kind} could not be written into the account history.")]
    private partial void NotWritten(Exception fault, AccountEventKind kind);
}
