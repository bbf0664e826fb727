namespace Xiangzhi.Registers.Tests.Kernel;

/// <summary>A register for tests only: errands with visits.</summary>
public sealed record Errand
{
    public string Topic { get; init; } = "";
    public Personal<string> Asker { get; init; }
    public Level Level { get; init; }
    public Items<VisitPaid> Visits { get; init; } = [];
    public Mark? Opened { get; init; }
    public Mark? Ended { get; init; }
}

public sealed record VisitPaid(Mark On, string Place, Personal<string> Host);

public enum Level
{
    [Label("低")] Low,
    [Label("高")] High,
}

public sealed record OpenErrand : Form<Errand>
{
    [Label("谁")] public required Personal<string> Asker { get; init; }
    [Label("什么事")] public required string Topic { get; init; }

    public override Errand Into(Errand s, At at) => s with { Topic = Topic, Asker = Asker, Opened = at.Mark };
}

public sealed record Visit : Form<Errand>
{
    [Label("到哪里")] public required string Place { get; init; }
    [Label("见了谁")] public Personal<string> Host { get; init; }

    public override Errand Into(Errand s, At at) => s with { Visits = s.Visits.Add(new(at.Mark, Place, Host)) };
}

public sealed record Raise : Form<Errand>
{
    [Label("级别")] public required Level Level { get; init; }

    public override Errand Into(Errand s, At at) => s with { Level = Level };
}

public sealed record End : Form<Errand>
{
    public override Errand Into(Errand s, At at) => s with { Ended = at.Mark };
}

public sealed record Thank : Form<Errand>
{
    public override Errand Into(Errand s, At at) => s;
}

public enum ErrandStage
{
    [Label("在办")] Open,
    [Label("办结")] Ended,
}

public sealed class Errands : Register<Errand>
{
    protected override void Define(Definition<Errand> d)
    {
        d.Named("errand", "差事", number: "{township}差〔{year}〕{n}号", Area.Disputes);
        d.Stage(s => s.Ended is null ? ErrandStage.Open : ErrandStage.Ended);
        d.Title(s => s.Topic);
        d.People(s => [s.Asker]);
        d.Closes(s => s.Ended, s => s with { Ended = null });

        d.Opens<OpenErrand>("open", "登记");
        d.Act<Visit>("visit", "走访");
        d.Act<Raise>("raise", "升级").Refuse((s, f, _) => s.Level == f.Level, "Level", "已经在这一级");
        d.Act<End>("end", "办结");
        d.Act<Thank>("thank", "致谢").EvenAfterClosing();

        d.Flow("Z1", "走访", "Visits", "次").Each(s => s.Visits).On(v => v.On).Slice("level", "级别", (_, s) => s.Level);
        d.List("事由", s => s.Topic).List("级别", s => s.Level);
    }
}
