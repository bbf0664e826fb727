using Xiangzhi.Registers;

namespace Xiangzhi.Web.Tests.Sample;

/// <summary>What the two reports of the township printed comes out of the ledger.</summary>
public sealed class PrintedFiguresTests(PlayedSample sample)
{
    /// <summary>Typed from the two reports: code, year, least and most.</summary>
    [Theory]
    [InlineData("B1", 2023, 12, 12)]
    [InlineData("B1", 2025, 4, 4)]
    [InlineData("B4", 2023, 4, 4)]
    [InlineData("B8a", 2023, 100, 100)]
    [InlineData("B8b", 2023, 100, 100)]
    [InlineData("B10", 2023, 4, 4)]
    [InlineData("B12", 2025, 100, 100)]
    [InlineData("C1", 2025, 16, 16)]
    [InlineData("C2", 2023, 3000, 3999)]
    [InlineData("C2", 2025, 5000, 5999)]
    [InlineData("C3", 2025, 3000, 3999)]
    [InlineData("C4", 2023, 500, 599)]
    [InlineData("C5", 2023, 10, 10)]
    [InlineData("C6", 2023, 20, 29)]
    [InlineData("C7", 2023, 6, 6)]
    [InlineData("C11", 2023, 20, 20)]
    [InlineData("E1", 2025, 6, 6)]
    [InlineData("E5", 2023, 70, 70)]
    [InlineData("E5", 2025, 62, 62)]
    [InlineData("E7", 2025, 1000, 1000)]
    [InlineData("F1a", 2023, 221, 221)]
    [InlineData("F2a", 2023, 221, 221)]
    [InlineData("F1b", 2025, 183, 183)]
    [InlineData("F4", 2025, 0, 0)]
    public void A_figure_comes_to_what_was_printed(string code, int year, int least, int most)
    {
        var value = sample.Township.Figures(year).Single(f => f.Figure.Code == code).Value;

        Assert.NotNull(value.Value);
        Assert.InRange(value.Value.Value, least, most);
    }

    [Fact]
    public void Two_new_leaders_sat_their_exam() =>
        Assert.Equal(2, sample.Township.Records("B7", 2023, cut: ("exam", "2023年新提任领导干部法治考试")).Records.Total);

    [Fact]
    public void The_penalties_of_2025_are_those_of_the_three_fields()
    {
        var decisions = sample.Township.Records("E5", 2025);
        var domains = decisions.By("domain").ToDictionary();
        var slice = decisions.Row.Figure.Slices.ToList();
        var (domain, kind) = (slice.FindIndex(s => s.Code == "domain"), slice.FindIndex(s => s.Code == "kind"));

        Assert.Equal(58, domains["road"] + domains["building"]);
        Assert.Equal(3, domains["forestry"]);
        Assert.Equal(1, domains["fire"]);
        Assert.All(decisions.Records.Records.Where(r => r.Slices[domain] is "forestry" or "fire"), r => Assert.Equal("warning", r.Slices[kind]));
        Assert.Equal(1000, sample.Township.Records("E7", 2025).By("domain").Where(d => d.Value is "road" or "building").Sum(d => d.Amount));
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    public void That_no_dispute_turned_criminal_was_confirmed_for_every_month(int year)
    {
        var row = sample.Township.Figures(year).Single(f => f.Figure.Code == "F4");

        Assert.Equal(12, row.Value.Confirmed);
        Assert.False(row.Value.IsUnconfirmed(Scope.Year(year)));
    }

    [Fact]
    public void What_was_written_down_after_the_close_stands_beside_the_printed_figure()
    {
        var row = sample.Township.Figures(2023).Single(f => f.Figure.Code == "F1a");

        Assert.True(row.Closed);
        Assert.Equal(221, row.Printed);
        Assert.Equal(1, row.Corrections);
        var late = Assert.Single(sample.Township.Records("F1a", 2023).Corrections.Records);
        Assert.Equal(new(2023, 12, 27), late.On);
        Assert.Equal(203, sample.Township.Figures(2024).Single(f => f.Figure.Code == "F1a").Value.Value);
    }

    [Theory]
    [InlineData("F1a", 2023)]
    [InlineData("F1a", 2024)]
    [InlineData("F1a", 2025)]
    [InlineData("F2a", 2023)]
    [InlineData("F1b", 2025)]
    [InlineData("E5", 2023)]
    [InlineData("E5", 2025)]
    [InlineData("C1", 2025)]
    [InlineData("B1", 2023)]
    [InlineData("C11", 2023)]
    public void A_counted_figure_is_so_many_records_of_one(string code, int year)
    {
        var detail = sample.Township.Records(code, year);

        Assert.Equal(detail.Row.Value.Value, detail.Records.Records.Sum(r => r.Amount));
        Assert.All(detail.Records.Records, r => Assert.Equal(1, r.Amount));
        if (code != "F1b")
            Assert.Equal(detail.Records.Total, detail.Records.Records.DistinctBy(r => r.Matter).Count());
    }

    [Fact]
    public void Small_things_are_settled_in_group_and_village()
    {
        var levels = sample.Township.Records("F1a", 2023).By("level").ToDictionary(l => l.Value, l => l.Amount / 221);

        Assert.InRange(levels["group"], 0.41m, 0.45m);
        Assert.InRange(levels["village"], 0.42m, 0.46m);
        Assert.InRange(levels["township"], 0.09m, 0.13m);
        Assert.InRange(levels["district"], 0.01m, 0.03m);
    }
}
