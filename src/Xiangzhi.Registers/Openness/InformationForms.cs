namespace Xiangzhi.Registers;

public sealed record ReceiveInformationRequest : Form<InformationRequest>
{
    [Label("提交方式", English = "Way"), Also("申请方式", "渠道")] public required RequestWay Way { get; init; }
    [Label("与申请人确认的日期", English = "Confirmed on"), Hint("平常信函、互联网、传真要与申请人确认", English = "Needed for ordinary mail, internet and fax")] public DateOnly? ConfirmedOn { get; init; }
    [Label("申请公开的信息", English = "Information asked for"), Also("申请内容", "信息名称"), Hint("写名称或文号，不写姓名", English = "Title or number, no names")] public required string Topic { get; init; }
    [Label("申请人类别", English = "Kind of applicant"), Group("申请人", English = "Applicant")] public PartyKind? ApplicantKind { get; init; }
    [Label("年报分类", English = "In the yearly report"), Group("申请人", English = "Applicant"), Hint("单位申请的选一类；公民、个体工商户不用选", English = "For bodies; persons need none")] public Requester? AskedBy { get; init; }
    [Label("申请人", English = "Applicant"), Group("申请人", English = "Applicant"), Also("姓名或名称")] public required Personal<string> Applicant { get; init; }
    [Label("身份证明", English = "Proof of identity"), Group("申请人", English = "Applicant"), Also("证件号码")] public Personal<string> IdNumber { get; init; }
    [Label("联系方式", English = "Contact"), Group("申请人", English = "Applicant"), Also("电话")] public Personal<string> Contact { get; init; }
    [Label("内容描述", English = "Description"), Wide] public Personal<string> Description { get; init; }
    [Label("要求的形式和获取方式", English = "Form and channel asked for")] public string? AskedForm { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with
    {
        Way = Way, ConfirmedOn = ConfirmedOn, Topic = Topic, ApplicantKind = ApplicantKind ?? default, AskedBy = AskedBy, Applicant = Applicant, IdNumber = IdNumber, Contact = Contact,
        Description = Description, Form = AskedForm ?? "", Arrived = at.Mark,
    };
}

/// <summary>The day on which both sides confirmed that the request arrived.</summary>
public sealed record ConfirmRequestReceipt : Form<InformationRequest>
{
    [Label("确认方式", English = "How")] public string? How { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { ConfirmedOn = at.Day };
}

public sealed record AskInformationCorrection : Form<InformationRequest>
{
    [Label("要补正的内容", English = "To be corrected"), Wide, Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("合理的补正期限", English = "To be corrected by")] public DateOnly? Until { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { CorrectionsAsked = s.CorrectionsAsked.Add(at.Mark) };
}

public sealed record CorrectInformationRequest : Form<InformationRequest>
{
    [Label("补正后的内容", English = "Corrected request"), Wide] public Personal<string> Description { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { Corrected = at.Mark };
}

public sealed record ExtendInformationAnswer : Form<InformationRequest>
{
    [Label("延长", English = "Longer by"), Unit("个工作日"), Hint("不填按法律规定的最长延期", English = "Empty: the longest that law allows")] public int? Days { get; init; }
    [Label("批准人", English = "Approver"), Hint("信息公开工作机构负责人", English = "Head of the openness office")] public Ref<Staff>? Approver { get; init; }
    [Label("延期理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("已告知申请人", English = "Applicant told")] public bool Told { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) =>
        s with { Extensions = s.Extensions.Add(new(Days, Approver is { } person ? at.Seen.Text(person, StaffMember.NumberFact) ?? "" : null, Told, Reason, at.Mark)) };
}

public sealed record ConsultOnInformation : Form<InformationRequest>
{
    [Label("征求谁的意见", English = "Whom")] public required ConsultedParty Party { get; init; }
    [Label("名称", English = "Name")] public Personal<string> Name { get; init; }
    [Label("对方收到日期", English = "Received on")] public DateOnly? ReceivedOn { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { Consultations = s.Consultations.Add(new(Party, at.Mark, ReceivedOn, null, null)) };
}

public sealed record HearConsulted : Form<InformationRequest>
{
    [Label("意见", English = "View")] public required ConsultedView View { get; init; }
    [Label("理由", English = "Reasons"), Wide] public Personal<string> Reasons { get; init; }

    public override InformationRequest Into(InformationRequest s, At at)
    {
        for (var i = 0; i < s.Consultations.Count; i++)
        {
            if (s.Consultations[i].Answered is null)
                return s with { Consultations = s.Consultations.Replace(i, s.Consultations[i] with { Answered = at.Mark, View = View }) };
        }
        return s;
    }
}

public sealed record AskForReasons : Form<InformationRequest>
{
    [Label("为什么要求说明理由", English = "Why reasons are asked for"), Wide, Hint("数量、频次明显超过合理范围的情况", English = "Number and frequency of the requests")] public required string Why { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { ReasonsAsked = at.Mark };
}

public sealed record GiveReasons : Form<InformationRequest>
{
    [Label("理由合理", English = "Good reason")] public bool Good { get; init; }
    [Label("确定的答复日期", English = "To be answered by"), Hint("合理但不能按期答复的，可以定一个合理的日期", English = "A reasonable later day")] public DateOnly? LaterDate { get; init; }
    [Label("申请人的理由", English = "Reasons"), Wide] public Personal<string> Reasons { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { ReasonsGiven = at.Mark, ReasonsGood = Good, LaterDate = LaterDate };
}

public sealed record ChargeInformationFee : Form<InformationRequest>
{
    [Label("收费标准", English = "Standard")] public required FeeStandard Standard { get; init; }
    [Label("件数或页数", English = "Items or pages"), Hint("按件的填该申请人当月累计件数", English = "By item: the applicant's requests of the month")] public required int Count { get; init; }
    [Label("收费", English = "Fee")] public required decimal Fee { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { Fee = new(Standard, Count, Fee, at.Mark) };
}

public sealed record PayInformationFee : Form<InformationRequest>
{
    [Label("票据号", English = "Receipt number")] public string? ReceiptNumber { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { FeePaid = at.Mark };
}

public sealed record AnswerInformationRequest : Form<InformationRequest>
{
    [Label("答复类型", English = "Answer"), Also("答复种类", "答复结果")] public required InformationAnswer Kind { get; init; }
    [Label("不公开的依据", English = "Ground of refusal")] public RefusalGround? Ground { get; init; }
    [Label("理由和内容", English = "Reasons and content"), Wide, Hint("不写姓名", English = "No names")] public string? Content { get; init; }
    [Label("告知的其他机关或途径", English = "Authority or way named")] public string? Elsewhere { get; init; }
    [Label("答复文号", English = "Number"), Also("文号")] public string? Number { get; init; }
    [Label("公开前审查人", English = "Examined by")] public Ref<Staff>? Examiner { get; init; }
    [Label("已告知救济途径和期限", English = "Remedies told")] public bool RemediesTold { get; init; }
    [Label("已告知先申请复议", English = "Told that review comes first")] public bool ReviewFirstTold { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with
    {
        Answer = new(Kind, Ground, Content is { Length: > 0 } && (Kind is not (InformationAnswer.Refused or InformationAnswer.GivenInPart) || Ground is not null), RemediesTold, ReviewFirstTold,
            Elsewhere is { Length: > 0 }, Examiner is not null, at.Mark),
    };
}

public sealed record DeliverAnswer : Form<InformationRequest>
{
    [Label("送达方式", English = "How")] public ServiceMethod? Method { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { Delivered = at.Mark, Closed = s.Closed ?? at.Mark };
}

public sealed record WithdrawInformationRequest : Form<InformationRequest>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { Withdrawn = at.Mark, Closed = at.Mark };
}

public sealed record AbandonInformationRequest : Form<InformationRequest>
{
    [Label("原因", English = "Reason")] public required AbandonedFor For { get; init; }

    public override InformationRequest Into(InformationRequest s, At at) => s with { Abandoned = at.Mark, AbandonedFor = For, Closed = at.Mark };
}
