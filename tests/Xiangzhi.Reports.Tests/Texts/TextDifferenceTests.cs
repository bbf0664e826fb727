using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Reports.Texts;
using Xunit;

namespace Xiangzhi.Reports.Tests.Texts;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("受理221件，办结全部。", "受理183件，办结全部。", "受理[-221][+183]件，办结全部。")]
    [InlineData("受理纠纷{F1a}。开展普法{C1}。", "受理纠纷{F1a 余}。开展普法{C1}。", "受理纠纷[-{F1a}][+{F1a 余}]。开展普法{C1}。")]
    [InlineData("甲事办了。乙事没有办。", "乙事没有办。", "[-甲事办了。]乙事没有办。")]
    [InlineData("乙事没有办。", "乙事没有办。丙事明年办。", "乙事没有办。[+丙事明年办。]")]
    [InlineData("宣讲员走村入户讲法。", "预算按月公开上墙。", "[-宣讲员走村入户讲法。][+预算按月公开上墙。]")]
    [InlineData("一样的话。", "一样的话。", "一样的话。")]
    [InlineData("", "新写的一段。", "[+新写的一段。]")]
    [InlineData("删去的一段。", "", "[-删去的一段。]")]
    [InlineData("第一行\n第二行", "第一行\n插一行\n第二行", "第一行\n[+插一行\n]第二行")]
    public void What_went_and_what_came_is_shown_word_by_word(string before, string after, string shown) =>
        Assert.Equal(shown, string.Concat(TextDifference.Of(before, after).Select(s => s.Kind switch { StretchKind.Deleted => $"[-{s.Text}]", StretchKind.Inserted => $"[+{s.Text}]", _ => s.Text })));

    [Fact]
    public void Both_texts_can_be_put_together_again_from_what_is_shown()
    {
        var signs = Gen.Elements("甲", "乙", "12", "3", "。", "；", "\n", "{F1a}", "{", "}", "普法", "受理纠纷", " ");
        var texts = signs.ListOf().Select(s => string.Concat(s)).ToArbitrary();
        Prop.ForAll(texts, texts, (before, after) =>
        {
            var stretches = TextDifference.Of(before, after);
            Assert.Equal(before, string.Concat(stretches.Where(s => s.Kind != StretchKind.Inserted).Select(s => s.Text)));
            Assert.Equal(after, string.Concat(stretches.Where(s => s.Kind != StretchKind.Deleted).Select(s => s.Text)));
            Assert.All(stretches, s => Assert.NotEmpty(s.Text));
            Assert.All(stretches.Zip(stretches.Skip(1)), p => Assert.NotEqual(p.First.Kind, p.Second.Kind));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_longest_text_made_of_stops_alone_is_compared_too()
    {
        var (before, after) = (new string('。', 8000), new string('；', 8000));
        Assert.Equal([before, after], TextDifference.Of(before, after).Select(s => s.Text));
    }
}
