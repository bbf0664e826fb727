using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// The list items on which the township's licences rest, by kind of licence. A basis is named only where it is known; permits of
/// rural planning are the district's and have none.
/// </summary>
internal sealed class LicencePowers(Dice dice, Script script, Setting setting, DateOnly first)
{
    private static readonly (string Kind, PowerList List, string Number, string Domain, string Name, string Basis)[] Items =
    [
        (LicenceKinds.Homestead, PowerList.Basic, "JB06", "land", "农村村民住宅用地（宅基地）审批", "土地管理法62条"),
        ("forest-cutting", PowerList.Granted, "FQ21", "forestry", "农村居民采伐自留山和个人承包集体林地上林木的许可", "森林法57条"),
        ("fire-use", PowerList.Granted, "FQ22", "forestry", "森林防火区野外用火的许可", ""),
        ("road-occupation", PowerList.Granted, "FQ23", "road", "占用、挖掘乡道村道的许可", ""),
        ("temporary-land", PowerList.Granted, "FQ24", "land", "临时用地的审批", ""),
        ("facility-land", PowerList.Basic, "JB07", "land", "设施农业用地备案", ""),
    ];

    // Drawn before the items are told, for licences name them.
    private readonly Dictionary<string, Guid> ids = Items.ToDictionary(i => i.Kind, _ => dice.Id(), StringComparer.Ordinal);

    public Ref<Powers>? this[string kind] => ids.TryGetValue(kind, out var id) ? new(id) : null;

    public void Tell()
    {
        foreach (var (kind, list, number, domain, name, basis) in Items)
            script.Add(new("power", "list", first.AddDays(-2), new ListPower
            {
                List = list, ItemNumber = number, Name = name, Basis = basis.Length == 0 ? null : basis, Domain = new(domain), ListVersion = PowersStory.Of2023,
                Source = list == PowerList.Granted ? PowerSource.Provincial : PowerSource.District,
            }) { Id = ids[kind], By = setting.Keeper.Number }, mayHoldSlip: false);
    }
}
