using Xiangzhi.Registers.Papers;
using System.Xml.Linq;
using static Xiangzhi.Reports.Documents.Wml;

namespace Xiangzhi.Reports.Documents;

/// <summary>The body of one Word file, from the issuer's mark to the imprint.</summary>
internal sealed class DocxBody(Paper paper)
{
    private readonly Dictionary<string, int> _seen = [];
    private int _bookmarks;
    private int _codes;
    private int _charts;

    public XElement Document() => Root("document", Element("body", Head(), Main(paper.Blocks), Closing(), Annexes(),
        DocxTables.Imprint(paper.Imprint), OfficialDocxWriter.Section()));

    private IEnumerable<XElement> Head()
    {
        if (paper.IssuerMark is { Length: > 0 } mark)
        {
            yield return Wml.Paragraph("IssuerMark", [Text(mark, Size(MarkSize(mark)))],
                Element("spacing", Set("before", PageGeometry.MarkDrop), Set("line", MarkSize(mark) * 23 / 2), Set("lineRule", "exact")));
            yield return NumberUnderMark();
        }

        for (var i = 0; i < paper.Title.Count; i++)
        {
            // The title stands two lines below the red line and one above what follows (7.3.1, 7.3.2).
            var spacing = Spacing(i == 0 && paper.IssuerMark is not null ? 2 : 0, i == paper.Title.Count - 1 ? 1 : 0);
            yield return Wml.Paragraph("Title", [Text(paper.Title[i])], spacing);
        }

        if (paper.IssuerMark is null && paper.Number is { Length: > 0 } number)
            yield return Wml.Paragraph("Normal", [Text(number)], Element("keepNext"),
                paper.Blocks is [FieldTable, ..] ? null : Spacing(linesAfter: 0.5), Value("jc", "right"));
        if (paper.Addressee is { Length: > 0 } addressee)
            yield return Wml.Paragraph("Normal", [Text(addressee + "：")]);
    }

    // In half points. The mark fills the width of the core at most, and is at most 22 mm high (62 pt). Its line is 1.15 times as high.
    private static int MarkSize(string mark) =>
        2 * Math.Clamp((int)(PageGeometry.CoreWidth / 20.0 / Math.Max(1, TextWidth.Characters(mark))), 16, 62);

    // 发文字号 two lines below the mark, the red line 4 mm (11 pt) below it (7.2.5, 7.2.7); with 签发人 it moves to the left.
    private XElement NumberUnderMark()
    {
        var upward = paper.Signer is { Length: > 0 };
        IEnumerable<XElement> runs = upward
            ? [Text((paper.Number ?? "") + "\t签发人："), Text(paper.Signer!, Fonts(DocxStyles.Kai))]
            : [Text(paper.Number ?? "")];
        return Wml.Paragraph("Normal", runs,
            Element("keepNext"),
            Element("pBdr", Border("bottom", 12, 11, DocxStyles.Red)),
            upward ? Element("tabs", Element("tab", Set("val", "right"), Set("pos", PageGeometry.CoreWidth - PageGeometry.Character))) : null,
            Spacing(linesBefore: 2),
            upward ? Element("ind", Set("firstLine", PageGeometry.Character)) : null,
            Value("jc", upward ? "left" : "center"));
    }

    private IEnumerable<XElement> Main(IReadOnlyList<Block> blocks) => blocks.SelectMany((block, i) => block switch
    {
        Heading heading => [Wml.Paragraph($"Heading{heading.Depth}", Runs(heading.Runs))],
        Paragraph text => [Wml.Paragraph(text.Placing == Placing.Indented ? "BodyText" : "Normal", Runs(text.Runs), KeptWithSignature(blocks, i), Placed(text.Placing))],
        Table table => DocxTables.Ruled(table, Runs, isLast: i == blocks.Count - 1),
        FieldTable form => DocxTables.Form(form, Runs, isLast: i == blocks.Count - 1),
        BarChart chart => [DocxCharts.Paragraph(chart, ++_charts, OfficialDocxWriter.ChartLink(paper, _charts)), Wml.Paragraph("Normal", Runs(chart.Caption), Value("jc", "center"))],
        QrCode code => [DocxPictures.Paragraph(code, ++_codes, OfficialDocxWriter.PictureLink(_codes))],
        _ => Enumerable.Empty<XElement>(),
    });

    // A signature never stands on a page without text; the list of attachments before it is text enough.
    private XElement? KeptWithSignature(IReadOnlyList<Block> blocks, int index) =>
        ReferenceEquals(blocks, paper.Blocks) && index == blocks.Count - 1
        && paper is { Signature: not null, Annexes.Count: 0 } ? Element("keepNext") : null;

    private static XElement? Placed(Placing placing) => placing switch
    {
        Placing.Centred => Value("jc", "center"),
        Placing.Right => Value("jc", "right"),
        _ => null,
    };

    // 附件说明, signature, date and note (7.3.4 to 7.3.6).
    private IEnumerable<XElement> Closing()
    {
        for (var i = 0; i < paper.Annexes.Count; i++)
        {
            var single = paper.Annexes.Count == 1;
            var first = i == 0;
            var text = $"{(first ? "附件：" : "")}{(single ? "" : $"{i + 1}. ")}{paper.Annexes[i].Title}";
            // A second line of a name begins under its first character: 附件： is 3 wide, "1. " one and a half.
            var name = 5 + (single ? 0 : 1.5);
            yield return Wml.Paragraph("Normal", [Text(text)],
                Element("keepNext"),
                first ? Spacing(linesBefore: 1) : null,
                Indent(left: name, hanging: first ? name - 2 : 1.5));
        }

        if (paper.Signature is { } signature)
        {
            var place = SignaturePlace.Of(signature);
            yield return Wml.Paragraph("Signature", [Text(signature.Issuer)], Element("keepNext"), Spacing(place.BlankLinesAbove), Placed(place, place.IssuerFromRight));
            yield return Wml.Paragraph("Signature", [Text(signature.DateText)], paper.Note is { Length: > 0 } ? Element("keepNext") : null, Placed(place, place.DateFromRight));
        }

        if (paper.Note is { Length: > 0 } note)
            yield return Wml.Paragraph("BodyText", [Text($"（{note}）")]);
    }

    // Issuer and date under a seal are centred in one column, so that they keep one axis in any font; else each keeps off the right edge.
    private static object[] Placed(SignaturePlace place, double fromRight) => place.Axis is { } axis
        ? [Indent(left: PageGeometry.CharactersPerLine - 2 * axis), Value("jc", "center")]
        : [Indent(right: fromRight), Value("jc", "right")];

    // Each annex on a new page, its word and number in 黑体 at the upper left, its title centred two lines down (7.3.7).
    private IEnumerable<XElement> Annexes()
    {
        for (var i = 0; i < paper.Annexes.Count; i++)
        {
            var annex = paper.Annexes[i];
            if (annex.Blocks.Count == 0) continue;
            yield return Wml.Paragraph("Normal", [Text(paper.Annexes.Count == 1 ? "附件" : $"附件{i + 1}", Fonts(DocxStyles.Hei))],
                Element("keepNext"), Element("pageBreakBefore"));
            var spacing = Spacing(linesBefore: 1, linesAfter: 1);
            yield return Wml.Paragraph("Title", [Text(annex.Title)], spacing);
            foreach (var element in Main(annex.Blocks)) yield return element;
        }
    }

    private IEnumerable<XElement> Runs(IReadOnlyList<Run> runs) => runs.SelectMany(run => run switch
    {
        BoldRun bold => [Text(bold.Text, Element("b"))],
        // No-break spaces are underlined also at the end of a line, where ordinary ones vanish.
        BlankRun blank => [Text(new string('\u00A0', blank.Width * 2), Value("u", "single"))],
        FigureRun figure => Figure(figure),
        _ => new[] { Text(run.Plain) },
    });

    private XElement[] Figure(FigureRun figure)
    {
        var place = _seen[figure.Id] = _seen.GetValueOrDefault(figure.Id) + 1;
        var id = _bookmarks++;
        return
        [
            Element("bookmarkStart", Set("id", id), Set("name", FigureBookmark.NameFor(figure.Id, place))),
            Text(figure.Text),
            Element("bookmarkEnd", Set("id", id)),
        ];
    }
}
