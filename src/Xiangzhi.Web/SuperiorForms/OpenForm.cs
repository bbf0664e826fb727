using Xiangzhi.Registers;
using Xiangzhi.Reports.SuperiorForms;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.SuperiorForms;

/// <summary>A superior's form opened: its blank as it looks, the cells that it asks, what each means.</summary>
public sealed class OpenForm
{
    private readonly ProposedMeanings proposals;
    private readonly ILookup<string, AskedCell> gaps;

    private OpenForm(Township township, Matter matter, SuperiorForm state, byte[] file, BlankForm blank)
    {
        (Matter, State, File, Blank) = (matter, state, file, blank);
        Asked = Headings.Of(blank);
        ByPlace = Asked.ToDictionary(a => a.Place);
        gaps = Asked.Where(a => a.Gap is not null).ToLookup(a => a.Place[..a.Place.LastIndexOf('.')]);
        Said = state.Cells.Where(c => ByPlace.ContainsKey(c.Place)).Select(c => (c.Place, Meaning: CellMeaning.Read(c.Meaning))).Where(c => c.Meaning is not null).ToDictionary(c => c.Place, c => c.Meaning!); // read above
        proposals = new(township.Catalogue, township.Roster, township.Today, state.Every);
    }

    public Matter Matter { get; }
    public SuperiorForm State { get; }
    public byte[] File { get; }
    public BlankForm Blank { get; }
    public IReadOnlyList<AskedCell> Asked { get; }
    public IReadOnlyDictionary<string, AskedCell> ByPlace { get; }

    /// <summary>The gaps in the sentence of a cell; empty where it has none.</summary>
    public IReadOnlyList<AskedCell> GapsOf(string cell) => [.. gaps[cell]];

    /// <summary>Meanings that somebody said, of cells that the blank still asks.</summary>
    public IReadOnlyDictionary<string, CellMeaning> Said { get; }

    public bool IsWord => Blank.IsWord;

    /// <param name="knownTo">The form as its entries up to one made it: blank and meanings of a return that went up; null: as it is now.</param>
    /// <returns>Null, and why, where the blank is no longer there or cannot be read.</returns>
    public static (OpenForm? Form, string? Fault) Of(Township township, Matter matter, long? knownTo = null)
    {
        var state = (SuperiorForm)(YearReport.UpTo(matter, knownTo) ?? matter).State;
        if (state.Version is not { } version || township.OpenFile(version.File.Sha256) is not { } stream)
            return (null, "空表文件不在了；请用“换新版空表”重新上传上级的原件。");
        using var content = new MemoryStream();
        using (stream)
            stream.CopyTo(content);
        var (blank, fault) = BlankForm.Read(content.ToArray());
        return blank is null ? (null, fault + "。") : (new(township, matter, state, content.ToArray(), blank), null);
    }

    public IReadOnlyList<ProposedMeaning> ProposalsFor(AskedCell cell) => proposals.For(cell);

    /// <summary>What may be taken over in one press; null where somebody has to say it.</summary>
    public CellMeaning? SureOf(AskedCell cell) => !Said.ContainsKey(cell.Place) && ProposalsFor(cell) is [{ IsSure: true } sure, ..] ? sure.Meaning : null;

    public IReadOnlyList<AskedCell> Unsaid => [.. Asked.Where(a => !Said.ContainsKey(a.Place))];

    /// <summary>The cells under the same column headings of which nobody has said what they mean, this one among them.</summary>
    public IReadOnlyList<AskedCell> BesideUnsaid(AskedCell cell) => cell.Headings.Columns.Count == 0 ? []
        : [.. Unsaid.Where(a => a.Sheet == cell.Sheet && a.Cell.Column == cell.Cell.Column && a.Headings.Columns.SequenceEqual(cell.Headings.Columns))];

    /// <summary>The cell and, where its column is to be said alike, the others of it: each with its own proposal of the same days.</summary>
    public IEnumerable<SaidCell> SaidAlike(AskedCell cell, CellMeaning meaning) => BesideUnsaid(cell).Where(a => a.Place != cell.Place)
        .Select(a => (a.Place, Alike: ProposalsFor(a).FirstOrDefault(p => p.Unread.Count == 0 && meaning is CellMeaning.Counted said && p.Meaning is CellMeaning.Counted of && of.Period == said.Period)))
        .Where(a => a.Alike is not null).Select(a => new SaidCell(a.Place, a.Alike!.Meaning.Written)).Prepend(new(cell.Place, meaning.Written)); // those without were left out

    /// <summary>Meanings of this form's cells, for the cells of another blank that stand under the same headings.</summary>
    public IReadOnlyList<SaidCell> CarriedTo(BlankForm other)
    {
        var known = Asked.Where(a => Said.ContainsKey(a.Place)).GroupBy(a => a.Key).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => Said[g.First().Place].Written);
        return [.. Headings.Of(other).GroupBy(a => a.Key).Where(g => g.Count() == 1 && known.ContainsKey(g.Key)).Select(g => new SaidCell(g.First().Place, known[g.Key]))];
    }
}
