namespace Xiangzhi.Registers;

public sealed record ProposeDisclosure : Form<Disclosure>
{
    [Label("公开事项", English = "Item"), Also("事项", "目录事项")] public required Ref<DisclosureItems> Item { get; init; }
    [Label("所属日期", English = "Covers"), Also("所属期间"), Hint("按年、季、月公开的，填所属期间内任意一天；即时公开的，填事情发生的日期", English = "A day of the period, or the day of what happened")]
    public required DateOnly Covers { get; init; }
    [Label("标题", English = "Title"), Also("公开标题", "内容"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("提出单位", English = "Proposed by"), Also("拟稿单位")] public string? By { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with
    {
        Item = Item, Covers = Covers, Topic = Topic, ItemName = at.Seen.Text(Item, DisclosureItem.NameFact) ?? "",
        Line = Seen<OpennessLine>(at.Seen.Text(Item, DisclosureItem.LineFact)), Period = Seen<DisclosurePeriod>(at.Seen.Text(Item, DisclosureItem.PeriodFact)),
        Village = Guid.TryParse(at.Seen.Text(Item, DisclosureItem.VillageFact), out var village) ? new(village) : null, Proposed = at.Mark,
    };

    private static T Seen<T>(string? text) where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(v => Identifier.Kebab(v.ToString()) == text);
}

public sealed record SuperviseDisclosure : Form<Disclosure>
{
    [Label("审查意见", English = "Opinion"), Wide, Hint("不写姓名", English = "No names")] public string? Opinion { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Supervised = at.Mark };
}

public sealed record ReviewDisclosure : Form<Disclosure>
{
    [Label("保密审查结论", English = "Result")] public required DisclosureReviewResult Result { get; init; }
    [Label("审查人", English = "Reviewer")] public Ref<Staff>? Reviewer { get; init; }
    [Label("处理了什么", English = "What was amended"), Wide, Hint("不写姓名", English = "No names")] public string? Amended { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Reviewed = at.Mark, ReviewResult = Result };
}

public sealed record ApproveDisclosure : Form<Disclosure>
{
    [Label("批准人", English = "Approver")] public Ref<Staff>? Approver { get; init; }
    [Label("村（居）民委员会讨论通过", English = "Approved by the village committee")] public bool ByCommittee { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Approved = at.Mark, ByCommittee = ByCommittee };
}

public sealed record DropDisclosure : Form<Disclosure>
{
    [Label("不予公开的理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Dropped = at.Mark, Closed = at.Mark };
}

public sealed record PublishDisclosure : Form<Disclosure>
{
    [Label("公开渠道", English = "Channels"), Also("渠道", "公开方式")] public required Items<Code<DisclosureChannels>> Channels { get; init; }
    [Label("网址或地点", English = "Address or place"), Also("网址", "地点")] public string? Where { get; init; }
    [Label("照片或截图", English = "Photos")] public Items<AttachedFile> Photos { get; init; } = [];

    public override Disclosure Into(Disclosure s, At at) => s with { Published = at.Mark, Channels = Channels, Boards = [new(at.Mark, null, null)], Dropped = null, Closed = at.Mark };
}

public sealed record FileDisclosure : Form<Disclosure>
{
    [Label("备案说明", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Filed = at.Mark };
}

public sealed record CheckDisclosure : Form<Disclosure>
{
    [Label("不规范之处", English = "Faults"), Hint("都规范的一项也不勾", English = "None where it is in form")] public Items<DisclosureFault> Faults { get; init; } = [];
    [Label("核对人", English = "Checked by")] public Ref<Staff>? Checker { get; init; }
    [Label("要求", English = "To be mended"), Wide, Hint("不写姓名", English = "No names")] public string? Demand { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Checks = s.Checks.Add(new(Faults, at.Mark)) };
}

public sealed record TakeDownDisclosure : Form<Disclosure>
{
    [Label("撤下原因", English = "Reason")] public required TakeDownReason Reason { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s.Boards is [.., { Down: null } up]
        ? s with { Boards = s.Boards.Replace(s.Boards.Count - 1, up with { Down = at.Mark, Reason = Reason }) } : s;
}

public sealed record RepublishDisclosure : Form<Disclosure>
{
    [Label("地点", English = "Place")] public string? Where { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Boards = s.Boards.Add(new(at.Mark, null, null)) };
}

public sealed record CorrectDisclosure : Form<Disclosure>
{
    [Label("更正了什么", English = "What was corrected"), Wide, Hint("不写姓名", English = "No names")] public required string What { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { ContentCorrected = s.ContentCorrected.Add(at.Mark) };
}

public sealed record ObjectToDisclosure : Form<Disclosure>
{
    [Label("向谁提出", English = "Made to")] public required ObjectionTo To { get; init; }
    [Label("提出人", English = "Made by")] public Personal<string> Who { get; init; }
    [Label("异议内容", English = "Objection"), Wide] public Personal<string> Words { get; init; }

    public override Disclosure Into(Disclosure s, At at) => s with { Objections = s.Objections.Add(new(To, at.Mark, null, false)) };
}

public sealed record AnswerDisclosureObjection : Form<Disclosure>
{
    [Label("异议成立", English = "Upheld")] public bool Upheld { get; init; }
    [Label("答复", English = "Answer"), Wide] public Personal<string> Answer { get; init; }

    public override Disclosure Into(Disclosure s, At at)
    {
        for (var i = 0; i < s.Objections.Count; i++)
        {
            if (s.Objections[i].Answered is null)
                return s with { Objections = s.Objections.Replace(i, s.Objections[i] with { Answered = at.Mark, Upheld = Upheld }) };
        }
        return s;
    }
}
