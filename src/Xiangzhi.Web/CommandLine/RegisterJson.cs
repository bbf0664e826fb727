using Xiangzhi.Registers;

namespace Xiangzhi.Web.CommandLine;

/// <summary>
/// Definitions of the registers, as the contract shapes them. From which stages an act is offered, which clocks it starts and stops
/// and which figures it moves is not declared with the act: it was seen when made-up acts were played (<see cref="Probe"/>).
/// </summary>
public static class RegisterJson
{
    public static IEnumerable<object> Of(IEnumerable<Register> registers) =>
        registers.AsParallel().AsOrdered().Select(register => Of(register, Probe.Of(register)));

    private static object Of(Register register, IReadOnlyDictionary<string, ProbedAction> probed) => new
    {
        code = register.Code,
        name = register.Name.Zh,
        nameEn = register.Name.En,
        area = register.Area.ToString(),
        source = register.MirrorOf is null ? "own" : "mirror",
        platform = register.MirrorOf,
        fields = Fields(register.Opener.Form),
        actions = register.Actions.Select(a => Of(register, a, probed[a.Code])),
        stages = register.Stages.Select(s => new { code = s.Value, name = s.Label.Zh, nameEn = s.Label.En }),
        clocks = register.Clocks.Select(c => c.Rule),
        steps = register.Flags.Where(f => !f.IsLimit).Select(f => f.Rule).Distinct(),
        postings = register.Figures.Select(f => f.Code),
        rights = new { read = register.Readers.Select(r => r.ToString()), personal = register.PersonalReaders.Select(r => r.ToString()) },
    };

    private static object Of(Register register, ActionDefinition action, ProbedAction probed) => new
    {
        code = action.Code,
        name = action.Label.Zh,
        nameEn = action.Label.En,
        opens = action.Opens,
        from = action.IsCommon && probed.From.Count == 0 ? register.Stages.Select(s => s.Value).Where(s => s != "void") : register.Stages.Select(s => s.Value).Where(probed.From.Contains),
        starts = probed.Starts,
        stops = probed.Stops,
        posts = Catalogue.Standard.Figures.Where(f => f.Accounts.Concat(f.Lower).Any(probed.Posts.Contains)).Select(f => f.Code),
        fields = Fields(action.Form),
        afterClosing = action.AfterClosing,
        papers = action.Papers.Select(p => new { code = p.Code, name = p.Name.Zh, article = p.Article }),
        roles = action.Roles.Select(r => r.ToString()),
        common = action.IsCommon,
    };

    public static IEnumerable<object> Fields(FormModel form) => form.Fields.Select(f => new
    {
        code = f.Key,
        name = f.Label.Zh,
        nameEn = f.Label.En,
        type = TypeOf(f),
        refersTo = f.RefersTo is { IsAbstract: false } other ? Catalogue.Standard.Of(other).Code : null,
        required = f.Required,
        personal = f.IsPersonal,
        multiple = f.IsMultiple,
        unit = f.Unit,
        options = f.Options(Roster.Empty, default).Select(o => new { code = o.Value, name = o.Label.Zh, nameEn = o.Label.En }),
        rows = f.RowModel is { } row ? Fields(row) : null,
    });

    /// <summary>The kind of a field by the names of the contract; a yes or no is a choice of two.</summary>
    private static string TypeOf(Field field) => field.Kind switch
    {
        "boolean" or "code" => "enum",
        "decimal" => "count",
        "ref" when field.RefersTo == typeof(Villages) => "place",
        "ref" when field.RefersTo is { } other && People.Contains(other) => "person",
        "ref" => "link",
        var kind => kind,
    };

    private static readonly Type[] People = [typeof(Staff), typeof(Officers), typeof(Mediators), typeof(Advisers), typeof(LawVillagers)];
}
