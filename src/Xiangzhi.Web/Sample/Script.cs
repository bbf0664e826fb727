using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>An act of the sample, and the instant at which it is written down.</summary>
internal sealed record Scene(DateTimeOffset Instant, Act Act);

/// <summary>What somebody does in the sample, before it has an id and an instant.</summary>
internal sealed record Doing(string Register, string Action, DateOnly On, Form Form)
{
    public Guid? Matter { get; init; }

    /// <summary>Id fixed beforehand, where an earlier act refers to the matter that this one opens.</summary>
    public Guid? Id { get; init; }
    public required string By { get; init; }
    public Items<string> DecidedBy { get; init; } = [];
    public TimeOnly? Time { get; init; }

    /// <summary>Calendar days after the legal day on which it is written down; null: the same day.</summary>
    public int LateDays { get; init; }

    public Source? Source { get; init; }
    public Basis Basis { get; init; }
    public Secrecy Secrecy { get; init; }

    /// <summary>The act of the same matter whose entry it puts right.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>The act of the same matter whose entry it strikes out, or takes a person out of.</summary>
    public Guid? Strikes { get; init; }

    public string? Reason { get; init; }
}

/// <summary>
/// The script of a sample world: who does what on which day and when it is written down. The same seed gives the same
/// script; played through the ledger's own decisions it gives the same journal.
/// </summary>
internal sealed class Script(Dice dice)
{
    /// <summary>One act in so many that hold a free text is written down with a word left out.</summary>
    private const int SlipOneIn = 8;

    private readonly List<(DateTimeOffset Instant, int Order, Guid Id, Doing Doing)> scenes = [];
    private readonly Dictionary<Guid, DateTimeOffset> lastOf = [];
    private int order;
    private readonly Dice slips = new(20230101);
    private DateTimeOffset lastTaken = DateTimeOffset.MinValue;

    public Dice Dice => dice;

    /// <summary>Files that entries name; they are kept before the first scene.</summary>
    public List<(string Name, string MediaType, byte[] Content)> Files { get; } = [];

    /// <summary>A file that an entry may name.</summary>
    public Attachment Attach(string name, string mediaType, byte[] content)
    {
        Files.Add((name, mediaType, content));
        return new(name, mediaType, content.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
    }

    /// <summary>
    /// Adds an act and returns its id, which is its matter's where it opens one. Acts of one matter are written down in the
    /// order in which they are added, one of them never before another; a correction only after what it puts right.
    /// </summary>
    /// <param name="mayHoldSlip">Whether a word may be left out when it is written down, and put in some days later.</param>
    public Guid Add(Doing doing, bool mayHoldSlip = true)
    {
        var id = doing.Id ?? dice.Id();
        if (mayHoldSlip && doing is { Corrects: null, Strikes: null } && slips.OneIn(SlipOneIn) && Slip.Of(doing.Form) is { } slipped)
        {
            var days = doing.LateDays + slips.Between(1, 9);
            if (doing.On.AddDays(days) <= World.LastDay)
            {
                Add(doing with { Id = id, Form = slipped }, mayHoldSlip: false);
                Add(doing with { Id = null, Matter = doing.Matter ?? id, Corrects = id, LateDays = days, Time = null, Source = null, Basis = default, Secrecy = default, Reason = "漏抄一个字，照原件补上" }, mayHoldSlip: false);
                return id;
            }
        }
        var day = doing.On.AddDays(doing.LateDays);
        var minute = doing.LateDays == 0 && doing.Time is { } time ? (int)time.ToTimeSpan().TotalMinutes + dice.Between(1, 20) : dice.Between(8 * 60 + 35, 17 * 60 + 40);
        var instant = LocalDay.At(day, new TimeOnly(0, 0)).AddMinutes(Math.Min(minute, 22 * 60)).AddSeconds(dice.Between(0, 59));
        var after = doing.Corrects ?? doing.Strikes ?? doing.Matter;
        if (after is { } earlier && lastOf.TryGetValue(earlier, out var last) && instant <= last)
            instant = last.AddSeconds(dice.Between(75, 400));
        lastOf[id] = instant;
        if (doing.Matter is { } matter && doing.Corrects is null && doing.Strikes is null)
            lastOf[matter] = instant;
        scenes.Add((instant, order++, id, doing));
        return id;
    }

    /// <summary>Every act in the order of writing, no two at one instant.</summary>
    public IEnumerable<(DateTimeOffset Instant, Guid Id, Doing Doing)> InOrder() => Apart(scenes, DateTimeOffset.MinValue);

    /// <summary>The acts written before an instant, in order; they leave the script, so that a long one need not be held as a whole.</summary>
    public IReadOnlyList<(DateTimeOffset Instant, Guid Id, Doing Doing)> Take(DateTimeOffset before)
    {
        var due = Apart(scenes.Where(s => s.Instant < before), lastTaken).ToList();
        scenes.RemoveAll(s => s.Instant < before);
        lastTaken = due.Count == 0 ? lastTaken : due[^1].Instant;
        return due;
    }

    private static IEnumerable<(DateTimeOffset Instant, Guid Id, Doing Doing)> Apart(IEnumerable<(DateTimeOffset Instant, int Order, Guid Id, Doing Doing)> those, DateTimeOffset last)
    {
        foreach (var (instant, _, id, doing) in those.OrderBy(s => s.Instant).ThenBy(s => s.Order))
        {
            last = instant > last ? instant : last.AddMilliseconds(1);
            yield return (last, id, doing);
        }
    }

    public int Count => scenes.Count;

    /// <summary>How many of the acts written so far are such.</summary>
    public int CountOf(Func<Doing, bool> such) => scenes.Count(s => such(s.Doing));
}
