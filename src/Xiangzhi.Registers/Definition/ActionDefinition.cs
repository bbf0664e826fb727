using Xiangzhi.Ledger;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>An action of a register: what may be done, by whom, with which form.</summary>
public abstract class ActionDefinition
{
    internal ActionDefinition(string code, string label, Type form)
    {
        Code = code;
        Label = new(label, Identifier.Words(code));
        Form = FormModel.Of(form);
    }

    public string Code { get; }
    public Text Label { get; internal set; }

    /// <summary>Label of its legal day in forms and spreadsheets, e.g. 受理日期.</summary>
    public Text DayLabel { get; internal set; } = new("日期", "Date");

    public FormModel Form { get; }
    public bool Opens { get; internal init; }

    /// <summary>Belongs to every register: correct, void, link, note.</summary>
    public bool IsCommon => Form.Type.IsSubclassOf(typeof(CommonForm));

    /// <summary>May lawfully follow the closing of the matter: late payment, remedy, return visit.</summary>
    public bool AfterClosing { get; internal set; }

    /// <summary>Asks for the time of day.</summary>
    public bool Timed { get; internal set; }

    public IReadOnlyList<Role> Roles { get; internal set; } = [Role.Handler];

    /// <summary>Older versions of the form, by version number; the current one is <see cref="Version"/>.</summary>
    internal Dictionary<int, FormModel> Older { get; } = [];

    public int Version => Older.Count + 1;

    /// <summary>Official papers that may be printed from it.</summary>
    public IReadOnlyList<PaperDefinition> Papers { get; internal set; } = [];

    public FormModel FormOf(int version) => version == Version ? Form
        : Older.GetValueOrDefault(version) ?? throw new FormatException($"Version {version} of {Code} is newer than this program.");

    /// <summary>Whether the page offers it now. It never refuses anything.</summary>
    public abstract bool OfferedOn(Matter matter);

    /// <summary>Whether it is the next lawful step, the one main button of the page.</summary>
    public abstract bool IsNextOn(Matter matter);

    /// <summary>A form filled with what the matter already knows; null where the register declares none.</summary>
    public abstract object? Prefilled(Matter? matter);

    /// <summary>Whether it may write into other matters.</summary>
    internal abstract bool TellsOthers { get; }

    internal abstract IEnumerable<Refusal> Refusals(Matter? matter, object form, ActCircumstances circumstances);

    /// <summary>What other matters are told by this act, each an entry of its own in the same transaction.</summary>
    internal abstract IEnumerable<Telling> Tellings(Matter? before, object form, Guid self);
}

/// <summary>An entry that an act writes into another matter, or a matter that it opens.</summary>
/// <param name="Register">Where it is heard; <see cref="Registers.Register"/> itself: wherever the matter stands, by a step that every register has.</param>
/// <param name="Matter">Null: a new matter, linked with the one that opens it.</param>
public sealed record Telling(Type Register, Guid? Matter, string Action, Form Form);

/// <summary>A paper 文书 and how its text follows from the matter.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Article">The article that asks for it, with its required fields.</param>
/// <param name="Draft">The text, from the matter and the entry's form.</param>
public sealed record PaperDefinition(string Code, Text Name, string? Article, Func<PaperRequest, Paper> Draft);

/// <summary>What a paper's text is made from.</summary>
/// <param name="Reveal">Resolves personal values for the person who prints.</param>
public sealed record PaperRequest(Matter Matter, Line Line, Roster Roster, LawContext Law, string Township, Reveal Reveal);

/// <summary>What an act's checks may know beside the form: the day, the other matters as of that day, and the law as the office applies it.</summary>
/// <param name="By">Staff number of whoever records it.</param>
public sealed record ActCircumstances(DateOnly On, DateOnly Today, SeenFacts Seen, Func<Guid, Matter?> Other, LawContext Law, Roster Roster, string By);

/// <summary>Builds one action of a register.</summary>
public sealed class ActionBuilder<TState, TForm> : ActionDefinition where TState : class, new() where TForm : Form
{
    private Func<TState, bool> offered = _ => true;
    private Func<TState, bool>? next;
    private Func<TState, TForm>? prefill;
    private readonly List<Func<TState, TForm, ActCircumstances, Refusal?>> checks = [];
    private readonly List<Func<TState, TForm, Guid, IEnumerable<Telling>>> tellings = [];

    internal ActionBuilder(string code, string label) : base(code, label, typeof(TForm)) { }

    /// <summary>When the page offers it.</summary>
    public ActionBuilder<TState, TForm> While(Func<TState, bool> condition)
    {
        offered = condition;
        return this;
    }

    /// <summary>When it is the next lawful step; without this, an offered act is it in the order of declaration.</summary>
    public ActionBuilder<TState, TForm> Next(Func<TState, bool> condition)
    {
        next = condition;
        return this;
    }

    public ActionBuilder<TState, TForm> By(params Role[] roles)
    {
        Roles = roles;
        return this;
    }

    public ActionBuilder<TState, TForm> English(string label)
    {
        Label = Label with { En = label };
        return this;
    }

    /// <summary>Label of the legal day, when it is not the action's name and 日期.</summary>
    public ActionBuilder<TState, TForm> Day(string label, string? english = null)
    {
        DayLabel = new(label, english ?? $"{Label.En} date");
        return this;
    }

    public ActionBuilder<TState, TForm> WithTime()
    {
        Timed = true;
        return this;
    }

    public ActionBuilder<TState, TForm> EvenAfterClosing()
    {
        AfterClosing = true;
        return this;
    }

    public ActionBuilder<TState, TForm> Prefill(Func<TState, TForm> form)
    {
        prefill = form;
        return this;
    }

    /// <summary>Refuses nonsense: content without meaning. A procedure that was broken is recorded and flagged instead.</summary>
    /// <param name="nonsense">True when the form cannot mean anything.</param>
    /// <param name="field">Name of the field that must be mended.</param>
    /// <param name="message">What is wrong and what to write, in Chinese.</param>
    public ActionBuilder<TState, TForm> Refuse(Func<TForm, bool> nonsense, string field, string message) =>
        Refuse((_, form, _) => nonsense(form), field, message);

    public ActionBuilder<TState, TForm> Refuse(Func<TState, TForm, ActCircumstances, bool> nonsense, string field, string message) =>
        Refuse((state, form, circumstances) => nonsense(state, form, circumstances) ? message : null, field);

    /// <summary>Refuses with a message that depends on what is wrong; null: nothing is.</summary>
    public ActionBuilder<TState, TForm> Refuse(Func<TState, TForm, ActCircumstances, string?> why, string field)
    {
        var at = Form.Find(field)?.Key ?? throw new InvalidOperationException($"{typeof(TForm).Name} has no field {field}.");
        checks.Add((state, form, circumstances) => why(state, form, circumstances) is { } message ? Refusal.Nonsense(at, message) : null);
        return this;
    }

    /// <summary>Writes an entry into another matter, or opens one, in the same transaction.</summary>
    public ActionBuilder<TState, TForm> Tells<TRegister>(string action, Func<TState, TForm, Ref<TRegister>?> whom, Func<TForm, Guid, Form> what)
        where TRegister : Register => Tells(action, whom, (_, form, self) => what(form, self));

    /// <summary>As above, where what is told also depends on the matter as it stood before.</summary>
    public ActionBuilder<TState, TForm> Tells<TRegister>(string action, Func<TState, TForm, Ref<TRegister>?> whom, Func<TState, TForm, Guid, Form> what)
        where TRegister : Register
    {
        tellings.Add((state, form, self) => whom(state, form) is { } other && other.Id != Guid.Empty
            ? [new(typeof(TRegister), other.Id, action, what(state, form, self))] : []);
        return this;
    }

    /// <summary>Writes an entry into each of several matters, all in the same transaction.</summary>
    public ActionBuilder<TState, TForm> TellsAll<TRegister>(string action, Func<TState, TForm, IEnumerable<Ref<TRegister>>> whom, Func<TState, TForm, Guid, Form> what)
        where TRegister : Register
    {
        tellings.Add((state, form, self) => whom(state, form).Select(other => new Telling(typeof(TRegister), other.Id, action, what(state, form, self))));
        return this;
    }

    /// <summary>Opens a matter of another register in the same transaction; each is linked to the other.</summary>
    public ActionBuilder<TState, TForm> Begins<TRegister>(string action, Func<TState, TForm, Guid, Form?> what) where TRegister : Register
    {
        tellings.Add((state, form, self) => what(state, form, self) is { } opening ? [new(typeof(TRegister), null, action, opening)] : []);
        return this;
    }

    public ActionBuilder<TState, TForm> Prints(params PaperDefinition[] papers)
    {
        Papers = papers;
        return this;
    }

    /// <summary>Keeps an earlier form as a record of its own with its own fold; versions meet in the state.</summary>
    public ActionBuilder<TState, TForm> Once<TOlder>(int version) where TOlder : Form
    {
        Older.Add(version, FormModel.Of(typeof(TOlder)));
        return this;
    }

    public override bool OfferedOn(Matter matter) =>
        !Opens && (AfterClosing || !matter.IsClosed) && !matter.IsVoid && offered((TState)matter.State);

    public override bool IsNextOn(Matter matter) =>
        OfferedOn(matter) && !IsCommon && (next is null ? !matter.IsClosed : next((TState)matter.State));

    public override object? Prefilled(Matter? matter) =>
        prefill is null ? null : prefill(matter is null ? new TState() : (TState)matter.State);

    internal override bool TellsOthers => tellings.Count > 0;

    internal override IEnumerable<Refusal> Refusals(Matter? matter, object form, ActCircumstances circumstances)
    {
        var state = matter is null ? new TState() : (TState)matter.State;
        return checks.Select(c => c(state, (TForm)form, circumstances)).OfType<Refusal>();
    }

    internal override IEnumerable<Telling> Tellings(Matter? before, object form, Guid self)
    {
        var state = before is null ? new TState() : (TState)before.State;
        return tellings.SelectMany(t => t(state, (TForm)form, self));
    }
}
