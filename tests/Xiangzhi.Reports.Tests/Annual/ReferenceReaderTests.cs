using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Annual;
using Xunit;

namespace Xiangzhi.Reports.Tests.Annual;

public sealed class ReferenceReaderTests
{
    private static readonly ReferenceReader Reader = new(Catalogue.Standard);

    [Fact]
    public void A_reference_may_name_parts_year_and_wording_in_any_order()
    {
        var reference = ((ReferencePiece)Reader.Read("{2024 余 E5 domain=林业|fire kind=warning}").Single()).Reference;

        var figure = Assert.Single(reference.Figures);
        Assert.Equal(("E5", 2024), (figure.Code, figure.YearIn(2025)));
        Assert.Equal([("domain", "林业 fire"), ("kind", "warning")], figure.Cuts.Select(c => (c.Slice, string.Join(' ', c.Values))));
        Assert.Equal(Wording.More, reference.Wording);
    }

    [Theory]
    [InlineData("受理{F1z}件", 2, "{F1z}", "没有指标“F1z”；可用：F1a")]
    [InlineData("受理{无此数}件", 2, "{无此数}", "没有指标“无此数”")]
    [InlineData("受理{}件", 2, "{}", "没有指标；写上指标的代码")]
    [InlineData("受理{2024}件", 2, "{2024}", "没有指标")]
    [InlineData("受理{F1a件", 2, "{", "没有配上右花括号")]
    [InlineData("受理{F1a\n办结}", 2, "{", "没有配上右花括号")]
    [InlineData("受理F1a}件", 5, "}", "多了一个右花括号")]
    [InlineData("{F1a F2a}", 0, "{F1a F2a}", "{F1a F2a 均达}")]
    [InlineData("{F1a 余 数}", 0, "{F1a 余 数}", "一处只能有一种说法")]
    [InlineData("{F1a domain=fire}", 0, "{F1a domain=fire}", "不能按“domain”分，可用：kind")]
    [InlineData("{F1a level=}", 0, "{F1a level=}", "后面没有值")]
    [InlineData("{F1a 按天气}", 0, "{F1a 按天气}", "不能按“天气”分")]
    public void What_cannot_be_read_is_named_with_its_place_and_its_cure(string text, int start, string written, string message)
    {
        var fault = Reader.Read(text).OfType<FaultPiece>().First();

        Assert.Equal((start, written), (fault.Start, fault.Text));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_printed_so_that_nobody_overlooks_it() =>
        Assert.Equal("受理〔？F1z〕，办结12件", new Ledger().With("F2a", 12).Print("受理{F1z}，办结{F2a}"));

    [Fact]
    public void Pieces_put_together_are_the_text()
    {
        var signs = Gen.Elements("{", "}", "｛", "F1a", " ", "余", "=", "|", "按", "level", "\n", "受理", "2024", "B8b", "均达");
        Prop.ForAll(signs.ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), text =>
        {
            var pieces = Reader.Read(text);
            Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
            Assert.All(pieces, p => Assert.Equal(p.Text, text.Substring(p.Start, p.Text.Length)));
            Assert.NotNull(new Ledger().With("F1a", 3).With("B8b", 50).With("F1a", 2, 2024).With("B8b", 40, 2024).Print(text));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_ways_that_the_editor_shows_can_be_read()
    {
        var shown = ReferenceReader.Ways.SelectMany(w => Reader.Read(w.Token)).ToList();
        // G2b is posted by the openness registers.
        Assert.DoesNotContain(shown.OfType<FaultPiece>(), f => Catalogue.Standard.FindFigure("G2b") is not null || !f.Text.Contains("G2b", StringComparison.Ordinal));
        Assert.True(shown.OfType<ReferencePiece>().Select(p => p.Reference.Wording).Distinct().Count() >= 9);
    }

    [Fact]
    public void Every_line_is_a_paragraph_and_headings_are_numbered()
    {
        var mark = new Mark(new(2026, 1, 4), 7, new(2026, 1, 4));
        var report = new AnnualReport
        {
            Year = 2025,
            Sections =
            [
                new(ReportChapter.Opening, 1, "", "现报告如下。", mark), new(ReportChapter.Measures, 1, "甲", "第一段{F1a}。\n　　第二段。", mark),
                new(ReportChapter.Measures, 4, "乙", "第三段。", mark), new(ReportChapter.NextYear, 1, "", "一是做到。", mark),
            ],
        };
        var composed = new ReportComposer(Catalogue.Standard, new Ledger().With("F1a", 221).Source).Compose(report, new("试验乡人民政府", new(2026, 1, 15), new(2025, 12, 5), null));

        Assert.Equal("""
            试验乡人民政府
            2025年法治政府建设情况报告
            （数据截至2025年12月5日）
            现报告如下。
            一、主要举措和成效
            （一）甲
            第一段221件。
            第二段。
            （二）乙
            第三段。
            二、下一年度安排
            一是做到。
            试验乡人民政府
            2026年1月15日

            """.ReplaceLineEndings("\n"), Reports.Documents.OfficialTextWriter.Write(composed.Paper));
    }
}
