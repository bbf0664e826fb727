namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A list that must be empty; where it is not, all of it is shown.</summary>
internal static class Expect
{
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join('\n', all.Take(60)));
    }
}
