using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Petitions;

/// <summary>A township with a village and two people, and the acts of a petition with forms as an office fills them.</summary>
internal sealed class PetitionWorld
{
    public static readonly DateOnly Spring = new(2024, 3, 4);

    public PetitionWorld()
    {
        Village = Township.Village("01", "甲村");
        Handler = Township.Person("S02");
        Leader = Township.Person("S03");
    }

    public TestTownship Township { get; } = new(new(2026, 2, 1));
    public Ref<Villages> Village { get; }
    public Ref<Staff> Handler { get; }
    public Ref<Staff> Leader { get; }

    public RegisterPetition Form() => new()
    {
        Purpose = PetitionPurpose.Claim, Form = PetitionForm.Visit, Subject = "公益林补偿没有发", Content = "rural", Village = Village, Petitioner = "钱访", Phone = "13900000001", Address = "甲村一组",
    };

    public ReceivePetition FromAbove(SendingManner manner = SendingManner.Assigned, int? due = 40) => new()
    {
        Purpose = PetitionPurpose.Claim, Form = PetitionForm.Internet, Subject = "公益林补偿没有发", Village = Village, Petitioner = "钱访", Manner = manner, From = "区信访办", LetterNumber = "黔信交〔2024〕9号",
        DueOn = due is { } days ? Spring.AddDays(days) : null,
    };

    public Matter Register(Func<RegisterPetition, RegisterPetition>? change = null, DateOnly? on = null) =>
        Township.Do("petition", "register", on ?? Spring, change is null ? Form() : change(Form()));

    public Matter Receive(SendingManner manner = SendingManner.Assigned, int? due = 40) => Township.Do("petition", "receive", Spring, FromAbove(manner, due));

    public void Do(Matter petition, string action, int days, Form? form = null) =>
        Township.Do("petition", action, Spring.AddDays(days), form ?? FormOf(action), Township.Now(petition));

    /// <summary>Told, accepted, assigned, decided and delivered in time.</summary>
    public Matter Decided(Matter petition)
    {
        Do(petition, "tell", 3);
        Do(petition, "accept", 5);
        Do(petition, "assign", 6);
        Do(petition, "decide", 30);
        Do(petition, "deliver", 33);
        return petition;
    }

    public Petition State(Matter petition) => (Petition)Township.Now(petition).State;

    /// <summary>One form for each action, valid wherever the action is offered.</summary>
    public Form FormOf(string action, Guid other = default) => action switch
    {
        "tell" => new TellPetitioner { Manner = TellingManner.Written, Route = PetitionRoute.Petition },
        "unclear" => new FindUnclear { How = "查无此人" },
        "guide" => new GuideToOrgan { To = "区人社局" },
        "object" => new ObjectToPetition { Reason = "属林业部门职权", Whose = "区林业局" },
        "objection-answered" => new AnswerObjection { Accepted = true },
        "accept" => new AcceptPetition { Route = PetitionRoute.Petition },
        "refuse" => new RefusePetition { Ground = PetitionRefusal.Elsewhere, Told = true },
        "send" => new SendPetition { To = PetitionOrgan.Authority, Receiver = "区林业局" },
        "assign" => new AssignPetition { To = Handler, Unit = "林业站" },
        "lead" => new LeadPetition { Leader = Leader, Measures = "一周一见" },
        "urgent" => new FindUrgent { Why = "多人聚集" },
        "report-urgent" => new ReportUrgent { To = "乡党委政府、联席会议办公室" },
        "leave-simple" => new LeaveSimple { Reason = "要听证" },
        "inquire" => new InquireIntoPetition { Findings = "名册有误" },
        "hear" => new HearPetition { Chair = Leader, Panel = 5, Course = "各说一遍", Conclusion = "补发" },
        "extend" => new ExtendPetition { Days = 30, Approver = "乡长", Reason = "要等林权档案", Told = true },
        "settle" => new SettlePetition { Agreed = true, Consented = true, Written = true, Terms = "分两年补发" },
        "decide" => new DecidePetition { Finding = PetitionFinding.Supported, Claim = "补发", Facts = "名册漏列", Opinion = "补发2023年补偿", Basis = "重庆市公益林管理办法", ReviewTold = true, Sealed = true },
        "answer" => new AnswerPetition { Manner = TellingManner.Written, Answer = "采纳" },
        "deliver" => new DeliverOpinion { Method = ServiceMethod.Direct, Recipient = "钱访" },
        "withdraw" => new WithdrawPetition { Reason = "已经领到" },
        "merge" => new MergePetition { Other = new(other), Reason = "同一批人" },
        "absorb" => new AbsorbPetition { From = new(other) },
        "to-dispute" => new TurnPetitionIntoDispute { Kind = "neighbours", Cause = "林地界线", Parties = [new() { Side = DisputeSide.Applicant, Name = "钱访" }] },
        "ask-review" => new AskPetitionReview { Organ = "黔江区人民政府" },
        "review" => new AnswerPetitionReview { Result = PetitionReviewResult.Upheld },
        "ask-recheck" => new AskRecheck { Organ = "重庆市人民政府" },
        "recheck-hearing" => new RecheckHearing(),
        "recheck" => new AnswerRecheck { Result = PetitionReviewResult.Upheld },
        "supervise" => new SupervisePetition { By = "区信访办", DueOn = new(2026, 1, 1) },
        "answer-supervision" => new AnswerPetitionSupervision { Answer = "已经补发" },
        "perform" => new PerformOpinion { What = "已到账" },
        "revisit" => new RevisitPetitioner { Findings = "满意" },
        "evaluate" => new EvaluatePetition { Content = Contentment.Satisfied },
        "file" => new FilePetition { FileNumber = "信-9" },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "no form"),
    };
}
