using Xiangzhi.Registers.Tests.Legality;
using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.PublicLegalServices;

public sealed class FirmServicesTests
{
    private readonly FileWorld world = new();

    private static OpenFirmFile File => new() { Name = "某茶业公司", Kind = FirmKind.Company, Trade = "茶叶加工" };

    private static Story Good => new(
        new("open", new(2025, 3, 3), File),
        new("serve", new(2025, 3, 3), new ServeFirm { Kind = FirmServiceKind.CheckUp, Risks = [new() { What = "用工合同未签" }, new() { What = "商标未注册" }] }),
        new("deal", new(2025, 4, 7), new DealWithRisk { What = "用工合同未签" }),
        new("deal", new(2025, 5, 6), new DealWithRisk()));

    [Fact]
    public void Risks_found_stay_open_until_each_is_dealt_with()
    {
        Assert.Equal("on-file", world.Stage(world.Run("firm-service", Good.UpTo("serve"))));
        var open = world.Run("firm-service", Good.UpTo("deal"));
        Assert.Equal(("risks-open", "deal end serve"), (world.Stage(open), world.Offered(open)));
        var matter = world.Run("firm-service", Good);
        Assert.Equal(("dealt", "end serve"), (world.Stage(matter), world.Offered(matter)));
        Assert.Equal([new DateOnly(2025, 4, 7), new DateOnly(2025, 5, 6)], ((FirmFile)matter.State).Risks.Select(r => r.Dealt!.Value.Day));
        Assert.Equal("茶叶加工（企业）", matter.Derive(world.Township.Law).Title);
        var ended = world.Township.Do("firm-service", "end", new(2026, 1, 5), new EndFirmFile { Reason = "注销" }, matter);
        Assert.Equal(("ended", ""), (world.Stage(ended), world.Offered(ended)));
    }

    [Fact]
    public void A_firm_counts_once_a_year_however_often_it_is_checked_and_not_for_a_visit()
    {
        var matter = world.Run("firm-service", Good.Then("serve", new(2025, 10, 9), new ServeFirm { Kind = FirmServiceKind.CheckUp }).Then("serve", new(2026, 2, 2), new ServeFirm { Kind = FirmServiceKind.CheckUp }));
        world.Run("firm-service", new Story(new Told("open", new(2025, 5, 6), File with { Kind = FirmKind.Cooperative }), new Told("serve", new(2025, 5, 6), new ServeFirm { Kind = FirmServiceKind.CheckUp })));
        world.Run("firm-service", new Story(new Told("open", new(2025, 5, 6), File), new Told("serve", new(2025, 5, 6), new ServeFirm { Kind = FirmServiceKind.Visit })));
        Assert.Equal((2, 1), (world.Figure("I3"), world.Figure("I3", 2026)));
        Assert.Equal(1, world.Figure("I3", slice: "cooperative"));

        var first = matter.Lines.First(l => l.Action.Code == "serve").Entry.Seq;
        world.Township.Correct(matter, first, new(2024, 12, 31), new ServeFirm { Kind = FirmServiceKind.CheckUp });
        Assert.Equal((2, 1), (world.Figure("I3"), world.Figure("I3", 2024)));
        world.Township.Void(world.Township.Now(matter), matter.Opening.Entry.Seq);
        Assert.Equal((1, 0), (world.Figure("I3"), world.Figure("I3", 2024)));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_listed_firm_counts_once_though_two_files_were_opened_for_it()
    {
        var firm = new Ref<Firms>(world.Township.Do("firm", "add", new(2024, 1, 3), new AddFirm { Name = "清溪茶厂" }).Id);
        for (var i = 0; i < 2; i++)
            world.Run("firm-service", new Story(new Told("open", new(2025, 5, 6), File with { Firm = firm, Name = default }), new Told("serve", new(2025, 5, 6), new ServeFirm { Kind = FirmServiceKind.CheckUp })));
        Assert.Equal(1, world.Figure("I3"));
        Assert.Equal("name", world.Field("firm-service", "open", File with { Name = default }));
    }

    [Fact]
    public void Nonsense_is_refused_at_its_field()
    {
        Assert.Equal("trade", world.Field("firm-service", "open", File with { Trade = "" }));
        Assert.Equal("what", world.Field("firm-service", "deal", new DealWithRisk { What = "没有的" }, world.Run("firm-service", Good.UpTo("deal"))));
    }

    [Fact]
    public void Any_order_of_acts_stands() => FileWorld.AssertAnyOrderStands("firm-service", _ => Good.UpTo("serve"), _ => new Dictionary<string, Form>
    {
        ["serve"] = new ServeFirm { Kind = FirmServiceKind.CheckUp, Risks = [new() { What = "险" }] }, ["deal"] = new DealWithRisk(), ["end"] = new EndFirmFile { Reason = "迁出" },
    });
}
