using Xiangzhi.Law;

namespace Xiangzhi.Registers;

/// <summary>Cases of the service centre 办件, with the promise of their item and the ratings of those who came.</summary>
public sealed class ServiceCases : Register<ServiceCase>
{
    protected override void Define(Definition<ServiceCase> d)
    {
        d.Named("service-case", "办件", number: "{township}办〔{year}〕{n}号", Area.Openness, "Service cases");
        d.Mirrors("渝快办");
        d.PersonalReadBy(Role.DeskClerk, Role.Handler, Role.Leader);
        d.Stage(s => s.Stage);
        d.Title(s => s.ItemName);
        d.Village(s => s.Village);
        d.People(s => [s.Applicant]);
        d.Closes(s => s.Closed, s => s with { Closed = null, Completed = null, Declined = null, Withdrawn = null });

        d.Opens<AcceptServiceCase>("accept", "受理").English("Accept").By(Role.DeskClerk, Role.Handler, Role.VillageCadre);
        d.Act<PauseServiceCase>("pause", "暂停").English("Pause").While(s => s.Ended is null && s.Pauses is not [.., { Until: null }]).By(Role.DeskClerk, Role.Handler);
        d.Act<ResumeServiceCase>("resume", "恢复").English("Resume").While(s => s.Pauses is [.., { Until: null }]).By(Role.DeskClerk, Role.Handler);
        d.Act<CompleteServiceCase>("complete", "办结").English("Complete").By(Role.DeskClerk, Role.Handler).Day("办结日期", "Completed on");
        d.Act<DeclineServiceCase>("decline", "不予办理").English("Decline").By(Role.DeskClerk, Role.Handler);
        d.Act<WithdrawServiceCase>("withdraw", "申请人撤回").English("Withdrawn").By(Role.DeskClerk, Role.Handler);
        d.Act<RateServiceCase>("rate", "评价").English("Rate").While(s => s.Ended is not null).By(Role.DeskClerk, Role.Handler).EvenAfterClosing().Day("评价日期", "Rated on");
        d.Act<AmendServiceCase>("amend", "差评整改").English("Amend after a bad rating").While(s => s.Ratings.Any(r => !r.Satisfied) && s.Amended is null).By(Role.DeskClerk, Role.Handler).EvenAfterClosing();

        d.Clock("svc_promise").Awaits("complete", "decline").From(s => s.Accepted).Until(s => s.Ended).When(s => s.PromisedDays is not null).Length(s => s.PromisedDays)
            .Suspended(s => s.Pauses.Select(p => new Suspension(p.From.Day, p.Until?.Day, p.Reason))).Named("承诺办结", "Promised");

        d.Flow("G4", "办件", "Service cases", "件").On(s => s.Completed).Slice("item", "服务事项", s => s.Item).Slice("way", "办理渠道", s => s.Way).Slice("village", "村（社区）", s => s.Village)
            .Rule("年内办结的服务办件；不予办理和撤回的不计。");
        var (satisfied, rated) = d.Ratio("G5", "群众满意率", "Satisfaction");
        satisfied.Each(s => s.Ratings).On(r => r.On).When(r => r.Satisfied).Slice("item", "服务事项", (_, s) => s.Item).Slice("way", "办理渠道", (_, s) => s.Way).Slice("village", "村（社区）", (_, s) => s.Village).Rule("年内收到的评价中，基本满意以上的占比；没有评价的不计。");
        rated.Each(s => s.Ratings).On(r => r.On).Slice("item", "服务事项", (_, s) => s.Item).Slice("way", "办理渠道", (_, s) => s.Way).Slice("village", "村（社区）", (_, s) => s.Village);

        d.List("受理日期", s => s.Accepted?.Day, "Accepted on").List("办结日期", s => s.Completed?.Day, "Completed on").List("渠道", s => s.Way, "Way")
            .List("评价", s => s.Ratings is [.., var last] ? last.Level : (SatisfactionLevel?)null, "Rating");
        d.Sheet("accept", "complete", "rate");
    }
}
