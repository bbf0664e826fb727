using System.Globalization;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Annual;
using Xunit;

namespace Xiangzhi.Reports.Tests.Annual;

/// <summary>The words follow the figure: each form as a lawyer would expect it, and its way out where it would not be true.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("{F1a}", "221", "221件")]
    [InlineData("{F1a}", "0", "0件")]
    [InlineData("{f1a}", "221", "221件")]
    [InlineData("{受理矛盾纠纷}", "221", "221件")]
    [InlineData("｛F1a　数｝", "221", "221")]
    [InlineData("{E7}", "1000", "1000元")]
    [InlineData("{E7}", "1234567.5", "1234567.5元")]
    [InlineData("{B8a}", "99.14", "99.14%")]
    [InlineData("{C2 余}", "3420", "3000余份")]
    [InlineData("{C2 余}", "3000", "3000份")]
    [InlineData("{C2 余}", "3999", "3000余份")]
    [InlineData("{C2 余2}", "3420", "3400余份")]
    [InlineData("{C2 余3}", "12345", "12300余份")]
    [InlineData("{C6 余}", "24", "20余幅")]
    [InlineData("{C6 余}", "7", "7幅")]
    [InlineData("{C6 余}", "10", "10幅")]
    [InlineData("{B8a 余}", "93", "93%")]
    [InlineData("{B8a 以上}", "93.3", "90%以上")]
    [InlineData("{B8a 以上}", "100", "100%")]
    [InlineData("{C3 以上}", "3460", "3000人次以上")]
    [InlineData("{C3 近}", "2970", "近3000人次")]
    [InlineData("{C3 近}", "2700", "近3000人次")]
    [InlineData("{C3 近}", "2650", "2650人次")]
    [InlineData("{C3 近}", "3000", "3000人次")]
    [InlineData("{B8a 全部}", "100", "全部")]
    [InlineData("{B8a 全部}", "99.9", "99.9%")]
    [InlineData("{B8a 均达}", "100", "均达100%")]
    [InlineData("{B8a 均达}", "98", "达98%")]
    public void One_figure(string text, string value, string printed)
    {
        var ledger = new Ledger();
        foreach (var code in new[] { "F1a", "E7", "B8a", "C2", "C6", "C3" })
            ledger.With(code, decimal.Parse(value, CultureInfo.InvariantCulture));

        Assert.Equal(printed, ledger.Print(text));
        Assert.Empty(ledger.Compose(text).Notes);
    }

    [Theory]
    [InlineData("100", "100", "参考率和合格率均达100%。")]
    [InlineData("100", "97.2", "参考率和合格率分别达100%、97.2%。")]
    [InlineData("98", "98", "参考率和合格率均达98%。")]
    public void Two_figures_agree_or_each_is_told(string sat, string passed, string printed)
    {
        var ledger = new Ledger().With("B8a", decimal.Parse(sat, CultureInfo.InvariantCulture)).With("B8b", decimal.Parse(passed, CultureInfo.InvariantCulture));

        Assert.Equal(printed, ledger.Print("参考率和合格率{B8a B8b 均达}。"));
    }

    [Fact]
    public void Each_of_several_figures_opens_from_a_piece_of_its_own()
    {
        var runs = new Ledger().With("B8a", 100).With("B8b", 100).Compose("{B8a B8b 均为}").Paragraphs.Single().OfType<FigureRun>();

        Assert.Equal([("B8a", "均为"), ("B8b", "100%")], runs.Select(r => (r.Id, r.Text)));
    }

    [Theory]
    [InlineData("域内{F4 没有发生}民转刑案件", "0", true, "域内没有发生民转刑案件", null)]
    [InlineData("域内{F4 没有发生}民转刑案件", "0", false, "域内（0，未核）民转刑案件", NoteKind.Unconfirmed)]
    [InlineData("域内{F4 没有发生}民转刑案件", "2", true, "域内发生2件民转刑案件", null)]
    [InlineData("域内{F4 未发生}民转刑案件", "0", true, "域内未发生民转刑案件", null)]
    [InlineData("域内{F4 无}民转刑案件", "3", true, "域内有3件民转刑案件", null)]
    public void That_nothing_happened_is_said_only_of_a_zero_that_somebody_confirmed(string text, string value, bool confirmed, string printed, NoteKind? note)
    {
        var ledger = new Ledger().With("F4", decimal.Parse(value, CultureInfo.InvariantCulture), confirmed: confirmed);

        Assert.Equal(printed, ledger.Print(text));
        Assert.Equal(note, ledger.Compose(text).Notes.Select(n => (NoteKind?)n.Kind).SingleOrDefault());
    }

    [Theory]
    [InlineData("{F1a 同比}", "221", "203", "比上年增加18件")]
    [InlineData("{F1a 同比}", "203", "221", "比上年减少18件")]
    [InlineData("{F1a 同比}", "221", "221", "与上年持平")]
    [InlineData("{F1a 同比%}", "221", "203", "比上年上升8.9%")]
    [InlineData("{F1a 同比%}", "150", "200", "比上年下降25%")]
    [InlineData("{F1a 同比率}", "10000", "10001", "与上年基本持平")]
    [InlineData("{B8a 同比}", "98.5", "96", "比上年提高2.5个百分点")]
    public void The_year_before_is_compared(string text, string now, string then, string printed)
    {
        var ledger = new Ledger();
        foreach (var code in new[] { "F1a", "B8a" })
            ledger.With(code, decimal.Parse(now, CultureInfo.InvariantCulture)).With(code, decimal.Parse(then, CultureInfo.InvariantCulture), 2024);

        Assert.Equal(printed, ledger.Print(text));
    }

    [Fact]
    public void A_change_against_nothing_is_told_as_an_amount_and_pointed_out()
    {
        var ledger = new Ledger().With("F1a", 5).With("F1a", 0, 2024);

        Assert.Equal("比上年增加5件", ledger.Print("{F1a 同比%}"));
        Assert.Equal(NoteKind.NoValue, ledger.Compose("{F1a 同比%}").Notes.Single().Kind);
        Assert.Equal("〔无上年数〕", new Ledger().With("F1a", 5).Print("{F1a 同比}"));
    }

    [Fact]
    public void Another_year_is_named_or_said()
    {
        var ledger = new Ledger().With("F1a", 170).With("F1a", 203, 2024).With("F1a", 221, 2023);

        Assert.Equal("203件、203件、221件、170件", ledger.Print("{F1a 上年}、{F1a 2024}、{F1a 2023年}、{F1a}"));
    }

    [Fact]
    public void A_figure_is_told_by_its_parts_and_each_opens()
    {
        var composed = new Ledger().With("F2b", 160).Compose("其中{F2b 按level}");

        Assert.Equal("其中level甲79件、level乙81件", string.Concat(composed.Paragraphs.Single().Select(r => r.Plain)));
        Assert.Equal(["2025/F2b?by=level&is=a", "2025/F2b?by=level&is=b"], composed.Paragraphs.Single().OfType<FigureRun>().Select(r => r.Part!));
    }

    [Fact]
    public void A_rate_without_anything_below_is_pointed_out()
    {
        var composed = new Ledger().With("F3b", null).Compose("成功率{F3b}");

        Assert.Equal("成功率〔无数据〕", string.Concat(composed.Paragraphs.Single().Select(r => r.Plain)));
        Assert.Equal((NoteKind.NoValue, 3), (composed.Notes.Single().Kind, composed.Notes.Single().Start));
    }
}
