using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>An office switches rules on for itself, from a day on; what began before keeps the law of its time.</summary>
public sealed class RuleSettingTests(WebOffice offices)
{
    private static readonly DateOnly From = new(2025, 12, 1);

    [Fact]
    public async Task A_rule_that_is_switched_on_starts_its_clock_as_of_that_day_and_earlier_matters_keep_the_law_of_their_time()
    {
        await using var office = await offices.Own();
        var settled = Settled(office);
        var (earlier, later) = (settled.Where(s => s.On < From).ToList(), settled.Where(s => s.On >= From).ToList());
        Assert.True(earlier.Count > 10 && later.Count > 0, $"{earlier.Count} {later.Count}");
        Assert.All(settled, s => Assert.Null(Clock(office, s.Id)));

        using var administrator = office.Visit(Role.Administrator);
        var rule = await administrator.See("/rule/med_visit");
        Assert.Contains("没有设置", rule.Text, StringComparison.Ordinal);
        var form = (await administrator.See(rule.Links.Single(l => l.Contains("/new/set", StringComparison.Ordinal)))).Form;
        Assert.Equal("med_visit", form["rule"]);
        (form["act-on"], form["use"], form["value"]) = ("2025-12-01", "switched-on", "30");
        var matter = await administrator.SendAndFollow(form);
        Assert.Contains("/rule-setting", string.Join(' ', matter.Links), StringComparison.Ordinal);
        Assert.Contains("30 日", (await administrator.See("/rule/med_visit")).Text, StringComparison.Ordinal);

        Assert.All(earlier, s => Assert.Null(Clock(office, s.Id)));
        Assert.All(later, s => Assert.Equal(s.On.AddDays(30), Clock(office, s.Id)!.Reading.Due));
        Assert.Equal(later.Count, office.Township.Clocks(new() { Rule = "med_visit" }).Count);

        // As after a restart, and as a rebuild would have it.
        Assert.Empty((await office.Township.Rebuild(write: false)).Differences);
    }

    [Fact]
    public async Task A_setting_that_is_changed_and_ended_holds_on_each_day_as_it_was_then()
    {
        await using var office = await offices.Own();
        var id = await Do(office, "set", new(2025, 6, 1), new SetRule { Rule = "med_visit", Use = RuleUse.SwitchedOn, Value = 60 });
        await Do(office, "change", new(2025, 9, 1), new ChangeRule { Use = RuleUse.TextRead, Value = 20, Document = "司法所通知〔2025〕9号", Article = "3", ReadOn = new(2025, 8, 20) }, id);
        await Do(office, "end", new(2025, 11, 1), new EndRuleSetting { Reason = "通知废止" }, id);
        var law = office.Township.Law;
        int? Value(DateOnly day) => law.SettingsOn(day).ValueOf(law.Book.At("med_visit", day)!);
        Assert.Equal([null, 60, 60, 20, 20, null], new[] { new DateOnly(2025, 5, 31), new(2025, 6, 1), new(2025, 8, 31), new(2025, 9, 1), new(2025, 10, 31), new(2025, 11, 1) }.Select(Value));
        Assert.Equal([Severity.Off, Severity.Amber, Severity.Off], new[] { new DateOnly(2025, 5, 1), new(2025, 7, 1), new(2025, 12, 1) }.Select(d => law.SettingsOn(d).MayBe(law.Book.At("med_visit", d)!)));
        Assert.Equal("司法所通知〔2025〕9号", law.SettingsOn(new(2025, 10, 1)).Raised["med_visit"].Title);
        foreach (var (matter, on) in Settled(office))
        {
            var days = on < new DateOnly(2025, 6, 1) || on >= new DateOnly(2025, 11, 1) ? (int?)null : on < new DateOnly(2025, 9, 1) ? 60 : 20;
            Assert.Equal(days is { } length ? on.AddDays(length) : null, Clock(office, matter)?.Reading.Due);
        }
        Assert.Empty((await office.Township.Rebuild(write: false)).Differences);
    }

    [Theory]
    [InlineData("nowhere", RuleUse.SwitchedOn, 5, null, "没有这条规则")]
    [InlineData("med_visit", RuleUse.SwitchedOn, null, null, "请填本地的数值")]
    [InlineData("med_visit", RuleUse.SwitchedOn, -3, null, "应大于 0")]
    [InlineData("med_visit", RuleUse.TextRead, 30, null, "填读过的文件和阅读日期")]
    [InlineData("pen_decide", RuleUse.SwitchedOn, null, null, "本来就在用")]
    [InlineData("pen_decide", RuleUse.TextRead, 30, "行政处罚法", "不能另设")]
    public async Task A_setting_beyond_what_the_rule_leaves_open_is_refused(string rule, RuleUse use, int? value, string? document, string message)
    {
        var office = await offices.Shared();
        var decision = office.Township.DryRun(ActOf("set", From, new SetRule { Rule = rule, Use = use, Value = value, Document = document, ReadOn = document is null ? null : From }, null));
        Assert.Contains(message, Assert.IsType<Refused>(decision).Refusals[0].Message, StringComparison.Ordinal);
    }

    private static List<(Guid Id, DateOnly On)> Settled(Office office) =>
        [.. office.Township.Each(new() { Register = "dispute" }).Where(m => !m.IsVoid && m.State is Dispute { Conclusion.IsSettled: true }).Select(m => (m.Id, ((Dispute)m.State).Conclusion!.On.Day))];

    private static MatterClock? Clock(Office office, Guid id) => office.Township.Matter(id)!.Derive(office.Township.Law).Clocks.SingleOrDefault(c => c.Rule == "med_visit");

    private static Act ActOf(string action, DateOnly on, Form form, Guid? matter) =>
        new() { Id = Guid.CreateVersion7(), Register = "rule-setting", Action = action, On = on, Form = form, Matter = matter, RecordedBy = "B13" };

    private static async Task<Guid> Do(Office office, string action, DateOnly on, Form form, Guid? matter = null) =>
        await office.Township.Act(ActOf(action, on, form, matter)) is Recorded recorded ? recorded.Matter.Id : throw new InvalidOperationException(action);
}
