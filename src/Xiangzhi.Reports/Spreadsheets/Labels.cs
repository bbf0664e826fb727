using System.Text;

namespace Xiangzhi.Reports.Spreadsheets;

/// <summary>How labels are compared, in headers and in cells: by what a reader sees, not by how it was typed.</summary>
internal static class Labels
{
    /// <summary>Full-width signs as half-width ones, without any space, in lower case.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign) || sign is '\u200B' or '\uFEFF') continue;
            plain.Append(char.ToLowerInvariant(Half(sign)));
        }

        return plain.ToString();
    }

    /// <summary>A column's label without what forms add to it: stars, colons, remarks in brackets such as （必填）.</summary>
    public static string OfColumn(string text)
    {
        var plain = Plain(text).Trim('*', ':', '★');
        for (var open = plain.LastIndexOf('('); open > 0 && plain.EndsWith(')'); open = plain.LastIndexOf('('))
            plain = plain[..open].TrimEnd('*', ':');
        return plain;
    }

    /// <summary>Full-width forms (U+FF01 to U+FF5E) and the ideographic space as their half-width counterparts.</summary>
    public static char Half(char sign) => sign switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '￥' => '¥',
        _ => sign,
    };

    /// <summary>Half-width text, trimmed.</summary>
    public static string Half(string text) => string.Create(text.Length, text, static (half, source) =>
    {
        for (var i = 0; i < source.Length; i++) half[i] = Half(source[i]);
    }).Trim();
}
