namespace Xiangzhi.Registers.Tests.GoodFiles;

/// <summary>A good file spoiled in one place, and the one rule that must find it.</summary>
/// <param name="Rule">The rule that finds it; with <see cref="IsSound"/>, the rule that must find nothing.</param>
/// <param name="What">What was done to the file, in a few words.</param>
internal sealed record Gap(string Rule, string What, Story Story)
{
    /// <summary>The act, or the act and its field, by which the gap was made: <c>notify</c>, <c>decide.officers</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>The step was done in time and written down afterwards: amber at most.</summary>
    public bool IsLate { get; init; }

    /// <summary>Nothing is missing: the far side of a boundary, or what excuses the gap.</summary>
    public bool IsSound { get; init; }

    /// <summary>Several findings of the rule are right.</summary>
    public bool IsSeveral { get; init; }

    public override string ToString() => $"{Rule}: {What}";

    /// <summary>The step left out, done a day after what it must precede, and written down only after it.</summary>
    /// <param name="hanging">Acts that cannot be without the step.</param>
    public static IEnumerable<Gap> Step(string rule, Story good, string step, string before, params string[] hanging)
    {
        var bare = good.Without(hanging);
        yield return new(rule, $"{step} left out", bare.Without(step)) { Place = step };
        yield return new(rule, $"{step} after {before}", bare.On(step, bare.DayOf(before).AddDays(1))) { Place = step };
        yield return new(rule, $"{step} written down after {before}", bare.WrittenAfter(step, before)) { Place = step, IsLate = true };
    }

    /// <summary>The step left out, where the law sets no order.</summary>
    public static Gap Missing(string rule, Story good, string step, params string[] hanging) => new(rule, $"{step} left out", good.Without([step, .. hanging])) { Place = step };

    /// <summary>A field of an act filled wrongly or not at all.</summary>
    public static Gap Field<TForm>(string rule, Story good, string action, string field, string what, Func<TForm, TForm> change) where TForm : Form =>
        new(rule, $"{action}.{field}: {what}", good.With(action, change)) { Place = $"{action}.{field}" };

    /// <summary>Another story in which just this rule finds something.</summary>
    public static Gap Of(string rule, string what, Story story, string place = "") => new(rule, what, story) { Place = place };

    /// <summary>A story in which the rule has nothing to find.</summary>
    public static Gap Sound(string rule, string what, Story story) => new(rule, what, story) { IsSound = true };
}

/// <summary>The good files of a register and the gaps by which its rules are tried. Each class of this kind is found by <see cref="GapTests"/>.</summary>
internal abstract class RegisterGaps
{
    /// <summary>What the office sets where a rule has no number.</summary>
    public const int LocalValue = 10;

    public abstract string Register { get; }

    /// <summary>The township in which the files are played.</summary>
    public abstract TestTownship Township { get; }

    /// <summary>Files in which nothing is missing, by name.</summary>
    public abstract IReadOnlyDictionary<string, Story> Good { get; }

    /// <summary>None where the register has limits only: <see cref="LimitTests"/> makes their gaps itself.</summary>
    public virtual IEnumerable<Gap> Gaps => [];

    /// <summary>One of each: a class of tests has its own, for it sets the law of their townships.</summary>
    public static IReadOnlyList<RegisterGaps> All() => [.. typeof(RegisterGaps).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(RegisterGaps)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (RegisterGaps)Activator.CreateInstance(t)!)];
}

internal static class Expect
{
    /// <summary>Fails with all faults at once.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
