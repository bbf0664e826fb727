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
        var read = new Dictionary<Guid, PersonalReading>();
        var made = make(matter => ReasonFor(matter) is not { } reason ? _ => null : place =>
        {
            if (!MayRead(matter, place) || township.Reveal(place) is not { } text)
                return null;
            read.TryAdd(matter.Id, ReadingOf(matter, reason));
            return text;
        });
        township.Log(read.Values);
        return made;
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
        township.Log([ReadingOf(matter, new(IsOwn: false, reason))]);
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

    private PersonalReading ReadingOf(Matter matter, Ground ground) =>
        new(actor.Person, Rights.InSteadOf(actor, matter), matter.Id, township.Today, township.Now, door, ground.IsOwn, ground.Reason, verb);
}
