using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>What residents ask, beside what they are taught and what they quarrel over.</summary>
public sealed partial class NeedsPageTests(WebOffice offices)
{
    [Fact]
    public async Task The_rows_add_up_to_what_was_asked_taught_and_disputed()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Leader);
        var rows = Numbers().Matches((await visitor.See("/needs/2025")).Html).Select(m => (Asked: Read(m, 1), Taught: Read(m, 2), Disputes: Read(m, 3))).ToList();

        var asked = office.Township.Each(new() { Register = "need", OpenedFrom = new(2025, 1, 1), OpenedTo = new(2025, 12, 31) }).Where(m => !m.IsVoid).Sum(m => ((Need)m.State).Askers);
        Assert.True(asked > 20);
        Assert.Equal(asked, rows.Sum(r => r.Asked));
        Assert.Equal((long)office.Township.Records("C1", 2025).Row.Value.Value!.Value, rows.Sum(r => r.Taught));
        Assert.Equal((long)office.Township.Records("F1a", 2025).By("kind").Where(k => k.Value is not ("other" or "internet")).Sum(k => k.Amount), rows.Sum(r => r.Disputes));
        static long Read(Match match, int group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task What_was_asked_and_never_taught_stands_above_what_was()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.OfficeClerk);
        var page = await visitor.See("/needs/2025");
        var gaps = page.Html.Split("<tr>").Skip(2).Select(row => row.Contains("没有讲过", StringComparison.Ordinal)).ToList();

        Assert.Contains(true, gaps);
        Assert.Contains(false, gaps);
        Assert.Equal(gaps.OrderByDescending(g => g), gaps);
    }

    [Fact]
    public async Task The_register_of_needs_leads_to_it_and_a_year_without_anything_says_so()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Leader);

        Assert.Contains((await visitor.See("/r/need")).Links, l => l.EndsWith("/needs", StringComparison.Ordinal));
        Assert.DoesNotContain((await visitor.See("/r/dispute")).Links, l => l.EndsWith("/needs", StringComparison.Ordinal));
        Assert.Contains("还没有登记", (await visitor.See("/needs/2021")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Get("/needs/1021")).Status);
    }

    [GeneratedRegex("""<td class="n" data-label="问的人">(\d+)</td>\s*<td class="n" data-label="讲过几次">(\d+)</td>\s*<td class="n" data-label="纠纷">(\d+)</td>""")]
    private static partial Regex Numbers();
}
