using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>培训: of officers, rule-of-law staff, cadres, law-savvy villagers, mediators.</summary>
public sealed class Trainings : Register<Training>
{
    public static PaperDefinition SignIn { get; } = new("training-sign-in", new("培训签到表", "Sign-in sheet"), null, DraftSignIn);

    public static PaperDefinition Record { get; } = new("training-record", new("培训记录", "Training record"), null, DraftRecord);

    protected override void Define(Definition<Training> d)
    {
        d.Named("training", "法治培训", number: "{township}训〔{year}〕{n}号", Area.Study, "Law training");
        d.Stage(s => s.Stage);
        d.Title(s => s.Topic);
        d.People(s => [s.OutsideTrainer]);
        d.Closes(s => s.Closed, s => s with { Closed = null, Cancelled = null });

        d.Opens<PlanTraining>("plan", "安排培训").English("Plan a training").By(Role.OfficeClerk, Role.Handler).Day("安排日期", "Planned on")
            .Refuse(f => f.Audiences.Count == 0, nameof(PlanTraining.Audiences), "请至少选一类培训对象")
            .Prints(SignIn);
        d.Act<PostponeTraining>("postpone", "延期").By(Role.OfficeClerk, Role.Handler)
            .Refuse((_, f, c) => f.PlannedFor < c.On, nameof(PostponeTraining.PlannedFor), "改到的日期不能早于作出延期决定的这一天");
        d.Act<CancelTraining>("cancel", "取消").By(Role.OfficeClerk, Role.Handler, Role.Leader);
        d.Act<HoldTraining>("hold", "举办培训").English("Hold").By(Role.OfficeClerk, Role.Handler).Day("培训日期", "Held on")
            .Refuse(f => f.Trainees.GroupBy(t => t.Person).Any(g => g.Count() > 1), nameof(HoldTraining.Trainees), "同一个人列了两次，请删去重复的")
            .Refuse(f => f.Trainees.Any(t => t.Hours < 0 || t.Hours > f.Hours), nameof(HoldTraining.Trainees), "本人学时不能是负数，也不能多于这次培训的学时")
            .Refuse(f => f.Villagers.Distinct().Count() != f.Villagers.Count, nameof(HoldTraining.Villagers), "同一个人列了两次，请删去重复的")
            .Refuse(f => f.Others < 0, nameof(HoldTraining.Others), "人数不能是负数")
            .Refuse(f => f.Hours is < 0 or > 400, nameof(HoldTraining.Hours), "一次培训的学时应在 0 到 400 之间")
            .Prefill(s => new() { Place = s.Place })
            .Prints(Record);
        d.Act<CertifyTraining>("certify", "发结业证").English("Issue certificates").While(s => s.Held is not null).By(Role.OfficeClerk, Role.Handler).Day("发证日期", "Issued on").EvenAfterClosing()
            .Refuse((s, f, _) => f.Certificates.Any(c => s.Trainees.All(t => t.Person != c.Person)), nameof(CertifyTraining.Certificates), "发证的人不在这次培训的名单里；名单有误的，请先更正“举办培训”");

        d.Flow("B5", "法治培训", "Law trainings", "次").On(s => s.Held)
            .Rule("各类对象的法治培训按举办日期计，一次算一次，包括B10、C12的培训，取消的不算。");
        d.Sum("B6", "培训人次", "Training attendance", "人次").On(s => s.Held).Amount(s => s.Attendance).Estimate(s => s.Others > 0 && s.OthersCounted == Counted.Estimate)
            .Rule("每次培训的列名人数加名单外人数之和，是人次，不是人数。");
        d.Flow("B10", "执法和法治工作人员培训", "Trainings of enforcement and rule-of-law staff", "次").On(s => s.Held)
            .When(s => s.For(TrainingAudience.Officers) || s.For(TrainingAudience.RuleOfLawStaff))
            .Rule("对象里有执法人员或法治工作人员的培训，一次算一次，也在B5之内。");
        d.Sum("B11", "执法人员培训学时", "Training hours of enforcement officers", "学时", digits: 1).Each(s => s.Trainees.Where(t => t.Officer))
            .On(t => t.On).Amount(t => t.Hours).Subject(t => t.Person.Id.ToString("D")).Slice("officer", "执法人员", t => t.Person)
            .Rule("当日岗位角色为执法人员的参训者，各人实际参加的学时之和。");
        d.Flow("C12", "法律明白人培训", "Trainings of law-savvy villagers", "次").On(s => s.Held).When(s => s.For(TrainingAudience.LawSavvyVillagers))
            .Rule("对象里有法律明白人的培训，一次算一次，也在B5之内。");
        d.Posts(StudySessions.TraineeAccount).Each(s => s.Trainees).On(t => t.On).Subject(t => t.Person.Id.ToString("D"));

        d.List("日期", s => s.Held?.Day ?? s.PlannedFor, "Day").List("参训人次", s => s.Attendance, "Attendance").List("学时", s => s.Hours == 0 ? "" : Number(s.Hours), "Hours");
        d.Sheet("plan", "hold");
    }

    private static Paper DraftSignIn(PaperRequest request)
    {
        var s = (Training)request.Matter.State;
        return new()
        {
            Title = ["法治培训签到表"],
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("培训主题", s.Topic)),
                    Row(Cell("时间", Day(s.Held?.Day ?? s.PlannedFor)), Cell("地点", s.Place)),
                    Row(Cell("组织单位", s.Host), Cell("授课人", request.Name(s.Trainer) ?? request.Text(s.OutsideTrainer))),
                ]),
                SheetParts.SignIn([.. s.Trainees.Select(t => request.Name(t.Person) ?? "")]),
            ],
        };
    }

    private static Paper DraftRecord(PaperRequest request)
    {
        var s = (Training)request.Matter.State;
        return new()
        {
            Title = ["法治培训记录"],
            Number = request.Matter.Number,
            Blocks =
            [
                new FieldTable(
                [
                    Row(Cell("培训主题", s.Topic)),
                    Row(Cell("培训对象", string.Join("、", s.Audiences.Select(Label))), Cell("学时", s.Hours == 0 ? null : Number(s.Hours))),
                    Row(Cell("讲授的法律", request.Codes(s.Laws))),
                    Row(Cell("时间", Day(s.Held?.Day)), Cell("地点", s.Place)),
                    Row(Cell("组织单位", s.Host), Cell("授课人", request.Name(s.Trainer) ?? request.Text(s.OutsideTrainer))),
                    Row(Cell("参训人数", Heads(s.Trainees.Count + s.Villagers.Count, s.Others, s.OthersCounted))),
                    Row(Cell("参训人员", request.Names(s.Trainees.Select(t => t.Person)), lines: 2)),
                    Row(new FormCell("培训内容", [new BlankRun(20)]) { Lines = 8, Foot = "记录人签名：　　年　月　日" }),
                ]),
            ],
            Signature = request.Signed(s.Held?.Day),
        };
    }
}
