using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.CommandLine;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Bench;

/// <summary>
/// What pages ask of a township with very many matters, as each viewpoint, the narrowest first. The peer of the same run is the same
/// question without any scope.
/// </summary>
internal static class RightsBench
{
    /// <summary>A common word of two characters, and one that few matters have.</summary>
    private const string Common = "邻里", Rare = "林地";

    /// <summary>Rows whose reading is asked for at once, as a page of records does.</summary>
    private const int AskedAtOnce = 200;

    public static IReadOnlyList<BenchFigure> Run(BenchPlace place, int matters)
    {
        var data = place.New("rights");
        GrownTownship.Make(data, matters);
        using var store = LedgerStore.Open(data, new() { Time = new StageClock { Instant = LocalDay.At(World.Today, new(9, 0)) } }, OpenMode.ReadOnly);
        var township = store.Townships[0];
        Output.Message($"{township.Count(new())} 件");
        return [.. Readers(township).SelectMany(reader => Questions(township, reader.Actor).Select(q => Ask($"{reader.Name} · {q.Name}", q.Of)))];
    }

    private static BenchFigure Ask(string name, Action<(ReadScope? Scope, ReadScope Personal)?> question)
    {
        var (own, peer) = (Measure.Spread(() => question(null)), Measure.Spread(() => question((null, ReadScope.Everything))));
        return new(name, own.P95, "ms", "the same without scope", peer.P50 / own.P50) { Spread = own };
    }

    /// <summary>Every role and place of the table, in a real village; the person is whoever has most in hand, so that the own work counts too.</summary>
    private static IEnumerable<(string Name, Actor Actor)> Readers(Township township)
    {
        var rows = township.List(new() { First = MatterQuery.MostFirst }).Rows;
        var handler = rows.Where(r => r.Handler is not null).GroupBy(r => r.Handler!).MaxBy(g => g.Count())!.Key;
        var village = rows.Where(r => r.Village is not null).GroupBy(r => r.Village!.Value).MinBy(g => g.Count())!.Key;
        foreach (var viewpoint in Viewpoint.All)
        {
            var grant = viewpoint.Grant.Place.IsTownship ? viewpoint.Grant : viewpoint.Grant with { Place = new(village, viewpoint.Grant.Place.Group) };
            yield return (viewpoint.Code, new("-", viewpoint.Code, [grant]));
            if (viewpoint.Grant.Place.Group is not null)
                yield return ($"{viewpoint.Code} with much in hand", new(handler, viewpoint.Code, [grant]));
        }
    }

    /// <summary>Each question takes the scope to ask with; null: the reader's own.</summary>
    private static IEnumerable<(string Name, Action<(ReadScope? Scope, ReadScope Personal)?> Of)> Questions(Township township, Actor actor)
    {
        var (scope, personal) = (Rights.ScopeOf(actor, township.Catalogue), Rights.PersonalScopeOf(actor, township.Catalogue));
        var register = new[] { "dispute", "petition", "information-request" }.FirstOrDefault(code => township.Catalogue.Find(code) is { } r && Rights.MayRead(actor, r)) ?? "publicity";
        var middle = township.List(new() { Register = register, OpenedTo = new(2014, 6, 30), First = 1 }).Next;
        List<Guid> some = [.. township.List(new() { First = AskedAtOnce }).Rows.Select(r => r.Id)];
        (string, Action<(ReadScope? Scope, ReadScope Personal)?>) List(string name, MatterQuery query) =>
            (name, with => township.List(query with { Scope = with is { } other ? other.Scope : scope, PersonalScope = with is { } wide ? wide.Personal : personal }));
        ReadScope? Of((ReadScope? Scope, ReadScope Personal)? with) => with is { } other ? other.Scope : scope;
        yield return List("first page of a register", new() { Register = register });
        yield return List("first page of everything", new());
        yield return List("page in the middle", new() { Register = register, After = middle });
        yield return List("one year", new() { Register = register, OpenedFrom = new(2013, 1, 1), OpenedTo = new(2013, 12, 31) });
        yield return List("open only", new() { Register = register, OpenOnly = true });
        yield return List("a stage nobody is in", new() { Register = register, Stage = "nowhere" });
        yield return List("flagged", new() { Register = register, Flagged = true });
        yield return List("due in 30 days", new() { OpenOnly = true, DueBy = World.Today.AddDays(30) });
        yield return List("search, common", new() { Text = Common });
        yield return List("search, rare", new() { Text = Rare });
        yield return ("count of everything", with => township.Count(new() { Scope = Of(with) }));
        yield return ("home: clocks", with => township.Clocks(new() { OpenOnly = true, DueBy = World.Today.AddDays(30), Scope = Of(with) }));
        yield return ("home: flags", with => township.Flags(new() { Scope = Of(with) }));
        yield return ("which of 200", with => township.Within(some, Of(with) ?? ReadScope.Everything));
    }
}
