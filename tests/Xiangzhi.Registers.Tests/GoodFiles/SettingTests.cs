using System.Collections.Immutable;
using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.GoodFiles;

/// <summary>A rule that was not read, or that leaves the number to the office, is off; switched on, its clock runs.</summary>
public sealed class SettingTests
{
    private static readonly IReadOnlyList<RegisterGaps> Tables = RegisterGaps.All();

    public static TheoryData<string> Rules => [.. LawAccount.Of(Catalogue.Standard, LawBook.Builtin).Where(a => a.Standing == RuleStanding.Setting && a.Clocks.Count > 0).Select(a => a.Rule.Code)];

    [Theory, MemberData(nameof(Rules))]
    public void Switching_it_on_starts_the_clock(string rule)
    {
        var on = OfficeSettings.None with { SwitchedOn = [rule], Local = ImmutableDictionary<string, int>.Empty.Add(rule, 10) };
        foreach (var register in Catalogue.Standard.All.Where(r => r.Clocks.Any(c => c.Rule == rule)))
        {
            Assert.False(Runs(register, rule, OfficeSettings.None), $"{rule} runs in {register.Code} though it is off");
            Assert.True(Runs(register, rule, on), $"{rule} does not run in {register.Code} though it is on");
        }
    }

    /// <summary>In made-up matters, in the files of the gap tables, or in the one story that needs more than one well-chosen value.</summary>
    private static bool Runs(Register register, string rule, OfficeSettings settings) =>
        Probe.Of(register, settings).Values.Any(a => a.Starts.Contains(rule))
        || Tables.Where(t => t.Register == register.Code).Any(t => t.Good.Values.Concat(t.Gaps.Select(g => g.Story)).Any(story => Clocks(t, story, settings).Contains(rule)))
        || (register is Appraisals && Objected(settings).Contains(rule));

    private static IEnumerable<string> Clocks(RegisterGaps table, Story story, OfficeSettings settings)
    {
        table.Township.Settings = settings;
        return story.Play(table.Township, table.Register).Derive(table.Township.Law).Clocks.Select(c => c.Rule);
    }

    private static IEnumerable<string> Objected(OfficeSettings settings)
    {
        var township = new TestTownship(new(2026, 6, 1)) { Settings = settings };
        var appraisal = township.Do("appraisal", "set", new(2025, 11, 3), new SetCriteria { Year = 2025, Of = AppraisalOf.Offices, Criteria = [new() { Text = "公开及时", Weight = 30 }] });
        appraisal = township.Do("appraisal", "score", new(2025, 12, 3), new ScoreAppraisal { Scores = [new() { Office = "service", Criterion = 1, Points = 20, Ground = "公开记录" }] }, appraisal);
        appraisal = township.Do("appraisal", "publish", new(2025, 12, 5), new PublishAppraisal(), appraisal);
        return township.Do("appraisal", "object", new(2025, 12, 8), new ObjectToAppraisal { Office = "service", Text = "漏计一次" }, appraisal).Derive(township.Law).Clocks.Select(c => c.Rule);
    }

    [Fact]
    public void A_number_of_the_matters_own_document_needs_no_setting() =>
        Assert.Equal(RuleStanding.Clock, LawAccount.Of(Catalogue.Standard, LawBook.Builtin["xf_assigned"]).Standing);
}
