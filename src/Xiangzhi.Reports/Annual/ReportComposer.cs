using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Registers.Papers;
using Xiangzhi.Reports.Claims;

namespace Xiangzhi.Reports.Annual;

/// <summary>What stands around a report's text.</summary>
/// <param name="Issuer">Full name of the office.</param>
/// <param name="Date">成文日期; none leaves it to be filled in.</param>
/// <param name="CutOff">Last day of the figures, where it is not the year's last; it is printed under the title.</param>
/// <param name="Banner">A mark at the head of every page.</param>
public sealed record ReportFrame(string Issuer, DateOnly? Date, DateOnly? CutOff, string? Banner);

/// <summary>A section in words.</summary>
/// <param name="Blocks">Its text, paragraph by paragraph, and its charts.</param>
/// <param name="Notes">What is to be pointed out, in the order of the text.</param>
/// <param name="Asked">Every figure that it refers to.</param>
public sealed record ComposedSection(IReadOnlyList<Block> Blocks, IReadOnlyList<TextNote> Notes, IReadOnlyList<FigureAsk> Asked)
{
    public IEnumerable<IReadOnlyList<Run>> Paragraphs => Blocks.OfType<Paragraph>().Select(p => p.Runs);

    /// <summary>Its paragraphs as plain text.</summary>
    public IEnumerable<string> Plain => Paragraphs.Select(runs => string.Concat(runs.Select(r => r.Plain)));
}

/// <summary>The whole report in words.</summary>
public sealed record ComposedReport(Paper Paper, IReadOnlyList<(ReportSection Section, ComposedSection Composed)> Sections)
{
    public IReadOnlyList<(ReportSection Section, TextNote Note)> Notes { get; } = [.. Sections.SelectMany(s => s.Composed.Notes.Select(n => (s.Section, n)))];

    public IReadOnlyList<FigureAsk> Asked { get; } = [.. Sections.SelectMany(s => s.Composed.Asked)];
}

/// <summary>Makes the report's paper from its sections and the ledger's figures.</summary>
public sealed class ReportComposer(Catalogue catalogue, FigureSource source)
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    private readonly ReferenceReader reader = new(catalogue);

    public ComposedReport Compose(AnnualReport report, ReportFrame frame)
    {
        var blocks = new List<Block>();
        var sections = new List<(ReportSection, ComposedSection)>();
        if (frame.CutOff is { } day)
            blocks.Add(new Paragraph([string.Create(CultureInfo.InvariantCulture, $"（数据截至{day.InWords}）")], Placing.Centred));
        var chapters = 0;
        foreach (var chapter in report.Sections.GroupBy(s => s.Chapter))
        {
            if (chapter.Key != ReportChapter.Opening)
                blocks.Add(new Heading(1, [$"{Numeral(chapters++)}、{AnnualReports.LabelOf(chapter.Key)}"]));
            var headings = 0;
            foreach (var section in chapter)
            {
                if (section.Heading.Length > 0)
                    blocks.Add(new Heading(2, [$"（{Numeral(headings++)}）{section.Heading}"]));
                var composed = Compose(section.Chapter, section.Text);
                blocks.AddRange(composed.Blocks);
                sections.Add((section, composed));
            }
        }
        var paper = new Paper { Title = [frame.Issuer, report.TitleText], Blocks = blocks, Signature = new(frame.Issuer, frame.Date, Sealing.Sealed), Banner = frame.Banner };
        return new(paper, sections);
    }

    /// <summary>One section's text; chapters of plans claim nothing, so numbers in them are left alone.</summary>
    public ComposedSection Compose(ReportChapter chapter, string text) => Compose(text, claims: !ReportKinds.IsPlan(chapter));

    /// <summary>Any text that holds references: a section of a report, a letter's body.</summary>
    /// <param name="claims">Numbers that were typed are pointed out.</param>
    public ComposedSection Compose(string text, bool claims = true)
    {
        var pieces = reader.Read(text);
        var blocks = new List<Block>();
        var notes = new List<TextNote>();
        var runs = new List<Run>();
        void End()
        {
            if (runs.Any(r => r.Plain.Trim().Length > 0))
                blocks.Add(new Paragraph([.. runs]));
            runs.Clear();
        }
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case TextPiece words:
                    var lines = words.Text.Split('\n');
                    for (var i = 0; i < lines.Length; i++)
                    {
                        if (i > 0)
                            End();
                        var line = lines[i].Trim('\r', '\t', '\u3000', ' ');
                        if (line.Length > 0)
                            runs.Add(line);
                    }
                    break;
                case ReferencePiece { Reference: var reference }:
                    var (said, kind, message) = FigureWords.Say(reference, source);
                    runs.AddRange(said);
                    if (kind is { } given)
                        notes.Add(new(given, piece.Start, piece.Text, message ?? ""));
                    break;
                case ChartPiece asked:
                    End();
                    var (chart, lack) = FigureCharts.Of(asked, catalogue, source);
                    if (chart is not null)
                        blocks.Add(chart);
                    else
                        notes.Add(new(NoteKind.NoValue, asked.Start, asked.Text, lack ?? ""));
                    break;
                case TablePiece listed:
                    End();
                    blocks.Add(FigureTables.Of(listed, source));
                    break;
                case FaultPiece fault:
                    runs.Add(FigureWords.Missing(fault.Text));
                    notes.Add(new(NoteKind.Fault, fault.Start, fault.Text, fault.Message));
                    break;
            }
        }
        End();
        if (claims)
            notes.AddRange(Typed(pieces));
        return new(blocks, [.. notes.OrderBy(n => n.Start)], [.. pieces.SelectMany(p => p switch { ReferencePiece { Reference: var reference } => reference.Figures, ChartPiece { Figure: var drawn } => [drawn], TablePiece { Items: var listed } => [.. listed.Select(i => i.Figure)], _ => (IReadOnlyList<FigureAsk>)[] })]);
    }

    // References are masked, so that what is found was typed, and every place stays where it is in the text.
    private static IEnumerable<TextNote> Typed(IReadOnlyList<Piece> pieces)
    {
        var typed = string.Concat(pieces.Select(p => p is TextPiece ? p.Text : new string(ClaimReader.Masked, p.Text.Length)));
        return ClaimReader.Read(typed).Where(c => c.Scope is not (ClaimScope.Plan or ClaimScope.Norm)).DistinctBy(c => c.Quantity.Start).Select(claim => claim.Quantity switch
        {
            { Kind: ClaimKind.Number } number => new TextNote(NoteKind.TypedNumber, number.Start, number.Text, $"“{number.Text}”是手写的数；账上有的，换成指标引用，例如 {{{claim.Code ?? "F1a"}}}，以后数字才会跟着账走。"),
            var word => new(NoteKind.ClaimWord, word.Start, word.Text, Advice(word)),
        });
    }

    private static string Advice(Quantity words) => words.Kind == ClaimKind.None
        ? $"“{words.Text}”说的是零；换成 {{F4 没有发生}} 这样的引用，账上确是零并且逐月确认过，才会这样印。"
        : $"“{words.Text}”说的是全部；换成 {{F3a 全部}}、{{B8a B8b 均达}} 这样的引用，账上确是百分之百，才会这样印。";

    private static string Numeral(int index) => index < Numerals.Length ? Numerals[index] : $"十{Numerals[(index - Numerals.Length) % Numerals.Length]}";
}
