using System.Collections.Immutable;

namespace Xiangzhi.Registers;

/// <summary>A matter of a reference register, as others refer to it.</summary>
/// <param name="Key">What people write: a staff number, a village code.</param>
public sealed record RosterItem(Guid Id, Register Register, string Key, string Label);

/// <summary>
/// The reference registers of a township, folded in memory: staff, villages, officers, powers, codes.
/// An immutable snapshot; a new entry makes a new one.
/// </summary>
public sealed class Roster
{
    public static Roster Empty { get; } = new([], _ => null, (_, _) => null, _ => null);

    // By register too: what a township's own office says of itself is asked by every act.
    private readonly ImmutableDictionary<Register, ImmutableDictionary<Guid, Matter>> registers;
    private readonly ImmutableDictionary<Guid, Matter> matters;
    private readonly Reveal reveal;
    private readonly Func<Register?, string, Guid?> elsewhere;
    private readonly Func<Guid, string?> numberOf;

    /// <param name="matters">Matters of reference registers.</param>
    /// <param name="reveal">Resolves the names of the office's own staff.</param>
    /// <param name="elsewhere">Finds a matter of any other register by its ledger number.</param>
    /// <param name="numberOf">Ledger number of a matter of any register.</param>
    public Roster(IReadOnlyCollection<Matter> matters, Reveal reveal, Func<Register?, string, Guid?> elsewhere, Func<Guid, string?> numberOf)
        : this(matters.ToImmutableDictionary(m => m.Id), matters.GroupBy(m => m.Register).ToImmutableDictionary(g => g.Key, g => g.ToImmutableDictionary(m => m.Id)), reveal, elsewhere, numberOf)
    {
    }

    private Roster(
        ImmutableDictionary<Guid, Matter> matters, ImmutableDictionary<Register, ImmutableDictionary<Guid, Matter>> registers,
        Reveal reveal, Func<Register?, string, Guid?> elsewhere, Func<Guid, string?> numberOf)
    {
        this.matters = matters;
        this.registers = registers;
        this.reveal = reveal;
        this.elsewhere = elsewhere;
        this.numberOf = numberOf;
    }

    public Roster With(Matter matter) => new(
        matters.SetItem(matter.Id, matter), registers.SetItem(matter.Register, registers.GetValueOrDefault(matter.Register, ImmutableDictionary<Guid, Matter>.Empty).SetItem(matter.Id, matter)),
        reveal, elsewhere, numberOf);

    public Matter? Matter(Guid id) => matters.GetValueOrDefault(id);

    public IEnumerable<Matter> All<TRegister>() where TRegister : Register => All(typeof(TRegister));

    /// <summary>Matters of a register, or of all that derive from it.</summary>
    public IEnumerable<Matter> All(Type register) => registers.Where(r => register.IsInstanceOfType(r.Key)).SelectMany(r => r.Value.Values);

    public IEnumerable<TState> States<TRegister, TState>() where TRegister : Register<TState> where TState : class, new() =>
        All<TRegister>().Where(m => !m.IsVoid).Select(m => (TState)m.State);

    /// <summary>How any matter is called: a roster's item by its label, another matter by its ledger number; null where there is none.</summary>
    public string? NameOf(Guid id) => Item(id)?.Label ?? numberOf(id);

    public RosterItem? Item(Guid id) => Matter(id) is { } matter ? Face(matter) : null;

    /// <summary>Name of a person by staff number; the number itself where nobody is known by it.</summary>
    public string PersonName(string staffNumber) =>
        All<Staff>().FirstOrDefault(m => ((StaffMember)m.State).StaffNumber == staffNumber) is { } person ? Face(person).Label : staffNumber;

    /// <summary>Items that may be chosen on a day, by key.</summary>
    public IEnumerable<RosterItem> InForce(Type register, DateOnly day) =>
        All(register).Where(m => m.Register.InForce(m, day)).Select(Face)
            .OrderBy(i => i.Key, StringComparer.Ordinal);

    /// <summary>Finds by id, key, label or ledger number, full-width signs or not; among several of one label, the one in force on the day.</summary>
    public Guid? Find(Type register, string text, DateOnly day)
    {
        if (Guid.TryParse(text, out var id))
            return id;
        if (text.Length == 0)
            return null;
        var narrow = TextParsing.Narrow(text);
        var found = All(register)
            .Where(m => m.Number == text || Face(m) is var face && (TextParsing.Narrow(face.Key) == narrow || TextParsing.Narrow(face.Label) == narrow))
            .OrderByDescending(m => m.Register.InForce(m, day)).FirstOrDefault();
        return found?.Id ?? elsewhere(register == typeof(Register) ? null : Catalogue.Standard.Of(register), text);
    }

    /// <summary>The codes of a table in force on a day: the standard ones, changed and extended by the office's.</summary>
    public IReadOnlyList<CodeItem> Codes(string table, IReadOnlyList<CodeItem> standard, DateOnly day)
    {
        var own = OwnCodes(table).ToDictionary(c => c.Value);
        return
        [
            .. standard.Where(c => !own.TryGetValue(c.Value, out var changed) || changed.InForce(day)).Select(c => own.TryGetValue(c.Value, out var changed) ? changed.Item : c),
            .. own.Values.Where(o => o.InForce(day) && standard.All(c => c.Value != o.Value)).Select(o => o.Item),
        ];
    }

    public Text? CodeLabel(string table, IReadOnlyList<CodeItem> standard, string value) =>
        OwnCodes(table).FirstOrDefault(c => c.Value == value)?.Item.Label ?? standard.FirstOrDefault(c => c.Value == value)?.Label;

    private IEnumerable<CodeEntry> OwnCodes(string table) => States<CodeTables, CodeEntry>().Where(c => c.Table == table);

    private RosterItem Face(Matter matter)
    {
        var (key, label) = matter.Register.Face(matter, reveal);
        return new(matter.Id, matter.Register, key, label);
    }
}
