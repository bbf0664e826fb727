namespace Xiangzhi.Registers;

/// <summary>One line of the budget for rule-of-law work 法治经费, and what was spent of it. Amounts are 元.</summary>
public sealed record Fund
{
    public int Year { get; init; }
    public FundPurpose Purpose { get; init; }
    public FundSource Source { get; init; }
    public string Document { get; init; } = "";
    public decimal Budget { get; init; }
    public Items<FundPayment> Payments { get; init; } = [];
    public Mark? Approved { get; init; }
    public Mark? Settled { get; init; }

    public decimal Spent => Payments.Sum(p => p.Amount);

    /// <summary>The first payment with which more was spent than approved; what was adjusted later does not undo it.</summary>
    public Mark? Overspent { get; init; }
}

/// <param name="Amount">元; negative where money came back.</param>
public sealed record FundPayment(decimal Amount, Mark On);

public enum FundPurpose
{
    [Label("普法宣传", English = "Publicity")] Publicity,
    [Label("执法装备和服装", English = "Equipment and uniforms")] Equipment,
    [Label("执法办案", English = "Enforcement cases")] Cases,
    [Label("培训", English = "Training")] Training,
    [Label("法律顾问", English = "Legal advisers")] Advisers,
    [Label("人民调解补贴", English = "Mediators' allowances")] Mediation,
    [Label("阵地建设", English = "Culture sites")] Sites,
    [Label("其他")] Other,
}

public enum FundSource
{
    [Label("本级财政预算", English = "Own budget")] OwnBudget,
    [Label("上级专项", English = "Earmarked from above")] Earmarked,
    [Label("其他")] Other,
}

public enum FundStage
{
    [Label("在执行", English = "In use")] InUse,
    [Label("已结清")] Settled,
}

public sealed record ApproveFund : Form<Fund>
{
    [Label("年度", English = "Year")] public required int Year { get; init; }
    [Label("用途", English = "Purpose"), Also("项目")] public required FundPurpose Purpose { get; init; }
    [Label("资金来源", English = "Source")] public FundSource Source { get; init; }
    [Label("预算金额", English = "Budget"), Also("预算")] public required decimal Budget { get; init; }
    [Label("批准文件", English = "Document"), Hint("预算批复或者下达文件的文号", English = "Number of the approval")] public string? Document { get; init; }

    public override Fund Into(Fund s, At at) => s with { Year = Year, Purpose = Purpose, Source = Source, Budget = Budget, Document = Document ?? "", Approved = at.Mark };
}

public sealed record AdjustFund : Form<Fund>
{
    [Label("调整后的预算", English = "New budget")] public required decimal Budget { get; init; }
    [Label("批准文件", English = "Document")] public string? Document { get; init; }
    [Label("调整原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Fund Into(Fund s, At at) => s with { Budget = Budget, Document = Document ?? s.Document };
}

public sealed record SpendFund : Form<Fund>
{
    [Label("支出金额", English = "Amount"), Also("金额", "支出")] public required decimal Amount { get; init; }
    [Label("用在什么上", English = "For what"), Also("摘要"), Hint("不写姓名", English = "No names")] public required string For { get; init; }
    [Label("凭证号", English = "Voucher"), Also("凭证")] public string? Voucher { get; init; }
    [Label("收款方", English = "Paid to")] public Personal<string> Payee { get; init; }

    public override Fund Into(Fund s, At at)
    {
        var after = s with { Payments = s.Payments.Add(new(Amount, at.Mark)) };
        return after with { Overspent = s.Overspent ?? (after.Spent > after.Budget ? at.Mark : null) };
    }
}

public sealed record RefundToFund : Form<Fund>
{
    [Label("退回金额", English = "Amount")] public required decimal Amount { get; init; }
    [Label("退回原因", English = "Reason"), Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("凭证号", English = "Voucher")] public string? Voucher { get; init; }

    public override Fund Into(Fund s, At at) => s with { Payments = s.Payments.Add(new(-Amount, at.Mark)) };
}

public enum SurplusUse
{
    [Label("没有结余", English = "None left")] None,
    [Label("收回财政", English = "Returned to the treasury")] Returned,
    [Label("结转下年使用", English = "Carried over")] CarriedOver,
}

public sealed record SettleFund : Form<Fund>
{
    [Label("结余怎么处理", English = "What is left")] public SurplusUse Surplus { get; init; }
    [Label("决算说明", English = "Remark"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override Fund Into(Fund s, At at) => s with { Settled = at.Mark };
}

/// <summary>执法保障, money: budget against spent; A7 is what was spent.</summary>
public sealed class Funds : Register<Fund>
{
    /// <summary>Decimals of money in 元.</summary>
    private const int Cents = 2;

    protected override void Define(Definition<Fund> d)
    {
        d.Named("fund", "法治经费", number: "{township}费〔{year}〕{n}号", Area.Leadership, "Funds");
        d.Stage(s => s.Settled is null ? FundStage.InUse : FundStage.Settled);
        d.Title(s => $"{s.Year}年{SheetParts.Label(s.Purpose)}经费");
        d.Closes(s => s.Settled, s => s with { Settled = null });

        d.Opens<ApproveFund>("approve", "批准预算").English("Approve the budget").By(Role.OfficeClerk, Role.Leader).Day("批准日期", "Approved on")
            .Refuse(f => f.Year is < 2000 or > 2099, nameof(ApproveFund.Year), "年度应在 2000 到 2099 之间")
            .Refuse(f => f.Budget < 0, nameof(ApproveFund.Budget), "预算不能是负数");
        d.Act<SpendFund>("spend", "支出").By(Role.OfficeClerk).Day("支付日期", "Paid on").EvenAfterClosing().Next(s => s.Settled is null)
            .Refuse(f => f.Amount <= 0, nameof(SpendFund.Amount), "支出金额应大于 0；退回的钱登记为退回");
        d.Act<AdjustFund>("adjust", "调整预算").English("Adjust the budget").By(Role.OfficeClerk, Role.Leader).Next(_ => false)
            .Refuse(f => f.Budget < 0, nameof(AdjustFund.Budget), "预算不能是负数")
            .Prefill(s => new() { Budget = s.Budget, Document = s.Document, Reason = "" });
        d.Act<RefundToFund>("refund", "退回").While(s => s.Payments.Count > 0).By(Role.OfficeClerk).Day("退回日期", "Refunded on").EvenAfterClosing().Next(_ => false)
            .Refuse(f => f.Amount <= 0, nameof(RefundToFund.Amount), "退回金额应大于 0")
            .Refuse((s, f, _) => f.Amount > s.Spent, nameof(RefundToFund.Amount), "退回的钱多于已经支出的钱，请核对凭证");
        d.Act<SettleFund>("settle", "年终结清").English("Settle").By(Role.OfficeClerk).Day("结清日期", "Settled on").Next(_ => false);

        d.Flag("lead_budget", s => s.Overspent is not null, s => s.Overspent, "账上显示这笔支出以后，累计支出超过了当时批准的预算。").Seeks("adjust").Reads("amount");

        d.Sum("A7", "法治经费支出", "Funds spent", "元", Cents).Each(s => s.Payments).On(p => p.On).Amount(p => p.Amount)
            .Slice("purpose", "用途", (_, s) => s.Purpose).Slice("source", "资金来源", (_, s) => s.Source)
            .Rule("法治经费按支付日期计的支出之和，退回的减去；批准了没有花的预算不算。");

        d.List("年度", s => s.Year, "Year").List("用途", s => s.Purpose, "Purpose").List("来源", s => s.Source, "Source").List("预算", s => s.Budget, "Budget").List("支出", s => s.Spent, "Spent").List("结余", s => s.Budget - s.Spent, "Left");
        d.Sheet("approve");
    }
}
