using System.Security.Cryptography;
using System.Text;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Correspondence;

/// <summary>
/// Keeps the issued letter, byte for byte. It is made right after the issue, which fixes text and figures; a file that a power cut
/// prevented is made the same by the next act on the letter.
/// </summary>
internal static class IssuedLetters
{
    public static async Task Keep(Township township, Matter matter)
    {
        if (matter.State is not OfficialLetter { Issued: { } issued, Kept: null } || matter.Lines.FirstOrDefault(l => l.Entry.Seq == issued.Seq) is not { Entry: var entry })
            return;
        using var file = new MemoryStream(PaperFile.Docx(WrittenLetter.Of(township, matter).Paper));
        await township.Act(new()
        {
            // The same issue has one file, whoever comes to keep it.
            Id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{matter.Id:D}/issued/{issued.Seq}"))[..16], bigEndian: true),
            Register = matter.Register.Code, Action = "keep", Matter = matter.Id, On = township.Today, RecordedBy = entry.RecordedBy,
            Form = new KeepIssuedLetter { Sha256 = township.StoreFile(file), UpTo = checked((int)issued.Seq) },
        });
    }
}
