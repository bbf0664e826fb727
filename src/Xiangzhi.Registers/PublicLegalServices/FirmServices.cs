namespace Xiangzhi.Registers;

public enum FirmKind
{
    [Label("企业", English = "Company")] Company,
    [Label("农民专业合作社", English = "Farmers' cooperative")] Cooperative,
    [Label("个体工商户", English = "Individual business")] IndividualBusiness,
    [Label("家庭农场", English = "Family farm")] FamilyFarm,
}

public enum FirmServiceKind
{
    [Label("法治体检", English = "Legal check-up")] CheckUp,
    [Label("合同指导", English = "Contracts")] Contracts,
    [Label("用工指导", English = "Employment")] Employment,
    [Label("合规辅导", English = "Compliance")] Compliance,
    [Label("法律培训", English = "Training")] Training,
    [Label("纠纷化解", English = "Dispute")] Dispute,
    [Label("走访", English = "Visit")] Visit,
}

public enum FirmFileStage
{
    [Label("建档", English = "On file")] OnFile,
    [Label("风险待整改", English = "Risks open")] RisksOpen,
    [Label("已整改", English = "Risks dealt with")] Dealt,
    [Label("销档", English = "Off file")] Ended,
}

/// <summary>A firm 企业 and the legal services it was given 涉企法治服务; one matter for one firm, so that firms are told apart without their names.</summary>
public sealed record FirmFile
{
    /// <summary>The firm on the list that enforcement keeps; null: a small business that stands on no list.</summary>
    public Ref<Firms>? Firm { get; init; }

    /// <summary>Whom the figure counts: the listed firm, else this file.</summary>
    public string Subject { get; init; } = "";

    public Personal<string> Name { get; init; }
    public FirmKind Kind { get; init; }
    public string Trade { get; init; } = "";
    public Ref<Villages>? Village { get; init; }
    public Items<FirmService> Services { get; init; } = [];
    public Items<FirmRisk> Risks { get; init; } = [];
    public Mark? Opened { get; init; }
    public Mark? Ended { get; init; }
}

public sealed record FirmService(Mark On, FirmServiceKind Kind);

public sealed record FirmRisk(Mark Found, string What)
{
    public Mark? Dealt { get; init; }
}

public sealed record OpenFirmFile : Form<FirmFile>
{
    [Label("市场主体名录", English = "Firm on the list"), Hint("名录里有的选名录，不再写名称", English = "If it is listed choose it, and write no name")] public Ref<Firms>? Firm { get; init; }
    [Label("名称", English = "Name"), Also("企业名称")] public Personal<string> Name { get; init; }
    [Label("信用代码", English = "Credit code")] public Personal<string> CreditCode { get; init; }
    [Label("类别", English = "Kind")] public required FirmKind Kind { get; init; }
    [Label("行业", English = "Trade"), Hint("例如 茶叶加工；不写企业名称", English = "E.g. tea; not the firm's name")] public required string Trade { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("联系人和电话", English = "Contact")] public Personal<string> Contact { get; init; }

    public override FirmFile Into(FirmFile s, At at) => s with
    {
        Firm = Firm, Subject = (Firm?.Id ?? at.Entry.Matter).ToString("D"), Name = Name, Kind = Kind, Trade = Trade, Village = Village, Opened = at.Mark,
    };
}

public sealed record FirmRiskRow
{
    [Label("风险", English = "Risk"), Hint("一句话，不写名称", English = "One sentence, no names")] public required string What { get; init; }
    [Label("建议", English = "Advice")] public Personal<string> Advice { get; init; }
}

public sealed record ServeFirm : Form<FirmFile>
{
    [Label("服务类别", English = "Kind"), Also("服务内容")] public required FirmServiceKind Kind { get; init; }
    [Label("法律顾问", English = "Adviser")] public Ref<Advisers>? Adviser { get; init; }
    [Label("服务人员", English = "Who served")] public Items<Ref<Staff>> Staff { get; init; } = [];
    [Label("发现的法律风险", English = "Risks found")] public Items<FirmRiskRow> Risks { get; init; } = [];
    [Label("情况", English = "What happened"), Wide] public Personal<string> Course { get; init; }
    [Label("相关事项", English = "Matter")] public Ref<Register>? Matter { get; init; }

    public override FirmFile Into(FirmFile s, At at) => s with
    {
        Services = s.Services.Add(new(at.Mark, Kind)), Risks = [.. s.Risks, .. Risks.Select(r => new FirmRisk(at.Mark, r.What))],
    };
}

public sealed record DealWithRisk : Form<FirmFile>
{
    [Label("哪一项风险", English = "Which risk"), Hint("照登记时的写；空着表示全部", English = "As recorded; empty: all of them")] public string? What { get; init; }
    [Label("整改情况", English = "What was done"), Wide] public Personal<string> Done { get; init; }

    public override FirmFile Into(FirmFile s, At at) => s with
    {
        Risks = [.. s.Risks.Select(r => r.Dealt is null && (What is null || r.What == What) ? r with { Dealt = at.Mark } : r)],
    };
}

public sealed record EndFirmFile : Form<FirmFile>
{
    [Label("原因", English = "Reason"), Hint("例如 注销、迁出", English = "E.g. deregistered, moved away")] public required string Reason { get; init; }

    public override FirmFile Into(FirmFile s, At at) => s with { Ended = at.Mark };
}

internal sealed record CheckedFirm(Mark On, string Firm);

public sealed class FirmServices : Register<FirmFile>
{
    protected override void Define(Definition<FirmFile> d)
    {
        d.Named("firm-service", "涉企法治服务", number: "{township}企〔{year}〕{n}号", Area.Review, "Legal services to firms");
        d.Stage(s => s.Ended is not null ? FirmFileStage.Ended : s.Risks.Any(r => r.Dealt is null) ? FirmFileStage.RisksOpen : s.Risks.Count > 0 ? FirmFileStage.Dealt : FirmFileStage.OnFile);
        d.Title(s => $"{s.Trade}（{SheetParts.Label(s.Kind)}）");
        d.Village(s => s.Village);
        d.People(s => [s.Name]);
        d.PersonalReadBy(Role.Handler, Role.OfficeClerk, Role.Reviewer, Role.VillageCadre, Role.Leader);
        d.Closes(s => s.Ended, s => s with { Ended = null });

        Role[] serving = [Role.Handler, Role.Reviewer, Role.OfficeClerk, Role.VillageCadre];
        d.Opens<OpenFirmFile>("open", "建档").English("Open a file").By(serving).Day("建档日期", "Opened on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Trade), nameof(OpenFirmFile.Trade), "请写行业，例如 茶叶加工")
            .Refuse(f => f.Firm is null && !f.Name.IsGiven, nameof(OpenFirmFile.Name), "请从名录里选，名录里没有的写名称");
        d.Act<ServeFirm>("serve", "服务").English("Serve").By(serving).Day("服务日期", "Served on");
        d.Act<DealWithRisk>("deal", "风险整改").English("Risk dealt with").Next(s => s.Risks.Any(r => r.Dealt is null)).While(s => s.Risks.Any(r => r.Dealt is null)).By(serving)
            .Refuse((s, f, _) => f.What is not null && s.Risks.All(r => r.What != f.What), nameof(DealWithRisk.What), "没有登记过这一项风险，请照登记时的写，或空着表示全部");
        d.Act<EndFirmFile>("end", "销档").English("Take off the file").Next(_ => false).By(serving);

        d.Distinct("I3", "法治体检企业", "Firms checked", "家").Each(s => s.Services.Where(x => x.Kind == FirmServiceKind.CheckUp).Select(x => new CheckedFirm(x.On, s.Subject))).On(x => x.On).Subject(x => x.Firm).Slice("kind", "企业类别", (_, s) => s.Kind)
            .Slice("village", "村（社区）", (_, s) => s.Village).Rule("年内接受过法治体检的企业、合作社和个体工商户，一家计一家，不论几次；走访和培训不计。");

        d.List("类别", s => s.Kind, "Kind").List("行业", s => s.Trade, "Trade").List("服务", s => s.Services.Count, "Services").List("风险", s => s.Risks.Count, "Risks")
            .List("未整改", s => s.Risks.Count(r => r.Dealt is null), "Open risks");
        d.Sheet("open", "serve");
    }
}
