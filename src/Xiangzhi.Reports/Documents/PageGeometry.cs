using Xiangzhi.Registers.Papers;
namespace Xiangzhi.Reports.Documents;

/// <summary>
/// The page of an official paper, GB/T 9704-2012 (clauses in brackets), in twips (1/20 pt). Rules of layout, not of law: they change
/// no deadline and no figure, so they stand here and not in <c>law/</c>.
/// </summary>
internal static class PageGeometry
{
    // A4 and margins (5.1, 5.2.1): top 37, left 28, hence right 26 and bottom 35 mm; the core is 156 × 225 mm.
    public static readonly int Width = Millimetres(210);
    public static readonly int Height = Millimetres(297);
    public static readonly int Top = Millimetres(37);
    public static readonly int Left = Millimetres(28);
    public static readonly int Right = Millimetres(26);
    public static readonly int Bottom = Millimetres(35);
    public static readonly int CoreWidth = Width - Left - Right;
    public static readonly int CoreHeight = Height - Top - Bottom;

    // The grid (5.2.3): 22 lines of 28 characters that fill the core.
    public const int Lines = 22;
    public const int CharactersPerLine = 28;
    public static readonly int LinePitch = CoreHeight / Lines;

    /// <summary>What Word adds to a 16 pt character so that 28 of them fill the line, in 1/4096 pt, rounded down so that they fit.</summary>
    public static readonly int CharacterSpace = (int)Math.Floor((CoreWidth / 20.0 / CharactersPerLine - 16) * 4096);

    /// <summary>
    /// By how much the text itself is tightened so that 28 characters of 16 pt fill the line, in twips, rounded down so that they fit.
    /// The grid of the section says the same, but LibreOffice gives two places of such a grid to each character that is wider than
    /// one; so the styles leave the grid and carry its measures themselves, which looks the same in Word, WPS and LibreOffice.
    /// </summary>
    public static readonly int Tightening = (int)Math.Floor(CoreWidth / (double)CharactersPerLine - 320);

    /// <summary>Width of one place in the grid.</summary>
    public const int Character = 316;

    // Type sizes in half points: 2号, 3号, 4号.
    public const int TitleSize = 44;
    public const int BodySize = 32;
    public const int SmallSize = 28;

    /// <summary>Line of the title: two lines of the grid would be too loose for 22 pt type, one too tight.</summary>
    public const int TitleLine = 660;

    // The form tables are set smaller than the text, as offices do: 小四.
    public const int TableSize = 24;

    /// <summary>The dash beside the page number lies 7 mm below the core (7.5): the line of 4号 type that it halves ends 9.5 mm below it.</summary>
    public static readonly int FooterFromEdge = Millimetres(35 - 9.5);
    public static readonly int HeaderFromEdge = Millimetres(20);

    /// <summary>One character of 4号, by which the page number keeps off the edge.</summary>
    public const int SmallCharacter = 280;

    /// <summary>The issuer's mark begins 35 mm below the core's upper edge (7.2.4).</summary>
    public static readonly int MarkDrop = Millimetres(35);

    // Rules in eighths of a point: 0.35 mm and 0.25 mm (7.4.1).
    public const int ThickRule = 8;
    public const int ThinRule = 6;

    public static int Millimetres(double mm) => (int)Math.Round(mm / 25.4 * 1440);

    /// <summary>Width of a number of characters of the grid, which may be halves.</summary>
    public static int Characters(double count) => (int)Math.Round(count * Character);
}
