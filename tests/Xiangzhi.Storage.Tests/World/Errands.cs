using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage.Tests.World;

/// <summary>A register for tests only, with a little of everything: people, files, clocks, flags, figures of each kind.</summary>
public sealed record Errand
{
    public string Topic { get; init; } = "";
    public Personal<string> Asker { get; init; }
    public Ref<Villages>? Village { get; init; }
    public Level Level { get; init; }
    public Items<VisitPaid> Visits { get; init; } = [];
    public decimal Cost { get; init; }
    public Mark? Opened { get; init; }
    public Mark? Answered { get; init; }
    public Mark? Noticed { get; init; }
    public Mark? Ended { get; init; }
}

public sealed record VisitPaid(Mark On, string Place, int Guests, Level Level);

public enum Level
{
    [Label("低")] Low,
    [Label("高")] High,
}

public sealed record OpenErrand : Form<Errand>
{
    [Label("谁")] public required Personal<string> Asker { get; init; }
    [Label("电话")] public Personal<string> Phone { get; init; }
    [Label("什么事")] public required string Topic { get; init; }
    [Label("村")] public Ref<Villages>? Village { get; init; }

    public override Errand Into(Errand s, At at) => s with { Topic = Topic, Asker = Asker, Village = Village, Opened = at.Mark };
}

public sealed record Guest
{
    [Label("姓名")] public Personal<string> Name { get; init; }
    [Label("说了什么")] public Personal<string> Words { get; init; }
    [Label("照片")] public Personal<Attachment> Photo { get; init; }
}

public sealed record Visit : Form<Errand>
{
    [Label("到哪里")] public required string Place { get; init; }
    [Label("级别")] public Level Level { get; init; }
    [Label("见了谁")] public Items<Guest> Guests { get; init; } = [];

    public override Errand Into(Errand s, At at) => s with { Visits = s.Visits.Add(new(at.Mark, Place, Guests.Count, Level)), Level = Level };
}

public sealed record Answer : Form<Errand>
{
    [Label("花费")] public decimal Cost { get; init; }

    public override Errand Into(Errand s, At at) => s with { Answered = at.Mark, Cost = Cost };
}

public sealed record Notice : Form<Errand>
{
    public override Errand Into(Errand s, At at) => s with { Noticed = at.Mark };
}

public sealed record EndErrand : Form<Errand>
{
    public override Errand Into(Errand s, At at) => s with { Ended = at.Mark };
}

public sealed record PassOn : Form<Errand>
{
    [Label("给哪一件")] public required Ref<Errands> To { get; init; }

    public override Errand Into(Errand s, At at) => s;
}

public enum ErrandStage
{
    [Label("在办")] Open,
    [Label("已答复")] Answered,
    [Label("办结")] Ended,
}

public sealed class Errands : Register<Errand>
{
    /// <summary>A real rule counted in working days, so that a holiday notice moves it.</summary>
    public const string AnswerRule = "lic_correct";

    /// <summary>A real rule that may be red.</summary>
    public const string NoticeRule = "xf_register";

    protected override void Define(Definition<Errand> d)
    {
        d.Named("errand", "差事", number: "{township}差〔{year}〕{n}号", Area.Disputes);
        d.Stage(s => s.Ended is not null ? ErrandStage.Ended : s.Answered is not null ? ErrandStage.Answered : ErrandStage.Open);
        d.Title(s => s.Topic);
        d.Village(s => s.Village);
        d.People(s => [s.Asker]);
        d.Closes(s => s.Ended, s => s with { Ended = null });

        d.Opens<OpenErrand>("open", "登记");
        d.Act<Visit>("visit", "走访");
        d.Act<Answer>("answer", "答复");
        d.Act<Notice>("notice", "告知");
        d.Act<EndErrand>("end", "办结");
        d.Act<PassOn>("pass-on", "转去走访").Tells<Errands>("visit", (_, f) => f.To, (_, _) => new Visit { Place = "转来" });

        d.Clock(AnswerRule).Awaits("answer").From(s => s.Opened).Until(s => s.Answered);
        d.Step(NoticeRule, "告知", done: s => s.Noticed, before: s => s.Answered);

        d.Flow("Z1", "走访", "Visits", "次").Each(s => s.Visits).On(v => v.On).Slice("level", "级别", v => v.Level).Slice("place", "地点", v => v.Place);
        d.Sum("Z2", "见到的人", "Guests", "人次").Each(s => s.Visits).On(v => v.On).Amount(v => v.Guests).Estimate(v => v.Guests > 2);
        d.Sum("Z3", "花费", "Cost", "元", digits: 2).On(s => s.Answered).Amount(s => s.Cost);
        d.Stock("Z4", "在办差事", "Open errands", "件").Span(s => s.Opened, s => s.Ended).Slice("topic", "什么事", s => s.Topic);
        d.Distinct("Z5", "去过的地方", "Places", "个").Each(s => s.Visits).On(v => v.On).Subject(v => v.Place);
        var (of, over) = d.Ratio("Z6", "答复率", "Answered");
        of.On(s => s.Answered).Slice("topic", "什么事", s => s.Topic);
        over.On(s => s.Opened).Slice("topic", "什么事", s => s.Topic);
        d.Mean("Z7", "平均花费", "Mean cost", "元", digits: 2).On(s => s.Answered).Amount(s => s.Cost);
        d.Mean("Z8", "中位花费", "Median cost", "元", digits: 2, median: true).On(s => s.Answered).Amount(s => s.Cost);
        d.Composite("Z9", "走访和花费", "Both", "项", ["Z1", "Z4"], "走访次数加在办件数");
        var (met, due) = d.Ratio("Z10", "按期答复率", "In time");
        met.OnDue(AnswerRule, met: true);
        due.OnDue(AnswerRule);
        d.Flow("Z11", "只告知未答复", "Noticed only", "件").On(s => s.Noticed).Unless(s => s.Answered);

        d.List("事由", s => s.Topic).List("级别", s => s.Level);
    }
}
