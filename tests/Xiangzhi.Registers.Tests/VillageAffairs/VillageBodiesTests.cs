using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.VillageAffairs;

/// <summary>Village rules and supervision committees.</summary>
public sealed class VillageBodiesTests
{
    private static readonly DateOnly Day = new(2024, 1, 15);

    private readonly TestTownship township = new(new(2026, 12, 31));
    private readonly Ref<Villages> village;

    public VillageBodiesTests() => village = township.Village("01", "甲村");

    [Fact]
    public void Village_rules_must_be_filed_and_filed_again_when_amended()
    {
        var charter = Adopt();
        Assert.Equal("账上未见村规民约的备案。", township.Flags(charter).Single().Text);
        Do(charter, "file", 10);
        Assert.Empty(township.Flags(charter));
        Do(charter, "amend", 100);
        Assert.Equal((Day.AddDays(100), "已通过"), (township.Flags(charter).Single().Since, township.Stage(charter)));
    }

    [Fact]
    public void What_is_against_the_law_is_corrected_on_order()
    {
        var charter = Adopt();
        Do(charter, "file", 10);
        Do(charter, "review", 20);
        Assert.Equal("责令改正", township.Stage(charter));
        Do(charter, "correct-text", 30);
        Assert.Equal("已备案", township.Stage(charter));
        Do(charter, "review", 40, new ReviewCharter { Lawful = true });
        Assert.Empty(township.Flags(charter));
        Assert.Equal("correctBy", township.Refusal("village-charter", "review", Day.AddDays(50), new ReviewCharter { Lawful = false, CorrectBy = Day }, township.Now(charter)).Field);

        var dropped = Adopt();
        Do(dropped, "file", 10);
        Do(dropped, "review", 20);
        Do(dropped, "repeal", 60);
        Assert.Equal(["correct"], township.Flags(dropped).Select(f => f.Key));
    }

    [Fact]
    public void A_supervision_committee_reports_every_half_year()
    {
        var committee = SetUp();
        Assert.Equal([new DateOnly(2024, 7, 15)], Dues(committee));
        Report(committee, 150, new() { Checked = 6, Problems = 2, Solved = 2 });
        Assert.Equal([new DateOnly(2024, 7, 15), new DateOnly(2024, 12, 13)], Dues(committee));
        Assert.Equal([Day.AddDays(150), null], Clocks(committee).Select(c => c.Reading.Until));
        township.Do("supervision-committee", "end", Day.AddDays(400), new EndCommittee(), township.Now(committee));
        Assert.All(Clocks(committee), c => Assert.NotNull(c.Reading.Until));
        Assert.Equal("已换届", township.Stage(committee));
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused_at_their_field()
    {
        var committee = SetUp();
        Assert.Equal("members", township.Refusal("supervision-committee", "set-up", Day, new SetUpCommittee { Village = village, Members = 0 }).Field);
        Assert.Equal("members", township.Refusal("supervision-committee", "change", Day, new ChangeCommittee { Members = 0 }, committee).Field);
        Assert.Equal("solved", township.Refusal("supervision-committee", "report", Day, new ReportSupervision { Problems = 1, Solved = 2 }, committee).Field);
        Assert.Equal("checked", township.Refusal("supervision-committee", "report", Day, new ReportSupervision { Checked = -1 }, committee).Field);
        Assert.Equal("problems", township.Refusal("supervision-committee", "report", Day, new ReportSupervision { Problems = -1 }, committee).Field);
    }

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached()
    {
        Edges.AssertWhole("village-charter", () =>
        {
            var fresh = new TestTownship(new(2026, 12, 31));
            return (fresh, fresh.Do("village-charter", "adopt", Day, Charter(fresh.Village("01", "甲村"))));
        }, FormOf);
        Edges.AssertWhole("supervision-committee", () =>
        {
            var fresh = new TestTownship(new(2026, 12, 31));
            return (fresh, fresh.Do("supervision-committee", "set-up", Day, new SetUpCommittee { Village = fresh.Village("01", "甲村"), Members = 3 }));
        }, FormOf);
    }

    [Fact]
    public void Any_acts_in_any_order_stand()
    {
        SmallTownship.AnyOrderStands(() =>
        {
            var fresh = new TestTownship(new(2026, 12, 31));
            var charter = fresh.Do("village-charter", "adopt", Day, Charter(fresh.Village("01", "甲村")));
            return (fresh, charter, [.. charter.Register.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => (a.Code, FormOf(a.Code)))]);
        });
        SmallTownship.AnyOrderStands(() =>
        {
            var fresh = new TestTownship(new(2026, 12, 31));
            var committee = fresh.Do("supervision-committee", "set-up", Day, new SetUpCommittee { Village = fresh.Village("01", "甲村"), Members = 3 });
            return (fresh, committee, [("report", new ReportSupervision { Problems = 1 }), ("change", FormOf("change")), ("end", FormOf("end"))]);
        });
    }

    private static AdoptCharter Charter(Ref<Villages> village) => new() { Kind = CharterKind.Rules, Village = village, Title = "甲村村规民约" };

    private static Form FormOf(string action) => action switch
    {
        "amend" => new AmendCharter { What = "婚丧简办" },
        "file" => new FileCharter { Number = "备1" },
        "review" => new ReviewCharter { Lawful = false, Opinion = "罚款条款无依据", CorrectBy = new(2025, 12, 31) },
        "correct-text" => new CorrectCharter { What = "删去罚款" },
        "repeal" => new RepealCharter { Reason = "另订新约" },
        "report" => new ReportSupervision { Checked = 5, Problems = 1, Solved = 1 },
        "change" => new ChangeCommittee { Members = 5 },
        "end" => new EndCommittee(),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No form for this action."),
    };

    private Matter Adopt() => township.Do("village-charter", "adopt", Day, Charter(village));

    private Matter SetUp() => township.Do("supervision-committee", "set-up", Day, new SetUpCommittee { Village = village, Term = "第七届", Members = 3 });

    private void Do(Matter charter, string action, int days, Form? form = null) => township.Do("village-charter", action, Day.AddDays(days), form ?? FormOf(action), township.Now(charter));

    private void Report(Matter committee, int days, ReportSupervision report) => township.Do("supervision-committee", "report", Day.AddDays(days), report, township.Now(committee));

    private IEnumerable<MatterClock> Clocks(Matter committee) => township.Now(committee).Derive(township.Law).Clocks;

    private IEnumerable<DateOnly?> Dues(Matter committee) => Clocks(committee).Select(c => c.Reading.Due);
}
