using Xiangzhi.Registers;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Tests.Sample;

/// <summary>What the two reports of the township printed comes out of the ledger.</summary>
public sealed class PrintedFiguresTests(PlayedSample sample)
{
    /// <summary>Typed from the two reports: code, year, least and most.</summary>
    [Theory]
    [InlineData("A3", 2023, 10, 10)]
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
    [InlineData("D5", 2025, 3, 3)]
    [InlineData("E1", 2025, 6, 6)]
    [InlineData("E4", 2025, 6, 6)]
    [InlineData("E5", 2023, 70, 70)]
    [InlineData("E5", 2025, 62, 62)]
    [InlineData("E7", 2025, 1000, 1000)]
    [InlineData("E9c", 2023, 228, 228)]
    [InlineData("E10a", 2025, 100, 100)]
    [InlineData("X1", 2025, 65, 65)]
    [InlineData("F1a", 2023, 221, 221)]
    [InlineData("F2a", 2023, 221, 221)]
    [InlineData("F1b", 2025, 183, 183)]
    [InlineData("F4", 2025, 0, 0)]
    [InlineData("F5b", 2023, 299, 299)]
    [InlineData("F6", 2023, 60, 60)]
    [InlineData("F7a", 2023, 5, 5)]
    [InlineData("F7b", 2023, 5, 5)]
    [InlineData("F8", 2023, 100, 100)]
    [InlineData("G2a", 2023, 100, 100)]
    [InlineData("G2b", 2023, 90, 99)]
    public void A_figure_comes_to_what_was_printed(string code, int year, int least, int most)
    {
        var value = sample.Township.Figures(year).Single(f => f.Figure.Code == code).Value;

        Assert.NotNull(value.Value);
        Assert.InRange(value.Value.Value, least, most);
    }

    [Fact]
    public void Each_licence_of_2023_is_a_matter_of_its_own()
    {
        var granted = sample.Township.Records("E9c", 2023);

        Assert.Equal(228, granted.Records.Records.Select(r => r.Matter).Distinct().Count());
        Assert.True(granted.By("kind").Count() >= 5 && granted.By("village").Count() == 7);
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    public void Later_years_left_something_out_and_something_out_of_form(int year)
    {
        var figures = sample.Township.Figures(year).ToDictionary(f => f.Figure.Code, f => f.Value.Value);

        Assert.InRange(figures["G2a"]!.Value, 95, 99.9m);
        Assert.InRange(figures["G2b"]!.Value, 90, 99.9m);
        Assert.InRange(figures["G5"]!.Value, 90, 99.9m);
    }

    [Fact]
    public void Ten_offices_signed_a_letter_each_in_2023()
    {
        var letters = sample.Township.Records("A3", 2023);

        Assert.Equal([("office", 10m)], letters.By("party"));
        Assert.Equal(10, letters.By("office").Count(o => o.Amount == 1));
    }

    /// <summary>A meeting without minutes stands in the register and in no figure.</summary>
    [Theory]
    [InlineData("A1", 2023, 4)]
    [InlineData("A1", 2024, 5)]
    [InlineData("A1", 2025, 5)]
    [InlineData("A5", 2023, 5)]
    [InlineData("A5", 2025, 6)]
    [InlineData("C10", 2023, 3)]
    [InlineData("C10", 2025, 5)]
    [InlineData("A4", 2025, 4)]
    public void What_the_reports_left_out_stands_in_the_ledger_all_the_same(string code, int year, int value) =>
        Assert.Equal(value, sample.Township.Figures(year).Single(f => f.Figure.Code == code).Value.Value);

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

    /// <summary>Not printed, but said of these years: none was lost, one review at least, every village served in the end.</summary>
    [Theory]
    [InlineData("H1", 2024, 1, 1)]
    [InlineData("H2", 2023, 0, 0)]
    [InlineData("H2", 2024, 0, 0)]
    [InlineData("H2", 2025, 0, 0)]
    [InlineData("D4", 2024, 1, 1)]
    [InlineData("D5", 2023, 2, 2)]
    [InlineData("D5", 2024, 3, 3)]
    [InlineData("D7", 2025, 100, 100)]
    [InlineData("D3", 2025, 11, 13)]
    [InlineData("D2b", 2025, 90, 99)]
    [InlineData("D6", 2025, 26, 26)]
    [InlineData("I2", 2025, 60, 80)]
    public void Legality_advisers_and_remedies_are_those_of_a_living_office(string code, int year, int least, int most) =>
        A_figure_comes_to_what_was_printed(code, year, least, most);

    [Theory]
    [InlineData("D3", 2025)]
    [InlineData("D6", 2025)]
    [InlineData("F1a", 2023)]
    [InlineData("F1a", 2024)]
    [InlineData("F1a", 2025)]
    [InlineData("F2a", 2023)]
    [InlineData("F1b", 2025)]
    [InlineData("F5b", 2023)]
    [InlineData("F6", 2023)]
    [InlineData("F7a", 2023)]
    [InlineData("F11", 2024)]
    [InlineData("S1", 2025)]
    [InlineData("E3", 2024)]
    [InlineData("E3", 2025)]
    [InlineData("E4", 2025)]
    [InlineData("E5", 2023)]
    [InlineData("E5", 2025)]
    [InlineData("E13", 2025)]
    [InlineData("X1", 2025)]
    [InlineData("C1", 2025)]
    [InlineData("B1", 2023)]
    [InlineData("C11", 2023)]
    [InlineData("A1", 2024)]
    [InlineData("A3", 2023)]
    public void A_counted_figure_is_so_many_records_of_one(string code, int year)
    {
        var detail = sample.Township.Records(code, year);

        Assert.Equal(detail.Row.Value.Value, detail.Records.Records.Sum(r => r.Amount));
        Assert.All(detail.Records.Records, r => Assert.Equal(1, r.Amount));
        if (code != "F1b")
            Assert.Equal(detail.Records.Total, detail.Records.Records.DistinctBy(r => r.Matter).Count());
    }

    [Fact]
    public void Visits_all_at_once_are_inspections_and_patrols_are_none()
    {
        var inspections = Matters("E3");

        Assert.Subset(inspections, Matters("E4"));
        Assert.Empty(inspections.Intersect(Matters("E13")));
        Assert.Equal(65, inspections.Count + Matters("E13").Count);

        HashSet<Guid> Matters(string code) => [.. sample.Township.Records(code, 2025).Records.Records.Select(r => r.Matter)];
    }

    /// <summary>One was inspected and punished within 2025; the other inspected in December 2024 and punished in January.</summary>
    [Fact]
    public void Inspections_that_became_penalties_stop_counting_from_the_decision_on_and_change_nothing_printed()
    {
        var (winter, autumn) = (InspectionsStory.Winter, InspectionsStory.Autumn);
        var of2024 = sample.Township.Records("E3", 2024);
        var of2025 = sample.Township.Records("E3", 2025);

        Assert.Contains(of2024.Records.Records, r => r.Matter == winter);
        Assert.Equal((24m, 0m), (of2024.Row.Printed, of2024.Row.Corrections));
        Assert.DoesNotContain(of2025.Records.Records, r => r.Matter == winter || r.Matter == autumn);
        Assert.Contains(of2025.Reversed.Records, r => r.Matter == autumn);
        Assert.All(new[] { winter, autumn }, id => Assert.Equal(2025, ((Inspection)sample.Township.Matter(id)!.State).PenaltyFollowed!.Value.Day.Year));
        Assert.Contains(sample.Township.Records("E3", 2025, new(2025, 12, 1)).Records.Records, r => r.Matter == autumn);
    }

    [Fact]
    public void Every_week_of_2025_was_brought_in_with_its_export_and_two_of_2023_never_were()
    {
        var weeks = sample.Township.Records("E10a", 2025);
        Assert.Equal((52L, 0), (weeks.Records.Total, weeks.WeeksMissing.Count));
        Assert.Equal([new(2023, 1, 16), new(2023, 1, 23)], sample.Township.Records("E10a", 2023).WeeksMissing);
        var form = (BringInWeek)sample.Township.Matter(weeks.Records.Records[0].Matter)!.Opening.Form;
        var file = Attachment.Read(sample.Township.Reveal(form.Export.Place!.Value))!;
        using var content = sample.Township.OpenFile(file.Sha256)!;
        using var reader = new StreamReader(content);
        Assert.Contains(",6,6,100", reader.ReadToEnd(), StringComparison.Ordinal);
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

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    public void The_desk_was_open_on_most_market_days_and_kept_most_of_its_promises(int year)
    {
        decimal Of(string code) => sample.Township.Figures(year).Single(f => f.Figure.Code == code).Value.Value!.Value;

        Assert.InRange(Of("S1"), 75, 90);
        Assert.InRange(Of("S2"), 250, 600);
        Assert.InRange(Of("S3"), 120, Of("S2"));
        Assert.InRange(Of("S4"), 75, 98);
        Assert.InRange(Of("F5a"), 36, 52);
    }

    [Fact]
    public void Every_visit_that_a_leader_received_is_told_by_itself()
    {
        var visits = sample.Script.InOrder().Select(s => s.Doing).Where(d => d is { Register: "reception-visit", Action: "receive", Corrects: null } && d.On.Year == 2023)
            .Select(d => (ReceiveVisit)d.Form).ToList();

        Assert.Equal(299, visits.Count);
        Assert.Equal(299, visits.DistinctBy(v => v.Words.TryGet(out var words) ? words : "").Count());
        Assert.True(visits.DistinctBy(v => v.Village).Count() == 7 && visits.DistinctBy(v => v.Subject).Count() > 60);
    }
}
