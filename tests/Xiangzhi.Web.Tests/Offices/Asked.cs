using Xiangzhi.Registers;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>Somebody who is asked why the names of a matter are read, and says the reason that the page proposes.</summary>
internal static class Asked
{
    /// <summary>The matter's page afterwards; where nothing is asked, the page as it is.</summary>
    public static async Task<PageText> Why(Visitor visitor, Matter matter)
    {
        var page = await visitor.See($"/m/{matter.Id}");
        return page.Forms.FirstOrDefault(f => f.Action.EndsWith("/names", StringComparison.Ordinal)) is { } form ? await visitor.SendAndFollow(form) : page;
    }
}
