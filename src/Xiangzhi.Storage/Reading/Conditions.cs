using System.Globalization;
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

    public Conditions AndVillages(IReadOnlyList<Guid>? villages) => AndIn("m.village", villages?.Select(v => (object)Columns.Of(v)));

    public string Parameter(object? value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
    }
}
