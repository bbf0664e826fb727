using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>
/// A register 台账: what is recorded, by whom, and all that follows from it. One class declares one register;
/// pages, spreadsheets, API, search, figures and rights are derived from the declaration.
/// </summary>
public abstract class Register
{
    internal Register() { }

    public abstract string Code { get; }
    public abstract Text Name { get; }
    public abstract Area Area { get; }

    /// <summary>Pattern of the ledger number: {township}, {year}, {n}.</summary>
    public abstract string NumberPattern { get; }

    /// <summary>Platform that is the system of record for it; null where this ledger is.</summary>
    public abstract string? MirrorOf { get; }

    /// <summary>Kept folded in memory; other registers refer to its matters.</summary>
    public abstract bool IsReference { get; }

    /// <summary>Roles that may read it; empty: everybody in the office.</summary>
    public abstract IReadOnlyList<Role> Readers { get; }

    /// <summary>Roles that may read names and words in clear.</summary>
    public abstract IReadOnlyList<Role> PersonalReaders { get; }

    /// <summary>The district's line to which it belongs; null: every supervisor may read it.</summary>
    public abstract SupervisionLine? Line { get; }

    /// <summary>Whether its matters lie in villages.</summary>
    public abstract bool LiesInVillages { get; }

    /// <summary>Whether only those who took part read a matter.</summary>
    public abstract bool IsForParticipants { get; }

    public abstract IReadOnlyList<ActionDefinition> Actions { get; }
    public abstract IReadOnlyList<Option> Stages { get; }

    /// <summary>Codes of stages off the main way.</summary>
    public abstract IReadOnlyList<string> Asides { get; }

    public abstract IReadOnlyList<Column> Columns { get; }
    public abstract IReadOnlyList<Figure> Figures { get; }
    public abstract IReadOnlyList<ClockDefinition> Clocks { get; }
    public abstract IReadOnlyList<FlagDefinition> Flags { get; }

    /// <summary>Rules on which an amount, a day or a paper's text rests.</summary>
    public abstract IReadOnlyList<string> ComputedRules { get; }

    /// <summary>The spreadsheets of the register: the actions whose fields stand in one row, an opening one first.</summary>
    public abstract IReadOnlyList<IReadOnlyList<ActionDefinition>> Sheets { get; }

    /// <summary>Actions of the first and usual spreadsheet.</summary>
    public IReadOnlyList<ActionDefinition> SheetActions => Sheets[0];

    /// <summary>The first and usual way to open a matter.</summary>
    public ActionDefinition Opener => Actions.First(a => a.Opens);

    public abstract ActionDefinition? Action(string code);

    public PaperDefinition? Paper(string code) => Actions.SelectMany(a => a.Papers).FirstOrDefault(p => p.Code == code);

    /// <summary>Begins a matter with its opening entry.</summary>
    public abstract Matter Open(Entry entry);

    /// <summary>Public facts that an entry of another matter sees on its legal day, from the state as of that day.</summary>
    public abstract IReadOnlyDictionary<string, string> Shows(Matter matter, DateOnly day);

    /// <summary>How a reference to the matter is written and found: key (number or code) and label.</summary>
    public abstract (string Key, string Label) Face(Matter matter, Reveal reveal);

    /// <summary>Whether a reference matter may be chosen on a day.</summary>
    public abstract bool InForce(Matter matter, DateOnly day);

    /// <summary>Personal values that stand for the people concerned in titles.</summary>
    public abstract IEnumerable<PersonalPlace> People(Matter matter);

    /// <summary>Staff numbers of those whom a matter is about: they never read who brought it.</summary>
    public abstract IEnumerable<string> HiddenFrom(Matter matter);

    /// <summary>Whether its matters may be about somebody from whom they are hidden: complaints and the like.</summary>
    public abstract bool HasSubjects { get; }

    /// <summary>What only one role may change; null where there is nothing of the kind.</summary>
    public abstract Reservation? Reservation { get; }

    /// <summary>What of the matter only that role may change, as it stands.</summary>
    public abstract IEnumerable<string> Reserved(Matter matter, Recorder recorder);

    /// <summary>Staff numbers of those who took part in a matter that only they read.</summary>
    public abstract IEnumerable<string> Participants(Matter matter);

    /// <summary>Where a matter lies; the whole township where it says nothing of it.</summary>
    public abstract Place PlaceOf(Matter matter);

    /// <summary>Whether files stand beside the journal that only entries of this register name in the open.</summary>
    public abstract bool KeepsFiles { get; }

    /// <summary>Hashes of those files of a matter, hex, lower case.</summary>
    public abstract IEnumerable<string> FilesKept(Matter matter);

    /// <summary>Class of a matter's file, for its retention.</summary>
    public abstract FileClass FileClassOf(Matter matter);

    /// <summary>What a matter's slip says beside its number and day.</summary>
    public abstract IEnumerable<SlipLine> SlipLines(Matter matter);

    public Matter Fold(IEnumerable<Entry> entries)
    {
        Matter? matter = null;
        foreach (var entry in entries)
            matter = matter is null ? Open(entry) : matter.With(entry);
        return matter ?? throw new ArgumentException("A matter has at least its opening entry.", nameof(entries));
    }

    /// <summary>Reads an entry of this register.</summary>
    public Line Read(Entry entry)
    {
        var action = Action(entry.Action)
            ?? throw new FormatException($"{Code} has no action {entry.Action}: the entry {entry.Seq} was written by a newer version.");
        var form = (Form)action.FormOf(entry.Version).Read(entry.Content, entry.Seq);
        return new() { Entry = entry, Action = action, Form = form, Seen = ReadSeen(entry.Seen) };
    }

    internal static SeenFacts ReadSeen(ReadOnlyMemory<byte> seen)
    {
        if (seen.IsEmpty)
            return SeenFacts.None;
        using var json = JsonDocument.Parse(seen);
        return new(json.RootElement.EnumerateObject().ToDictionary(
            p => Guid.Parse(p.Name),
            p => (IReadOnlyDictionary<string, string>)p.Value.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!)));
    }

    internal static byte[] WriteSeen(SeenFacts seen)
    {
        if (seen.Facts.Count == 0)
            return [];
        return CanonicalWriter.Make(seen.Facts, static (writer, all) =>
        {
            writer.BeginObject();
            foreach (var (id, facts) in all.Select(f => (Id: f.Key.ToString("D"), f.Value)).OrderBy(f => f.Id, StringComparer.Ordinal))
            {
                writer.Key(id);
                writer.BeginObject();
                foreach (var (name, value) in facts.OrderBy(f => f.Key, StringComparer.Ordinal))
                {
                    writer.Key(name);
                    writer.String(value);
                }
                writer.EndObject();
            }
            writer.EndObject();
        });
    }
}

/// <summary>A line of a slip: a public text, or the place of a personal one. Slips are Chinese only.</summary>
public sealed record SlipLine(string Label, string? Text, PersonalPlace? Place);

/// <summary>A column of the register's list. A cell is kept in its stored form and shown in the reader's language.</summary>
public sealed record Column(Text Label, bool IsNumber, Func<string, Roster, Language, string> Show);

/// <summary>A register whose matters have state <typeparamref name="TState"/>.</summary>
public abstract class Register<TState> : Register where TState : class, new()
{
    protected Register()
    {
        Definition = new(GetType());
        Define(Definition);
        Definition.Complete();
    }

    internal Definition<TState> Definition { get; }

    protected abstract void Define(Definition<TState> d);

    public sealed override string Code => Definition.Code;
    public sealed override Text Name => Definition.Name;
    public sealed override Area Area => Definition.Area;
    public sealed override string NumberPattern => Definition.NumberPattern;
    public sealed override string? MirrorOf => Definition.MirrorOf;
    public sealed override bool IsReference => Definition.IsReference;
    public sealed override IReadOnlyList<Role> Readers => Definition.Readers;
    public sealed override IReadOnlyList<Role> PersonalReaders => Definition.PersonalReaders;
    public sealed override SupervisionLine? Line => Definition.Line;
    public sealed override bool LiesInVillages => Definition.LiesInVillages;
    public sealed override bool IsForParticipants => Definition.IsForParticipants;
    public sealed override IReadOnlyList<ActionDefinition> Actions => Definition.Actions;
    public sealed override ActionDefinition? Action(string code) => Definition.Action(code);
    public sealed override IReadOnlyList<Option> Stages => Definition.Stages;
    public sealed override IReadOnlyList<string> Asides => Definition.Asides;
    public sealed override IReadOnlyList<Column> Columns => Definition.Columns;
    public sealed override IReadOnlyList<Figure> Figures => Definition.Figures;
    public sealed override IReadOnlyList<ClockDefinition> Clocks => Definition.Clocks;
    public sealed override IReadOnlyList<FlagDefinition> Flags => Definition.Flags;
    public sealed override IReadOnlyList<string> ComputedRules => Definition.Computed;
    public sealed override IReadOnlyList<IReadOnlyList<ActionDefinition>> Sheets => Definition.Sheets;

    public sealed override Matter Open(Entry entry) => Matter<TState>.Open(this, entry);

    public sealed override IReadOnlyDictionary<string, string> Shows(Matter matter, DateOnly day) => Definition.FactsOf((TState)matter.State, day);

    public sealed override (string Key, string Label) Face(Matter matter, Reveal reveal) =>
        Definition.FaceOf((TState)matter.State, matter.Number, reveal);

    public sealed override bool InForce(Matter matter, DateOnly day) =>
        !matter.IsVoid && Definition.IsInForce((TState)matter.State, day);

    public sealed override IEnumerable<PersonalPlace> People(Matter matter) => Definition.PeopleOf((TState)matter.State);

    public sealed override IEnumerable<string> HiddenFrom(Matter matter) => Definition.HiddenFrom((TState)matter.State);

    public sealed override bool HasSubjects => Definition.HasSubjects;

    public sealed override Reservation? Reservation => Definition.Reservation;

    public sealed override IEnumerable<string> Reserved(Matter matter, Recorder recorder) => Definition.Reserved((TState)matter.State, recorder);

    public sealed override IEnumerable<string> Participants(Matter matter) => Definition.Participants((TState)matter.State);

    public sealed override Place PlaceOf(Matter matter) => Definition.PlaceOf((TState)matter.State);

    public sealed override bool KeepsFiles => Definition.KeepsFiles;

    public sealed override IEnumerable<string> FilesKept(Matter matter) => Definition.FilesKept(matter);

    public sealed override FileClass FileClassOf(Matter matter) => Definition.FileClassOf((TState)matter.State);

    public sealed override IEnumerable<SlipLine> SlipLines(Matter matter) => Definition.SlipOf((TState)matter.State);
}
