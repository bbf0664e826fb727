using System.Collections.Immutable;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>A matter of one register, with its state.</summary>
internal sealed class Matter<TState> : Matter where TState : class, new()
{
    private readonly Register<TState> register;
    private readonly TState state;
    private readonly ImmutableArray<Step> steps;

    /// <summary>The state as it stood after one effective entry.</summary>
    internal readonly record struct Step(DateOnly Day, long Seq, TState After);

    private Matter(Register<TState> register, Guid id, ImmutableArray<Line> lines, Common common, TState state, ImmutableArray<Step> steps)
        : base(register, id, lines, common)
    {
        this.register = register;
        this.state = state;
        this.steps = steps;
    }

    public override object State => state;
    public override Mark? Closed => register.Definition.ClosedAt(state);

    /// <summary>The state right after the entry that made a mark; slices and amounts are read from it.</summary>
    internal TState After(Mark mark)
    {
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            if (steps[i].Seq == mark.Seq)
                return steps[i].After;
        }
        return state;
    }

    public static Matter<TState> Open(Register<TState> register, Entry entry) =>
        (Matter<TState>)new Matter<TState>(register, entry.Matter, [], Common.Empty, new TState(), []).With(entry);

    public override Matter With(Entry entry)
    {
        var line = register.Read(entry);
        var lines = Folding.Add(Lines, line);
        var goesOn = entry.Corrects is null && entry.Voids is null && (steps.Length == 0 || entry.On >= steps[^1].Day);
        return goesOn ? Next(lines, new(line, entry.On, entry.Seq), this) : Refold(lines, Folding.Effective(lines));
    }

    public override Matter? AsOf(DateOnly day)
    {
        if (steps.Length > 0 && steps[^1].Day <= day)
            return this;
        var until = Folding.Effective(Lines).Where(p => p.Day <= day).ToList();
        return until.Count == 0 ? null : Refold(Lines, until);
    }

    public override Matter? Before(long seq)
    {
        var earlier = Folding.Effective(Lines).TakeWhile(p => p.Seq != seq).ToList();
        return earlier.Count == 0 ? null : Refold(Lines, earlier);
    }

    private Matter<TState> Refold(ImmutableArray<Line> lines, IEnumerable<Folding.Place> places)
    {
        var matter = new Matter<TState>(register, Id, lines, Common.Empty, new TState(), []);
        foreach (var place in places)
            matter = Next(lines, place, matter);
        return matter;
    }

    private Matter<TState> Next(ImmutableArray<Line> lines, Folding.Place place, Matter<TState> before)
    {
        var line = place.Line;
        var at = new At { Mark = new(place.Day, place.Seq, line.RecordedOn), Entry = line.Entry, Seen = line.Seen };
        var common = before.Common;
        var after = before.state;
        if (line.Action.Opens)
            common = common with { Handler = common.Handler ?? lines[0].Entry.RecordedBy, Source = line.Entry.Source ?? lines[0].Entry.Source };
        switch (line.Form)
        {
            case Form<TState> own:
                after = own.Into(after, at);
                break;
            case CommonForm shared:
                common = shared.Into(common, at);
                after = register.Definition.Hear(after, shared, at);
                break;
        }
        return new(register, Id == Guid.Empty ? line.Entry.Matter : Id, lines, common, after, before.steps.Add(new(place.Day, place.Seq, after)));
    }

    private protected override Derived DeriveAnew(LawContext law) => register.Definition.Derive(this, state, law);
}
