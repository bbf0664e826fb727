using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>What was begun and not recorded: kept for its writer, cleared away when it was given up.</summary>
public sealed class DraftTests(WebOffice offices)
{
    [Fact]
    public async Task What_was_put_aside_is_gone_on_with_from_the_workbench_and_is_gone_when_recorded()
    {
        await using var office = await offices.Own();
        using var administrator = office.Visit(Role.Administrator);
        var form = (await administrator.See("/r/village/new/add")).Form;
        (form["villageCode"], form["name"], form["act-on"]) = ("299", "试验新村", "2025-12-01");
        var entries = office.Township.EntryCount;
        Assert.Equal("/", (await administrator.Send(form, "act-save", "1")).Location);
        Assert.Equal(entries, office.Township.EntryCount);

        var link = (await administrator.See("/")).Links.Single(l => l.Contains("draft=", StringComparison.Ordinal));
        using (var other = office.Visit(Role.Officer))
            Assert.DoesNotContain((await other.See("/")).Links, l => l.Contains("draft=", StringComparison.Ordinal));
        var again = (await administrator.See(link)).Form;
        Assert.Equal((form["act-id"], "299", "试验新村", "2025-12-01"), (again["act-id"], again["villageCode"], again["name"], again["act-on"]));
        Assert.Equal(302, (await administrator.Send(again)).Status);
        Assert.Equal(entries + 1, office.Township.EntryCount);
        Assert.DoesNotContain((await administrator.See("/")).Links, l => l.Contains("draft=", StringComparison.Ordinal));
        Expect.None(office.Exceptions);
    }

    [Fact]
    public async Task What_was_refused_is_kept_too_and_may_be_discarded()
    {
        await using var office = await offices.Own();
        using var administrator = office.Visit(Role.Administrator);
        var form = (await administrator.See("/r/village/new/add")).Form;
        form["name"] = "没有村码的村";
        Assert.Equal(422, (await administrator.Send(form)).Status);
        var bench = await administrator.See("/");
        Assert.Equal("没有村码的村", (await administrator.See(bench.Links.Single(l => l.Contains("draft=", StringComparison.Ordinal)))).Form["name"]);
        await administrator.Send(bench.Forms.Single(f => f.Action.EndsWith("/drop", StringComparison.Ordinal)));
        Assert.DoesNotContain((await administrator.See("/")).Links, l => l.Contains("draft=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Old_drafts_and_uploads_that_nothing_names_are_swept_and_what_is_named_stays()
    {
        await using var office = await offices.Own();
        var township = office.Township;
        string Upload(string text) => township.StoreFile(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var (given, orphan, begun) = (Upload("有主"), Upload("无主"), Upload("草稿里的"));
        await township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = "village", Action = "attach", Matter = township.Roster.All<Villages>().First().Id, On = new(2025, 12, 1), RecordedBy = "B13",
            Form = new AttachFiles { Files = [new() { File = new Attachment("a.txt", "text/plain", 6, given) }] },
        });
        var old = Guid.CreateVersion7();
        township.KeepDraft(old, "B13", "/r/village/new/add", new() { ["name"] = "旧的" });
        office.Clock.Now = office.Clock.Now.AddDays(20);
        var late = Upload("新来的");
        township.KeepDraft(Guid.CreateVersion7(), "B13", "/r/village/new/add", new() { ["photo"] = $"{begun} 12 text/plain a.txt" });

        Assert.Equal((1, 1), await township.Sweep(office.Clock.Now.AddDays(-14)));
        Assert.Null(township.Draft(old, "B13"));
        Assert.Null(township.OpenFile(orphan));
        foreach (var kept in new[] { given, begun, late })
        {
            using var file = township.OpenFile(kept);
            Assert.NotNull(file);
        }
        Assert.Equal((0, 0), await township.Sweep(office.Clock.Now.AddDays(-14)));
    }
}
