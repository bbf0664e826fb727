using System.Net;
using System.Text.RegularExpressions;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A form of a page as a browser would send it, and as somebody fills it in.</summary>
public sealed partial class PageForm
{
    private readonly List<(string Name, string Value)> fields = [];
    private readonly List<string> fileFields = [];

    public string Action { get; private init; } = "";
    public bool IsPost { get; private init; }
    public bool IsMultipart { get; private init; }
    public IReadOnlyList<(string Name, string Value)> Fields => fields;
    public IReadOnlyList<string> FileFields => fileFields;
    public Dictionary<string, (string Name, byte[] Bytes)> Files { get; } = [];

    /// <summary>Names of every control, also of boxes that are not ticked.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>The value that would be sent; null where nothing would be.</summary>
    public string? this[string name]
    {
        get => fields.FirstOrDefault(f => f.Name == name).Value;
        set
        {
            Assert.True(Names.Contains(name), $"{Action} has no field {name}: {string.Join(' ', Names)}");
            fields.RemoveAll(f => f.Name == name);
            if (value is not null)
                fields.Add((name, value));
        }
    }

    /// <summary>A value that is sent although the page offers no such control.</summary>
    public void Force(string name, string value)
    {
        fields.RemoveAll(f => f.Name == name);
        fields.Add((name, value));
    }

    /// <summary>Ticks several boxes of one name.</summary>
    public void Tick(string name, params IReadOnlyList<string> values)
    {
        Assert.Contains(name, Names);
        fields.RemoveAll(f => f.Name == name);
        fields.AddRange(values.Select(v => (name, v)));
    }

    public void Without(string name) => fields.RemoveAll(f => f.Name == name);

    internal static List<PageForm> All(PageText page) => [.. Form().Matches(page.Html).Select(m => Read(page, Attributes(m.Groups[1].Value), m.Groups[2].Value))];

    private static PageForm Read(PageText page, Dictionary<string, string> tag, string inner)
    {
        var form = new PageForm
        {
            Action = tag.GetValueOrDefault("action", page.Path),
            IsPost = tag.GetValueOrDefault("method") == "post",
            IsMultipart = tag.GetValueOrDefault("enctype") == "multipart/form-data",
        };
        foreach (Match control in Control().Matches(inner))
        {
            var attributes = Attributes(control.Groups[2].Value);
            if (!attributes.TryGetValue("name", out var name))
                continue;
            switch (control.Groups[1].Value, attributes.GetValueOrDefault("type"))
            {
                case ("button", _):
                    continue;
                case ("input", "file"):
                    form.fileFields.Add(name);
                    break;
                case ("input", "checkbox" or "radio"):
                    if (attributes.ContainsKey("checked"))
                        form.fields.Add((name, attributes.GetValueOrDefault("value", "on")));
                    break;
                case ("textarea", _):
                    var text = WebUtility.HtmlDecode(control.Groups[3].Value);
                    form.fields.Add((name, text.StartsWith('\n') ? text[1..] : text));
                    break;
                case ("select", _):
                    var options = Option().Matches(control.Groups[3].Value).Select(o => Attributes(o.Groups[1].Value)).ToList();
                    var chosen = options.FirstOrDefault(o => o.ContainsKey("selected")) ?? options.FirstOrDefault();
                    if (chosen is not null)
                        form.fields.Add((name, chosen.GetValueOrDefault("value", "")));
                    break;
                default:
                    form.fields.Add((name, attributes.GetValueOrDefault("value", "")));
                    break;
            }
            form.Names.Add(name);
        }
        return form;
    }

    private static Dictionary<string, string> Attributes(string tag)
    {
        var found = new Dictionary<string, string>();
        foreach (Match match in Attribute().Matches(tag))
            found.TryAdd(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value));
        return found;
    }

    [GeneratedRegex("<form\\b([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(input|button)\\b([^>]*)>|<(?<1>textarea|select)\\b(?<2>[^>]*)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("<option\\b([^>]*)>")]
    private static partial Regex Option();

    [GeneratedRegex("([\\w:-]+)(?:=\"([^\"]*)\")?")]
    private static partial Regex Attribute();
}
