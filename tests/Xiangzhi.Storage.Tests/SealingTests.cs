using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Sealing;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>What is said of people stands on no disk in the open, and a stolen copy without keys tells nothing.</summary>
public abstract class SealingTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);

    private static readonly byte[] Photo = Encoding.UTF8.GetBytes("照片里是欧阳二蛋的脸");

    [Fact]
    public async Task Nothing_that_was_said_of_people_stands_on_the_disk_in_the_open()
    {
        using var office = await World();
        Assert.Equal("欧阳二蛋", Asker(office));

        var stored = await engine.Stored(office);

        foreach (var word in (string[])["欧阳二蛋", "13987654321", "隔壁偷水", "脸.jpg", "还没写完", Hash(office)])
            Assert.True(stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, word);
        Assert.True(stored.AsSpan().IndexOf(Photo) < 0);
        // What is public is there, so the search above would have found the rest.
        Assert.True(stored.AsSpan().IndexOf("修路"u8) >= 0);
    }

    [Fact]
    public async Task Another_key_of_content_opens_everything_and_the_old_one_nothing_any_more()
    {
        using var office = await World();
        var before = office.Store.Database.Read(session => session.List("SELECT sealed FROM personal UNION ALL SELECT sealed FROM draft", row => row.Bytes(0)));
        var old = await File.ReadAllTextAsync(ContentKeys.FileIn(office.Store.KeyFolder), TestContext.Current.CancellationToken);

        var done = Resealing.Run(office.Store);

        Assert.Equal(before.Count + 1, done.Sealed);
        Assert.Equal((2, 0L), (done.Key, done.Left));
        AssertWhole(office);
        office.Restart();
        AssertWhole(office);
        var after = office.Store.Database.Read(session => session.List("SELECT sealed FROM personal UNION ALL SELECT sealed FROM draft", row => row.Bytes(0)));
        Assert.All(after, bytes => Assert.Equal(2, Sealer.KeyOf(bytes)));
        Assert.All(Directory.EnumerateFiles(SealedStep.FilesIn(office.Folder), "*", SearchOption.AllDirectories), f => Assert.Equal(2, Sealer.KeyOf(File.ReadAllBytes(f))));
        var stored = await engine.Stored(office);
        Assert.All(before, bytes => Assert.True(stored.AsSpan().IndexOf(bytes) < 0, "The database still holds what the old key sealed."));
        await office.AssertSound();

        // On a shared database the key before stays until the next change; after that nobody has it.
        Resealing.Run(office.Store);
        Assert.DoesNotContain(old.Trim(), await File.ReadAllTextAsync(ContentKeys.FileIn(office.Store.KeyFolder), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        AssertWhole(office);
    }

    [Fact]
    public async Task A_change_of_keys_that_was_broken_off_leaves_everything_readable_and_is_ended_by_the_next()
    {
        using var office = await World();
        office.Store.Sealer.Keys.Add();
        office.Store.KnowContentKeys();
        var other = await office.OpenErrand(Spring, "通水", "钱七");
        office.Restart();
        AssertWhole(office);
        Assert.Equal("钱七", office.Township.Reveal(((Errand)office.Township.Matter(other.Id)!.State).Asker.Place!.Value));

        Assert.Equal(3, Resealing.Run(office.Store).Key);

        AssertWhole(office);
        Assert.All(office.Store.Database.Read(session => session.List("SELECT sealed FROM personal", row => row.Bytes(0))), bytes => Assert.Equal(3, Sealer.KeyOf(bytes)));
    }

    [Fact]
    public async Task Data_that_were_altered_or_exchanged_on_the_disk_are_shown_to_nobody_and_the_check_says_where()
    {
        using var office = await World();
        var other = await office.OpenErrand(Spring, "通水", "钱七");
        var first = office.Township.ByNumber("试验差〔2025〕1号")!;
        var sealedOther = office.Store.Database.Read(session => session.First("SELECT sealed FROM personal WHERE seq = $1", row => row.Bytes(0), other.LastSeq))!;

        await engine.Tamper(office, $"UPDATE personal SET sealed = {engine.Literal(sealedOther)} WHERE seq = {first.Opening.Entry.Seq}");
        office.Restart();

        Assert.Null(Asker(office));
        var found = office.Township.Verify();
        Assert.False(found.Ok);
        Assert.Contains(first.Opening.Entry.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture), found.Message, StringComparison.Ordinal);
        var done = Resealing.Run(office.Store);
        Assert.Equal((1L, true), (done.Left, done.OldKeysKept));
    }

    [Fact]
    public async Task Keys_of_another_place_are_told_at_the_opening()
    {
        using var office = await World();
        using var stranger = await engine.Open(Today);
        var (own, foreign) = (ContentKeys.FileIn(office.Store.KeyFolder), ContentKeys.FileIn(stranger.Store.KeyFolder));
        var key = await File.ReadAllTextAsync(own, TestContext.Current.CancellationToken);
        office.Restart();

        File.Copy(foreign, own, overwrite: true);
        Assert.Contains("content.keys", Assert.Throws<DataFault>(() => office.Store).Message, StringComparison.Ordinal);
        File.Delete(own);
        Assert.Equal(DataFaultKind.Missing, Assert.Throws<DataFault>(() => office.Store).Kind);
        await File.WriteAllTextAsync(own, key.Replace('1', 'x'), TestContext.Current.CancellationToken);
        Assert.Equal(DataFaultKind.Damaged, Assert.Throws<DataFault>(() => office.Store).Kind);
        await File.WriteAllTextAsync(own, key, TestContext.Current.CancellationToken);
        AssertWhole(office);
        Resealing.Run(office.Store);
        office.Restart();
        await File.WriteAllTextAsync(own, key, TestContext.Current.CancellationToken);
        Assert.Contains("第 2 号", Assert.Throws<DataFault>(() => office.Store).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_ledger_is_sealed_when_it_is_opened()
    {
        using var office = await World();
        var hash = Hash(office);
        MakeOld(office, hash);
        Assert.True((await engine.Stored(office)).AsSpan().IndexOf("欧阳二蛋"u8) >= 0);
        office.Restart();

        AssertWhole(office);
        await office.AssertSound();
        var stored = await engine.Stored(office);
        foreach (var word in (string[])["隔壁偷水", "还没写完", hash])
            Assert.True(stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, word);
        Assert.False(Directory.Exists(Path.Combine(office.Folder, "files")));
    }

    private async Task<TestOffice> World()
    {
        var office = await engine.Open(Today);
        var hash = office.Township.StoreFile(new MemoryStream(Photo));
        var errand = await office.Do("open", Spring, new OpenErrand { Asker = "欧阳二蛋", Phone = "13987654321", Topic = "修路" });
        await office.Do("visit", Spring, new Visit { Place = "桥头", Guests = [new() { Words = "隔壁偷水", Photo = new Attachment("脸.jpg", "image/jpeg", Photo.Length, hash) }] }, errand);
        office.Township.KeepDraft(TestOffice.ActId(900), "S01", "/m/x", new() { ["words"] = "还没写完" });
        return office;
    }

    private static string? Asker(TestOffice office) => office.Township.Reveal(((Errand)office.Township.ByNumber("试验差〔2025〕1号")!.State).Asker.Place!.Value);

    private static string Hash(TestOffice office) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Photo));

    private static void AssertWhole(TestOffice office)
    {
        Assert.Equal("欧阳二蛋", Asker(office));
        using var file = new MemoryStream();
        office.Township.OpenFile(Hash(office))!.CopyTo(file);
        Assert.Equal(Photo, file.ToArray());
        Assert.Equal("还没写完", office.Township.Draft(TestOffice.ActId(900), "S01")!.Values["words"]);
        Assert.True(office.Township.Verify().Ok);
    }

    /// <summary>Puts the ledger back to what the program wrote before it sealed anything.</summary>
    private static void MakeOld(TestOffice office, string hash)
    {
        var (township, files) = (long.Parse(TestOffice.Code, System.Globalization.CultureInfo.InvariantCulture), Path.Combine(office.Folder, "files", TestOffice.Code, hash[..2]));
        var (sealer, database) = (office.Store.Sealer, office.Store.Database);
        database.Write(session =>
        {
            var personal = session.List("SELECT seq, slot, sealed FROM personal", row => (Seq: row.GetInt64(0), Slot: row.GetString(1), Sealed: row.Bytes(2)))
                .ConvertAll(p => (p.Seq, p.Slot, Open: sealer.OpenPersonal(township, p.Seq, p.Slot, p.Sealed)!.Value));
            var draft = sealer.Open(session.First("SELECT sealed FROM draft", row => row.Bytes(0))!, Places.OfDraft(township, TestOffice.ActId(900)))!;
            var use = session.First("SELECT seq, slot FROM file_use", row => (Seq: row.GetInt64(0), Slot: row.GetString(1)));
            var bytes = office.Store.Place.IsPostgres ? "bytea" : "BLOB";
            foreach (var table in (string[])["personal", "draft", "file", "file_use"])
                session.Run($"DROP TABLE {table}");
            session.Run($"CREATE TABLE personal (township bigint NOT NULL, seq bigint NOT NULL, slot text NOT NULL, salt {bytes} NOT NULL, content {bytes} NOT NULL, UNIQUE (township, seq, slot))");
            session.Run($"CREATE TABLE draft (township bigint NOT NULL, act {bytes} NOT NULL, form text NOT NULL, PRIMARY KEY (township, act))");
            session.Run("CREATE TABLE file (township bigint NOT NULL, hash text NOT NULL, name text NOT NULL, media text NOT NULL, length bigint NOT NULL, PRIMARY KEY (township, hash))");
            session.Run("CREATE TABLE file_use (township bigint NOT NULL, hash text NOT NULL, seq bigint NOT NULL, slot text NOT NULL, PRIMARY KEY (township, hash, seq, slot))");
            session.Run("CREATE INDEX file_use_slot ON file_use (township, seq, slot)");
            foreach (var (seq, slot, open) in personal)
                session.Execute("INSERT INTO personal (township, seq, slot, salt, content) VALUES ($1, $2, $3, $4, $5)", township, seq, slot, open.Salt, open.Content);
            session.Execute("INSERT INTO draft (township, act, form) VALUES ($1, $2, $3)", township, Columns.Of(TestOffice.ActId(900)), Encoding.UTF8.GetString(draft));
            session.Execute("INSERT INTO file (township, hash, name, media, length) VALUES ($1, $2, $3, $4, $5)", township, hash, "脸.jpg", "image/jpeg", Photo.Length);
            session.Execute("INSERT INTO file_use (township, hash, seq, slot) VALUES ($1, $2, $3, $4)", township, hash, use.Seq, use.Slot);
            session.Run("DROP TABLE reading");
            session.Run("DROP TABLE matter_count");
            session.Run("DROP INDEX matter_group");
            session.Run("DROP INDEX matter_open");
            session.Execute("DELETE FROM meta WHERE name LIKE 'content key %'");
            session.Execute("UPDATE meta SET value = '6' WHERE name = 'schema'");
        });
        Directory.CreateDirectory(files);
        File.WriteAllBytes(Path.Combine(files, hash), Photo);
        Directory.Delete(SealedStep.FilesIn(office.Folder), recursive: true);
        File.Delete(ContentKeys.FileIn(office.Store.KeyFolder));
    }
}

public sealed class SealingOnSqliteTests() : SealingTests(new SqliteEngine());

public sealed class SealingOnPostgresTests(PostgresServer server) : SealingTests(new PostgresEngine(server));
