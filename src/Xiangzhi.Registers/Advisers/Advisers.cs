namespace Xiangzhi.Registers;

/// <summary>法律顾问 of the township and its villages: contracts with their terms, conflicts, early ends.</summary>
public sealed class Advisers : Register<Adviser>
{
    /// <summary>Villages in force, posted by their own register.</summary>
    internal const string VillageAccount = "D7/";

    protected override void Define(Definition<Adviser> d)
    {
        d.Named("adviser", "法律顾问", number: "{township}顾〔{year}〕{n}号", Area.Review, "Legal advisers");
        d.Reference(byKey: s => s.LicenceNumber.Length > 0 ? s.LicenceNumber : null, byLabel: (s, reveal) => s.Name.Place is { } place ? reveal(place) : null, when: (s, day) => s.ServesOn(day));
        d.Shows(Adviser.ServingFact, (s, day) => s.ServesOn(day) ? "yes" : null);
        d.Shows(Adviser.ConflictFact, (s, day) => s.ConflictShown(day));
        d.Stage(s => s.Engagements.All(e => e.EndedEarly is not null) ? AdviserStage.Ended : s.Conflicts.Any(c => c.Ended is null) ? AdviserStage.Conflicted : AdviserStage.Engaged);
        d.Title(s => $"法律顾问 {s.LicenceNumber}".TrimEnd());
        d.People(s => [s.Name, s.Firm]);
        d.PersonalReadBy(Enum.GetValues<Role>());

        const string order = "合同期的末日早于首日，请核对合同";
        Role[] keeping = [Role.Handler, Role.OfficeClerk, Role.Reviewer];
        d.Opens<EngageAdviser>("engage", "聘用").English("Engage").By(keeping).Day("合同期自", "Contract from")
            .Refuse((_, f, at) => f.To < at.On, nameof(EngageAdviser.To), order)
            .Refuse(f => f.Fee < 0, nameof(EngageAdviser.Fee), "费用不能小于0")
            .Refuse(f => f is { By: Engager.Village, Villages.Count: 0 }, nameof(EngageAdviser.Villages), "村（社区）聘的请选是哪些村");
        d.Act<RenewAdviser>("renew", "续聘").English("Renew").Next(_ => false).By(keeping).Day("合同期自", "Contract from")
            .Refuse((_, f, at) => f.To < at.On, nameof(RenewAdviser.To), order)
            .Refuse(f => f.Fee < 0, nameof(RenewAdviser.Fee), "费用不能小于0")
            .Refuse(f => f is { By: Engager.Village, Villages.Count: 0 }, nameof(RenewAdviser.Villages), "村（社区）聘的请选是哪些村")
            .Prefill(s => s.Engagements.Count == 0 ? new() { By = default, To = default } : new() { By = s.Engagements[^1].By, Villages = s.Engagements[^1].Villages, To = s.Engagements[^1].To.AddYears(1) });
        d.Act<EndAdviser>("end", "提前解聘").English("End early").Next(_ => false).While(s => s.Engagements.Any(e => e.EndedEarly is null)).By(keeping).Day("不再聘用之日", "No longer engaged from");
        d.Act<DeclareConflict>("conflict", "申报利益冲突").English("Declare a conflict").Next(_ => false).While(s => s.Engagements.Any(e => e.EndedEarly is null)).By(keeping);
        d.Act<EndConflict>("conflict-ended", "冲突消除").English("Conflict ended").Next(_ => false).While(s => s.Conflicts.Any(c => c.Ended is null)).By(keeping);
        d.Act<ReportOnAdviser>("report", "年度考核").English("Yearly appraisal").Next(_ => false).By(keeping);

        d.Distinct("D5", "聘请法律顾问", "Legal advisers engaged", "人").Each(s => s.Years).On(y => y.On).SubjectIsMatter().Slice("engager", "聘用方", y => y.By)
            .Rule("合同期与当年有重叠的法律顾问，一人计一人，不论几份合同。");
        d.Distinct("D7b", "有法律顾问的村（社区）", "Villages with an adviser", "个").Each(s => s.Villages).Span(v => v.From, v => v.Until).Subject(v => v.Village.Id.ToString("D"))
            .Rule("截止日有法律顾问在合同期内服务的村（社区），首日和末日都算，一村计一个。");
        d.Coverage("D7", "村（社区）法律顾问覆盖率", "Share of villages with an adviser", of: ["D7b"], over: VillageAccount,
            "截止日有法律顾问的村（社区）除以在册的村（社区）。", atDay: true);

        d.List("类别", s => s.Kind, "Kind").List("执业证号", s => s.LicenceNumber, "Licence number").List("合同期至", s => s.Until, "Contract to")
            .List("服务村数", s => s.Engagements.SelectMany(e => e.Villages).Distinct().Count(), "Villages");
        d.Sheet("engage");
    }
}
