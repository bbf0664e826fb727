using Xiangzhi.Ledger;

namespace Xiangzhi.Registers.Tests.Openness;

/// <summary>What these registers declare: labels in both languages, rules that exist, the codes, units and kinds of their figures.</summary>
public sealed class OpennessDeclarationTests
{
    public static TheoryData<string> Registers =>
        ["licence", "service-item", "service-case", "disclosure-item", "disclosure", "information-request", "village-meeting", "village-charter", "supervision-committee", "supervision-opinion"];

    [Theory, MemberData(nameof(Registers))]
    public void Every_label_stands_in_both_languages(string code)
    {
        var register = Catalogue.Standard[code];
        var texts = register.Actions.Where(a => !a.IsCommon)
            .SelectMany(a => a.Form.Fields.SelectMany(Texts).Prepend(a.Label).Append(a.DayLabel).Concat(a.Papers.Select(p => p.Name)))
            .Concat(register.Stages.Select(s => s.Label)).Concat(register.Columns.Select(c => c.Label)).Concat(register.Clocks.Select(c => c.Label!))
            .Concat(register.Figures.SelectMany(f => f.Slices.Select(s => s.Label).Prepend(f.Name))).Append(register.Name).ToList();
        Assert.DoesNotContain(texts, t => t.En.Length == 0 || t.En.Any(c => c > 127));
        Assert.DoesNotContain(texts, t => !t.Zh.Any(c => c > 127));
        Assert.All(register.Figures, f => Assert.False(f.Unit.Length == 0 || f.Rule.Length == 0, f.Code));
    }

    [Theory, MemberData(nameof(Registers))]
    public void Every_rule_that_it_names_stands_in_the_law(string code)
    {
        var register = Catalogue.Standard[code];
        Assert.All(register.Clocks.Select(c => c.Rule).Concat(register.Flags.Select(f => f.Rule)), rule => Assert.True(Xiangzhi.Law.LawBook.Builtin.Contains(rule), rule));
    }

    [Theory]
    [InlineData("E9a", "licence", "件", FigureKind.Flow)]
    [InlineData("E9b", "licence", "件", FigureKind.Flow)]
    [InlineData("E9c", "licence", "件", FigureKind.Flow)]
    [InlineData("E9d", "licence", "件", FigureKind.Flow)]
    [InlineData("E9e", "licence", "件", FigureKind.Flow)]
    [InlineData("G1", "disclosure", "条", FigureKind.Flow)]
    [InlineData("G2a", "disclosure-item", "%", FigureKind.Ratio)]
    [InlineData("G2b", "disclosure", "%", FigureKind.Ratio)]
    [InlineData("G3", "information-request", "件", FigureKind.Flow)]
    [InlineData("G4", "service-case", "件", FigureKind.Flow)]
    [InlineData("G5", "service-case", "%", FigureKind.Ratio)]
    [InlineData("G6", "service-item", "项", FigureKind.Stock)]
    [InlineData("G7", "supervision-opinion", "%", FigureKind.Ratio)]
    public void Each_figure_has_the_register_unit_and_kind_of_the_list(string code, string register, string unit, FigureKind kind)
    {
        var figure = Catalogue.Standard.FindFigure(code);
        Assert.Equal((register, unit, kind), (Catalogue.Standard.RegisterOfFigure(code).Code, figure!.Unit, figure.Kind));
    }

    [Fact]
    public void A_row_typed_by_hand_becomes_a_publication_of_its_item()
    {
        var world = new OpennessWorld();
        var item = world.List(OpennessLine.Village, DisclosurePeriod.Quarterly);
        var binding = new Binding(new TextForm { ["item"] = item.Number, ["covers"] = "2024年3月31日", ["topic"] = "一季度收支" }, new(2024, 4, 8), world.Township.Roster);
        var form = Assert.IsType<ProposeDisclosure>(Catalogue.Standard["disclosure"].Opener.Form.Bind(binding));
        Assert.Empty(binding.Faults);
        Assert.Equal((item.Id, new DateOnly(2024, 3, 31)), (form.Item.Id, form.Covers));
    }

    private static IEnumerable<Text> Texts(Field field) =>
    [
        field.Label, .. new[] { field.Group, field.Hint }.OfType<Text>(), .. field.Options(Roster.Empty, new(2024, 1, 1)).Select(o => o.Label),
        .. field.RowModel?.Fields.SelectMany(Texts) ?? [],
    ];
}
