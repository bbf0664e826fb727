using System.Globalization;
using Xiangzhi.Law;

namespace Xiangzhi.Registers.Papers;

/// <summary>Parts that letters of the office share: lines, gaps, periods of law in words, the route of remedy.</summary>
internal static class Letter
{
    public static Run Or(string? text, int width = 8) => string.IsNullOrWhiteSpace(text) ? new BlankRun(width) : text;

    public static Run On(DateOnly? day) => day is { } known ? known.InWords : new BlankRun(8);

    public static Run Of(PaperRequest request, Personal<string> value, int width = 8) => Or(value.Place is { } place ? request.Reveal(place) : null, width);

    public static Paragraph Line(params IReadOnlyList<Run> runs) => new(runs, Placing.Flush);

    public static Paragraph Say(params IReadOnlyList<Run> runs) => new(runs);

    /// <summary>A place for an opinion, a signature and a day.</summary>
    public static FieldRow Opinion(string label, Run? said = null) => new([new(label, [said ?? new BlankRun(20)]) { Lines = 4, Foot = "签名：　　　　　　　　年　　月　　日" }]);

    /// <summary>A numbered list in a table of one column of text.</summary>
    public static Table Numbered(string header, IEnumerable<string> rows) =>
        Table.Of([new("序号", 0.5, CellSetting.Centre), new(header, 5)], rows.Select((r, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), r]));

    /// <summary>The length of a rule of the law book in words; a gap where the book has none for the day.</summary>
    public static Run Period(PaperRequest request, string rule, int? instead = null)
    {
        if (request.Law.Book.At(rule, request.Line.Entry.On) is not { } version || (instead ?? request.Law.SettingsOn(request.Line.Entry.On).ValueOf(version)) is not { } value)
            return new BlankRun(3);
        return value.ToString(CultureInfo.InvariantCulture) + version.Rule.Unit switch
        {
            Law.RuleUnit.Working => "个工作日",
            Law.RuleUnit.Month => "个月",
            _ => "日",
        };
    }

    /// <summary>Review or lawsuit, as the reader chooses.</summary>
    public static Paragraph EitherRemedy(PaperRequest request) => Say("如不服本决定，可以自收到本决定书之日起", Period(request, "rev_apply"), "内依法申请行政复议，也可以自收到之日起",
        Period(request, "lit_direct"), "内依法向人民法院提起行政诉讼。");

    /// <summary>Review first, then a lawsuit (行政复议法 23).</summary>
    public static Paragraph ReviewFirst(PaperRequest request) => Say("如不服本答复，应当先自收到之日起", Period(request, "rev_apply"), "内依法申请行政复议；对复议决定仍不服的，可以自收到复议决定书之日起",
        Period(request, "lit_after"), "内依法向人民法院提起行政诉讼。");

    /// <summary>A letter under the office's seal.</summary>
    public static Paper Sealed(PaperRequest request, string code, string title, Run? to, IReadOnlyList<Block> blocks, string? number = null) => new()
    {
        Title = [title],
        Number = number ?? request.Matter.Common.Papers.LastOrDefault(p => p.Paper == code)?.OfficialNumber,
        Blocks = to is null ? blocks : [Line(to, "："), .. blocks],
        Signature = new(request.Township, request.Line.Entry.On, Sealing.Sealed),
    };

    /// <summary>A ruled form that bears the ledger number.</summary>
    public static Paper Form(PaperRequest request, string title, IReadOnlyList<FieldRow> rows) =>
        new() { Title = [title], Number = request.Matter.Number, Blocks = [new FieldTable(rows)] };

    /// <summary>送达回证 for the latest paper of a matter.</summary>
    public static Paper ServiceReceipt(PaperRequest request, string subject, string paper, Run recipient) => Form(request, "送达回证",
    [
        new([new("事由", [subject])]),
        new([new("送达文书", [paper]), new("文书文号", [Or(request.Matter.Common.Papers.LastOrDefault()?.OfficialNumber)])]),
        new([new("受送达人", [recipient]), new("送达方式", [new BlankRun(8)])]),
        new([new("送达地点", [new BlankRun(12)])]),
        new([new("受送达人签收", [new BlankRun(8)]) { Lines = 3, Foot = "年　　月　　日" }]),
        new([new("代收人及代收理由", [new BlankRun(12)]) { Lines = 2 }]),
        new([new("见证人", [new BlankRun(8)]), new("送达人", [new BlankRun(8)])]),
        new([new("备注", [new BlankRun(12)]) { Lines = 2 }]),
    ]);
}
