using FsCheck;
using FsCheck.Fluent;
using Xiangzhi.Reports.Texts;

namespace Xiangzhi.Reports.Tests.Texts;

public sealed class MarkedTextTests
{
    public static TheoryData<string, string, string> Cases() => new()
    {
        { "甲乙丙", "", "甲乙丙:" },
        { "甲乙丙", "0+3", "甲乙丙:0" },
        { "甲乙丙", "1+1", "甲: 乙:0 丙:" },
        { "甲乙丙丁", "0+3 1+3", "甲:0 乙丙:0,1 丁:1" },
        { "甲乙丙", "0+3 1+1", "甲:0 乙:0,1 丙:0" },
        { "甲乙", "0+1 0+1", "甲:0,1 乙:" },
        { "甲乙", "0+0 2+0", ":0 甲乙: :1" },
        { "甲乙", "0+2 1+0", "甲:0 :0,1 乙:0" },
        { "甲乙", "1+9 -5+1 7+2", ":1 甲: 乙:0 :2" },
        { "甲𠮷乙", "2+1 0+2", "甲:1 𠮷:0,1 乙:" },
        { "", "0+5", ":0" },
    };

    /// <summary>Marks as start+length, pieces as text:marks.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void A_text_is_cut_where_marks_begin_and_end(string text, string marks, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', MarkedText.Cut(text, [.. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Mark)]).Select(p => $"{p.Text}:{string.Join(',', p.Marks)}")));

    [Fact]
    public void The_pieces_are_the_text_and_each_mark_covers_what_it_says() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Start, byte Length)[]>(),
        given =>
        {
            var text = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('一' + i)));
            TextMark[] marks = [.. given.Select(g => new TextMark(g.Start, g.Length % 40, ""))];
            var pieces = MarkedText.Cut(text, marks);
            Assert.Equal(text, string.Concat(pieces.Select(p => p.Text)));
            for (var i = 0; i < marks.Length; i++)
                Assert.Equal(text.Substring(marks[i].Start, marks[i].Length), string.Concat(pieces.Where(p => p.Marks.Contains(i)).Select(p => p.Text)));
            Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.Equal(pair.First.Start + pair.First.Text.Length, pair.Second.Start));
        }).QuickCheckThrowOnFailure();

    private static TextMark Mark(string text) => new(
        int.Parse(text.Split('+')[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(text.Split('+')[1], System.Globalization.CultureInfo.InvariantCulture), "");
}
