using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Web.Tests.Offices;

namespace Xiangzhi.Web.Tests.Pages;

/// <summary>Every text of the interface stands in both languages.</summary>
public sealed partial class LanguageTests(WebOffice offices)
{
    /// <summary>Pages whose Chinese is the paper itself, or a mark that the law wants on every page.</summary>
    private static readonly Dictionary<string, string> ChinesePapers = new()
    {
        ["FlagNote.razor"] = "cuts the words with which every flag begins",
        ["SlipPage.razor"] = "the slip is an official paper",
        ["Page.razor"] = "the demonstration mark and the lunar day",
        ["CalendarPage.razor"] = "names of the days of a Chinese week, chosen by language",
        ["VerifyPage.razor"] = "problems of the journal, as the verifier words them",
    };

    [Fact]
    public void Every_label_of_every_definition_has_an_English_one()
    {
        var lacking = new List<string>();
        void Check(string where, Text? text)
        {
            if (text is not null && (text.En.Length == 0 || Chinese().IsMatch(text.En)))
                lacking.Add($"{where}: {text.Zh} / {text.En}");
        }
        void Fields(string where, FormModel form)
        {
            foreach (var field in form.Fields)
            {
                Check($"{where}.{field.Key}", field.Label);
                Check($"{where}.{field.Key} group", field.Group);
                Check($"{where}.{field.Key} hint", field.Hint);
                foreach (var option in field.Options(Roster.Empty, new(2025, 1, 1)))
                    Check($"{where}.{field.Key}={option.Value}", option.Label);
                Check($"{where}.{field.Key} unit", field.Unit is { } unit ? Shared.Units.Of(unit) : null);
                if (field.RowModel is { } row)
                    Fields($"{where}.{field.Key}", row);
            }
        }
        foreach (var register in Catalogue.Standard.All)
        {
            Check(register.Code, register.Name);
            Check(register.Code, Shared.Words.Of(register.Area));
            foreach (var action in register.Actions)
            {
                Check($"{register.Code} {action.Code}", action.Label);
                Check($"{register.Code} {action.Code} day", action.DayLabel);
                Fields($"{register.Code} {action.Code}", action.Form);
                foreach (var paper in action.Papers)
                    Check($"{register.Code} {paper.Code}", paper.Name);
            }
            foreach (var stage in register.Stages)
                Check($"{register.Code} stage {stage.Value}", stage.Label);
            foreach (var column in register.Columns)
                Check($"{register.Code} column", column.Label);
            foreach (var clock in register.Clocks)
                Check($"{register.Code} clock {clock.Rule}", clock.Label);
            foreach (var figure in register.Figures)
            {
                Check(figure.Code, figure.Name);
                Check($"{figure.Code} unit", Shared.Units.Of(figure.Unit));
                foreach (var slice in figure.Slices)
                    Check($"{figure.Code} by {slice.Code}", slice.Label);
            }
        }
        foreach (var role in Enum.GetValues<Role>())
            Check("role", Shared.Words.Of(role));
        foreach (var kind in Enum.GetValues<LinkKind>())
            Check("link", Shared.Words.Of(kind));
        Assert.True(lacking.Count == 0, Expect.Said(lacking));
    }

    [Fact]
    public void Chinese_stands_in_a_page_only_beside_its_English()
    {
        var lacking = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Here(), "..", "..", "..", "src", "Xiangzhi.Web"), "*.razor", SearchOption.AllDirectories))
        {
            if (ChinesePapers.ContainsKey(Path.GetFileName(file)))
                continue;
            foreach (var line in Said().Replace(Comment().Replace(File.ReadAllText(file), ""), "").Split('\n').Where(l => Chinese().IsMatch(l)))
                lacking.Add($"{Path.GetFileName(file)}: {line.Trim()}");
        }
        Assert.True(lacking.Count == 0, Expect.Said(lacking));
    }

    [Fact]
    public async Task An_English_form_shows_Chinese_only_where_it_is_data()
    {
        var office = await offices.Shared();
        var names = office.Township.Catalogue.All.SelectMany(r => office.Township.Roster.InForce(r.GetType(), office.Township.Today)).SelectMany(i => new[] { i.Label, i.Key })
            .Concat(["演示数据，人和事均属虚构", "中文", .. office.Township.Catalogue.All.Select(r => r.MirrorOf ?? "")]).Where(n => n.Length > 0).OrderByDescending(n => n.Length).ToList();
        var lacking = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var register in office.Township.Catalogue.All)
        {
            foreach (var action in register.Actions.Where(a => a.Opens))
            {
                using var visitor = office.Visit(action.Roles.First(r => r != Role.VillageCadre), Language.En);
                foreach (var path in new[] { $"/r/{register.Code}/new/{action.Code}", $"/r/{register.Code}?stage=nowhere" })
                {
                    var page = await visitor.See(path);
                    var text = names.Aggregate(page.Text, (t, n) => t.Replace(n, "", StringComparison.Ordinal));
                    foreach (Match match in Run().Matches(text))
                        lacking.Add($"{path.Split('?')[0]} {match.Value}");
                }
            }
        }
        Assert.True(lacking.Count == 0, Expect.Said(lacking));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}（），。]+")]
    private static partial Regex Run();

    /// <summary>A call that takes both languages: a text, an interpolated one, or a choice of them.</summary>
    [GeneratedRegex("""Here\.Say\([^\n]*?", \$?"[^"]*"\)|Here\.Say\([^\n]*?"[^"\n]*[a-zA-Z][^"\n]*"\)+""")]
    private static partial Regex Said();

    [GeneratedRegex(@"@\*.*?\*@|///[^\n]*|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
