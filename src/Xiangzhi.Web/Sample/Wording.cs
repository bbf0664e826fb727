using System.Globalization;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// Text with choices: <c>[院坝|屋后]</c> takes one, <c>{where:院坝|屋后}</c> takes one and <c>{where}</c> says it again.
/// A choice may hold named ones.
/// </summary>
internal sealed class Wording(Dice dice)
{
    private readonly Dictionary<string, string> said = [];

    /// <summary>The number that was chosen under a name, where one was.</summary>
    public decimal? Number(string name) =>
        said.TryGetValue(name, out var text) && decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public string Say(string template)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] is not ('[' or '{'))
            {
                text.Append(template[at]);
                continue;
            }
            var end = template.IndexOf(template[at] == '[' ? ']' : '}', at);
            var inside = template[(at + 1)..end];
            text.Append(template[at] == '[' ? Say(dice.Of(Choices(inside))) : Named(inside));
            at = end;
        }
        return text.ToString();
    }

    private string Named(string inside)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? said[inside] : said[inside[..colon]] = dice.Of(inside[(colon + 1)..].Split('|'));
    }

    /// <summary>Parted at the bars that stand outside a name's own choices.</summary>
    private static List<string> Choices(string inside)
    {
        var parts = new List<string> { "" };
        var named = false;
        foreach (var c in inside)
        {
            named = c == '{' || (named && c != '}');
            if (c == '|' && !named)
                parts.Add("");
            else
                parts[^1] += c;
        }
        return parts;
    }
}
