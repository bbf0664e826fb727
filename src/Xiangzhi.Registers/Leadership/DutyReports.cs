using System.Globalization;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>年度述法, by first responsible persons and other leaders.</summary>
public sealed class DutyReports : Register<DutyReport>
{
    /// <summary>Highest score of a review, inclusive.</summary>
    private const int FullScore = 100;

    protected override void Define(Definition<DutyReport> d)
    {
        d.Named("duty-report", "年度述法", number: "{township}述〔{year}〕{n}号", Area.Leadership, "Yearly duty reports");
        d.Stage(s => s.Stage);
        d.Title(s => string.Create(CultureInfo.InvariantCulture, $"{s.Year}年度述法 {s.Post}").TrimEnd());
        d.Closes(s => s.Withdrawn ?? s.Reviewed, s => s with { Withdrawn = null, Reviewed = null, Score = null, Result = null });

        d.Opens<SubmitDutyReport>("submit", "提交述法").English("Submit a report").By(Role.OfficeClerk, Role.Leader, Role.Handler).Day("提交日期", "Submitted on")
            .Refuse(f => f.Year is < 2000 or > 2099, nameof(SubmitDutyReport.Year), "年度应在 2000 到 2099 之间")
            .Tells<FirstDuties>("reported", (_, f) => f.Mode == DutyReportMode.Written ? f.List : null, (_, self) => new NoteDutyReport { Report = new(self) });
        d.Act<DeliverDutyReport>("deliver", "会上述法").English("Report at the meeting").While(s => s.Mode == DutyReportMode.Meeting && s.Reported is null).By(Role.OfficeClerk, Role.Leader, Role.Handler).Day("述法日期", "Reported on")
            .Tells<FirstDuties>("reported", (s, _) => s.List, (_, self) => new NoteDutyReport { Report = new(self) });
        d.Act<ReturnDutyReport>("return", "退回重写").English("Return").While(s => s.Returned is null).By(Role.OfficeClerk, Role.Leader).Next(_ => false);
        d.Act<ResubmitDutyReport>("resubmit", "重新提交").While(s => s.Returned is not null).By(Role.OfficeClerk, Role.Leader, Role.Handler);
        d.Act<ReviewDutyReport>("review", "评议").While(s => s.Reported is not null).By(Role.OfficeClerk, Role.Leader).Day("评议日期", "Reviewed on")
            .Refuse(f => f.Score is < 0 or > FullScore, nameof(ReviewDutyReport.Score), "得分应在 0 到 100 之间");
        d.Act<ImproveAfterReport>("improve", "记整改").English("Record what was mended").While(s => s.Reviewed is not null && s.Improved is null).By(Role.OfficeClerk, Role.Leader, Role.Handler).EvenAfterClosing();
        d.Act<WithdrawDutyReport>("withdraw", "不再述法").English("Withdraw").By(Role.OfficeClerk, Role.Leader).Next(_ => false);

        d.Distinct("A5", "年度述法", "Yearly duty reports", "人").On(s => s.Reported).Subject(s => s.Person.Id.ToString("D"))
            .Slice("mode", "述法方式", s => s.Mode)
            .Rule("当年述了法的不同的人；书面述法按提交日期，会议述法按会议日期；退回未重交的不算。");

        d.List("年度", s => s.Year, "Year").List("述法人", s => s.Person, "Person").List("职务", s => s.Post, "Post").List("方式", s => s.Mode, "Mode")
            .List("得分", s => s.Score is { } score ? Number(score) : "", "Score").List("等次", s => s.Result, "Result");
        d.Sheet("submit", "review");
    }
}
