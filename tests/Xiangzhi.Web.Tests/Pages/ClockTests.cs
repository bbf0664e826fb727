using System.Globalization;
using System.Text.Json;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.CommandLine;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>A limit runs out on one day, whoever is asked.</summary>
public sealed class ClockTests(WebOffice offices)
{
    [Fact]
    public async Task A_clock_is_the_same_on_the_matter_on_the_workbench_and_on_the_command_line()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Leader);
        var (code, said) = Shell.Run("clocks", "--data", office.Data, "--format", "json");
        Assert.Equal(0, code);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToLookup(l => l.GetProperty("matter").GetString()!);
        var workbench = await visitor.See("/");
        var running = new List<(DateOnly Due, Guid Matter, string Strip)>();
        var seen = 0;
        foreach (var matter in office.Township.Each(new()))
        {
            var clocks = matter.Derive(office.Township.Law).Clocks;
            Assert.Equal(
                clocks.Select(c => $"{c.Rule} {c.Key} {Day(c.Reading.Due)} {Day(c.Reading.Until)}").Order(StringComparer.Ordinal),
                lines[matter.Number].Select(l => $"{l.GetProperty("code")} {l.GetProperty("key")} {l.GetProperty("due")} {l.GetProperty("until")}").Order(StringComparer.Ordinal));
            if (clocks.Count == 0)
                continue;
            var page = (await visitor.See($"/m/{matter.Id}")).Text;
            foreach (var clock in clocks)
            {
                var strip = $"{clock.Called} {clock.Reading.InWords(office.Township.Today)}";
                Assert.Contains(strip, page, StringComparison.Ordinal);
                // A list knows only the days of a clock, and shows the same.
                if (clock.Reading is { Until: null, Due: { } last })
                    Assert.Equal(clock.Reading.Shade(office.Township.Today), office.Township.Law.Shade(clock.Rule, clock.Reading.From, last, office.Township.Today));
                if (clock.Reading is { Until: null, Due: { } due })
                {
                    Assert.Contains($"{(due.Year == office.Township.Today.Year ? "" : $"{due.Year}年")}{due.Month}月{due.Day}日 ·", page, StringComparison.Ordinal);
                    if (clock.Reading.Rule.Rule.BindsOffice)
                        running.Add((due, matter.Id, strip));
                }
                seen++;
            }
        }
        Assert.True(seen > 5, $"{seen}");
        // The workbench shows the most urgent ones, what has been late for long after the others; days that it shows in part only are left out here.
        var near = running.Where(r => r.Due <= office.Township.Today.AddDays(30))
            .OrderBy(r => r.Due < office.Township.Today.AddDays(-30)).ThenBy(r => r.Due).ToList();
        Assert.Equal($"眼下要办的 {near.Select(r => r.Matter).Distinct().Count()} 件事", workbench.Heading);
        Assert.Contains($"到期的期限 {near.Count} 个：{near.Count(r => r.Due < office.Township.Today)} 个已超期", workbench.Text, StringComparison.Ordinal);
        var urgent = near.Take(40).ToList();
        foreach (var (due, matter, strip) in urgent.TakeWhile(r => r.Due != urgent[^1].Due))
        {
            Assert.Contains($"/m/{matter}", workbench.Html, StringComparison.Ordinal);
            Assert.Contains(strip, workbench.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_shows_the_day_on_which_the_office_is_next_bound_in_the_colour_of_its_clock()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Leader);
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var register in new[] { "penalty", "licence", "petition", "disclosure-item", "information-request" })
        {
            var html = (await visitor.See($"/r/{register}")).Html;
            foreach (var row in office.Township.List(new() { Register = register, First = 20 }).Rows)
            {
                var next = office.Township.Matter(row.Id)!.Derive(office.Township.Law).Clocks
                    .Where(c => c.Reading is { Until: null, Due: not null, Rule.Rule.BindsOffice: true }).Select(c => c.Reading).MinBy(r => r.Due);
                var tag = System.Text.RegularExpressions.Regex.Match(html, $"<a class=\"tag ([a-z]*)\"[^>]*href=\"[^\"]*/m/{row.Id}#clocks");
                Assert.Equal(next is not null, tag.Success);
                if (next is null)
                    continue;
                var shade = next.Shade(office.Township.Today);
                Assert.Equal(Shared.Words.Tone(shade), tag.Groups[1].Value);
                shown[tag.Groups[1].Value] = shown.GetValueOrDefault(tag.Groups[1].Value) + 1;
            }
        }
        Assert.True(shown.Count == 3, string.Join(", ", shown));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
