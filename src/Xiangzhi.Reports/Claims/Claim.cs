namespace Xiangzhi.Reports.Claims;

public enum ClaimKind
{
    /// <summary>A number: 221件, 3000余份, 百分之九十.</summary>
    Number,

    /// <summary>That all did, or each: 全部, 均, 全覆盖.</summary>
    All,

    /// <summary>That none did: 没有发生, 无…, 零….</summary>
    None,
}

public enum ClaimOperator
{
    Equal,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,

    /// <summary>约, 左右: ten in a hundred more or less.</summary>
    About,
}

/// <summary>What time a claim speaks of, by the words around it.</summary>
public enum ClaimScope
{
    Year,

    /// <summary>How things stand on a day: 现有执法人员6人.</summary>
    Stock,

    /// <summary>五年来, 自…以来, 截至目前.</summary>
    Cumulative,

    /// <summary>What is meant to be done.</summary>
    Plan,

    /// <summary>A rule, not an outcome: 每月至少3次.</summary>
    Norm,
}

/// <summary>The words that say how much: 221件, 3000余份, 全部, 没有发生一起.</summary>
/// <param name="Start">First character, counted in UTF-16 units.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Low">Least that the words allow; null: open.</param>
/// <param name="High">Most that the words allow; null: open. 3000余 allows 3000 to 3999.</param>
/// <param name="Unit">As written, 万 multiplied out; null where none is.</param>
public sealed record Quantity(int Start, string Text, ClaimKind Kind, ClaimOperator Operator, decimal? Low, decimal? High, string? Unit)
{
    /// <summary>余 after a number that is not round (16余次): it allows anything from there on.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>Of a number in a table: what its row and column say; null elsewhere.</summary>
    public string? Heads { get; init; }

    public int End => Start + Text.Length;

    /// <summary>Whether a value may stand where these words do.</summary>
    public bool Allows(decimal value) =>
        !(value < Low || value > High || (Operator == ClaimOperator.MoreThan && value == Low) || (Operator == ClaimOperator.LessThan && value == High && Unit == "%"));
}

/// <summary>Something in a text that claims a number, that all did, or that none did.</summary>
/// <param name="Start">First character of the phrase, counted in UTF-16 units.</param>
/// <param name="Text">The phrase, from verb or noun to the measure word: 受理各类矛盾纠纷221件.</param>
/// <param name="Code">The figure that it tells, by its wording; null where no figure is known by it.</param>
public sealed record Claim(int Start, string Text, Quantity Quantity, ClaimScope Scope, string? Code)
{
    /// <summary>What is counted: 矛盾纠纷, 参考率; empty where the phrase does not name it.</summary>
    public string Counted { get; init; } = "";

    /// <summary>What stands around the number in its clause, by which the figure was known.</summary>
    public string Words { get; init; } = "";

    /// <summary>Who did it, where the sentence begins with it: 白土乡, 综合行政执法大队.</summary>
    public string? Subject { get; init; }

    public int End => Start + Text.Length;
}
