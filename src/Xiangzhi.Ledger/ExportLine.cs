using System.Collections.Immutable;

namespace Xiangzhi.Ledger;

/// <summary>One line of an export.</summary>
/// <param name="Number">Line of the file, from 1.</param>
public abstract record ExportLine(long Number);

/// <summary>Opens the section of one township.</summary>
/// <param name="Size">Entries that follow.</param>
/// <param name="Keys">Public keys that the township itself names; they prove nothing to an outsider.</param>
/// <param name="KeyChanges">Notes by which it went over from one key to the next.</param>
public sealed record ExportHeader(long Number, string Township, long Size, ImmutableArray<CheckpointKey> Keys, ImmutableArray<Checkpoint> KeyChanges)
    : ExportLine(Number);

/// <param name="Bytes">Exactly what was hashed; of an entry that is damaged, what was found.</param>
/// <param name="Leaf">Hash of the leaf as the exporter had it stored.</param>
public sealed record ExportEntry(long Number, long Seq, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Leaf) : ExportLine(Number);

/// <summary>One person's data beside the entry before it; a missing one was erased, or left out by right.</summary>
public sealed record ExportPersonal(
    long Number, long Seq, string Slot, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Content) : ExportLine(Number);

/// <summary>A checkpoint over exactly the entries before it.</summary>
public sealed record ExportCheckpoint(long Number, Checkpoint Checkpoint) : ExportLine(Number);

/// <summary>Closes the section of one township.</summary>
/// <param name="DigestHolds">Whether all lines of the section before this one are as they were written.</param>
public sealed record ExportEnd(long Number, string Township, long Size, ReadOnlyMemory<byte> Root, bool DigestHolds) : ExportLine(Number);

/// <summary>A line that cannot be read.</summary>
public sealed record ExportFault(long Number, string What) : ExportLine(Number);
