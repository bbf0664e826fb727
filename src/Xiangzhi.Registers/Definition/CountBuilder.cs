using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>How the facts of a matter become postings of one account.</summary>
internal abstract class PostingSource<TState> where TState : class, new()
{
    public abstract void Emit(Matter<TState> matter, TState state, IReadOnlyList<MatterClock> clocks, List<Posting> into);
}

/// <summary>
/// Declares what a figure counts. <typeparamref name="TItem"/> is the state itself, or one of its items.
/// Slices and amounts are read from the state right after the entry that made the mark, so that what happens
/// later does not move an earlier figure.
/// </summary>
public sealed class CountBuilder<TState, TItem> where TState : class, new() where TItem : class
{
    private sealed class Source(CountBuilder<TState, TItem> of) : PostingSource<TState>
    {
        public override void Emit(Matter<TState> matter, TState state, IReadOnlyList<MatterClock> clocks, List<Posting> into) =>
            of.Emit(matter, state, clocks, into);
    }

    private readonly Func<TState, IEnumerable<TItem>>? items;
    private readonly List<Func<TItem, TState, string>> slices = [];
    private readonly FigureDraft<TState> figure;
    private readonly IReadOnlyList<string> accounts;
    private readonly Source source;
    private Func<TItem, Mark?>? on;
    private Func<TItem, Mark?>? until;
    private IReadOnlyList<string> dueOf = [];
    private DueCount dueCount;
    private Func<TItem, bool> when = _ => true;
    private Func<TItem, Mark?> unless = _ => null;
    private Func<TItem, Mark?>? known;
    private Func<TItem, decimal> amount = _ => 1;
    private Func<TItem, string?> subject = _ => null;
    private bool subjectIsMatter;
    private Func<TItem, bool> estimate = _ => false;

    internal CountBuilder(FigureDraft<TState> figure, Func<TState, IEnumerable<TItem>>? items, IReadOnlyList<string> accounts)
    {
        this.figure = figure;
        this.items = items;
        this.accounts = accounts;
        source = new(this);
        figure.Sources.Add(source);
    }

    /// <summary>Counts each item instead of the matter.</summary>
    public CountBuilder<TState, TOther> Each<TOther>(Func<TState, IEnumerable<TOther>> these) where TOther : class
    {
        figure.Sources.Remove(source); // a ratio has two, and either may go over to items first
        return new(figure, these, accounts);
    }

    /// <summary>On the legal day of this fact.</summary>
    public CountBuilder<TState, TItem> On(Func<TItem, Mark?> fact)
    {
        on = fact;
        return this;
    }

    /// <summary>In force from one fact until, not including, another; renewals within one matter make no gap and no double.</summary>
    public CountBuilder<TState, TItem> Span(Func<TItem, Mark?> from, Func<TItem, Mark?> end)
    {
        on = from;
        until = end;
        figure.AtDay = true;
        return this;
    }

    /// <summary>On the day on which each clock of a rule runs out; <paramref name="met"/>: only if it was met in time.</summary>
    public CountBuilder<TState, TItem> OnDue(string rule, bool met = false) => OnDue([rule], met ? DueCount.MetInTime : DueCount.Each);

    /// <summary>As above for several rules; what was done late may count too, on the due day but only since it was done.</summary>
    public CountBuilder<TState, TItem> OnDue(IReadOnlyList<string> rules, DueCount which)
    {
        (dueOf, dueCount) = (rules, which);
        return this;
    }

    public CountBuilder<TState, TItem> When(Func<TItem, bool> condition)
    {
        when = condition;
        return this;
    }

    /// <summary>Belongs to the day of <see cref="On"/>, but is there only since this fact: a re-sit makes good the sitting before it. Without the fact nothing counts.</summary>
    public CountBuilder<TState, TItem> Known(Func<TItem, Mark?> fact)
    {
        known = fact;
        return this;
    }

    /// <summary>Stops counting when this fact is there, as of its day.</summary>
    public CountBuilder<TState, TItem> Unless(Func<TItem, Mark?> fact)
    {
        unless = fact;
        return this;
    }

    public CountBuilder<TState, TItem> Amount(Func<TItem, decimal> value)
    {
        amount = value;
        return this;
    }

    /// <summary>Internal id of the person, village or firm that is counted; never a name.</summary>
    public CountBuilder<TState, TItem> Subject(Func<TItem, string?> id)
    {
        subject = id;
        return this;
    }

    /// <summary>The matter itself is who is counted: a person or village of a roster.</summary>
    public CountBuilder<TState, TItem> SubjectIsMatter()
    {
        subjectIsMatter = true;
        return this;
    }

    public CountBuilder<TState, TItem> Estimate(Func<TItem, bool> estimated)
    {
        estimate = estimated;
        return this;
    }

    public CountBuilder<TState, TItem> Slice<TValue>(string code, string label, Func<TItem, TValue> value) => Slice(code, label, (item, _) => value(item));

    /// <summary>A slice that also reads the matter's state after the mark.</summary>
    public CountBuilder<TState, TItem> Slice<TValue>(string code, string label, Func<TItem, TState, TValue> value)
    {
        var scalar = (Scalar<TValue>)FieldFactory.ScalarOf(typeof(TValue), unit: null);
        slices.Add((item, state) => value(item, state) is { } given && !scalar.IsEmpty(given) ? scalar.Format(given) : "");
        figure.Slices.Add(new(code, new(label, Identifier.Words(code)), (text, roster) => text.Length == 0
            ? new("未记", "Not recorded")
            : new(scalar.ShowText(text, roster, Language.Zh), scalar.ShowText(text, roster, Language.En)))
        {
            IsOpen = scalar.Kind == "text",
            // A matter is chosen by its key and counted by its id.
            Options = (roster, on) => [.. scalar.Options(roster, on).Select(o => scalar.Parse(o.Value, new(new TextForm(), on, roster), out var value, out _) ? o with { Value = scalar.Format(value) } : o)],
            Read = (text, roster, on) => scalar.Parse(text, new(new TextForm(), on, roster), out var read, out var fault) ? (scalar.Format(read), null) : (null, fault),
        });
        return this;
    }

    /// <summary>Also takes in the account that another register posts, with the same slices in the same order.</summary>
    public CountBuilder<TState, TItem> Plus(string account)
    {
        figure.Upper = [.. figure.Upper, account];
        return this;
    }

    /// <summary>The counting rule 口径 in one sentence.</summary>
    public CountBuilder<TState, TItem> Rule(string sentence)
    {
        figure.Rule = sentence;
        return this;
    }

    /// <summary>Its zero is a claim that needs a confirmation for every month that has ended.</summary>
    /// <param name="months">Account with one subject for each confirmed month.</param>
    public CountBuilder<TState, TItem> ConfirmedBy(string months)
    {
        figure.ConfirmedBy = months;
        return this;
    }

    public CountBuilder<TState, TItem> Mixed()
    {
        figure.Mixed = true;
        return this;
    }

    private void Emit(Matter<TState> matter, TState state, IReadOnlyList<MatterClock> clocks, List<Posting> into)
    {
        if (dueOf.Count > 0)
        {
            foreach (var clock in clocks)
            {
                if (dueOf.Contains(clock.Rule) && clock.Reading.Due is { } due)
                    Due(matter, state, due, clock.Reading.Until, into);
            }
        }
        else if (items is null)
        {
            Item((TItem)(object)state, matter, isState: true, into);
        }
        else
        {
            foreach (var item in items(state))
                Item(item, matter, isState: false, into);
        }
    }

    private void Due(Matter<TState> matter, TState state, DateOnly due, DateOnly? until, List<Posting> into)
    {
        if (state is not TItem item || !when(item))
            return;
        if (dueCount == DueCount.Each || until <= due)
            Post(matter, item, state, due, due, 1, into);
        else if (dueCount == DueCount.Met && until is { } done)
            Post(matter, item, state, due, done, 1, into);
    }

    private void Item(TItem item, Matter<TState> matter, bool isState, List<Posting> into)
    {
        if (on!(item) is not { } mark)
            return;
        var after = matter.After(mark);
        var counted = isState ? (TItem)(object)after : item;
        if (!when(counted) || (known is not null && known(item) is null))
            return;
        var since = known?.Invoke(item) is { } fact && fact.Day > mark.Day ? fact.Day : mark.Day;
        Post(matter, counted, after, mark.Day, since, 1, into);
        if (unless(item) is { } back)
            Post(matter, counted, after, mark.Day, back.Day > since ? back.Day : since, -1, into);
        if (until?.Invoke(item) is { } end)
        {
            var last = end.Day > mark.Day ? end.Day : mark.Day;
            Post(matter, counted, after, last, last, -1, into);
        }
    }

    private void Post(Matter<TState> matter, TItem item, TState after, DateOnly day, DateOnly asOf, int sign, List<Posting> into)
    {
        var value = (long)(amount(item) * figure.Scale);
        if (value == 0 && accounts.Count == 1)
            return;
        var cut = new string[slices.Count];
        for (var i = 0; i < cut.Length; i++)
            cut[i] = slices[i](item, after);
        for (var i = 0; i < accounts.Count; i++)
        {
            into.Add(new()
            {
                Account = accounts[i],
                On = day,
                AsOf = asOf,
                Seq = 0,
                Matter = matter.Id,
                Amount = sign * (i == 0 ? value : 1),
                Subject = subjectIsMatter ? matter.Id.ToString("D") : subject(item),
                Slices = ImmutableCollectionsMarshal.AsImmutableArray(cut),
                Estimate = estimate(item),
            });
        }
    }
}

/// <summary>Which of the clocks that run out in the period a figure counts.</summary>
public enum DueCount
{
    Each,
    MetInTime,

    /// <summary>In time or late.</summary>
    Met,
}

/// <summary>A figure being declared.</summary>
internal sealed class FigureDraft<TState>(string code, Text name, string unit, FigureKind kind, int digits) where TState : class, new()
{
    public string Code => code;
    public List<PostingSource<TState>> Sources { get; } = [];
    public List<Slice> Slices { get; } = [];
    public IReadOnlyList<string> Upper { get; set; } = [code];
    public IReadOnlyList<string> Lower { get; set; } = [];
    public string Rule { get; set; } = "";
    public bool Mixed { get; set; }
    public bool Median { get; set; }
    public IReadOnlyList<string> Stocks { get; set; } = [];
    public bool Coverage { get; set; }

    /// <summary>Only an account: the figure that reads it is declared elsewhere.</summary>
    public bool OfAnother { get; init; }

    /// <summary>Read as it stands on the last day of the scope, not over the period.</summary>
    public bool AtDay { get; set; }

    public string? ConfirmedBy { get; set; }
    public long Scale { get; } = (long)Math.Pow(10, digits);

    public IEnumerable<Slice> FirstSlices(string[] codes) => Slices.DistinctBy(s => s.Code).Take(codes.Length);

    public Figure ToFigure() => new()
    {
        Code = code,
        Name = name,
        Unit = unit,
        Kind = kind,
        Digits = digits,
        Rule = Rule,
        Slices = [.. Slices.DistinctBy(s => s.Code)],
        Accounts = Upper,
        Lower = Lower,
        Median = Median,
        StockAccounts = AtDay || kind == FigureKind.Stock ? [.. Upper, .. Lower] : Stocks,
        Coverage = Coverage,
        Mixed = Mixed,
        ConfirmedBy = ConfirmedBy,
    };
}
