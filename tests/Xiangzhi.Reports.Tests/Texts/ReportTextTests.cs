using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Tests.Texts;

public sealed class ReportTextTests
{
    [Fact]
    public void Pasted_text_is_its_lines_without_blanks_around_them_and_blank_ones()
    {
        var report = ReportText.Of("　　标题 \r\n\r\n　　全年受理221件。\u2028\t \v受理\t 221件 \t\t");
        Assert.Equal("标题\n全年受理221件。\n受理\t221件", report.Text);
        Assert.Equal([ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.TableRow], report.Paragraphs.Select(p => p.Kind));
    }

    [Theory]
    [InlineData("一、主要举措和成效", true)]
    [InlineData("（十二）把矛盾解在村里", true)]
    [InlineData("第三章 依法行政", true)]
    [InlineData("一、坚持学习。全年组织学习12次。", false)]
    [InlineData("一是学习12次", false)]
    [InlineData("全年受理221件", false)]
    [InlineData("一、一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", false)]
    public void A_heading_is_told_by_its_number_and_its_shortness(string line, bool isHeading) =>
        Assert.Equal(isHeading ? ParagraphKind.Heading : ParagraphKind.Body, ReportText.Of(line).Paragraphs.Single().Kind);

    [Theory]
    [InlineData("　　标题 \r\n\r\n　　全年受理\u00A0221件。\u2028\t \v受理\t 221件 \t\t")]
    [InlineData("a\u0001b\uD800\n \n\t甲 乙\t\t丙\t")]
    public void Each_character_knows_where_it_stood_in_what_was_pasted(string pasted)
    {
        var report = ReportText.Of(pasted);
        var origins = report.Origins();
        Assert.Equal(origins.Order().Distinct(), origins);
        Assert.All(report.Paragraphs.SelectMany(p => Enumerable.Range(p.Start, p.Length)), i => Assert.Equal(report.Text[i], pasted[origins[i]] switch { '\u00A0' => ' ', '\u0001' or '\uD800' => '\uFFFD', var c => c }));
        var restored = ReportText.Restore(report.Text, report.Paragraphs);
        Assert.Equal(Enumerable.Range(0, report.Text.Length), restored.Origins());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n　")]
    [InlineData("甲\n乙\r丙\u0085丁\u00A0 戊")]
    [InlineData("a\u0001b\uD800\n\t甲\t\t乙\t")]
    public void Its_paragraphs_are_the_lines_of_its_text(string pasted)
    {
        var report = ReportText.Of(pasted);
        Assert.Equal(report.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), report.Paragraphs.Select(p => report.Text.Substring(p.Start, p.Length)));
        Assert.Equal(report.Text, string.Join('\n', report.Text.Split('\n').Select(line => line.Trim())));
        Assert.Equal(report.Text, ReportText.Of(report.Text).Text);
    }
}
