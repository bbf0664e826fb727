using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.CaseSheet;
using static Xiangzhi.Registers.PenaltySheet;

namespace Xiangzhi.Registers;

/// <summary>Papers of the file before the decision, and its cover. Required fields: law.md §12, 行政处罚法 54-56.</summary>
internal static class FilingPapers
{
    public static PaperDefinition Filing { get; } = new("penalty-filing", new("行政处罚立案审批表", "Filing approval"), "行政处罚法54条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<FileCase>();
        return sheet.Paper("penalty-filing", "行政处罚立案审批表",
        [
            new FieldTable(
            [
                new([Cell("案件来源", Label(sheet.Case.Source)), Cell("案由", Text(sheet.Case.Cause))]),
                .. sheet.Party(),
                new([Cell("违法地点", Text(sheet.Case.Place)), Cell("发现日期", Day(sheet.Case.Discovered))]),
                new([Cell("权力事项", sheet.Power), Cell("领域", Text(sheet.Domain()))]),
                new([new("简要案情及立案理由", [sheet.Personal(sheet.Case.Facts, 30)]) { Lines = 6 }]),
                Row("承办执法人员及执法证号", sheet.Officers(sheet.Case.Handlers)),
                Opinion("承办机构意见", sheet.Personal(form?.Opinion ?? default, 20)),
                Opinion("负责人审批", "批准人：", sheet.Ref(form?.Approver)),
            ]),
        ], signed: false);
    });

    public static PaperDefinition Inquiry { get; } = new("penalty-inquiry", new("询问笔录", "Record of inquiry"), "行政处罚法55条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<Investigate>();
        return sheet.Paper("penalty-inquiry", "询问笔录",
        [
            Line("案由：", Text(sheet.Case.Cause)),
            Line("时间：", Day(sheet.On), "　", Time(form?.From), "至", Time(form?.To)),
            Line("地点：", Text(form?.Place, 16)),
            Line("被询问人：", sheet.Personal(form?.Person ?? default), "　与案件关系：", Text(form?.Relation)),
            Line("身份证号：", new BlankRun(12), "　住址：", new BlankRun(12), "　电话：", new BlankRun(8)),
            Line(["询问人及执法证号：", .. sheet.Officers(Officers(sheet, form))]),
            Say("执法人员", form?.CardShown == true ? "已向被询问人出示执法证件，" : new BlankRun(10), "并告知如实回答和申请回避的权利义务。"),
            Head("询问内容"),
            Say(sheet.Personal(form?.Content ?? default, 60)),
            Line("以上笔录经本人核对无误。被询问人签名：", new BlankRun(8), "　年　　月　　日"),
            Line("询问人签名：", new BlankRun(8), "、", new BlankRun(8), "　记录人签名：", new BlankRun(8)),
        ], signed: false);
    });

    public static PaperDefinition Examination { get; } = new("penalty-examination", new("检查（勘验）笔录", "Record of examination"), "行政处罚法55条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<Investigate>();
        return sheet.Paper("penalty-examination", "检查（勘验）笔录",
        [
            Line("案由：", Text(sheet.Case.Cause)),
            Line("检查（勘验）时间：", Day(sheet.On), "　", Time(form?.From), "至", Time(form?.To)),
            Line("检查（勘验）地点：", Text(form?.Place, 16)),
            Line("当事人：", sheet.Personal(sheet.Case.PartyName), "　在场人：", sheet.Personal(form?.Person ?? default)),
            Line(["执法人员及执法证号：", .. sheet.Officers(Officers(sheet, form))]),
            Say("执法人员", form?.CardShown == true ? "已出示执法证件，" : new BlankRun(10), "并告知当事人申请回避和陈述申辩的权利。"),
            Head("现场情况"),
            Say(sheet.Personal(form?.Content ?? default, 60)),
            Line("当事人签名：", new BlankRun(8), "　见证人签名：", new BlankRun(8), "　年　　月　　日"),
            Line("执法人员签名：", new BlankRun(8), "、", new BlankRun(8)),
        ], signed: false);
    });

    public static PaperDefinition EvidenceHeld { get; } = new("penalty-evidence-held", new("先行登记保存证据通知书", "Notice of evidence registered"), "行政处罚法56条", r =>
    {
        var sheet = new PenaltySheet(r);
        var form = sheet.Form<HoldEvidence>();
        return sheet.Paper("penalty-evidence-held", "先行登记保存证据通知书",
        [
            .. sheet.PartyLines(),
            Say("因调查", Text(sheet.Case.Cause), "一案，证据可能灭失或者以后难以取得，经负责人", sheet.Ref(form?.Approver), "批准，对下列物品先行登记保存。保存期间，任何人不得销毁或者转移。本机关将在",
                sheet.Period("pen_register_evidence"), "内作出处理决定。"),
            Papers.Table.Of([new("序号", 1, CellSetting.Centre), new("物品", 4), new("数量和特征", 4), new("保存地点", 4)],
                (form?.Items ?? []).Select((item, i) => (IReadOnlyList<string>)[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), item.Item, item.Quantity ?? "", item.Place ?? ""])),
            Line(["执法人员及执法证号：", .. sheet.Officers(form is { Officers.Count: > 0 } ? Seen(sheet, form.Officers) : sheet.Case.Handlers)]),
            Line("当事人签名：", new BlankRun(8), "　年　　月　　日"),
        ]);
    });

    public static PaperDefinition Cover { get; } = new("penalty-cover", new("案卷封面", "File cover"), "行政处罚法47条", r =>
    {
        var sheet = new PenaltySheet(r);
        return sheet.Paper("penalty-cover", "行政处罚案卷",
        [
            new FieldTable(
            [
                Row("台账号", sheet.CaseNumber),
                Row("案由", Text(sheet.Case.Cause)),
                Row("当事人", sheet.Personal(sheet.Case.PartyName)),
                Row("程序", Label(sheet.Case.Procedure)),
                new([Cell("立案日期", Day(sheet.Case.Filed?.Day)), Cell("结案日期", Day(sheet.Case.Closed?.Day))]),
                Row("处理结果", Result(sheet.Case)),
                Row("承办人", sheet.Officers(sheet.Case.Handlers)),
                new([Cell("归档日期", Day(sheet.Case.Archived?.Day)), Cell("保管期限", Text(sheet.Form<ArchiveCase>()?.Retention, 4))]),
            ]),
        ], signed: false);
    });

    public static PaperDefinition Contents { get; } = new("penalty-contents", new("案卷封面和目录", "Cover and contents"), "行政处罚法47条", r =>
    {
        var sheet = new PenaltySheet(r);
        var cover = Cover.Draft(r);
        var papers = r.Matter.Common.Papers.Select((p, i) => (IReadOnlyList<string>)
        [
            (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), r.Matter.Register.Paper(p.Paper)?.Name.Zh ?? p.Paper, p.OfficialNumber ?? "",
            p.Signed is { } signed ? PenaltySheet.Say(signed.Day) : "", p.Served is { } served ? PenaltySheet.Say(served.Day) : "",
        ]);
        return cover with
        {
            Blocks =
            [
                .. cover.Blocks,
                Head("目录"),
                Papers.Table.Of([new("序号", 1, CellSetting.Centre), new("文书", 5), new("文号", 3), new("日期", 3), new("送达", 3), new("页次", 1)], papers),
                Line("共", sheet.Form<ArchiveCase>() is { Pages: > 0 } archive ? archive.Pages.ToString(System.Globalization.CultureInfo.InvariantCulture) : new BlankRun(2), "页"),
            ],
        };
    });

    public static IReadOnlyList<PaperDefinition> All { get; } = [Filing, Inquiry, Examination, EvidenceHeld, Cover, Contents];

    private static string Result(Penalty s) => s.Dropped is not null ? "撤销案件" : s.Merged is not null ? "并案" : s.NotPunished ? "不予处罚"
        : s.Decision is { } last ? string.Join("；", last.Parts.Select(Words)) : s.Transferred is not null ? "移送" : "";

    private static Items<OfficerSeen> Officers(PenaltySheet sheet, Investigate? form) =>
        form is { Officers.Count: > 0 } ? Seen(sheet, form.Officers) : sheet.Case.Handlers;

    /// <summary>Certificates as the entry saw them.</summary>
    private static Items<OfficerSeen> Seen(PenaltySheet sheet, Items<Ref<Officers>> officers) => [.. officers.Select(sheet.Seen)];
}
