using Xiangzhi.Ledger;

namespace Xiangzhi.Registers.Tests.Kernel;

/// <summary>Promises, shown on a register of its own: a promise is due on a day and kept on another.</summary>
public sealed class CountingTests
{
    private static readonly DateOnly Spring = new(2024, 3, 1);

    private readonly TestTownship township = new(new(2025, 6, 1), new([new Promises(), new Walkers()]));

    [Fact]
    public void A_ratio_of_items_counts_both_sides()
    {
        var day = Promise("甲", "乙");
        township.Do("promise", "keep", Spring, new KeepPromise { Word = "甲" }, day);

        Assert.Equal((50m, 1m, 2m), township.Figure("Z3", 2024) is var f ? (f.Value, f.Numerator, f.Denominator) : default);
    }

    [Fact]
    public void What_becomes_known_later_belongs_to_its_day_but_counts_only_since()
    {
        var promise = Promise("甲");
        Assert.Equal(0, township.Figure("Z3", 2024).Value);
        township.Do("promise", "keep", new(2025, 2, 1), new KeepPromise { Word = "甲" }, township.Now(promise));

        Assert.Equal(0, township.Figure("Z3", 2024).Value);
        Assert.Equal(100, township.Figure("Z3", 2024, asOf: new(2025, 2, 1)).Value);
        Assert.Null(township.Figure("Z3", 2025).Value);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void Coverage_counts_different_subjects_that_are_in_force()
    {
        var one = township.Do("walker", "add", Spring, new AddWalker());
        var two = township.Do("walker", "add", Spring, new AddWalker());
        township.Do("walker", "walk", Spring, new Walk(), one);
        township.Do("walker", "walk", Spring.AddDays(1), new Walk(), township.Now(one));
        township.Do("walker", "walk", Spring.AddDays(1), new Walk(), township.Now(two));
        Assert.Equal(100, township.Figure("Z4", 2024).Value);

        township.Do("walker", "end", Spring.AddDays(9), new EndWalker(), township.Now(two));
        Assert.Equal((100m, 1m, 1m), township.Figure("Z4", 2024) is var f ? (f.Value, f.Numerator, f.Denominator) : default);
        Assert.Equal((0m, 0m, 1m), township.Figure("Z4", 2025) is var g ? (g.Value, g.Numerator, g.Denominator) : default);
        Assert.Null(township.Figure("Z4", 2023).Value);
        Assert.DoesNotContain(township.Catalogue.Figures, f => f.Code.StartsWith("Z4+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("b", "a", false)]
    [InlineData("b", "b", false)]
    public void A_rate_is_cut_only_by_the_first_slices_of_both_figures(string first, string second, bool fits)
    {
        var d = new Definition<Walker>(typeof(Walkers));
        d.Flow("Z7", "走", "Walks", "次").Each(s => s.Walks).On(w => w.On).Slice("a", "甲", _ => "1").Slice("b", "乙", _ => "2").Slice("c", "丙", _ => "3");
        d.Flow("Z8", "来", "Added", "次").On(s => s.Added).Slice("a", "甲", _ => "1").Slice("b", "乙", _ => "2");
        if (fits)
            d.Ratio("Z9", "率", "Rate", "Z7", "Z8", "", first, second);
        else
            Assert.Contains("first slices", Assert.Throws<InvalidOperationException>(() => d.Ratio("Z9", "率", "Rate", "Z7", "Z8", "", first, second)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_of_accounts_counts_no_subject_twice()
    {
        var figure = new Figure { Code = "Z9", Name = new("甲", "A"), Unit = "%", Kind = FigureKind.Ratio, Accounts = ["x", "y"], Lower = ["z"], StockAccounts = ["z"], Coverage = true };
        var totals = new Dictionary<string, string[]> { ["x"] = ["a", "b"], ["y"] = ["b", "d"], ["z"] = ["a", "b", "c"] };

        var value = FigureValue.Of(figure, account => AccountTotal.None with { SubjectIds = totals[account] });

        Assert.Equal((66.67m, 2m, 3m), (value.Value, value.Numerator, value.Denominator));
        Assert.Equal([true, false], new[] { "z", "x" }.Select(figure.IsStock));
    }

    private Matter Promise(params string[] words) => township.Do("promise", "give", Spring, new GivePromises { Words = [.. words] });

    public sealed record Vow
    {
        public Mark? Given { get; init; }
        public Items<OneVow> Vows { get; init; } = [];
    }

    public sealed record OneVow(string Word, Mark Given, Mark? Kept);

    public sealed record GivePromises : Form<Vow>
    {
        [Label("诺言")] public required Items<string> Words { get; init; }

        public override Vow Into(Vow s, At at) => s with { Given = at.Mark, Vows = [.. Words.Select(w => new OneVow(w, at.Mark, null))] };
    }

    public sealed record KeepPromise : Form<Vow>
    {
        [Label("诺言")] public required string Word { get; init; }

        public override Vow Into(Vow s, At at) => s with { Vows = [.. s.Vows.Select(v => v.Word == Word ? v with { Kept = at.Mark } : v)] };
    }

    public sealed class Promises : Register<Vow>
    {
        protected override void Define(Definition<Vow> d)
        {
            d.Named("promise", "诺言", number: "{township}诺〔{year}〕{n}号", Area.Disputes);
            d.Opens<GivePromises>("give", "许诺");
            d.Act<KeepPromise>("keep", "兑现");
            var (kept, given) = d.Ratio("Z3", "兑现率", "Kept");
            kept.Each(s => s.Vows).On(v => v.Given).Known(v => v.Kept);
            given.Each(s => s.Vows).On(v => v.Given);
        }
    }

    public sealed record Walker
    {
        public Mark? Added { get; init; }
        public Mark? Ended { get; init; }
        public Items<OneWalk> Walks { get; init; } = [];
    }

    public sealed record OneWalk(Mark On);

    public sealed record AddWalker : Form<Walker>
    {
        public override Walker Into(Walker s, At at) => s with { Added = at.Mark };
    }

    public sealed record Walk : Form<Walker>
    {
        public override Walker Into(Walker s, At at) => s with { Walks = s.Walks.Add(new(at.Mark)) };
    }

    public sealed record EndWalker : Form<Walker>
    {
        public override Walker Into(Walker s, At at) => s with { Ended = at.Mark };
    }

    public sealed class Walkers : Register<Walker>
    {
        protected override void Define(Definition<Walker> d)
        {
            d.Named("walker", "行人", number: "{township}行〔{year}〕{n}号", Area.Disputes);
            d.Opens<AddWalker>("add", "登记");
            d.Act<Walk>("walk", "走");
            d.Act<EndWalker>("end", "停");
            d.Posts("Z4+").Each(s => s.Walks).On(w => w.On).SubjectIsMatter();
            d.Posts("Z4/").Span(s => s.Added, s => s.Ended).SubjectIsMatter();
            d.Coverage("Z4", "走过的人", "Walked", of: ["Z4+"], over: "Z4/", "走过的不同行人，除以在册的行人。");
        }
    }
}
