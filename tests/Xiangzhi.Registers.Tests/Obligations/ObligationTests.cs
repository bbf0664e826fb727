using System.Collections.Immutable;
using Xiangzhi.Law;

namespace Xiangzhi.Registers.Tests.Obligations;

/// <summary>What is owed in every period: how much, until when, and from when an unread rule asks for it.</summary>
public sealed class ObligationTests
{
    private static readonly LawBook Book = LawBook.Builtin;

    [Fact]
    public void Every_obligation_names_a_rule_and_a_figure_or_a_return_that_exist()
    {
        Assert.All(Obligation.All, o => Assert.True(o.Rule is null || Book.Rules.Any(r => r.Code == o.Rule), o.Code));
        Assert.All(Obligation.All, o => Assert.True(o.Return is not null ^ o.Figure is not null, o.Code));
        Assert.All(Obligation.All.Where(o => o.Figure is not null), o =>
        {
            var figure = Catalogue.Standard.FindFigure(o.Figure!);
            Assert.NotNull(figure);
            Assert.True(o.Slice is null || figure.Slices.Any(s => s.Code == o.Slice), o.Code);
            Assert.Equal(o.By == OwedBy.Office, o.Slice is null);
        });
    }

    [Fact]
    public void Months_quarters_and_years_cover_the_year_and_a_rule_with_a_day_ends_on_it()
    {
        var reception = Owed("reception").PeriodsOf(Book, 2024).ToList();
        Assert.Equal(12, reception.Count);
        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), reception[1]);
        Assert.Equal([(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))], Owed("meeting").PeriodsOf(Book, 2025));
        Assert.Equal([(new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31))], Owed("enforcement-return").PeriodsOf(Book, 2025));
        Assert.Equal([new(2025, 3, 31), new(2025, 6, 30), new(2025, 9, 30), new DateOnly(2025, 12, 31)], (Owed("meeting") with { Every = ObligationPeriod.Quarter }).PeriodsOf(Book, 2025).Select(p => p.To));
    }

    [Fact]
    public void An_unread_rule_asks_for_nothing_until_the_office_switches_it_on()
    {
        var day = new DateOnly(2025, 12, 31);
        Assert.Null(Owed("officer-hours").Least(Context(), day));
        Assert.Equal(60, Owed("officer-hours").Least(Context(("officer_hours", null)), day));
        Assert.Equal(40, Owed("officer-hours").Least(Context(("officer_hours", 40)), day));
        Assert.Null(Owed("enforcement-return").Least(Context(), day));
        Assert.Equal(1, Owed("enforcement-return").Least(Context(("pen_stats", null)), day));
        Assert.Equal(1, Owed("petitions-return").Least(Context(), day));
        Assert.Equal(3, Owed("villagers").Least(Context(), day));
        Assert.Equal(1, Owed("meeting").Least(Context(), day));
        Assert.Equal(1, Owed("reception").Least(Context(), day));
        Assert.Equal(2, Owed("reception").Least(Context(("lead_reception", 2)), day));
        Assert.Null(Owed("study").Least(Context(), day));
        Assert.Equal(6, Owed("study").Least(Context(("study_quota", 6)), day));
    }

    [Theory]
    [InlineData(0, 1, 1, "2025-01-31", false, true)]
    [InlineData(0, 1, 1, "2025-02-01", true, false)]
    [InlineData(1, 1, 1, "2025-02-01", false, false)]
    [InlineData(0, null, 1, "2025-02-01", false, false)]
    public void It_is_due_until_its_last_day_and_missed_on_the_next(int done, int? least, int fromDay, string today, bool missed, bool due)
    {
        var owed = new ObligationOfPeriod(Owed("enforcement-return"), new(2025, 1, fromDay), new(2025, 1, 31), done, least, []);
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((missed, due), (owed.IsMissed(day), owed.IsDue(day)));
    }

    [Theory]
    [InlineData("villagers", "2026-01-01", Severity.Red, "有1个没有到数，每期至少1")]
    [InlineData("reception", "2026-01-01", Severity.Amber, "依据")]
    [InlineData("officer-hours", "2026-01-01", Severity.Amber, "（待核原文）。")]
    [InlineData("petitions-return", "2026-01-01", Severity.Red, "依据信访工作条例")]
    [InlineData("meeting", "2026-01-01", Severity.Amber, "依据惯例。")]
    [InlineData("meeting", "2025-12-01", Severity.Amber, "每期至少1")]
    [InlineData("meeting", "2025-11-29", Severity.Off, "账上见到0")]
    public void A_missed_one_is_as_red_as_its_rule_may_be_and_says_why(string code, string today, Severity shade, string why)
    {
        var owed = new ObligationOfPeriod(Owed(code), new(2025, 1, 1), new(2025, 12, 31), 0, 1, code is "villagers" or "officer-hours" ? [("上坝村", 0)] : []);
        Assert.Equal(shade, owed.Shade(Context(), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(why, owed.Why(Context()), StringComparison.Ordinal);
        Assert.Equal(Severity.Off, (owed with { Done = 1, Short = [] }).Shade(Context(), new(2026, 1, 1)));
    }

    [Fact]
    public void What_each_village_owes_is_met_when_none_is_short()
    {
        var owed = new ObligationOfPeriod(Owed("villagers"), new(2025, 1, 1), new(2025, 12, 31), 6, 3, [("上坝村", 2)]);
        Assert.False(owed.IsMet);
        Assert.True((owed with { Short = [] }).IsMet);
    }

    [Fact]
    public void A_return_says_of_which_year_and_when_it_was_published()
    {
        var township = new TestTownship(new(2026, 3, 1));
        Assert.Equal("year", Assert.IsType<Refused>(township.Try("yearly-return", "send", new(2025, 1, 20), Return(2026))).Refusals[0].Field);
        Assert.Equal("year", Assert.IsType<Refused>(township.Try("yearly-return", "send", new(2025, 1, 20), Return(24))).Refusals[0].Field);
        var sent = township.Do("yearly-return", "send", new(2025, 1, 20), Return(2024));
        Assert.Equal("sent", sent.Derive(township.Law).StageCode);
        var published = township.Do("yearly-return", "publish", new(2025, 1, 24), new PublishReturn { Where = "区政府网站法定主动公开内容" }, sent);
        Assert.Equal(("published", new DateOnly(2025, 1, 24)), (published.Derive(township.Law).StageCode, ((YearlyReturn)published.State).Published!.Value.Day));
        township.AssertReplayEqualsLive();
        Edges.AssertWhole("yearly-return", () =>
        {
            var another = new TestTownship(new(2026, 3, 1));
            return (another, another.Do("yearly-return", "send", new(2025, 1, 20), Return(2024)));
        }, _ => new PublishReturn { Where = "公开栏" });
    }

    private static SendReturn Return(int year) => new() { Kind = ReturnKind.Petitions, Year = year, Receiver = "乡党委、区信访办" };

    private static Obligation Owed(string code) => Obligation.All.Single(o => o.Code == code);

    private static LawContext Context(params (string Rule, int? Value)[] on) => new(Book, OfficeSettings.None with
    {
        SwitchedOn = [.. on.Select(s => s.Rule)],
        Local = on.Where(s => s.Value is not null).ToImmutableDictionary(s => s.Rule, s => s.Value!.Value),
    }, WorkCalendar.Builtin);
}
