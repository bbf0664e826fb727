using Xiangzhi.Registers;
using Xiangzhi.Reports.Audits;
using Xunit;

namespace Xiangzhi.Reports.Tests.Audits;

/// <summary>A township's figures beside one another and beside those of others.</summary>
public sealed class FigureChecksTests
{
    [Theory]
    [InlineData("F2b", 12, "F2a", 10, true)]
    [InlineData("F2b", 10, "F2a", 10, false)]
    [InlineData("C5", 4, "C1", 3, true)]
    [InlineData("E7", 500, "E5", 0, true)]
    [InlineData("E7", 500, "E5", 1, false)]
    [InlineData("F5b", 3, "F5a", 0, true)]
    public void What_the_counting_rules_forbid_cannot_be(string code, decimal value, string beside, decimal other, bool isFault) =>
        Assert.Equal(isFault, Of(new() { [code] = value, [beside] = other }).Any(r => r.IsFault && r.Code == code));

    [Fact]
    public void What_is_far_from_the_middle_of_the_others_is_asked()
    {
        Dictionary<string, decimal?>[] others = [new() { ["C1"] = 20 }, new() { ["C1"] = 24 }, new() { ["C1"] = 16 }, new() { ["C1"] = 30 }];
        Assert.Contains(Of(new() { ["C1"] = 240 }, others), r => r is { Code: "C1", IsFault: false });
        Assert.Contains(Of(new() { ["C1"] = 0 }, others), r => r is { Code: "C1", IsFault: false });
        Assert.DoesNotContain(Of(new() { ["C1"] = 60 }, others), r => r.Code == "C1");
        // Three have no middle to speak of.
        Assert.DoesNotContain(Of(new() { ["C1"] = 240 }, others[..3]), r => r.Code == "C1");
    }

    private static IReadOnlyList<FigureRemark> Of(Dictionary<string, decimal?> own, params Dictionary<string, decimal?>[] others) => FigureChecks.Of(Catalogue.Standard, own, others);
}
