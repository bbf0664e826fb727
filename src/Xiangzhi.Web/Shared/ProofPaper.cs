using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web.Shared;

/// <summary>账本证明 on one side of A4, to be printed each week and kept elsewhere: against it the journal proves itself.</summary>
public static class ProofPaper
{
    /// <summary>Characters of the key line that stand together, so that it breaks within the sheet.</summary>
    private const int LineGroup = 24;

    /// <summary>The newest checkpoint that is kept; printing makes no other.</summary>
    public static Checkpoint Note(Township township) => township.Checkpoints()[^1];

    public static Paper Of(Township township)
    {
        var note = Note(township);
        return new()
        {
            Title = ["账 本 证 明"],
            Blocks =
            [
                new FieldTable(
                [
                    Row("乡镇", $"{township.Profile.Name}（{township.Code}）"),
                    Row("账本条数", $"第 1 至 {note.Size} 条"),
                    Row("根（SHA-256）", Convert.ToBase64String(note.Root.Span)),
                    Row("签出时间", note.At is { } at ? $"{LocalDay.Of(at).InWords} {LocalDay.TimeOf(at):HH:mm:ss}" : "没有写明"),
                    Row("公钥指纹", township.Key.Fingerprint),
                    Row("公钥行（照抄时去掉空格）", string.Join(' ', township.Key.ToString().Chunk(LineGroup).Select(group => new string(group)))),
                    .. Witnesses(township),
                ]),
                new Paragraph(["用法：把这一页存在村里、区县或邻乡，不存在本机。日后要查账有没有被改过，拿账本导出文件和二维码里的检查点，用 xiangzhi-verify --export 账本 --key 公钥 --checkpoint 检查点 核验；公钥行照抄本页，指纹当面对过才算数。"], Placing.Flush),
                new Paragraph(["本页只证明到上面的条数为止；没有见证人签名、也没有在别处存过的账本，只与自身一致。"], Placing.Flush),
                new QrCode(OwnLines(note), "检查点二维码"),
            ],
            Banner = Importing.DemoBanner(township),
        };
    }

    /// <summary>The note with the journal's own line only: with many witnesses it would not fit a code that paper can hold.</summary>
    private static string OwnLines(Checkpoint note) => (note with { Signatures = [.. note.Signatures.Where(s => s.Name == note.Origin)] }).ToText();

    private static IEnumerable<FieldRow> Witnesses(Township township)
    {
        var last = township.LastVouchings().ToDictionary(reply => reply.Witness, StringComparer.Ordinal);
        var rows = WitnessSending.Of(township).Select(witness => Row($"见证人 {witness.Terms.Name}", last.TryGetValue(witness.Key.Name, out var reply)
            ? string.Create(CultureInfo.InvariantCulture, $"{LocalDay.Of(reply.At).InWords} {LocalDay.TimeOf(reply.At):HH:mm} 见证到第 {reply.Size} 条") : "还没有见证过")).ToList();
        return rows.Count > 0 ? rows : [Row("见证人", "还没有约请见证人：账本有没有被退回，只能靠留存的纸")];
    }

    private static FieldRow Row(string label, string value) => new([new(label, [value])]);
}
