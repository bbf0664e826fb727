using System.Globalization;
using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>责任书 of offices, villages and other units.</summary>
public sealed class ResponsibilityLetters : Register<ResponsibilityLetter>
{
    public static PaperDefinition Letter { get; } = new("responsibility-letter", new("责任书", "Letter of responsibility"), null, DraftText);

    private const int FullScore = 100;

    protected override void Define(Definition<ResponsibilityLetter> d)
    {
        d.Named("responsibility-letter", "责任书", number: "{township}责书〔{year}〕{n}号", Area.Leadership, "Letters of responsibility");
        d.Stage(s => s.Stage);
        d.Title(s => string.Create(CultureInfo.InvariantCulture, $"{s.Year}年法治建设责任书（{(s.Party == LetterParty.Unit && s.Unit.Length > 0 ? s.Unit : Label(s.Party))}）"));
        d.Village(s => s.Village);
        d.Closes(s => s.Closed, s => s with { Ended = null, End = null, NotSigned = null });

        d.Opens<DraftLetter>("draft", "起草").By(Role.OfficeClerk, Role.Handler).Day("起草日期", "Drafted on")
            .Refuse(f => f.Year is < 2000 or > 2099, nameof(DraftLetter.Year), "年度应在 2000 到 2099 之间")
            .Refuse(f => f.Party == LetterParty.Office && string.IsNullOrEmpty(f.Office.Value), nameof(DraftLetter.Office), "请选签订责任书的部门")
            .Refuse(f => f.Party == LetterParty.Village && f.Village is null, nameof(DraftLetter.Village), "请选签订责任书的村（社区）")
            .Refuse(f => f.Party == LetterParty.Unit && string.IsNullOrWhiteSpace(f.Unit), nameof(DraftLetter.Unit), "请写明签订责任书的单位")
            .Prints(Letter);
        d.Act<SignLetter>("sign", "签订").While(s => s.Signed is null).By(Role.OfficeClerk, Role.Leader).Day("签订日期", "Signed on").Prints(Letter);
        d.Act<LeaveLetterUnsigned>("leave-unsigned", "不签订").English("Leave unsigned").While(s => s.Signed is null).By(Role.OfficeClerk, Role.Leader).Next(_ => false);
        d.Act<ReviewLetter>("review", "年底考核").English("Review").While(s => s.Signed is not null && s.Reviewed is null).By(Role.OfficeClerk, Role.Leader).Day("考核日期", "Reviewed on")
            .Refuse(f => f.Score is < 0 or > FullScore, nameof(ReviewLetter.Score), "得分应在 0 到 100 之间");
        d.Act<ChangeLetterHead>("change-head", "责任人变动").English("Change of head").While(s => s.Signed is not null).By(Role.OfficeClerk).Next(_ => false);
        d.Act<AmendLetter>("amend", "调整责任").English("Amend").By(Role.OfficeClerk, Role.Leader).Next(_ => false)
            .Prefill(s => new() { Duties = s.Duties, ReviewBy = s.ReviewBy, Reason = "" });
        d.Act<EndLetter>("end", "终止").While(s => s.Signed is not null).By(Role.OfficeClerk).Day("终止日期", "Ended on").Next(s => s.Reviewed is not null)
            .Prefill(s => new() { Reason = LetterEnd.Expired });

        d.Clock("lead_letter_review").Awaits("review").From(s => s.Signed).Until(s => s.Reviewed ?? s.Ended).When(s => s.ReviewBy is not null)
            .Length(s => s is { Signed: { } on, ReviewBy: { } by } ? Math.Max(0, by.DayNumber - on.Day.DayNumber) : null)
            .Named("责任书考核", "Review of the letter");

        d.Flow("A3", "责任书", "Letters of responsibility", "份").On(s => s.Signed).Slice("party", "签订单位类别", s => s.Party).Slice("office", "部门", s => s.Office)
            .Rule("责任书按签订日期一份算一份；责任人变动后的补签、责任的调整不另算，没有签订的不算。");

        d.List("年度", s => s.Year, "Year").List("部门", s => s.Office, "Office").List("村（社区）", s => s.Village, "Village").List("签订日期", s => s.Signed?.Day, "Signed on")
            .List("考核结果", s => s.Result, "Result").List("得分", s => s.Score is { } score ? Number(score) : "", "Score");
        d.Sheet("draft", "sign", "review");
    }

    private static Paper DraftText(PaperRequest request)
    {
        var s = (ResponsibilityLetter)request.Matter.State;
        var party = s.Party switch
        {
            LetterParty.Office => request.Codes([s.Office]),
            LetterParty.Village => s.Village is { } village ? request.Roster.Item(village.Id)?.Label : null,
            _ => s.Unit,
        };
        return new()
        {
            Title = [string.Create(CultureInfo.InvariantCulture, $"{s.Year}年度法治建设工作责任书")],
            Number = request.Matter.Number,
            Blocks =
            [
                new Paragraph(["责任单位：", party is { Length: > 0 } ? party : new BlankRun(10)], Placing.Flush),
                .. s.Duties.Select((duty, i) => new Paragraph([string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {duty}")])),
                new Paragraph([$"本责任书由乡镇人民政府于{Day(s.ReviewBy) ?? "年底"}前考核，结果用于年度目标考核。"]),
                new FieldTable(
                [
                    Row(Cell("责任单位签字", request.Name(s.Head)), Cell("乡镇签字", request.Name(s.Leader))),
                    Row(Cell("签订日期", Day(s.Signed?.Day))),
                ]),
            ],
            Signature = request.Signed(s.Signed?.Day),
        };
    }
}
