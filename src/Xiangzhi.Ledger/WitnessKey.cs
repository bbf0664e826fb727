using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Ledger;

/// <summary>
/// A witness's public key. Its signature is a cosignature in the manner of C2SP tlog-cosignature: it says that of all that
/// the witness saw of this journal, up to that second, this was the largest, and that it grew out of the rest.
/// </summary>
public sealed class WitnessKey : IEquatable<WitnessKey>
{
    /// <summary>The type that C2SP signed-note leaves to others' own signatures, each followed by an identifier.</summary>
    internal const byte OwnType = 0xff;

    /// <summary>Bytes of the time before the signature proper.</summary>
    const int TimeBytes = 8;

    // Assigned are cosignatures by Ed25519 (4) and ML-DSA (6) only; under type 2, a log's, the two could be taken for one another.
    static readonly byte[] Type = [OwnType, .. "xiangzhi-cosignature-p256-v1"u8];

    readonly P256Key key;

    WitnessKey(string name, P256Key key) => (Name, this.key, Id) = (name, key, IdOf(name, key.Spki));

    public string Name { get; }

    /// <summary>First four bytes of SHA-256 over name, line feed, type and DER public key, as C2SP signed-note recommends.</summary>
    public uint Id { get; }

    /// <exception cref="ArgumentException">The name is not one, or is a journal's; the curve is another.</exception>
    public static WitnessKey From(string name, ECDsa key) => IsName(name) ? new(name, P256Key.From(key))
        : throw new ArgumentException($"见证人的名称不得为空，不得含空白或加号，也不得以 {Checkpoint.OriginPrefix} 开头。", nameof(name));

    /// <exception cref="FormatException">Not a witness's key line.</exception>
    public static WitnessKey Parse(string line)
    {
        var parts = line.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || Base64.Decode(parts[2]) is not { } bytes || !bytes.AsSpan().StartsWith(Type))
            throw new FormatException("见证人的公钥行须如 名称+8位十六进制+base64，且为本系统的见证签名（类型 0xff）。账本自己的公钥不能当见证人的用。");
        var spki = bytes.AsSpan(Type.Length);
        if (parts[1] != IdOf(parts[0], spki).ToString("x8", CultureInfo.InvariantCulture))
            throw new FormatException($"公钥行的编号 {parts[1]} 与名称、公钥不符：抄录有误，或被改过。");
        return new(parts[0], P256Key.Read(spki));
    }

    /// <summary>When the witness signed this note with this line; null where the line does not hold.</summary>
    internal DateTimeOffset? Verify(Checkpoint checkpoint, ReadOnlySpan<byte> value)
    {
        if (value.Length <= TimeBytes || BinaryPrimitives.ReadInt64BigEndian(value) is not (>= 0 and var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return null;
        return key.Verify(Message(checkpoint, seconds), value[TimeBytes..]) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    /// <summary>Whether the line bears this witness's name and number; that it holds is another matter.</summary>
    internal bool Signed(NoteSignature line) => line.Name == Name && line.KeyId == Id;

    internal static byte[] Cosign(ECDsa key, Checkpoint checkpoint, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds();
        var time = new byte[TimeBytes];
        BinaryPrimitives.WriteInt64BigEndian(time, seconds);
        return [.. time, .. P256Key.Sign(key, Message(checkpoint, seconds))];
    }

    /// <summary>SHA-256 of the DER public key in groups of four, for comparing by eye what is printed.</summary>
    public string Fingerprint => key.Fingerprint;

    /// <summary>The verifier-key line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([.. Type, .. key.Spki])}");

    public bool Equals(WitnessKey? other) => other is not null && Name == other.Name && key.Spki.AsSpan().SequenceEqual(other.key.Spki);

    public override bool Equals(object? obj) => Equals(obj as WitnessKey);

    public override int GetHashCode() => HashCode.Combine(Name, Id);

    static byte[] Message(Checkpoint checkpoint, long seconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{checkpoint.Body()}"));

    static bool IsName(string name) => CheckpointKey.IsName(name) && !name.StartsWith(Checkpoint.OriginPrefix, StringComparison.Ordinal);

    static uint IdOf(string name, ReadOnlySpan<byte> spki) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. Type, .. spki]));
}

/// <summary>A witness's private key. It signs nothing but cosignatures.</summary>
public sealed class WitnessSigner : IDisposable
{
    readonly ECDsa key;

    /// <summary>Takes over the key, which is disposed of with the signer.</summary>
    public WitnessSigner(string name, ECDsa key) => (this.key, Key) = (key, WitnessKey.From(name, key));

    public WitnessKey Key { get; }

    /// <summary>A new key, at random.</summary>
    public static WitnessSigner Create(string name) => new(name, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="pem">PKCS #8, not encrypted.</param>
    /// <exception cref="FormatException">No private key on P-256.</exception>
    public static WitnessSigner FromPem(string name, string pem) => new(name, P256Key.FromPem(pem));

    /// <summary>PKCS #8, not encrypted: to be kept where only the server reads.</summary>
    public string ToPem() => key.ExportPkcs8PrivateKeyPem();

    /// <summary>The witness's line under the note; whether it may be given is for <see cref="Witness"/> to say.</summary>
    public NoteSignature Cosign(Checkpoint checkpoint, DateTimeOffset at) => new(Key.Name, Key.Id, WitnessKey.Cosign(key, checkpoint, at));

    public void Dispose() => key.Dispose();
}
