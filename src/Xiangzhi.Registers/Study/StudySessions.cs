namespace Xiangzhi.Registers;

/// <summary>学法: centre-group, pre-meeting and staff study, seminars, lectures.</summary>
public sealed class StudySessions : Register<StudySession>
{
    /// <summary>Accounts of everybody with a record of study, training or examination; the subject is the person's matter.</summary>
    internal const string LearnerAccount = "B12+study", TraineeAccount = "B12+training", SitterAccount = "B12+exam";

    /// <summary>Account of the cadres on the roster; the subject is the person's matter.</summary>
    internal const string RosterAccount = "B12/";

    protected override void Define(Definition<StudySession> d)
    {
        d.Named("study", "学法", number: "{township}学〔{year}〕{n}号", Area.Study, "Law study");
        d.Stage(s => s.Stage);
        d.Title(s => s.Topic);
        d.People(s => [s.OutsideLecturer]);
        d.Closes(s => s.Closed, s => s with { Closed = null, Cancelled = null });

        d.Opens<PlanStudy>("plan", "安排学法").English("Plan a session").By(Role.OfficeClerk, Role.Handler).Day("安排日期", "Planned on")
            .Prints(StudyPapers.SignIn);
        d.Act<PostponeStudy>("postpone", "延期").By(Role.OfficeClerk, Role.Handler)
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(PostponeStudy.PlannedFor), "改到的日期不能早于作出延期决定的这一天");
        d.Act<CancelStudy>("cancel", "取消").By(Role.OfficeClerk, Role.Handler, Role.Leader);
        d.Act<HoldStudy>("hold", "举行学法").English("Hold").By(Role.OfficeClerk, Role.Handler).Day("学法日期", "Held on")
            .Refuse(f => f.Present.Distinct().Count() != f.Present.Count, nameof(HoldStudy.Present), "同一个人列了两次，请删去重复的")
            .Refuse(f => f.Absent.GroupBy(a => a.Person).Any(g => g.Count() > 1 || f.Present.Contains(g.Key)), nameof(HoldStudy.Absent), "同一个人不能列两次缺席，也不能既参加又缺席，请核对签到表")
            .Refuse(f => f.Others < 0, nameof(HoldStudy.Others), "人数不能是负数")
            .Refuse(f => f.Hours is < 0 or > 24, nameof(HoldStudy.Hours), "一次学法的学时应在 0 到 24 之间")
            .Prefill(s => new() { Place = s.Place })
            .Prints(StudyPapers.Record);
        d.Act<RecordStudy>("record", "归档学习记录").English("Record the minutes").While(s => s.Held is not null && s.Recorded is null)
            .By(Role.OfficeClerk, Role.Handler).EvenAfterClosing();
        d.Act<MakeUpStudy>("make-up", "补学").While(s => s.Absent.Any(a => a.MadeUp is null)).By(Role.OfficeClerk, Role.Handler).Day("补学日期", "Made up on").EvenAfterClosing()
            .Refuse((s, f, _) => f.Persons.Any(p => s.Absent.All(a => a.Person != p)), nameof(MakeUpStudy.Persons), "补学的人不在这次学法的缺席名单里；名单有误的，请先更正“举行学法”")
            .Prefill(s => new() { Persons = [.. s.Absent.Where(a => a.MadeUp is null).Select(a => a.Person)] });

        d.Flow("B1", "中心组学法", "Centre-group law study", "次").On(s => s.Held).When(s => s.Kind == StudyKind.CentreGroup)
            .Rule("中心组学法按举行的日期计，一次学法算一次，取消的不算。");
        d.Flow("B2", "会前学法", "Staff and pre-meeting study", "次").On(s => s.Held)
            .When(s => s.Kind is StudyKind.PreMeeting or StudyKind.PartyCommittee or StudyKind.StaffStudy).Slice("kind", "形式", s => s.Kind)
            .Rule("会前学法、党委会学法、职工学法按举行的日期计，一次算一次，取消的不算。");
        d.Flow("B3", "研讨", "Seminars", "次").On(s => s.Held).When(s => s.Kind == StudyKind.Seminar)
            .Rule("研讨按举行的日期计，取消的不算。");
        d.Flow("B4", "讲座", "Lectures", "期").On(s => s.Held).When(s => s.Kind == StudyKind.Lecture)
            .Rule("法治讲座按举行的日期计，一期算一次，取消的不算。");

        d.Posts(LearnerAccount).Each(s => s.Learners).On(l => l.On).Subject(l => l.Person.Id.ToString("D"));
        d.Coverage("B12", "受教育面", "Coverage of township and village cadres", of: [LearnerAccount, TraineeAccount, SitterAccount], over: RosterAccount,
            "当年在学法、培训、法治考试里至少有一次记录的干部，除以截止日在册的乡镇、村（社区）干部；一人算一次，已离岗的上下都不算。");

        d.List("形式", s => s.Kind, "Kind").List("日期", s => s.Held?.Day ?? s.PlannedFor, "Day").List("参加", s => s.Attendance, "Present").List("学时", s => s.Hours == 0 ? "" : SheetParts.Number(s.Hours), "Hours");
        d.Sheet("plan", "hold", "record");
    }
}
