using System.Net;
using System.Text.RegularExpressions;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A page as it came: its status, its text, its links, its forms.</summary>
public sealed partial class PageText
{
    private PageText(string path, int status, string? location, string media, string html, IReadOnlyDictionary<string, string> headers) =>
        (Path, Status, Location, Media, Html, Headers) = (path, status, location, media, html, headers);

    public string Path { get; }
    public int Status { get; }
    public string? Location { get; }
    public string Media { get; }
    public string Html { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>What a reader reads: no tags, no addresses, no values of hidden fields.</summary>
    public string Text => Plain(Head().Replace(Html, " "));

    public IReadOnlyList<string> Links => [.. Href().Matches(Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];

    /// <summary>Faults, beside their fields and in the list above the form.</summary>
    public IReadOnlyList<string> Errors => [.. Error().Matches(Html).Select(m => Plain(m.Groups[1].Value))];

    public IReadOnlyList<PageForm> Forms => PageForm.All(this);

    /// <summary>The form of the page itself: not the search, the role, the language or the way out.</summary>
    public PageForm Form => Forms.Last(f => f.IsPost && !OfFrame().IsMatch(f.Action));

    public string? Heading => H1().Match(Html) is { Success: true } match ? Plain(match.Groups[1].Value) : null;

    /// <summary>Text of the first element of a class.</summary>
    public string? OfClass(string name) => Regex.Match(Html, $"class=\"[^\"]*\\b{name}\\b[^\"]*\"[^>]*>(.*?)</(p|div|section|h1|li|ul)>", RegexOptions.Singleline) is { Success: true } match ? Plain(match.Groups[1].Value) : null;

    public static async Task<PageText> Read(string path, HttpResponseMessage response)
    {
        var media = response.Content.Headers.ContentType?.MediaType ?? "";
        var text = media.StartsWith("text/", StringComparison.Ordinal) || media == "application/json" ? await response.Content.ReadAsStringAsync() : "";
        return new(path, (int)response.StatusCode, response.Headers.Location?.OriginalString, media, text,
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    internal static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    [GeneratedRegex(@"^(/t/\d+)?/(enter|language|sign-out|search)$")]
    private static partial Regex OfFrame();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<a [^>]*?href=\"([^\"]*)\"")]
    private static partial Regex Href();

    [GeneratedRegex("<h1>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex H1();

    [GeneratedRegex("<(?:p class=\"error\"|div class=\"errors\"[^>]*)>(.*?)</(?:p|div)>", RegexOptions.Singleline)]
    private static partial Regex Error();
}
