using System.Globalization;
using System.Reflection;
using Xiangzhi.Storage.Sealing;

namespace Xiangzhi.Storage.Engines;

/// <summary>Numbered steps of the schema, embedded; each is run once, forward only.</summary>
internal static class Migrations
{
    /// <summary>Brings the schema up to this program's version.</summary>
    /// <param name="sealing">Does within its step what no SQL can.</param>
    public static void Bring(Session session, string place, string engine, SealedStep sealing)
    {
        var steps = Of(engine);
        var there = Version(session, engine);
        if (there > steps[^1].Number)
            throw DataFault.Newer(place, there, steps[^1].Number);
        foreach (var (number, sql) in steps.Where(s => s.Number > there))
        {
            session.Run("BEGIN");
            session.Run(sql);
            if (number == SealedStep.Number)
                sealing.Run(session);
            session.Execute("INSERT INTO meta (name, value) VALUES ('schema', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                number.ToString(CultureInfo.InvariantCulture));
            session.Run("COMMIT");
        }
        sealing.End();
    }

    /// <summary>A ledger must be there; for reading, its schema must be this program's.</summary>
    /// <param name="mayBring">An older schema is brought up afterwards.</param>
    public static void Check(Session session, string place, string engine, bool mayBring = false)
    {
        var (there, known) = (Version(session, engine), Of(engine)[^1].Number);
        if (there > known)
            throw DataFault.Newer(place, there, known);
        if (there == 0)
            throw DataFault.NoLedger(place);
        if (there < known && !mayBring)
            throw DataFault.NotWritable(place);
    }

    private static int Version(Session session, string engine)
    {
        var exists = engine == "sqlite"
            ? "SELECT count(*) FROM sqlite_schema WHERE name = 'meta'"
            : "SELECT count(*) FROM information_schema.tables WHERE table_name = 'meta' AND table_schema = current_schema()";
        return session.First(exists, row => row.GetInt64(0)) == 0 ? 0
            : session.First("SELECT value FROM meta WHERE name = 'schema'", row => int.Parse(row.GetString(0), CultureInfo.InvariantCulture));
    }

    private static List<(int Number, string Sql)> Of(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(engine + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => (int.Parse(name.AsSpan(engine.Length + 1, 4), CultureInfo.InvariantCulture), Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
