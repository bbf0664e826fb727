using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;

namespace Xiangzhi.Web.Shared;

/// <summary>Where a request stands: which township, who asks, in which language, on which day.</summary>
public sealed class Here(IHttpContextAccessor accessor, LedgerStore store, IAntiforgery antiforgery, SignIn signIn, SearchWords words)
{
    public const string LanguageCookie = "lang";
    public const string TownshipItem = "township";

    private readonly HttpContext context = accessor.HttpContext ?? throw new InvalidOperationException("Here exists only within a request.");
    private Actor? actor;
    private ILookup<Guid, Severity>? seen;

    public LedgerStore Store => store;

    public Township Township => field ??= context.Items[TownshipItem] as Township ?? store.Townships[0];

    public Language Language => context.Request.Cookies[Sessions.NameOf(LanguageCookie, context.Request)] == "en" ? Language.En : Language.Zh;

    public DateOnly Today => Township.Today;

    public string Path => context.Request.Path;

    /// <summary>The person who acts: whoever signed in, in a demonstration the chosen role's first holder.</summary>
    public Actor Actor => actor ??= signIn(context, Township);

    /// <summary>In a demonstration.</summary>
    public Role ChosenRole => SignedIn.Plays;

    public SignedIn SignedIn => Sessions.Of(context);

    /// <summary>The townships in which this reader is somebody; in a demonstration a visitor plays in all of them.</summary>
    public IEnumerable<Township> Served => SignedIn.Account is null ? store.Townships : SignedIn.Serves.Select(s => s.Township);

    public SearchWords SearchWords => words;

    public string AntiforgeryToken => antiforgery.GetAndStoreTokens(context).RequestToken!;

    /// <summary>The text in the reader's language; pages carry both where they are written.</summary>
    public string Say(string zh, string en) => Language == Language.En ? en : zh;

    public string Say(Text text) => text.In(Language);

    /// <summary>A path within the current township.</summary>
    public string To(string path) => context.Request.PathBase + path;

    public string Day(DateOnly day) => Language == Language.En
        ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : day.Year == Today.Year ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日") : day.InWords;

    /// <summary>This reader at a door of names and words of people.</summary>
    /// <param name="forAll">The reason given for all matters at once, where many are read.</param>
    public PersonalReader Reader(ReadingDoor door, ReadingReason? forAll = null) => Township.ReaderFor(Actor, door, forAll);

    /// <summary>Resolves a matter's personal values for this reader; masked values are null. What is shown has been written down.</summary>
    public Reveal RevealFor(Matter matter, ReadingDoor door) => Reader(door).Of(matter);

    /// <summary>Whether the reader may read the matter's names and is only asked why.</summary>
    public bool AsksWhy(Matter matter) => Reader(ReadingDoor.Page).AsksWhy(matter);

    /// <summary>Whether some matters of a register may be read.</summary>
    public bool Reads(Register register) => Rights.MayRead(Actor, register);

    /// <summary>The registers of which this reader may read something, by business line.</summary>
    public IReadOnlyList<Register> Registers => field ??= [.. Township.Catalogue.All.Where(Reads)];

    /// <summary>What this reader may see in lists.</summary>
    public ReadScope Scope => field ??= Rights.ScopeOf(Actor, Township.Catalogue);

    /// <summary>Where this reader may search the words of people.</summary>
    public ReadScope PersonalScope => field ??= Rights.PersonalScopeOf(Actor, Township.Catalogue);

    /// <summary>Flags of the matters that the reader may see, which have come to the reader by now.</summary>
    public IReadOnlyList<FlagRow> ReadableFlags(string? rule = null, bool withAccepted = false) =>
        [.. Township.Flags(new() { Rule = rule, Scope = Scope, WithAccepted = withAccepted }).Where(row => Sees(row.Flag, row.Handler))];

    /// <summary>Flags of a matter which have come to the reader by now.</summary>
    public IEnumerable<Flag> FlagsOf(Matter matter) => matter.Derive(Township.Law).FlagsOn(Today).Where(flag => Sees(flag, matter.Common.Handler));

    /// <summary>How many red and amber flags of listed matters the reader sees.</summary>
    public (int Red, int Amber) FlagCounts(MatterListRow row)
    {
        if (!FlagSight.IsDelayed(Actor, Township.Profile))
            return (row.RedFlags, row.AmberFlags);
        seen ??= ReadableFlags().Where(r => !r.Flag.IsGrey).ToLookup(r => r.Matter, r => r.Flag.Severity);
        return (seen[row.Id].Count(s => s == Severity.Red), seen[row.Id].Count(s => s == Severity.Amber));
    }

    private bool Sees(Flag flag, string? handler) => FlagSight.Sees(Actor, Township.Profile, handler, flag, Today);

    /// <summary>Open clocks of the matters that the reader may see.</summary>
    public IReadOnlyList<ClockRow> ReadableClocks(DateOnly dueBy, DateOnly? dueFrom = null) =>
        Township.Clocks(new() { OpenOnly = true, DueFrom = dueFrom, DueBy = dueBy, Scope = Scope });

    /// <summary>What a clock in a list shows as: what its matter's page shows.</summary>
    public string ToneOf(ClockRow row) => row is { Until: null, Due: { } due } ? Words.Tone(Township.Law.Shade(row.Rule, row.From, due, Today)) : "";

    /// <summary>The clock of each listed matter that runs out next.</summary>
    public IReadOnlyDictionary<Guid, ClockRow> NextClocks(IReadOnlyList<MatterListRow> rows) =>
        Township.Clocks(new() { OpenOnly = true, Matters = [.. rows.Where(r => r.NextDue is not null).Select(r => r.Id)] })
            .Where(c => Township.Law.Book[c.Rule].IsOwed).GroupBy(c => c.Matter).ToDictionary(g => g.Key, g => g.First());

    public bool MayRead(Matter matter) => Rights.MayRead(Actor, matter);

    /// <summary>A matter that this reader may see; what may not be seen is as if it were not.</summary>
    public Matter? Seen(Guid id) => Township.Matter(id) is { } matter && MayRead(matter) ? matter : null;

    /// <summary>Whether no matter of the register is kept from this reader, but for those about the reader.</summary>
    public bool SeesAllOf(Register register) => Rights.ReadsAll(Actor, register);

    public bool MayRecord(Matter? matter, Register register, ActionDefinition action) =>
        matter is null ? Rights.MayRecord(Actor, register, action) : Rights.MayRecord(Actor, matter, action);

    /// <summary>Whether an entry may be put right; personal values that were not shown stay as they are.</summary>
    public bool MayCorrect(Matter matter, Line line) =>
        line.Status == LineStatus.Counts && (!line.Action.IsCommon || line.Form is WriteNote or IssuePaper or ServePaper) && MayRecord(matter, matter.Register, line.Action);

    /// <summary>Whether a spreadsheet may come into the register: whoever may open a matter may bring many.</summary>
    public bool MayImport(Register register) => MayRecord(null, register, register.Opener);

    /// <summary>Whether the register may be laid beside a platform's export: who sees only some of it would find the rest missing.</summary>
    public bool MayReconcile(Register register) => SeesAllOf(register) && (MayImport(register) || Actor.Holds(Role.Leader) || Actor.Holds(Role.OfficeClerk));
}

/// <summary>Who sends a request, in a township.</summary>
public delegate Actor SignIn(HttpContext context, Township township);
