using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Means;

/// <summary>Funds spoiled in one place: nothing is spent beyond what was approved at the time.</summary>
internal sealed class FundGaps : RegisterGaps
{
    public override string Register => "fund";

    public override TestTownship Township { get; } = new(new(2027, 2, 1));

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story> { ["spent and settled"] = Spent, ["adjusted before it was spent"] = Adjusted, ["partly refunded"] = Refunded };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Field<SpendFund>("lead_budget", Spent, "spend", "amount", "a fen above the budget", f => f with { Amount = 1000.01m }),
        Gap.Sound("lead_budget", "to the last fen", Spent),
        Gap.Of("lead_budget", "a fen above it in two payments", Spent.After("spend", "spend", new(2025, 4, 1), new SpendFund { Amount = 0.01m, For = "印制" }), "spend.amount"),
        Gap.Missing("lead_budget", Adjusted, "adjust"),
        Gap.Of("lead_budget", "adjusted a day after it was spent", Adjusted.On("adjust", new(2025, 3, 4)), "adjust"),
        Gap.Of("lead_budget", "adjusted, but not far enough", Adjusted.With<AdjustFund>("adjust", f => f with { Budget = 2899.99m }), "spend.amount"),
        Gap.Sound("lead_budget", "adjusted just as far", Adjusted.With<AdjustFund>("adjust", f => f with { Budget = 2900 })),
        Gap.Sound("lead_budget", "refunded before it was spent again", Refunded),
        Gap.Of("lead_budget", "not refunded before it was spent again", Refunded.Without("refund"), "spend.amount"),
    ];

    private static Story Spent => new(
        new("approve", new(2025, 1, 20), new ApproveFund { Year = 2025, Purpose = FundPurpose.Publicity, Budget = 1000 }),
        new("spend", new(2025, 3, 3), new SpendFund { Amount = 1000, For = "宣传册印制" }),
        new("settle", new(2025, 12, 22), new SettleFund()));

    private static Story Adjusted => Spent.With<SpendFund>("spend", f => f with { Amount = 2900 }).After("approve", "adjust", new(2025, 2, 10), new AdjustFund { Budget = 3000, Reason = "追加" });

    private static Story Refunded => Spent.After("spend", "refund", new(2025, 3, 10), new RefundToFund { Amount = 200, Reason = "印刷数量不足" })
        .After("refund", "spend", new(2025, 3, 20), new SpendFund { Amount = 200, For = "横幅" });
}
