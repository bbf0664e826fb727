namespace Xiangzhi.Registers;

/// <summary>The figures F1 to F4 and F12. Mediators (F9) are counted by their roster.</summary>
public sealed partial class Disputes
{
    private static void Count(Definition<Dispute> d)
    {
        Cut(d.Flow("F1a", "受理矛盾纠纷", "Disputes taken in", "件").On(s => s.Accepted).Unless(s => s.Merged)
            .Rule("当年受理的纠纷，一件一计；不予受理的不计，并入他案的自并案之日起不再计。"), (_, s) => s.Level);
        Cut(d.Flow("F1b", "调解件次", "Mediations", "件次").Each(s => s.Sessions).On(m => m.On)
            .Rule("每次调解计一件次，同一件纠纷可以计多次。").Mixed(), (_, s) => s.Level)
            .Slice("result", "本次结果", (m, _) => m.Result);

        Cut(d.Flow("F2a", "办结", "Disputes concluded", "件").Each(s => s.Counted).On(c => c.Of.On).Unless(c => c.Of.Undone)
            .Rule("当年办结的已受理纠纷：达成协议、自行和解、调解不成、终止、撤回、移送；并案不计；重新办理的，原办结自重新办理之日起不再计。"), (c, _) => c.Of.Level)
            .Slice("outcome", "结果", (c, _) => c.Of.Outcome);
        Cut(d.Flow("F2b", "调解成功", "Disputes settled", "件").Each(s => s.Counted).On(c => c.Of.On).When(c => c.Of.IsSettled).Unless(c => c.Of.Undone)
            .Rule("办结中达成书面或口头协议的；当事人自行和解的不计。"), (c, _) => c.Of.Level)
            .Slice("outcome", "结果", (c, _) => c.Of.Outcome);

        d.Ratio("F3a", "办结率", "Rate concluded", of: "F2a", over: "F1a", "当年办结数除以当年受理数，跨年办结的计入办结当年，可以超过100%。", RateCuts);
        d.Ratio("F3b", "调解成功率", "Rate settled", of: "F2b", over: "F1a", "当年达成协议数除以当年受理数，口径与办结率相同。", RateCuts);
        d.Mean("F3c", "办结天数中位数", "Median days to conclude", "天", median: true).Each(s => s.Counted)
            .On(c => c.Of.On).Amount(c => c.Days).Unless(c => c.Of.Undone)
            .Slice("complex", "疑难复杂或重大", (_, s) => (bool?)(s.Gravity != DisputeGravity.Ordinary))
            .Slice("kind", "类别", (_, s) => s.Kind).Slice("level", "级别", (c, _) => c.Of.Level)
            .Rule("办结的纠纷从受理到办结的日数，受理当日不计，当日办结计1天，取中位数；疑难复杂和重大的另看分项。");

        d.Flow("F4", "民转刑", "Civil turned criminal", "件").On(s => s.Criminal).ConfirmedBy(CriminalConfirmations.MonthsAccount)
            .Slice("kind", "类别", s => s.Kind).Slice("level", "级别", s => s.Level).Slice("village", "村（社区）", s => s.Village)
            .Rule("由纠纷引起、公安机关当年刑事立案的；为零时须有每月核实，否则写“0，未核”。");

        const string ladder = "在组、村、乡、区各级达成协议的件数，除以该级经办完的件数（在该级办结的，加从该级升级的）；按级别看。";
        var (settled, handled) = d.Ratio("F12", "各级化解率", "Share settled at each level");
        settled.Each(s => s.Counted).On(c => c.Of.On).When(c => c.Of.IsSettled).Unless(c => c.Of.Undone).Slice("level", "级别", (c, _) => c.Of.Level).Slice("kind", "类别", (_, s) => s.Kind).Slice("village", "村（社区）", (_, s) => s.Village).Rule(ladder);
        handled.Each(s => s.LevelsDone).On(l => l.On).Unless(l => l.Undone).Slice("level", "级别", (l, _) => l.Level).Slice("kind", "类别", (_, s) => s.Kind).Slice("village", "村（社区）", (_, s) => s.Village).Rule(ladder);
    }

    /// <summary>What is settled when a dispute is taken in, so that the two figures of a rate are cut alike; level, track and gravity change until it ends.</summary>
    private static readonly string[] RateCuts = ["kind", "village", "manner", "source", "enterprise", "platform"];

    /// <summary>The cuts that all of them share, those of the rates first.</summary>
    private static CountBuilder<Dispute, TItem> Cut<TItem>(CountBuilder<Dispute, TItem> count, Func<TItem, Dispute, DisputeLevel> level) where TItem : class => count
        .Slice("kind", "类别", (_, s) => s.Kind)
        .Slice("village", "村（社区）", (_, s) => s.Village)
        .Slice("manner", "申请方式", (_, s) => s.Manner)
        .Slice("source", "来源", (_, s) => s.Source)
        .Slice("enterprise", "涉及企业", (_, s) => (bool?)s.Parties.Any(p => p.Enterprise))
        .Slice("platform", "来自调解系统", (_, s) => (bool?)s.FromPlatform)
        .Slice("level", "级别", level)
        .Slice("track", "调解方式", (_, s) => s.Track)
        .Slice("gravity", "难易程度", (_, s) => s.Gravity);
}
