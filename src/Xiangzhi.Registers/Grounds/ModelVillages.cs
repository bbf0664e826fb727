namespace Xiangzhi.Registers;

/// <summary>法治创建: a village's way to a title such as 民主法治示范村, and its keeping.</summary>
public sealed record ModelVillage
{
    public Ref<Villages> Village { get; init; }
    public ModelTitle Title { get; init; }
    public ModelLevel Level { get; init; }
    public string Number { get; init; } = "";
    public int Reviews { get; init; }
    public Mark? Applied { get; init; }
    public Mark? Recommended { get; init; }
    public Mark? Recognised { get; init; }
    public Mark? NotRecognised { get; init; }
    public Mark? FailedReview { get; init; }
    public Mark? Withdrawn { get; init; }

    public ModelStage Stage =>
        Withdrawn is not null ? ModelStage.Withdrawn
        : NotRecognised is not null ? ModelStage.NotRecognised
        : FailedReview is not null ? ModelStage.FailedReview
        : Recognised is not null ? ModelStage.Recognised
        : Recommended is not null ? ModelStage.Recommended : ModelStage.Applied;
}

public enum ModelTitle
{
    [Label("民主法治示范村（社区）", English = "Democracy and rule-of-law village")] Democracy,
    [Label("法治乡村建设示范点", English = "Model of rule of law in the country")] Country,
    [Label("无讼、少讼村", English = "Village with few lawsuits")] FewLawsuits,
    [Label("其他")] Other,
}

public enum ModelLevel
{
    [Label("乡镇级", English = "Township")] Township,
    [Label("区县级", English = "District")] District,
    [Label("市（省）级", English = "Provincial")] Provincial,
    [Label("国家级", English = "National")] National,
}

public enum ModelStage
{
    [Label("已申报", English = "Applied")] Applied,
    [Label("已推荐")] Recommended,
    [Label("已命名", English = "Recognised")] Recognised,
    [Label("复核不合格", English = "Failed the review"), Aside] FailedReview,
    [Label("未命名", English = "Not recognised"), Aside] NotRecognised,
    [Label("已撤销称号", English = "Title withdrawn"), Aside] Withdrawn,
}

public sealed record ApplyForTitle : Form<ModelVillage>
{
    [Label("村（社区）", English = "Village"), Also("村")] public required Ref<Villages> Village { get; init; }
    [Label("创建的称号", English = "Title"), Also("称号")] public required ModelTitle Title { get; init; }
    [Label("级别", English = "Level")] public required ModelLevel Level { get; init; }

    public override ModelVillage Into(ModelVillage s, At at) => s with { Village = Village, Title = Title, Level = Level, Applied = at.Mark };
}

public sealed record RecommendVillage : Form<ModelVillage>
{
    [Label("推荐意见", English = "Opinion"), Wide, Hint("不写姓名", English = "No names")] public string? Opinion { get; init; }

    public override ModelVillage Into(ModelVillage s, At at) => s with { Recommended = at.Mark };
}

public sealed record RecogniseVillageTitle : Form<ModelVillage>
{
    [Label("命名文号", English = "Official number"), Also("文号")] public string? Number { get; init; }
    [Label("命名机关", English = "Recognised by")] public string? By { get; init; }

    public override ModelVillage Into(ModelVillage s, At at) => s with { Recognised = at.Mark, Number = Number ?? "" };
}

public sealed record RefuseTitle : Form<ModelVillage>
{
    [Label("没有命名的原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override ModelVillage Into(ModelVillage s, At at) => s with { NotRecognised = at.Mark };
}

public sealed record ReviewTitle : Form<ModelVillage>
{
    [Label("复核合格", English = "Passed")] public bool Passed { get; init; }
    [Label("复核意见", English = "Findings"), Wide, Hint("不写姓名", English = "No names")] public string? Findings { get; init; }

    public override ModelVillage Into(ModelVillage s, At at) => s with { Reviews = s.Reviews + 1, FailedReview = Passed ? null : at.Mark };
}

public sealed record WithdrawTitle : Form<ModelVillage>
{
    [Label("撤销原因", English = "Reason"), Wide, Hint("不写姓名", English = "No names")] public required string Reason { get; init; }

    public override ModelVillage Into(ModelVillage s, At at) => s with { Withdrawn = at.Mark };
}

/// <summary>法治创建村, from application to title and its reviews.</summary>
public sealed class ModelVillages : Register<ModelVillage>
{
    protected override void Define(Definition<ModelVillage> d)
    {
        d.Named("model-village", "法治创建", number: "{township}创〔{year}〕{n}号", Area.Publicity, "Rule-of-law villages");
        d.Stage(s => s.Stage);
        d.Title(s => $"{SheetParts.Label(s.Level)}{SheetParts.Label(s.Title)}");
        d.Village(s => s.Village);
        d.Closes(s => s.Withdrawn ?? s.NotRecognised, s => s with { Withdrawn = null, NotRecognised = null });

        d.Opens<ApplyForTitle>("apply", "申报").By(Role.Handler, Role.VillageCadre, Role.OfficeClerk).Day("申报日期", "Applied on");
        d.Act<RecommendVillage>("recommend", "推荐").While(s => s.Recognised is null && s.Recommended is null).By(Role.Handler, Role.Leader);
        d.Act<RecogniseVillageTitle>("recognise", "命名").English("Recognise").While(s => s.Recognised is null).By(Role.Handler, Role.OfficeClerk).Day("命名日期", "Recognised on");
        d.Act<RefuseTitle>("refuse", "未命名").English("Not recognised").While(s => s.Recognised is null).By(Role.Handler, Role.OfficeClerk).Next(_ => false);
        d.Act<ReviewTitle>("review", "复核").While(s => s.Recognised is not null).By(Role.Handler, Role.OfficeClerk).Day("复核日期", "Reviewed on").Next(_ => false);
        d.Act<WithdrawTitle>("withdraw", "撤销称号").English("Withdraw the title").While(s => s.Recognised is not null).By(Role.Handler, Role.OfficeClerk).Next(_ => false);

        d.List("村（社区）", s => s.Village, "Village").List("称号", s => s.Title, "Title").List("级别", s => s.Level, "Level").List("命名日期", s => s.Recognised?.Day, "Recognised on").List("复核", s => s.Reviews, "Reviews");
        d.Sheet("apply", "recognise");
    }
}
