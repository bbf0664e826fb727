using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Means;

public sealed class FundsTests
{
    private static readonly DateOnly Start = new(2025, 1, 20);

    private readonly TestTownship township = new(new(2027, 2, 1));

    [Fact]
    public void Money_is_approved_spent_partly_returned_and_settled()
    {
        var fund = Approve(20000);
        Assert.Equal(("在执行", "spend adjust settle"), (township.Stage(fund), string.Join(' ', township.Offered(fund))));
        Spend(fund, 30, 8600.50m);
        Do(fund, "refund", 60, new RefundToFund { Amount = 100.50m, Reason = "印刷数量不足" });
        Assert.Equal((8500m, 8500m), (township.Figure("A7", 2025).Value, State(fund).Spent));
        Do(fund, "settle", 330, new SettleFund { Surplus = SurplusUse.Returned });
        Assert.Equal(("已结清", "spend refund"), (township.Stage(fund), string.Join(' ', township.Offered(fund))));
        Assert.Empty(township.Flags(fund));
        Assert.Equal(["2025", "publicity", "own-budget", "20000", "8500", "11500"], township.Now(fund).Derive(township.Law).Cells);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void What_was_spent_counts_in_the_year_of_payment_by_purpose()
    {
        var fund = Approve(20000);
        Spend(fund, 340, 300);
        Spend(fund, 350, 700);
        Do(fund, "settle", 350, new SettleFund());
        Assert.Equal((300m, 700m), (township.Figure("A7", 2025).Value, township.Figure("A7", 2026).Value));
        Assert.Equal(300, township.Figure("A7", 2025, slice: "publicity").Value);

        township.Correct(township.Now(fund), township.Now(fund).Lines[2].Entry.Seq, new(2025, 12, 31), new SpendFund { Amount = 650, For = "横幅" });
        Assert.Equal((950m, 0m), (township.Figure("A7", 2025).Value, township.Figure("A7", 2026).Value));
        township.Void(township.Now(fund), fund.Opening.Entry.Seq);
        Assert.Equal(0, township.Figure("A7", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_payment_beyond_the_approved_budget_is_flagged_and_a_later_adjustment_does_not_undo_it()
    {
        var fund = Approve(1000);
        Spend(fund, 30, 1000);
        Assert.Empty(township.Flags(fund));
        Spend(fund, 40, 0.01m);
        var flag = Assert.Single(township.Flags(fund));
        Assert.Equal(("lead_budget", Severity.Amber, Start.AddDays(40)), (flag.Rule, flag.Severity, flag.Since));
        Assert.Contains("待核原文", flag.Text, StringComparison.Ordinal);
        Do(fund, "adjust", 50, new AdjustFund { Budget = 5000, Reason = "追加" });
        Assert.Single(township.Flags(fund));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        Assert.Equal("budget", township.Refusal("fund", "approve", Start, Form(-1)).Field);
        Assert.Equal("year", township.Refusal("fund", "approve", Start, Form(1) with { Year = 3000 }).Field);
        var fund = Approve(10);
        Assert.Equal("amount", Refused("spend", new SpendFund { Amount = 0, For = "x" }));
        Assert.Equal("budget", Refused("adjust", new AdjustFund { Budget = -1, Reason = "x" }));
        Spend(fund, 1, 5);
        Assert.Equal("amount", Refused("refund", new RefundToFund { Amount = 6, Reason = "x" }));
        Assert.Equal("amount", Refused("refund", new RefundToFund { Amount = -1, Reason = "x" }));

        string? Refused(string action, Form form) => township.Refusal("fund", action, Start.AddDays(9), form, township.Now(fund)).Field;
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var world = new TestTownship(new(2027, 2, 1));
        var fund = world.Do("fund", "approve", Start, Form(100));
        return (world, fund,
        [
            ("approve", Form(50)), ("spend", new SpendFund { Amount = 80, For = "印刷" }), ("adjust", new AdjustFund { Budget = 200, Reason = "追加" }),
            ("refund", new RefundToFund { Amount = 30, Reason = "退货" }), ("settle", new SettleFund { Surplus = SurplusUse.CarriedOver }),
        ]);
    });

    private static ApproveFund Form(decimal budget) => new() { Year = 2025, Purpose = FundPurpose.Publicity, Budget = budget };

    private Matter Approve(decimal budget) => township.Do("fund", "approve", Start, Form(budget));

    private void Spend(Matter fund, int days, decimal amount) => Do(fund, "spend", days, new SpendFund { Amount = amount, For = "宣传册印制" });

    private Matter Do(Matter fund, string action, int days, Form form) => township.Do("fund", action, Start.AddDays(days), form, township.Now(fund));

    private Fund State(Matter fund) => (Fund)township.Now(fund).State;
}
