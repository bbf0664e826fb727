namespace Xiangzhi.Registers;

/// <summary>One law: how many asked about it, how often it was taught, how many disputes it bears on.</summary>
/// <param name="Law">Code of <see cref="LawTitles"/>.</param>
/// <param name="Asked">Persons who asked.</param>
/// <param name="Taught">Publicity events whose main law it was.</param>
/// <param name="Disputes">Disputes taken in of the kinds to which it belongs.</param>
public sealed record NeedsRow(string Law, long Asked, long Taught, long Disputes)
{
    /// <summary>Asked about or disputed, and not taught once.</summary>
    public bool IsGap => Taught == 0 && (Asked > 0 || Disputes > 0);
}

/// <summary>
/// What residents ask and quarrel about, against what they are taught. Which law a kind of dispute belongs to is this
/// program's reading, good for choosing a topic and for nothing else.
/// </summary>
public static class NeedsComparison
{
    private static readonly Dictionary<string, string> LawOfDispute = new(StringComparer.Ordinal)
    {
        ["family"] = "civil-code", ["neighbours"] = "civil-code", ["contract"] = "civil-code", ["production"] = "civil-code", ["damages"] = "civil-code",
        ["medical"] = "civil-code", ["property"] = "civil-code", ["homestead"] = "land", ["land-forest"] = "forest", ["expropriation"] = "land",
        ["environment"] = "environment", ["labour"] = "labour", ["wages"] = "migrant-wages", ["land-contract"] = "land-contract", ["traffic"] = "road-traffic",
        ["consumer"] = "consumers", ["tourism"] = "consumers", ["e-commerce"] = "consumers",
    };

    /// <summary>Gaps first, by the number of people and disputes behind them; then the rest alike.</summary>
    /// <param name="asked">Persons by code of law.</param>
    /// <param name="taught">Events by code of law.</param>
    /// <param name="disputes">Disputes by code of kind; a kind that belongs to no law is left out.</param>
    public static IReadOnlyList<NeedsRow> Of(
        IEnumerable<KeyValuePair<string, long>> asked, IEnumerable<KeyValuePair<string, long>> taught, IEnumerable<KeyValuePair<string, long>> disputes)
    {
        var rows = new Dictionary<string, NeedsRow>(StringComparer.Ordinal);
        Put(asked, (row, n) => row with { Asked = row.Asked + n });
        Put(taught, (row, n) => row with { Taught = row.Taught + n });
        Put(disputes.Where(d => LawOfDispute.ContainsKey(d.Key)).Select(d => new KeyValuePair<string, long>(LawOfDispute[d.Key], d.Value)), (row, n) => row with { Disputes = row.Disputes + n });
        return [.. rows.Values.OrderByDescending(r => r.IsGap).ThenByDescending(r => r.Asked + r.Disputes).ThenByDescending(r => r.Taught).ThenBy(r => r.Law, StringComparer.Ordinal)];

        void Put(IEnumerable<KeyValuePair<string, long>> from, Func<NeedsRow, long, NeedsRow> add)
        {
            foreach (var (law, n) in from.Where(x => x.Key.Length > 0))
                rows[law] = add(rows.GetValueOrDefault(law) ?? new(law, 0, 0, 0), n);
        }
    }
}
