using System.Security.Cryptography;

namespace Xiangzhi.Ledger;

/// <summary>A public key on P-256 as DER SubjectPublicKeyInfo, which logs and witnesses share. No curve code is written by hand.</summary>
sealed class P256Key
{
    P256Key(byte[] spki) => Spki = spki;

    public byte[] Spki { get; }

    public string Fingerprint => string.Join(' ', Convert.ToHexStringLower(SHA256.HashData(Spki)).Chunk(4).Select(group => new string(group)));

    /// <exception cref="ArgumentException">A key on another curve.</exception>
    public static P256Key From(ECDsa key) =>
        key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            ? new(key.ExportSubjectPublicKeyInfo()) : throw new ArgumentException("只用 P-256 曲线。", nameof(key));

    /// <exception cref="FormatException">No key on P-256, or more than one.</exception>
    public static P256Key Read(ReadOnlySpan<byte> spki)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            if (read == spki.Length)
                return From(key);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw new FormatException("公钥行里不是 P-256 公钥。", error);
        }
        throw new FormatException("公钥之后还有多余字节。");
    }

    /// <summary>ECDSA with SHA-256, signature in DER.</summary>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Spki, out _);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <param name="pem">PKCS #8, not encrypted.</param>
    /// <exception cref="FormatException">No private key.</exception>
    public static ECDsa FromPem(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            From(key);
            return key;
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new FormatException("签名钥匙须为 P-256 私钥的 PEM 文本。", error);
        }
    }

    public static byte[] Sign(ECDsa key, ReadOnlySpan<byte> text) =>
        key.SignData(text.ToArray(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
}
