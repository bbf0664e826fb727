namespace Xiangzhi.Registers;

/// <summary>One law training, from its plan to its certificates.</summary>
public sealed record Training
{
    public string Topic { get; init; } = "";
    public Items<TrainingAudience> Audiences { get; init; } = [];
    public Items<Code<LawTitles>> Laws { get; init; } = [];
    public string Host { get; init; } = "";
    public string Place { get; init; } = "";
    public DateOnly? PlannedFor { get; init; }
    public Ref<Staff>? Trainer { get; init; }
    public Personal<string> OutsideTrainer { get; init; }

    /// <summary>Hours 学时 of the whole training.</summary>
    public decimal Hours { get; init; }

    public Items<Trainee> Trainees { get; init; } = [];
    public Items<Ref<LawVillagers>> Villagers { get; init; } = [];

    /// <summary>People beside those named, counted or estimated.</summary>
    public int Others { get; init; }

    public Counted OthersCounted { get; init; }
    public Items<Postponement> Postponed { get; init; } = [];
    public Mark? Planned { get; init; }
    public Mark? Held { get; init; }
    public Mark? Certified { get; init; }
    public Mark? Cancelled { get; init; }

    /// <summary>Held or given up; taking it up again keeps what was held.</summary>
    public Mark? Closed { get; init; }

    /// <summary>Person-times 人次.</summary>
    public int Attendance => Trainees.Count + Villagers.Count + Others;

    public bool For(TrainingAudience audience) => Audiences.Contains(audience);

    public EventStage Stage =>
        Held is not null ? Certified is null ? EventStage.Held : EventStage.Recorded
        : Cancelled is not null ? EventStage.Cancelled
        : Postponed.Count > 0 ? EventStage.Postponed : EventStage.Planned;
}

/// <param name="Hours">Hours that this person attended.</param>
/// <param name="Officer">Held the role of an enforcement officer on the day.</param>
public sealed record Trainee(Ref<Staff> Person, Mark On, decimal Hours, bool Officer, string Certificate);

/// <summary>For whom; figures B10 and C12 part by them.</summary>
public enum TrainingAudience
{
    [Label("执法人员", English = "Enforcement officers")] Officers,
    [Label("法治工作人员", English = "Rule-of-law staff")] RuleOfLawStaff,
    [Label("机关干部", English = "Township cadres")] Cadres,
    [Label("村（社区）干部", English = "Village cadres")] VillageCadres,
    [Label("法律明白人", English = "Law-savvy villagers")] LawSavvyVillagers,
    [Label("人民调解员", English = "Mediators")] Mediators,
    [Label("其他")] Other,
}

public sealed record PlanTraining : Form<Training>
{
    [Label("培训主题", English = "Topic"), Also("主题", "培训内容", "培训名称"), Hint("不写姓名", English = "No names")] public required string Topic { get; init; }
    [Label("培训对象", English = "Audience"), Also("对象")] public required Items<TrainingAudience> Audiences { get; init; }
    [Label("讲授的法律", English = "Laws")] public Items<Code<LawTitles>> Laws { get; init; } = [];
    [Label("组织单位", English = "Host"), Also("主办")] public string? Host { get; init; }
    [Label("预定日期", English = "Planned for")] public DateOnly? PlannedFor { get; init; }
    [Label("地点", English = "Place")] public string? Place { get; init; }
    [Label("授课人（本单位）", English = "Trainer from the office"), Also("授课人")] public Ref<Staff>? Trainer { get; init; }
    [Label("外请授课人", English = "Outside trainer")] public Personal<string> OutsideTrainer { get; init; }

    public override Training Into(Training s, At at) => s with
    {
        Topic = Topic, Audiences = Audiences, Laws = Laws, Host = Host ?? "", PlannedFor = PlannedFor, Place = Place ?? "",
        Trainer = Trainer, OutsideTrainer = OutsideTrainer, Planned = at.Mark,
    };
}

public sealed record PostponeTraining : Form<Training>
{
    [Label("改到", English = "New day"), Hint("还没定的可以不填", English = "Empty if not yet set")] public DateOnly? PlannedFor { get; init; }
    [Label("延期原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Training Into(Training s, At at) =>
        s with { Postponed = s.Postponed.Add(new(at.Mark, s.PlannedFor, PlannedFor)), PlannedFor = PlannedFor };
}

public sealed record CancelTraining : Form<Training>
{
    [Label("取消原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override Training Into(Training s, At at) => s with { Cancelled = at.Mark, Closed = at.Mark };
}

public sealed record TraineeRow
{
    [Label("人员", English = "Person"), Also("姓名", "工号")] public required Ref<Staff> Person { get; init; }
    [Label("本人学时", English = "Hours attended"), Unit("学时", 1), Hint("全程参加的不填", English = "Empty for the whole training")] public decimal? Hours { get; init; }
    [Label("备注", English = "Remark"), Hint("不写姓名", English = "No names")] public string? Remark { get; init; }
}

public sealed record HoldTraining : Form<Training>
{
    [Label("学时", English = "Hours"), Unit("学时", 1), Also("培训学时")] public decimal? Hours { get; init; }
    [Label("参训人员", English = "Trainees"), Also("参加人员")] public Items<TraineeRow> Trainees { get; init; } = [];
    [Label("参训的法律明白人", English = "Law-savvy villagers present")] public Items<Ref<LawVillagers>> Villagers { get; init; } = [];
    [Label("名单外人数", English = "Others"), Unit("人"), Hint("没有逐一列名的参训者；名单里的人不再算进来", English = "Those not listed by name; who is listed is not counted again"), Also("人数", "参训人数", "参训人次")] public int? Others { get; init; }
    [Label("人数依据", English = "How counted")] public Counted? OthersCounted { get; init; }
    [Label("依据说明", English = "Basis"), Hint("例如 签到表、现场点数", English = "E.g. sign-in sheet, head count")] public string? Basis { get; init; }
    [Label("实际地点", English = "Actual place")] public string? Place { get; init; }
    [Label("培训材料", English = "Materials")] public Items<AttachedFile> Materials { get; init; } = [];

    public override Training Into(Training s, At at) => s with
    {
        Held = at.Mark,
        Closed = at.Mark,
        Hours = Hours ?? 0,
        Trainees = [.. Trainees.Select(t => new Trainee(t.Person, at.Mark, t.Hours ?? Hours ?? 0,
            at.Seen.Text(t.Person, StaffMember.OfficerFact) is not null, s.Trainees.FirstOrDefault(was => was.Person == t.Person)?.Certificate ?? ""))],
        Villagers = Villagers,
        Others = Others ?? 0,
        OthersCounted = OthersCounted ?? Counted.Count,
        Place = Place ?? s.Place,
    };
}

public sealed record CertificateRow
{
    [Label("人员", English = "Person"), Also("姓名", "工号")] public required Ref<Staff> Person { get; init; }
    [Label("证书编号", English = "Certificate number")] public required string Number { get; init; }
}

public sealed record CertifyTraining : Form<Training>
{
    [Label("结业证书", English = "Certificates")] public required Items<CertificateRow> Certificates { get; init; }
    [Label("发证单位", English = "Issued by")] public string? Issuer { get; init; }

    public override Training Into(Training s, At at) => s with
    {
        Certified = at.Mark,
        Trainees = [.. s.Trainees.Select(t => Certificates.FirstOrDefault(c => c.Person == t.Person) is { } given ? t with { Certificate = given.Number } : t)],
    };
}
