using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Correspondence;

namespace Xiangzhi.Web.Shared;

/// <summary>
/// Keeps the printed report of a closed year, byte for byte. It is made after the close: the close itself fixes figures and
/// text, so nothing can come between, and a file that a power cut prevented is made the same later.
/// </summary>
public static class Printing
{
    /// <summary>Prints what is closed and has a text but no print yet: right after a close, else when the report is sent up or published.</summary>
    /// <returns>The years that were printed now.</returns>
    public static async Task<IReadOnlyList<int>> Keep(Township township)
    {
        var years = new List<int>();
        foreach (var year in township.Roster.States<Periods, YearClosing>().Where(s => s.Closed is not null).Select(s => s.Year).Distinct().Order().ToList())
        {
            if (township.ClosingOf(year) is { } closing && YearReport.ClosingMatter(township, closing) is { State: YearClosing { Printed: null } } period
                && TextUpTo(township, closing) is { } last && await Keep(township, closing, period, last))
            {
                years.Add(year);
            }
        }
        return years;
    }

    /// <summary>Prints what an act that was just recorded asks for: it closed a year, its report left the office, or a letter was issued.</summary>
    public static async Task<Outcome> After(Township township, Outcome outcome)
    {
        if (outcome is Recorded { Matter.Register: Periods or AnnualReports })
            await Keep(township);
        if (outcome is Recorded { Matter: { Register: OfficialLetters } letter })
            await IssuedLetters.Keep(township, letter);
        return outcome;
    }

    /// <summary>The text that is printed: that of the close; where there was none, that with which it first left the office.</summary>
    private static long? TextUpTo(Township township, Closing closing)
    {
        if (YearReport.MatterOf(township, closing.Year) is not { } matter)
            return null;
        if (YearReport.UpTo(matter, closing.Seq)?.State is AnnualReport { Sections.Count: > 0 })
            return closing.Seq;
        return matter.State is AnnualReport { Sections.Count: > 0 } report && (report.SentUp ?? report.Published) is { } left ? left.Seq : null;
    }

    private static async Task<bool> Keep(Township township, Closing closing, Matter period, long textUpTo)
    {
        var report = YearReport.ToPrint(township, closing, textUpTo);
        using var file = new MemoryStream(report.Docx());
        var hash = township.StoreFile(file);
        var close = period.Lines.First(l => l.Entry.Seq == closing.Seq).Entry;
        var outcome = await township.Act(new()
        {
            // The same close has one print, whoever comes to make it.
            Id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{period.Id:D}/print"))[..16], bigEndian: true),
            Register = period.Register.Code, Action = "print", Matter = period.Id, On = township.Today, RecordedBy = close.RecordedBy,
            Form = new KeepPrinted { Sha256 = hash, TextUpTo = checked((int)textUpTo), Marks = report.Composed.Notes.Count },
        });
        return outcome is Recorded;
    }
}
