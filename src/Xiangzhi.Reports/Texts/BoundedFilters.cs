using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Xiangzhi.Reports.Texts;

/// <summary>The parser's own filters, with an end to what they may unpack: a small PDF can hold gigabytes.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    /// <summary>Unpacked bytes of all streams that are read: text, fonts and their tables; pictures are not unpacked.</summary>
    private const long Most = 256L * 1024 * 1024;

    private long _left = Most;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private Filter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, this))];

    private void Take(long bytes)
    {
        if ((_left -= bytes) < 0)
            throw new TooMuchException();
    }

    public sealed class TooMuchException : Exception;

    private sealed class Filter(IFilter inner, BoundedFilters bounds) : IFilter
    {
        /// <summary>What one byte can at most unpack into, for filters that are not unpacked beforehand.</summary>
        private const int LzwRatio = 2_700, RunLengthRatio = 64;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Take(inner.GetType().Name switch
            {
                "FlateFilter" => LengthOf(input),
                "LzwFilter" => (long)input.Length * LzwRatio,
                _ => (long)input.Length * RunLengthRatio,
            });
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Unpacks into nothing, no further than the bound.</summary>
        private long LengthOf(Memory<byte> input)
        {
            using var unpacking = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var block = new byte[65_536];
            long length = 0;
            try
            {
                for (int read; length <= bounds._left && (read = unpacking.Read(block)) > 0;)
                    length += read;
            }
            // Broken from here on: the parser reads no further either.
            catch (InvalidDataException)
            {
            }
            return length;
        }
    }
}
