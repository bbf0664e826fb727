using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Law study, exams, trainings and law-savvy villagers of one year.</summary>
internal sealed class StudyStory(Script script, Setting setting)
{
    private static readonly (string Topic, string Law)[] Topics =
    [
        ("习近平法治思想的核心要义", "xi-thought"), ("宪法总纲和公民的基本权利义务", "constitution"), ("行政处罚法的程序规定", "administrative-penalty"), ("信访工作条例怎样落到乡里", "petitions"),
        ("民法典里的相邻关系和土地承包", "civil-code"), ("政府信息公开条例和村务公开", "open-information"), ("土地管理法与农村宅基地", "land"), ("森林法和林地流转", "forest"),
        ("行政复议法修订后的变化", "administrative-review"), ("人民调解法和调解协议", "people-mediation"), ("安全生产法里的属地责任", "work-safety"), ("反家庭暴力法的告诫和强制报告", "domestic-violence"),
    ];

    private static readonly string[] StaffTrainings = ["行政处罚文书制作", "执法记录仪使用和案卷归档", "行政检查的规范", "证据的收集和先行登记保存"];

    /// <param name="sessions">How many centre-group sessions the year has.</param>
    public void Tell(int year, int sessions, int lectures, int staffTrainings, bool examOfNewLeaders)
    {
        var dice = script.Dice;
        for (var i = 0; i < sessions; i++)
            Session(StudyKind.CentreGroup, Topics[(i + year) % Topics.Length], Setting.DayIn(dice, year, 1 + i * 12 / sessions), [.. setting.Staff.Take(6).Select(p => p.Ref)], "党委理论学习中心组");
        for (var i = 0; i < lectures; i++)
            Session(StudyKind.Lecture, ("习近平法治思想专题讲座之" + "一二三四"[i % 4], "xi-thought"), Setting.DayIn(dice, year, 2 + i * 3), [.. setting.Staff.Select(p => p.Ref)], "司法所");
        for (var i = 0; i < 3; i++)
            Session(StudyKind.PreMeeting, Topics[(i * 5 + year) % Topics.Length], Setting.DayIn(dice, year, 3 + i * 4), [.. setting.Staff.Take(10).Select(p => p.Ref)], "党政办公室");
        Session(StudyKind.StaffStudy, ("村（社区）干部法治专题学习", "village-organisation"), Setting.DayIn(dice, year, 9), [.. setting.Staff.Concat(setting.Cadres).Select(p => p.Ref)], "党政办公室");
        Cancelled(year);

        for (var i = 0; i < staffTrainings; i++)
            Training(StaffTrainings[i % StaffTrainings.Length], [TrainingAudience.Officers, TrainingAudience.RuleOfLawStaff], Setting.DayIn(dice, year, 2 + i * 3),
                [.. setting.Squad.Append(setting.Justice).Append(setting.Clerk).Select(p => p.Ref)], 4);
        Training("法律明白人年度集中培训", [TrainingAudience.LawSavvyVillagers, TrainingAudience.VillageCadres], Setting.DayIn(dice, year, 5), [.. setting.Cadres.Select(p => p.Ref)], 6);

        Exam($"{year}年度政府工作人员网上法治理论考试", year, 10, ExamMode.Online, [.. setting.Staff]);
        if (examOfNewLeaders)
            Exam($"{year}年新提任领导干部法治考试", year, 6, ExamMode.OnPaper, [setting.Staff[2], setting.Staff[12]]);
    }

    /// <summary>The law-savvy villagers recognised once, their certificates valid for five years.</summary>
    public void Recognise(int year, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var place = setting.Places[i % setting.Places.Count];
            var day = Setting.DayIn(script.Dice, year, 1 + i % 3);
            var id = script.Add(new("villager", "nominate", day, new NominateVillager
            {
                Name = People.Name(script.Dice), Phone = People.Phone(script.Dice), Village = place.Ref, VillageGroup = $"{script.Dice.Between(1, place.Groups)}组",
                By = script.Dice.OneIn(3) ? NominatedBy.Self : NominatedBy.Committees, Groups = [script.Dice.Of(new[] { PriorityGroup.PartyMember, PriorityGroup.GroupHead, PriorityGroup.Mediator, PriorityGroup.GridWorker, PriorityGroup.Veteran })],
            }) { By = setting.Clerk.Number });
            var assessed = Setting.Working(day.AddDays(12));
            script.Add(new("villager", "assess", assessed, new AssessVillager { Passed = true, Mark = script.Dice.Between(78, 98), How = "闭卷测试和面谈" }) { Matter = id, By = setting.Clerk.Number });
            script.Add(new("villager", "recognise", Setting.Working(assessed.AddDays(6)), new RecogniseVillager { Certificate = $"明白人{year}{i + 1:000}", ValidTo = new(year + 5, 12, 31) }) { Matter = id, By = setting.Clerk.Number });
        }
    }

    private void Session(StudyKind kind, (string Topic, string Law) topic, DateOnly day, Items<Ref<Staff>> present, string host)
    {
        var dice = script.Dice;
        var planned = Setting.Working(day.AddDays(-7));
        var id = script.Add(new("study", "plan", planned < day ? planned : day, new PlanStudy
        {
            Kind = kind, Topic = topic.Topic, Laws = [topic.Law], Host = host, PlannedFor = day, Place = "政府三楼会议室", Lecturer = dice.OneIn(2) ? setting.Justice.Ref : setting.Leader.Ref,
        }) { By = setting.Keeper.Number });
        var away = present.Count > 6 && dice.OneIn(3) ? present[dice.Between(4, present.Count - 1)] : (Ref<Staff>?)null;
        script.Add(new("study", "hold", day, new HoldStudy
        {
            Present = [.. present.Where(p => p != away)], Absent = away is { } who ? [new() { Person = who, Reason = AbsenceReason.OnCall }] : [], Hours = 1.5m, Place = "政府三楼会议室",
        }) { Matter = id, By = setting.Keeper.Number, LateDays = dice.OneIn(18) ? 6 : 0 });
        if (away is { } late)
            script.Add(new("study", "make-up", Setting.Working(day.AddDays(9)), new MakeUpStudy { Persons = [late], How = "自学并交心得" }) { Matter = id, By = setting.Keeper.Number });
        script.Add(new("study", "record", Setting.Working(day.AddDays(2)), new RecordStudy { MinutesNumber = $"学记{day:yyyyMMdd}", Minutes = $"围绕“{topic.Topic}”学习原文，结合本乡实际讨论。" }) { Matter = id, By = setting.Keeper.Number });
    }

    private void Cancelled(int year)
    {
        var day = Setting.DayIn(script.Dice, year, 8);
        var id = script.Add(new("study", "plan", day, new PlanStudy { Kind = StudyKind.Seminar, Topic = "综合行政执法改革研讨", Laws = ["administrative-penalty"], PlannedFor = day.AddDays(5) }) { By = setting.Keeper.Number });
        script.Add(new("study", "cancel", Setting.Working(day.AddDays(2)), new CancelStudy { Reason = "防汛值守，改为分头自学" }) { Matter = id, By = setting.Keeper.Number });
    }

    private void Training(string topic, Items<TrainingAudience> audiences, DateOnly day, Items<Ref<Staff>> trainees, decimal hours)
    {
        var id = script.Add(new("training", "plan", Setting.Working(day.AddDays(-9)), new PlanTraining { Topic = topic, Audiences = audiences, Host = "司法所", PlannedFor = day, Place = "政府二楼会议室", Trainer = setting.Justice.Ref }) { By = setting.Clerk.Number });
        script.Add(new("training", "hold", day, new HoldTraining { Hours = hours, Trainees = [.. trainees.Select(t => new TraineeRow { Person = t })], Basis = "签到表" }) { Matter = id, By = setting.Clerk.Number });
    }

    private void Exam(string name, int year, int month, ExamMode mode, IReadOnlyList<Person> persons)
    {
        var dice = script.Dice;
        var day = Setting.DayIn(dice, year, month);
        var id = script.Add(new("exam", "plan", Setting.Working(day.AddDays(-14)), new PlanExam
        {
            Name = name, Year = year, Mode = mode, Level = mode == ExamMode.Online ? ExamLevel.District : ExamLevel.Township, Audiences = [TrainingAudience.Cadres], PlannedFor = day, Place = mode == ExamMode.Online ? "网上考试平台" : "政府二楼会议室",
        }) { By = setting.Keeper.Number });
        script.Add(new("exam", "list", Setting.Working(day.AddDays(-10)), new ListCandidates { Persons = [.. persons.Select(p => p.Ref)] }) { Matter = id, By = setting.Keeper.Number });
        script.Add(new("exam", "sit", day, new SitExam { Results = [.. persons.Select(p => new ResultRow { Person = p.Ref, Mark = dice.Between(76, 100) })] }) { Matter = id, By = setting.Keeper.Number });
        script.Add(new("exam", "announce", Setting.Working(day.AddDays(5)), new AnnounceResults { How = "工作群通报" }) { Matter = id, By = setting.Keeper.Number });
    }
}
