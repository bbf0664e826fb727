using Xiangzhi.Law;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers.Tests;

/// <summary>
/// A township in memory: acts go through the real decisions, entries through their real bytes, figures through their postings.
/// What it lacks is only the database.
/// </summary>
internal sealed class TestTownship
{
    private readonly Dictionary<Guid, Matter> matters = [];
    private readonly Dictionary<(string, int), int> numbers = [];
    private readonly Dictionary<(long, string), byte[]> personal = [];
    private int acts;

    public TestTownship(DateOnly today, Catalogue? catalogue = null)
    {
        Today = today;
        Catalogue = catalogue ?? Catalogue.Standard;
        Roster = new([], Reveal, (register, number) =>
            matters.Values.FirstOrDefault(m => m.Number == number && (register is null || m.Register == register))?.Id, id => matters.GetValueOrDefault(id)?.Number);
    }

    public Catalogue Catalogue { get; }
    public DateOnly Today { get; set; }
    public OfficeSettings Settings { get; set; } = OfficeSettings.None;
    public Roster Roster { get; private set; }
    public List<Entry> Entries { get; } = [];
    public List<Posting> Postings { get; } = [];
    public IEnumerable<Matter> Matters => matters.Values;

    /// <summary>Who acts; null: nobody's rights are asked.</summary>
    public Actor? Actor { get; set; }

    public LawBook Book { get; set; } = LawBook.Builtin;
    public LawContext Law => new(Book, Settings, WorkCalendar.Builtin);

    public string? Reveal(PersonalPlace place) =>
        personal.TryGetValue((place.Seq, place.Slot), out var content)
            ? System.Text.Json.JsonDocument.Parse(content).RootElement.TryGetProperty(place.Field, out var value) ? value.GetString() : null : null;

    /// <summary>Acts and expects it to be recorded; returns the matter.</summary>
    public Matter Do(string register, string action, DateOnly on, Form form, Matter? matter = null, Func<Act, Act>? change = null) =>
        Try(register, action, on, form, matter, change) switch
        {
            Accepted accepted => matters[accepted.Entries[0].Entry.Matter],
            Refused refused => throw new InvalidOperationException(string.Join(" ", refused.Refusals.Select(r => r.Message))),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };

    /// <summary>Acts; what is accepted is written.</summary>
    public Decision Try(string register, string action, DateOnly on, Form form, Matter? matter = null, Func<Act, Act>? change = null)
    {
        var act = new Act
        {
            Id = ActId(++acts), Register = register, Action = action, Matter = matter?.Id, On = on, Form = form, RecordedBy = "S01",
        };
        act = change?.Invoke(act) ?? act;
        var decision = Decider.Decide(Catalogue, act, Situation());
        if (decision is Accepted accepted)
        {
            foreach (var written in accepted.Entries)
                Keep(written);
        }
        return decision;
    }

    public Matter Correct(Matter matter, long seq, DateOnly on, Form form, string reason = "记错了") =>
        Do(matter.Register.Code, matter.Lines.First(l => l.Entry.Seq == seq).Action.Code, on, form, matter, a => a with { Corrects = seq, Reason = reason });

    public Matter Void(Matter matter, long seq) =>
        Do(matter.Register.Code, "void", Today, new VoidEntry { Reason = "重复登记" }, matter, a => a with { Target = seq });

    /// <summary>The figure for a whole year as of its last day, or as of another day; of one slice only, if named.</summary>
    public FigureValue Figure(string code, int year, DateOnly? asOf = null, string? slice = null)
    {
        var figure = Catalogue.FindFigure(code) ?? throw new KeyNotFoundException(code);
        var scope = Scope.Year(year) with { AsOf = asOf ?? new(year, 12, 31) };
        return FigureValue.Of(figure, account => Total(account, scope, figure.IsStock(account), slice));
    }

    public IEnumerable<Flag> Flags(Matter matter) => matters[matter.Id].Derive(Law).Flags;

    public MatterClock Clock(Matter matter, string rule) => matters[matter.Id].Derive(Law).Clocks.Single(c => c.Rule == rule);

    public Matter Now(Matter matter) => matters[matter.Id];

    /// <summary>Replays all entries from their bytes and compares postings and derived state with what stands.</summary>
    public void AssertReplayEqualsLive()
    {
        foreach (var group in Entries.GroupBy(e => e.Matter))
        {
            var live = matters[group.Key];
            var replayed = Catalogue[live.Register.Code].Fold(group.Select(e => EntryCodec.Read(EntryCodec.Write(e))));
            Assert.Equal(live.State, replayed.State);
            Assert.Equal(live.Common.Papers, replayed.Common.Papers);
            var posted = PostingSet.Net(Postings.Where(p => p.Matter == group.Key)).Select(p => p with { Seq = 0 });
            Assert.Equal(Sorted(replayed.Derive(Law).Postings), Sorted(posted));
        }

        static IEnumerable<string> Sorted(IEnumerable<Posting> postings) => PostingSet.Net(postings)
            .Select(p => $"{p.Account} {p.On} {p.AsOf} {p.Amount} {p.Subject} {string.Join(',', p.Slices)} {p.Estimate}").Order(StringComparer.Ordinal);
    }

    private AccountTotal Total(string account, Scope scope, bool stock, string? slice)
    {
        var records = Postings.Where(p => p.Account == account && scope.Takes(p, stock) && (slice is null || p.Slices.Contains(slice)))
            .GroupBy(p => (p.Matter, p.On, p.Subject, string.Join('|', p.Slices)))
            .Select(g => (g.Key.Subject, Amount: g.Sum(p => p.Amount), Estimate: g.Any(p => p.Estimate)))
            .Where(r => r.Amount != 0).ToList();
        var sorted = records.Select(r => (decimal)r.Amount).Order().ToList();
        decimal? median = sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        var subjects = records.GroupBy(r => r.Subject).Where(g => g.Sum(r => r.Amount) > 0).Select(g => g.Key).ToList();
        return new(records.Sum(r => r.Amount), records.Count, subjects.Count, median, records.Exists(r => r.Estimate)) { SubjectIds = [.. subjects.OfType<string>()], Least = sorted.Count == 0 ? null : sorted[0] };
    }

    private void Keep(Written written)
    {
        var entry = EntryCodec.Read(written.Bytes);
        Entries.Add(entry);
        foreach (var part in written.Personal)
            personal[(entry.Seq, part.Slot)] = part.Content;
        foreach (var place in written.Erased)
            personal.Remove(place);
        if (entry.Number is not null)
            numbers[(entry.Register, entry.On.Year)] = numbers.GetValueOrDefault((entry.Register, entry.On.Year)) + 1;
        matters[entry.Matter] = written.After;
        if (written.After.Register.IsReference)
            Roster = Roster.With(written.After);
        Postings.AddRange(written.Postings);
    }

    private Situation Situation() => new()
    {
        Township = "500114205", ShortName = "试验", Since = new(2000, 1, 1), NextSeq = Entries.Count + 1, Law = Law, Roster = Roster, Actor = Actor,
        Now = LocalDay.At(Today, new(9, 0)).AddSeconds(acts),
        Matter = id => matters.GetValueOrDefault(id),
        NextNumber = (register, year) => numbers.GetValueOrDefault((register.Code, year)) + 1,
        BySource = (register, source) => matters.Values.FirstOrDefault(m => m.Register == register && m.Common.Source is { } s && s.Name == source.Name && s.Number == source.Number)?.Id,
        Personal = (seq, slot) => personal.GetValueOrDefault((seq, slot)),
        Salt = () => new byte[32],
    };

    private static Guid ActId(int n) => new($"00000000-0000-7000-8000-{n:x12}");
}
