namespace Xiangzhi.Web.Sample;

/// <summary>A dispute as people bring it: what it is about, how it is told, how it is made up.</summary>
/// <param name="Cause">One sentence without names: anybody may read it.</param>
/// <param name="Words">As the applicant tells it.</param>
/// <param name="Terms">What is agreed where it is settled.</param>
/// <param name="Sum">The money that is asked for, in yuan; null where none is.</param>
internal sealed record Plight(string Kind, string Cause, string Words, string Terms, decimal? Sum)
{
    private static readonly (string Kind, int Weight, string[] Tales)[] Kinds =
    [
        ("neighbours", 21, Tales.Neighbours), ("homestead", 13, Tales.Homestead), ("land-forest", 16, Tales.LandAndForest), ("land-contract", 6, Tales.LandContract),
        ("family", 14, Tales.Family), ("damages", 9, Tales.Damages), ("contract", 8, Tales.Contract), ("wages", 4, Tales.Wages), ("labour", 2, Tales.Labour),
        ("consumer", 3, Tales.Consumer), ("traffic", 6, Tales.Traffic), ("production", 4, Tales.Production), ("environment", 4, Tales.Environment),
    ];

    private static readonly IReadOnlyList<((string Kind, string[] Tales) Item, int Weight)> Weighted = [.. Kinds.Select(k => ((k.Kind, k.Tales), k.Weight))];

    /// <param name="only">Of this kind; null: as often as they occur.</param>
    public static Plight Draw(Dice dice, string? only = null)
    {
        var (kind, tales) = only is null ? dice.Weighted(Weighted) : Kinds.Where(k => k.Kind == only).Select(k => (k.Kind, k.Tales)).Single();
        var parts = dice.Of(tales).Split('¦');
        var wording = new Wording(dice);
        return new(kind, wording.Say(parts[0].Trim()), wording.Say(parts[1].Trim()), wording.Say(parts[2].Trim()), wording.Number("n"));
    }

    public static IEnumerable<(string Kind, int Tales)> Vocabulary => Kinds.Select(k => (k.Kind, k.Tales.Length));
}
