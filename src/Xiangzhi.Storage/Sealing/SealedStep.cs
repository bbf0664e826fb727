using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Sealing;

/// <summary>
/// What an older ledger held in the open is sealed, within the transaction of the schema's step. Files go into a new folder; the
/// old one is thrown away once the step is on disk.
/// </summary>
internal sealed class SealedStep(string dataFolder)
{
    /// <summary>The schema's step that this belongs to.</summary>
    public const int Number = 7;

    private string KeyFolder => Path.Combine(dataFolder, "keys");
    private string OpenFiles => Path.Combine(dataFolder, "files");

    /// <summary>Where attachments stand since this step.</summary>
    public static string FilesIn(string dataFolder) => Path.Combine(dataFolder, "attachments");

    public void Run(Session session)
    {
        if (session.Any("SELECT 1 FROM open_personal") || session.Any("SELECT 1 FROM open_draft") || session.Any("SELECT 1 FROM open_file"))
        {
            var sealer = new Sealer(ContentKeys.Load(KeyFolder, create: true));
            SealPersonal(session, sealer);
            SealDrafts(session, sealer);
            SealFiles(session, new(FilesIn(dataFolder), sealer, Keys.Load(KeyFolder, create: false).FileMark));
        }
        foreach (var table in (string[])["open_personal", "open_draft", "open_file", "open_file_use"])
            session.Run($"DROP TABLE {table}");
    }

    /// <summary>After the step: nothing may stay in the open.</summary>
    public void End()
    {
        if (Directory.Exists(OpenFiles))
            Directory.Delete(OpenFiles, recursive: true);
    }

    private static void SealPersonal(Session session, Sealer sealer)
    {
        const int page = 1000;
        var (township, seq, slot) = (0L, 0L, "");
        List<(long Township, long Seq, string Slot, byte[] Salt, byte[] Content)> rows;
        do
        {
            rows = session.List("""
                SELECT township, seq, slot, salt, content FROM open_personal WHERE (township, seq, slot) > ($1, $2, $3) ORDER BY township, seq, slot LIMIT $4
                """, row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.Bytes(3), row.Bytes(4)), township, seq, slot, page);
            foreach (var row in rows)
            {
                session.Execute("INSERT INTO personal (township, seq, slot, sealed) VALUES ($1, $2, $3, $4)",
                    row.Township, row.Seq, row.Slot, sealer.SealPersonal(row.Township, row.Seq, row.Slot, row.Salt, row.Content));
                (township, seq, slot) = (row.Township, row.Seq, row.Slot);
            }
        }
        while (rows.Count == page);
    }

    private static void SealDrafts(Session session, Sealer sealer)
    {
        foreach (var (township, act, form) in session.List("SELECT township, act, form FROM open_draft", row => (row.GetInt64(0), row.Id(1), row.GetString(2))))
        {
            session.Execute("INSERT INTO draft (township, act, sealed) VALUES ($1, $2, $3)",
                township, Columns.Of(act), sealer.Seal(System.Text.Encoding.UTF8.GetBytes(form), Places.OfDraft(township, act)));
        }
    }

    private void SealFiles(Session session, FileFolder files)
    {
        foreach (var (township, hash) in session.List("SELECT township, hash FROM open_file", row => (row.GetInt64(0), row.GetString(1))))
        {
            var code = township.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var old = Path.Combine(OpenFiles, code, hash[..2], hash);
            if (File.Exists(old))
            {
                using var content = File.OpenRead(old);
                files.Keep(code, content, File.GetLastWriteTimeUtc(old));
            }
            session.Execute("INSERT INTO file (township, mark) VALUES ($1, $2)", township, files.MarkOf(code, hash));
        }
        foreach (var (township, hash, seq, slot) in session.List("SELECT township, hash, seq, slot FROM open_file_use", row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3))))
        {
            session.Execute("INSERT INTO file_use (township, mark, seq, slot) VALUES ($1, $2, $3, $4)",
                township, files.MarkOf(township.ToString(System.Globalization.CultureInfo.InvariantCulture), hash), seq, slot);
        }
    }
}
