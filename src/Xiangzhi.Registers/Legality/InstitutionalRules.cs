namespace Xiangzhi.Registers;

/// <summary>Kinds of institutional rule 制度. An office adds its own.</summary>
public sealed class RuleKinds : ICodeTable
{
    public static string Table => "rule-kind";

    public static IReadOnlyList<CodeItem> Standard { get; } =
    [
        new("study", "学法制度", "Law study"), new("decision", "议事决策", "Decision making"), new("review", "合法性审查", "Legality review"), new("enforcement", "行政执法", "Enforcement"),
        new("openness", "政务公开", "Openness"), new("reporting", "请示报告", "Reporting"), new("mediation", "矛盾调处", "Mediation"), new("reception", "接访说事", "Reception"),
        new("finance", "财务和合同管理", "Finance and contracts"), new("supervision", "监督考核", "Supervision"), new("other", "其他"),
    ];
}

public enum RuleStage
{
    [Label("起草", English = "Drafted")] Drafted,
    [Label("有效", English = "In force")] InForce,
    [Label("废止", English = "Ended")] Ended,
}

/// <summary>An institutional rule 制度文件 of the office itself: adopted, used, amended, ended.</summary>
public sealed record InstitutionalRule
{
    public string Name { get; init; } = "";
    public Code<RuleKinds> Kind { get; init; }
    public string OfficialNumber { get; init; } = "";
    public Items<Code<Offices>> UsedBy { get; init; } = [];
    public Mark? Adopted { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? ValidTo { get; init; }
    public int Amendments { get; init; }
    public int Checks { get; init; }
    public Mark? Ended { get; init; }

    public bool InForce(DateOnly day) => From <= day && !(ValidTo < day) && !(Ended?.Day <= day);
}

public sealed record AdoptRule : Form<InstitutionalRule>
{
    [Label("制度名称", English = "Name"), Also("名称"), Hint("不写姓名", English = "No names")] public required string Name { get; init; }
    [Label("类别", English = "Kind")] public required Code<RuleKinds> Kind { get; init; }
    [Label("通过的会议", English = "Adopted by")] public DecidingBody? Body { get; init; }
    [Label("文号", English = "Number")] public string? OfficialNumber { get; init; }
    [Label("施行日期", English = "In force from"), Hint("不填从通过之日起", English = "Empty: the day of adoption")] public DateOnly? From { get; init; }
    [Label("有效期至", English = "Valid to"), Hint("含当日；没写的空着", English = "Inclusive; empty if none is written")] public DateOnly? ValidTo { get; init; }
    [Label("适用机构", English = "Used by"), Also("使用机构")] public Items<Code<Offices>> UsedBy { get; init; } = [];
    [Label("主要内容", English = "Content"), Wide, Hint("不写姓名", English = "No names")] public string? Content { get; init; }
    [Label("文本", English = "Text")] public Items<AttachedFile> Files { get; init; } = [];

    public override InstitutionalRule Into(InstitutionalRule s, At at) => s with
    {
        Name = Name, Kind = Kind, OfficialNumber = OfficialNumber ?? "", From = From ?? at.Day, ValidTo = ValidTo, UsedBy = UsedBy, Adopted = at.Mark,
    };
}

/// <summary>The rule was relied on or its use was looked at.</summary>
public sealed record UseRule : Form<InstitutionalRule>
{
    [Label("使用机构", English = "Used by")] public required Code<Offices> By { get; init; }
    [Label("执行情况", English = "How it is kept"), Wide, Hint("不写姓名", English = "No names")] public string? Findings { get; init; }
    [Label("相关事项", English = "Matter")] public Ref<Register>? Matter { get; init; }

    public override InstitutionalRule Into(InstitutionalRule s, At at) => s with
    {
        Checks = s.Checks + 1, UsedBy = s.UsedBy.Contains(By) ? s.UsedBy : s.UsedBy.Add(By),
    };
}

public sealed record AmendRule : Form<InstitutionalRule>
{
    [Label("文号", English = "Number")] public string? OfficialNumber { get; init; }
    [Label("修改内容", English = "What was changed"), Wide, Hint("不写姓名", English = "No names")] public required string Content { get; init; }
    [Label("有效期至", English = "Valid to")] public DateOnly? ValidTo { get; init; }
    [Label("适用机构", English = "Used by")] public Items<Code<Offices>> UsedBy { get; init; } = [];

    public override InstitutionalRule Into(InstitutionalRule s, At at) => s with
    {
        Amendments = s.Amendments + 1, OfficialNumber = OfficialNumber ?? s.OfficialNumber, ValidTo = ValidTo ?? s.ValidTo, UsedBy = UsedBy.Count > 0 ? UsedBy : s.UsedBy,
    };
}

public sealed record EndRule : Form<InstitutionalRule>
{
    [Label("原因", English = "Reason"), Wide, Hint("例如 被新制度代替；不写姓名", English = "E.g. replaced; no names")] public required string Reason { get; init; }
    [Label("代替它的制度", English = "Replaced by")] public Ref<InstitutionalRules>? ReplacedBy { get; init; }

    public override InstitutionalRule Into(InstitutionalRule s, At at) => s with { Ended = at.Mark };
}

/// <summary>制度文件: a light register of the office's own rules.</summary>
public sealed class InstitutionalRules : Register<InstitutionalRule>
{
    protected override void Define(Definition<InstitutionalRule> d)
    {
        d.Named("rule", "制度文件", number: "{township}制〔{year}〕{n}号", Area.Review, "Institutional rules");
        d.Reference(byKey: s => s.OfficialNumber.Length > 0 ? s.OfficialNumber : null, byLabel: (s, _) => s.Name, when: (s, day) => s.InForce(day));
        d.Stage(s => s.Ended is not null ? RuleStage.Ended : s.Adopted is not null ? RuleStage.InForce : RuleStage.Drafted);
        d.Title(s => s.Name);
        d.Closes(s => s.Ended, s => s with { Ended = null });

        d.Opens<AdoptRule>("adopt", "制定").English("Adopt").By(Role.OfficeClerk, Role.Handler).Day("通过日期", "Adopted on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Name), nameof(AdoptRule.Name), "请写制度名称")
            .Refuse((_, f, at) => f.ValidTo < (f.From ?? at.On), nameof(AdoptRule.ValidTo), "有效期的末日早于首日，请核对文件");
        d.Act<UseRule>("use", "执行检查").English("Look at its use").Next(_ => false).By(Role.OfficeClerk, Role.Handler);
        d.Act<AmendRule>("amend", "修改").English("Amend").Next(_ => false).By(Role.OfficeClerk, Role.Handler)
            .Prefill(s => new() { Content = "", ValidTo = s.ValidTo, UsedBy = s.UsedBy });
        d.Act<EndRule>("end", "废止").English("End").Next(_ => false).By(Role.OfficeClerk, Role.Handler);

        d.List("类别", s => s.Kind, "Kind").List("文号", s => s.OfficialNumber, "Number").List("施行日期", s => s.From, "In force from").List("有效期至", s => s.ValidTo, "Valid to")
            .List("执行检查", s => s.Checks, "Looked at").List("修改", s => s.Amendments, "Amended");
        d.Sheet("adopt");
    }
}
