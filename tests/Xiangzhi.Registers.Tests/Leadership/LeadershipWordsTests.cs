namespace Xiangzhi.Registers.Tests.Leadership;

/// <summary>What users read of leadership, planning, means and grounds.</summary>
public sealed class LeadershipWordsTests
{
    private static readonly string[] Codes =
        ["leading-group", "first-duty", "duty-report", "responsibility-letter", "meeting", "appraisal", "plan", "task", "dedicated", "fund", "equipment", "site", "model-village", "need"];

    private static IEnumerable<Register> Registers => Codes.Select(code => Catalogue.Standard[code]);

    [Fact]
    public void Every_figure_of_the_list_is_there_with_its_unit_and_a_rule()
    {
        var figures = Registers.SelectMany(r => r.Figures).ToList();
        Assert.Equal(["A1 次", "A2 项", "A3 份", "A4 名", "A5 人", "A7 元", "A8 次", "C10 个"], figures.Select(f => $"{f.Code} {f.Unit}").Order(StringComparer.Ordinal));
        Assert.All(figures, f => Assert.EndsWith("。", f.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public void A_free_public_text_says_that_no_name_belongs_there()
    {
        string[] keys = ["reason", "what", "how", "result", "problem", "cause", "remark", "opinion", "measure", "findings"];
        Assert.All(
            Registers.SelectMany(r => r.Actions).Where(a => !a.IsCommon).SelectMany(a => a.Form.Fields).Where(f => keys.Contains(f.Key) && f.Kind == "text" && !f.IsPersonal),
            f => Assert.Contains("不写姓名", f.Hint?.Zh));
    }

    [Fact]
    public void No_criterion_and_no_column_ranks_people() =>
        Assert.DoesNotContain(Catalogue.Standard["appraisal"].Columns, c => c.Label.Zh.Contains("名次", StringComparison.Ordinal) || c.Label.Zh.Contains("排名", StringComparison.Ordinal));
}
