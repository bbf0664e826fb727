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

    /// <summary>五年来, 累计, 截至目前.</summary>
    Cumulative,

    /// <summary>What is meant to be done.</summary>
    Plan,

    /// <summary>A rule, not an outcome: 每月至少3次.</summary>
    Norm,
}

/// <summary>Something in a text that claims a number, that all did, or that none did.</summary>
/// <param name="Start">First character, counted in UTF-16 units.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Low">Least that the words allow; null: open.</param>
/// <param name="High">Most that the words allow; null: open. 3000余 allows 3000 to 3999.</param>
/// <param name="Unit">As written; null where none is.</param>
public sealed record Claim(
    int Start, string Text, ClaimKind Kind, ClaimOperator Operator, decimal? Low, decimal? High, string? Unit, ClaimScope Scope)
{
    /// <summary>余 after a number that is not round (16余次): it allows anything from there on.</summary>
    public bool IsMalformed { get; init; }
}
