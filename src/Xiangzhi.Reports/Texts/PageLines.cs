using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Xiangzhi.Reports.Texts;

/// <summary>Goes through a web page as its reader does: blocks are lines, rows of tables too; scripts, what is hidden and what only leads elsewhere are left out.</summary>
internal sealed partial class PageLines
{
    private readonly bool _withNavigation;
    private readonly List<TextLine> _lines = [];
    private readonly StringBuilder _line = new();

    /// <summary>White space that is still to be written, by its first character or by a line feed if one is in it.</summary>
    private char? _space;

    /// <summary>Characters of the line that are no link.</summary>
    private int _unlinked;

    private PageLines(bool withNavigation) => _withNavigation = withNavigation;

    public static List<TextLine> Of(IElement element, bool withNavigation)
    {
        var reader = new PageLines(withNavigation);
        reader.Children(element, ParagraphKind.Body, isLink: false);
        reader.EndLine(ParagraphKind.Body);
        return reader._lines;
    }

    private void Children(INode parent, ParagraphKind kind, bool isLink)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Add(text.Data, isLink);
            else if (node is IElement element && !IsUnseen(element))
                Element(element, kind, isLink);
        }
    }

    private void Element(IElement element, ParagraphKind kind, bool isLink)
    {
        switch (element.LocalName)
        {
            case "br" or "hr":
                EndLine(kind);
                break;
            case "table" when element.QuerySelector("table") is null:
                Block(element, kind, isLink, Rows);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(element, ParagraphKind.Heading, isLink, Children);
                break;
            case "p" or "div" or "section" or "article" or "main" or "header" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre" or "address" or "figure" or "figcaption"
                or "center" or "form" or "fieldset" or "legend" or "details" or "summary" or "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "caption" or "footer" or "nav" or "aside":
                Block(element, kind, isLink, Children);
                break;
            default:
                Children(element, kind, isLink || (element.LocalName == "a" && element.HasAttribute("href")));
                break;
        }
    }

    private void Block(IElement element, ParagraphKind kind, bool isLink, Action<INode, ParagraphKind, bool> read)
    {
        EndLine(kind);
        read(element, kind, isLink);
        EndLine(kind);
    }

    /// <summary>A row of one cell only lays out the page.</summary>
    private void Rows(INode table, ParagraphKind kind, bool isLink)
    {
        foreach (var part in table.ChildNodes.OfType<IElement>().Where(e => !IsUnseen(e)))
        {
            if (part.LocalName != "tr")
            {
                Block(part, kind, isLink, part.LocalName is "tbody" or "thead" or "tfoot" ? Rows : Children);
                continue;
            }
            var cells = part.Children.Where(e => e.LocalName is "td" or "th" && !IsUnseen(e)).ToList();
            if (cells.Count == 1)
                Block(cells[0], kind, isLink, Children);
            else
                _lines.Add(new(string.Join('\t', cells.Select(cell => string.Join(' ', Of(cell, _withNavigation).Select(line => line.Text.Replace('\t', ' ').Trim())))), ParagraphKind.TableRow));
        }
    }

    private void Add(string text, bool isLink)
    {
        foreach (var sign in text)
        {
            if (sign is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _space = sign == '\n' ? sign : _space ?? sign;
                continue;
            }
            // A line feed in the markup between two characters that stand without blanks is none.
            if (_space is not null && _line.Length > 0 && !(_space == '\n' && IsWide(_line[^1]) && IsWide(sign)))
                _line.Append(' ');
            _space = null;
            _line.Append(sign == '\u00A0' ? ' ' : sign);
            _unlinked += isLink || char.IsWhiteSpace(sign) || sign is '>' or '|' or '·' or '»' ? 0 : 1;
        }
    }

    private void EndLine(ParagraphKind kind)
    {
        if (_unlinked > 0 || _withNavigation)
            _lines.Add(new(_line.ToString(), kind));
        _line.Clear();
        (_space, _unlinked) = (null, 0);
    }

    private static bool IsWide(char sign) => sign is >= '\u2E80' and <= '\uFFEF' or '“' or '”' or '—' or '…';

    private bool IsUnseen(IElement element) => element.LocalName is "script" or "style" or "noscript" or "template" or "head" or "title" or "iframe" or "object" or "svg" or "math" or "button" or "select" or "textarea" or "input" or "datalist" or "audio" or "video" or "canvas"
        || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && Hiding().IsMatch(style))
        || (!_withNavigation && IsNavigation(element));

    private static bool IsNavigation(IElement element) => element.LocalName is "nav" or "footer" or "aside" || element.GetAttribute("role") is "navigation" or "search" or "contentinfo" or "complementary"
        || (element.LocalName is "div" or "ul" or "section" or "header" or "p" or "table" && (element.Id is { } id && Navigation().IsMatch(id) || element.ClassList.Any(name => Navigation().IsMatch(name))));

    [GeneratedRegex(@"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"^(((top|main|side|sub|left|right|bottom)[-_]?)?(nav|navbar|menu|footer|breadcrumbs?|crumbs?|sidebar|toolbar|pager|pagination|copyright)([-_]?\w{0,6})|foot|bottom|location|position|share|bshare|search|searchbar|topbar)$", RegexOptions.IgnoreCase)]
    private static partial Regex Navigation();
}
