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
        Both(d, "cqi_published", "insp_item_published", Unpublished);
        Both(d, "cqi_two", "insp_two", (s, law, rule) => s.Visit is not { } visit ? [] : TooFew(visit, rule, law).Concat(Uncertified(visit, s.Domain)));
        Both(d, "cqi_approve", "insp_approve", (s, _, _) => s.IsEnterprise ? Approval(s) : []);
        Both(d, "cqi_code", "insp_scan", (s, law, _) => s is { IsEnterprise: true, Visit: { WithoutCode: false } visit } && !Coded(s, visit, law)
            ? [new(visit.On, s.Coded is null ? "账上未见执法码。" : "账上未见扫码入企。")] : []);
        Both(d, "cqi_onsite", "insp_notice", (s, _, _) => s.Visit is not { } visit ? [] :
        [
            .. visit.CardShown ? Array.Empty<Finding>() : [new Finding(visit.On, "账上未见检查时出示执法证件。", "card")],
            .. visit.NoticeGiven || !s.IsEnterprise ? Array.Empty<Finding>() : [new Finding(visit.On, "账上未见检查时出具检查通知书。", "notice")],
        ]);
        d.Flag("insp_notice", s => s is { IsEnterprise: true, Visit: { } visit } ?
        [
            .. visit.RightsTold ? Array.Empty<Finding>() : [new Finding(visit.On, "账上未见检查时告知权利（含申请回避）。", "rights")],
            .. visit.FrequencyTold ? Array.Empty<Finding>() : [new Finding(visit.On, "账上未见检查时告知检查频次。", "frequency")],
        ] : []);
        d.Flag("insp_record", s => s is not { IsEnterprise: true, Visit: { } visit } ? [] :
        [
            .. visit.Complete ? Array.Empty<Finding>() : [new Finding(visit.On, "账上未见完整的现场检查笔录（文字笔录并签字，拒签的注明并见证）。", "record")],
            .. new RequiredStep(s.Result?.On, s.Closed).Find("检查结果的告知").Select(f => f with { Key = "result" }),
        ]);
        d.Flag("cqi_system", s => !s.HasTask && s is { IsEnterprise: true, Inspected: { } on } ? [new(on, "账上未见数字应用的任务号。")] : []);
        d.Flag("cqi_daily", s => s is { IsEnterprise: true, Type: InspectionType.Daily, Plan: null, Inspected: { } on } ? [new(on, "日常检查，账上未见所依据的年度检查计划。")] : []);
        Both(d, "cqi_special", "insp_special", (s, _, _) => s is { IsEnterprise: true, Type: InspectionType.Special, Cause: not InspectionCause.FromAbove, Plan: null, Inspected: { } on }
            ? [new(on, "专项检查，账上未见所依据的专项检查计划。")] : []);
        d.Flag("pen_crime", s => s is { SuspectedCrime: true, PassedOn: null, CaseFiled: null, Closed: { } closed } ? [new(closed, "账上记有涉嫌犯罪，未见移送。")] : []);
    }

    /// <summary>Whether a rule was in force on the day of a fact.</summary>
    public static bool Applies(LawContext law, string rule, Mark? fact) => fact is { } mark && law.Book.At(rule, mark.Day) is not null;

    /// <summary>One gap under two rules: the city's while it is in force, else the national one.</summary>
    private static void Both(Definition<Inspection> d, string city, string national, Func<Inspection, LawContext, string, IEnumerable<Finding>> find)
    {
        d.Flag(city, (s, law) => Applies(law, city, s.Inspected) ? find(s, law, city) : []);
        d.Flag(national, (s, law) => Applies(law, city, s.Inspected) ? [] : find(s, law, national));
    }

    private static IEnumerable<Finding> Unpublished(Inspection s, LawContext law, string rule) => s is not { IsEnterprise: true, Inspected: { } on } ? []
        : s.Powers.Count == 0 ? [new(on, "账上未见所检查的清单事项。")]
        : s.Powers.Any(p => !p.InForce) ? [new(on, "账上显示检查的事项当日不在公布的清单内。")] : [];

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

    /// <summary>The city's rule asks for code and scan; the national one for the scan.</summary>
    private static bool Coded(Inspection s, InspectionVisit visit, LawContext law) => visit.Scanned && (s.Coded is not null || !Applies(law, "cqi_code", visit.On));
}
