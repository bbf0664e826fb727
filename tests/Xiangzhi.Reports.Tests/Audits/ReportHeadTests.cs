using Xiangzhi.Reports.Audits;
using Xunit;

namespace Xiangzhi.Reports.Tests.Audits;

/// <summary>Whose report it is and of which year, by its title, its file's name or its first sentence.</summary>
public sealed class ReportHeadTests
{
    [Theory]
    [InlineData("青石镇2023年度法治政府建设报告\n2023年，我镇落实部署。", "a.docx", "青石镇", 2023)]
    [InlineData("中共大坪镇委员会 大坪镇人民政府关于2025年法治政府建设情况的报告", "a.docx", "大坪镇", 2025)]
    [InlineData("您当前的位置：首页 > 公开\n黔江区白土乡人民政府\n2024年度法治政府建设工作总结", "a.txt", "黔江区白土乡", 2024)]
    [InlineData("一、主要举措\n我镇召开会议。", "云岭街道2022年度报告.pdf", "云岭街道", 2022)]
    [InlineData("2024年，清溪街道落实部署，我街道开展工作。", "a.txt", "清溪街道", 2024)]
    [InlineData("紧紧围绕街镇中心工作，各乡镇开展检查。", "a.txt", null, null)]
    public void Office_and_year_are_read_from_the_head(string text, string file, string? office, int? year) =>
        Assert.Equal(new ReportHead(office, year), ReportHead.Of(text, file));

    [Theory]
    [InlineData("黔江区白土乡人民政府", "白土乡")]
    [InlineData("白土乡", "白土乡")]
    [InlineData("酉阳土家族苗族自治县清溪镇", "清溪镇")]
    [InlineData("城区镇", "城区镇")]
    [InlineData("中山街道办事处", "中山街道")]
    public void Two_ways_of_writing_one_office_are_equal(string written, string bare) => Assert.Equal(bare, ReportHead.Bare(written));
}
