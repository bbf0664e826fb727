using Xiangzhi.Registers;

namespace Xiangzhi.Web.CommandLine;

/// <summary>Definitions of the registers, as the contract shapes them.</summary>
public static class RegisterJson
{
    public static IEnumerable<object> Of(Catalogue catalogue) => catalogue.All.Select(Of);

    public static object Of(Register register) => new
    {
        code = register.Code,
        name = register.Name.Zh,
        nameEn = register.Name.En,
        area = register.Area.ToString(),
        source = register.MirrorOf is null ? "own" : "mirror",
        platform = register.MirrorOf,
        fields = Fields(register.Opener.Form),
        actions = register.Actions.Select(a => Of(register, a)),
        stages = register.Stages.Select(s => new { code = s.Value, name = s.Label.Zh, nameEn = s.Label.En }),
        clocks = register.Clocks.Select(c => c.Rule),
        steps = register.Flags.Select(f => f.Rule).Distinct(),
        postings = register.Figures.Select(f => f.Code),
        rights = new { read = register.Readers.Select(r => r.ToString()), personal = register.PersonalReaders.Select(r => r.ToString()) },
    };

    private static object Of(Register register, ActionDefinition action) => new
    {
        code = action.Code,
        name = action.Label.Zh,
        nameEn = action.Label.En,
        opens = action.Opens,
        from = register.Stages.Where(s => s.Value != "void").Select(s => s.Value),
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
        type = f.Kind,
        required = f.Required,
        personal = f.IsPersonal,
        multiple = f.IsMultiple,
        unit = f.Unit,
        options = f.Options(Roster.Empty, default).Select(o => new { code = o.Value, name = o.Label.Zh, nameEn = o.Label.En }),
        rows = f.RowModel is { } row ? Fields(row) : null,
    });
}
