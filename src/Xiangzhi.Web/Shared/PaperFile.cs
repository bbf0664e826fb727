using System.Security.Cryptography;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Documents;
using Xiangzhi.Storage;

namespace Xiangzhi.Web.Shared;

/// <summary>A composed paper as the files in which it leaves the program.</summary>
internal static class PaperFile
{
    /// <summary>The bytes that were kept; null where the file was lost or spoilt.</summary>
    /// <param name="sha256">Hex, lower case, as the journal has it.</param>
    public static byte[]? Kept(Township township, string sha256)
    {
        if (township.OpenFile(sha256) is not { } kept)
            return null;
        using var stream = kept;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())) == sha256 ? bytes.ToArray() : null;
    }

    /// <summary>The Word file; the same paper gives the same bytes on every machine.</summary>
    public static byte[] Docx(Paper paper)
    {
        using var file = new MemoryStream();
        OfficialDocxWriter.Write(paper, file, forKeeping: true);
        return file.ToArray();
    }

    /// <summary>A page of its own, without a stylesheet beside it.</summary>
    /// <param name="html">The sheet, as <see cref="OfficialHtmlWriter"/> writes it.</param>
    public static string Page(string name, string html) => $$$"""
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{{{name}}}</title>
        <style>body{margin:0;background:#f6f5f0;color:#1c2429}.sheet{max-width:794px;margin:0 auto;padding:70px 82px;background:#fff;font:18px/2 FangSong,STFangsong,"Noto Serif CJK SC",serif}h1{text-align:center;font:400 29px/1.5 STZhongsong,"Noto Serif CJK SC",serif}h2{font:400 1em/2 SimHei,"Noto Sans CJK SC",sans-serif}h3{font:400 1em/2 KaiTi,"Noto Serif CJK SC",serif}p,h2,h3{margin:0;text-indent:2em}.banner,.centred,.mark,.number{text-align:center;text-indent:0}.mark{color:#c00;font-size:1.6em}.addressee{text-indent:0}.issuer,.date{text-align:right;text-indent:0;padding-right:4em}.issuer{margin-top:2em}.fig{border-bottom:1px dotted #17594a}figure{margin:0;break-inside:avoid}svg{display:block;width:100%}@media(max-width:640px){.sheet{padding:24px 18px}}</style>
        </head><body>{{{html}}}</body></html>

        """;
}
