using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.CommandLine;
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
        Assert.Empty((await leader.See($"/m/{matter.Id}")).Errors);

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
    public async Task A_reason_keeps_no_name_of_the_matter_that_it_opens()
    {
        await using var office = await offices.Own();
        using var leader = office.Visit(Role.Leader);
        var matter = Dispute(office);
        var form = (await leader.See($"/m/{matter.Id}")).Forms.Single(f => f.Action.EndsWith("/names", StringComparison.Ordinal));
        (form["purpose"], form["words"]) = (nameof(ReadingPurpose.Other), $"{Cases.Applicant}来电问进度");
        Assert.Contains(Cases.Applicant, (await leader.SendAndFollow(form)).Text, StringComparison.Ordinal);
        Assert.Equal("〔不显示〕来电问进度", office.Township.ReadingsOf([matter.Id]).Single().Reason!.Words);
    }

    [Fact]
    public async Task A_file_goes_out_only_after_a_reason_and_that_is_written_down()
    {
        await using var office = await offices.Own();
        using var leader = office.Visit(Role.Leader);
        var matter = Dispute(office);
        var hash = office.Township.StoreFile(new MemoryStream("%PDF-1.4 试"u8.ToArray()));
        await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = "dispute", Action = "attach", Matter = matter.Id, On = office.Township.Today, RecordedBy = "B04", Form = new AttachFiles { Files = [new() { File = new Attachment("试.pdf", "application/pdf", 12, hash) }] } });
        Assert.Equal(404, (await leader.Get($"/m/{matter.Id}/file/{hash}")).Status);
        Assert.Empty(office.Township.ReadingsOf([matter.Id]));
        await Asked.Why(leader, matter);
        Assert.Equal(200, (await leader.Get($"/m/{matter.Id}/file/{hash}")).Status);
        Assert.Contains(ReadingDoor.Attachment, office.Township.ReadingsOf([matter.Id]).Select(r => r.Door));
    }

    [Fact]
    public async Task An_export_takes_one_reason_for_all_and_much_at_once_is_looked_at_by_who_looks_after_it()
    {
        await using var office = await offices.Own();
        using var leader = office.Visit(Role.Leader);
        using var handler = office.Visit();
        var form = (await leader.See("/r/dispute")).Forms.Single(f => f.Action.EndsWith("/export.xlsx", StringComparison.Ordinal));
        form["purpose"] = "";
        Assert.Equal(422, (await leader.Send(form)).Status);
        Assert.Equal(0, office.Township.Readings(new(office.Township.Today, office.Township.Today)).Total);
        await leader.SendAndFollow((await leader.See("/self-audit")).Form);
        Assert.DoesNotContain("平日有看时", (await leader.See("/self-audit")).Text, StringComparison.Ordinal);

        form["purpose"] = nameof(ReadingPurpose.Inspection);
        Assert.Equal(200, (await leader.Send(form)).Status);
        var read = office.Township.Readings(new(office.Township.Today, office.Township.Today, First: 10000)).Rows;
        Assert.Equal(office.Township.Count(new() { Register = "dispute", HoldsPersonal = true }), read.Count);
        Assert.All(read, r => Assert.Equal((ReadingDoor.Export, ReadingPurpose.Inspection), (r.Door, r.Reason!.Purpose)));
        // On the page it is one line that opens, however many were read, and the page goes on where it ends.
        var (log, most) = (await leader.See("/readings"), new ReadingQuery(office.Township.Today, office.Township.Today).First);
        Assert.True(read.Count > most, $"{read.Count}");
        Assert.Contains($"一并看了 {most} 件", log.Text, StringComparison.Ordinal);
        Assert.Equal(most, log.Links.Count(l => read.Any(r => l == $"/m/{r.Matter}")));
        Assert.Contains($"一并看了 {read.Count - most} 件", (await leader.See(log.Links.Single(l => l.Contains("skip=", StringComparison.Ordinal)))).Text, StringComparison.Ordinal);
        await leader.SendAndFollow((await leader.See("/self-audit")).Form);
        var found = (await leader.See("/self-audit")).Text;
        Assert.Contains($"看了自己经办以外 {read.Count} 件的姓名", found, StringComparison.Ordinal);
        Assert.DoesNotContain("看了自己经办以外", (await handler.See("/self-audit")).Text, StringComparison.Ordinal);
        // Once it is the usual, it is looked at no more.
        office.Clock.Now = office.Clock.Now.AddDays(1);
        Assert.Equal(200, (await leader.Send(form)).Status);
        Assert.Single((await SelfAudit.Of(office.Township, office.Clock.Now)).Findings, f => f.Check == AuditCheck.Readings);
    }

    [Fact]
    public async Task The_whole_ledger_goes_out_without_people_unless_somebody_answers_for_it()
    {
        var data = await offices.OwnData();
        var (silent, told) = (Path.Combine(data, "..", $"{Guid.NewGuid():n}.jsonl"), Path.Combine(data, "..", $"{Guid.NewGuid():n}.jsonl"));
        Assert.Equal(0, Shell.Run("export", "--data", data, "--out", silent).Code);
        Assert.Equal(0, Shell.Run("verify", "--export", silent).Code);
        Assert.DoesNotContain(Cases.Applicant, await File.ReadAllTextAsync(silent, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var (code, _, message) = Shell.RunAll("export", "--data", data, "--out", told, "--by", "B99");
        Assert.Equal(2, code);
        Assert.Contains("B99", message, StringComparison.Ordinal);
        Assert.False(File.Exists(told));

        Assert.Equal(0, Shell.Run("export", "--data", data, "--out", told, "--by", "B01", "--reason", "Filing").Code);
        Assert.Equal(0, Shell.Run("verify", "--export", told).Code);
        using var store = LedgerStore.Open(data, new(), OpenMode.ReadOnly);
        var read = store.Townships[0].Readings(new(new(2020, 1, 1), new(2099, 1, 1), First: 100000)).Rows;
        Assert.All(read, r => Assert.Equal((ReadingDoor.Console, "export", "B01"), (r.Door, r.Verb, r.Person)));
        var lines = await File.ReadAllLinesAsync(told, TestContext.Current.CancellationToken);
        Assert.Equal(lines.Any(l => l.StartsWith("{\"content\"", StringComparison.Ordinal)), read.Count > 0);
        Assert.NotEmpty(read);
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
