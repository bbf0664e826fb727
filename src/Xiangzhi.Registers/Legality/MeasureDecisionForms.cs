namespace Xiangzhi.Registers;

/// <summary>决策前向同级党委请示报告 (重大行政决策程序暂行条例 31).</summary>
public sealed record ReportToParty : Form<Measure>
{
    [Label("请示文号", English = "Number")] public string? Number { get; init; }
    [Label("党委意见", English = "Answer"), Hint("例如 同意；不写姓名", English = "E.g. agreed; no names")] public string? Answer { get; init; }

    public override Measure Into(Measure s, At at) => s with { PartyReported = s.PartyReported ?? at.Mark };
}

/// <summary>集体讨论: who was there, the head last, dissent on the record (重大行政决策程序暂行条例 30).</summary>
public sealed record Deliberate : Form<Measure>
{
    [Label("会议", English = "Body"), Also("审议机构")] public required DecidingBody Body { get; init; }
    [Label("结果", English = "Result")] public required DeliberationResult Result { get; init; }
    [Label("会议纪要号", English = "Minutes")] public string? Minutes { get; init; }
    [Label("主持人", English = "Chair")] public Ref<Staff>? Chair { get; init; }
    [Label("出席人", English = "Present")] public Items<Ref<Staff>> Present { get; init; } = [];
    [Label("会上的材料", English = "Papers before the meeting"), Also("材料")] public Items<PackItem> Pack { get; init; } = [];
    [Label("司法所负责人列席", English = "Head of the justice office attended")] public bool JusticeAttended { get; init; }
    [Label("同一次会议已在别的事项中计过", English = "The meeting is already counted elsewhere")] public bool SameMeeting { get; init; }
    [Label("主要负责人最后发表意见", English = "The head spoke last"), Group("讨论", English = "Discussion")] public bool HeadLast { get; init; }
    [Label("有不同意见", English = "There was dissent")] public bool Dissent { get; init; }
    [Label("各方意见和理由", English = "Opinions and reasons"), Wide] public Personal<string> Views { get; init; }
    [Label("决定与多数人意见不一致", English = "Decided against the opinion of most")] public bool Deviated { get; init; }
    [Label("不一致的理由", English = "Why"), Wide] public Personal<string> DeviationReason { get; init; }

    public override Measure Into(Measure s, At at)
    {
        var meeting = new Deliberation(at.Mark, Body, Result)
        {
            JusticeAttended = JusticeAttended, SameMeeting = SameMeeting, HeadLast = HeadLast, RecordedDissent = !Dissent || Views.IsGiven,
            Deviated = Deviated, DeviationExplained = DeviationReason.IsGiven, Pack = Pack,
        };
        return s with
        {
            Deliberations = s.Deliberations.Add(meeting), Decided = meeting.Passes ? at.Mark : s.Decided, NotPassed = Result == DeliberationResult.NotPassed ? at.Mark : null,
        };
    }
}

public sealed record PublishMeasure : Form<Measure>
{
    [Label("文号", English = "Number"), Also("发文字号")] public string? OfficialNumber { get; init; }
    [Label("公布的地方", English = "Where")] public string? Where { get; init; }
    [Label("施行日期", English = "In force from")] public DateOnly? From { get; init; }
    [Label("有效期至", English = "Valid to"), Hint("含当日；文件没写的空着", English = "Inclusive; empty if none is written")] public DateOnly? ValidTo { get; init; }
    [Label("同步解读", English = "Explained to the public")] public bool Explained { get; init; }

    public override Measure Into(Measure s, At at) => s with { Published = at.Mark, OfficialNumber = OfficialNumber ?? s.OfficialNumber, ValidTo = ValidTo };
}

/// <summary>A decision is carried out; for a document: it is first relied on in a case.</summary>
public sealed record PutIntoEffect : Form<Measure>
{
    [Label("执行机构", English = "Carried out by")] public Code<Offices>? By { get; init; }
    [Label("任务和时限", English = "Tasks and terms"), Wide, Hint("不写姓名", English = "No names")] public string? Tasks { get; init; }

    public override Measure Into(Measure s, At at) => s with { Implemented = s.Implemented ?? at.Mark };
}

public enum EvaluationResult
{
    [Label("达到预期", English = "As expected")] AsExpected,
    [Label("需要调整", English = "To be adjusted")] Adjust,
    [Label("建议停止", English = "To be stopped")] Stop,
}

public sealed record EvaluateMeasure : Form<Measure>
{
    [Label("评估结论", English = "Result")] public required EvaluationResult Result { get; init; }
    [Label("评估方式", English = "Method")] public string? Method { get; init; }
    [Label("效果、问题和建议", English = "Effects, problems, proposals"), Wide] public Personal<string> Findings { get; init; }

    public override Measure Into(Measure s, At at) => s with { Evaluations = s.Evaluations.Add(at.Mark) };
}

/// <summary>中止或停止执行; in an emergency the head may stop first and report after (暂行条例 37).</summary>
public sealed record StopMeasure : Form<Measure>
{
    [Label("停止的理由", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }
    [Label("决定的会议或负责人", English = "Decided by")] public string? By { get; init; }

    public override Measure Into(Measure s, At at) => s with { Stopped = at.Mark };
}

public sealed record ResumeMeasure : Form<Measure>
{
    [Label("恢复的理由", English = "Reason"), Hint("不写姓名", English = "No names")] public string? Reason { get; init; }

    public override Measure Into(Measure s, At at) => s with { Stopped = null };
}

/// <summary>报县级备案.</summary>
public sealed record FileMeasure : Form<Measure>
{
    [Label("报送机关", English = "Filed with"), Also("备案机关")] public required string To { get; init; }
    [Label("备案报告文号", English = "Number")] public string? Number { get; init; }

    public override Measure Into(Measure s, At at) => s with { Filed = at.Mark };
}

public enum FilingAnswer
{
    [Label("准予备案", English = "Registered")] Registered,
    [Label("要求补正", English = "To be completed")] Complete,
    [Label("要求修改", English = "To be changed")] Change,
    [Label("要求废止或撤销", English = "To be repealed")] Repeal,
}

public sealed record ReceiveFilingAnswer : Form<Measure>
{
    [Label("备案审查结果", English = "Answer")] public required FilingAnswer Answer { get; init; }
    [Label("备案号", English = "Filing number")] public string? Number { get; init; }

    public override Measure Into(Measure s, At at) => s with
    {
        FilingAnswered = Answer == FilingAnswer.Complete ? null : at.Mark, Filed = Answer == FilingAnswer.Complete ? null : s.Filed,
        FilingObjected = Answer is FilingAnswer.Change or FilingAnswer.Repeal,
    };
}

public enum CleanUpResult
{
    [Label("继续有效", English = "Stays in force")] Keep,
    [Label("拟修改", English = "To be amended")] Amend,
    [Label("拟废止", English = "To be repealed")] Repeal,
    [Label("宣布失效", English = "Lapsed")] Lapsed,
}

public sealed record CleanUpMeasure : Form<Measure>
{
    [Label("清理结论", English = "Result")] public required CleanUpResult Result { get; init; }
    [Label("清理依据", English = "Ordered by"), Hint("例如 年度清理、专项清理通知", English = "The yearly or a special clean-up")] public string? Occasion { get; init; }
    [Label("有效期至", English = "Valid to"), Hint("继续有效并重新定期限的填写", English = "If a new term was set")] public DateOnly? ValidTo { get; init; }

    public override Measure Into(Measure s, At at) => s with
    {
        CleanUps = s.CleanUps.Add(at.Mark), ValidTo = ValidTo ?? s.ValidTo, Ended = Result == CleanUpResult.Lapsed ? s.Ended ?? at.Mark : s.Ended,
    };
}

public sealed record AmendMeasure : Form<Measure>
{
    [Label("修改的文号", English = "Number"), Also("新文号")] public string? OfficialNumber { get; init; }
    [Label("修改内容", English = "What was changed"), Wide, Hint("不写姓名", English = "No names")] public required string Content { get; init; }
    [Label("有效期至", English = "Valid to")] public DateOnly? ValidTo { get; init; }

    public override Measure Into(Measure s, At at) => s with
    {
        Amendments = s.Amendments.Add(at.Mark), ValidTo = ValidTo ?? s.ValidTo, OfficialNumber = OfficialNumber ?? s.OfficialNumber, FilingObjected = false,
    };
}

public enum MeasureEnd
{
    [Label("废止", English = "Repealed")] Repealed,
    [Label("期满失效", English = "Lapsed")] Lapsed,
    [Label("被新文件代替", English = "Replaced")] Replaced,
    [Label("被上级撤销", English = "Revoked from above")] Revoked,
    [Label("被附带审查认定不合法", English = "Found unlawful in a remedy")] FoundUnlawful,
}

public sealed record EndMeasure : Form<Measure>
{
    [Label("方式", English = "How")] public required MeasureEnd How { get; init; }
    [Label("废止或代替的文号", English = "Number")] public string? Number { get; init; }
    [Label("已公布", English = "Made public")] public bool MadePublic { get; init; }

    public override Measure Into(Measure s, At at) => s with { Ended = at.Mark };
}

public sealed record ArchiveMeasure : Form<Measure>
{
    [Label("卷内材料", English = "Contents"), Also("材料")] public Items<ProcessRecord> Contents { get; init; } = [];
    [Label("卷号", English = "File number")] public string? FileNumber { get; init; }

    public override Measure Into(Measure s, At at) => s with { Archived = at.Mark, FileContents = Contents };
}
