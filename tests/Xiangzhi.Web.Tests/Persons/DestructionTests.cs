using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Npgsql;
using Xiangzhi.Storage.Backups;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Web.Sample;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Persons;

/// <summary>
/// An erased person is looked for byte by byte, in everything that the installation holds or hands out afterwards: as words, as the
/// sealed rows and files in which the words stood, and as the tokens by which a search found them.
/// </summary>
public sealed class DestructionTests(WebOffice offices, PostgresServer server)
{
    private const string Name = "欧阳试毁";
    private const string Words = "试毁的原话一字不留";
    private static readonly byte[] Photo = Encoding.UTF8.GetBytes("试毁的照片，里面是一张脸");

    [Theory, InlineData(false), InlineData(true)]
    public async Task Two_others_approve_a_list_and_nothing_of_the_person_is_left_while_figures_and_flags_stand(bool onPostgres)
    {
        await using var office = onPostgres ? await OnPostgres() : await offices.Own();
        var township = office.Township;
        var matter = await Closed(office);
        var hash = township.StoreFile(new MemoryStream(Photo));
        await Act(office, "dispute", "attach", new(2024, 3, 6), new AttachFiles { Files = [new() { File = new Attachment("试毁的脸.jpg", "image/jpeg", Photo.Length, hash) }] }, matter);
        await Kept.For(office, "dispute", years: 1);
        var flags = township.Matter(matter.Id)!.Derive(township.Law).FlagsOn(township.Today).Select(f => (f.Rule, f.Key, f.Severity, f.Since, f.Text)).ToList();
        Assert.Contains(Name, Export(office), StringComparison.Ordinal);
        var traces = Traces(office, township.Matter(matter.Id)!, hash);
        var before = await Everything(office);
        foreach (var trace in traces.Where(t => t.IsStored))
            Assert.True(before.Any(f => f.Bytes.AsSpan().IndexOf(trace.Bytes) >= 0), $"{trace.What} stood nowhere before: nothing would be shown by its absence.");
        var figures = Figures(township);

        using var clerk = office.Visit(Role.OfficeClerk);
        using var administrator = office.Visit(Role.Administrator);
        using var leader = office.Visit(Role.Leader);
        var list = await Act(office, "disposal", "draw-up", township.Today, new DrawUpDisposal { Files = [new(matter.Id)] });
        Assert.Contains("两个人", (await Do(clerk, list, "carry-out", "watched", "B04")).Text, StringComparison.Ordinal);
        foreach (var visitor in new[] { clerk, leader })
            await Follow(visitor, list, "approve", "opinion", "逐卷看过，确无保存价值");
        await Follow(clerk, list, "carry-out", "watched", "B04");

        Assert.NotNull(township.Matter(matter.Id)!.Common.Destroyed);
        Assert.Contains("案卷已于", (await leader.See($"/m/{matter.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(flags, township.Matter(matter.Id)!.Derive(township.Law).FlagsOn(township.Today).Select(f => (f.Rule, f.Key, f.Severity, f.Since, f.Text)));
        Assert.Equal(figures, Figures(township));
        Assert.True(township.Verify().Ok);
        Assert.Empty((await township.Rebuild(write: false)).Differences);
        Assert.Null(township.OpenFile(hash));
        using (var reader = office.Visit(Role.Handler))
            Assert.DoesNotContain($"/m/{matter.Id}", (await reader.Get($"/search?q={Uri.EscapeDataString(Name)}")).Links);

        Assert.DoesNotContain(Name, Export(office), StringComparison.Ordinal);
        var after = await Everything(office);
        if (!onPostgres)
            after.Add(RestoredFrom(office, hash));
        foreach (var trace in traces)
            Assert.Equal((trace.What, ""), (trace.What, string.Join(' ', after.Where(f => f.Bytes.AsSpan().IndexOf(trace.Bytes) >= 0).Select(f => f.Name))));
    }

    [Fact]
    public async Task Files_whose_time_is_over_become_a_list_by_one_press()
    {
        await using var office = await offices.Own();
        using var clerk = office.Visit(Role.OfficeClerk);
        Assert.Equal(["/disposals/patrol"], (await clerk.See("/disposals")).Forms.Select(f => f.Action).Where(a => a.StartsWith("/disposals/", StringComparison.Ordinal)));
        await Kept.For(office, "publicity", years: 1);
        await Kept.For(office, "dispute", years: 1);

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

    private static async Task<Matter> Act(Office office, string register, string action, DateOnly on, Form form, Matter? matter = null) => Assert.IsType<Recorded>(
        await office.Township.Act(new() { Id = Guid.CreateVersion7(), Register = register, Action = action, On = on, RecordedBy = "B04", Form = form, Matter = matter?.Id })).Matter;

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
        store.Export(stream, t => t.ReaderFor(Shared.Actors.Of(t, "B04")!, ReadingDoor.Console, new(ReadingPurpose.Inspection, ""), "export"));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A township with those who decide about a list and one village, in a database of its own.</summary>
    private async Task<Office> OnPostgres()
    {
        var office = await Office.Open($"{await server.NewDatabase()};Folder={offices.NewFolder()}");
        await office.Store.Create(World.Code, World.Profile, new(2022, 12, 28), "-");
        foreach (var (number, role) in new[] { ("B01", Role.Leader), ("B02", Role.OfficeClerk), ("B03", Role.Administrator), ("B04", Role.Handler) })
            await Act(office, "staff", "join", new(2023, 1, 3), new JoinStaff { StaffNumber = number, Name = $"{number}试人", Office = "justice", Roles = [role] });
        await Act(office, "village", "add", new(2023, 1, 3), new AddVillage { VillageCode = "500114205201", Name = "试村" });
        return office;
    }

    /// <param name="IsStored">It stands in the files as it is, as long as the person is in the ledger.</param>
    private sealed record Trace(string What, byte[] Bytes, bool IsStored);

    /// <summary>What must be nowhere afterwards: the words, and what stands for them in the tables and files of the installation.</summary>
    private static List<Trace> Traces(Office office, Matter matter, string hash)
    {
        var traces = new List<Trace>();
        foreach (var word in new[] { Name, Words, "试毁的脸", hash })
            traces.Add(new(word, Encoding.UTF8.GetBytes(word), IsStored: false));
        traces.Add(new("photo", Photo, IsStored: false));
        foreach (var seq in matter.Lines.Select(l => l.Entry.Seq))
        {
            foreach (var row in office.Store.Database.Read(session => session.Rows("SELECT slot, sealed FROM personal WHERE seq = $1", seq).ToList()))
                traces.Add(new($"the sealed row {seq} {row[0]}", (byte[])row[1]!, IsStored: true));
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(DataPlace.Of(office.Data).Folder, "attachments"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) == office.Store.Files.MarkOf(office.Township.Code, hash)))
            traces.Add(new("the sealed file", File.ReadAllBytes(file), IsStored: true));
        var others = office.Store.Tokens.PersonalQuery(Cases.Applicant)!.SelectMany(r => r.Tokens).ToHashSet();
        foreach (var token in office.Store.Tokens.PersonalQuery(Name)!.SelectMany(r => r.Tokens).Where(t => !others.Contains(t)))
            traces.Add(new($"the token {token}", Encoding.UTF8.GetBytes(token), IsStored: false)); // An index may store it in pieces.
        Assert.True(traces.Count(t => t.IsStored) >= 5, $"{traces.Count(t => t.IsStored)}");
        return traces;
    }

    /// <summary>Every file of the data folder, and of the database server's tables where there is one, with what the server still held in memory.</summary>
    private async Task<List<(string Name, byte[] Bytes)>> Everything(Office office)
    {
        var place = DataPlace.Of(office.Data);
        var files = Directory.EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("writer.lock", StringComparison.Ordinal)).ToList();
        if (place.Connection is { } connection)
        {
            // Snapshots of others may still show what was erased: it goes with a later commit.
            while (office.Store.Database is Storage.Engines.Postgres.PostgresDatabase { HasForgotten: false })
            {
                office.Township.KeepDraft(Guid.Empty, "", "", new());
                office.Township.DropDraft(Guid.Empty);
            }
            await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false }.ConnectionString);
            await using (var write = source.CreateCommand("CHECKPOINT"))
                await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await using var where = source.CreateCommand("SELECT oid::bigint FROM pg_database WHERE datname = current_database()");
            var own = (long)(await where.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
            files.AddRange(Directory.EnumerateFiles(Path.Combine(server.DataFolder, "base", own.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }
        var read = new List<(string, byte[])>();
        foreach (var file in files)
            read.Add((Path.GetFileName(file), await ReadShared(file)));
        return read;
    }

    /// <summary>A backup made afterwards, restored, and what the restored ledger hands out.</summary>
    private static (string Name, byte[] Bytes) RestoredFrom(Office office, string hash)
    {
        var backup = Path.Combine(office.Data, "..", $"after-{Guid.NewGuid():n}.zip");
        var restored = Path.Combine(office.Data, "..", $"restored-{Guid.NewGuid():n}");
        Backup.Write(office.Data, backup, withKeys: true, office.Township.Today.ToDateTime(default));
        Restore.Read(backup, restored);
        using var store = LedgerStore.Open(restored, new() { Time = office.Clock }, OpenMode.ReadWrite);
        Assert.Null(store.Townships[0].OpenFile(hash));
        return ("restored", [.. Encoding.UTF8.GetBytes(ExportOf(store)), .. Directory.EnumerateFiles(restored, "ledger.db*").SelectMany(f => ReadShared(f).GetAwaiter().GetResult())]);
    }

    private static List<(string, decimal?, long)> Figures(Township township) =>
        [.. new[] { 2023, 2024, 2025 }.SelectMany(year => township.Figures(year)).Select(row => (row.Figure.Code, row.Value.Value, row.Value.Postings))];

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }
}
