using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Petitions;

/// <summary>What the registers of petition and desk declare: words in both languages, rules that exist, the figures of the list.</summary>
public sealed class DeclarationTests
{
    private static readonly string[] Codes = ["petition", "village-petition", "reception", "reception-visit", "visit", "desk-day", "task-from-above", "typical-case"];

    public static TheoryData<string> Registers => [.. Codes];

    [Theory, MemberData(nameof(Registers))]
    public void Every_label_stands_in_both_languages(string code)
    {
        var register = Catalogue.Standard[code];
        var texts = register.Actions.Where(a => !a.IsCommon)
            .SelectMany(a => a.Form.Fields.SelectMany(Texts).Prepend(a.Label).Append(a.DayLabel).Concat(a.Papers.Select(p => p.Name)))
            .Concat(register.Stages.Select(s => s.Label)).Concat(register.Columns.Select(c => c.Label))
            .Concat(register.Figures.SelectMany(f => f.Slices.Select(s => s.Label).Prepend(f.Name)))
            .Append(register.Name).ToList();
        Assert.DoesNotContain(texts, t => t.En.Length == 0 || t.En.Any(c => c > 127));
        Assert.DoesNotContain(texts, t => !t.Zh.Any(c => c > 127));
    }

    [Theory, MemberData(nameof(Registers))]
    public void Every_rule_that_it_names_stands_in_the_law(string code)
    {
        var register = Catalogue.Standard[code];
        Assert.All(register.Clocks.Select(c => c.Rule).Concat(register.Flags.Select(f => f.Rule)), rule => Assert.True(LawBook.Builtin.Contains(rule), rule));
        Assert.All(register.Clocks, c => Assert.DoesNotContain(c.Label!.En, x => x > 127));
    }

    [Fact]
    public void The_figures_have_the_units_of_the_list()
    {
        var figures = Codes.SelectMany(c => Catalogue.Standard[c].Figures).ToList();
        Assert.Equal(["F11 件", "F5a 场次", "F5b 批次", "F5c 人次", "F6 条", "F7a 件", "F7b 件", "F8 %", "S1 场", "S2 人次", "S3 件", "S4 %"],
            figures.Select(f => $"{f.Code} {f.Unit}").Order(StringComparer.Ordinal));
        Assert.All(figures, f => Assert.EndsWith("。", f.Rule, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Registers))]
    public void A_public_text_says_that_no_name_belongs_there(string code) => Assert.All(
        Catalogue.Standard[code].Actions.Where(a => !a.IsCommon).SelectMany(a => a.Form.Fields).Where(f => f.Key is "subject" or "cause" or "reason" or "why" or "summary" && f.Kind == "text" && !f.IsPersonal),
        f => Assert.Contains("不写姓名", f.Hint?.Zh ?? ""));

    [Fact]
    public void The_mirrors_name_their_platforms() => Assert.Equal(
        ["国家信访信息系统", "国家信访信息系统", "基层智治"], new[] { "petition", "village-petition", "task-from-above" }.Select(c => Catalogue.Standard[c].MirrorOf));

    private static IEnumerable<Text> Texts(Field field) =>
    [
        field.Label, .. new[] { field.Group, field.Hint }.OfType<Text>(), .. field.Options(Roster.Empty, new(2024, 1, 1)).Select(o => o.Label),
        .. field.RowModel?.Fields.SelectMany(Texts) ?? [],
    ];
}
