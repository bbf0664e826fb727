using Xiangzhi.Registers.Papers;
using System.Text;
using Xiangzhi.Reports.Slips;

namespace Xiangzhi.Reports.Documents;

/// <summary>
/// Writes a paper as a fragment of HTML, an <c>article.sheet</c> without styles of its own. All text is escaped; Chinese stays as it is.
/// </summary>
public static class OfficialHtmlWriter
{
    /// <param name="link">Where a figure opens; null leaves it without a link, as does a reader who may not open it.</param>
    public static string Write(Paper paper, Func<FigureRun, string?> link) => new Sheet(link).Of(paper);

    /// <summary>Blocks alone, for a part of a page.</summary>
    public static string Write(IReadOnlyList<Block> blocks, Func<FigureRun, string?> link) => new Sheet(link).Of(blocks);

    private sealed class Sheet(Func<FigureRun, string?> link)
    {
        private readonly StringBuilder _html = new();

        public string Of(IReadOnlyList<Block> blocks)
        {
            foreach (var block in blocks) Block(block);
            return _html.ToString();
        }

        public string Of(Paper paper)
        {
            _html.Append("<article class=\"sheet\">");
            Line("p", "banner", paper.Banner);
            Line("p", "mark", paper.IssuerMark);
            if (paper.IssuerMark is not null) Line("p", "number", Numbered(paper));
            _html.Append("<h1>").AppendJoin("<br>", paper.Title.Select(Escape)).Append("</h1>");
            if (paper.IssuerMark is null) Line("p", "number", paper.Number);
            if (paper.Addressee is { Length: > 0 } addressee) Line("p", "addressee", addressee + "：");
            foreach (var block in paper.Blocks) Block(block);

            if (paper.Annexes.Count > 0)
            {
                _html.Append("<p class=\"attachments\">附件：</p><ol class=\"attachments\">");
                foreach (var attachment in paper.Annexes) Line("li", null, attachment.Title);
                _html.Append("</ol>");
            }

            if (paper.Signature is { } signature)
            {
                Line("p", "issuer", signature.Issuer);
                Line("p", "date", signature.DateText);
            }

            if (paper.Note is { Length: > 0 } note) Line("p", "note", $"（{note}）");
            Annexes(paper);
            if (paper.Imprint is { } imprint)
            {
                _html.Append("<footer class=\"imprint\">");
                if (imprint.CopiesTo.Count > 0) Line("p", null, imprint.CopiesText);
                Line("p", null, $"{imprint.PrintedBy}　{imprint.PrintedText}");
                _html.Append("</footer>");
            }

            return _html.Append("</article>").ToString();
        }

        private void Annexes(Paper paper)
        {
            for (var i = 0; i < paper.Annexes.Count; i++)
            {
                var annex = paper.Annexes[i];
                if (annex.Blocks.Count == 0) continue;
                _html.Append("<section class=\"annex\">");
                Line("p", "annex", paper.Annexes.Count == 1 ? "附件" : $"附件{i + 1}");
                Line("h2", "annex-title", annex.Title);
                foreach (var block in annex.Blocks) Block(block);
                _html.Append("</section>");
            }
        }

        private void Block(Block block)
        {
            switch (block)
            {
                case Heading heading:
                    Open($"h{heading.Depth + 1}", null);
                    Runs(heading.Runs);
                    Close($"h{heading.Depth + 1}");
                    break;
                case Paragraph text:
                    Open("p", text.Placing switch
                    {
                        Placing.Flush => "flush",
                        Placing.Centred => "centred",
                        Placing.Right => "right",
                        _ => null,
                    });
                    Runs(text.Runs);
                    Close("p");
                    break;
                case Table table:
                    Ruled(table);
                    break;
                case FieldTable form:
                    Form(form);
                    break;
                case BarChart chart:
                    _html.Append("<figure>").Append(ChartSvg.Draw(chart)).Append("<p class=\"centred\">");
                    Runs(chart.Caption);
                    _html.Append("</p></figure>");
                    break;
                case QrCode code:
                    _html.Append("<div class=\"slip\">").Append(QrSvg.Draw(code.Content, code.Label)).Append("</div>");
                    break;
            }
        }

        private void Ruled(Table table)
        {
            Open("table", "ruled");
            Line("caption", null, table.Caption);
            _html.Append("<thead><tr>");
            foreach (var column in table.Columns) _html.Append("<th scope=\"col\">").Append(Escape(column.Header)).Append("</th>");
            _html.Append("</tr></thead><tbody>");
            for (var row = 0; row < table.Rows.Count; row++)
            {
                _html.Append("<tr>");
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    Open("td", table.Columns[column].Setting switch
                    {
                        CellSetting.Centre => "centred",
                        CellSetting.Right => "right",
                        _ => null,
                    });
                    Runs(table.CellAt(row, column));
                    Close("td");
                }

                _html.Append("</tr>");
            }

            _html.Append("</tbody></table>");
        }

        // A form is read row by row, so its rows are description lists and narrow screens can stack them.
        private void Form(FieldTable form)
        {
            Open("div", "form");
            string? group = null;
            foreach (var row in form.Rows)
            {
                if (row.Group != group) Line("p", "group", group = row.Group);
                Open("dl", "row");
                foreach (var field in row.Fields)
                {
                    Open("div", field.Lines > 2 ? "field tall" : "field");
                    Line("dt", null, field.Label);
                    _html.Append("<dd>");
                    Runs(field.Value);
                    Line("span", "foot", field.Foot);
                    _html.Append("</dd>");
                    Close("div");
                }

                Close("dl");
            }

            Close("div");
        }

        private void Runs(IReadOnlyList<Run> runs)
        {
            foreach (var run in runs)
            {
                switch (run)
                {
                    case FigureRun figure when link(figure) is { } address:
                        _html.Append("<a class=\"fig\" href=\"").Append(Escape(address)).Append("\">").Append(Escape(figure.Text)).Append("</a>");
                        break;
                    case FigureRun figure:
                        Line("span", "fig", figure.Text);
                        break;
                    case BoldRun bold:
                        Line("b", null, bold.Text);
                        break;
                    case BlankRun blank:
                        Line("span", "blank", new string('\u00A0', blank.Width * 2));
                        break;
                    default:
                        _html.Append(Escape(run.Plain));
                        break;
                }
            }
        }

        private static string? Numbered(Paper paper) => paper.Signer is { Length: > 0 } signer ? $"{paper.Number}　签发人：{signer}" : paper.Number;

        private void Line(string tag, string? style, string? text)
        {
            if (string.IsNullOrEmpty(text)) return;
            Open(tag, style);
            _html.Append(Escape(text));
            Close(tag);
        }

        private void Open(string tag, string? style)
        {
            _html.Append('<').Append(tag);
            if (style is not null) _html.Append(" class=\"").Append(style).Append('"');
            _html.Append('>');
        }

        private void Close(string tag) => _html.Append("</").Append(tag).Append('>');
    }

    // The framework's encoders write U+3000 and everything beyond the basic plane as numbers; five signs are enough.
    internal static string Escape(string text) => SafeXml.Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal)
        .ReplaceLineEndings("<br>");
}
