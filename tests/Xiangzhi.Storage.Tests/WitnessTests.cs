using Xiangzhi.Ledger;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>Two offices: one keeps a journal, the other watches it.</summary>
public abstract class WitnessTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);

    [Fact]
    public async Task A_growing_journal_is_vouched_for_and_bears_the_witnesss_lines()
    {
        using var office = await engine.Open(Today);
        using var district = await engine.Open(Today);
        var book = district.Store.Witness;
        Assert.Null(book.Trust(office.Township.Key));
        Assert.IsType<Vouched>(Show(office, book));
        await office.OpenErrand(Spring);
        await office.OpenErrand(Spring, "通水");
        var vouched = Assert.IsType<Vouched>(Show(office, book));
        Assert.Equal(office.Township.EntryCount, vouched.Note.Size);

        office.Restart();
        district.Restart();
        Assert.Equal(book.Key, district.Store.Witness.Key);
        Assert.Equal(vouched.Note.ToText(), Assert.Single(district.Store.Witness.Journals()).Seen!.ToText());
        Assert.Empty(office.Township.Owed(district.Store.Witness.Key));
        Assert.Equal(vouched.Note.Size, Assert.Single(office.Township.LastVouchings()).Size);
        using var export = new MemoryStream();
        office.Store.Export(export);
        export.Position = 0;
        var told = Verification.Of(export, new() { Witnesses = [district.Store.Witness.Key] });
        Assert.True(told.Ok, told.Message);
        Assert.Equal(vouched.Note.Size, Assert.Single(told.Townships.Single().Witnessed).Size);
        await office.AssertSound();
    }

    [Fact]
    public async Task A_database_put_back_to_an_earlier_copy_is_refused_whatever_is_recorded_next()
    {
        using var office = await engine.Open(Today);
        using var earlier = await engine.Open(Today, keysOf: office);
        using var district = await engine.Open(Today);
        district.Store.Witness.Trust(office.Township.Key);
        await office.OpenErrand(Spring);
        await office.OpenErrand(Spring, "通水");
        Assert.IsType<Vouched>(Show(office, district.Store.Witness));

        // The copy knows nothing of the two errands; its clock goes on.
        earlier.Clock.Now = office.Clock.Now.AddDays(1);
        await earlier.OpenErrand(Spring, "修庙");
        Assert.IsType<RolledBack>(Show(earlier, district.Store.Witness));
        await earlier.OpenErrand(Spring, "修塔");
        Assert.IsType<SplitView>(Show(earlier, district.Store.Witness));
        await earlier.OpenErrand(Spring, "修桥");
        var seen = district.Store.Witness.Journals().Single().Seen!;
        Assert.IsType<ProofFails>(district.Store.Witness.Answer(earlier.Township.RequestFor(earlier.Township.NewestCheckpoint(), seen.Size)));

        var kept = district.Store.Witness.Refusals();
        Assert.Equal(["bad-proof", "rolled-back", "split-view"], kept.Select(r => r.Code).Order(StringComparer.Ordinal));
        Assert.All(kept, refusal => Assert.True(refusal.Note.Verify(office.Township.Key) && refusal.Seen.Verify(office.Township.Key)));
        Assert.True(earlier.Township.Verify().Ok);
    }

    [Fact]
    public async Task The_same_refusal_sent_a_hundred_times_is_kept_once()
    {
        using var office = await engine.Open(Today);
        using var other = await engine.Open(Today, keysOf: office);
        using var district = await engine.Open(Today);
        district.Store.Witness.Trust(office.Township.Key);
        await office.OpenErrand(Spring);
        await other.OpenErrand(Spring, "修庙");
        Assert.IsType<Vouched>(Show(office, district.Store.Witness));
        using var stranger = CheckpointSigner.Create("nobody.example");
        var request = new WitnessRequest(0, [], other.Township.NewestCheckpoint());
        for (var i = 0; i < 100; i++)
            Assert.IsType<SplitView>(district.Store.Witness.Answer(request with { Checkpoint = stranger.Sign(request.Checkpoint) }));
        Assert.Single(Assert.Single(district.Store.Witness.Refusals()).Note.Signatures);
    }

    [Fact]
    public async Task Requests_at_the_same_time_leave_one_growing_row_of_views()
    {
        using var office = await engine.Open(Today);
        using var other = await engine.Open(Today, keysOf: office);
        using var district = await engine.Open(Today);
        var book = district.Store.Witness;
        book.Trust(office.Township.Key);
        var requests = new List<WitnessRequest>();
        for (var i = 0; i < 6; i++)
        {
            await office.OpenErrand(Spring, $"路{i}");
            await other.OpenErrand(Spring, $"庙{i}");
            requests.Add(office.Township.RequestFor(office.Township.NewestCheckpoint(), 0));
            requests.Add(other.Township.RequestFor(other.Township.NewestCheckpoint(), 0));
        }

        var vouched = new System.Collections.Concurrent.ConcurrentBag<Checkpoint>();
        await Task.WhenAll(requests.Select(request => Task.Run(() =>
        {
            if (book.Answer(request) is Vouched yes)
                vouched.Add(yes.Note);
        })));

        // Each asked from nothing: the first to come is vouched for, and none beside it.
        Assert.Equal(Assert.Single(vouched).Body(), book.Journals().Single().Seen!.Body());
    }

    [Fact]
    public async Task A_key_that_was_handed_over_is_followed_and_the_stolen_old_one_no_more_believed()
    {
        using var office = await engine.Open(Today);
        using var stolen = await engine.Open(Today, keysOf: office);
        using var district = await engine.Open(Today);
        var book = district.Store.Witness;
        var old = office.Township.Key;
        book.Trust(old);
        await office.OpenErrand(Spring);
        Assert.IsType<Vouched>(Show(office, book));

        KeyChange.Rotate(office.Store);
        Assert.NotEqual(old, office.Township.Key);
        await office.OpenErrand(Spring, "通水");
        Assert.Equal(2, office.Township.Owed(book.Key).Count);
        Assert.IsType<Vouched>(Show(office, book));
        Assert.Equal(office.Township.Key, book.Journals().Single().Key);

        await stolen.OpenErrand(Spring, "修庙");
        Assert.IsType<WrongKey>(Show(stolen, book));
        office.Restart();
        await office.OpenErrand(Spring, "修桥");
        Assert.IsType<Vouched>(Show(office, book));
        using var export = new MemoryStream();
        office.Store.Export(export);
        export.Position = 0;
        var followed = Verification.Of(export, new() { Keys = [old], Checkpoints = [office.Township.NewestCheckpoint()] });
        Assert.True(followed.Trusted, followed.Message);
        await office.AssertSound();
    }

    [Fact]
    public async Task A_lost_key_comes_back_from_the_backup_or_trust_begins_anew()
    {
        using var office = await engine.Open(Today);
        using var district = await engine.Open(Today);
        var book = district.Store.Witness;
        var old = office.Township.Key;
        book.Trust(old);
        await office.OpenErrand(Spring);
        var kept = office.Township.NewestCheckpoint();
        Assert.IsType<Vouched>(Show(office, book));
        var pem = Path.Combine(office.Store.KeyFolder, "checkpoint.pem");
        var backup = await File.ReadAllTextAsync(pem, TestContext.Current.CancellationToken);

        office.Restart();
        File.Delete(pem);
        Assert.Equal(DataFaultKind.Missing, Assert.Throws<DataFault>(() => office.Store).Kind);
        await File.WriteAllTextAsync(pem, backup, TestContext.Current.CancellationToken);
        await office.OpenErrand(Spring, "通水");
        Assert.IsType<Vouched>(Show(office, book));
        office.Restart();
        Assert.Equal(DataFaultKind.Locked, Assert.Throws<DataFault>(() => KeyChange.BeginAnew(office.Data, office.Options)).Kind);

        File.Delete(pem);
        var note = Assert.Single(KeyChange.BeginAnew(office.Data, office.Options));
        Assert.False(note.Verify(old));
        await office.OpenErrand(Spring, "修桥");
        Assert.IsType<WrongKey>(Show(office, book));
        book.Trust(office.Township.Key);
        Assert.IsType<Vouched>(Show(office, book));

        var told = office.Township.Verify(old, kept);
        Assert.True(told.Ok, told.Message);
        Assert.Equal(kept.Size, told.Townships.Single().TrustedTo);
        Assert.Contains(told.Remarks, remark => remark.What.Contains("信任从这里重新开始", StringComparison.Ordinal));
        Assert.False(office.Township.Verify(old, office.Township.NewestCheckpoint()).Ok);
    }

    [Fact]
    public async Task A_key_of_another_journal_put_in_the_place_of_this_ones_is_not_signed_with()
    {
        using var office = await engine.Open(Today);
        using var other = await engine.Open(Today);
        var (pem, foreign) = (Path.Combine(office.Store.KeyFolder, "checkpoint.pem"), Path.Combine(other.Store.KeyFolder, "checkpoint.pem"));
        office.Restart();
        File.Copy(foreign, pem, overwrite: true);
        Assert.Contains("不是这本账的", Assert.Throws<DataFault>(() => office.Store).Message, StringComparison.Ordinal);
    }

    /// <summary>Shows whatever the witness has not yet signed, as a sender does, and keeps what it signs.</summary>
    private static WitnessAnswer Show(TestOffice office, WitnessBook book)
    {
        WitnessAnswer? answer = null;
        foreach (var note in office.Township.Owed(book.Key))
        {
            answer = book.Answer(office.Township.RequestFor(note, office.Township.VouchedSize(book.Key.Name)));
            if (answer is not Vouched vouched)
                return answer;
            office.Township.KeepVouching(book.Key, vouched.Note);
        }
        return answer ?? throw new InvalidOperationException("Nothing was owed.");
    }
}

public sealed class WitnessOnSqliteTests() : WitnessTests(new SqliteEngine());

public sealed class WitnessOnPostgresTests(PostgresServer server) : WitnessTests(new PostgresEngine(server));
