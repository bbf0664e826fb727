using System.Globalization;
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
    /// <summary>Words of two characters: one that stands in later entries, which are not copied, and one of which each copy brings more.</summary>
    private static readonly string[] Words = ["邻里", "林地"];

    /// <summary>Rows whose reading is asked for at once, as a page of records does.</summary>
    private const int AskedAtOnce = 200;

    public static IReadOnlyList<BenchFigure> Run(BenchPlace place, int matters)
    {
        var data = place.New("rights");
        GrownTownship.Make(data, matters);
        using var store = LedgerStore.Open(data, new() { Time = new StageClock { Instant = LocalDay.At(World.Today, new(9, 0)) } }, OpenMode.ReadOnly);
        var township = store.Townships[0];
        Output.Message($"{township.Count(new())} 件");
        var peers = new Dictionary<string, Spread>();
        return [.. Readers(township).SelectMany(reader => Questions(township, reader.Actor).Select(q => Ask(reader.Name, q.Name, q.Of, peers)))];
    }

    /// <param name="peers">Times without any scope, by question; asked beside the first who asks it.</param>
    private static BenchFigure Ask(string reader, string name, Question question, Dictionary<string, Spread> peers)
    {
        var own = Measure.Spread(() => question(null));
        if (!peers.TryGetValue(name, out var peer))
            peer = peers[name] = Measure.Spread(() => question((null, ReadScope.Everything)));
        return new($"{reader} · {name}", own.P95, "ms", string.Create(CultureInfo.InvariantCulture, $"without scope p50 {peer.P50:#,0.0}"), peer.P50 / own.P50) { Spread = own };
    }

    /// <summary>Asks with a scope of matters and one of people's words; null: the reader's own.</summary>
    private delegate void Question((ReadScope? Scope, ReadScope Personal)? with);

    /// <summary>Every role and place of the table, in a real village and with little in hand; the narrowest once more with the most.</summary>
    private static IEnumerable<(string Name, Actor Actor)> Readers(Township township)
    {
        var rows = township.List(new() { First = MatterQuery.MostFirst }).Rows;
        var handlers = rows.Where(r => r.Handler is not null).GroupBy(r => r.Handler!).OrderBy(g => g.Count()).Select(g => g.Key).ToList();
        var village = rows.Where(r => r.Village is not null).GroupBy(r => r.Village!.Value).MinBy(g => g.Count())!.Key;
        foreach (var viewpoint in Viewpoint.All)
        {
            var grant = viewpoint.Grant.Place.IsTownship ? viewpoint.Grant : viewpoint.Grant with { Place = new(village, viewpoint.Grant.Place.Group) };
            yield return (viewpoint.Code, new(handlers[0], viewpoint.Code, [grant]));
            if (viewpoint.Grant.Place.Group is not null)
                yield return ($"{viewpoint.Code} with much in hand", new(handlers[^1], viewpoint.Code, [grant]));
        }
    }

    private static IEnumerable<(string Name, Question Of)> Questions(Township township, Actor actor)
    {
        var (scope, personal) = (Rights.ScopeOf(actor, township.Catalogue), Rights.PersonalScopeOf(actor, township.Catalogue));
        var register = new[] { "dispute", "petition", "information-request" }.FirstOrDefault(code => township.Catalogue.Find(code) is { } r && Rights.MayRead(actor, r)) ?? "publicity";
        var middle = township.List(new() { Register = register, OpenedTo = new(2014, 6, 30), First = 1 }).Next;
        List<Guid> some = [.. township.List(new() { First = AskedAtOnce }).Rows.Select(r => r.Id)];
        (string, Question) List(string name, MatterQuery query) =>
            (name, with => township.List(query with { Scope = with is { } other ? other.Scope : scope, PersonalScope = with is { } wide ? wide.Personal : personal }));
        ReadScope? Of((ReadScope? Scope, ReadScope Personal)? with) => with is { } other ? other.Scope : scope;
        yield return List($"first page of {register}", new() { Register = register });
        yield return List("first page of everything", new());
        yield return List($"page in the middle of {register}", new() { Register = register, After = middle });
        yield return List($"one year of {register}", new() { Register = register, OpenedFrom = new(2013, 1, 1), OpenedTo = new(2013, 12, 31) });
        yield return List($"open {register}", new() { Register = register, OpenOnly = true });
        yield return List($"a stage nobody is in, {register}", new() { Register = register, Stage = "nowhere" });
        yield return List($"flagged {register}", new() { Register = register, Flagged = true });
        yield return List("due in 30 days", new() { OpenOnly = true, DueBy = World.Today.AddDays(30) });
        foreach (var word in Words)
            yield return List(string.Create(CultureInfo.InvariantCulture, $"search, {township.Count(new() { Text = word, PersonalScope = ReadScope.Everything }):#,0} hits without scope"), new() { Text = word });
        yield return ("count of everything", with => township.Count(new() { Scope = Of(with) }));
        yield return ("home: clocks", with => township.Clocks(new() { OpenOnly = true, DueBy = World.Today.AddDays(30), Scope = Of(with) }));
        yield return ("home: flags", with => township.Flags(new() { Scope = Of(with) }));
        yield return ("which of 200", with => township.Within(some, Of(with) ?? ReadScope.Everything));
    }
}
