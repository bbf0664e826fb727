using Xiangzhi.Ledger;
using Xiangzhi.Storage.Tests.Servers;
using Xiangzhi.Storage.Tests.World;

namespace Xiangzhi.Storage.Tests;

/// <summary>Somebody who has the keys and may write to the database can make any journal anew. What was kept elsewhere tells.</summary>
public abstract class RewrittenJournalTests(TestEngine engine)
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DateOnly Spring = new(2025, 3, 3);

    [Fact]
    public async Task A_journal_made_anew_with_its_own_key_agrees_with_itself_and_not_with_a_checkpoint_kept_elsewhere()
    {
        using var office = await engine.Open(Today);
        await office.OpenErrand(Spring, "修路");
        var (key, kept) = (office.Township.Key, office.Township.Checkpoint());
        await office.OpenErrand(Spring, "通水");
        Assert.True(office.Township.Verify(key, kept).Ok);

        using var forged = await engine.Open(Today, keysOf: office);
        await forged.OpenErrand(Spring, "修庙");
        await forged.OpenErrand(Spring, "通水");

        Assert.Equal(office.Township.EntryCount, forged.Township.EntryCount);
        Assert.True(forged.Township.Verify().Ok);
        Assert.False(forged.Township.Verify().Trusted);
        Assert.Equal(key.ToString(), forged.Township.Key.ToString());
        Assert.False(forged.Township.Verify(key, kept).Ok);
        await forged.AssertSound();
    }

    [Fact]
    public async Task A_row_changed_together_with_its_hash_is_found_with_its_place()
    {
        using var office = await engine.Open(Today);
        await office.OpenErrand(Spring, "修路");
        await office.OpenErrand(Spring, "通水");
        var entry = office.Township.Entry(office.Township.EntryCount - 1)!;
        var bytes = entry.Bytes.ToArray();
        bytes[bytes.AsSpan().IndexOf("修路"u8)] ^= 1;
        office.Restart();

        await engine.Tamper(office, $"UPDATE journal SET bytes = {engine.Literal(bytes)}, leaf = {engine.Literal(MerkleTree.Leaf(bytes))} WHERE seq = {entry.Seq}");

        Assert.False(office.Township.Verify().Ok);
    }
}

public sealed class RewrittenJournalOnSqliteTests() : RewrittenJournalTests(new SqliteEngine());

public sealed class RewrittenJournalOnPostgresTests(PostgresServer server) : RewrittenJournalTests(new PostgresEngine(server));
