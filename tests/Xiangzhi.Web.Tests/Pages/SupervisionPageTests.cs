using System.Globalization;
using System.Text.RegularExpressions;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>The pages of supervision: flags cut every way, what is owed, what was done outside the power, what the ledger finds about itself.</summary>
public sealed partial class SupervisionPageTests(WebOffice offices)
{
    [Fact]
    public async Task Flags_are_counted_by_colour_and_listed_by_any_part()
    {
        await using var office = await offices.Own();
        var standing = await WithOneAccepted(office);
        using var visitor = office.Visit(Role.Reviewer);
        var all = standing.Where(r => Rights.MayRead(Actors.Playing(office.Township, Role.Reviewer), office.Township.Matter(r.Matter)!)).ToList();
        Assert.Equal((Count(all, FlagShade.Red), Count(all, FlagShade.Amber), Count(all, FlagShade.Grey)), Counted(await visitor.See("/flags")));
        Assert.True(Count(all, FlagShade.Red) > 0 && Count(all, FlagShade.Amber) > 0 && Count(all, FlagShade.Grey) > 0);

        foreach (var shade in Enum.GetValues<FlagShade>())
            Assert.Equal(Count(all, shade), await Listed(visitor, $"severity={shade}"));
        var shown = all.Where(r => !r.Flag.IsGrey).ToList();
        foreach (var group in shown.GroupBy(r => r.Register))
            Assert.Equal(group.Count(), await Listed(visitor, $"register={group.Key}"));
        foreach (var group in shown.Where(r => r.Village is not null).GroupBy(r => r.Village!.Value))
            Assert.Equal(group.Count(), await Listed(visitor, $"village={group.Key}"));
        foreach (var group in shown.GroupBy(r => r.Flag.Rule))
            Assert.Equal(group.Count(), await Listed(visitor, $"rule={group.Key}"));
        foreach (var age in Enum.GetValues<FlagAge>())
            Assert.Equal(shown.Count(r => AgeOf(r.Flag, office.Township.Today) == age), await Listed(visitor, $"age={age}"));
        Assert.Contains("没有预警", (await visitor.See("/flags?rule=nothing-of-the-kind")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flag_says_why_with_its_article_and_the_entries_and_leads_to_the_rule_and_the_cure()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Reviewer);
        var row = office.Township.Flags(new() { Register = "penalty" }).First(r => office.Register("penalty").Flags.Any(f => f.Rule == r.Flag.Rule && f.Sought.Count > 0));
        var page = await visitor.See($"/m/{row.Matter}");
        Assert.Contains($"依据{row.Flag.Article}，看的是账本第{string.Join("、", row.Flag.Entries)}条", page.Text, StringComparison.Ordinal);
        Assert.All(row.Flag.Entries, seq => Assert.Contains($"id=\"e{seq}\"", page.Html, StringComparison.Ordinal));
        Assert.Contains($"/rule/{row.Flag.Rule}", page.Links);
    }

    [Fact]
    public async Task A_clock_says_why()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Leader);
        var row = office.Township.Clocks(new() { OpenOnly = true, DueBy = office.Township.Today }).First(c => Rights.MayRead(Actors.Playing(office.Township, Role.Leader), office.Township.Matter(c.Matter)!));
        var clock = office.Township.Matter(row.Matter)!.Derive(office.Township.Law).Clocks.First(c => c.Rule == row.Rule && c.Reading.Due == row.Due);
        Assert.Contains(clock.Why(office.Township.Today), (await visitor.See($"/m/{row.Matter}")).Text, StringComparison.Ordinal);
        Assert.Contains(clock.Reading.Rule.Citation, clock.Why(office.Township.Today), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_and_the_district_see_a_flag_when_the_office_lets_them()
    {
        await using var office = await offices.Own();
        using var reviewer = office.Visit(Role.Reviewer);
        using var leader = office.Visit(Role.Leader);
        var fresh = office.Township.Flags(new()).First(r => r.Register == "penalty" && office.Township.Today.DayNumber - r.Flag.Noticed.DayNumber is > 4 and < 300);
        var days = office.Township.Today.DayNumber - fresh.Flag.Noticed.DayNumber;
        await SetSight(office, days + 1, days + 2);
        Assert.Contains(fresh.Flag.Text, (await reviewer.See($"/m/{fresh.Matter}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(fresh.Flag.Text, (await leader.See($"/m/{fresh.Matter}")).Text, StringComparison.Ordinal);
        Assert.Contains($"\"{fresh.Flag.Rule}\"", (await reviewer.Get($"/api/matters/{fresh.Matter}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{fresh.Flag.Rule}\"", (await leader.Get($"/api/matters/{fresh.Matter}")).Html, StringComparison.Ordinal);
        await SetSight(office, days, days + 2);
        Assert.Contains(fresh.Flag.Text, (await leader.See($"/m/{fresh.Matter}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_is_counted_from_the_ledger_and_an_unread_rule_asks_only_when_switched_on()
    {
        await using var office = await offices.Own();
        using var visitor = office.Visit(Role.Leader);
        var rows = ObligationRows.Of(office.Township, 2025, office.Township.Today);
        var reception = rows.Where(r => r.Obligation.Code == "reception").ToList();
        Assert.Equal(12, reception.Count);
        Assert.Equal((decimal)office.Township.Records("F5a", 2025).Row.Value.Value!.Value, reception.Sum(r => r.Done));
        var villagers = rows.Single(r => r.Obligation.Code == "villagers");
        Assert.Equal(office.Township.Roster.InForce(typeof(Villages), office.Township.Today).Count(), (int)villagers.Done + villagers.Short.Count);
        Assert.Equal(office.Township.Records("C11", 2025).Row.Value.Value!.Value >= 3, villagers.Done > 0);
        Assert.Null(rows.Single(r => r.Obligation.Code == "officer-hours").Least);
        Assert.Contains("未启用", (await visitor.See("/obligations?year=2025")).Text, StringComparison.Ordinal);

        await Do(office, "rule-setting", "set", new(2025, 1, 1), new SetRule { Rule = "officer_hours", Use = RuleUse.SwitchedOn, Value = 8 });
        await Do(office, "rule-setting", "set", new(2025, 1, 1), new SetRule { Rule = "pen_stats", Use = RuleUse.SwitchedOn });
        rows = ObligationRows.Of(office.Township, 2025, office.Township.Today);
        var hours = rows.Single(r => r.Obligation.Code == "officer-hours");
        Assert.Equal(8, hours.Least);
        Assert.Equal(office.Township.Roster.InForce(typeof(Officers), new(2025, 12, 31)).Count(), (int)hours.Done + hours.Short.Count);
        Assert.True(hours.Done > 0, "No officer's hours were found.");
        Assert.True(rows.Single(r => r.Obligation.Code == "enforcement-return").IsMissed(office.Township.Today));

        await Do(office, "yearly-return", "send", new(2025, 1, 24), new SendReturn { Kind = ReturnKind.Enforcement, Year = 2024, Receiver = "区司法局" });
        Assert.True(ObligationRows.Of(office.Township, 2025, office.Township.Today).Single(r => r.Obligation.Code == "enforcement-return").IsMet);
        Assert.Contains("1月31日", (await visitor.See($"/obligations?year={office.Township.Today.Year}")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Get("/obligations?year=1999")).Status);
    }

    [Fact]
    public async Task Acts_outside_the_power_stand_with_what_followed()
    {
        await using var office = await offices.Own();
        var found = await Do(office, "instrument", "find-outside", new(2025, 12, 1), new FindOutsidePower { Subject = "对已经收回的事项立案", Body = "案卷评查" });
        using var visitor = office.Visit(Role.Leader);
        var page = await visitor.See("/outside-power");
        Assert.Contains("对已经收回的事项立案", page.Text, StringComparison.Ordinal);
        Assert.Contains("账上未见处理", page.Text, StringComparison.Ordinal);
        await Do(office, "instrument", "put-right", new(2025, 12, 3), new PutInstrumentRight { How = OutsideRemedy.PassedOn, What = "连同材料移交", To = "区林业局" }, found);
        Assert.Contains("移送有权机关", (await visitor.See("/outside-power")).Text, StringComparison.Ordinal);
        Assert.Equal(["coe_authority", "cqi_published", "insp_item_published", "lic_authority", "lic_rural_planning", "pen_authority"], OutsideRow.PowerRules(Catalogue.Standard).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_self_audit_finds_what_stands_still_what_nobody_owns_and_what_a_changed_list_touches()
    {
        await using var office = await offices.Own();
        var today = office.Township.Today;
        Assert.DoesNotContain((await SelfAudit.Of(office.Township, office.Clock.Now)).Findings, f => f.Check is AuditCheck.Journal or AuditCheck.Derived or AuditCheck.Powers);

        var penalty = office.Township.Each(new() { Register = "penalty" }).First(m => m is { IsVoid: false, State: Penalty { Power: not null } });
        var power = office.Township.Matter(((Penalty)penalty.State).Power!.Power.Id)!;
        var opening = power.Opening;
        var changed = (ListPower)opening.Form with { List = ((ListPower)opening.Form).List == PowerList.Granted ? PowerList.Basic : PowerList.Granted };
        await Act(office, new() { Id = Guid.CreateVersion7(), Register = "power", Action = opening.Action.Code, On = opening.Entry.On, Form = changed, Matter = power.Id, Corrects = opening.Entry.Seq, Reason = "清单抄错", RecordedBy = "B13" });
        var dispute = office.Township.Each(new() { Register = "dispute", OpenOnly = true }).First(m => m.Common.Handler is not null);
        var findings = (await SelfAudit.Of(office.Township, office.Clock.Now)).Findings;
        Assert.Contains(findings, f => f.Check == AuditCheck.Powers && f.Matter == penalty.Id && f.What.Contains("后来改过", StringComparison.Ordinal));

        office.Clock.Now = LocalDay.At(today.AddDays(400), new(10, 0));
        findings = (await SelfAudit.Of(office.Township, office.Clock.Now)).Findings;
        var late = office.Township.Clocks(new() { OpenOnly = true, DueBy = today }).First(c => office.Township.Law.Book[c.Rule].BindsOffice);
        Assert.Contains(findings, f => f.Check == AuditCheck.Clocks && f.Matter == late.Matter);
        await Do(office, "staff", "leave", today.AddDays(300), new LeaveStaff(), office.Township.Roster.All<Staff>().First(m => ((StaffMember)m.State).StaffNumber == dispute.Common.Handler).Id);
        findings = (await SelfAudit.Of(office.Township, office.Clock.Now)).Findings;
        Assert.Contains(findings, f => f.Check == AuditCheck.Owners && f.Matter == dispute.Id);

        using var visitor = office.Visit(Role.Leader);
        Assert.Contains("还没有查过", (await visitor.See("/self-audit")).Text, StringComparison.Ordinal);
        var page = await visitor.SendAndFollow((await visitor.See("/self-audit")).Form);
        Assert.Contains(dispute.Number, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-06T01:59:59+08:00", false), InlineData("2026-01-06T02:00:00+08:00", true), InlineData("2026-01-05T18:59:59Z", true), InlineData("2026-01-06T03:00:00+08:00", false)]
    public void The_self_audit_runs_in_the_hour_after_two_in_the_night(string now, bool runs) =>
        Assert.Equal(runs, SelfAudits.IsNight(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Fact]
    public async Task Every_rule_stands_on_one_page_with_what_the_program_makes_of_it()
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(Role.Supervisor);
        var page = await visitor.See("/rules");
        Assert.Contains($"{LawBook.Builtin.Rules.Count()} 条", page.Text, StringComparison.Ordinal);
        foreach (var standing in Enum.GetValues<RuleStanding>().Where(s => s != RuleStanding.Unaccounted))
        {
            var listed = (await visitor.See($"/rules?standing={standing}")).Links.Count(l => l.StartsWith("/rule/", StringComparison.Ordinal));
            Assert.Equal(LawAccount.Of(office.Township.Catalogue, office.Township.Law.Book).Count(a => a.Standing == standing), listed);
        }
        Assert.Contains("/rule/pen_hearing_chair", (await visitor.See("/rules?q=%E5%90%AC%E8%AF%81")).Links);
        Assert.Contains("听证", (await visitor.See("/rules?q=%E5%90%AC%E8%AF%81")).Text, StringComparison.Ordinal);
    }

    /// <summary>All flags that stand, one of them accepted.</summary>
    private static async Task<IReadOnlyList<FlagRow>> WithOneAccepted(Office office)
    {
        var row = office.Township.Flags(new() { Register = "penalty" })[0];
        await Do(office, "penalty", "accept-flag", office.Township.Today, new AcceptFlag { Rule = row.Flag.Rule, Item = row.Flag.Key, Reason = "已经当面补正" }, row.Matter);
        return office.Township.Flags(new() { WithAccepted = true });
    }

    private static int Count(IEnumerable<FlagRow> rows, FlagShade shade) => rows.Count(r => FlagFilter.ShadeOf(r.Flag) == shade);

    private static FlagAge AgeOf(Flag flag, DateOnly today) => FlagFilter.AgeOf(flag, today);

    private static (int Red, int Amber, int Grey) Counted(PageText page)
    {
        var match = Counts().Match(page.Text);
        return (Read(1), Read(2), Read(3));
        int Read(int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Flags in all groups of a filtered page, by the groups' own counts.</summary>
    private static async Task<int> Listed(Visitor visitor, string query) =>
        Groups().Matches((await visitor.See($"/flags?{query}")).Html).Sum(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    private static async Task SetSight(Office office, int leader, int district)
    {
        var profile = office.Township.Roster.All<OfficeProfiles>().First();
        await Do(office, "office", "flag-sight", office.Township.Today, new SetFlagSight { LeaderAfter = leader, DistrictAfter = district }, profile.Id);
    }

    private static Task<Guid> Do(Office office, string register, string action, DateOnly on, Form form, Guid? matter = null) =>
        Act(office, new() { Id = Guid.CreateVersion7(), Register = register, Action = action, On = on, Form = form, Matter = matter, RecordedBy = "B13" });

    private static async Task<Guid> Act(Office office, Act act) => await office.Township.Act(act) switch
    {
        Recorded recorded => recorded.Matter.Id,
        NotRecorded { Decision: Refused refused } => throw new InvalidOperationException(string.Join(" ", refused.Refusals.Select(r => r.Message))),
        var other => throw new InvalidOperationException(other.GetType().Name),
    };

    [GeneratedRegex("红 (\\d+)，黄 (\\d+)，灰 (\\d+)")]
    private static partial Regex Counts();

    [GeneratedRegex("""<span class="small quiet">[^<]* · (\d+)</span>""")]
    private static partial Regex Groups();
}
