using System.Globalization;

namespace Xiangzhi.Registers.Tests.Study;

/// <summary>What users of either language read of study and publicity.</summary>
public sealed class WordsTests
{
    private static readonly string[] Codes = ["study", "exam", "question", "training", "publicity", "villager"];

    private static IEnumerable<Register> Registers => Codes.Select(code => Catalogue.Standard[code]);

    [Fact]
    public void Every_name_has_its_english() =>
        Assert.All(Registers.SelectMany(Texts), text => Assert.DoesNotContain(text.En, c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter));

    [Fact]
    public void Every_figure_of_the_list_is_there_with_its_unit_and_a_rule()
    {
        var figures = Registers.SelectMany(r => r.Figures).ToList();
        Assert.Equal(
            ["B1 次", "B10 次", "B11 学时", "B12 %", "B2 次", "B3 次", "B4 期", "B5 次", "B6 人次", "B7 名", "B8a %", "B8b %", "B9 分",
             "C1 次", "C11 人", "C12 次", "C13 个", "C14 次", "C2 份", "C3 人次", "C4 人次", "C5 次", "C6 幅", "C7 场次", "C8 场次"],
            figures.Select(f => $"{f.Code} {f.Unit}").Order(StringComparer.Ordinal));
        Assert.All(figures, f => Assert.EndsWith("。", f.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public void A_free_public_text_of_an_event_says_that_no_name_belongs_there() =>
        Assert.All(
            Registers.SelectMany(r => r.Actions).Where(a => !a.IsCommon).SelectMany(a => a.Form.Fields).Where(f => f.Key is "topic" or "reason" && f.Kind == "text" && !f.IsPersonal && f.Label.Zh != "停用原因"),
            f => Assert.Contains("不写姓名", f.Hint?.Zh));

    private static IEnumerable<Text> Texts(Register register) =>
    [
        register.Name, .. register.Stages.Select(s => s.Label), .. register.Columns.Select(c => c.Label),
        .. register.Figures.Select(f => f.Name), .. register.Figures.SelectMany(f => f.Slices).Select(s => s.Label),
        .. register.Actions.SelectMany(a => a.Papers).Select(p => p.Name),
        .. register.Actions.SelectMany(a => new[] { a.Label, a.DayLabel }), .. register.Actions.Where(a => !a.IsCommon).SelectMany(a => Fields(a.Form)),
    ];

    private static IEnumerable<Text> Fields(FormModel form) => form.Fields.SelectMany(f =>
        f.Options(Roster.Empty, default).Select(o => o.Label).Prepend(f.Label).Concat(f.RowModel is { } row ? Fields(row) : []));
}
