using System.Text;

namespace Xiangzhi.Ledger;

/// <summary>
/// Text stands in canonical bytes in Unicode normal form C, so that one name typed on two keyboards is one name.
/// </summary>
internal static class NormalForm
{
    /// <summary>The text in NFC.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair, or U+FFFE.</exception>
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        if (Unwritable(text) is var at && at >= 0)
            throw new ArgumentException($"文字第 {at + 1} 个字符不是完整的字，不能记账；请重新输入该字。");
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    public static bool Holds(ReadOnlySpan<char> text) =>
        IsPlain(text) || (!text.Contains('\uFFFE') && text.IsNormalized(NormalizationForm.FormC));

    // Ranges in which every character is normal by itself and combines with no neighbour of these ranges.
    // They hold nearly all that a township writes, and asking ICU costs a hundred times more.
    static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c >= 0x300 && c is not (>= '\u4E00' and <= '\u9FFF' or >= '\u3000' and <= '\u3029'
                or >= '\uFF01' and <= '\uFF5E' or >= '\u2010' and <= '\u2027'))
                return false;
        return true;
    }

    // U+FFFE is no character, and .NET's normaliser refuses it.
    static int Unwritable(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != '\uFFFE')
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
