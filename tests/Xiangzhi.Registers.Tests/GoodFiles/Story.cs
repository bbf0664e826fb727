namespace Xiangzhi.Registers.Tests.GoodFiles;

/// <summary>One act of a story.</summary>
/// <param name="Change">What the act has beside its form: a time of day, a source, a class of content.</param>
internal sealed record Told(string Action, DateOnly On, Form Form, Func<Act, Act>? Change = null);

/// <summary>A story of a matter, told act by act, that a test changes in one place.</summary>
internal sealed record Story(params IReadOnlyList<Told> Acts)
{
    public Story With<TForm>(string action, Func<TForm, TForm> change) where TForm : Form =>
        new([.. Acts.Select(a => a.Action == action ? a with { Form = change((TForm)a.Form) } : a)]);

    public Story Without(params string[] actions) => new([.. Acts.Where(a => !actions.Contains(a.Action))]);

    public Story On(string action, DateOnly day) => new([.. Acts.Select(a => a.Action == action ? a with { On = day } : a)]);

    /// <summary>Puts an act right after another.</summary>
    public Story After(string action, string next, DateOnly on, Form form) =>
        new([.. Acts.SelectMany(a => a.Action == action ? new[] { a, new Told(next, on, form) } : [a])]);

    /// <summary>Writes an act down only after another, its legal day unchanged.</summary>
    public Story WrittenAfter(string step, string other) =>
        new([.. Without(step).Acts.SelectMany(a => a.Action == other ? [a, .. Acts.Where(s => s.Action == step)] : new[] { a })]);

    public Story Then(string action, DateOnly on, Form form) => new([.. Acts, new Told(action, on, form)]);

    public Story UpTo(string action) => new([.. Acts.TakeWhile(a => a.Action != action)]);

    public DateOnly DayOf(string action) => Acts.First(a => a.Action == action).On;

    /// <summary>Changes what the opening act has beside its form.</summary>
    public Story Opened(Func<Act, Act> change) => new([.. Acts.Select((a, i) => i == 0 ? a with { Change = act => change(a.Change?.Invoke(act) ?? act) } : a)]);

    /// <summary>Plays it through the real decisions.</summary>
    public Matter Play(TestTownship township, string register)
    {
        Matter? matter = null;
        foreach (var act in Acts)
            matter = township.Do(register, act.Action, act.On, act.Form, matter is null ? null : township.Now(matter), act.Change);
        return township.Now(matter!);
    }
}
