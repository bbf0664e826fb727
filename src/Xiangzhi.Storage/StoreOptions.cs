using System.Security.Cryptography;
using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Storage;

public enum OpenMode
{
    /// <summary>Made where there is none, else opened for writing.</summary>
    Create,
    ReadWrite,

    /// <summary>Beside a process that writes, or from a medium that cannot be written.</summary>
    ReadOnly,
}

/// <summary>What a store works with beside its data.</summary>
public sealed record StoreOptions
{
    public Catalogue Catalogue { get; init; } = Catalogue.Standard;
    public LawBook Law { get; init; } = LawBook.Builtin;
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A fresh salt of 32 bytes for one person's data; the sample brings its own, so that it comes out the same each time.</summary>
    public Func<Act, Func<byte[]>> SaltsOf { get; init; } = _ => static () => RandomNumberGenerator.GetBytes(Ledger.PersonalContent.SaltBytes);

    /// <summary>When an act is written down, where that is not the clock's now: many acts of a sample world in one transaction.</summary>
    public Func<Act, DateTimeOffset>? WrittenAt { get; init; }

    /// <summary>Matters kept folded in memory, of all townships together.</summary>
    public int CachedMatters { get; init; } = 4096;
}
