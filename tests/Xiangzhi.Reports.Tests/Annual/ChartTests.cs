using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Annual;
using Xunit;

namespace Xiangzhi.Reports.Tests.Annual;

/// <summary>A line of the text becomes a chart of the ledger's figures, with its numbers below.</summary>
public sealed class ChartTests
{
    private static string Caption(BarChart chart) => string.Concat(chart.Caption.Select(r => r.Plain));

    [Fact]
    public void Months_are_drawn_with_every_number_below_and_each_opens()
    {
        var composed = new Ledger().With("F1a", 220).Compose("受理纠纷{F1a}。\n{图 F1a 按月}\n另起一段。");

        Assert.Equal([typeof(Paragraph), typeof(BarChart), typeof(Paragraph)], composed.Blocks.Select(b => b.GetType()));
        var chart = composed.Blocks.OfType<BarChart>().Single();
        Assert.StartsWith("2025年受理矛盾纠纷逐月（件）：1月11、2月0、3月13", Caption(chart), StringComparison.Ordinal);
        Assert.Equal("2025/F1a?m=3", chart.Bars[2].Figure.Part);
        Assert.Equal(["F1a", "F1a"], composed.Asked.Select(a => a.Code));
        Assert.Empty(composed.Notes);
    }

    [Fact]
    public void A_slice_and_years_are_drawn_too_and_years_without_a_number_are_left_out()
    {
        var ledger = new Ledger().With("F1a", 220).With("F1a", 200, 2024).With("F1a", 183, 2023);
        Assert.Equal("受理矛盾纠纷逐年（件）：2023年183、2024年200、2025年220", Caption(ledger.Compose("{图 F1a 近5年}").Blocks.OfType<BarChart>().Single()));
        Assert.Equal("受理矛盾纠纷逐年（件）：2024年200、2025年220", Caption(ledger.Compose("{图 F1a 近2年}").Blocks.OfType<BarChart>().Single()));
        var sliced = ledger.Compose("{图 F1a 按level}").Blocks.OfType<BarChart>().Single();
        Assert.EndsWith("（件）：level甲79、level乙81", Caption(sliced), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_draw_is_a_note_and_no_empty_frame()
    {
        var composed = new Ledger().With("F4", 0).Compose("{图 F4 近3年}");
        Assert.Empty(composed.Blocks);
        Assert.Equal((NoteKind.NoValue, "{图 F4 近3年}"), (composed.Notes.Single().Kind, composed.Notes.Single().Text));
    }

    [Theory]
    [InlineData("{图}", "没有指标")]
    [InlineData("{图 F1z 按月}", "没有指标“F1z”")]
    [InlineData("{图 F1a 按天气}", "不能按“天气”分")]
    [InlineData("{图 F1a F2a}", "几个指标写在一起")]
    [InlineData("{图 F1a 余}", "一张图只画一个指标")]
    [InlineData("{图 F1a 按月 近3年}", "一张图只画一个指标")]
    [InlineData("{图 F1a 近1年}", "没有指标“近1年”")]
    public void What_cannot_be_drawn_says_what_to_write(string text, string message)
    {
        var fault = Assert.IsType<FaultPiece>(new ReferenceReader(Catalogue.Standard).Read(text).Single());
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(text, fault.Text);
    }

    [Fact]
    public void A_table_has_a_figure_a_row_beside_last_years_and_a_stroke_where_there_is_none()
    {
        var composed = new Ledger().With("E1", 6).With("E1", 5, 2024).With("E7", 1200.5m).Compose("如下：\n{表 E1 E7}");
        var table = composed.Blocks.OfType<Table>().Single();
        Assert.Equal(["现有行政执法人员 人 6 5", "罚款 元 1200.5 —"], table.Rows.Select(r => string.Join(' ', r.Select(c => string.Concat(c.Select(x => x.Plain))))));
        Assert.Equal(["E1", "E7"], composed.Asked.Select(a => a.Code));
    }

    [Fact]
    public void A_table_parts_its_rows_and_its_columns()
    {
        var composed = new Ledger().With("G3", 160).With("G3", 79, part: "requester甲").With("G3", 81, part: "requester乙")
            .With("G3c", 3, 2024).With("G3c", 1, 2024, part: "requester甲").With("G3c", 2, 2024, part: "requester乙")
            .With("G3b", 60, part: "result甲").With("G3b", 20, part: "result甲 requester甲").With("G3b", 40, part: "result甲 requester乙").With("G3b", 0, part: "result乙")
            .Compose("{表 G3 G3c上年 G3b按处理结果 按年报分类}");
        var table = composed.Blocks.OfType<Table>().Single();
        Assert.Equal(["", "requester甲", "requester乙", "总计"], table.Columns.Select(c => c.Header));
        Assert.Equal(["依申请公开 79 81 160", "在办公开申请（上年末） 1 2 3", "result甲 20 40 60", "result乙 0 0 0"], table.Rows.Select(r => string.Join(' ', r.Select(c => string.Concat(c.Select(x => x.Plain))))));
    }

    [Fact]
    public void A_row_bears_the_name_that_a_form_prescribes()
    {
        var composed = new Ledger().With("E1", 6).With("E7", 5).Compose("{表 E1＝在编执法人员 E7}");
        var table = Assert.Single(composed.Blocks.OfType<Table>());
        Assert.Equal(["在编执法人员", "罚款"], table.Rows.Select(r => string.Concat(r[0].Select(x => x.Plain))));
    }

    [Fact]
    public void A_row_counts_only_the_part_that_is_written_behind_it()
    {
        var pieces = new ReferenceReader(Catalogue.Standard).Read("{表 H1=行政复议 act=information H3=直接起诉 act=information way=direct 按结果}");
        var table = Assert.IsType<TablePiece>(Assert.Single(pieces));
        Assert.Equal(["H1 行政复议 act=information", "H3 直接起诉 act=information way=direct"], table.Items.Select(i => $"{i.Figure.Code} {i.Name} {string.Join(' ', i.Figure.Cuts.Select(c => $"{c.Slice}={string.Join('|', c.Values)}"))}"));
        Assert.Equal("result", table.Columns);
    }

    [Theory]
    [InlineData("{表 E5按天气}", "不能按“天气”分")]
    [InlineData("{表 E1 E5 按procedure}", "E1")]
    [InlineData("{表 E5 按procedure 按domain}", "只有一种分法横着排")]
    [InlineData("{表}", "表里没有指标")]
    [InlineData("{表 E5按procedure=处罚}", "去掉“=处罚”")]
    [InlineData("{表 E1 Z9}", "没有指标“Z9”")]
    [InlineData("{表 E1 余}", "没有指标")]
    public void A_table_that_cannot_be_made_says_what_to_write(string text, string message) =>
        Assert.Contains(message, Assert.IsType<FaultPiece>(new ReferenceReader(Catalogue.Standard).Read(text).Single()).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_sentence_of_every_outline_can_be_read()
    {
        var reader = new ReferenceReader(Catalogue.Standard);
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            Assert.Empty(ReportOutline.Of(kind).SelectMany(s => s.Sentences).SelectMany(reader.Read).OfType<FaultPiece>().Select(f => $"{kind} {f.Text}: {f.Message}"));
            Assert.Empty(ReportOutline.Of(kind).Select(s => s.Chapter).Except(ReportKinds.ChaptersOf(kind)));
            Assert.Empty(ReportKinds.AskedOf(kind).Except(ReportOutline.Of(kind).Select(s => s.Chapter)));
        }
    }
}
