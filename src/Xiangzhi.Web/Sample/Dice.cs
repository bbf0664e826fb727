using System.Numerics;

namespace Xiangzhi.Web.Sample;

/// <summary>Random numbers that are the same for the same seed on every machine and in every version (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    public int Between(int from, int to) => from + (int)((UInt128)Next() * (ulong)(to - from + 1) >> 64);

    public bool OneIn(int times) => Between(1, times) == 1;

    public T Of<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>An item by its weight.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, int Weight)> items)
    {
        var at = Between(1, items.Sum(i => i.Weight));
        foreach (var (item, weight) in items)
        {
            at -= weight;
            if (at <= 0)
                return item;
        }
        return items[^1].Item;
    }

    /// <summary>Several different items, in the order of the list.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        var chosen = new SortedSet<int>();
        while (chosen.Count < Math.Min(count, items.Count))
            chosen.Add(Between(0, items.Count - 1));
        return [.. chosen.Select(i => items[i])];
    }

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, Next());
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
