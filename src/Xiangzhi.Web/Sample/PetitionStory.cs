using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

internal enum PetitionCourse { Decided, Simple, Settled, Suggested, Forwarded, Withdrawn, Reviewed, Extended, Late, Open, JustIn, Returned }

/// <summary>A petition of the sample.</summary>
/// <param name="Due">Days from receipt to the day that the assigning organ set; null: received directly.</param>
internal sealed record PetitionPlan(DateOnly Day, PetitionCourse Course, int Village, string Content, string Subject, string Claim, string Facts, string Opinion, string Basis)
{
    public int? Due { get; init; }
    public PetitionForm Form { get; init; }
    public int Persons { get; init; } = 1;
    public bool Repeated { get; init; }
    public bool Urgent { get; init; }
    public bool IncompleteOpinion { get; init; }
}

/// <summary>The few petitions of the township, each a file of its own, and what the villages entered.</summary>
internal sealed class PetitionStory(Dice dice, Script script, Setting setting)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private int entered;

    public void Tell(IEnumerable<PetitionPlan> plans)
    {
        foreach (var plan in plans)
            Tell(plan);
    }

    /// <param name="entries">Entries of the villages in the year, spread over villages and days.</param>
    public void TellVillages(int year, int entries)
    {
        var days = new WorkDays(new(year, 1, 4), new(year, 12, 30));
        for (var i = 0; i < entries; i++)
            Village(days.Any(dice), i % setting.Places.Count);
    }

    private void Village(DateOnly day, int village)
    {
        var place = setting.Places[village];
        var concern = Concern.Draw(dice, told);
        var matter = new MatterScript(script, "village-petition", setting.Cadres[village].Number) { WrittenFrom = dice.OneIn(14) ? Setting.Working(day.AddDays(dice.Between(4, 12))) : null };
        var answered = dice.OneIn(3);
        matter.Open("enter", day, new EnterVillagePetition
        {
            Subject = concern.Subject, Village = place.Ref, Form = dice.Weighted<PetitionForm>([(PetitionForm.Visit, 6), (PetitionForm.Telephone, 3), (PetitionForm.Internet, 2)]), Content = concern.Content,
            Purpose = dice.OneIn(9) ? PetitionPurpose.Suggestion : PetitionPurpose.Claim, Petitioner = People.Name(dice), Phone = People.Phone(dice), Words = concern.Words, Answered = answered, Answer = answered ? concern.Answer : default(Personal<string>),
        }, f => f with { Phone = People.Phone(dice) }, "电话抄错，照系统改正", new(SourceKind.Platform, "国家信访信息系统", $"CX{day:yyyyMMdd}{++entered:00000}"));
        if (answered)
            return;
        if (dice.OneIn(12))
            matter.Do("pass-up", Setting.Working(day.AddDays(dice.Between(1, 3))), new PassVillagePetitionUp { Office = dice.Of(["平安办", "司法所", "民政办"]), Reason = dice.Of(["涉及两个村", "村里没有资金", "要看档案"]) });
        else
            matter.Do("answer", Setting.Working(day.AddDays(dice.Between(1, 9))), new AnswerInVillage { Settled = dice.OneIn(2), Answer = concern.Answer });
    }

    private void Tell(PetitionPlan plan)
    {
        var matter = new MatterScript(script, "petition", setting.Staff[5].Number);
        var place = setting.Places[plan.Village];
        var who = People.Name(dice);
        var form = new RegisterPetition
        {
            Purpose = plan.Course == PetitionCourse.Suggested ? PetitionPurpose.Suggestion : PetitionPurpose.Claim, Form = plan.Form, Subject = plan.Subject, Content = plan.Content, Village = place.Ref, Repeated = plan.Repeated,
            Persons = plan.Persons, Representatives = plan.Persons >= 5 && plan.Form == PetitionForm.Visit ? 3 : 0, Petitioner = who, Phone = People.Phone(dice), Address = $"{place.Name}{dice.Between(1, place.Groups)}组",
        };
        var source = new Source(SourceKind.Platform, "国家信访信息系统", $"XF{plan.Day:yyyyMMdd}{dice.Between(0, 99_999):00000}");
        if (plan.Due is { } due)
            matter.Open("receive", plan.Day, new ReceivePetition
            {
                Purpose = form.Purpose, Form = form.Form, Subject = form.Subject, Content = form.Content, Village = form.Village, Repeated = form.Repeated, Persons = form.Persons, Representatives = form.Representatives,
                Petitioner = form.Petitioner, Phone = form.Phone, Address = form.Address, Manner = SendingManner.Assigned, From = "区信访办", LetterNumber = $"黔江信交〔{plan.Day.Year}〕{dice.Between(3, 60)}号", DueOn = plan.Day.AddDays(due),
            }, source: source, basis: Basis.Platform);
        else
            matter.Open("register", plan.Day, form, source: source, basis: Basis.Told);
        if (plan.Urgent)
        {
            matter.Do("urgent", plan.Day, new FindUrgent { Why = "十多人同来，情绪激动", Measures = "请推选代表，分开劝说" });
            matter.Do("report-urgent", plan.Day, new ReportUrgent { To = "乡党委政府，并通报区联席会议办公室", Manner = "电话，当日补书面" });
        }
        if (plan.Course == PetitionCourse.JustIn)
            return;
        var told = plan.Course is PetitionCourse.Simple or PetitionCourse.Returned or PetitionCourse.Forwarded ? plan.Day : Setting.Working(plan.Day.AddDays(dice.Between(1, 5)));
        if (plan.Course != PetitionCourse.Returned)
            matter.Do("tell", told, new TellPetitioner { Manner = TellingManner.Written, Route = plan.Course == PetitionCourse.Forwarded ? PetitionRoute.Duty : PetitionRoute.Petition });
        matter.By = dice.Of(setting.Handlers).Number;
        switch (plan.Course)
        {
            case PetitionCourse.Forwarded:
                matter.Do("send", Setting.Working(plan.Day.AddDays(dice.Between(3, 10))), new SendPetition { Route = PetitionRoute.Duty, To = PetitionOrgan.Authority, Receiver = "区人力资源和社会保障局", LetterNumber = $"白土信转〔{plan.Day.Year}〕{dice.Between(1, 9)}号" });
                return;
            case PetitionCourse.Returned:
                matter.Do("object", Setting.Working(plan.Day.AddDays(3)), new ObjectToPetition { Reason = "争议地在邻乡境内", Whose = "所在地乡政府" });
                matter.Do("objection-answered", Setting.Working(plan.Day.AddDays(9)), new AnswerObjection { Accepted = true });
                return;
        }
        Handle(matter, plan, who, told);
    }

    private void Handle(MatterScript matter, PetitionPlan plan, string who, DateOnly told)
    {
        var accepted = Setting.Working(told.AddDays(plan.Course == PetitionCourse.Simple ? 1 : dice.Between(0, 3)));
        matter.Do("accept", accepted, new AcceptPetition { Route = PetitionRoute.Petition, Simple = plan.Course == PetitionCourse.Simple, Ground = SimpleGround.Daily });
        matter.Do("assign", accepted, new AssignPetition { To = dice.Of(setting.Handlers).Ref, Unit = dice.Of(["平安法治办公室", "司法所", "林业站"]) });
        if (plan.Persons >= 5 || plan.Course is PetitionCourse.Reviewed or PetitionCourse.Extended)
            matter.Do("lead", accepted, new LeadPetition { Leader = setting.Staff[dice.Between(0, 2)].Ref, Measures = "每月见面一次，盯住答复和落实。" });
        matter.Do("inquire", plan.Course == PetitionCourse.Simple ? accepted : Setting.Working(accepted.AddDays(dice.Between(3, 9))), new InquireIntoPetition { Asked = People.Name(dice), Findings = plan.Facts });
        if (plan.Course == PetitionCourse.Open)
            return;
        var ends = Ends(plan, accepted);
        switch (plan.Course)
        {
            case PetitionCourse.Withdrawn:
                matter.Do("withdraw", ends, new WithdrawPetition { Reason = plan.Opinion });
                matter.Do("file", Setting.Working(ends.AddDays(12)), new FilePetition());
                return;
            case PetitionCourse.Settled:
                matter.Do("settle", ends, new SettlePetition { Consented = true, Agreed = true, Written = true, Terms = plan.Opinion });
                break;
            case PetitionCourse.Suggested:
                matter.Do("answer", ends, new AnswerPetition { Manner = TellingManner.Written, Answer = plan.Opinion, Adopted = true });
                break;
            default:
                Decide(matter, plan, who, accepted, ends);
                break;
        }
        if (plan.Course == PetitionCourse.Reviewed)
            return;
        var revisited = Setting.Working(ends.AddDays(dice.Between(15, 30)));
        matter.Do("revisit", revisited, new RevisitPetitioner { Findings = "问过本人，没有新的要求。", AtRest = true });
        matter.Do("evaluate", Setting.Working(revisited.AddDays(dice.Between(0, 8))), new EvaluatePetition { Content = dice.Weighted<Contentment>([(Contentment.Satisfied, 6), (Contentment.Fairly, 3), (Contentment.NoAnswer, 1)]), Way = "国家信访平台" });
        matter.Do("file", Setting.Working(ends.AddDays(45)), new FilePetition { FileNumber = $"信{plan.Day.Year}-{plan.Day.DayOfYear}" });
    }

    private void Decide(MatterScript matter, PetitionPlan plan, string who, DateOnly accepted, DateOnly ends)
    {
        if (plan.Course == PetitionCourse.Extended)
            matter.Do("extend", Setting.Working(accepted.AddDays(50)), new ExtendPetition { Days = 30, Approver = "乡长", Reason = "要等区里调取林权档案", Told = true });
        if (plan.Persons >= 5)
            matter.Do("hear", ends.AddDays(-6), new HearPetition { Chair = setting.Commissioner.Ref, Place = "乡政府会议室", Panel = 5, Course = "代表逐项陈述，承办单位答复，听证员提问。", Conclusion = "请按查明的面积补发。" });
        matter.Do("decide", ends, new DecidePetition
        {
            Finding = plan.Course == PetitionCourse.Reviewed ? PetitionFinding.NotSupported : dice.Of([PetitionFinding.Supported, PetitionFinding.Partly]), Number = $"白土信处〔{ends.Year}〕{dice.Between(1, 9)}号",
            Claim = plan.Claim, Facts = plan.Facts, Opinion = plan.Opinion, Basis = plan.IncompleteOpinion ? null : plan.Basis, ReviewTold = true, Sealed = true,
        });
        matter.Do("deliver", Setting.Working(ends.AddDays(dice.Between(1, 4))), new DeliverOpinion { Method = ServiceMethod.Direct, Recipient = who });
        if (plan.Course != PetitionCourse.Reviewed)
        {
            matter.Do("perform", Setting.Working(ends.AddDays(dice.Between(8, 14))), new PerformOpinion { What = "已按意见落实，有签领单。" });
            return;
        }
        matter.Do("ask-review", Setting.Working(ends.AddDays(20)), new AskPetitionReview { Organ = "黔江区人民政府" });
        matter.Do("review", Setting.Working(ends.AddDays(42)), new AnswerPetitionReview { Result = PetitionReviewResult.Upheld, Number = $"黔江信复查〔{ends.Year}〕7号" });
    }

    /// <summary>Within sixty days and the assigning organ's own day; the late one a week after it.</summary>
    private DateOnly Ends(PetitionPlan plan, DateOnly accepted)
    {
        if (plan.Course == PetitionCourse.Simple)
            return Setting.Working(accepted.AddDays(dice.Between(2, 9)));
        if (plan.Course == PetitionCourse.Late)
            return Setting.Working(plan.Day.AddDays((plan.Due ?? 60) + 8));
        if (plan.Course == PetitionCourse.Extended)
            return Setting.Working(accepted.AddDays(dice.Between(70, 84)));
        var most = Math.Min(52, (plan.Due ?? 60) - (accepted.DayNumber - plan.Day.DayNumber) - 4);
        return Setting.Working(accepted.AddDays(dice.Between(Math.Max(12, most - 15), most)));
    }
}
