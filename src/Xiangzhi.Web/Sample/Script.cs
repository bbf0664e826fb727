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
    public required string By { get; init; }
    public Items<string> DecidedBy { get; init; } = [];
    public TimeOnly? Time { get; init; }

    /// <summary>Calendar days after the legal day on which it is written down; null: the same day.</summary>
    public int LateDays { get; init; }

    public Source? Source { get; init; }
    public Basis Basis { get; init; }
    public Secrecy Secrecy { get; init; }

    /// <summary>Acts of this one's matter whose entries it puts right or strikes out: the place of the act in the matter, from 0.</summary>
    public Guid? Corrects { get; init; }
    public Guid? Strikes { get; init; }
    public string? Reason { get; init; }
}

/// <summary>
/// The script of a sample world: who does what on which day and when it is written down. The same seed gives the same
/// script; played through the ledger's own decisions it gives the same journal.
/// </summary>
internal sealed class Script(Dice dice)
{
    private readonly List<(DateTimeOffset Instant, int Order, Guid Id, Doing Doing)> scenes = [];

    public Dice Dice => dice;

    /// <summary>Adds an act and returns its id, which is its matter's where it opens one.</summary>
    public Guid Add(Doing doing)
    {
        var id = dice.Id();
        var day = doing.On.AddDays(doing.LateDays);
        var minute = doing.LateDays == 0 && doing.Time is { } time ? (int)time.ToTimeSpan().TotalMinutes + dice.Between(1, 20) : dice.Between(8 * 60 + 35, 17 * 60 + 40);
        var instant = LocalDay.At(day, new TimeOnly(0, 0)).AddMinutes(Math.Min(minute, 23 * 60 + 30)).AddSeconds(dice.Between(0, 59));
        scenes.Add((instant, scenes.Count, id, doing));
        return id;
    }

    /// <summary>Every act in the order of writing; acts of one matter never before the act that opens it.</summary>
    public IEnumerable<(DateTimeOffset Instant, Guid Id, Doing Doing)> InOrder()
    {
        var opened = new Dictionary<Guid, DateTimeOffset>();
        foreach (var (instant, _, id, doing) in scenes.Where(s => s.Doing.Matter is null))
            opened[id] = instant;
        var last = DateTimeOffset.MinValue;
        foreach (var (instant, _, id, doing) in scenes.Select(s => (Instant: s.Doing.Matter is { } m && opened.TryGetValue(m, out var from) && s.Instant <= from ? from.AddSeconds(40) : s.Instant, s.Order, s.Id, s.Doing)).OrderBy(s => s.Item1).ThenBy(s => s.Order))
        {
            last = instant > last ? instant : last.AddMilliseconds(1);
            yield return (last, id, doing);
        }
    }

    public int Count => scenes.Count;
}
