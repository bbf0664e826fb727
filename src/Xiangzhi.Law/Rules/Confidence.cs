namespace Xiangzhi.Law;

/// <summary>How well the text behind a rule was read.</summary>
public enum Confidence
{
    /// <summary>N: no source establishes it; the office may fill it in.</summary>
    NotEstablished,

    /// <summary>K: known, not read.</summary>
    Known,

    /// <summary>V2: read in one secondary text.</summary>
    Secondary,

    /// <summary>V2+: an official press text, or two independent secondary texts that agree.</summary>
    SecondaryPlus,

    /// <summary>V: the article's own words were read.</summary>
    Verified,
}

/// <summary>The strongest colour that a finding may show.</summary>
public enum Severity
{
    /// <summary>The rule is off and finds nothing.</summary>
    Off,
    Amber,
    Red,
}

public static class Confidences
{
    extension(Confidence confidence)
    {
        /// <summary>A verified rule may be red; one read in secondary texts is at most amber (待核原文); the rest is off.</summary>
        public Severity MayBe => confidence switch
        {
            Confidence.Verified => Severity.Red,
            Confidence.Secondary or Confidence.SecondaryPlus => Severity.Amber,
            _ => Severity.Off,
        };

        /// <summary>The mark as the law files write it: V, V2+, V2, K, N.</summary>
        public string Mark => Words.Single(word => word.Value == confidence).Key;
    }

    internal static readonly IReadOnlyDictionary<string, Confidence> Words = new Dictionary<string, Confidence>(StringComparer.Ordinal)
    {
        ["V"] = Confidence.Verified,
        ["V2+"] = Confidence.SecondaryPlus,
        ["V2"] = Confidence.Secondary,
        ["K"] = Confidence.Known,
        ["N"] = Confidence.NotEstablished,
    };
}
