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
                var strip = $"{clock.Name.Zh} {clock.Reading.InWords(office.Township.Today)}";
                Assert.Contains(strip, page, StringComparison.Ordinal);
                if (clock.Reading is { Until: null, Due: { } due })
                {
                    Assert.Contains($"{(due.Year == office.Township.Today.Year ? "" : $"{due.Year}年")}{due.Month}月{due.Day}日 ·", page, StringComparison.Ordinal);
                    if (Shared.Words.BindsTheOffice(clock.Reading.Rule.Rule))
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

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
