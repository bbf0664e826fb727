using System.Xml.Linq;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using Shown = Xiangzhi.Registers.Papers.BarChart;
using Xiangzhi.Reports.Documents;
using Xunit;

namespace Xiangzhi.Reports.Tests.Documents;

/// <summary>A chart is drawn in page and Word alike, with its numbers in words wherever it stands.</summary>
public sealed class ChartDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static List<XElement> Drawn() => [.. XElement.Parse($"<div>{OfficialHtmlWriter.Write([.. SamplePapers.Charts().Blocks.OfType<Shown>()], _ => null)}</div>").Descendants(Svg + "svg")];

    [Fact]
    public void A_page_draws_a_bar_for_each_number_as_high_as_its_share()
    {
        var months = Drawn()[0].Elements(Svg + "rect").ToList();
        Assert.Equal(12, months.Count);
        var (heights, amounts) = (months.Select(r => (double)r.Attribute("height")!), SamplePapers.Charts().Blocks.OfType<Shown>().First().Bars.Select(b => (double)b.Amount));
        Assert.All(heights.Zip(amounts), p => Assert.Equal(150 * p.Second / amounts.Max(), p.First, 0.1));
        Assert.Equal("2025年受理矛盾纠纷逐月（件）", Drawn()[0].Attribute("aria-label")!.Value);
    }

    [Fact]
    public void Long_names_and_large_numbers_lie_one_under_another_within_the_drawing()
    {
        var chart = Drawn()[1];
        var width = double.Parse(chart.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Single(chart.Elements(Svg + "rect").Select(r => (double)r.Attribute("x")!).Distinct());
        Assert.All(chart.Elements(Svg + "rect"), r => Assert.True((double)r.Attribute("x")! + (double)r.Attribute("width")! <= width - 60));
        Assert.Contains("<土地山林>权属与…", chart.Elements(Svg + "text").Select(t => t.Value));
    }

    [Fact]
    public void A_Word_file_holds_each_chart_with_its_numbers_and_words_for_whoever_cannot_see_it()
    {
        using var file = new MemoryStream();
        OfficialDocxWriter.Write(SamplePapers.Charts(), file);
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var main = document.MainDocumentPart!;
        var charts = main.Document.Descendants<ChartReference>().Select(c => ((ChartPart)main.GetPartById(c.Id!.Value!)).ChartSpace).ToList();

        Assert.Equal([BarDirectionValues.Column, BarDirectionValues.Bar, BarDirectionValues.Column], charts.Select(c => c.Descendants<BarDirection>().Single().Val!.Value));
        Assert.Equal(["61", "40", "22", "0"], charts[1].Descendants<NumberLiteral>().Single().Descendants<NumericValue>().Select(v => v.Text));
        Assert.Contains(main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(), p => p.Description!.Value == "2025年罚款逐年（元）：2023年1000.5、2024年123456.78");
    }

    [Fact]
    public void Plain_text_has_the_numbers_as_a_row() =>
        Assert.Contains("\n2025年受理矛盾纠纷按类型（件）：邻里纠纷61、<土地山林>权属与宅基地纠纷40、婚姻家庭纠纷22、其他0\n", OfficialTextWriter.Write(SamplePapers.Charts()), StringComparison.Ordinal);
}
