namespace Xiangzhi.Registers;

/// <summary>A supervision round 执法监督检查: who looked at what, what was found, what was put right.</summary>
public sealed record SupervisionRound
{
    public SupervisionWay Way { get; init; }
    public SupervisionBody By { get; init; }
    public string Subject { get; init; } = "";
    public Code<Domains> Domain { get; init; }
    public Mark? Held { get; init; }
    public Mark? Notified { get; init; }
    public Items<SupervisionFinding> Findings { get; init; } = [];
    public bool Obstructed { get; init; }
    public Mark? Closed { get; init; }

    public bool AllCorrected => Findings.All(f => f.Corrected is not null);
}

/// <param name="Number">From 1, in the order of writing.</param>
/// <param name="Due">Day fixed for the correction; null: none.</param>
public sealed record SupervisionFinding(int Number, string What, Mark Found, DateOnly? Due)
{
    public Mark? Corrected { get; init; }
}

/// <summary>行政执法监督条例: 日常监督、重点监督、专项监督.</summary>
public enum SupervisionWay
{
    [Label("日常监督", English = "Routine")] Routine,
    [Label("重点监督", English = "On a focus")] Focus,
    [Label("专项监督", English = "Special")] Special,
}

public enum SupervisionBody
{
    [Label("本乡镇（分管领导、司法所协助）", English = "This township")] Township,
    [Label("区县司法行政部门", English = "District justice bureau")] Justice,
    [Label("其他有权机关", English = "Another authority")] Other,
}

public sealed record FoundOnSupervision
{
    [Label("发现的问题", English = "Finding"), Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("整改期限", English = "To be corrected by")] public DateOnly? Due { get; init; }
}

public sealed record HoldRound : Form<SupervisionRound>
{
    [Label("监督方式", English = "Way")] public required SupervisionWay Way { get; init; }
    [Label("监督机关", English = "By whom")] public SupervisionBody By { get; init; }
    [Label("监督内容", English = "Subject"), Hint("如罚没票据、执法证件、行政检查通知书", English = "Receipts, certificates, inspection notices")] public required string Subject { get; init; }
    [Label("领域", English = "Domain")] public Code<Domains> Domain { get; init; }
    [Label("参加人员", English = "Present")] public Items<Ref<Staff>> Present { get; init; } = [];
    [Label("发现的问题", English = "Findings")] public Items<FoundOnSupervision> Findings { get; init; } = [];
    [Label("涉及的事项", English = "Matters looked at")] public Items<Ref<Register>> Matters { get; init; } = [];
    [Label("不配合监督", English = "Supervision obstructed")] public bool Obstructed { get; init; }
    [Label("情况记录", English = "Record"), Wide] public Personal<string> Record { get; init; }

    public override SupervisionRound Into(SupervisionRound s, At at) => s with
    {
        Way = Way, By = By, Subject = Subject, Domain = Domain, Held = at.Mark, Obstructed = Obstructed,
        Findings = [.. Findings.Select((f, i) => new SupervisionFinding(i + 1, f.What, at.Mark, f.Due))],
    };
}

/// <summary>What was found is made known 通报.</summary>
public sealed record NotifyRound : Form<SupervisionRound>
{
    [Label("通报对象", English = "Told to"), Hint("单位或站所", English = "Office or unit")] public required string To { get; init; }
    [Label("文号", English = "Number")] public string? Number { get; init; }

    public override SupervisionRound Into(SupervisionRound s, At at) => s with { Notified = at.Mark };
}

public sealed record AddFinding : Form<SupervisionRound>
{
    [Label("发现的问题", English = "Finding"), Hint("不写姓名", English = "No names")] public required string What { get; init; }
    [Label("整改期限", English = "To be corrected by")] public DateOnly? Due { get; init; }

    public override SupervisionRound Into(SupervisionRound s, At at) => s with { Findings = s.Findings.Add(new(s.Findings.Count + 1, What, at.Mark, Due)) };
}

public sealed record CorrectFinding : Form<SupervisionRound>
{
    [Label("第几个问题", English = "Finding"), Unit("个"), Hint("0 或不填：所有还没有整改的", English = "0 or empty: all that are left")] public int Number { get; init; }
    [Label("整改情况", English = "Correction"), Hint("不写姓名", English = "No names")] public required string How { get; init; }
    [Label("整改材料", English = "Proof")] public Personal<Attachment> Proof { get; init; }

    public override SupervisionRound Into(SupervisionRound s, At at) => s with
    {
        Findings = [.. s.Findings.Select(f => f.Corrected is null && (Number == 0 || f.Number == Number) ? f with { Corrected = at.Mark } : f)],
    };
}

public sealed record CloseRound : Form<SupervisionRound>
{
    [Label("结论", English = "Conclusion"), Hint("不写姓名", English = "No names")] public string? Conclusion { get; init; }

    public override SupervisionRound Into(SupervisionRound s, At at) => s with { Closed = at.Mark };
}

public enum RoundStage
{
    [Label("整改中", English = "Being corrected")] Correcting,
    [Label("待办结", English = "To be closed")] Corrected,
    [Label("办结", English = "Closed")] Closed,
}

/// <summary>执法监督. Clocks run only on the day that a finding itself was given.</summary>
public sealed class SupervisionRounds : Register<SupervisionRound>
{
    protected override void Define(Definition<SupervisionRound> d)
    {
        d.Named("supervision", "执法监督检查", number: "{township}执监〔{year}〕{n}号", Area.Enforcement, "Supervision rounds");
        d.PersonalReadBy(Role.Officer, Role.Handler, Role.Reviewer, Role.Leader, Role.Supervisor);
        d.Stage(s => s.Closed is not null ? RoundStage.Closed : s.AllCorrected ? RoundStage.Corrected : RoundStage.Correcting);
        d.Title(s => s.Subject);
        d.Closes(s => s.Closed, s => s with { Closed = null });

        Role[] by = [Role.Reviewer, Role.Handler, Role.Leader, Role.Supervisor];
        d.Opens<HoldRound>("hold", "登记监督检查").English("Record a round").By(by).Day("检查日期", "Held on")
            .Refuse((_, f, at) => f.Findings.Any(x => x.Due < at.On), nameof(HoldRound.Findings), "整改期限早于检查的日期，请核对");
        d.Act<NotifyRound>("notify", "通报").While(s => s.Notified is null).Next(s => s.Findings.Count > 0).By(by);
        d.Act<AddFinding>("add-finding", "补记问题").English("Add a finding").Next(_ => false).By(by).Refuse((_, f, at) => f.Due < at.On, nameof(AddFinding.Due), "整改期限早于登记的日期，请核对");
        d.Act<CorrectFinding>("correct-finding", "整改").English("Correct a finding").While(s => !s.AllCorrected).By(Role.Officer, Role.Reviewer, Role.Handler, Role.Leader).EvenAfterClosing()
            .Refuse((s, f, _) => f.Number < 0 || f.Number > s.Findings.Count, nameof(CorrectFinding.Number), "没有这个序号的问题，请对照监督记录");
        d.Act<CloseRound>("close", "办结").Next(s => s.AllCorrected).By(by);

        d.Clock("sup_correct_by").Awaits("correct-finding").Each(s => s.Findings.Where(f => f.Due is not null), f => f.Found, f => f.Corrected, key: f => f.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            length: f => Math.Max(0, f.Due!.Value.DayNumber - f.Found.Day.DayNumber));
        d.Flag("sup_obstruct", s => s.Obstructed, s => s.Held, "账上记有不配合执法监督的情形。").Reads("obstructed");

        d.Flow("A6", "执法监督检查", "Supervision rounds", "次").On(s => s.Held).Slice("way", "方式", s => s.Way).Slice("by", "监督机关", s => s.By).Rule("年内开展或接受的执法监督检查，一次算一次。");
        d.Flow("A6b", "监督整改", "Corrections after supervision", "项").Each(s => s.Findings).On(f => f.Corrected).Rule("年内完成整改的监督问题，按整改日期一项算一项，不论问题是哪年发现的。");

        d.List("内容", s => s.Subject, "Subject").List("方式", s => s.Way, "Way").List("监督机关", s => s.By, "By").List("问题", s => s.Findings.Count, "Findings").List("已整改", s => s.Findings.Count(f => f.Corrected is not null), "Corrected");
        d.Sheet("hold", "notify", "close");
    }
}
