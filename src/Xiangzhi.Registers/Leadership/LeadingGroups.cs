using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>领导小组: members by role, changes, duties.</summary>
public sealed class LeadingGroups : Register<LeadingGroup>
{
    public static PaperDefinition Notice { get; } = new("group-notice", new("领导小组名单", "List of the leading group"), null, DraftNotice);

    protected override void Define(Definition<LeadingGroup> d)
    {
        d.Named("leading-group", "领导小组", number: "{township}组〔{year}〕{n}号", Area.Leadership, "Leading groups");
        d.Stage(s => s.Dissolved is null ? GroupStage.Working : GroupStage.Dissolved);
        d.Title(s => s.Name);
        d.People(s => s.Members.Select(m => m.Outside));
        d.Closes(s => s.Dissolved, s => s with { Dissolved = null, Members = [.. s.Members.Select(m => m.Until == s.Dissolved ? m with { Until = null } : m)] });

        d.Opens<EstablishGroup>("establish", "成立").By(Role.OfficeClerk, Role.Leader).Day("成立日期", "Established on")
            .Refuse(f => Twice(f.Members), nameof(EstablishGroup.Members), "同一个人列了两次，请删去重复的")
            .Refuse(f => f.Members.Any(Nobody), nameof(EstablishGroup.Members), "每一行请选本单位人员，或者写明外单位人员的单位及职务")
            .Prints(Notice);
        d.Act<AdjustGroup>("adjust", "调整成员").English("Adjust members").By(Role.OfficeClerk, Role.Leader).Day("调整日期", "Adjusted on")
            .Refuse(f => f.Left.Count == 0 && f.Joined.Count == 0, nameof(AdjustGroup.Joined), "没有人退出，也没有人新进，请填写变动的成员")
            .Refuse((s, f, _) => f.Left.Any(l => !s.Serving.Any(l.Means)), nameof(AdjustGroup.Left), "退出的人不在现在的名单里，请按名单填写")
            .Refuse((s, f, _) => Twice(f.Joined) || f.Joined.Any(j => j.Person is { } p && s.Serving.Any(m => m.Person == p && !f.Left.Any(l => l.Means(m)))), nameof(AdjustGroup.Joined), "新进的人已经在名单里；只改分工的，先列为退出再列为新进")
            .Refuse(f => f.Joined.Any(Nobody), nameof(AdjustGroup.Joined), "每一行请选本单位人员，或者写明外单位人员的单位及职务")
            .Prints(Notice);
        d.Act<ChangeGroupDuties>("duties", "调整职责").English("Change duties").By(Role.OfficeClerk, Role.Leader)
            .Prefill(s => new() { Duties = s.Duties, Office = s.Office, Number = s.Number });
        d.Act<DissolveGroup>("dissolve", "撤销").By(Role.OfficeClerk, Role.Leader).Day("撤销日期", "Dissolved on").Next(_ => false);

        d.Flag("lead_group_head", s => s.Headless is { } since && since == s.Established, s => s.Headless, "账上未见在任的组长。").Reads("members");
        d.Flag("lead_group_head", s => s.Headless is { } since && since != s.Established, s => s.Headless, "账上未见在任的组长。").Seeks("adjust");

        d.List("文号", s => s.Number, "Number").List("在任成员", s => s.Serving.Count(), "Members").List("办公室设在", s => s.Office, "Office").List("调整次数", s => s.Adjustments, "Adjustments");
        d.Sheet("establish");
    }

    private static bool Twice(Items<MemberRow> rows) => rows.Where(r => r.Person is not null).GroupBy(r => r.Person).Any(g => g.Count() > 1);

    private static bool Nobody(MemberRow row) => row.Person is null && string.IsNullOrWhiteSpace(row.Post);

    private static Paper DraftNotice(PaperRequest request)
    {
        var s = (LeadingGroup)request.Matter.State;
        return new()
        {
            Title = [s.Name, "成员名单和职责"],
            Number = s.Number.Length > 0 ? s.Number : null,
            Blocks =
            [
                Table.Of([new("组内职务", 1), new("姓名", 1), new("单位及职务", 2), new("分工", 3)],
                    s.Serving.OrderBy(m => m.Role).Select(IReadOnlyList<string> (m) =>
                        [Label(m.Role), request.Name(m.Person) ?? request.Text(m.Outside) ?? "", m.Post, m.Duty])),
                new FieldTable([Row(Cell("职责", s.Duties, lines: 3)), Row(Cell("办公室设在", s.Office.Value is { Length: > 0 } ? request.Codes([s.Office]) : null))]),
            ],
            Signature = request.Signed(request.Line.Entry.On),
        };
    }
}
