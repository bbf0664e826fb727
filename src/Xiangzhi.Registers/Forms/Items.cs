using System.Collections;
using System.Runtime.CompilerServices;

namespace Xiangzhi.Registers;

/// <summary>An immutable list with equality by content, for repeated rows and multiple choices.</summary>
[CollectionBuilder(typeof(Items), nameof(Items.Create))]
public readonly struct Items<T> : IReadOnlyList<T>, IEquatable<Items<T>>
{
    private readonly T[]? items;

    internal Items(T[] items) => this.items = items;

    public int Count => items?.Length ?? 0;

    public T this[int index] => items is null ? throw new ArgumentOutOfRangeException(nameof(index)) : items[index];

    public Items<T> Add(T item) => new([.. this, item]);

    public Items<T> Replace(int index, T item)
    {
        var copy = (T[])items!.Clone();
        copy[index] = item;
        return new(copy);
    }

    public bool Equals(Items<T> other) => this.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is Items<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(Items<T> left, Items<T> right) => left.Equals(right);

    public static bool operator !=(Items<T> left, Items<T> right) => !left.Equals(right);
}

public static class Items
{
    public static Items<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
