namespace Xiangzhi.Registers;

/// <summary>Registers of which a reader sees what lies in a place.</summary>
/// <param name="Registers">Codes; null: every register.</param>
public sealed record ReadPart(Place Place, IReadOnlyList<string>? Registers);

/// <summary>
/// Which matters somebody may see, said so that a list can ask for them all at once: what lies in certain places in certain registers,
/// what is the reader's own, and never what is about the reader.
/// </summary>
public sealed record ReadScope
{
    /// <summary>Everything, for nobody in particular: the program itself, and whoever works on the server's own command line.</summary>
    public static ReadScope Everything { get; } = new() { Parts = [new(Place.Township, null)] };

    private ReadScope()
    {
    }

    internal ReadScope(Actor actor, Catalogue catalogue, Func<Grant, Register, bool> reads)
    {
        Reader = actor.Person;
        Own = [actor.Person, .. actor.Grants.Select(g => g.For).OfType<string>().Distinct()];
        var everywhere = catalogue.All.Where(r => Rights.ReadsAll(actor, r) && actor.Grants.Any(g => reads(g, r) && (g.Place.IsTownship || Rights.LiesEverywhere(r)))).ToHashSet();
        var parts = new List<ReadPart>();
        if (everywhere.Count > 0)
            parts.Add(new(Place.Township, everywhere.Count == catalogue.All.Count ? null : [.. everywhere.Select(r => r.Code)]));
        foreach (var place in actor.Grants.Select(g => g.Place).Where(p => !p.IsTownship).Distinct())
        {
            List<string> here = [.. catalogue.All.Where(r => r.LiesInVillages && !r.IsForParticipants && !everywhere.Contains(r) && actor.Grants.Any(g => g.Place == place && reads(g, r))).Select(r => r.Code)];
            if (here.Count > 0)
                parts.Add(new(place, here));
        }
        Parts = parts;
    }

    /// <summary>Whose scope it is, by staff number: matters about this person are not in it. Null: nobody's.</summary>
    public string? Reader { get; private init; }

    /// <summary>Staff numbers whose own work is in it: the reader's, and of those whose leave the reader fills.</summary>
    public IReadOnlyList<string> Own { get; private init; } = [];

    public IReadOnlyList<ReadPart> Parts { get; private init; } = [];

    /// <summary>What certain registers hold, for nobody in particular.</summary>
    public static ReadScope Of(params IReadOnlyList<string> registers) => new() { Parts = [new(Place.Township, registers)] };

    /// <summary>What lies in a place, for nobody in particular.</summary>
    public static ReadScope In(Place place) => new() { Parts = [new(place, null)] };

    /// <summary>Nothing at all.</summary>
    public static ReadScope Nothing { get; } = new();
}
