using System.Globalization;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Verifier;

/// <summary>A file that was printed once and for all, as the journal has it.</summary>
/// <param name="Year">Of the yearly report that was printed when the year was closed; null: a letter that was issued.</param>
/// <param name="Seq">The entry that keeps the file's hash.</param>
/// <param name="Closed">The entry that closed the year; of a letter, its last before the hash was kept.</param>
public sealed record PrintedFile(string Township, int? Year, string Sha256, long Seq, long Closed)
{
    internal string Name => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year} 年度结账（第 {Closed} 条）") : string.Create(CultureInfo.InvariantCulture, $"公文印发（第 {Closed} 条）");
}

/// <summary>
/// Finds what was printed in a journal: the yearly reports in entries of the register <c>period</c>, actions <c>close</c> and
/// <c>print</c>; letters in those of <c>official-letter</c>, action <c>keep</c>.
/// </summary>
public static class PrintedReports
{
    const string Years = "period", Letters = "official-letter";

    /// <summary>Printed files of an export. What cannot be read in it is passed over; verifying it is another matter.</summary>
    public static IReadOnlyList<PrintedFile> In(Stream export) => In(LedgerExport.Read(export).OfType<ExportEntry>().Select(line => Read(line.Bytes)).OfType<Entry>());

    public static IReadOnlyList<PrintedFile> In(IEnumerable<Entry> journal)
    {
        var files = new List<PrintedFile>();
        foreach (var matter in journal.Where(entry => entry.Register is Years or Letters).GroupBy(entry => (entry.Township, entry.Matter)))
        {
            var gone = matter.Select(entry => entry.Voids).Concat(matter.Select(entry => entry.Corrects)).OfType<long>().ToHashSet();
            var standing = matter.Where(entry => !gone.Contains(entry.Seq)).OrderBy(entry => entry.Seq).ToList();
            if (standing.FirstOrDefault(entry => Value(entry, "sha256").ValueKind == JsonValueKind.String) is not { } print)
                continue;
            var sha256 = Value(print, "sha256").GetString()!; // it is a string
            if (print.Register == Letters)
                files.Add(new(print.Township, null, sha256, print.Seq, (standing.LastOrDefault(entry => entry.Seq < print.Seq) ?? print).Seq));
            else if (standing.FirstOrDefault(entry => Value(entry, "year").ValueKind == JsonValueKind.Number) is { } close)
                files.Add(new(close.Township, Value(close, "year").GetInt32(), sha256, print.Seq, close.Seq));
        }
        return files;
    }

    /// <summary>The finding about a journal with that about a file added: it must be what was printed, byte for byte.</summary>
    /// <param name="sha256">Of the file, hex in small letters.</param>
    public static VerifyResult Check(VerifyResult result, string sha256, IReadOnlyList<PrintedFile> files)
    {
        if (files.FirstOrDefault(file => file.Sha256 == sha256) is { } printed)
            return result with
            {
                Remarks = [new(printed.Township, printed.Seq, string.Create(CultureInfo.InvariantCulture,
                    $"印出稿相符：这份文件就是 {printed.Name}时存下的那一份，校验值记在第 {printed.Seq} 条")), .. result.Remarks],
            };
        var (years, letters) = (files.Where(file => file.Year is not null).ToList(), files.Count(file => file.Year is null));
        var known = (years.Count == 0 ? "账上没有哪一年存过印出稿"
            : "账上的印出稿是：" + string.Join("；", years.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Year} 年 {file.Sha256}（第 {file.Seq} 条）"))))
            + (letters == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"；另有 {letters} 份印发的公文"));
        var township = files.Count > 0 ? files[0].Township : result.Townships.Select(t => t.Township).FirstOrDefault() ?? "";
        return result with
        {
            Ok = false, Trusted = false,
            Problems = [new(township, 0, $"印出稿不符：这份文件的 SHA-256 是 {sha256}，与账上印出过的都不同；改过一个字、另存过一次都会不同。{known}"), .. result.Problems],
        };
    }

    static Entry? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return EntryCodec.Read(bytes);
        }
        catch (FormatException)
        {
            // Damaged entries are named by the verification of the whole.
            return null;
        }
    }

    static JsonElement Value(Entry entry, string key)
    {
        using var content = JsonDocument.Parse(entry.Content);
        return content.RootElement.TryGetProperty(key, out var value) ? value.Clone() : default;
    }
}
