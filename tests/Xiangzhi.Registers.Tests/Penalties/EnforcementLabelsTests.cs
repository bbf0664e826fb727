namespace Xiangzhi.Registers.Tests.Penalties;

/// <summary>Every text that a user meets has its English beside it.</summary>
public sealed class EnforcementLabelsTests
{
    [Theory]
    [InlineData("officer")]
    [InlineData("power")]
    [InlineData("penalty")]
    [InlineData("inspection")]
    [InlineData("inspection-plan")]
    [InlineData("firm")]
    [InlineData("patrol")]
    [InlineData("random-batch")]
    [InlineData("coercion")]
    [InlineData("supervision")]
    [InlineData("file-review")]
    [InlineData("instrument")]
    [InlineData("platform-week")]
    public void Every_label_has_english(string code)
    {
        var register = Catalogue.Standard[code];
        Text[] texts =
        [
            register.Name, .. register.Stages.Select(s => s.Label), .. register.Columns.Select(c => c.Label), .. register.Figures.Select(f => f.Name),
            .. register.Actions.Select(a => a.Label), .. register.Actions.Select(a => a.DayLabel), .. register.Actions.SelectMany(a => a.Papers).Select(p => p.Name),
            .. register.Actions.Where(a => !a.IsCommon).SelectMany(a => Fields(a.Form)),
        ];
        Assert.Empty(texts.Where(t => t.En.Length == 0 || t.En.Any(c => c > '\u2e80')).Select(t => t.Zh));
    }

    private static IEnumerable<Text> Fields(FormModel form) => form.Fields.SelectMany(f =>
        new[] { f.Label, f.Group, f.Hint }.OfType<Text>().Concat(f.Options(Roster.Empty, default).Select(o => o.Label)).Concat(f.RowModel is { } row ? Fields(row) : []));
}
