namespace Xiangzhi.Ledger;

/// <summary>Standard base64 taken strictly: one text for the same bytes.</summary>
static class Base64
{
    /// <summary>The bytes, or null: blanks, missing padding and stray last bits are refused.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        return Convert.TryFromBase64String(text, bytes, out var size) && Convert.ToBase64String(bytes, 0, size) == text
            ? bytes[..size] : null;
    }
}
