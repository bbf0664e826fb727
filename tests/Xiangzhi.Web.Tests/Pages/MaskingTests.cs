using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>A name is shown to those who have business with it, and to nobody else by any door.</summary>
public sealed class MaskingTests(WebOffice offices)
{
    private static readonly Role[] WithoutNames = [Role.Officer, Role.Reviewer, Role.OfficeClerk, Role.Supervisor, Role.Administrator];

    /// <summary>But for the reviewer, who in the sample handles these disputes and reads the own ones.</summary>
    public static TheoryData<Role> Strangers() => new(WithoutNames.Except([Role.Reviewer]));

    [Theory, MemberData(nameof(Strangers))]
    public async Task A_party_is_named_by_no_page_to_a_role_without_that_right(Role role)
    {
        var office = await offices.Shared();
        using var visitor = office.Visit(role);
        string[] secrets = [Cases.Applicant, Cases.Respondent, "19912345678", "两家的话都记在这里"];
        var disputes = office.Township.Each(new() { Register = "dispute" }).Where(m => ((Dispute)m.State).Cause.StartsWith("试验", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, disputes.Count);
        var paths = new List<string> { "/", "/r/dispute", "/flags", "/calendar?month=2025-12", "/figures/2025/F1a", $"/search?q={Uri.EscapeDataString(Cases.OpenCause)}" };
        foreach (var matter in disputes)
        {
            paths.AddRange([$"/m/{matter.Id}", $"/m/{matter.Id}/slip", $"/m/{matter.Id}/slip.json"]);
            paths.AddRange(matter.Effective.SelectMany(l => l.Action.Papers.Select(p => $"/m/{matter.Id}/paper/{p.Code}/{l.Entry.Seq}")));
            paths.AddRange(matter.Register.Actions.Where(a => a.OfferedOn(matter)).Select(a => $"/m/{matter.Id}/do/{a.Code}"));
            paths.AddRange(matter.Effective.Select(l => $"/m/{matter.Id}/correct/{l.Entry.Seq}"));
        }
        foreach (var path in paths)
        {
            var html = (await visitor.Get(path)).Html;
            Assert.Equal((path, ""), (path, string.Join(' ', secrets.Where(s => html.Contains(s, StringComparison.Ordinal)))));
        }
        Assert.Contains("〔不显示〕", (await visitor.See($"/m/{disputes[0].Id}")).Text, StringComparison.Ordinal);
        var sheet = Package.TextOf(await visitor.Client.GetByteArrayAsync("/r/dispute/export.xlsx"));
        Assert.Contains(Cases.OpenCause, sheet, StringComparison.Ordinal);
        Assert.Equal([], secrets.Where(s => sheet.Contains(s, StringComparison.Ordinal)));
        foreach (var (matter, seq, paper) in disputes.SelectMany(m => m.Effective.SelectMany(l => l.Action.Papers.Select(p => (m, l.Entry.Seq, p.Code)))))
        {
            var word = Package.TextOf(await visitor.Client.GetByteArrayAsync($"/m/{matter.Id}/paper/{paper}/{seq}.docx"));
            Assert.Equal([], secrets.Where(s => word.Contains(s, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_name_is_found_by_the_handler_and_not_by_the_administrator()
    {
        var office = await offices.Shared();
        var path = $"/search?q={Uri.EscapeDataString(Cases.Applicant)}";
        using var handler = office.Visit();
        Assert.Contains("共 3 件", (await handler.See(path)).Text, StringComparison.Ordinal);
        Assert.Contains("共 3 件", (await handler.See($"/r/dispute?q={Uri.EscapeDataString(Cases.Applicant)}")).Text, StringComparison.Ordinal);
        foreach (var role in WithoutNames)
        {
            using var stranger = office.Visit(role);
            Assert.Contains("共 0 件", (await stranger.See(path)).Text, StringComparison.Ordinal);
            Assert.Contains("共 1 件", (await stranger.See($"/search?q={Uri.EscapeDataString(Cases.OpenCause)}")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_handler_reads_the_names_on_page_paper_and_sheet()
    {
        var office = await offices.Shared();
        using var handler = office.Visit();
        var matter = office.Township.Each(new() { Register = "dispute" }).Single(m => ((Dispute)m.State).Cause == Cases.Cause);
        Assert.Contains(Cases.Applicant, (await Asked.Why(handler, matter)).Text, StringComparison.Ordinal);
        Assert.Contains(Cases.Applicant, (await handler.See($"/m/{matter.Id}/paper/{matter.Opening.Action.Papers[0].Code}/{matter.Opening.Entry.Seq}")).Text, StringComparison.Ordinal);
        Assert.Contains(Cases.Applicant, Package.TextOf(await handler.Client.GetByteArrayAsync("/r/dispute/export.xlsx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_cadre_sees_the_matters_of_the_own_village_only()
    {
        var office = await offices.Shared();
        using var cadre = office.Visit(Role.VillageCadre);
        var own = Shared.Actors.Playing(office.Township, Role.VillageCadre).Grants.Single().Place.Village;
        foreach (var matter in office.Township.Each(new() { Register = "villager" }).Concat(office.Township.Each(new() { Register = "dispute" })))
        {
            var village = matter.Register.PlaceOf(matter).Village;
            Assert.Equal((matter.Number, village == own ? 200 : 404), (matter.Number, (await cadre.Get($"/m/{matter.Id}")).Status));
        }
    }
}
