namespace Xiangzhi.Registers;

public sealed record NominateVillager : Form<LawVillager>
{
    [Label("姓名", English = "Name")] public required Personal<string> Name { get; init; }
    [Label("电话", English = "Phone"), Also("联系电话", "联系方式")] public Personal<string> Phone { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村", "所在村", "村（社区）")] public required Ref<Villages> Village { get; init; }
    [Label("村民小组", English = "Villagers' group")] public string? VillageGroup { get; init; }
    [Label("人员类别", English = "Groups"), Also("类别", "身份")] public Items<PriorityGroup> Groups { get; init; } = [];
    [Label("提名方式", English = "Nominated by"), Hint("老名册上不知道的可以不填，会提示补查", English = "May be left empty for an old roster; a flag then asks for it"), Also("遴选方式")] public NominatedBy? By { get; init; }

    public override LawVillager Into(LawVillager s, At at) =>
        s with { Name = Name, Village = Village, Groups = Groups, NominatedBy = By, Nominated = at.Mark };
}

public sealed record AssessVillager : Form<LawVillager>
{
    [Label("考核合格", English = "Passed")] public bool Passed { get; init; }
    [Label("考核成绩", English = "Mark"), Unit("分", 1)] public decimal? Mark { get; init; }
    [Label("考核方式", English = "How"), Hint("例如 闭卷测试、面谈", English = "E.g. closed-book test, interview")] public string? How { get; init; }

    public override LawVillager Into(LawVillager s, At at) => s with { Assessed = at.Mark, AssessmentPassed = Passed };
}

public sealed record RecogniseVillager : Form<LawVillager>
{
    [Label("证书编号", English = "Certificate number"), Also("证号")] public string? Certificate { get; init; }
    [Label("有效期自", English = "Valid from"), Hint("不填从认定日期算", English = "From recognition if empty")] public DateOnly? ValidFrom { get; init; }
    [Label("有效期至", English = "Valid to"), Hint("含当日；证书没写的不填", English = "Inclusive; empty if the certificate names none")] public DateOnly? ValidTo { get; init; }

    public override LawVillager Into(LawVillager s, At at) => s with
    {
        Recognised = at.Mark, Certificate = Certificate ?? "", Terms = new LawVillager().WithTerm(ValidFrom ?? at.Day, ValidTo, at.Mark).Terms,
    };
}

public sealed record DeclineVillager : Form<LawVillager>
{
    [Label("不予认定的理由", English = "Reason"), Wide] public required Personal<string> Reason { get; init; }

    public override LawVillager Into(LawVillager s, At at) => s with { Declined = at.Mark };
}

public sealed record RenewVillager : Form<LawVillager>
{
    [Label("新证书编号", English = "New certificate number")] public string? Certificate { get; init; }
    [Label("有效期自", English = "Valid from"), Hint("不填从续证日期算", English = "From renewal if empty")] public DateOnly? ValidFrom { get; init; }
    [Label("有效期至", English = "Valid to"), Hint("含当日；证书没写的不填", English = "Inclusive; empty if the certificate names none")] public DateOnly? ValidTo { get; init; }

    public override LawVillager Into(LawVillager s, At at) =>
        s.WithTerm(ValidFrom ?? at.Day, ValidTo, at.Mark) with { Certificate = Certificate ?? s.Certificate };
}

public enum WithdrawalReason
{
    [Label("本人申请", English = "Own request")] Request,
    [Label("外出、迁走", English = "Moved away")] Moved,
    [Label("去世", English = "Died")] Died,
    [Label("考核不合格", English = "Failed the assessment")] Failed,
    [Label("不履行职责", English = "Did not serve")] Idle,
    [Label("违法违纪", English = "Broke the law or discipline")] Misconduct,
    [Label("其他")] Other,
}

public sealed record WithdrawVillager : Form<LawVillager>
{
    [Label("退出原因", English = "Reason")] public required WithdrawalReason Reason { get; init; }
    [Label("说明", English = "Remark"), Wide] public Personal<string> Remark { get; init; }

    public override LawVillager Into(LawVillager s, At at) => s with { Withdrawn = at.Mark };
}

public sealed record ChangeVillager : Form<LawVillager>
{
    [Label("所在村（社区）", English = "Village")] public required Ref<Villages> Village { get; init; }
    [Label("人员类别", English = "Groups")] public Items<PriorityGroup> Groups { get; init; } = [];

    public override LawVillager Into(LawVillager s, At at) => s with { Village = Village, Groups = Groups };
}

public sealed record RecordActivity : Form<LawVillager>
{
    [Label("活动", English = "Activity"), Also("活动类型"), Hint("在普法活动里讲的，列在那场活动的主讲人里，这里不再记", English = "A talk at a publicity event stands among its speakers and not here too")] public required VillagerActivityKind Kind { get; init; }
    [Label("内容", English = "Topic"), Hint("不写姓名", English = "No names")] public string? Topic { get; init; }
    [Label("涉及的法律", English = "Laws")] public Items<Code<LawTitles>> Laws { get; init; } = [];
    [Label("参加人数", English = "Audience"), Unit("人")] public int? Audience { get; init; }
    [Label("经过", English = "What happened"), Wide] public Personal<string> Account { get; init; }

    public override LawVillager Into(LawVillager s, At at) => s with { Activities = s.Activities.Add(new(Kind, at.Mark)) };
}
