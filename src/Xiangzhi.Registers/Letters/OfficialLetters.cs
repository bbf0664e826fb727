namespace Xiangzhi.Registers;

/// <summary>
/// 公文: notices, letters, replies, reports and requests. Figures in their text are references into the ledger; what was issued is kept as
/// it was printed.
/// </summary>
public sealed class OfficialLetters : Register<OfficialLetter>
{
    public const string RegisterCode = "official-letter";

    protected override void Define(Definition<OfficialLetter> d)
    {
        d.Named(RegisterCode, "公文", number: "{township}文〔{year}〕{n}号", Area.Annual, "Official letters");
        d.ReadBy(Role.DeskClerk, Role.Handler, Role.Officer, Role.Reviewer, Role.OfficeClerk, Role.Leader);
        d.Stage(s => s.Stage);
        d.Title(s => s.Title);
        d.Keeps(m => m.Lines.Select(l => l.Form).OfType<KeepIssuedLetter>().Select(f => f.Sha256));
        d.Closes(s => s.Issued ?? s.Withdrawn, s => s with { Issued = null, Withdrawn = null, Kept = null });

        Role[] writers = [Role.OfficeClerk, Role.Handler, Role.Reviewer, Role.Leader];
        d.Opens<DraftOfficialLetter>("draft", "拟稿").English("Draft").By(writers).Day("拟稿日期", "Drafted on").Prints(OfficialLetterPapers.Sheet)
            .Refuse((_, f, c) => f.Year < 2000 || f.Year > c.On.Year, nameof(DraftOfficialLetter.Year), "写已经开始的年份，例如今年")
            .Refuse(f => f.Kind == LetterKind.Reply && f.AnswersFrom is null, nameof(DraftOfficialLetter.AnswersFrom), "复函要写明答复哪个机关的来文；没有来文的，文种选“函”")
            .Refuse(f => f.AnswersFrom is null && f.DueOn is not null, nameof(DraftOfficialLetter.AnswersFrom), "写了要求回复的日期，请写来文机关")
            .Refuse((_, f, c) => f.AnswersOn > c.On, nameof(DraftOfficialLetter.AnswersOn), "来文日期晚于拟稿日期，请核对")
            .Refuse(f => f.DueOn < f.AnswersOn, nameof(DraftOfficialLetter.DueOn), "要求回复的日期早于来文日期，请核对");
        d.Act<ReviseOfficialLetter>("revise", "改稿").English("Revise").By(writers).While(s => s.IsOpen).Next(s => s.Body.Length == 0)
            .Prefill(s => new() { Title = s.Title, To = s.To, CopyTo = s.CopyTo, Year = s.Year, Body = s.Body })
            .Refuse((_, f, c) => f.Year < 2000 || f.Year > c.On.Year, nameof(ReviseOfficialLetter.Year), "写已经开始的年份，例如今年");
        d.Act<CommentOnLetter>("comment", "提意见").English("Comment").By(writers).While(s => s.IsOpen).Next(_ => false);
        d.Act<ReviewOfficialLetter>("review", "核稿").English("Review").By(Role.OfficeClerk).Day("核稿日期", "Reviewed on").While(s => s.IsOpen && s.Reviewed is null)
            .Next(s => s.IsOpen && s.Body.Length > 0 && s.Reviewed is null).Prints(OfficialLetterPapers.Sheet)
            .Refuse((s, _, _) => s.Body.Length == 0, nameof(ReviewOfficialLetter.Opinion), "正文还是空的，先用“改稿”写上");
        d.Act<SignOfficialLetter>("sign", "签发").English("Sign").By(Role.Leader).Day("签发日期", "Signed on").While(s => s.IsOpen && s.Signed is null)
            .Next(s => s.IsOpen && s.Reviewed is not null && s.Signed is null).Prints(OfficialLetterPapers.Sheet)
            .Refuse((s, _, _) => s.Reviewed is null, nameof(SignOfficialLetter.Opinion), "这一稿还没有核稿，请办公室先核稿；核稿后又改过的，再核一次")
            .Refuse((s, _, c) => LetterReferences.Fault(s.Body, c), nameof(SignOfficialLetter.Opinion));
        d.Act<IssueOfficialLetter>("issue", "印发").English("Issue").By(Role.OfficeClerk).Day("印发日期", "Issued on").While(s => s.IsOpen && s.Signed is not null)
            .Next(s => s.IsOpen && s.Signed is not null)
            .Refuse((s, _, _) => s.Signed is null, nameof(IssueOfficialLetter.Number), "这一稿还没有签发，请领导先签发；签发后又改过的，重新核稿、签发");
        d.Act<WithdrawOfficialLetter>("withdraw", "撤回").English("Withdraw").By(writers).While(s => s.IsOpen).Next(_ => false);
        d.Act<AcknowledgeOfficialLetter>("acknowledge", "对方签收").English("Received").By(Role.OfficeClerk).Day("签收日期", "Received on").While(s => s.Issued is not null).Next(_ => false).EvenAfterClosing();
        d.Act<KeepIssuedLetter>("keep", "存印发稿").English("Keep the issued letter").By(Role.OfficeClerk).While(s => s is { Issued: not null, Kept: null }).Next(_ => false).EvenAfterClosing()
            .Refuse(f => f.Sha256.Length != 64 || !f.Sha256.All(char.IsAsciiHexDigitLower), nameof(KeepIssuedLetter.Sha256), "校验值是 64 位小写十六进制，由程序填写");

        d.Clock("letter_reply").Awaits("issue").From(Asked).Until(s => s.Issued ?? s.Withdrawn).When(s => s.Answered?.DueOn is not null)
            .Length(s => s.Answered?.DueOn is { } due && Asked(s) is { } from ? due.DayNumber - from.Day.DayNumber : null).Named("来文要求的回复日期", "Answer due");

        d.List("文种", s => s.Kind, "Kind").List("主送", s => s.To, "To").List("来文机关", s => s.Answered?.From, "Answers").List("要求回复", s => s.Answered?.DueOn, "Due")
            .List("签发", s => s.Signed?.Day, "Signed").List("印发", s => s.Issued?.Day, "Issued");
    }

    /// <summary>The day on which the answer was asked for: the letter's own, else that of the draft, if it is not later than the day due.</summary>
    private static Mark? Asked(OfficialLetter s)
    {
        if (s is not { Drafted: { } drafted, Answered: { } answered })
            return null;
        var day = answered.On ?? drafted.Day;
        return drafted with { Day = day > answered.DueOn ? answered.DueOn.Value : day };
    }
}
