namespace Xiangzhi.Registers;

public sealed record VisitLicenceSite : Form<Licence>
{
    [Label("到场事由", English = "Kind")] public required SiteVisitKind Kind { get; init; }
    [Label("到场人员", English = "Staff")] public Items<Ref<Staff>> Staff { get; init; } = [];
    [Label("其他到场单位", English = "Others present"), Hint("例如村委会、规自所", English = "Village committee, planning office")] public string? Others { get; init; }
    [Label("符合要求", English = "Fits")] public bool Fits { get; init; }
    [Label("面积", English = "Area"), Unit("平方米", 2)] public decimal? Area { get; init; }
    [Label("情况", English = "Findings"), Wide] public Personal<string> Findings { get; init; }

    public override Licence Into(Licence s, At at) => s with { Visits = s.Visits.Add(new(Kind, Staff.Distinct().Count(), Fits, at.Mark)) };
}

public sealed record TellThirdParty : Form<Licence>
{
    [Label("利害关系人", English = "Third party")] public required Personal<string> Party { get; init; }
    [Label("告知方式", English = "Told by")] public string? Way { get; init; }

    public override Licence Into(Licence s, At at) => s with { ThirdParties = s.ThirdParties.Add(new(at.Mark, null, null)) };
}

public sealed record HearThirdParty : Form<Licence>
{
    [Label("意见", English = "View")] public required ThirdPartyView View { get; init; }
    [Label("内容", English = "Words"), Wide] public Personal<string> Words { get; init; }
    [Label("是否采纳及理由", English = "Adopted or not, and why"), Wide, Hint("不写姓名", English = "No names")] public string? Answer { get; init; }

    public override Licence Into(Licence s, At at)
    {
        for (var i = 0; i < s.ThirdParties.Count; i++)
        {
            if (s.ThirdParties[i].Heard is null)
                return s with { ThirdParties = s.ThirdParties.Replace(i, s.ThirdParties[i] with { Heard = at.Mark, View = View }) };
        }
        return s;
    }
}

public sealed record TellHearingRight : Form<Licence>
{
    [Label("告知谁", English = "Who was told")] public Personal<string> Who { get; init; }

    public override Licence Into(Licence s, At at) => s with { HearingTold = at.Mark };
}

public sealed record WaiveLicenceHearing : Form<Licence>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override Licence Into(Licence s, At at) => s with { HearingWaived = at.Mark };
}

public sealed record RequestLicenceHearing : Form<Licence>
{
    [Label("由谁提出", English = "Requested by")] public Personal<string> Who { get; init; }

    public override Licence Into(Licence s, At at) => s with { HearingRequested = at.Mark, HearingWithdrawn = null, HearingHeld = null };
}

public sealed record WithdrawLicenceHearing : Form<Licence>
{
    [Label("说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override Licence Into(Licence s, At at) => s with { HearingWithdrawn = at.Mark };
}

public sealed record NotifyLicenceHearing : Form<Licence>
{
    [Label("听证日期", English = "Hearing on")] public required DateOnly HearingOn { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("已公告", English = "Announced")] public bool Announced { get; init; }

    public override Licence Into(Licence s, At at) => s with { HearingNotified = at.Mark };
}

public sealed record HoldLicenceHearing : Form<Licence>
{
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }
    [Label("参加人", English = "Present")] public Personal<string> Present { get; init; }
    [Label("听证笔录摘要", English = "Record"), Wide] public Personal<string> Record { get; init; }

    public override Licence Into(Licence s, At at) => s with { HearingHeld = at.Mark };
}

public sealed record BeginExcludedTime : Form<Licence>
{
    [Label("事由", English = "Kind")] public required ExcludedTime Kind { get; init; }
    [Label("已书面告知申请人所需时间", English = "Applicant told in writing")] public bool Told { get; init; }
    [Label("预计需要", English = "Expected"), Unit("日")] public int? Days { get; init; }

    public override Licence Into(Licence s, At at) => s with { Exclusions = s.Exclusions.Add(new(Kind, Told, at.Mark, null)) };
}

public sealed record EndExcludedTime : Form<Licence>
{
    [Label("结论", English = "Result"), Wide, Hint("不写姓名", English = "No names")] public string? Result { get; init; }

    public override Licence Into(Licence s, At at)
    {
        for (var i = s.Exclusions.Count - 1; i >= 0; i--)
        {
            if (s.Exclusions[i].Until is null)
                return s with { Exclusions = s.Exclusions.Replace(i, s.Exclusions[i] with { Until = at.Mark }) };
        }
        return s;
    }
}

public sealed record ExtendLicence : Form<Licence>
{
    [Label("延长", English = "Longer by"), Unit("个工作日"), Hint("不填按法律规定的最长延期", English = "Empty: the longest that law allows")] public int? Days { get; init; }
    [Label("批准人", English = "Approver")] public Ref<Staff>? Approver { get; init; }
    [Label("延期理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("已告知申请人", English = "Applicant told")] public bool Told { get; init; }

    public override Licence Into(Licence s, At at) =>
        s with { Extensions = s.Extensions.Add(new(Days, Approver is { } person ? at.Seen.Text(person, StaffMember.NumberFact) ?? "" : null, Told, Reason, at.Mark)) };
}

public sealed record SendLicenceUp : Form<Licence>
{
    [Label("初审意见", English = "Opinion"), Wide, Hint("不写姓名", English = "No names")] public required string Opinion { get; init; }
    [Label("报送机关", English = "Sent to")] public string? To { get; init; }

    public override Licence Into(Licence s, At at) => s with { SentUp = at.Mark };
}
