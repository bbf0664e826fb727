using Xiangzhi.Ledger;

namespace Xiangzhi.Registers.Tests.Sealed;

public sealed class SealedTests
{
    private static readonly DateOnly Day = new(2025, 3, 3);

    private readonly TestTownship township = new(new(2025, 4, 1));

    [Fact]
    public void Of_an_accusation_only_the_sealed_hand_over_by_two_persons_is_recorded()
    {
        var (first, second) = (Member("S01", "甲"), Member("S02", "乙"));

        var alone = Assert.IsType<Refused>(township.Try("sealed-handover", "hand-over-sealed", Day, new HandOverSealed { Organ = "discipline", By = [first] }));
        Assert.Equal("by", alone.Refusals[0].Field);

        var handed = township.Do("sealed-handover", "hand-over-sealed", Day, new HandOverSealed { Organ = "discipline", By = [first, second] });
        Assert.Equal("handed-over", handed.Derive(township.Law).StageCode);
        township.Do("sealed-handover", "receipt", Day.AddDays(2), new ReceiptOfHandover { Number = "回1" }, handed);
        Assert.Equal("receipted", township.Now(handed).Derive(township.Law).StageCode);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void An_accusation_in_any_other_register_is_refused_and_told_where_it_goes()
    {
        var refused = Assert.IsType<Refused>(township.Try("village", "add", Day, new AddVillage { VillageCode = "01", Name = "甲村" }, null, a => a with { Secrecy = Secrecy.Accusation }));

        Assert.Equal(("accusation", "secrecy"), (refused.Refusals[0].Code, refused.Refusals[0].Field));
        Assert.Contains("检举控告移交", refused.Refusals[0].Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_secret_leaves_only_a_line_that_names_its_paper_register()
    {
        var line = township.Do("off-ledger", "enter", Day, new NoteOffLedger { PaperRegister = "涉密收文簿", NumberThere = "7", Kind = "信访" });

        Assert.Equal("涉密收文簿 7", line.Derive(township.Law).Title);
        Assert.Empty(line.Opening.Entry.Personal);
    }

    [Theory]
    [InlineData(Secrecy.Open, true)]
    [InlineData(Secrecy.Internal, true)]
    [InlineData(Secrecy.Minor, false)]
    [InlineData(Secrecy.Violence, false)]
    [InlineData(Secrecy.Health, false)]
    [InlineData(Secrecy.WorkSecret, false)]
    public void A_colleague_reads_the_people_of_ordinary_entries_only(Secrecy secrecy, bool reads)
    {
        var colleague = new Actor("S09", "丙", [new(Role.Handler)]);
        var matter = township.Do("village", "add", Day, new AddVillage { VillageCode = "01", Name = "甲村" }, null, a => a with { Secrecy = secrecy, RecordedBy = "S01" });

        Assert.Equal(reads, Rights.MayReadPersonal(colleague, matter, matter.Opening.Entry));
        Assert.True(Rights.MayReadPersonal(colleague with { Person = "S01" }, matter, matter.Opening.Entry));
        Assert.True(Rights.MayReadPersonal(colleague with { Grants = [new(Role.Leader)] }, matter, matter.Opening.Entry));
    }

    private Ref<Staff> Member(string number, string name) =>
        new(township.Do("staff", "join", new(2024, 1, 1), new JoinStaff { StaffNumber = number, Name = name, Office = "justice" }).Id);
}
