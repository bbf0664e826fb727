using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Xiangzhi.Registers;
using Xiangzhi.Reports.Uploads;
using Xiangzhi.Storage;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>Whoever asks gets what the ledger holds of them, and nothing of anybody else.</summary>
public sealed class OwnDataTests(WebOffice offices)
{
    private const string Name = "欧阳试问";
    private const string Other = "司徒试邻";
    private const string Canary = "试问的话";

    [Fact]
    public async Task The_copy_holds_the_persons_own_data_from_five_registers_and_nobody_elses()
    {
        await using var office = await offices.Own();
        var photo = Encoding.UTF8.GetBytes("试问交来的材料");
        var (dispute, own) = await Tell(office, photo);
        var request = await Ask(office);
        using var clerk = office.Visit(Role.Leader);
        Assert.Equal(404, (await clerk.Get($"/m/{request.Id}/person.docx")).Status);

        var form = (await clerk.See($"/m/{request.Id}/person")).Forms.Single(f => f.IsPost && f.Names.Contains("part"));
        form.Tick("part", own);
        var gathered = await clerk.SendAndFollow(form);

        Assert.Equal(own.Order(), gathered.Forms.Single(f => f.IsPost && f.Names.Contains("part")).Fields.Where(f => f.Name == "part").Select(f => f.Value).Order());
        using var zip = new ZipArchive(new MemoryStream(await clerk.Client.GetByteArrayAsync($"/m/{request.Id}/person.zip")));
        var json = Text(zip, ".json");
        var word = Word(zip);
        foreach (var text in new[] { json, word })
        {
            for (var i = 1; i <= 5; i++)
                Assert.Contains($"{Canary}{i}", text, StringComparison.Ordinal);
            Assert.Contains(Name, text, StringComparison.Ordinal);
            Assert.Contains(dispute.Number, text, StringComparison.Ordinal);
            Assert.Contains("不在提供的范围以内", text, StringComparison.Ordinal);
        }
        Assert.Contains("谁看过这些姓名和原话", word, StringComparison.Ordinal);
        using (var parsed = JsonDocument.Parse(json))
        {
            Assert.Equal(own.Count, parsed.RootElement.GetProperty("records").GetArrayLength());
            Assert.NotEqual(0, parsed.RootElement.GetProperty("readBy").GetArrayLength());
        }
        Assert.Equal(photo, Bytes(zip.Entries.Single(e => e.Name.EndsWith("试问的材料.jpg", StringComparison.Ordinal))));
        foreach (var entry in zip.Entries)
            Assert.DoesNotContain(Other, entry.Name + All(entry), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, clerk.Office.Township.Matter(request.Id)!.Lines[^1].Form.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_one_entry_come_apart()
    {
        await using var office = await offices.Own();
        var (dispute, _) = await Tell(office);
        var request = await Ask(office);
        using var clerk = office.Visit(Role.Leader);
        var form = (await clerk.See($"/m/{request.Id}/person")).Forms.Single(f => f.IsPost && f.Names.Contains("part"));
        form.Tick("part", $"{dispute.Id} {dispute.Opening.Entry.Seq} parties[0]");
        await clerk.SendAndFollow(form);

        var json = await clerk.Client.GetStringAsync($"/m/{request.Id}/person.json");
        Assert.Contains(Name, json, StringComparison.Ordinal);
        Assert.DoesNotContain(Other, json, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Canary}1", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_kept_secret_is_neither_offered_nor_given_out()
    {
        await using var office = await offices.Own();
        var secret = await Act(office, "dispute", "take-in", new(2025, 3, 4), Dispute(office), secrecy: Ledger.Secrecy.Violence);
        await Act(office, "dispute", "note", new(2025, 3, 5), new WriteNote { Note = $"{Name}来问过" }, secret);
        var request = await Ask(office);
        await Act(office, DataRequests.RegisterCode, "gather", office.Township.Today, new GatherData { Parts = [new() { Matter = new(secret.Id), Entry = (int)secret.Opening.Entry.Seq, Slot = "parties[0]" }] }, request);
        using var clerk = office.Visit(Role.Leader);

        var page = await clerk.See($"/m/{request.Id}/person");
        Assert.DoesNotContain($"value=\"{secret.Id}", page.Html, StringComparison.Ordinal);
        var json = await clerk.Client.GetStringAsync($"/m/{request.Id}/person.json");
        Assert.DoesNotContain(secret.Number, json, StringComparison.Ordinal);
        Assert.Contains("\"records\": []", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_file_is_kept_the_refusal_is_written_with_its_last_day()
    {
        await using var office = await offices.Own();
        var (dispute, _) = await Tell(office);
        await Kept.For(office, "dispute", years: 10);
        await Act(office, "dispute", "withdraw", new(2025, 3, 5), new WithdrawDispute { Reason = "不告了" }, dispute);
        await Act(office, "dispute", "file", new(2025, 3, 6), new FileDispute { Contents = [DisputePaper.Registration] }, dispute);
        var request = await Ask(office);
        await Act(office, DataRequests.RegisterCode, "gather", office.Township.Today, new GatherData { Parts = [new() { Matter = new(dispute.Id), Entry = (int)dispute.Opening.Entry.Seq, Slot = "parties[0]" }] }, request);
        using var clerk = office.Visit(Role.Leader);

        var link = (await clerk.See($"/m/{request.Id}/person")).Links.Single(l => l.Contains("/do/answer", StringComparison.Ordinal));
        var answer = (await clerk.See(link)).Form;
        Assert.Equal(("refused", "kept"), (answer["outcome"], answer["grounds"]));
        Assert.Contains("10年（试验保管期限表），到 2035-12-31 为止", answer["reasons"], StringComparison.Ordinal);
        answer["handover"] = "in-person";
        Assert.Contains("已答复", (await clerk.SendAndFollow(answer)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.OfficeClerk)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Supervisor)]
    public async Task Whoever_may_not_read_names_finds_no_such_page(Role role)
    {
        await using var office = await offices.Own();
        var request = await Ask(office);
        await Act(office, DataRequests.RegisterCode, "gather", office.Township.Today, new GatherData(), request);
        using var visitor = office.Visit(role);

        foreach (var door in new[] { "person", "person.docx", "person.json", "person.zip" })
            Assert.Equal((door, 404), (door, (await visitor.Get($"/m/{request.Id}/{door}")).Status));
    }

    private static TakeInDispute Dispute(Office office) => new()
    {
        Kind = "neighbours", Cause = "试验地界", Level = DisputeLevel.Village, Source = "application", Village = new(office.Township.Roster.All<Villages>().First().Id),
        Parties = [new() { Side = DisputeSide.Applicant, Name = Name, Phone = "13711112222" }, new() { Side = DisputeSide.Respondent, Name = Other }], Words = $"{Canary}1",
    };

    /// <summary>The same person in five registers, each with words of their own, and a neighbour beside them.</summary>
    /// <returns>The dispute, and the places of all that is the person's.</returns>
    private static async Task<(Matter Dispute, List<string> Own)> Tell(Office office, byte[]? photo = null)
    {
        var on = office.Township.Today;
        var leader = new Ref<Staff>(office.Township.Roster.InForce(typeof(Staff), on).First().Id);
        var dispute = await Act(office, "dispute", "take-in", new(2025, 3, 4), Dispute(office));
        var attached = dispute;
        if (photo is not null)
            attached = await Act(office, "dispute", "attach", on, new AttachFiles { Files = [new() { File = new Attachment("试问的材料.jpg", "image/jpeg", photo.Length, office.Township.StoreFile(new MemoryStream(photo))) }] }, dispute);
        var told = new[]
        {
            await Act(office, "reception-visit", "receive", on, new ReceiveVisit { Subject = "试验来访", Leader = leader, Visitor = Name, Words = $"{Canary}2" }),
            await Act(office, "visit", "take-in", on, new TakeInVisit { Subject = "试验说事", Visitor = Name, Words = $"{Canary}3" }),
            await Act(office, "legal-service", "serve", on, new GiveLegalService { Kind = default, Subject = "试验咨询", Name = Name, Words = $"{Canary}4" }),
            await Act(office, "information-request", "receive", on, new ReceiveInformationRequest { Way = RequestWay.InPerson, Topic = "试验申请", Applicant = Name, Description = $"{Canary}5" }),
        };
        // A namesake's line and the neighbour's own matter, which nobody may tick for this person.
        await Act(office, "legal-service", "serve", on, new GiveLegalService { Kind = default, Subject = "试验咨询", Name = Other, Words = $"{Name}和{Other}的事" });
        return (dispute, [
            Key(dispute, dispute.Opening.Entry.Seq, "parties[0]"), Key(dispute, dispute.Opening.Entry.Seq, ""), .. photo is null ? Array.Empty<string>() : [Key(dispute, attached.LastSeq, "files[0]")],
            .. told.Select(m => Key(m, m.LastSeq, "")),
        ]);
    }

    private static string Key(Matter matter, long seq, string slot) => $"{matter.Id} {seq} {slot}";

    private static Task<Matter> Ask(Office office) => Act(office, DataRequests.RegisterCode, "receive", office.Township.Today,
        new ReceiveDataRequest { Asked = [DataRight.Access, DataRight.Deletion], AskedBy = DataAsker.Self, Name = Name, Checked = IdentityCheck.Document });

    private static async Task<Matter> Act(Office office, string register, string action, DateOnly on, Form form, Matter? matter = null, Ledger.Secrecy secrecy = Ledger.Secrecy.Open)
    {
        var outcome = await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = register, Action = action, On = on, RecordedBy = "B04", Form = form, Matter = matter?.Id, Secrecy = secrecy });
        return outcome is Recorded recorded ? recorded.Matter
            : throw new InvalidOperationException($"{register} {action}: {(outcome is NotRecorded { Decision: Refused refused } ? refused.Refusals[0].Message : outcome.ToString())}");
    }

    private static string Text(ZipArchive zip, string ending) => Encoding.UTF8.GetString(Bytes(zip.Entries.Single(e => e.Name.EndsWith(ending, StringComparison.Ordinal))));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string All(ZipArchiveEntry entry)
    {
        var bytes = Bytes(entry);
        if (!entry.Name.EndsWith(".docx", StringComparison.Ordinal))
            return Encoding.UTF8.GetString(bytes);
        using var inner = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(inner.Entries.Select(All));
    }

    /// <summary>The text of the paper, which the office's own check of uploads takes for a sound Word file.</summary>
    private static string Word(ZipArchive zip)
    {
        var entry = zip.Entries.Single(e => e.Name.EndsWith(".docx", StringComparison.Ordinal));
        Assert.IsType<UploadVerdict.Accepted>(UploadCheck.Of(new MemoryStream(Bytes(entry)), entry.Name, UploadKind.Attachments));
        using var inner = new ZipArchive(new MemoryStream(Bytes(entry)));
        using var content = inner.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(content).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));
    }
}
