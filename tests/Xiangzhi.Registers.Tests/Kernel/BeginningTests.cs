using Xiangzhi.Ledger;

namespace Xiangzhi.Registers.Tests.Kernel;

/// <summary>An act that opens a matter of another register, and those from whom the people of a matter are hidden.</summary>
public sealed class BeginningTests
{
    private static readonly DateOnly Day = new(2024, 1, 8);

    private readonly TestTownship township = new(new(2025, 1, 1));

    [Fact]
    public void The_same_act_decided_twice_opens_the_same_matter()
    {
        var visit = township.Do("visit", "take-in", Day, new TakeInVisit { Subject = "路" });
        var act = new Act { Id = Guid.CreateVersion7(), Register = "visit", Action = "send-up", Matter = visit.Id, On = Day, RecordedBy = "S01", Form = new SendVisitUp { Channel = "hotline", Subject = "路" } };
        var first = Assert.IsType<Accepted>(township.Try("visit", "send-up", Day, act.Form, visit, _ => act));
        Assert.Equal([0, 1, 2, 3], first.Entries.Select(e => e.Entry.Part));
        Assert.Equal(["visit", "task-from-above", "task-from-above", "visit"], first.Entries.Select(e => e.Entry.Register));
        Assert.Equal(["send-up", "receive", "link", "link"], first.Entries.Select(e => e.Entry.Action));
        Assert.Equal(first.Entries[1].Entry.Matter, first.Entries[2].Entry.Matter);
        Assert.NotEqual(first.Entries[0].Entry.Matter, first.Entries[1].Entry.Matter);
        Assert.All(first.Entries.Skip(1), e => Assert.Null(e.Entry.Source));
        Assert.Equal(new LinkMatter { Other = new(first.Entries[1].Entry.Matter), Kind = LinkKind.Became }, ((Matter)township.Now(visit)).Lines[^1].Form);

        var elsewhere = new TestTownship(new(2025, 1, 1));
        var twin = elsewhere.Do("visit", "take-in", Day, new TakeInVisit { Subject = "路" });
        var again = Assert.IsType<Accepted>(elsewhere.Try("visit", "send-up", Day, act.Form, twin, _ => act with { Matter = twin.Id }));
        Assert.Equal(first.Entries[1].Entry.Matter, again.Entries[1].Entry.Matter);
    }

    [Fact]
    public void A_correction_of_the_act_opens_nothing_again()
    {
        var visit = township.Do("visit", "take-in", Day, new TakeInVisit { Subject = "路" });
        township.Do("visit", "send-up", Day, new SendVisitUp { Channel = "hotline", Subject = "路" }, visit);
        var line = township.Now(visit).Lines.First(l => l.Action.Code == "send-up");
        township.Correct(township.Now(visit), line.Entry.Seq, Day, new SendVisitUp { Channel = "hotline", Subject = "桥" });
        Assert.Single(township.Matters, m => m.Register is TasksFromAbove);
        township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_slip_says_what_was_promised_and_a_petitions_its_query_code()
    {
        var visit = township.Do("visit", "take-in", Day, new TakeInVisit { Subject = "路", PromisedBy = new(2024, 1, 20) });
        Assert.Equal([new SlipLine("承诺办好", "2024年1月20日", null)], visit.Register.SlipLines(visit));
        township.Do("visit", "keep", Day, new KeepPromise(), visit);
        Assert.Empty(visit.Register.SlipLines(township.Now(visit)));
        var petition = township.Do("petition", "register", Day, new RegisterPetition { Purpose = PetitionPurpose.Claim, Form = PetitionForm.Letter, Subject = "路", QueryCode = "ABC123" });
        Assert.Equal("ABC123", township.Reveal(Assert.Single(petition.Register.SlipLines(petition)).Place!.Value));
    }

    [Fact]
    public void References_of_the_new_matter_see_what_the_day_showed()
    {
        var staff = township.Do("staff", "join", new(2023, 1, 1), new JoinStaff { StaffNumber = "S07", Name = "某", Office = "village" });
        var visit = township.Do("visit", "take-in", Day, new TakeInVisit { Subject = "路", About = [new(staff.Id)] });
        township.Do("visit", "to-petition", Day, new TurnVisitIntoPetition { Purpose = PetitionPurpose.Claim, Subject = "路", Petitioner = "张" }, visit);
        var petition = Assert.Single(township.Matters, m => m.Register is Registers.Petitions);
        Assert.Equal("S07", Assert.Single(((Petition)petition.State).About).Number);
        Assert.Equal(["S07"], petition.Register.HiddenFrom(petition));
        Assert.Empty(visit.Register.HiddenFrom(township.Do("visit", "take-in", Day, new TakeInVisit { Subject = "桥" })));
    }
}
