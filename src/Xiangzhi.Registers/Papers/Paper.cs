using Xiangzhi.Law;

namespace Xiangzhi.Registers.Papers;

/// <summary>
/// An official text, whole and immutable, independent of the form it leaves in. It is written as Word by
/// <see cref="OfficialDocxWriter"/>, as a page by <see cref="OfficialHtmlWriter"/>, as text by <see cref="OfficialTextWriter"/>.
/// </summary>
public sealed record Paper
{
    /// <summary>发文机关标志, the red head, e.g. 黔江区白土乡人民政府文件; none for reports and enforcement papers.</summary>
    public string? IssuerMark { get; init; }

    /// <summary>发文字号 or the number of an enforcement paper. Under the mark if there is one, else under the title at the right.</summary>
    public string? Number { get; init; }

    /// <summary>签发人 of a paper that goes upwards; printed only beside a number under an issuer mark.</summary>
    public string? Signer { get; init; }

    /// <summary>The lines of the title, broken by whoever wrote it; about 20 characters fit on a line.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>主送机关 without its colon.</summary>
    public string? Addressee { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>附件, in order. One whose blocks are given follows the text on pages of its own.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    public Signature? Signature { get; init; }

    /// <summary>附注 without its brackets.</summary>
    public string? Note { get; init; }

    /// <summary>版记, at the foot of the last page. Whether that page is even is for the printer to see to.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>A mark at the head of every page, e.g. 演示数据，人和事均属虚构.</summary>
    public string? Banner { get; init; }

    /// <summary>The instant written into the file's properties; without one the file bears none.</summary>
    public DateTimeOffset? DraftedAt { get; init; }

    /// <summary>The title on one line.</summary>
    public string Name => string.Concat(Title);
}

/// <param name="Title">Name of the attachment, without 附件 and without a number.</param>
/// <param name="Blocks">Its text; empty if it is a file of its own.</param>
public sealed record Annex(string Title, IReadOnlyList<Block> Blocks);

/// <summary>Whether a paper bears a seal, which moves its date (GB/T 9704-2012, 7.3.5).</summary>
public enum Sealing
{
    Sealed,
    Unsealed,
}

/// <param name="Issuer">发文机关署名.</param>
/// <param name="Date">成文日期; none leaves year, month and day to be filled in by hand.</param>
public sealed record Signature(string Issuer, DateOnly? Date, Sealing Sealing)
{
    /// <summary>The date as printed: Arabic figures, no leading zeros.</summary>
    public string DateText => Date?.InWords ?? "　　年　　月　　日";
}

/// <summary>版记: to whom copies go, who printed it and when.</summary>
/// <param name="CopiesTo">抄送机关, empty if none.</param>
public sealed record Imprint(IReadOnlyList<string> CopiesTo, string PrintedBy, DateOnly PrintedOn)
{
    public string CopiesText => $"抄送：{string.Join("，", CopiesTo)}。";

    public string PrintedText => $"{PrintedOn.InWords}印发";
}
