using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>Outside one's own matters names come after a reason, by every door alike, and the matter's page tells who read them.</summary>
public sealed class ReadingPageTests(WebOffice offices)
{
    [Fact]
    public async Task A_leader_presses_once_and_reads_page_paper_slip_and_form_until_the_day_ends()
    {
        await using var office = await offices.Own();
        using var leader = office.Visit(Role.Leader);
        var matter = Dispute(office);
        var paper = $"/m/{matter.Id}/paper/{matter.Opening.Action.Papers[0].Code}/{matter.Opening.Entry.Seq}";
        string[] paths = [$"/m/{matter.Id}", paper, $"/m/{matter.Id}/correct/{matter.Opening.Entry.Seq}"];
        foreach (var path in paths)
            Assert.DoesNotContain(Cases.Applicant, (await leader.Get(path)).Html, StringComparison.Ordinal);
        Assert.Empty(office.Township.ReadingsOf([matter.Id]));

        Assert.Contains(Cases.Applicant, (await Asked.Why(leader, matter)).Text, StringComparison.Ordinal);
        Assert.Contains(Cases.Applicant, (await leader.See(paper)).Text, StringComparison.Ordinal);
        Assert.Equal([ReadingDoor.Page, ReadingDoor.Paper], office.Township.ReadingsOf([matter.Id]).Select(r => r.Door).Order());
        Assert.Contains("谁看过姓名（2）", (await leader.See($"/m/{matter.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("审核审批", (await leader.See($"/m/{matter.Id}")).Text, StringComparison.Ordinal);

        office.Clock.Now = office.Clock.Now.AddDays(1);
        Assert.DoesNotContain(Cases.Applicant, (await leader.See($"/m/{matter.Id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_shown_to_leaders_and_administrators_who_see_no_matter_by_it_that_they_may_not_see()
    {
        await using var office = await offices.Own();
        using var leader = office.Visit(Role.Leader);
        using var administrator = office.Visit(Role.Administrator);
        using var handler = office.Visit(Role.Handler);
        var matter = Dispute(office);
        await Asked.Why(leader, matter);

        var page = await leader.See("/readings");
        Assert.Contains(matter.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains("审核审批", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Applicant, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(matter.Number, (await leader.See("/readings?person=B99")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(matter.Number, (await leader.See("/readings?from=2020-01-01&to=2020-12-31")).Text, StringComparison.Ordinal);
        Assert.Contains("/readings", (await leader.See("/self-audit")).Links);
        Assert.Contains("审核审批", (await administrator.See("/readings?outside=true")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await handler.Get("/readings")).Status);
        Assert.DoesNotContain("/readings", (await handler.See("/self-audit")).Links);
    }

    [Fact]
    public async Task Another_reason_must_be_written_out()
    {
        await using var office = await offices.Own();
        using var leader = office.Visit(Role.Leader);
        var matter = Dispute(office);
        var form = (await leader.See($"/m/{matter.Id}")).Forms.Single(f => f.Action.EndsWith("/names", StringComparison.Ordinal));
        form["purpose"] = nameof(ReadingPurpose.Other);
        var refused = await leader.Send(form);
        Assert.Equal(422, refused.Status);
        Assert.DoesNotContain(Cases.Applicant, refused.Html, StringComparison.Ordinal);
        form["words"] = "区里调卷";
        Assert.Contains(Cases.Applicant, (await leader.SendAndFollow(form)).Text, StringComparison.Ordinal);
        Assert.Equal("区里调卷", office.Township.ReadingsOf([matter.Id]).Single().Reason!.Words);
    }

    [Fact]
    public async Task Whoever_may_not_read_names_is_not_asked_and_a_reason_opens_nothing()
    {
        await using var office = await offices.Own();
        using var leader = office.Visit(Role.Leader);
        using var clerk = office.Visit(Role.OfficeClerk);
        var matter = Dispute(office);
        var page = await clerk.See($"/m/{matter.Id}");
        Assert.DoesNotContain("/names", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("谁看过姓名", page.Text, StringComparison.Ordinal);
        var form = (await leader.See($"/m/{matter.Id}")).Forms.Single(f => f.Action.EndsWith("/names", StringComparison.Ordinal));
        form.Force("__RequestVerificationToken", page.Forms.First(f => f.IsPost)["__RequestVerificationToken"]!);
        Assert.Equal(404, (await clerk.Send(form)).Status);
        Assert.Empty(office.Township.ReadingsOf([matter.Id]));
    }

    [Fact]
    public async Task A_correction_page_that_was_masked_leaves_the_names_though_a_reason_came_meanwhile()
    {
        await using var office = await offices.Own();
        var matter = Dispute(office);
        using var handler = office.Visit();
        var mine = (await handler.See($"/m/{matter.Id}/correct/{matter.Opening.Entry.Seq}")).Form;
        if (mine["act-unseen"] is null)
            mine = await Masked(office, handler, matter);
        mine["sum"] = "99";
        mine["act-reason"] = "金额看错一位";
        await Asked.Why(handler, matter);
        await handler.SendAndFollow(mine);
        var now = office.Township.Matter(matter.Id)!;
        Assert.Equal(Cases.Applicant, office.Township.Reveal(now.Register.People(now).First()));
    }

    /// <summary>The page as it is on the next day, when somebody else has the matter.</summary>
    private static async Task<PageForm> Masked(Office office, Visitor handler, Matter matter)
    {
        var other = office.Township.Roster.All<Staff>().Single(m => ((StaffMember)m.State).StaffNumber == "B03").Id;
        await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = "dispute", Action = "hand-over", Matter = matter.Id, On = office.Township.Today, RecordedBy = "B04", Form = new HandOver { To = new(other) } });
        office.Clock.Now = office.Clock.Now.AddDays(1);
        return (await handler.See($"/m/{matter.Id}/correct/{matter.Opening.Entry.Seq}")).Forms.Last(f => f.Names.Contains("act-unseen"));
    }

    private static Matter Dispute(Office office) => office.Township.Each(new() { Register = "dispute" }).Single(m => ((Dispute)m.State).Cause == Cases.OpenCause);
}
