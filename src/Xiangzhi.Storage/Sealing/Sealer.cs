using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Storage.Sealing;

/// <summary>
/// Seals what is said of people before it comes to any disk: AES-256 in Galois counter mode, with a nonce made at random and the place
/// where it stands as associated data, so that nothing can be exchanged for anything else. A key is good for 2³² seals.
/// </summary>
internal sealed class Sealer(ContentKeys keys)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Head = sizeof(int) + NonceBytes + TagBytes;

    public ContentKeys Keys => keys;

    /// <param name="place">Where it stands; it opens nowhere else.</param>
    public byte[] Seal(ReadOnlySpan<byte> bytes, string place)
    {
        var stored = new byte[Head + bytes.Length];
        var number = keys.Current;
        BinaryPrimitives.WriteInt32BigEndian(stored, number);
        var nonce = stored.AsSpan(sizeof(int), NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(keys.Find(number)!, TagBytes);
        cipher.Encrypt(nonce, bytes, stored.AsSpan(Head), stored.AsSpan(sizeof(int) + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return stored;
    }

    /// <summary>What was sealed; null where it was altered, stood elsewhere, or its key is gone.</summary>
    public byte[]? Open(ReadOnlySpan<byte> stored, string place)
    {
        if (stored.Length < Head || keys.Find(KeyOf(stored)) is not { } key)
            return null;
        var bytes = new byte[stored.Length - Head];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(stored.Slice(sizeof(int), NonceBytes), stored[Head..], stored.Slice(sizeof(int) + NonceBytes, TagBytes), bytes, Encoding.UTF8.GetBytes(place));
            return bytes;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>The number of the key that sealed it; 0 where it is too short to say.</summary>
    public static int KeyOf(ReadOnlySpan<byte> stored) => stored.Length < Head ? 0 : BinaryPrimitives.ReadInt32BigEndian(stored);
}
