namespace Xiangzhi.Registers;

public enum CharterKind
{
    [Label("村规民约（居民公约）", English = "Village rules")] Rules,
    [Label("村民自治章程", English = "Charter of self-government")] Charter,
}

public enum CharterStage
{
    [Label("已通过", English = "Adopted")] Adopted,
    [Label("已备案", English = "Filed")] Filed,
    [Label("责令改正", English = "To be corrected"), Aside] ToCorrect,
    [Label("已废止", English = "Repealed"), Aside] Repealed,
}

/// <summary>Village rules or a charter 村规民约: adopted by the assembly, filed with the township, which orders correction of what is against the law.</summary>
public sealed record VillageCharter
{
    public CharterKind Kind { get; init; }
    public Ref<Villages>? Village { get; init; }
    public string Title { get; init; } = "";
    public Mark? Adopted { get; init; }
    public Items<Mark> Amended { get; init; } = [];
    public Mark? Filed { get; init; }
    public Mark? CorrectionOrdered { get; init; }
    public DateOnly? CorrectBy { get; init; }
    public Mark? Corrected { get; init; }
    public Mark? Reviewed { get; init; }
    public Mark? Repealed { get; init; }

    public bool MustCorrect => CorrectionOrdered is not null && !(Corrected >= CorrectionOrdered);

    public CharterStage Stage => Repealed is not null ? CharterStage.Repealed : MustCorrect ? CharterStage.ToCorrect : Filed is not null ? CharterStage.Filed : CharterStage.Adopted;
}

public sealed record AdoptCharter : Form<VillageCharter>
{
    [Label("种类", English = "Kind")] public required CharterKind Kind { get; init; }
    [Label("所在村（社区）", English = "Village"), Also("村", "村（社区）")] public required Ref<Villages> Village { get; init; }
    [Label("名称", English = "Title"), Also("标题")] public required string Title { get; init; }
    [Label("通过的会议", English = "Meeting")] public Ref<VillageMeetings>? Meeting { get; init; }
    [Label("文本", English = "Text")] public Items<AttachedFile> Files { get; init; } = [];

    public override VillageCharter Into(VillageCharter s, At at) => s with { Kind = Kind, Village = Village, Title = Title, Adopted = at.Mark };
}

public sealed record AmendCharter : Form<VillageCharter>
{
    [Label("修订了什么", English = "What was amended"), Wide] public required string What { get; init; }
    [Label("通过的会议", English = "Meeting")] public Ref<VillageMeetings>? Meeting { get; init; }
    [Label("文本", English = "Text")] public Items<AttachedFile> Files { get; init; } = [];

    public override VillageCharter Into(VillageCharter s, At at) => s with { Amended = s.Amended.Add(at.Mark), Filed = null, Reviewed = null };
}

public sealed record FileCharter : Form<VillageCharter>
{
    [Label("备案编号", English = "Filing number")] public string? Number { get; init; }

    public override VillageCharter Into(VillageCharter s, At at) => s with { Filed = at.Mark };
}

public sealed record ReviewCharter : Form<VillageCharter>
{
    [Label("合法", English = "Lawful")] public bool Lawful { get; init; }
    [Label("意见", English = "Opinion"), Wide] public string? Opinion { get; init; }
    [Label("改正期限", English = "To be corrected by")] public DateOnly? CorrectBy { get; init; }

    public override VillageCharter Into(VillageCharter s, At at) =>
        Lawful ? s with { Reviewed = at.Mark } : s with { Reviewed = at.Mark, CorrectionOrdered = at.Mark, CorrectBy = CorrectBy };
}

public sealed record CorrectCharter : Form<VillageCharter>
{
    [Label("改正情况", English = "What was corrected"), Wide] public required string What { get; init; }

    public override VillageCharter Into(VillageCharter s, At at) => s with { Corrected = at.Mark };
}

public sealed record RepealCharter : Form<VillageCharter>
{
    [Label("废止原因", English = "Reason"), Wide] public required string Reason { get; init; }

    public override VillageCharter Into(VillageCharter s, At at) => s with { Repealed = at.Mark };
}

public sealed class VillageCharters : Register<VillageCharter>
{
    protected override void Define(Definition<VillageCharter> d)
    {
        d.Named("village-charter", "村规民约", number: "{township}约〔{year}〕{n}号", Area.Openness, "Village rules");
        d.Stage(s => s.Stage);
        d.Title(s => s.Title);
        d.Village(s => s.Village);
        d.Closes(s => s.Repealed, s => s with { Repealed = null });

        d.Opens<AdoptCharter>("adopt", "通过").English("Adopt").By(Role.VillageCadre, Role.OfficeClerk, Role.Handler);
        d.Act<AmendCharter>("amend", "修订").By(Role.VillageCadre, Role.OfficeClerk);
        d.Act<FileCharter>("file", "报乡镇备案").English("File with the township").While(s => s.Filed is null).By(Role.VillageCadre, Role.OfficeClerk);
        d.Act<ReviewCharter>("review", "乡镇审查").English("Reviewed by the township").While(s => s.Filed is not null).By(Role.Reviewer, Role.OfficeClerk, Role.Handler)
            .Refuse((_, f, at) => f.CorrectBy < at.On, nameof(ReviewCharter.CorrectBy), "改正期限早于审查的日期，请核对");
        d.Act<CorrectCharter>("correct-text", "改正").English("Correct the text").While(s => s.MustCorrect).By(Role.VillageCadre, Role.OfficeClerk);
        d.Act<RepealCharter>("repeal", "废止").By(Role.VillageCadre, Role.OfficeClerk);

        d.Flag("vil_rules_file", s => s is { Filed: null } && (s.Amended.Count > 0 ? s.Amended[^1] : s.Adopted) is { } made ? [new(made, "账上未见村规民约的备案。")] : []).Seeks("file");
        d.Flag("vil_rules_file", s => s is { Repealed: { } repealed, MustCorrect: true } ? [new(repealed, "责令改正以后，账上未见改正。", "correct", With: s.CorrectionOrdered)] : []).Seeks("correct-text");

        d.List("种类", s => s.Kind, "Kind").List("通过日期", s => s.Adopted?.Day, "Adopted on").List("备案日期", s => s.Filed?.Day, "Filed on").List("改正期限", s => s.CorrectBy, "To be corrected by");
        d.Sheet("adopt", "file");
    }
}
