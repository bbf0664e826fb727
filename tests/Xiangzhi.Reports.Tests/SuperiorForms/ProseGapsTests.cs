using Xiangzhi.Reports.SuperiorForms;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

/// <summary>Sentences of a form with gaps for numbers.</summary>
public sealed class ProseGapsTests
{
    [Theory]
    [InlineData("共开展宣传____场次，发放资料____份。", "开展宣传（场次）|发放资料（份）")]
    [InlineData("调解纠纷（  ）件，成功（  ）件", "调解纠纷（件）|成功（件）")]
    [InlineData("受教育群众　　　　人次", "受教育群众（人次）")]
    [InlineData("主要问题：＿＿＿＿", "主要问题：")]
    [InlineData("2026年  月  日", "")]
    [InlineData("____年____月____日", "")]
    [InlineData("单位：件", "")]
    [InlineData("存在问题", "")]
    [InlineData("姓  名", "")]
    public void A_gap_asks_what_the_clause_before_it_and_the_unit_after_it_say(string text, string asks) =>
        Assert.Equal(asks, string.Join('|', ProseGaps.Of(text).Select(g => g.Asks)));

    [Theory, InlineData("共开展宣传____场次，发放资料____份。"), InlineData("调解纠纷（  ）件，成功（  ）件"), InlineData("受教育群众　　　　人次，来访　　批（其中集体访　　批）")]
    public void What_was_put_into_gaps_is_read_back(string text)
    {
        var values = Enumerable.Range(1, ProseGaps.Of(text).Count).ToDictionary(i => i, i => $"{i}2");
        Assert.Equal(values.Values, ProseGaps.Read(text, ProseGaps.Fill(text, values)));
    }

    [Fact]
    public void What_a_clerk_typed_between_the_blanks_is_read_and_a_changed_sentence_is_not()
    {
        Assert.Equal(["7", ""], ProseGaps.Read("开展宣传____场次，发放资料____份。", "开展宣传_7_场次，发放资料____份。"));
        Assert.Empty(ProseGaps.Read("开展宣传____场次。", "今年没有开展。"));
    }
}
