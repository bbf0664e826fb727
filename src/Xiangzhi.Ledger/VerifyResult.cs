using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>Something that does not hold.</summary>
/// <param name="Township">Empty where none is known.</param>
/// <param name="Seq">The first entry concerned; 0 where it is the file or the evidence and not an entry.</param>
public sealed record Problem(string Township, long Seq, string What);

/// <summary>What was found of one township's journal.</summary>
/// <param name="Root">Root over the entries' bytes, or empty where an entry is missing and there is none.</param>
/// <param name="TrustedTo">Entries that outside evidence covers: beyond it, the journal agrees with itself only.</param>
public sealed record VerifiedTownship(string Township, long Entries, ReadOnlyMemory<byte> Root, long TrustedTo)
{
    /// <summary>Up to where each known witness vouches, and when it last did.</summary>
    public ImmutableArray<Vouching> Witnessed { get; init; } = [];
}

/// <summary>A witness saw the journal with so many entries, and it had grown out of all that this witness saw before.</summary>
public sealed record Vouching(string Witness, long Size, DateTimeOffset At);

/// <summary>The finding about a journal, an export or a receipt.</summary>
public sealed record VerifyResult
{
    /// <summary>No problem found.</summary>
    public required bool Ok { get; init; }

    /// <summary>Proved against a key and a checkpoint from outside, for every township. Never true without both.</summary>
    public required bool Trusted { get; init; }

    public required long Entries { get; init; }

    public required ImmutableArray<VerifiedTownship> Townships { get; init; }

    /// <summary>By township in the order of reading, then by entry, the first bad one first; what concerns no entry comes
    /// last. At most <see cref="Verification.MaxProblems"/>.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>What is odd and yet no fault, such as a clock that went back.</summary>
    public required ImmutableArray<Problem> Remarks { get; init; }

    /// <summary>Base64 of the root, where there is exactly one township; else empty.</summary>
    public string Root => Townships is [var only] ? Convert.ToBase64String(only.Root.Span) : "";

    /// <summary>The finding in one sentence.</summary>
    public string Message => (Ok, Trusted) switch
    {
        (false, _) when Problems[0] is { Seq: > 0 } first => $"不符：最早在 {first.Township} 第 {first.Seq} 条：{first.What}",
        (false, _) => $"不符：{Problems[0].What}",
        (true, true) when Townships.Any(t => t.TrustedTo < t.Entries) => "与外存公钥和检查点相符；外存检查点之后记的，只与自身一致",
        (true, true) => "与外存公钥和检查点相符",
        (true, false) when Entries == 0 && Townships.Length > 0 && Townships.All(t => t.Root.IsEmpty) => "所给检查点彼此不矛盾；没有账可对",
        (true, false) when Townships.Any(t => t.Witnessed.Length > 0) =>
            "只与自身一致，到见证人签过的一条为止也与见证人相符；见证之后有没有退回或重写，要有外存的检查点才看得出",
        (true, false) => "只与自身一致：外存的公钥和检查点没有都给出，看不出整本账被重算或退回；请用 --key 和 --checkpoint 给出区县或村里留存的一份",
    };
}
