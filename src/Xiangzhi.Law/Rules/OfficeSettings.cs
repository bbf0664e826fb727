using System.Collections.Immutable;

namespace Xiangzhi.Law;

/// <summary>
/// What an office decided about the rules, as of one day: unread rules that it switched on, rules whose document it has
/// read itself, and its own values where the law leaves the number to it.
/// </summary>
public sealed record OfficeSettings
{
    public static OfficeSettings None { get; } = new();

    /// <summary>Codes of rules of confidence K or N that are switched on; they show amber.</summary>
    public ImmutableHashSet<string> SwitchedOn { get; init; } = [];

    /// <summary>Rules raised to V, with the document that the office read.</summary>
    public ImmutableDictionary<string, DocumentRead> Raised { get; init; } = ImmutableDictionary<string, DocumentRead>.Empty;

    /// <summary>Local numbers by rule code, in the rule's unit. They fill a gap; a number of the law itself is never overruled.</summary>
    public ImmutableDictionary<string, int> Local { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The strongest colour that a finding under this version may show in this office.</summary>
    public Severity MayBe(RuleVersion version)
    {
        var code = version.Rule.Code;
        if (Raised.ContainsKey(code))
        {
            return version.Rule.Soft ? Severity.Amber : Severity.Red;
        }

        var on = SwitchedOn.Contains(code) || (version.Rule.Kind == RuleKind.Setting && Local.ContainsKey(code));
        return version.MayBe == Severity.Off && on ? Severity.Amber : version.MayBe;
    }

    /// <summary>Whether the article's own words are still to be read 待核原文: known from elsewhere only, and nobody here vouches for it. A custom of the house has no article.</summary>
    public bool IsUnread(RuleVersion version) =>
        version.Confidence is Confidence.Known or Confidence.Secondary or Confidence.SecondaryPlus && !Raised.ContainsKey(version.Rule.Code);

    /// <summary>
    /// The number in force here: the law's, or where the law has none, or it is a setting or was not verified,
    /// the office's own. Null where neither has one.
    /// </summary>
    public int? ValueOf(RuleVersion version)
    {
        var open = version.Value is null || version.MayBe == Severity.Off;
        return open && Local.TryGetValue(version.Rule.Code, out var local) ? local : version.Value;
    }
}

/// <summary>A document that the office read and vouches for.</summary>
/// <param name="Title">Title and number of the document.</param>
/// <param name="Article">Where in it.</param>
/// <param name="ReadOn">Day of reading.</param>
public sealed record DocumentRead(string Title, string Article, DateOnly ReadOn);
