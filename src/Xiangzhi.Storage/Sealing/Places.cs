using System.Globalization;
using Xiangzhi.Ledger;

namespace Xiangzhi.Storage.Sealing;

/// <summary>What is sealed, and where it stands.</summary>
internal static class Places
{
    /// <summary>One person's data beside an entry, with the salt: the salt alone would let names be tried out on the commitment.</summary>
    public static byte[] SealPersonal(this Sealer sealer, long township, long seq, string slot, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content) =>
        sealer.Seal([.. salt, .. content], OfPersonal(township, seq, slot));

    /// <summary>Salt and content; null where they were altered.</summary>
    public static (byte[] Salt, byte[] Content)? OpenPersonal(this Sealer sealer, long township, long seq, string slot, byte[] stored) =>
        sealer.Open(stored, OfPersonal(township, seq, slot)) is { Length: >= PersonalContent.SaltBytes } bytes
            ? (bytes[..PersonalContent.SaltBytes], bytes[PersonalContent.SaltBytes..]) : null;

    public static string OfPersonal(long township, long seq, string slot) => string.Create(CultureInfo.InvariantCulture, $"personal/{township}/{seq}/{slot}");

    public static string OfDraft(long township, Guid act) => string.Create(CultureInfo.InvariantCulture, $"draft/{township}/{act:n}");

    public static string OfFile(string township, string mark) => $"file/{township}/{mark}";
}
