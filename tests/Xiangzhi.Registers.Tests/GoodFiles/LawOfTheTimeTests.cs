using Xiangzhi.Law;
using Xiangzhi.Registers.Tests.Penalties;
using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.GoodFiles;

/// <summary>Matters keep the law of their time: the lists of 1 July 2025, the village law of 1 January 2026, the supervision regulation of 1 February 2026.</summary>
public sealed class LawOfTheTimeTests
{
    [Theory]
    [InlineData("2025-06-30", false)]
    [InlineData("2025-07-01", true)]
    public void An_item_taken_back_on_the_first_of_july_binds_cases_filed_from_then_on_and_no_earlier_one(string filed, bool outside)
    {
        var world = new PenaltyWorld();
        var item = world.Township.Do("power", "list", new(2024, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "L-7", Name = "旧清单事项" });
        world.Township.Do("power", "take-off", new(2025, 7, 1), new TakeOffPower { Reason = "清单调整" }, item);
        var day = Day(filed);
        var matter = world.Township.Do("penalty", "file", day, (FileCase)world.Good.Acts.First(a => a.Action == "file").Form with { Power = new(item.Id), BreachEnded = day.AddDays(-2) });
        Assert.Equal(outside, world.Township.Flags(matter).Any(f => f.Rule == "pen_authority"));
    }

    [Fact]
    public void A_case_filed_before_the_list_changed_is_still_sound_when_the_list_has_changed()
    {
        var world = new PenaltyWorld();
        var item = world.Township.Do("power", "list", new(2024, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "L-8", Name = "旧清单事项" });
        var matter = world.Township.Do("penalty", "file", new(2025, 6, 30), (FileCase)world.Good.Acts.First(a => a.Action == "file").Form with { Power = new(item.Id), BreachEnded = new(2025, 6, 28) });
        world.Township.Do("power", "take-off", new(2025, 7, 1), new TakeOffPower { Reason = "清单调整" }, item);
        matter = world.Township.Do("penalty", "note", new(2025, 8, 20), new WriteNote { Note = "继续办理" }, matter);
        Assert.DoesNotContain(world.Township.Flags(matter), f => f.Rule == "pen_authority");
    }

    [Theory]
    [InlineData("vil_rules_file", "2025-12-31", "村民委员会组织法27条")]
    [InlineData("vil_rules_file", "2026-01-01", "村民委员会组织法（2018年文本第27条；2026年文本条号待核）")]
    [InlineData("vil_quarter", "2025-12-31", "村民委员会组织法30条")]
    [InlineData("vil_quarter", "2026-01-01", "村民委员会组织法（2018年文本第30条；2026年文本条号待核）")]
    public void A_citation_names_the_text_of_the_day(string rule, string day, string citation) => Assert.Equal(citation, LawBook.Builtin.At(rule, Day(day))!.Citation);

    [Fact]
    public void A_flag_cites_the_text_under_which_its_matter_stands()
    {
        Assert.NotEqual(Cited(new(2025, 12, 31)), Cited(new(2026, 1, 1)));

        static string Cited(DateOnly adopted)
        {
            var township = new TestTownship(new(2026, 6, 1));
            var charter = township.Do("village-charter", "adopt", adopted, new AdoptCharter { Kind = CharterKind.Rules, Village = township.Village("01", "甲村"), Title = "甲村村规民约" });
            return Assert.Single(township.Flags(charter), f => f.Rule == "vil_rules_file").Article;
        }
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    public void The_supervision_regulation_asks_from_its_first_day(string day, bool asks) => Assert.Equal(asks, LawBook.Builtin.At("sup_instruments", Day(day)) is not null);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
