using System.Collections.Immutable;
using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Access;
using Xiangzhi.Storage.Engines;
using Xiangzhi.Storage.Engines.Postgres;
using Xiangzhi.Storage.Engines.Sqlite;
using Xiangzhi.Storage.Sealing;
using Xiangzhi.Storage.Search;
using Xiangzhi.Storage.Writing;

namespace Xiangzhi.Storage;

/// <summary>
/// A data place, opened: its database, its keys, its files. To a folder one process writes and others may read beside it;
/// to a PostgreSQL database several may write.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    private readonly Database database;
    private readonly StoreOptions options;
    private readonly FileStream? writerLock;
    private readonly Lock adding = new();
    private readonly MatterCache matters;
    private ImmutableList<Township> townships;

    private LedgerStore(DataPlace place, StoreOptions options, OpenMode mode, bool knowsKeys)
    {
        (Place, this.options, IsReadOnly) = (place, options, mode == OpenMode.ReadOnly);
        matters = new(options.CachedMatters);
        writerLock = IsReadOnly || place.IsPostgres ? null : Hold(place.Folder, mode);
        try
        {
            database = place.IsPostgres ? PostgresDatabase.Open(place, mode) : SqliteDatabase.Open(place.Folder, mode);
            var heads = database.Read(session => session.List("SELECT township, place FROM head ORDER BY place", row => (row.GetInt64(0), row.GetInt32(1))));
            // A ledger whose keys are lost must not be given others in silence.
            Keys = Keys.Load(KeyFolder, create: !IsReadOnly && heads.Count == 0);
            Tokens = new(Keys.Search);
            Accounts = new(database, options.Time, KeyFolder);
            Sealer = new(ContentKeys.Load(KeyFolder, create: !IsReadOnly && heads.Count == 0));
            CheckContentKeys();
            Files = new(SealedStep.FilesIn(place.Folder), Sealer, Keys.FileMark);
            townships = [.. heads.Select(t => new Township(this, database, options, matters, t.Item1.ToString(CultureInfo.InvariantCulture), t.Item2))];
            if (!IsReadOnly && knowsKeys)
                KnowKeys();
        }
        catch
        {
            database?.Dispose();
            writerLock?.Dispose();
            throw;
        }
    }

    public DataPlace Place { get; }

    /// <summary>For messages: the data folder, or server and database without a password.</summary>
    public string Data => Place.Shown;

    /// <summary>Where secrets stand that are no part of the database.</summary>
    public string KeyFolder => Path.Combine(Place.Folder, "keys");

    public bool IsReadOnly { get; }

    /// <summary>The clock by which acts are written down.</summary>
    public TimeProvider Time => options.Time;

    /// <summary>In the order of their opening.</summary>
    public IReadOnlyList<Township> Townships => townships;

    /// <summary>How people sign in; of the installation, not of a township.</summary>
    public AccountBook Accounts { get; }

    internal Database Database => database;
    internal Keys Keys { get; private set; }
    internal Tokens Tokens { get; }
    internal FileFolder Files { get; }
    internal Sealer Sealer { get; }

    /// <summary>Opens a data folder or a PostgreSQL database.</summary>
    /// <param name="data">As <see cref="DataPlace.Of"/> reads it.</param>
    /// <exception cref="DataFault">It is missing, in use, not writable, newer than this program, damaged, or not to be reached.</exception>
    public static LedgerStore Open(string data, StoreOptions options, OpenMode mode) => new(DataPlace.Of(data), options, mode, knowsKeys: true);

    /// <param name="knowsKeys">False where another signing key begins: it is not compared with the one that is lost.</param>
    internal static LedgerStore Open(string data, StoreOptions options, OpenMode mode, bool knowsKeys) => new(DataPlace.Of(data), options, mode, knowsKeys);

    /// <summary>This place as a witness of others' journals; its key is made on first use.</summary>
    public WitnessBook Witness => new(database, options.Time, () => Keys.Witness(KeyFolder, IsReadOnly ? null : WitnessName));

    /// <summary>The first township's; of a place without one, by chance.</summary>
    private string WitnessName => "witness/" + (townships.Count > 0 ? townships[0].Code : Guid.NewGuid().ToString("n")[..8]);

    internal void ReadKeys() => Keys = Keys.Load(KeyFolder, create: false);

    /// <summary>Writes down by which keys content is sealed, as a fingerprint from which no key can be found.</summary>
    internal void KnowContentKeys()
    {
        foreach (var number in Sealer.Keys.Numbers.Where(n => Known(n) is null))
            database.Write(session => session.Execute("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", NameOf(number), Sealer.Keys.Fingerprint(number)));
    }

    /// <summary>Another installation's keys must not be taken for this one's: every name would read as erased.</summary>
    private void CheckContentKeys()
    {
        foreach (var number in Sealer.Keys.Numbers)
        {
            if (Known(number) is { } known && known != Sealer.Keys.Fingerprint(number))
                throw DataFault.OtherContentKey(ContentKeys.FileIn(KeyFolder), number);
        }
        var last = database.Read(session => session.First("SELECT max(name) FROM meta WHERE name LIKE 'content key %'", row => row.IsDBNull(0) ? null : row.GetString(0)));
        if (last is not null && string.CompareOrdinal(last, NameOf(Sealer.Keys.Current)) > 0)
            throw DataFault.OtherContentKey(ContentKeys.FileIn(KeyFolder), Sealer.Keys.Current + 1);
    }

    private string? Known(int number) => database.Read(session => session.First("SELECT value FROM meta WHERE name = $1", row => row.GetString(0), NameOf(number)));

    // Numbers of one width stand in their order as text.
    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"content key {number:d6}");

    private void KnowKeys()
    {
        KeyChange.Finish(this);
        KnowContentKeys();
        foreach (var township in townships)
            township.KnowKey();
    }

    /// <exception cref="DataFault">There is no such township; the message names those there are.</exception>
    public Township Township(string code) =>
        townships.FirstOrDefault(t => t.Code == code) ?? throw DataFault.NoTownship(Data, code, townships.Select(t => t.Code));

    /// <summary>Opens a township's ledger, with the holiday notices that the program brings.</summary>
    /// <param name="code">Division code, 9 or 12 digits.</param>
    /// <param name="on">Legal day of the opening, not in the future.</param>
    /// <exception cref="ArgumentException">Code, day or names are refused; says why.</exception>
    public async Task<Township> Create(string code, OpenLedger profile, DateOnly on, string recordedBy)
    {
        if (code.Length is not (9 or 12) || code[0] == '0' || !code.All(char.IsAsciiDigit))
            throw new ArgumentException($"区划代码“{code}”应为 9 位或 12 位数字，例如 500114205。", nameof(code));
        Township township;
        lock (adding)
        {
            if (townships.Any(t => t.Code == code))
                throw DataFault.TownshipThere(Data, code);
            township = new(this, database, options, matters, code, database.Read(session => session.First("SELECT coalesce(max(place), 0) + 1 FROM head", row => row.GetInt32(0))));
        }
        await township.Open(profile, on, recordedBy);
        township.KnowKey();
        township.Sign();
        lock (adding)
            townships = townships.Add(township);
        return township;
    }

    /// <summary>Checks every township's journal, against what is held outside.</summary>
    public VerifyResult Verify(Evidence evidence)
    {
        var check = new Verification(evidence);
        foreach (var township in townships)
            township.Check(check);
        return check.Result();
    }

    /// <summary>Writes the open ledger export of every township.</summary>
    /// <param name="people">For whom what was said of people goes with it, by township; null: it stays here, and the proofs hold without it.</param>
    public void Export(Stream stream, Func<Township, PersonalReader?>? people = null)
    {
        var export = new LedgerExportWriter(stream);
        foreach (var township in townships)
            township.Export(export, people?.Invoke(township));
    }

    public void Dispose()
    {
        database.Dispose();
        writerLock?.Dispose();
    }

    /// <summary>The mark of the writing process; the system takes it away with the process, however that ends.</summary>
    private static FileStream Hold(string data, OpenMode mode)
    {
        if (!Directory.Exists(data) && mode != OpenMode.Create)
            throw DataFault.NoLedger(data);
        try
        {
            Directory.CreateDirectory(data);
            if (mode != OpenMode.Create && !File.Exists(Path.Combine(data, SqliteDatabase.FileName)))
                throw DataFault.NoLedger(data);
            return new(Path.Combine(data, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw DataFault.NotWritable(data, fault);
        }
        catch (IOException fault) when (File.Exists(data))
        {
            throw DataFault.Broken(data, "这是一个文件，不是数据目录", fault);
        }
        catch (IOException fault) when (Directory.Exists(data) && !CanWrite(data))
        {
            throw DataFault.NotWritable(data, fault);
        }
        catch (IOException fault)
        {
            throw DataFault.InUse(data, fault);
        }
    }

    private static bool CanWrite(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, $"probe-{Guid.NewGuid():n}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
