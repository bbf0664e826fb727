using Xiangzhi.Registers.Tests.GoodFiles;

namespace Xiangzhi.Registers.Tests.Openness;

/// <summary>Items whose publication is missing or late, with the last day of each rule on both sides.</summary>
internal sealed class DisclosureItemGaps : RegisterGaps
{
    private static readonly DateOnly May = new(2024, 5, 6);

    private readonly OpennessWorld world = new();
    private readonly Ref<Disclosures> publication;

    public DisclosureItemGaps() => publication = new(world.Propose(world.List(OpennessLine.Village, DisclosurePeriod.Quarterly), new(2024, 3, 31), new(2024, 4, 1)).Id);

    public override string Register => "disclosure-item";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => Owed.ToDictionary(o => o.What, o => o.Published(o.Due));

    public override IEnumerable<Gap> Gaps => [.. Days, .. Often];

    private IEnumerable<Gap> Days => Owed.SelectMany(o => (Gap[])
    [
        Gap.Of(o.Missed, $"{o.What}, another entry the day after it was due", o.Untold.Then("revise", o.Due.AddDays(1), Revised), "published"),
        Gap.Sound(o.Missed, $"{o.What}, another entry on the day it was due", o.Untold.Then("revise", o.Due, Revised)),
        Gap.Of(o.Late, $"{o.What}, the day after it was due", o.Published(o.Due.AddDays(1))),
        Gap.Sound(o.Late, $"{o.What}, on the day it was due", o.Published(o.Due)),
    ]);

    // Of a quarter, its first day is enough, and the quarter before is not; of a month likewise.
    private IEnumerable<Gap> Often => new[] { new DateOnly(2024, 1, 1), new DateOnly(2026, 1, 1) }.SelectMany(first => (Gap[])
    [
        Gap.Sound("vil_quarter", $"{first:yyyy}, of the quarter's first day", Covering(DisclosurePeriod.Quarterly, first, first).Then("revise", first.AddMonths(4), Revised)),
        Gap.Of("vil_quarter", $"{first:yyyy}, of the day before the quarter", Covering(DisclosurePeriod.Quarterly, first, first.AddDays(-1)).Then("revise", first.AddMonths(4), Revised), "published"),
        Gap.Sound("vil_month", $"{first:yyyy}, of the month's last day", Covering(DisclosurePeriod.Monthly, first, first.AddMonths(1).AddDays(-1)).Then("revise", first.AddMonths(2), Revised)),
        Gap.Of("vil_month", $"{first:yyyy}, of the day before the month", Covering(DisclosurePeriod.Monthly, first, first.AddDays(-1)).Then("revise", first.AddMonths(2), Revised), "published"),
    ]);

    private Story Covering(DisclosurePeriod period, DateOnly listed, DateOnly covers) =>
        Listed(OpennessLine.Village, period, on: listed).Then("published", listed, new RecordPublication { Covers = covers, Publication = publication });

    private static ReviseDisclosureItem Revised => new() { Name = "财务收支（改）" };

    /// <summary>One kind of item, the last day by which its first publication is due, and the rules that find what is missing and what is late.</summary>
    private sealed record Duty(string What, string Missed, string Late, Story Untold, DateOnly Covers, DateOnly Due, Ref<Disclosures> Publication)
    {
        public Story Published(DateOnly on) => Untold.Then("published", on, new RecordPublication { Covers = Covers, Publication = Publication });
    }

    // Twenty working days from the end of March 2024 end on Sunday 28 April, which was worked; from 6 May on Friday the 31st.
    private IEnumerable<Duty> Owed =>
    [
        Of("a village's quarter", "vil_quarter", "vil_cq_dates", Listed(OpennessLine.Village, DisclosurePeriod.Quarterly), new(2024, 3, 31), new(2024, 4, 15)),
        Of("a village's month", "vil_month", "vil_cq_dates_month", Listed(OpennessLine.Village, DisclosurePeriod.Monthly), new(2024, 1, 31), new(2024, 2, 15)),
        Of("what happened in a village", "vil_major", "vil_cq_dates_event", Happened(OpennessLine.Village, May), May, new(2024, 5, 16)),
        Of("the government's quarter", "oi_active", "oi_active", Listed(OpennessLine.Government, DisclosurePeriod.Quarterly), new(2024, 3, 31), new(2024, 4, 28)),
        Of("what happened in the government", "oi_active", "oi_active", Happened(OpennessLine.Government, May), May, new(2024, 5, 31)),
        Of("the party's quarter", "party_days", "party_days", Listed(OpennessLine.Party, DisclosurePeriod.Quarterly), new(2024, 3, 31), new(2024, 4, 10)),
        Of("the government's quarter by its catalogue", "oi_catalogue", "oi_catalogue", Listed(OpennessLine.Government, DisclosurePeriod.Quarterly, days: 15), new(2024, 3, 31), new(2024, 4, 15)),
        Of("a village's year by its catalogue", "oi_catalogue", "oi_catalogue", Listed(OpennessLine.Village, DisclosurePeriod.Yearly), new(2024, 12, 31), new(2025, 1, 10)),
        Of("a village's quarter under the new law", "vil_quarter", "vil_cq_dates", Listed(OpennessLine.Village, DisclosurePeriod.Quarterly, on: new(2026, 1, 5)), new(2026, 3, 31), new(2026, 4, 15)),
        Of("what happened in a village under the new law", "vil_major", "vil_cq_dates_event", Happened(OpennessLine.Village, new(2026, 1, 5)), new(2026, 1, 5), new(2026, 1, 15)),
    ];

    private Duty Of(string what, string missed, string late, Story untold, DateOnly covers, DateOnly due) => new(what, missed, late, untold, covers, due, publication);

    private Story Listed(OpennessLine line, DisclosurePeriod period, int? days = null, DateOnly? on = null)
    {
        var item = world.Item(line, period);
        return new(new Told("list", on ?? new(2024, 1, 1), item with { Days = days ?? item.Days }));
    }

    private Story Happened(OpennessLine line, DateOnly on) => Listed(line, DisclosurePeriod.Immediate).Then("occur", on, new NoteOccurrence { What = "集体土地出租" });
}
