using Xiangzhi.Registers;
using Xiangzhi.Web.Shared;

namespace Xiangzhi.Web.Accounts;

/// <summary>What somebody holds, in words: 村干部（凉洞村3组）, 区级监督（信访）, 窗口（代理张三）.</summary>
internal static class GrantText
{
    public static string Of(Grant grant, Here here)
    {
        List<string> where = [];
        if (grant.Place.Village is { } village)
            where.Add((here.Township.Roster.Item(village)?.Label ?? "") + (grant.Place.Group is { } group ? here.Say($"{group}组", $" group {group}") : ""));
        if (grant.Lines.Count > 0)
            where.Add(string.Join(here.Say("、", ", "), grant.Lines.Select(l => here.Say(Words.Of(l)))));
        if (grant.For is { } absent)
            where.Add(here.Say($"代理{here.Township.Roster.PersonName(absent)}", $"for {here.Township.Roster.PersonName(absent)}"));
        var role = here.Say(Words.Of(grant.Role));
        return where.Count == 0 ? role : here.Say($"{role}（{string.Join("，", where)}）", $"{role} ({string.Join(", ", where)})");
    }
}
