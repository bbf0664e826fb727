using System.Globalization;
using System.Text;

namespace Xiangzhi.Registers.Papers;

/// <summary>A stretch of text within a paragraph. The set is closed: text, bold, figure, blank.</summary>
public abstract record Run
{
    private protected Run() { }

    /// <summary>What a reader of plain text sees.</summary>
    public abstract string Plain { get; }

    /// <summary>Plain text needs no wrapping: <c>["全年受理", new FigureRun("F1a", "183件")]</c>.</summary>
    public static implicit operator Run(string text) => new TextRun(text);
}

/// <summary>Text in the font of its paragraph. A line feed breaks the line without ending the paragraph.</summary>
public sealed record TextRun(string Text) : Run
{
    public override string Plain => Text;
}

public sealed record BoldRun(string Text) : Run
{
    public override string Plain => Text;
}

/// <summary>
/// A printed figure that opens into the records it counts. In a Word file it is bookmarked, see <see cref="FigureBookmark"/>;
/// on a page it is a link.
/// </summary>
/// <param name="Id">The figure's stable code, e.g. <c>F1a</c>; limits in <see cref="FigureBookmark"/>.</param>
/// <param name="Text">The figure as printed, unit included.</param>
public sealed record FigureRun(string Id, string Text) : Run
{
    /// <summary>Which part or year of the figure it is, as a path below the figures: <c>2024/E5?cut=domain:fire</c>. Null: the whole, of the paper's year.</summary>
    public string? Part { get; init; }

    public override string Plain => Text;
}

/// <summary>An underlined gap to be filled in by hand.</summary>
/// <param name="Characters">Width in full-width characters, 1 to 60.</param>
public sealed record BlankRun(int Characters) : Run
{
    public override string Plain => new('_', Width * 2);

    /// <summary>The width that is drawn: <see cref="Characters"/> held within its limits.</summary>
    internal int Width => Math.Clamp(Characters, 1, 60);
}

/// <summary>Widths of text in the character grid of an official paper.</summary>
internal static class TextWidth
{
    /// <summary>Width in full-width characters: ideographs and full-width signs count 1, Latin letters, digits and spaces ½.</summary>
    public static double Characters(string text)
    {
        var halves = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            halves += IsFullWidth(rune.Value) ? 2 : 1;
        }

        return halves / 2.0;
    }

    // U+2014..U+2026 are dashes, quotes and the ellipsis, which Chinese fonts draw one character wide; U+3014/3015 are 〔〕.
    private static bool IsFullWidth(int code) =>
        code is >= 0x2E80 and not (>= 0xFF61 and <= 0xFFDC) || code is >= 0x2014 and <= 0x2026;
}
