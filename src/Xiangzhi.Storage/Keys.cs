using System.Security.Cryptography;
using Xiangzhi.Ledger;

namespace Xiangzhi.Storage;

/// <summary>
/// The secrets of an installation, each in a file of its own beside the database and never in it: a copied database opens
/// no search for names and signs no checkpoint.
/// </summary>
internal sealed class Keys
{
    private const int KeyBytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string pem;

    private Keys(string pem, byte[] search, byte[] queryCode) => (this.pem, Search, QueryCode) = (pem, search, queryCode);

    /// <summary>Key of the hashes under which personal words are searched.</summary>
    public byte[] Search { get; }

    /// <summary>Key of the codes printed on slips.</summary>
    public byte[] QueryCode { get; }

    /// <summary>Key of the names under which attachments stand.</summary>
    public byte[] FileMark => HKDF.Expand(HashAlgorithmName.SHA256, Search, KeyBytes, "xiangzhi-file-mark-v1"u8.ToArray());

    /// <summary>The signer of a township's checkpoints; one key, named for each township.</summary>
    public CheckpointSigner Signer(string township) => CheckpointSigner.FromPem(Checkpoint.OriginOf(township), pem);

    /// <param name="create">Makes what is missing; else a missing key is a fault.</param>
    public static Keys Load(string folder, bool create)
    {
        if (create)
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        if (create && !OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        else if (create)
            Directory.CreateDirectory(folder);
        return new(
            Text(Path.Combine(folder, "checkpoint.pem"), create, NewPem),
            Bytes(Path.Combine(folder, "search.key"), create),
            Bytes(Path.Combine(folder, "query-code.key"), create));
    }

    /// <summary>Seals the secrets of second factors. Made when the first is set up: ledgers from before sign-in have none.</summary>
    public static byte[] SecondFactor(string folder) => Bytes(Path.Combine(folder, "second-factor.key"), create: true);

    /// <summary>A new signing key in a file; the one that is there, where there is one.</summary>
    public static string MakePem(string file) => Text(file, create: true, NewPem);

    /// <summary>This place's key as a witness; its name stands in the file's first line.</summary>
    /// <param name="name">Its name where it is made now; null: it must be there.</param>
    public static WitnessSigner Witness(string folder, string? name)
    {
        var file = Path.Combine(folder, "witness.pem");
        var text = Text(file, create: name is not null, () =>
        {
            using var made = WitnessSigner.Create(name!);
            return $"{name}\n{made.ToPem()}\n";
        });
        try
        {
            return WitnessSigner.FromPem(text.Split('\n')[0].Trim(), text);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw DataFault.Broken(file, "见证钥匙读不出", fault);
        }
    }

    private static string NewPem()
    {
        using var signer = CheckpointSigner.Create("new");
        return signer.ToPem();
    }

    private static byte[] Bytes(string file, bool create)
    {
        var text = Text(file, create, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes))).Trim();
        try
        {
            return Convert.FromHexString(text) is { Length: KeyBytes } key ? key : throw new FormatException();
        }
        catch (FormatException fault)
        {
            throw DataFault.Broken(file, "密钥文件不是 64 位十六进制数", fault);
        }
    }

    internal static string Text(string file, bool create, Func<string> make)
    {
        if (File.Exists(file))
            return File.ReadAllText(file);
        if (!create)
            throw DataFault.NoKey(file);
        // Written aside and moved: a process that dies here leaves no half key behind, and of two that come at once one wins.
        var aside = $"{file}.{Guid.NewGuid():n}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        var text = make();
        using (var writer = new StreamWriter(aside, System.Text.Encoding.ASCII, options))
        {
            writer.Write(text);
            writer.Flush();
            ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
        }
        try
        {
            File.Move(aside, file);
            return text;
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
            return File.ReadAllText(file);
        }
    }
}
