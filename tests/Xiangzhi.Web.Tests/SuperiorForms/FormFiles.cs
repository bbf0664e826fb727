namespace Xiangzhi.Web.Tests.SuperiorForms;

/// <summary>The blank forms beside the tests of their reading.</summary>
internal static class FormFiles
{
    public static string PathOf(string name)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Xiangzhi.slnx")))
            at = at.Parent;
        return Path.Combine(at.FullName, "tests", "Xiangzhi.Reports.Tests", "Fixtures", name);
    }
}
