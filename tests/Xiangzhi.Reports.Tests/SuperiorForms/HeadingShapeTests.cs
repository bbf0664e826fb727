using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

/// <summary>Shapes of forms as superiors draw them, each a small one of its own.</summary>
public sealed class HeadingShapeTests
{
    [Fact]
    public void What_stands_above_the_frame_heads_no_column()
    {
        string[] form = ["~人民调解案件统计表|<|<|<", "~统计时间：2026年3月|<|~单位：件|<", "项目|<|本月|备注", "受理|<||", "调解成功|<||"];
        Assert.Equal("F1a", SmallForm.Sure("C4", ReportFrequency.Monthly, form));
        Assert.Equal("F2b", SmallForm.Sure("C5", ReportFrequency.Monthly, form));
    }

    [Fact]
    public void A_table_of_one_line_asks_figures_and_who_reports()
    {
        string[] form = ["~行政处罚实施情况统计表|<|<|<|<|<|<", "序号|单位名称|行政处罚实施数量（宗）|<|<|<|罚没金额（万元）", "^|^|罚款|没收违法所得、没收非法财物|其他行政处罚|合计|^", "1|||||=SUM(C4:E4)|"];
        Assert.Equal("@township", SmallForm.Sure("B4", ReportFrequency.Yearly, form));
        Assert.Equal("E5 kind=fine", SmallForm.Sure("C4", ReportFrequency.Yearly, form));
        Assert.Equal("E5 kind=illegal-gains|goods", SmallForm.Sure("D4", ReportFrequency.Yearly, form));
        Assert.Equal("E5 kind=other", SmallForm.Sure("E4", ReportFrequency.Yearly, form));
        Assert.Equal("not asked", SmallForm.Sure("F4", ReportFrequency.Yearly, form));
        Assert.Equal("E7s /10000", SmallForm.Sure("G4", ReportFrequency.Yearly, form));
    }

    [Fact]
    public void The_second_of_two_tables_is_told_by_its_own_line()
    {
        string[] form = ["~信访和接访情况统计表|<|<", "一、信访事项受理情况（件）|<|<", "渠道|本季度|办结数", "来信||", "二、领导干部接访下访情况|<|<", "项目|接访场次（场次）|下访人次（人次）", "本季度||"];
        Assert.Equal("F7a form=letter", SmallForm.Sure("B4", ReportFrequency.Quarterly, form));
        Assert.Equal("F7b form=letter", SmallForm.Sure("C4", ReportFrequency.Quarterly, form));
        Assert.Equal("F5a", SmallForm.Sure("B7", ReportFrequency.Quarterly, form));
        Assert.Equal("F5c kind=in-villages", SmallForm.Sure("C7", ReportFrequency.Quarterly, form));
    }

    [Fact]
    public void Quarters_and_months_that_stand_side_by_side_are_those_of_the_form_s_year()
    {
        string[] form = ["~行政执法情况统计表|<|<|<|<", "项目|一季度|第2季度|12月|上半年", "行政检查（次）||||"];
        Assert.Equal(["E3 quarter1", "E3 quarter2", "E3 month12", "E3 half-year1"], new[] { "B3", "C3", "D3", "E3" }.Select(c => SmallForm.Sure(c, ReportFrequency.Yearly, form)));
    }

    [Theory]
    [InlineData("资源环境类|林业|", "资源环境类|水利|", "E3 domain=forestry")]
    [InlineData("涉企类|林业|", "涉企类|水利|", null)]
    [InlineData("资源环境类|林业|", "城乡管理类|林业|", null)]
    public void A_group_of_kinds_restricts_nothing_unless_its_kinds_stand_elsewhere_too(string first, string second, string? meaning) =>
        Assert.Equal(meaning, SmallForm.Sure("C3", ReportFrequency.Yearly, "~综合行政执法统计表|<|<", "领域|<|行政检查（次）", first, second));

    [Theory]
    [InlineData("排查总数", "重大疑难")]
    [InlineData("化解情况", "移送法院")]
    [InlineData("受理数", "涉及未成年人")]
    public void A_restriction_that_the_ledger_does_not_know_is_not_dropped(string group, string column) =>
        Assert.Null(SmallForm.Sure("B4", ReportFrequency.Monthly, "~矛盾纠纷排查化解统计表|<|<", $"类型|{group}|<", $"^|{column}|其他", "婚姻家庭纠纷||"));

    [Theory]
    [InlineData("受众人次", "C3 place=凉洞村")]
    [InlineData("活动场次", "C1 place=凉洞村")]
    [InlineData("法治讲座（期）", null)]
    public void A_village_is_never_dropped_where_a_figure_is_not_cut_by_it(string column, string? meaning) =>
        Assert.Equal(meaning, SmallForm.Sure("B3", ReportFrequency.Monthly, "~法治宣传情况统计表|<|<", $"村（社区）|{column}|平均分（分）", "凉洞村||"));

    [Theory]
    [InlineData("合　　计", "排 查 受 理 数", "F1a")]
    [InlineData("全乡合计", "化解率（%）", "F3b")]
    [InlineData("凉洞村", "化解率（%）", "F3b village=凉洞村")]
    [InlineData("邻里纠纷", "办结率", "F3a kind=neighbours")]
    public void Rates_and_spread_words_are_read(string row, string column, string meaning) =>
        Assert.Equal(meaning, SmallForm.Sure("B3", ReportFrequency.Monthly, "~矛盾纠纷化解率情况表|<|<", $"名称|{column}|备注", $"{row}||"));

    [Theory, InlineData(ReportFrequency.Yearly, "E3 period-previous"), InlineData(ReportFrequency.Monthly, null)]
    public void Last_year_is_a_whole_year_which_only_a_yearly_form_asks(ReportFrequency every, string? meaning) =>
        Assert.Equal(meaning, SmallForm.Sure("C3", every, "~行政执法统计表|<|<", "项目|本年|上年", "行政检查||"));

    [Theory]
    [InlineData(ReportFrequency.Yearly, "B3", "E3")]
    [InlineData(ReportFrequency.Yearly, "C3", "E3 period-previous")]
    [InlineData(ReportFrequency.Monthly, "C3", null)]
    [InlineData(ReportFrequency.Monthly, "D3", "E3 year")]
    [InlineData(ReportFrequency.Monthly, "E3", "E3 year-last-year")]
    [InlineData(ReportFrequency.Yearly, "F3", "E3 half-year1")]
    [InlineData(ReportFrequency.Yearly, "G3", null)]
    public void The_latest_year_that_a_form_names_is_its_own(ReportFrequency every, string cell, string? meaning) =>
        Assert.Equal(meaning, SmallForm.Sure(cell, every, "~行政执法统计表|<|<|<|<|<|<", "项目|2025年|2024年|2025年1—9月|2024年1-9月|2025年上半年|2022年", "行政检查||||||"));

    [Fact]
    public void A_new_year_s_print_asks_the_same_cells()
    {
        string[] Keys(int year) => [.. Headings.Of(SmallForm.Draw(["~行政执法统计表|<|<", $"项目|{year}年|{year - 1}年", "行政检查||"])).Select(a => a.Key)];
        Assert.Equal(2, Keys(2025).Distinct().Count());
        Assert.Equal(Keys(2025), Keys(2026));
    }

    [Fact]
    public void Of_several_units_in_a_line_only_that_of_money_is_one_of_an_amount()
    {
        string[] form = ["~综合执法情况统计表|<|<|<", "~单位：次、件、万元|<|<|<", "领域|行政检查|一般程序案件数|罚款数额", "林业|||"];
        Assert.Equal(["E3 domain=forestry", "E5 domain=forestry procedure=ordinary", "E7 domain=forestry /10000"], new[] { "B4", "C4", "D4" }.Select(c => SmallForm.Sure(c, ReportFrequency.Quarterly, form)));
    }

    [Theory]
    [InlineData("未调解成功案件", null)]
    [InlineData("未办结件数", null)]
    [InlineData("防止民转刑案件", null)]
    [InlineData("新聘任人民调解员", null)]
    [InlineData("转为刑事案件", "F4")]
    public void What_is_denied_or_new_is_not_taken_for_the_thing_itself(string row, string? meaning) =>
        Assert.Equal(meaning, SmallForm.Sure("B3", ReportFrequency.Monthly, "~矛盾纠纷人民调解统计表|<", "项目|本月数", $"{row}|"));

    [Fact]
    public void Committees_as_rows_part_by_level_and_a_wider_kind_above_a_nearer_one_counts_for_nothing()
    {
        string[] form = ["~人民调解案件统计表|<|<", "机构|劳动争议|<", "^|拖欠农民工工资|其他劳动争议", "乡镇人民调解委员会||", "村（社区）人民调解委员会||"];
        Assert.Equal(["F1a kind=wages level=township", "F1a kind=labour level=village"], new[] { "B4", "C5" }.Select(c => Best(c, form)));
    }

    private static string? Best(string cell, string[] form) =>
        new ProposedMeanings(Catalogue.Standard, FormRoster.Of(), new(2026, 3, 31), ReportFrequency.Monthly).For(Headings.Of(SmallForm.Draw(form)).Single(a => a.Name == cell)).FirstOrDefault()?.Meaning.Written;

    [Theory]
    [InlineData("1-本月", "E3 year")]
    [InlineData("1月至本月累计", "E3 year")]
    [InlineData("当年累计", "E3 year")]
    public void Days_since_January_are_those_of_the_year(string column, string meaning) =>
        Assert.Equal(meaning, SmallForm.Sure("B3", ReportFrequency.Monthly, "~行政执法统计表|<", $"项目|{column}", "行政检查|"));

    [Fact]
    public void In_a_form_on_legal_advisers_a_lecture_is_no_lecture_of_the_centre_group() =>
        Assert.Null(SmallForm.Sure("B3", ReportFrequency.Quarterly, "~一村一法律顾问工作统计表|<", "项目|本季度", "举办法治讲座（场）|"));

    [Fact]
    public void Beyond_the_frame_nothing_is_asked() =>
        Assert.Equal("not asked", SmallForm.Sure("C4", ReportFrequency.Monthly, "~人民调解统计表|<|<", "项目|本月|累计", "受理||", "合计|=B3|~"));
}
