using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>第一责任人职责清单, one matter for each leader and year, with the leader's own acts.</summary>
public sealed class FirstDuties : Register<FirstDuty>
{
    public static PaperDefinition List { get; } = new("first-duty-list", new("第一责任人职责清单", "List of duties"), null, DraftList);

    protected override void Define(Definition<FirstDuty> d)
    {
        d.Named("first-duty", "第一责任人履职", number: "{township}责清〔{year}〕{n}号", Area.Leadership, "First responsible persons");
        d.Stage(s => s.Stage);
        d.Title(s => $"{s.Year}年{Label(s.Post)}推进法治建设职责清单");
        d.Closes(s => s.Filed, s => s with { Filed = null });

        d.Opens<AdoptDuties>("adopt", "定清单").English("Adopt the list").By(Role.OfficeClerk, Role.Leader).Day("印发日期", "Issued on")
            .Refuse(f => f.Year is < 2000 or > 2099, nameof(AdoptDuties.Year), "年度应在 2000 到 2099 之间")
            .Refuse((_, f, c) => f.ReportBy < c.On, nameof(AdoptDuties.ReportBy), "述法的日子不能早于印发清单的这一天")
            .Refuse(f => f.Duties.Any(x => x.Times is <= 0), nameof(AdoptDuties.Duties), "次数应大于 0；没有写次数的不填")
            .Prints(List);
        d.Act<RecordOwnAct>("act", "记履职").English("Record an own act").By(Role.OfficeClerk, Role.Leader, Role.Handler).Day("履职日期", "Done on").EvenAfterClosing()
            .Refuse((s, f, _) => f.Duty is { } n && (n < 1 || n > s.Duties.Count), nameof(RecordOwnAct.Duty), "清单里没有这一条，请按清单的序号填写，或者不填");
        d.Act<ReviseDuties>("revise", "调整清单").English("Revise the list").By(Role.OfficeClerk, Role.Leader).Next(_ => false)
            .Refuse(f => f.Duties.Any(x => x.Times is <= 0), nameof(ReviseDuties.Duties), "次数应大于 0；没有写次数的不填")
            .Prefill(s => new() { Duties = [.. s.Duties.Select(x => new DutyRow { Text = x.Text, Times = x.Times })], ReportBy = s.ReportBy })
            .Prints(List);
        d.Act<NoteDutyReport>("reported", "已述法").English("Note the report").While(s => s.Reported is null).By(Role.OfficeClerk, Role.Leader, Role.Handler).Day("述法日期", "Reported on").EvenAfterClosing();
        d.Act<LeavePost>("leave-post", "离任").While(s => s.LeftPost is null).By(Role.OfficeClerk, Role.Leader).Day("离任日期", "Left on").Next(_ => false);
        d.Act<FileDuties>("file", "归档").By(Role.OfficeClerk).Day("归档日期", "Filed on");

        d.Clock("lead_report_due").Awaits("reported").From(s => s.Adopted).Until(s => s.Reported).When(s => s is { ReportBy: not null, LeftPost: null } || s.Reported is not null)
            .Length(s => s is { Adopted: { } on, ReportBy: { } by } ? Math.Max(0, by.DayNumber - on.Day.DayNumber) : null)
            .Named("年度述法", "Yearly duty report");
        d.Step("lead_duty_report", "年度述法", done: s => s.Reported, before: s => s.Filed, when: s => s.LeftPost is null).Seeks("reported");

        d.Flow("A8", "第一责任人亲自履职", "Own acts of the first responsible persons", "次").Each(s => s.Acts).On(a => a.On)
            .Slice("kind", "履职方式", a => a.Kind).Slice("post", "岗位", (_, s) => s.Post).Slice("person", "责任人", (_, s) => s.Person)
            .Rule("第一责任人亲自参加、听取、决定、学习、检查的事，按日期一件算一次，没有亲自到场的不登记。");

        d.List("年度", s => s.Year, "Year").List("责任人", s => s.Person, "Person").List("岗位", s => s.Post, "Post").List("履职", s => s.Acts.Count, "Acts")
            .List("职责达成", s => string.Create(CultureInfo.InvariantCulture, $"{s.Fulfilled}/{s.Duties.Count}"), "Duties fulfilled");
        d.Sheet("adopt");
    }

    private static Paper DraftList(PaperRequest request)
    {
        var s = (FirstDuty)request.Matter.State;
        return new()
        {
            Title = [string.Create(CultureInfo.InvariantCulture, $"{s.Year}年度推进法治建设"), "第一责任人职责清单"],
            Number = s.Number.Length > 0 ? s.Number : null,
            Blocks =
            [
                new FieldTable([Row(Cell("责任人", request.Name(s.Person)), Cell("岗位", Label(s.Post))), Row(Cell("述法不晚于", Day(s.ReportBy)))]),
                Table.Of([new("序号", 0.5, CellSetting.Centre), new("职责", 4), new("全年次数", 1, CellSetting.Right), new("已履行", 1, CellSetting.Right)],
                    s.Duties.Select(IReadOnlyList<string> (duty, i) =>
                        [Number(i + 1), duty.Text, duty.Times is { } times ? Number(times) : "", Number(s.Acts.Count(a => a.Duty == i + 1))])),
            ],
            Signature = request.Signed(s.Adopted?.Day),
        };
    }
}
