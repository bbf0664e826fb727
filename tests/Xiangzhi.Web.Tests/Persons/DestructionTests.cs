using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Backups;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>An erased person is looked for byte by byte, in everything that the installation holds or hands out afterwards.</summary>
public sealed class DestructionTests(WebOffice offices)
{
    private const string Name = "欧阳试毁";
    private const string Words = "试毁的原话一字不留";
    private static readonly byte[] Photo = Encoding.UTF8.GetBytes("试毁的照片，里面是一张脸");

    [Fact]
    public async Task Two_others_approve_a_list_and_nothing_of_the_person_is_left_while_figures_and_flags_stand()
    {
        await using var office = await offices.Own();
        var township = office.Township;
        var matter = await Closed(office);
        var hash = township.StoreFile(new MemoryStream(Photo));
        await Act(office, "dispute", "attach", new(2024, 3, 6), new AttachFiles { Files = [new() { File = new Attachment("试毁的脸.jpg", "image/jpeg", Photo.Length, hash) }] }, matter);
        await Act(office, "retention", "schedule", township.Today, new ScheduleFiles { Register = "dispute", Kept = KeptFor.Years, Years = 1, Basis = "试验保管期限表" });
        var flags = township.Matter(matter.Id)!.Derive(township.Law).FlagsOn(township.Today).Select(f => (f.Rule, f.Key, f.Severity, f.Since, f.Text)).ToList();
        Assert.Contains(Name, Export(office), StringComparison.Ordinal);

        using var clerk = office.Visit(Role.OfficeClerk);
        using var administrator = office.Visit(Role.Administrator);
        using var leader = office.Visit(Role.Leader);
        var list = await Act(office, "disposal", "draw-up", township.Today, new DrawUpDisposal { Files = [new(matter.Id)] }, by: "B13");
        Assert.Contains("两个人", (await Do(clerk, list, "carry-out", "watched", "B04")).Text, StringComparison.Ordinal);
        foreach (var visitor in new[] { clerk, leader })
            await Follow(visitor, list, "approve", "opinion", "逐卷看过，确无保存价值");
        await Follow(clerk, list, "carry-out", "watched", "B04");

        Assert.NotNull(township.Matter(matter.Id)!.Common.Destroyed);
        Assert.Contains("案卷已于", (await leader.See($"/m/{matter.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(flags, township.Matter(matter.Id)!.Derive(township.Law).FlagsOn(township.Today).Select(f => (f.Rule, f.Key, f.Severity, f.Since, f.Text)));
        Assert.True(township.Verify().Ok);
        Assert.Empty((await township.Rebuild(write: false)).Differences);
        Assert.Null(township.OpenFile(hash));
        using (var reader = office.Visit(Role.Handler))
            Assert.DoesNotContain($"/m/{matter.Id}", (await reader.Get($"/search?q={Uri.EscapeDataString(Name)}")).Links);

        var backup = Path.Combine(office.Data, "..", $"after-{Guid.NewGuid():n}.zip");
        try
        {
            Backup.Write(office.Data, backup, withKeys: true, township.Today.ToDateTime(default));
            var restored = Path.Combine(Path.GetDirectoryName(backup)!, $"restored-{Guid.NewGuid():n}");
            Restore.Read(backup, restored);
            using (var store = LedgerStore.Open(restored, new(), OpenMode.ReadOnly))
            {
                Assert.DoesNotContain(Name, ExportOf(store), StringComparison.Ordinal);
                Assert.Null(store.Townships[0].OpenFile(hash));
            }
            Directory.Delete(restored, recursive: true);
        }
        finally
        {
            File.Delete(backup);
        }
        Assert.DoesNotContain(Name, Export(office), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(office.Data, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("writer.lock", StringComparison.Ordinal)))
        {
            var bytes = await ReadShared(file);
            foreach (var word in new[] { Name, Words, "试毁的脸", hash })
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"{word} stands in {Path.GetFileName(file)}.");
            Assert.True(bytes.AsSpan().IndexOf(Photo) < 0, $"The photo stands in {Path.GetFileName(file)}.");
        }
    }

    [Fact]
    public async Task Files_whose_time_is_over_become_a_list_by_one_press()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        Assert.Contains("还是空的", (await clerk.See("/disposals")).Text, StringComparison.Ordinal);
        await Act(office, "retention", "schedule", office.Township.Today, new ScheduleFiles { Register = "publicity", Kept = KeptFor.Years, Years = 1, Basis = "试验保管期限表" });
        await Act(office, "retention", "schedule", office.Township.Today, new ScheduleFiles { Register = "dispute", Kept = KeptFor.Years, Years = 1, Basis = "试验保管期限表" });

        var page = await clerk.See("/disposals");
        var list = await clerk.SendAndFollow(page.Forms.Single(f => f.Action == "/disposals/dispute"));

        var drawn = Assert.Single(office.Township.List(new() { Register = Disposals.RegisterCode }).Rows);
        Assert.Contains("鉴定中", list.Text, StringComparison.Ordinal);
        var files = ((Disposal)office.Township.Matter(drawn.Id)!.State).Listed.Select(f => office.Township.Matter(f.Id)!).ToList();
        Assert.InRange(files.Count, 20, Disposal.MostFiles);
        Assert.All(files, f => Assert.True(f.Closed!.Value.Day.Year < office.Township.Today.Year - 1, f.Number));
        // What stands on an open list is offered no second time.
        Assert.DoesNotContain(files[0].Number, (await clerk.See("/disposals")).Text, StringComparison.Ordinal);
        using var handler = office.Visit(Role.Handler);
        Assert.Equal(404, (await handler.Get("/disposals")).Status);
    }

    private static async Task<Matter> Closed(Office office)
    {
        var matter = await Act(office, "dispute", "take-in", new(2024, 3, 4), new TakeInDispute
        {
            Kind = "neighbours", Cause = "试验地界", Level = DisputeLevel.Village, Source = "application", Village = new(office.Township.Roster.All<Villages>().First().Id),
            Parties = [new() { Side = DisputeSide.Applicant, Name = Name, Phone = "13711112222" }, new() { Side = DisputeSide.Respondent, Name = "对方" }], Words = Words,
        });
        await Act(office, "dispute", "withdraw", new(2024, 3, 5), new WithdrawDispute { Reason = "不告了" }, matter);
        return await Act(office, "dispute", "file", new(2024, 3, 6), new FileDispute { Contents = [DisputePaper.Registration] }, matter);
    }

    private static async Task<Matter> Act(Office office, string register, string action, DateOnly on, Form form, Matter? matter = null, string by = "B04") => Assert.IsType<Recorded>(
        await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = register, Action = action, On = on, RecordedBy = by, Form = form, Matter = matter?.Id })).Matter;

    private static async Task<PageText> Do(Visitor visitor, Matter list, string action, string field, string value)
    {
        var form = (await visitor.See($"/m/{list.Id}/do/{action}")).Form;
        form[field] = value;
        return await visitor.Send(form);
    }

    private static async Task Follow(Visitor visitor, Matter list, string action, string field, string value)
    {
        var form = (await visitor.See($"/m/{list.Id}/do/{action}")).Form;
        form[field] = value;
        await visitor.SendAndFollow(form);
    }

    private static string Export(Office office) => ExportOf(office.Store);

    private static string ExportOf(LedgerStore store)
    {
        using var stream = new MemoryStream();
        store.Export(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }
}
