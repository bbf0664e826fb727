using System.Globalization;
using System.Text.Json;
using Xiangzhi.Ledger;

namespace Xiangzhi.Verifier;

/// <summary>The yearly report that was printed when a year was closed, as the journal has it.</summary>
/// <param name="Seq">The entry that keeps the file's hash.</param>
/// <param name="Closed">The entry that closed the year.</param>
public sealed record PrintedYear(string Township, int Year, string Sha256, long Seq, long Closed);

/// <summary>Finds printed reports in a journal: entries of the register <c>period</c>, actions <c>close</c> and <c>print</c>.</summary>
public static class PrintedReports
{
    const string Register = "period";

    /// <summary>Printed years of an export. What cannot be read in it is passed over; verifying it is another matter.</summary>
    public static IReadOnlyList<PrintedYear> In(Stream export) => In(LedgerExport.Read(export).OfType<ExportEntry>().Select(line => Read(line.Bytes)).OfType<Entry>());

    public static IReadOnlyList<PrintedYear> In(IEnumerable<Entry> journal)
    {
        var years = new List<PrintedYear>();
        foreach (var matter in journal.Where(entry => entry.Register == Register).GroupBy(entry => (entry.Township, entry.Matter)))
        {
            var gone = matter.Select(entry => entry.Voids).Concat(matter.Select(entry => entry.Corrects)).OfType<long>().ToHashSet();
            var standing = matter.Where(entry => !gone.Contains(entry.Seq)).OrderBy(entry => entry.Seq).ToList();
            var close = standing.FirstOrDefault(entry => Value(entry, "year").ValueKind == JsonValueKind.Number);
            var print = standing.FirstOrDefault(entry => Value(entry, "sha256").ValueKind == JsonValueKind.String);
            if (close is not null && print is not null)
                years.Add(new(close.Township, Value(close, "year").GetInt32(), Value(print, "sha256").GetString()!, print.Seq, close.Seq));
        }
        return years;
    }

    /// <summary>The finding about a journal with that about a file added: it must be what was printed, byte for byte.</summary>
    /// <param name="sha256">Of the file, hex in small letters.</param>
    public static VerifyResult Check(VerifyResult result, string sha256, IReadOnlyList<PrintedYear> years)
    {
        if (years.FirstOrDefault(year => year.Sha256 == sha256) is { } printed)
            return result with
            {
                Remarks = [new(printed.Township, printed.Seq, string.Create(CultureInfo.InvariantCulture,
                    $"印出稿相符：这份文件就是 {printed.Year} 年度结账（第 {printed.Closed} 条）时存下的那一份，校验值记在第 {printed.Seq} 条")), .. result.Remarks],
            };
        var known = years.Count == 0 ? "账上没有哪一年存过印出稿"
            : "账上的印出稿是：" + string.Join("；", years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.Year} 年 {year.Sha256}（第 {year.Seq} 条）")));
        var township = years.Count > 0 ? years[0].Township : result.Townships.Select(t => t.Township).FirstOrDefault() ?? "";
        return result with
        {
            Ok = false, Trusted = false,
            Problems = [new(township, 0, $"印出稿不符：这份文件的 SHA-256 是 {sha256}，与账上哪一年的都不同；改过一个字、另存过一次都会不同。{known}"), .. result.Problems],
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
