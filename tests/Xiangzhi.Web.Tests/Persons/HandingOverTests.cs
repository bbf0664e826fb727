using System.Net;
using System.Text;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>Handing a matter over moves the matter, and no word that its former handler began to write and did not send.</summary>
public sealed class HandingOverTests(WebOffice offices)
{
    private const string Unsent = "令狐试辞还没有想好的话";

    [Fact]
    public async Task What_was_begun_and_not_sent_stays_with_whoever_wrote_it()
    {
        await using var office = await offices.Own();
        var handlers = office.Township.Roster.States<Staff, StaffMember>().Where(s => s.Left is null && s.Roles.Contains(Role.Handler) && s.Absences.Count == 0).Select(s => s.StaffNumber).ToList();
        var matter = office.Township.Each(new() { Register = "dispute" }).First(m => m.Common.Handler is { } h && handlers.Contains(h) && m.Register.Action("note")!.OfferedOn(m) && m.Register.Action("hand-over")!.OfferedOn(m));
        var (former, next) = (matter.Common.Handler!, handlers.First(h => h != matter.Common.Handler));
        using var one = office.VisitAs(former);
        var form = (await one.See($"/m/{matter.Id}/do/note")).Form;
        form["note"] = Unsent;
        Assert.Equal("/", (await one.Send(form, "act-save", "1")).Location);
        var draft = (await one.See("/")).Links.Single(l => l.Contains("draft=", StringComparison.Ordinal));
        Assert.Equal(Unsent, (await one.See(draft)).Form["note"]);

        var handing = (await one.See($"/m/{matter.Id}/do/hand-over")).Form;
        handing.Force("to", RosterId(office, next).ToString());
        await one.SendAndFollow(handing);
        Assert.Equal(next, office.Township.Matter(matter.Id)!.Common.Handler);

        var request = await office.Township.Act(new()
        {
            Id = Guid.CreateVersion7(), Register = DataRequests.RegisterCode, Action = "receive", On = office.Township.Today, RecordedBy = former,
            Form = new ReceiveDataRequest { Asked = [DataRight.Access], AskedBy = DataAsker.Self, Name = Unsent[..4], Checked = IdentityCheck.Document },
        });
        var asked = Assert.IsType<Recorded>(request).Matter.Id;
        foreach (var person in new[] { next, null })
        {
            using var two = person is null ? office.Visit(Role.Leader) : office.VisitAs(person);
            await Asked.Why(two, office.Township.Matter(matter.Id)!);
            // A search box shows again what was typed, which is no more than the beginning.
            var begun = Uri.EscapeDataString(Unsent[..6]);
            foreach (var path in new[]
            {
                "/", $"/m/{matter.Id}", $"/m/{matter.Id}/do/note", draft, $"/m/{matter.Id}/slip", $"/api/matters/{matter.Id}", $"/search?q={begun}", $"/r/dispute?q={begun}",
                $"/m/{asked}/person", $"/m/{asked}/person?q={begun}", "/readings", "/self-audit",
            })
            {
                Assert.DoesNotContain(Unsent[6..], WebUtility.HtmlDecode((await two.Get(path)).Html), StringComparison.Ordinal);
            }
            Assert.DoesNotContain((await two.See("/")).Links, l => l.Contains("draft=", StringComparison.Ordinal));
            Assert.NotEqual(Unsent, (await two.See(draft)).Form["note"]);
            Assert.DoesNotContain(Unsent, Package.TextOf(await two.Client.GetByteArrayAsync("/r/dispute/export.xlsx", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
            // Nor can it be thrown away by somebody else.
            var token = (await two.See("/")).Forms.First(f => f.IsPost)["__RequestVerificationToken"]!;
            using var drop = await two.Client.PostAsync($"/draft/{draft.Split("draft=")[1]}/drop", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        }
        using var export = new MemoryStream();
        office.Township.Export(new LedgerExportWriter(export));
        Assert.True(export.Length > 10_000);
        Assert.DoesNotContain(Unsent, Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);
        Assert.Equal(Unsent, (await one.See(draft)).Form["note"]);
        Expect.None(office.Exceptions);
    }

    private static Guid RosterId(Office office, string number) => office.Township.Roster.All<Staff>().Single(m => ((StaffMember)m.State).StaffNumber == number).Id;
}
