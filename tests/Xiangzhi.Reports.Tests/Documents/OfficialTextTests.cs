using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Documents;
using Xunit;

namespace Xiangzhi.Reports.Tests.Documents;

public sealed class OfficialTextTests
{
    private static readonly Paper Small = new()
    {
        Title = ["白土乡", "报告"],
        Addressee = "区政府",
        Blocks =
        [
            new Heading(1, ["一、<成效>"]),
            new Paragraph(["受理", new FigureRun("F1a", "183件"), "、", new BoldRun("其中"), new BlankRun(2)]),
            Table.Of([new("村"), new("件", 1, CellSetting.Right)], [["凉洞", "41"], ["三塘"]]),
        ],
        Signature = new("白土乡人民政府", new DateOnly(2026, 1, 5), Sealing.Sealed),
    };

    [Fact]
    public void Plain_text_has_a_line_for_each_paragraph_and_row() => Assert.Equal(
        "白土乡\n报告\n区政府：\n一、<成效>\n受理183件、其中____\n村\t件\n凉洞\t41\n三塘\t\n白土乡人民政府\n2026年1月5日\n",
        OfficialTextWriter.Write(Small));

    [Fact]
    public void A_page_links_the_figures_and_escapes_the_text() => Assert.Equal(
        "<article class=\"sheet\"><h1>白土乡<br>报告</h1><p class=\"addressee\">区政府：</p><h2>一、&lt;成效&gt;</h2>"
        + "<p>受理<a class=\"fig\" href=\"/f?c=F1a&amp;y=1\">183件</a>、<b>其中</b><span class=\"blank\">\u00A0\u00A0\u00A0\u00A0</span></p>"
        + "<table class=\"ruled\"><thead><tr><th scope=\"col\">村</th><th scope=\"col\">件</th></tr></thead><tbody>"
        + "<tr><td>凉洞</td><td class=\"right\">41</td></tr><tr><td>三塘</td><td class=\"right\"></td></tr></tbody></table>"
        + "<p class=\"issuer\">白土乡人民政府</p><p class=\"date\">2026年1月5日</p></article>",
        OfficialHtmlWriter.Write(Small, figure => $"/f?c={figure.Id}&y=1"));

    [Fact]
    public void A_figure_that_the_reader_may_not_open_has_no_link() =>
        Assert.Contains("<span class=\"fig\">183件</span>", OfficialHtmlWriter.Write(Small, _ => null), StringComparison.Ordinal);

    [Fact]
    public void A_page_of_the_sample_says_so_first() =>
        Assert.StartsWith("<article class=\"sheet\"><p class=\"banner\">演示数据", OfficialHtmlWriter.Write(SamplePapers.FilingApproval(), _ => null), StringComparison.Ordinal);

    [Fact]
    public void A_date_that_is_not_known_leaves_room_for_it() =>
        Assert.Equal("　　年　　月　　日", new Signature("白土乡人民政府", null, Sealing.Unsealed).DateText);

    [Theory]
    [InlineData("")]
    [InlineData("F1a.一二三四五六七")]
    public void A_code_that_no_bookmark_can_carry_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => FigureBookmark.NameFor(id, 1));

    [Theory]
    [InlineData("_GoBack")]
    [InlineData("fig_")]
    [InlineData("fig_F1_zz")]
    public void Other_bookmarks_are_no_figures(string name) => Assert.Null(FigureBookmark.IdOf(name));
}
