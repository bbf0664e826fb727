using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>One inspection, from the task to the file.</summary>
internal sealed class InspectionTelling(Script script, Setting setting, PowersStory powers, MatterScript matter, Ledger.Source number, InspectionTheme theme)
{
    private readonly Dice dice = script.Dice;
    private readonly Wording words = new(script.Dice);

    /// <summary>The yearly plan; null for one that a lead led to.</summary>
    public Ref<InspectionPlans>? Plan { get; init; }

    public SampleFirm? Firm { get; init; }
    public bool Lead { get; init; }
    public bool Joint { get; init; }
    public bool Penalised { get; init; }
    public VisitLapse Lapse { get; init; }

    public void Tell(DateOnly day)
    {
        var place = Firm?.Place ?? dice.Of(setting.Places);
        var planned = Steps.Later(day, -dice.Between(1, 3));
        if (Lapse == VisitLapse.None && !Penalised && dice.OneIn(14))
            matter.WrittenFrom = Setting.Working(day.AddDays(dice.Between(4, 9)));
        matter.Open("plan", planned, new PlanInspection
        {
            Type = Lead ? InspectionType.Lead : InspectionType.Daily, Cause = Lead ? dice.Of([InspectionCause.Complaint, InspectionCause.PassedOn, InspectionCause.OwnRequest]) : InspectionCause.Plan,
            Powers = [.. theme.Powers.Select(p => powers[p])], Domain = new(theme.Domain), Plan = Plan, ObjectKind = Firm?.Kind ?? ObjectKind.Person, Firm = Firm?.Ref, Village = place.Ref,
            Person = Firm is null ? People.Name(dice) : default(Personal<string>), Representative = Firm is null ? default(Personal<string>) : Firm.Operator, Phone = People.Phone(dice), Place = $"{place.Name}{dice.Between(1, place.Groups)}组",
            Departments = Joint ? [new() { Name = dice.Of(["区应急管理局", "区消防救援大队", "区市场监管局"]), People = dice.Between(1, 2) }] : [],
            Lead = Lead ? words.Say("[来电说|村干部转来|平台转办]：[门口堆东西挡路|怕出火灾|请来看看合不合规]。") : default(Personal<string>),
        }, f => f with { Phone = People.Phone(dice) }, "电话抄错", number);
        matter.Do("approve", planned, new ApproveInspection { Approver = setting.Leader.Ref, Scheme = words.Say("[上午|下午]到[现场|门店]，两人，[看现场、查台账|问情况、看设施]，[半小时|一小时]内完成。") });
        if (Lapse == VisitLapse.Cancelled)
        {
            matter.Do("cancel", day, new CancelInspection { Reason = words.Say("[对象已停业|与上级检查同日，并入对方]") });
            return;
        }
        if (Lapse == VisitLapse.Absent)
            matter.Do("attempt", planned, new RecordAttempt { Kind = AttemptKind.Absent, Officers = [.. dice.Some(setting.Officers, 2)], Remark = "卷帘门关着，邻居说赶场去了。" });
        matter.Do("get-code", planned, new GetCode { Code = $"ZFM{day:yyMMdd}{dice.Between(100, 999)}" });
        Visit(day, place);
    }

    private void Visit(DateOnly day, Place place)
    {
        var outcome = Penalised ? InspectionResult.ToPenalty : Lapse == VisitLapse.RecheckLate ? InspectionResult.Ordered
            : dice.Weighted([(InspectionResult.Clean, 11), (InspectionResult.CorrectedOnSpot, 5), (InspectionResult.Ordered, 3), (InspectionResult.Advised, 2)]);
        var fine = outcome is InspectionResult.Clean or InspectionResult.Advised;
        var hour = dice.Between(9, 16);
        var inspected = matter.Do("inspect", day, new CarryOutInspection
        {
            Officers = [.. dice.Some(setting.Officers, 2)], Helpers = dice.Between(0, 1), CardShown = true, NoticeGiven = true, RightsTold = true, FrequencyTold = Lapse != VisitLapse.NoFrequency, Scanned = true,
            From = new(hour, dice.Between(0, 29)), To = new(hour, dice.Between(35, 59)), Records = dice.OneIn(3) ? [RecordKind.Written, RecordKind.Photograph, RecordKind.Video] : [RecordKind.Written, RecordKind.Photograph],
            Signing = Lapse == VisitLapse.Unsigned ? Signing.Unsigned : Signing.Signed, OnSite = Firm?.Operator ?? People.Name(dice), Content = words.Say(fine ? theme.Seen : theme.Fault) + "。",
        }, f => f with { Helpers = f.Helpers + 1 }, "辅助人员多记一人", time: new(hour, 0));
        if (inspected is null || Lapse == VisitLapse.Unsigned)
            return;
        var told = Steps.Later(day, dice.Between(0, 2));
        matter.Do("tell-result", told, new TellResult { Result = outcome, Way = dice.Of(["当场书面", "平台", "书面送达"]), Summary = words.Say(fine ? "[没有发现问题|符合要求]。" : theme.Fault + "。") }, f => f with { Way = "口头" }, "告知方式记错");
        if (Penalised)
            return;
        var last = outcome == InspectionResult.Ordered ? Correct(told) : told;
        var closing = Steps.Later(last, dice.Between(1, 4));
        if (matter.Do("close", closing, new CloseInspection { Outcome = outcome == InspectionResult.Ordered ? "已改正" : "已办结" }) is not null)
            matter.LastDay = closing;
        matter.Do("archive", Steps.Later(closing, dice.Between(3, 12)), new ArchiveInspection { Number = $"{day.Year}-检-{number.Number![^3..]}", Pages = dice.Between(4, 11) });
    }

    /// <returns>Day on which it was found corrected.</returns>
    private DateOnly Correct(DateOnly told)
    {
        var until = told.AddDays(dice.Between(7, 15));
        matter.Do("order-correction", told, new OrderRectification { Content = theme.ToCorrect, Basis = "行政处罚法第二十八条", Until = until });
        var published = Steps.Later(told, dice.Between(3, 5));
        var looked = Lapse == VisitLapse.RecheckLate ? Setting.Working(until.AddDays(4)) : Steps.Later(until, -1);
        var steps = new Steps();
        steps.Add(published, () => matter.Do("publish", published, new PublishInspection { Where = "执法信息公示平台" }));
        steps.Add(looked, () => matter.Do("recheck", looked, new RecheckCorrection { Corrected = true, Officers = [.. dice.Some(setting.Officers, 2)], Findings = words.Say("[已清理|已更换|已补齐]，[现场看过|拍照留存]。") }));
        steps.Write();
        return looked > published ? looked : published;
    }
}
