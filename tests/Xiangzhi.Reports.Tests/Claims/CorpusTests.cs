using Xiangzhi.Reports.Claims;
using Xunit;

namespace Xiangzhi.Reports.Tests.Claims;

/// <summary>The labelled corpus (<c>corpus/README.md</c>), read.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("sentences", 0.95, 0.9)]
    [InlineData("texts", 0.95, 0.9)]
    [InlineData("held-out/sentences", 0.92, 0.87)]
    [InlineData("held-out/texts", 0.95, 0.87)]
    public void Claims_are_read_as_they_were_labelled(string part, decimal claims, decimal codes)
    {
        var score = Texts(part).Aggregate(ReadingScore.None, (sum, text) => sum + ReadingScore.Of(text));

        Assert.True(score.Labelled > 400, $"{part}: {score.Labelled}");
        Assert.True(score.Precision >= claims && score.Recall >= claims && score.Codes >= codes, $"{part}: {score}");
    }

    [Fact]
    public void Laws_notices_and_plans_claim_nothing() =>
        Assert.All(Directory.GetFiles(Folder("texts"), "none-*.txt"), file => Assert.Empty(ClaimReader.Read(File.ReadAllText(file))));

    private static IEnumerable<LabelledText> Texts(string part) => Directory.GetFiles(Folder(part), "*.txt").Order(StringComparer.Ordinal).SelectMany(file =>
        part.EndsWith("sentences", StringComparison.Ordinal)
            ? File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => LabelledText.Parse(file, l))
            : [LabelledText.Parse(file, string.Join('\n', File.ReadLines(file).SkipWhile(l => l.StartsWith("# ", StringComparison.Ordinal))))]);

    private static string Folder(string part) => Path.Combine(AppContext.BaseDirectory, "corpus", part);
}
