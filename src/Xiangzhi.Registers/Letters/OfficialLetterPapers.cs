using Xiangzhi.Law;
using Xiangzhi.Registers.Papers;

namespace Xiangzhi.Registers;

/// <summary>发文稿纸, the sheet on which a draft goes round the office. The letter itself is composed from the ledger's figures.</summary>
internal static class OfficialLetterPapers
{
    public static PaperDefinition Sheet { get; } = new("letter-sheet", new("发文稿纸", "Drafting sheet"), "党政机关公文处理工作条例20、22条", r =>
    {
        var letter = (OfficialLetter)r.Matter.State;
        return Letter.Form(r, "发文稿纸",
        [
            new([new("签发", []) { Lines = 4, Foot = "签名：　　　　年　月　日" }, new("核稿", []) { Lines = 4, Foot = "签名：　　　　年　月　日" }]),
            new([new("文种", [SheetParts.Label(letter.Kind)]), new("拟稿人", [Letter.Or(letter.Writer is { } writer ? r.Roster.Item(writer.Id)?.Label : null)])]),
            new([new("标题", [r.Township + letter.Title]) { Lines = 2 }]),
            new([new("主送", [letter.To])]),
            new([new("抄送", [Letter.Or(letter.CopyTo)])]),
            new([new("来文", [Letter.Or(letter.Answered is { } answered ? $"{answered.From} {answered.Number}" : null)]), new("要求回复", [Letter.On(letter.Answered?.DueOn)])]),
            new([new("文号", [Letter.Or(letter.Number)]), new("印发日期", [Letter.On(letter.Issued?.Day)])]),
        ]);
    });
}
