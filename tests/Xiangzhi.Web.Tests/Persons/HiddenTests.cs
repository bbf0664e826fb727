using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>What is about somebody is nothing to them, and what two did in confidence is nothing to anybody else, by whatever door.</summary>
public sealed class HiddenTests(WebOffice offices)
{
    private const string Petitioner = "欧阳试隐";

    [Fact]
    public async Task Whom_a_petition_is_about_finds_it_by_no_door_and_a_colleague_does()
    {
        await using var office = await offices.Own();
        var petition = await Record(office, "petition", "register", new RegisterPetition { Purpose = PetitionPurpose.Claim, Form = PetitionForm.Visit, Subject = "试验窗口态度", Petitioner = Petitioner, About = [StaffOf(office, "B05")] });
        using var concerned = office.VisitAs("B05");
        using var colleague = office.VisitAs("B04");

        foreach (var query in new[] { Petitioner, "试验窗口态度", petition.Number })
        {
            Assert.Equal((query, false, true), (query, await Finds(concerned, "/search", query, petition), await Finds(colleague, "/search", query, petition)));
            Assert.Equal((query, false, true), (query, await Finds(concerned, "/r/petition", query, petition), await Finds(colleague, "/r/petition", query, petition)));
        }
        Assert.Equal((404, 200), ((await concerned.Get($"/m/{petition.Id}")).Status, (await colleague.Get($"/m/{petition.Id}")).Status));
        Assert.Equal((404, 200), ((await concerned.Get($"/api/matters/{petition.Id}")).Status, (await colleague.Get($"/api/matters/{petition.Id}")).Status));
        Assert.DoesNotContain(petition.Number, (await concerned.See("/figures/2026/F7a")).Text, StringComparison.Ordinal);
        Assert.Contains(petition.Number, (await colleague.See("/figures/2026/F7a")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_hand_over_is_found_by_the_two_who_did_it_only()
    {
        await using var office = await offices.Own();
        var sealedOne = await Record(office, SealedHandovers.RegisterCode, "hand-over-sealed", new HandOverSealed { Organ = "discipline", By = [StaffOf(office, "B04"), StaffOf(office, "B06")] });
        foreach (var (person, may) in new[] { ("B04", true), ("B06", true), ("B03", false), ("B01", false), ("Q01", false) })
        {
            using var visitor = office.VisitAs(person);
            Assert.Equal((person, may ? 200 : 404), (person, (await visitor.Get($"/m/{sealedOne.Id}")).Status));
            Assert.Equal((person, may), (person, await Finds(visitor, "/search", sealedOne.Number, sealedOne)));
        }
        // B05 stands in for B06, who is on leave.
        using var substitute = office.VisitAs("B05");
        await substitute.See($"/m/{sealedOne.Id}");
    }

    [Fact]
    public async Task A_matter_that_may_not_be_seen_is_no_number_to_refer_to()
    {
        await using var office = await offices.Own();
        var petition = await Record(office, "petition", "register", new RegisterPetition { Purpose = PetitionPurpose.Claim, Form = PetitionForm.Visit, Subject = "试验窗口态度", Petitioner = Petitioner, About = [StaffOf(office, "B05")] });
        var dispute = office.Township.Each(new() { Register = "dispute" }).First();
        async Task<Outcome> Link(string person) => await office.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "dispute", Action = "link", Matter = dispute.Id, On = office.Township.Today, RecordedBy = person, Form = new LinkMatter { Other = new(petition.Id), Kind = LinkKind.Related },
        }, Shared.Actors.Of(office.Township, person)!);

        Assert.Equal("unknown-reference", Assert.IsType<Refused>(Assert.IsType<NotRecorded>(await Link("B05")).Decision).Refusals[0].Code);
        Assert.IsType<Recorded>(await Link("B04"));
    }

    private static Ref<Staff> StaffOf(Office office, string number) => new(office.Township.Roster.All<Staff>().Single(m => ((StaffMember)m.State).StaffNumber == number).Id);

    private static async Task<bool> Finds(Visitor visitor, string where, string words, Matter matter) =>
        (await visitor.Get($"{where}?q={Uri.EscapeDataString(words)}")).Links.Contains($"/m/{matter.Id}");

    private static async Task<Matter> Record(Office office, string register, string action, Form form) => Assert.IsType<Recorded>(
        await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = register, Action = action, On = office.Township.Today, RecordedBy = "B04", Form = form })).Matter;
}
