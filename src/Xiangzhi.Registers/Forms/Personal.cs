namespace Xiangzhi.Registers;

/// <summary>Where a personal value stands in the journal: the entry, whose data, which field.</summary>
/// <param name="Seq">Sequence of the entry in the township's journal.</param>
/// <param name="Slot">The person within the form, e.g. <c>parties[0]</c>; the form's own is empty.</param>
/// <param name="Field">Key of the field, e.g. <c>name</c>.</param>
public readonly record struct PersonalPlace(long Seq, string Slot, string Field);

/// <summary>
/// A personal value. Freshly typed it holds the value; read back from the journal it holds only the place,
/// so that nothing derived can depend on it and erasing it changes no stage, clock, flag or figure.
/// Readers resolve the place through the one door that masks and logs.
/// </summary>
public readonly record struct Personal<T>
{
    private readonly T? value;
    private readonly bool typed;

    private Personal(T value)
    {
        this.value = value;
        typed = true;
    }

    private Personal(PersonalPlace place) => Place = place;

    public PersonalPlace? Place { get; }

    public bool IsGiven => typed || Place is not null;

    public static Personal<T> At(PersonalPlace place) => new(place);

    /// <summary>The value as typed; false when only its place is known.</summary>
    public bool TryGet(out T result)
    {
        result = value!;
        return typed;
    }

    public static implicit operator Personal<T>(T value) =>
        value is null or "" ? default : new(value);
}
