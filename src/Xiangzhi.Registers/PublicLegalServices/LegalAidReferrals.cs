namespace Xiangzhi.Registers;

public enum LegalAidMatter
{
    [Label("请求支付劳动报酬", English = "Wages")] Wages,
    [Label("工伤、人身损害赔偿", English = "Work or personal injury")] Injury,
    [Label("赡养、抚养、扶养费", English = "Support")] Support,
    [Label("婚姻家庭", English = "Marriage and family")] Family,
    [Label("社会保险、救助待遇", English = "Insurance and relief")] Benefits,
    [Label("虐待、遗弃、家庭暴力", English = "Abuse, desertion or violence")] Abuse,
    [Label("交通事故、医疗损害", English = "Traffic or medical harm")] Accident,
    [Label("刑事辩护代理", English = "Criminal")] Criminal,
    [Label("其他")] Other,
}

public enum AidStage
{
    [Label("登记", English = "Recorded")] Recorded,
    [Label("已转交", English = "Referred")] Referred,
    [Label("补充材料", English = "To be completed"), Aside] Incomplete,
    [Label("准予援助", English = "Granted")] Granted,
    [Label("不予援助", English = "Refused"), Aside] Refused,
    [Label("申请异议", English = "Objected"), Aside] Objected,
    [Label("已指派", English = "Assigned")] Assigned,
    [Label("终止", English = "Terminated"), Aside] Terminated,
    [Label("撤回", English = "Withdrawn"), Aside] Withdrawn,
    [Label("办结", English = "Concluded")] Concluded,
}

/// <summary>A legal-aid application taken in here and referred to the centre 法律援助引导.</summary>
public sealed record LegalAidReferral
{
    public LegalAidMatter Kind { get; init; }
    public string Subject { get; init; } = "";
    public Personal<string> Applicant { get; init; }
    public Ref<Villages>? Village { get; init; }
    public ServedGroup Group { get; init; }
    public Mark? Recorded { get; init; }
    public string ReferredTo { get; init; } = "";
    public Mark? Referred { get; init; }

    /// <summary>Day on which the centre received the application, as its receipt says.</summary>
    public Mark? Received { get; init; }
    public Items<RemedyPause> Completing { get; init; } = [];

    /// <summary>The first decision meets the seven days; one after an objection is another.</summary>
    public Mark? FirstDecided { get; init; }
    public Mark? Decided { get; init; }
    public bool Granted { get; init; }
    public Mark? Objected { get; init; }
    public Mark? Assigned { get; init; }
    public Mark? Concluded { get; init; }
    public Mark? Terminated { get; init; }
    public Mark? Withdrawn { get; init; }
    public Mark? Closed => Withdrawn ?? Terminated ?? Concluded;

    public AidStage Stage =>
        Withdrawn is not null ? AidStage.Withdrawn
        : Terminated is not null ? AidStage.Terminated
        : Concluded is not null ? AidStage.Concluded
        : Assigned is not null ? AidStage.Assigned
        : Decided is not null ? Granted ? AidStage.Granted : Objected is not null ? AidStage.Objected : AidStage.Refused
        : Completing is [.., { Until: null }] ? AidStage.Incomplete
        : Referred is not null ? AidStage.Referred : AidStage.Recorded;
}

public sealed record RecordAidApplication : Form<LegalAidReferral>
{
    [Label("申请事项", English = "Kind"), Also("类别")] public required LegalAidMatter Kind { get; init; }
    [Label("事由", English = "Subject"), Hint("不写姓名", English = "No names")] public required string Subject { get; init; }
    [Label("申请人", English = "Applicant"), Also("姓名")] public required Personal<string> Applicant { get; init; }
    [Label("身份证号", English = "ID number")] public Personal<string> IdNumber { get; init; }
    [Label("联系电话", English = "Phone")] public Personal<string> Phone { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("申请人类别", English = "Group")] public ServedGroup Group { get; init; }
    [Label("经济困难情况", English = "Means"), Wide, Hint("低保、特困等免予核查的写明", English = "Say where no proof of means is needed")] public Personal<string> Means { get; init; }
    [Label("案情", English = "Facts"), Wide] public Personal<string> Facts { get; init; }
    [Label("由哪次服务而来", English = "From the service")] public Ref<LegalServices>? Service { get; init; }
    [Label("相关纠纷", English = "Dispute")] public Ref<Disputes>? Dispute { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Kind = Kind, Subject = Subject, Applicant = Applicant, Village = Village, Group = Group, Recorded = at.Mark };
}

public sealed record ReferAid : Form<LegalAidReferral>
{
    [Label("法律援助机构", English = "Centre")] public required string To { get; init; }
    [Label("机构收到日期", English = "Received on"), Hint("照收件凭证；当日收到的不填", English = "As on the receipt; empty: the same day")] public DateOnly? ReceivedOn { get; init; }
    [Label("移交材料", English = "Papers"), Hint("不写姓名", English = "No names")] public string? Papers { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with
    {
        ReferredTo = To, Referred = at.Mark, Received = ReceivedOn is { } day ? at.Mark with { Day = day } : at.Mark,
    };
}

public sealed record AskAidCompletion : Form<LegalAidReferral>
{
    [Label("要补的材料", English = "Lacking"), Hint("不写姓名", English = "No names")] public required string Lacking { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Completing = s.Completing.Add(new(at.Mark, "补充材料")) };
}

public sealed record CompleteAid : Form<LegalAidReferral>
{
    [Label("补来的材料", English = "Papers"), Hint("不写姓名", English = "No names")] public string? Papers { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Completing = [.. s.Completing.Select(p => p.Until is null ? p with { Until = at.Mark } : p)] };
}

public sealed record DecideAid : Form<LegalAidReferral>
{
    [Label("准予援助", English = "Granted")] public bool Granted { get; init; }
    [Label("文书号", English = "Number")] public string? Number { get; init; }
    [Label("不予援助的理由", English = "Why refused"), Wide, Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { FirstDecided = s.FirstDecided ?? at.Mark, Decided = at.Mark, Granted = Granted, Objected = Granted ? null : s.Objected };
}

/// <summary>申请人不服不予援助，向司法行政部门提出异议 (法律援助法 49).</summary>
public sealed record ObjectAid : Form<LegalAidReferral>
{
    [Label("理由", English = "Reason"), Wide] public Personal<string> Reason { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Objected = at.Mark };
}

public sealed record AssignAid : Form<LegalAidReferral>
{
    [Label("法律援助人员", English = "Who will act")] public Personal<string> Lawyer { get; init; }
    [Label("指派的机构", English = "Firm")] public Personal<string> Firm { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Assigned = at.Mark };
}

public sealed record ConcludeAid : Form<LegalAidReferral>
{
    [Label("结果", English = "Result"), Wide] public Personal<string> Result { get; init; }
    [Label("挽回金额", English = "Sum recovered")] public decimal? Sum { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Concluded = at.Mark };
}

public sealed record TerminateAid : Form<LegalAidReferral>
{
    [Label("终止的情形", English = "Ground"), Hint("不写姓名", English = "No names")] public required string Ground { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Terminated = at.Mark };
}

public sealed record WithdrawAid : Form<LegalAidReferral>
{
    [Label("撤回的理由", English = "Reason")] public Personal<string> Reason { get; init; }

    public override LegalAidReferral Into(LegalAidReferral s, At at) => s with { Withdrawn = at.Mark };
}

/// <summary>法律援助引导: names, means and facts of the applicants are for few eyes; the limits are the centre's, kept here so that nobody is forgotten.</summary>
public sealed class LegalAidReferrals : Register<LegalAidReferral>
{
    protected override void Define(Definition<LegalAidReferral> d)
    {
        d.Named("legal-aid", "法律援助引导", number: "{township}援〔{year}〕{n}号", Area.Review, "Legal-aid referrals");
        d.Stage(s => s.Stage);
        d.Title(s => s.Subject);
        d.Village(s => s.Village);
        d.People(s => [s.Applicant]);
        d.PersonalReadBy(Role.Handler, Role.DeskClerk, Role.Leader);
        d.Closes(s => s.Closed, s => s with { Withdrawn = null, Terminated = null, Concluded = null });

        Role[] serving = [Role.Handler, Role.DeskClerk, Role.VillageCadre];
        d.Opens<RecordAidApplication>("record", "登记申请").English("Record the application").By(serving).Day("申请日期", "Applied on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Subject), nameof(RecordAidApplication.Subject), "请写事由，例如 追索务工工资").Prints(LegalAidPapers.Referral);
        d.Act<ReferAid>("refer", "转交").English("Refer").While(s => s.Referred is null).By(serving)
            .Refuse((_, f, at) => f.ReceivedOn < at.On, nameof(ReferAid.ReceivedOn), "机构收到的日期不能早于转交日期").Prints(LegalAidPapers.Referral);
        d.Act<AskAidCompletion>("ask", "要求补充材料").English("Completion asked").Next(_ => false).While(s => s is { Referred: not null, Decided: null }).By(serving);
        d.Act<CompleteAid>("complete", "补充材料").English("Complete").Next(s => s.Completing is [.., { Until: null }]).While(s => s.Completing.Any(p => p.Until is null)).By(serving);
        d.Act<DecideAid>("decide", "援助决定").English("Decision on aid").While(s => s.Referred is not null && (s.Decided is null || s.Objected is not null)).By(serving).Day("决定日期", "Decided on");
        d.Act<ObjectAid>("object", "提出异议").English("Object").Next(_ => false).While(s => s is { Decided: not null, Granted: false, Objected: null }).By(serving);
        d.Act<AssignAid>("assign", "指派人员").English("Assign").While(s => s.Granted).By(serving);
        d.Act<ConcludeAid>("conclude", "办结").English("Conclude").While(s => s.Assigned is not null || s is { Decided: not null, Granted: false }).By(serving)
            .Refuse(f => f.Sum < 0, nameof(ConcludeAid.Sum), "金额不能小于0");
        d.Act<TerminateAid>("terminate", "终止援助").English("Terminate").Next(_ => false).While(s => s.Granted).By(serving);
        d.Act<WithdrawAid>("withdraw", "撤回").English("Withdraw").Next(_ => false).By(serving);

        d.Clock("legal_aid").From(s => s.Received).Until(s => s.FirstDecided ?? s.Withdrawn).Suspended(s => s.Completing.Select(p => new Law.Suspension(p.From.Day, p.Until?.Day, p.Reason))).Named("法律援助审查", "Decision on legal aid");
        d.Clock("legal_aid_assign").From(s => s is { Decided: { } decided, Granted: true } ? decided : null).Until(s => s.Assigned ?? s.Terminated ?? s.Withdrawn).Named("法律援助指派", "Assignment of legal aid");

        d.List("申请事项", s => s.Kind, "Kind").List("转交", s => s.ReferredTo, "Referred to").List("准予", s => s.Decided is null ? (bool?)null : s.Granted, "Granted");
        d.Sheet("record", "refer", "decide");
    }
}
