using Xiangzhi.Registers.Papers;
using static Xiangzhi.Registers.SheetParts;

namespace Xiangzhi.Registers;

/// <summary>典型案例. Its text is public and searched as such; nothing goes out before somebody has read it for names.</summary>
public sealed class TypicalCases : Register<TypicalCase>
{
    private static readonly Role[] Writers = [Role.Handler, Role.DeskClerk, Role.VillageCadre, Role.OfficeClerk];
    private static readonly Role[] Reading = [Role.Handler, Role.Reviewer, Role.Leader];

    public static PaperDefinition Text { get; } = new("typical-case", new("典型案例", "Typical case"), null, Draft);

    protected override void Define(Definition<TypicalCase> d)
    {
        d.Named("typical-case", "典型案例", number: "{township}案例〔{year}〕{n}号", Area.Disputes, "Typical cases");
        d.Stage(s => s.Stage);
        d.Title(s => s.Title);
        d.Closes(s => s.Dropped, s => s with { Dropped = null });

        d.Opens<WriteCase>("write", "编写").By(Writers).Day("编写日期", "Written on")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Title), nameof(WriteCase.Title), "请写标题，不写姓名");
        d.Act<ReviseCase>("revise", "修改").Next(s => s.SentBack is not null).While(s => s.Published is null).By(Writers).Day("修改日期", "Revised on")
            .Prefill(s => new() { Title = s.Title, Line = s.Line, Kind = s.Kind, Source = s.Source, Facts = s.Facts, Handling = s.Handling, Laws = s.Laws, Lessons = s.Lessons, Keywords = s.Keywords });
        d.Act<DesensitiseCase>("desensitise", "脱敏审查").Next(s => s.Clean is null && s.SentBack is null).English("Look for names").While(s => s.Published is null).By(Reading).Day("审查日期", "Looked through on");
        d.Act<ApproveCase>("approve", "审定").Next(s => s.Clean is not null && s.Standing is null).While(s => s.Published is null).By(Reading).Day("审定日期", "Approved on");
        d.Act<SendCaseBack>("send-back", "退回修改").Next(_ => false).English("Send back").While(s => s.Published is null).By(Reading);
        d.Act<PublishCase>("publish", "发布").Next(s => s.Standing is not null && s.Published is null && s.Withdrawn is null).While(s => s.Published is null).By(Role.Handler, Role.OfficeClerk, Role.Leader).Day("发布日期", "Published on")
            .Prints(Text);
        d.Act<WithdrawCase>("withdraw", "撤下").Next(_ => false).English("Take down").While(s => s.Published is not null).By(Reading).Day("撤下日期", "Taken down on");
        d.Act<UseCase>("use", "引用").Next(_ => false).English("Used in a matter").By(Writers).Day("引用日期", "Used on")
            .Refuse((_, f, c) => c.Other(f.Matter.Id) is not { IsVoid: false }, nameof(UseCase.Matter), "账上没有这件事，或它已作废，请核对台账号");
        d.Act<AbandonCase>("drop", "放弃").Next(_ => false).While(s => s.Published is null).By(Writers);

        d.Step("case_no_names", "脱敏审查", done: s => s.Clean, before: s => s.Published, when: s => !s.HalfRead).Seeks("desensitise");
        d.Step("case_approved", "审定", done: s => s.Standing, before: s => s.Published).Seeks("approve");
        d.Flag("case_no_names", s => s is { Published: { } day, HalfRead: true } ? [new(day, "账上显示脱敏审查没有逐项看完。", "items", With: s.Desensitised?.On)] : []).Seeks("desensitise");

        d.List("标题", s => s.Title, "Title").List("哪条线", s => s.Line, "Line").List("类别", s => s.Kind, "Kind").List("发布", s => s.Published?.Day, "Published")
            .List("引用次数", s => s.Uses.Count, "Uses");
        d.Sheet("write");
    }

    private static Paper Draft(PaperRequest request)
    {
        var s = (TypicalCase)request.Matter.State;
        return new()
        {
            Title = [s.Title],
            Blocks =
            [
                new Heading(1, ["一、案情"]), new Paragraph([s.Facts]), new Heading(1, ["二、怎么办的"]), new Paragraph([s.Handling]),
                new Heading(1, ["三、适用的法律"]), new Paragraph([s.Laws.Count > 0 ? string.Join("；", s.Laws) : new BlankRun(20)]),
                new Heading(1, ["四、启示"]), new Paragraph([s.Lessons.Length > 0 ? s.Lessons : new BlankRun(20)]),
            ],
            Signature = request.Signed(s.Published?.Day),
        };
    }
}
