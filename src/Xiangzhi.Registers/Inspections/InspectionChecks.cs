using System.Globalization;

namespace Xiangzhi.Registers;

/// <summary>
/// What an inspection is searched for. Since 2025-09-20 the city's own rules stand before the national ones, so each gap has two
/// rules of which one applies on the day; before 2025 there was none.
/// </summary>
internal static class InspectionChecks
{
    public static void Declare(Definition<Inspection> d)
    {
        DeclareTask(d);
        DeclareVisit(d);
        DeclareAfter(d);
    }

    private static void DeclareTask(Definition<Inspection> d)
    {
        Both(d, "cqi_published", "insp_item_published", Unpublished, f => f.Seeks("plan.powers"));
        Both(d, "cqi_approve", "insp_approve", (s, _, _) => s.IsEnterprise ? Approval(s) : [], f => f.Seeks("approve"));
        d.Flag("cqi_system", s => !s.HasTask && s is { IsEnterprise: true, Inspected: { } on } ? [new(on, "账上未见数字应用的任务号。", With: s.Planned)] : []).Seeks("plan");
        d.Flag("cqi_daily", s => s is { IsEnterprise: true, Type: InspectionType.Daily, Plan: null, Inspected: { } on }
            ? [new(on, "日常检查，账上未见所依据的年度检查计划。", With: s.Planned)] : []).Seeks("plan.plan");
        Both(d, "cqi_special", "insp_special", (s, _, _) => s is { IsEnterprise: true, Type: InspectionType.Special, Cause: not InspectionCause.FromAbove, Plan: null, Inspected: { } on }
            ? [new(on, "专项检查，账上未见所依据的专项检查计划。", With: s.Planned)] : [], f => f.Seeks("plan.plan", "plan.cause"));
        d.Flag("cqi_type", s => s is { IsEnterprise: true, Inspected: { } on } && !Fits(s)
            ? [new(on, "账上显示检查类型与起因对不上（投诉、移送的是线索核查，应急、数据、巡查的是即时检查）。", With: s.Planned)] : []).Seeks("plan.type", "plan.cause");
        d.Flag("cqi_instant", s => s is { IsEnterprise: true, Type: InspectionType.Instant, Cause: InspectionCause.Plan or InspectionCause.Drawn, Inspected: { } on }
            ? [new(on, "账上显示即时检查出于计划或者抽取，未见规定的情形（应急、数据、巡查等）。", With: s.Planned)] : []).Seeks("plan.type", "plan.cause");
        d.Flag("cqi_clue", s => s is { IsEnterprise: true, Type: InspectionType.Lead, Visit: null, Attempts.Count: 0, Cancelled: { } cancelled }
            ? [new(cancelled, "账上显示线索核查的任务已经取消，未见核查。", With: s.Planned)] : []).Seeks("inspect", "attempt");
    }

    private static void DeclareVisit(Definition<Inspection> d)
    {
        Both(d, "cqi_two", "insp_two", (s, law, rule) => s.Visit is not { } visit ? [] : TooFew(visit, rule, law).Concat(Uncertified(visit, s.Domain)), f => f.Reads("officers"));
        d.Flag("cqi_code", s => s is { IsEnterprise: true, Visit: { WithoutCode: false } visit }
            ? new RequiredStep(s.Coded, visit.On).Find("检查之前取得的执法码").Select(f => f with { Key = "code" }) : []).Seeks("get-code").Reads("withoutCode");
        Both(d, "cqi_code", "insp_scan", (s, _, _) => s is { IsEnterprise: true, Visit: { WithoutCode: false, Scanned: false } visit }
            ? [new(visit.On, "账上未见扫码入企。")] : [], f => f.Reads("scanned", "withoutCode"));
        Both(d, "cqi_onsite", "insp_notice", (s, _, _) => s.Visit is { CardShown: false } visit ? [new(visit.On, "账上未见检查时出示执法证件。", "card")] : [], f => f.Reads("cardShown"));
        Both(d, "cqi_onsite", "insp_notice", (s, _, _) => s is { IsEnterprise: true, Visit: { NoticeGiven: false } visit }
            ? [new(visit.On, "账上未见检查时出具检查通知书。", "notice")] : [], f => f.Reads("noticeGiven"));
        d.Flag("insp_notice", s => s is { IsEnterprise: true, Visit: { RightsTold: false } visit } ? [new(visit.On, "账上未见检查时告知权利（含申请回避）。", "rights")] : []).Reads("rightsTold");
        d.Flag("insp_notice", s => s is { IsEnterprise: true, Visit: { FrequencyTold: false } visit } ? [new(visit.On, "账上未见检查时告知检查频次。", "frequency")] : []).Reads("frequencyTold");
        d.Flag("insp_record", s => s is { IsEnterprise: true, Visit: { Complete: false } visit }
            ? [new(visit.On, "账上未见完整的现场检查笔录（文字笔录并签字，拒签的注明并见证）。", "record")] : []).Reads("records", "signing");
    }

    private static void DeclareAfter(Definition<Inspection> d)
    {
        d.Flag("insp_record", s => s is { IsEnterprise: true, Visit: not null }
            ? new RequiredStep(s.Result?.On, s.Closed).Find("检查结果的告知").Select(f => f with { Key = "result" }) : []).Seeks("tell-result");
        d.Flag("pen_crime", s => s is { SuspectedCrime: true, PassedOn: null, CaseFiled: null, Closed: { } closed }
            ? [new(closed, "账上记有涉嫌犯罪，未见移送。", With: s.Result?.On)] : []).Seeks("pass-on", "case-filed");
    }

    /// <summary>Whether a rule was in force on the day of a fact.</summary>
    public static bool Applies(LawContext law, string rule, Mark? fact) => fact is { } mark && law.Book.At(rule, mark.Day) is not null;

    /// <summary>One gap under two rules: the city's while it is in force, else the national one.</summary>
    private static void Both(Definition<Inspection> d, string city, string national, Func<Inspection, LawContext, string, IEnumerable<Finding>> find, Action<FlagDefinition> places)
    {
        places(d.Flag(city, (s, law) => Applies(law, city, s.Inspected) ? find(s, law, city) : []));
        places(d.Flag(national, (s, law) => Applies(law, city, s.Inspected) ? [] : find(s, law, national)));
    }

    /// <summary>
    /// Whether type and cause go together, 重庆市人民政府令第375号 3: a complaint leads to a check of the lead, an emergency, data or a patrol to one
    /// at once. A campaign may be ordered on any of them, and what fits no type at once has a rule of its own.
    /// </summary>
    private static bool Fits(Inspection s) => s.Type switch
    {
        InspectionType.Daily => s.Cause is InspectionCause.Plan or InspectionCause.Drawn or InspectionCause.FromAbove or InspectionCause.OwnRequest,
        InspectionType.Lead => s.Cause is not (InspectionCause.Plan or InspectionCause.Drawn),
        _ => true,
    };

    private static IEnumerable<Finding> Unpublished(Inspection s, LawContext law, string rule) => s is not { IsEnterprise: true, Inspected: { } on } ? []
        : s.Powers.Count == 0 ? [new(on, "账上未见所检查的清单事项。", With: s.Planned)]
        : s.Powers.Any(p => !p.InForce) ? [new(on, "账上显示检查的事项当日不在公布的清单内。", With: s.Planned)] : [];

    private static IEnumerable<Finding> TooFew(InspectionVisit visit, string rule, LawContext law) =>
        law.Book.At(rule, visit.On.Day) is { } version && visit.Officers.Count < law.SettingsOn(visit.On.Day).ValueOf(version) ? [new(visit.On, "账上未见两名执法人员检查。")] : [];

    private static IEnumerable<Finding> Uncertified(InspectionVisit visit, Code<Domains> domain)
    {
        for (var i = 0; i < visit.Officers.Count; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"officer-{i + 1}");
            if (!visit.Officers[i].Valid)
                yield return new(visit.On, $"账上未见第{i + 1}名检查人员当日有效的执法证。", key);
            else if (!visit.Officers[i].Covers(domain))
                yield return new(visit.On, $"账上显示第{i + 1}名检查人员的执法证不含本次检查的领域。", key);
        }
    }

    /// <summary>Before the inspection; an urgent one is approved afterwards, for which the text names no hours.</summary>
    private static IEnumerable<Finding> Approval(Inspection s) => s.Inspected is not { } on ? []
        : !s.Urgent ? new RequiredStep(s.Approved, on).Find("检查之前的批准")
        : s.Approved is null ? [new(on, "紧急检查，账上未见补办的批准。")] : [];
}
