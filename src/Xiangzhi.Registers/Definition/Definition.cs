using System.Collections.Frozen;
using Xiangzhi.Ledger;
using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>What a register declares. Read a register's <c>Define</c> from top to bottom: it is the whole of it.</summary>
public sealed partial class Definition<TState> where TState : class, new()
{
    private readonly List<ActionDefinition> actions = [];
    private readonly List<ClockBuilder<TState>> clocks = [];
    private readonly List<FlagDefinition<TState>> flags = [];
    private readonly List<string> computes = [];
    private readonly List<(Column Column, Func<TState, string> Cell)> columns = [];
    private readonly List<(string Name, Func<TState, DateOnly, string?> Value)> facts = [];
    private readonly List<(string Paper, Func<TState, CommonForm, At, TState> Fold)> papers = [];
    private readonly Type register;
    private Func<TState, string> stage = _ => "open";
    private Func<TState, string> title = _ => "";
    private Func<TState, FileClass> fileClass = _ => FileClass.Ordinary;
    private Func<Matter, IEnumerable<string>>? kept;
    private Func<TState, Ref<Villages>?> village = _ => null;
    private Func<TState, int?> group = _ => null;
    private Func<TState, IEnumerable<PersonalPlace?>> people = _ => [];
    private readonly List<Func<TState, SlipLine>> slip = [];
    private Func<TState, IEnumerable<string>> hidden = _ => [];
    private Func<TState, Recorder, IEnumerable<string>> reserved = (_, _) => [];
    private Func<TState, IEnumerable<string>> participants = _ => [];
    private SupervisionLine? line;
    private Func<TState, Mark?> closed = _ => null;
    private Func<TState, At, TState> reopen = (s, _) => s;
    private Func<TState, string?> key = _ => null;
    private Func<TState, Reveal, string?> label = (_, _) => null;
    private Func<TState, DateOnly, bool> inForce = (_, _) => true;
    private readonly List<string[]> sheets = [];

    // Known once the declaration is whole: every entry asks for them.
    private FrozenDictionary<string, ActionDefinition> actionsByCode = FrozenDictionary<string, ActionDefinition>.Empty;
    private PostingSource<TState>[] sources = [];

    internal Definition(Type register) => this.register = register;

    internal string Code { get; private set; } = "";
    internal Text Name { get; private set; } = new("", "");
    internal Area Area { get; private set; }
    internal string NumberPattern { get; private set; } = "";
    internal string? MirrorOf { get; private set; }
    internal bool IsReference { get; private set; }
    internal bool LiesInVillages { get; private set; }
    internal bool IsForParticipants { get; private set; }
    internal bool HasSubjects { get; private set; }
    internal bool KeepsFiles => kept is not null;
    internal IEnumerable<string> FilesKept(Matter matter) => kept?.Invoke(matter) ?? [];

    internal Reservation? Reservation { get; private set; }

    internal SupervisionLine? Line => line ?? Area switch
    {
        Area.Reference => null,
        Area.Openness => SupervisionLine.Openness,
        _ => SupervisionLine.Justice,
    };

    internal IReadOnlyList<Role> Readers { get; private set; } = [];
    internal IReadOnlyList<Role> PersonalReaders { get; private set; } = [Role.Handler, Role.DeskClerk, Role.Leader];
    internal IReadOnlyList<Option> Stages { get; private set; } = [new("open", new("在册", "On record"))];
    internal IReadOnlyList<string> Asides { get; private set; } = [VoidStage];
    internal IReadOnlyList<ActionDefinition> Actions => actions;
    internal ActionDefinition? Action(string code) => actionsByCode.GetValueOrDefault(code);
    internal IReadOnlyList<ClockDefinition> Clocks => clocks;
    internal IReadOnlyList<FlagDefinition> Flags { get; private set; } = [];
    internal IReadOnlyList<string> Computed => computes;
    internal IReadOnlyList<Column> Columns => [.. columns.Select(c => c.Column)];
    internal IReadOnlyList<IReadOnlyList<ActionDefinition>> Sheets => [.. sheets.Select(s => s.Select(code => actions.First(a => a.Code == code)).ToArray())];

    /// <param name="code">Stable code, kebab-case.</param>
    /// <param name="name">Name in Chinese, as offices say it.</param>
    /// <param name="number">Pattern of the ledger number 台账号: {township}, {year}, {n}.</param>
    public Definition<TState> Named(string code, string name, string number, Area area, string? english = null)
    {
        (Code, Name, NumberPattern, Area) = (code, new(name, english ?? Identifier.Words(code)), number, area);
        return this;
    }

    /// <summary>The record of law stands on another platform; here is its mirror, filled by import.</summary>
    public void Mirrors(string platform) => MirrorOf = platform;

    /// <summary>Others refer to it; it stays folded in memory. The key is what people write, the label what they read.</summary>
    public void Reference(Func<TState, string?> byKey, Func<TState, Reveal, string?> byLabel, Func<TState, DateOnly, bool>? when = null)
    {
        (IsReference, key, label) = (true, byKey, byLabel);
        inForce = when ?? inForce;
    }

    /// <summary>A public fact that entries of other matters see and store.</summary>
    public void Shows(string fact, Func<TState, string?> value) => facts.Add((fact, (s, _) => value(s)));

    /// <summary>A public fact that also depends on the legal day of the entry that sees it.</summary>
    public void Shows(string fact, Func<TState, DateOnly, string?> value) => facts.Add((fact, value));

    public void ReadBy(params Role[] roles) => Readers = roles;

    /// <summary>Staff numbers of those who took part; they alone read the matter, whatever others hold.</summary>
    public void ReadByParticipants(Func<TState, IEnumerable<string>> of) => (participants, IsForParticipants) = (of, true);

    /// <summary>The district's line to which the register belongs, where its area does not say it.</summary>
    public void SupervisedBy(SupervisionLine by) => line = by;

    public void PersonalReadBy(params Role[] roles) => PersonalReaders = roles;

    /// <summary>The stage of a matter, an enum whose members stand in the order of the work.</summary>
    public void Stage<TStage>(Func<TState, TStage> of) where TStage : struct, Enum
    {
        Stages = ((Scalar<TStage>)FieldFactory.ScalarOf(typeof(TStage), unit: null)).Options(Roster.Empty, default);
        Asides = [.. typeof(TStage).GetFields().Where(f => f.IsDefined(typeof(AsideAttribute), inherit: false)).Select(f => Identifier.Kebab(f.Name)), VoidStage];
        stage = s => Identifier.Kebab(of(s).ToString());
    }

    /// <summary>Of which class a matter's file is, where classes are kept for different times.</summary>
    public void Files(Func<TState, FileClass> of) => fileClass = of;

    /// <summary>Files that only entries of this register name in the open: what was printed, what others sent. The nightly sweep leaves them.</summary>
    /// <param name="hashes">Hex, lower case; of every entry, also of one that was put right since.</param>
    public void Keeps(Func<Matter, IEnumerable<string>> hashes) => kept = hashes;

    /// <summary>A title of public facts: what, where; never a name.</summary>
    public void Title(Func<TState, string> of) => title = of;

    /// <summary>Where a matter lies: who works for a village, or for one of its groups, sees what lies there.</summary>
    public void Village(Func<TState, Ref<Villages>?> of, Func<TState, int?>? groupOf = null) => (village, group, LiesInVillages) = (of, groupOf ?? group, true);

    /// <summary>The people concerned, shown beside the title to those who may see them.</summary>
    public void People(Func<TState, IEnumerable<Personal<string>>> of) => people = s => of(s).Select(p => p.Place);

    /// <summary>Staff numbers of those who never read the people of a matter: it is about them.</summary>
    public void HiddenFrom(Func<TState, IEnumerable<string>> of) => (hidden, HasSubjects) = (of, true);

    /// <summary>What of a matter only one role may change, by whichever act, correction or striking out.</summary>
    /// <param name="what">Told to whoever tries.</param>
    /// <param name="of">All that is so reserved from whoever records, as it stands: an act that leaves it different is refused.</param>
    public void Reserves(Role to, Text what, Func<TState, Recorder, IEnumerable<string>> of) => (Reservation, reserved) = (new(to, what), of);

    /// <summary>A line of the slip that a resident takes home, beside number and day: what was promised, by when.</summary>
    public void OnSlip(string label, Func<TState, string?> value) => slip.Add(s => new(label, value(s), null));

    /// <summary>A personal value on the slip, shown to whoever may read it: the slip is the resident's own.</summary>
    public void OnSlip(string label, Func<TState, Personal<string>> value) => slip.Add(s => new(label, null, value(s).Place));

    /// <param name="fact">The mark that closes the matter.</param>
    /// <param name="undo">The state as it is when the matter is taken up again.</param>
    public void Closes(Func<TState, Mark?> fact, Func<TState, TState> undo) => Closes(fact, (s, _) => undo(s));

    /// <summary>As above, where the state keeps the day from which what was closed no longer stands.</summary>
    public void Closes(Func<TState, Mark?> fact, Func<TState, At, TState> undo) => (closed, reopen) = (fact, undo);

    /// <summary>Opens a matter. A register may have several ways: a case is filed, or punished on the spot.</summary>
    public ActionBuilder<TState, TForm> Opens<TForm>(string code, string label) where TForm : Form<TState> =>
        Add(new ActionBuilder<TState, TForm>(code, label) { Opens = true });

    public ActionBuilder<TState, TForm> Act<TForm>(string code, string label) where TForm : Form<TState> =>
        Add(new ActionBuilder<TState, TForm>(code, label));

    /// <summary>A signed paper makes a fact known.</summary>
    public void WhenIssued(PaperDefinition paper, Func<TState, At, TState> fold) => papers.Add((paper.Code, (s, form, at) => form is IssuePaper ? fold(s, at) : s));

    /// <summary>A served paper makes a fact known; its draft does not.</summary>
    public void WhenServed(PaperDefinition paper, Func<TState, At, TState> fold) => WhenServed(paper, (s, _, at) => fold(s, at));

    /// <summary>A served paper makes a fact known that also depends on how it was served.</summary>
    public void WhenServed(PaperDefinition paper, Func<TState, ServePaper, At, TState> fold) =>
        papers.Add((paper.Code, (s, form, at) => form is ServePaper service ? fold(s, service, at) : s));

    public ClockBuilder<TState> Clock(string rule)
    {
        var clock = new ClockBuilder<TState>(rule);
        clocks.Add(clock);
        return clock;
    }

    /// <summary>A rule that looks at the state and names the gaps.</summary>
    public FlagDefinition Flag(string rule, Func<TState, IEnumerable<Finding>> find) => Flag(rule, (s, _) => find(s));

    /// <summary>A rule that also needs thresholds or the calendar.</summary>
    public FlagDefinition Flag(string rule, Func<TState, LawContext, IEnumerable<Finding>> find) => Add(new FlagDefinition<TState>(rule, find));

    /// <summary>A rule that is broken or not; the sentence says what the ledger shows.</summary>
    public FlagDefinition Flag(string rule, Func<TState, bool> broken, Func<TState, Mark?> since, string text) =>
        Flag(rule, (s, _) => broken(s) && since(s) is { } mark ? [new(mark, text)] : []);

    /// <summary>A step that must stand before another: missing, out of order, or recorded late.</summary>
    public FlagDefinition Step(string rule, string step, Func<TState, Mark?> done, Func<TState, Mark?> before, Func<TState, bool>? when = null) =>
        Add(new FlagDefinition<TState>(rule, (s, _) => when is null || when(s) ? new RequiredStep(done(s), before(s)).Find(step) : []) { IsStep = true });

    /// <summary>Rules on which something else of the register rests than a clock or a flag: an amount, a day, a paper's text.</summary>
    public void Computes(params string[] rules) => computes.AddRange(rules);

    /// <summary>A column of the list.</summary>
    public Definition<TState> List<TValue>(string text, Func<TState, TValue> value, string? english = null)
    {
        var scalar = (Scalar<TValue>)FieldFactory.ScalarOf(typeof(TValue), unit: null);
        columns.Add((new(new(text, english ?? text), scalar.Kind is "count" or "money" or "decimal", scalar.ShowText),
            s => value(s) is { } given && !scalar.IsEmpty(given) ? scalar.Format(given) : ""));
        return this;
    }

    /// <summary>The actions whose fields one spreadsheet row brings, in order, an opening one first. A register with several ways to open has a sheet for each.</summary>
    public void Sheet(params string[] actionCodes) => sheets.Add(actionCodes);

    private FlagDefinition<TState> Add(FlagDefinition<TState> flag)
    {
        flags.Add(flag);
        return flag;
    }

    private ActionBuilder<TState, TForm> Add<TForm>(ActionBuilder<TState, TForm> action) where TForm : Form
    {
        actions.Add(action);
        return action;
    }
}
