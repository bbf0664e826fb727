using System.Text;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Tests.Texts;

/// <summary>The text of a web page is what its reader came for.</summary>
public sealed class PageTextTests
{
    static PageTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Cases() => new()
    {
        { "<p>甲</p><p> 乙\n丙 <b>丁</b> 5\n 件</p>", "甲\n乙丙 丁 5 件" },
        { "<div>甲<div>乙</div>丙<br>丁</div>戊", "甲\n乙\n丙\n丁\n戊" },
        { "<p>&nbsp;&nbsp;　　受理&nbsp;221&#20214;</p>", "受理 221件" },
        { "<p>甲<script>var a='暗';</script><style>p{}</style><!-- 暗 --></p><noscript>暗</noscript><template>暗</template>", "甲" },
        { "<p>甲</p><p hidden>暗</p><p style='color:red; display : none'>暗</p><span aria-hidden='true'>暗</span><p style='visibility:hidden'>暗</p>", "甲" },
        { "<nav><p>首页</p></nav><div class='breadcrumb'>当前位置：报告</div><div id='footer'>版权所有</div><ul class='main-menu'><li>暗</li></ul><p class='positioned'>甲</p>", "甲" },
        { "<ul><li><a href='/'>首页</a> | <a href='/a'>公开</a></li></ul><p>见<a href='/b'>附件</a></p><p><a name='x'>甲</a></p>", "见附件\n甲" },
        { "<h2>做法</h2><table><caption>表1</caption><thead><tr><th>村<th>受理</thead><tr><td>凉洞<td><p>221</p><p>件</p><tr><td>三塘<td></table>", "做法\n表1\n村\t受理\n凉洞\t221 件\n三塘" },
        { "<table><tr><td><p>甲</p><table><tr><td>村<td>数</table><td>乙</table>", "甲\n村\t数\n乙" },
        { "<table><tr><td>甲。<p>乙。</table>", "甲。\n乙。" },
        { "<div class='nav'>只有导航</div>", "只有导航" },
        { "<p>1 &lt; 2 &amp; 3</p>", "1 < 2 & 3" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_a_page_shows_is_read(string markup, string text) => Assert.Equal(text, Read(Encoding.UTF8.GetBytes($"<html><head><title>题</title></head><body>{markup}</body></html>")).Text);

    [Fact]
    public void Where_a_page_says_which_is_the_article_only_that_is_read_with_its_title()
    {
        var article = string.Concat(Enumerable.Repeat("<p>全年受理矛盾纠纷221件，化解219件，按期办结，群众满意。</p>", 10));
        var report = Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><meta name=\"ArticleTitle\" content=\"2025年度报告\"></head><body><div>天气 3 度</div><div id=\"UCAP-CONTENT\">{article}</div><div>浏览 99 次</div></body></html>"));
        Assert.StartsWith("2025年度报告\n全年受理", report.Text, StringComparison.Ordinal);
        Assert.Equal(11, report.Paragraphs.Count);
        Assert.Equal(ParagraphKind.Heading, report.Paragraphs[0].Kind);
    }

    [Theory]
    [InlineData("utf-8", "utf-8", false)]
    [InlineData("utf-8", "gb2312", false)]
    [InlineData("GB18030", "gb2312", false)]
    [InlineData("GB18030", "no-such", false)]
    [InlineData("big5", "big5", false)]
    [InlineData("utf-16LE", "utf-8", true)]
    public void A_page_is_read_in_its_encoding_whatever_it_says(string encoding, string named, bool marked)
    {
        var written = Encoding.GetEncoding(encoding);
        byte[] content = [.. marked ? written.GetPreamble() : [], .. written.GetBytes($"<html><head><meta http-equiv=Content-Type content=\"text/html; charset={named}\"></head><body>依法行政，全年受理案件</body></html>")];
        Assert.Equal("依法行政，全年受理案件", Read(content).Text);
    }

    public static TheoryData<string, string> Hostile() => new()
    {
        { "deep", string.Concat(Enumerable.Repeat("<div>", 1_000_000)) },
        { "deep inline", string.Concat(Enumerable.Repeat("<span>", 1_000_000)) },
        { "reopened", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat("</p><p>甲", 500_000)) },
        { "reopened beyond cells", string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<font size={i}><table><td></font></table>甲")) },
        { "many", string.Concat(Enumerable.Repeat("<p>甲", 1_000_000)) },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void A_page_that_would_keep_its_reader_busy_for_ever_is_refused(string what, string markup)
    {
        Assert.NotEmpty(what);
        Assert.Contains("网页", Assert.IsType<TextReading.Refused>(ReportTextReader.Read(Encoding.UTF8.GetBytes("<html><body>甲" + markup), "网页.html")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_cut_off_anywhere_does_not_stop_the_reader()
    {
        var page = Encoding.UTF8.GetBytes("<html><body><table><tr><td>甲<td style='display:none'>乙</table><p class=\"nav\">丙&nbsp;<a href='x'>丁</a></p></body></html>");
        Assert.All(Enumerable.Range(1, page.Length), length => Assert.NotNull(ReportTextReader.Read(page[..length], "断.html")));
    }

    [Fact]
    public void A_page_in_an_envelope_is_refused_with_its_cure() =>
        Assert.Contains("仅 HTML", Assert.IsType<TextReading.Refused>(ReportTextReader.Read("MIME-Version: 1.0\r\n\r\n<html>"u8.ToArray(), "页.mht")).Message, StringComparison.Ordinal);

    private static ReportText Read(byte[] content) => Assert.IsType<TextReading.Whole>(ReportTextReader.Read(content, "网页.html")).Report;
}
