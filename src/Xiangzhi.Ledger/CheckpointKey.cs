using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Xiangzhi.Ledger;

/// <summary>
/// A public key that checks checkpoints, in the verifier-key line of C2SP signed notes:
/// <c>name+1a2b3c4d+base64(0x02 ‖ SPKI)</c>. ECDSA on P-256 only.
/// </summary>
public sealed class CheckpointKey : IEquatable<CheckpointKey>
{
    /// <summary>Signature type of ECDSA in C2SP signed notes.</summary>
    const byte EcdsaType = 2;

    readonly P256Key key;

    CheckpointKey(string name, P256Key key) => (Name, this.key, Id) = (name, key, IdOf(key.Spki));

    /// <summary>Name in the signature line: a township's origin, or that of a witness.</summary>
    public string Name { get; }

    /// <summary>First four bytes of SHA-256 over the DER public key, big end first, as Sigstore's Rekor has it.</summary>
    public uint Id { get; }

    public static CheckpointKey From(string name, ECDsa key)
    {
        if (!IsName(name))
            throw new ArgumentException("钥匙名不得为空，不得含空白或加号。", nameof(name));
        return new(name, P256Key.From(key));
    }

    /// <exception cref="FormatException">Not a verifier-key line of an ECDSA key on P-256.</exception>
    public static CheckpointKey Parse(string line)
    {
        var parts = line.Split('+', 3);
        if (parts.Length == 3 && Base64.Decode(parts[2]) is [WitnessKey.OwnType, ..])
            throw new FormatException("这是见证人的公钥行，不是账本的：请用 --witness 给出。");
        if (parts.Length != 3 || !IsName(parts[0]) || Base64.Decode(parts[2]) is not [EcdsaType, .. var spki])
            throw new FormatException("公钥行须如 名称+8位十六进制+base64，且为 ECDSA（类型 2）。");
        if (parts[1] != IdOf(spki).ToString("x8", CultureInfo.InvariantCulture))
            throw new FormatException($"公钥行的编号 {parts[1]} 与公钥不符：抄录有误，或被改过。");
        return new(parts[0], P256Key.Read(spki));
    }

    /// <summary>Whether the key signed exactly this text: ECDSA with SHA-256, signature in DER.</summary>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => key.Verify(text, signature);

    /// <summary>SHA-256 of the DER public key in groups of four, for comparing by eye what is printed.</summary>
    public string Fingerprint => key.Fingerprint;

    /// <summary>Whether the key may speak for the journal: a township's key for its own only, a witness's for any.</summary>
    public bool SpeaksFor(string origin) => Name == origin || !Name.StartsWith(Checkpoint.OriginPrefix, StringComparison.Ordinal);

    /// <summary>The verifier-key line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([EcdsaType, .. key.Spki])}");

    public bool Equals(CheckpointKey? other) => other is not null && Name == other.Name && key.Spki.AsSpan().SequenceEqual(other.key.Spki);

    public override bool Equals(object? obj) => Equals(obj as CheckpointKey);

    public override int GetHashCode() => HashCode.Combine(Name, Id);

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(c => c == '+' || char.IsWhiteSpace(c) || char.IsControl(c));

    static uint IdOf(byte[] spki) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(spki));
}

/// <summary>A private key that signs checkpoints. Signing is left to .NET; no curve code is written by hand.</summary>
public sealed class CheckpointSigner : IDisposable
{
    readonly ECDsa key;

    /// <summary>Takes over the key, which is disposed of with the signer.</summary>
    public CheckpointSigner(string name, ECDsa key) => (this.key, Key) = (key, CheckpointKey.From(name, key));

    public CheckpointKey Key { get; }

    /// <summary>A new key, at random.</summary>
    public static CheckpointSigner Create(string name) => new(name, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="pem">PKCS #8, not encrypted.</param>
    /// <exception cref="FormatException">No private key on P-256.</exception>
    public static CheckpointSigner FromPem(string name, string pem) => new(name, P256Key.FromPem(pem));

    /// <summary>PKCS #8, not encrypted: to be kept where only the server reads.</summary>
    public string ToPem() => key.ExportPkcs8PrivateKeyPem();

    /// <summary>The checkpoint with this key's signature in place of an earlier one of its own; others' stay.</summary>
    public Checkpoint Sign(Checkpoint checkpoint)
    {
        var signature = P256Key.Sign(key, checkpoint.BodyBytes());
        return checkpoint.With([new(Key.Name, Key.Id, signature)]);
    }

    public void Dispose() => key.Dispose();
}
