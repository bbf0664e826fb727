using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class PostingSetTests
{
    static readonly Posting One = new()
    {
        Account = "F1a", On = new(2025, 3, 1), AsOf = new(2025, 3, 1), Seq = 1, Matter = Guid.Empty, Amount = 1, Slices = ["邻里", "村"],
    };

    [Fact]
    public void What_falls_away_comes_back_negated_on_its_own_days()
    {
        var later = One with { On = new(2025, 3, 2), AsOf = new(2025, 4, 1) };
        Assert.Equal("F1a 2025-03-01 2025-03-01 9 -1; F1a 2025-03-02 2025-04-01 9 1", Text(PostingSet.Difference([One], [later], 9)));
    }

    [Fact]
    public void What_is_alike_but_for_its_sequence_posts_nothing()
    {
        Assert.Empty(PostingSet.Difference([One], [One with { Seq = 5, Slices = ["邻里", "村"] }], 9));
        Assert.Empty(PostingSet.Difference([], [One with { Amount = 0 }], 9));
    }

    [Fact]
    public void Every_other_field_tells_postings_apart()
    {
        foreach (var other in (Posting[])
            [One with { Account = "F2" }, One with { Amount = 2 }, One with { Estimate = true }, One with { Subject = "a" },
             One with { Slices = ["村", "邻里"] }, One with { Slices = ["邻里"] }, One with { AsOf = new(2025, 3, 2) }, One with { Matter = new("0195a6c1-0000-7000-8000-0000000000a1") }])
            Assert.Equal(2, PostingSet.Difference([One], [other], 9).Length);
        Assert.Single(PostingSet.Difference([One, One], [One], 9));
        Assert.Single(PostingSet.Difference([One], [One, One], 9));
    }

    [Fact]
    public void Differences_in_order_always_sum_to_the_last_state() => Prop.ForAll(States().ToArbitrary(), states =>
    {
        var before = Array.Empty<Posting>();
        var posted = new List<Posting>();
        for (var seq = 1; seq <= states.Length; seq++)
        {
            posted.AddRange(PostingSet.Difference(before, states[seq - 1], seq));
            before = states[seq - 1];
        }
        return Sums(posted) == Sums(before) && Sums(PostingSet.Net(posted)) == Sums(before)
            && PostingSet.Net(posted).All(net => net.Amount != 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_difference_from_a_state_to_itself_is_empty_and_back_and_forth_cancels() =>
        Prop.ForAll(States().ToArbitrary(), states => states.Length < 2 || (PostingSet.Difference(states[0], states[0], 3).IsEmpty
            && PostingSet.Net([.. PostingSet.Difference(states[0], states[1], 3), .. PostingSet.Difference(states[1], states[0], 4)]).IsEmpty))
            .QuickCheckThrowOnFailure();

    static Gen<Posting[][]> States()
    {
        var posting =
            from account in Gen.Elements("F1a", "E7")
            from day in Gen.Choose(1, 2)
            from shift in Gen.Choose(0, 1)
            from amount in Gen.Choose(-2, 3)
            from subject in Gen.Elements(null, "p1", "p2")
            from slice in Gen.Elements("邻里", "土地")
            from estimate in Gen.Elements(true, false)
            select One with
            {
                Account = account, On = new(2025, 3, day), AsOf = new(2025, 3, day + shift), Amount = amount,
                Subject = subject, Slices = [slice], Estimate = estimate,
            };
        return posting.ArrayOf().ArrayOf();
    }

    // Summed the long way: by text, without the comparers of the code.
    static string Sums(IEnumerable<Posting> postings) => string.Join("; ", postings
        .GroupBy(p => $"{p.Account} {p.On:O} {p.AsOf:O} {p.Matter} {p.Subject} {string.Join(',', p.Slices)} {p.Estimate}")
        .Select(g => (g.Key, Sum: g.Sum(p => p.Amount))).Where(g => g.Sum != 0).OrderBy(g => g.Key, StringComparer.Ordinal));

    static string Text(IEnumerable<Posting> postings) =>
        string.Join("; ", postings.Select(p => $"{p.Account} {p.On:O} {p.AsOf:O} {p.Seq} {p.Amount}"));
}
