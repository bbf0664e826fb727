using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>A figure is the same wherever one looks, and opens into exactly what it counts.</summary>
public sealed partial class FigureTests(WebOffice offices)
{
    private static readonly int[] Years = [2023, 2024, 2025];

    [Fact]
    public async Task A_figure_is_the_same_on_its_page_in_the_API_and_on_the_command_line()
    {
        var office = await offices.Shared();
        foreach (var year in Years)
            await AssertAlike(office, year);
    }

    [Fact]
    public async Task It_still_is_after_many_acts_corrections_and_strikings_out()
    {
        await using var office = await offices.Own();
        var random = new Random(7);
        var matters = office.Township.Each(new()).Where(m => m.Register.Area != Area.Reference && m.Register.Code != "period").ToList();
        for (var i = 0; i < 60; i++)
        {
            var matter = office.Township.Matter(matters[random.Next(matters.Count)].Id)!;
            var lines = matter.Effective.Where(l => !l.Action.IsCommon).ToList();
            if (matter.IsVoid || lines.Count == 0)
                continue;
            var line = lines[random.Next(lines.Count)];
            var corrects = i % 3 > 0;
            Assert.Empty(office.Township.Bind(line.Action.Form, line.Action.Form.ToText(line.Form, office.Township.Reveal), line.Entry.On, out var again).Faults);
            await office.Township.Act(new()
            {
                Id = Guid.CreateVersion7(), Register = matter.Register.Code, Action = corrects ? line.Action.Code : "void", Matter = matter.Id,
                On = corrects ? line.Entry.On.AddDays(-random.Next(0, 40)) : new(2025, 12, 31), RecordedBy = "B04",
                Form = corrects ? (Form)again : new VoidEntry { Reason = "登记错了" }, Corrects = corrects ? line.Entry.Seq : null, Target = corrects ? null : line.Entry.Seq, Reason = "日期看错",
            });
        }
        foreach (var year in Years)
            await AssertAlike(office, year);
        Assert.Empty((await office.Township.Rebuild(write: false)).Differences);
    }

    [Fact]
    public async Task A_figure_opens_into_as_many_records_as_it_says_and_each_leads_to_its_entry()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Leader);
        var pages = new Dictionary<string, string>();
        foreach (var year in Years)
        {
            foreach (var row in office.Township.Figures(year).Where(r => r.Figure.Kind is FigureKind.Flow or FigureKind.Stock))
            {
                var page = await visitor.See($"/figures/{year}/{row.Figure.Code}?all=1");
                var records = RecordLink().Matches(page.Html[..(page.Html.IndexOf("结账后的更正</h2>", StringComparison.Ordinal) is >= 0 and var at ? at : page.Html.Length)]);
                Assert.Equal((year, row.Figure.Code, row.Value.Value ?? 0), (year, row.Figure.Code, records.Sum(r => decimal.Parse(r.Groups[3].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))));
                foreach (Match record in records)
                {
                    if (!pages.TryGetValue(record.Groups[1].Value, out var matter))
                        pages[record.Groups[1].Value] = matter = (await visitor.See($"/m/{record.Groups[1].Value}")).Html;
                    Assert.Contains($"id=\"e{record.Groups[2].Value}\"", matter, StringComparison.Ordinal);
                }
            }
        }
        Assert.True(pages.Count > 50);
    }

    private static async Task AssertAlike(Office office, int year)
    {
        using var visitor = office.Visit(Role.OfficeClerk);
        var page = await visitor.See($"/figures/{year}");
        using var api = JsonDocument.Parse((await visitor.See($"/api/figures/{year}")).Html);
        var (code, said) = Shell.Run("figures", "--data", office.Data, "--year", year.ToString(CultureInfo.InvariantCulture), "--format", "json");
        Assert.Equal(Output.Done, code);
        using var line = JsonDocument.Parse(said);
        Assert.Equal(api.RootElement.ToString(), line.RootElement.ToString());
        var figures = api.RootElement.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(office.Township.Catalogue.Figures.Select(f => f.Code), figures.Select(f => f.GetProperty("code").GetString()!));
        foreach (var figure in figures)
        {
            var (which, value) = (figure.GetProperty("code").GetString()!, figure.GetProperty("value"));
            var definition = office.Township.Catalogue.FindFigure(which)!;
            var shown = FigureText.Long(definition, value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal());
            var onList = Regex.Match(page.Html, $"href=\"/figures/{year}/{Regex.Escape(which)}\">([^<]*)<").Groups[1].Value;
            Assert.Equal((year, which, shown), (year, which, Regex.Replace(onList, "，未核|，缺[0-9]+周", "")));
            Assert.Contains(shown, (await visitor.See($"/figures/{year}/{which}")).OfClass("head")!, StringComparison.Ordinal);
            using var opened = JsonDocument.Parse((await visitor.See($"/api/figures/{year}/{which}")).Html);
            Assert.Equal(value.ToString(), opened.RootElement.GetProperty("figure").GetProperty("value").ToString());
        }
    }

    [GeneratedRegex("""<tr><td><a href="/m/([0-9a-f-]+)#e(\d+)">[^<]*</a></td><td[^>]*>[^<]*</td><td class="n"[^>]*>([-\d,.]+)""")]
    private static partial Regex RecordLink();
}
