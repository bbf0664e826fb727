using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Leadership;

public sealed class LeadingGroupsTests
{
    private static readonly DateOnly Start = new(2025, 2, 10);

    private readonly TestTownship township = new(new(2027, 2, 1)) { Settings = new() { SwitchedOn = ["lead_group_head"] } };
    private readonly Ref<Staff> secretary;
    private readonly Ref<Staff> head;

    public LeadingGroupsTests() => (secretary, head) = (township.Person("S01"), township.Person("S02"));

    [Fact]
    public void A_group_is_set_up_adjusted_given_other_duties_and_dissolved()
    {
        var group = Establish();
        Assert.Equal(("在运行", "adjust duties dissolve"), (township.Stage(group), string.Join(' ', township.Offered(group))));

        Do(group, "adjust", 30, new AdjustGroup { Number = "白土委〔2025〕9号", Left = [new() { Post = "派出所所长", Reason = LeavingReason.Moved }], Joined = [new() { Post = "派出所所长", Outside = "钱九" }] });
        Do(group, "duties", 40, new ChangeGroupDuties { Duties = "统筹依法治乡" });
        Assert.Equal((3, 1, "白土委〔2025〕9号", "统筹依法治乡"), (State(group).Serving.Count(), State(group).Adjustments, State(group).Number, State(group).Duties));
        Assert.Empty(township.Flags(group));

        Do(group, "dissolve", 60, new DissolveGroup { Reason = "机构改革，职能并入平安法治办" });
        Assert.Equal("已撤销", township.Stage(group));
        Assert.Empty(State(group).Serving);
        Assert.Empty(township.Offered(group));
        Assert.Empty(township.Flags(group));
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_dissolved_group_that_is_taken_up_again_has_its_last_members_back()
    {
        var group = Establish();
        Do(group, "dissolve", 60, new DissolveGroup { Reason = "误撤" });
        Do(group, "reopen", 61, new Reopen { Reason = "文件有误" });

        Assert.Equal(3, State(group).Serving.Count());
        Assert.Equal("在运行", township.Stage(group));
    }

    [Fact]
    public void A_group_without_a_head_is_flagged_from_the_day_its_head_left_until_another_comes()
    {
        var group = Establish();
        Do(group, "adjust", 30, new AdjustGroup { Left = [new() { Person = secretary, Reason = LeavingReason.Moved }] });
        var flag = Assert.Single(township.Flags(group));
        Assert.Equal(("lead_group_head", Start.AddDays(30), Severity.Amber), (flag.Rule, flag.Since, flag.Severity));

        Do(group, "adjust", 45, new AdjustGroup { Left = [new() { Person = head }], Joined = [new() { Person = head, Role = GroupRole.Head }] });
        Assert.Empty(township.Flags(group));
    }

    [Fact]
    public void Its_rule_is_the_house_s_own_and_stays_off_until_the_office_wants_it()
    {
        township.Settings = OfficeSettings.None;
        Assert.Empty(township.Flags(township.Do("leading-group", "establish", Start, new EstablishGroup { Name = "依法治乡领导小组" })));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var group = Establish();

        Assert.Equal("members", township.Refusal("leading-group", "establish", Start, new EstablishGroup { Name = "x", Members = [new() { Person = head }, new() { Person = head }] }).Field);
        Assert.Equal("members", township.Refusal("leading-group", "establish", Start, new EstablishGroup { Name = "x", Members = [new()] }).Field);
        Assert.Equal("joined", Refused(new()));
        Assert.Equal("left", Refused(new() { Left = [new() { Post = "没有这个人" }] }));
        Assert.Equal("joined", Refused(new() { Joined = [new() { Person = head }] }));
        Assert.Equal("joined", Refused(new() { Joined = [new() { Duty = "无名" }] }));

        string? Refused(AdjustGroup form) => township.Refusal("leading-group", "adjust", Start.AddDays(3), form, group).Field;
    }

    [Fact]
    public void The_list_bears_role_name_post_and_duty_of_those_who_serve()
    {
        var group = Establish();
        var paper = township.Paper(group, "group-notice");

        Assert.Contains("法治政府建设领导小组\n成员名单和职责", paper);
        Assert.Contains("组长|人S01||统筹", paper);
        Assert.Contains("成员|赵八|派出所所长|", paper);
        Assert.Contains("职责：研究法治政府建设的重大事项", paper);
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1)) { Settings = new() { SwitchedOn = ["lead_group_head"] } };
        var (one, two) = (world.Person("S01"), world.Person("S02"));
        var group = world.Do("leading-group", "establish", Start, new EstablishGroup { Name = "组", Members = [new() { Person = one, Role = GroupRole.Head }] });
        return (world, group,
        [
            ("establish", new EstablishGroup { Name = "另一组", Members = [new() { Person = two }] }), ("adjust", new AdjustGroup { Left = [new() { Person = one }] }),
            ("adjust", new AdjustGroup { Joined = [new() { Person = two, Role = GroupRole.Head }] }), ("duties", new ChangeGroupDuties { Duties = "新" }), ("dissolve", new DissolveGroup { Reason = "撤" }),
        ]);
    });

    private Matter Establish() => township.Do("leading-group", "establish", Start, new EstablishGroup
    {
        Name = "法治政府建设领导小组", Duties = "研究法治政府建设的重大事项", Office = "justice",
        Members = [new() { Person = secretary, Role = GroupRole.Head, Duty = "统筹" }, new() { Person = head, Role = GroupRole.DeputyHead }, new() { Post = "派出所所长", Outside = "赵八" }],
    });

    private Matter Do(Matter group, string action, int days, Form form) => township.Do("leading-group", action, Start.AddDays(days), form, township.Now(group));

    private LeadingGroup State(Matter group) => (LeadingGroup)township.Now(group).State;
}
