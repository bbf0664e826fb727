namespace Xiangzhi.Registers;

/// <summary>法治政府建设领导小组 or another leading body: who sits in it as what, from when until when.</summary>
public sealed record LeadingGroup
{
    public string Name { get; init; } = "";

    /// <summary>文号 of the notice that set it up or last changed it.</summary>
    public string Number { get; init; } = "";

    public string Duties { get; init; } = "";

    /// <summary>Where its office sits.</summary>
    public Code<Offices> Office { get; init; }

    public Items<GroupMember> Members { get; init; } = [];
    public int Adjustments { get; init; }
    public Mark? Established { get; init; }
    public Mark? Dissolved { get; init; }

    public IEnumerable<GroupMember> Serving => Members.Where(m => m.Until is null);

    /// <summary>Since when nobody leads it; null while somebody does.</summary>
    public Mark? Headless => Established is null || Dissolved is not null || Serving.Any(m => m.Role == GroupRole.Head) ? null
        : Members.Where(m => m.Role == GroupRole.Head).Select(m => m.Until).Max() ?? Established;

    internal LeadingGroup With(Items<MemberRow> joined, Mark at) =>
        this with { Members = [.. Members, .. joined.Select(m => new GroupMember(m.Person, m.Outside, m.Post ?? "", m.Role, m.Duty ?? "", at, null))] };

    internal LeadingGroup Without(Items<LeaverRow> left, Mark at) =>
        this with { Members = [.. Members.Select(m => m.Until is null && left.Any(l => l.Means(m)) ? m with { Until = at } : m)] };
}

/// <param name="Post">Unit and post 单位及职务; tells members who are not of the office apart.</param>
/// <param name="Until">First day on which the person no longer sat in it.</param>
public sealed record GroupMember(Ref<Staff>? Person, Personal<string> Outside, string Post, GroupRole Role, string Duty, Mark From, Mark? Until);

public enum GroupRole
{
    [Label("组长")] Head,
    [Label("副组长", English = "Deputy head")] DeputyHead,
    [Label("成员")] Member,
    [Label("办公室主任", English = "Head of its office")] OfficeHead,
}

public enum GroupStage
{
    [Label("在运行", English = "Working")] Working,
    [Label("已撤销")] Dissolved,
}

public sealed record MemberRow
{
    [Label("本单位人员", English = "Staff member"), Also("人员", "工号")] public Ref<Staff>? Person { get; init; }
    [Label("外单位人员", English = "From outside")] public Personal<string> Outside { get; init; }
    [Label("单位及职务", English = "Unit and post"), Also("职务")] public string? Post { get; init; }
    [Label("组内职务", English = "Role in the group")] public GroupRole Role { get; init; } = GroupRole.Member;
    [Label("分工", English = "Duty"), Hint("不写姓名", English = "No names")] public string? Duty { get; init; }
}

public enum LeavingReason
{
    [Label("调离", English = "Moved to another office")] Moved,
    [Label("退休", English = "Retired")] Retired,
    [Label("分工调整", English = "Other duties")] OtherDuties,
    [Label("其他")] Other,
}

public sealed record LeaverRow
{
    [Label("本单位人员", English = "Staff member")] public Ref<Staff>? Person { get; init; }
    [Label("单位及职务", English = "Unit and post"), Hint("外单位人员按单位及职务填，与名单一致", English = "Members from outside are told by unit and post, as the list has them")] public string? Post { get; init; }
    [Label("原因", English = "Reason")] public LeavingReason Reason { get; init; }

    internal bool Means(GroupMember m) => Person is { } person ? m.Person == person : m.Person is null && Post is { Length: > 0 } post && m.Post == post;
}

public sealed record EstablishGroup : Form<LeadingGroup>
{
    [Label("名称", English = "Name"), Also("领导小组")] public required string Name { get; init; }
    [Label("文号", English = "Official number"), Also("发文字号")] public string? Number { get; init; }
    [Label("职责", English = "Duties"), Wide, Hint("不写姓名", English = "No names")] public string? Duties { get; init; }
    [Label("办公室设在", English = "Its office sits in")] public Code<Offices> Office { get; init; }
    [Label("成员", English = "Members")] public Items<MemberRow> Members { get; init; } = [];

    public override LeadingGroup Into(LeadingGroup s, At at) =>
        (s with { Name = Name, Number = Number ?? "", Duties = Duties ?? "", Office = Office, Established = at.Mark }).With(Members, at.Mark);
}

public sealed record AdjustGroup : Form<LeadingGroup>
{
    [Label("文号", English = "Official number")] public string? Number { get; init; }
    [Label("退出的成员", English = "Who left")] public Items<LeaverRow> Left { get; init; } = [];
    [Label("新进的成员", English = "Who joined")] public Items<MemberRow> Joined { get; init; } = [];

    public override LeadingGroup Into(LeadingGroup s, At at) =>
        (s.Without(Left, at.Mark) with { Number = Number ?? s.Number, Adjustments = s.Adjustments + 1 }).With(Joined, at.Mark);
}

public sealed record ChangeGroupDuties : Form<LeadingGroup>
{
    [Label("文号", English = "Official number")] public string? Number { get; init; }
    [Label("职责", English = "Duties"), Wide, Hint("不写姓名", English = "No names")] public required string Duties { get; init; }
    [Label("办公室设在", English = "Its office sits in")] public Code<Offices> Office { get; init; }

    public override LeadingGroup Into(LeadingGroup s, At at) => s with { Duties = Duties, Office = Office, Number = Number ?? s.Number };
}

public sealed record DissolveGroup : Form<LeadingGroup>
{
    [Label("撤销原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("文号", English = "Official number")] public string? Number { get; init; }

    public override LeadingGroup Into(LeadingGroup s, At at) =>
        s with { Dissolved = at.Mark, Members = [.. s.Members.Select(m => m.Until is null ? m with { Until = at.Mark } : m)] };
}
