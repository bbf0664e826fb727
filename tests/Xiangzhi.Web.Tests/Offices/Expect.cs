namespace Xiangzhi.Web.Tests.Offices;

/// <summary>A list that must be empty; where it is not, all of it is shown.</summary>
internal static class Expect
{
    public static void None(IEnumerable<string> faults)
    {
        var said = Said(faults);
        Assert.True(said.Length == 0, said);
    }

    public static string Said(IEnumerable<string> faults) => string.Join('\n', faults.Distinct().Take(60));
}
