using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

/// <summary>
/// The one way to what people are called and what they said. It is had only by saying who reads and through which door; it asks
/// <see cref="Rights"/>, asks for a reason outside the reader's own matters, and has written the reading down before any text leaves.
/// </summary>
public sealed class PersonalReader
{
    private readonly Township township;
    private readonly Actor actor;
    private readonly ReadingDoor door;
    private readonly string? verb;
    private readonly ReadingReason? forAll;

    internal PersonalReader(Township township, Actor actor, ReadingDoor door, ReadingReason? forAll, string? verb) =>
        (this.township, this.actor, this.door, this.forAll, this.verb) = (township, actor, door, forAll, verb);

    /// <summary>Resolves a matter's personal values; what may not be read, or not without a reason, is null.</summary>
    /// <exception cref="DataFault">The reading cannot be written down; nothing was shown.</exception>
    public Reveal Of(Matter matter)
    {
        if (ReasonFor(matter) is not { } reason)
            return _ => null;
        return place =>
        {
            if (!MayRead(matter, place) || township.Reveal(place) is not { } text)
                return null;
            township.Log([ReadingOf(matter, reason)]);
            return text;
        };
    }

    /// <summary>Lets many matters be read at once, and hands out what was made of them when all readings are written down, in one transaction.</summary>
    /// <param name="make">Must not give away anything by itself.</param>
    public T Many<T>(Func<Func<Matter, Reveal>, T> make)
    {
        var read = new Dictionary<Guid, (Matter Matter, Ground Ground)>();
        var made = make(matter => ReasonFor(matter) is not { } ground ? _ => null : place =>
        {
            if (!MayRead(matter, place) || township.Reveal(place) is not { } text)
                return null;
            read.TryAdd(matter.Id, (matter, ground));
            return text;
        });
        Log(read.Values);
        return made;
    }

    /// <summary>All entries whose people this reader may read now. That they were read is written down before this returns, in one transaction.</summary>
    /// <exception cref="DataFault">The reading cannot be written down.</exception>
    public IReadOnlySet<long> Entries()
    {
        var entries = new HashSet<long>();
        var read = new List<(Matter, Ground)>();
        foreach (var matter in township.Each(new()))
        {
            if (ReasonFor(matter) is not { } ground)
                continue;
            var before = entries.Count;
            entries.UnionWith(matter.Lines.Where(l => !l.Entry.Personal.IsEmpty && Rights.MayReadPersonal(actor, matter, l.Entry)).Select(l => l.Entry.Seq));
            if (entries.Count > before)
                read.Add((matter, ground));
        }
        Log(read);
        return entries;
    }

    /// <summary>Whether a value would be shown now. Nothing is read by asking.</summary>
    public bool Shows(Matter matter, PersonalPlace place) => ReasonFor(matter) is not null && MayRead(matter, place);

    /// <summary>Whether the reader may read the matter's names and is only asked why.</summary>
    public bool AsksWhy(Matter matter) =>
        !township.IsReadOnly && Rights.MayReadPersonal(actor, matter) && ReasonFor(matter) is null && matter.Lines.Any(l => !l.Entry.Personal.IsEmpty);

    /// <summary>Writes down why the reader reads this matter's names; until the day's end they are shown, through every door.</summary>
    /// <returns>False where the reader may not read them whatever the reason.</returns>
    public bool Begin(Matter matter, ReadingReason reason)
    {
        if (!Rights.MayReadPersonal(actor, matter))
            return false;
        Log([(matter, new(IsOwn: false, reason))]);
        return true;
    }

    private sealed record Ground(bool IsOwn, ReadingReason? Reason);

    /// <summary>On what ground the matter's names are shown; null: they are not.</summary>
    private Ground? ReasonFor(Matter matter) =>
        township.IsReadOnly || !Rights.MayReadPersonal(actor, matter) ? null
        : Rights.IsOwn(actor, matter) ? new(true, null)
        : (forAll ?? township.ReasonOf(actor.Person, matter.Id)) is { } reason ? new(false, reason) : null;

    private bool MayRead(Matter matter, PersonalPlace place) =>
        matter.Lines.FirstOrDefault(l => l.Entry.Seq == place.Seq) is { } line && Rights.MayReadPersonal(actor, matter, line.Entry);

    /// <summary>
    /// Writes readings down by a reason of which nothing remains that is said of people in the matters read: the log outlives what is erased.
    /// </summary>
    private void Log(IReadOnlyCollection<(Matter Matter, Ground Ground)> read)
    {
        var said = read.Select(r => r.Ground.Reason?.Words).FirstOrDefault(w => w?.Length > 0) is not { } words ? null
            : read.SelectMany(r => Texts(r.Matter)).Where(t => t.Length > 1 && words.Contains(t, StringComparison.Ordinal)).Distinct().OrderByDescending(t => t.Length)
                .Aggregate(words, (rest, text) => rest.Replace(text, Mask.Sign.Zh, StringComparison.Ordinal));
        township.Log([.. read.Select(r => ReadingOf(r.Matter, said is null || r.Ground.Reason is not { } reason ? r.Ground : r.Ground with { Reason = reason with { Words = said } }))]);
    }

    private IEnumerable<string> Texts(Matter matter) =>
        matter.Lines.SelectMany(l => l.Action.FormOf(l.Entry.Version).Places(l.Form).Values).Select(township.Reveal).OfType<string>();

    private PersonalReading ReadingOf(Matter matter, Ground ground) =>
        new(actor.Person, Rights.InSteadOf(actor, matter), matter.Id, township.Today, township.Now, door, ground.IsOwn, ground.Reason, verb);
}
