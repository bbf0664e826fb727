using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Reading;

/// <summary>Conditions of a list as SQL with numbered parameters.</summary>
internal sealed class Conditions
{
    private readonly string alias;
    private readonly List<object?> values;
    private readonly List<string> all;

    public Conditions(long township, string alias = "m") : this([township], alias)
    {
    }

    private Conditions(List<object?> values, string alias) => (this.values, this.alias, all) = (values, alias, [$"{alias}.township = $1"]);

    /// <summary>Other conditions of the same statement, which number their parameters on.</summary>
    public Conditions Beside() => new(values, alias);

    /// <summary>Something else than the township finds the rows, as a search does: how its column is written then is the index's affair.</summary>
    public Conditions FindBy(SearchIndex index)
    {
        all[0] = $"{index.Township($"{alias}.township")} = $1";
        return this;
    }

    public object?[] Values => [.. values];

    /// <summary>What follows WHERE.</summary>
    public string Sql => string.Join(" AND ", all);

    /// <summary>Adds a condition; <c>{0}</c> stands for the value's parameter.</summary>
    public Conditions And(string condition, object? value)
    {
        all.Add(string.Format(CultureInfo.InvariantCulture, condition, Parameter(value)));
        return this;
    }

    public Conditions AndIf(object? value, string condition) => value is null ? this : And(condition, value);

    public Conditions And(string condition)
    {
        all.Add(condition);
        return this;
    }

    /// <summary>One of a list; of an empty list nothing is one.</summary>
    public Conditions AndIn(string column, IEnumerable<object>? these) => these is null ? this : And(OneOf(column, these));

    public string OneOf(string column, IEnumerable<object> these) => these.Select(Parameter).ToList() is { Count: > 0 } parameters ? $"{column} IN ({string.Join(", ", parameters)})" : "1 = 0";

    /// <summary>Of matters <c>m</c> those that a reader may see; null: all.</summary>
    /// <param name="register">The one register that is asked for anyway: of the others nothing need be said then.</param>
    public Conditions AndScope(ReadScope? scope, string? register) =>
        scope is null || AndNotAbout(scope).Covers(scope, register) is not { } covered ? this : And(covered);

    /// <summary>Of matters <c>m</c> those that are not about the reader.</summary>
    public Conditions AndNotAbout(ReadScope? scope) =>
        AndIf(scope?.Reader, "m.no NOT IN (SELECT matter FROM matter_person WHERE township = $1 AND person = {0} AND bond = 1)");

    /// <summary>Whether a matter lies in the scope or is the reader's own; null: every matter does.</summary>
    private string? Covers(ReadScope scope, string? register)
    {
        var parts = register is null ? scope.Parts : scope.Parts.Where(p => p.Registers?.Contains(register) != false).Select(p => p with { Registers = null });
        if (InAny(parts, "m") is not { } inParts)
            return null;
        if (scope.Own.Count == 0)
            return inParts;
        var own = string.Join(", ", scope.Own.Select(Parameter));
        return $"({inParts} OR m.handler IN ({own}) OR m.no IN (SELECT matter FROM matter_person WHERE township = $1 AND person IN ({own}) AND bond = 0))";
    }

    /// <summary>Whether a row of that alias lies in one of the parts; null: every one does.</summary>
    public string? InAny(IEnumerable<ReadPart> parts, string alias)
    {
        var ways = parts.Select(p => In(p, alias)).ToList();
        return ways.Contains(null) ? null : ways.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", ways)})";
    }

    /// <summary>Whether a matter of that alias lies in a part of a scope; null: every one does.</summary>
    public string? In(ReadPart part, string alias)
    {
        var conditions = new List<string>(3);
        if (part.Place.Village is { } village)
            conditions.Add($"{alias}.village = {Parameter(Columns.Of(village))}");
        if (part.Place.Group is { } group)
            conditions.Add($"{alias}.village_group = {Parameter(group)}");
        if (part.Registers is { } registers)
            conditions.Add(registers.Count == 0 ? "1 = 0" : $"{alias}.register IN ({string.Join(", ", registers.Select(Parameter))})");
        return conditions.Count == 0 ? null : $"({string.Join(" AND ", conditions)})";
    }

    public string Parameter(object? value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
    }
}
