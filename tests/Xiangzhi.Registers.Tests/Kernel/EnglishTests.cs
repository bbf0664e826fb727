using System.Globalization;

namespace Xiangzhi.Registers.Tests.Kernel;

/// <summary>What a reader of the English interface meets in any register: no label, hint, option or day is left in Chinese.</summary>
public sealed class EnglishTests
{
    public static TheoryData<string> Registers => [.. Catalogue.Standard.All.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Registers))]
    public void Every_text_of_a_register_has_its_english(string code) =>
        Assert.Empty(Texts(Catalogue.Standard[code]).Where(t => t.En.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter) && !MayQuote(t)).Select(t => $"{t.Zh} → {t.En}"));

    [Fact]
    public void A_text_in_chinese_would_be_found() =>
        Assert.Contains(Texts(new Errands()), t => t.En.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter));

    /// <summary>The answers to true-or-false questions are typed in Chinese in either language.</summary>
    private static bool MayQuote(Text text) => text.Zh.Contains("判断题写", StringComparison.Ordinal);

    private static IEnumerable<Text> Texts(Register register) =>
    [
        register.Name, .. register.Stages.Select(s => s.Label), .. register.Columns.Select(c => c.Label), .. register.Clocks.Select(c => c.Label).OfType<Text>(),
        .. register.Figures.Select(f => f.Name), .. register.Figures.SelectMany(f => f.Slices).Select(s => s.Label), .. register.Actions.SelectMany(a => a.Papers).Select(p => p.Name),
        .. register.Actions.SelectMany(a => new[] { a.Label, a.DayLabel }), .. register.Actions.SelectMany(a => Fields(a.Form)),
    ];

    private static IEnumerable<Text> Fields(FormModel form) => form.Fields.SelectMany(f =>
        new[] { f.Label, f.Group, f.Hint }.OfType<Text>().Concat(f.Options(Roster.Empty, default).Select(o => o.Label)).Concat(f.RowModel is { } row ? Fields(row) : []));
}
