using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>
/// Addresses for each of a server's routes, by the server's own list. A route of which nothing is known here fails whoever asks them all, so
/// that nobody adds one that is not asked.
/// </summary>
internal static partial class EveryRoute
{
    /// <summary>All that can be looked at.</summary>
    /// <param name="matters">What stands where a route names a matter.</param>
    /// <param name="some">Of the many forms and figures that are alike, by their place in the list: which.</param>
    public static IEnumerable<string> Get(Office office, IReadOnlyList<Matter> matters, Func<int, bool> some) => Patterns(office, "GET").SelectMany(r => Fill(office, r, matters, some));

    /// <summary>The routes of single matters.</summary>
    public static IEnumerable<string> OfMatters(Office office, string method, IReadOnlyList<Matter> matters, Func<int, bool> some) =>
        Patterns(office, method).Where(r => r.Contains("{id}", StringComparison.Ordinal) || r.Contains("{*number}", StringComparison.Ordinal)).SelectMany(r => Fill(office, r, matters, some));

    /// <summary>The routes of whole registers.</summary>
    public static IEnumerable<string> OfRegisters(Office office, string method) =>
        Patterns(office, method).Where(r => r.Contains("{register}", StringComparison.Ordinal)).SelectMany(r => Fill(office, r, [], _ => true));

    /// <summary>What is routed by a method, without what constrains the parts.</summary>
    public static IReadOnlyList<string> Patterns(Office office, string method) =>
    [
        .. office.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
            .Select(e => "/" + Constraint().Replace(e.RoutePattern.RawText!, "").TrimStart('/')).Distinct(),
    ];

    private static IEnumerable<string> Fill(Office office, string route, IReadOnlyList<Matter> matters, Func<int, bool> some)
    {
        var catalogue = office.Township.Catalogue;
        IEnumerable<(Matter Matter, Line Line)> lines = matters.SelectMany(m => m.Lines.Select(l => (m, l)));
        return route switch
        {
            "/r/{register}/new/{action}" => catalogue.All.SelectMany(r => r.Actions.Where(a => a.Opens).Select(a => $"/r/{r.Code}/new/{a.Code}")).Where((_, i) => some(i)),
            "/r/{register}" => catalogue.All.Select(r => $"/r/{r.Code}"),
            var r when r.Contains("{register}", StringComparison.Ordinal) => catalogue.All.Where((_, i) => some(i)).Select(c => r.Replace("{register}", c.Code, StringComparison.Ordinal)),
            "/m/{id}/do/{action}" => matters.SelectMany(m => m.Register.Actions.Where(a => !a.Opens).Where((_, i) => some(i)).Select(a => $"/m/{m.Id}/do/{a.Code}")),
            "/m/{id}/correct/{seq}" => lines.Where((_, i) => some(i)).Select(l => $"/m/{l.Matter.Id}/correct/{l.Line.Entry.Seq}"),
            "/m/{id}/void/{seq}" => lines.Where((_, i) => some(i)).Select(l => $"/m/{l.Matter.Id}/void/{l.Line.Entry.Seq}"),
            "/m/{id}/paper/{code}/{seq}" => lines.SelectMany(l => l.Line.Action.Papers.Select(p => $"/m/{l.Matter.Id}/paper/{p.Code}/{l.Line.Entry.Seq}")),
            "/m/{id}/paper/{code}/{seq}.docx" => lines.SelectMany(l => l.Line.Action.Papers.Select(p => $"/m/{l.Matter.Id}/paper/{p.Code}/{l.Line.Entry.Seq}.docx")),
            "/m/{id}/file/{hash}" => matters.SelectMany(m => Shared.LineText.Files(m, office.Township.Reveal).Select(f => $"/m/{m.Id}/file/{f.Sha256}")),
            "/m/{id}/review/{file}" => matters.Where(m => m.State is FileReview).SelectMany(m => ((FileReview)m.State).Files.Select(f => $"/m/{m.Id}/review/{f.File.Id}")),
            "/draft/{id}/drop" => matters.Select(m => $"/draft/{m.Id}/drop"),
            var r when r.StartsWith("/m/{id}", StringComparison.Ordinal) && !r[7..].Contains('{', StringComparison.Ordinal) => matters.Select(m => $"/m/{m.Id}{r[7..]}"),
            "/api/matters/{*number}" => matters.SelectMany(m => new[] { $"/api/matters/{m.Id}", $"/api/matters/{Uri.EscapeDataString(m.Number)}" }),
            "/api/audits/{id}" => matters.Where(m => m.State is AuditedReport).Select(m => $"/api/audits/{m.Id}"),
            "/report/{year}/write/{chapter}/{number}" => ["/report/2025/write/opening/1", "/report/2025/write/measures/1"],
            var r when r.Contains("/yearly/{kind}/{year}", StringComparison.Ordinal) => [r.Replace("{kind}", "openness", StringComparison.Ordinal).Replace("{year}", "2025", StringComparison.Ordinal).Replace("{chapter}", "openness-overview", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal)],
            var r when r.EndsWith("/{year}/{code}", StringComparison.Ordinal) => catalogue.Figures.Where((_, i) => some(i)).Select(f => r.Replace("{year}", "2025", StringComparison.Ordinal).Replace("{code}", f.Code, StringComparison.Ordinal)),
            var r when r.Contains("{year}", StringComparison.Ordinal) => [r.Replace("{year}", "2025", StringComparison.Ordinal), r.Replace("{year}", "2023", StringComparison.Ordinal)],
            "/rule/{code}" => catalogue.All.SelectMany(r => r.Clocks).Take(3).Select(c => $"/rule/{c.Rule}"),
            var r when r.Contains('{', StringComparison.Ordinal) => throw new NotSupportedException($"No address of {route} is known: say in EveryRoute.Fill what stands in it."),
            var r => [r],
        };
    }

    [GeneratedRegex(@":\w+")]
    private static partial Regex Constraint();
}
