namespace Xiangzhi.Registers;

/// <summary>One line of the schedule.</summary>
public sealed record ScheduledFiles
{
    public RetentionTerm Term { get; init; } = new("", FileClass.Ordinary, null, "");
    public Mark? Ended { get; init; }
}

public enum KeptFor
{
    [Label("永久", English = "For ever")] Ever,
    [Label("若干年", English = "Years")] Years,
}

public abstract record RetentionForm : Form<ScheduledFiles>
{
    [Label("保管期限", English = "Kept for")] public required KeptFor Kept { get; init; }
    [Label("年数", English = "Years"), Hint("自办结次年1月1日起算", English = "From the first of January after the matter closed")] public int? Years { get; init; }
    [Label("依据", English = "Basis"), Wide, Hint("保管期限表的名称和文号", English = "Title and number of the schedule")] public required string Basis { get; init; }

    internal RetentionTerm Onto(RetentionTerm term) => term with { Years = Kept == KeptFor.Ever ? null : Years, Basis = Basis };
}

public sealed record ScheduleFiles : RetentionForm
{
    [Label("台账代码", English = "Register"), Hint("如 dispute、penalty，见“台账”页", English = "Such as dispute, penalty; see the page of registers")] public required string Register { get; init; }
    [Label("案卷类别", English = "Class of files")] public FileClass Class { get; init; }

    public override ScheduledFiles Into(ScheduledFiles s, At at) => s with { Term = Onto(new(Register.Trim(), Class, null, "")) };
}

public sealed record ChangeRetention : RetentionForm
{
    public override ScheduledFiles Into(ScheduledFiles s, At at) => s with { Term = Onto(s.Term) };
}

public sealed record EndRetention : Form<ScheduledFiles>
{
    [Label("原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override ScheduledFiles Into(ScheduledFiles s, At at) => s with { Ended = at.Mark };
}

/// <summary>The retention schedule 保管期限表: how long files of each register and class are kept, by whose schedule.</summary>
public sealed class RetentionSchedule : Register<ScheduledFiles>
{
    protected override void Define(Definition<ScheduledFiles> d)
    {
        d.Named("retention", "保管期限表", number: "{township}限〔{year}〕{n}号", Area.Reference, "Retention schedule");
        d.Reference(byKey: s => $"{s.Term.Register} {s.Term.Class}", byLabel: (s, _) => TitleOf(s), when: (s, day) => !(s.Ended?.Day <= day));
        d.Title(TitleOf);

        Checked(d.Opens<ScheduleFiles>("schedule", "列入").English("Schedule").By(Role.Administrator, Role.OfficeClerk))
            .Refuse(f => Catalogue.Standard.Find(f.Register.Trim()) is null, nameof(ScheduleFiles.Register), "没有这本台账，请填“台账”页上的代码，如 dispute");
        Checked(d.Act<ChangeRetention>("change", "改期限").English("Change").While(s => s.Ended is null).By(Role.Administrator, Role.OfficeClerk)
            .Prefill(s => new() { Kept = s.Term.Years is null ? KeptFor.Ever : KeptFor.Years, Years = s.Term.Years, Basis = s.Term.Basis }));
        d.Act<EndRetention>("end", "撤下").English("Take off").While(s => s.Ended is null).By(Role.Administrator, Role.OfficeClerk);

        d.List("台账", s => Catalogue.Standard.Find(s.Term.Register)?.Name.Zh ?? s.Term.Register, "Register").List("类别", s => s.Term.Class, "Class")
            .List("期限", s => s.Term.InWords, "Kept for").List("依据", s => s.Term.Basis, "Basis");
        d.Sheet("schedule");
    }

    private static string TitleOf(ScheduledFiles s) => $"{Catalogue.Standard.Find(s.Term.Register)?.Name.Zh ?? s.Term.Register} {s.Term.InWords}";

    private static ActionBuilder<ScheduledFiles, TForm> Checked<TForm>(ActionBuilder<ScheduledFiles, TForm> action) where TForm : RetentionForm => action
        .Refuse(f => f.Kept == KeptFor.Years && f.Years is not (> 0 and <= 100), nameof(RetentionForm.Years), "填 1 到 100 的年数")
        .Refuse(f => f.Kept == KeptFor.Ever && f.Years is not null, nameof(RetentionForm.Years), "永久保管的不填年数");
}
