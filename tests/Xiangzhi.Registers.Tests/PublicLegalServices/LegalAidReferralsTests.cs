using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.PublicLegalServices;

public sealed class LegalAidReferralsTests
{
    private readonly FileWorld world = new();

    private static RecordAidApplication Application => new()
    {
        Kind = LegalAidMatter.Wages, Subject = "追索务工工资", Applicant = "简某", IdNumber = "5002390000", Means = "低保户", Facts = "三个月工资未付", Group = ServedGroup.MigrantWorker,
    };

    private static Story Good => new(
        new("record", new(2025, 3, 3), Application),
        new("refer", new(2025, 3, 4), new ReferAid { To = "黔江区法律援助中心", ReceivedOn = new(2025, 3, 5) }),
        new("decide", new(2025, 3, 11), new DecideAid { Granted = true }),
        new("assign", new(2025, 3, 13), new AssignAid { Lawyer = "卢律师" }),
        new("conclude", new(2025, 6, 30), new ConcludeAid { Sum = 21000 }));

    private static Dictionary<string, Form> Samples => new()
    {
        ["refer"] = new ReferAid { To = "区中心" }, ["ask"] = new AskAidCompletion { Lacking = "身份证复印件" }, ["complete"] = new CompleteAid(), ["decide"] = new DecideAid { Granted = false, Reason = "不在范围" },
        ["object"] = new ObjectAid(), ["assign"] = new AssignAid(), ["conclude"] = new ConcludeAid(), ["terminate"] = new TerminateAid { Ground = "条件消失" }, ["withdraw"] = new WithdrawAid(),
    };

    [Theory]
    [InlineData("recorded", "recorded", "refer withdraw")]
    [InlineData("referred", "referred", "ask decide withdraw")]
    [InlineData("incomplete", "incomplete", "ask complete decide withdraw")]
    [InlineData("granted", "granted", "assign terminate withdraw")]
    [InlineData("refused", "refused", "conclude object withdraw")]
    [InlineData("objected", "objected", "conclude decide withdraw")]
    [InlineData("assigned", "assigned", "assign conclude terminate withdraw")]
    [InlineData("terminated", "terminated", "")]
    [InlineData("withdrawn", "withdrawn", "")]
    [InlineData("concluded", "concluded", "")]
    public void Each_stage_offers_its_acts_and_each_offered_act_is_recorded(string situation, string stage, string offered) =>
        world.AssertOffers("legal-aid", situation switch
        {
            "recorded" => Good.UpTo("refer"),
            "referred" => Good.UpTo("decide"),
            "incomplete" => Good.UpTo("decide").Then("ask", new(2025, 3, 6), Samples["ask"]),
            "granted" => Good.UpTo("assign"),
            "refused" => Good.UpTo("decide").Then("decide", new(2025, 3, 11), Samples["decide"]),
            "objected" => Good.UpTo("decide").Then("decide", new(2025, 3, 11), Samples["decide"]).Then("object", new(2025, 3, 12), Samples["object"]),
            "assigned" => Good.UpTo("conclude"),
            "terminated" => Good.UpTo("conclude").Then("terminate", new(2025, 4, 1), Samples["terminate"]),
            "withdrawn" => Good.UpTo("decide").Then("withdraw", new(2025, 3, 6), Samples["withdraw"]),
            _ => Good,
        }, stage, offered, Samples);

    [Fact]
    public void The_centre_decides_in_seven_days_and_assigns_in_three()
    {
        var matter = world.Run("legal-aid", Good);
        Assert.Equal((new DateOnly(2025, 3, 12), new DateOnly(2025, 3, 11)), (world.Due(matter, "legal_aid"), world.Until(matter, "legal_aid")));
        Assert.Equal((new DateOnly(2025, 3, 14), new DateOnly(2025, 3, 13)), (world.Due(matter, "legal_aid_assign"), world.Until(matter, "legal_aid_assign")));
        var completed = world.Run("legal-aid", Good.UpTo("decide").Then("ask", new(2025, 3, 7), Samples["ask"]).Then("complete", new(2025, 3, 10), Samples["complete"]));
        Assert.Equal(new DateOnly(2025, 3, 15), world.Due(completed, "legal_aid")); // three days did not count
        Assert.False(world.Runs(world.Run("legal-aid", Good.UpTo("decide").Then("decide", new(2025, 3, 11), Samples["decide"])), "legal_aid_assign"));
    }

    [Fact]
    public void An_objection_may_lead_to_another_decision()
    {
        var matter = world.Run("legal-aid", Good.UpTo("decide").Then("decide", new(2025, 3, 11), Samples["decide"]).Then("object", new(2025, 3, 12), Samples["object"]).Then("decide", new(2025, 3, 20), new DecideAid { Granted = true }));
        Assert.Equal(("granted", new DateOnly(2025, 3, 11)), (world.Stage(matter), world.Until(matter, "legal_aid")));
    }

    [Fact]
    public void The_referral_has_its_fields_and_nonsense_is_refused()
    {
        var matter = world.Run("legal-aid", Good);
        world.AssertPaper(matter, "legal-aid-referral", "申请人：简某", "身份证号：5002390000", "申请事项：请求支付劳动报酬", "低保户", "三个月工资未付", "黔江区法律援助中心", "转交日期：2025年3月4日");
        Assert.Equal("subject", world.Field("legal-aid", "record", Application with { Subject = "" }));
        Assert.Equal("receivedOn", world.Field("legal-aid", "refer", new ReferAid { To = "中心", ReceivedOn = new(2025, 11, 30) }, world.Run("legal-aid", Good.UpTo("refer"))));
        Assert.Equal("sum", world.Field("legal-aid", "conclude", new ConcludeAid { Sum = -1 }, world.Run("legal-aid", Good.UpTo("conclude"))));
    }

    [Fact]
    public void Any_order_of_acts_stands() => FileWorld.AssertAnyOrderStands("legal-aid", _ => Good.UpTo("refer"), _ => Samples);
}
