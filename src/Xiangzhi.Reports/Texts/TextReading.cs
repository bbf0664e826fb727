namespace Xiangzhi.Reports.Texts;

/// <summary>What came of reading a report's file.</summary>
public abstract record TextReading
{
    private TextReading() { }

    public sealed record Whole(ReportText Report) : TextReading;

    /// <param name="Message">Which file, what is wrong with it and what to do, in one sentence each.</param>
    public sealed record Refused(string Message) : TextReading;
}

/// <summary>How much is read of a report's file; every number inclusive. A yearly report has some ten thousand characters on twenty pages.</summary>
public sealed record TextLimits
{
    public static readonly TextLimits Default = new();

    /// <summary>Length of a Word or PDF file.</summary>
    public long Bytes { get; init; } = 30 * 1024 * 1024;

    /// <summary>Length of the part of a Word file that holds the text, once unpacked.</summary>
    public long MarkupBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Length of a page or of plain text.</summary>
    public long TextBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Characters of what was read, in UTF-16 units.</summary>
    public int Characters { get; init; } = 500_000;

    /// <summary>Pages of a PDF.</summary>
    public int Pages { get; init; } = 500;
}
