namespace Xiangzhi.Registers;

/// <summary>Somebody who does rule-of-law work and nothing else, or leads it: 专职法治工作人员.</summary>
public sealed record DedicatedPost
{
    public Ref<Staff> Person { get; init; }
    public DedicatedLine Line { get; init; }
    public Code<Offices> Office { get; init; }
    public string Number { get; init; } = "";
    public Mark? Appointed { get; init; }
    public Mark? Ended { get; init; }
}

public enum DedicatedLine
{
    [Label("法制审核", English = "Legality review")] Review,
    [Label("综合行政执法", English = "Enforcement")] Enforcement,
    [Label("人民调解和信访", English = "Mediation and petitions")] Disputes,
    [Label("普法和依法治理", English = "Publicity")] Publicity,
    [Label("法治综合协调", English = "Coordination")] Coordination,
}

public enum DedicatedStage
{
    [Label("在岗", English = "In post")] InPost,
    [Label("已离岗", English = "Left")] Left,
}

public sealed record AppointDedicated : Form<DedicatedPost>
{
    [Label("人员", English = "Person"), Also("姓名", "工号")] public required Ref<Staff> Person { get; init; }
    [Label("专职做什么", English = "Line of work"), Also("岗位")] public required DedicatedLine Line { get; init; }
    [Label("所在机构", English = "Office"), Also("部门")] public Code<Offices> Office { get; init; }
    [Label("定岗文号", English = "Official number")] public string? Number { get; init; }

    public override DedicatedPost Into(DedicatedPost s, At at) => s with { Person = Person, Line = Line, Office = Office, Number = Number ?? "", Appointed = at.Mark };
}

public sealed record ChangeDedicated : Form<DedicatedPost>
{
    [Label("专职做什么", English = "Line of work")] public required DedicatedLine Line { get; init; }
    [Label("所在机构", English = "Office")] public Code<Offices> Office { get; init; }
    [Label("文号", English = "Official number")] public string? Number { get; init; }

    public override DedicatedPost Into(DedicatedPost s, At at) => s with { Line = Line, Office = Office, Number = Number ?? s.Number };
}

public sealed record EndDedicated : Form<DedicatedPost>
{
    [Label("原因", English = "Reason")] public required LeavingReason Reason { get; init; }

    public override DedicatedPost Into(DedicatedPost s, At at) => s with { Ended = at.Mark };
}

/// <summary>执法保障, people: the stock A4.</summary>
public sealed class DedicatedPosts : Register<DedicatedPost>
{
    protected override void Define(Definition<DedicatedPost> d)
    {
        d.Named("dedicated", "专职法治人员", number: "{township}专〔{year}〕{n}号", Area.Leadership, "Dedicated staff");
        d.Stage(s => s.Ended is null ? DedicatedStage.InPost : DedicatedStage.Left);
        d.Title(s => $"{SheetParts.Label(s.Line)}专职");
        d.Closes(s => s.Ended, s => s with { Ended = null });

        d.Opens<AppointDedicated>("appoint", "定岗").By(Role.OfficeClerk, Role.Administrator).Day("到岗日期", "In post from");
        d.Act<ChangeDedicated>("change", "调整岗位").English("Change the post").By(Role.OfficeClerk, Role.Administrator).Next(_ => false)
            .Prefill(s => new() { Line = s.Line, Office = s.Office, Number = s.Number });
        d.Act<EndDedicated>("end", "离岗").English("Leave the post").By(Role.OfficeClerk, Role.Administrator).Day("离岗日期", "Left on").Next(_ => false);

        d.Stock("A4", "专职人员", "Dedicated staff", "名").Span(s => s.Appointed, s => s.Ended).Subject(s => s.Person.Id.ToString("D"))
            .Slice("line", "专职做什么", s => s.Line).Slice("office", "机构", s => s.Office)
            .Rule("当日在岗的专职法治工作人员；兼职的不登记，离岗当日起不算。");

        d.List("人员", s => s.Person, "Person").List("专职做什么", s => s.Line, "Line").List("机构", s => s.Office, "Office").List("文号", s => s.Number, "Number");
        d.Sheet("appoint");
    }
}
