using System.Globalization;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Reading;

/// <summary>Conditions of a list as SQL with numbered parameters.</summary>
internal sealed class Conditions(long township, string alias = "m")
{
    private readonly List<object?> values = [township];
    private readonly List<string> all = [$"{alias}.township = $1"];

    /// <summary>A search finds the rows: how the township's column is written then is the search's affair.</summary>
    public void FindBy(Engines.SearchIndex search) => all[0] = $"{search.Township($"{alias}.township")} = $1";

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
    public Conditions AndIn(string column, IEnumerable<object>? these)
    {
        if (these is null)
            return this;
        var parameters = these.Select(Parameter).ToList();
        return And(parameters.Count == 0 ? "1 = 0" : $"{column} IN ({string.Join(", ", parameters)})");
    }

    /// <summary>Of matters <c>m</c> those that a reader may see; null: all.</summary>
    /// <param name="register">The one register that is asked for anyway: of the others nothing need be said then.</param>
    public Conditions AndScope(ReadScope? scope, string? register)
    {
        if (scope?.Reader is { } reader)
            And("m.no NOT IN (SELECT matter FROM matter_person WHERE township = $1 AND person = {0} AND bond = 1)", reader);
        return scope is null || Covers(scope, register) is not { } covered ? this : And(covered);
    }

    /// <summary>Whether a matter lies in the scope or is the reader's own; null: every matter does.</summary>
    private string? Covers(ReadScope scope, string? register)
    {
        var parts = register is null ? scope.Parts : scope.Parts.Where(p => p.Registers?.Contains(register) != false).Select(p => p with { Registers = null });
        var ways = parts.Select(p => In(p, "m")).ToList();
        if (ways.Contains(null))
            return null;
        if (scope.Own.Count > 0)
        {
            var own = string.Join(", ", scope.Own.Select(Parameter));
            ways.Add($"m.handler IN ({own})");
            ways.Add($"m.no IN (SELECT matter FROM matter_person WHERE township = $1 AND person IN ({own}) AND bond = 0)");
        }
        return ways.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", ways)})";
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
