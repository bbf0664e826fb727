using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Xiangzhi.Reports.Texts;

/// <summary>The text of a saved web page: of the part that holds the article where the page says which that is, else without its navigation.</summary>
internal static partial class PageText
{
    /// <summary>Elements of a page, inclusive; what a broken page makes a browser repeat counts too.</summary>
    private const int MostElements = 200_000;

    /// <summary>Elements within elements. Looked at now and then, so that a page may be deeper by as many as lie between.</summary>
    private const int Deepest = 512;

    private const int LookEvery = 256;

    /// <summary>How the sites of governments mark an article, the surest first.</summary>
    private const string Articles = "#UCAP-CONTENT;.trs_editor_view;.TRS_Editor;#zoom;.article-content;article;main";

    /// <summary>An article has at least so many characters; less is a frame around something else.</summary>
    private const int ShortestArticle = 200;

    public static bool IsPage(string text) => Markup().IsMatch(text[..Math.Min(text.Length, 4096)]);

    /// <summary>The encoding that a page names at its head; GB2312 is said of what is written in its successor.</summary>
    public static string? EncodingOf(byte[] content) =>
        Charset().Match(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 4096))) is { Success: true } found ? found.Groups[1].Value.ToLowerInvariant() switch
        {
            "gb2312" or "gbk" or "x-gbk" => "GB18030",
            var name => name,
        }
        : null;

    /// <returns>Null where the page is built to exhaust whoever reads it.</returns>
    public static ReportText? Read(string markup)
    {
        var guard = new Guard();
        try
        {
            using var page = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => guard.Look(element) }).ParseDocument(markup);
            return page.Body is { } body ? Of(page, body) : ReportText.Of("");
        }
        catch (TooMuchException)
        {
            return null;
        }
    }

    private static ReportText Of(IDocument page, IElement body)
    {
        foreach (var selector in Articles.Split(';'))
        {
            if (page.QuerySelectorAll(selector) is not [var article])
                continue;
            var title = page.QuerySelector("meta[name=ArticleTitle]")?.GetAttribute("content") ?? "";
            var lines = PageLines.Of(article, withNavigation: false);
            if (lines.Sum(line => line.Text.Length) >= ShortestArticle)
                return ReportText.Of(lines.Take(3).Any(line => line.Text.Trim() == title.Trim()) ? lines : lines.Prepend(new(title, ParagraphKind.Heading)));
        }
        return ReportText.Of(PageLines.Of(body, withNavigation: false)) is { Paragraphs.Count: > 0 } text ? text : ReportText.Of(PageLines.Of(body, withNavigation: true));
    }

    /// <summary>
    /// Stops the parser. Unclosed elements nested by the ten thousand, or reopened in each paragraph as the standard demands, would
    /// keep it busy for hours with a small file.
    /// </summary>
    private sealed class Guard
    {
        private int _elements;
        private INode? _before;

        public void Look(INode element)
        {
            if (++_elements > MostElements)
                throw new TooMuchException();
            if (_elements % LookEvery == 0)
            {
                var depth = 0;
                for (var node = _before; node is not null; node = node.Parent)
                    if (++depth > Deepest)
                        throw new TooMuchException();
            }
            _before = element;
        }
    }

    private sealed class TooMuchException : Exception;

    [GeneratedRegex(@"^\s*<(!doctype\s+html|!--|\?xml|html|head|body|meta|title|link|style|script|div|p|span|table|h[1-6]|article|section|ul|ol|center|font)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[""']?\s*([\w-]{3,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
