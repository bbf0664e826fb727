using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Xiangzhi.Web.Tests.Browsers;

/// <summary>What keeps somebody from using a page, as axe-core finds it (WCAG 2.1, levels A and AA).</summary>
public static class Barriers
{
    private const string Look =
        """
        async () => {
          const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} — ${n.html} ${n.failureSummary}`));
        }
        """;

    /// <summary>One line per barrier, none where there is none. Needs a page with scripts on.</summary>
    public static async Task<IReadOnlyList<string>> On(IPage page)
    {
        string script = Path.Combine(Here(), "node_modules", "axe-core", "axe.min.js");
        Assert.SkipUnless(File.Exists(script), "没有找到 axe-core：npm ci --prefix tests/Xiangzhi.Web.Tests/Browsers");
        await page.EvaluateAsync(await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken));
        JsonElement? found = await page.EvaluateAsync(Look);
        return [.. found!.Value.EnumerateArray().Select(line => line.GetString()!)];
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
