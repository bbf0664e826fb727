namespace Xiangzhi.Registers;

/// <summary>
/// 上级报表: the forms that superiors ask for, with what each cell means, and what was sent. Nothing in a form is typed that the ledger
/// knows; the register keeps only the meanings and the returns.
/// </summary>
public sealed class SuperiorForms : Register<SuperiorForm>
{
    public const string RegisterCode = "superior-form";

    protected override void Define(Definition<SuperiorForm> d)
    {
        d.Named(RegisterCode, "上级报表", number: "{township}表〔{year}〕{n}号", Area.Annual, "Superiors' forms");
        d.Reference(byKey: s => s.Name, byLabel: (s, _) => s.Name, when: (s, day) => !(s.Ended?.Day <= day));
        d.Keeps(m => FilesOf(m).Select(f => f.Sha256));
        d.ReadBy(Role.DeskClerk, Role.Handler, Role.Officer, Role.Reviewer, Role.OfficeClerk, Role.Leader);
        d.Stage(s => s.Stage);
        d.Title(s => s.Name);

        Role[] by = [Role.Handler, Role.OfficeClerk];
        d.Opens<UploadBlank>("upload", "上传空表").English("Upload a blank").By(by).Day("启用日期", "In use from")
            .Refuse(f => f.DueDay is < 1 or > 31, nameof(UploadBlank.DueDay), "截止日填 1 到 31")
            .Refuse(f => ReportingPeriod.Read(f.First) is not { } first || first.Every != f.Every, nameof(UploadBlank.First), $"起报期和多久报一次要对得上：{ReportingPeriod.Cure}")
            .Refuse(f => !IsForm(f.Blank), nameof(UploadBlank.Blank), WrongFile);
        d.Act<SayCells>("say", "认格子").English("Say what cells mean").While(s => s.Ended is null).By(by).Next(s => s.Stage == SuperiorFormStage.Unsaid)
            .Refuse((_, f, _) => WrongLine(f.Cells), nameof(SayCells.Cells));
        d.Act<SendFilled>("send", "报送").English("Send").While(s => s.Stage == SuperiorFormStage.InUse).By(by).Day("报送日期", "Sent on")
            .Refuse((s, f, _) => WrongPeriod(s, f.Period), nameof(SendFilled.Period))
            .Refuse((s, f, _) => ReportingPeriod.Read(f.Period) is { } period && s.Sent(period) is not null, nameof(SendFilled.Period), "这一期已经报过；要改，用“重报”，原来报的那份照样留着");
        d.Act<SendAgain>("send-again", "重报").English("Send again").While(s => s.Returns.Count > 0).By(by).Day("重报日期", "Sent again on").Next(_ => false)
            .Refuse((s, f, _) => WrongPeriod(s, f.Period), nameof(SendAgain.Period))
            .Refuse((s, f, _) => ReportingPeriod.Read(f.Period) is { } period && s.Sent(period) is null, nameof(SendAgain.Period), "这一期还没有报过，用“报送”");
        d.Act<ReplaceBlank>("replace", "换新版空表").English("New version of the blank").While(s => s.Ended is null).By(by).Day("启用日期", "In use from").Next(_ => false)
            .Refuse(f => !IsForm(f.Blank), nameof(ReplaceBlank.Blank), WrongFile)
            .Refuse((_, f, _) => WrongLine(f.Cells), nameof(ReplaceBlank.Cells));
        d.Act<EndForm>("end", "不再报").English("No longer asked").While(s => s.Ended is null).By(by).Next(_ => false);

        d.List("报表", s => s.Name, "Form").List("哪个部门要", s => s.AskedBy, "Asked for by").List("多久一次", s => s.Every, "How often")
            .List("下一期", s => s.NextPeriod.Code, "Next period").List("截止", s => s.NextDue, "Due");
    }

    private const string WrongFile = "空表要 .xlsx 或 .docx；旧的 .xls、.et、.doc、.wps 请用 WPS 或 Office 打开，另存一份再传";

    /// <summary>Every file that some entry of a form names, also one that was put right since.</summary>
    private static IEnumerable<Attachment> FilesOf(Matter matter) => matter.Lines.Select(l => l.Form switch
    {
        UploadBlank opened => opened.Blank,
        ReplaceBlank replaced => replaced.Blank,
        FormReturn sent => sent.File,
        _ => null,
    }).OfType<Attachment>();

    private static bool IsForm(Attachment file) =>
        file.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    private static string? WrongLine(Items<string> lines) =>
        lines.FirstOrDefault(line => SaidCell.Read(line) is null) is { } wrong ? $"“{wrong}”看不懂；一行一格，写成 1!C6 F1a year 这样" : null;

    private static string? WrongPeriod(SuperiorForm form, string written) => ReportingPeriod.Read(written) is not { } period ? $"“{written}”不是报表期：{ReportingPeriod.Cure}"
        : period.Every != form.Every ? $"这张表是{SheetParts.Label(form.Every)}报的：{ReportingPeriod.Cure}" : null;
}
