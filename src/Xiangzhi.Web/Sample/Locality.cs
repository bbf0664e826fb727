using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Where a township of the sample lies: its code, its names, its villages. But for the first, all are invented.</summary>
/// <param name="Code">Division code; those that begin with 99 belong to no province.</param>
internal sealed record Locality(string Code, string County, string ShortName, IReadOnlyList<(string Name, int Groups)> Villages)
{
    private const string First = "青云石龙白沙金竹双松红岩大山长水高凤清桂新柳东月平鹤古梅银铁铜瓦茶麻花春秋鸿燕马牛羊虎狮麟莲荷兰菊枫杉柏樟楠桐桑";
    private const string Second = "溪坪坝湾岭场台沟塘坡桥垭林滩井堡洞槽庙口";

    /// <summary>As many townships as names can be made of two signs.</summary>
    public const int Most = 1120;

    private const int TownshipsInCounty = 32;

    private static readonly string[] Counties =
        [.. "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥乾坤坎离震艮巽兑天地玄黄宇宙".Select(c => $"示{c}县")];

    public OpenLedger Profile(DateOnly since) => new() { Name = $"{County}{ShortName}乡人民政府", ShortName = ShortName, County = County, Since = since, Demonstration = true };

    /// <param name="index">From 0; each has a code and a name of its own.</param>
    public static Locality Of(int index, Dice dice)
    {
        var (a, b) = (index % First.Length, index / First.Length);
        var (county, within) = (index / TownshipsInCounty, index % TownshipsInCounty);
        var names = new HashSet<string>();
        var count = dice.Between(7, 12);
        while (names.Count < count)
            names.Add($"{First[dice.Between(0, First.Length - 1)]}{Second[dice.Between(0, Second.Length - 1)]}村");
        return new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"99{county + 1:0000}{within + 1:000}"), Counties[county % Counties.Length], $"{First[a]}{Second[(a + b) % Second.Length]}",
            [.. names.Select(n => (n, dice.Between(3, 9))), ("场镇社区", dice.Between(2, 4))]);
    }
}
