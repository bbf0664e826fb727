using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// The lists of powers and duties: those of 2023, and what the list of 2025 changed from the first of July. A basis is named
/// only where it is known; elsewhere the field stays empty, as lists have it.
/// </summary>
internal sealed class PowersStory
{
    public const string Of2023 = "2023年清单";
    private const string Of2025 = "渝府办发〔2025〕28号";
    private static readonly DateOnly NewList = new(2025, 7, 1);

    private static readonly (string Code, PowerList List, string Domain, string Name, string Basis)[] Items =
    [
        (Breach.Helmet, PowerList.Granted, "road", "摩托车驾驶人、乘坐人员未按规定戴安全头盔的处罚", "道路交通安全法51条、90条"),
        (Breach.Tractor, PowerList.Granted, "road", "拖拉机载人的处罚", "道路交通安全法55条、90条"),
        (Breach.Cycle, PowerList.Granted, "road", "非机动车违反通行规定的处罚", "道路交通安全法57条、89条"),
        (Breach.Stack, PowerList.Granted, "road", "在公路及公路用地范围内堆放物品、影响公路畅通的处罚", "公路法46条、77条"),
        (Breach.Shed, PowerList.Statutory, "building", "擅自在集镇街道、市场等场所修建临时建筑物、构筑物的处罚", "村庄和集镇规划建设管理条例32条、40条"),
        (Breach.Litter, PowerList.Statutory, "building", "乱堆粪便、垃圾、柴草，破坏村容镇貌的处罚", "村庄和集镇规划建设管理条例33条、39条"),
        (Breach.Damage, PowerList.Statutory, "building", "损坏村庄、集镇房屋和公共设施的处罚", "村庄和集镇规划建设管理条例29条、39条"),
        ("FD04", PowerList.Statutory, "building", "违反乡村建设规划许可规定的责令停止建设、限期改正和拆除", "城乡规划法41条、65条"),
        ("FD05", PowerList.Statutory, "building", "农村居民未经批准或者违反规划建住宅的处罚", "村庄和集镇规划建设管理条例37条"),
        ("FQ05", PowerList.Granted, "building", "农村自建房施工现场未采取安全防护措施的处罚", ""),
        (Breach.Fire, PowerList.Granted, "forestry", "森林防火期内擅自在森林防火区野外用火的处罚", "森林防火条例25条、50条"),
        (Breach.Hazard, PowerList.Granted, "forestry", "拒绝森林防火检查或者逾期不消除火灾隐患的处罚", "森林防火条例49条"),
        ("FQ08", PowerList.Granted, "forestry", "滥伐林木的处罚", "森林法76条"),
        (Breach.Passage, PowerList.Granted, "fire", "个人占用、堵塞、封闭疏散通道和安全出口的处罚", "消防法28条、60条"),
        ("FQ10", PowerList.Granted, "environment", "露天焚烧秸秆、落叶的处罚", "大气污染防治法77条、119条"),
        ("FQ11", PowerList.Granted, "water", "向河道、沟渠倾倒垃圾的处罚", ""),
        ("JB01", PowerList.Basic, "", "指导人民调解委员会调解民间纠纷", "人民调解法5条"),
        ("JB02", PowerList.Basic, "land", "个人之间、个人与单位之间土地权属争议的处理", "土地管理法14条"),
        ("JB03", PowerList.Basic, "forestry", "个人之间、个人与单位之间林木林地权属争议的处理", "森林法22条"),
        ("JB04", PowerList.Basic, "", "农村道路交通安全劝导和宣传", ""),
        ("JB05", PowerList.Basic, "", "监督村务公开", "村民委员会组织法31条"),
        ("PH01", PowerList.Shared, "building", "建筑工程无施工许可的查处", "建筑法64条"),
        ("PH02", PowerList.Shared, "work-safety", "生产经营单位安全生产状况的检查", ""),
        ("PH03", PowerList.Shared, "market", "农村集体聚餐食品安全的检查", ""),
    ];

    private readonly Dictionary<string, Ref<Powers>> items = new(StringComparer.Ordinal);

    public PowersStory(Script script, Setting setting, DateOnly first)
    {
        var by = setting.Keeper.Number;
        foreach (var (code, list, domain, name, basis) in Items)
        {
            items[code] = new(script.Add(new("power", "list", first.AddDays(-2), new ListPower
            {
                List = list, ItemNumber = code, Name = name, Basis = basis.Length == 0 ? null : basis, Domain = new(domain), ListVersion = Of2023,
                Source = list == PowerList.Statutory ? PowerSource.National : list == PowerList.Granted ? PowerSource.Provincial : PowerSource.District,
            }) { By = by }));
        }

        var back = new[] { Breach.Hazard, "FQ11" };
        foreach (var code in back)
            script.Add(new("power", "take-off", NewList, new TakeOffPower { Reason = "2025年清单收回", Successor = code == Breach.Hazard ? "区林业局" : "区水利局" }) { Matter = items[code].Id, By = by });
        foreach (var (code, list, domain, name, basis) in Items.Where(i => i.List is not PowerList.Basic && !back.Contains(i.Code)))
            script.Add(new("power", "revise", NewList, new RevisePower { ItemNumber = code, Name = name, Basis = basis.Length == 0 ? null : basis, Domain = new(domain), ListVersion = Of2025 }) { Matter = items[code].Id, By = by });
        foreach (var (code, domain, name) in new[] { ("SH01", "forestry", "森林防火检查和火灾隐患整改方面的处罚（收回）"), ("SH02", "water", "河道、沟渠管理方面的处罚（收回）") })
            script.Add(new("power", "list", NewList, new ListPower { List = PowerList.TakenBack, ItemNumber = code, Name = name, Domain = new(domain), ListVersion = Of2025 }) { By = by });
        items["FQ12"] = new(script.Add(new("power", "list", NewList, new ListPower
        {
            List = PowerList.Granted, ItemNumber = "FQ12", Name = "电动自行车违规停放、充电影响疏散的处罚", Domain = new("fire"), ListVersion = Of2025,
        }) { By = by }));
    }

    public Ref<Powers> this[string code] => items[code];
}
