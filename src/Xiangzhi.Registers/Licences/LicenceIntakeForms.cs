namespace Xiangzhi.Registers;

public sealed record ApplyForLicence : Form<Licence>
{
    [Label("许可事项", English = "Licence"), Also("事项名称", "事项")] public required Code<LicenceKinds> Kind { get; init; }
    [Label("申请内容", English = "Subject"), Also("项目名称", "申请事项"), Hint("不写姓名", English = "No names")] public required string Subject { get; init; }
    [Label("办理方式", English = "Procedure")] public LicenceProcedure? Procedure { get; init; }
    [Label("申请渠道", English = "Filed")] public FilingWay? Way { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）")] public Ref<Villages>? Village { get; init; }
    [Label("清单事项", English = "List item"), Hint("权责清单上的那一项", English = "The item of the power list")] public Ref<Powers>? Power { get; init; }
    [Label("申请人类别", English = "Kind of applicant"), Group("申请人", English = "Applicant")] public PartyKind? ApplicantKind { get; init; }
    [Label("申请人", English = "Applicant"), Group("申请人", English = "Applicant"), Also("姓名", "申请人名称")] public required Personal<string> Applicant { get; init; }
    [Label("身份证号或信用代码", English = "Identity or credit number"), Group("申请人", English = "Applicant"), Also("证件号码")] public Personal<string> IdNumber { get; init; }
    [Label("联系电话", English = "Phone"), Group("申请人", English = "Applicant"), Also("电话")] public Personal<string> Phone { get; init; }
    [Label("住址", English = "Address"), Group("申请人", English = "Applicant"), Also("地址")] public Personal<string> Address { get; init; }
    [Label("收到的材料", English = "Papers received")] public Items<ApplicationPaper> Papers { get; init; } = [];
    [Label("直接关系他人重大利益", English = "Touches others' interests")] public bool TouchesOthers { get; init; }
    [Label("已有别处宅基地", English = "Has another homestead"), Group("宅基地", English = "Homestead")] public bool HasOtherHomestead { get; init; }
    [Label("承诺退出旧宅基地", English = "Gives the other up"), Group("宅基地", English = "Homestead")] public bool GivesUpOtherHomestead { get; init; }

    public override Licence Into(Licence s, At at) => s with
    {
        Kind = Kind, Subject = Subject, Procedure = Procedure ?? LicenceProcedure.Own, Way = Way ?? FilingWay.Counter, Village = Village,
        Power = Power is { } power ? PowerSeen.Of(power, at) : null, ApplicantKind = ApplicantKind ?? default, Applicant = Applicant, IdNumber = IdNumber,
        Phone = Phone, Address = Address, Papers = Papers, TouchesOthers = TouchesOthers, HasOtherHomestead = HasOtherHomestead,
        GivesUpOtherHomestead = GivesUpOtherHomestead, Applied = at.Mark,
    };
}

public sealed record AskLicenceCorrection : Form<Licence>
{
    [Label("要补正的", English = "To be supplied")] public required Items<MissingPaper> Missing { get; init; }
    [Label("补正期限", English = "To be supplied by")] public DateOnly? Until { get; init; }

    public override Licence Into(Licence s, At at) => s with { CorrectionsAsked = s.CorrectionsAsked.Add(at.Mark), Missing = Missing };
}

public sealed record SupplyPapers : Form<Licence>
{
    [Label("补交的材料", English = "Papers supplied")] public Items<ApplicationPaper> Papers { get; init; } = [];
    [Label("已补齐", English = "Complete now")] public bool Complete { get; init; }

    public override Licence Into(Licence s, At at) => s with { Papers = [.. s.Papers, .. Papers], Corrected = Complete ? at.Mark : s.Corrected };
}

public sealed record AcceptLicence : Form<Licence>
{
    [Label("已出具受理凭证", English = "Receipt given")] public bool ReceiptGiven { get; init; }
    [Label("受理编号", English = "Acceptance number"), Also("受理号")] public string? Number { get; init; }
    [Label("承诺办结日", English = "Promised by")] public DateOnly? PromisedBy { get; init; }

    public override Licence Into(Licence s, At at) => s with { Accepted = at.Mark, ReceiptGiven = ReceiptGiven };
}

public sealed record NotAcceptLicence : Form<Licence>
{
    [Label("理由", English = "Ground")] public required NotAcceptedGround Ground { get; init; }
    [Label("应向哪个机关申请", English = "Authority to apply to"), Hint("不属本机关职权的要填", English = "Needed where it is not this office's power")] public string? Authority { get; init; }
    [Label("已出具书面凭证", English = "Receipt given")] public bool ReceiptGiven { get; init; }

    public override Licence Into(Licence s, At at) => s with { NotAccepted = at.Mark, NotAcceptedFor = Ground, ReceiptGiven = ReceiptGiven, Closed = at.Mark };
}

public sealed record WithdrawLicence : Form<Licence>
{
    [Label("撤回原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override Licence Into(Licence s, At at) => s with { Withdrawn = at.Mark, Closed = at.Mark };
}

public sealed record TerminateLicence : Form<Licence>
{
    [Label("终止原因", English = "Ground")] public required LicenceTermination Ground { get; init; }
    [Label("说明", English = "Remark"), Wide, Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override Licence Into(Licence s, At at) => s with { Terminated = at.Mark, Closed = at.Mark };
}
