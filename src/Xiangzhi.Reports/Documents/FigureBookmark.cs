using Xiangzhi.Registers.Papers;
using System.Globalization;
using System.Text;

namespace Xiangzhi.Reports.Documents;

/// <summary>
/// Names of the bookmarks around figures in a Word file. Word allows letters, digits and the underscore, 40 characters in all,
/// and each name once; so any other sign of a figure's code is written <c>_hhhh</c>, and the n-th place where a figure stands adds <c>__n</c>.
/// </summary>
public static class FigureBookmark
{
    private const string Prefix = "fig_";
    private const int LongestName = 40;

    /// <param name="occurrence">1 for the first place where the figure stands.</param>
    /// <exception cref="ArgumentException">The code is empty or too long for a bookmark; at least 30 letters and digits fit.</exception>
    public static string NameFor(string figureId, int occurrence)
    {
        var name = new StringBuilder(Prefix);
        foreach (var sign in figureId)
        {
            if (char.IsAsciiLetterOrDigit(sign)) name.Append(sign);
            else name.Append('_').Append(((int)sign).ToString("x4", CultureInfo.InvariantCulture));
        }

        if (occurrence > 1) name.Append(CultureInfo.InvariantCulture, $"__{occurrence}");
        if (figureId.Length == 0 || name.Length > LongestName)
            throw new ArgumentException($"指标代码“{figureId}”不能作书签名：应为 1 到 30 个字母或数字。", nameof(figureId));
        return name.ToString();
    }

    /// <summary>The figure's code behind a bookmark's name, or null if the bookmark is not around a figure.</summary>
    public static string? IdOf(string bookmarkName)
    {
        if (!bookmarkName.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var id = new StringBuilder();
        for (var i = Prefix.Length; i < bookmarkName.Length; i++)
        {
            if (bookmarkName[i] != '_')
            {
                id.Append(bookmarkName[i]);
                continue;
            }

            if (i + 1 < bookmarkName.Length && bookmarkName[i + 1] == '_') break;
            if (i + 4 >= bookmarkName.Length
                || !ushort.TryParse(bookmarkName.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                return null;
            id.Append((char)code);
            i += 4;
        }

        return id.Length == 0 ? null : id.ToString();
    }
}
