using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

/// <summary>What the crossing of headings in a blank form is taken to mean.</summary>
public sealed class ProposedMeaningTests
{
    [Theory]
    [InlineData("form-mediation.xlsx", "1!C6", "F1a village=凉洞村")]
    [InlineData("form-mediation.xlsx", "1!E7", "F2b kind=family village=三塘村")]
    [InlineData("form-mediation.xlsx", "1!J12", "F2b kind=other village=场镇社区")]
    [InlineData("form-mediation.xlsx", "1!K6", "F1a year village=凉洞村")]
    [InlineData("form-mediation.xlsx", "1!P6", "-")]
    [InlineData("form-mediation.xlsx", "1!F2", "@gaps")]
    [InlineData("form-enforcement.xlsx", "1!B7", "E3 domain=building")]
    [InlineData("form-enforcement.xlsx", "1!D6", "E5 domain=road procedure=simple")]
    [InlineData("form-enforcement.xlsx", "1!F8", "E5 period-last-year domain=forestry")]
    [InlineData("form-enforcement.xlsx", "1!H9", "E7 year domain=fire /10000")]
    [InlineData("form-enforcement.xlsx", "1!I11", "E7 year domain=other procedure=simple /10000")]
    [InlineData("form-enforcement.xlsx", "1!J6", "E11 domain=road")]
    [InlineData("form-publicity.docx", "1!B1", "@township")]
    [InlineData("form-publicity.docx", "1!D1", "@period")]
    [InlineData("form-publicity.docx", "1!D3", "C1")]
    [InlineData("form-publicity.docx", "1!E4", "C5 year")]
    [InlineData("form-publicity.docx", "1!D5", "C8")]
    [InlineData("form-publicity.docx", "1!E7", "C3 year")]
    [InlineData("form-publicity.docx", "1!D9", "B5")]
    [InlineData("form-publicity.docx", "1!B13", "@filler")]
    [InlineData("form-cases.xlsx", "1!B6", "F1a village=凉洞村")]
    [InlineData("form-cases.xlsx", "1!E7", "F1a kind=land-forest village=三塘村")]
    [InlineData("form-cases.xlsx", "1!H6", "F1a kind=labour village=凉洞村")]
    [InlineData("form-cases.xlsx", "1!N8", "F2b outcome=written-agreement village=李家坪村")]
    [InlineData("form-cases-libreoffice.xlsx", "1!O12", "F2b outcome=oral-agreement village=场镇社区")]
    [InlineData("form-cases-libreoffice.xlsx", "1!A2", "@gaps")]
    [InlineData("form-enforcement-columns.xlsx", "1!F8", "E5 domain=road procedure=ordinary")]
    [InlineData("form-enforcement-columns.xlsx", "1!J9", "E7c domain=farming /10000")]
    [InlineData("form-petitions.xlsx", "1!E5", "F7a year form=letter")]
    [InlineData("form-petitions.xlsx", "1!D7", "F7a form=internet")]
    [InlineData("form-petitions.xlsx", "1!D10", "F7b")]
    [InlineData("form-petitions.xlsx", "1!E11", "F8 year")]
    [InlineData("form-several.xlsx", "1!F7", "F1a kind=damages village=三塘村")]
    [InlineData("form-several.xlsx", "2!D12", "F5a")]
    [InlineData("form-sentences.docx", "1!B2.1", "C1")]
    [InlineData("form-sentences.docx", "1!B2.3", "C3")]
    [InlineData("form-sentences.docx", "1!B3.2", "C5")]
    [InlineData("form-sentences.docx", "1!D4", "C11")]
    [InlineData("form-sentences.docx", "1!B6", "-")]
    [InlineData("form-years.xlsx", "1!B3", "E3 year")]
    [InlineData("form-years.xlsx", "1!D5", "E7 year")]
    [InlineData("form-lines.docx", "1!B2", "F1a track=people")]
    [InlineData("form-lines.docx", "1!C3", "F2b year")]
    [InlineData("form-lines.docx", "2!A4", "@gaps")]
    [InlineData("form-lines.docx", "2!A6.1", "C1")]
    [InlineData("form-lines.docx", "2!A6.3", "C3")]
    [InlineData("form-lines.docx", "2!A8.1", "F7a")]
    [InlineData("form-lines.docx", "2!A9", "@gaps")]
    [InlineData("form-handling.xlsx", "1!D6", "F2a village=三塘村")]
    [InlineData("form-handling.xlsx", "1!E6", "F2b village=三塘村")]
    [InlineData("form-handling.xlsx", "1!F9", "F3b")]
    [InlineData("form-quarter.docx", "1!D3", "E5 quarter")]
    [InlineData("form-quarter.docx", "1!E4", "E5 year procedure=simple")]
    [InlineData("form-quarter.docx", "1!D7", "E9c quarter")]
    public void Headings_that_say_all_are_taken_over_in_one_press(string file, string place, string meaning)
    {
        var proposals = Find(file, place);
        Assert.Equal((meaning, true), (Named(proposals[0]), proposals[0].IsSure));
        Assert.Equal(meaning, Named(proposals[0] with { Meaning = CellMeaning.Read(proposals[0].Meaning.Written)! }));
    }

    [Theory, InlineData("form-mediation.xlsx", "1!N6"), InlineData("form-publicity.docx", "1!B12"), InlineData("form-cases.xlsx", "1!P6"), InlineData("form-petitions.xlsx", "1!D14"), InlineData("form-handling.xlsx", "1!I6")]
    public void What_the_ledger_does_not_know_is_not_guessed(string file, string place) => Assert.DoesNotContain(Find(file, place), p => p.IsSure);

    [Theory]
    [InlineData("form-cases.xlsx", "1!J6", "F1a enterprise=true kind=expropriation village=凉洞村", "F1a enterprise=true village=凉洞村")]
    [InlineData("form-mediation.xlsx", "1!M8", "F1a year-last-year village=李家坪村", "F1a period-last-year village=李家坪村")]
    [InlineData("form-petitions.xlsx", "1!F4", "F7a year-last-year", "F7a period-last-year")]
    [InlineData("form-enforcement-columns.xlsx", "1!H8", "E5 year-last-year domain=road", "E5 period-last-year domain=road")]
    public void What_headings_leave_open_is_offered_both_ways_and_asked(string file, string place, string one, string other)
    {
        var proposals = Find(file, place);
        Assert.Equal([one, other], proposals.Take(2).Select(Named));
        Assert.DoesNotContain(proposals, p => p.IsSure);
    }

    [Theory]
    [InlineData("form-cases.xlsx", "1!B13", "1!Q6", "1!B5")]
    [InlineData("form-enforcement-columns.xlsx", "1!B8", "1!C6", "1!C7")]
    [InlineData("form-petitions.xlsx", "1!A4", "1!C4", "1!G4")]
    // A column that is hidden, cells that a protected sheet locks, a hidden sheet, and what a formula fills.
    [InlineData("form-several.xlsx", "1!G6", "1!A2", "3!A2", "4!B3", "4!C3")]
    [InlineData("form-sentences.docx", "1!B2", "1!C4", "1!A6")]
    public void Numbered_columns_codes_formulas_and_headings_are_never_asked(string file, params string[] places) =>
        Assert.Empty(Headings.Of(BlankForm.Read(Fixtures.Read(file)).Form!).Select(a => a.Place).Intersect(places));

    [Theory]
    [InlineData("涉及妇女儿童的", "调解成功数", false)]
    [InlineData("婚姻家庭纠纷", "调解成功数", true)]
    [InlineData("婚姻家庭纠纷", "调解成功人数（人）", false)]
    public void A_word_or_a_unit_that_is_not_accounted_for_keeps_a_proposal_from_being_sure(string row, string column, bool isSure)
    {
        var sheet = new FormSheet("调解情况", false, [new(1, 1, 1, 1, "类别") { HasBorder = true }, new(1, 2, 1, 1, column) { HasBorder = true }, new(2, 1, 1, 1, row) { HasBorder = true }, new(2, 2, 1, 1, "") { HasBorder = true }], [9, 9], ["人民调解统计表"]);
        var asked = Assert.Single(Headings.Of(new(false, [sheet])));
        Assert.Equal(isSure, Monthly.For(asked).Any(p => p.IsSure));
    }

    private static ProposedMeanings Monthly => new(Catalogue.Standard, FormRoster.Of(), new(2026, 3, 31), ReportFrequency.Monthly);

    private static IReadOnlyList<ProposedMeaning> Find(string file, string place)
    {
        var every = file.Contains("enforcement", StringComparison.Ordinal) ? ReportFrequency.Quarterly : ReportFrequency.Monthly;
        var asked = Headings.Of(BlankForm.Read(Fixtures.Read(file)).Form!).Single(a => a.Place == place);
        return new ProposedMeanings(Catalogue.Standard, FormRoster.Of(), new(2026, 3, 31), every).For(asked);
    }

    /// <summary>As written, with the villages by name.</summary>
    private static string Named(ProposedMeaning proposal) => FormRoster.Villages.Index().Aggregate(proposal.Meaning.Written, (text, v) => text.Replace(FormRoster.IdOf(v.Index).ToString("D"), v.Item, StringComparison.Ordinal));
}
