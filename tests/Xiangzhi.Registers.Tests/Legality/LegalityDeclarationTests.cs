using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Legality;

/// <summary>What the registers of legality, advisers, remedies and legal services declare.</summary>
public sealed class LegalityDeclarationTests
{
    private static readonly string[] Codes =
        ["decision", "normative-document", "review", "rule", "adviser", "adviser-service", "remedy", "legal-service-station", "legal-service", "firm-service", "legal-aid", "legal-platform"];

    public static TheoryData<string> Registers => [.. Codes];

    [Theory, MemberData(nameof(Registers))]
    public void Every_label_stands_in_both_languages(string code)
    {
        var register = Catalogue.Standard[code];
        Text[] texts =
        [
            register.Name, .. register.Stages.Select(s => s.Label), .. register.Columns.Select(c => c.Label), .. register.Figures.Select(f => f.Name), .. register.Figures.SelectMany(f => f.Slices).Select(s => s.Label),
            .. register.Actions.SelectMany(a => a.Papers).Select(p => p.Name), .. register.Clocks.Select(c => c.Label!),
            .. register.Actions.Where(a => !a.IsCommon).SelectMany(a => Texts(a.Form).Append(a.Label).Append(a.DayLabel)),
        ];
        Assert.DoesNotContain(texts, t => t.En.Length == 0 || t.En.Any(c => c > 127));
        Assert.DoesNotContain(texts, t => !t.Zh.Any(c => c > 127));
    }

    [Theory, MemberData(nameof(Registers))]
    public void Every_rule_that_it_names_stands_in_the_law(string code)
    {
        var register = Catalogue.Standard[code];
        Assert.All(register.Clocks.Select(c => c.Rule).Concat(register.Flags.Select(f => f.Rule)), rule => Assert.True(LawBook.Builtin.Contains(rule), rule));
    }

    [Fact]
    public void Every_figure_of_the_list_is_there_with_its_unit_and_a_rule()
    {
        var figures = Codes.SelectMany(c => Catalogue.Standard[c].Figures).ToList();
        Assert.Equal(
            ["D1 项", "D11 个", "D12 次", "D2a %", "D2b %", "D3 份", "D4 件", "D4b 件", "D4c 件", "D5 人", "D6 次", "D7 %", "D7b 个", "D8 条", "D9 次", "H1 件", "H2 件", "H3 件", "I1 个", "I2 人次", "I3 家", "I4 人"],
            figures.Select(f => $"{f.Code} {f.Unit}").Order(StringComparer.Ordinal));
        Assert.All(figures, f => Assert.EndsWith("。", f.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_about_people_are_never_public()
    {
        var names = new[] { "name", "applicant", "counterparty", "phone", "idNumber", "contact", "agents", "attended", "lawyer", "names", "firm" };
        var fields = Codes.SelectMany(c => Catalogue.Standard[c].Actions).Where(a => !a.IsCommon).SelectMany(a => a.Form.Fields).Where(f => names.Contains(f.Key) && f.Kind != "ref").ToList();
        Assert.InRange(fields.Count, 10, 60);
        Assert.All(fields.Where(f => f.Label.Zh is not ("制度名称" or "名称" or "平台名称" or "市场主体名录")), f => Assert.True(f.IsPersonal, f.Label.Zh));
    }

    [Fact]
    public void Public_reasons_say_that_no_name_belongs_there() =>
        Assert.All(
            Codes.SelectMany(c => Catalogue.Standard[c].Actions).Where(a => !a.IsCommon).SelectMany(a => a.Form.Fields).Where(f => f.Key is "reason" or "subject" or "topic" or "remark" && f.Kind == "text" && !f.IsPersonal),
            f => Assert.True(f.Hint?.Zh is { } hint && (hint.Contains("不写", StringComparison.Ordinal) || hint.Contains("例如", StringComparison.Ordinal)), f.Label.Zh));

    private static IEnumerable<Text> Texts(FormModel form) => form.Fields.SelectMany(f =>
        new[] { f.Label, f.Group, f.Hint }.OfType<Text>().Concat(f.Options(Roster.Empty, default).Select(o => o.Label)).Concat(f.RowModel is { } row ? Texts(row) : []));
}
